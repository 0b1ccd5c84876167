"""Takes the changed hunks of an edit; gives their lines cut into changed and unchanged pieces.

Never compares texts itself: the analyzer says what differs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Final

from msgspec import structs

from bot.analyzer.analysis import Evidence, Hunk, HunkLine, LineKind, Span
from bot.reporter.escape import visible

Numbered = tuple[int, Span]
"""A span with the index of its evidence."""

ONE_SIDED: Final = frozenset({LineKind.REMOVED, LineKind.INSERTED})

MOST_LINES: Final = 1000
"""Lines of an edit that are shown: more nobody scrolls through, and they take seconds."""

_FOLD_AT: Final = 200
_FOLD_KEEPS: Final = 70
_FOLD: Final = " \N{HORIZONTAL ELLIPSIS} "


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of a line; its text holds nothing that a screen would obey."""

    text: str
    is_changed: bool = False
    evidence: tuple[int, ...] = ()
    """Indexes of the evidence that stands on it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Side:
    """What one text has on a line of a hunk."""

    number: int | None
    """Line number in its text, from 1."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of a hunk, old beside new; a side is None where the text has no such line."""

    kind: LineKind
    old: Side | None
    new: Side | None


def first_lines(hunks: Sequence[Hunk]) -> tuple[Sequence[Hunk], int]:
    """Return as much of hunks as is shown, and how many lines the rest has."""
    shown, room = list[Hunk](), MOST_LINES
    for hunk in hunks:
        if room > 0:
            shown.append(structs.replace(hunk, lines=hunk.lines[:room]))
        room -= len(hunk.lines)
    return shown, max(-room, 0)


def rows(
    lines: Sequence[HunkLine], *, evidence: Sequence[Evidence] = (), fold: bool = False
) -> Iterator[Row]:
    """Yield each line of a hunk as old beside new, with the evidence that stands on its pieces.

    Of lines in a row that went or came, those that went are first, as people tell what happened.
    `fold` shortens long unchanged stretches, for screens where a paragraph is a wall.
    """
    old_spans = [(at, one.old_span) for at, one in enumerate(evidence) if one.old_span]
    new_spans = [(at, one.new_span) for at, one in enumerate(evidence) if one.new_span]
    for line in _gone_first(lines):
        old = _placed(old_spans, line.old, line.old_start)
        new = _placed(new_spans, line.new, line.new_start)
        yield Row(
            kind=line.kind,
            old=_side(line.old_line, line.old, line.old_marks, old, fold=fold),
            new=_side(line.new_line, line.new, line.new_marks, new, fold=fold),
        )


def _gone_first(lines: Sequence[HunkLine]) -> Iterator[HunkLine]:
    for _, run in groupby(lines, lambda line: line.kind in ONE_SIDED):
        yield from sorted(run, key=lambda line: line.kind is LineKind.INSERTED)


def _placed(spans: Sequence[Numbered], text: str | None, start: int | None) -> tuple[Numbered, ...]:
    """Return the parts of the spans that lie in a line, as offsets into it."""
    if text is None or start is None:
        return ()
    end = start + len(text)
    return tuple(
        (at, (max(span[0], start) - start, min(span[1], end) - start))
        for at, span in spans
        if span[0] < span[1] and span[0] < end and start < span[1]
    )


def _side(
    number: int | None,
    text: str | None,
    marks: Sequence[Span],
    evidence: Sequence[Numbered],
    *,
    fold: bool,
) -> Side | None:
    if text is None:
        return None
    pieces = _pieces(text, marks, evidence)
    return Side(number=number, pieces=tuple(map(_folded, pieces) if fold else pieces))


def _pieces(text: str, marks: Sequence[Span], evidence: Sequence[Numbered]) -> Iterator[Piece]:
    spans = [*marks, *(span for _, span in evidence)]
    cuts = sorted({0, len(text), *(place for span in spans for place in span)})
    for start, end in pairwise(cuts):
        yield Piece(
            text=visible(text[start:end]),
            is_changed=any(a <= start and end <= b for a, b in marks),
            evidence=tuple(at for at, (a, b) in evidence if a <= start and end <= b),
        )


def _folded(piece: Piece) -> Piece:
    if piece.is_changed or len(piece.text) <= _FOLD_AT:
        return piece
    return Piece(text=piece.text[:_FOLD_KEEPS] + _FOLD + piece.text[-_FOLD_KEEPS:])
