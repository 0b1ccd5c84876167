"""Nothing is patrolled by an analyzer or by rules that no operator has agreed to.

Takes the ledger's memory of what judged until now, gives what holds patrolling back and what would
be decided otherwise. Never decides anything that counts: that is only a rehearsal.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from bot.messages import counted
from bot.pipeline.entries import Decided, Held, RunMode
from bot.pipeline.gate import Gate
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.judging.judge import Judge
from bot.pipeline.plan import Plan, Services
from bot.policy.decision import Action
from bot.revisions import RecentChange

WINDOW: Final = timedelta(days=7)
COMPARED: Final = 500
"""The newest decisions of the window that are made again: texts are read for it."""
BATCH: Final = 50
SHOWN: Final = 20
"""Revisions that are named of each kind of difference."""
SHARE: Final = 0.25
"""Of the time for a run that comparing may take."""
WAITING: Final = (
    "The analyzer or the rules have changed: nothing is patrolled until the operator agrees "
    "('editpatrol accept')."
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Difference:
    """An edit that would be decided otherwise now."""

    before: Decided
    now: Decided


class Upgrading:
    """Finds out, once a run, whether analyzer and rules were agreed to, and rehearses new ones."""

    def __init__(self, plan: Plan, services: Services, judge: Judge, gate: Gate) -> None:
        self._plan = plan
        self._services = services
        self._judge = judge
        self._gate = gate
        self.held: Held | None = None
        self.found: tuple[str, ...] = ()
        """What a run found that has come upon something new: for the operator."""
        self._again: list[Decided] = []

    @property
    def waits(self) -> tuple[str, ...]:
        """Say that patrolling waits, if it does: for whoever reads a report, too."""
        return (WAITING,) if self.held else ()

    def look(self) -> None:
        """Find out whether what judges may patrol; rehearse it when it is new.

        Raises:
            WikiError: The wiki could not be asked for the texts; the next run rehearses.
        """
        ledger, version, now = (
            self._services.ledger,
            self._services.evaluator.version,
            self._services.clock(),
        )
        known = ledger.upgrade(version)
        if known is None and ledger.first_patrol() is None:
            # nothing was patrolled yet: turning patrolling on is the agreement
            if self._plan.mode is RunMode.REHEARSAL:  # rules are tried so, too
                self.found = tuple(self._rehearse())
            ledger.note_upgrade(version, now, is_accepted=True)
        elif known is None:
            self.held = Held.UNACCEPTED
            self.found = tuple(self._rehearse())
            if not self._gate.is_halted:  # or else the next run rehearses to the end
                ledger.note_upgrade(version, now, is_accepted=False, again=self._again)
        elif known.accepted is None:
            self.held = Held.UNACCEPTED

    def _rehearse(self) -> Iterator[str]:
        """Decide the window's newest edits again; say what differs."""
        now = self._services.clock()
        decided = self._services.ledger.decided(now - WINDOW, COMPARED)
        if not decided:
            return
        differences = list[Difference]()
        for start in range(0, len(decided), BATCH):
            if self._gate.is_halted or self._gate.is_late(SHARE):
                break
            batch = decided[start : start + BATCH]
            again = self._made_again([one.change for one in batch])
            self._again += again
            differences += _differing(batch, again)
        looked = len(self._again)
        were = "was" if looked == 1 else "were"
        made = f"Of the last 7 days' {len(decided)} newest decisions {looked} {were} made again"
        number = f"{len(differences)} of them otherwise:" if differences else "none otherwise."
        yield f"New analyzer or rules. {made}, {number}"
        yield from _told(differences)

    def _made_again(self, changes: Sequence[RecentChange]) -> Sequence[Decided]:
        # what can't be read any more was hidden or deleted: that is no matter of versions
        edits, _ = ask_in_halves(self._services.reader.edits, changes)
        readable = [edit for edit in edits if edit.new is None or edit.new.text is not None]
        return [
            Decided(change=one.edit.change, action=one.decision.action, rule=one.decision.rule)
            for one in self._judge.judge(readable, self._judge.users(changes))
        ]


def _differing(decided: Sequence[Decided], again: Sequence[Decided]) -> Iterator[Difference]:
    before = {one.change.key: one for one in decided}
    for one in again:
        was = before[one.change.key]
        if _aim(was.action) is not _aim(one.action):
            yield Difference(before=was, now=one)


def _aim(action: Action) -> Action:
    """Take waiting for patrolling: it is only younger."""
    return Action.PATROL if action is Action.WAIT else action


def _told(differences: Sequence[Difference]) -> Iterator[str]:
    """Say each kind of difference once: first what would be patrolled, then what is most."""
    kinds: dict[tuple[bool, str], list[str]] = {}
    for one in differences:
        before = _words(_aim(one.before.action), one.before.rule)
        now = _aim(one.now.action)
        kind = (now is not Action.PATROL, f"{before}, now {_words(now, one.now.rule)}")
        # without a title: it stays in log and ledger, and the wiki may hide it some day
        kinds.setdefault(kind, []).append(str(one.now.change.revid or one.now.change.key))
    for kind, names in sorted(kinds.items(), key=lambda item: (item[0][0], -len(item[1]), item[0])):
        more = f" and {len(names) - SHOWN} more" if len(names) > SHOWN else ""
        which = f"{'revision' if len(names) == 1 else 'revisions'} {', '.join(names[:SHOWN])}{more}"
        yield f"{counted(len(names), 'edit')}: {kind[1]} ({which})"


def _words(action: Action, rule: str) -> str:
    return f'{action} by rule "{rule}"' if rule else f"{action}"
