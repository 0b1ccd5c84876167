"""Takes a place in a text and says in which file's caption it stands, when that runs over lines.

Never parses: it counts brackets, and only within reach of the place.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from bot.analyzer.analysis import Node
from bot.analyzer.scopes import Scope, Scopes
from bot.analyzer.titles import Site, read_target

_SIGNS = frozenset("[]")
_BRACKETS = re.compile(r"\[\[|\]\]")
_TARGET = re.compile(r"\[\[([^\[\]|\n]+)\|")
_REACH = 3000
"""Characters to each side beyond which no caption is followed."""


class Brackets(NamedTuple):
    """How many more links open than end in the last characters before a place of a text."""

    low: int = 0
    place: int = 0
    more: int = 0

    def moved(self, text: str, place: int) -> "Brackets":
        """Count on to a later place, but for what is counted already."""
        low = max(0, place - _REACH)
        is_near = low <= self.place <= place and _is_between(text, self.place)
        if is_near and (low == self.low or _is_between(text, low)):
            more = self.more + _more(text, self.place, place) - _more(text, self.low, low)
        else:
            more = _more(text, low, place)
        return Brackets(low, place, more)


def with_captions(
    text: str, found: Mapping[int, Scopes], before: Brackets, site: Site
) -> dict[int, Scopes]:
    """Give what encloses some places, each with the file whose caption it stands in.

    Args:
        text: The whole page.
        found: What encloses each place; they rise.
        before: The brackets before the first of them, or before an earlier place.
        site: The wiki's names.
    """
    told: dict[int, Scopes] = {}
    for place, scopes in found.items():
        before = before.moved(text, place)
        file = _open_file(text, before.low, place, site) if before.more > 0 else None
        is_within = file is not None and _is_closed(text, place)
        told[place] = _placed(scopes, file) if file and is_within else scopes
    return told


def _placed(scopes: Scopes, file: Scope) -> Scopes:
    return tuple(sorted((*scopes, file), key=lambda scope: scope.start))


def _more(text: str, start: int, end: int) -> int:
    return text.count("[[", start, end) - text.count("]]", start, end) if start < end else 0


def _is_between(text: str, place: int) -> bool:
    """Say whether no row of brackets is cut in two there."""
    return text[place - 1 : place] not in _SIGNS


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
