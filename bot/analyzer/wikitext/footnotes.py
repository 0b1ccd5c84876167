"""Knows what makes a reference: an element, or a template that has a name for it.

Never opens a template: its name is all that is looked at.
"""

import re
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
REFERENCED = re.compile(
    rf"[<{{](?:(?<=<)ref[\s>/]|(?<=\{{)\{{\s*(?:(?:{_NAMES})\s*[|}}]|cite\b|#tag:ref\b))",
    re.IGNORECASE,
)
"""How a reference begins."""


@lru_cache(maxsize=4096)
def is_footnote(name: str) -> bool:
    """Say whether a template of that name makes a reference."""
    return _FOOTNOTE.fullmatch(name.strip().replace("_", " ")) is not None


def is_reference(markup: Markup | None) -> bool:
    """Say whether a node is a reference, by its element or its template."""
    if markup is None or markup.node not in _MAKERS:
        return False
    return markup.node is not _TEMPLATE or is_footnote(markup.name)
