"""Takes a place in recentchanges and gives what happened since: rows, then edits with texts.

Asks for texts in as few requests as the account may use; never drops a revision that it was
asked for: it comes back with its text, hidden, or missing.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import structs

from bot.fetcher.decode import (
    decode_change,
    decode_change_of_revision,
    decode_patrol_state,
    decode_revision,
    decode_time,
)
from bot.revisions import (
    ChangeType,
    Cursor,
    Edit,
    RecentChange,
    Revision,
    RevisionId,
)
from bot.wiki.questions import MARK_PROPERTIES, bookmark
from bot.wiki.read import Reader
from bot.wiki.revision_rows import RevisionRows
from bot.wiki.walk import Row, is_set, number, text


class RecentChanges:
    """A ChangeSource over list=recentchanges."""

    def __init__(self, reader: Reader, *, namespaces: Sequence[int] = ()) -> None:
        self._reader = reader
        wanted = "|".join(map(str, namespaces))
        self._filters = {"rcnamespace": wanted} if wanted else {}
        self._revision_filters = {"arvnamespace": wanted} if wanted else {}

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield batches whose revisions fit one content request, oldest first."""
        return self.batches(self._rows(since, until))

    def oldest(self) -> datetime | None:
        """Return when the oldest row was made that the wiki still has; None when it has none."""
        found = self._reader.oldest_change()
        return None if found is None else decode_time(text(found, "timestamp"))

    def revisions(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield the revisions made in a span of time, with rows or without, a request's at once."""
        pages = self._reader.all_revisions(since, until, self._revision_filters)
        return map(_decoded_revisions, pages)

    def batches(self, changes: Iterator[RecentChange]) -> Iterator[Sequence[RecentChange]]:
        """Yield them in batches whose revisions fit one content request."""
        batch: list[RecentChange] = []
        revids: set[RevisionId] = set()
        for change in changes:
            more = revisions_of(change)
            if batch and len(revids | more) > self._reader.batch_limit:
                yield batch
                batch, revids = [], set()
            batch.append(change)
            revids |= more
        if batch:
            yield batch

    def _rows(self, since: Cursor, until: datetime) -> Iterator[RecentChange]:
        place = bookmark(since.timestamp, since.rcid)
        pages = self._reader.recent_changes(place, until, self._filters)
        # each page whole: its JSON takes three times the memory, and many batches come of it
        for changes in map(_decoded, pages):
            yield from changes


class WikiEdits:
    """An EditReader over prop=revisions."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @property
    def batch_limit(self) -> int:
        """Return how many revisions one request may name."""
        return self._reader.batch_limit

    def edits(self, changes: Sequence[RecentChange]) -> Sequence[Edit]:
        """Return one edit per row, in the same order."""
        wanted: set[RevisionId] = set().union(*map(revisions_of, changes))
        found = self._reader.revisions(sorted(wanted), content=True)
        # once: many are the new text of one edit and the old text of the next
        decoded = {revid: _revision(revid, found) for revid in wanted}
        return [_edit(change, decoded) for change in changes]

    def changes_by_revid(
        self, revids: Sequence[RevisionId], among: Mapping[str, str] | None = None
    ) -> Mapping[RevisionId, RecentChange]:
        """Return fresh rows for revisions seen earlier; those of deleted pages are absent.

        A revision without a row in recentchanges (too old, or never written) comes with
        PatrolState.UNKNOWN and no rcid.

        Args:
            revids: Which.
            among: What most of the rows have in common, in the API's words: they are found sooner.
        """
        changes = self.revisions_by_revid(revids)
        found = self._changes_of(changes, among) if among else {}
        # a page keeps no row under its new name, a user none that is hidden
        left = {revid: change for revid, change in changes.items() if revid not in found}
        return {**changes, **found, **self._changes_of(left, {})}

    def _changes_of(
        self, changes: Mapping[RevisionId, RecentChange], filters: Mapping[str, str]
    ) -> Mapping[RevisionId, RecentChange]:
        rows = map(decode_change, self._rows_of(changes, filters))
        return {row.revid: row for row in rows}

    def revisions_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return the same without their marks, which only rows have: these are not looked for."""
        return _of_revisions(self._reader.revisions(revids, content=False).got)

    def marked(self, revisions: Mapping[int, Row]) -> Mapping[RevisionId, RecentChange]:
        """Return what stands for the rows of revisions that the wiki has just told of.

        With today's marks, which only rows have; of those no more is asked.
        """
        changes = _of_revisions(revisions)
        if not self._reader.may_see_marks:
            return changes
        rows = self._rows_of(changes, {"rcprop": MARK_PROPERTIES})
        marks = {number(row, "revid"): decode_patrol_state(row) for row in rows}
        return {
            revid: structs.replace(change, patrol_state=marks.get(revid, change.patrol_state))
            for revid, change in changes.items()
        }

    def newest(self, page_ids: Sequence[int]) -> Mapping[int, RevisionId]:
        """Return each page's newest revision; pages that are gone are absent."""
        return {
            number(page, "pageid"): RevisionId(number(page, "lastrevid"))
            for page in self._reader.pages(page_ids)
            if not is_set(page, "missing")
        }

    def _rows_of(
        self, changes: Mapping[RevisionId, RecentChange], filters: Mapping[str, str]
    ) -> Iterator[Row]:
        """Find the rows of known revisions: walks through time, leaping over the gaps."""
        times = sorted({change.timestamp for change in changes.values() if change.timestamp})
        filters = {"rctype": "edit|new", **filters}
        while times:
            place, until = bookmark(times[0]), times[-1]
            for page in self._reader.recent_changes(place, until, filters):
                yield from (row for row in page if number(row, "revid", 0) in changes)
                last = decode_time(text(page[-1], "timestamp")) if page else None
                times = _still_ahead(times, last)
                if times and last is not None and times[0] != last:
                    break
            else:
                return


def _of_revisions(revisions: Mapping[int, Row]) -> dict[RevisionId, RecentChange]:
    return {RevisionId(revid): decode_change_of_revision(row) for revid, row in revisions.items()}


def _decoded(page: Sequence[Row]) -> tuple[RecentChange, ...]:
    return tuple(map(decode_change, page))


def _decoded_revisions(page: Sequence[Row]) -> tuple[RecentChange, ...]:
    return tuple(map(decode_change_of_revision, page))


def _still_ahead(times: Sequence[datetime], last: datetime | None) -> list[datetime]:
    """Return the wanted times that a page of rows has not passed; its last second may go on."""
    return [when for when in times if last is None or when >= last]


def revisions_of(change: RecentChange) -> set[RevisionId]:
    """Return the ids of the texts that an edit is between; none for log rows."""
    if change.type is ChangeType.LOG:
        return set()
    return {revid for revid in (change.revid, change.old_revid) if revid}


def _edit(change: RecentChange, decoded: Mapping[RevisionId, Revision]) -> Edit:
    if change.type is ChangeType.LOG:
        return Edit(change=change, old=None, new=None)
    old = decoded[change.old_revid] if change.old_revid else None
    new = decoded[change.revid] if change.revid else Revision(text=None)
    return Edit(change=change, old=old, new=new)


def _revision(revid: RevisionId, found: RevisionRows) -> Revision:
    if revid in found.got:
        return decode_revision(found.got[revid])
    return Revision(revid=revid, text=None, is_missing=revid in found.missing)
