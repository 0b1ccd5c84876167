"""Judges anew what waited, as it now stands, with its burst.

Takes held edits, gives an entry for the ledger and what is to be patrolled. Never patrols and
never writes to the ledger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from msgspec import structs

from bot.pipeline.entries import Entry, Held, Hold, Judgement, Settled, Waiting
from bot.pipeline.halving import ask_in_halves, look_up_in_halves
from bot.pipeline.judging.burst_judging import BurstJudging, page_neighbours
from bot.pipeline.judging.bursts import open_burst
from bot.pipeline.judging.judge import Judge, Users
from bot.pipeline.outcome import GONE, Outcome, OutcomeKind
from bot.pipeline.plan import Services
from bot.policy.decision import Action
from bot.revisions import RecentChange, RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class Rejudged:
    """What came of a batch of held edits."""

    entry: Entry
    to_patrol: tuple[Judgement, ...]


class Rejudging:
    """Takes up held edits; those of this run (`fresh`, by key) need no new reading.

    `oldest` is when an edit was made that may just still be patrolled.
    """

    def __init__(
        self, services: Services, judge: Judge, oldest: datetime, fresh: Mapping[str, Judgement]
    ) -> None:
        self._services = services
        self._judge = judge
        self._bursts = BurstJudging(services, judge)
        self._oldest = oldest
        self._fresh = fresh

    def take_up(self, waiting: Sequence[Waiting]) -> Rejudged:
        """Judge each edit anew."""
        changes = [one.change for one in waiting]
        ours = [self._fresh[change.key] for change in changes if change.key in self._fresh]
        older = [change for change in changes if change.key not in self._fresh]
        standing, done = self._as_they_stand(older)
        edits, faults = ask_in_halves(self._services.reader.edits, standing)
        done += [self._unanswered(change) for change, _ in faults]
        users = self._judge.users([*standing, *(one.edit.change for one in ours)])
        judged = [*ours, *self._judge.judge(edits, users)]
        final = self._in_bursts(judged, users)
        order = {change.key: place for place, change in enumerate(changes)}
        final.sort(key=lambda one: order[one.key])
        unread = self._unread(final)
        to_patrol = [one for one in final if _is_to_patrol(one) and one.key not in unread]
        ready = {one.key for one in to_patrol}
        done += [self._left(one) for one in final if one.key not in ready]
        entry = Entry(
            judgements=tuple(final),
            holds=tuple(one for one in done if isinstance(one, Hold)),
            settled=tuple(one for one in done if isinstance(one, Settled)),
        )
        return Rejudged(entry=entry, to_patrol=tuple(to_patrol))

    def _unread(self, judged: Sequence[Judgement]) -> frozenset[str]:
        """Return what would be patrolled and may be superseded by an edit that nobody has read.

        A run may have read only a part of what happened, and what it read is minutes old by now.
        """
        changes = [one.edit.change for one in judged if _is_to_patrol(one)]
        page_ids = sorted({one.page_id for one in changes})
        newest, _ = look_up_in_halves(self._services.reader.newest, page_ids)
        known = self._services.ledger.known([*newest.values()])
        return frozenset(one.key for one in changes if newest.get(one.page_id) not in known)

    def _in_bursts(self, judged: Sequence[Judgement], users: Users) -> list[Judgement]:
        """Judge what would be patrolled once more, in its burst."""
        changes = [one.edit.change for one in judged if _is_to_patrol(one)]
        pages = page_neighbours(self._services, changes)
        bursts = {change.key: open_burst(change, pages[change.page_id]) for change in changes}
        return self._bursts.judge(judged, users, bursts)

    def _as_they_stand(
        self, changes: Sequence[RecentChange]
    ) -> tuple[list[RecentChange], list[Hold | Settled]]:
        """Ask for fresh rows; those that are gone or vouched for are settled by that."""
        rows, faults = look_up_in_halves(self._rows_of, changes)
        standing: list[RecentChange] = []
        done: list[Hold | Settled] = [self._unanswered(change) for change, _ in faults]
        faulty = {change.revid for change, _ in faults}
        for change in (one for one in changes if one.revid not in faulty):
            row = rows.get(change.revid)
            if row is None:
                done.append(Settled(key=change.key, outcome=_dropped(GONE)))
            elif row.patrol_state.is_vouched_for:
                outcome = Outcome(kind=OutcomeKind.WAS_PATROLLED)
                done.append(Settled(key=change.key, outcome=outcome))
            else:
                standing.append(_joined(change, row))
        return standing, done

    def _left(self, one: Judgement) -> Hold | Settled:
        """Say what becomes of an edit that is not patrolled now."""
        match one.decision.action:
            case Action.PATROL:
                return Hold(key=one.key, held=Held.UNREAD)
            case Action.WAIT:
                return Hold(key=one.key, held=Held.AGE, due=one.decision.until)
            case Action.FLAG | Action.LEAVE:
                if one.key in self._judge.unsure:
                    return self._unanswered(one.edit.change)
                reason = one.decision.why[0] if one.decision.why else ""
                return Settled(key=one.key, outcome=_dropped(reason))
        assert_never(one.decision.action)

    def _unanswered(self, change: RecentChange) -> Hold | Settled:
        """Let an edit wait for a better answer, as long as anybody may patrol it."""
        if change.timestamp is None or change.timestamp > self._oldest:
            return Hold(key=change.key, held=Held.UNANSWERED)
        return Settled(key=change.key, outcome=_dropped(f"{Held.UNANSWERED}, until it was too old"))

    def _rows_of(self, changes: Sequence[RecentChange]) -> Mapping[RevisionId, RecentChange]:
        return self._services.reader.changes_by_revid([change.revid for change in changes])


def _joined(seen: RecentChange, now: RecentChange) -> RecentChange:
    """Keep what only the row that was seen tells, and take the rest as it now stands."""
    return structs.replace(
        now,
        rcid=now.rcid or seen.rcid,
        type=seen.type,
        is_minor=seen.is_minor,
        is_bot=seen.is_bot,
        old_size_bytes=seen.old_size_bytes,
    )


def _dropped(reason: str) -> Outcome:
    return Outcome(kind=OutcomeKind.DROPPED, reason=reason)


def _is_to_patrol(one: Judgement) -> bool:
    return one.decision.action is Action.PATROL
