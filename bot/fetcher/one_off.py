"""Takes revision ids, a page or a user, gives the edits that a person asked to look at.

Rows come as the wiki has them now, oldest first; so does what the wiki knows of the edits around
them. Nothing is remembered.
"""

from collections.abc import Sequence
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


class OneOff:
    """The sources of a manual patrol."""

    def __init__(self, reader: Reader, edits: WikiEdits) -> None:
        self._reader = reader
        self._edits = edits

    def revisions(self, revids: Sequence[RevisionId]) -> Sequence[RecentChange]:
        """Return the changes that made these revisions; unknown ids are absent."""
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

    def page(self, title: str, limit: int) -> Sequence[RecentChange]:
        """Return a page's newest edits, at most `limit`; none when there is no such page.

        Raises:
            BadReplyError: The title is impossible on this wiki.
        """
        found = self._reader.page_revisions(title, limit, "ids")
        return self.revisions([RevisionId(number(one, "revid")) for one in found])

    def user(self, name: str, since: datetime, limit: int) -> Sequence[RecentChange]:
        """Return a user's newest edits back to a time, at most `limit`."""
        found = self._reader.user_contributions(name, since, limit)
        return self.revisions([RevisionId(revid) for revid in found])

    def history(self, change: RecentChange) -> PageHistory:
        """Return what the wiki knows of the newest revisions of a change's page."""
        found = self._reader.page_history(change.page_id, change.title, HISTORY_LIMIT)
        return decode_page_history(found)

    def newest_of(self, user: str, limit: int) -> Sequence[RecentChange]:
        """Return a user's newest edits that recentchanges still has, newest first."""
        return [decode_change(one) for one in self._reader.newest_changes(user, limit)]
