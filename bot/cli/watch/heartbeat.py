"""The heartbeat file: what a real run leaves for those who watch it from outside.

Takes and gives values, and the file that holds them. It never holds a title, a name or a secret,
so that any monitor may read it.
"""

import os
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Final, Literal

import msgspec

from bot.pipeline.entries import Ending

HEARTBEAT_FILE: Final = "heartbeat.json"


class State(StrEnum):
    """What the run was doing when it wrote."""

    AT_WORK = "at work"
    ENDED = "ended"


class Heartbeat(msgspec.Struct, frozen=True, kw_only=True):
    """What the file holds, version 1."""

    version: Literal[1] = 1
    folder: str
    wiki: str
    """Host of the wiki, with its port if that is not the usual one."""
    every_seconds: int
    """Time between two scheduled runs; a monitor knows by it what is late."""
    state: State
    run_id: str = ""
    """'' while the run has not begun in the ledger."""
    process_id: int
    started: datetime
    beat: datetime
    """When the file was written."""
    ended: datetime | None = None
    exit_code: int | None = None
    ending: Ending | None = None
    """None while it works, and when it could not begin."""
    last_success: datetime | None = None
    """When a run last ended with 0 or 12; kept from file to file."""
    counts: Mapping[str, int] = {}
    waiting: Mapping[str, int] = {}
    """Edits, by what holds them."""
    patrols: Mapping[str, Mapping[str, int]] = {}
    """By rule, what became of our patrols of the last 30 days."""


def load_heartbeat(path: Path) -> Heartbeat | None:
    """Read the file; None when there is none, or none that we understand."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Heartbeat)
    except (OSError, msgspec.DecodeError):
        return None


def write_whole(path: Path, text: bytes) -> None:
    """Write a file so that whoever reads it finds the old one or the new one, never a part."""
    passing = path.with_name(f".{path.name}.{os.getpid()}")
    handle = os.open(passing, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o644)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(text)
        passing.replace(path)
    finally:
        passing.unlink(missing_ok=True)
