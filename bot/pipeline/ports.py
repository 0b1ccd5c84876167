"""The Protocols of the pipeline's neighbours: sources, facts, a patroller, reports.

The rooms beside the pipeline implement these; tests implement them as fakes. Nothing here does
anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.pipeline.outcome import Outcome
from bot.pipeline.record import Report
from bot.revisions import Cursor, Edit, RecentChange, RevisionId, TitleFacts, UserFacts


class ChangeSource(Protocol):
    """Where changes come from, oldest first."""

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield batches of rows from `since` (inclusive) to `until` (inclusive), oldest first.

        A batch is as large as one content request can serve. Rows may be repeated over runs; the
        pipeline drops what the ledger already has.

        Raises:
            WikiError: By its class, what to do.
        """


class EditReader(Protocol):
    """Turns rows into edits with their texts, in as few requests as the account may use."""

    def edits(self, changes: Sequence[RecentChange]) -> Sequence[Edit]:
        """Return one edit per row, in the same order; hidden and missing texts are values."""

    def changes_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return fresh rows for revisions seen earlier: state, tags, flags as they now stand.

        A revision that is gone (page deleted) is absent from the result.
        """


class FactReader(Protocol):
    """Batched facts about users and titles."""

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Return facts keyed by the names as asked for."""

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Return facts keyed by the titles as asked for; an impossible title does not exist."""


class Patroller(Protocol):
    """The only thing that patrols. A rehearsal has none."""

    def patrol(self, edit: Edit) -> Outcome:
        """Mark one edit as patrolled and say what came of it.

        Raises:
            DeniedError: The account lost its right, is blocked, or patrolling is off: stop.
            UnavailableError: The wiki can't answer now: keep the intent open and stop.
        """


class StopPage(Protocol):
    """The on-wiki kill switch."""

    def is_stopped(self) -> bool:
        """Say whether the community has stopped the bot; a page that can't be read means yes."""


class Publisher(Protocol):
    """Something that shows a report: a wiki page, a file, a screen."""

    def publish(self, report: Report) -> bool:
        """Show the report; say whether anything changed (an unchanged page isn't saved).

        Raises:
            WikiError: The page could not be written; the report can be published by a later run.
        """
