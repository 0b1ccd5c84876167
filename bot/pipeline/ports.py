"""The Protocols of the pipeline's neighbours: sources, facts, a patroller, reports.

The rooms beside the pipeline implement these; tests implement them as fakes. What it asks of the
ledger stands in `bot.pipeline.ledger_port`. Nothing here does anything.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol, TypeVar

from bot.pipeline.entries import Concealed, Quoted, Renewed
from bot.pipeline.outcome import Outcome
from bot.pipeline.record import Published, Report
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


class History(Protocol):
    """What the wiki has beside the rows that a source gives."""

    def oldest(self) -> datetime | None:
        """Return when the oldest row was made that the wiki still has; None when it has none."""

    def revisions(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield the revisions made in a span of time, with rows or without, a request's at once."""

    def batches(self, changes: Iterator[RecentChange]) -> Iterator[Sequence[RecentChange]]:
        """Yield them in batches as large as one content request can serve."""


class EditReader(Protocol):
    """Turns rows into edits with their texts, in as few requests as the account may use."""

    @property
    def batch_limit(self) -> int:
        """Return how many revisions one request may name."""

    def edits(self, changes: Sequence[RecentChange]) -> Sequence[Edit]:
        """Return one edit per row, in the same order; hidden and missing texts are values."""

    def changes_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return fresh rows for revisions seen earlier: state, tags, flags as they now stand.

        A revision that is gone (page deleted) is absent from the result.
        """

    def revisions_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return the same without their marks, which only rows have: these are not looked for."""

    def newest(self, page_ids: Sequence[int]) -> Mapping[int, RevisionId]:
        """Return the newest revision of each page as it now stands; what is gone is absent."""


class Visibility(Protocol):
    """What the wiki hides by now of what it showed before."""

    def concealed(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:
        """Return those of which something is hidden or gone."""

    def renewed(self, edits: Sequence[Quoted]) -> Sequence[Renewed]:
        """Return how each edit stands by now; the same question tells both."""


class Backlog(Protocol):
    """What nobody has vouched for, as the wiki itself counts it."""

    def unpatrolled(self, since: datetime, until: datetime) -> Sequence[RecentChange] | None:
        """Return the unpatrolled edits made in a span of time; None when we may not see them."""


class FactReader(Protocol):
    """Batched facts about users and titles."""

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Return facts keyed by the names as asked for."""

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Return those accounts and addresses, as asked for, that are blocked now."""

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Return facts keyed by the titles as asked for; an impossible title does not exist."""


class Patroller(Protocol):
    """The only thing that patrols. A rehearsal has none."""

    def patrol(self, edit: Edit) -> Outcome:
        """Mark one edit as patrolled and say what came of it; somebody may have been quicker.

        Raises:
            KeptOutError: The account is blocked from this page or namespace: go on elsewhere.
            DeniedError: The account lost its right, is blocked, or patrolling is off: stop.
            UnavailableError: The wiki can't answer now: keep the intent open and stop.
        """

    def is_kept_out(self, change: RecentChange) -> bool:
        """Say whether the account is known to be blocked from an edit's page or namespace."""


class PatrolLog(Protocol):
    """What the wiki's own patrol log says; asked after any doubt."""

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:
        """Return the revisions of those that the log shows as patrolled by our account."""

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:
        """Return who patrolled an edit, by the log; nobody when it does not show it (yet)."""


class StopPage(Protocol):
    """The on-wiki kill switch."""

    def is_stopped(self) -> bool:
        """Say whether the community has stopped the bot.

        Raises:
            WikiError: The page can't be read: whoever asks must stop, too.
        """


class PageSave(Protocol):
    """What came of saving one page."""

    @property
    def revid(self) -> int:
        """Return the revision that now holds what was sent."""

    @property
    def changed(self) -> bool:
        """Say whether the page said something else before."""


PageSaveT = TypeVar("PageSaveT", bound=PageSave)


class Saving(Protocol):
    """What lets the pages of a report be saved, and remembers each."""

    def __call__(
        self, title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
    ) -> PageSaveT:
        """Save one page, if the run may still write; `named` are the edits that it then names.

        Raises:
            UnsentError: It may not; nothing was saved.
            WikiError: The page could not be saved.
        """


class Publisher(Protocol):
    """Something that shows a report: a wiki page, a file, a screen."""

    def publish(self, report: Report, saving: Saving) -> Published:
        """Show the report, each page saved through `saving`; an unchanged page isn't saved.

        Raises:
            WikiError: The page could not be written; the report can be published by a later run.
        """
