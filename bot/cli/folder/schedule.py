"""A folder's job for schedulers: its name, and when runs start, at minutes that are spread.

Takes a folder, its wiki and how often; gives the words of schedulers. Never installs anything.
"""

import re
import zlib
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Final

_HOUR: Final = 60
_DAY: Final = 24 * _HOUR
_FIRST, _LAST = 2, 57
"""Minutes that jobs are spread over: not the full hour, when everybody runs."""

_NAME_LIMIT: Final = 40
"""Kubernetes, which is Toolforge's, takes 52 letters for a job on a schedule."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Schedule:
    """The minutes of a day at which a run begins: `first`, and then every `every`."""

    first: int
    """Minute of the day."""
    every: int
    """Minutes; divides an hour, or is whole hours and divides a day."""

    @classmethod
    def of(cls, folder: Path, api: str, interval: timedelta) -> "Schedule":
        """Return a folder's schedule: always the same here, another elsewhere."""
        every = int(interval.total_seconds()) // 60
        mark = zlib.crc32(f"{folder}\n{api}".encode())
        minute = _FIRST + mark % (_LAST - _FIRST + 1)
        hour = mark // _HOUR % max(every // _HOUR, 1)
        return cls(first=(hour * _HOUR + minute) % every, every=every)

    @property
    def cron(self) -> str:
        """Write it as crontab's five fields."""
        hours, minutes = self._fields(one="{0}", steps="{0}-{1}/{2}")
        return f"{minutes} {hours} * * *"

    @property
    def calendar(self) -> str:
        """Write it as systemd's OnCalendar."""
        return ":".join(self._fields(one="{0:02}", steps="{0:02}/{2}"))

    @property
    def toolforge(self) -> str:
        """Write it for Toolforge, which spreads its macros itself and asks for them."""
        return {_HOUR: "@hourly", _DAY: "@daily"}.get(self.every, self.cron)

    def _fields(self, *, one: str, steps: str) -> tuple[str, str]:
        """Write hours and minutes: each as `one` number, or as `steps` from a first to a last."""
        hour, minute = divmod(self.first, _HOUR)
        if self.every < _HOUR:
            return "*", steps.format(minute, _HOUR - 1, self.every)
        if self.every == _HOUR:
            return "*", one.format(minute)
        if self.every == _DAY:
            return one.format(hour), one.format(minute)
        return steps.format(hour, 23, self.every // _HOUR), one.format(minute)


def job_name(folder: Path) -> str:
    """Return the name of a folder's job, as every scheduler takes it."""
    words = re.sub(r"[^a-z0-9]+", "-", folder.name.lower())[:_NAME_LIMIT].strip("-")
    return f"editpatrol-{words or 'wiki'}"


def words_of(interval: timedelta) -> str:
    """Say how often, to people."""
    minutes = int(interval.total_seconds()) // 60
    named = {_HOUR: "once an hour", _DAY: "once a day"}
    plain = f"every {minutes} minutes" if minutes < _HOUR else f"every {minutes // _HOUR} hours"
    return named.get(minutes, plain)
