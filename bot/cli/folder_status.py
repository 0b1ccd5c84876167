"""How a folder stands: what ``status --json`` prints, and what is wrong.

Takes a folder's ledger and heartbeat and the time, gives values. Never asks the wiki.

The shape is versioned and `config/status.schema.json` describes it. A new field may come at any
time; `VERSION` grows when one goes or changes its meaning.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final, Literal

import msgspec

from bot.cli.exit_codes import ExitCode
from bot.cli.heartbeat import Heartbeat, State
from bot.pipeline.entries import Ending, RunMode, Upgrade

VERSION: Final = 1
STALE: Final = timedelta(minutes=10)
"""A run that has not shown for so long that it gets on hangs, or was killed: it shows at the
beginning of each wait, and none is longer."""
_QUIET: Final = (
    ExitCode.OK,
    ExitCode.EDITS_SKIPPED,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED,
)


class Trouble(StrEnum):
    """What can be wrong with a folder."""

    UNREADABLE = "unreadable"
    """Its settings, rules or ledger can't be read."""
    MISSED = "missed run"
    """No real run began when one was due."""
    HANGS = "did not end"
    """The last real run was killed, or hangs."""
    FAILED = "failed"
    """The last real run failed, or could not begin."""
    STOPPED = "stopped on-wiki"
    NOT_PUBLISHED = "report not published"
    UNREPORTED = "has never reported"
    """No run has published all its reports yet: until one has, none patrols."""
    UNACCEPTED = "waits for accept"
    """A new analyzer or new rules patrol nothing before the operator agrees."""


_WRONG: Final = {
    Ending.FAILED: Trouble.FAILED,
    Ending.STOPPED: Trouble.STOPPED,
    Ending.NOT_PUBLISHED: Trouble.NOT_PUBLISHED,
}
"""Endings after which somebody should look; after the others the next run goes on by itself."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong."""

    trouble: Trouble
    sentence: str
    exit_code: int = int(ExitCode.NEEDS_A_LOOK)
    """With which ``status`` ends if this is the first fault."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the wiki's recent changes."""

    timestamp: datetime
    rcid: int


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run of the ledger."""

    run_id: str
    mode: RunMode
    started: datetime
    ended: datetime | None
    """null while it is at work, or when it was killed."""
    ending: Ending | None
    counts: Mapping[str, int]
    notes: tuple[str, ...]


class LedgerCounts(msgspec.Struct, frozen=True, kw_only=True):
    """How much the ledger holds, in edits unless it says else."""

    edits: int
    skipped: int
    """Edits of bots."""
    faults: int
    headlines: Mapping[str, int]
    actions: Mapping[str, int]
    outcomes: Mapping[str, int]
    pending: Mapping[str, int]
    """By what holds them."""
    open_intents: int
    """Patrols whose outcome is not known: the next run settles them."""
    open_reports: int
    """Reports whose outcome is not known."""
    folded: int = 0
    """Older edits, of which only day, revision and what was done are kept."""
    withheld: Mapping[str, Mapping[str, int]] = {}
    """By rule, edits left to people to measure it, by what people did with them."""


class Corrections(msgspec.Struct, frozen=True, kw_only=True):
    """Edits of which people wrote on a report page that the bot misjudged them."""

    by_rule: Mapping[str, Mapping[str, int]]
    """By the rule that had decided and by headline, "" where the ledger did not know the edit."""
    withdrawn: int
    """Taken back since; not counted above."""


class FolderStatus(msgspec.Struct, frozen=True, kw_only=True):
    """How one folder stands; what could not be read is null or empty."""

    folder: str
    is_ok: bool
    faults: tuple[Fault, ...] = ()
    retired: str = ""
    """What the folder's mark says when its bot was retired: then nothing is missed."""
    wiki: str = ""
    """Host of the wiki."""
    account: str = ""
    every_seconds: int = 0
    """Time between two scheduled runs."""
    cursor: Place | None = None
    """Everything before it has been seen."""
    last_real_run: Run | None = None
    runs: tuple[Run, ...] = ()
    """Newest first, rehearsals too."""
    counts: LedgerCounts | None = None
    corrections: Corrections | None = None
    exposures: Mapping[str, tuple[int, ...]] = {}
    """By page, revisions that we saved and that may show what the wiki has hidden since."""
    heartbeat: Heartbeat | None = None


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """What ``status --json`` prints."""

    version: Literal[1] = VERSION
    made: datetime
    is_ok: bool
    """Whether nothing is wrong with any folder; the exit code says the same."""
    folders: tuple[FolderStatus, ...]


def faults_of(
    run: Run | None, heartbeat: Heartbeat | None, every: timedelta, now: datetime
) -> Iterator[Fault]:
    """Yield what is wrong with how the runs go; nothing while one is at work, or never was.

    Args:
        run: The last real one of the ledger.
        heartbeat: Of the last real run, which need not have come as far as the ledger.
        every: Time between two scheduled runs.
        now: The time.
    """
    # a person's patrols are real runs of the ledger, too: a schedule's runs have a heartbeat
    last = heartbeat or run
    if last is None or (heartbeat is not None and _is_alive(heartbeat, now)):
        return
    if now - last.started > every + max(every / 4, STALE):
        said = f"No run for real since {last.started:%Y-%m-%d %H:%M} UTC, though one is due every"
        yield Fault(trouble=Trouble.MISSED, sentence=f"{said} {_span(every)}.")
    if heartbeat is not None:
        yield from _by_heartbeat(heartbeat, run)
    elif run is not None:
        yield from _by_run(run, now)


def never_ran(made: datetime, every: timedelta, now: datetime) -> Iterator[Fault]:
    """Yield that no run for real was ever seen, though one was due since the settings were made."""
    if now - made > every + max(every / 4, STALE):
        yield Fault(
            trouble=Trouble.MISSED,
            sentence=f"No run for real was ever here, though one is due every {_span(every)} and "
            f"the settings are of {made:%Y-%m-%d %H:%M} UTC: is it scheduled? 'editpatrol emit "
            "cron' prints the line.",
        )


def unreported(run: Run | None, cursor: Place | None, reported: datetime | None) -> Iterator[Fault]:
    """Yield that the bot only reports, and why, until a run has published all its reports.

    Args:
        run: The last real one; one at work may still report.
        cursor: Which a run sets that reads all; patrols by hand set none.
        reported: When a run had first published all.
    """
    if run is not None and run.ended is not None and cursor is not None and reported is None:
        yield Fault(
            trouble=Trouble.UNREPORTED,
            sentence="Nothing is patrolled, as no run has published all its reports yet. Mend what "
            "keeps the last one from it (above, or 'editpatrol check'), or take the report that "
            "can't be written out of editpatrol.toml.",
        )


def _is_alive(heartbeat: Heartbeat, now: datetime) -> bool:
    return heartbeat.state is State.AT_WORK and now - heartbeat.beat <= STALE


def _by_heartbeat(heartbeat: Heartbeat, run: Run | None) -> Iterator[Fault]:
    if heartbeat.state is State.AT_WORK:
        yield _hangs(heartbeat.started)
    elif heartbeat.ending in _WRONG:
        notes = run.notes if run is not None and run.run_id == heartbeat.run_id else ()
        yield _ended(heartbeat.ending, notes)
    elif heartbeat.ending is None and heartbeat.exit_code not in _QUIET:
        yield Fault(
            trouble=Trouble.FAILED,
            sentence=f"The last run ended with {heartbeat.exit_code} before it had begun: "
            "'editpatrol log' tells why.",
        )


def _by_run(run: Run, now: datetime) -> Iterator[Fault]:
    if run.ended is None and now - run.started > STALE:
        yield _hangs(run.started)
    elif run.ending in _WRONG:
        yield _ended(run.ending, run.notes)


def unaccepted(upgrade: Upgrade | None) -> Iterator[Fault]:
    """Yield that patrolling waits for the operator's agreement, if it does."""
    if upgrade is not None and upgrade.accepted is None:
        yield Fault(
            trouble=Trouble.UNACCEPTED,
            sentence=f"New analyzer or rules since {upgrade.seen:%Y-%m-%d %H:%M} UTC: nothing is "
            "patrolled. 'editpatrol log' tells what they decide otherwise; 'editpatrol accept' "
            "lets them.",
        )


def _hangs(started: datetime) -> Fault:
    return Fault(
        trouble=Trouble.HANGS,
        sentence=f"The run of {started:%Y-%m-%d %H:%M} UTC did not end: it was killed, or hangs. "
        "The next one goes on where it ended.",
    )


def _ended(ending: Ending, notes: tuple[str, ...]) -> Fault:
    return Fault(trouble=_WRONG[ending], sentence=notes[-1] if notes else f"Last run: {ending}.")


def _span(span: timedelta) -> str:
    minutes = int(span.total_seconds() // 60)
    return f"{minutes} minutes" if minutes % 60 else f"{minutes // 60} h"
