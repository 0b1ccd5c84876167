"""``editpatrol recall``: what was patrolled, as a work list for people.

Takes the folder and what to look for; prints the list, or puts it on a wiki page when told to do so
for real. Never marks or unmarks anything: a patrol can't be undone, only looked at again.
"""

from contextlib import closing
from datetime import UTC, datetime

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.folder.configuration import configured
from bot.cli.invocation import current_invocation
from bot.cli.pages.recalling import EVERYTHING, Asked, look_up, publish
from bot.cli.parameters import MOMENT
from bot.messages import counted
from bot.reporter.records import json_line
from bot.reporter.wiki_page.work_list import line_of
from bot.settings import Configuration
from bot.wiring import build_ledger


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

    Several conditions must all hold. What a person patrolled by hand is not listed, unless a new
    or lost ledger found it in the patrol log of the bot's account. The list is wikitext; on a page
    it stands between the two markers of a report page, which you put there.
    What people took off that page stays off. The wiki is asked what it hides by now.
    """
    asked = Asked(rule=rule, run_id=run_id, since=since)
    _check(asked, page, as_json=as_json, for_real=for_real)
    configuration = configured(current_invocation())
    if page is not None and for_real:
        return publish(configuration, asked, page)
    found = look_up(configuration, asked, page)
    if page is None:
        for record in found.records:
            click.echo(json_line(record) if as_json else line_of(record))
    else:
        click.echo(found.wikitext("rehearsal", datetime.now(UTC)), nl=False)
        click.echo(f"Rehearsal: {page} was not written. Add --for-real to do it.", err=True)
    click.echo(f"{counted(len(found.records), 'edit was', 'edits were')} patrolled so.", err=True)
    if not found.records and rule is not None:
        click.echo(_rules_sentence(configuration), err=True)
    return ExitCode.OK


def _check(asked: Asked, page: str | None, *, as_json: bool, for_real: bool) -> None:
    if not str(asked):
        raise click.UsageError("Say what to recall: --rule, --run or --since.")
    if page is not None and as_json:
        raise click.UsageError("A page takes wikitext: leave out --json or --page.")
    if for_real and page is None:
        raise click.UsageError("There is nothing to do for real without --page.")


def _rules_sentence(configuration: Configuration) -> str:
    """Say which rules there are to ask for: a slip of the pen must not pass for good news."""
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        names = sorted({record.decision.rule for record in EVERYTHING.found_in(ledger)} - {""})
    return f"Rules by which edits were patrolled: {', '.join(names) or 'none'}."
