"""What a person sits at: one wiki, one account, and the edits they asked to look at.

Takes a configuration and a choice, gives changes. Never writes to the wiki.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice
from typing import Final

import click

from bot.fetcher.one_off import OneOff
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.judging.sighting import Sight, Sighting
from bot.pipeline.plan import Plan, Services
from bot.revisions import ChangeType, Cursor, RecentChange, RevisionId, Step
from bot.settings import Configuration
from bot.wiki.read import Reader
from bot.wiki.session import Session
from bot.wiki.special_pages import leads_to_revision
from bot.wiki.walk import is_set
from bot.wiring import (
    RunRequest,
    build_ledger,
    build_manual_session,
    build_one_off,
    build_plan,
    build_services,
    build_session,
)

BIG_BYTES: Final = 1_000_000
"""Of an edit's texts together: whoever waits for one of them is told why."""
USER_WINDOW: Final = timedelta(days=30)
"""How far back a user's edits are looked for, unless ``--since`` says else."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Choice:
    """The edits that a person asked for."""

    revids: tuple[int, ...] = ()
    page: str | None = None
    user: str | None = None
    since: datetime | None = None
    limit: int = 50
    again: bool = False
    """Also those that were skipped before."""


class Announcer:
    """Says what is waited for: on stderr, or to the listener of the moment."""

    def __init__(self) -> None:
        self._listener: Callable[[str], None] = say_waiting

    def __call__(self, words: str) -> None:
        """Say it."""
        self._listener(words)

    @contextmanager
    def sent_to(self, listener: Callable[[str], None]) -> Iterator[None]:
        """Say it to another listener while the block lasts."""
        self._listener = listener
        try:
            yield
        finally:
            self._listener = say_waiting


@dataclass(frozen=True, kw_only=True)
class Desk:
    """What looking at edits needs, ready for use; it can't write to the wiki."""

    configuration: Configuration
    session: Session
    plan: Plan
    services: Services
    ledger: SqlLedger
    one_off: OneOff
    sighting: Sighting

    def choose(self, choice: Choice) -> Sequence[RecentChange]:
        """Find the edits asked for, oldest first; what is named by its number is always there.

        Of the others, what is patrolled or too old for that is left out, and what this account has
        skipped; `limit` counts those that remain, of a page or a user the newest of them.
        """
        if choice.revids:
            return self.one_off.revisions([RevisionId(revid) for revid in choice.revids])
        skipped = frozenset() if choice.again else self.ledger.skipped_by(self.account)
        wanted = (
            change
            for change in self._found(choice)
            if _is_open(change) and _is_since(change, choice.since) and change.key not in skipped
        )
        return sorted(islice(wanted, choice.limit), key=lambda change: change.revid)

    def leads_to_revision(self, page: str) -> bool:
        """Say whether a page's name is that of a special page that leads to revisions."""
        return leads_to_revision(page, self.session)

    def meant(self, revid: int, step: Step | None) -> int | None:
        """Return the revision that a step leads to; None when there is none that way."""
        return revid if step is None else self.one_off.stepped(revid, step)

    def missing(self, choice: Choice, chosen: Sequence[RecentChange]) -> str:
        """Say which of what was named is not on the wiki; '' when all is, or edits were found."""
        found = {change.revid for change in chosen}
        gone = [str(revid) for revid in choice.revids if revid not in found]
        if gone:
            which = f"revision {gone[0]}" if len(gone) == 1 else f"revisions {', '.join(gone)}"
            return f"{self.plan.wiki} has no {which}, or what it was made on was deleted."
        if chosen:
            return ""
        reader = Reader(self.session)
        if choice.page is not None and not reader.page_text(choice.page).exists:
            return f'{self.plan.wiki} has no page "{choice.page}".'
        if choice.user is not None and any(
            is_set(one, "missing") for one in reader.users([choice.user])
        ):
            return f'{self.plan.wiki} has no user "{choice.user}".'
        return ""

    @property
    def account(self) -> str:
        """Who sits here."""
        return self.session.account.name

    def _found(self, choice: Choice) -> Iterable[RecentChange]:
        now = self.services.clock()
        if choice.page is not None:
            return self.one_off.page(choice.page, choice.since, choice.limit)
        since = choice.since or now - USER_WINDOW
        if choice.user is not None:
            return self.one_off.user(choice.user, since, choice.limit)
        changes = self.services.source.changes(Cursor(timestamp=since), now)
        rows = (row for batch in changes for row in batch)
        return (row for row in rows if not (row.is_bot and self.plan.skip_bots))


@contextmanager
def open_desk(
    configuration: Configuration,
    announce: Callable[[str], None],
    *,
    as_person: bool,
    is_halted: Callable[[], bool] = lambda: False,
) -> Iterator[Desk]:
    """Log in and gather what is needed to look at edits; nothing in it can write to the wiki.

    `as_person` logs in as the person of ``[manual]``, where there is one, instead of the bot;
    `is_halted` ends every wait for the wiki.
    """
    with closing(build_ledger(configuration)) as ledger:
        build = build_manual_session if as_person else build_session
        session = build(configuration, announce, is_halted=is_halted)
        plan = build_plan(configuration, session, RunRequest())
        for note in plan.notes:
            announce(note)
        services = build_services(configuration, session, ledger, for_real=False)
        one_off = build_one_off(session)
        yield Desk(
            configuration=configuration,
            session=session,
            plan=plan,
            services=services,
            ledger=ledger,
            one_off=one_off,
            sighting=Sighting(plan, services, one_off.history),
        )


def one_revision(desk: Desk, revid: int, announce: Callable[[str], None]) -> Sight | None:
    """Look at one revision; None when the wiki has no such revision, or its page was deleted.

    Raises:
        BadReplyError: It could not be read.
    """
    chosen = desk.choose(Choice(revids=(revid,)))
    size = sum((one.old_size_bytes or 0) + (one.new_size_bytes or 0) for one in chosen)
    if size > BIG_BYTES:
        megabytes = f"{size / 1e6:.1f} MB"
        announce(f"Old and new text are {megabytes} together: this may take some seconds.")
    sights, faults = desk.sighting.see(chosen)
    for _, fault in faults:
        raise fault
    return sights[0] if sights else None


def say_waiting(words: str) -> None:
    """Tell a person what is waited for."""
    click.echo(words, err=True)


def _is_open(change: RecentChange) -> bool:
    return not change.patrol_state.is_vouched_for and change.type is not ChangeType.LOG


def _is_since(change: RecentChange, since: datetime | None) -> bool:
    return since is None or (change.timestamp is not None and change.timestamp >= since)
