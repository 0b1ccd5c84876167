"""``editpatrol backup``: a copy of the ledger, as of one moment.

Takes the folder and a name, writes that file. Never overwrites one.
"""

from pathlib import Path

import click

from bot.cli.folder.configuration import configured
from bot.cli.invocation import current_invocation
from bot.ledger.copying import back_up
from bot.wiring import ledger_url


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def command(*, file: Path) -> None:
    """Copy the ledger to FILE, which must not be there; a run may be at work meanwhile.

    A ledger in MariaDB or PostgreSQL is copied with their own tools.
    """
    back_up(ledger_url(configured(current_invocation())), file)
