"""What is wrong with a folder: by its last runs, its heartbeat and the time.

Takes values, gives faults, each a sentence that says what to do. Never reads a file or the ledger.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.folder_status import Fault, Place, Run, Trouble
from bot.cli.watch.heartbeat import Heartbeat, State
from bot.pipeline.entries import Ending, Upgrade

STALE: Final = timedelta(minutes=10)
"""A run that has given no sign of life for so long hangs, or was killed: it gives one at the
beginning of each wait, and no wait is longer."""
_QUIET: Final = (
    ExitCode.OK,
    ExitCode.EDITS_SKIPPED,
    ExitCode.INTERRUPTED,
    ExitCode.TERMINATED,
)
_WRONG: Final = {
    Ending.FAILED: Trouble.FAILED,
    Ending.STOPPED: Trouble.STOPPED,
    Ending.STOP_UNREAD: Trouble.STOP_UNREAD,
    Ending.NOT_PUBLISHED: Trouble.NOT_PUBLISHED,
}
"""Endings after which somebody should look; after the others the next run goes on by itself."""


def faults_of(
    run: Run | None, heartbeat: Heartbeat | None, every: timedelta, now: datetime
) -> Iterator[Fault]:
    """Yield what is wrong with how the runs go; nothing while one is at work, or never was.

    `run` is the ledger's last real one. The last of which there is a heartbeat need not have come
    as far as the ledger.
    """
    # a person's patrols are real runs of the ledger, too: a schedule's runs have a heartbeat
    last = heartbeat or run
    if last is None or (heartbeat is not None and _is_alive(heartbeat, run, now)):
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

    A run at work may still report. Without a cursor there were only patrols by hand.
    """
    if run is not None and run.ended is not None and cursor is not None and reported is None:
        yield Fault(
            trouble=Trouble.UNREPORTED,
            sentence="Nothing is patrolled, as no run has published all its reports yet. Mend what "
            "keeps the last one from it (above, or 'editpatrol check'), or take the report that "
            "can't be written out of editpatrol.toml.",
        )


def _is_alive(heartbeat: Heartbeat, run: Run | None, now: datetime) -> bool:
    if heartbeat.state is not State.AT_WORK or now - heartbeat.beat > STALE:
        return False
    if run is None or run.run_id != heartbeat.run_id or run.ended is not None:
        return True
    return run.is_at_work  # one that came as far as the ledger and does not hold it was killed


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
