"""Asks how the edits of a report stand by now: patrolled, reverted, deleted, hidden, blocked.

Takes a span of time, gives the records that are still to be shown. What was settled meanwhile is
kept in the ledger. Never judges an edit anew.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from bot.pipeline.forgetting import Forgetting
from bot.pipeline.patrolling.withholding import unmarked
from bot.pipeline.plan import Services
from bot.pipeline.record import Record, Settlement
from bot.policy.guards import REVERTED_TAG
from bot.revisions import Hidden, RecentChange

SHOWN: Final = 5_000
"""Most edits that reports list: the newest. More are counted, not listed."""


class Refreshing:
    """Renews what the ledger knows of the edits that reports show."""

    def __init__(self, services: Services, forgetting: Forgetting) -> None:
        self._services = services
        self._forgetting = forgetting

    def refresh(self, since: datetime, until: datetime) -> tuple[Record, ...]:
        """Ask about every edit that would be shown; return those that still are, oldest first.

        Raises:
            WikiError: The wiki could not be asked.
        """
        ours, others = self._services.ledger.shown_quoted(since, until, SHOWN)
        unsure = self._forgetting.forget(ours)
        changes, more = self._forgetting.renew(others)
        settled = {one.key: how for one in changes if (how := settlement(one)) is not None}
        self._services.ledger.settle_edits(changes, settled, self._services.clock())
        sure = {one.key for one in (*ours, *others)} - unsure - more
        return tuple(
            unmarked(one)
            for one in self._services.ledger.shown_edits(since, until, SHOWN)
            if one.change.key in sure
        )

    def blocked(self, records: Sequence[Record]) -> frozenset[str]:
        """Return the users of these records who are blocked by now."""
        names = sorted({one.change.user for one in records if one.change.user})
        return self._services.facts.blocked(names) if names else frozenset()


def settlement(change: RecentChange) -> Settlement | None:
    """Say how an edit is settled as it now stands; None when it is open."""
    if Hidden.TEXT in change.hidden:
        return Settlement.GONE
    if REVERTED_TAG in change.tags:
        return Settlement.REVERTED
    return Settlement.BY_OTHERS if change.patrol_state.is_vouched_for else None
