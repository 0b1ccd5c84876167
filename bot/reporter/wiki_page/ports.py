"""What report pages ask of the ledger and of a page's history; Protocols only.

`bot.ledger.sql_ledger.SqlLedger` and `bot.wiki.authors.Authors` implement them; tests implement
them as fakes. Nothing here does anything.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from bot.pipeline.record import Correction, OnceListed, SavedPage
from bot.revisions import RevisionId
from bot.wiki.authors import Version


class ReportLedger(Protocol):
    """What was written on report pages, by people and by us."""

    def once_listed(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, OnceListed]:
        """Return what became of edits that a page once listed; unknown ones are absent."""

    def marks(self, target: str) -> Mapping[RevisionId, str]:
        """Return what people wrote beside edits on a page, as it was last read."""

    def keep_marks(self, target: str, marks: Mapping[RevisionId, str], now: datetime) -> None:
        """Keep what people wrote; '' forgets it."""

    def note_standing(self, run_id: str, target: str, stands: SavedPage, now: datetime) -> None:
        """Remember which edits a page named as it was found, whoever saved it."""

    def corrections(self) -> Sequence[Correction]:
        """Return what people said the bot misjudged and did not take back, oldest first."""

    def add_correction(self, correction: Correction, now: datetime) -> None:
        """Keep that the bot misjudged an edit; once per edit."""

    def withdraw_correction(self, revid: RevisionId, now: datetime) -> None:
        """Remember that somebody took back that the bot misjudged an edit."""

    def note_looks(self, target: str, looks: int, now: datetime) -> None:
        """Remember how many edits a report said need a look."""

    def looks_before(self, target: str, since: datetime, until: datetime) -> int | None:
        """Return how many edits needed a look when a report was last written in a span of time."""


class PageAuthors(Protocol):
    """Who wrote what on a page."""

    def newest_by(self, title: str, user: str) -> Version | None:
        """Return the newest version of a page that an account saved; None when it saved none."""

    def versions(self, title: str) -> Iterator[Version]:
        """Yield a page's newest versions, newest first."""

    def hides_a_version(self, title: str) -> bool:
        """Say whether the wiki hides the text of one of a page's versions."""

    def rights_of(self, user: str) -> frozenset[str]:
        """Return the rights of an account; none for a name that is no account."""
