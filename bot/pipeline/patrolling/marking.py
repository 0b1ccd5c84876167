"""Patrols what waits, oldest first, judged anew, within the caps and while the gate is open.

Takes the ledger's waiting edits, gives counts and what a rehearsal would have done. Never
decides: that is the policy's.
"""

import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from bot.errors import BadReplyError, DeniedError, KeptOutError, UnavailableError, UnsentError
from bot.pipeline.blindness import refuse_unmarked
from bot.pipeline.entries import Entry, Held, Hold, Judgement, Waiting
from bot.pipeline.gate import Gate
from bot.pipeline.judging.judge import Judge
from bot.pipeline.judging.rejudging import Rejudged, Rejudging
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.patrolling.allowance import DAY, Allowance
from bot.pipeline.patrolling.crediting import credit
from bot.pipeline.patrolling.withholding import left_to_people
from bot.pipeline.plan import Plan, Services
from bot.revisions import RecentChange

CHUNK: Final = 50
MOST_ODD: Final = 3
"""So many refusals in a row that nobody understands end a run."""


class Patrolling:
    """The run's second half: what waits becomes what was done."""

    def __init__(self, plan: Plan, services: Services, gate: Gate, judge: Judge) -> None:
        self._plan = plan
        self._services = services
        self._gate = gate
        self._judge = judge
        self.counts: Counter[str] = Counter()
        self.rehearsed: list[Judgement] = []
        """What a real run would have patrolled."""
        self.dropped: Counter[str] = Counter()
        """How many were not to be patrolled after a second look, by why."""
        self._claimed: set[str] = set()
        self._odd = 0
        """How many patrols in a row were answered by what we don't understand."""
        self._allowance = self._counted()

    @property
    def room(self) -> int:
        """How many edits may be patrolled."""
        return self._allowance.room

    def _counted(self) -> Allowance:
        now = self._services.clock()
        past = self._services.ledger.patrols_since(now - DAY)
        return Allowance(self._plan.caps, past, self._services.ledger.first_patrol(), now)

    def judge_unanswered(self, held: Held) -> None:
        """Judge anew what the wiki gave no sensible answer about, in runs that only report, too.

        `held` is what holds back those that would be patrolled.

        Raises:
            WikiError: The wiki could not be asked.
        """
        rejudging = self._rejudging({})
        while not self._gate.is_halted and not self._gate.is_late():
            waiting = self._services.ledger.waiting(
                self._plan.run_id, self._services.clock(), CHUNK, Held.UNANSWERED
            )
            if not waiting:
                return
            result = self._take_up(rejudging, waiting)
            holds = (Hold(key=one.key, held=held) for one in result.to_patrol)
            self._commit(replace(result.entry, holds=(*result.entry.holds, *holds)))

    def patrol(self, fresh: Mapping[str, Judgement], always_held: Held | None) -> None:
        """Go through what waits until it ends, or until something holds the rest back.

        `fresh` is what this run judged, `always_held` what keeps it from patrolling anything.

        Raises:
            DeniedError: The wiki refuses the account; all that was not sent waits.
            UnavailableError: The wiki can't answer; the edit in doubt keeps its open intent.
        """
        if always_held is not None:
            self._hold_rest(always_held)
            return
        # once more: what this run has settled or found in the patrol log counts, too
        self._allowance = self._counted()
        rejudging = self._rejudging(fresh)
        while waiting := self._waiting():
            held = self._closed_by() or self._send(self._judge_anew(rejudging, waiting))
            if held is not None:
                self._hold_rest(held)
            self._credit()
            if held is not None:
                return

    def _rejudging(self, fresh: Mapping[str, Judgement]) -> Rejudging:
        oldest = self._services.clock() - self._plan.rc_max_age
        return Rejudging(self._services, self._judge, oldest, fresh)

    def _waiting(self) -> Sequence[Waiting]:
        only = self._plan.only
        if only is None:
            return self._services.ledger.waiting(self._plan.run_id, self._services.clock(), CHUNK)
        every = self._services.ledger.waiting(
            self._plan.run_id, self._services.clock(), sys.maxsize
        )
        return [one for one in every if one.change.key in only][:CHUNK]

    def _closed_by(self) -> Held | None:
        return self._allowance.reached if self.room == 0 else self._gate.closed_by()

    def _hold_rest(self, held: Held) -> None:
        """Say why this run comes to none of the edits that are due."""
        only, now = self._plan.only, self._services.clock()
        self._services.ledger.hold_rest(self._plan.run_id, held, now, only)

    def _judge_anew(self, rejudging: Rejudging, waiting: Sequence[Waiting]) -> Sequence[Judgement]:
        """Commit what is to be patrolled now as intents, and what is not with its reason."""
        taken: list[Waiting] = []
        holds: list[Hold] = []
        for one in waiting[: max(1, self.room)]:
            hold = self._kept_out(one.change) or self._allowance.take(one.change)
            if hold is None:
                taken.append(one)
            else:
                holds.append(hold)
        result = self._take_up(rejudging, taken)
        withheld = left_to_people(result.to_patrol, self._plan.withhold)
        left = {one.key for one in withheld}
        to_patrol = [one for one in result.to_patrol if one.key not in left]
        keys = tuple(one.key for one in to_patrol)
        for one in taken:
            if one.change.key not in keys:
                self._allowance.give_back(one.change)
        entry = replace(
            result.entry,
            holds=(*result.entry.holds, *holds),
            settled=(*result.entry.settled, *withheld),
            intents=keys,
        )
        self._commit(entry)
        return to_patrol

    def _kept_out(self, change: RecentChange) -> Hold | None:
        patroller = self._services.patroller
        is_out = patroller is not None and patroller.is_kept_out(change)
        return Hold(key=change.key, held=Held.KEPT_OUT) if is_out else None

    def _take_up(self, rejudging: Rejudging, waiting: Sequence[Waiting]) -> Rejudged:
        result = rejudging.take_up(waiting)
        refuse_unmarked(self._plan, (one.edit.change for one in result.entry.judgements))
        return result

    def _commit(self, entry: Entry) -> None:
        self._services.ledger.commit(self._plan.run_id, entry, self._services.clock())
        for settled in entry.settled:
            self.counts[settled.outcome.kind] += 1
            self.dropped[settled.outcome.reason or settled.outcome.kind] += 1

    def _send(self, judgements: Sequence[Judgement]) -> Held | None:
        """Patrol them; say what holds the rest back, if something does."""
        for place, judgement in enumerate(judgements):
            held = self._gate.closed_by()
            if held is not None:
                self._release(judgements[place:], held)
                return held
            try:
                outcome = self._mark(judgement)
            except BadReplyError as fault:
                self._hold_oddly(judgement, fault, judgements[place + 1 :])
                continue
            except UnsentError:
                held = Held.INTERRUPTED if self._gate.is_halted else Held.DEADLINE
                self._release(judgements[place:], held)
                return held
            except KeptOutError:
                self._release([judgement], Held.KEPT_OUT)
                continue
            except DeniedError:
                self._release(judgements[place:], Held.DENIED)
                raise
            except UnavailableError:
                self._release(judgements[place + 1 :], Held.UNAVAILABLE)
                raise
            self._record(judgement, outcome)
        return None

    def _mark(self, judgement: Judgement) -> Outcome:
        if self._services.patroller is None:
            self.rehearsed.append(judgement)
            return Outcome(kind=OutcomeKind.REHEARSED)
        if self._kept_out(judgement.edit.change):
            raise KeptOutError(Held.KEPT_OUT)  # as a refusal a moment ago has told
        self._gate.count_write()
        outcome = self._services.patroller.patrol(judgement.edit)
        self._odd = 0
        return outcome

    def _hold_oddly(
        self, judgement: Judgement, fault: BadReplyError, rest: Sequence[Judgement]
    ) -> None:
        """Let an edit wait about which the wiki said what we don't understand.

        Raises:
            DeniedError: It said so again and again: whatever it means, it does not want us now.
            BadReplyError: It said nothing of sense again and again.
        """
        self.counts["faults"] += 1
        self._odd += 1
        if fault.code is not None:  # without one it may be done: the open intent finds that out
            self._release([judgement], Held.ODDLY_REFUSED, self._services.clock() + DAY)
        if self._odd >= MOST_ODD:
            if fault.code is None:
                self._release(rest, Held.UNAVAILABLE)
                raise fault
            self._release(rest, Held.DENIED)
            raise DeniedError(str(fault), code=fault.code, kept=fault.kept)

    def _credit(self) -> None:
        """Ask the log whose the patrols of this batch were, if the run may still wait for it."""
        if not self._claimed or self._gate.is_halted or self._gate.is_late():
            return
        for change in credit(self._services.ledger.open_intents(), self._plan, self._services):
            if change.key in self._claimed:
                self.counts[OutcomeKind.PATROLLED] -= 1
                self.counts[OutcomeKind.WAS_PATROLLED] += 1
                self._allowance.give_back(change)

    def _record(self, judgement: Judgement, outcome: Outcome) -> None:
        key, ledger, keep = (
            judgement.key,
            self._services.ledger,
            self._services.ledger.record_outcome,
        )
        if outcome.kind is OutcomeKind.PATROLLED:
            self._claimed.add(key)
            keep = ledger.claim
        keep(self._plan.run_id, key, outcome, self._services.clock())
        self.counts[outcome.kind] += 1
        self._services.beat()
        if outcome.kind not in (OutcomeKind.PATROLLED, OutcomeKind.REHEARSED):
            self._allowance.give_back(judgement.edit.change)

    def _release(
        self, judgements: Sequence[Judgement], held: Held, due: datetime | None = None
    ) -> None:
        holds = [Hold(key=judgement.key, held=held, due=due) for judgement in judgements]
        for judgement in judgements:
            self._allowance.give_back(judgement.edit.change)
        self._services.ledger.release(self._plan.run_id, holds, self._services.clock())
