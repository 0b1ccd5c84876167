"""Watches what became of what the bot patrolled, and of what it left to people instead.

Takes what the ledger holds of both, asks the wiki, keeps the answers. Never judges an edit anew.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import timedelta
from typing import Final

from bot.pipeline.entries import Fate, Watched
from bot.pipeline.halving import look_up_in_halves
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.plan import Services
from bot.policy.guards import REVERTED_TAG
from bot.revisions import PatrolState, RecentChange, RevisionId

WATCHED: Final = timedelta(days=30)
"""How long it is asked what became of one: also a patrolled edit may be reverted later."""
BETWEEN: Final = timedelta(days=1)
"""Two questions about one edit are so far apart."""
LookUp = Callable[[Sequence[RevisionId]], Mapping[RevisionId, RecentChange]]


def watch(services: Services) -> None:
    """Ask what became of those that are due: as many as one request may name.

    Raises:
        WikiError: The wiki could not be asked.
    """
    now, reader = services.clock(), services.reader
    due = services.ledger.watched(now - WATCHED, now - BETWEEN, reader.batch_limit)
    ours = [one for one in due if one.kind is OutcomeKind.PATROLLED]
    withheld = [one for one in due if one.kind is OutcomeKind.WITHHELD]
    # ours need no look at their rows, which alone have marks: on a busy wiki one request for each
    fates = _fates(reader.revisions_by_revid, ours) | _fates(reader.changes_by_revid, withheld)
    if fates:
        services.ledger.note_fates(fates, now)


def _fates(look_up: LookUp, watched: Sequence[Watched]) -> dict[str, Fate]:
    rows, faults = look_up_in_halves(look_up, [one.revid for one in watched])
    unread = {revid for revid, _ in faults}
    return {
        one.key: one.fate if one.revid in unread else _fate(one, rows.get(one.revid))
        for one in watched
    }


def _fate(one: Watched, row: RecentChange | None) -> Fate:
    if row is None:
        return Fate.GONE
    # a rollback marks as patrolled what it takes back
    if REVERTED_TAG in row.tags:
        return Fate.REVERTED
    is_theirs = one.kind is OutcomeKind.WITHHELD and row.patrol_state is PatrolState.PATROLLED
    return Fate.PATROLLED if is_theirs else one.fate
