"""The ledger that the pipeline uses: each call is one transaction.

Takes an engine and values, gives values. Never judges an edit and never speaks to a wiki.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Final

from sqlalchemy import delete, insert, select, update

from bot.ledger import intent_views, listings, views
from bot.ledger.database import open_database
from bot.ledger.encoding import encode_run
from bot.ledger.pasts import pasts
from bot.ledger.report_memory import ReportMemory
from bot.ledger.schema import analyses, moments, notes, pending, reports, runs, skips
from bot.ledger.upkeep import Upkeep
from bot.ledger.views import Counts
from bot.ledger.writing import EntryWriter, close_intents
from bot.pipeline.entries import (
    REPORTS_WAIT,
    Ending,
    Entry,
    Held,
    Hold,
    Intent,
    Moment,
    Neighbour,
    PastPatrol,
    RunMode,
    RunRow,
    Settled,
    Waiting,
)
from bot.pipeline.outcome import Outcome
from bot.pipeline.record import Record, SavedPage
from bot.revisions import Cursor, Past, RecentChange, RevisionId

TOLD: Final = (Ending.DONE, Ending.EDITS_SKIPPED)
"""Endings after which a run's notes were read by whoever reads its report."""


class SqlLedger(Upkeep, ReportMemory):
    """What was seen, decided, pending and done."""

    def cursor(self) -> Cursor | None:
        """Return where the next run begins; None before the first real run."""
        with self._reading() as connection:
            return views.cursor(connection)

    def moment(self, which: Moment) -> datetime | None:
        """Return a time that an earlier run left; None when none did."""
        with self._reading() as connection:
            return connection.scalar(select(moments.c.time).where(moments.c.name == which))

    def keys_since(self, since: datetime) -> frozenset[str]:
        """Return the keys of all edits in the ledger made at `since` or later."""
        with self._reading() as connection:
            return views.keys_since(connection, since)

    def revids_since(self, since: datetime) -> frozenset[RevisionId]:
        """Return the revisions of all rows in the ledger made at `since` or later."""
        with self._reading() as connection:
            return views.revids_since(connection, since)

    def known(self, revids: Sequence[RevisionId]) -> frozenset[RevisionId]:
        """Return those of `revids` that the ledger has a row of."""
        with self._reading() as connection:
            return views.known(connection, revids)

    def logged_since(self, since: datetime) -> Sequence[RecentChange]:
        """Return the log rows of what was done at `since` or later."""
        with self._reading() as connection:
            return views.logged_since(connection, since)

    def open_intents(self) -> Sequence[Intent]:
        """Return what was meant to be patrolled and of which it is not known what came of it."""
        with self._reading() as connection:
            return intent_views.open_intents(connection)

    def waiting(
        self, run_id: str, now: datetime, limit: int, held: Held | None = None
    ) -> Sequence[Waiting]:
        """Return edits that are due and that this run has not held, oldest first.

        Of those that wait for one reason alone if `held` names it.
        """
        with self._reading() as connection:
            return views.waiting(connection, run_id, now, limit, held)

    def held_counts(self, only: frozenset[str] | None = None) -> Mapping[str, int]:
        """Count what waits, by what holds it; of these keys alone unless None."""
        with self._reading() as connection:
            return views.held_counts(connection, only)

    def neighbours(
        self, page_ids: Sequence[int], since: datetime
    ) -> Mapping[int, Sequence[Neighbour]]:
        """Return the edits of each page made at `since` or later, oldest first."""
        with self._reading() as connection:
            return views.neighbours(connection, page_ids, since)

    def pasts(self, page_ids: Sequence[int]) -> Mapping[int, Past]:
        """Return what is known of each page: its revisions, and the lines of the newest edits."""
        with self._reading() as connection:
            return pasts(connection, page_ids)

    def patrols_since(self, since: datetime) -> Sequence[PastPatrol]:
        """Return our own patrols from `since` on, oldest first."""
        with self._reading() as connection:
            return views.patrols_since(connection, since)

    def first_patrol(self) -> datetime | None:
        """Return when we first patrolled anything."""
        with self._reading() as connection:
            return views.first_patrol(connection)

    def records(self, since: datetime, until: datetime, limit: int = 0) -> Sequence[Record]:
        """Return the newest `limit` records of edits made in a span of time, oldest first."""
        with self._reading() as connection:
            return views.records(connection, since, until, limit)

    def recalled(
        self, *, rule: str | None, run_id: str | None, since: datetime | None
    ) -> Sequence[Record]:
        """Return what our runs patrolled, by rule, run or time of the patrol; oldest first."""
        with self._reading() as connection:
            return views.recalled(connection, rule, run_id, since)

    def record(self, key: str) -> Record | None:
        """Return one edit's record; None when it is not there or was not analysed."""
        with self._reading() as connection:
            return views.record(connection, key)

    def counts(self) -> Counts:
        """Count what the ledger holds."""
        with self._reading() as connection:
            return views.counts(connection)

    def last_runs(self, limit: int = 1) -> Sequence[RunRow]:
        """Return the newest runs, newest first."""
        with self._reading() as connection:
            return views.last_runs(connection, limit)

    def knows_run(self, run_id: str) -> bool:
        """Say whether a run is in the ledger."""
        with self._reading() as connection:
            this = select(runs.c.run_id).where(runs.c.run_id == run_id)
            return connection.scalar(this) is not None

    def begin_run(self, run: RunRow) -> None:
        """Remember that a run began."""
        with self._writing() as connection:
            connection.execute(insert(runs).values(**_run_columns(run)))

    def end_run(self, run: RunRow) -> None:
        """Remember how it ended; what was noted is told when its report was written."""
        with self._writing() as connection:
            this = update(runs).where(runs.c.run_id == run.run_id)
            if not connection.execute(this.values(**_run_columns(run))).rowcount:
                connection.execute(insert(runs).values(**_run_columns(run)))
            is_read = run.ending in TOLD and not run.counts.get(REPORTS_WAIT)
            if run.mode is RunMode.REAL and is_read:
                untold = update(notes).where(notes.c.told.is_(None))
                connection.execute(untold.values(told=run.ended))

    def commit(self, run_id: str, entry: Entry, now: datetime) -> None:
        """Store an entry: all of it, or nothing."""
        with self._writing() as connection:
            EntryWriter(connection, run_id, now).write(entry)

    def record_outcome(self, run_id: str, key: str, outcome: Outcome, now: datetime) -> None:
        """Close the open intent of `key` with what came of it."""
        with self._writing() as connection:
            writer = EntryWriter(connection, run_id, now)
            writer.add_outcome(Settled(key=key, outcome=outcome))

    def claim(self, run_id: str, key: str, outcome: Outcome, now: datetime) -> None:
        """Keep a patrol that the wiki called done; its intent stays open."""
        with self._writing() as connection:
            writer = EntryWriter(connection, run_id, now)
            writer.claim(Settled(key=key, outcome=outcome))

    def credit(self, keys: Sequence[str]) -> None:
        """Close the claims on patrols that are ours."""
        with self._writing() as connection:
            close_intents(connection, keys)

    def release(self, run_id: str, holds: Sequence[Hold], now: datetime) -> None:
        """Close intents of edits that were not sent, and let them wait again."""
        with self._writing() as connection:
            writer = EntryWriter(connection, run_id, now)
            for hold in holds:
                writer.release(hold)

    def hold_rest(
        self, run_id: str, held: Held, now: datetime, only: frozenset[str] | None = None
    ) -> None:
        """Say why this run did not come to edits that are due, whatever held them before."""
        with self._writing() as connection:
            # what is to be judged anew keeps its reason, by which it is found
            rest = update(pending).where(
                *views.in_turn(run_id, now), pending.c.held != Held.UNANSWERED
            )
            if only is not None:
                rest = rest.where(pending.c.key.in_(only))
            connection.execute(rest.values(held=held, run_id=run_id, made=now))

    def make_due(self, made_before: datetime) -> None:
        """Let edits made before a time wait no longer for their age: they are judged anew."""
        with self._writing() as connection:
            old = pending.c.held == Held.AGE, pending.c.timestamp < made_before
            connection.execute(update(pending).where(*old).values(due=None))

    def skip(self, key: str, account: str, now: datetime) -> None:
        """Remember that a person does not want to be offered an edit again."""
        with self._writing() as connection:
            this = delete(skips).where(skips.c.key == key, skips.c.account == account)
            connection.execute(this)
            connection.execute(insert(skips).values(key=key, account=account, made=now))

    def skipped_by(self, account: str) -> frozenset[str]:
        """Return the keys of the edits that a person has skipped."""
        with self._reading() as connection:
            mine = select(skips.c.key).where(skips.c.account == account)
            return frozenset(connection.scalars(mine))

    def intend_report(self, run_id: str, target: str, now: datetime) -> int:
        """Remember that a report is about to be published; return the intent's number."""
        with self._writing() as connection:
            # a report is written whole each time: one that a killed run left open is superseded
            left = update(reports).where(reports.c.target == target, reports.c.ended.is_(None))
            connection.execute(left.values(result="interrupted", ended=now))
            row = {"run_id": run_id, "target": target, "intended": now}
            key = connection.execute(insert(reports).values(row)).inserted_primary_key
            return int(key[0]) if key else 0

    def close_report(
        self, number: int, result: str, now: datetime, saved: SavedPage | None
    ) -> None:
        """Remember what came of publishing a report, or of saving another of its pages."""
        with self._writing() as connection:
            this = reports.c.number == number
            connection.execute(update(reports).where(this).values(result=result, ended=now))
            if saved is not None:
                listings.note(connection, number, saved)

    def forget_texts(self, before: datetime) -> None:
        """Erase the hunks of edits analysed before a time."""
        with self._writing() as connection:
            old = update(analyses).where(analyses.c.made < before, analyses.c.hunks.is_not(None))
            connection.execute(old.values(hunks=None))


def open_ledger(url: str) -> SqlLedger:
    """Open the ledger at an SQLAlchemy URL; its tables are made or upgraded.

    Raises:
        SettingsError: The URL is no database's, or the ledger is newer than this program.
        LedgerError: The database can't be used now.
    """
    return SqlLedger(open_database(url))


def _run_columns(run: RunRow) -> dict[str, object]:
    return {
        "run_id": run.run_id,
        "mode": run.mode,
        "started": run.started,
        "ended": run.ended,
        "ending": run.ending,
        "run": encode_run(run),
    }
