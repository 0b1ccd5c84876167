"""Takes what was read earlier and gives what the wiki hides of it by now.

Asks in batches, without texts. Never gives back what is hidden, only that it is.
"""

from collections.abc import Iterator, Sequence

from bot.fetcher.decode import decode_change, decode_hidden
from bot.pipeline.entries import Concealed, Quoted
from bot.revisions import Hidden, RecentChangeId
from bot.wiki.questions import bookmark
from bot.wiki.read import Reader
from bot.wiki.revision_rows import RevisionRows

_EVERYTHING = frozenset(Hidden)


class WikiVisibility:
    """A Visibility over prop=revisions, and list=recentchanges for log rows."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    def concealed(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:
        """Return those of which something is hidden or gone."""
        edits = [one for one in quoted if not one.is_log]
        logs = [one for one in quoted if one.is_log]
        return [*self._of_edits(edits), *self._of_log_rows(logs)]

    def _of_edits(self, edits: Sequence[Quoted]) -> Iterator[Concealed]:
        revids = {revid for one in edits for revid in (one.revid, one.old_revid) if revid}
        found = self._reader.revisions(sorted(revids), content=False)
        for one in edits:
            hidden = _hidden(one, found)
            if hidden:
                yield Concealed(key=one.key, hidden=hidden, is_gone=one.revid not in found.got)

    def _of_log_rows(self, logs: Sequence[Quoted]) -> Iterator[Concealed]:
        if not logs:
            return
        place = bookmark(min(one.timestamp for one in logs), RecentChangeId(0))
        until = max(one.timestamp for one in logs)
        rows = {
            change.key: change
            for page in self._reader.recent_changes(place, until, {"rctype": "log"})
            for change in map(decode_change, page)
        }
        for one in logs:
            now = rows.get(one.key)
            # a row whose action was hidden has lost its number, and so is not found by it
            if now is None:
                yield Concealed(key=one.key, hidden=_EVERYTHING, is_gone=True)
            elif now.hidden:
                yield Concealed(key=one.key, hidden=now.hidden)


def _hidden(edit: Quoted, found: RevisionRows) -> frozenset[Hidden]:
    if edit.revid not in found.got:
        return _EVERYTHING
    hidden = decode_hidden(found.got[edit.revid])
    if edit.old_revid:
        old = found.got.get(edit.old_revid)
        hidden |= frozenset({Hidden.TEXT}) & (_EVERYTHING if old is None else decode_hidden(old))
    return hidden
