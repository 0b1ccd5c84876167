"""Takes a wiki's address; gives the turn to write to it, to all folders of this user one by one.

Never lets two processes write to a host at once, nor faster than the pace. The lock is the
system's: it ends with whoever holds it, however that ends.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import quote, urlsplit

from bot.errors import SettingsError, UnavailableError, UnsentError
from bot.wiki.request import Requester

LOOK_AGAIN_SECONDS: Final = 0.5
"""How often it is looked whether another process has ended its write."""


def state_folder() -> Path:
    """Return where this user's programs keep their state (XDG base directories).

    Raises:
        SettingsError: The system knows no home of this user.
    """
    try:
        named = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    except RuntimeError:
        raise SettingsError(
            "This user has no home: set XDG_STATE_HOME to a folder that stays."
        ) from None
    return Path(named) / "editpatrol"


class Pace:
    """The turns of one host, among all processes of this user.

    Raises:
        OSError: The folder for it can't be made: said before anything is written anywhere.
    """

    def __init__(self, api_url: str, requester: Requester) -> None:
        self._host = urlsplit(api_url).netloc.lower()
        self._requester = requester
        state_folder().mkdir(mode=0o700, parents=True, exist_ok=True)

    @contextmanager
    def turn(self, pace_seconds: float) -> Iterator[None]:
        """Hold the host's turn for one write, begun not sooner than `pace_seconds` after the last.

        Raises:
            UnsentError: The run's time is up, or a signal came, before it was our turn.
        """
        handle = self._open()
        try:
            try:
                self._wait(handle, pace_seconds)
            except UnavailableError as error:
                raise UnsentError(str(error), code=error.code) from None
            self._stamp(handle)  # before, too: whoever is killed in a write has written
            try:
                yield
            finally:
                self._stamp(handle)
        finally:
            os.close(handle)

    def _open(self) -> int:
        path = state_folder() / f"last-write-{quote(self._host, safe='')}"
        return os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)

    def _wait(self, handle: int, pace_seconds: float) -> None:
        """Return with the lock held; others may write while we wait for the pace."""
        words = f"another run writes to {self._host}"
        while True:
            if not _is_locked(handle):
                self._requester.pause(LOOK_AGAIN_SECONDS, words)
                words = ""
                continue
            if self._last_write(handle) > self._now():
                self._stamp(handle)  # the clock was set back: that must not cost hours
            left = self._last_write(handle) + pace_seconds - self._now()
            if left <= 0:
                return
            fcntl.flock(handle, fcntl.LOCK_UN)
            self._requester.pause(left, "keeping our pace")

    def _last_write(self, handle: int) -> float:
        try:
            return float(os.pread(handle, 40, 0))
        except ValueError:  # nobody wrote yet, or was killed while noting it
            return 0.0

    def _stamp(self, handle: int) -> None:
        os.pwrite(handle, f"{self._now():<40.6f}".encode(), 0)

    def _now(self) -> float:
        return self._requester.clock.now()


def _is_locked(handle: int) -> bool:
    """Take the lock if nobody has it."""
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True
