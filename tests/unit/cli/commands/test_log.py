"""``editpatrol log``: a line a run, in words or as it is, followed over rotations."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from queue import Queue
from threading import Thread
from typing import IO

import pytest

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.log_file import LogLine, Tail, append, in_words, last_lines, numbers
from tests.operators import call, make_folder

WHEN = datetime(2026, 3, 1, 12, 17, 3, tzinfo=UTC)


def _line(run: str = "r1", **differs: object) -> LogLine:
    told: dict[str, object] = {
        "counts": {"analysed": 14, "patrolled": 2, "published": 0},
        "waiting": {"waits for its turn": 2, "the cap per hour is reached": 1},
        "seconds": 12.4,
    }
    least = {"time": WHEN, "mode": "for real", "exit": 0, "ending": "done", "run": run}
    return LogLine(**(least | told | differs))  # type: ignore[arg-type] # fields by name


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder whose log has three runs."""
    folder = make_folder(tmp_path / "mine")
    for number in (1, 2, 3):
        append(folder / "editpatrol.log", _line(f"r{number}"))
    return folder


def test_a_run_is_one_line_for_people(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """When, how, with which code, how long, what was done, what waits."""
    assert call(folder, "log", "-n", "1") == ExitCode.OK
    assert capsys.readouterr().out == (
        "2026-03-01 12:17:03  for real   done (0) in 12 s: 14 analysed, 2 patrolled; 3 waiting\n"
    )


def test_one_of_a_thing_is_no_plural() -> None:
    """Most words say what was done; two name things."""
    assert numbers({"corrections": 1, "faults": 1, "analysed": 1, "passed over": 0}) == (
        "1 correction, 1 fault, 1 analysed"
    )
    assert numbers({"corrections": 2}) == "2 corrections"


def test_notes_stand_under_it_without_control_characters() -> None:
    """A wiki's error message can't move the cursor of a terminal."""
    raw = b'{"time":"2026-03-01T12:17:03Z","mode":"for real","exit":77,"ending":"failed",'
    raw += b'"notes":["No \\u001b[31mright."],"unknown":1}'
    assert list(in_words(raw)) == [
        "2026-03-01 12:17:03  for real   failed (77)",
        "    No [U+001B][31mright.",
    ]


def test_what_is_no_line_of_ours_is_shown_as_it_is() -> None:
    """A log that something else wrote into is still readable."""
    assert list(in_words(b"cron: \x1b oops\n")) == ["cron: [U+001B] oops"]


def test_json_is_what_stands_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Machines get each line untouched."""
    assert call(folder, "log", "--json", "-n", "2") == ExitCode.OK
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["run"] for line in lines] == ["r2", "r3"]
    assert lines == (folder / "editpatrol.log").read_text(encoding="utf-8").splitlines()[1:]


def test_no_log_yet_is_nothing_to_say(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new folder has no log, which is no failure."""
    assert call(make_folder(tmp_path / "new"), "log") == ExitCode.OK
    assert capsys.readouterr().out == ""


def test_all_lines_on_request(folder: Path) -> None:
    """0 is all."""
    assert len(last_lines(folder / "editpatrol.log", 0)) == 3


def test_the_log_is_private(folder: Path) -> None:
    """Only its owner reads it."""
    assert (folder / "editpatrol.log").stat().st_mode & 0o077 == 0


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """A log that is not there yet."""
    return tmp_path / "log"


@pytest.fixture
def tail(log: Path) -> Iterator[Tail]:
    """What follows the log."""
    tail = Tail(log)
    yield tail
    tail.close()


def test_a_line_comes_when_it_is_whole(log: Path, tail: Tail) -> None:
    """Half a line waits for its end."""
    assert tail.new_lines() == []
    log.write_bytes(b"one\ntw")
    assert tail.new_lines() == [b"one\n"]
    with log.open("ab") as file:
        file.write(b"o\n")
    assert tail.new_lines() == [b"two\n"]
    assert tail.new_lines() == []


def test_rotation_loses_no_line(log: Path, tail: Tail) -> None:
    """What was written before the renaming, between, and after comes, in order."""
    log.write_bytes(b"one\n")
    assert tail.new_lines() == [b"one\n"]
    with log.open("ab", buffering=0) as file:
        file.write(b"two\n")
        log.rename(log.with_suffix(".1"))
        assert tail.new_lines() == [b"two\n"]
        file.write(b"three\n")
    log.write_bytes(b"four\n")
    assert tail.new_lines() == [b"three\n", b"four\n"]


def test_emptied_in_place(log: Path, tail: Tail) -> None:
    """Logrotate's copytruncate keeps the file and cuts it."""
    log.write_bytes(b"a long line\n")
    assert tail.new_lines() == [b"a long line\n"]
    os.truncate(log, 0)
    with log.open("ab") as file:
        file.write(b"new\n")
    assert tail.new_lines() == [b"new\n"]


def _read(output: IO[str], lines: Queue[str]) -> None:
    for line in output:
        lines.put(line)


def test_follows_as_a_program(folder: Path) -> None:
    """The real command prints what is there, then each run as it ends, then over a rotation."""
    words = [sys.executable, "-m", "bot", "--dir", str(folder), "log", "--follow", "-n", "1"]
    lines: Queue[str] = Queue()
    log = folder / "editpatrol.log"
    with subprocess.Popen([*words, "--json"], stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        reader = Thread(target=_read, args=(program.stdout, lines))
        reader.start()
        try:
            assert json.loads(lines.get(timeout=60))["run"] == "r3"
            append(log, _line("r4"))
            assert json.loads(lines.get(timeout=60))["run"] == "r4"
            log.rename(folder / "editpatrol.log.1")
            append(log, _line("r5"))
            assert json.loads(lines.get(timeout=60))["run"] == "r5"
        finally:
            program.terminate()
            reader.join()
    assert program.returncode == ExitCode.TERMINATED
