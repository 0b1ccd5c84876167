"""Settles what an earlier run meant to do and did not record: asks the wiki what came of it.

Takes the ledger's open intents, closes each. Never patrols.
"""

from collections.abc import Sequence

from bot.pipeline.entries import Held, Hold, Judgement, Settled
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.outcome import GONE, Outcome, OutcomeKind
from bot.pipeline.plan import Crew
from bot.revisions import PatrolState, RecentChange, RevisionId

_VOUCHED = (PatrolState.PATROLLED, PatrolState.AUTOPATROLLED)


def settle(run_id: str, crew: Crew) -> int:
    """Close every open intent with what the wiki says; return how many there were.

    An edit that was not patrolled after all waits again, and is judged anew by this run. One
    about which the wiki gives no sensible answer keeps its intent.
    """
    intents = crew.ledger.open_intents()
    revids = [change.revid for change in intents]
    found, faults = ask_in_halves(lambda asked: _rows(asked, crew), revids)
    rows, unread = dict(found), {revid for revid, _ in faults}
    ours = crew.patrol_log.patrolled_by_us(revids) if revids else frozenset()
    for change in intents:
        if change.revid in unread:
            continue
        outcome = _outcome(rows.get(change.revid), is_ours=change.revid in ours)
        if outcome is None:
            hold = Hold(key=change.key, held=Held.INTERRUPTED)
            # held in the name of no run, so that this one takes it up
            crew.ledger.release("", [hold], crew.clock())
        else:
            crew.ledger.record_outcome(run_id, change.key, outcome, crew.clock())
    return len(intents)


def found_ours(judgements: Sequence[Judgement], crew: Crew) -> tuple[Settled, ...]:
    """Return, of edits just read, those that the patrol log shows as marked by our account.

    A ledger that was lost, or is an older copy, does not know what it did: caps and `recall` would
    take it for somebody else's.
    """
    marked = {
        one.edit.change.revid: one.key
        for one in judgements
        if one.edit.change.patrol_state is PatrolState.PATROLLED
    }
    ours = crew.patrol_log.patrolled_by_us([*marked]) if marked else frozenset()
    done = Outcome(kind=OutcomeKind.PATROLLED)
    return tuple(Settled(key=key, outcome=done) for revid, key in marked.items() if revid in ours)


def _rows(revids: Sequence[RevisionId], crew: Crew) -> list[tuple[RevisionId, RecentChange]]:
    return list(crew.reader.changes_by_revid(revids).items())


def _outcome(now: RecentChange | None, *, is_ours: bool) -> Outcome | None:
    if now is None:
        return Outcome(kind=OutcomeKind.DROPPED, reason=GONE)
    if now.patrol_state not in _VOUCHED:
        return None
    if is_ours:
        return Outcome(kind=OutcomeKind.PATROLLED, reason="found done by an interrupted run")
    return Outcome(kind=OutcomeKind.WAS_PATROLLED)
