"""Takes the edits of a run and tells which earlier text of a page stood in which revision.

Knows only what the run has read: a text that an earlier run saw is not found again. Never asks
the wiki, so that a revert costs no request.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from bot.revisions import Edit, Revision, RevisionId


class Versions:
    """The hashes of the pages' texts, as far as a run has come across them."""

    def __init__(self) -> None:
        self._revids: defaultdict[int, dict[str, RevisionId]] = defaultdict(dict)

    def note(self, edits: Iterable[Edit]) -> None:
        """Remember both texts of each edit."""
        for edit in edits:
            for revision in (edit.old, edit.new):
                if revision is not None:
                    self._note(edit.change.page_id, revision)

    def before(self, edit: Edit) -> Mapping[str, RevisionId] | None:
        """Return the texts that the page had before an edit's old one; None if none is known."""
        known = self._revids.get(edit.change.page_id, {})
        parent = edit.change.old_revid
        return {sha1: revid for sha1, revid in known.items() if revid < parent} or None

    def _note(self, page_id: int, revision: Revision) -> None:
        if revision.sha1 is None or revision.is_hidden or not page_id:
            return
        known = self._revids[page_id]
        known[revision.sha1] = min(revision.revid, known.get(revision.sha1, revision.revid))
