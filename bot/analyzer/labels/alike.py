"""Takes two titles, or headings, and says whether one is the other written otherwise.

Never asks the wiki; whatever may be another thing of nearly the same name is not.
"""

import re
import unicodedata
from collections.abc import Iterable
from itertools import accumulate

import regex
from rapidfuzz.distance import OSA

from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import Target

_NUMBER = re.compile(r"(?:(?<!\w)[-–])?\d+")
_WORD = re.compile(r"[^\W\d_]+")
_MISSPELT_LETTERS = 5
"""Shorter words have too many neighbours that are words, too."""
_MEANT = frozenset("LMNS")
"""Letters, vowel signs, digits and symbols (C++): what a title's spelling can't lose."""
_MEANT_SIGNS = frozenset("%&*@?!")
_CAPITAL_WITHIN = regex.compile(r"(?<=\p{Ll})(?=\p{Lu})")
_PARTING = re.compile(r"[^\w'’.]+|_")
_NAME_BEHIND_SMALL = regex.compile(r"(?<=\b\p{Ll}+ )\p{Lu}\w+")
_APART = re.compile(r"[^\w']+|'s\b|(?<!\w)'|'(?!\w)")
_CONTRACTED = re.compile(r"\w+['’](?!s\b)\w+")
"""What an apostrophe makes of two words: we're is no were."""
_MIXED = regex.compile(r"(?=.*\p{Latin}).*[\p{Cyrillic}\p{Greek}\p{Armenian}\p{Cherokee}]")
_OF_TEXTS = listed(
    "details notes remarks comments information overview summary description introduction guide"
    " instructions discussion explanation einzelheiten hinweise anmerkungen übersicht beschreibung"
    " zusammenfassung einleitung einführung détails remarques aperçu résumé présentation detalles"
    " notas resumen descripción introducción detalhes resumo descrição introdução dettagli note"
    " riassunto descrizione introduzione overzicht opmerkingen beschrijving samenvatting inleiding"
)
"""What a heading calls its text, whatever it is about."""
_TWO_LETTERS = 2
_SMALL = frozenset({"a", "i", "the"})
_INITIALS = re.compile(r"(?<!\w)(?:[^\W\d_]\.?){2,5}(?!\w)")


def is_respelt(one: str, other: str) -> bool:
    """Say whether two titles differ in capitals, blanks and signs between words only.

    WHO is no Who, though: what is all capitals on one side alone is another thing.
    """
    if not _has_same_letters(one, other) or _contracted(one) != _contracted(other):
        return False
    return _cuts(other) <= _cuts(one) and not _loses_small_word(one, other)


def is_title_respelt(old: Target, new: Target, page: Page, *, is_told: bool = False) -> bool:
    """Say whether a title is another one's respelling, on this wiki: it may tell capitals apart.

    Where the wiki has told that it is, as it redirects, words may be cut anywhere.
    """
    if not page.site.first_letter_case and old.shown.lower() == new.shown.lower():
        return False
    if _small_words(old.shown, page) != _small_words(new.shown, page):
        return False
    return (_has_same_letters if is_told else is_respelt)(old.shown, new.shown)


def _small_words(title: str, page: Page) -> list[str]:
    """Give what makes another thing of a title when it is joined: not able is no notable."""
    lists = lexicon(page.context.language)
    small = lists.small_words if lists else frozenset()
    words = _APART.split(title.lower().replace("’", "'").replace(".", ""))
    return [word for word in words if word in small or "'" in word]


def _has_same_letters(one: str, other: str) -> bool:
    letters = _letters(one)
    is_number_kept = _NUMBER.findall(one) == _NUMBER.findall(other)
    is_same = is_number_kept and bool(letters) and letters == _letters(other)
    return is_same and _initials(one) == _initials(other)


def _cuts(title: str) -> set[int]:
    """Give the letters before which its words begin, those of WalkingTotem too.

    Words may be joined, not cut elsewhere: Nowhere is no Now here.
    """
    return set(accumulate(map(len, _parts(title))))


def _parts(title: str) -> list[list[str]]:
    return list(map(_letters, _PARTING.split(_CAPITAL_WITHIN.sub(" ", title))))


def _contracted(title: str) -> list[str]:
    return [word.replace("’", "'") for word in _CONTRACTED.findall(title.lower())]


def _loses_small_word(one: str, other: str) -> bool:
    """Say whether a small word, or syllable, is joined to the next: to re-sign is not to resign."""
    parts, kept = _parts(one), _cuts(other)
    joined = (
        part for part, at in zip(parts, accumulate(map(len, parts)), strict=True) if at not in kept
    )
    return any(len(part) == _TWO_LETTERS or "".join(part) in _SMALL for part in joined)


def _initials(title: str) -> list[str]:
    """Give the abbreviations of a title that is not all in capitals, without their dots."""
    if title.isupper() and " " in title:
        return []
    found = (sign[0] for sign in _INITIALS.finditer(title))
    return [sign.replace(".", "") for sign in found if sign.isupper()]


def is_slip(one: str, other: str, page: Page) -> bool:
    """Say whether a heading's name, as it was, is a misspelling of another's and no right word."""
    odd = odd_words(one, other)
    return is_respelt(one, other) or (odd is not None and not page.has_right_word(odd[0]))


def is_near(one: str, other: str) -> bool:
    """Say whether one title is a misspelling of the other: a letter in one long word, no more.

    Only in scripts with capitals: a sign of another script is often a word of its own. The first
    letter stays, as in no pair like "typical" and "atypical".
    """
    return is_respelt(one, other) or odd_words(one, other) is not None


def odd_words(one: str, other: str) -> tuple[str, str] | None:
    """Give the word of a title that is a misspelling of the other's, in small letters, and that."""
    was, now = one.lower(), other.lower()
    if _WORD.split(was) != _WORD.split(now):
        return None
    old, new = _WORD.findall(was), _WORD.findall(now)
    steps = list(map(OSA.distance, old, new))
    if sum(steps) != 1:
        return None
    odd = steps.index(1)
    return (old[odd], new[odd]) if _may_be_misspelt(old[odd], new[odd]) else None


def is_mostly(one: str, other: str, label: str) -> bool:
    """Say whether more than half of each of two headings stayed, numbers and all.

    What went may not be what the link's label speaks of; where only signs differ, they tell. What
    took its place is another thing (an opening, a closing), but for words such as "notes".
    """
    was, now = _heading_words(one), _heading_words(other)
    gone, come = set(was) - set(now), set(now) - set(was)
    is_other = bool(gone and come) and not gone | come <= _OF_TEXTS
    if was == now or is_other or gone & set(_heading_words(label)):
        return False
    most = max(len("".join(was)), len("".join(now)))
    return _NUMBER.findall(one) == _NUMBER.findall(other) and 2 * _shared(was, now) > most


def is_nearest(anchor: str, heading: str, headings: Iterable[str]) -> bool:
    """Say whether no other of some headings shares as much with an anchor, in as many words."""
    words = _heading_words(anchor)
    nearness = {row: _nearness(words, _heading_words(row)) for row in {*headings, heading}}
    best = nearness.pop(heading)
    return all(best > other for other in nearness.values())


def _nearness(one: list[str], other: list[str]) -> tuple[int, int]:
    return _shared(one, other), -abs(len(one) - len(other))


def _shared(one: list[str], other: list[str]) -> int:
    return sum(len(word) for word in set(one) & set(other))


def _heading_words(heading: str) -> list[str]:
    return _WORD.findall(heading.casefold())


def says_other(one: str, other: str, language: str) -> bool:
    """Say whether headings differ in a negation, in opposites, or in names, of which each is one.

    Names are what has a capital behind a word in small letters.
    """
    gone, come = (
        set(_WORD.findall(a)) - set(_WORD.findall(b)) for a, b in ((one, other), (other, one))
    )
    lists = lexicon(language)
    if lists is not None:
        was, now = ({word.lower() for word in words} for words in (gone, come))
        is_turned = any(not now.isdisjoint(lists.opposite(word)) for word in was)
        if is_turned or not lists.negations.isdisjoint(was | now):
            return True
    return bool(gone & set(_NAME_BEHIND_SMALL.findall(one))) and bool(come)


def stands(anchor: str, text: str) -> bool:
    """Say whether an anchor's words stand on a page but in links to it: as a heading, or an id."""
    words, page = (each.replace("_", " ").casefold() for each in (anchor, text))
    return page.count(words) > page.count(f"#{words}")


def _may_be_misspelt(one: str, other: str) -> bool:
    is_long = min(len(one), len(other)) >= _MISSPELT_LETTERS and one[0] == other[0]
    return is_long and one.title() != one and not _MIXED.match(other)


def _letters(title: str) -> list[str]:
    return [
        sign
        for sign in title.lower()
        if sign in _MEANT_SIGNS or unicodedata.category(sign)[0] in _MEANT
    ]
