"""Leaves a share of what would be patrolled to people, unmarked, and watches what they do with it.

Takes judgements and the share, gives who is left to whom. Which edits these are follows from their
revision alone, so it is the same in every run; no public report tells which they are.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from typing import Final

from bot.pipeline.entries import Fate, Judgement, Settled, Withheld
from bot.pipeline.halving import look_up_in_halves
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.plan import Crew
from bot.pipeline.record import Record
from bot.policy.decision import Action, Decision
from bot.policy.guards import REVERTED_TAG
from bot.revisions import PatrolState, RecentChange, RevisionId

WATCHED: Final = timedelta(days=30)
"""How long it is asked what became of one: also a patrolled edit may be reverted later."""
AT_ONCE: Final = 200
"""How many are asked about in a run, those first that it was not asked about for longest."""
_PARTS: Final = 2**64


def is_withheld(revid: RevisionId, share: float) -> bool:
    """Say whether an edit belongs to the share that is left to people."""
    number = int.from_bytes(sha256(str(revid).encode()).digest()[:8])
    return number < share * _PARTS


def left_to_people(to_patrol: Sequence[Judgement], share: float) -> tuple[Settled, ...]:
    """Return those that are not patrolled, with that as their outcome."""
    outcome = Outcome(kind=OutcomeKind.WITHHELD)
    return tuple(
        Settled(key=one.key, outcome=outcome)
        for one in to_patrol
        if is_withheld(one.edit.change.revid, share)
    )


def unmarked(record: Record) -> Record:
    """Tell of an edit that was withheld as of any other, so that people judge it for themselves."""
    if record.outcome is None or record.outcome.kind is not OutcomeKind.WITHHELD:
        return record
    version = record.decision.rules_version
    left = Decision(action=Action.LEAVE, rule="", why=(), rules_version=version)
    return replace(record, decision=left, outcome=None)


def watch(crew: Crew) -> None:
    """Ask what people did with withheld edits by now.

    Raises:
        WikiError: The wiki could not be asked.
    """
    now = crew.clock()
    watched = crew.ledger.watched(now - WATCHED, AT_ONCE)
    if not watched:
        return
    revids = [one.revid for one in watched]
    rows, faults = look_up_in_halves(crew.reader.changes_by_revid, revids)
    unread = {revid for revid, _ in faults}
    fates = {
        one.key: one.fate if one.revid in unread else _fate(one, rows.get(one.revid))
        for one in watched
    }
    crew.ledger.note_fates(fates, now)


def _fate(one: Withheld, row: RecentChange | None) -> Fate:
    if row is None:
        return Fate.GONE
    # a rollback marks as patrolled what it takes back
    if REVERTED_TAG in row.tags:
        return Fate.REVERTED
    return Fate.PATROLLED if row.patrol_state is PatrolState.PATROLLED else one.fate
