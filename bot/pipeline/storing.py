"""Stores what was judged, and keeps the place that was reached.

Takes entries, gives the cursor. What a killed run had not stored, the next reads again.
"""

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

    def store(self, entry: Entry) -> None:
        """Store an entry."""
        self._crew.ledger.commit(self._run_id, entry, self._crew.clock())
        self.cursor = entry.cursor or self.cursor
        self._crew.beat()

    def moved(self, reached: Cursor) -> Cursor:
        """Return the later of two places: the overlap lies before the cursor."""
        places = [reached] if self.cursor is None else [reached, self.cursor]
        return max(places, key=lambda place: (place.timestamp, place.rcid))
