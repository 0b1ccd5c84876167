"""Takes what was read earlier and gives what the wiki hides of it by now.

Asks in batches, without texts. Never gives back what is hidden, only that it is.
"""

from collections.abc import Iterator, Sequence

from bot.fetcher.decode import decode_change, decode_hidden
from bot.fetcher.recent_changes import WikiEdits
from bot.pipeline.entries import Concealed, Quoted, Renewed
from bot.revisions import Hidden
from bot.wiki.questions import bookmark
from bot.wiki.read import Reader
from bot.wiki.revision_rows import RevisionRows

_EVERYTHING = frozenset(Hidden)


class WikiVisibility:
    """A Visibility over prop=revisions, and list=recentchanges for log rows."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._edits = WikiEdits(reader)

    def concealed(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:
        """Return those of which something is hidden or gone."""
        edits = [one for one in quoted if not one.is_log]
        logs = [one for one in quoted if one.is_log]
        return [*self._of_edits(edits), *self._of_log_rows(logs)]

    def renewed(self, edits: Sequence[Quoted]) -> Sequence[Renewed]:
        """Return how each edit stands by now; the same question tells both."""
        found = self._revisions(edits)
        wanted = [one.revid for one in edits]
        changes = self._edits.marked(
            {revid: found.got[revid] for revid in wanted if revid in found.got}
        )
        return [
            Renewed(concealed=_concealed(one, found), change=changes.get(one.revid))
            for one in edits
        ]

    def _of_edits(self, edits: Sequence[Quoted]) -> Iterator[Concealed]:
        found = self._revisions(edits)
        yield from filter(None, (_concealed(one, found) for one in edits))

    def _revisions(self, edits: Sequence[Quoted]) -> RevisionRows:
        revids = {revid for one in edits for revid in (one.revid, one.old_revid) if revid}
        return self._reader.revisions(sorted(revids), content=False)

    def _of_log_rows(self, logs: Sequence[Quoted]) -> Iterator[Concealed]:
        if not logs:
            return
        place = bookmark(min(one.timestamp for one in logs))
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


def _concealed(edit: Quoted, found: RevisionRows) -> Concealed | None:
    hidden = _hidden(edit, found)
    is_gone = edit.revid not in found.got
    return Concealed(key=edit.key, hidden=hidden, is_gone=is_gone) if hidden else None


def _hidden(edit: Quoted, found: RevisionRows) -> frozenset[Hidden]:
    if edit.revid not in found.got:
        return _EVERYTHING
    hidden = decode_hidden(found.got[edit.revid])
    if edit.old_revid:
        old = found.got.get(edit.old_revid)
        hidden |= frozenset({Hidden.TEXT}) & (_EVERYTHING if old is None else decode_hidden(old))
    return hidden
