"""Patrols one edit because a person pressed a key, and keeps it in the ledger.

Takes a judgement, gives what came of it. Never asks the policy, the caps or the switch that turns
patrolling on: the key is the deliberate act.
"""

from dataclasses import replace

from bot.errors import BadReplyError, DeniedError, WikiError
from bot.pipeline.entries import Entry, Held, Hold, Judgement
from bot.pipeline.outcome import Outcome, OutcomeKind, by_hand
from bot.pipeline.patrolling.crediting import credit
from bot.pipeline.plan import Plan, Services
from bot.pipeline.ports import Patroller


def patrol_by_hand(
    plan: Plan, judgement: Judgement, services: Services, patroller: Patroller
) -> Outcome:
    """Mark one edit as patrolled: intent first, outcome after, as every write; ask whose it was.

    Raises:
        DeniedError: The account may not: no right, blocked, or patrolling is off. The edit waits.
        UnavailableError: The wiki can't answer now; the next run finds out whether it was done.
        BadReplyError: The wiki's answer makes no sense; the edit waits.
    """
    entry = Entry(judgements=(judgement,), intents=(judgement.key,))
    services.ledger.commit(plan.run_id, entry, services.clock())
    try:
        done = patroller.patrol(judgement.edit)
    except DeniedError:
        hold = Hold(key=judgement.key, held=Held.DENIED)
        services.ledger.release(plan.run_id, [hold], services.clock())
        raise
    except BadReplyError as fault:
        if fault.code is not None:  # without one it may be done: the open intent finds that out
            hold = Hold(key=judgement.key, held=Held.ODDLY_REFUSED)
            services.ledger.release(plan.run_id, [hold], services.clock())
        raise
    if done.kind is OutcomeKind.PATROLLED:
        return _claim(plan, judgement, replace(done, reason=by_hand(plan.account)), services)
    services.ledger.record_outcome(plan.run_id, judgement.key, done, services.clock())
    return done


def _claim(plan: Plan, judgement: Judgement, outcome: Outcome, services: Services) -> Outcome:
    services.ledger.claim(plan.run_id, judgement.key, outcome, services.clock())
    try:
        lost = credit(services.ledger.open_intents(), plan, services)
    except WikiError:
        return outcome  # it is patrolled; the next run finds out whose that was
    is_lost = any(change.key == judgement.key for change in lost)
    return Outcome(kind=OutcomeKind.WAS_PATROLLED) if is_lost else outcome
