"""Waits double up to a limit, are never shorter than asked, and end."""

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest

from bot.wiki.retry import Retry, RetryPolicy, retry_after_seconds

NOW = datetime(2026, 1, 1, 12, tzinfo=UTC)


def test_waits_double_and_end() -> None:
    """Patience is finite."""
    retry = Retry(policy=RetryPolicy(tries=6, longest_wait_seconds=5.0))
    assert [retry.next_wait(None) for _ in range(6)] == [1.0, 2.0, 4.0, 5.0, 5.0, None]


def test_asked_waits_win() -> None:
    """Never sooner than the wiki asked."""
    assert Retry(policy=RetryPolicy()).next_wait(30.0) == 30.0


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        (None, None),
        ("", None),
        ("5", 5.0),
        ("1.5", 1.5),
        ("-3", 0.0),
        ("nan", None),
        ("inf", None),
        ("soon", None),
        (format_datetime(NOW.replace(minute=1), usegmt=True), 60.0),
        (format_datetime(NOW.replace(hour=11), usegmt=True), 0.0),
    ],
)
def test_retry_after(header: str | None, seconds: float | None) -> None:
    """Seconds, dates, the past and nonsense."""
    assert retry_after_seconds(header, NOW.timestamp()) == seconds
