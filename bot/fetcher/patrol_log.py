"""Takes edits and says who patrolled them, by the wiki's own log.

Asked after any doubt: patrolling twice succeeds twice, and only the log says who did it.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from bot.fetcher.decode import decode_time
from bot.revisions import RecentChange, RevisionId
from bot.wiki.read import Reader
from bot.wiki.walk import Row, row, text

_EVER: Final = datetime(2001, 1, 1, tzinfo=UTC)
"""Before any wiki's first edit."""


class WikiPatrolLog:
    """A PatrolLog over list=logevents."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:
        """Return the revisions of those that the log shows as patrolled by our account.

        Reads our own log, newest first, back to the oldest of the edits: one request, as a rule.
        """
        wanted = {change.revid for change in changes}
        if not wanted:
            return frozenset()
        oldest = min(map(_made, changes))
        found: set[RevisionId] = set()
        for page in self._reader.own_patrols():
            found |= wanted & {revid_of(event) for event in page}
            if found == wanted or not page:
                break
            if decode_time(text(page[-1], "timestamp")) < oldest:
                break
        return frozenset(found)

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:
        """Return who patrolled an edit, by the log; '' stands for somebody whose name is hidden."""
        rows = self._reader.patrols_of(change.title, _made(change))
        return frozenset(
            text(event, "user", "") for event in rows if revid_of(event) == change.revid != 0
        )


def revid_of(event: Row) -> RevisionId:
    """Return the revision that a row of the patrol log is about; 0 when it does not tell."""
    params = row(event, "params") if "params" in event else {}
    revid = str(params.get("curid", ""))  # a number or a text, by the age of the row
    return RevisionId(int(revid) if revid.isdecimal() else 0)


def _made(change: RecentChange) -> datetime:
    return change.timestamp or _EVER
