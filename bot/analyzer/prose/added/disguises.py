"""Reads what rude words are disguised as: figures for letters, stretched or parted letters, masks.

Gives readings only; whether one is rude is told in `profanity`. Figures among letters are told.
"""

import re
from collections.abc import Callable, Iterator
from operator import itemgetter

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.added.striking import Look
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons.lexicon import Words
from bot.analyzer.prose.why import quoted

_LATIN = str.maketrans("01345@$!", "oieasasi")
_CYRILLIC = str.maketrans("013468", "оизчбв")
_CYRILLIC_LETTER = re.compile("[а-яёіїєґў]")
_FIGURE_INSIDE = re.compile(r"[^\W\d_]\d+[^\W\d_]")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_MASK = re.compile(r"[*#@$!](?<=[^\W\d_].)[*#@$!]*[^\W\d_]")
"""What stands for letters in a masked word."""
_MASKED = re.compile(r"\b[^\W\d_]+[*#@$!]+[^\W\d_]+")
_PARTED = re.compile(r"[^\W\d_][ ._-](?<!\w..)(?:[^\W\d_][ ._-]){2,}[^\W\d_](?!\w)")
_OF_FIGURES = re.compile(
    r"(?![a-f\d]+$)(?:\d+[a-z]{3,}\d+|(?=.{8})[a-z]{2,}[013457][a-z]{2,}"
    r"|(?=.{7})(?:[a-z]+\d+){2,}[a-z]{2,})"
)
"""Figures round letters, one for a letter of a long word, or both in turn; no hexadecimal ones."""
_TELLING = 4
"""Letters of a rude word that may be the beginning of a disguised one."""
_LONGEST = 40
"""Letters that no listed word has."""


def undisguised(
    new: AddedText, profane: Words, is_rude: Callable[[str], bool]
) -> Iterator[NewWord]:
    """Give what new words are disguises of; a beginning that is rude stands for the whole.

    Readings of words that are not rude are left out; what is masked or parted is told as it stands.
    """
    if new.striking or new.respelt:
        disguised = map(str.lower, new.needing(Look.DISGUISED))
        readings = new.respelt | {word: _plain(word, profane) for word in disguised}
        rude = {word: bare for word, bare in readings.items() if bare != word and is_rude(bare)}
        for word in new.words if rude else ():
            if bare := rude.get(word.lowered):
                yield NewWord(bare, bare, word.span)
    if _MASK.search(new.text):
        yield from _matches(new, _MASKED)
    if list(map(len, new.texts)).count(1) >= _TELLING:
        for parted in _matches(new, _PARTED):
            joined = "".join(filter(str.isalpha, parted.lowered))
            yield NewWord(joined, joined, parted.span)


def figures_within(new: AddedText) -> Finding | None:
    """Find figures among the small letters of a word, as fingers or jokers put them."""
    forms = set(filter(_OF_FIGURES.fullmatch, new.striking))
    for word in new.words if forms and not new.is_value else ():
        if word.text in forms and not (new.joined(word) or new.page_has_word(word.lowered)):
            why = f"{quoted(word.text)} has figures among its letters"
            return found(Label.MIXED_SCRIPT_WORD, word.span, why)
    return None


def _plain(lowered: str, profane: Words) -> str:
    table = _CYRILLIC if _CYRILLIC_LETTER.search(lowered) else _LATIN
    bare = _LONG_RUN.sub(itemgetter(1), lowered.translate(table))
    if bare != lowered and _FIGURE_INSIDE.search(lowered):
        beginnings = [bare[:end] for end in range(_TELLING, min(len(bare), _LONGEST))]
        return min(profane.intersection(beginnings), key=len, default=bare)
    return bare


def _matches(new: AddedText, pattern: re.Pattern[str]) -> Iterator[NewWord]:
    for match in pattern.finditer(new.text):
        if new.is_all_new(match.span()):
            yield NewWord(match[0], match[0].lower(), match.span())
