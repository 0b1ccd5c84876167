"""Takes two texts and gives the groups of whole lines in which they differ.

Identical lines are anchored first, so that work grows with the change and not with the page.
Never looks inside a line.
"""

from bisect import bisect_left
from collections import Counter
from itertools import accumulate, count, pairwise
from typing import TypeVar

from rapidfuzz.distance import Indel

from bot.analyzer.align.region import Region
from bot.analyzer.ends import common_prefix, common_suffix

_MAX_PAIRS = 4_000_000
"""Pairs of lines above which none but lines that are unique in both texts are anchors."""


_Text = TypeVar("_Text", str, list[str])


def is_backwards(old: _Text, new: _Text) -> bool:
    """Say whether two texts are compared from new to old, so that mirror edits agree."""
    return (len(new), new) < (len(old), old)


def changed_groups(old: str, new: str) -> list[Region]:
    """Give the maximal runs of lines that differ, in order; the mirror edit gives their mirror.

    Args:
        old: A text in which the last line ends as all others do.
        new: Another one.
    """
    if is_backwards(old, new):
        return [group.mirrored() for group in _ordered_groups(new, old)]
    return _ordered_groups(old, new)


def ended(text: str) -> str:
    """End the last line as all others do: a wiki keeps no line break there."""
    return text if not text or text.endswith("\n") else f"{text}\n"


def with_real_ends(groups: list[Region], old: str, new: str) -> list[Region]:
    """Fit groups of two texts with `ended` last lines to the texts as they are.

    Where of two equal lines only one ends, since the other is the last, they differ as well.
    """
    is_open = [bool(text) and not text.endswith("\n") for text in (old, new)]
    if not any(is_open):
        return groups
    ends = len(old), len(new)
    if groups and groups[-1].old_end >= ends[0] and groups[-1].new_end >= ends[1]:
        rest, (start, _, new_start, _) = groups[:-1], groups[-1]
    elif is_open[0] != is_open[1]:
        rest, start, new_start = groups, ends[0] + is_open[0], ends[1] + is_open[1]
    else:
        return groups
    for text, at in ((old, start), (new, new_start)):
        if at > len(text):  # nothing but the last line stands there, equal to one that ends
            line = len(text) - text.rfind("\n")
            start, new_start = start - line, new_start - line
    return [*rest, Region(start, ends[0], new_start, ends[1])]


def _ordered_groups(old: str, new: str) -> list[Region]:
    start = common_prefix(old, new)
    if start == len(old) == len(new):
        return []
    start = old.rfind("\n", 0, start) + 1
    tail = _whole_lines(old, new, start)
    old_lines = split_lines(old[start : len(old) - tail])
    new_lines = split_lines(new[start : len(new) - tail])
    if len(old_lines) * len(new_lines) <= 1:  # most edits: there is nothing to line up
        return [Region(start, len(old) - tail, start, len(new) - tail)]
    return offsets(_differing(old_lines, new_lines), old_lines, new_lines, (start, start))


def _whole_lines(old: str, new: str, start: int) -> int:
    """Give the length of the longest common tail of whole lines behind `start`."""
    tail = common_suffix(old, new, min(len(old), len(new)) - start)
    cuts = len(old) - tail, len(new) - tail
    if all(
        cut == start or text[cut - 1] == "\n" for text, cut in zip((old, new), cuts, strict=True)
    ):
        return tail
    end = old.find("\n", cuts[0])
    return 0 if end < 0 else len(old) - end - 1


def split_lines(text: str) -> list[str]:
    r"""Cut lines at the "\n" that ends each, and at no other sign, as MediaWiki does."""
    return text.split("\n")[:-1]


def _differing(old: list[str], new: list[str]) -> list[Region]:
    """Give differing runs as indexes of lines."""
    found: list[Region] = []
    edges = [(-1, -1), *_anchors(old, new), (len(old), len(new))]
    for (a, b), (c, d) in pairwise(edges):
        if c - a == d - b == 1:
            continue  # one right behind the other
        was, now = old[a + 1 : c], new[b + 1 : d]
        if len(was) * len(now) > _MAX_PAIRS:
            found.append(Region(a + 1, c, b + 1, d))
        elif was != now:
            found += _runs(was, now, a + 1, b + 1)
    return found


def _runs(old: list[str], new: list[str], old_base: int, new_base: int) -> list[Region]:
    found: list[Region] = []
    # rapidfuzz takes '' for the sign U+0000; a line of nothing but a line break there is none
    for op in Indel.opcodes([line or "\n" for line in old], [line or "\n" for line in new]):
        if op.tag == "equal":
            continue
        start = old_base + op.src_start, new_base + op.dest_start
        end = old_base + op.src_end, new_base + op.dest_end
        if found and (found[-1].old_end, found[-1].new_end) == start:
            found[-1] = found[-1]._replace(old_end=end[0], new_end=end[1])
        else:
            found.append(Region(start[0], end[0], start[1], end[1]))
    return found


def _anchors(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Give the longest rising chain of lines that are unique in both texts (patience diff).

    None of them is blank: that one blank line is left says nothing of where it stood.
    """
    counts = map(Counter(old).get, old), map(Counter(new).get, old)
    places = dict(zip(new, count()))
    pairs = [
        (at, places[line])
        for at, line, was, now in zip(count(), old, *counts)
        if was == now == 1 and line.strip()
    ]
    in_new = [place for _, place in pairs]
    if in_new == sorted(in_new):  # most edits move no line
        return pairs
    tops: list[int] = []
    chain: list[int] = []
    before: list[int] = []
    for at, place in enumerate(in_new):
        pile = bisect_left(tops, place)
        before.append(chain[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        chain[pile : pile + 1] = [at]
    return _chain(pairs, before, chain[-1] if chain else -1)


def _chain(pairs: list[tuple[int, int]], before: list[int], last: int) -> list[tuple[int, int]]:
    found = []
    while last >= 0:
        found.append(pairs[last])
        last = before[last]
    return found[::-1]


def offsets(
    runs: list[Region], old: list[str], new: list[str], starts: tuple[int, int]
) -> list[Region]:
    """Give groups told by the indexes of lines, of which the first begin at `starts`.

    Between two lines stands a line break, of which they have nothing.
    """
    old_at = list(accumulate(map(len, old), initial=starts[0]))
    new_at = list(accumulate(map(len, new), initial=starts[1]))
    return [
        Region(old_at[a] + a, old_at[b] + b, new_at[c] + c, new_at[d] + d) for a, b, c, d in runs
    ]
