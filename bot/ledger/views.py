"""What the tables tell: records, what waits, neighbours, past patrols, runs.

Takes a connection, gives values; never writes.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, func, or_, select

from bot.ledger import folding, watched_views
from bot.ledger.encoding import (
    decode_analysis,
    decode_change,
    decode_decision,
    decode_hunks,
    decode_run,
)
from bot.ledger.schema import (
    analyses,
    cursors,
    days,
    decisions,
    edits,
    intents,
    outcomes,
    pending,
    reports,
    runs,
)
from bot.pipeline.entries import Decided, Held, Neighbour, PastPatrol, RunRow, Waiting
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Record
from bot.policy.decision import Action
from bot.revisions import Cursor, RecentChange, RecentChangeId, RevisionId

_latest_decision = and_(decisions.c.key == edits.c.key, decisions.c.is_latest)
_latest_outcome = and_(outcomes.c.key == edits.c.key, outcomes.c.is_latest)

# what a person patrolled by hand belongs to no run, and no cap counts it
_patrolled_by_runs = and_(
    outcomes.c.kind == OutcomeKind.PATROLLED,
    outcomes.c.is_latest,  # somebody else may have been found to be the first
    outcomes.c.run_id.in_(select(runs.c.run_id)),
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Counts:
    """How much the ledger holds."""

    edits: int
    skipped: int
    faults: int
    headlines: Mapping[str, int]
    actions: Mapping[str, int]
    outcomes: Mapping[str, int]
    pending: Mapping[str, int]
    """By what holds them."""
    open_intents: int
    open_reports: int
    folded: int
    """Edits of which only their day, what was done, and their revision are kept."""
    withheld: Mapping[str, Mapping[str, int]]
    """By rule, how many edits were left to people to measure it, by what people did with them."""


def cursor(connection: Connection) -> Cursor | None:
    """Return where the next run begins."""
    row = connection.execute(select(cursors.c.timestamp, cursors.c.rcid)).first()
    return row and Cursor(timestamp=row.timestamp, rcid=RecentChangeId(row.rcid))


def keys_since(connection: Connection, since: datetime) -> frozenset[str]:
    """Return the keys of edits made at `since` or later."""
    found = connection.scalars(select(edits.c.key).where(edits.c.timestamp >= since))
    return frozenset(found) | {f"rev:{revid}" for revid in folding.folded_revids(connection, since)}


def revids_since(connection: Connection, since: datetime) -> frozenset[RevisionId]:
    """Return the revisions of all rows made at `since` or later."""
    found = connection.scalars(select(edits.c.revid).where(edits.c.timestamp >= since))
    return frozenset(map(RevisionId, found)) | {*folding.folded_revids(connection, since)}


def known(connection: Connection, revids: Sequence[RevisionId]) -> frozenset[RevisionId]:
    """Return those of `revids` of which there is a row."""
    found = connection.scalars(select(edits.c.revid).where(edits.c.revid.in_(revids)))
    return frozenset(map(RevisionId, found))


def logged_since(connection: Connection, since: datetime) -> Sequence[RecentChange]:
    """Return the log rows of what was done at `since` or later."""
    is_log = edits.c.key.like("log:%")
    found = connection.scalars(select(edits.c.change).where(is_log, edits.c.timestamp >= since))
    return [*map(decode_change, found)]


def waiting(
    connection: Connection, run_id: str, now: datetime, limit: int, held: Held | None
) -> Sequence[Waiting]:
    """Return what waits for its turn, oldest first."""
    query = select(edits.c.change, pending.c.held).join(edits, edits.c.key == pending.c.key)
    due = query.where(*in_turn(run_id, now)).order_by(pending.c.timestamp, pending.c.key)
    if held is not None:
        due = due.where(pending.c.held == held)
    return [
        Waiting(change=decode_change(row.change), held=Held(row.held))
        for row in connection.execute(due.limit(limit))
    ]


def in_turn(run_id: str, now: datetime) -> tuple[ColumnElement[bool], ...]:
    """Say what is due and was not held in this run for another reason than its turn."""
    due = or_(pending.c.due.is_(None), pending.c.due <= now)
    return due, or_(pending.c.run_id != run_id, pending.c.held == Held.TURN)


def held_counts(connection: Connection, only: frozenset[str] | None = None) -> Mapping[str, int]:
    """Count what waits, by what holds it; of these keys alone unless None."""
    query = select(pending.c.held, func.count().label("number")).group_by(pending.c.held)
    if only is not None:
        query = query.where(pending.c.key.in_(only))
    rows = connection.execute(query.order_by(pending.c.held))
    return {row.held: row.number for row in rows}


def neighbours(
    connection: Connection, page_ids: Sequence[int], since: datetime
) -> Mapping[int, Sequence[Neighbour]]:
    """Return the edits of each page made at `since` or later, oldest first."""
    said = (edits.c.page_id, edits.c.change, edits.c.is_vouched_for, edits.c.is_fault)
    query = select(*said, analyses.c.analysis)
    analysed = query.outerjoin(analyses, analyses.c.key == edits.c.key)
    of_pages = analysed.where(edits.c.page_id.in_(page_ids), edits.c.timestamp >= since)
    found: dict[int, list[Neighbour]] = defaultdict(list)
    for row in connection.execute(of_pages.order_by(edits.c.timestamp, edits.c.revid)):
        found[row.page_id].append(
            Neighbour(
                change=decode_change(row.change),
                analysis=row.analysis and decode_analysis(row.analysis),
                is_vouched_for=row.is_vouched_for,
                is_fault=row.is_fault,
            )
        )
    return found


def patrols_since(connection: Connection, since: datetime) -> Sequence[PastPatrol]:
    """Return what our runs patrolled, oldest first."""
    query = select(outcomes.c.user, outcomes.c.made).where(_patrolled_by_runs)
    ours = query.where(outcomes.c.made >= since).order_by(outcomes.c.made)
    return [PastPatrol(user=row.user, at=row.made) for row in connection.execute(ours)]


def first_patrol(connection: Connection) -> datetime | None:
    """Return when a run of ours first patrolled anything."""
    kept = select(func.min(outcomes.c.made)).where(_patrolled_by_runs)
    folded = select(func.min(days.c.made)).where(folding.is_patrol())
    return min(filter(None, (connection.scalar(kept), connection.scalar(folded))), default=None)


def recalled(
    connection: Connection, rule: str | None, run_id: str | None, since: datetime | None
) -> Sequence[Record]:
    """Return what our runs patrolled, by rule, run or time of the patrol; oldest first."""
    wanted = [_patrolled_by_runs]
    if rule is not None:
        wanted.append(decisions.c.rule == rule)
    if run_id is not None:
        wanted.append(outcomes.c.run_id == run_id)
    if since is not None:
        wanted.append(outcomes.c.made >= since)
    rows = connection.execute(stories().where(*wanted).order_by(outcomes.c.made, edits.c.revid))
    old = folding.recalled(connection, rule, run_id, since)
    return [*old, *(story(row) for row in rows)]


def records(
    connection: Connection, since: datetime, until: datetime, limit: int
) -> Sequence[Record]:
    """Return the newest records of edits made in a span of time, oldest first."""
    shown = stories().where(edits.c.gone.is_(None))
    span = shown.where(edits.c.timestamp >= since, edits.c.timestamp <= until)
    newest = span.order_by(edits.c.timestamp.desc(), edits.c.revid.desc(), edits.c.key.desc())
    rows = connection.execute(newest.limit(limit) if limit else newest)
    return [story(row) for row in rows][::-1]


def record(connection: Connection, key: str) -> Record | None:
    """Return the record of one edit; None when it was not analysed."""
    row = connection.execute(stories().where(edits.c.key == key)).first()
    return row and story(row)


def decided(connection: Connection, since: datetime, limit: int) -> Sequence[Decided]:
    """Return the first decisions on the newest edits made at `since` or later, oldest first."""
    first = select(func.min(decisions.c.number)).group_by(decisions.c.key)
    query = select(edits.c.change, decisions.c.action, decisions.c.rule)
    query = query.join(decisions, decisions.c.key == edits.c.key)
    fresh = query.where(edits.c.timestamp >= since, edits.c.gone.is_(None))
    firsts = fresh.where(decisions.c.number.in_(first))
    newest = firsts.order_by(edits.c.timestamp.desc(), edits.c.key.desc()).limit(limit)
    return [
        Decided(change=decode_change(row.change), action=Action(row.action), rule=row.rule)
        for row in connection.execute(newest)
    ][::-1]


def counts(connection: Connection) -> Counts:
    """Count what the ledger holds."""

    def number(query: Select[int]) -> int:
        return connection.scalar(query) or 0

    def by(column: object, query: Select[str, int]) -> Mapping[str, int]:
        rows = connection.execute(query.group_by(column).order_by(column))  # type: ignore[arg-type]  # a column
        return {word: count for word, count in rows}  # noqa: C416 # rows are no pairs to dict()

    some = func.count()
    return Counts(
        edits=number(select(some).select_from(edits)),
        skipped=number(select(some).where(edits.c.skipped.is_not(None), ~edits.c.is_fault)),
        faults=number(select(some).where(edits.c.is_fault)),
        headlines=by(analyses.c.headline, select(analyses.c.headline, some)),
        actions=by(
            decisions.c.action, select(decisions.c.action, some).where(decisions.c.is_latest)
        ),
        outcomes=by(outcomes.c.kind, select(outcomes.c.kind, some).where(outcomes.c.is_latest)),
        pending=held_counts(connection),
        open_intents=number(select(some).where(intents.c.is_open)),
        open_reports=number(select(some).where(reports.c.ended.is_(None))),
        folded=int(number(select(func.sum(days.c.edits)))),
        withheld=watched_views.withheld_fates(connection),
    )


def last_runs(connection: Connection, limit: int) -> Sequence[RunRow]:
    """Return the newest runs, newest first."""
    newest = select(runs.c.run).order_by(runs.c.started.desc(), runs.c.run_id.desc())
    return [decode_run(column) for column in connection.scalars(newest.limit(limit))]


def stories() -> Select[tuple[object, ...]]:
    """Return the query of all edits that were analysed, with what `story` reads."""
    query = select(
        edits.c.change,
        edits.c.run_id,
        edits.c.first_seen,
        analyses.c.analysis,
        analyses.c.hunks,
        decisions.c.decision,
        outcomes.c.kind,
        outcomes.c.reason,
        outcomes.c.code,
        pending.c.held,
        pending.c.due,
    )
    return (
        query.join(analyses, analyses.c.key == edits.c.key)
        .join(decisions, _latest_decision)
        .outerjoin(outcomes, _latest_outcome)
        .outerjoin(pending, pending.c.key == edits.c.key)
    )


def story(row: Row[tuple[object, ...]]) -> Record:
    """Read one edit's record."""
    return Record(
        change=decode_change(row.change),
        analysis=decode_analysis(row.analysis),
        decision=decode_decision(row.decision),
        outcome=_outcome(row),
        hunks=decode_hunks(row.hunks),
        run_id=row.run_id,
        first_seen=row.first_seen,
    )


def _outcome(row: Row[tuple[object, ...]]) -> Outcome | None:
    if row.held is not None:
        return Outcome(kind=OutcomeKind.PENDING, reason=row.held)
    if row.kind is None:
        return None
    return Outcome(kind=OutcomeKind(row.kind), reason=row.reason, code=row.code)
