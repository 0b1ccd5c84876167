"""Takes what went wrong and gives how long to wait; says when to give up.

Never sleeps itself and never waits shorter than the wiki asked.
"""

from dataclasses import dataclass
from datetime import UTC
from email.utils import parsedate_to_datetime
from math import isfinite


@dataclass(frozen=True, kw_only=True, slots=True)
class RetryPolicy:
    """How patient one request is."""

    tries: int = 6
    first_wait_seconds: float = 1.0
    longest_wait_seconds: float = 60.0
    longest_retry_after_seconds: float = 300.0
    """A wiki that asks for more is left to a later run: it is never asked sooner."""


DEFAULT_POLICY = RetryPolicy()


@dataclass(kw_only=True, slots=True)
class Retry:
    """The state of one request's tries."""

    policy: RetryPolicy
    failures: int = 0
    fresh_starts: int = 0

    def next_wait(self, asked_seconds: float | None) -> float | None:
        """Count a failure; return the seconds to wait, no fewer than asked for, None to give up."""
        self.failures += 1
        if self.failures >= self.policy.tries:
            return None
        if asked_seconds is not None and asked_seconds > self.policy.longest_retry_after_seconds:
            return None
        doubled = self.policy.first_wait_seconds * 2.0 ** (self.failures - 1)
        return max(min(doubled, self.policy.longest_wait_seconds), asked_seconds or 0.0)

    def may_start_afresh(self) -> bool:
        """Count a new login or token; say whether one more is reasonable within this request."""
        self.fresh_starts += 1
        return self.fresh_starts <= 2  # noqa: PLR2004 - lost twice is real, thrice is no chance


def retry_after_seconds(header: str | None, now: float) -> float | None:
    """Read a Retry-After header: seconds or an HTTP date; None when absent or unreadable.

    `now` is in seconds since 1970.
    """
    if not header:
        return None
    try:
        seconds = float(header)
    except ValueError:
        seconds = _seconds_until(header, now)
    return max(seconds, 0.0) if isfinite(seconds) else None


def _seconds_until(date: str, now: float) -> float:
    try:
        when = parsedate_to_datetime(date)
    except ValueError:
        return float("nan")
    return (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp() - now
