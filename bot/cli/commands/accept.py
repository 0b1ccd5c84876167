"""``editpatrol accept``: lets a new analyzer or new rules patrol.

Takes the folder, writes to its ledger. Never asks or touches the wiki.
"""

from contextlib import closing
from datetime import UTC, datetime

import click

from bot.cli.folder.configuration import configured
from bot.cli.invocation import current_invocation
from bot.errors import SettingsError
from bot.evaluator import evaluator_version
from bot.ledger.lock import at_work
from bot.settings import Configuration
from bot.wiring import build_ledger

_UNMET = (
    "No real run has come upon this analyzer with these rules yet: the next 'run --for-real' makes "
    "the decisions of the last days again and says which differ; accept them then."
)


@click.command()
def command() -> None:
    """Let the analyzer and the rules patrol that the last run found to be new.

    After a change of either, a run says which decisions differ and patrols nothing; everything
    else goes on. What was held back meanwhile is judged anew by the next run after this.
    """
    click.echo(_accept(configured(current_invocation())))


def _accept(configuration: Configuration) -> str:
    version = evaluator_version(configuration.rules)
    said = f"analyzer {version.analyzer} with rules {version.rules}"
    with closing(build_ledger(configuration)) as ledger:
        with at_work(configuration.folder, ledger):
            if ledger.accept(version, datetime.now(UTC)):
                return f"Accepted: {said}. The next run patrols by them."
        known = ledger.upgrade(version)
    if known is None:
        raise SettingsError(_UNMET)
    return f"Nothing waits: {said} may patrol already."
