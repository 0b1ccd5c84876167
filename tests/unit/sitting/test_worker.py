"""The worker does the most urgent job first, and nobody who leaves waits for reading."""

import threading

import pytest

from bot.errors import BusyError, DeniedError
from bot.sitting.browser import has_browser
from bot.sitting.worker import Failed, Kept, News, Over, Urgency, Worker

ENOUGH_SECONDS = 30.0


class _Bell:
    """Counts the news."""

    def __init__(self) -> None:
        self._rung = threading.Semaphore(0)

    def ring(self) -> None:
        """Ring."""
        self._rung.release()

    def hear(self, times: int) -> None:
        """Wait until it rang so often."""
        for _ in range(times):
            assert self._rung.acquire(timeout=ENOUGH_SECONDS)


@pytest.fixture
def bell() -> _Bell:
    """A bell that nobody has rung yet."""
    return _Bell()


def _told(worker: Worker) -> list[object]:
    return [news.key for news in worker.news() if isinstance(news, Kept)]


def test_writes_come_before_looks_and_looks_before_reading_ahead(bell: _Bell) -> None:
    """Among equals, the older one."""
    worker = Worker(bell.ring)
    for word, urgency in (
        ("ahead", Urgency.AHEAD),
        ("look", Urgency.LOOK),
        ("first write", Urgency.WRITE),
        ("second write", Urgency.WRITE),
    ):
        worker.ask(lambda word=word: Kept(key=word), urgency)  # type: ignore[misc]  # a default
    worker.begin()
    bell.hear(4)
    assert _told(worker) == ["first write", "second write", "look", "ahead"]
    assert worker.leave(ENOUGH_SECONDS)


def test_a_failure_is_news_and_the_work_goes_on(bell: _Bell) -> None:
    """What may pass is told; what ends the sitting is told as such."""
    worker = Worker(bell.ring)
    later, refused = BusyError("later"), DeniedError("no")

    def fail(failure: Exception) -> News:
        raise failure

    worker.ask(lambda: fail(later), Urgency.LOOK)
    worker.ask(lambda: fail(refused), Urgency.LOOK)
    worker.ask(lambda: Kept(key="after"), Urgency.LOOK)
    worker.begin()
    bell.hear(3)
    assert list(worker.news()) == [Failed(failure=later), Over(failure=refused), Kept(key="after")]
    assert worker.leave(ENOUGH_SECONDS)


class _Slow:
    """A job that takes as long as a test wants."""

    def __init__(self) -> None:
        self.begun, self.may_end = threading.Event(), threading.Event()

    def __call__(self) -> Kept:
        """Take that long."""
        self.begun.set()
        self.may_end.wait(ENOUGH_SECONDS)
        return Kept(key="slow")


def test_leaving_waits_for_a_write_on_its_way_and_begins_no_other(bell: _Bell) -> None:
    """Its news come before the end; the next job stays undone."""
    worker, write = Worker(bell.ring), _Slow()
    worker.ask(write, Urgency.WRITE)
    worker.ask(lambda: Kept(key="never begun"), Urgency.WRITE)
    worker.begin()
    assert write.begun.wait(ENOUGH_SECONDS)
    assert not worker.leave(0.01)
    write.may_end.set()
    assert worker.leave(ENOUGH_SECONDS)
    assert _told(worker) == ["slow"]


def test_leaving_does_not_wait_for_reading(bell: _Bell) -> None:
    """Stop at once means that."""
    worker, read = Worker(bell.ring), _Slow()
    worker.ask(read, Urgency.AHEAD)
    worker.begin()
    assert read.begun.wait(ENOUGH_SECONDS)
    assert worker.leave(0)
    read.may_end.set()
    bell.hear(1)


@pytest.mark.parametrize(
    ("environment", "platform", "has"),
    [
        ({}, "linux", False),
        ({"DISPLAY": ":0"}, "linux", True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, "linux", True),
        ({"BROWSER": "w3m"}, "linux", True),
        ({}, "darwin", True),
        ({"DISPLAY": "localhost:10.0", "SSH_CONNECTION": "a"}, "linux", False),
        ({"BROWSER": "x", "SSH_TTY": "/dev/pts/1"}, "darwin", False),
    ],
)
def test_a_browser_is_where_the_person_sits(
    environment: dict[str, str], platform: str, *, has: bool
) -> None:
    """Not on the other side of ssh, and not without a graphical screen unless one is named."""
    assert has_browser(environment, platform) is has
