"""Takes the changes of a stretch and gives the sentences they stand in, old beside new.

Never compares the words: it only finds what belongs together.
"""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from bot.analyzer.analysis import Node, Span
from bot.analyzer.compare.changes import Change
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.wikitext.reader import Reader

_PASSING = frozenset(".,;:!?。，、；：！？")
"""Signs of a sentence that may stand before or behind a reference."""
_SENTENCE_END = re.compile(rf"{SENTENCE_END}\s+|\n")
_CELL_END = re.compile(rf"{_SENTENCE_END.pattern}|[|]{{2}}|!!")
_WHOLE = frozenset(
    {
        Node.WIKILINK,
        Node.EXTERNAL_LINK,
        Node.MEDIA,
        Node.TEMPLATE,
        Node.PARSER_FUNCTION,
        Node.REFERENCE,
        Node.COMMENT,
    }
)
"""No sentence ends inside these."""
_REACH = 1500
"""Characters to each side beyond which a sentence is cut."""


Item = tuple[int, Change]
"""A change and its index among the operations."""


class Slot(NamedTuple):
    """A sentence slot: the same place in both texts, and the changes in it."""

    old: Reader
    new: Reader
    old_start: int
    old_end: int
    new_start: int
    new_end: int
    node: Node | None
    """The stream it stands in; None is the page's prose."""
    name: str
    indexes: tuple[int, ...]


def slots(changes: Sequence[Item], judged: Container[int]) -> Iterator[Slot]:
    """Give the sentence slots of those changes of one stretch whose words are to be judged.

    Args:
        changes: All changes of the stretch, with their indexes.
        judged: The indexes whose words are judged; others only stand between.
    """
    prose: list[Item] = []
    streams: dict[tuple[int, int], list[Item]] = {}
    apart: list[Change] = []
    for index, change in changes:
        old, new = change.old.stream, change.new.stream
        if old.node is None and new.node is None:
            prose.append((index, change))
            continue
        apart.append(change)
        if index in judged:
            streams.setdefault((old.start, new.start), []).append((index, change))
    for run in streams.values():
        yield _stream_slot(sorted(run, key=_place))
    yield from _prose_slots(sorted(prose, key=_place), judged, _Apart(apart))


class _Apart:
    """Changes that stand in a sentence without being of its prose: in references, captions ..."""

    def __init__(self, changes: list[Change]) -> None:
        self._changes = sorted(changes, key=lambda change: change.old.start)
        self._starts = [change.old.start for change in self._changes]
        self._new_starts = sorted(change.new.start for change in changes)

    def fitted(self, old: Span, first: Change, last: Change, new: Span) -> Span | None:
        """Give the ends of a slot in the new text, where they are in the old one.

        None when what stands between came from elsewhere, or would be cut in two.
        """
        start = first.new.start - (first.old.start - old[0])
        end = last.new.end + (old[1] - last.old.end)
        told = True
        if self._changes:
            before = self._inside(old[0], first.old.start)
            behind = self._inside(last.old.end, old[1])
            start, end = start - sum(map(_growth, before)), end + sum(map(_growth, behind))
            told = all(start <= c.new.start and c.old.end < first.old.start for c in before)
            told &= all(c.new.end <= end and c.old.end <= old[1] for c in behind)
            told &= self._count_new(start, first.new.start) == len(before)
            told &= self._count_new(last.new.end, end) == len(behind)
        return (start, end) if told and new[0] <= start and end <= new[1] else None

    def _inside(self, start: int, end: int) -> list[Change]:
        return self._changes[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def _count_new(self, start: int, end: int) -> int:
        return max(bisect_left(self._new_starts, end) - bisect_left(self._new_starts, start), 0)


def _growth(change: Change) -> int:
    return (change.new.end - change.new.start) - (change.old.end - change.old.start)


def _stream_slot(run: list[Item]) -> Slot:
    """Give the whole run of text (a caption, a parameter's value) that changes stand in."""
    first, last = run[0][1], run[-1][1]
    old, new = first.old.stream, first.new.stream
    if max(old.end - old.start, new.end - new.start) <= _REACH:
        return _slot(run, (old.start, old.end), (new.start, new.end))
    before = min(first.old.start - old.start, first.new.start - new.start, _REACH)
    behind = min(old.end - last.old.end, new.end - last.new.end, _REACH)
    return _near(run, max(before, 0), max(behind, 0))


def _near(run: list[Item], before: int, behind: int) -> Slot:
    """Give the slot that reaches as far from the changes in both texts."""
    first, last = run[0][1], run[-1][1]
    return _slot(
        run,
        (first.old.start - before, last.old.end + behind),
        (first.new.start - before, last.new.end + behind),
    )


def _slot(run: list[Item], old: Span, new: Span) -> Slot:
    first = run[0][1]
    readers = first.old.reader, first.new.reader
    indexes = tuple([index for index, _ in run])
    return Slot(*readers, *old, *new, first.stream.node, first.stream.name, indexes)


def _prose_slots(changes: list[Item], judged: Container[int], apart: _Apart) -> Iterator[Slot]:
    """Give the slots of a stretch's prose; no slot reaches over a change that isn't its own."""
    runs = _runs(changes, judged)
    in_new = sorted(range(len(runs)), key=lambda at: _new_place(runs[at][0]))
    ranks = {at: rank for rank, at in enumerate(in_new)}
    for at, run in enumerate(runs):
        if not any(index in judged for index, _ in run):
            continue
        first, last = run[0][1], run[-1][1]
        old, new = first.old.reader.fragment, first.new.reader.fragment
        low = runs[at - 1][-1][1].old.end if at else old.start
        high = runs[at + 1][0][1].old.start if at + 1 < len(runs) else old.end
        rank = ranks[at]
        new_low = runs[in_new[rank - 1]][-1][1].new.end if rank else new.start
        new_high = runs[in_new[rank + 1]][0][1].new.start if rank + 1 < len(runs) else new.end
        left, right = _left(first, low), _right(last, high)
        before = max(min(left, first.new.start - new_low), 0)
        behind = max(min(right, new_high - last.new.end), 0)
        whole = first.old.start - left, last.old.end + right
        fitted = apart.fitted(whole, first, last, (new_low, new_high))
        yield _slot(run, whole, fitted) if fitted else _near(run, before, behind)


def _place(item: Item) -> tuple[int, int, int]:
    return item[1].old.start, item[1].old.end, item[1].new.start


def _new_place(item: Item) -> tuple[int, int]:
    return item[1].new.start, item[1].new.end


def _runs(changes: list[Item], judged: Container[int]) -> list[list[Item]]:
    """Put changes together that share a sentence; content that came or went stands alone."""
    runs: list[list[Item]] = []
    for item in changes:
        if runs and _is_joined(runs[-1][-1], item, judged):
            runs[-1].append(item)
        else:
            runs.append([item])
    return runs


def _is_joined(before: Item, after: Item, judged: Container[int]) -> bool:
    if not (before[0] in judged or before[1].is_same_words):
        return False
    if not (after[0] in judged or after[1].is_same_words):
        return False
    return not _is_parted(before[1], after[1])


def _is_parted(before: Change, after: Change) -> bool:
    text = before.old.page_text
    gap = before.old.end, after.old.start
    is_in_step = gap[1] - gap[0] == after.new.start - before.new.end
    return not is_in_step or any(
        not _is_inside(before.old.reader, end.end())
        for end in _ends(before.old.reader).finditer(text, max(gap[0] - 1, 0), gap[1])
        if end.end() > gap[0]
    )


def _ends(reader: Reader) -> re.Pattern[str]:
    """Give what ends a slot: a sentence's end, and in a table the cell's, too."""
    return _CELL_END if reader.is_table else _SENTENCE_END


def _is_inside(reader: Reader, place: int) -> bool:
    return any(node.node in _WHOLE for node in reader.enclosing(place))


def _left(change: Change, low: int) -> int:
    """Count the characters from the sentence's start to a change; equal in both texts."""
    reader, start = change.old.reader, change.old.start
    if _begins_line(change):
        return 0
    limit = max(low, start - _REACH)
    ends = [end.end() for end in _ends(reader).finditer(reader.text, limit, start)]
    while ends and _is_inside(reader, ends[-1]):
        ends.pop()
    return max(start - (ends[-1] if ends else limit), 0)


def _begins_line(change: Change) -> bool:
    """Say whether words came, or went, with the line break before them."""
    sides = change.sides
    if sides[0].source and sides[1].source:
        return False
    return any(side.source.startswith("\n") and not side.is_blank for side in sides)


def _right(change: Change, high: int) -> int:
    reader, end = change.old.reader, change.old.end
    limit = min(high, end + _REACH)
    for found in _ends(reader).finditer(reader.text, end, limit):
        place = found.start() + len(found[0].removesuffix("!!").rstrip(" \t\n|"))
        if not _is_inside(reader, place):
            return place - end
    return max(limit - end, 0)


def passing_signs(slot: Slot, changes: dict[int, Change]) -> list[int]:
    """Give the signs that left one place of a sentence and came to another, by their changes."""
    told = [(index, changes[index]) for index in slot.indexes]
    signs = [(index, change) for index, change in told if change.node is Node.PUNCTUATION]
    gone = sorted(change.old.source.strip() for _, change in signs if not change.new.source)
    come = sorted(change.new.source.strip() for _, change in signs if not change.old.source)
    is_moved = gone == come and all(sign in _PASSING for sign in gone)
    return [index for index, _ in signs] if is_moved and len(signs) == 2 * len(gone) else []
