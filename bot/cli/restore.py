"""``editpatrol restore``: the ledger made from a backup.

Takes the folder and a file, writes the folder's ledger. Never overwrites one.
"""

from pathlib import Path

import click

from bot.cli.configuration import configured
from bot.cli.invocation import current_invocation
from bot.ledger import copying
from bot.ledger.lock import folder_lock
from bot.wiring import ledger_url


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(*, file: Path) -> None:
    """Make the ledger from FILE, a backup; the folder's own must be gone.

    The next run goes on where the backup ends. What was patrolled since is found out from the
    wiki: nothing is patrolled twice.
    """
    configuration = configured(current_invocation())
    with folder_lock(configuration.folder):
        copying.restore(ledger_url(configuration), file)
