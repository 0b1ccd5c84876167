"""What the pipeline hands to the ledger and takes back from it. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Final

from bot.analyzer.analysis import Analysis, Hunk
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.policy.decision import Action, Decision
from bot.revisions import ChangeType, Cursor, Edit, Hidden, RecentChange, RevisionId

REPORTS_WAIT: Final = "reports wait"
"""Counted in a run whose reports were not due: what it noted is still to be told."""


class RunMode(StrEnum):
    """Whether a run may write."""

    REHEARSAL = "rehearsal"
    REAL = "for real"


class Moment(StrEnum):
    """A time that outlives a run."""

    REPORTED = "reported"
    """When a run had first ended and reported: until then none patrols."""
    DOUBT = "doubt"
    """The ledger may lack what was done before it; SETTLED: the log was asked about it."""
    SETTLED = "settled"
    ROWLESS = "rowless"
    """Up to when revisions without a row have been looked for."""


class Held(StrEnum):
    """What holds back an edit that the rules would patrol."""

    UNACCEPTED = "new analyzer or rules: waits for 'editpatrol accept'"
    TURN = "waits for its turn"
    AGE = "waits until it is old enough"
    UNREAD = "its page has a newer edit that was not read yet"
    UNANSWERED = "the wiki gave no sensible answer about it"
    FIRST_RUN = "first run: report only"
    DISABLED = "patrolling is off in editpatrol.toml"
    FLAGGED = "the wiki has FlaggedRevs: report only"
    UNAPPROVED = "no approval is named in [wiki] approval: report only"
    STOP_PAGE = "the stop page says stop"
    STOP_UNREAD = "the stop page can't be read"
    RUN_CAP = "the cap per run is reached"
    HOUR_CAP = "the cap per hour is reached"
    DAY_CAP = "the cap per day is reached"
    USER_CAP = "the cap per user and day is reached"
    DEADLINE = "the run's deadline came first"
    INTERRUPTED = "the run was interrupted"
    DENIED = "the wiki refuses the account"
    ODDLY_REFUSED = "the wiki refused it for a reason that the bot does not know"
    KEPT_OUT = "the account is blocked from its page or namespace"
    UNAVAILABLE = "the wiki could not answer"


class Ending(StrEnum):
    """How a run ended; of several, the one that the operator must hear first."""

    DONE = "done"
    EDITS_SKIPPED = "done, with edits skipped"
    NOT_PUBLISHED = "done, but the report was not published"
    STOPPED = "stopped on-wiki"
    STOP_UNREAD = "stopped: the stop page can't be read"
    INTERRUPTED = "interrupted"
    FAILED = "failed"


@dataclass(frozen=True, kw_only=True, slots=True)
class Judgement:
    """An edit with what it did and what may be done about it."""

    edit: Edit
    analysis: Analysis
    decision: Decision
    hunks: tuple[Hunk, ...] = ()

    @property
    def key(self) -> str:
        """The ledger's key of the edit."""
        return self.edit.change.key

    def without_texts(self) -> "Judgement":
        """Return it as it may be kept for long: texts are large."""
        return replace(self, edit=self.edit.without_texts())


@dataclass(frozen=True, kw_only=True, slots=True)
class Skipped:
    """A row that was read and not analysed."""

    change: RecentChange
    reason: str
    """``bot edit``, or the sentence of the fault."""
    is_fault: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Hold:
    """An edit that waits."""

    key: str
    held: Held
    due: datetime | None = None
    """When it is taken up again; None for the next real run."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Settled:
    """What became of one edit."""

    key: str
    outcome: Outcome


@dataclass(frozen=True, kw_only=True, slots=True)
class Intent:
    """A patrol that was meant, and of which it is not known what came of it."""

    change: RecentChange
    claim: Outcome | None
    """What was kept when the wiki called it done: it does not tell whose it was."""
    made: datetime
    """When it was meant, or claimed."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Entry:
    """What is committed in one transaction."""

    judgements: tuple[Judgement, ...] = ()
    skipped: tuple[Skipped, ...] = ()
    holds: tuple[Hold, ...] = ()
    intents: tuple[str, ...] = ()
    """Keys of the edits that are about to be patrolled; they wait no longer."""
    settled: tuple[Settled, ...] = ()
    """Edits that wait no longer without having been patrolled by this entry's run."""
    cursor: Cursor | None = None
    """Where the next run begins; None leaves it where it is."""
    notes: tuple[str, ...] = ()
    """Sentences that stay until a run has told them."""
    moments: Mapping[Moment, datetime] = field(default_factory=dict)
    """Times that are known from now on."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Waiting:
    """A held edit that is due."""

    change: RecentChange
    held: Held


@dataclass(frozen=True, kw_only=True, slots=True)
class Neighbour:
    """An edit of the ledger, as a burst needs it."""

    change: RecentChange
    analysis: Analysis | None
    """None for what was not analysed."""
    is_vouched_for: bool
    """Patrolled or autopatrolled, by us or by others."""
    is_fault: bool = False
    """Whether it could not be read."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Quoted:
    """An edit or log row of which the ledger holds something that the wiki may hide by now."""

    key: str
    is_log: bool
    revid: RevisionId
    old_revid: RevisionId
    timestamp: datetime

    @classmethod
    def of(cls, change: RecentChange, first_seen: datetime) -> "Quoted":
        """Return what has to be asked about a change."""
        return cls(
            key=change.key,
            is_log=change.type is ChangeType.LOG,
            revid=change.revid,
            old_revid=change.old_revid,
            timestamp=change.timestamp or first_seen,
        )


@dataclass(frozen=True, kw_only=True, slots=True)
class Concealed:
    """What a wiki hides by now of one edit or log row."""

    key: str
    hidden: frozenset[Hidden]
    """The text counts as hidden when the edit's old or its new one is."""
    is_gone: bool = False
    """Its page, its revision or its row is no longer there at all."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Renewed:
    """How one edit stands by now."""

    concealed: Concealed | None
    """None when all of it is still shown."""
    change: RecentChange | None
    """What stands for its row, with today's mark, tags and flags; None when it is gone."""


@dataclass(frozen=True, kw_only=True, slots=True)
class EvaluatorVersion:
    """Which analyzer and which rules judge."""

    analyzer: str = ""
    rules: str = ""


UNVERSIONED: Final = EvaluatorVersion()


@dataclass(frozen=True, kw_only=True, slots=True)
class Upgrade:
    """What the ledger knows of an analyzer with its rules."""

    seen: datetime
    """When a run first came upon them."""
    accepted: datetime | None
    """When the operator agreed that they patrol; None while they may not."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Decided:
    """What was decided about an edit, by itself."""

    change: RecentChange
    action: Action
    rule: str


class Fate(StrEnum):
    """What people did with an edit that a rule had patrolled, or left to them to measure it."""

    OPEN = "still open"
    PATROLLED = "patrolled by people"
    STANDING = "standing"
    """We patrolled it, and nobody took it back."""
    REVERTED = "reverted"
    GONE = "gone"
    """Its page or its revision was deleted."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Watched:
    """An edit that was patrolled, or would have been and was left to people."""

    key: str
    kind: OutcomeKind
    """PATROLLED or WITHHELD."""
    revid: RevisionId
    fate: Fate


@dataclass(frozen=True, kw_only=True, slots=True)
class PastPatrol:
    """One of our own patrols, as the caps need it."""

    user: str | None
    """Whose edit it was."""
    at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class RunRow:
    """One run, as the ledger remembers it."""

    run_id: str
    mode: RunMode
    started: datetime
    ended: datetime | None = None
    """None while it runs, or when it was killed."""
    ending: Ending | None = None
    counts: Mapping[str, int] = field(default_factory=dict)
    cursor_before: Cursor | None = None
    cursor_after: Cursor | None = None
    notes: tuple[str, ...] = ()
