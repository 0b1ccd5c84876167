"""``editpatrol emit`` and ``brfa``: filled in for one folder, without a wiki."""

import re
import shlex
from pathlib import Path

import pytest

from bot.cli.emit import cron, minute_of, systemd, toolforge
from bot.cli.exit_codes import ExitCode
from tests.operators import call, make_folder

WORDS = ("/opt/50% off/editpatrol", "--dir", "/srv/My wiki", "run", "--for-real")


@pytest.mark.parametrize("scheduler", ["cron", "systemd", "toolforge"])
def test_names_this_folder(
    scheduler: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed runs this very folder for real."""
    folder = make_folder(tmp_path / "mywiki")
    assert call(folder, "emit", scheduler) == ExitCode.OK
    said = capsys.readouterr().out
    assert f"--dir {folder.resolve()} run --for-real" in said


def test_minute_is_stable_and_spread(tmp_path: Path) -> None:
    """The same folder always has its minute; folders differ; nobody gets the full hour."""
    minutes = [minute_of(tmp_path / str(number), "https://wiki.example") for number in range(200)]
    again = [minute_of(tmp_path / str(number), "https://wiki.example") for number in range(200)]
    assert minutes == again
    assert len(set(minutes)) > 30
    assert 0 < min(minutes) <= max(minutes) < 59


def test_cron_line_survives_blanks_and_percent_signs() -> None:
    """Cron ends a command at a bare percent sign; the shell splits at blanks."""
    line = cron(WORDS, 17).splitlines()[-1]
    assert line.startswith("17 * * * *  ")
    assert re.search(r"(?<!\\)%", line) is None
    assert tuple(shlex.split(line.replace("\\%", "%"))[5:]) == WORDS


def test_systemd_doubles_percent_signs() -> None:
    """A percent sign is a specifier to systemd."""
    unit = systemd(WORDS, 7)
    assert 'ExecStart="/opt/50%% off/editpatrol" --dir "/srv/My wiki" run --for-real' in unit
    assert "OnCalendar=*:07" in unit
    assert "editpatrol-my-wiki.timer" in unit


def test_toolforge_job_is_quoted() -> None:
    """The command is one YAML string."""
    job = toolforge(WORDS, 7)
    assert "command: \"'/opt/50% off/editpatrol' --dir '/srv/My wiki' run --for-real\"" in job
    assert 'schedule: "7 * * * *"' in job


def test_request_says_what_it_does(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that only reports asks for no patrol right; rules' names are data."""
    folder = make_folder(tmp_path / "a")
    assert call(folder, "brfa") == ExitCode.OK
    said = capsys.readouterr().out
    assert "=== CareBot ===" in said
    assert "; Rights asked for: bot\n" in said
    assert "patrols nothing" in said
    assert "[[x]]" not in said
    assert "Swear words" in said


def test_request_tells_the_caps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that patrols tells how much, how old, and where it is stopped."""
    extra = '[patrol]\nenabled = true\nmax_per_hour = 33\nstop_when = "not true"\n'
    folder = make_folder(tmp_path / "a", extra)
    assert call(folder, "brfa") == ExitCode.OK
    said = capsys.readouterr().out
    assert "33 in an hour" in said
    assert "24 hours old" in said
    assert "; Rights asked for: bot, patrol" in said
    assert "anything but" in said
