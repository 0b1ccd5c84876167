"""Old edits become daily counts that keep their revisions; all else that was held of them goes.

Takes a connection inside a transaction. Never folds what waits or whose outcome is not known.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, NamedTuple

from sqlalchemy import ColumnElement, Connection, Row, Select, and_, delete, insert, select, update

from bot.analyzer.analysis import Analysis, Headline
from bot.ledger.encoding import decode_revids, encode_revids
from bot.ledger.redecisions import redecisions
from bot.ledger.report_tables import report_counts, report_marks
from bot.ledger.schema import (
    analyses,
    days,
    decisions,
    edits,
    exposures,
    intents,
    metadata,
    notes,
    outcomes,
    pending,
    reports,
    runs,
    watched,
)
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Record
from bot.policy.decision import Action, Decision
from bot.revisions import RecentChange, RevisionId

SKIPPED: Final = "skipped"
FAULTY: Final = "faulty"
_WITHHELD: Final = f"{OutcomeKind.WITHHELD}: "
_OF_EDITS: Final = tuple(
    table for table in metadata.sorted_tables if "key" in table.c and table is not watched
)
"""Tables with rows of edits that go with them: a patrol is watched on, however old its edit is."""
_is_withheld = watched.c.kind == OutcomeKind.WITHHELD


class _Group(NamedTuple):
    """What a day's edits have in common that are folded into one row."""

    day: str
    kind: str
    action: str
    rule: str
    headline: str
    run_id: str


@dataclass(kw_only=True)
class _Folded:
    edits: int = 0
    revids: list[int] = field(default_factory=list)
    made: datetime | None = None


def fold(connection: Connection, before: datetime, limit: int) -> int:
    """Fold the oldest edits made before a time; return how many there were, `limit` at most."""
    found = connection.execute(_stories(before, limit)).all()
    groups: dict[_Group, _Folded] = defaultdict(_Folded)
    of_runs = {*connection.scalars(select(runs.c.run_id))}
    for row in found:
        group = groups[_group(row, of_runs)]
        group.edits += 1
        group.revids += [row.revid] if row.revid else []
        group.made = max(filter(None, (group.made, row.made)), default=None)
    for which, folded in groups.items():
        _add(connection, which, folded)
    keys = [row.key for row in found]
    for table in _OF_EDITS:
        connection.execute(delete(table).where(table.c.key.in_(keys)))
    connection.execute(delete(watched).where(watched.c.key.in_(keys), _is_withheld))
    return len(keys)


def prune(connection: Connection, before: datetime) -> None:
    """Erase runs, reports, notes and watches that ended before a time and that no edit needs."""
    needed = select(outcomes.c.run_id)
    connection.execute(delete(runs).where(runs.c.started < before, runs.c.run_id.not_in(needed)))
    connection.execute(delete(reports).where(reports.c.ended < before))
    connection.execute(delete(watched).where(watched.c.made < before, ~_is_withheld))
    connection.execute(delete(redecisions).where(redecisions.c.made < before))
    connection.execute(delete(notes).where(notes.c.told < before))
    connection.execute(delete(exposures).where(exposures.c.found < before))
    connection.execute(delete(report_marks).where(report_marks.c.noted < before))
    connection.execute(delete(report_counts).where(report_counts.c.made < before))


def folded_revids(connection: Connection, since: datetime) -> Iterator[RevisionId]:
    """Yield the revisions of folded edits made at `since` or later, and some that day before it."""
    of_days = select(days.c.revids).where(days.c.day >= _day(since))
    for column in connection.scalars(of_days):
        yield from map(RevisionId, decode_revids(column))


def recalled(
    connection: Connection, rule: str | None, run_id: str | None, since: datetime | None
) -> Sequence[Record]:
    """Return what our runs patrolled and what was folded since, with what is left of it."""
    wanted = [is_patrol()]
    if rule is not None:
        wanted.append(days.c.rule == rule)
    if run_id is not None:
        wanted.append(days.c.run_id == run_id)
    if since is not None:
        wanted.append(days.c.made >= since)
    rows = connection.execute(select(days).where(*wanted).order_by(days.c.day, days.c.number))
    return [_record(row, revid) for row in rows for revid in decode_revids(row.revids)]


def withheld_fates(connection: Connection) -> Iterator[tuple[str, str, int]]:
    """Yield, of folded edits that were withheld, rule, fate and number."""
    query = select(days.c.rule, days.c.kind, days.c.edits)
    for row in connection.execute(query.where(days.c.kind.like(f"{_WITHHELD}%"))):
        yield row.rule, row.kind.removeprefix(_WITHHELD), row.edits


def is_patrol() -> ColumnElement[bool]:
    """Say of a folded row whether a run of ours patrolled its edits."""
    return and_(days.c.kind == OutcomeKind.PATROLLED, days.c.run_id != "")


def _stories(before: datetime, limit: int) -> Select[tuple[object, ...]]:
    settled = edits.c.key.not_in(select(pending.c.key))
    known = edits.c.key.not_in(select(intents.c.key).where(intents.c.is_open))
    of_latest = and_(decisions.c.key == edits.c.key, decisions.c.is_latest)
    of_last = and_(outcomes.c.key == edits.c.key, outcomes.c.is_latest)
    query = select(
        edits.c.key,
        edits.c.revid,
        edits.c.timestamp,
        edits.c.skipped,
        edits.c.is_fault,
        analyses.c.headline,
        decisions.c.action,
        decisions.c.rule,
        outcomes.c.kind,
        outcomes.c.run_id,
        outcomes.c.made,
        watched.c.fate,
    )
    joined = (
        query.outerjoin(analyses, analyses.c.key == edits.c.key)
        .outerjoin(decisions, of_latest)
        .outerjoin(outcomes, of_last)
        .outerjoin(watched, and_(watched.c.key == edits.c.key, _is_withheld))
    )
    old = joined.where(edits.c.timestamp < before, settled, known)
    return old.order_by(edits.c.timestamp, edits.c.key).limit(limit)


def _group(row: Row[tuple[object, ...]], of_runs: set[str]) -> _Group:
    is_ours = row.kind == OutcomeKind.PATROLLED and row.run_id in of_runs
    return _Group(
        day=_day(row.timestamp),
        kind=_kind(row),
        action=row.action or "",
        rule=row.rule or "",
        headline=row.headline or "",
        run_id=row.run_id if is_ours else "",
    )


def _kind(row: Row[tuple[object, ...]]) -> str:
    if row.skipped is not None:
        return FAULTY if row.is_fault else SKIPPED
    return f"{_WITHHELD}{row.fate}" if row.fate else row.kind or ""


def _day(when: datetime) -> str:
    return f"{when:%Y-%m-%d}"


def _add(connection: Connection, group: _Group, folded: _Folded) -> None:
    same = and_(*(days.c[name] == value for name, value in group._asdict().items()))
    there = connection.execute(select(days).where(same)).first()
    values: Mapping[str, object] = {
        "edits": folded.edits + (there.edits if there else 0),
        "revids": encode_revids((decode_revids(there.revids) if there else []) + folded.revids),
        "made": max(filter(None, (folded.made, there and there.made)), default=None),
    }
    if there:
        connection.execute(update(days).where(days.c.number == there.number).values(values))
    else:
        connection.execute(insert(days).values({**group._asdict(), **values}))


def _record(row: Row[tuple[object, ...]], revid: int) -> Record:
    return Record(
        change=RecentChange(revid=RevisionId(revid)),
        analysis=Analysis(headline=Headline(row.headline)),
        decision=Decision(action=Action(row.action), rule=row.rule, why=()),
        outcome=Outcome(kind=OutcomeKind.PATROLLED),
        run_id=row.run_id,
    )
