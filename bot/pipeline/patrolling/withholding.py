"""Leaves a share of what would be patrolled to people, unmarked.

Takes judgements and the share, gives who is left to whom. Which edits these are follows from their
revision alone, so it is the same in every run; no public report tells which they are.
"""

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from typing import Final

from bot.pipeline.entries import Judgement, Settled
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Record
from bot.policy.decision import Action, Decision
from bot.revisions import RevisionId

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
