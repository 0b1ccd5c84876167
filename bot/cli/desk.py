"""What a person sits at: one wiki, one account, and the edits they asked to look at.

Takes a configuration, gives judgements. Never writes to the wiki.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

import click

from bot.errors import SettingsError
from bot.fetcher.one_off import OneOff
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Judgement
from bot.pipeline.judging import Judge
from bot.pipeline.outcome import Outcome
from bot.pipeline.plan import Crew, Plan
from bot.pipeline.record import Record
from bot.policy.decision import Action
from bot.revisions import ChangeType, Cursor, PatrolState, RecentChange, RevisionId
from bot.settings import Configuration
from bot.wiki.session import Session
from bot.wiring import (
    RunRequest,
    build_crew,
    build_ledger,
    build_manual_session,
    build_one_off,
    build_plan,
    build_session,
)

USER_WINDOW: Final = timedelta(days=30)
"""How far back a user's edits are looked for, unless ``--since`` says else."""


ALONE: Final = "Judged by itself: a run also looks at the edits before and after it."


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The edits that a person asked for."""

    revids: tuple[int, ...] = ()
    page: str | None = None
    user: str | None = None
    since: datetime | None = None
    limit: int = 50


@dataclass(frozen=True, kw_only=True)
class Desk:
    """Everything within reach."""

    configuration: Configuration
    session: Session
    plan: Plan
    crew: Crew
    ledger: SqlLedger
    one_off: OneOff

    def choose(self, choice: Choice) -> Sequence[RecentChange]:
        """Find the edits asked for, oldest first; what is patrolled is left out unless named."""
        if choice.revids:
            return self.one_off.revisions([RevisionId(revid) for revid in choice.revids])
        since = choice.since
        found = [change for change in self._found(choice) if _is_open(change)]
        return [one for one in found if since is None or _is_since(one, since)][: choice.limit]

    def _found(self, choice: Choice) -> Sequence[RecentChange]:
        now = self.crew.clock()
        if choice.page is not None:
            return self.one_off.page(choice.page, choice.limit)
        if choice.user is not None:
            return self.one_off.user(choice.user, choice.since or now - USER_WINDOW, choice.limit)
        since = Cursor(timestamp=choice.since or now - USER_WINDOW)
        rows = (row for batch in self.crew.source.changes(since, now) for row in batch)
        return [row for row in rows if not (row.is_bot and self.plan.skip_bots)]

    def judge(self, changes: Sequence[RecentChange]) -> list[Judgement]:
        """Read, analyse and judge edits, each by itself."""
        judge = Judge(self.plan, self.crew)
        judged = judge.judge(self.crew.reader.edits(changes), judge.users(changes))
        return [_told_apart(one) for one in judged]


@contextmanager
def open_desk(
    configuration: Configuration, announce: Callable[[str], None], *, as_person: bool
) -> Iterator[Desk]:
    """Log in and gather what is needed to look at edits; nothing in it can write to the wiki.

    Args:
        configuration: Of the folder.
        announce: Told what is waited for.
        as_person: As the person of ``[manual]``, where there is one, instead of the bot.
    """
    ledger = build_ledger(configuration)
    try:
        build = build_manual_session if as_person else build_session
        session = build(configuration, announce)
        yield Desk(
            configuration=configuration,
            session=session,
            plan=build_plan(configuration, session, RunRequest()),
            crew=build_crew(configuration, session, ledger, for_real=False),
            ledger=ledger,
            one_off=build_one_off(session),
        )
    finally:
        ledger.close()


def one_revision(desk: Desk, revid: int) -> Record:
    """Judge one revision.

    Raises:
        SettingsError: The wiki has no such revision.
    """
    judged = desk.judge(desk.choose(Choice(revids=(revid,))))
    if not judged:
        raise SettingsError(f"{desk.plan.wiki} has no revision {revid}, or its page was deleted.")
    return record_of(judged[0])


def record_of(judgement: Judgement, outcome: Outcome | None = None) -> Record:
    """Make of a judgement what can be shown."""
    return Record(
        change=judgement.edit.change,
        analysis=judgement.analysis,
        decision=judgement.decision,
        outcome=outcome,
        hunks=judgement.hunks,
    )


def say_waiting(words: str) -> None:
    """Tell a person what is waited for."""
    click.echo(words, err=True)


def _told_apart(judgement: Judgement) -> Judgement:
    """Say beside a decision to patrol that a run would also look at what is around the edit."""
    decision = judgement.decision
    if decision.action is not Action.PATROL:
        return judgement
    return replace(judgement, decision=replace(decision, why=(*decision.why, ALONE)))


def _is_open(change: RecentChange) -> bool:
    settled = (PatrolState.PATROLLED, PatrolState.AUTOPATROLLED)
    return change.patrol_state not in settled and change.type is not ChangeType.LOG


def _is_since(change: RecentChange, since: datetime) -> bool:
    return change.timestamp is not None and change.timestamp >= since
