"""One run per folder.

Takes a folder, gives a lock that the system takes back when the process ends, however it ends.
Never waits.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bot.errors import BusyError
from bot.ledger.lease import place_of
from bot.ledger.sql_ledger import SqlLedger

_LONGEST: Final = 200
"""Bytes that the holder writes about itself."""


@contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold the folder while a run is at work.

    Raises:
        BusyError: Another process holds it.
    """
    handle = os.open(folder / ".editpatrol.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.pread(handle, _LONGEST, 0).decode("utf-8", "replace").strip()
            who = f" ({holder})" if holder else ""
            raise BusyError(
                f"Another run is at work in {folder}{who}; "
                "nothing was done, the next one takes over."
            ) from None
        words = f"process {os.getpid()}, since {datetime.now(UTC):%H:%M:%S} UTC"
        os.pwrite(handle, f"{words:<{_LONGEST}}".encode(), 0)
        yield
    finally:
        os.close(handle)


@contextmanager
def at_work(folder: Path, ledger: SqlLedger) -> Iterator[None]:
    """Hold the folder, and its ledger, which other folders may share.

    Raises:
        BusyError: Another process holds one of them.
    """
    with folder_lock(folder), ledger.leased(place_of(folder)):
        yield
