"""``editpatrol restore``: the ledger made from a backup.

Takes the folder and a file, writes the folder's ledger. Never overwrites one.
"""

from pathlib import Path

import click

from bot.cli.configuration import configured
from bot.cli.invocation import current_invocation
from bot.ledger import copying
from bot.ledger.lock import folder_lock
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import RESTORED, Entry
from bot.wiring import build_ledger, ledger_url, now


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(*, file: Path) -> None:
    """Make the ledger from FILE, a backup; the folder's own must be gone.

    The next run goes on where the backup ends, and takes from the wiki's patrol log what was
    patrolled since: nothing is patrolled twice. A ledger in MariaDB or PostgreSQL is restored
    with their own tools.
    """
    configuration = configured(current_invocation())
    with folder_lock(configuration.folder):
        copying.restore(ledger_url(configuration), file)
        _note(build_ledger(configuration))


def _note(ledger: SqlLedger) -> None:
    """Let the next run tell it, and ask the wiki what this ledger does not know."""
    cursor = ledger.cursor()
    until = f" that ends at {cursor.timestamp:%Y-%m-%d %H:%M} UTC" if cursor else ""
    note = f"{RESTORED}{until}; what was patrolled since is taken from the patrol log."
    ledger.commit("", Entry(notes=(note,)), now())
    ledger.close()
