"""Patrols one edit because a person pressed a key, and keeps it in the ledger.

Takes a judgement, gives what came of it. Never asks the policy, the caps or the switch that turns
patrolling on: the key is the deliberate act.
"""

from dataclasses import replace

from bot.errors import BadReplyError, DeniedError, WikiError
from bot.pipeline.crediting import credit
from bot.pipeline.entries import Entry, Held, Hold, Judgement
from bot.pipeline.outcome import Outcome, OutcomeKind, by_hand
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.ports import Patroller


def patrol_by_hand(plan: Plan, judgement: Judgement, crew: Crew, patroller: Patroller) -> Outcome:
    """Mark one edit as patrolled: intent first, outcome after, as every write; ask whose it was.

    Raises:
        DeniedError: The account may not: no right, blocked, or patrolling is off. The edit waits.
        UnavailableError: The wiki can't answer now; the next run finds out whether it was done.
        BadReplyError: The wiki's answer makes no sense; the edit waits.
    """
    entry = Entry(judgements=(judgement,), intents=(judgement.key,))
    crew.ledger.commit(plan.run_id, entry, crew.clock())
    try:
        done = patroller.patrol(judgement.edit)
    except DeniedError:
        hold = Hold(key=judgement.key, held=Held.DENIED)
        crew.ledger.release(plan.run_id, [hold], crew.clock())
        raise
    except BadReplyError as fault:
        if fault.code is not None:  # without one it may be done: the open intent finds that out
            hold = Hold(key=judgement.key, held=Held.ODDLY_REFUSED)
            crew.ledger.release(plan.run_id, [hold], crew.clock())
        raise
    if done.kind is OutcomeKind.PATROLLED:
        return _claim(plan, judgement, replace(done, reason=by_hand(plan.account)), crew)
    crew.ledger.record_outcome(plan.run_id, judgement.key, done, crew.clock())
    return done


def _claim(plan: Plan, judgement: Judgement, outcome: Outcome, crew: Crew) -> Outcome:
    crew.ledger.claim(plan.run_id, judgement.key, outcome, crew.clock())
    try:
        lost = credit(crew.ledger.open_intents(), plan, crew)
    except WikiError:
        return outcome  # it is patrolled; the next run finds out whose that was
    is_lost = any(change.key == judgement.key for change in lost)
    return Outcome(kind=OutcomeKind.WAS_PATROLLED) if is_lost else outcome
