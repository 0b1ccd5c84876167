"""``patrol`` and ``explain REVID`` on real wikis: at a terminal, in a pipe, with --yes."""

import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki

USER = "Gardener"
PROGRAM = Path(sys.executable).with_name("editpatrol")
PATIENCE_SECONDS = 30


@pytest.fixture
def folder(wiki: Wiki, tmp_path: Path) -> Path:
    """Return the bot's folder for the session's wiki."""
    if wiki.page_text(REPORT_PAGE) is None:
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
    made = tmp_path / "bot"
    made.mkdir()
    set_up(wiki, made)
    return made


def _edit(wiki: Wiki, title: str) -> int:
    wiki.edit(title, "The mill has [[wheel]]s.")
    return wiki.edit(title, "The mill has [[wheel]]s and a pond.", user=USER)


def _patrol(folder: Path, *words: str) -> int:
    return invoke(["--dir", str(folder), "patrol", *words])


class _Terminal:
    """A person's terminal: types when the program asks."""

    def __init__(self, *words: str | Path) -> None:
        self._ours, theirs = pty.openpty()
        self.shown = ""
        self._program = subprocess.Popen(
            [PROGRAM, *words],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "100", "BROWSER": "true"},
        )
        os.close(theirs)

    def until(self, words: str) -> None:
        """Read until the program says these words anew."""
        read = ""
        end = time.monotonic() + PATIENCE_SECONDS
        while words not in read:
            left = end - time.monotonic()
            assert left > 0, f"{words!r} never came: {self.shown}"
            if select.select([self._ours], [], [], left)[0]:
                read += os.read(self._ours, 4096).decode(errors="replace")
        self.shown += read

    def press(self, key: str) -> None:
        """Press a key as soon as the program waits for one: what came before is thrown away."""
        end = time.monotonic() + PATIENCE_SECONDS
        while termios.tcgetattr(self._ours)[3] & termios.ICANON:
            assert time.monotonic() < end, self.shown
        os.write(self._ours, key.encode())

    def answer(self, line: str) -> None:
        """Type a line."""
        os.write(self._ours, line.encode())

    def close(self) -> int:
        """Wait for the program's end and return its exit code."""
        code = self._program.wait(PATIENCE_SECONDS)
        os.close(self._ours)
        return code


def test_a_key_press_patrols(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """The first p confirms account and wiki; s skips, q leaves; the ledger keeps what was done."""
    revids = [_edit(wiki, f"By hand {number}") for number in range(4)]
    named = [word for revid in revids for word in ("--revid", str(revid))]
    screen = _Terminal("--dir", folder, "patrol", *named)
    screen.until("q quit]")
    screen.press("p")
    screen.until("Patrol as Patrolbot")
    screen.answer("y\n")
    for key in ("s", "p", "q"):
        screen.until("q quit]")
        screen.press(key)
    assert screen.close() == ExitCode.OK
    assert set(revids) & set(wiki.patrolled_revids()) == {revids[0], revids[2]}
    assert "and a pond" in screen.shown
    invoke(["--dir", str(folder), "report", "--to", "json"])
    kept = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert {one["revid"]: one["outcome_reason"] for one in kept} == {
        revids[0]: "by hand, by Patrolbot",
        revids[2]: "by hand, by Patrolbot",
    }


def test_without_a_yes_nothing_is_patrolled(wiki: Wiki, folder: Path) -> None:
    """It was the wrong account, or a slip of the finger."""
    revid = _edit(wiki, "By hand, no")
    screen = _Terminal("--dir", folder, "patrol", "--revid", str(revid))
    screen.until("q quit]")
    screen.press("p")
    screen.until("Patrol as")
    screen.answer("n\n")
    screen.until("q quit]")
    screen.press("q")
    assert screen.close() == ExitCode.OK
    assert revid not in wiki.patrolled_revids()


def test_a_pipe_gets_a_table(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Page, user and headline; what is patrolled is left out, and nothing is patrolled."""
    first, second = _edit(wiki, "By hand, table"), _edit(wiki, "By hand, table")
    wiki.patrol(first)
    before = wiki.patrolled_revids()
    assert _patrol(folder, "--page", "By hand, table") == ExitCode.OK
    shown = capfd.readouterr().out
    assert str(second) in shown
    assert f" {first} " not in shown
    assert USER in shown
    assert wiki.patrolled_revids() == before


def test_the_newest_edits_of_a_user(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """And of nobody else."""
    revid = _edit(wiki, "By hand, user")
    assert _patrol(folder, "--user", USER, "--since", "2h", "--limit", "500") == ExitCode.OK
    shown = capfd.readouterr().out
    assert str(revid) in shown
    assert "Librarian" not in shown


def test_yes_rehearses_first_and_never_moves_the_cursor(
    wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """It obeys everything that a run obeys: here, that the first run only reports."""
    revid = _edit(wiki, "By hand, yes")
    assert _patrol(folder, "--revid", str(revid), "--yes") == ExitCode.OK
    assert "Rehearsal: nothing was written" in capfd.readouterr().out
    assert _patrol(folder, "--revid", str(revid), "--yes", "--for-real") == ExitCode.OK
    assert "First run" in capfd.readouterr().out
    assert revid not in wiki.patrolled_revids()
    assert invoke(["--dir", str(folder), "status"]) == ExitCode.OK
    assert "There is no cursor yet" in capfd.readouterr().out


def test_an_edit_is_explained(wiki: Wiki, folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """With what the wiki knows."""
    revid = _edit(wiki, "By hand, explained")
    assert invoke(["--dir", str(folder), "explain", str(revid)]) == ExitCode.OK
    shown = capfd.readouterr().out
    assert "By hand, explained" in shown
    assert f"revision {revid}" in shown
    assert "policy: " in shown


def test_an_unknown_revision_is_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """In a sentence."""
    assert invoke(["--dir", str(folder), "explain", "99999999"]) == ExitCode.SETTINGS
    assert "has no revision 99999999" in capfd.readouterr().err


@pytest.mark.parametrize(
    "words",
    [[], ["--revid", "1", "--page", "X"], ["--revid", "1", "--for-real"], ["--revid", "0"]],
)
def test_other_words_are_a_usage_error(
    words: list[str], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """Before anything is asked of a wiki."""
    assert _patrol(tmp_path, *words) == ExitCode.SETTINGS
    assert "patrol --help" in capfd.readouterr().err
