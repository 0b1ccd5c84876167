"""What analyzers and rules made of edits that were decided before they came.

Takes a connection inside a transaction. Never judges: it keeps what a run has found.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from sqlalchemy import BigInteger, Column, Connection, String, insert, select

from bot.ledger.schema import Said, Utc, new_table, upgrades
from bot.pipeline.entries import Decided
from bot.policy.decision import Action

# a row for each decision that was made again, by the pair of analyzer and rules that made it
redecisions = new_table(
    "redecisions",
    Column("upgrade", BigInteger, primary_key=True, autoincrement=False),
    Column("key", String(32), primary_key=True),
    Column("action", String(10), nullable=False),
    Column("rule", Said(255), nullable=False),
    Column("made", Utc, nullable=False),
)


def note(connection: Connection, upgrade: int, again: Sequence[Decided], now: datetime) -> None:
    """Keep what a pair of analyzer and rules made of edits."""
    rows = [
        {
            "upgrade": upgrade,
            "key": one.change.key,
            "action": one.action,
            "rule": one.rule,
            "made": now,
        }
        for one in again
    ]
    if rows:
        connection.execute(insert(redecisions), rows)


def as_agreed(connection: Connection, decided: Sequence[Decided]) -> Iterator[Decided]:
    """Put in place of first decisions what the pair makes of them that was accepted last."""
    agreed = _agreed(connection)
    for one in decided:
        action, rule = agreed.get(one.change.key, (one.action, one.rule))
        yield Decided(change=one.change, action=action, rule=rule)


def _agreed(connection: Connection) -> Mapping[str, tuple[Action, str]]:
    query = select(redecisions.c.key, redecisions.c.action, redecisions.c.rule)
    of_pairs = query.join(upgrades, upgrades.c.number == redecisions.c.upgrade)
    agreed = of_pairs.where(upgrades.c.accepted.is_not(None)).order_by(upgrades.c.accepted)
    return {row.key: (Action(row.action), row.rule) for row in connection.execute(agreed)}
