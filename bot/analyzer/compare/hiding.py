"""Takes a change and says what a style puts out of sight beside an element's own words."""

import re

from bot.analyzer.analysis import Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.wikitext.elements import has_lost_end, open_tag, without_end
from bot.analyzer.wikitext.markup import hides

_END_TAG = re.compile(r"</([a-zA-Z]+)\s*>")
_CODE, _ELEMENT = Node.CODE, Node.ELEMENT
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""
_NEITHER = False, False


def styles_hide(change: Change) -> tuple[bool, bool]:
    """Say whether a style of each side hides what it stands in or before.

    That is the table, row or cell whose attributes changed, or all behind a tag that changed
    without its end, or an end without its tag, or behind an element that has none in one text.
    """
    if is_tag(change):
        if any(open_sides := without_ends(change)):
            return open_sides if behind_tag(change).strip() else _NEITHER
        if not change.has_nodes:
            return _hides_behind(change.old, change.new), _hides_behind(change.new, change.old)
    if not change.are_layout([side for side in change.sides if side.source]):
        return _NEITHER
    return hides(change.old.line), hides(change.new.line)


def is_tag(change: Change) -> bool:
    """Say whether elements changed that are no code, or only tags of them."""
    return change.node is _ELEMENT or (change.node is _CODE and not change.is_code)


def without_ends(change: Change) -> tuple[bool, bool]:
    """Say whether each side is the other, an element that hides its words, without its end."""
    old, new = change.old.source, change.new.source
    return has_lost_end(new, old), has_lost_end(old, new)


def behind_tag(change: Change) -> str:
    """Give what an element goes on with where it has no end, or had none."""
    side = change.new
    return without_end(side.source, side.page_text, side.end)


def _hides_behind(side: Side, other: Side) -> bool:
    """Say whether a style hides what stands behind a tag, or where the other side ends such."""
    end = _END_TAG.fullmatch(other.source.strip()) if side.is_blank else None
    return hides(open_tag(end[1], side.page_text, side.start) if end else side.source)
