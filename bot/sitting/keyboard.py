"""The terminal that a person types at: waits for keys, news and a new size; puts it back as it was.

Takes file descriptors, gives events. Never draws. However the block is left (an exception, a
signal that raises), the terminal is as it was before.
"""

import os
import select
import signal
import termios
import threading
import tty
from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from enum import StrEnum
from types import FrameType
from typing import Final

from bot.sitting.keys import Key, KeyDecoder

USUAL_ESCAPE_SECONDS: Final = 0.1
"""How long after an Escape byte the rest of a sequence may come; see `escape_seconds`."""
_READ_BYTES: Final = 1024


class Happening(StrEnum):
    """What else than a key ends the waiting."""

    NEWS = "news"
    """Somebody called `Keyboard.wake`."""
    RESIZED = "resized"
    SUSPENDED = "suspended"
    """Ctrl+Z: the program stops for a while, and only RESUMED is told."""
    RESUMED = "resumed"
    """The program was stopped and goes on."""
    TIME = "time"
    """Nothing happened."""
    HUNG_UP = "hung up"
    """The terminal is gone."""


Event = Key | Happening
_SIGNALS: Final = {
    signal.SIGWINCH: Happening.RESIZED,
    signal.SIGTSTP: Happening.SUSPENDED,
    signal.SIGCONT: Happening.RESUMED,
}
_RINGS: Final = {
    Happening.NEWS: b"n",
    Happening.RESIZED: b"r",
    Happening.SUSPENDED: b"z",
    Happening.RESUMED: b"c",
}
_HEARD: Final = {ring: happening for happening, ring in _RINGS.items()}
Modes = list[int | list[bytes | int]]


def escape_seconds(environment: Mapping[str, str]) -> float:
    """Return how long to wait after an Escape byte: ESCDELAY milliseconds, as curses has it."""
    said = environment.get("ESCDELAY", "")
    return int(said) / 1000 if said.isdecimal() else USUAL_ESCAPE_SECONDS


class Keyboard:
    """Reads keys one at a time while the block of `open` lasts.

    `on_suspend` is called when Ctrl+Z is about to stop the program.
    """

    def __init__(
        self,
        file: int,
        escape_seconds: float = USUAL_ESCAPE_SECONDS,
        on_suspend: Callable[[], None] = lambda: None,
    ) -> None:
        self._file = file
        self._escape_seconds = escape_seconds
        self._on_suspend = on_suspend
        self._decoder = KeyDecoder()
        self._events: deque[Event] = deque()
        self._bell_lock = threading.Lock()
        self._ear = self._bell = -1

    @contextmanager
    def open(self) -> Iterator["Keyboard"]:
        """Take keys as they are pressed, without echo; Ctrl+C stays the system's."""
        self._before: Modes = termios.tcgetattr(self._file)
        self._ear, self._bell = os.pipe()
        os.set_blocking(self._ear, False)
        os.set_blocking(self._bell, False)
        handlers = {number: signal.signal(number, self._noted) for number in _SIGNALS}
        try:
            tty.setcbreak(self._file, termios.TCSADRAIN)
            yield self
        finally:
            for number, handler in handlers.items():
                signal.signal(number, handler)
            self._put_back()
            self._close_bell()

    def wake(self) -> None:
        """End the waiting, from any thread; after the block it does nothing."""
        with self._bell_lock:
            self._ring(Happening.NEWS)

    def wait(self, seconds: float | None) -> Event:
        """Return the next thing that happens, TIME after so many seconds; None waits for ever."""
        if not self._events:
            self._listen(seconds)
        return self._events.popleft()

    def _listen(self, seconds: float | None) -> None:
        in_doubt = self._decoder.is_in_doubt
        limit = self._escape_seconds if in_doubt else seconds
        ready, _, _ = select.select([self._file, self._ear], [], [], limit)
        if self._ear in ready:
            self._hear()
        if self._file in ready:
            self._read()
        elif in_doubt:
            self._events.extend(self._decoder.settle())
        if not ready and not self._events:
            self._events.append(Happening.TIME)
        if not self._events:  # half a sequence came: the rest, or nothing, comes soon
            self._listen(seconds)

    def _hear(self) -> None:
        rung = os.read(self._ear, _READ_BYTES)
        heard = [_HEARD[bytes([ring])] for ring in dict.fromkeys(rung)]
        if Happening.SUSPENDED in heard:
            heard.remove(Happening.SUSPENDED)
            self._suspend()
        self._events.extend(heard)
        if Happening.RESUMED in heard:
            tty.setcbreak(self._file, termios.TCSADRAIN)

    def _read(self) -> None:
        try:
            data = os.read(self._file, _READ_BYTES)
        except OSError:  # a terminal that was closed gives EIO
            data = b""
        self._events.extend(self._decoder.feed(data) if data else [Happening.HUNG_UP])

    def _noted(self, number: int, _frame: FrameType | None) -> None:
        self._ring(_SIGNALS[signal.Signals(number)])

    def _suspend(self) -> None:
        # not in the signal's handler: that may come in the middle of drawing
        self._on_suspend()
        self._put_back()
        os.kill(os.getpid(), signal.SIGSTOP)

    def _ring(self, what: Happening) -> None:
        # a full pipe holds thousands of unheard rings: one more would say nothing new
        with suppress(BlockingIOError):
            if self._bell >= 0:
                os.write(self._bell, _RINGS[what])

    def _put_back(self) -> None:
        # what was typed ahead was meant for us, not for the shell
        with suppress(termios.error):  # the terminal is gone
            termios.tcsetattr(self._file, termios.TCSAFLUSH, self._before)

    def _close_bell(self) -> None:
        with self._bell_lock:
            os.close(self._ear)
            os.close(self._bell)
            self._ear = self._bell = -1
