"""What reports read from the ledger and leave in it; a part of `bot.ledger.sql_ledger.SqlLedger`.

Each call is one transaction. Never renders and never speaks to a wiki.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import delete, insert, select

from bot.analyzer.analysis import Headline
from bot.ledger import correction_views, forgetting, listings, report_views
from bot.ledger.correction_views import CorrectionCounts
from bot.ledger.report_tables import report_counts, report_marks, settlements
from bot.ledger.transactions import Transactions
from bot.pipeline.entries import Quoted
from bot.pipeline.record import (
    Correction,
    OnceListed,
    Record,
    SavedPage,
    Settlement,
    WindowCounts,
)
from bot.revisions import RecentChange, RevisionId


class ReportMemory(Transactions):
    """The ledger as reports use it."""

    def shown_edits(self, since: datetime, until: datetime, limit: int) -> Sequence[Record]:
        """Return the newest edits that are open or that we patrolled, oldest first."""
        with self._reading() as connection:
            return report_views.shown_edits(connection, since, until, limit)

    def shown_quoted(
        self, since: datetime, until: datetime, limit: int
    ) -> tuple[Sequence[Quoted], Sequence[Quoted]]:
        """Return what is to be asked about the same edits: of ours and log rows, of all others."""
        with self._reading() as connection:
            return report_views.shown_quoted(connection, since, until, limit)

    def window_counts(self, since: datetime, until: datetime) -> WindowCounts:
        """Count the edits of a span of time, and how those that are settled were."""
        with self._reading() as connection:
            return report_views.window_counts(connection, since, until)

    def headlines(self, since: datetime, until: datetime) -> Mapping[RevisionId, Headline]:
        """Return the headlines of the edits of a span of time."""
        with self._reading() as connection:
            return report_views.headlines(connection, since, until)

    def settle_edits(
        self, changes: Sequence[RecentChange], settled: Mapping[str, Settlement], now: datetime
    ) -> None:
        """Keep the state that edits have by now, and by key how they were settled."""
        with self._writing() as connection:
            report_views.renew(connection, changes)
            for key, how in settled.items():
                connection.execute(delete(settlements).where(settlements.c.key == key))
                row = {"key": key, "how": how, "noted": now}
                connection.execute(insert(settlements).values(row))

    def last_published(self, target: str) -> datetime | None:
        """Return when a report was last written, or found to say the same; None for never."""
        with self._reading() as connection:
            return report_views.last_published(connection, target)

    def written_pages(self) -> Sequence[str]:
        """Return the titles of pages that were written as far as it remembers, by name."""
        with self._reading() as connection:
            return report_views.written_pages(connection)

    def once_listed(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, OnceListed]:
        """Return what became of edits that a page once listed; unknown ones are absent."""
        with self._reading() as connection:
            return report_views.once_listed(connection, revids)

    def marks(self, target: str) -> Mapping[RevisionId, str]:
        """Return what people wrote beside edits on a page, as it was last read."""
        with self._reading() as connection:
            query = select(report_marks.c.revid, report_marks.c.text)
            found = connection.execute(query.where(report_marks.c.target == target))
            return {RevisionId(row.revid): row.text for row in found}

    def keep_marks(self, target: str, marks: Mapping[RevisionId, str], now: datetime) -> None:
        """Keep what people wrote; '' forgets it."""
        with self._writing() as connection:
            for revid, text in marks.items():
                this = (report_marks.c.target == target) & (report_marks.c.revid == revid)
                connection.execute(delete(report_marks).where(this))
                if text:
                    row = {"target": target, "revid": revid, "text": text, "noted": now}
                    connection.execute(insert(report_marks).values(row))

    def note_standing(self, run_id: str, target: str, stands: SavedPage, now: datetime) -> None:
        """Remember which edits a page of ours named as it was found, whoever saved it."""
        with self._writing() as connection:
            if listings.note_standing(connection, run_id, target, stands, now):
                forgetting.note_if_exposed(connection, target, stands, now)

    def corrections(self) -> Sequence[Correction]:
        """Return what people said the bot misjudged and did not take back, oldest first."""
        with self._reading() as connection:
            return correction_views.standing(connection)

    def correction_counts(self) -> CorrectionCounts:
        """Count what people said the bot misjudged."""
        with self._reading() as connection:
            return correction_views.counts(connection)

    def add_correction(self, correction: Correction, now: datetime) -> None:
        """Keep that the bot misjudged an edit; once per edit."""
        with self._writing() as connection:
            correction_views.keep(connection, correction, now)

    def withdraw_correction(self, revid: RevisionId, now: datetime) -> None:
        """Remember that somebody took back that the bot misjudged an edit."""
        with self._writing() as connection:
            correction_views.withdraw(connection, revid, now)

    def note_looks(self, target: str, looks: int, now: datetime) -> None:
        """Remember how many edits a report said need a look."""
        with self._writing() as connection:
            this = (report_counts.c.target == target) & (report_counts.c.made == now)
            connection.execute(delete(report_counts).where(this))
            row = {"target": target, "made": now, "looks": looks}
            connection.execute(insert(report_counts).values(row))

    def looks_before(self, target: str, since: datetime, until: datetime) -> int | None:
        """Return how many edits needed a look when a report was last written in a span of time."""
        with self._reading() as connection:
            span = (report_counts.c.made >= since) & (report_counts.c.made <= until)
            query = select(report_counts.c.looks).where(report_counts.c.target == target, span)
            return connection.scalar(query.order_by(report_counts.c.made.desc()).limit(1))
