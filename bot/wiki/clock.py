"""Takes nothing, gives the time and sleep; tests hand in a clock of their own.

Nothing else in the program sleeps.
"""

import time
from typing import Protocol


class Clock(Protocol):
    """What waiting needs to know."""

    def now(self) -> float:
        """Return seconds since 1970, for dates in headers."""

    def monotonic(self) -> float:
        """Return seconds that never go backwards, for deadlines."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


class SystemClock:
    """The machine's clock."""

    def now(self) -> float:
        """Return seconds since 1970."""
        return time.time()

    def monotonic(self) -> float:
        """Return seconds that never go backwards."""
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        """Wait."""
        time.sleep(seconds)


SYSTEM_CLOCK = SystemClock()
