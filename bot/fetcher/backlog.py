"""Takes a span of time; gives the edits in it that nobody has vouched for, as the wiki says it.

Asks for rows only, never for texts.
"""

from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Final

from bot.errors import DeniedError
from bot.fetcher.decode import decode_change
from bot.revisions import RecentChange
from bot.wiki.questions import bookmark
from bot.wiki.read import Reader

_PAGES: Final = 20
"""Most requests: this is a count for people, not worth more."""


class WikiBacklog:
    """A Backlog over list=recentchanges."""

    def __init__(self, reader: Reader, *, namespaces: Sequence[int], skip_bots: bool) -> None:
        self._reader = reader
        # with new-page patrol only, `!patrolled` is an error and `unpatrolled` is not
        shown = "unpatrolled|!bot" if skip_bots else "unpatrolled"
        self._filters = {"rcshow": shown, "rctype": "edit|new"}
        if namespaces:
            self._filters["rcnamespace"] = "|".join(map(str, namespaces))

    def unpatrolled(self, since: datetime, until: datetime) -> Sequence[RecentChange] | None:
        """Return the unpatrolled edits of a span of time; None when we may not see the marks."""
        if not self._reader.may_see_marks:
            return None
        pages = self._reader.recent_changes(bookmark(since), until, self._filters)
        try:
            return [decode_change(one) for page in islice(pages, _PAGES) for one in page]
        except DeniedError as error:
            if error.code == "permissiondenied":  # we have the right: so patrolling is off
                return None
            raise
