"""One run per folder.

Takes a folder, gives a lock that the system takes back when the process ends, however it ends.
Never waits.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.errors import BusyError


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
            raise BusyError(
                f"Another run is at work in {folder}; nothing was done, the next one takes over."
            ) from None
        yield
    finally:
        os.close(handle)
