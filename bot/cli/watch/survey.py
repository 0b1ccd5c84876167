"""Looks at folders: how the runs of each go, what waits, what is wrong.

Takes what the command line says of folders, gives a status. Reads only files and ledgers, never
asks the wiki.
"""

from collections.abc import Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import msgspec

from bot.cli.failures import exit_code_of, sentence_of
from bot.cli.folder.configuration import configured
from bot.cli.folder.retirement import retired_sentence
from bot.cli.invocation import Invocation
from bot.cli.watch.faults import faults_of, never_ran, unaccepted, unreported
from bot.cli.watch.folder_status import (
    Corrections,
    Fault,
    FolderStatus,
    LedgerCounts,
    Place,
    Run,
    Status,
    Trouble,
)
from bot.cli.watch.heartbeat import HEARTBEAT_FILE, load_heartbeat
from bot.errors import LedgerError, SettingsError
from bot.evaluator import evaluator_version
from bot.ledger.lease import place_of
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Moment, RunMode
from bot.pipeline.patrolling.watching import WATCHED
from bot.settings import SETTINGS_FILE, Configuration
from bot.wiring import build_ledger

RUNS: Final = 10
"""How many runs are told of."""
LOOKED_AT: Final = 100
"""Among how many the last real one is looked for."""


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
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        runs = _runs(ledger, configuration.folder, now)
        real = next((run for run in runs if run.mode is RunMode.REAL), None)
        cursor, counts = ledger.cursor(), ledger.counts()
        patrols = ledger.patrol_fates(now - WATCHED)
        corrections = ledger.correction_counts()
        exposures = ledger.exposures()
        upgrade = ledger.upgrade(evaluator_version(configuration.rules))
        reported = ledger.moment(Moment.REPORTED)
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
        wiki=settings.wiki.host,
        account=settings.wiki.account,
        every_seconds=int(settings.run.interval.total_seconds()),
        cursor=place,
        last_real_run=real,
        runs=runs[:RUNS],
        counts=_same(counts, LedgerCounts),
        patrols=patrols,
        corrections=_same(corrections, Corrections),
        exposures={page: tuple(revids) for page, revids in exposures.items()},
        heartbeat=heartbeat,
    )


def _runs(ledger: SqlLedger, folder: Path, now: datetime) -> tuple[Run, ...]:
    # who holds it is asked before the runs are: one that ends meanwhile has then said so
    held = ledger.held_since(now, place_of(folder)) or now
    found = ledger.last_runs(LOOKED_AT)
    return tuple(
        msgspec.structs.replace(_same(row, Run), is_at_work=not row.ended and row.started >= held)
        for row in found
    )


def _made(folder: Path) -> datetime:
    """Return when the folder's settings were last written."""
    return datetime.fromtimestamp((folder / SETTINGS_FILE).stat().st_mtime, UTC)


def _same(value: object, kind: type[Any]) -> Any:  # noqa: ANN401 # one of the shape's structs
    """Return one of our values in the shape that outsiders rely on."""
    return msgspec.convert(value, kind, from_attributes=True)
