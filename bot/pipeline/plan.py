"""What one run is to do, and with whom. Values only."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.analyzer.analysis import Analysis, Hunk
from bot.pipeline.entries import UNVERSIONED, EvaluatorVersion, Held, Judgement, RunMode
from bot.pipeline.ledger_port import Ledger
from bot.pipeline.ports import (
    Backlog,
    ChangeSource,
    EditReader,
    FactReader,
    History,
    Patroller,
    PatrolLog,
    Publisher,
    StopPage,
    Visibility,
)
from bot.policy.decision import Circumstances, Decision
from bot.revisions import Burst, Context, Edit


@dataclass(frozen=True, kw_only=True, slots=True)
class Caps:
    """How much may be patrolled."""

    per_run: int = 50
    per_run_first_week: int = 5
    per_hour: int = 100
    per_day: int = 1000
    per_user_and_day: int = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Plan:
    """What one run is to do."""

    run_id: str
    mode: RunMode
    context: Context
    """What is known of the wiki; user and titles are added per edit."""
    notes: tuple[str, ...] = ()
    """What is known already to be worth telling the readers of its reports."""
    deadline: timedelta = timedelta(minutes=30)
    since: datetime | None = None
    """Where to read from instead of the cursor."""
    only: frozenset[str] | None = None
    """Keys of the edits that a person chose: no other is patrolled, and the cursor stays."""
    limit: int = 0
    """Edits to analyse; 0 for all."""
    overlap: timedelta = timedelta(minutes=10)
    settle: timedelta = timedelta(seconds=10)
    skip_bots: bool = True
    never_patrols: Held | None = Held.DISABLED
    """Why the run only reports; None when the operator has turned patrolling on."""
    has_right: bool = True
    """Whether the account may patrol, and so see what is patrolled."""
    min_age: timedelta = timedelta(hours=24)
    caps: Caps = Caps()
    withhold: float = 0.0
    """Share of what would be patrolled that is left to people, to measure the rules."""
    stop_check_every: int = 10
    keep_text: timedelta = timedelta(days=30)
    keep: timedelta = timedelta(days=100)
    """Older edits are folded into daily counts."""
    rc_max_age: timedelta = timedelta(days=90)
    """After which the wiki lets nobody patrol an edit."""
    account: str = ""
    wiki: str = ""
    article_path: str = ""
    approval: str = ""
    rules: Mapping[str, str] = field(default_factory=dict)
    """Rule name to its text for people."""

    @property
    def content_namespaces(self) -> frozenset[int]:
        """Return the wiki's content namespaces."""
        names = self.context.namespaces
        return frozenset({0}) if names is None else names.content


@dataclass(frozen=True, kw_only=True, slots=True)
class Evaluator:
    """The pure part: what an edit did, and what may be done about it."""

    analyse: Callable[[Edit, Context], Analysis]
    hunks: Callable[[str, str], tuple[Hunk, ...]]
    decide: Callable[[Edit, Analysis, Burst, Circumstances], Decision]
    version: EvaluatorVersion = UNVERSIONED


@dataclass(frozen=True, kw_only=True, slots=True)
class Outlet:
    """Somewhere a report is published, and how often at most."""

    target: str
    """The name of what is written to."""
    publisher: Publisher
    min_interval: timedelta = timedelta(0)


@dataclass(frozen=True, kw_only=True, slots=True)
class Services:
    """The pipeline's neighbours. A rehearsal has no patroller and no outlets."""

    source: ChangeSource
    history: History
    reader: EditReader
    facts: FactReader
    ledger: Ledger
    patrol_log: PatrolLog
    visibility: Visibility
    stop_page: StopPage
    evaluator: Evaluator
    clock: Callable[[], datetime]
    patroller: Patroller | None = None
    backlog: Backlog | None = None
    outlets: tuple[Outlet, ...] = ()
    is_halted: Callable[[], bool] = lambda: False
    """Whether a signal asked us to leave."""
    warnings: Callable[[], Sequence[str]] = lambda: ()
    """What was done otherwise than the operator asked for; for the log."""
    beat: Callable[[], None] = lambda: None
    """Called as a sign of life, after every batch and every write."""
    tell: Callable[[Judgement], None] = lambda _: None
    """Called with each edit that was read and judged, for whoever wants to watch."""
