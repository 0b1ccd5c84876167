"""Raises alarms on new words: what no article says, and what no article should hold.

Never looks at words that stood there, nor inside quotation marks.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import pairwise
from operator import eq
from typing import NamedTuple

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added_text import AddedText, NewWord, found
from bot.analyzer.prose.chat import chat, contact_details
from bot.analyzer.prose.disguises import undisguised
from bot.analyzer.prose.finding import Finding
from bot.analyzer.prose.gibberish import is_gibberish, oddness
from bot.analyzer.prose.keyboards import runs_along_row
from bot.analyzer.prose.lexicons import LEXICONS, RUDE, Lexicon, Rude, rude
from bot.analyzer.prose.lexicons.lexicon import Words
from bot.analyzer.prose.pair import is_inside
from bot.analyzer.prose.spelling import is_spelt
from bot.analyzer.prose.striking import REPEATED
from bot.analyzer.prose.why import quoted

_SHORT_ADDITION = 8
_SHORT_IN_SIGNS = 20
"""Where each sign is told as a word."""
_NAME_LENGTH = 30
_LITANY = 4
_ANYWHERE = "fuck"
"""Rude wherever it stands in a word; other stems hide in honest ones (Scunthorpe, sniggered)."""
_UNMISTAKABLE = 6
_LONGEST_CRY = 12
_MOST_OF_WORD = 0.7
_HIRAGANA = re.compile("[ぁ-ん]+")
_NO_READING = "(?![うくん])"
_LITANY_OF_SIGNS = re.compile(r"([^\W\d_])\1{4,}")
"""Letters of scripts where each is a word."""
_STUCK = re.compile(r"(\w{2,}?)([^\W\d_])\2{2,}", re.IGNORECASE)
_SHORTEST_WORD = 3
_NOT_REPEATED = re.compile(r"[ivxlcdm]+|w+|x+|[a-f]+|(?:ha){3}", re.IGNORECASE)
_LATIN_RUN = re.compile("[A-Za-z\u00c0-\u024f]+")
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u04ff]+")
_DIGIT_BLOB = re.compile(r"(?<![\w.,/])\d{16,}(?![\w.,/])")


def alarms_in(new: AddedText, *, is_article: bool) -> Iterator[Finding]:
    """Find profanity, gibberish, repeated characters, chat and contact details."""
    yield from _profanity(new)
    yield from _gibberish(new)
    yield from _repeated_characters(new)
    if is_article:
        yield from chat(new)
    yield from contact_details(new)


def _profanity(new: AddedText) -> Iterator[Finding]:
    profane, crude, stems, phrases = _rude_words(new.lexicon or rude(new.language))

    def is_rude(word: str) -> bool:
        return word in crude or _is_profane(word, profane, stems)

    disguised = list(undisguised(new, profane, is_rude))
    is_parted = new.lexicon is None or new.lexicon.has_spaces
    worst = list(_profane_phrases(new, phrases))
    is_known = bool(worst or disguised) or _may_be_rude(new, profane, crude, stems)
    is_abroad = not new.text.isascii() and not _profane_abroad().isdisjoint(new.said)
    if is_parted and not (is_known or is_abroad):
        return
    read = [*new.words, *disguised]
    worst += _unknown(new, (word for word in read if _is_profane(word.lowered, profane, stems)))
    worst += _in_other_script(new)
    mild = _unknown(new, (word for word in read if word.lowered in crude))
    mild = [word for word in mild if not _is_in_name(new, word)]
    if not is_parted and new.lexicon is not None:
        worst += _parts(new, new.lexicon.profane)
        mild += _parts(new, new.lexicon.crude)
    short = _SHORT_ADDITION if is_parted else _SHORT_IN_SIGNS
    is_crude = len({word.lowered for word in mild}) > 1 or len(new.texts) <= short
    for word in (worst or (mild if is_crude else []))[:1]:
        yield found(Label.PROFANITY, word.span, "a word from the list of profanities came in")


def _may_be_rude(new: AddedText, profane: Words, crude: Words, stems: tuple[str, ...]) -> bool:
    """Look at all words at once: hardly any text holds a stem or a listed word."""
    if any(map(new.lowered.__contains__, stems)):
        return True
    return not (profane.isdisjoint(new.said) and crude.isdisjoint(new.said))


def _in_other_script(new: AddedText) -> list[NewWord]:
    """Find Cyrillic and Greek profanities among words in Latin letters: no word of that language.

    Scripts without vowels are left out, whose few letters may name anything.
    """
    if _profane_abroad().isdisjoint(new.said) or not 2 * _latin(new.text) > len(new.text):
        return []
    return _unknown(new, (word for word in new.words if word.lowered in _profane_abroad()))


def _latin(text: str) -> int:
    return sum(map(len, _LATIN_RUN.findall(text)))


@cache
def _profane_abroad() -> Words:
    every = frozenset().union(*(lists.profane for lists in (*LEXICONS.values(), *RUDE.values())))
    return frozenset(filter(_CYRILLIC_OR_GREEK.fullmatch, every))


def _is_in_name(new: AddedText, word: NewWord) -> bool:
    """Tell whether a word with a capital stands beside another, as Dick and Gay do in names.

    Within a sentence a capital shows a name, too (Verga, Troia), where not every noun has one; a
    value may be nothing but a name.
    """
    text = new.text
    if not word.text.istitle():
        return False
    if new.is_value and text.strip() == word.text:
        return True
    after = text[word.span[1] :].split(maxsplit=1)[:1]
    before = text[max(0, word.span[0] - _NAME_LENGTH) : word.span[0]].split()[-1:]
    if any(neighbour[0].isupper() for neighbour in after + before):
        return True
    has_capitals = new.lexicon is not None and new.lexicon.capital_nouns
    return bool(before) and before[0][-1].isalpha() and not has_capitals


def _unknown(new: AddedText, candidates: Iterable[NewWord]) -> list[NewWord]:
    """Keep the words that the page did not have."""
    return [word for word in candidates if not new.page_has_word(word.lowered)]


def _is_profane(lowered: str, profane: Words, stems: tuple[str, ...]) -> bool:
    if lowered in profane or lowered.startswith(stems) or _ANYWHERE in lowered:
        return True
    masked = any(map(lowered.__contains__, "*#@$!"))
    return masked and _unmasked(lowered, profane)


def _unmasked(word: str, profane: Words) -> bool:
    pattern = re.compile(re.sub(r"[*#@$!]+", r"\\w{1,4}", word))
    return any(pattern.fullmatch(known) for known in profane | LEXICONS["en"].crude)


def _parts(new: AddedText, listed: Words) -> list[NewWord]:
    """Look for listed words in scripts without blanks between words."""
    return [
        NewWord(match[0], match[0].lower(), match.span())
        for match in _any_of(listed).finditer(new.text)
        if new.is_new(match.span()) and not is_inside(match.span(), new.apart)
    ]


def _profane_phrases(new: AddedText, phrases: tuple[str, ...]) -> Iterator[NewWord]:
    """Look for what is rude in several words that may be honest one by one."""
    for phrase in filter(new.lowered.__contains__, phrases):
        start = new.lowered.find(phrase)
        span = start, start + len(phrase)
        if new.is_said(span):
            yield NewWord(phrase, phrase, span)


class _Rudeness(NamedTuple):
    """The rude words of a language, and the English ones, which vandals use everywhere."""

    profane: Words
    crude: Words
    stems: tuple[str, ...]
    phrases: tuple[str, ...]


@lru_cache(maxsize=64)
def _rude_words(lists: Lexicon | Rude | None) -> _Rudeness:
    english, own = LEXICONS["en"], lists or Rude()
    innocent, profane = own.innocent, english.profane
    if isinstance(own, Lexicon):
        innocent |= own.function_words
    else:
        profane |= _unmistakable()
    profane = own.profane | (profane - own.innocent)
    within = frozenset() if own.has_spaces or isinstance(own, Lexicon) else own.profane
    return _Rudeness(
        frozenset(word for word in profane if " " not in word),
        own.crude | (english.crude - innocent),
        tuple(dict.fromkeys((_ANYWHERE, *own.profane_stems, *english.profane_stems))),
        tuple(word for word in profane if " " in word or word in within),
    )


def _unmistakable() -> Words:
    """Give the profanities of all languages that are too long to be a word of another."""
    return frozenset(
        word
        for lists in LEXICONS.values()
        for word in lists.profane
        if len(word) >= _UNMISTAKABLE and lists.has_spaces
    )


def _gibberish(new: AddedText) -> Iterator[Finding]:
    forms = set(filter(oddness, new.striking))
    odd = _unknown(new, (word for word in new.words if word.text in forms)) if forms else []
    odd = [word for word in odd if not _is_foreign_name(new, word)]
    if odd and is_gibberish([word.text for word in odd], len(new.texts)):
        oddest = max(odd, key=lambda word: oddness(word.text))
        why = f"{quoted(oddest.text)} has letters in an order that no language we know has"
        yield found(Label.GIBBERISH, oddest.span, why)
        return
    for match in _DIGIT_BLOB.finditer(new.text) if len(new.texts) == 1 else ():
        if new.is_all_new(match.span()):
            yield found(Label.GIBBERISH, match.span(), "nothing but a long row of digits came in")


def _is_foreign_name(new: AddedText, word: NewWord) -> bool:
    """Tell a name within a sentence, by its capital, unless fingers ran along the keys."""
    before = new.text[max(0, word.span[0] - _NAME_LENGTH) : word.span[0]].split()[-1:]
    is_within = bool(before) and before[0].isalpha() and before[0].islower()
    return is_within and word.text.istitle() and not runs_along_row(word.lowered)


def _repeated_characters(new: AddedText) -> Iterator[Finding]:
    forms = set(filter(REPEATED.search, new.striking))
    for word in new.words if forms else ():
        match = REPEATED.search(word.text) if word.text in forms else None
        if match is None or _is_code(word.text) or _NOT_REPEATED.fullmatch(word.text):
            continue
        is_run = match[1] is not None or len(match.group()) >= _MOST_OF_WORD * len(word.text)
        if is_run and not new.page_has_word(word.lowered):
            why = f"{quoted(word.text)} repeats {quoted(match.group()[:3])}"
            yield found(Label.REPEATED_CHARACTERS, word.span, why)
            return
    if litany := _stuck_key(new) or _said_over(new) or _written_over(new):
        yield litany


def _stuck_key(new: AddedText) -> Finding | None:
    """Find a word of the page with a letter thrice at its end, where no language has one."""
    forms = set(filter(_STUCK.fullmatch, new.striking))
    for word in new.words if forms else ():
        match = _STUCK.fullmatch(word.text) if word.text in forms else None
        if match is None or _is_code(word.text) or _NOT_REPEATED.fullmatch(word.text):
            continue
        stem = match[1].lower()
        likely = (stem, stem + match[2].lower())
        stood = any(len(x) >= _SHORTEST_WORD and new.page_has_word(x) for x in likely)
        if stood and not new.page_has_word(word.lowered):
            why = f"{quoted(word.text)} repeats {quoted(match[2] * 3)}"
            return found(Label.REPEATED_CHARACTERS, word.span, why)
    return None


def _said_over(new: AddedText) -> Finding | None:
    """Find a word that is said over and over."""
    if not any(map(eq, new.texts, new.texts[1:])):
        return None
    run = 1
    for before, after in pairwise(new.words):
        if before.text != after.text or len(after.text) == 1 or not is_spelt(after.text):
            run = 1
            continue
        gap = new.text[before.span[1] : after.span[0]]
        run = 1 if any(map(str.isalnum, gap)) else run + 1
        if run == _LITANY:
            why = f"{quoted(after.text)} is said over and over"
            return found(Label.REPEATED_CHARACTERS, after.span, why)
    return None


def _written_over(new: AddedText) -> Finding | None:
    """Find a letter written over and over where blanks part no words."""
    if new.lexicon is None or new.lexicon.has_spaces:
        return None
    for match in _LITANY_OF_SIGNS.finditer(new.text):
        if new.is_all_new(match.span()) and not match[1].isascii():
            why = f"{quoted(match[1])} is written over and over"
            return found(Label.REPEATED_CHARACTERS, match.span(), why)
    return None


def _is_code(word: str) -> bool:
    """Tell codes from words: digits, YYYY, or capitals and small letters in a long mix."""
    if not is_spelt(word) or (word.isupper() and len(set(word)) == 1):
        return True
    rest = word[1:]
    return len(word) > _LONGEST_CRY and rest != rest.lower() and rest != rest.upper()


@lru_cache(maxsize=64)
def _any_of(words: Words) -> re.Pattern[str]:
    """Match any of words; one of Hiragana may be the beginning of how a longer one is read."""
    longest_first = sorted(words, key=len, reverse=True)
    return re.compile("|".join(re.escape(w) + _NO_READING * _is_kana(w) for w in longest_first))


def _is_kana(word: str) -> bool:
    return _HIRAGANA.fullmatch(word) is not None
