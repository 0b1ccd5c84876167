"""The Protocol of the ledger, as the pipeline uses it.

`bot.ledger.sql_ledger.SqlLedger` implements it. Nothing here does anything.
"""

from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from bot.analyzer.analysis import Headline
from bot.pipeline.entries import (
    Concealed,
    Decided,
    Entry,
    EvaluatorVersion,
    Fate,
    Held,
    Hold,
    Intent,
    Moment,
    Neighbour,
    PastPatrol,
    Quoted,
    RunRow,
    Upgrade,
    Waiting,
    Watched,
)
from bot.pipeline.outcome import Outcome
from bot.pipeline.record import Record, SavedPage, Settlement, WindowCounts
from bot.revisions import Cursor, Past, RecentChange, RevisionId


class Ledger(Protocol):
    """What was seen, decided, pending and done. Each method that writes is one transaction."""

    def rehearsing(self) -> AbstractContextManager[None]:
        """Take back whatever is written inside."""

    def cursor(self) -> Cursor | None:
        """Return where the next run begins; None before the first real run."""

    def moment(self, which: Moment) -> datetime | None:
        """Return a time that an earlier run left; None when none did."""

    def keys_since(self, since: datetime) -> frozenset[str]:
        """Return the keys of all edits in the ledger made at `since` or later."""

    def revids_since(self, since: datetime) -> frozenset[RevisionId]:
        """Return the revisions of all rows in the ledger made at `since` or later."""

    def known(self, revids: Sequence[RevisionId]) -> frozenset[RevisionId]:
        """Return those of `revids` that the ledger has a row of."""

    def logged_since(self, since: datetime) -> Sequence[RecentChange]:
        """Return the log rows of what was done at `since` or later."""

    def begin_run(self, run: RunRow) -> None:
        """Remember that a run began."""

    def end_run(self, run: RunRow) -> None:
        """Remember how it ended; what was noted is told when its report was written."""

    def commit(self, run_id: str, entry: Entry, now: datetime) -> None:
        """Store an entry: all of it, or nothing."""

    def open_intents(self) -> Sequence[Intent]:
        """Return what was meant to be patrolled and of which it is not known what came of it."""

    def claim(self, run_id: str, key: str, outcome: Outcome, now: datetime) -> None:
        """Keep a patrol that the wiki called done; it stays open until it is known whose it was."""

    def credit(self, keys: Sequence[str]) -> None:
        """Close the claims on patrols that are ours."""

    def record_outcome(self, run_id: str, key: str, outcome: Outcome, now: datetime) -> None:
        """Close the open intent of `key` with what came of it."""

    def release(self, run_id: str, holds: Sequence[Hold], now: datetime) -> None:
        """Close intents of edits that were not sent, and let them wait again."""

    def waiting(
        self, run_id: str, now: datetime, limit: int, held: Held | None = None
    ) -> Sequence[Waiting]:
        """Return edits that are due and that this run has not held, oldest first.

        Of those that wait for one reason alone if `held` names it.
        """

    def held_counts(self, only: frozenset[str] | None = None) -> Mapping[str, int]:
        """Count what waits, by what holds it; of these keys alone unless None."""

    def neighbours(
        self, page_ids: Sequence[int], since: datetime
    ) -> Mapping[int, Sequence[Neighbour]]:
        """Return the edits of each page made at `since` or later, oldest first."""

    def pasts(self, page_ids: Sequence[int]) -> Mapping[int, Past]:
        """Return what is known of each page: its revisions, and the lines of the newest edits."""

    def patrols_since(self, since: datetime) -> Sequence[PastPatrol]:
        """Return our own patrols from `since` on, oldest first."""

    def first_patrol(self) -> datetime | None:
        """Return when we first patrolled anything."""

    def records(self, since: datetime, until: datetime, limit: int = 0) -> Sequence[Record]:
        """Return the newest `limit` records of edits made in a span of time, oldest first."""

    def shown_edits(self, since: datetime, until: datetime, limit: int) -> Sequence[Record]:
        """Return the newest edits that are open or that we patrolled, without hunks, oldest first.

        Open is what nobody has vouched for, and what is neither reverted, hidden nor gone.
        """

    def shown_quoted(
        self, since: datetime, until: datetime, limit: int
    ) -> tuple[Sequence[Quoted], Sequence[Quoted]]:
        """Return what is to be asked about the same edits.

        Returns:
            Ours and log rows, which have only to be visible still; edits that others may settle.
        """

    def settle_edits(
        self, changes: Sequence[RecentChange], settled: Mapping[str, Settlement], now: datetime
    ) -> None:
        """Keep the state that edits have by now, and by key how they were settled."""

    def window_counts(self, since: datetime, until: datetime) -> WindowCounts:
        """Count the edits of a span of time, and how those that are settled were."""

    def headlines(self, since: datetime, until: datetime) -> Mapping[RevisionId, Headline]:
        """Return the headlines of the edits of a span of time."""

    def last_published(self, target: str) -> datetime | None:
        """Return when a report was last written, or found to say the same; None for never."""

    def intend_report(self, run_id: str, target: str, now: datetime) -> int:
        """Remember that a report is about to be published; return the intent's number.

        Each other page of it that is saved has a row of its own.
        """

    def close_report(
        self, number: int, result: str, now: datetime, saved: SavedPage | None
    ) -> None:
        """Remember what came of it, and what its page became; None when nothing was saved."""

    def hold_rest(
        self, run_id: str, held: Held, now: datetime, only: frozenset[str] | None = None
    ) -> None:
        """Say why this run did not come to edits that are due, whatever held them before.

        `only` are the keys of those that it was to come to; None for all.
        """

    def make_due(self, made_before: datetime) -> None:
        """Let edits made before a time wait no longer for their age: they are judged anew."""

    def untold(self) -> Sequence[str]:
        """Return what earlier runs noted and did not come to telling, oldest first."""

    def in_turn(self, overdue: datetime, least: int, most: int) -> Sequence[Quoted]:
        """Return those about which the wiki was not asked for longest, and that are not gone.

        All that was last asked about before `overdue`, and `least` in any case, but at most `most`.
        """

    def forget(
        self, concealed: Sequence[Concealed], now: datetime, asked: Sequence[str] = ()
    ) -> int:
        """Erase what the wiki hides by now; return of how many edits there was something left.

        `asked` are the keys of all edits about which the wiki was asked.
        """

    def upgrade(self, version: EvaluatorVersion) -> Upgrade | None:
        """Return what is known of an analyzer with its rules; None when no run has met them."""

    def note_upgrade(
        self,
        version: EvaluatorVersion,
        now: datetime,
        *,
        is_accepted: bool,
        again: Sequence[Decided] = (),
    ) -> None:
        """Remember that a run met them, and what they make of edits decided before."""

    def decided(self, since: datetime, limit: int) -> Sequence[Decided]:
        """Return the decisions on the newest edits made at `since` or later, oldest first.

        The first ones, or those of the analyzer and the rules that were accepted last.
        """

    def watched(self, since: datetime, due: datetime, limit: int) -> Sequence[Watched]:
        """Return what was patrolled or withheld at `since` or later and may still be taken back.

        Those about which the wiki was not asked after `due`, and those first about which it was
        not asked for longest, `limit` at most.
        """

    def note_fates(self, fates: Mapping[str, Fate], now: datetime) -> None:
        """Keep, by key, what became of watched edits."""

    def patrol_fates(self, since: datetime) -> Mapping[str, Mapping[str, int]]:
        """Count our patrols made at `since` or later, by rule and by what became of them."""

    def fold(self, before: datetime, limit: int) -> int:
        """Fold edits made before a time into daily counts; return how many, `limit` at most."""

    def prune(self, before: datetime) -> None:
        """Erase runs, reports and notes that ended before a time and that no edit needs."""

    def forget_texts(self, before: datetime) -> None:
        """Erase the hunks of edits seen before a time."""
