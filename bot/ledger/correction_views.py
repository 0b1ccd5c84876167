"""The table of corrections: what people said the bot misjudged, and what they took back.

Takes a connection inside a transaction. Never deletes a row.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, func, insert, select, update

from bot.ledger.report_tables import corrections
from bot.ledger.schema import analyses, decisions
from bot.pipeline.record import Correction
from bot.revisions import RevisionId

_stands = corrections.c.withdrawn.is_(None)


@dataclass(frozen=True, kw_only=True, slots=True)
class CorrectionCounts:
    """How many edits people said the bot misjudged."""

    by_rule: Mapping[str, Mapping[str, int]]
    """By the rule that had decided ('' for none) and the headline, without those taken back."""
    withdrawn: int


def standing(connection: Connection) -> Sequence[Correction]:
    """Return the corrections that nobody took back, oldest first."""
    rows = connection.execute(select(corrections).where(_stands).order_by(corrections.c.noted))
    return [
        Correction(revid=RevisionId(row.revid), target=row.target, page_revid=row.page_revid)
        for row in rows
    ]


def keep(connection: Connection, correction: Correction, now: datetime) -> None:
    """Keep a correction beside what the bot thinks of the edit; one that stands stays as it is."""
    this = corrections.c.revid == correction.revid
    known = connection.execute(select(corrections.c.withdrawn).where(this)).first()
    if known is not None and known.withdrawn is None:
        return
    row = {
        "target": correction.target,
        "page_revid": correction.page_revid,
        "noted": now,
        "withdrawn": None,
        **_thought_of(connection, correction.revid),
    }
    if known is None:
        connection.execute(insert(corrections).values(revid=correction.revid, **row))
    else:
        connection.execute(update(corrections).where(this).values(row))


def _thought_of(connection: Connection, revid: RevisionId) -> dict[str, str]:
    key = f"rev:{revid}" if revid > 0 else f"log:{-revid}"
    query = select(decisions.c.rule, analyses.c.headline)
    both = query.join(analyses, analyses.c.key == decisions.c.key)
    row = connection.execute(both.where(decisions.c.key == key, decisions.c.is_latest)).first()
    return {"rule": row.rule, "headline": row.headline} if row else {"rule": "", "headline": ""}


def withdraw(connection: Connection, revid: RevisionId, now: datetime) -> None:
    """Remember that a correction was taken back."""
    this = update(corrections).where(corrections.c.revid == revid, _stands)
    connection.execute(this.values(withdrawn=now))


def counts(connection: Connection) -> CorrectionCounts:
    """Count corrections by rule and headline."""
    columns = (corrections.c.rule, corrections.c.headline)
    query = select(*columns, func.count().label("number")).where(_stands)
    by_rule: dict[str, dict[str, int]] = defaultdict(dict)
    for row in connection.execute(query.group_by(*columns).order_by(*columns)):
        by_rule[row.rule][row.headline] = row.number
    gone = connection.scalar(select(func.count()).select_from(corrections).where(~_stands))
    return CorrectionCounts(by_rule=dict(by_rule), withdrawn=gone or 0)
