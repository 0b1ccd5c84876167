"""Patrols one edit because a person pressed a key, and keeps it in the ledger.

Takes a judgement, gives what came of it. Never asks the policy, the caps or the switch that turns
patrolling on: the key is the deliberate act.
"""

from dataclasses import replace

from bot.errors import WikiError
from bot.pipeline.entries import Entry, Judgement
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.ports import Patroller


def patrol_by_hand(plan: Plan, judgement: Judgement, crew: Crew, patroller: Patroller) -> Outcome:
    """Mark one edit as patrolled: intent first, outcome after, as every write.

    Raises:
        DeniedError: The account may not: no right, blocked, or patrolling is off.
        UnavailableError: The wiki can't answer now; the next run finds out whether it was done.
    """
    entry = Entry(judgements=(judgement,), intents=(judgement.key,))
    crew.ledger.commit(plan.run_id, entry, crew.clock())
    try:
        done = patroller.patrol(judgement.edit)
    except WikiError as failure:
        if failure.code is not None:  # without one, there was no reply: it may have been done
            refused = Outcome(kind=OutcomeKind.REFUSED, reason=str(failure), code=failure.code)
            _keep(plan, judgement, refused, crew)
        raise
    is_ours = done.kind is OutcomeKind.PATROLLED
    outcome = replace(done, reason=f"by hand, by {plan.account}") if is_ours else done
    _keep(plan, judgement, outcome, crew)
    return outcome


def _keep(plan: Plan, judgement: Judgement, outcome: Outcome, crew: Crew) -> None:
    crew.ledger.record_outcome(plan.run_id, judgement.key, outcome, crew.clock())
