"""The heartbeat file and Prometheus' file, as a real run writes them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from prometheus_client.parser import text_string_to_metric_families

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.heartbeat import HEARTBEAT_FILE, Heartbeat, State, load_heartbeat, write_whole
from bot.cli.watch.pulse import Pulse
from bot.pipeline.entries import Ending, RunMode, RunRow
from bot.pipeline.run import Result
from bot.settings import decode_settings
from tests.operators import SETTINGS, call, make_folder

START = datetime(2026, 3, 1, 12, tzinfo=UTC)
TEXTFILE = "editpatrol.prom"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now

    def pass_by(self, seconds: float) -> None:
        """Move on."""
        self.now += timedelta(seconds=seconds)


@pytest.fixture
def clock() -> Clock:
    """A clock at START."""
    return Clock()


@pytest.fixture
def pulse(tmp_path: Path, clock: Clock) -> Pulse:
    """The pulse of one run in an empty folder."""
    settings = decode_settings(f'{SETTINGS}[run]\nprometheus = "{TEXTFILE}"\n')
    return Pulse(folder=tmp_path, settings=settings, clock=clock)


def _file(folder: Path) -> Heartbeat:
    found = load_heartbeat(folder / HEARTBEAT_FILE)
    assert found is not None
    return found


def _result(ending: Ending) -> Result:
    counts = {"analysed": 14, "patrolled": 2}
    row = RunRow(
        run_id="r1", mode=RunMode.REAL, started=START, ended=START, ending=ending, counts=counts
    )
    patrols = {"link fixes": {"reverted": 1, "standing": 8}, "": {"reverted": 0, "standing": 2}}
    return Result(row=row, failure=None, held={'held by "this"\\': 3}, patrols=patrols)


def test_tells_that_a_run_began(pulse: Pulse, tmp_path: Path) -> None:
    """Before anything is asked of the wiki, a monitor can see that cron did its part."""
    pulse.begin()
    found = _file(tmp_path)
    assert (found.state, found.started, found.wiki) == (State.AT_WORK, START, "wiki.example")
    assert (found.exit_code, found.every_seconds) == (None, 3600)


def test_beats_while_it_gets_on_but_not_too_often(
    pulse: Pulse, clock: Clock, tmp_path: Path
) -> None:
    """Thousands of batches don't write thousands of files."""
    pulse.begin()
    clock.pass_by(4)
    pulse.beat()
    assert _file(tmp_path).beat == START
    clock.pass_by(1)
    pulse.beat()
    assert _file(tmp_path).beat == START + timedelta(seconds=5)


def test_success_is_remembered_over_failures(pulse: Pulse, clock: Clock, tmp_path: Path) -> None:
    """A monitor can alert on the time since the last good run."""
    pulse.begin()
    pulse.end_with(_result(Ending.DONE), ExitCode.OK)
    clock.pass_by(3600)
    pulse.begin()
    pulse.end(ExitCode.DENIED)
    found = _file(tmp_path)
    assert (found.last_success, found.exit_code, found.ending) == (START, 77, None)
    assert found.ended == START + timedelta(hours=1)


def test_what_never_began_leaves_nothing(pulse: Pulse, tmp_path: Path) -> None:
    """A rehearsal, or a run that found the folder taken, is no sign of life."""
    pulse.beat()
    pulse.end(ExitCode.TRY_AGAIN_LATER)
    assert list(tmp_path.iterdir()) == []


def test_prometheus_reads_the_textfile(pulse: Pulse, clock: Clock, tmp_path: Path) -> None:
    """Prometheus' own parser finds every value, with its labels as they were."""
    pulse.begin()
    clock.pass_by(30)
    pulse.end_with(_result(Ending.DONE), ExitCode.OK)
    text = (tmp_path / TEXTFILE).read_text(encoding="utf-8")
    families = {family.name: family for family in text_string_to_metric_families(text)}
    assert {family.type for family in families.values()} == {"gauge"}
    assert all(family.documentation for family in families.values())
    values = {
        name.removeprefix("editpatrol_"): family.samples[0].value
        for name, family in families.items()
    }
    ended = START.timestamp() + 30
    assert values == {
        "run_started_timestamp_seconds": START.timestamp(),
        "run_beat_timestamp_seconds": ended,
        "run_ended_timestamp_seconds": ended,
        "success_timestamp_seconds": ended,
        "run_at_work": 0,
        "run_interval_seconds": 3600,
        "run_exit_code": 0,
        "run_edits": 14,
        "waiting_edits": 3,
        "watched_patrols": 1,
    }
    watched = {
        (one.labels["rule"], one.labels["fate"]): one.value
        for one in families["editpatrol_watched_patrols"].samples
    }
    assert watched == {
        ("link fixes", "reverted"): 1,
        ("link fixes", "standing"): 8,
        ("", "reverted"): 0,
        ("", "standing"): 2,
    }
    waiting = families["editpatrol_waiting_edits"].samples[0].labels
    assert waiting == {
        "folder": str(tmp_path),
        "wiki": "wiki.example",
        "held": 'held by "this"\\',
    }


def test_textfile_of_a_run_at_work_has_no_end(pulse: Pulse, tmp_path: Path) -> None:
    """What is not known is absent, not zero."""
    pulse.begin()
    text = (tmp_path / TEXTFILE).read_text(encoding="utf-8")
    names = {family.name for family in text_string_to_metric_families(text)}
    assert "editpatrol_run_at_work" in names
    assert not names & {"editpatrol_run_exit_code", "editpatrol_run_ended_timestamp_seconds"}


def test_files_are_whole_and_alone(tmp_path: Path) -> None:
    """A reader never finds a part; others may read; nothing passing is left."""
    path = tmp_path / "file"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]
    assert path.stat().st_mode & 0o444 == 0o444


def test_broken_heartbeat_is_none(tmp_path: Path) -> None:
    """A file that something else wrote is not understood, and not trusted."""
    (tmp_path / HEARTBEAT_FILE).write_text('{"version": 2}', encoding="utf-8")
    assert load_heartbeat(tmp_path / HEARTBEAT_FILE) is None


def test_textfile_that_nobody_would_read_is_refused(tmp_path: Path) -> None:
    """node_exporter reads only names that end with .prom."""
    with pytest.raises(Exception, match=r'end the name with "\.prom"'):
        decode_settings(f'{SETTINGS}[run]\nprometheus = "{tmp_path}/x.txt"\n')


def test_a_textfile_that_cannot_be_written_stops_before_anything_is_done(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A monitor that sees nothing is told at once, not after a month."""
    folder = make_folder(tmp_path / "mine", '[run]\nprometheus = "nowhere/x.prom"\n')
    assert call(folder, "run", "--for-real") == ExitCode.SETTINGS
    assert "No such file or directory" in capsys.readouterr().err
    assert not (folder / "ledger.sqlite").exists()
    assert _file(folder).exit_code == ExitCode.SETTINGS


def test_a_rehearsal_is_no_sign_of_life(tmp_path: Path) -> None:
    """Only what cron starts counts."""
    folder = make_folder(tmp_path / "mine")
    assert call(folder, "run") == ExitCode.SETTINGS  # there is no user-config.py
    assert not (folder / HEARTBEAT_FILE).exists()
