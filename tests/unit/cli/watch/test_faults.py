"""What is wrong with a folder, as its last run's heartbeat tells."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from bot.cli.watch.faults import faults_of
from bot.cli.watch.folder_status import Run, Trouble
from bot.cli.watch.heartbeat import State
from bot.pipeline.entries import Ending, RunMode
from tests.operators import heartbeat

HOUR = timedelta(hours=1)
NOW = datetime.now(UTC)


@pytest.mark.parametrize(
    ("minutes", "wrong"),
    [(59, set()), (74, set()), (76, {Trouble.MISSED}), (900, {Trouble.MISSED})],
)
def test_missed_run(minutes: int, wrong: set[Trouble]) -> None:
    """A quarter of the interval is grace; the exit code of a good run before doesn't help."""
    beat = heartbeat(NOW - timedelta(minutes=minutes), exit_code=0, ending=Ending.DONE)
    assert {fault.trouble for fault in faults_of(None, beat, HOUR, NOW)} == wrong


def test_a_run_at_work_is_fine_however_long_it_takes() -> None:
    """It shows that it gets on; when it doesn't any more, it hangs."""
    started = NOW - 5 * HOUR
    working = heartbeat(started, state=State.AT_WORK, beat=NOW - timedelta(minutes=9))
    assert list(faults_of(None, working, HOUR, NOW)) == []
    hanging = msgspec.structs.replace(working, beat=NOW - timedelta(minutes=11))
    found = {fault.trouble for fault in faults_of(None, hanging, HOUR, NOW)}
    assert found == {Trouble.MISSED, Trouble.HANGS}


def test_a_killed_run_is_told_at_once() -> None:
    """By who holds the ledger; of a run that is not in it yet only its beats tell."""
    working = heartbeat(NOW, state=State.AT_WORK, beat=NOW)
    at_work = _run(working.run_id, is_at_work=True)
    killed, other = replace(at_work, is_at_work=False), _run("another", is_at_work=False)
    assert [*faults_of(at_work, working, HOUR, NOW)] == []
    assert [*faults_of(other, working, HOUR, NOW)] == []
    (fault,) = faults_of(killed, working, HOUR, NOW)
    assert fault.trouble is Trouble.HANGS
    ended = replace(killed, ended=NOW)
    assert [*faults_of(ended, working, HOUR, NOW)] == []


def _run(run_id: str, *, is_at_work: bool) -> Run:
    return Run(
        run_id=run_id,
        mode=RunMode.REAL,
        started=NOW,
        ended=None,
        ending=None,
        counts={},
        notes=(),
        is_at_work=is_at_work,
    )


@pytest.mark.parametrize(
    ("ending", "trouble"),
    [
        (Ending.DONE, None),
        (Ending.EDITS_SKIPPED, None),
        (Ending.INTERRUPTED, None),
        (Ending.FAILED, Trouble.FAILED),
        (Ending.STOPPED, Trouble.STOPPED),
        (Ending.STOP_UNREAD, Trouble.STOP_UNREAD),
        (Ending.NOT_PUBLISHED, Trouble.NOT_PUBLISHED),
    ],
)
def test_endings(ending: Ending, trouble: Trouble | None) -> None:
    """What the next run makes good by itself is not wrong."""
    beat = heartbeat(NOW, exit_code=1, ending=ending)
    found = [fault.trouble for fault in faults_of(None, beat, HOUR, NOW)]
    assert found == ([] if trouble is None else [trouble])
