"""Looks for what recentchanges should have told and did not: pruned rows, rows never written.

Takes the cursor and what was read, gives sentences and revisions without rows. Never moves the
cursor.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from typing import Final

from bot.pipeline.plan import Crew, Plan
from bot.pipeline.reading import Span
from bot.revisions import Cursor, RecentChange

_NAMED: Final = 10
"""How many revisions a sentence names."""
_SECOND: Final = timedelta(seconds=1)


class Missing:
    """One run's look, from its cursor on."""

    def __init__(self, plan: Plan, crew: Crew, before: Cursor, span: Span) -> None:
        self._plan = plan
        self._crew = crew
        self._before = before.timestamp
        self._start = max(span.since.timestamp, before.timestamp - plan.overlap)
        self._until = span.until
        self._is_told = False

    def lost(self, first: datetime | None) -> tuple[str, ...]:
        """Say, once, which time is lost when the wiki has pruned rows after the cursor.

        Args:
            first: When the first row was made that this run was given; None when it got none.
        """
        if self._is_told or (first is not None and first <= self._before):
            return ()  # the overlap is still there, and so is all after it
        self._is_told = True
        oldest = self._crew.history.oldest() or self._until
        if oldest <= self._before:
            return ()
        self._start = max(self._start, oldest)
        last = oldest - _SECOND
        if not any(True for _ in self._rowless(self._before + _SECOND, last)):
            return ()
        note = (
            f"Lost: the wiki has pruned what happened from {_said(self._before)} to {_said(last)} "
            "from its recent changes before this run could read it; none of it was looked at."
        )
        return (note,)

    def rowless(self) -> Iterator[Sequence[RecentChange]]:
        """Yield revisions that have no row, though one had the time of the overlap to appear."""
        until = self._until - self._plan.overlap
        return self._rowless(self._start, until) if self._start <= until else iter(())

    def _rowless(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        ledger = self._crew.ledger
        moved = ledger.moved_since(since)
        for changes in self._crew.history.unlisted(since, until, ledger.revids_since(since)):
            # a move leaves a redirect, and has a row only for itself
            left = [one for one in changes if one.old_revid or one.title not in moved]
            if left:
                yield left


def rowless_note(changes: Sequence[RecentChange]) -> str:
    """Say which revisions had no row."""
    named = ", ".join(str(one.revid) for one in changes[:_NAMED])
    more = f" and {len(changes) - _NAMED} more" if len(changes) > _NAMED else ""
    return (
        f"{len(changes)} revisions never reached the wiki's recent changes, so that nobody can "
        f"patrol them: {named}{more}."
    )


def _said(when: datetime) -> str:
    return f"{when:%Y-%m-%d %H:%M:%S} UTC"
