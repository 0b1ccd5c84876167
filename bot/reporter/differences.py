"""Takes the changed hunks of an edit; gives their lines cut into changed and unchanged pieces.

Never compares texts itself: the analyzer says what differs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from bot.analyzer.analysis import HunkLine, LineKind, Span
from bot.reporter.escape import visible

_FOLD_AT: Final = 200
_FOLD_KEEPS: Final = 70
_FOLD: Final = " \N{HORIZONTAL ELLIPSIS} "


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """A stretch of a line; its text holds nothing that a screen would obey."""

    text: str
    is_changed: bool = False


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


def rows(lines: Sequence[HunkLine], *, fold: bool = False) -> Iterator[Row]:
    """Yield each line of a hunk as old beside new.

    Args:
        lines: Of one hunk.
        fold: Shorten long unchanged stretches, for screens where a paragraph is a wall.
    """
    for line in lines:
        yield Row(
            kind=line.kind,
            old=_side(line.old_line, line.old, line.old_marks, fold=fold),
            new=_side(line.new_line, line.new, line.new_marks, fold=fold),
        )


def _side(
    number: int | None, text: str | None, marks: Sequence[Span], *, fold: bool
) -> Side | None:
    if text is None:
        return None
    pieces = _pieces(text, marks)
    return Side(number=number, pieces=tuple(map(_folded, pieces) if fold else pieces))


def _pieces(text: str, marks: Sequence[Span]) -> Iterator[Piece]:
    at = 0
    for start, end in marks:
        if at < start:
            yield Piece(text=visible(text[at:start]))
        yield Piece(text=visible(text[start:end]), is_changed=True)
        at = end
    if at < len(text):
        yield Piece(text=visible(text[at:]))


def _folded(piece: Piece) -> Piece:
    if piece.is_changed or len(piece.text) <= _FOLD_AT:
        return piece
    return Piece(text=piece.text[:_FOLD_KEEPS] + _FOLD + piece.text[-_FOLD_KEEPS:])
