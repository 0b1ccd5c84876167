"""One run: settle, read, analyse, decide, commit, patrol, publish.

Takes a plan and the neighbours, gives what came of it. Never lets a wiki's failure lose what was
done: the ledger has it, and the result tells of the failure.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.errors import WikiError
from bot.messages import counted
from bot.pipeline.blindness import refuse_without_right
from bot.pipeline.endings import ending_of
from bot.pipeline.entries import (
    REPORTS_WAIT,
    Ending,
    Entry,
    Held,
    Judgement,
    Moment,
    RunMode,
    RunRow,
)
from bot.pipeline.first_run import first_run_notes, is_first
from bot.pipeline.forgetting import Forgetting
from bot.pipeline.gate import Gate
from bot.pipeline.judging.judge import Judge
from bot.pipeline.patrolling.marking import Patrolling
from bot.pipeline.patrolling.settling import settle, settle_doubt
from bot.pipeline.patrolling.watching import WATCHED, watch
from bot.pipeline.plan import Plan, Services
from bot.pipeline.publishing.reports import Publishing
from bot.pipeline.reading.fetching import Fetching, Span, one_ahead, span_of
from bot.pipeline.reading.missing import Missing, rowless_notes
from bot.pipeline.reading.taking import Taking
from bot.pipeline.upgrading import Upgrading
from bot.pipeline.upkeep import keep_small
from bot.revisions import Cursor

READING_SHARE: Final = 0.75
"""Of the time for a run; the rest is for patrolling and publishing."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Result:
    """What came of a run."""

    row: RunRow
    failure: WikiError | None
    """What the wiki would not do, when the run ended by it."""
    said: str = ""
    """What went wrong at last, for whoever started it: the wiki's own words are not kept."""
    rehearsed: tuple[Judgement, ...] = ()
    """What a real run would have patrolled."""
    upgrade: tuple[str, ...] = ()
    """What the first run with a new analyzer or new rules found out about them."""
    dropped: Mapping[str, int] = field(default_factory=dict)
    """How many edits that waited, or were to be patrolled, were not after a second look: by why."""
    off: Held | None = None
    """What keeps every run from patrolling anything, as the settings and the wiki are."""
    held: Mapping[str, int] = field(default_factory=dict)
    """How many edits wait after it (after a rehearsal: would wait), by what holds them."""
    patrols: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    """By rule, what became of our patrols of the last 30 days."""


def run(plan: Plan, services: Services) -> Result:
    """Do one run; a rehearsal if the plan says so.

    Raises:
        LedgerError: The ledger can't be used; nothing is half-written.
    """
    this = _Run(plan, services)
    if plan.mode is RunMode.REAL:
        services.ledger.begin_run(this.row())
        this.work()
    else:
        with services.ledger.rehearsing():
            this.work()
    row = this.row(ended=services.clock())
    services.ledger.end_run(row)
    return Result(
        row=row,
        failure=this.failure,
        said=this.said,
        rehearsed=tuple(this.patrolling.rehearsed),
        dropped=dict(this.patrolling.dropped),
        off=plan.never_patrols,
        upgrade=this.upgrading.found,
        held=this.held,
        patrols=services.ledger.patrol_fates(row.started - WATCHED),
    )


class _Run:
    def __init__(self, plan: Plan, services: Services) -> None:
        self.failure: WikiError | None = None
        self.held: Mapping[str, int] = {}
        self._plan = plan
        self._services = services
        self._gate = Gate(plan, services)
        self._judge = Judge(plan, services)
        self.patrolling = Patrolling(plan, services, self._gate, self._judge)
        self._forgetting = Forgetting(services)
        self.upgrading = Upgrading(plan, services, self._judge, self._gate)
        self._publishing = Publishing(plan, services, self._gate, self._forgetting)
        self._started = services.clock()
        self._notes = [*services.ledger.untold(), *plan.notes]
        """For the reports' readers, too: what comes and goes here is worth a save."""
        self._is_first = is_first(services.ledger)
        self._taking = Taking(plan, services, self._judge, self.patrolling, self._turn)
        self._before = self._taking.cursor
        self._counts = self._taking.counts

    def work(self) -> None:
        """Do all that the plan asks, as far as the wiki lets us."""
        try:
            self._prepare()
            self.upgrading.look()
            self._read()
            if self._plan.only is None:
                self.patrolling.judge_unanswered(self._turn())
            self.patrolling.patrol(self._taking.fresh, self._always_held())
        except WikiError as failure:
            self.failure = failure
        else:
            self._finish()
        self.held = self._services.ledger.held_counts(self._plan.only)

    def _prepare(self) -> None:
        if self._plan.mode is RunMode.REAL:
            self._forgetting.forget_in_turn()
        refuse_without_right(self._plan)
        # what waits was told until when by the settings of its time
        self._services.ledger.make_due(self._started - self._plan.min_age)
        if self._plan.mode is RunMode.REAL:
            self._counts["settled"] = settle(self._plan, self._services)
            self._counts["settled"] += settle_doubt(self._plan.run_id, self._services)
            watch(self._services)

    def _read(self) -> None:
        try:
            self._read_span(span_of(self._plan, self._services, self._before))
        except WikiError:
            self._taking.end()
            raise
        self._taking.end()

    def _read_span(self, span: Span) -> None:
        missing = self._missing(span)
        ahead = missing.look_ahead if missing else None
        fetching = Fetching(self._plan, self._services, self._judge, span, ahead)
        if self._before is None and self._plan.only is None:
            # a first run that finds nothing has a cursor all the same
            begun = {Moment.DOUBT: self._started}
            self._taking.store(Entry(cursor=self._taking.moved(span.since), moments=begun))
        for batch in one_ahead(fetching.batches()):
            self._say_lost(missing, fetching.first, span)
            self._taking.begin(batch, moves=self._is_joined(span))
            if self._gate.is_halted or self._gate.is_late(READING_SHARE):
                self._notes.append("Not all was read; the next run goes on from there.")
                return
        self._say_lost(missing, fetching.first, span)
        if missing is not None and fetching.is_ended:
            self._taking.end()  # what was read is no revision without a row
            self._read_rowless(missing, fetching)

    def _missing(self, span: Span) -> Missing | None:
        """Return what looks for rows that should be there, when this run goes on from a cursor."""
        if self._before is None or not self._is_joined(span):
            return None
        missing = Missing(self._plan, self._services, self._before, span)
        if self._services.ledger.moment(Moment.ROWLESS) is None:
            # kept before the cursor moves: a run that is cut short has not looked
            self._note(Moment.ROWLESS, missing.start)
        return missing

    def _say_lost(self, missing: Missing | None, first: datetime | None, span: Span) -> None:
        lost = () if missing is None else missing.lost(first)
        notes = tuple(note for note in lost if note not in self._notes)
        self._notes += notes
        if notes:
            # kept before the cursor moves: a run that is killed later can't find it again
            last = Cursor(timestamp=span.until)
            cursor = self._taking.moved(last) if first is None else None
            self._taking.store(Entry(notes=notes, cursor=cursor))

    def _read_rowless(self, missing: Missing, fetching: Fetching) -> None:
        for changes in missing.rowless():
            notes = (*rowless_notes(changes),)
            self._taking.begin(fetching.batch(changes), moves=False, notes=notes)
            self._counts["without a row"] += len(changes)
            self._notes += notes
            if self._gate.is_halted or self._gate.is_late(READING_SHARE):
                return
        self._taking.end()
        if not fetching.is_full:
            self._note(Moment.ROWLESS, missing.looked)

    def _note(self, which: Moment, time: datetime) -> None:
        entry = Entry(moments={which: time})
        self._services.ledger.commit(self._plan.run_id, entry, self._services.clock())

    def _is_joined(self, span: Span) -> bool:
        """Say whether nothing lies unread between the cursor and this span."""
        if self._plan.only is not None:
            return False
        return self._before is None or span.since.timestamp <= self._before.timestamp

    def _always_held(self) -> Held | None:
        """Say what keeps this run from patrolling anything."""
        usual = Held.FIRST_RUN if self._is_first else self._plan.never_patrols
        return usual or self.upgrading.held

    def _turn(self) -> Held:
        """Say what holds back that which may be patrolled, until it is its turn."""
        return self._always_held() or Held.TURN

    def _finish(self) -> None:
        notes = (*self._notes, *self.upgrading.waits)
        self._publishing.publish(notes, tuple(self._unread()))
        self._counts["published"] = self._publishing.published
        self._counts["corrections"] = self._publishing.corrections
        self._counts[REPORTS_WAIT] = self._publishing.waiting
        self._counts["forgotten"] = self._forgetting.forgotten
        if self._is_first and self._plan.only is None and not self._publishing.failures:
            self._note(Moment.REPORTED, self._services.clock())
        if self._plan.mode is RunMode.REAL:
            self._counts["folded"] = keep_small(self._plan, self._services, self._gate)
        else:
            self._gate.closed_by()  # as a real run that publishes would look at the stop page

    def _unread(self) -> Iterator[str]:
        count = self._counts["faults"]
        if count:
            yield f"{counted(count, 'new edit')} could not be read: not listed."

    @property
    def said(self) -> str:
        """What went wrong at last, in full; '' for nothing."""
        said = self._gate.said or self._publishing.said
        return said if self.failure is None else str(self.failure)

    def row(self, ended: datetime | None = None) -> RunRow:
        """Return this run as the ledger remembers it."""
        failed = () if self.failure is None else (self.failure.kept,)
        is_real = self._plan.mode is RunMode.REAL
        return RunRow(
            run_id=self._plan.run_id,
            mode=self._plan.mode,
            started=self._started,
            ended=ended,
            ending=None if ended is None else self._ending(),
            counts=dict(self._counts + self.patrolling.counts),
            cursor_before=self._before,
            cursor_after=self._taking.cursor if is_real else self._before,
            notes=(
                *(first_run_notes(self._plan, self._before) if self._is_first else ()),
                *self._notes,
                *self.upgrading.found,
                *self.upgrading.waits,
                *self._judge.notes,
                *self._services.warnings(),
                *self._publishing.failures,
                *filter(None, (self._gate.said,)),
                *failed,
            ),
        )

    def _ending(self) -> Ending:
        counts = self._counts + self.patrolling.counts
        return ending_of(
            self.failure,
            self._gate,
            is_published=not self._publishing.failures,
            has_faults=counts["faults"] > 0,
        )
