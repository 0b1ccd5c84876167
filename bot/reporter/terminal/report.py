"""Takes a report; shows it on a screen, or as plain text when there is none.

Never passes on a character that a terminal would obey, and never reads a key.
"""

import errno
from collections.abc import Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.messages import counted
from bot.pipeline.record import Record, Report
from bot.reporter.escape import clean
from bot.reporter.view import (
    COUNTED,
    Standing,
    byte_words,
    groups,
    headline_counts,
    page_name,
    standing,
    standing_counts,
    user_name,
    verdict,
)

STANDING_STYLES = {
    Standing.NEEDS_A_LOOK: "bold yellow",
    Standing.OPEN: "",
    Standing.BY_US: "green",
    Standing.BY_OTHERS: "dim",
}
_WHY_LIMIT = 120
_PLAIN_WIDTH = 120
"""Columns when the output is a file or a pipe."""


class _PipedConsole(Console):
    """One whose reader may leave, as ``head`` does: whoever called ends then, as it always ends."""

    def on_broken_pipe(self) -> None:
        """Raise what a plain write raises, and not an end of the program."""
        raise BrokenPipeError(errno.EPIPE, "nobody reads this any more")


def open_console(file: IO[str] | None = None) -> Console:
    """Open what the functions here print to; NO_COLOR and pipes are obeyed by rich."""
    console = _PipedConsole(file=file, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = _PLAIN_WIDTH
    return console


def show_report(report: Report, console: Console) -> None:
    """Show the account of a run: how many edits, by headline, and what became of each."""
    counts = standing_counts(report)
    since = f"since {report.since:%Y-%m-%d %H:%M} UTC" if report.since else "in all"
    console.print(
        Text(f"{clean(report.wiki)}: {counted(len(report.records), 'edit')} {since}", "bold")
    )
    for note in report.notes:
        console.print(Text(clean(note)))
    console.print(_headline_table(report))
    words = (f"{count} {COUNTED[stands]}" for stands, count in counts.items() if count)
    console.print(Text(", ".join(words) or "nothing to tell"))
    for group in groups(report.records):
        console.print(Text(f"\n{group.name} ({len(group.records)})", "bold"))
        console.print(edit_table(group.records))


def edit_table(records: Sequence[Record]) -> Table:
    """Make a plain table of edits, one row each."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), expand=True)
    table.add_column("edit", justify="right", no_wrap=True)
    table.add_column("page", overflow="fold", max_width=24)
    table.add_column("user", overflow="fold", max_width=16)
    table.add_column("what and why", overflow="fold", ratio=1)
    table.add_column("bytes", justify="right", no_wrap=True)
    table.add_column("decision", overflow="fold", max_width=20)
    for record in records:
        table.add_row(*_cells(record))
    return table


def _headline_table(report: Report) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("headline")
    for stands in Standing:
        table.add_column(stands.value, justify="right")
    for headline, _ in headline_counts(report.records):
        found = [r for r in report.records if r.analysis.headline is headline]
        cells = [sum(standing(r) is stands for r in found) for stands in Standing]
        table.add_row(headline.value, *(str(cell or "") for cell in cells))
    return table


def _cells(record: Record) -> tuple[Text, ...]:
    analysis = record.analysis
    style = STANDING_STYLES[standing(record)]
    return (
        Text(str(record.change.revid or f"log {record.change.logid or ''}".strip())),
        Text(clean(page_name(record), limit=60)),
        Text(clean(user_name(record), limit=30)),
        Text.assemble(
            (f"{analysis.headline.value}, {analysis.assurance.word}", style),
            *(f"\n{clean(why, limit=_WHY_LIMIT)}" for why in analysis.why[:1]),
        ),
        Text(byte_words(analysis.byte_change)),
        Text(clean(verdict(record), limit=120), style),
    )
