"""``editpatrol status``: what ledgers and heartbeats tell of runs, without a wiki."""

import json
import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import jsonschema
import msgspec
import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.retirement import RETIRED_FILE
from bot.cli.invocation import Invocation
from bot.cli.watch import folder_status
from bot.cli.watch.folder_status import Status, Trouble
from bot.cli.watch.heartbeat import HEARTBEAT_FILE
from bot.cli.watch.survey import status_of
from bot.ledger.lease import place_of
from bot.pipeline.entries import (
    Ending,
    Entry,
    Fate,
    Held,
    Hold,
    Judgement,
    Moment,
    RunMode,
    RunRow,
    Settled,
)
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Correction
from bot.revisions import Cursor, Edit, RevisionId
from tests.operators import START, heartbeat, ledger_of, make_folder
from tests.reports import patrolled

SCHEMA = Path(__file__).parents[4] / "config" / "status.schema.json"
HOUR = timedelta(hours=1)
NOW = datetime.now(UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with settings and no ledger yet."""
    return make_folder(tmp_path / "mine")


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
    ledger = ledger_of(folder)
    ledger.begin_run(
        RunRow(run_id="a", mode=RunMode.REAL, started=START, ended=START, ending=Ending.DONE)
    )
    ledger.begin_run(RunRow(run_id="b", mode=RunMode.REAL, started=START.replace(hour=13)))
    hold = Hold(key=key, held=Held.FIRST_RUN)
    entry = Entry(judgements=(judgement,), holds=(hold,), cursor=Cursor(timestamp=START))
    ledger.commit("a", entry, START)
    ledger.commit("b", Entry(intents=(key,)), START)
    ledger.close()
    return folder


@pytest.mark.parametrize(
    "words", [["status"], ["report", "--to", "csv"], ["recall", "--rule", "x"], ["retire"]]
)
def test_looking_into_an_unused_folder_makes_no_ledger(folder: Path, words: list[str]) -> None:
    """An empty one would look like a bot that has begun."""
    before = sorted(folder.iterdir())
    invoke(["--dir", str(folder), *words])
    assert sorted(folder.iterdir()) == before


def _run_of(folder: Path, ago: timedelta, ending: Ending, *notes: str) -> Path:
    when = NOW - ago
    row = RunRow(
        run_id="a", mode=RunMode.REAL, started=when, ended=when, ending=ending, notes=notes
    )
    ledger = ledger_of(folder)
    ledger.begin_run(row)
    ledger.close()
    return folder


def _status(folder: Path, *words: str) -> int:
    return invoke(["--dir", str(folder), "status", *words])


def test_before_the_first_run(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """An unused folder is no failure."""
    assert _status(folder) == ExitCode.OK
    assert "Nothing has been seen yet" in capsys.readouterr().out


def test_a_schedule_that_was_never_installed_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From when the first run was due; rehearsals are no runs of a schedule."""
    written = datetime.now(UTC) - timedelta(hours=2)
    os.utime(folder / "editpatrol.toml", (written.timestamp(), written.timestamp()))
    for name in ("one", "two"):
        assert _status(folder) == ExitCode.NEEDS_A_LOOK
        said = capsys.readouterr().out
        assert "! No run for real was ever here, though one is due every 1 h" in said
        assert "emit cron" in said
        ledger = ledger_of(folder)
        ledger.begin_run(RunRow(run_id=name, mode=RunMode.REHEARSAL, started=NOW, ended=NOW))
        ledger.close()


def test_a_bot_that_never_reported_says_why_it_patrols_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A report page that can't be written keeps it from ever patrolling: that is not silent."""
    folder = make_folder(tmp_path / "mine", "[patrol]\nenabled = true\n")
    _run_of(folder, timedelta(0), Ending.NOT_PUBLISHED, "User:CareBot/Report: protected.")
    ledger = ledger_of(folder)
    ledger.commit("a", Entry(cursor=Cursor(timestamp=NOW)), NOW)
    ledger.close()
    assert _status(folder) == ExitCode.NEEDS_A_LOOK
    said = capsys.readouterr().out
    assert "! User:CareBot/Report: protected." in said
    assert "! Nothing is patrolled, as no run has published all its reports yet." in said
    ledger = ledger_of(folder)
    ledger.commit("a", Entry(moments={Moment.REPORTED: NOW}), NOW)
    ledger.close()
    _status(folder)
    assert "no run has published" not in capsys.readouterr().out


def test_killed_run_and_doubt_are_told(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A run without an end is wrong, and a patrol of unknown outcome is told."""
    assert _status(used) == ExitCode.NEEDS_A_LOOK
    said = capsys.readouterr().out
    assert said.startswith(f"WRONG {used}  CareBot on wiki.example\n")
    assert "! The run of 2026-03-01 13:00 UTC did not end" in said
    assert "up to 2026-03-01 12:00:00 UTC" in said
    assert "13:00:00  for real   did not end" in said
    assert "1 patrol of uncertain outcome" in said


def test_a_run_at_work_is_none_that_was_killed(
    used: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Who holds the ledger is at work; runs that began before it are not."""
    ledger = ledger_of(used)
    with ledger.leased(place_of(used)):
        _status(used)
        assert "13:00:00  for real   did not end (killed, or it hangs)" in capsys.readouterr().out
        now = datetime.now(UTC)
        ledger.begin_run(RunRow(run_id="c", mode=RunMode.REAL, started=now))
        _status(used)
        assert f"{now:%H:%M:%S}  for real   at work\n" in capsys.readouterr().out
        _status(used, "--json")
        (mine,) = json.loads(capsys.readouterr().out)["folders"]
        assert [run["is_at_work"] for run in mine["runs"]] == [True, False, False]
    _status(used)
    assert f"{now:%H:%M:%S}  for real   did not end (killed, or it" in capsys.readouterr().out
    ledger.close()


def test_what_people_corrected_is_counted(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By rule and headline; what they took back by number only."""
    ledger = ledger_of(used)
    for revid in (2, 3, 4):
        said = Correction(revid=RevisionId(revid), target="Report", page_revid=70)
        ledger.add_correction(said, START)
    ledger.withdraw_correction(RevisionId(4), START)
    ledger.close()
    _status(used)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-3:] == [
        "  Misjudged by no rule, 1: 1 unknown headline",
        '  Misjudged by rule "link fixes", 1: 1 link fix',
        "  Corrections that people took back: 1",
    ]
    _status(used, "--json")
    (mine,) = json.loads(capsys.readouterr().out)["folders"]
    by_rule = {"": {"": 1}, "link fixes": {"link fix": 1}}
    assert mine["corrections"] == {"by_rule": by_rule, "withdrawn": 1}


def test_what_became_of_our_patrols_is_counted(
    used: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """By rule, of the last 30 days; those of no rule, too."""
    ledger = ledger_of(used)
    done = Outcome(kind=OutcomeKind.PATROLLED)
    for revid, run_id in ((3, "a"), (4, "a"), (5, "a"), (6, "desk")):
        story = patrolled(revid)
        judgement = Judgement(
            edit=Edit(change=story.change, old=None, new=None),
            analysis=story.analysis,
            decision=story.decision,
        )
        entry = Entry(judgements=(judgement,), settled=(Settled(key=judgement.key, outcome=done),))
        ledger.commit(run_id, entry, NOW - timedelta(days=40 if revid == 5 else 2))
    ledger.note_fates({"rev:3": Fate.REVERTED}, NOW)
    ledger.close()
    _status(used)
    lines = capsys.readouterr().out.splitlines()
    assert lines[-2:] == [
        "  Patrolled by no rule in the last 30 days, 1: 0 reverted, 0 gone, 1 standing",
        '  Patrolled by rule "link fixes" in the last 30 days, 2: 1 reverted, 0 gone, 1 standing',
    ]
    _status(used, "--json")
    (mine,) = json.loads(capsys.readouterr().out)["folders"]
    assert mine["patrols"]["link fixes"] == {"reverted": 1, "gone": 0, "standing": 1}


def test_json_has_it_all(used: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One object that a monitor can read, in the shape that the schema describes."""
    assert _status(used, "--json") == ExitCode.NEEDS_A_LOOK
    said = json.loads(capsys.readouterr().out)
    jsonschema.validate(said, json.loads(SCHEMA.read_text(encoding="utf-8")))
    assert (said["version"], said["is_ok"]) == (folder_status.VERSION, False)
    mine = said["folders"][0]
    assert [run["run_id"] for run in mine["runs"]] == ["b", "a"]
    assert mine["last_real_run"]["run_id"] == "b"
    assert {fault["trouble"] for fault in mine["faults"]} == {"missed run", "did not end"}
    assert mine["counts"]["open_intents"] == 1
    assert mine["counts"]["edits"] == 1


def test_schema_is_the_programs() -> None:
    """The published schema describes what is printed.

    To write it anew: json.dumps(msgspec.json.schema(Status), indent=2) + newline.
    """
    shown = SCHEMA.read_text(encoding="utf-8")
    assert shown == json.dumps(msgspec.json.schema(Status), indent=2) + "\n"


def test_several_folders_at_once(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A block each; one that can't be read is told and keeps nobody from the others."""
    good = _run_of(make_folder(tmp_path / "good"), timedelta(minutes=9), Ending.DONE)
    broken = make_folder(tmp_path / "broken", "[run]\nlimits = 3\n")
    words = ["status", str(good), str(broken), str(folder)]
    assert invoke(words) == ExitCode.SETTINGS
    blocks = capsys.readouterr().out.split("\n\n")
    assert [block.split()[:2] for block in blocks] == [
        ["ok", str(good)],
        ["WRONG", str(broken)],
        ["ok", str(folder)],
    ]
    assert 'unknown key (did you mean "limit"?)' in blocks[1]


def test_a_ledger_that_is_none_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A damaged file, or a mark that can't be read, keeps nobody from the other folders either."""
    (folder / "ledger.sqlite").write_bytes(b"no database at all" * 100)
    assert _status(folder) == ExitCode.SETTINGS
    assert "damaged (file is not a database): move the file away" in capsys.readouterr().out
    (folder / "ledger.sqlite").unlink()
    (folder / RETIRED_FILE).mkdir()
    assert _status(folder) == ExitCode.SETTINGS
    assert "retired.txt: Is a directory." in capsys.readouterr().out


def test_failed_run_says_why(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The last real run's own sentence is the fault; it can't clear the screen."""
    _run_of(folder, timedelta(minutes=9), Ending.FAILED, "Some note.", "The wiki \x1b[2Jrefuses.")
    assert _status(folder) == ExitCode.NEEDS_A_LOOK
    assert "  ! The wiki [U+001B][2Jrefuses.\n" in capsys.readouterr().out


def test_run_that_could_not_begin_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Only the heartbeat knows of a run that could not log in."""
    _run_of(folder, timedelta(minutes=59), Ending.DONE)
    beat = heartbeat(NOW, exit_code=int(ExitCode.DENIED))
    (folder / HEARTBEAT_FILE).write_bytes(msgspec.json.encode(beat))
    assert _status(folder) == ExitCode.NEEDS_A_LOOK
    said = capsys.readouterr().out
    assert "ended with 77 before it had begun" in said
    assert f"'editpatrol --dir {folder} log' tells why" in said


def test_a_folder_that_cant_be_read_counts_most(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Wherever it stands; the wiki of the others is told with its port."""
    settings = folder / "editpatrol.toml"
    text = settings.read_text("utf-8").replace("wiki.example/w", "127.0.0.1:8080/w")
    settings.write_text(text, "utf-8")
    beat = heartbeat(NOW, exit_code=int(ExitCode.DENIED))
    (folder / HEARTBEAT_FILE).write_bytes(msgspec.json.encode(beat))
    assert invoke(["status", str(folder)]) == ExitCode.NEEDS_A_LOOK
    assert invoke(["status", str(folder), str(tmp_path / "nowhere")]) == ExitCode.SETTINGS
    said = capsys.readouterr().out
    assert "CareBot on 127.0.0.1:8080" in said
    assert said.count("editpatrol.toml and rules.toml: there are none in") == 1
    assert said.count("Name the right folder") == 1


def test_patrols_by_hand_hide_no_missed_run(folder: Path) -> None:
    """They are real runs of the ledger, and say nothing of the schedule's."""
    _run_of(folder, timedelta(minutes=9), Ending.DONE)
    beat = heartbeat(NOW - 40 * HOUR, exit_code=int(ExitCode.DENIED))
    (folder / HEARTBEAT_FILE).write_bytes(msgspec.json.encode(beat))
    (status,) = status_of([Invocation(folder=folder)], NOW).folders
    assert {fault.trouble for fault in status.faults} == {Trouble.MISSED, Trouble.FAILED}
