"""Erases what a wiki has hidden since from every table that holds it.

Takes a connection inside a transaction and what is hidden. Never erases what was decided or done:
keys, headlines, labels, actions, rules and outcomes stay.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime

from msgspec import structs
from sqlalchemy import Connection, and_, delete, func, insert, literal, select, update

from bot.analyzer.analysis import Analysis
from bot.ledger import listings
from bot.ledger.encoding import (
    decode_analysis,
    decode_change,
    decode_decision,
    encode_analysis,
    encode_change,
    encode_decision,
)
from bot.ledger.schema import Utc, analyses, decisions, edits, exposures, outcomes, reports
from bot.pipeline.entries import Concealed
from bot.pipeline.outcome import GONE, OutcomeKind
from bot.pipeline.record import SavedPage
from bot.revisions import Hidden, RecentChange, UserKind


def forget(connection: Connection, concealed: Concealed, now: datetime) -> bool:
    """Erase what is hidden of one edit; say whether anything was left to erase."""
    key = concealed.key
    this = edits.c.key == key
    columns_read = edits.c.change, edits.c.gone, edits.c.first_seen
    row = connection.execute(select(*columns_read).where(this)).first()
    if row is None or row.gone is not None:
        return False
    change = decode_change(row.change)
    if concealed.hidden <= change.hidden and not concealed.is_gone:
        return False
    left = _without(change, concealed)
    columns: dict[str, object] = {"change": encode_change(left), "user": left.user}
    if concealed.is_gone:
        columns["gone"] = now
    if Hidden.TEXT in concealed.hidden:
        columns |= {"old_sha1": None, "new_sha1": None}
    connection.execute(update(edits).where(this).values(columns))
    _forget_reasons(connection, key)
    _note_exposures(connection, key, row.first_seen, now)
    if Hidden.TEXT in concealed.hidden:
        connection.execute(update(analyses).where(analyses.c.key == key).values(hunks=None))
    if Hidden.USER in concealed.hidden:
        connection.execute(update(outcomes).where(outcomes.c.key == key).values(user=None))
    return True


def exposed(connection: Connection) -> Mapping[str, Sequence[int]]:
    """Return, by page, the saved revisions that may show what the wiki has hidden since."""
    found = defaultdict(list)
    for row in connection.execute(select(exposures).order_by(exposures.c.page_revid)):
        found[row.target].append(row.page_revid)
    return found


def note_if_exposed(connection: Connection, target: str, stands: SavedPage, now: datetime) -> None:
    """Remember a page's revision, found just now, that names what was hidden before."""
    keys = [listings.key_of(one) for one in stands.named]
    query = select(edits.c.change, edits.c.gone).where(edits.c.key.in_(keys))
    if any(row.gone or decode_change(row.change).hidden for row in connection.execute(query)):
        # it may be remembered for longer than its save is
        connection.execute(delete(exposures).where(exposures.c.page_revid == stands.revid))
        row = {"page_revid": stands.revid, "target": target, "found": now}
        connection.execute(insert(exposures).values(row))


def _note_exposures(connection: Connection, key: str, since: datetime, now: datetime) -> None:
    """Remember which saves may show an edit: a rewritten page keeps its old revisions."""
    known = select(exposures.c.page_revid)
    saved = (
        select(reports.c.page_revid, func.min(reports.c.target), literal(now, Utc))
        .where(reports.c.ended >= since, reports.c.page_revid.is_not(None))
        .where(reports.c.page_revid.not_in(known), listings.may_show(key))
        .group_by(reports.c.page_revid)
    )
    connection.execute(insert(exposures).from_select(["page_revid", "target", "found"], saved))


def _without(change: RecentChange, concealed: Concealed) -> RecentChange:
    hidden = change.hidden | concealed.hidden
    is_nameless = Hidden.USER in hidden
    return structs.replace(
        change,
        title="" if concealed.is_gone else change.title,
        user=None if is_nameless else change.user,
        user_kind=UserKind.HIDDEN if is_nameless else change.user_kind,
        summary=None if Hidden.SUMMARY in hidden else change.summary,
        hidden=hidden,
    )


def _forget_reasons(connection: Connection, key: str) -> None:
    """Erase every sentence about an edit: any of them may quote what is hidden."""
    row = connection.execute(select(analyses.c.analysis).where(analyses.c.key == key)).first()
    if row is not None:
        bare = encode_analysis(_bare(decode_analysis(row.analysis)))
        connection.execute(update(analyses).where(analyses.c.key == key).values(analysis=bare))
    made = select(decisions.c.number, decisions.c.decision).where(decisions.c.key == key)
    for number, column in connection.execute(made).all():
        decision = encode_decision(structs.replace(decode_decision(column), why=()))
        this = update(decisions).where(decisions.c.number == number)
        connection.execute(this.values(decision=decision))
    quoting = and_(outcomes.c.kind == OutcomeKind.DROPPED, outcomes.c.reason != GONE)
    this = update(outcomes).where(outcomes.c.key == key, quoting)
    connection.execute(this.values(reason="the wiki has hidden something of it since"))


def _bare(analysis: Analysis) -> Analysis:
    return structs.replace(
        analysis,
        evidence=tuple(structs.replace(one, why="") for one in analysis.evidence),
        why=(),
        unchecked=(),
        truncated=(),
        wanted_titles=(),
    )
