"""Tells words that may be mashed, stretched or disguised from all others, which most are.

Looks at a word's signs alone; never says that one is bad.
"""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache
from itertools import compress

from bot.analyzer.prose.added.gibberish import is_common, oddness
from bot.analyzer.prose.spelling import is_spelt

REPEATED = re.compile(
    r"([^\W\d_])\1{3,}|([^\W\d_]{2})\2{3,}|([^\W\d_]{3,6})\3{2,}"
    r"|\A(?=.{8})([^\W\d_])\4*([^\W\d_])(?:\4|\5)*\Z",
    re.IGNORECASE,
)
"""A letter, or a syllable, again and again; or a long word of two letters."""
DISGUISED = re.compile(r"[013468@$!]|(.)\1{2}")
"""Another sign for a letter, or a letter thrice; words are in lower case."""
_LEAST_REPEATED = 2
"""Letters that a word with one letter thrice has at least more than different letters."""
_GLUED = re.compile(r"\d+([^\W\d_fFxX])\1{4,}")
"""A number with one letter again and again behind it: F and X are digits, too."""
_LONGEST_CODE = 5
"""Signs of one capital alone: YYYY, AAAAA (China's best sights)."""
_LONGEST_MIX = 12
_STUCK = re.compile(r"([A-Z])\1{5,}[a-z]+")
"""A key that stuck before a word."""
_NONE: frozenset["Look"] = frozenset()


class Look(StrEnum):
    """A closer look at a word, which may find what it looks for."""

    ODD = "odd"
    """Its letters may be mashed keys."""
    DISGUISED = "disguised"
    """It may be another word in disguise."""
    STRETCHED = "stretched"
    """A letter or syllable may be there again and again, and it is no code."""


def striking(words: Iterable[str]) -> dict[str, frozenset[Look]]:
    """Give those of some words that need a closer look, hardly any, and which."""
    return {word: looks_at(word) for word in filter(looks_at, words)}


@lru_cache(maxsize=16384)
def looks_at(word: str) -> frozenset[Look]:
    """Say which looks at a word may find something."""
    lowered = word.lower()
    if lowered.isdecimal() or is_common(lowered):
        return _NONE
    is_odd = oddness(word) > 0
    if not is_odd and lowered.isalpha() and len(lowered) - len(set(lowered)) < _LEAST_REPEATED:
        return _NONE
    is_disguised = DISGUISED.search(lowered) is not None
    may_repeat = is_disguised or REPEATED.search(word) is not None
    if not is_odd and not (may_repeat and any(map(str.isalpha, lowered))):
        return _NONE
    is_stretched = may_repeat and not is_code(word)
    return frozenset(compress(Look, (is_odd, is_disguised, is_stretched)))


def is_code(word: str) -> bool:
    """Tell codes from words: digits, YYYY, or capitals and small letters in a long mix."""
    if not is_spelt(word):
        return _GLUED.fullmatch(word) is None
    if word.isupper() and len(set(word)) == 1:
        return len(word) <= _LONGEST_CODE
    rest = word[1:]
    is_mix = len(word) > _LONGEST_MIX and rest != rest.lower() and rest != rest.upper()
    return is_mix and _STUCK.fullmatch(word) is None
