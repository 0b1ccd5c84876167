"""``editpatrol status``: what the ledger knows of runs, without a wiki."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.entries import Ending, Entry, Held, Hold, Judgement, RunMode, RunRow
from bot.revisions import Cursor, Edit
from tests.reports import patrolled

SETTINGS = """[wiki]
api = "https://wiki.example/w/api.php"
user = "StatusBot@patrol"
contact = "operator@wiki.example"
"""
RULES = '[[rule]]\nname = "alarms"\ndecision = "flag"\nlabels.any = ["profanity"]\n'
START = datetime(2026, 3, 1, 12, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with settings and no ledger yet."""
    (tmp_path / "editpatrol.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")
    return tmp_path


@pytest.fixture
def used(folder: Path) -> Path:
    """A folder in which a real run ended and another was killed with an intent open."""
    story = patrolled(2)
    judgement = Judgement(
        edit=Edit(change=story.change, old=None, new=None),
        analysis=story.analysis,
        decision=story.decision,
    )
    key = judgement.key
    ledger = open_ledger(f"sqlite:///{folder / 'ledger.sqlite'}")
    row = RunRow(run_id="a", mode=RunMode.REAL, started=START, ended=START, ending=Ending.DONE)
    ledger.begin_run(row)
    ledger.begin_run(RunRow(run_id="b", mode=RunMode.REAL, started=START.replace(hour=13)))
    hold = Hold(key=key, held=Held.FIRST_RUN)
    entry = Entry(judgements=(judgement,), holds=(hold,), cursor=Cursor(timestamp=START))
    ledger.commit("a", entry, START)
    ledger.commit("b", Entry(intents=(key,)), START)
    ledger.close()
    return folder


def _status(folder: Path, *words: str) -> int:
    return invoke(["--dir", str(folder), "status", *words])


def test_before_the_first_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unused folder is no failure."""
    assert _status(folder) == ExitCode.OK
    assert "no cursor yet" in capsys.readouterr().out


def test_killed_run_and_doubt_are_told(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run without an end stands out, and so does a patrol of unknown outcome."""
    assert _status(used) == ExitCode.OK
    said = capsys.readouterr().out
    assert "up to 2026-03-01 12:00:00 UTC" in said
    assert "13:00:00  for real   did not end" in said
    assert "1 patrols without a known outcome" in said


def test_json_has_it_all(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object that a monitor can read."""
    assert _status(used, "--json") == ExitCode.OK
    status = json.loads(capsys.readouterr().out)
    assert [run["run_id"] for run in status["runs"]] == ["b", "a"]
    assert status["last_real_run"]["run_id"] == "b"
    assert status["counts"]["open_intents"] == 1
    assert status["counts"]["edits"] == 1
