"""``editpatrol recall``: what was patrolled, as a work list for people.

Takes the folder and what to look for; prints the list, or puts it on a wiki page when told to do so
for real. Never marks or unmarks anything: a patrol can't be undone, only looked at again.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import click

from bot.cli.configuration import configured
from bot.cli.exit_codes import ExitCode
from bot.cli.invocation import current_invocation
from bot.cli.notice import put_on_page
from bot.cli.parameters import MOMENT
from bot.cli.retirement import refuse_if_retired
from bot.ledger.lease import place_of
from bot.ledger.lock import folder_lock
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.notices import forget_hidden
from bot.pipeline.record import Record
from bot.reporter.records import json_line
from bot.reporter.work_list import line_of, page_of
from bot.settings import Configuration
from bot.sitting.desk import Desk, open_desk, say_waiting
from bot.wiring import build_ledger


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Which patrols are looked for; what is given must all hold."""

    rule: str | None
    run_id: str | None
    since: datetime | None

    def __str__(self) -> str:
        """Say it as a clause."""
        words = {
            "by the rule": self.rule,
            "in the run": self.run_id,
            "since": self.since and f"{self.since:%Y-%m-%d %H:%M} UTC",
        }
        return ", ".join(f"{how} {what}" for how, what in words.items() if what)

    def found_in(self, ledger: SqlLedger) -> Sequence[Record]:
        """Look them up."""
        return ledger.recalled(rule=self.rule, run_id=self.run_id, since=self.since)


@click.command()
@click.option("--rule", metavar="NAME", help="Patrolled because this rule spoke.")
@click.option(
    "--run", "run_id", metavar="ID", help="Patrolled in this run; 'status --json' names runs."
)
@click.option("--since", type=MOMENT, help="Patrolled since then: 2h, or a time.")
@click.option("--json", "as_json", is_flag=True, help="Print a JSON line per edit.")
@click.option("--page", metavar="TITLE", help="Put the list between the markers of this page.")
@click.option("--for-real", is_flag=True, help="With --page: write it; without, only show it.")
def command(  # noqa: PLR0913 # each is an option
    *,
    rule: str | None,
    run_id: str | None,
    since: datetime | None,
    as_json: bool,
    page: str | None,
    for_real: bool,
) -> ExitCode:
    """List every edit that runs patrolled so, for people to look at again.

    Several conditions must all hold. What a person patrolled by hand is not listed. The list is
    wikitext; on a page it stands between the two markers of a report page, which you put there.
    """
    asked = Asked(rule=rule, run_id=run_id, since=since)
    _check(asked, page, as_json=as_json, for_real=for_real)
    configuration = configured(current_invocation())
    if page is not None and for_real:
        return _publish(configuration, asked, page)
    found = _look_up(configuration, asked)
    if page is None:
        for record in found:
            click.echo(json_line(record) if as_json else line_of(record))
    else:
        click.echo(page_of(found, str(asked), "rehearsal", datetime.now(UTC)), nl=False)
        click.echo(f"Rehearsal: {page} was not written. Add --for-real to do it.", err=True)
    click.echo(f"{len(found)} edits were patrolled so.", err=True)
    if not found and rule is not None:
        click.echo(_rules_sentence(configuration), err=True)
    return ExitCode.OK


def _check(asked: Asked, page: str | None, *, as_json: bool, for_real: bool) -> None:
    if not str(asked):
        raise click.UsageError("Say what to recall: --rule, --run or --since.")
    if page is not None and as_json:
        raise click.UsageError("A page takes wikitext: leave out --json or --page.")
    if for_real and page is None:
        raise click.UsageError("There is nothing to do for real without --page.")


def _look_up(configuration: Configuration, asked: Asked) -> Sequence[Record]:
    ledger = build_ledger(configuration, to_read=True)
    try:
        return asked.found_in(ledger)
    finally:
        ledger.close()


def _rules_sentence(configuration: Configuration) -> str:
    """Say which rules there are to ask for: a slip of the pen must not pass for good news."""
    every = _look_up(configuration, Asked(rule=None, run_id=None, since=None))
    names = sorted({record.decision.rule for record in every})
    return f"Rules by which edits were patrolled: {', '.join(names) or 'none'}."


def _publish(configuration: Configuration, asked: Asked, title: str) -> ExitCode:
    refuse_if_retired(configuration.folder)
    with (
        folder_lock(configuration.folder),
        open_desk(configuration, say_waiting, as_person=False) as desk,
        desk.ledger.leased(place_of(configuration.folder)),
    ):
        found = _still_shown(desk, asked)
        return put_on_page(
            desk,
            title,
            page_of(found, str(asked), desk.plan.run_id, desk.crew.clock()),
            summary=f"Bot: {len(found)} edits to look at again",
            said=f"{title} lists {len(found)} edits patrolled {asked}.",
        )


def _still_shown(desk: Desk, asked: Asked) -> list[Record]:
    """Look edits up, after what the wiki hides by now was erased."""
    unknown = forget_hidden(asked.found_in(desk.ledger), desk.crew)
    return [one for one in asked.found_in(desk.ledger) if one.change.key not in unknown]
