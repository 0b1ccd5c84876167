"""Notes in a ledger that it is an older copy: the next run asks the wiki what was done since.

Takes a ledger. Never asks the wiki itself.
"""

from datetime import datetime

from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Entry, Moment


def note_restored(ledger: SqlLedger, now: datetime) -> None:
    """Let the next run tell it, and ask the wiki what this ledger does not know."""
    cursor = ledger.cursor()
    until = f" that ends at {cursor.timestamp:%Y-%m-%d %H:%M} UTC" if cursor else ""
    note = (
        f"The ledger was restored from a backup{until}; what was patrolled since is taken from the "
        "patrol log."
    )
    ledger.commit("", Entry(notes=(note,), moments={Moment.DOUBT: now}), now)


def note_if_older(ledger: SqlLedger, last_run_id: str, now: datetime) -> None:
    """Note it when the ledger does not know the folder's last run; '' for none.

    So it is found out after a dump was read back with a server's own tools, or a file copied.
    """
    if last_run_id and ledger.cursor() is not None and not ledger.knows_run(last_run_id):
        note_restored(ledger, now)
