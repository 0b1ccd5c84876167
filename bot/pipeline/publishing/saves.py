"""Lets the pages of one report be saved, one by one, and remembers each.

Takes the gate, gives leave; each save gets its row in the ledger. Never writes a page itself.
"""

from collections.abc import Callable

from bot.errors import UnsentError, WikiError
from bot.pipeline.gate import Gate
from bot.pipeline.plan import Services
from bot.pipeline.ports import PageSave, PageSaveT
from bot.pipeline.record import SavedPage
from bot.revisions import RevisionId


class OneSave:
    """The save of one page at once; implements `bot.pipeline.ports.Saving`."""

    def __init__(self) -> None:
        self.page: SavedPage | None = None
        """What the page became; None while nothing was saved."""

    def __call__(
        self, _title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
    ) -> PageSaveT:
        """Save it."""
        saved = save()
        self.page = page_of(saved, named)
        return saved


class Saves:
    """The saves of one report; implements `bot.pipeline.ports.Saving`.

    The row of `target`, the report itself, is kept by the caller.
    """

    def __init__(self, run_id: str, target: str, services: Services, gate: Gate) -> None:
        self._run_id = run_id
        self._target = target
        self._services = services
        self._gate = gate
        self.page: SavedPage | None = None
        """What the report's own page became."""

    def __call__(
        self, title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
    ) -> PageSaveT:
        """Save a page, unless the gate is closed.

        Raises:
            UnsentError: It is.
            WikiError: The page could not be saved.
        """
        held = self._gate.closed_by()
        if held is not None:
            raise UnsentError(f"{title} was not written: {held}.")
        self._gate.count_write()
        if title != self._target:
            return self._remembered(title, named, save)
        saved = save()
        self.page = page_of(saved, named)
        return saved

    def _remembered(
        self, title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT]
    ) -> PageSaveT:
        ledger, now = self._services.ledger, self._services.clock
        number = ledger.intend_report(self._run_id, title, now())
        try:
            saved = save()
        except WikiError as failure:
            ledger.close_report(number, failed(failure), now(), None)
            raise
        ledger.close_report(number, result(is_new=saved.changed), now(), page_of(saved, named))
        return saved


def page_of(saved: PageSave, named: frozenset[RevisionId]) -> SavedPage | None:
    """Return what a page became; None when nothing was saved."""
    return SavedPage(revid=saved.revid, named=named) if saved.changed else None


def result(*, is_new: bool) -> str:
    """Return the ledger's word for what was written, or said the same."""
    return "saved" if is_new else "unchanged"


def failed(failure: WikiError) -> str:
    """Return the ledger's words for what could not be written."""
    return f"failed: {failure.kept}"[:250]
