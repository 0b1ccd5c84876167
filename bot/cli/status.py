"""``editpatrol status``: how the last runs went and what waits. Reads only the ledger.

Takes the folder, prints sentences or JSON. Never asks the wiki.
"""

from collections.abc import Iterator, Mapping, Sequence

import click
import msgspec

from bot.cli.configuration import configured
from bot.cli.invocation import current_invocation
from bot.ledger.views import Counts
from bot.pipeline.entries import RunMode, RunRow
from bot.revisions import Cursor
from bot.wiring import build_ledger

RUNS = 10
"""How many runs are looked back on."""


class _Status(msgspec.Struct, frozen=True, kw_only=True):
    """What ``--json`` prints."""

    cursor: Cursor | None
    last_real_run: RunRow | None
    runs: Sequence[RunRow]
    """Newest first."""
    counts: Counts


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object.")
def command(*, as_json: bool) -> None:
    """Say how the last runs went, what waits and why."""
    ledger = build_ledger(configured(current_invocation()))
    try:
        runs = ledger.last_runs(RUNS)
        real = next((run for run in runs if run.mode is RunMode.REAL), None)
        status = _Status(
            cursor=ledger.cursor(), last_real_run=real, runs=runs, counts=ledger.counts()
        )
    finally:
        ledger.close()
    if as_json:
        click.echo(msgspec.json.encode(status))
    else:
        click.echo("\n".join(_lines(status)))


def _lines(status: _Status) -> Iterator[str]:
    yield _cursor_line(status.cursor)
    if status.last_real_run is None:
        yield "No real run among the last ones: nothing was patrolled or published by them."
    for run in status.runs:
        yield _run_line(run)
    counts = status.counts
    yield f"Edits in the ledger: {counts.edits} ({counts.skipped} of bots, {counts.faults} faulty)"
    yield from _table("Headlines", counts.headlines)
    yield from _table("Decisions", counts.actions)
    yield from _table("Outcomes", counts.outcomes)
    yield from _table("Waiting", counts.pending)
    if counts.open_intents:
        yield f"{counts.open_intents} patrols without a known outcome: the next run settles them."


def _cursor_line(cursor: Cursor | None) -> str:
    if cursor is None:
        return "There is no cursor yet: the first real run sets it."
    return f"Everything up to {cursor.timestamp:%Y-%m-%d %H:%M:%S} UTC has been seen."


def _run_line(run: RunRow) -> str:
    ending = run.ending or "did not end (killed, or still at work)"
    return f"{run.started:%Y-%m-%d %H:%M:%S}  {run.mode:<9}  {ending}"


def _table(name: str, numbers: Mapping[str, int]) -> Iterator[str]:
    if numbers:
        yield f"{name}: " + ", ".join(f"{number} {word}" for word, number in numbers.items())
