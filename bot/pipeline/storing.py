"""Stores what was judged, each batch while the next one's link targets are asked for.

Takes entries, gives the place that was reached. Never stores a later entry before an earlier one;
what a killed run had not stored, the next reads again.
"""

from dataclasses import replace

from bot.pipeline.entries import Entry
from bot.pipeline.plan import Crew, Plan
from bot.revisions import Cursor


class Storing:
    """One run's way to the ledger while it reads."""

    def __init__(self, plan: Plan, crew: Crew) -> None:
        self._run_id = plan.run_id
        self._crew = crew
        self.cursor = crew.ledger.cursor()
        """Where the next run begins, by what is stored."""
        self._waiting: Entry | None = None

    def put(self, entry: Entry) -> None:
        """Keep an entry until `store`, without its texts."""
        self.store()
        bare = tuple(one.without_texts() for one in entry.judgements)
        self._waiting = replace(entry, judgements=bare)

    def store(self) -> None:
        """Store the entry that is kept, if there is one."""
        entry, self._waiting = self._waiting, None
        if entry is not None:
            self._commit(entry)

    def store_now(self, entry: Entry) -> None:
        """Store an entry, and before it the one that is kept."""
        self.store()
        self._commit(entry)

    def moved(self, reached: Cursor) -> Cursor:
        """Return the later of two places: the overlap lies before the cursor."""
        places = [reached] if self.cursor is None else [reached, self.cursor]
        return max(places, key=lambda place: (place.timestamp, place.rcid))

    def _commit(self, entry: Entry) -> None:
        self._crew.ledger.commit(self._run_id, entry, self._crew.clock())
        self.cursor = entry.cursor or self.cursor
        self._crew.beat()
