"""Durations and moments on the command line."""

from datetime import UTC, datetime, timedelta, timezone

import click
import pytest

from bot.cli.parameters import DURATION, MOMENT, SPAN


def test_duration() -> None:
    """As in the settings; a value that is one already passes."""
    assert DURATION.convert("1h30m", None, None) == timedelta(minutes=90)
    assert DURATION.convert(timedelta(1), None, None) == timedelta(1)


@pytest.mark.parametrize("word", ["soon", "", "99999999999999d"])
def test_no_duration(word: str) -> None:
    """Anything else is a usage fault."""
    with pytest.raises(click.BadParameter):
        DURATION.convert(word, None, None)


def test_no_time_at_all() -> None:
    """A deadline of nothing is a usage fault that says the least, a second is none."""
    assert SPAN.convert("1s", None, None) == timedelta(seconds=1)
    for word in ("0s", "0d0h"):
        with pytest.raises(click.BadParameter, match='"1s" or more'):
            SPAN.convert(word, None, None)


def test_moment_back_from_now() -> None:
    """A duration is counted back from now."""
    moment = MOMENT.convert("2h", None, None)
    assert timedelta(hours=2) <= datetime.now(UTC) - moment < timedelta(hours=2, minutes=1)
    assert moment.tzinfo is UTC


@pytest.mark.parametrize(
    ("word", "moment"),
    [
        ("2026-03-01", datetime(2026, 3, 1, tzinfo=UTC)),
        ("2026-03-01T12:00", datetime(2026, 3, 1, 12, tzinfo=UTC)),
        ("2026-03-01T12:00+02:00", datetime(2026, 3, 1, 10, tzinfo=UTC)),
        ("2026-03-01T12:00Z", datetime(2026, 3, 1, 12, tzinfo=UTC)),
    ],
)
def test_moment(word: str, moment: datetime) -> None:
    """A time is UTC unless it says else."""
    found = MOMENT.convert(word, None, None)
    assert found == moment
    assert found.tzinfo is UTC


def test_moment_that_is_one() -> None:
    """A value that is one already passes."""
    moment = datetime(2026, 3, 1, tzinfo=timezone(timedelta(hours=1)))
    assert MOMENT.convert(moment, None, None) == moment


@pytest.mark.parametrize("word", ["yesterday", "", "2026-13-01", "999999999d"])
def test_no_moment(word: str) -> None:
    """Anything else is a usage fault."""
    with pytest.raises(click.BadParameter):
        MOMENT.convert(word, None, None)


def test_moment_yet_to_come() -> None:
    """A wrong year, or a local time taken for UTC, is said to be that."""
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    with pytest.raises(click.BadParameter, match=r"is yet to come: it is .* UTC now"):
        MOMENT.convert(tomorrow.isoformat(), None, None)


def test_moment_too_far_back() -> None:
    """Something written as a duration is told what is wrong with it as one."""
    with pytest.raises(click.BadParameter, match='"9999999d" is too long'):
        MOMENT.convert("9999999d", None, None)
