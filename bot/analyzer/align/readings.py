"""Takes groups of lines that differ, and says between which of them equal lines are best read.

A blank line equals every other: which of several stayed is told by the lines beside it. As many
lines stay as did; one with words that stands once in both texts stays where it is. Reads no markup.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from bot.analyzer.align.lines import is_backwards, offsets, split_lines
from bot.analyzer.align.region import Region
from bot.analyzer.ends import common_prefix, common_suffix

_Equal = tuple[int, int]
"""A line that stayed: its index in the old and in the new text."""
_BEFORE_ALL: _Equal = (-1, -1)
_MAX_RUN = 1_000
"""Characters of equal lines beyond which they stand nowhere else."""
_MAX_PAIRS = 100
"""Pairs of equal lines of which the best are chosen."""
_MAX_LINES = 5_000
"""Changed lines beyond which all are read as they are."""


class _Reading(NamedTuple):
    """A choice of equal lines that stay, in order."""

    signs: int
    """How many stay: those of the lines, and those that the lines between share."""
    as_they_were: int
    """How many of them were the equal ones before any was chosen."""
    stayed: tuple[_Equal, ...]


def realigned(old: str, new: str, groups: Sequence[Region]) -> list[Region]:
    """Let equal lines stand where most of the lines before and behind them stayed.

    Of "A1, blank, B1" that became "blank, A2, blank, B2" the second blank line is the one that
    stood there: else A1 would be gone, and all but B2 new.
    """
    if is_backwards(old, new):
        mirror = realigned(new, old, [group.mirrored() for group in groups])
        return [group.mirrored() for group in mirror]
    if sum(old.count("\n", *g[:2]) + new.count("\n", *g[2:]) for g in groups) > _MAX_LINES:
        return list(groups)
    found: list[Region] = []
    near: list[Region] = []
    for group in groups:
        if near and group.old_start - near[-1].old_end > _MAX_RUN:
            found += _realigned(old, new, near)
            near = []
        near.append(group)
    return found + _realigned(old, new, near)


def _realigned(old: str, new: str, near: list[Region]) -> list[Region]:
    """Read the equal lines between groups anew, from one that stays to the next."""
    if len(near) <= 1:
        return near
    whole = near[0].to(near[-1])
    was, now = map(split_lines, whole.sources(old, new))
    counts = Counter(was), Counter(now)
    equal = list(_between(old, new, near))
    free = {at for at in equal if _may_move(was[at[0]], counts)}
    if not free:
        return near
    stayed = [_BEFORE_ALL]
    waiting: list[_Equal] = []
    for at in (*equal, (len(was), len(now))):
        if at in free:
            waiting.append(at)
        else:
            stayed += [*_fitted(was, now, (stayed[-1], at), waiting), at]
            waiting = []
    return offsets(_gaps(stayed), was, now, (whole.old_start, whole.new_start))


def _may_move(line: str, counts: tuple[Counter[str], Counter[str]]) -> bool:
    """Say whether other lines are equal to one, or it is blank: that it stayed says little."""
    return counts[0][line] > 1 or counts[1][line] > 1 or not line.strip()


def _between(old: str, new: str, near: list[Region]) -> Iterator[_Equal]:
    """Say which lines are the equal ones between groups, counted from the first group's first."""
    i = j = 0
    for group, behind in pairwise(near):
        i += old.count("\n", group.old_start, group.old_end)
        j += new.count("\n", group.new_start, group.new_end)
        for _ in range(old.count("\n", group.old_end, behind.old_start)):
            yield i, j
            i, j = i + 1, j + 1


def _gaps(stayed: list[_Equal]) -> list[Region]:
    """Give what stands between lines that stayed, as indexes of lines."""
    return [
        Region(a + 1, c, b + 1, d)
        for (a, b), (c, d) in pairwise(stayed)
        if c - a > 1 or d - b > 1  # else one stands right behind the other
    ]


def _fitted(
    was: list[str], now: list[str], ends: tuple[_Equal, _Equal], free: list[_Equal]
) -> Sequence[_Equal]:
    """Choose as many equal lines between two others, so that the most signs stay.

    Args:
        was: The lines of the old text.
        now: Those of the new one.
        ends: The lines before and behind.
        free: The equal lines between these, as they are; of choices as good they are taken.
    """
    if not free:
        return free
    places = defaultdict(list)
    for at in range(ends[0][1] + 1, ends[1][1]):
        places[now[at]].append(at)
    pairs = [(i, j) for i in range(ends[0][0] + 1, ends[1][0]) for j in places.get(was[i], ())]
    if not len(free) < len(pairs) <= _MAX_PAIRS:
        return free
    if len(free) == len({i for i, _ in pairs}) == len({j for _, j in pairs}):
        return free  # all of both texts stay: there is one order alone
    readings = [[_Reading(0, 0, ends[:1])]]
    for pair in (*pairs, ends[1]):
        # none stands behind the last
        own = sum(len(line.strip()) for line in was[pair[0] : pair[0] + 1]), pair in free
        longer = [
            _longer(reading, pair, own, was, now) for reading in _longest_before(readings, pair)
        ]
        best = max(longer, key=lambda reading: reading[:2])
        if len(readings) < len(best.stayed):
            readings.append([])
        readings[len(best.stayed) - 1].append(best)
    return best.stayed[1:-1]


def _longest_before(readings: list[list[_Reading]], pair: _Equal) -> list[_Reading]:
    """Give the readings that end before a pair of lines, those in which the most lines stay.

    Args:
        readings: By how many lines stay.
        pair: A line that may stay, too.
    """
    for same in reversed(readings):
        if found := [r for r in same if r.stayed[-1][0] < pair[0] and r.stayed[-1][1] < pair[1]]:
            return found
    return []


def _longer(
    reading: _Reading, pair: _Equal, own: tuple[int, bool], was: list[str], now: list[str]
) -> _Reading:
    """Let one more line stay behind those of a reading: one of so many signs, as it was or not."""
    i, j = reading.stayed[-1]
    signs = reading.signs + _shared(was[i + 1 : pair[0]], now[j + 1 : pair[1]]) + own[0]
    return _Reading(signs, reading.as_they_were + own[1], (*reading.stayed, pair))


def _shared(was: list[str], now: list[str]) -> int:
    """Count the signs that changed lines begin and end with alike.

    That both end with a full stop, or another sign that is of no word, says nothing.
    """
    if not was or not now:
        return 0
    lasts = was[-1], now[-1]
    head = common_prefix(was[0], now[0])
    taken = head if 1 in {len(was), len(now)} else 0
    tail = common_suffix(*lasts, min(map(len, lasts)) - taken)
    has_word = any(map(str.isalnum, lasts[0][len(lasts[0]) - tail :]))
    return head + tail if has_word else head
