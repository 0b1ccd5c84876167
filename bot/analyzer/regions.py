"""Takes islands of changed tokens and grows them into regions: whole nodes on both sides.

What lies between regions is equal in both texts. Never decides what a region means.
"""

import re
from collections.abc import Sequence
from itertools import islice

from bot.analyzer.align.islands import Island, union
from bot.analyzer.analysis import Span
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.reader import Reader

_WORD = re.compile(r"\w+")
_NODE_SIGN = re.compile(r"\[|\]|\{\{|\}\}|<|//|\|")
_SENTENCE_END = re.compile(rf"{SENTENCE_END}\s|\n")
_MAX_GAP_WORDS = 4


def regions(islands: Sequence[Island], old: Reader, new: Reader) -> list[Island]:
    """Grow islands to whole nodes, then join those that rewrite one sentence."""
    is_bare = not old.fragment.nodes and not new.fragment.nodes
    found = islands if is_bare else _whole(islands, old, new)
    return _joined(found, old.text, new.text)


def _whole(islands: Sequence[Island], old: Reader, new: Reader) -> list[Island]:
    """Grow islands until they cut through no node."""
    start, end = old.fragment.start, old.fragment.end
    done: list[Island] = []
    pending = list(reversed(islands))
    while pending:
        region = pending.pop()
        while True:
            before = done[-1].old_end if done else start
            after = pending[-1].old_start if pending else end
            region, is_left, is_right = _grown(region, (before, after), (old, new))
            if is_left and done:
                region = union(done.pop(), region)
            elif is_right and pending:
                region = union(region, pending.pop())
            else:
                break
        done.append(region)
    return done


def _grown(region: Island, room: Span, sides: tuple[Reader, Reader]) -> tuple[Island, bool, bool]:
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
        region = Island(
            region.old_start - lefts,
            region.old_end + rights,
            region.new_start - lefts,
            region.new_end + rights,
        )
        if lefts < left or rights < right:
            return region, lefts < left, rights < right


def _joined(found: Sequence[Island], old: str, new: str) -> list[Island]:
    """Join regions of one sentence that have little between them, so that they read as one."""
    joined: list[Island] = []
    for region in found:
        if joined and _is_one(joined[-1], region, old, new):
            joined[-1] = union(joined[-1], region)
        else:
            joined.append(region)
    return joined


def _is_one(one: Island, other: Island, old: str, new: str) -> bool:
    gap = old[one.old_end : other.old_start]
    if _SENTENCE_END.search(gap) or _NODE_SIGN.search(gap):
        return False
    words = len(_WORD.findall(gap))
    if words > _MAX_GAP_WORDS:
        return False
    first, last = _sides(one, old, new), _sides(other, old, new)
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


def _sides(region: Island, old: str, new: str) -> tuple[str, str]:
    return old[region.old_start : region.old_end], new[region.new_start : region.new_end]
