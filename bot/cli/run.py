"""``editpatrol run``: what the cron job does; a rehearsal unless told otherwise.

Takes the folder, gives an exit code and a line in the folder's log. Says nothing on success when
it runs for real, and never writes to the wiki when it doesn't.
"""

import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from types import FrameType
from typing import Final, assert_never

import click

from bot.cli.configuration import configured
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import FORESEEN, Foreseen, exit_code_of, kept_sentence_of
from bot.cli.invocation import current_invocation
from bot.cli.parameters import DURATION, MOMENT
from bot.cli.pulse import Pulse
from bot.cli.restoration import note_if_older
from bot.cli.retirement import refuse_if_retired
from bot.cli.run_report import log_failure, log_result, rehearsal_lines, result_lines, upgrade_lines
from bot.errors import UnavailableError
from bot.ledger.lease import place_of
from bot.ledger.lock import folder_lock
from bot.pipeline.entries import Ending, RunMode
from bot.pipeline.run import Result, run
from bot.settings import Configuration
from bot.wiring import RunRequest, build_crew, build_ledger, build_plan, build_session, now

_SIGNALS: Final = {
    signal.SIGTERM: ExitCode.TERMINATED,
    signal.SIGINT: ExitCode.INTERRUPTED,
}


class Halt:
    """Remembers the first signal; a second one ends the program at once."""

    def __init__(self) -> None:
        self.code: ExitCode | None = None

    def __call__(self) -> bool:
        """Say whether a signal came."""
        return self.code is not None

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Let the current write end, then leave."""
        self.code = _SIGNALS[signal.Signals(number)]
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_DFL)


@click.command()
@click.option("--for-real", is_flag=True, help="Patrol and publish; without it, only rehearse.")
@click.option("--since", type=MOMENT, help="Read from there instead of the cursor: 2h, or a time.")
@click.option("--limit", type=click.IntRange(min=0), help="Analyse no more edits; 0 for all.")
@click.option("--deadline", type=DURATION, help="End after this time, e.g. 10m.")
@click.option("-v", "--verbose", is_flag=True, help="Tell more.")
def command(
    *,
    for_real: bool,
    since: datetime | None,
    limit: int | None,
    deadline: timedelta | None,
    verbose: bool,
) -> ExitCode:
    """Fetch what happened since the last run, say what each edit did, patrol, publish.

    Without --for-real it writes nothing anywhere and says what a real run would do.
    """
    configuration = configured(current_invocation())
    refuse_if_retired(configuration.folder)
    request = RunRequest(for_real=for_real, since=since, limit=limit, deadline=deadline)
    log = configuration.folder / configuration.settings.run.log
    halt, pulse = Halt(), Pulse(folder=configuration.folder, settings=configuration.settings)
    try:
        with signals_noted(halt):
            result = _run(configuration, request, halt, pulse, verbose=verbose)
    except FORESEEN as failure:
        code = _cut_short(failure, halt) or exit_code_of(failure)
        log_failure(log, kept_sentence_of(failure), code, for_real=for_real)
        pulse.end(code)
        if code is halt.code:
            click.echo("editpatrol: Interrupted before the run had begun.", err=True)
            return code
        raise
    code = end_run(result, halt, log, verbose=verbose)
    pulse.end_with(result, code)
    return code


def _cut_short(failure: Foreseen, halt: Halt) -> ExitCode | None:
    """Return the signal's own exit code when a signal ended a wait before the run had begun."""
    return halt.code if isinstance(failure, UnavailableError) else None


@contextmanager
def signals_noted(halt: Halt) -> Iterator[None]:
    """Let a signal end the run after the current write."""
    before = {each: signal.signal(each, halt.note) for each in _SIGNALS}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _run(
    configuration: Configuration,
    request: RunRequest,
    halt: Halt,
    pulse: Pulse,
    *,
    verbose: bool,
) -> Result:
    with folder_lock(configuration.folder):
        if request.for_real:
            pulse.begin()
        ledger = build_ledger(configuration)
        try:
            with ledger.leased(place_of(configuration.folder)):
                note_if_older(ledger, pulse.last_run_id, now())
                announce = _announcer(pulse, is_told=verbose or _is_watched())
                session = build_session(configuration, announce, request.deadline, halt)
                plan = build_plan(configuration, session, request)
                crew = build_crew(
                    configuration, session, ledger, for_real=request.for_real, is_halted=halt
                )
                return run(plan, replace(crew, beat=pulse.beat))
        finally:
            ledger.close()


def _announcer(pulse: Pulse, *, is_told: bool) -> Callable[[str], None]:
    """Say what is waited for; to whoever watches the heartbeat, too."""

    def announce(words: str) -> None:
        pulse.beat()
        if is_told:
            click.echo(words, err=True)

    return announce


def _is_watched() -> bool:
    return sys.stderr.isatty()


def end_run(result: Result, halt: Halt, log: Path, *, verbose: bool) -> ExitCode:
    """Log and say how a run went; return the exit code."""
    code = _exit_code(result, halt)
    log_result(log, result, code)
    if result.row.mode is RunMode.REHEARSAL:
        for line in rehearsal_lines(result, verbose=verbose):
            click.echo(line)
    elif verbose:
        for line in result_lines(result):
            click.echo(line)
    else:
        # once after a change, even where silence means that all is well
        for line in upgrade_lines(result):
            click.echo(line)
    if code is not ExitCode.OK:
        click.echo(f"editpatrol: {_sentence(result)}", err=True)
    return code


def _exit_code(result: Result, halt: Halt) -> ExitCode:
    ending = result.row.ending or Ending.DONE
    match ending:
        case Ending.DONE:
            return ExitCode.OK
        case Ending.EDITS_SKIPPED:
            return ExitCode.EDITS_SKIPPED
        case Ending.NOT_PUBLISHED:
            return ExitCode.REPORT_NOT_PUBLISHED
        case Ending.STOPPED:
            return ExitCode.STOPPED_ON_WIKI
        case Ending.INTERRUPTED:
            return halt.code or ExitCode.TERMINATED
        case Ending.FAILED:
            return ExitCode.UNFORESEEN if result.failure is None else exit_code_of(result.failure)
    assert_never(ending)


def _sentence(result: Result) -> str:
    match result.row.ending:
        case Ending.STOPPED:
            return "The stop page says stop, or can't be read: nothing more was written."
        case Ending.INTERRUPTED:
            return "Interrupted: the last write was finished and recorded, the next run goes on."
        case Ending.EDITS_SKIPPED:
            count = result.row.counts.get("faults", 0)
            return f"Done, but {count} edits could not be read or marked; 'status' counts them."
        case _:
            return result.said or "The run failed."
