"""Output that nobody reads to its end, as in ``editpatrol recall ... | head -1``."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from tests.operators import make_folder, patrol_some

ENOUGH = 2000
"""Edits whose list is longer than a pipe holds."""


@pytest.fixture(scope="module")
def used(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a long story."""
    folder = make_folder(tmp_path_factory.mktemp("used"))
    patrol_some(folder, *range(1, ENOUGH))
    return folder


@pytest.mark.parametrize(
    "words", [["--help"], ["--version"], [], ["recall", "--help"], ["no-such-command"]]
)
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_is_gone_is_no_fault(words: list[str], unbuffered: str) -> None:
    """As in ``editpatrol --help 2>&1 | true``: 141, whatever was to be printed."""
    environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
    reading, writing = os.pipe()
    os.close(reading)
    command = [sys.executable, "-m", "bot", *words]
    done = subprocess.run(command, env=environment, stdout=writing, stderr=writing, check=False)
    os.close(writing)
    assert done.returncode == ExitCode.BROKEN_PIPE


@pytest.mark.parametrize(
    "words",
    [
        ["recall", "--rule", "link fixes"],
        ["report", "--since", "2026-03-01"],
        ["report", "--since", "2026-03-01", "--to", "json"],
    ],
    ids=["plain", "rich", "json"],
)
def test_a_reader_that_leaves_ends_the_command_quietly(used: Path, words: list[str]) -> None:
    """Nothing is said of it, and there is no traceback; the code is the shell's for SIGPIPE."""
    command = [sys.executable, "-m", "bot", "--dir", str(used), *words]
    # unbuffered, Python calls a large write that was cut in its middle a success
    environment = {**os.environ, "PYTHONUNBUFFERED": ""}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        assert program.stdout.readline()
        program.stdout.close()
        said = program.stderr.read()
    # the folder has no login, and `recall` says so before it prints anything
    said = b"".join(line for line in said.splitlines() if not line.startswith(b"Only revisions"))
    assert (program.returncode, said) == (ExitCode.BROKEN_PIPE, b"")
