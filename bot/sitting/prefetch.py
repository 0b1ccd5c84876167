"""What has been read of a sitting's edits: asked for ahead, and anew when it has grown old.

Takes the edits that a person chose and a worker, gives what is known of each. Never waits.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import Final

from bot.pipeline.judging.sighting import Sight
from bot.reporter.escape import clean
from bot.revisions import RecentChange
from bot.sitting.desk import Desk
from bot.sitting.worker import Seen, Urgency, UserSeen, Worker

AHEAD: Final = 5
"""Edits that are read while another is looked at."""
FRESH: Final = timedelta(seconds=3)
"""An edit read longer ago is looked at again when it comes on the screen."""
USER_EDITS: Final = 30


class Prefetch:
    """The edits, as far as they have been read."""

    def __init__(self, desk: Desk, worker: Worker, changes: Sequence[RecentChange]) -> None:
        self._desk = desk
        self._worker = worker
        self._changes = {change.key: change for change in changes}
        self._keys = tuple(self._changes)
        self._sights: dict[str, Sight] = {}
        self._faults: dict[str, str] = {}
        self._asked: set[str] = set()
        self._users: dict[str, Sequence[RecentChange]] = {}

    def sight(self, key: str | None) -> Sight | None:
        """Return what is to be seen of an edit; None when it has not been read."""
        return self._sights.get(key or "")

    def fault(self, key: str | None) -> str:
        """Return why an edit can't be read; '' when it can, or is still being read."""
        return self._faults.get(key or "", "")

    def title(self, key: str) -> str:
        """Name an edit by its page, in words that a terminal does not obey."""
        return clean(self._changes[key].title or f"revision {self._changes[key].revid}")

    def user_edits(self, user: str | None) -> Sequence[RecentChange] | None:
        """Return a user's recent edits, newest first; None when they have not been read."""
        return self._users.get(user or "")

    def arrive(self, at: int) -> None:
        """See to it that the edit at a place is known and fresh, and that the next ones are."""
        here = self._keys[at : at + 1]
        self._read(here, Urgency.LOOK)
        self._read(self._keys[at + 1 : at + 1 + AHEAD], Urgency.AHEAD)
        for key in here:
            self._look_again(key)

    def look_up_user(self, key: str) -> None:
        """Ask for the recent edits of the user who made an edit."""
        user = self._changes[key].user
        if user is not None:
            self._worker.ask(partial(self._fetch_user, user), Urgency.LOOK)

    def take(self, seen: Seen) -> None:
        """Keep what the worker brought."""
        for sight in seen.sights:
            self.keep(sight)
        for change, fault in seen.faults:
            self._faults[change.key] = str(fault)

    def keep(self, sight: Sight) -> None:
        """Keep an edit as it was seen last."""
        self._sights[sight.key] = sight

    def take_user(self, seen: UserSeen) -> None:
        """Keep a user's edits."""
        self._users[seen.user] = seen.edits

    def ask_again(self) -> None:
        """Forget what was asked for and did not come: the next key asks once more."""
        self._asked = {*self._sights, *self._faults}

    def _read(self, keys: Sequence[str], urgency: Urgency) -> None:
        wanted = [key for key in keys if key not in self._asked]
        if wanted:
            self._asked.update(wanted)
            self._worker.ask(partial(self._fetch, wanted), urgency)

    def _look_again(self, key: str) -> None:
        sight = self._sights.get(key)
        if sight is not None and self._desk.services.clock() - sight.seen > FRESH:
            self._worker.ask(partial(self._fetch_again, sight), Urgency.LOOK)

    def _fetch(self, keys: Sequence[str]) -> Seen:
        sights, faults = self._desk.sighting.see([self._changes[key] for key in keys])
        return Seen(sights=sights, faults=faults)

    def _fetch_again(self, sight: Sight) -> Seen:
        return Seen(sights=[self._desk.sighting.see_again(sight)])

    def _fetch_user(self, user: str) -> UserSeen:
        return UserSeen(user=user, edits=self._desk.one_off.newest_of(user, USER_EDITS))
