"""Patrols one edit because a person pressed a key, and keeps it in the ledger.

Takes a judgement, gives what came of it. Never asks the policy, the caps or the switch that turns
patrolling on: the key is the deliberate act.
"""

from bot.errors import WikiError
from bot.pipeline.entries import Entry, Judgement
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.plan import Crew
from bot.pipeline.ports import Patroller


def patrol_by_hand(run_id: str, judgement: Judgement, crew: Crew, patroller: Patroller) -> Outcome:
    """Mark one edit as patrolled: intent first, outcome after, as every write.

    Raises:
        DeniedError: The account may not: no right, blocked, or patrolling is off.
        UnavailableError: The wiki can't answer now; the next run finds out whether it was done.
    """
    entry = Entry(judgements=(judgement,), intents=(judgement.key,))
    crew.ledger.commit(run_id, entry, crew.clock())
    try:
        outcome = patroller.patrol(judgement.edit)
    except WikiError as failure:
        if failure.code is not None:  # without one, there was no reply: it may have been done
            refused = Outcome(kind=OutcomeKind.REFUSED, reason=str(failure), code=failure.code)
            _keep(run_id, judgement, refused, crew)
        raise
    _keep(run_id, judgement, outcome, crew)
    return outcome


def _keep(run_id: str, judgement: Judgement, outcome: Outcome, crew: Crew) -> None:
    crew.ledger.record_outcome(run_id, judgement.key, outcome, crew.clock())
