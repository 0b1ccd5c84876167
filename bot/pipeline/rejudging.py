"""Judges anew what waited, as it now stands, with its burst.

Takes held edits, gives an entry for the ledger and what is to be patrolled. Never patrols and
never writes to the ledger.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import assert_never

from bot.errors import BadReplyError
from bot.pipeline.burst_judging import BurstJudging, page_neighbours
from bot.pipeline.bursts import circle
from bot.pipeline.entries import Entry, Held, Hold, Judgement, Settled, Waiting
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.judging import Judge, Users
from bot.pipeline.outcome import GONE, Outcome, OutcomeKind
from bot.pipeline.plan import Crew
from bot.policy.decision import Action
from bot.revisions import PatrolState, RecentChange, RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class Rejudged:
    """What came of a batch of held edits."""

    entry: Entry
    to_patrol: tuple[Judgement, ...]


class Rejudging:
    """Takes up held edits; those of this run need no new reading."""

    def __init__(self, crew: Crew, judge: Judge, fresh: Mapping[str, Judgement]) -> None:
        """Keep what is needed.

        Args:
            crew: The neighbours.
            judge: Analyses and decides.
            fresh: Judgements of this very run, by key.
        """
        self._crew = crew
        self._judge = judge
        self._bursts = BurstJudging(crew, judge)
        self._fresh = fresh

    def take_up(self, waiting: Sequence[Waiting]) -> Rejudged:
        """Judge each edit anew."""
        changes = [one.change for one in waiting]
        ours = [self._fresh[change.key] for change in changes if change.key in self._fresh]
        older = [change for change in changes if change.key not in self._fresh]
        standing, settled = self._as_they_stand(older)
        edits, faults = ask_in_halves(self._crew.reader.edits, standing)
        settled += [_unreadable(change, fault) for change, fault in faults]
        users = self._judge.users([*standing, *(one.edit.change for one in ours)])
        judged = [*ours, *self._judge.judge(edits, users)]
        final = self._in_bursts(judged, users)
        order = {change.key: place for place, change in enumerate(changes)}
        final.sort(key=lambda one: order[one.key])
        return _sorted(final, settled, self._unread(final))

    def _unread(self, judged: Sequence[Judgement]) -> frozenset[str]:
        """Return what would be patrolled and may be superseded by an edit that nobody has read.

        A run may have read only a part of what happened, and what it read is minutes old by now.
        """
        changes = [one.edit.change for one in judged if one.decision.action is Action.PATROL]
        newest = dict(ask_in_halves(self._newest_of, sorted({one.page_id for one in changes}))[0])
        known = self._crew.ledger.known([*newest.values()])
        return frozenset(one.key for one in changes if newest.get(one.page_id) not in known)

    def _newest_of(self, page_ids: Sequence[int]) -> list[tuple[int, RevisionId]]:
        return list(self._crew.reader.newest(page_ids).items())

    def _in_bursts(self, judged: Sequence[Judgement], users: Users) -> list[Judgement]:
        """Judge what would be patrolled once more, in its burst."""
        candidates = [one for one in judged if one.decision.action is Action.PATROL]
        changes = [one.edit.change for one in candidates]
        pages = page_neighbours(self._crew, changes)
        circles = {change.key: circle(change, pages[change.page_id]) for change in changes}
        return self._bursts.judge(judged, users, circles)

    def _as_they_stand(
        self, changes: Sequence[RecentChange]
    ) -> tuple[list[RecentChange], list[Settled]]:
        """Ask for fresh rows; those that are gone or vouched for are settled by that."""
        found, faults = ask_in_halves(self._rows_of, changes)
        rows = dict(found)
        standing: list[RecentChange] = []
        settled = [_unreadable(change, fault) for change, fault in faults]
        faulty = {change.revid for change, _ in faults}
        for change in (one for one in changes if one.revid not in faulty):
            row = rows.get(change.revid)
            outcome = _settled_by(row)
            if row is None or outcome is not None:
                done = outcome or _dropped(GONE)
                settled.append(Settled(key=change.key, outcome=done))
            else:
                standing.append(_joined(change, row))
        return standing, settled

    def _rows_of(self, changes: Sequence[RecentChange]) -> list[tuple[RevisionId, RecentChange]]:
        rows = self._crew.reader.changes_by_revid([change.revid for change in changes])
        return list(rows.items())


def _joined(seen: RecentChange, now: RecentChange) -> RecentChange:
    """Keep what only the row that was seen tells, and take the rest as it now stands."""
    return replace(
        now,
        rcid=now.rcid or seen.rcid,
        type=seen.type,
        is_minor=seen.is_minor,
        is_bot=seen.is_bot,
        old_size_bytes=seen.old_size_bytes,
    )


def _settled_by(row: RecentChange | None) -> Outcome | None:
    if row is None:
        return None
    match row.patrol_state:
        case PatrolState.PATROLLED | PatrolState.AUTOPATROLLED:
            return Outcome(kind=OutcomeKind.WAS_PATROLLED)
        case PatrolState.UNKNOWN | PatrolState.UNPATROLLED:
            return None
    assert_never(row.patrol_state)


def _unreadable(change: RecentChange, fault: BadReplyError) -> Settled:
    return Settled(key=change.key, outcome=_dropped(f"it could not be read again: {fault}"))


def _dropped(reason: str) -> Outcome:
    return Outcome(kind=OutcomeKind.DROPPED, reason=reason)


def _sorted(
    judged: Sequence[Judgement], settled: Sequence[Settled], unread: frozenset[str]
) -> Rejudged:
    to_patrol: list[Judgement] = []
    holds: list[Hold] = []
    done = list(settled)
    for one in judged:
        match one.decision.action:
            case Action.PATROL if one.key in unread:
                holds.append(Hold(key=one.key, held=Held.UNREAD))
            case Action.PATROL:
                to_patrol.append(one)
            case Action.WAIT:
                holds.append(Hold(key=one.key, held=Held.AGE, due=one.decision.until))
            case Action.FLAG | Action.LEAVE:
                reason = one.decision.why[0] if one.decision.why else ""
                done.append(Settled(key=one.key, outcome=_dropped(reason)))
    entry = Entry(judgements=tuple(judged), holds=tuple(holds), settled=tuple(done))
    return Rejudged(entry=entry, to_patrol=tuple(to_patrol))
