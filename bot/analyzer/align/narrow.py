"""Takes a group of long lines that differ and leaves out the equal sentences at its ends.

Cuts behind a sentence or far from the change between words, where no bracket or element is open;
else leaves the group as it is.
"""

import re
from itertools import chain

from bot.analyzer.align.region import Region
from bot.analyzer.ends import common_prefix, common_suffix
from bot.analyzer.prose.segments import NARROW_SIGNS, WIDE_SIGNS

_REACH = 2_000
"""Characters within which the end of a sentence must be found."""
_SLOT = 1_500
"""Characters from a change beyond which a sentence is cut, between words, for want of an end."""
_SENTENCE_END = re.compile(rf"(?<=\w\w)(?:[.{NARROW_SIGNS}]\s|[{WIDE_SIGNS}])(?=\w)")
_GAP = re.compile(r"(?<=\w)\s(?=\w)")
_PAIRS = (("[", "]"), ("{", "}"))


def narrowed(old: str, new: str, group: Region) -> Region:
    """Give the part of a group that holds every difference, from sentence to sentence."""
    one, other = group.sources(old, new)
    head = common_prefix(one, other)
    tail = common_suffix(one, other, min(len(one), len(other)) - head)
    before = _last_break(one, head)
    behind = min(_first_break(one, tail), _first_break(other, tail))
    return group.grown(-before, -behind)


def _last_break(text: str, head: int) -> int:
    """Count the equal characters that can be left out in front."""
    low = max(0, head - _REACH)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, low, head)][::-1]
    gaps = (found.end() for found in _GAP.finditer(text, low, max(low, head - _SLOT)))
    return next((at for at in chain(ends, gaps) if _is_whole(text, at)), 0)


def _first_break(text: str, tail: int) -> int:
    """Count the equal characters that can be left out behind."""
    start = len(text) - tail
    ends = (found.end() for found in _SENTENCE_END.finditer(text, start, start + _REACH))
    gaps = (found.end() for found in _GAP.finditer(text, start + _SLOT, start + _REACH))
    return len(text) - next((at for at in chain(ends, gaps) if _is_whole(text, at)), len(text))


def _is_whole(text: str, place: int) -> bool:
    """Say whether nothing is open there; an element that needs no end counts as open."""
    before = text[max(0, place - _REACH) : place]
    if any(before.count(one) > before.count(other) for one, other in _PAIRS):
        return False
    return before.count("<") <= 2 * before.count("</") + before.count("/>")
