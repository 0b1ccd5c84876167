"""Asks the wiki again what it shows, and erases from the ledger what it has hidden since.

Takes what the ledger holds, gives what could not be asked about. Never keeps what is hidden.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.pipeline.entries import Concealed, Quoted
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.plan import Services
from bot.revisions import Hidden, RecentChange

WINDOW: Final = timedelta(days=7)
"""What reports tell of; older log rows can't be asked about for ever."""
OVERDUE: Final = timedelta(days=5)
"""After so long a run asks about an edit again, whatever else it has to ask: a week at most."""
LEAST: Final = 500
"""About so many edits each run asks, those first that it was not asked about for longest."""
MOST: Final = 10_000


class Forgetting:
    """Counts of how many edits something was erased."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self.forgotten = 0

    def forget_in_turn(self) -> None:
        """Ask about a part of all that the ledger holds; each run goes on where the last ended."""
        now = self._services.clock()
        turn = self._services.ledger.in_turn(now - OVERDUE, LEAST, MOST)
        old = {one.key for one in turn if one.is_log and one.timestamp < now - WINDOW}
        lost = [Concealed(key=key, hidden=frozenset(Hidden), is_gone=True) for key in sorted(old)]
        self._erase(lost, sorted(old))
        self.forget([one for one in turn if one.key not in old])

    def forget(self, quoted: Sequence[Quoted]) -> frozenset[str]:
        """Ask about these; return the keys of those about which the wiki gave no sensible answer.

        Raises:
            WikiError: The wiki could not be asked.
        """
        found, faults = ask_in_halves(self._services.visibility.concealed, quoted)
        self._erase(found, [one.key for one in quoted])
        return frozenset(one.key for one, _ in faults)

    def renew(self, edits: Sequence[Quoted]) -> tuple[list[RecentChange], frozenset[str]]:
        """Ask about these edits; return how those that are there stand by now, and as `forget`.

        Raises:
            WikiError: The wiki could not be asked.
        """
        found, faults = ask_in_halves(self._services.visibility.renewed, edits)
        concealed = [one.concealed for one in found if one.concealed is not None]
        self._erase(concealed, [one.key for one in edits])
        changes = [one.change for one in found if one.change is not None]
        return changes, frozenset(one.key for one, _ in faults)

    def _erase(self, concealed: Sequence[Concealed], asked: Sequence[str]) -> None:
        if asked:
            now = self._services.clock()
            self.forgotten += self._services.ledger.forget(concealed, now, asked)
