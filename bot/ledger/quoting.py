"""Reads what has to be asked about edits, without what the ledger holds of them.

Gives columns, and makes values of their rows; never runs a query.
"""

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import ColumnElement, Row

from bot.ledger.schema import edits
from bot.pipeline.entries import Quoted
from bot.revisions import RevisionId

QUOTED: Final[Sequence[ColumnElement[Any]]] = (
    edits.c.key,
    edits.c.revid,
    edits.c.old_revid,
    edits.c.timestamp,
)
"""What `quoted` reads."""


def quoted(row: Row[tuple[object, ...]]) -> Quoted:
    """Read what has to be asked about one edit."""
    return Quoted(
        key=row.key,
        is_log=not row.key.startswith("rev:"),
        revid=RevisionId(row.revid),
        old_revid=RevisionId(row.old_revid),
        timestamp=row.timestamp,
    )
