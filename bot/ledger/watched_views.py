"""The table of watched edits: what was patrolled or withheld, and what people did with it.

Takes a connection inside a transaction. Never decides what is watched.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    case,
    func,
    insert,
    literal,
    select,
    update,
)

from bot.ledger import folding
from bot.ledger.schema import decisions, edits, outcomes, runs
from bot.ledger.schema import watched as table
from bot.pipeline.entries import Fate, Watched
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.record import OwnPatrol
from bot.policy.decision import Action
from bot.revisions import RevisionId

_OF_PATROLS = (Fate.REVERTED, Fate.GONE, Fate.STANDING)
_UNDECIDED = (Fate.OPEN, Fate.PATROLLED, Fate.STANDING)


def watched(
    connection: Connection, since: datetime, due: datetime, limit: int
) -> Sequence[Watched]:
    """Return what may still be taken back and was not asked about after `due`."""
    late = (table.c.fate.in_(_UNDECIDED), table.c.asked <= due)
    query = select(table).where(table.c.made >= since, *late)
    longest = query.order_by(table.c.asked, table.c.revid).limit(limit)
    return [
        Watched(
            key=row.key,
            kind=OutcomeKind(row.kind),
            revid=RevisionId(row.revid),
            fate=Fate(row.fate),
        )
        for row in connection.execute(longest)
    ]


def own_patrol(connection: Connection, key: str) -> OwnPatrol | None:
    """Return when and how we patrolled an edit; None when we did not, or long ago."""
    last = and_(outcomes.c.key == table.c.key, outcomes.c.is_latest)
    query = select(table.c.made, table.c.rule, outcomes.c.run_id, outcomes.c.reason)
    ours = (table.c.key == key, table.c.kind == OutcomeKind.PATROLLED)
    row = connection.execute(query.outerjoin(outcomes, last).where(*ours)).first()
    return row and OwnPatrol(
        at=row.made, rule=row.rule, run_id=row.run_id or "", reason=row.reason or ""
    )


def note_fates(connection: Connection, fates: Mapping[str, Fate], now: datetime) -> None:
    """Keep, by key, what became of edits."""
    for key, fate in fates.items():
        this = update(table).where(table.c.key == key)
        connection.execute(this.values(fate=fate, asked=now))


def withheld_fates(connection: Connection) -> Mapping[str, Mapping[str, int]]:
    """Count, by rule, what people did with withheld edits, folded ones too."""
    kept = connection.execute(_counted(OutcomeKind.WITHHELD))
    return _by_rule([*kept, *folding.withheld_fates(connection)])


def patrol_fates(connection: Connection, since: datetime) -> Mapping[str, Mapping[str, int]]:
    """Count, by rule, what became of our patrols made at `since` or later: none is told, too."""
    recent = _counted(OutcomeKind.PATROLLED).where(table.c.made >= since)
    found = _by_rule(connection.execute(recent))
    return {
        rule: {fate: fates.get(fate, 0) for fate in _OF_PATROLS} for rule, fates in found.items()
    }


def watch_earlier_patrols(connection: Connection) -> None:
    """Watch what was patrolled and is not watched, under the rule that spoke in a run.

    Version 9 of the ledger: earlier programs did not.
    """
    spoken = and_(decisions.c.key == outcomes.c.key, decisions.c.is_latest)
    is_by_rule = and_(decisions.c.action == Action.PATROL, runs.c.run_id.is_not(None))
    columns: Mapping[str, ColumnElement[Any]] = {
        "key": outcomes.c.key,
        "kind": outcomes.c.kind,
        "revid": edits.c.revid,
        "rule": case((is_by_rule, decisions.c.rule), else_=""),
        "made": outcomes.c.made,
        "fate": literal(Fate.STANDING.value),
        "asked": outcomes.c.made,
    }
    patrolled = (
        select(*columns.values())
        .join(edits, edits.c.key == outcomes.c.key)
        .join(decisions, spoken)
        .outerjoin(runs, runs.c.run_id == outcomes.c.run_id)
        .where(outcomes.c.is_latest, outcomes.c.kind == OutcomeKind.PATROLLED)
        .where(outcomes.c.key.not_in(select(table.c.key)))
    )
    connection.execute(insert(table).from_select([*columns], patrolled))


def _counted(kind: OutcomeKind) -> Select[str, str, int]:
    query = select(table.c.rule, table.c.fate, func.count()).where(table.c.kind == kind)
    return query.group_by(table.c.rule, table.c.fate)


def _by_rule(rows: Iterable[tuple[str, str, int]]) -> Mapping[str, Mapping[str, int]]:
    found: dict[str, Counter[str]] = defaultdict(Counter)
    for rule, fate, number in rows:
        found[rule][fate] += number
    return {rule: dict(sorted(found[rule].items())) for rule in sorted(found)}
