"""Each failure has its exit code and one sentence."""

import errno

import click
import pytest

from bot.cli import group, invoke
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import Foreseen, exit_code_of, sentence_of
from bot.errors import (
    BadReplyError,
    BusyError,
    DamagedLedgerError,
    DeniedError,
    EditpatrolError,
    LedgerError,
    NoPlaceError,
    SettingsError,
    UnavailableError,
)


@pytest.mark.parametrize(
    ("failure", "code"),
    [
        (SettingsError("x"), 78),
        (click.UsageError("x"), 78),
        (click.ClickException("x"), 78),
        (BusyError("x"), 75),
        (LedgerError("x"), 75),
        (DamagedLedgerError("x"), 78),
        (DeniedError("x"), 77),
        (UnavailableError("x"), 69),
        (UnavailableError("x", code="readonly"), 75),
        (BadReplyError("x"), 69),
        (BadReplyError("x", code="invalidtitle"), 78),
        (BadReplyError("x", code="baduser"), 78),
        (NoPlaceError("x"), 11),
        (EditpatrolError("x"), 1),
        (click.Abort(), 130),
        (OSError(errno.EACCES, "no", "f"), 78),
        (OSError(errno.ENOSPC, "full", "f"), 75),
        (OSError(errno.EDQUOT, "full", "f"), 75),
    ],
)
def test_exit_codes(failure: Foreseen, code: int) -> None:
    """The code tells what to do, not where it arose."""
    assert exit_code_of(failure) == code


@pytest.mark.parametrize(
    ("failure", "sentence"),
    [
        (SettingsError("This is wrong."), "This is wrong."),
        (click.Abort(), "Stopped by you."),
        (click.ClickException("So."), "So."),
        (click.UsageError("So."), "So."),
        (
            click.UsageError("So.", click.Context(click.Command("run"), info_name="run")),
            "So. 'run --help' tells what this command takes.",
        ),
        (OSError(errno.EACCES, "Permission denied", "a/b"), "a/b: Permission denied."),
        (OSError(errno.ENOSPC, "Full", "a/b"), "a/b: Full."),
        (
            OSError(errno.ENOSPC, "Full"),
            "Full: make room on the disk; nothing is lost, the next run goes on.",
        ),
        (OSError("odd"), "odd"),
    ],
)
def test_sentences(failure: Foreseen, sentence: str) -> None:
    """One plain sentence."""
    assert sentence_of(failure) == sentence


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every command fail with a SettingsError."""

    def main(*_: object, **__: object) -> None:
        raise SettingsError("This file is wrong.")

    monkeypatch.setattr(group, "main", main)


@pytest.mark.usefixtures("failing")
def test_failure_is_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --debug nothing but the sentence is shown, and nothing on stdout."""
    assert invoke(["status"]) is ExitCode.SETTINGS
    assert capsys.readouterr() == ("", "editpatrol: This file is wrong.\n")


@pytest.mark.usefixtures("failing")
def test_failure_with_debug(capsys: pytest.CaptureFixture[str]) -> None:
    """With --debug the traceback comes first."""
    assert invoke(["status", "--debug"]) is ExitCode.SETTINGS
    shown = capsys.readouterr().err
    assert shown.startswith("Traceback")
    assert shown.endswith("editpatrol: This file is wrong.\n")


def test_exit_codes_are_those_promised() -> None:
    """Monitors rely on the numbers."""
    assert {code.name: code.value for code in ExitCode} == {
        "OK": 0,
        "UNFORESEEN": 1,
        "STOPPED_ON_WIKI": 10,
        "REPORT_NOT_PUBLISHED": 11,
        "EDITS_SKIPPED": 12,
        "NEEDS_A_LOOK": 13,
        "NOT_THERE": 66,
        "WIKI_UNREACHABLE": 69,
        "TRY_AGAIN_LATER": 75,
        "DENIED": 77,
        "SETTINGS": 78,
        "INTERRUPTED": 130,
        "BROKEN_PIPE": 141,
        "TERMINATED": 143,
    }
