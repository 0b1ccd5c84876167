"""What an entry does to the tables.

Takes a connection inside a transaction and values; never begins or ends a transaction.
"""

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime

from sqlalchemy import Connection, Table, and_, delete, insert, select, update

from bot.ledger.encoding import (
    encode_analysis,
    encode_change,
    encode_decision,
    encode_hunks,
)
from bot.ledger.schema import (
    analyses,
    cursors,
    decisions,
    edits,
    intents,
    moments,
    notes,
    outcomes,
    pending,
    runs,
    watched,
)
from bot.pipeline.entries import Entry, Fate, Hold, Judgement, Settled, Skipped
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.policy.decision import Action
from bot.revisions import Cursor, Edit, PatrolState, Revision

_VOUCHED = (PatrolState.PATROLLED, PatrolState.AUTOPATROLLED)
_VOUCHED_OUTCOMES = (OutcomeKind.PATROLLED, OutcomeKind.WAS_PATROLLED)
_WATCHED = {OutcomeKind.PATROLLED: Fate.STANDING, OutcomeKind.WITHHELD: Fate.OPEN}
"""What is watched, with what has become of it at first."""
Row = dict[str, object]


class EntryWriter:
    """Writes one entry of one run at one moment."""

    def __init__(self, connection: Connection, run_id: str, now: datetime) -> None:
        self._connection = connection
        self._run_id = run_id
        self._now = now

    def write(self, entry: Entry) -> None:
        """Write all of `entry`."""
        # what was analysed or decided before is of an edit that was there before
        before = self._write_edits(entry.judgements, entry.skipped)
        self._put(analyses, [self._analysis_row(one) for one in entry.judgements], before)
        self._add_decisions(entry.judgements, before)
        self._unhold([*entry.intents, *(settled.key for settled in entry.settled)])
        self._hold(entry.holds)
        self._add(intents, [self._intent_row(key) for key in entry.intents])
        for settled in entry.settled:
            self.add_outcome(settled)
        self._add(notes, [self._note_row(note) for note in entry.notes])
        for name, time in entry.moments.items():
            self._connection.execute(delete(moments).where(moments.c.name == name))
            self._add(moments, [{"name": name, "time": time}])
        if entry.cursor is not None:
            self._move_cursor(entry.cursor)

    def add_outcome(self, settled: Settled) -> None:
        """Store what became of an edit and close its intent."""
        self._close(settled.key)
        self.claim(settled)

    def claim(self, settled: Settled) -> None:
        """Store what seems to have become of an edit, and leave its intent open."""
        key, outcome = settled.key, settled.outcome
        self._connection.execute(
            update(outcomes)
            .where(outcomes.c.key == key, outcomes.c.is_latest)
            .values(is_latest=False)
        )
        self._add(outcomes, [self._outcome_row(key, outcome)])
        self._watch(key, outcome.kind)
        if outcome.kind in _VOUCHED_OUTCOMES:
            vouch = update(edits).where(edits.c.key == key)
            self._connection.execute(vouch.values(is_vouched_for=True))

    def release(self, hold: Hold) -> None:
        """Close the open intent of an edit that was not sent, and let it wait again."""
        self._close(hold.key)
        self._hold([hold])

    def _write_edits(
        self, judgements: Iterable[Judgement], skipped: Iterable[Skipped]
    ) -> AbstractSet[str]:
        """Write edits, and return the keys of those that were there."""
        rows = [self._edit_row(judgement.edit) for judgement in judgements]
        rows += [
            self._edit_row(Edit(change=skip.change, old=None, new=None), skip) for skip in skipped
        ]
        return self._put(edits, rows, keep=("first_seen", "run_id"))

    def _edit_row(self, edit: Edit, skip: Skipped | None = None) -> Row:
        change = edit.change
        return {
            "key": change.key,
            "revid": change.revid,
            "page_id": change.page_id,
            "timestamp": change.timestamp or self._now,
            "user": change.user,
            "is_vouched_for": change.patrol_state in _VOUCHED,
            "old_revid": change.old_revid,
            "old_sha1": _sha1(edit.old),
            "new_sha1": _sha1(edit.new),
            "change": encode_change(change),
            "skipped": skip and skip.reason,
            "is_fault": skip is not None and skip.is_fault,
            "run_id": self._run_id,
            "first_seen": self._now,
            "asked": self._now,
        }

    def _analysis_row(self, judgement: Judgement) -> Row:
        analysis = judgement.analysis
        return {
            "key": judgement.key,
            "analyzer_version": analysis.analyzer_version,
            "headline": analysis.headline,
            "assurance": analysis.assurance.word,
            "analysis": encode_analysis(analysis),
            "hunks": encode_hunks(judgement.hunks),
            "made": self._now,
        }

    def _add_decisions(self, judgements: Sequence[Judgement], before: AbstractSet[str]) -> None:
        if keys := [one.key for one in judgements if one.key in before]:
            old = update(decisions).where(decisions.c.key.in_(keys), decisions.c.is_latest)
            self._connection.execute(old.values(is_latest=False))
        self._add(decisions, [self._decision_row(judgement) for judgement in judgements])

    def _decision_row(self, judgement: Judgement) -> Row:
        decision = judgement.decision
        return {
            "key": judgement.key,
            "is_latest": True,
            "action": decision.action,
            "rule": decision.rule,
            "rules_version": decision.rules_version,
            "decision": encode_decision(decision),
            "run_id": self._run_id,
            "made": self._now,
        }

    def _hold(self, holds: Sequence[Hold]) -> None:
        if not holds:
            return
        keys = [hold.key for hold in holds]
        times = select(edits.c.key, edits.c.timestamp).where(edits.c.key.in_(keys))
        made = {row.key: row.timestamp for row in self._connection.execute(times)}
        self._put(pending, [self._hold_row(hold, made[hold.key]) for hold in holds])

    def _hold_row(self, hold: Hold, timestamp: datetime) -> Row:
        return {
            "key": hold.key,
            "held": hold.held,
            "due": hold.due,
            "timestamp": timestamp,
            "run_id": self._run_id,
            "made": self._now,
        }

    def _unhold(self, keys: Sequence[str]) -> None:
        if keys:
            self._connection.execute(delete(pending).where(pending.c.key.in_(keys)))

    def _close(self, key: str) -> None:
        close_intents(self._connection, [key])

    def _intent_row(self, key: str) -> Row:
        return {"key": key, "run_id": self._run_id, "made": self._now, "is_open": True}

    def _outcome_row(self, key: str, outcome: Outcome) -> Row:
        user = select(edits.c.user).where(edits.c.key == key)
        return {
            "key": key,
            "is_latest": True,
            "kind": outcome.kind,
            "reason": outcome.reason,
            "code": outcome.code,
            "user": self._connection.execute(user).scalar(),
            "run_id": self._run_id,
            "made": self._now,
        }

    def _note_row(self, note: str) -> Row:
        return {"note": note, "run_id": self._run_id, "made": self._now}

    def _watch(self, key: str, kind: OutcomeKind) -> None:
        """Watch what is ours from now on; what was withheld stays so, whoever patrols it."""
        this = watched.c.key == key
        if kind not in _WATCHED:
            # a patrol that was claimed turned out to be somebody else's
            ours = watched.c.kind == OutcomeKind.PATROLLED
            self._connection.execute(delete(watched).where(this, ours))
        elif self._connection.execute(select(watched.c.key).where(this)).first() is None:
            self._add(watched, [self._watched_row(key, kind)])

    def _watched_row(self, key: str, kind: OutcomeKind) -> Row:
        spoken = and_(decisions.c.key == edits.c.key, decisions.c.is_latest)
        query = select(edits.c.revid, decisions.c.rule, decisions.c.action)
        row = self._connection.execute(
            query.join(decisions, spoken).where(edits.c.key == key)
        ).one()
        return {
            "key": key,
            "kind": kind,
            "revid": row.revid,
            "rule": row.rule if row.action == Action.PATROL and self._is_of_a_run() else "",
            "made": self._now,
            "fate": _WATCHED[kind],
            "asked": self._now,
        }

    def _is_of_a_run(self) -> bool:
        """Say whether a run writes; what a person marks at a terminal is no rule's doing."""
        this = select(runs.c.run_id).where(runs.c.run_id == self._run_id)
        return self._connection.execute(this).first() is not None

    def _move_cursor(self, cursor: Cursor) -> None:
        self._connection.execute(delete(cursors))
        row: Row = {"number": 1, "timestamp": cursor.timestamp, "rcid": cursor.rcid}
        self._add(cursors, [row | {"run_id": self._run_id}])

    def _add(self, table: Table, rows: Sequence[Row]) -> None:
        if rows:
            self._connection.execute(insert(table), rows)

    def _put(
        self,
        table: Table,
        rows: Sequence[Row],
        among: AbstractSet[str] | None = None,
        *,
        keep: Sequence[str] = (),
    ) -> AbstractSet[str]:
        """Insert rows by their key, or replace all of those that are there but for `keep`.

        Return the keys that were there, all of them `among` these if given.
        """
        keys = {str(row["key"]) for row in rows}
        there = self._there(table, keys if among is None else keys & among)
        self._add(table, [row for row in rows if row["key"] not in there])
        for row in rows:
            if row["key"] in there:
                values = {name: value for name, value in row.items() if name not in keep}
                self._connection.execute(
                    update(table).where(table.c.key == row["key"]).values(values)
                )
        return there

    def _there(self, table: Table, keys: AbstractSet[str]) -> AbstractSet[str]:
        if not keys:
            return keys
        return set(self._connection.scalars(select(table.c.key).where(table.c.key.in_(keys))))


def close_intents(connection: Connection, keys: Sequence[str]) -> None:
    """Say that it is known what came of the open intents of these edits."""
    close = update(intents).where(intents.c.key.in_(keys), intents.c.is_open)
    connection.execute(close.values(is_open=False))


def _sha1(revision: Revision | None) -> str | None:
    return None if revision is None or revision.is_hidden else revision.sha1
