"""Takes revision ids and says which of them our account patrolled, by the wiki's own log.

Asked after any doubt: patrolling twice succeeds twice, and only the log says who did it.
"""

from collections.abc import Sequence
from datetime import datetime

from bot.fetcher.decode import decode_time
from bot.revisions import RevisionId
from bot.wiki.read import Reader
from bot.wiki.walk import Row, row, text


class WikiPatrolLog:
    """A PatrolLog over list=logevents."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def patrolled_by_us(self, revids: Sequence[RevisionId]) -> frozenset[RevisionId]:
        """Return those of `revids` that the log shows as patrolled by our account.

        Reads our own log, newest first, back to the oldest of the revisions.
        """
        wanted = set(revids)
        if not wanted:
            return frozenset()
        oldest = self._oldest(revids)
        found: set[RevisionId] = set()
        for page in self._reader.own_patrols():
            found |= wanted & {revid_of(event) for event in page}
            if found == wanted or oldest is None or not page or _time(page[-1]) < oldest:
                break
        return frozenset(found)

    def _oldest(self, revids: Sequence[RevisionId]) -> datetime | None:
        rows = self._reader.revisions(revids, content=False).got.values()
        return min((_time(one) for one in rows), default=None)


def revid_of(event: Row) -> RevisionId:
    """Return the revision that a row of the patrol log is about; 0 when it does not tell."""
    params = row(event, "params") if "params" in event else {}
    revid = str(params.get("curid", ""))  # a number or a text, by the age of the row
    return RevisionId(int(revid) if revid.isdecimal() else 0)


def _time(found: Row) -> datetime:
    return decode_time(text(found, "timestamp"))
