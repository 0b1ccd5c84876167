"""Signals that end a run after its current write, and with which exit code.

Takes signals, remembers the first. Never leaves the process: a second signal does.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final

from bot.cli.exit_codes import ExitCode

_SIGNALS: Final = {
    signal.SIGTERM: ExitCode.TERMINATED,
    signal.SIGINT: ExitCode.INTERRUPTED,
}


class Halt:
    """Remembers the first signal; a second one ends the program at once."""

    def __init__(self) -> None:
        self.code: ExitCode | None = None

    def __call__(self) -> bool:
        """Say whether a signal came."""
        return self.code is not None

    def note(self, number: int, _frame: FrameType | None) -> None:
        """Let the current write end, then leave."""
        self.code = _SIGNALS[signal.Signals(number)]
        for each in _SIGNALS:
            signal.signal(each, signal.SIG_DFL)


@contextmanager
def signals_noted(halt: Halt) -> Iterator[None]:
    """Let a signal end the run after the current write."""
    before = {each: signal.signal(each, halt.note) for each in _SIGNALS}
    try:
        yield
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
