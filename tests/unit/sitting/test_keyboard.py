"""The terminal gives keys one by one, and is put back as it was, however it is left."""

import os
import pty
import select
import signal
import termios
import threading
from collections.abc import Iterator
from contextlib import suppress

import pytest

from bot.sitting.keyboard import Happening, Keyboard, escape_seconds
from bot.sitting.keys import Key

ENOUGH_SECONDS = 30.0


@pytest.fixture
def line() -> Iterator[tuple[int, int]]:
    """A terminal: the person's end, and the program's."""
    ours, theirs = pty.openpty()
    yield ours, theirs
    for end in (ours, theirs):
        with suppress(OSError):  # the test hung up
            os.close(end)


def _takes_lines(terminal: int) -> bool:
    return bool(termios.tcgetattr(terminal)[3] & termios.ICANON)


def test_keys_come_as_they_are_pressed(line: tuple[int, int]) -> None:
    """Several at once are told one by one; nothing is echoed, and no line feed is needed."""
    ours, theirs = line
    with Keyboard(theirs).open() as keyboard:
        assert not _takes_lines(theirs)
        os.write(ours, b"p \x1b[A")
        assert [keyboard.wait(ENOUGH_SECONDS) for _ in range(3)] == [Key.PATROL, Key.NEXT, Key.UP]
        assert keyboard.wait(0) is Happening.TIME
    assert _takes_lines(theirs)


def test_escape_alone_is_known_after_a_moment(line: tuple[int, int]) -> None:
    """And the rest of a sequence may come late, within it."""
    ours, theirs = line
    with Keyboard(theirs, escape_seconds=0.05).open() as keyboard:
        os.write(ours, b"\x1b")
        assert keyboard.wait(ENOUGH_SECONDS) is Key.STOP
    with Keyboard(theirs, escape_seconds=ENOUGH_SECONDS).open() as keyboard:
        os.write(ours, b"\x1b")
        threading.Timer(0.05, os.write, (ours, b"[B")).start()
        assert keyboard.wait(None) is Key.DOWN


def test_news_and_a_new_size_end_the_waiting(line: tuple[int, int]) -> None:
    """From another thread, or by the system's signal."""
    _, theirs = line
    with Keyboard(theirs).open() as keyboard:
        threading.Timer(0.05, keyboard.wake).start()
        assert keyboard.wait(ENOUGH_SECONDS) is Happening.NEWS
        os.kill(os.getpid(), signal.SIGWINCH)
        assert keyboard.wait(ENOUGH_SECONDS) is Happening.RESIZED
    keyboard.wake()  # a late worker does no harm


def test_a_terminal_that_is_gone_is_told(line: tuple[int, int]) -> None:
    """Nobody can press a key any more; leaving it is no error."""
    ours, theirs = line
    with Keyboard(theirs).open() as keyboard:
        os.close(ours)
        assert keyboard.wait(ENOUGH_SECONDS) is Happening.HUNG_UP


def test_an_exception_leaves_the_terminal_as_it_was(line: tuple[int, int]) -> None:
    """Its modes and the signals' handlers; what was typed ahead does not reach the shell."""
    ours, theirs = line
    before, handler = termios.tcgetattr(theirs), signal.getsignal(signal.SIGWINCH)

    def fall() -> None:
        with Keyboard(theirs).open():
            os.write(ours, b"rm -rf x")
            assert select.select([theirs], [], [], ENOUGH_SECONDS)[0]
            raise KeyError("fault")

    with pytest.raises(KeyError):
        fall()
    assert termios.tcgetattr(theirs) == before
    assert signal.getsignal(signal.SIGWINCH) is handler
    os.write(ours, b"next\n")
    assert os.read(theirs, 100) == b"next\n"


@pytest.mark.parametrize(("said", "seconds"), [("25", 0.025), ("", 0.1), ("-1", 0.1), ("x", 0.1)])
def test_slow_lines_set_their_own_patience(said: str, seconds: float) -> None:
    """As for every program that uses curses."""
    assert escape_seconds({"ESCDELAY": said}) == seconds
    assert escape_seconds({}) == 0.1
