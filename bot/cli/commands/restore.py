"""``editpatrol restore``: the ledger made from a backup.

Takes the folder and a file, writes the folder's ledger. Never overwrites one.
"""

from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli.folder.configuration import configured
from bot.cli.folder.restoration import note_restored
from bot.cli.invocation import current_invocation
from bot.ledger import copying
from bot.ledger.lock import folder_lock
from bot.wiring import build_ledger, ledger_url


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(*, file: Path) -> None:
    """Make the ledger from FILE, a backup; the folder's own must be gone.

    The next run goes on where the backup ends, and takes from the wiki's patrol log what was
    patrolled since: nothing is patrolled twice. A ledger in MariaDB or PostgreSQL is restored
    with their own tools; the next run finds out by itself that it is older.
    """
    configuration = configured(current_invocation())
    with folder_lock(configuration.folder):
        copying.restore(ledger_url(configuration), file)
        with closing(build_ledger(configuration)) as ledger:
            note_restored(ledger, datetime.now(UTC))
