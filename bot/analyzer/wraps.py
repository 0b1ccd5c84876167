"""Says whether a template's values hold the words that stood in its place.

Knows no template but those that cite a source.
"""

import re

_CITATION = re.compile(r"(?i)(?:cite|citation|cita|literatur|internetquelle|ouvrage|lien web)\b.*")
_WORD = re.compile(r"\w+")
_TELLING = re.compile(r"[^\W\d_]{3,}|\d+")
_SAID_BY_NAMES = frozenset({"retrieved", "accessed", "page", "pages", "vol", "isbn", "issn"})
"""What stands before values, and is told by the names of a citation's."""


def is_citation(name: str) -> bool:
    """Say whether a template of that name cites a source."""
    return _CITATION.fullmatch(name) is not None


def is_put_into(bare: str, call: str) -> bool:
    """Say whether words are values of a template, or part of one, in their order."""
    words, values = _WORD.findall(bare), _WORD.findall(call.partition("|")[2])
    starts = range(len(values) - len(words) + 1)
    return bool(words) and any(values[at : at + len(words)] == words for at in starts)


def is_cited(bare: str, call: str) -> bool:
    """Say whether a citation's values hold all that tells of a source, in any order."""
    words, values = (set(_TELLING.findall(text.casefold())) for text in (bare, call))
    return bool(words) and words - _SAID_BY_NAMES <= values
