"""Takes a command of this machine and its words, gives what it printed.

The one place of the playground that starts a program and waits for its end.
"""

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from bot.errors import EditpatrolError

_WORDS_TOLD = 1500


class ProgramError(EditpatrolError):
    """A program failed; the message holds the end of what it said."""

    def __init__(self, message: str, *, code: int) -> None:
        super().__init__(message)
        self.code = code
        """The program's exit code."""


def run(
    command: Sequence[str | Path],
    *,
    typed: str = "",
    environment: Mapping[str, str] | None = None,
    is_shown: bool = False,
) -> str:
    """Run a program to its end and return what it printed.

    Args:
        command: The program and its words.
        typed: What it reads from its standard input.
        environment: Added to our own.
        is_shown: Let it print to our own standard output; '' is returned.

    Raises:
        ProgramError: It ended with another code than 0.
    """
    done = subprocess.run(  # noqa: S603 - our own words and folders, never a stranger's
        [str(word) for word in command],
        env={**os.environ, **(environment or {})},
        input=typed,
        stdout=None if is_shown else subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
    )
    if done.returncode:
        said = f"{done.stdout or ''}{done.stderr}".strip()[-_WORDS_TOLD:]
        raise ProgramError(f"{command[0]} failed ({done.returncode}): {said}", code=done.returncode)
    return done.stdout or ""
