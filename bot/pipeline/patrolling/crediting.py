"""Finds out whose the patrols were that the wiki called done: it says so of a second one, too.

Takes the ledger's open intents, closes the claims among them of which the patrol log tells whose
they are. Never takes what the log does not show yet for somebody else's.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.errors import BadReplyError
from bot.pipeline.entries import Intent
from bot.pipeline.outcome import Outcome, OutcomeKind, by_hand
from bot.pipeline.plan import Plan, Services
from bot.revisions import RecentChange

LATE: Final = timedelta(minutes=1)
"""After which the log shows a patrol, if there was one: it may be read from a copy of the wiki's
database, and one that is seconds behind answers nobody who sends maxlag."""


def credit(intents: Sequence[Intent], plan: Plan, services: Services) -> Sequence[RecentChange]:
    """Close those that are claimed and known to be ours or another's; return what is another's."""
    claims = [one for one in intents if one.claim is not None]
    if not claims:
        return ()
    ours = services.patrol_log.patrolled_by_us([one.change for one in claims])
    whose = {
        one.change.key: one.change.revid in ours or is_ours(one, plan, services) for one in claims
    }
    services.ledger.credit([key for key, mine in whose.items() if mine])
    lost = [one.change for one in claims if whose[one.change.key] is False]
    for change in lost:
        outcome = Outcome(kind=OutcomeKind.WAS_PATROLLED)
        services.ledger.record_outcome(plan.run_id, change.key, outcome, services.clock())
    return lost


def is_ours(intent: Intent, plan: Plan, services: Services) -> bool | None:
    """Say whose a patrol was that our own log does not show; None when nobody can tell yet."""
    try:
        names = services.patrol_log.patrolled_by(intent.change)
    except BadReplyError:
        return None
    if plan.account in names or _is_persons(intent, names):
        return True
    # a rollback marks without a row, and a row can be hidden
    return False if names or services.clock() - intent.made >= LATE else None


def _is_persons(intent: Intent, names: frozenset[str]) -> bool:
    """Say whether it was claimed at a terminal by one of them, who may not be the bot."""
    return intent.claim is not None and intent.claim.reason in map(by_hand, names)
