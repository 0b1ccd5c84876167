"""``editpatrol recall``: what was patrolled, as a work list for people.

Takes the folder and what to look for, prints a wikitext list. Never asks or touches the wiki: a
patrol can't be undone, only looked at again.
"""

from datetime import datetime

import click

from bot.cli.configuration import configured
from bot.cli.invocation import current_invocation
from bot.cli.parameters import MOMENT
from bot.pipeline.record import Record
from bot.reporter.escape import escape
from bot.wiring import build_ledger


@click.command()
@click.option("--rule", metavar="NAME", help="Patrolled because this rule spoke.")
@click.option(
    "--run", "run_id", metavar="ID", help="Patrolled in this run; 'status --json' names runs."
)
@click.option("--since", type=MOMENT, help="Patrolled since then: 2h, or a time.")
def command(*, rule: str | None, run_id: str | None, since: datetime | None) -> None:
    """List as wikitext every edit that runs patrolled so, for people to look at again.

    Several conditions must all hold. What a person patrolled by hand is not listed.
    """
    if (rule, run_id, since) == (None, None, None):
        raise click.UsageError("Say what to recall: --rule, --run or --since.")
    ledger = build_ledger(configured(current_invocation()))
    try:
        found = ledger.recalled(rule=rule, run_id=run_id, since=since)
    finally:
        ledger.close()
    click.echo(f"{len(found)} edits were patrolled so.", err=True)
    for record in found:
        click.echo(_line(record))


def _line(record: Record) -> str:
    change = record.change
    headline, rule = escape(record.analysis.headline), escape(record.decision.rule)
    return f"* [[Special:Diff/{change.revid}|{escape(change.title)}]]: {headline}; rule: {rule}"
