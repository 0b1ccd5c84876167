"""Says whether the run may still write: signals, deadline, stop page.

Takes the plan and the neighbours, gives what holds writing back. Never writes.
"""

from bot.pipeline.entries import Held
from bot.pipeline.plan import Crew, Plan


class Gate:
    """Asked before every write."""

    def __init__(self, plan: Plan, crew: Crew) -> None:
        self._plan = plan
        self._crew = crew
        self._began = crew.clock()
        self._writes = 0
        self._is_stopped: bool | None = None
        """None until the stop page was read."""

    @property
    def is_stopped(self) -> bool:
        """Whether the stop page was seen to say stop."""
        return self._is_stopped is True

    @property
    def is_halted(self) -> bool:
        """Whether a signal asked us to leave."""
        return self._crew.is_halted()

    def is_late(self, share: float = 1.0) -> bool:
        """Say whether this share of the time for the run is over."""
        return self._crew.clock() - self._began >= self._plan.deadline * share

    def closed_by(self) -> Held | None:
        """Say what forbids the next write; the stop page is read first and every N writes."""
        if self.is_halted:
            return Held.INTERRUPTED
        if self.is_late():
            return Held.DEADLINE
        is_due = self._writes % self._plan.stop_check_every == 0
        if self._is_stopped is None or (is_due and not self._is_stopped):
            self._is_stopped = self._crew.stop_page.is_stopped()
        return Held.STOP_PAGE if self._is_stopped else None

    def count_write(self) -> None:
        """Note that something was written."""
        self._writes += 1
