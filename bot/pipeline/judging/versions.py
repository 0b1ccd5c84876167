"""Takes the edits of a run and tells what each page was before: texts, users, lines that changed.

Knows what this run has read and what the ledger has of earlier ones. Never asks the wiki, so that
a revert costs no request.
"""

from collections.abc import Iterable, Sequence
from sys import getsizeof
from typing import Final

from bot.analyzer.analysis import Hunk, LineKind
from bot.pipeline.ledger_port import Ledger
from bot.revisions import Edit, Past, PastLine, PastRevision, Revision, RevisionId

_TOLD = frozenset({LineKind.CHANGED, LineKind.INSERTED, LineKind.REMOVED})
"""A line that only moved neither came nor went."""


MOST_BYTES: Final = 24_000_000
"""Of revisions and lines that are remembered; the ledger tells the rest again."""
_REVISION_BYTES: Final = 300
"""What one takes with its hash and its places in dictionaries."""
_LINE_BYTES: Final = 64
"""What one takes besides its two texts."""


class Versions:
    """The revisions of the pages, as far as we have come across them."""

    def __init__(self, ledger: Ledger, most_bytes: int = MOST_BYTES) -> None:
        self._ledger = ledger
        self._most = most_bytes
        self._bytes = 0
        self._revisions: dict[int, dict[RevisionId, PastRevision]] = {}
        self._lines: dict[int, dict[RevisionId, tuple[PastLine, ...]]] = {}

    def note(self, edits: Sequence[Edit]) -> None:
        """Remember both revisions of each edit, and those that the ledger has of its page."""
        self._let_go({edit.change.page_id for edit in edits})
        self._recall(edit.change.page_id for edit in edits)
        for edit in edits:
            for revision in (edit.old, edit.new):
                if revision is not None:
                    self._note(edit, revision)

    def note_lines(self, edit: Edit, hunks: tuple[Hunk, ...]) -> None:
        """Remember which lines of its page an edit changed, once the edit is noted."""
        page_id, revid = edit.change.page_id, edit.change.revid
        if hunks and page_id and revid:
            lines = self._lines[page_id][revid] = lines_of(revid, hunks)
            self._bytes += _size(lines)

    def before(self, edit: Edit) -> Past | None:
        """Return what its page was before an edit; None if nothing is known."""
        page_id, parent = edit.change.page_id, edit.change.old_revid
        known = self._revisions.get(page_id, {})
        revisions = tuple(one for revid, one in sorted(known.items()) if revid <= parent)
        if not revisions:
            return None
        lines = self._lines.get(page_id, {})
        told = [one for revid, found in sorted(lines.items()) if revid <= parent for one in found]
        return Past(revisions=revisions, lines=tuple(told) if lines else None)

    def _recall(self, page_ids: Iterable[int]) -> None:
        unknown = sorted({*page_ids} - self._revisions.keys() - {0})
        found = self._ledger.pasts(unknown) if unknown else {}
        for page_id in unknown:
            past = found.get(page_id, Past())
            self._revisions[page_id] = {one.revid: one for one in past.revisions}
            lines = self._lines[page_id] = {}
            for one in past.lines or ():
                lines[one.revid] = (*lines.get(one.revid, ()), one)
            self._bytes += _REVISION_BYTES * len(past.revisions) + _size(past.lines or ())

    def _let_go(self, wanted: set[int]) -> None:
        """Forget pages that are not wanted now, those first of which was not heard for longest.

        What was read before is in the ledger by the time it is wanted again, and told again.
        """
        for page_id in wanted & self._revisions.keys():
            self._revisions[page_id] = self._revisions.pop(page_id)
        for page_id in [*self._revisions]:
            if self._bytes <= self._most or page_id in wanted:
                return
            self._bytes -= _REVISION_BYTES * len(self._revisions.pop(page_id))
            self._bytes -= sum(map(_size, self._lines.pop(page_id).values()))

    def _note(self, edit: Edit, revision: Revision) -> None:
        page_id = edit.change.page_id
        if not page_id or not revision.revid:
            return
        known = self._revisions[page_id]
        told = known.get(revision.revid)
        self._bytes += 0 if told else _REVISION_BYTES
        parent = edit.change.old_revid if revision is edit.new else RevisionId(0)
        # a burst taken as one edit has an older parent than the edit it ends with
        if told is None or told.parent < parent:
            known[revision.revid] = PastRevision(
                revid=revision.revid,
                parent=parent,
                user=edit.change.user if parent else None,
                sha1=None if revision.is_hidden else revision.sha1,
            )


def lines_of(revid: RevisionId, hunks: tuple[Hunk, ...]) -> tuple[PastLine, ...]:
    """Return the lines that an edit's hunks show as changed."""
    return tuple(
        PastLine(revid=revid, old=line.old or "", new=line.new or "")
        for hunk in hunks
        for line in hunk.lines
        if line.kind in _TOLD
    )


def _size(lines: Sequence[PastLine]) -> int:
    return sum(_LINE_BYTES + getsizeof(line.old) + getsizeof(line.new) for line in lines)
