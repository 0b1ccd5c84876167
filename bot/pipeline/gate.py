"""Says whether the run may still write: signals, deadline, stop page.

Takes the plan and the neighbours, gives what holds writing back. Never writes.
"""

from bot.errors import WikiError
from bot.pipeline.entries import Held
from bot.pipeline.plan import Plan, Services
from bot.pipeline.ports import StopPage


def look_at(stop_page: StopPage) -> tuple[Held | None, str]:
    """Return what the stop page holds back, and why it can't be read, '' where it can."""
    try:
        return Held.STOP_PAGE if stop_page.is_stopped() else None, ""
    except WikiError as failure:
        return Held.STOP_UNREAD, failure.kept


class Gate:
    """Asked before every write."""

    def __init__(self, plan: Plan, services: Services) -> None:
        self._plan = plan
        self._services = services
        self._began = services.clock()
        self._writes = 0
        self.stop: Held | None = None
        """What the stop page was seen to hold back."""
        self._unread = ""
        """Why it could not be read."""
        self._looked_at: int | None = None
        """After how many writes it was read last."""

    @property
    def is_halted(self) -> bool:
        """Whether a signal asked us to leave."""
        return self._services.is_halted()

    def is_late(self, share: float = 1.0) -> bool:
        """Say whether this share of the time for the run is over."""
        return self._services.clock() - self._began >= self._plan.deadline * share

    def closed_by(self) -> Held | None:
        """Say what forbids the next write; the stop page is read first and every N writes."""
        if self.is_halted:
            return Held.INTERRUPTED
        if self.is_late():
            return Held.DEADLINE
        if self._is_due and self.stop is None:
            self.stop, self._unread = look_at(self._services.stop_page)
            self._looked_at = self._writes
        return self.stop

    @property
    def _is_due(self) -> bool:
        if self._looked_at is None:
            return True
        return self._writes - self._looked_at >= self._plan.stop_check_every

    @property
    def said(self) -> str:
        """Why the stop page could not be read, as a sentence; '' where it could."""
        return self._unread and (
            f"The stop page can't be read, so nothing more was written: {self._unread}"
        )

    def count_write(self) -> None:
        """Note that something was written."""
        self._writes += 1
