"""Takes a place in a text and says in which file's caption it stands, when that runs over lines.

Never parses: it counts brackets, and only within reach of the place.
"""

import re
from collections.abc import Mapping
from operator import attrgetter

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.scopes import Scope, Scopes
from bot.analyzer.wikitext.titles import Site, read_target

_BRACKETS = re.compile(r"\[\[|\]\]")
_TARGET = re.compile(r"\[\[([^\[\]|\n]+)\|")
_REACH = 3000
"""Characters to each side beyond which no caption is followed."""


def with_captions(
    text: str, found: Mapping[int, Scopes], site: Site, clear: int = 0
) -> dict[int, Scopes]:
    """Give what encloses some places, each with the file whose caption it stands in.

    Args:
        text: The whole page.
        found: What encloses each place; places must rise.
        site: The wiki's names.
        clear: A place in no link: what stands before it encloses none behind it.
    """
    told: dict[int, Scopes] = {}
    for place, scopes in found.items():
        told[place] = scopes
        if not is_in_link(text, place, clear):
            clear = place
        elif (file := _open_file(text, place, clear, site)) and _is_closed(text, place):
            told[place] = tuple(sorted((*scopes, file), key=attrgetter("start")))
    return told


def is_in_link(text: str, place: int, clear: int = 0) -> bool:
    """Say whether more links begin than end within reach before a place, from `clear` on."""
    low = _low(text, place, clear)
    return text.count("[[", low, place) > text.count("]]", low, place)


def _low(text: str, place: int, clear: int) -> int:
    """Give where to look for what is open at a place."""
    low = place - _REACH
    if low <= clear:
        return clear
    # from a line's beginning: the middle of a link would tell of its end alone
    return max(low, text.find("\n", low, place))


def _open_file(text: str, place: int, clear: int, site: Site) -> Scope | None:
    """Find the file link that opens before a place and is still open there."""
    low = _low(text, place, clear)
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
