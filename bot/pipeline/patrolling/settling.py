"""Settles what an earlier run meant to do and did not record: asks the wiki what came of it.

Takes the ledger's open intents, closes each. Never patrols.
"""

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from bot.pipeline.entries import Entry, Held, Hold, Intent, Judgement, Moment, Settled
from bot.pipeline.halving import look_up_in_halves
from bot.pipeline.outcome import GONE, Outcome, OutcomeKind
from bot.pipeline.patrolling.crediting import credit, is_ours
from bot.pipeline.plan import Plan, Services
from bot.revisions import PatrolState, RecentChange

_EVER: Final = datetime.max.replace(tzinfo=UTC)
"""By then all is due."""
_FOUND_DONE = Outcome(kind=OutcomeKind.PATROLLED, reason="found done by an interrupted run")


def settle(plan: Plan, services: Services) -> int:
    """Close every open intent with what the wiki says; return how many there were.

    An edit that was not patrolled after all waits again, and is judged anew by this run. One
    about which the wiki gives no sensible answer, or not yet, keeps its intent.
    """
    intents = services.ledger.open_intents()
    credit(intents, plan, services)
    doubtful = [one for one in intents if one.claim is None]
    revids = [one.change.revid for one in doubtful]
    rows, faults = look_up_in_halves(services.reader.changes_by_revid, revids)
    unread = {revid for revid, _ in faults}
    ours = services.patrol_log.patrolled_by_us([one.change for one in doubtful]) if doubtful else ()
    for intent in doubtful:
        revid = intent.change.revid
        if revid not in unread:
            _close(intent, rows.get(revid), plan, services, is_sure=revid in ours)
    return len(intents)


def _close(
    intent: Intent, now: RecentChange | None, plan: Plan, services: Services, *, is_sure: bool
) -> None:
    key = intent.change.key
    if now is not None and not now.patrol_state.is_vouched_for:
        hold = Hold(key=key, held=Held.INTERRUPTED)
        # held in the name of no run, so that this one takes it up
        services.ledger.release("", [hold], services.clock())
    elif now is None:
        gone = Outcome(kind=OutcomeKind.DROPPED, reason=GONE)
        services.ledger.record_outcome(plan.run_id, key, gone, services.clock())
    elif (mine := is_sure or is_ours(intent, plan, services)) is not None:
        outcome = _FOUND_DONE if mine else Outcome(kind=OutcomeKind.WAS_PATROLLED)
        services.ledger.record_outcome(plan.run_id, key, outcome, services.clock())


def settle_doubt(run_id: str, services: Services) -> int:
    """Ask the patrol log, once after a restore, about all that waits; return what was ours."""
    doubt, settled = services.ledger.moment(Moment.DOUBT), services.ledger.moment(Moment.SETTLED)
    if doubt is None or (settled is not None and settled >= doubt):
        return 0
    held = [one.change for one in services.ledger.waiting(run_id, _EVER, sys.maxsize)]
    done = Outcome(kind=OutcomeKind.PATROLLED)
    ours = services.patrol_log.patrolled_by_us(held) if held else ()
    found = tuple(Settled(key=one.key, outcome=done) for one in held if one.revid in ours)
    entry = Entry(settled=found, moments={Moment.SETTLED: doubt})
    services.ledger.commit(run_id, entry, services.clock())
    return len(found)


def found_ours(
    judgements: Sequence[Judgement], services: Services, doubt: datetime | None
) -> tuple[Settled, ...]:
    """Return, of edits just read, those that the patrol log shows as marked by our account.

    A ledger that was lost, or is an older copy, does not know what it did: caps and `recall` would
    take it for somebody else's. Edits made after `doubt` only this ledger's runs can have
    patrolled; None for all edits.
    """
    if doubt is None:
        return ()
    marked = [
        one.edit.change
        for one in judgements
        if one.edit.change.patrol_state is PatrolState.PATROLLED
        and (one.edit.change.timestamp or doubt) <= doubt
    ]
    ours = services.patrol_log.patrolled_by_us(marked) if marked else frozenset()
    done = Outcome(kind=OutcomeKind.PATROLLED)
    return tuple(Settled(key=one.key, outcome=done) for one in marked if one.revid in ours)
