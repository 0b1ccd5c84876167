"""Reads fresh edits from the wiki, one batch ahead of whoever analyses them.

Takes a span of time and the keys that the ledger has, gives batches of edits with their users.
`Fetching` never touches the ledger: it runs beside the thread that does.
"""

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, TypeVar

from bot.errors import BadReplyError
from bot.pipeline.entries import Skipped
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.judging.judge import Judge, Users
from bot.pipeline.plan import Plan, Services
from bot.revisions import Cursor, Edit, RecentChange, RecentChangeId

FIRST_SPAN: Final = timedelta(hours=24)
"""What a run reads that has no cursor."""
Item = TypeVar("Item")
LookAhead = Callable[[datetime, datetime, AbstractSet[str]], None]
"""What else to ask the wiki while a batch is judged; see `bot.pipeline.reading.missing`."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """Fresh edits, and what was passed over on the way to them."""

    edits: tuple[Edit, ...]
    skipped: tuple[Skipped, ...]
    users: Users
    known: int
    """Rows that the ledger had already."""
    reached: Cursor
    """The place of the last row."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Span:
    """What is to be read."""

    since: Cursor
    until: datetime
    known: frozenset[str]
    """Keys that the ledger has."""


def span_of(plan: Plan, services: Services, before: Cursor | None) -> Span:
    """Return what a run reads that begins at a cursor; None stands for none.

    It never begins after its end: a first run's cursor stands where it begins, and never goes back.
    """
    now, start = services.clock(), plan.since
    if start is None:
        start = now - FIRST_SPAN if before is None else before.timestamp - plan.overlap
    until = now - plan.settle
    start = min(start, until)
    known = services.ledger.keys_since(start)
    return Span(since=Cursor(timestamp=start), until=until, known=known)


class Fetching:
    """Turns the source's rows into batches."""

    def __init__(
        self,
        plan: Plan,
        services: Services,
        judge: Judge,
        span: Span,
        look_ahead: LookAhead | None = None,
    ) -> None:
        self._plan = plan
        self._services = services
        self._judge = judge
        self._span = span
        self._look_ahead = look_ahead
        self._seen = set(span.known)
        self._taken = 0
        self.first: datetime | None = None
        """When the first row was made that came."""
        self.is_ended = False
        """Whether there are no more rows."""

    def batches(self) -> Iterator[Batch]:
        """Yield batches, oldest first, until there are no more rows or the limit is reached."""
        reached: datetime | None = None
        for rows in self._services.source.changes(self._span.since, self._span.until):
            if rows:
                self.first = self.first or rows[0].timestamp
                yield self.batch(rows)
            if self.is_full:
                return
            self._look(reached)  # a batch behind: the second one is waited for more than this
            reached = rows[-1].timestamp if rows else None
        self._look(reached)
        self.is_ended = True

    def _look(self, reached: datetime | None) -> None:
        if self._look_ahead and self.first and reached:
            self._look_ahead(self.first, reached, self._seen)

    @property
    def is_full(self) -> bool:
        """Whether as many edits were taken as the run may take."""
        return 0 < self._plan.limit <= self._taken

    def batch(self, rows: Sequence[RecentChange]) -> Batch:
        """Turn rows into a batch."""
        fresh: list[RecentChange] = []
        skipped: list[Skipped] = []
        passed = 0
        for row in rows:
            if self.is_full:
                break
            passed += 1
            self._sort(row, fresh, skipped)
        edits, faults = ask_in_halves(self._services.reader.edits, fresh)
        return Batch(
            edits=tuple(edits),
            skipped=(*skipped, *(_faulty(row, fault) for row, fault in faults)),
            users=self._judge.users(fresh),
            known=passed - len(fresh) - len(skipped),
            reached=_place(rows[passed - 1], self._span.since),
        )

    def _sort(self, row: RecentChange, fresh: list[RecentChange], skipped: list[Skipped]) -> None:
        if row.key in self._seen:
            return
        self._seen.add(row.key)
        if row.is_bot and self._plan.skip_bots:
            # kept all the same: a burst must know that somebody has edited since
            skipped.append(Skipped(change=row, reason="bot edit"))
            return
        fresh.append(row)
        self._taken += 1


def one_ahead(items: Iterator[Item]) -> Iterator[Item]:
    """Yield items while the next one is got by a thread of its own."""
    end = object()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="fetch") as thread:
        coming = thread.submit(next, items, end)
        while (item := coming.result()) is not end:
            coming = thread.submit(next, items, end)
            yield item  # type: ignore[misc]  # the sentinel is no Item


def _faulty(row: RecentChange, fault: BadReplyError) -> Skipped:
    return Skipped(change=row, reason=fault.kept, is_fault=True)


def _place(row: RecentChange, since: Cursor) -> Cursor:
    return Cursor(timestamp=row.timestamp or since.timestamp, rcid=row.rcid or RecentChangeId(0))
