"""Takes the lines in which two texts differ and says which a wiki's diff page shows side by side.

The rules and limits are those of wikidiff2, which most wikis run, so that a patroller sees the same
rows here and there. Reads no markup, and never looks for what an edit did.
"""

from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from rapidfuzz.distance import Indel, Opcode

from bot.analyzer.prose.segments import tokens

_MIN_CHANGED = 0.2
"""Likeness above which two lines in the same place are one changed line."""
_MIN_MOVED = 0.4
"""Likeness above which a line that went and one that came are one moved line."""
_MAX_MOVED = 100
"""Lines that went or came beyond which no moved one is looked for."""
_MAX_WORD_PAIRS = 40_000_000
"""Pairs of words beyond which two lines are not compared by words."""


class Row(NamedTuple):
    """A row of a diff: the index of a line of each text, or of one of them."""

    old: int | None
    new: int | None


class _Line(NamedTuple):
    """A line, cut into words, blanks and signs."""

    words: list[str]
    places: list[int]
    """Where each begins, and the last ends, in bytes of UTF-8."""


def _cut(line: str) -> _Line:
    words = tokens(line)
    sizes = map(len, words if line.isascii() else map(str.encode, words))
    return _Line(words, list(accumulate(sizes, initial=0)))


def rows(old: Sequence[str], new: Sequence[str]) -> list[Row]:
    """Pair the lines of a changed stretch in their order; unlike ones have rows of their own.

    Args:
        old: The lines that are only in the old text.
        new: The lines that are only in the new one.
    """
    found: list[Row] = []
    for at, (gone, come) in enumerate(zip(map(_cut, old), map(_cut, new), strict=False)):
        is_one = _is_too_long(gone, come) or _likeness(gone, come) > _MIN_CHANGED
        found += [Row(at, at)] if is_one else [Row(None, at), Row(at, None)]
    shared = min(len(old), len(new))
    found += [Row(at, None) for at in range(shared, len(old))]
    found += [Row(None, at) for at in range(shared, len(new))]
    return found


def moves(gone: dict[int, str], come: dict[int, str]) -> dict[int, int]:
    """Give which lines stand elsewhere now, and each one's partner.

    Args:
        gone: The lines that went, by their row in the diff.
        come: The lines that came, by theirs.
    """
    partners: dict[int, int] = {}
    if len(gone) + len(come) > _MAX_MOVED:
        return partners
    sides = (
        {at: _cut(line) for at, line in gone.items()},
        {at: _cut(line) for at, line in come.items()},
    )
    for at in sorted([*gone, *come]):
        if at in partners:
            continue
        own, others = sides if at in gone else sides[::-1]
        line = own[at]
        best, partner = _MIN_MOVED, -1
        for row, other in others.items():
            if row in partners or _most(line, other) <= best:
                continue
            alike = _likeness(line, other)
            if alike > best:
                best, partner = alike, row
        if partner >= 0:
            partners |= {at: partner, partner: at}
    return partners


def _likeness(one: _Line, other: _Line) -> float:
    """Give the share of two lines that they have in common, by words, measured in bytes.

    What one has in the place of something else counts once, as the longer of the two. Lines that
    are too long to be compared are not alike.
    """
    if _is_too_long(one, other):
        return 0.0
    same = changed = 0
    was = now = 0
    ends = Opcode("equal", len(one.words), len(one.words), len(other.words), len(other.words))
    for op in [*Indel.opcodes(one.words, other.words), ends]:
        if op.tag == "equal":
            gone = one.places[op.src_start] - one.places[was]
            come = other.places[op.dest_start] - other.places[now]
            changed += max(gone, come)
            same += one.places[op.src_end] - one.places[op.src_start]
            was, now = op.src_end, op.dest_end
    return same / (same + changed) if same else 0.0


def _is_too_long(one: _Line, other: _Line) -> bool:
    return len(one.words) * len(other.words) > _MAX_WORD_PAIRS


def _most(one: _Line, other: _Line) -> float:
    """Give a likeness that two lines of these sizes can't exceed."""
    return min(one.places[-1], other.places[-1]) / max(one.places[-1], other.places[-1], 1)
