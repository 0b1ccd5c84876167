"""Ends a run that is to patrol and can't see what is patrolled: it would leave all for good.

Takes the plan and rows as they now stand, gives nothing or an error. Never asks the wiki.
"""

from collections.abc import Iterable

from bot.errors import DeniedError
from bot.pipeline.plan import Plan
from bot.revisions import ChangeType, PatrolState, RecentChange


def refuse_without_right(plan: Plan) -> None:
    """Refuse to begin.

    Raises:
        DeniedError: The account has lost the right, or never had it.
    """
    if plan.never_patrols is None and not plan.has_right:
        raise DeniedError(
            f"{plan.account} has no right to patrol: nothing was read, and nothing is lost. "
            "Give it back, or set [patrol] enabled = false."
        )


def refuse_unmarked(plan: Plan, changes: Iterable[RecentChange]) -> None:
    """Refuse to go on.

    Raises:
        DeniedError: An edit has a row that does not tell whether it is patrolled.
    """
    if plan.never_patrols is not None:
        return
    for one in changes:
        is_unmarked = one.rcid is not None and one.patrol_state is PatrolState.UNKNOWN
        # new pages have marks of their own ($wgUseNPPatrol)
        if is_unmarked and one.type is ChangeType.EDIT:
            raise DeniedError(
                f"The wiki does not tell whether revision {one.revid} is patrolled: patrolling of "
                "edits is off there ($wgUseRCPatrol). Set [patrol] enabled = false, or turn it on."
            )
