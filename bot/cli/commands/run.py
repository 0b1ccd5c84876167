"""``editpatrol run``: what the cron job does; a rehearsal unless told otherwise.

Takes the folder, gives an exit code and a line in the folder's log. Says nothing on success when
it runs for real, and never writes to the wiki when it doesn't.
"""

import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import click

from bot.cli.checks.line import State
from bot.cli.checks.pages import report_page_line
from bot.cli.checks.wiki import refuse_namespaces
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import FORESEEN, exit_code_of, kept_sentence_of
from bot.cli.folder.configuration import configured
from bot.cli.folder.restoration import note_if_older
from bot.cli.folder.retirement import refuse_if_retired
from bot.cli.halt import Halt, signals_noted
from bot.cli.invocation import current_invocation
from bot.cli.parameters import MOMENT, SPAN
from bot.cli.watch.pulse import Pulse
from bot.cli.watch.run_report import end_run, judged_line, log_failure
from bot.errors import UnavailableError, WikiError
from bot.ledger.lease import place_of
from bot.ledger.lock import folder_lock
from bot.pipeline.entries import Judgement
from bot.pipeline.run import Result, run
from bot.settings import Configuration, Settings
from bot.wiki.permission import edit_refusals
from bot.wiki.read import Reader
from bot.wiki.session import Session
from bot.wiring import RunRequest, build_ledger, build_plan, build_services, build_session


@click.command()
@click.option("--for-real", is_flag=True, help="Patrol and publish; without it, only rehearse.")
@click.option(
    "--since",
    type=MOMENT,
    help="Read from then on, not from where the last run ended: 2h, or a time.",
)
@click.option("--limit", type=click.IntRange(min=0), help="Analyse no more edits; 0 for all.")
@click.option("--deadline", type=SPAN, help="End after this time, e.g. 10m.")
@click.option(
    "-v",
    "--verbose",
    is_flag=True,
    help="List each edit with what is decided about it, and tell more.",
)
def command(
    *,
    for_real: bool,
    since: datetime | None,
    limit: int | None,
    deadline: timedelta | None,
    verbose: bool,
) -> ExitCode:
    """Fetch what happened since the last run, say what each edit did, patrol, publish.

    Without --for-real it writes nothing on the wiki and says what a real run would do.
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
        # a signal ends a wait before the run had begun by an error of its own
        is_cut_short = isinstance(failure, UnavailableError)
        code = (halt.code if is_cut_short else None) or exit_code_of(failure)
        log_failure(log, kept_sentence_of(failure), code, for_real=for_real)
        pulse.end(code)
        if code is halt.code:
            click.echo("editpatrol: Interrupted before the run had begun.", err=True)
            return code
        raise
    code = end_run(result, halt, log, verbose=verbose)
    pulse.end_with(result, code)
    return code


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
        with (
            closing(build_ledger(configuration)) as ledger,
            ledger.leased(place_of(configuration.folder)),
        ):
            note_if_older(ledger, pulse.last_run_id, datetime.now(UTC))
            announce = _announcer(pulse, is_told=verbose or sys.stderr.isatty())
            session = build_session(configuration, announce, request.deadline, halt)
            refuse_namespaces(session.site, configuration.settings)
            plan = build_plan(configuration, session, request)
            services = build_services(
                configuration, session, ledger, for_real=request.for_real, is_halted=halt
            )
            tell = _tell if verbose else services.tell
            result = run(plan, replace(services, beat=pulse.beat, tell=tell))
            if request.for_real or result.failure is not None or halt():
                return result
            notes = (*result.row.notes, *_unready(session, configuration.settings))
            return replace(result, row=replace(result.row, notes=notes))


def _tell(judgement: Judgement) -> None:
    click.echo(judged_line(judgement))


def _unready(session: Session, settings: Settings) -> Iterator[str]:
    """Say which report pages a real run could not write: a rehearsal has nothing that writes."""
    if session.site.is_read_only:
        yield "A real run could not write now: the wiki is read-only."
    for report in settings.report:
        try:
            page = Reader(session).page_text(report.page)
            line = report_page_line(page, edit_refusals(session, report.page), session.account)
        except WikiError as failure:
            yield f"A real run could not publish: {report.page}: {failure.kept}"
        else:
            if line.state is State.MEND:
                found = line.found.rstrip(".")
                yield f"A real run could not publish: {found}. To mend it: {line.mend}."


def _announcer(pulse: Pulse, *, is_told: bool) -> Callable[[str], None]:
    """Say what is waited for; to whoever watches the heartbeat, too."""

    def announce(words: str) -> None:
        pulse.beat()
        if is_told:
            click.echo(words, err=True)

    return announce
