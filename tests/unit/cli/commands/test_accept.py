"""``editpatrol accept``, and what `status` says while it is waited for."""

from pathlib import Path

import pytest

from bot.cli.exit_codes import ExitCode
from bot.evaluator import evaluator_version
from bot.ledger.lock import folder_lock
from bot.pipeline.entries import EvaluatorVersion
from bot.settings import load_rules
from tests.operators import START, call, ledger_of, make_folder, patrol_some


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose bot has patrolled."""
    made = make_folder(tmp_path / "mine")
    patrol_some(made, 7)
    return made


def _met(folder: Path) -> EvaluatorVersion:
    """Let a run come upon the folder's rules."""
    version = evaluator_version(load_rules(folder))
    ledger = ledger_of(folder)
    ledger.note_upgrade(version, START, is_accepted=False)
    ledger.close()
    return version


def test_accepting_what_a_run_has_rehearsed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Once; a second time there is nothing to do."""
    version = _met(folder)
    assert call(folder, "accept") == ExitCode.OK
    assert f"rules {version.rules}. The next run patrols" in capsys.readouterr().out
    assert call(folder, "accept") == ExitCode.OK
    assert "Nothing waits" in capsys.readouterr().out


def test_what_no_run_has_rehearsed_is_not_accepted(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody has seen yet what would differ: neither now nor after one more change of the rules."""
    assert call(folder, "accept") == ExitCode.SETTINGS
    assert "No real run has come upon" in capsys.readouterr().err
    _met(folder)
    rules = folder / "rules.toml"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    assert call(folder, "accept") == ExitCode.SETTINGS


def test_not_while_a_run_is_at_work(folder: Path) -> None:
    """It would change under its feet."""
    _met(folder)
    with folder_lock(folder):
        assert call(folder, "accept") == ExitCode.TRY_AGAIN_LATER


def test_status_and_check_say_that_it_waits(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A monitor must notice that nothing is patrolled any more."""
    (folder / "user-config.py").write_text("", encoding="utf-8")
    call(folder, "status")
    assert "accept" not in capsys.readouterr().out
    _met(folder)
    assert call(folder, "status") == ExitCode.NEEDS_A_LOOK
    assert f"'editpatrol --dir {folder} accept' lets them" in capsys.readouterr().out
    call(folder, "check")
    assert "nothing is patrolled until you agree" in capsys.readouterr().out
    call(folder, "accept")
    call(folder, "status")
    assert "accept'" not in capsys.readouterr().out


def test_version_follows_rules_and_is_the_same_twice(folder: Path) -> None:
    """Any change of the rules' text is one; the program's own files are the rest."""
    first = evaluator_version(load_rules(folder))
    assert first == evaluator_version(load_rules(folder))
    rules = folder / "rules.toml"
    rules.write_text(rules.read_text(encoding="utf-8") + "\n# changed\n", encoding="utf-8")
    second = evaluator_version(load_rules(folder))
    assert (second.analyzer, second.rules != first.rules) == (first.analyzer, True)
