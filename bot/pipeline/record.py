"""One edit's whole story, as the ledger keeps it and the reports show it. Values only."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from bot.analyzer.analysis import Analysis, Hunk
from bot.pipeline.outcome import Outcome
from bot.policy.decision import Decision
from bot.revisions import RecentChange


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
