"""``editpatrol status``: how the runs of one or several folders go, what waits, what is wrong.

Takes folders, prints a block each, or JSON. Reads only files and ledgers, never asks the wiki.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

import click
import msgspec

from bot.cli.configuration import configured
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of, sentence_of
from bot.cli.folder_status import (
    Corrections,
    Fault,
    FolderStatus,
    LedgerCounts,
    Place,
    Run,
    Status,
    Trouble,
    faults_of,
    never_ran,
    unaccepted,
    unreported,
)
from bot.cli.heartbeat import HEARTBEAT_FILE, load_heartbeat
from bot.cli.invocation import Invocation, current_invocation
from bot.cli.retirement import retired_sentence
from bot.errors import LedgerError, SettingsError
from bot.mind import mind_version
from bot.pipeline.entries import Moment, RunMode
from bot.reporter.escape import visible
from bot.settings import SETTINGS_FILE, Configuration
from bot.wiring import build_ledger

RUNS: Final = 10
"""How many runs are told of."""
LOOKED_AT: Final = 100
"""Among how many the last real one is looked for."""


@click.command()
@click.argument("folders", nargs=-1, type=click.Path(path_type=Path), metavar="[DIR]...")
@click.option("--json", "as_json", is_flag=True, help="Print one JSON object for all.")
def command(*, folders: Sequence[Path], as_json: bool) -> int:
    """Say how the runs of each folder go, what waits and what is wrong.

    Without DIR it is about the one folder that every command is about. Ends with 0 when nothing
    is wrong: no run missed, the last one neither failed nor stopped nor hanging.
    """
    said = current_invocation()
    chosen = folders or [said.folder]
    status = status_of([replace(said, folder=folder) for folder in chosen], datetime.now(UTC))
    if as_json:
        click.echo(msgspec.json.encode(status))
    else:
        click.echo("\n\n".join("\n".join(block(folder)) for folder in status.folders))
    return next((fault.exit_code for one in status.folders for fault in one.faults), ExitCode.OK)


def status_of(invocations: Sequence[Invocation], now: datetime) -> Status:
    """Look at every folder."""
    folders = tuple(_look(one, now) for one in invocations)
    return Status(made=now, is_ok=all(one.is_ok for one in folders), folders=folders)


def _look(invocation: Invocation, now: datetime) -> FolderStatus:
    folder = str(invocation.folder.resolve())
    try:
        return _read(configured(invocation), folder, now)
    except (SettingsError, LedgerError, OSError) as failure:
        code, sentence = int(exit_code_of(failure)), sentence_of(failure)
        fault = Fault(trouble=Trouble.UNREADABLE, sentence=sentence, exit_code=code)
        heartbeat = load_heartbeat(invocation.folder / HEARTBEAT_FILE)
        return FolderStatus(folder=folder, is_ok=False, faults=(fault,), heartbeat=heartbeat)


def _read(configuration: Configuration, folder: str, now: datetime) -> FolderStatus:
    ledger = build_ledger(configuration, to_read=True)
    try:
        runs = tuple(_same(run, Run) for run in ledger.last_runs(LOOKED_AT))
        real = next((run for run in runs if run.mode is RunMode.REAL), None)
        cursor, counts = ledger.cursor(), ledger.counts()
        corrections = ledger.correction_counts()
        exposures = ledger.exposures()
        upgrade = ledger.upgrade(mind_version(configuration.rules))
        reported = ledger.moment(Moment.REPORTED)
    finally:
        ledger.close()
    settings = configuration.settings
    heartbeat = load_heartbeat(configuration.folder / HEARTBEAT_FILE)
    retired = retired_sentence(configuration.folder)
    every, enabled = settings.run.interval, settings.patrol.enabled
    place = None if cursor is None else _same(cursor, Place)
    faults = (
        *(() if real or heartbeat else never_ran(_made(configuration.folder), every, now)),
        *faults_of(real, heartbeat, every, now),
        *(unreported(real, place, reported) if enabled else ()),
        *unaccepted(upgrade),
    )
    faults = () if retired else faults
    return FolderStatus(
        folder=folder,
        is_ok=not faults,
        faults=faults,
        retired=retired,
        wiki=urlsplit(settings.wiki.api).hostname or "",
        account=settings.wiki.user.partition("@")[0],
        every_seconds=int(settings.run.interval.total_seconds()),
        cursor=place,
        last_real_run=real,
        runs=runs[:RUNS],
        counts=_same(counts, LedgerCounts),
        corrections=_same(corrections, Corrections),
        exposures={page: tuple(revids) for page, revids in exposures.items()},
        heartbeat=heartbeat,
    )


def _made(folder: Path) -> datetime:
    """Return when the folder's settings were last written."""
    return datetime.fromtimestamp((folder / SETTINGS_FILE).stat().st_mtime, UTC)


def _same(value: object, kind: type[Any]) -> Any:  # noqa: ANN401 # one of the shape's structs
    """Return one of our values in the shape that outsiders rely on."""
    return msgspec.convert(value, kind, from_attributes=True)


def block(status: FolderStatus) -> Iterator[str]:
    """Yield the lines about one folder."""
    whose = f"  {status.account} on {status.wiki}" if status.wiki else ""
    yield f"{'ok' if status.is_ok else 'WRONG':<5} {status.folder}{whose}"
    lines = (line for fault in status.faults for line in fault.sentence.splitlines())
    yield from (f"  ! {visible(line)}" for line in lines)
    if status.retired:
        yield f"  {status.retired}"
    if status.counts is not None:
        yield f"  {_seen(status.cursor)}"
        yield from (f"  {_run_line(run)}" for run in _told(status))
        yield from (f"  {line}" for line in _counts(status.counts))
    if status.corrections is not None:
        yield from (f"  {line}" for line in _corrections(status.corrections))
    for page, revids in status.exposures.items():
        told = ", ".join(map(str, revids))
        yield f"  {visible(page)} may still show what was hidden since; to be hidden: {told}"


def _seen(cursor: Place | None) -> str:
    if cursor is None:
        return "There is no cursor yet: the first real run sets it."
    return f"Everything up to {cursor.timestamp:%Y-%m-%d %H:%M:%S} UTC has been seen."


def _told(status: FolderStatus) -> Iterator[Run]:
    """Yield the newest run, and the last real one if it is another."""
    yield from status.runs[:1]
    real = status.last_real_run
    if real is not None and real.run_id != status.runs[0].run_id:
        yield real


def _run_line(run: Run) -> str:
    ending = run.ending or "did not end (killed, or still at work)"
    counts = ", ".join(f"{number} {word}" for word, number in run.counts.items() if number)
    return f"{run.started:%Y-%m-%d %H:%M:%S}  {run.mode:<9}  {ending}" + (counts and f": {counts}")


def _counts(counts: LedgerCounts) -> Iterator[str]:
    yield f"Edits in the ledger: {counts.edits} ({counts.skipped} of bots, {counts.faults} faulty)"
    if counts.folded:
        yield f"Older edits, folded into daily counts: {counts.folded}"
    yield from _table("Headlines", counts.headlines)
    yield from _table("Decisions", counts.actions)
    yield from _table("Outcomes", counts.outcomes)
    yield from _table("Waiting", counts.pending)
    for rule, fates in counts.withheld.items():
        yield from _table(f'Withheld from rule "{rule}", {sum(fates.values())}', fates)
    if counts.open_intents:
        yield f"{counts.open_intents} patrols of uncertain outcome: the next run asks the wiki."


def _corrections(corrections: Corrections) -> Iterator[str]:
    for rule, headlines in corrections.by_rule.items():
        whose = f'rule "{rule}"' if rule else "no rule"
        told = {name or "unknown headline": number for name, number in headlines.items()}
        yield from _table(f"Misjudged by {whose}, {sum(told.values())}", told)
    if corrections.withdrawn:
        yield f"Corrections that people took back: {corrections.withdrawn}"


def _table(name: str, numbers: Mapping[str, int]) -> Iterator[str]:
    if numbers:
        yield f"{name}: " + ", ".join(f"{number} {word}" for word, number in numbers.items())
