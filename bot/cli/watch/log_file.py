"""The folder's log: a JSON line for each run, which the program writes, reads and says in words.

Takes and gives lines. Never holds a password; what strangers typed can stand in it only as the
wiki's own error messages, and is shown without its control characters.
"""

import os
from collections import deque
from collections.abc import Iterator, Mapping
from datetime import datetime
from io import BufferedReader
from pathlib import Path

import msgspec

from bot.messages import counted
from bot.pipeline.entries import REPORTS_WAIT
from bot.reporter.escape import visible


class LogLine(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line; a program that reads it must let unknown keys pass."""

    time: datetime
    """When the run ended."""
    mode: str
    """``for real`` or ``rehearsal``; ``notice`` for what `recall` and `retire` write."""
    exit: int
    ending: str
    run: str = ""
    """'' when it could not begin."""
    seconds: float | None = None
    cursor: datetime | None = None
    """Up to where everything has been seen."""
    counts: Mapping[str, int] = {}
    waiting: Mapping[str, int] = {}
    """Edits, by what holds them."""
    notes: tuple[str, ...] = ()


def append(log: Path, line: LogLine) -> None:
    """Write one line at the end; the file is made if need be, for its owner alone."""
    handle = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
    try:
        os.write(handle, msgspec.json.encode(line) + b"\n")
    finally:
        os.close(handle)


def in_words(raw: bytes) -> Iterator[str]:
    """Say a line to people, its notes indented under it; what is no line of ours as it is."""
    try:
        line = msgspec.json.decode(raw, type=LogLine)
    except msgspec.DecodeError:
        yield visible(raw.decode(errors="replace").rstrip("\n"))
        return
    took = "" if line.seconds is None else f" in {line.seconds:.0f} s"
    told = "; ".join(filter(None, (numbers(line.counts), _waiting(line.waiting))))
    end = f": {told}" if told else ""
    yield f"{line.time:%Y-%m-%d %H:%M:%S}  {line.mode:<9}  {line.ending} ({line.exit}){took}{end}"
    yield from (f"    {visible(note)}" for note in line.notes)


def numbers(counts: Mapping[str, int]) -> str:
    """Say what a run counted."""
    return ", ".join(_number(one, visible(word)) for word, one in counts.items() if one)


def _number(number: int, word: str) -> str:
    if word == REPORTS_WAIT:
        return counted(number, "report waits", REPORTS_WAIT)
    # of the words only "corrections" and "faults" name things; the others say what was done
    return f"{number} {word.removesuffix('s') if number == 1 else word}"


def _waiting(waiting: Mapping[str, int]) -> str:
    number = sum(waiting.values())
    return f"{number} waiting" if number else ""


def last_lines(log: Path, number: int) -> list[bytes]:
    """Return the last lines, oldest first; 0 for all, none when there is no file."""
    try:
        with log.open("rb") as file:
            return [*deque(file, maxlen=number or None)]
    except FileNotFoundError:
        return []


class Tail:
    """Reads what is added to a log; whoever rotates or empties it is followed."""

    def __init__(self, log: Path) -> None:
        self._log = log
        self._file: BufferedReader | None = None
        self._part = b""
        """A line of which the end has not come yet."""

    def new_lines(self) -> list[bytes]:
        """Return the whole lines that came since the last call; at first all that are there."""
        found = self._read()
        if self._has_another_file():
            self.close()
            found += [self._part] if self._part else []
            self._part, self._file = b"", self._log.open("rb")
            found += self._read()
        return found

    def close(self) -> None:
        """Let go of the file."""
        if self._file is not None:
            self._file.close()

    def _read(self) -> list[bytes]:
        if self._file is None:
            return []
        lines = (self._part + self._file.read()).splitlines(keepends=True)
        is_whole = not lines or lines[-1].endswith(b"\n")
        self._part = b"" if is_whole else lines.pop()
        return lines

    def _has_another_file(self) -> bool:
        try:
            now = self._log.stat()
        except FileNotFoundError:
            return False  # between two steps of a rotation
        if self._file is None:
            return True
        ours = os.fstat(self._file.fileno())
        return not os.path.samestat(now, ours) or now.st_size < self._file.tell()
