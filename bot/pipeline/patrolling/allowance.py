"""How much may still be patrolled, by the caps per run, hour and day, and per user and day.

Takes caps and past patrols, gives what holds an edit back. Never patrols and never looks at a
clock.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.pipeline.entries import Held, Hold, PastPatrol
from bot.pipeline.plan import Caps
from bot.revisions import RecentChange

DAY: Final = timedelta(days=1)
HOUR: Final = timedelta(hours=1)
WEEK: Final = timedelta(days=7)


class Allowance:
    """Counts down as edits are taken.

    `past` are our patrols of the last 24 hours, `first` is when we first patrolled anything.
    """

    def __init__(
        self, caps: Caps, past: Sequence[PastPatrol], first: datetime | None, now: datetime
    ) -> None:
        is_first_week = first is None or now - first < WEEK
        self._caps = caps
        per_run = min(caps.per_run, caps.per_run_first_week) if is_first_week else caps.per_run
        self._left = {
            Held.RUN_CAP: per_run,
            Held.HOUR_CAP: caps.per_hour - sum(now - patrol.at < HOUR for patrol in past),
            Held.DAY_CAP: caps.per_day - len(past),
        }
        self._today = Counter(patrol.user for patrol in past)
        self._oldest = {patrol.user: patrol.at for patrol in reversed(past)}
        self._now = now

    @property
    def room(self) -> int:
        """How many edits may still be patrolled in this run."""
        return max(0, min(self._left.values()))

    @property
    def reached(self) -> Held:
        """Which cap leaves no room."""
        return min(self._left, key=lambda cap: self._left[cap])

    def take(self, change: RecentChange) -> Hold | None:
        """Count one edit, or say what holds it back."""
        user = change.user
        if self.room == 0:
            return Hold(key=change.key, held=self.reached)
        if self._today[user] >= self._caps.per_user_and_day:
            due = self._oldest.get(user, self._now) + DAY
            return Hold(key=change.key, held=Held.USER_CAP, due=due)
        self._count(user, 1)
        return None

    def give_back(self, change: RecentChange) -> None:
        """Uncount an edit that was taken and then not patrolled."""
        self._count(change.user, -1)

    def _count(self, user: str | None, number: int) -> None:
        for cap in self._left:
            self._left[cap] -= number
        self._today[user] += number
