"""Patrols one edit because a person pressed a key, and keeps it in the ledger.

Takes a judgement, gives what came of it. Never asks the policy, the caps or the switch that turns
patrolling on: the key is the deliberate act.
"""

from dataclasses import replace

from bot.errors import BadReplyError, DeniedError
from bot.pipeline.entries import Entry, Held, Hold, Judgement
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.ports import Patroller


def patrol_by_hand(plan: Plan, judgement: Judgement, crew: Crew, patroller: Patroller) -> Outcome:
    """Mark one edit as patrolled: intent first, outcome after, as every write.

    Raises:
        DeniedError: The account may not: no right, blocked, or patrolling is off. The edit waits.
        UnavailableError: The wiki can't answer now; the next run finds out whether it was done.
        BadReplyError: The wiki refuses this one edit.
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
        refused = Outcome(kind=OutcomeKind.REFUSED, reason=str(fault), code=fault.code)
        _keep(plan, judgement, refused, crew)
        raise
    is_ours = done.kind is OutcomeKind.PATROLLED
    outcome = replace(done, reason=f"by hand, by {plan.account}") if is_ours else done
    _keep(plan, judgement, outcome, crew)
    return outcome


def _keep(plan: Plan, judgement: Judgement, outcome: Outcome, crew: Crew) -> None:
    crew.ledger.record_outcome(plan.run_id, judgement.key, outcome, crew.clock())
