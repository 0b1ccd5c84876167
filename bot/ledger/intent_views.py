"""What was meant to be patrolled, and of which it is not known for certain what came of it.

Takes a connection, gives values; never writes.
"""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, and_, select

from bot.ledger.encoding import decode_change
from bot.ledger.schema import edits, intents, outcomes
from bot.pipeline.entries import Intent
from bot.pipeline.outcome import Outcome, OutcomeKind


def open_intents(connection: Connection) -> Sequence[Intent]:
    """Return the intents without an outcome, and those whose outcome is only claimed."""
    claimed = and_(
        outcomes.c.key == edits.c.key,
        outcomes.c.is_latest,
        outcomes.c.kind == OutcomeKind.PATROLLED,
    )
    claim = (outcomes.c.reason, outcomes.c.made.label("claimed"))
    meant = select(edits.c.change, intents.c.made, *claim)
    joined = meant.join(intents, intents.c.key == edits.c.key).outerjoin(outcomes, claimed)
    rows = connection.execute(joined.where(intents.c.is_open).order_by(intents.c.number))
    return [_intent(*row) for row in rows]


def _intent(change: str, made: datetime, reason: str | None, claimed: datetime | None) -> Intent:
    claim = Outcome(kind=OutcomeKind.PATROLLED, reason=reason or "")
    return Intent(
        change=decode_change(change), claim=claim if claimed else None, made=claimed or made
    )
