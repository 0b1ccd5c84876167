"""``editpatrol patrol``: a person goes through edits, one key each.

Takes the edits that a person names, shows what each did, patrols those for which they press p.
Never patrols without a key press, unless ``--yes`` hands over to the policy and to all that a
``run`` obeys.
"""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import click
from rich.console import Console

from bot.cli.configuration import configured
from bot.cli.desk import Choice, Desk, open_desk, record_of, say_waiting
from bot.cli.exit_codes import ExitCode
from bot.cli.invocation import current_invocation
from bot.cli.parameters import MOMENT
from bot.cli.retirement import refuse_if_retired
from bot.cli.run import Halt, end_run, signals_noted
from bot.errors import BusyError, UnavailableError
from bot.ledger.lock import at_work
from bot.pipeline.by_hand import patrol_by_hand
from bot.pipeline.entries import Judgement, RunMode
from bot.pipeline.run import run
from bot.reporter.terminal import edit_table, open_console, show_record
from bot.reporter.view import verdict
from bot.revisions import Cursor, RecentChange
from bot.wiring import build_crew, build_manual_patroller

_KEYS = "p patrol, s skip, o open in browser, q quit"


@click.command()
@click.option("--revid", "revids", type=click.IntRange(min=1), multiple=True, help="A revision.")
@click.option("--page", metavar="TITLE", help="The newest edits of a page.")
@click.option("--user", metavar="NAME", help="The newest edits of a user.")
@click.option("--since", type=MOMENT, help="All edits since then: 2h, or a time.")
@click.option("--limit", type=click.IntRange(min=1), default=50, show_default=True)
@click.option("--yes", is_flag=True, help="Take the policy's decisions, as a run does.")
@click.option("--for-real", is_flag=True, help="With --yes: patrol; without it, only rehearse.")
def command(  # noqa: PLR0913 # each is an option
    *,
    revids: tuple[int, ...],
    page: str | None,
    user: str | None,
    since: datetime | None,
    limit: int,
    yes: bool,
    for_real: bool,
) -> ExitCode:
    """Go through edits: see what each did and why, and press a key.

    p marks the edit as patrolled, as the account of [manual] if there is one. Without a terminal
    it prints a table and patrols nothing.
    """
    choice = Choice(revids=revids, page=page, user=user, since=since, limit=limit)
    _check(choice, yes=yes, for_real=for_real)
    configuration = configured(current_invocation())
    refuse_if_retired(configuration.folder)
    with open_desk(configuration, say_waiting, as_person=not yes) as desk:
        chosen = desk.choose(choice)
        judged = desk.judge(chosen) if chosen else []
        console = open_console()
        if not judged:
            click.echo("There is nothing to patrol among these edits.")
        elif sys.stdin.isatty() and console.is_terminal and not yes:
            Sitting(desk, console).go_through(judged)
        else:
            console.print(edit_table([record_of(one) for one in judged]))
        return _take_decisions(desk, chosen, for_real=for_real) if yes else ExitCode.OK


def _check(choice: Choice, *, yes: bool, for_real: bool) -> None:
    named = [bool(choice.revids), choice.page is not None, choice.user is not None]
    if sum(named) > 1 or not (any(named) or choice.since):
        raise click.UsageError("Name edits by one of --revid, --page, --user or --since.")
    if for_real and not yes:
        raise click.UsageError("--for-real belongs to --yes: a key press is always for real.")


class Sitting:
    """One person at a terminal, from the first edit to the last or to q."""

    def __init__(self, desk: Desk, console: Console) -> None:
        self._desk = desk
        self._console = console
        self._patroller = build_manual_patroller(desk.session)
        self._is_confirmed = False

    def go_through(self, judged: Sequence[Judgement]) -> None:
        """Show each edit and do what the person's key says."""
        for place, judgement in enumerate(judged, start=1):
            self._console.rule(f"{place} of {len(judged)}")
            show_record(record_of(judgement), self._console)
            if not self._ask(judgement):
                return

    def _ask(self, judgement: Judgement) -> bool:
        """Wait for a key that settles this edit; False ends the sitting."""
        while True:
            click.echo(f"[{_KEYS}] ", nl=False)
            key = click.getchar().lower()
            click.echo(key if key.isprintable() else "")
            match key:
                case "p" if self._confirmed() and self._patrol(judgement):
                    return True
                case "s":
                    return True
                case "o":
                    self._open(judgement)
                case "q" | "\x1b":
                    return False
                case _:
                    continue

    def _confirmed(self) -> bool:
        """Ask once which account patrols on which wiki; a person may have several."""
        account, wiki = self._desk.session.account.name, self._desk.plan.wiki
        if not self._is_confirmed:
            self._is_confirmed = click.confirm(f"Patrol as {account} on {wiki}?", default=True)
        return self._is_confirmed

    def _patrol(self, judgement: Judgement) -> bool:
        """Patrol; False when it can't be done just now, so that the person decides again."""
        desk = self._desk
        try:
            with at_work(desk.configuration.folder, desk.ledger):
                outcome = patrol_by_hand(desk.plan, judgement, desk.crew, self._patroller)
        except (BusyError, UnavailableError) as later:
            click.echo(str(later))
            return False
        click.echo(verdict(record_of(judgement, outcome)))
        return True

    def _open(self, judgement: Judgement) -> None:
        revid = judgement.edit.change.revid
        address = self._desk.plan.article_path.replace("$1", f"Special:Diff/{revid}")
        click.echo(address)
        click.launch(address)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Chosen:
    """A ChangeSource of the edits that a person chose."""

    rows: Sequence[RecentChange]

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:  # noqa: ARG002 # the Protocol's
        """Yield them all."""
        yield self.rows


def _take_decisions(desk: Desk, chosen: Sequence[RecentChange], *, for_real: bool) -> ExitCode:
    """Do with these edits what a run would do with them; no other edit and no page is touched."""
    configuration, halt = desk.configuration, Halt()
    times = [change.timestamp for change in chosen if change.timestamp]
    plan = replace(
        desk.plan,
        mode=RunMode.REAL if for_real else RunMode.REHEARSAL,
        since=min(times, default=None),
        only=frozenset(change.key for change in chosen),
    )
    crew = build_crew(configuration, desk.session, desk.ledger, for_real=for_real, is_halted=halt)
    crew = replace(crew, source=_Chosen(rows=chosen), publishers=())
    with at_work(configuration.folder, desk.ledger), signals_noted(halt):
        result = run(plan, crew)
    log = configuration.folder / configuration.settings.run.log
    return end_run(result, halt, log, verbose=True)
