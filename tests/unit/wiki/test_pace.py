"""One turn to write at a time, for all processes of a user, and none sooner than the pace."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from bot.errors import UnavailableError, UnsentError
from bot.wiki.clock import SystemClock
from bot.wiki.pace import Pace, state_folder
from bot.wiki.request import Requester
from tests.wiki_fakes import FakeClock, FakeTransport, requester

API = "https://wiki.example/w/api.php"
HOLDER = """
import sys, time
from bot.wiki.pace import Pace
from tests.wiki_fakes import FakeTransport, requester
with Pace(sys.argv[1], requester(FakeTransport())).turn(0):
    print("holds", flush=True)
    time.sleep(60)
"""


def _turn(clock: FakeClock, seconds: float, api: str = API) -> list[float]:
    """Take a turn; return what was waited for it."""
    clock.slept.clear()
    with Pace(api, requester(FakeTransport(), clock)).turn(seconds):
        pass
    return clock.slept


def test_the_first_turn_waits_for_nothing_and_the_next_for_the_pace() -> None:
    """Whichever folder they are for."""
    clock = FakeClock()
    assert _turn(clock, 10) == []
    assert _turn(clock, 10) == [10]
    clock.seconds += 7
    assert _turn(clock, 10) == [3]
    clock.seconds += 100
    assert _turn(clock, 10) == []


def test_hosts_do_not_wait_for_each_other() -> None:
    """The pace is a host's own; a port makes another one, letters' case does not."""
    clock = FakeClock()
    _turn(clock, 10)
    assert _turn(clock, 10, "https://other.example/w/api.php") == []
    assert _turn(clock, 10, "https://wiki.example:8080/w/api.php") == []
    assert _turn(clock, 10, "https://WIKI.example/other/api.php") == [10]


def test_a_clock_that_was_set_back_costs_one_pace() -> None:
    """Not the hours between."""
    clock = FakeClock()
    _turn(clock, 10)
    clock.seconds -= 7200
    assert _turn(clock, 10) == [10]


def test_a_damaged_note_is_no_hindrance() -> None:
    """Its writer was killed."""
    clock = FakeClock()
    _turn(clock, 10)
    (path,) = state_folder().iterdir()
    path.write_bytes(b"\xff?")
    assert _turn(clock, 10) == []


def test_a_place_for_the_turns_is_needed_before_the_first_write(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Not in the middle of a run."""
    monkeypatch.setenv("XDG_STATE_HOME", "/dev/null")
    with pytest.raises(NotADirectoryError):
        Pace(API, requester(FakeTransport()))


def test_a_turn_that_does_not_come_in_time_sent_nothing() -> None:
    """The deadline comes first: the caller knows that nothing is in doubt."""
    clock = FakeClock()
    _turn(clock, 60)
    with (
        pytest.raises(UnsentError, match="time for this run is up"),
        Pace(API, requester(FakeTransport(), clock, deadline_seconds=30)).turn(60),
    ):
        pytest.fail("it was not our turn")


def test_a_write_that_fails_has_had_its_turn() -> None:
    """The next one waits all the same."""
    clock = FakeClock()
    with (
        pytest.raises(UnavailableError),
        Pace(API, requester(FakeTransport(), clock)).turn(10),
    ):
        raise UnavailableError("no reply")
    assert _turn(clock, 10) == [10]


@pytest.fixture
def holder() -> "subprocess.Popen[str]":
    """Another process, in the middle of its write."""
    command = [sys.executable, "-c", HOLDER, API]
    env = {**os.environ, "PYTHONPATH": str(Path.cwd())}
    program = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=env)
    assert program.stdout is not None
    assert program.stdout.readline() == "holds\n"
    return program


def test_another_process_is_waited_for_and_a_killed_one_is_not(
    holder: "subprocess.Popen[str]",
) -> None:
    """It is said what is waited for; the system takes the lock back from the dead."""
    said: list[str] = []
    waits = Requester(
        transport=FakeTransport(),
        announce=said.append,
        clock=SystemClock(),
        deadline_seconds=1.5,
    )
    with pytest.raises(UnsentError), Pace(API, waits).turn(0):
        pytest.fail("somebody else writes")
    assert said == ["another run writes to wiki.example: waiting 0 s"]
    holder.kill()
    holder.communicate()
    began = time.monotonic()
    with Pace(API, requester(FakeTransport())).turn(0):
        assert time.monotonic() - began < 10


WRITER = """
import sys, time
from bot.wiki.clock import SystemClock
from bot.wiki.pace import Pace
from tests.wiki_fakes import FakeTransport, requester
with Pace(sys.argv[1], requester(FakeTransport(), SystemClock())).turn(float(sys.argv[2])):
    print(time.time())
"""


def test_the_pace_holds_between_processes() -> None:
    """Each notes when it wrote; the next one, of another folder or the same, goes by that."""
    env = {**os.environ, "PYTHONPATH": str(Path.cwd())}

    def write(api: str, pace_seconds: float) -> float:
        command = [sys.executable, "-c", WRITER, api, str(pace_seconds)]
        return float(subprocess.run(command, stdout=subprocess.PIPE, env=env, check=True).stdout)

    pace_seconds = 4.0  # more than a process takes to start
    first = write(API, pace_seconds)
    second = write(API.replace("wiki.example/w", "WIKI.example/other"), pace_seconds)
    assert second - first >= pace_seconds
    assert write(API, 0) - second < pace_seconds


def test_a_signal_ends_the_wait_for_the_turn() -> None:
    """Within a nap, however long the pace."""
    clock = FakeClock(seconds=time.time())
    _turn(clock, 0)
    began = time.monotonic()
    halted = Requester(
        transport=FakeTransport(), clock=SystemClock(lambda: time.monotonic() - began > 0.3)
    )
    with pytest.raises(UnsentError, match="Asked to leave"), Pace(API, halted).turn(60):
        pytest.fail("it was not our turn")
    assert time.monotonic() - began < 3
