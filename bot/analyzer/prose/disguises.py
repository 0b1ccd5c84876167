"""Reads what rude words are disguised as: figures for letters, stretched or parted letters, masks.

Gives readings only; whether one is rude is told in `alarms`.
"""

import re
from collections.abc import Iterator

from bot.analyzer.prose.added_text import AddedText, NewWord
from bot.analyzer.prose.lexicons.lexicon import Words

_LATIN = str.maketrans("01345@$!", "oieasasi")
_CYRILLIC = str.maketrans("013468", "оизчбв")
_CYRILLIC_LETTER = re.compile("[а-яёіїєґў]")
_DISGUISED = re.compile(r"[013468@$!]|([^\W\d_])\1{2}")
_DISGUISED_WORD = re.compile(r"[013468@$!]|(.)\1{2}")
_FIGURE_INSIDE = re.compile(r"[^\W\d_]\d+[^\W\d_]")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_MASKED = re.compile(r"\b[^\W\d_]+[*#@$!]+[^\W\d_]+")
_PARTED = re.compile(r"[^\W\d_][ ._-](?<!\w..)(?:[^\W\d_][ ._-]){2,}[^\W\d_](?!\w)")
_TELLING = 4
"""Letters of a rude word that may be the beginning of a disguised one."""


def undisguised(new: AddedText, profane: Words) -> Iterator[NewWord]:
    """Give what the disguises of new words stand for; a beginning that is rude for the whole."""
    forms = _disguised(new)
    for word in new.words if forms else ():
        if word.lowered in forms and any(map(str.isalpha, word.text)):
            yield from _plain(word, profane)
    if any(map(new.text.__contains__, "*@$!")):
        yield from _matches(new, _MASKED)
    if sum([len(word) == 1 for word in new.texts]) >= _TELLING:
        for parted in _matches(new, _PARTED):
            joined = "".join(filter(str.isalpha, parted.lowered))
            yield NewWord(joined, joined, parted.span)


def _disguised(new: AddedText) -> set[str]:
    """Give the words, in lower case, that have other signs for letters, or a letter thrice."""
    if not _DISGUISED.search(new.text):
        return set()
    return {
        word
        for word in new.said
        if not word.isdecimal()
        and (word in new.repeating or not word.isalpha())
        and _DISGUISED_WORD.search(word)
    }


def _plain(word: NewWord, profane: Words) -> Iterator[NewWord]:
    table = _CYRILLIC if _CYRILLIC_LETTER.search(word.lowered) else _LATIN
    bare = _LONG_RUN.sub(r"\1", word.lowered.translate(table))
    if bare == word.lowered:
        return
    if _FIGURE_INSIDE.search(word.lowered):
        beginnings = (bare[:end] for end in range(_TELLING, len(bare)))
        bare = next((beginning for beginning in beginnings if beginning in profane), bare)
    yield NewWord(bare, bare, word.span)


def _matches(new: AddedText, pattern: re.Pattern[str]) -> Iterator[NewWord]:
    for match in pattern.finditer(new.text):
        if new.is_all_new(match.span()):
            yield NewWord(match[0], match[0].lower(), match.span())
