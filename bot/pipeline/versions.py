"""Takes the edits of a run and tells which earlier text of a page stood in which revision.

Knows what this run has read and what the ledger has of earlier ones. Never asks the wiki, so that
a revert costs no request.
"""

from collections.abc import Iterable, Mapping, Sequence

from bot.pipeline.ports import Ledger
from bot.revisions import Edit, Revision, RevisionId


class Versions:
    """The hashes of the pages' texts, as far as we have come across them."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger
        self._revids: dict[int, dict[str, RevisionId]] = {}

    def note(self, edits: Sequence[Edit]) -> None:
        """Remember both texts of each edit, and those that the ledger has of its page."""
        self._recall(edit.change.page_id for edit in edits)
        for edit in edits:
            for revision in (edit.old, edit.new):
                if revision is not None:
                    self._note(edit.change.page_id, revision)

    def before(self, edit: Edit) -> Mapping[str, RevisionId] | None:
        """Return the texts that the page had before an edit's old one; None if none is known."""
        known = self._revids.get(edit.change.page_id, {})
        parent = edit.change.old_revid
        return {sha1: revid for sha1, revid in known.items() if revid < parent} or None

    def _recall(self, page_ids: Iterable[int]) -> None:
        unknown = sorted({*page_ids} - self._revids.keys() - {0})
        found = self._ledger.versions(unknown) if unknown else {}
        for page_id in unknown:
            self._revids[page_id] = {**found.get(page_id, {})}

    def _note(self, page_id: int, revision: Revision) -> None:
        if revision.sha1 is None or revision.is_hidden or not page_id:
            return
        known = self._revids[page_id]
        known[revision.sha1] = min(revision.revid, known.get(revision.sha1, revision.revid))
