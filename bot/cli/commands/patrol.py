"""``editpatrol patrol``: a person goes through edits, one key each.

Takes the edits that a person names, shows what each did, patrols those for which they press p.
Never patrols without a key press, unless ``--yes`` hands over to the policy and to all that a
``run`` obeys.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import click
from rich.console import Console

from bot.cli.checks.wiki import refuse_namespaces
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.configuration import configured
from bot.cli.folder.retirement import refuse_if_retired
from bot.cli.halt import Halt, signals_noted
from bot.cli.invocation import current_invocation
from bot.cli.named_revision import (
    REVISION,
    NamedRevision,
    missing_words,
    refuse_other_page,
    refuse_other_wiki,
)
from bot.cli.parameters import MOMENT
from bot.cli.watch.run_report import end_run
from bot.errors import SettingsError
from bot.ledger.lock import at_work
from bot.pipeline.entries import RunMode
from bot.pipeline.record import Record
from bot.pipeline.run import run
from bot.reporter.records import json_line
from bot.reporter.terminal.plain import PlainScreen
from bot.reporter.terminal.report import edit_table, open_console
from bot.reporter.terminal.screen import FullScreen
from bot.revisions import Cursor, RecentChange
from bot.settings import Settings
from bot.sitting.desk import Announcer, Choice, Desk, open_desk
from bot.sitting.keyboard import Keyboard, escape_seconds
from bot.sitting.loop import Loop, Screen
from bot.sitting.worker import Worker
from bot.wiki.farms import is_wikimedia
from bot.wiring import build_services


@click.command()
@click.option(
    "--revid",
    "named",
    type=REVISION,
    multiple=True,
    metavar="REVID|ADDRESS",
    help="A revision, or the address of its diff.",
)
@click.option("--page", metavar="TITLE", help="A page's edits that nobody has patrolled.")
@click.option("--user", metavar="NAME", help="A user's edits that nobody has patrolled.")
@click.option(
    "--since", type=MOMENT, help="All that nobody has patrolled since then: 2h, or a time."
)
@click.option(
    "--limit",
    type=click.IntRange(min=1),
    default=50,
    show_default=True,
    help="At most so many: of a page or user the newest, else the oldest.",
)
@click.option("--again", is_flag=True, help="Also the edits that you skipped before.")
@click.option("--plain", is_flag=True, help="Words alone, line after line: for screen readers.")
@click.option("--json", "as_json", is_flag=True, help="Patrol nothing; print a JSON line each.")
@click.option("--yes", is_flag=True, help="Take the policy's decisions, as a run does.")
@click.option("--for-real", is_flag=True, help="With --yes: patrol; without it, only rehearse.")
def command(  # noqa: PLR0913 # each is an option
    *,
    named: tuple[NamedRevision, ...],
    page: str | None,
    user: str | None,
    since: datetime | None,
    limit: int,
    again: bool,
    plain: bool,
    as_json: bool,
    yes: bool,
    for_real: bool,
) -> ExitCode:
    """Go through edits: see what each did and why, and press a key.

    p marks the edit as patrolled, as the account of [manual] if there is one; ? tells the other
    keys. Without a terminal it prints a table and patrols nothing.
    """
    revids = tuple(one.revid for one in named)
    choice = Choice(revids=revids, page=page, user=user, since=since, limit=limit, again=again)
    _check(choice, yes=yes, for_real=for_real, as_json=as_json)
    configuration = configured(current_invocation())
    for one in named:
        refuse_other_wiki(one, configuration.settings.wiki)
    announcer, console, halt = Announcer(), open_console(), Halt()
    refuse_if_retired(configuration.folder)
    with open_desk(configuration, announcer, as_person=not yes, is_halted=halt) as desk:
        refuse_namespaces(desk.session.site, configuration.settings)
        choice = replace(choice, revids=_meant(desk, named))
        chosen = desk.choose(choice)
        missing = desk.missing(choice, chosen)
        if missing:
            click.echo(f"editpatrol: {missing}", err=True)
        if missing and not chosen and not as_json:
            return ExitCode.NOT_THERE
        if not chosen and not as_json:
            click.echo("There is nothing to patrol among these edits.")
        elif sys.stdin.isatty() and console.is_terminal and not (yes or as_json):
            _sit_down(desk, announcer, console, chosen, plain=plain)
        else:
            if not (yes or as_json):
                click.echo("There is no terminal to press keys at: nothing is patrolled.", err=True)
            _print(_records(desk, chosen), console, as_json=as_json)
        _tell_if_full(choice, chosen)
        return _take_decisions(desk, chosen, halt, for_real=for_real) if yes else ExitCode.OK


def _tell_if_full(choice: Choice, chosen: Sequence[RecentChange]) -> None:
    if len(chosen) == choice.limit and not choice.revids:
        click.echo(f"There may be more than {choice.limit}: --limit takes more.", err=True)


def _meant(desk: Desk, named: Sequence[NamedRevision]) -> tuple[int, ...]:
    """Return the numbers of the revisions named; the command ends where an address leads nowhere.

    Raises:
        UsageError: An address is of another page.
        Exit: With 66.
    """
    for one in named:
        refuse_other_page(one, desk.leads_to_revision)
    found = [desk.meant(one.revid, one.step) for one in named]
    for one in (one for one, revid in zip(named, found, strict=True) if revid is None):
        click.echo(f"editpatrol: {desk.plan.wiki} has {missing_words(one)}.", err=True)
        raise click.exceptions.Exit(ExitCode.NOT_THERE)
    return tuple(revid for revid in found if revid is not None)


def _refuse_unapproved(settings: Settings) -> None:
    """Let the bot's own account patrol nothing on Wikimedia's wikis before it was approved."""
    wiki = settings.wiki
    if is_wikimedia(wiki.api) and not wiki.approval and not settings.manual.user:
        raise SettingsError(
            f"{wiki.user} has no approval to patrol: name it in [wiki] approval, or patrol as "
            "yourself with [manual] user."
        )


def _check(choice: Choice, *, yes: bool, for_real: bool, as_json: bool) -> None:
    named = [bool(choice.revids), choice.page is not None, choice.user is not None]
    if sum(named) > 1 or not (any(named) or choice.since):
        raise click.UsageError("Name edits by one of --revid, --page, --user or --since.")
    if not all(name.strip() for name in (choice.page, choice.user) if name is not None):
        raise click.UsageError("--page needs a title, and --user a name.")
    if for_real and not yes:
        raise click.UsageError("--for-real belongs to --yes: a key press is always for real.")
    if as_json and yes:
        raise click.UsageError("--json patrols nothing, and --yes does: name one of them.")


def _sit_down(
    desk: Desk,
    announcer: Announcer,
    console: Console,
    chosen: Sequence[RecentChange],
    *,
    plain: bool,
) -> None:
    """Let the person go through the edits; the terminal is as before, however it ends."""
    _refuse_unapproved(desk.configuration.settings)
    screen: Screen = (
        PlainScreen(console) if plain or console.is_dumb_terminal else FullScreen(console)
    )
    keyboard = Keyboard(sys.stdin.fileno(), escape_seconds(os.environ), screen.leave)
    worker = Worker(keyboard.wake)
    loop = Loop(desk, worker, screen, chosen)
    worker.begin()
    try:
        with keyboard.open(), announcer.sent_to(worker.announce):
            screen.enter()
            try:
                loop.run(keyboard)
            finally:
                screen.leave()
    finally:
        for sentence in loop.end():
            click.echo(sentence)


def _records(desk: Desk, chosen: Sequence[RecentChange]) -> list[Record]:
    sights, faults = desk.sighting.see(chosen)
    for change, fault in faults:
        click.echo(f"Revision {change.revid} could not be read: {fault}", err=True)
    return [sight.record() for sight in sights]


def _print(records: Sequence[Record], console: Console, *, as_json: bool) -> None:
    if not as_json:
        console.print(edit_table(records))
        return
    for record in records:
        click.echo(json_line(record))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Chosen:
    """A ChangeSource of the edits that a person chose."""

    rows: Sequence[RecentChange]

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:  # noqa: ARG002 # the Protocol's
        """Yield them all."""
        yield self.rows


def _take_decisions(
    desk: Desk, chosen: Sequence[RecentChange], halt: Halt, *, for_real: bool
) -> ExitCode:
    """Do with these edits what a run would do with them; no other edit and no page is touched."""
    configuration = desk.configuration
    times = [change.timestamp for change in chosen if change.timestamp]
    plan = replace(
        desk.plan,
        mode=RunMode.REAL if for_real else RunMode.REHEARSAL,
        since=min(times, default=None),
        only=frozenset(change.key for change in chosen),
    )
    services = build_services(
        configuration, desk.session, desk.ledger, for_real=for_real, is_halted=halt
    )
    services = replace(services, source=_Chosen(rows=chosen), outlets=())
    with at_work(configuration.folder, desk.ledger), signals_noted(halt):
        result = run(plan, services)
    log = configuration.folder / configuration.settings.run.log
    return end_run(result, halt, log, verbose=True, listed=len(chosen))
