"""Asks the wiki again what it shows, and erases from the ledger what it has hidden since.

Takes what the ledger holds, gives what could not be asked about. Never keeps what is hidden.
"""

from collections.abc import Sequence
from datetime import timedelta
from typing import Final

from bot.pipeline.entries import Concealed, Quoted
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.plan import Crew

WINDOW: Final = timedelta(days=7)
"""What reports tell of."""


class Forgetting:
    """Counts of how many edits something was erased."""

    def __init__(self, crew: Crew) -> None:
        self._crew = crew
        self.forgotten = 0

    def forget_window(self) -> None:
        """Ask about everything in the ledger that a report may tell of."""
        self.forget(self._crew.ledger.quoted(self._crew.clock() - WINDOW))

    def forget(self, quoted: Sequence[Quoted]) -> frozenset[str]:
        """Ask about these; return the keys of those about which the wiki gave no sensible answer.

        Raises:
            WikiError: The wiki could not be asked.
        """
        found, faults = ask_in_halves(self._ask, quoted)
        if found:
            self.forgotten += self._crew.ledger.forget(found, self._crew.clock())
        return frozenset(one.key for one, _ in faults)

    def _ask(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:
        return self._crew.visibility.concealed(quoted)
