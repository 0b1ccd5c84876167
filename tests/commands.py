"""The bot's command line, called within the tests' own process.

Python and all that the bot imports take a core half a second and more to start. What is about a
process of its own (signals, kills, terminals, an operator's shell) starts one.
"""

import io
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.playground import demo
from bot.playground.wiki import Wiki

Done = CompletedProcess[str]


def call(*words: str | Path, typed: str = "") -> Done:
    """Do a command to its end; return its exit code and what it printed."""
    said = [str(word) for word in words]
    with _typing(typed), redirect_stdout(_paper()) as out, redirect_stderr(_paper()) as err:
        code = invoke(said)
    return Done(args=said, returncode=code, stdout=_read(out), stderr=_read(err))


def editpatrol(*words: str | Path, typed: str = "") -> str:
    """Do a command that must end well; return what it printed."""
    done = call(*words, typed=typed)
    assert done.returncode == ExitCode.OK, done
    return done.stdout


def set_up(wiki: Wiki, folder: Path) -> None:
    """Make the bot's folder with ``editpatrol init``, with the demo's settings."""
    demo.set_up(wiki, folder, editpatrol)


@contextmanager
def _typing(words: str) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stdin", io.StringIO(words))
        yield


def _paper() -> io.TextIOWrapper:
    return io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)


def _read(paper: io.TextIOWrapper) -> str:
    paper.seek(0)
    return paper.read()
