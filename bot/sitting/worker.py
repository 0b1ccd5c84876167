"""Asks and tells the wiki in the background, most urgent first, so that no key has to wait.

Takes jobs, gives news. Does one job at a time, in one thread. Never judges what is urgent
by itself, and never touches the screen.
"""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import count
from queue import PriorityQueue, SimpleQueue

from bot.errors import BadReplyError, BusyError, LedgerError, UnavailableError
from bot.pipeline.judging.sighting import Sight
from bot.revisions import RecentChange
from bot.sitting.marking import Marked


class Urgency(IntEnum):
    """Which job comes first."""

    WRITE = 0
    LOOK = 1
    """The person waits for it."""
    AHEAD = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class Seen:
    """Edits were read."""

    sights: Sequence[Sight]
    faults: Sequence[tuple[RecentChange, BadReplyError]] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class UserSeen:
    """A user's recent edits were read."""

    user: str
    edits: Sequence[RecentChange]


@dataclass(frozen=True, kw_only=True, slots=True)
class Waits:
    """The wiki makes us wait."""

    words: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Failed:
    """A job failed; the worker goes on."""

    failure: BusyError | LedgerError | UnavailableError | BadReplyError


@dataclass(frozen=True, kw_only=True, slots=True)
class Over:
    """Something that nothing can be done about: the sitting ends with it."""

    failure: BaseException


@dataclass(frozen=True, kw_only=True, slots=True)
class Kept:
    """The ledger keeps that an edit was skipped."""

    key: str


News = Seen | UserSeen | Marked | Kept | Waits | Failed | Over
Job = Callable[[], News]


class Worker:
    """One thread with a list of jobs; calls `wake` there whenever it has news."""

    def __init__(self, wake: Callable[[], None]) -> None:
        self._wake = wake
        self._jobs: PriorityQueue[tuple[int, int, Job]] = PriorityQueue()
        self._news: SimpleQueue[News] = SimpleQueue()
        self._order = count()
        self._changed = threading.Condition()
        self._is_writing = False
        self._is_leaving = False
        # a daemon: what only reads must not keep a person who has pressed q
        self._thread = threading.Thread(target=self._work, name="worker", daemon=True)

    def begin(self) -> None:
        """Start to work."""
        self._thread.start()

    def ask(self, job: Job, urgency: Urgency) -> None:
        """Put a job on the list."""
        self._jobs.put((urgency, next(self._order), job))

    def announce(self, words: str) -> None:
        """Pass on what the wiki makes us wait for."""
        self._tell(Waits(words=words))

    def news(self) -> Sequence[News]:
        """Return what there is to tell, oldest first."""
        found: list[News] = []
        while not self._news.empty():
            found.append(self._news.get())
        return found

    def leave(self, seconds: float) -> bool:
        """Take up no further job; wait a while for a write that is on its way.

        Returns:
            False when one was still on its way then: nobody knows yet whether it arrived.
        """
        with self._changed:
            self._is_leaving = True
            self.ask(lambda: Waits(words=""), Urgency.WRITE)  # never done: it ends the waiting
            return self._changed.wait_for(lambda: not self._is_writing, seconds)

    def _work(self) -> None:
        while True:
            urgency, _, job = self._jobs.get()
            with self._changed:
                if self._is_leaving:
                    return
                self._is_writing = urgency == Urgency.WRITE
            self._do(job)
            with self._changed:
                self._is_writing = False
                self._changed.notify_all()

    def _do(self, job: Job) -> None:
        try:
            self._tell(job())
        except (BusyError, LedgerError, UnavailableError, BadReplyError) as failure:
            self._tell(Failed(failure=failure))
        except BaseException as fault:  # noqa: BLE001 # raised again where the person sees it
            self._tell(Over(failure=fault))

    def _tell(self, news: News) -> None:
        self._news.put(news)
        self._wake()
