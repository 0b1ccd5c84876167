"""Takes an edit that a person wants patrolled; marks it, or says why it has to wait.

One lease per write: a cron job that comes by meanwhile is not kept out all loop.
"""

from dataclasses import dataclass
from typing import Final, assert_never

from bot.errors import BadReplyError, BusyError, KeptOutError, LedgerError, UnavailableError
from bot.ledger.lock import at_work
from bot.pipeline.judging.sighting import Sight
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.patrolling.by_hand import patrol_by_hand
from bot.sitting.desk import Desk
from bot.sitting.state import Fate
from bot.wiring import build_manual_patroller

PASSING: Final = (BusyError, LedgerError, UnavailableError)
"""What may go better in a minute."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Marked:
    """What came of one patrol."""

    sight: Sight
    """As the last look before the write found it."""
    fate: Fate
    outcome: Outcome | None
    """None when the wiki gave no answer, or "not now"."""
    why: str = ""
    """The sentence of what went wrong."""


class Marking:
    """Marks edits as the desk's account."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._patroller = build_manual_patroller(desk.session)

    def mark(self, sight: Sight) -> Marked:
        """Look at the edit once more, patrol it, and keep what came of it.

        Raises:
            DeniedError: The account may not: no right, blocked everywhere, or patrolling is off.
        """
        now = sight
        try:
            with at_work(self._desk.configuration.folder, self._desk.ledger):
                now = self._desk.sighting.see_again(sight)
                outcome = patrol_by_hand(
                    self._desk.plan, now.judgement, self._desk.services, self._patroller
                )
        except KeptOutError as refusal:
            return Marked(sight=now, fate=Fate.REFUSED, outcome=None, why=str(refusal))
        except PASSING as passing:
            return Marked(sight=now, fate=Fate.LATER, outcome=None, why=str(passing))
        except BadReplyError as refusal:
            fate = Fate.LATER if refusal.code is None else Fate.REFUSED
            return Marked(sight=now, fate=fate, outcome=None, why=str(refusal))
        return Marked(sight=now, fate=_fate(outcome), outcome=outcome, why=outcome.reason)


def _fate(outcome: Outcome) -> Fate:
    match outcome.kind:
        case OutcomeKind.PATROLLED:
            return Fate.PATROLLED
        case OutcomeKind.WAS_PATROLLED:
            return Fate.WAS_PATROLLED
        case OutcomeKind.PENDING | OutcomeKind.WITHHELD:
            return Fate.LATER
        case OutcomeKind.REFUSED | OutcomeKind.DROPPED | OutcomeKind.REHEARSED:
            return Fate.REFUSED
    assert_never(outcome.kind)
