"""Takes islands of changed tokens and grows them into regions: whole nodes on both sides.

What lies between regions is equal in both texts. Never decides what a region means.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Span
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.wikitext.elements import is_known, tags_in
from bot.analyzer.wikitext.reader import Reader

_WORD = re.compile(r"\w+")
_NODE_SIGN = re.compile(r"\[|\]|\{\{|\}\}|<|//|\|")
_SENTENCE_END = re.compile(rf"{SENTENCE_END}\s|\n")
_MAX_GAP_WORDS = 4


def regions(islands: Sequence[Region], old: Reader, new: Reader) -> list[Region]:
    """Grow islands to whole nodes, then join those that rewrite one sentence."""
    sides = _Tagged(old, _tags(old)), _Tagged(new, _tags(new))
    is_bare = not any(side.reader.fragment.nodes or side.tags for side in sides)
    found = islands if is_bare else _whole(islands, sides)
    return _joined(found, old.text, new.text)


class _Tagged(NamedTuple):
    """One text, and the tags of elements in it, of which the other one may stand elsewhere."""

    reader: Reader
    tags: list[Span]

    def grown(self, start: int, end: int) -> Span:
        """Give a span grown to the nodes and tags that it cuts through."""
        low, high = self.reader.grown(start, end)
        if not self.tags:
            return low, high
        first, last = self._tag(start), self._tag(end - 1 if start < end else end)
        is_cut = start < end or (first and first[0] < start)
        if is_cut and first:
            low, high = min(low, first[0]), max(high, first[1])
        if is_cut and last:
            low, high = min(low, last[0]), max(high, last[1])
        return low, high

    def _tag(self, place: int) -> Span | None:
        """Give the tag that has the character at a place."""
        at = bisect_right(self.tags, (place, len(self.reader.text))) - 1
        return self.tags[at] if at >= 0 and place < self.tags[at][1] else None


def _tags(reader: Reader) -> list[Span]:
    """Give the tags of a stretch, but for those in samples of wikitext."""
    text, start, end = reader.text, reader.fragment.start, reader.fragment.end
    if text.find("<", start, end) < 0:
        return []
    found = (tag for name, tag in tags_in(text, start, end) if is_known(name))
    return [tag for tag in found if not reader.is_raw(*tag)]


def _whole(islands: Sequence[Region], sides: tuple[_Tagged, _Tagged]) -> list[Region]:
    """Grow islands until they cut through no node."""
    fragment = sides[0].reader.fragment
    start, end = fragment.start, fragment.end
    done: list[Region] = []
    pending = list(reversed(islands))
    while pending:
        region = pending.pop()
        while True:
            before = done[-1].old_end if done else start
            after = pending[-1].old_start if pending else end
            region, is_left, is_right = _grown(region, (before, after), sides)
            if is_left and done:
                region = done.pop().to(region)
            elif is_right and pending:
                region = region.to(pending.pop())
            else:
                break
        done.append(region)
    return done


def _grown(region: Region, room: Span, sides: tuple[_Tagged, _Tagged]) -> tuple[Region, bool, bool]:
    """Grow a region within the room it has; say whether it wants more on the left or right.

    The text between regions is equal, so both sides always grow by the same length.
    """
    while True:
        old = sides[0].grown(region.old_start, region.old_end)
        new = sides[1].grown(region.new_start, region.new_end)
        left = max(region.old_start - old[0], region.new_start - new[0])
        right = max(old[1] - region.old_end, new[1] - region.new_end)
        if not left and not right:
            return region, False, False
        lefts = min(left, region.old_start - room[0])
        rights = min(right, room[1] - region.old_end)
        region = region.grown(lefts, rights)
        if lefts < left or rights < right:
            return region, lefts < left, rights < right


def _joined(found: Sequence[Region], old: str, new: str) -> list[Region]:
    """Join regions of one sentence that have little between them, so that they read as one."""
    joined: list[Region] = []
    for region in found:
        if joined and _is_one(joined[-1], region, old, new):
            joined[-1] = joined[-1].to(region)
        else:
            joined.append(region)
    return joined


def _is_one(one: Region, other: Region, old: str, new: str) -> bool:
    gap = old[one.old_end : other.old_start]
    if _SENTENCE_END.search(gap) or _NODE_SIGN.search(gap):
        return False
    words = len(_WORD.findall(gap))
    if words > _MAX_GAP_WORDS:
        return False
    first, last = one.sources(old, new), other.sources(old, new)
    sides = "\0".join(first + last)
    if _NODE_SIGN.search(sides):
        return False
    if "\n" in sides and (
        any("\n" in side.strip() for side in first + last)
        or any(side.startswith("\n") for side in last)
    ):
        return False
    if not words:
        return bool(_WORD.search("\0".join(first)) and _WORD.search("\0".join(last)))
    return words <= (max(map(_weight, first)) + max(map(_weight, last))) // 3


def _weight(side: str) -> int:
    """Count words, as far as more of them could join more: a joined region grows and grows."""
    return len(list(islice(_WORD.finditer(side), 3 * _MAX_GAP_WORDS)))
