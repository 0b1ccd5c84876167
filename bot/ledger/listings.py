"""Which saves of our own pages named an edit: what an administrator hides when the wiki hides it.

An edit mostly stays on a page from one save to the next, so that only its coming and its going are
kept. Takes a connection inside a transaction. Never holds a word of an edit.
"""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, and_, exists, insert, or_, select, update

from bot.ledger.report_tables import listings as table
from bot.ledger.schema import reports
from bot.pipeline.record import SavedPage
from bot.revisions import RevisionId


def note(connection: Connection, number: int, saved: SavedPage) -> None:
    """Keep what a page became, by the number of its save."""
    this = reports.c.number == number
    connection.execute(update(reports).where(this).values(_values(saved)))
    target = connection.scalars(select(reports.c.target).where(this)).one()
    _keep(connection, target, saved)


def note_standing(
    connection: Connection, run_id: str, target: str, stands: SavedPage, now: datetime
) -> bool:
    """Keep how a page was found; say whether the save that made it was unknown until now.

    Then it is somebody else's, or one of ours whose run was killed before it could note it.
    """
    known = and_(reports.c.target == target, reports.c.page_revid == stands.revid)
    if connection.scalar(select(reports.c.number).where(known)) is not None:
        return False
    row = {"run_id": run_id, "target": target, "intended": now, "result": "stood", "ended": now}
    connection.execute(insert(reports).values(row | _values(stands)))
    _keep(connection, target, stands)
    return True


def may_show(key: str) -> ColumnElement[bool]:
    """Say of a save whether it named an edit; one of which that was not noted may have."""
    # a page has one number for a log row, whether it knows its log's or only its row's
    known = key.replace("rc:", "log:")
    from_then = and_(table.c.target == reports.c.target, table.c.since <= reports.c.page_revid)
    not_yet_gone = or_(table.c.until.is_(None), table.c.until > reports.c.page_revid)
    named = exists().where(table.c.key == known, from_then, not_yet_gone)
    return or_(reports.c.named.is_(None), named)


def key_of(number: RevisionId) -> str:
    """Return the ledger's key of what a page names by a number."""
    return f"rev:{number}" if number > 0 else f"log:{-number}"


def _values(saved: SavedPage) -> dict[str, int]:
    return {"page_revid": saved.revid, "named": len(saved.named)}


def _keep(connection: Connection, target: str, saved: SavedPage) -> None:
    standing = and_(table.c.target == target, table.c.until.is_(None))
    before = {*connection.scalars(select(table.c.key).where(standing))}
    now = {key_of(one) for one in saved.named}
    for key in before - now:
        gone = update(table).where(standing, table.c.key == key)
        connection.execute(gone.values(until=saved.revid))
    rows = [{"key": key, "target": target, "since": saved.revid} for key in sorted(now - before)]
    if rows:
        connection.execute(insert(table), rows)
