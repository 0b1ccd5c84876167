"""``editpatrol status``: how the runs of one or several folders go, what waits, what is wrong.

Takes folders, prints a block each, or JSON. Reads only files and ledgers, never asks the wiki.
"""

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click
import msgspec

from bot.cli.exit_codes import ExitCode
from bot.cli.folder.retirement import RETIRED_FILE
from bot.cli.invocation import current_invocation
from bot.cli.watch.folder_status import Corrections, FolderStatus, LedgerCounts, Place, Run
from bot.cli.watch.log_file import numbers
from bot.cli.watch.reasons import by_reason
from bot.cli.watch.survey import status_of
from bot.messages import counted
from bot.pipeline.patrolling.watching import WATCHED
from bot.reporter.escape import visible


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR]...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for all.")
def command(*, folders: Sequence[Path], as_json: bool) -> int:
    """Say how the runs of each folder go, what waits and what is wrong.

    Without DIR it is about the one folder that every command is about. Ends with 0 when nothing
    is wrong: no run missed, the last one neither failed nor stopped nor hanging. A folder that
    can't be read counts more than what is wrong with others.
    """
    said = current_invocation()
    chosen = folders or [said.folder]
    status = status_of([replace(said, folder=folder) for folder in chosen], datetime.now(UTC))
    if as_json:
        click.echo(msgspec.json.encode(status))
    else:
        click.echo("\n\n".join("\n".join(block(folder)) for folder in status.folders))
    codes = [fault.exit_code for one in status.folders for fault in one.faults]
    return max(codes, default=ExitCode.OK)


def block(status: FolderStatus) -> Iterator[str]:
    """Yield the lines about one folder."""
    whose = f"  {status.account} on {status.wiki}" if status.wiki else ""
    yield f"{'ok' if status.is_ok else 'WRONG':<5} {status.folder}{whose}"
    said = "\n".join(fault.sentence for fault in status.faults)
    # a fault names commands for the one folder that it is about: here it may be any
    named = shlex.join(("--dir", status.folder))
    lines = said.replace("'editpatrol ", f"'editpatrol {named} ").splitlines()
    yield from (f"  ! {visible(line)}" for line in lines)
    if status.retired:
        yield f"  {RETIRED_FILE}: {status.retired}"
    if status.counts is not None:
        yield f"  {_seen(status.cursor)}"
        yield from (f"  {_run_line(run)}" for run in _told(status))
        yield from (f"  {line}" for line in _counts(status.counts))
    yield from (f"  {line}" for line in _patrols(status.patrols))
    if status.corrections is not None:
        yield from (f"  {line}" for line in _corrections(status.corrections))
    for page, revids in status.exposures.items():
        told = ", ".join(map(str, revids))
        yield (
            f"  {visible(page)} may still show what was hidden since; to be hidden, with what "
            f"others saved on top of them: {told}"
        )


def _seen(cursor: Place | None) -> str:
    if cursor is None:
        return "Nothing has been seen yet: that begins with the first run for real."
    return f"Everything up to {cursor.timestamp:%Y-%m-%d %H:%M:%S} UTC has been seen."


def _told(status: FolderStatus) -> Iterator[Run]:
    """Yield the newest run, and the last real one if it is another."""
    yield from status.runs[:1]
    real = status.last_real_run
    if real is not None and real.run_id != status.runs[0].run_id:
        yield real


def _run_line(run: Run) -> str:
    unended = "at work" if run.is_at_work else "did not end (killed, or it hangs)"
    ending = run.ending or unended
    counts = numbers(run.counts)
    return f"{run.started:%Y-%m-%d %H:%M:%S}  {run.mode:<9}  {ending}" + (counts and f": {counts}")


def _counts(counts: LedgerCounts) -> Iterator[str]:
    yield f"Edits in the ledger: {counts.edits} ({counts.skipped} of bots, {counts.faults} faulty)"
    if counts.folded:
        yield f"Older edits, folded into daily counts: {counts.folded}"
    yield from _table("Headlines", counts.headlines)
    yield from _table("Decisions", counts.actions)
    yield from _table("Outcomes", counts.outcomes)
    if counts.pending:
        yield f"Waiting: {by_reason(counts.pending)}"
    for rule, fates in counts.withheld.items():
        yield from _table(f'Withheld from rule "{rule}", {sum(fates.values())}', fates)
    if counts.open_intents:
        uncertain = counted(counts.open_intents, "patrol")
        yield f"{uncertain} of uncertain outcome: the next run asks the wiki."


def _patrols(patrols: Mapping[str, Mapping[str, int]]) -> Iterator[str]:
    for rule, fates in patrols.items():
        since = f"in the last {WATCHED.days} days"
        yield from _table(f"Patrolled by {_whose(rule)} {since}, {sum(fates.values())}", fates)


def _corrections(corrections: Corrections) -> Iterator[str]:
    for rule, headlines in corrections.by_rule.items():
        told = {name or "unknown headline": number for name, number in headlines.items()}
        yield from _table(f"Misjudged by {_whose(rule)}, {sum(told.values())}", told)
    if corrections.withdrawn:
        yield f"Corrections that people took back: {corrections.withdrawn}"


def _whose(rule: str) -> str:
    return f'rule "{rule}"' if rule else "no rule"


def _table(name: str, numbers: Mapping[str, int]) -> Iterator[str]:
    if numbers:
        yield f"{name}: " + ", ".join(f"{number} {word}" for word, number in numbers.items())
