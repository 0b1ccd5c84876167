"""A person's terminal, and a person who looks before they press: a real tmux without anybody at it.

Takes a command, shows its screen. Nothing sleeps for a fixed time: what is to be seen is polled.
"""

import shlex
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

PATIENCE_SECONDS = 30
_LOOK_SECONDS = 0.05


class Terminal:
    """One window of a tmux of its own."""

    def __init__(self, folder: Path) -> None:
        self._socket = folder / "tmux"
        self._raw = folder / "sent"

    def begin(
        self, command: str, *, width: int, height: int, environment: Mapping[str, str]
    ) -> None:
        """Run a shell command in the window; what it sent stays to be seen when it has ended."""
        words = ["env", *(f"{name}={value}" for name, value in environment.items())]
        # it waits for a line, so that not a byte is missed of what it sends
        run = f"read begin; exec {shlex.join(words)} sh -c {shlex.quote(command)}"
        size = ("-x", str(width), "-y", str(height))
        self._tmux("new-session", "-d", *size, f"sh -c {shlex.quote(run)}")
        for option, value in (("remain-on-exit", "on"), ("escape-time", "0"), ("status", "off")):
            self._tmux("set", "-g", option, value)
        self._raw.write_bytes(b"")
        self._tmux("pipe-pane", f"cat >> {shlex.quote(str(self._raw))}")
        self.press("Enter")

    @property
    def screen(self) -> str:
        """What is to be seen now."""
        return self._tmux("capture-pane", "-p")

    @property
    def colours(self) -> str:
        """What is to be seen now, with the escape sequences of its styles."""
        return self._tmux("capture-pane", "-p", "-e")

    @property
    def raw(self) -> bytes:
        """Every byte that the program sent since its start."""
        return self._raw.read_bytes()

    @property
    def exit_code(self) -> int | None:
        """The command's exit code; None while it runs."""
        dead, _, status = self._tmux("display", "-p", "#{pane_dead} #{pane_dead_status}").partition(
            " "
        )
        if dead == "1" and not status.strip():
            # tmux 3.3 now and then misses the end of a command; that of another makes it look again
            self._tmux("run-shell", "-b", "true")
        return int(status) if dead == "1" and status.strip() else None

    @property
    def pid(self) -> int:
        """The process that tmux started."""
        return int(self._tmux("display", "-p", "#{pane_pid}"))

    def until(self, *words: str) -> str:
        """Look until all these words are on the screen, and return it."""
        return self.until_true(lambda: all(each in self.screen for each in words), str(words))

    def until_gone(self, words: str) -> str:
        """Look until these words are no longer on the screen."""
        return self.until_true(lambda: words not in self.screen, f"no {words!r}")

    def until_true(self, is_so: Callable[[], bool], what: str) -> str:
        """Look until something is so."""
        assert poll(is_so), f"{what} never came:\n{self.screen}"
        return self.screen

    def ended(self) -> int:
        """Wait for the command's end and return its exit code."""
        self.until_true(lambda: self.exit_code is not None, "the end")
        return self.exit_code or 0

    def press(self, *keys: str) -> None:
        """Press keys, by tmux' names: ``Space``, ``BSpace``, ``Escape``, ``Down``, ``C-c``."""
        self._tmux("send-keys", *keys)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def close(self) -> None:
        """Close the window, as a person closes a terminal."""
        subprocess.run(
            ["tmux", "-S", self._socket, "kill-server"], capture_output=True, check=False
        )

    def _tmux(self, *words: str) -> str:
        done = subprocess.run(
            ["tmux", "-u", "-S", self._socket, "-f", "/dev/null", *words],
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout.rstrip("\n")


def poll(is_so: Callable[[], bool]) -> bool:
    """Look until something is so; False when it never is."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        if time.monotonic() > end:
            return False
        time.sleep(_LOOK_SECONDS)
    return True


@contextmanager
def terminal(
    folder: Path,
    command: str,
    *,
    width: int = 80,
    height: int = 24,
    environment: Mapping[str, str] | None = None,
) -> Iterator[Terminal]:
    """Run a shell command in a terminal that is closed when the block ends."""
    found = Terminal(Path(mkdtemp(dir=folder)))
    try:
        found.begin(command, width=width, height=height, environment=environment or {})
        yield found
    finally:
        found.close()
