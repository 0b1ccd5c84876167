"""Takes a report, or one edit's record; shows it on a screen, or as plain text when there is none.

Never passes on a character that a terminal would obey, and never reads a key.
"""

from collections.abc import Iterator, Sequence
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from bot.analyzer.analysis import Hunk, LineKind
from bot.pipeline.record import Record, Report
from bot.reporter.differences import Row, Side, rows
from bot.reporter.escape import clean
from bot.reporter.view import (
    COUNTED,
    Standing,
    byte_words,
    groups,
    headline_counts,
    is_user_known,
    label_words,
    page_name,
    standing,
    standing_counts,
    user_name,
    verdict,
)

_STYLES = {
    Standing.NEEDS_A_LOOK: "bold yellow",
    Standing.OPEN: "",
    Standing.BY_US: "green",
    Standing.BY_OTHERS: "dim",
}
_WHY_LIMIT = 120
_PLAIN_WIDTH = 120
"""Columns when the output is a file or a pipe."""


def open_console(file: IO[str] | None = None) -> Console:
    """Open what the functions here print to; NO_COLOR and pipes are obeyed by rich.

    Args:
        file: Standard output when None.
    """
    console = Console(file=file, highlight=False, markup=False, emoji=False, soft_wrap=False)
    if not console.is_terminal:
        console.width = _PLAIN_WIDTH
    return console


def show_report(report: Report, console: Console) -> None:
    """Show the account of a run: how many edits, by headline, and what became of each."""
    counts = standing_counts(report)
    since = f"since {report.since:%Y-%m-%d %H:%M} UTC" if report.since else "in all"
    console.print(Text(f"{clean(report.wiki)}: {len(report.records)} edits {since}", "bold"))
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


def show_record(record: Record, console: Console) -> None:
    """Show one edit: its diff, headline, assurance, labels, why, and what policy says."""
    for line in _record_lines(record, plain=console.no_color or not console.is_terminal):
        # what reads a pipe wraps for itself
        console.print(line, soft_wrap=not console.is_terminal)


def _record_lines(record: Record, *, plain: bool) -> Iterator[Text]:
    yield _title(record)
    origin = _origin(record)
    if origin:
        yield origin
    for hunk in record.hunks:
        yield from _hunk(hunk, plain=plain)
    yield _analysis(record)
    yield _policy(record)


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
    style = _STYLES[standing(record)]
    return (
        Text(str(record.change.revid or record.change.logid or "")),
        Text(clean(page_name(record), limit=60)),
        Text(clean(user_name(record), limit=30)),
        Text.assemble(
            (f"{analysis.headline.value}, {analysis.assurance.word}", style),
            *(f"\n{clean(why, limit=_WHY_LIMIT)}" for why in analysis.why[:1]),
        ),
        Text(byte_words(analysis.byte_change)),
        Text(clean(verdict(record), limit=120), style),
    )


def _title(record: Record) -> Text:
    analysis = record.analysis
    style = _STYLES[standing(record)] or "bold cyan"
    return Text.assemble(
        (f"{analysis.headline.value} \N{MIDDLE DOT} {analysis.assurance.word}", style),
        "  ",
        (clean(page_name(record)), "bold"),
        f"  {byte_words(analysis.byte_change)} bytes",
    )


def _origin(record: Record) -> Text:
    change = record.change
    parts = [f"by {clean(user_name(record))}"] if is_user_known(record) else []
    parts += [f"{change.timestamp:%Y-%m-%d %H:%M} UTC"] if change.timestamp else []
    parts += [f"revision {change.revid}"] if change.revid else []
    parts += [f"summary: {clean(change.summary)}"] if change.summary else []
    return Text(" \N{MIDDLE DOT} ".join(parts), "dim")


def _analysis(record: Record) -> Text:
    analysis = record.analysis
    lines = [f"labels: {', '.join(label_words(record)) or 'none'}"]
    lines += [f"why: {clean(why)}" for why in analysis.why]
    lines += [f"not looked into: {clean(what)}" for what in analysis.truncated]
    lines += [f"unchecked: {each.label.value}: {clean(each.reason)}" for each in analysis.unchecked]
    return Text("\n".join(lines))


def _policy(record: Record) -> Text:
    decision = record.decision
    rule = f" (rule {clean(decision.rule)})" if decision.rule else ""
    lines = [f"policy: {clean(verdict(record))}{rule}"]
    lines += [f"  {clean(why)}" for why in decision.why]
    return Text("\n".join(lines), _STYLES[standing(record)])


def _hunk(hunk: Hunk, *, plain: bool) -> Iterator[Text]:
    if hunk.section:
        yield Text(f"@@ {clean(hunk.section)}", "dim")
    for row in rows(hunk.lines, fold=True):
        yield from _lines(row, plain=plain)


def _lines(row: Row, *, plain: bool) -> list[Text]:
    if row.kind is LineKind.EQUAL:
        return [_line(" ", row.new or row.old, "dim", plain=plain)]
    sign = {LineKind.MOVED: ("<", ">")}.get(row.kind, ("-", "+"))
    found = []
    if row.old:
        found.append(_line(sign[0], row.old, "red", plain=plain))
    if row.new:
        found.append(_line(sign[1], row.new, "green", plain=plain))
    return found


def _line(sign: str, side: Side | None, style: str, *, plain: bool) -> Text:
    if side is None:
        return Text()
    brackets = ("[-", "-]") if sign == "-" else ("{+", "+}")
    text = Text(f"{side.number or '':>6} {sign} ", style)
    for piece in side.pieces:
        if piece.is_changed and plain:
            text.append(f"{brackets[0]}{piece.text}{brackets[1]}", style)
        else:
            text.append(piece.text, f"{style} reverse" if piece.is_changed else style)
    return text
