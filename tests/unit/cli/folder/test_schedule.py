"""When a folder's runs start: at even distances, spread over hours and minutes."""

from datetime import timedelta
from pathlib import Path
from typing import get_args

import pytest

from bot.cli.folder.schedule import Schedule
from bot.settings import Every
from bot.tables import parse_duration

HOUR = timedelta(hours=1)
EVERY = get_args(Every)


def test_minute_is_stable_and_spread(tmp_path: Path) -> None:
    """The same folder always has its minute; folders differ; nobody gets the full hour."""
    minutes = [
        Schedule.of(tmp_path / str(number), "https://wiki.example", HOUR).first
        for number in [*range(200), *range(200)]
    ]
    assert minutes[:200] == minutes[200:]
    assert len(set(minutes)) > 30
    assert 0 < min(minutes) <= max(minutes) < 59


@pytest.mark.parametrize("every", EVERY)
def test_hours_are_spread_too(every: str, tmp_path: Path) -> None:
    """Bots that run twice a day don't all run at the same two hours."""
    interval = parse_duration(every)
    hours = {
        Schedule.of(tmp_path / str(number), "https://wiki.example", interval).first // 60
        for number in range(400)
    }
    assert len(hours) == max(interval // HOUR, 1)


@pytest.mark.parametrize(
    ("first", "every", "crontab", "calendar"),
    [
        (7, 10, "7-59/10 * * * *", "*:07/10"),
        (17, 60, "17 * * * *", "*:17"),
        (77, 120, "17 1-23/2 * * *", "01/2:17"),
        (197, 1440, "17 3 * * *", "03:17"),
    ],
)
def test_the_words_of_schedulers(first: int, every: int, crontab: str, calendar: str) -> None:
    """Even distances, in each one's own words."""
    schedule = Schedule(first=first, every=every)
    assert (schedule.cron, schedule.calendar) == (crontab, calendar)
