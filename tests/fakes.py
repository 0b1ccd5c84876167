"""Fakes of the pipeline's neighbours: a wiki in memory, a clock that tests set, a sudden death.

`FakeWiki` implements every Protocol of `bot.pipeline.ports`; as for the ledger, tests use the real
ledger on a scratch file.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import islice
from typing import cast

from msgspec import structs

from bot.errors import BadReplyError, KeptOutError, WikiError
from bot.pipeline.entries import Concealed, Quoted, Renewed
from bot.pipeline.judging.aftermath import PageHistory
from bot.pipeline.ledger_port import Ledger
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.ports import Saving
from bot.pipeline.record import Published, Report
from bot.revisions import (
    ChangeType,
    Cursor,
    Edit,
    Hidden,
    PatrolState,
    RecentChange,
    RecentChangeId,
    Revision,
    RevisionId,
    TitleFacts,
    UserFacts,
    UserKind,
)
from bot.wiki.write import Saved

BOT = "Patrolbot"


class FakeClock:
    """A clock that stands until a test moves it."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 1, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        """Return the time."""
        return self.time

    def pass_by(self, **span: float) -> None:
        """Let time pass: ``pass_by(hours=1)``."""
        self.time += timedelta(**span)


class KilledError(BaseException):
    """What kill -9 is to a test: nothing catches it."""


class Trap:
    """Counts the steps that a run takes outside itself, and ends it at one of them."""

    def __init__(self, at: int = 0) -> None:
        """Set it.

        Args:
            at: The step to die at; 0 for never.
        """
        self.at = at
        self.steps = 0

    def __call__(self) -> None:
        """Take one step."""
        self.steps += 1
        if self.steps == self.at:
            raise KilledError


class FakeWiki:
    """A wiki in memory: its rows, texts, marks and patrol log."""

    def __init__(self, clock: FakeClock, batch: int = 3) -> None:
        self.clock = clock
        self.rows: dict[RevisionId, RecentChange] = {}
        self.texts: dict[RevisionId, str] = {}
        self.patrol_log: list[tuple[RevisionId, str]] = []
        self.reports: list[Report] = []
        self.users_blocked: set[str] = set()
        self.stop_page = ""
        self.stop_reads = 0
        self.trap = Trap()
        self.broken: set[RevisionId] = set()
        """Revisions that the wiki can't deliver."""
        self.unanswered: set[RevisionId] = set()
        """Revisions about whose state the wiki gives no sensible answer."""
        self.silent_about: set[str] = set()
        """Users and titles about which the wiki gives no sensible answer."""
        self.patrol_failure: WikiError | None = None
        """Raised instead of patrolling, once `patrols_before_failure` were done."""
        self.patrols_before_failure = 0
        self.asked_to_patrol: list[RevisionId] = []
        self.kept_out: set[str] = set()
        """Pages from which the bot is blocked."""
        self.told_kept_out: set[str] = set()
        """Those that a refusal told of."""
        self.log_lag = 0
        """So many of the patrol log's newest rows are not shown yet."""
        self.log_failure: WikiError | None = None
        """Raised instead of showing our own patrols."""
        self.publish_failure: BaseException | None = None
        self.reading_failure: WikiError | None = None
        self.on_patrol: Callable[[], None] = lambda: None
        """What else happens while an edit is patrolled."""
        self.report_pages = ["User:Bot/Report"]
        """What is saved when a report is published, in this order."""
        self.saves: list[str] = []
        self.on_save: Callable[[], None] = lambda: None
        """What else happens while a page is saved."""
        self.requests: list[str] = []
        self.shows_marks = True
        """Whether the account may see what is patrolled."""
        self.rowless: set[RevisionId] = set()
        """Revisions that recentchanges does not have."""
        self.batch_limit = 50
        """How many revisions one request may name."""
        self._batch = batch

    # what people do

    def edit(
        self,
        title: str = "Sundial",
        *,
        user: str = "Ann",
        summary: str = "fix",
        is_bot: bool = False,
        kind: UserKind = UserKind.NAMED,
    ) -> RevisionId:
        """Let somebody edit a page, a second after whatever was before."""
        self.clock.pass_by(seconds=1)
        revid = RevisionId(len(self.rows) + 1001)
        before = [row for row in self.rows.values() if row.title == title]
        old = before[-1].revid if before else RevisionId(500 + hash_of(title))
        self.texts.setdefault(old, f"{title} of old.")
        self.texts[revid] = f"{title} {revid} {summary}."
        self.rows[revid] = RecentChange(
            rcid=RecentChangeId(revid + 5000),
            revid=revid,
            old_revid=old,
            page_id=hash_of(title),
            title=title,
            user=user,
            user_kind=kind,
            summary=summary,
            timestamp=self.clock(),
            patrol_state=PatrolState.UNPATROLLED,
            is_bot=is_bot,
        )
        return revid

    def mark(self, revid: RevisionId, by: str) -> None:
        """Let somebody patrol an edit."""
        self._change(revid, patrol_state=PatrolState.PATROLLED)
        self.patrol_log.append((revid, by))

    def vouch(self, revid: RevisionId) -> None:
        """Let somebody roll back an edit: it is marked, and the log has no row of it."""
        self._change(revid, patrol_state=PatrolState.PATROLLED)

    def tag(self, revid: RevisionId, tag: str) -> None:
        """Let the wiki tag an edit."""
        self._change(revid, tags=(tag,))

    def hide(self, revid: RevisionId) -> None:
        """Let an administrator hide a text."""
        self._change(revid, hidden=frozenset({Hidden.TEXT}))

    def delete(self, title: str) -> None:
        """Let an administrator delete a page: its rows are gone."""
        for revid in [row.revid for row in self.rows.values() if row.title == title]:
            del self.rows[revid]

    def _change(self, revid: RevisionId, **fields: object) -> None:
        self.rows[revid] = structs.replace(self.rows[revid], **fields)

    @property
    def patrolled(self) -> list[RevisionId]:
        """What our account patrolled, in the log's order."""
        return [revid for revid, who in self.patrol_log if who == BOT]

    # ports

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield batches of rows, oldest first."""
        rows = [row for row in self.rows.values() if self._is_listed(row, since, until)]
        for start in range(0, len(rows), self._batch):
            self.trap()
            yield rows[start : start + self._batch]
        if self.reading_failure is not None:
            raise self.reading_failure

    def _is_listed(self, row: RecentChange, since: Cursor, until: datetime) -> bool:
        return row.revid not in self.rowless and _is_between(row, since, until)

    def oldest(self) -> datetime | None:
        """Return when the oldest row was made."""
        self.trap()
        listed = [row for row in self.rows.values() if row.revid not in self.rowless]
        return min((row.timestamp for row in listed if row.timestamp), default=None)

    def revisions(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield revisions, with rows or without, as many at once as changes."""
        span = Cursor(timestamp=since)
        found = [row for row in self.rows.values() if _is_between(row, span, until)]
        for start in range(0, len(found), self._batch):
            self.trap()
            self.requests.append("revisions")
            yield [
                structs.replace(row, rcid=None, patrol_state=PatrolState.UNKNOWN)
                for row in found[start : start + self._batch]
            ]

    def batches(self, changes: Iterator[RecentChange]) -> Iterator[Sequence[RecentChange]]:
        """Yield changes in batches."""
        while batch := list(islice(changes, self._batch)):
            yield batch

    def edits(self, changes: Sequence[RecentChange]) -> Sequence[Edit]:
        """Return edits with their texts."""
        self.trap()
        self.requests.append("texts")
        for change in changes:
            if change.revid in self.broken:
                raise BadReplyError("The reply lacks a revision.")
        return [self._edit(change) for change in changes]

    def _edit(self, change: RecentChange) -> Edit:
        if change.type is ChangeType.LOG:
            return Edit(change=change, old=None, new=None)
        return Edit(
            change=change,
            old=self._revision(change.old_revid) if change.old_revid else None,
            new=self._revision(change.revid),
        )

    def _revision(self, revid: RevisionId) -> Revision:
        row = self.rows.get(revid)
        is_hidden = row is not None and Hidden.TEXT in row.hidden
        text = None if is_hidden else self.texts[revid]
        return Revision(revid=revid, text=text, is_hidden=is_hidden)

    def changes_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return rows as they now stand."""
        self.trap()
        self.requests.append("rows")
        if self.unanswered.intersection(revids):
            raise BadReplyError("The reply lacks a revision.")
        return {revid: self.rows[revid] for revid in revids if revid in self.rows}

    def revisions_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return rows as they now stand, without marks."""
        found = self.changes_by_revid(revids)
        self.requests[-1] = "bare rows"
        return {
            revid: structs.replace(row, rcid=None, patrol_state=PatrolState.UNKNOWN)
            for revid, row in found.items()
        }

    def newest(self, page_ids: Sequence[int]) -> Mapping[int, RevisionId]:
        """Return each page's newest revision."""
        self.trap()
        self.requests.append("newest")
        return {row.page_id: row.revid for row in self.rows.values() if row.page_id in page_ids}

    def history(self, change: RecentChange) -> PageHistory:
        """Return the rows of a change's page, with hashes of their texts."""
        self.trap()
        self.requests.append("history")
        rows = [row for row in self.rows.values() if row.page_id == change.page_id]
        old = rows[0].old_revid if rows else RevisionId(0)
        return PageHistory(
            changes=tuple(rows),
            sha1s={
                revid: self.texts[revid] for revid in (old, *(one.revid for one in rows)) if revid
            },
            patrolled_by=dict(self.patrol_log),
        )

    def concealed(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:
        """Return what is hidden or gone by now."""
        self.trap()
        return [
            Concealed(
                key=one.key,
                hidden=self.rows[one.revid].hidden if one.revid in self.rows else frozenset(Hidden),
                is_gone=one.revid not in self.rows,
            )
            for one in quoted
            if one.revid not in self.rows or self.rows[one.revid].hidden
        ]

    def renewed(self, edits: Sequence[Quoted]) -> Sequence[Renewed]:
        """Return how edits stand by now."""
        concealed = {one.key: one for one in self.concealed(edits)}
        changes = self.changes_by_revid([one.revid for one in edits])
        return [
            Renewed(concealed=concealed.get(one.key), change=changes.get(one.revid))
            for one in edits
        ]

    def unpatrolled(self, since: datetime, until: datetime) -> Sequence[RecentChange] | None:
        """Return what nobody has vouched for."""
        self.trap()
        if not self.shows_marks:
            return None
        span = Cursor(timestamp=since)
        found = [row for row in self.rows.values() if _is_between(row, span, until)]
        return [row for row in found if row.patrol_state is PatrolState.UNPATROLLED]

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Return facts of users."""
        self.trap()
        self.requests.append("users")
        self._refuse(names)
        return {
            name: UserFacts(name=name, edit_count=500, is_blocked=name in self.users_blocked)
            for name in names
        }

    def _refuse(self, names: Sequence[str]) -> None:
        if self.silent_about.intersection(names):
            raise BadReplyError("The reply lacks a name.")

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Return who is blocked."""
        self.trap()
        return frozenset(names) & self.users_blocked

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Return facts of titles: all exist."""
        self.trap()
        self.requests.append("titles")
        self._refuse(titles)
        return {title: TitleFacts(title=title, exists=True) for title in titles}

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:
        """Return what the log shows as ours."""
        self.trap()
        self.requests.append("own patrols")
        if self.log_failure is not None:
            raise self.log_failure
        ours = {revid for revid, who in self._shown_log() if who == BOT}
        return frozenset(change.revid for change in changes) & ours

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:
        """Return who patrolled an edit, by the log."""
        self.trap()
        self.requests.append("patrols of a page")
        return frozenset(who for revid, who in self._shown_log() if revid == change.revid)

    def _shown_log(self) -> list[tuple[RevisionId, str]]:
        return self.patrol_log[: len(self.patrol_log) - self.log_lag]

    def is_stopped(self) -> bool:
        """Say whether the stop page holds a text."""
        self.trap()
        self.stop_reads += 1
        return bool(self.stop_page)

    def is_kept_out(self, change: RecentChange) -> bool:
        """Say whether a refusal has told that the bot may not touch this page."""
        return change.title in self.told_kept_out

    def patrol(self, edit: Edit) -> Outcome:
        """Mark an edit as the API does: a second time is a success, too."""
        self.trap()
        self.asked_to_patrol.append(edit.change.revid)
        if edit.change.title in self.kept_out:
            self.told_kept_out |= self.kept_out
            raise KeptOutError("The wiki refuses: blocked here (blocked).", code="blocked")
        if self.patrol_failure is not None and self.patrols_before_failure == 0:
            raise self.patrol_failure
        self.patrols_before_failure -= 1
        self.on_patrol()
        row = self.rows.get(edit.change.revid)
        if row is None:
            return Outcome(kind=OutcomeKind.REFUSED, code="nosuchrevid")
        if row.patrol_state is PatrolState.UNPATROLLED:
            self.mark(row.revid, BOT)
        self.trap()
        return Outcome(kind=OutcomeKind.PATROLLED)

    def publish(self, report: Report, saving: Saving) -> Published:
        """Keep a report: a page of it after the other."""
        self.trap()
        if self.publish_failure is not None:
            raise self.publish_failure
        named = frozenset(one.change.revid for one in report.records)
        for title in self.report_pages:
            saving(title, named, partial(self._save, title))
        self.reports.append(report)
        self.trap()
        return Published(changed=True)

    def _save(self, title: str) -> Saved:
        self.saves.append(title)
        self.on_save()
        return Saved(revid=1000 + len(self.saves), changed=True, as_sent=True)


class _TrappedLedger:
    """A ledger whose calls are steps, before and after."""

    def __init__(self, ledger: Ledger, trap: Trap) -> None:
        self._ledger = ledger
        self._trap = trap

    def __getattr__(self, name: str) -> Callable[..., object]:
        method = getattr(self._ledger, name)

        def call(*words: object, **named: object) -> object:
            self._trap()
            result = method(*words, **named)
            self._trap()
            return result

        return call


def trapped(ledger: Ledger, trap: Trap) -> Ledger:
    """Return a ledger that may die at any call."""
    return cast("Ledger", _TrappedLedger(ledger, trap))


def hash_of(title: str) -> int:
    """Return a page's number: the same in every test."""
    return sum(map(ord, title)) % 400 + 1


def _is_between(row: RecentChange, since: Cursor, until: datetime) -> bool:
    return row.timestamp is not None and since.timestamp <= row.timestamp <= until
