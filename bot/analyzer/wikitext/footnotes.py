"""Knows what makes a reference: an element, or a template that has a name for it.

Never opens a template: its name is all that is looked at.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.markup import Markup

_TEMPLATE = Node.TEMPLATE
_MAKERS = frozenset({Node.REFERENCE, _TEMPLATE})
_NAMES = (
    r"sfn[mp]{0,2}|sfn0|snf|efn2?|efn-[a-z]+|refn(?:est)?|r|ref\+|notetag|odn|refhely|"
    r"הערה|ביאור|پک|یاد|یادداشت|주|내용주"
)
"""What templates that make a reference are called on Wikipedias; no two mean other things by it."""
_FOOTNOTE = re.compile(_NAMES, re.IGNORECASE)
_BEGINNINGS = (
    re.compile(r"<ref[\s>/]", re.IGNORECASE),
    re.compile(rf"\{{\{{\s*(?:(?:{_NAMES})\s*[|}}]|cite\b|#tag:ref\b)", re.IGNORECASE),
)
"""How references begin: of a pattern that began with either sign `re` would try every place."""


def references(text: str) -> Iterator[int]:
    """Give the places where references begin: elements first, then templates."""
    for beginning in _BEGINNINGS:
        yield from (found.start() for found in beginning.finditer(text))


def has_reference(text: str) -> bool:
    """Say whether a reference begins in a text."""
    return any(beginning.search(text) for beginning in _BEGINNINGS)


@lru_cache(maxsize=4096)
def is_footnote(name: str) -> bool:
    """Say whether a template of that name makes a reference."""
    return _FOOTNOTE.fullmatch(name.strip().replace("_", " ")) is not None


def is_reference(markup: Markup | None) -> bool:
    """Say whether a node is a reference, by its element or its template."""
    if markup is None or markup.node not in _MAKERS:
        return False
    return markup.node is not _TEMPLATE or is_footnote(markup.name)
