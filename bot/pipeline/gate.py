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
        self._looked_at: int | None = None
        """After how many writes it was read last."""

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
        if self._is_due and not self.is_stopped:
            self._is_stopped = self._crew.stop_page.is_stopped()
            self._looked_at = self._writes
        return Held.STOP_PAGE if self._is_stopped else None

    @property
    def _is_due(self) -> bool:
        if self._looked_at is None:
            return True
        return self._writes - self._looked_at >= self._plan.stop_check_every

    def count_write(self) -> None:
        """Note that something was written."""
        self._writes += 1
