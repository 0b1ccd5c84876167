"""Takes the hunks of an edit; gives their lines for a screen, changed words marked.

Never compares texts, and never passes on a character that a terminal would obey.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from rich.table import Table
from rich.text import Text

from bot.analyzer.analysis import Hunk, LineKind
from bot.reporter.differences import Row, Side, rows
from bot.reporter.escape import clean

_STYLES: Final = {"-": "red", "+": "green", "<": "magenta", ">": "cyan", " ": "dim"}
_BRACKETS: Final = {"-": ("[-", "-]"), "+": ("{+", "+}")}
_BLANK: Final = "\N{OPEN BOX}"
"""Stands for a changed blank: nobody sees one otherwise."""


def diff_grid(hunks: Sequence[Hunk], *, brackets: bool, fold: bool) -> Table:
    """Make a table of line number, sign and line; wrapped lines stay in their column.

    Args:
        hunks: Of one edit.
        brackets: Mark changed words by brackets, where there is no colour.
        fold: Shorten long unchanged stretches.
    """
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(justify="right", width=5, no_wrap=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    for hunk in hunks:
        if hunk.section:
            grid.add_row("", Text("@", "dim"), Text(clean(hunk.section), "dim bold"))
        for row in rows(hunk.lines, fold=fold):
            for sign, side in sides(row):
                number = Text(str(side.number or ""), "dim")
                style = _STYLES[sign]
                grid.add_row(number, Text(sign, style), _line(sign, side, brackets=brackets))
    return grid


def sides(row: Row) -> Iterator[tuple[str, Side]]:
    """Yield what a line shows: a sign, and the old or the new side."""
    old, new = {
        LineKind.EQUAL: ("", " "),
        LineKind.MOVED: ("<", ">"),
    }.get(row.kind, ("-", "+"))
    if row.old is not None and (old or row.new is None):
        yield old or " ", row.old
    if row.new is not None:
        yield new, row.new


def _line(sign: str, side: Side, *, brackets: bool) -> Text:
    style = _STYLES[sign]
    text = Text(style=style)
    left, right = _BRACKETS.get(sign, ("", "")) if brackets else ("", "")
    for piece in side.pieces:
        if piece.is_changed:
            shown = _BLANK * len(piece.text) if piece.text.isspace() else piece.text
            text.append(f"{left}{shown}{right}", "" if brackets else "reverse")
        else:
            text.append(piece.text)
    return text
