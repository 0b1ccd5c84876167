"""Takes groups of changed lines, and grows those in which something opens that ends further down.

What stands between a comment's signs, or in an element that hides it or reads it in its own way, is
changed by them though its lines are the same: it has to be read with them. Elements that only show
their words in another way are left alone.
"""

import re
from collections.abc import Sequence

from bot.analyzer.align.region import Region
from bot.analyzer.wikitext.limits import MAX_PARSED
from bot.analyzer.wikitext.markup import hides
from bot.analyzer.wikitext.places import line_end
from bot.analyzer.wikitext.scopes import END_TAGS, OPAQUE_ELEMENTS, Scopes

_OPENING = re.compile(r"<(?:(!--)|([a-zA-Z]+)(?=[\s>])[^<>]*(?<!/)>)")
_COMMENT = "!--"
_NEVER = 1 << 40
_OWN_READING = {*OPAQUE_ELEMENTS, "includeonly", "noinclude", "onlyinclude", "poem", "ref"}
"""Elements whose words are not shown where they stand, or are no common wikitext."""


def ending(text: str, place: int, scopes: Scopes, ends: dict[str, int]) -> Scopes:
    """Leave out of what a place stands in what a wiki shows as text because it never ends.

    Args:
        text: The whole page.
        place: Where to look; places must rise.
        scopes: What encloses it.
        ends: Where what was asked for before ends next, or never does: kept from place to place.
    """
    if not scopes:
        return scopes
    for kind in {one.kind for one in scopes} & END_TAGS.keys():
        if ends.get(kind, -1) < place:
            end = END_TAGS[kind].search(text, place)
            ends[kind] = end.start() if end else _NEVER
    return tuple([one for one in scopes if ends.get(one.kind) != _NEVER])


def whole(old: str, new: str, groups: Sequence[Region]) -> list[Region]:
    """Grow groups to the end of what opens in them on one side alone, over groups in between.

    A group that would be too long to be parsed stays as it is.
    """
    found: list[Region] = []
    for at, group in enumerate(groups):
        if found and group.old_end <= found[-1].old_end and group.new_end <= found[-1].new_end:
            continue  # one before it grew over it
        grown = group
        was, now = _unclosed(old, *group[:2]), _unclosed(new, *group[2:])
        if was.keys() == now.keys():
            found.append(group)
            continue
        if ends := [now[kind] for kind in now.keys() - was.keys()]:
            grown = _grown(groups[at:], _next_line(new, max(ends)))
        if ends := [was[kind] for kind in was.keys() - now.keys()]:
            mirror = [one.mirrored() for one in groups[at:]]
            other = _grown(mirror, _next_line(old, max(ends))).mirrored()
            grown = max(grown, other)  # both begin at the same place
        size = max(grown.old_end - grown.old_start, grown.new_end - grown.new_start)
        found.append(grown if size <= MAX_PARSED else group)
    return found


def _unclosed(text: str, start: int, end: int) -> dict[tuple[str, bool], int]:
    """Give where what opens in a part of a text ends behind that part: names, and if they hide."""
    opened: dict[tuple[str, bool], int] = {}
    if text.find("<", start, end) < 0:
        return opened
    for sign in _OPENING.finditer(text, start, end):
        name = (sign[1] or sign[2]).lower()
        is_hiding = hides(sign[0])
        if is_hiding or name == _COMMENT or name in _OWN_READING:
            opened[name, is_hiding] = sign.end()  # of several the last: one may end in another
    ends = {kind: _closed(text, kind[0], place) for kind, place in opened.items()}
    return {kind: place for kind, place in ends.items() if place > end}


def _closed(text: str, name: str, start: int) -> int:
    """Give the end of what opened before a place; 0 when nothing ends it within reach."""
    if name == _COMMENT:
        return text.find("-->", start, start + MAX_PARSED)
    depth = 1
    tags = re.compile(rf"<(/?){name}\b[^<>]*(?<!/)>", re.IGNORECASE)
    for tag in tags.finditer(text, start, start + MAX_PARSED):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return 0


def _next_line(text: str, place: int) -> int:
    return min(line_end(text, place) + 1, len(text))


def _grown(groups: Sequence[Region], end: int) -> Region:
    """Join the first group with those behind it up to a place of the new text, and grow it there.

    What stands between groups is equal in both texts.
    """
    joined = groups[0]
    for group in groups:
        if group.new_start > end:
            break
        joined = joined.to(group)
    return joined.grown(0, max(end - joined.new_end, 0))
