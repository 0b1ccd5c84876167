"""The lines that a saved diff page shows, and the two texts that they are part of.

Never judges what a line is: `bot.fetcher.diff_text` and `bot.fetcher.diff_html` do.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.errors import SettingsError


@dataclass(frozen=True, kw_only=True, slots=True)
class DiffLine:
    """One row of a diff: equal texts are context, None means that a side has no such line."""

    old: str | None
    new: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class DiffHunk:
    """Rows under one "Line 20:"; the numbers, from 1, are those of the first row."""

    old_start: int
    new_start: int
    lines: tuple[DiffLine, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedDiff:
    """All that a diff page shows."""

    title: str
    """'' when the page doesn't say."""
    namespace: int = 0
    hunks: tuple[DiffHunk, ...]


def texts(diff: SavedDiff) -> tuple[str, str]:
    """Return old and new text; lines that the diff leaves out are blank."""
    old = ((hunk.old_start, [line.old for line in hunk.lines]) for hunk in diff.hunks)
    new = ((hunk.new_start, [line.new for line in hunk.lines]) for hunk in diff.hunks)
    return _text(old), _text(new)


def _text(parts: Iterable[tuple[int, Sequence[str | None]]]) -> str:
    lines: list[str] = []
    for start, shown in parts:
        if start - 1 < len(lines):
            raise SettingsError(
                "The diff's line numbers don't fit its lines: save the diff page as HTML instead."
            )
        lines += [""] * (start - 1 - len(lines))
        lines += [line for line in shown if line is not None]
    return "\n".join(lines) + "\n"
