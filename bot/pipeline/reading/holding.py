"""Says which of the edits that a run has just read wait, and for what.

Takes a batch and its judgements, gives holds. Never decides: that is the policy's.
"""

from collections.abc import Collection, Iterator, Sequence

from bot.pipeline.entries import Held, Hold, Judgement
from bot.pipeline.reading.fetching import Batch
from bot.policy.decision import Action
from bot.revisions import PatrolState


def holds_of(
    batch: Batch, judgements: Sequence[Judgement], unsure: Collection[str], turn: Held
) -> Iterator[Hold]:
    """Yield what waits of a batch.

    `unsure` are the keys of edits of which the wiki did not tell all that was asked; `turn` holds
    those that would be patrolled.
    """
    for one in judgements:
        match one.decision.action:
            case Action.PATROL:
                yield Hold(key=one.key, held=turn)
            case Action.WAIT:
                yield Hold(key=one.key, held=Held.AGE, due=one.decision.until)
            case Action.FLAG | Action.LEAVE if one.key in unsure:
                if one.edit.change.patrol_state is PatrolState.UNPATROLLED:
                    yield Hold(key=one.key, held=Held.UNANSWERED)
    for skip in batch.skipped:
        if skip.is_fault:
            yield Hold(key=skip.change.key, held=Held.UNANSWERED)
