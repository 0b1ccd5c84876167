"""``editpatrol report``: the ledger in five forms, without a wiki."""

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.commands.report import article_path
from bot.cli.exit_codes import ExitCode
from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.entries import Entry, Judgement
from bot.revisions import Edit
from tests.reports import change, flagged, patrolled, record

SETTINGS = """[wiki]
api = "https://wiki.example/w/api.php"
user = "ReportBot@patrol"
contact = "operator@wiki.example"
"""
RULES = '[[rule]]\nname = "alarms"\ndecision = "flag"\nlabels.any = ["profanity"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder whose ledger knows three edits."""
    (tmp_path / "editpatrol.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")
    now = datetime.now(UTC)
    stories = (flagged(1), patrolled(2), record(change(3, title="Caf\u00e9 {{x}}")))
    ledger = open_ledger(f"sqlite:///{tmp_path / 'ledger.sqlite'}")
    for one in stories:
        row = change(one.change.revid, title=one.change.title, timestamp=now)
        judgement = Judgement(
            edit=Edit(change=row, old=None, new=None),
            analysis=one.analysis,
            decision=one.decision,
            hunks=one.hunks,
        )
        ledger.commit("run-1", Entry(judgements=(judgement,)), now)
    ledger.close()
    return tmp_path


def _report(folder: Path, *words: str) -> int:
    return invoke(["--dir", str(folder), "report", *words])


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("terminal", "needs a look (1)"),
        ("html", "<!doctype html>"),
        ("wikitext", "[[Special:Diff/3|diff]]"),
        ("json", '"page":"Caf\u00e9 {{x}}"'),
        ("csv", "Caf\u00e9 {{x}}"),
    ],
)
def test_each_form_shows_the_ledger(
    form: str, words: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """On standard output."""
    assert _report(folder, "--to", form) == ExitCode.OK
    assert words in capfd.readouterr().out


def test_a_language_without_words_is_told(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """English stands in for it; a variant of one that has words has them."""
    for language, is_told in (("xx", True), ("de-at", False), ("en", False)):
        assert _report(folder, "--to", "html", "--language", language) == ExitCode.OK
        assert ('No words in "xx", so' in capfd.readouterr().err) == is_told


@pytest.mark.parametrize("form", ["html", "wikitext"])
def test_a_page_is_in_the_language_that_was_asked_for(
    form: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """A page for readers, in a file as on the wiki."""
    assert _report(folder, "--to", form, "--language", "es") == ExitCode.OK
    assert "Por mirar" in capfd.readouterr().out


@pytest.mark.parametrize("form", ["terminal", "html", "wikitext", "json", "csv"])
def test_each_form_goes_to_a_file(
    form: str, folder: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    """The same words, and nothing on the screen."""
    path = folder / "out"
    assert _report(folder, "--to", form, "-o", str(path)) == ExitCode.OK
    assert capfd.readouterr().out == ""
    assert "Caf\u00e9" in path.read_text(encoding="utf-8")


def test_a_file_is_for_its_owner_alone(folder: Path) -> None:
    """Unless somebody made it beforehand and opened it to others, as a web server's."""
    path, served = folder / "out", folder / "served"
    served.touch(mode=0o644)
    for one in (path, served):
        assert _report(folder, "--to", "csv", "-o", str(one)) == ExitCode.OK
    assert [one.stat().st_mode & 0o777 for one in (path, served)] == [0o600, 0o644]


def test_json_and_csv_are_whole(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A line each, that other programs can read."""
    _report(folder, "--to", "json")
    lines = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    _report(folder, "--to", "csv")
    rows = list(csv.DictReader(io.StringIO(capfd.readouterr().out)))
    assert [str(line["revid"]) for line in lines] == [row["revid"] for row in rows]
    assert len(lines) == 3


def test_the_newest_can_be_asked_for(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """When a page of them is enough."""
    _report(folder, "--to", "json", "--limit", "1")
    assert len(capfd.readouterr().out.splitlines()) == 1


def test_an_empty_ledger_is_no_error(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """It says that no run has been there."""
    (tmp_path / "editpatrol.toml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "rules.toml").write_text(RULES, encoding="utf-8")
    assert _report(tmp_path) == ExitCode.OK
    assert "No run has been here yet" in capfd.readouterr().out


def test_pages_are_found_without_asking_the_wiki() -> None:
    """index.php stands beside api.php on every wiki."""
    assert article_path("https://wiki.example/w/api.php") == (
        "https://wiki.example/w/index.php?title=$1"
    )
