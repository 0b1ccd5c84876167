"""Takes revision ids, a page or a user, gives the edits that a person asked to look at.

Rows come as the wiki has them now; so does what the wiki knows of the edits around
them. Nothing is remembered.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Final

from bot.fetcher.decode import decode_change
from bot.fetcher.page_history import decode_page_history
from bot.fetcher.recent_changes import WikiEdits
from bot.pipeline.judging.aftermath import PageHistory
from bot.revisions import RecentChange, RevisionId, Step
from bot.wiki.read import Reader
from bot.wiki.walk import number, row, text

HISTORY_LIMIT: Final = 50
"""Newest revisions of a page that are looked at: what any account may ask for at once."""
_MOST_AT_ONCE: Final = 500
"""Ids of revisions in one reply, for any account."""


class OneOff:
    """The sources of a manual patrol."""

    def __init__(self, reader: Reader, edits: WikiEdits) -> None:
        self._reader = reader
        self._edits = edits

    def revisions(self, revids: Sequence[RevisionId]) -> Sequence[RecentChange]:
        """Return the changes that made these revisions, oldest first; unknown ids are absent."""
        found = self._edits.changes_by_revid(revids)
        return [found[revid] for revid in sorted(found)]

    def stepped(self, revid: int, step: Step) -> RevisionId | None:
        """Return where a step leads from a revision, as the wiki's own diffs go.

        None when the wiki has no such revision, or it is the last that way.
        """
        known = self._reader.revisions([revid], content=False).got.get(revid)
        if known is None:
            return None
        page = row(known, "page")
        if step == "cur":
            pages = self._reader.pages([number(page, "pageid")])
            return RevisionId(number(pages[0], "lastrevid")) if pages else None
        found = self._reader.next_revision(text(page, "title"), revid, newer=step == "next")
        return None if found is None else RevisionId(found)

    def page(self, title: str, since: datetime | None, few: int) -> Iterator[RecentChange]:
        """Yield a page's edits that recentchanges still has, newest first, back to a time.

        Args:
            title: Of the page.
            since: The time; None for as far as there are such edits.
            few: How many will be taken, so that they are asked for together.

        Raises:
            BadReplyError: The title is impossible on this wiki.
        """
        for revids in self._reader.revids_of_page(title, _at_once(few)):
            rows = self._rows_of(revids, {"rctitle": title})
            yield from rows
            # what is older is older than what the wiki keeps rows of, or than what is wanted
            if not rows or (since and rows[-1].timestamp and rows[-1].timestamp < since):
                return

    def user(self, name: str, since: datetime, few: int) -> Iterator[RecentChange]:
        """Yield a user's edits that recentchanges still has, newest first, back to a time."""
        for revids in self._reader.revids_of_user(name, since, _at_once(few)):
            yield from self._rows_of(revids, {"rcuser": name})

    def _rows_of(self, revids: Sequence[int], among: Mapping[str, str]) -> Sequence[RecentChange]:
        """Return the rows of revisions, in their order; without a row nobody can patrol them."""
        wanted = [RevisionId(revid) for revid in revids]
        found = self._edits.changes_by_revid(wanted, among)
        rows = (found[revid] for revid in wanted if revid in found)
        return [one for one in rows if one.rcid is not None]

    def history(self, change: RecentChange) -> PageHistory:
        """Return what the wiki knows of the newest revisions of a change's page."""
        found = self._reader.page_history(change.page_id, change.title, HISTORY_LIMIT)
        return decode_page_history(found)

    def newest_of(self, user: str, limit: int) -> Sequence[RecentChange]:
        """Return a user's newest edits that recentchanges still has, newest first."""
        return [decode_change(one) for one in self._reader.newest_changes(user, limit)]


def _at_once(few: int) -> int:
    """Ask for some more than will be taken: some are left out."""
    return min(max(few, HISTORY_LIMIT), _MOST_AT_ONCE)
