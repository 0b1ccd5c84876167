"""What the tables tell reports: which edits are open, how the others were settled.

Takes a connection inside a transaction, gives values; `renew` alone writes.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from msgspec.structs import replace
from sqlalchemy import Connection, Select, and_, false, func, null, or_, select, update

from bot.analyzer.analysis import Headline
from bot.ledger.encoding import decode_change, encode_change
from bot.ledger.listings import key_of
from bot.ledger.quoting import QUOTED, quoted
from bot.ledger.report_tables import settlements
from bot.ledger.schema import analyses, decisions, edits, outcomes, reports
from bot.ledger.views import stories, story
from bot.pipeline.entries import Quoted
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.record import OnceListed, Record, Settlement, WindowCounts
from bot.policy.decision import Action
from bot.revisions import PatrolState, RecentChange, RevisionId

_VOUCHED: Final = (PatrolState.PATROLLED, PatrolState.AUTOPATROLLED)
_BATCH: Final = 500
"""Ids in one query: databases have limits."""

_settlement = settlements.c.key == edits.c.key
_latest_outcome = and_(outcomes.c.key == edits.c.key, outcomes.c.is_latest)
_is_ours = outcomes.c.kind == OutcomeKind.PATROLLED
_is_open = and_(
    settlements.c.how.is_(None),
    edits.c.is_vouched_for.is_(false()),
    or_(outcomes.c.kind.is_(None), outcomes.c.kind != OutcomeKind.WAS_PATROLLED),
    # nobody can patrol a log row: only a flag puts it before people
    or_(edits.c.key.like("rev:%"), decisions.c.action == Action.FLAG),
)


def shown_edits(
    connection: Connection, since: datetime, until: datetime, limit: int
) -> Sequence[Record]:
    """Return the newest edits that are open or that we patrolled, without hunks, oldest first."""
    newest = _shown(_without_hunks(), since, until).limit(limit)
    return [story(row) for row in connection.execute(newest)][::-1]


def shown_quoted(
    connection: Connection, since: datetime, until: datetime, limit: int
) -> tuple[Sequence[Quoted], Sequence[Quoted]]:
    """Return what is to be asked about the same edits: of ours and log rows, of all others."""
    query = stories().with_only_columns(*QUOTED, outcomes.c.kind)
    ours: list[Quoted] = []
    others: list[Quoted] = []
    for row in connection.execute(_shown(query, since, until).limit(limit)):
        one = quoted(row)
        is_ours = one.is_log or row.kind == OutcomeKind.PATROLLED
        (ours if is_ours else others).append(one)
    return ours[::-1], others[::-1]


def _shown(
    query: Select[tuple[object, ...]], since: datetime, until: datetime
) -> Select[tuple[object, ...]]:
    span = and_(edits.c.timestamp >= since, edits.c.timestamp <= until, edits.c.gone.is_(None))
    shown = query.outerjoin(settlements, _settlement).where(span, or_(_is_open, _is_ours))
    return shown.order_by(edits.c.timestamp.desc(), edits.c.revid.desc(), edits.c.key.desc())


def window_counts(connection: Connection, since: datetime, until: datetime) -> WindowCounts:
    """Count the edits of a span of time that were analysed, by how they were settled."""
    columns = (
        settlements.c.how,
        outcomes.c.kind,
        edits.c.is_vouched_for,
        edits.c.gone.is_not(None).label("is_gone"),
    )
    query = select(*columns, func.count().label("number")).select_from(
        edits.join(analyses, analyses.c.key == edits.c.key)
        .outerjoin(settlements, _settlement)
        .outerjoin(outcomes, _latest_outcome)
    )
    span = query.where(edits.c.timestamp >= since, edits.c.timestamp <= until)
    settled: Counter[Settlement] = Counter()
    read = 0
    for row in connection.execute(span.group_by(*columns)):
        read += row.number
        how = _settled(row.how, row.kind, vouched=row.is_vouched_for, gone=row.is_gone)
        if how is not None:
            settled[how] += row.number
    return WindowCounts(read=read, settled=settled)


def headlines(
    connection: Connection, since: datetime, until: datetime
) -> Mapping[RevisionId, Headline]:
    """Return the headlines of the edits of a span of time."""
    query = select(edits.c.revid, analyses.c.headline).join(analyses, analyses.c.key == edits.c.key)
    span = query.where(edits.c.timestamp >= since, edits.c.timestamp <= until)
    return {RevisionId(row.revid): Headline(row.headline) for row in connection.execute(span)}


def renew(connection: Connection, changes: Sequence[RecentChange]) -> None:
    """Keep the marks and the tags that edits have by now."""
    columns = (edits.c.key, edits.c.change, edits.c.is_vouched_for)
    for start in range(0, len(changes), _BATCH):
        batch = {one.key: one for one in changes[start : start + _BATCH]}
        for row in connection.execute(select(*columns).where(edits.c.key.in_(batch))).all():
            known = decode_change(row.change)
            newer = _renewed(known, batch[row.key])
            if newer != known:
                vouched = row.is_vouched_for or newer.patrol_state in _VOUCHED
                values = {"change": encode_change(newer), "is_vouched_for": vouched}
                connection.execute(update(edits).where(edits.c.key == row.key).values(values))


def _renewed(known: RecentChange, now: RecentChange) -> RecentChange:
    state = now.patrol_state
    if state is PatrolState.UNKNOWN:
        state = known.patrol_state
    return replace(known, patrol_state=state, tags=now.tags)


def written_pages(connection: Connection) -> Sequence[str]:
    """Return the titles of pages that were saved, by name."""
    saved = select(reports.c.target).where(reports.c.page_revid.is_not(None)).distinct()
    return sorted(connection.scalars(saved))


def last_published(connection: Connection, target: str) -> datetime | None:
    """Return when a report was last written, or found to say the same."""
    done = reports.c.result.in_(("saved", "unchanged"))
    query = select(reports.c.ended).where(reports.c.target == target, done)
    return connection.scalar(query.order_by(reports.c.ended.desc()).limit(1))


def once_listed(
    connection: Connection, revids: Sequence[RevisionId]
) -> Mapping[RevisionId, OnceListed]:
    """Return what became of edits that a page once listed; unknown ones are absent."""
    found: dict[RevisionId, OnceListed] = {}
    is_gone = edits.c.gone.is_not(None).label("is_gone")
    columns = (edits.c.key, settlements.c.how, edits.c.is_vouched_for, is_gone)
    query = _without_hunks().add_columns(*columns).outerjoin(settlements, _settlement)
    for start in range(0, len(revids), _BATCH):
        batch = {key_of(revid): revid for revid in revids[start : start + _BATCH]}
        for row in connection.execute(query.where(edits.c.key.in_(batch))):
            how = _settled(row.how, row.kind, vouched=row.is_vouched_for, gone=row.is_gone)
            found[batch[row.key]] = OnceListed(record=story(row), settled=how)
    return found


def _settled(
    how: str | None, outcome: str | None, *, vouched: bool, gone: bool
) -> Settlement | None:
    if gone:
        return Settlement.GONE
    if outcome == OutcomeKind.PATROLLED:
        return Settlement.BY_US
    if how is not None:
        return Settlement(how)
    return Settlement.BY_OTHERS if vouched or outcome == OutcomeKind.WAS_PATROLLED else None


def _without_hunks() -> Select[tuple[object, ...]]:
    query = stories()
    columns = [column for column in query.selected_columns if column.name != "hunks"]
    return query.with_only_columns(*columns, null().label("hunks"))
