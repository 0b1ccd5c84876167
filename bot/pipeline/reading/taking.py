"""Takes batches, one behind the other: analyses one, then judges and stores the one before.

The wiki is asked for a batch's link targets while the next one is analysed. What a killed run had
not stored, the next reads again.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from bot.pipeline.blindness import refuse_unmarked
from bot.pipeline.entries import Entry, Held, Judgement, Moment
from bot.pipeline.judging.judge import Begun, Judge
from bot.pipeline.patrolling.marking import Patrolling
from bot.pipeline.patrolling.settling import found_ours
from bot.pipeline.plan import Plan, Services
from bot.pipeline.reading.fetching import Batch
from bot.pipeline.reading.holding import holds_of
from bot.policy.decision import Action
from bot.revisions import Cursor


@dataclass(frozen=True, kw_only=True, slots=True)
class _Begun:
    """A batch whose link targets are being asked for."""

    batch: Batch
    begun: Begun
    moves: bool
    """Whether the cursor moves to its last row."""
    notes: tuple[str, ...]


class Taking:
    """One run's way from what was read to the ledger.

    `turn` says what holds back that which may be patrolled, until it is its turn.
    """

    def __init__(
        self,
        plan: Plan,
        services: Services,
        judge: Judge,
        patrolling: Patrolling,
        turn: Callable[[], Held],
    ) -> None:
        self._plan = plan
        self._services = services
        self._judge = judge
        self._patrolling = patrolling
        self._turn = turn
        self.cursor = services.ledger.cursor()
        """Where the next run begins, by what is stored."""
        self.counts: Counter[str] = Counter()
        self.fresh: dict[str, Judgement] = {}
        """What may be patrolled, with its texts."""
        self._begun: _Begun | None = None
        # without a cursor, anything may have been patrolled by a run that the ledger knows not of
        is_new = self.cursor is None
        self._doubt = services.clock() if is_new else services.ledger.moment(Moment.DOUBT)

    def begin(self, batch: Batch, *, moves: bool, notes: tuple[str, ...] = ()) -> None:
        """Begin a batch, and end the one before.

        `moves` says whether the cursor moves to its last row, `notes` what is to be told of it.
        """
        refuse_unmarked(self._plan, (edit.change for edit in batch.edits))
        begun = self._judge.begin(batch.edits, batch.users)
        self.end()
        self._begun = _Begun(batch=batch, begun=begun, moves=moves, notes=notes)

    def end(self) -> None:
        """End the batch that was begun, if there is one: judge it, and store that."""
        one, self._begun = self._begun, None
        if one is None:
            return
        batch, judgements = one.batch, tuple(self._judge.finish(one.begun))
        self._count(batch, judgements)
        self._keep(judgements)
        self.store(
            Entry(
                judgements=judgements,
                skipped=batch.skipped,
                holds=tuple(holds_of(batch, judgements, self._judge.unsure, self._turn())),
                settled=found_ours(judgements, self._services, self._doubt),
                cursor=self.moved(batch.reached) if one.moves else None,
                notes=one.notes,
            )
        )

    def store(self, entry: Entry) -> None:
        """Store an entry."""
        self._services.ledger.commit(self._plan.run_id, entry, self._services.clock())
        self.cursor = entry.cursor or self.cursor
        self._services.beat()

    def moved(self, reached: Cursor) -> Cursor:
        """Return the later of two places: the overlap lies before the cursor."""
        places = [reached] if self.cursor is None else [reached, self.cursor]
        return max(places, key=lambda place: (place.timestamp, place.rcid))

    def _keep(self, judgements: tuple[Judgement, ...]) -> None:
        """Keep no more than the run may patrol: texts are large."""
        for one in judgements:
            if one.decision.action is Action.PATROL and len(self.fresh) < self._patrolling.room:
                self.fresh[one.key] = one

    def _count(self, batch: Batch, judgements: tuple[Judgement, ...]) -> None:
        self.counts["analysed"] += len(judgements)
        self.counts["known"] += batch.known
        for skip in batch.skipped:
            self.counts["faults" if skip.is_fault else "passed over"] += 1
        for one in judgements:
            self.counts[one.decision.action] += 1
            self._services.tell(one)
