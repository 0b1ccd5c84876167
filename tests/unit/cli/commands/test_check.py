"""``editpatrol check`` before the wiki is asked: what the files alone tell."""

import errno
from pathlib import Path

import pytest

from bot.cli.checks.folder import rules_line
from bot.cli.checks.line import State
from bot.cli.exit_codes import ExitCode
from bot.policy.rules import decode_rules
from tests.operators import SETTINGS, call, make_folder, patrol_some


def _line(folder: Path, capsys: pytest.CaptureFixture[str]) -> str:
    """Return the line about the approval, with what mends it; '' for none."""
    assert call(folder, "check") == ExitCode.SETTINGS  # pywikibot's files are not there
    said = capsys.readouterr().out.splitlines()
    places = [at for at, line in enumerate(said) if line[6:].startswith("approval")]
    return " ".join(" ".join(said[at : at + 2]) for at in places)


def _on_wikipedia(folder: Path, extra: str) -> Path:
    make_folder(folder)
    text = SETTINGS.replace("wiki.example/w/api.php", "de.wikipedia.org/w/api.php")
    text = text.replace("operator@wiki.example", "User:Operator")
    (folder / "editpatrol.toml").write_text(f"{text}{extra}", encoding="utf-8")
    (folder / "user-config.py").write_text("", encoding="utf-8")
    return folder


def test_rules_that_are_none_are_noted() -> None:
    """They are valid, and do nothing."""
    line = rules_line(decode_rules(""))
    assert line.state is State.NOTE
    assert line.found.startswith("0 rules: nothing is flagged or patrolled")


def test_changed_rules_are_noted_before_they_hold_a_run_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once something was patrolled; before that turning patrolling on is the agreement."""
    folder = make_folder(tmp_path / "bot")
    (folder / "user-config.py").write_text("", encoding="utf-8")
    call(folder, "check")
    assert "ok    ledger         can be used; analyzer and rules are new" in capsys.readouterr().out
    patrol_some(folder, 5)
    call(folder, "check")
    said = capsys.readouterr().out
    assert "note  ledger         analyzer or rules have changed: the next real run patrols" in said
    assert "after the real run: editpatrol accept" in said


def test_a_folder_that_can_t_be_written_is_a_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Among the others, which are still looked at."""
    folder = make_folder(tmp_path / "bot")
    (folder / "user-config.py").write_text("", encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EROFS, "Read-only file system", "bot/ledger.sqlite")

    monkeypatch.setattr("bot.cli.commands.check.build_ledger", refuse)
    monkeypatch.setattr("bot.cli.commands.check.connect", refuse)
    assert call(folder, "check") == ExitCode.SETTINGS
    said = capsys.readouterr().out
    for thing in ("ledger        ", "files         "):
        assert f"MEND  {thing} bot/ledger.sqlite: Read-only file system." in said


@pytest.mark.parametrize(
    ("extra", "state"),
    [
        ("", "note "),
        ("[patrol]\nenabled = true\n", "MEND "),
        ('approval = "Project:Bots"\n', "ok "),
    ],
)
def test_wikimedia_wants_an_approval(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], extra: str, state: str
) -> None:
    """Without one the bot only reports there: a note, or a fault where patrolling is turned on."""
    line = _line(_on_wikipedia(tmp_path / "bot", extra), capsys)
    assert line.startswith(state)
    assert ("only reports" in line, "editpatrol brfa" in line) == (state != "ok ",) * 2


def test_elsewhere_no_approval_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Other communities have their own ways."""
    folder = make_folder(tmp_path / "bot")
    (folder / "user-config.py").write_text("", encoding="utf-8")
    assert _line(folder, capsys) == ""
