"""One edit's whole story, as the ledger keeps it and the reports show it. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.analyzer.analysis import Analysis, Headline, Hunk
from bot.pipeline.outcome import Outcome
from bot.policy.decision import Decision
from bot.revisions import RecentChange, RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class Record:
    """A change, what it did, what was decided and what became of it."""

    change: RecentChange
    analysis: Analysis
    """Operations are left out when it comes back from the ledger (they quote page text)."""
    decision: Decision
    outcome: Outcome | None = None
    """None when the decision asked for nothing."""
    hunks: tuple[Hunk, ...] = ()
    """Empty when the text is hidden, too old to keep, or was never had."""
    run_id: str = ""
    first_seen: datetime | None = None


class Settlement(StrEnum):
    """How an edit left the list of what people may look at."""

    BY_US = "patrolled by this bot"
    BY_OTHERS = "patrolled by others"
    REVERTED = "reverted"
    GONE = "deleted or hidden"


@dataclass(frozen=True, kw_only=True, slots=True)
class Published:
    """What came of publishing a report."""

    changed: bool
    """False when it would have said the same."""
    faults: tuple[str, ...] = ()
    """What could not be done, a sentence each, for the operator."""
    corrections: int = 0
    """Edits of which people newly said that the bot misjudged them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OnceListed:
    """What became of an edit that a page once listed."""

    record: Record
    """Without hunks."""
    settled: Settlement | None
    """None when it is still open."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OwnPatrol:
    """That we patrolled an edit, as whoever asks about it needs it."""

    at: datetime
    """When it was done; of what was found in the patrol log, when it was found."""
    rule: str
    """'' for what a person patrolled, or was found in the patrol log."""
    run_id: str
    """'' when the edit was folded since."""
    reason: str
    """By whose hand, or how it was found; '' for most."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Correction:
    """Somebody with the right to say so wrote that the bot misjudged an edit."""

    revid: RevisionId
    """Of the edit."""
    target: str
    """The page where it was written."""
    page_revid: int
    """The revision of that page with which it came; who wrote it the wiki tells, while it does."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Expiring:
    """How many unpatrolled edits will soon be too old to be patrolled."""

    max_age_days: int
    """Of the wiki's recent changes."""
    counts: Mapping[Headline | None, tuple[int, ...]]
    """By headline, None for edits that were never analysed: within each span of `WITHIN_DAYS`."""


WITHIN_DAYS = (1, 3, 7)


@dataclass(frozen=True, kw_only=True, slots=True)
class Report:
    """What a report page, file or screen shows: a view of the ledger."""

    wiki: str
    """The wiki's name for people, e.g. its host."""
    article_path: str
    """URL with ``$1`` where a title goes, e.g. ``https://wiki.example/wiki/$1``."""
    account: str
    since: datetime | None
    until: datetime
    run_id: str
    records: tuple[Record, ...]
    """Oldest first."""
    notes: tuple[str, ...] = ()
    """Sentences for the reader: rehearsal, first run, lost range, truncated."""
    approval: str = ""
    """Page or URL of the community's approval; '' when there is none."""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Rule name to its text for people."""
    read: int | None = None
    """Edits of the period that were read; None when `records` are all of them."""
    settled: Mapping[Settlement, int] = field(default_factory=dict)
    """Edits of the period that need no look any more; empty when nobody counted."""
    blocked: frozenset[str] = frozenset()
    """Users of `records` who are blocked by now."""
    expiring: Expiring | None = None
    faults: tuple[str, ...] = ()
    """What could not be done, a sentence each: shown in a box."""


@dataclass(frozen=True, kw_only=True, slots=True)
class SavedPage:
    """What a page of ours became when it was saved."""

    revid: int
    named: frozenset[RevisionId]
    """The edits that it names; log rows by their log's number, below 0."""


@dataclass(frozen=True, kw_only=True, slots=True)
class WindowCounts:
    """How many edits of a span of time there are."""

    read: int
    """All that were analysed."""
    settled: Mapping[Settlement, int]
