"""Gives the time and sleep, tests hand in a clock of their own; says what comes of a wrong one.

Nothing else in the program sleeps.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import Final, Protocol

NAP_SECONDS: Final = 0.2
"""How long a signal may wait to be noticed."""
_LEEWAY: Final = timedelta(minutes=1)
"""By how much any clock may be wrong."""


def fault_of_clock(ahead_seconds: float, overlap: timedelta) -> str:
    """Say why no run may begin: it would look for late rows in a time that has not come yet."""
    if not _is_wrong(ahead_seconds, overlap):
        return ""
    return (
        f"This machine's clock is {ahead_seconds / 60:.0f} minutes ahead of the wiki's: what the "
        "wiki writes late would be missed, and edits seem older than they are. Set it."
    )


def notes_of_clock(ahead_seconds: float, overlap: timedelta) -> tuple[str, ...]:
    """Tell that a clock is behind, which only costs time; in the same words from run to run."""
    if not _is_wrong(-ahead_seconds, overlap):
        return ()
    words = (
        "The clock of the bot's machine is behind the wiki's: the newest edits are left to later "
        "runs until its operator sets it."
    )
    return (words,)


def _is_wrong(by_seconds: float, overlap: timedelta) -> bool:
    return by_seconds > max(overlap, _LEEWAY).total_seconds()


class Clock(Protocol):
    """What waiting needs to know."""

    def now(self) -> float:
        """Return seconds since 1970, for dates in headers."""

    def monotonic(self) -> float:
        """Return seconds that never go backwards, for deadlines."""

    def sleep(self, seconds: float) -> bool:
        """Wait; say whether the whole time passed, as we may be asked to leave sooner."""


class SystemClock:
    """The machine's clock; that `is_halted` ends every sleep."""

    def __init__(self, is_halted: Callable[[], bool] = lambda: False) -> None:
        self._is_halted = is_halted

    def now(self) -> float:
        """Return seconds since 1970."""
        return time.time()

    def monotonic(self) -> float:
        """Return seconds that never go backwards."""
        return time.monotonic()

    def sleep(self, seconds: float) -> bool:
        """Wait in naps: a signal's handler runs between them, in whatever thread we are."""
        ends = time.monotonic() + seconds
        while not self._is_halted():
            left = ends - time.monotonic()
            if left <= 0:
                return True
            time.sleep(min(left, NAP_SECONDS))
        return False


SYSTEM_CLOCK = SystemClock()
