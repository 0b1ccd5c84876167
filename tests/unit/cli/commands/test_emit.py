"""``editpatrol emit`` and ``brfa``: filled in for one folder, without a wiki."""

import re
import shlex
import shutil
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml

from bot.cli.commands.emit import Job, cron, systemd, toolforge
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.schedule import Schedule, job_name, words_of
from bot.settings import Every
from bot.tables import parse_duration
from tests.operators import call, make_folder

WORDS = ("/opt/50% off/editpatrol", "--dir", "/srv/My wiki", "run", "--for-real")
CONFIG = Path(__file__).parents[4] / "config"
HOUR = timedelta(hours=1)
JOB = Job(
    words=WORDS,
    name=job_name(Path("/srv/My wiki")),
    schedule=Schedule(first=17, every=60),
    interval=HOUR,
    deadline=timedelta(minutes=30),
)
EVERY = get_args(Every)
TOOLFORGE_FIELDS = {
    *("name", "command", "image", "schedule", "continuous", "emails", "mem", "cpu", "retry"),
    *("filelog", "filelog-stdout", "filelog-stderr", "no-filelog", "mount", "wait", "timeout"),
}
"""Those of Toolforge's documentation of jobs.yaml."""


def _needs(program: str) -> str:
    found = shutil.which(program)
    if found is None:
        pytest.skip(f"{program} is not on this machine")
    return found


def _emitted(folder: Path, scheduler: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert call(folder, "emit", scheduler) == ExitCode.OK
    return capsys.readouterr().out


def _folder(tmp_path: Path, every: str) -> Path:
    return make_folder(tmp_path / "50% My wiki's", f'[run]\nevery = "{every}"\n')


@pytest.mark.parametrize("scheduler", ["cron", "systemd", "toolforge"])
def test_names_this_folder(
    scheduler: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is printed runs this very folder for real."""
    folder = make_folder(tmp_path / "mywiki")
    said = _emitted(folder, scheduler, capsys)
    assert f"--dir {folder.resolve()} run --for-real" in said


def test_cron_line_survives_blanks_and_percent_signs() -> None:
    """Cron ends a command at a bare percent sign; the shell splits at blanks."""
    line = cron(JOB).splitlines()[-1]
    assert line.startswith("17 * * * *  ")
    assert re.search(r"(?<!\\)%", line) is None
    assert tuple(shlex.split(line.replace("\\%", "%"))[5:]) == WORDS


@pytest.mark.parametrize("every", EVERY)
def test_crontab_takes_the_line(
    every: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Debian's crontab checks the syntax of what is printed, and installs nothing."""
    program = _needs("crontab")
    file = tmp_path / "crontab"
    file.write_text(_emitted(_folder(tmp_path, every), "cron", capsys), encoding="utf-8")
    done = subprocess.run([program, "-n", file], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_a_users_timer_outlives_the_login() -> None:
    """Systemd ends a user's timers at the last logout unless it lingers."""
    assert "loginctl enable-linger\n" in systemd(JOB)


def test_systemd_doubles_percent_signs() -> None:
    """A percent sign is a specifier to systemd."""
    unit = systemd(JOB)
    assert 'ExecStart="/opt/50%% off/editpatrol" --dir "/srv/My wiki" run --for-real' in unit
    assert "OnCalendar=*:17" in unit
    assert "editpatrol-my-wiki.timer" in unit
    assert "TimeoutStartSec=2700" in unit


def _unit_files(said: str, folder: Path) -> list[Path]:
    """Write what follows each line that names a file."""
    parts = re.split(r"(?m)^# ~/\.config/systemd/user/(\S+)$", said.partition("\n# Then:")[0])[1:]
    files = []
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        files.append(folder / name)
        files[-1].write_text(text, encoding="utf-8")
    return files


@pytest.mark.parametrize("every", EVERY)
def test_systemd_verifies_the_units(
    every: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """systemd-analyze finds no fault in service and timer, nor in when it elapses."""
    program = _needs("systemd-analyze")
    said = _emitted(_folder(tmp_path, every), "systemd", capsys)
    files = _unit_files(said, tmp_path)
    assert [file.suffix for file in files] == [".service", ".timer"]
    # user units are verified like the system's: the latter need no running user manager
    words = [program, "verify", "--man=no", *map(str, files)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    ours = [line for line in done.stderr.splitlines() if "editpatrol" in line]
    assert ours == []
    calendar = re.search(r"OnCalendar=(.*)", said)
    assert calendar is not None
    subprocess.run([program, "calendar", calendar[1]], check=True, stdout=subprocess.DEVNULL)


@pytest.mark.parametrize("every", EVERY)
def test_toolforge_takes_the_job(
    every: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is YAML with documented fields only, and the command is one shell line."""
    folder = _folder(tmp_path, every)
    jobs: list[dict[str, Any]] = yaml.safe_load(_emitted(folder, "toolforge", capsys))
    assert len(jobs) == 1
    job = jobs[0]
    assert job.keys() <= TOOLFORGE_FIELDS
    assert re.fullmatch(r"[a-z0-9]([a-z0-9-]{0,50}[a-z0-9])?", job["name"])
    assert shlex.split(job["command"])[1:] == ["--dir", str(folder), "run", "--for-real"]
    assert re.fullmatch(r"@hourly|@daily|\S+ \S+ \* \* \*", job["schedule"])
    assert job["emails"] in {"none", "all", "onfinish", "onfailure"}
    assert re.fullmatch(r"\d+(Mi|Gi)", job["mem"])


def test_samples_pass_the_same_checks(tmp_path: Path) -> None:
    """What an operator copies by hand is as sound as what is emitted."""
    subprocess.run([_needs("crontab"), "-n", CONFIG / "cron.sample"], check=True)
    jobs = yaml.safe_load((CONFIG / "toolforge-jobs.yaml.sample").read_text(encoding="utf-8"))
    assert all(job.keys() <= TOOLFORGE_FIELDS for job in jobs)
    units = ("editpatrol.service", "editpatrol.timer")
    files = [shutil.copy(CONFIG / f"{name}.sample", tmp_path / name) for name in units]
    words = [_needs("systemd-analyze"), "verify", "--man=no", *map(str, files)]
    done = subprocess.run(words, capture_output=True, text=True, check=False)
    faults = [line for line in done.stderr.splitlines() if "editpatrol" in line]
    # the sample's folder is the operator's, and not on this machine
    assert [line for line in faults if "is not executable" not in line] == []


def test_toolforge_job_is_quoted() -> None:
    """The command is one YAML string; Toolforge spreads the hour's jobs itself."""
    job = toolforge(JOB)
    assert "command: \"'/opt/50% off/editpatrol' --dir '/srv/My wiki' run --for-real\"" in job
    assert 'schedule: "@hourly"' in job


def test_long_folder_names_are_cut() -> None:
    """Kubernetes takes no longer name."""
    assert len(job_name(Path("x" * 200))) <= 52


@pytest.mark.parametrize(
    ("every", "words"),
    [
        ("10m", "every 10 minutes"),
        ("1h", "once an hour"),
        ("6h", "every 6 hours"),
        ("1d", "once a day"),
    ],
)
def test_request_says_how_often(
    every: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The approval request tells the schedule that the folder has."""
    assert words_of(parse_duration(every)) == words
    assert call(_folder(tmp_path, every), "brfa") == ExitCode.OK
    assert f"a scheduled run, {words}\n" in capsys.readouterr().out


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


@pytest.mark.parametrize(
    ("min_age", "words"),
    [("1h", "1 hour"), ("90m", "1 hour 30 minutes"), ("2d", "48 hours"), ("20s", "20 seconds")],
)
def test_request_tells_the_age(
    min_age: str, words: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """In hours and what is left of one; one is no plural."""
    folder = make_folder(tmp_path / "a", f'[patrol]\nenabled = true\nmin_age = "{min_age}"\n')
    assert call(folder, "brfa") == ExitCode.OK
    assert f"Not before an edit is {words} old; it is then" in capsys.readouterr().out


def test_request_tells_the_caps(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that patrols tells how much, how old, where it is stopped, and what it leaves."""
    extra = '[patrol]\nenabled = true\nmax_per_hour = 33\nstop_when = "not true"\n'
    extra += "withhold = 0.05\n"
    folder = make_folder(tmp_path / "a", extra)
    assert call(folder, "brfa") == ExitCode.OK
    said = capsys.readouterr().out
    assert "33 in an hour" in said
    assert "* 5 % of these edits, chosen by chance, are left to people" in said
    assert "24 hours old" in said
    assert "; Rights asked for: bot, patrol" in said
    assert "anything but" in said
