"""Looks for what recentchanges should have told and did not: pruned rows, rows never written.

Takes the cursor and what was read, gives sentences and revisions without rows. Never moves the
cursor.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta
from itertools import chain
from typing import Final

from msgspec.structs import replace

from bot.errors import WikiError
from bot.messages import counted
from bot.pipeline.entries import Moment
from bot.pipeline.plan import Plan, Services
from bot.pipeline.reading.fetching import Span
from bot.revisions import Arrival, Cursor, RecentChange

_NAMED: Final = 10
"""How many revisions a sentence names."""
_KEPT: Final = 1_000
"""Revisions that wait for their rows while edits are read; beyond them nothing is asked ahead."""
_APART: Final = timedelta(minutes=1)
"""A move's log row may be some seconds older than the revisions that come with it."""
_SECOND: Final = timedelta(seconds=1)


class Missing:
    """One run's search, from its cursor on."""

    def __init__(self, plan: Plan, services: Services, before: Cursor, span: Span) -> None:
        self._services = services
        self._before = before.timestamp
        looked = services.ledger.moment(Moment.ROWLESS)
        self.start = before.timestamp - plan.overlap if looked is None else looked
        """Where the search for revisions without a row begins."""
        self._last = span.until - plan.overlap
        """Rows of later revisions may still appear."""
        self._until = span.until
        self._pages: Iterator[Sequence[RecentChange]] = iter(())
        self._reached: datetime | None = None
        """Up to where revisions were asked for; None before the first question."""
        self._unread: list[RecentChange] = []
        """Of those, all whose rows had not been read yet."""
        self._failure: WikiError | None = None
        self._oldest: datetime | None = None
        """When the oldest row was made, if rows were pruned after the cursor."""
        self._is_told = False

    def look_ahead(self, first: datetime, reached: datetime, seen: AbstractSet[str]) -> None:
        """Ask for the revisions of the time that was read so far, beside the thread that judges.

        `first` and `reached` are when the first and the last row was made that this run was given,
        `seen` are the keys of all rows that the ledger has or that were read.
        """
        if first > self._before or self.start > self._last:
            return  # `lost` has to say first where to begin
        self._unread = [one for one in self._unread if one.key not in seen]
        while self._failure is None and len(self._unread) < _KEPT and not self._is_past(reached):
            try:
                self._read_on(seen)
            except WikiError as failure:
                self._failure = failure  # told at the end: the rows can be read all the same

    def _is_past(self, reached: datetime) -> bool:
        return self._reached is not None and self._reached >= min(reached, self._last)

    def _read_on(self, seen: AbstractSet[str]) -> None:
        if self._reached is None:
            self._pages = self._services.history.revisions(self.start, self._last)
        page = next(self._pages, None)
        if page is None:
            self._reached = self._last
            return
        self._unread += (one for one in page if one.key not in seen)
        times = (one.timestamp for one in page if one.timestamp is not None)
        self._reached = max(times, default=self.start)

    def lost(self, first: datetime | None) -> tuple[str, ...]:
        """Say, once, which time is lost when the wiki has pruned rows after the cursor.

        Args:
            first: When the first row was made that this run was given; None when it got none.
        """
        if self._is_told or (first is not None and first <= self._before):
            return ()  # the overlap is still there, and so is all after it
        self._is_told = True
        oldest = self._services.history.oldest() or self._until
        if oldest <= self._before:
            return ()
        last = oldest - _SECOND
        if not any(True for _ in self._rowless(self._before + _SECOND, last)):
            return ()
        self._oldest = oldest
        note = (
            f"Lost: the wiki has pruned what happened from {_said(self._before)} to {_said(last)} "
            "from its recent changes before this run could read it; none of it was looked at."
        )
        return (note,)

    @property
    def looked(self) -> datetime:
        """Up to when all is looked at, or told as lost, when the search is over."""
        return max(self.start, self._last, self._oldest or self._last)

    def rowless(self) -> Iterator[Sequence[RecentChange]]:
        """Yield revisions that have no row, though one had the time of the overlap to appear.

        Raises:
            WikiError: The wiki could not be asked.
        """
        if self._failure is not None:
            raise self._failure
        if self._oldest is not None:
            # what was pruned in between was told as lost
            before = self._rowless(self.start, min(self._before, self._last))
            return chain(before, self._rowless(max(self.start, self._oldest), self._last))
        if self._reached is None:
            return self._rowless(self.start, self._last)
        return self._without_rows(chain([self._unread], self._pages), self.start)

    def _rowless(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        if since > until:
            return iter(())
        return self._without_rows(self._services.history.revisions(since, until), since)

    def _without_rows(
        self, pages: Iterator[Sequence[RecentChange]], since: datetime
    ) -> Iterator[Sequence[RecentChange]]:
        known = self._services.ledger.revids_since(since - _APART)
        logged = self._services.ledger.logged_since(since - _APART)
        # a move leaves a redirect, and has a row only for itself
        moved = {one.title for one in logged if one.log_type == "move"}
        brought = [(one, how) for one in logged if (how := _arrival_by(one)) is not None]
        return self._services.history.batches(
            replace(one, arrival=_arrival(one, brought))
            for page in pages
            for one in page
            if one.revid not in known and (one.old_revid or one.title not in moved)
        )


def _arrival_by(logged: RecentChange) -> Arrival | None:
    """Say how revisions come by what was logged: they get no row of their own."""
    if logged.log_type == "import":
        return Arrival.IMPORTED
    is_restored = (logged.log_type, logged.log_action) == ("delete", "restore")
    return Arrival.RESTORED if is_restored else None


def _arrival(
    revision: RecentChange, brought: Sequence[tuple[RecentChange, Arrival]]
) -> Arrival | None:
    """Say how a revision came to its page without an edit; None when nothing tells of that."""
    if ">" in (revision.user or ""):
        return Arrival.IMPORTED  # xx>NAME is nobody's name here
    return next((how for log, how in brought if _is_of(log, revision)), None)


def _is_of(log: RecentChange, revision: RecentChange) -> bool:
    """Say whether what was logged is about a revision's page and came after it."""
    done, made = log.timestamp, revision.timestamp
    is_later = done is not None and made is not None and done >= made
    return is_later and log.page_id != 0 and log.page_id == revision.page_id


def rowless_notes(changes: Sequence[RecentChange]) -> Iterator[str]:
    """Say which revisions had no row, and why if that is known."""
    lost = [one for one in changes if one.arrival is None]
    if lost:
        yield (
            f"{counted(len(lost), 'revision')} never reached the wiki's recent changes, so that "
            f"nobody can patrol {'it' if len(lost) == 1 else 'them'}: {_named(lost)}."
        )
    for arrival in Arrival:
        came = [one for one in changes if one.arrival is arrival]
        if came:
            were = counted(len(came), "revision was", "revisions were")
            yield f"{were} {arrival}, which leaves nothing to patrol: {_named(came)}."


def _named(changes: Sequence[RecentChange]) -> str:
    named = ", ".join(str(one.revid) for one in changes[:_NAMED])
    return f"{named} and {len(changes) - _NAMED} more" if len(changes) > _NAMED else named


def _said(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M:%S} UTC"
