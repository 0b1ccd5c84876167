"""The Protocols of what patrolling needs: what marks an edit, what stops it, the wiki's log of it.

As in `bot.pipeline.ports`, nothing here does anything.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.pipeline.outcome import Outcome
from bot.revisions import Edit, RecentChange, RevisionId


class Patroller(Protocol):
    """The only thing that patrols. A rehearsal has none."""

    def patrol(self, edit: Edit) -> Outcome:
        """Mark one edit as patrolled and say what came of it; somebody may have been quicker.

        Raises:
            KeptOutError: The account is blocked from this page or namespace: go on elsewhere.
            DeniedError: The account lost its right, is blocked, or patrolling is off: stop.
            UnavailableError: The wiki can't answer now: keep the intent open and stop.
        """

    def is_kept_out(self, change: RecentChange) -> bool:
        """Say whether the account is known to be blocked from an edit's page or namespace."""


class PatrolLog(Protocol):
    """What the wiki's own patrol log says; asked after any doubt."""

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:
        """Return the revisions of those that the log shows as patrolled by our account."""

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:
        """Return who patrolled an edit, by the log; nobody when it does not show it (yet)."""


class StopPage(Protocol):
    """The on-wiki kill switch."""

    def is_stopped(self) -> bool:
        """Say whether the community has stopped the bot; a page that can't be read means yes."""
