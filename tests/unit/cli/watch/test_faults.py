"""What is wrong with a folder, as its last run's heartbeat tells."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from bot.cli.watch.faults import faults_of
from bot.cli.watch.folder_status import Trouble
from bot.cli.watch.heartbeat import State
from bot.pipeline.entries import Ending
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
