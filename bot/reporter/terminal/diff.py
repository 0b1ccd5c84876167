"""Takes the hunks of an edit; gives their lines for a screen, changed words marked.

Never compares texts, and never passes on a character that a terminal would obey.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import attrgetter
from typing import Final

from rich.table import Table
from rich.text import Text

from bot.analyzer.analysis import Evidence, Hunk, LineKind
from bot.messages import counted
from bot.reporter.differences import Row, Side, first_lines, rows
from bot.reporter.escape import clean

_STYLES: Final = {"-": "red", "+": "green", "<": "magenta", ">": "cyan", " ": "dim"}
_BRACKETS: Final = {"-": ("[-", "-]"), "+": ("{+", "+}")}
_BLANK: Final = "\N{OPEN BOX}"
"""Stands for a changed blank: nobody sees one otherwise."""


def diff_grid(
    hunks: Sequence[Hunk], evidence: Sequence[Evidence], *, brackets: bool, fold: bool
) -> Table:
    """Make a table of line number, sign and line; wrapped lines stay in their column.

    What the evidence stands on is underlined. `brackets` mark changed words where there is no
    colour; `fold` shortens long unchanged stretches. What is beyond `MOST_LINES` is only counted.
    """
    shown, rest = as_shown(hunks)
    grid = Table.grid(padding=(0, 1, 0, 0), expand=True)
    grid.add_column(justify="right", width=5, no_wrap=True)
    grid.add_column(width=1)
    grid.add_column(ratio=1, overflow="fold")
    for number, sign, line in diff_lines(shown, evidence, brackets=brackets, fold=fold):
        grid.add_row(Text(number, "dim"), Text(sign, line.style), line)
    if rest:
        grid.add_row(Text(), Text(), Text(rest, "bold yellow"))
    return grid


def as_shown(hunks: Sequence[Hunk]) -> tuple[Sequence[Hunk], str]:
    """Return as much of hunks as a screen shows, and what to say of the rest; '' for no rest."""
    shown, rest = first_lines(hunks)
    if not rest:
        return shown, ""
    more = counted(rest, "more line")
    return shown, f"{more}: 'editpatrol explain' into a pipe or a file tells all"


def diff_lines(
    hunks: Sequence[Hunk], evidence: Sequence[Evidence], *, brackets: bool, fold: bool
) -> Iterator[tuple[str, str, Text]]:
    """Yield line number, sign and line; see `diff_grid`."""
    for hunk in hunks:
        if hunk.section:
            yield "", "@", Text(clean(hunk.section), "dim bold")
        for row in rows(hunk.lines, evidence=evidence, fold=fold):
            for sign, side in sides(row):
                yield str(side.number or ""), sign, _line(sign, side, brackets=brackets)


def sides(row: Row) -> Iterator[tuple[str, Side]]:
    """Yield what a line shows: a sign, and the old or the new side."""
    old, new = {LineKind.EQUAL: ("", " "), LineKind.MOVED: ("<", ">")}.get(row.kind, ("-", "+"))
    if row.old is not None and (old or row.new is None):
        yield old or " ", row.old
    if row.new is not None:
        yield new, row.new


def _line(sign: str, side: Side, *, brackets: bool) -> Text:
    text = Text(style=_STYLES[sign])
    marked = _BRACKETS.get(sign, ("", "")) if brackets else ("", "")
    is_whole = len(side.pieces) == 1  # what underlines everything points at nothing
    for is_changed, group in groupby(side.pieces, key=attrgetter("is_changed")):
        pieces = list(group)
        is_blank = is_changed and all(piece.text.isspace() for piece in pieces)
        left, right = marked if is_changed else ("", "")
        style = "reverse" if is_changed and not brackets else ""
        text.append(left)
        for piece in pieces:
            shown = _BLANK * len(piece.text) if is_blank else piece.text
            is_evidence = bool(piece.evidence) and not is_whole
            text.append(shown, f"{style} underline" if is_evidence else style)
        text.append(right)
    return text
