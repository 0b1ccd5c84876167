"""Tells words that may be mashed, stretched or disguised from all others, which most are.

Looks at a word's signs alone; never says that one is bad.
"""

import re
from functools import lru_cache

from bot.analyzer.prose.added.gibberish import is_common, oddness

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


@lru_cache(maxsize=16384)
def is_striking(word: str) -> bool:
    """Tell whether a word has what one of the looks at words looks for."""
    lowered = word.lower()
    if lowered.isdecimal() or is_common(lowered):
        return False
    if oddness(word):
        return True
    if lowered.isalpha() and len(lowered) - len(set(lowered)) < _LEAST_REPEATED:
        return False
    return bool(DISGUISED.search(lowered) or REPEATED.search(word)) and any(
        map(str.isalpha, lowered)
    )
