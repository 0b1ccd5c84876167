"""Takes a place in a text and says in which file's caption it stands, when that runs over lines.

Never parses: it counts brackets, and only within reach of the place.
"""

import re

from bot.analyzer.analysis import Node
from bot.analyzer.scopes import Scope, Scopes
from bot.analyzer.titles import Site, read_target

_BRACKETS = re.compile(r"\[\[|\]\]")
_TARGET = re.compile(r"\[\[([^\[\]|\n]+)\|")
_REACH = 3000
"""Characters to each side beyond which no caption is followed."""


def with_caption(text: str, place: int, scopes: Scopes, site: Site) -> Scopes:
    """Give what encloses a place, with the file whose caption it stands in."""
    low = max(0, place - _REACH)
    if text.count("[[", low, place) <= text.count("]]", low, place):
        return scopes
    file = _open_file(text, low, place, site)
    if file is None or not _is_closed(text, place):
        return scopes
    return tuple(sorted((*scopes, file), key=lambda scope: scope.start))


def _open_file(text: str, low: int, place: int, site: Site) -> Scope | None:
    """Find the file link that opens before a place and is still open there."""
    depth = 0
    for bracket in reversed(list(_BRACKETS.finditer(text, low, place))):
        depth += 1 if bracket[0] == "]]" else -1
        if depth < 0:
            target = _TARGET.match(text, bracket.start())
            is_file = target and read_target(target[1], site).node is Node.MEDIA
            return Scope("media", bracket.start(), target[1]) if target and is_file else None
    return None


def _is_closed(text: str, place: int) -> bool:
    depth = 1
    for bracket in _BRACKETS.finditer(text, place, place + _REACH):
        depth += 1 if bracket[0] == "[[" else -1
        if not depth:
            return True
    return False
