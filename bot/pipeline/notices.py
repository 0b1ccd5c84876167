"""Writes words of the operator's own onto a page: with an intent before and the result after.

Takes what writes them, gives what held it back. Never renders, and obeys the stop page like a run.
"""

from collections.abc import Callable, Sequence

from bot.errors import WikiError
from bot.pipeline.entries import Held, Quoted
from bot.pipeline.forgetting import Forgetting
from bot.pipeline.plan import Crew
from bot.pipeline.record import Record
from bot.pipeline.saves import failed, result


def put_up(run_id: str, target: str, write: Callable[[], int], crew: Crew) -> Held | None:
    """Write a notice; return what holds it back, None when the page says it now.

    Args:
        run_id: Stands in the page, in the edit summary and in the ledger.
        target: Title of the page.
        write: Saves the page; returns the revision that it made, 0 for none.
        crew: Whose stop page is asked and whose ledger remembers.

    Raises:
        WikiError: The page could not be written; the ledger remembers why.
    """
    if crew.stop_page.is_stopped():
        return Held.STOP_PAGE
    number = crew.ledger.intend_report(run_id, target, crew.clock())
    try:
        page_revid = write()
    except WikiError as failure:
        crew.ledger.close_report(number, failed(failure), crew.clock(), None)
        raise
    words = result(is_new=bool(page_revid))
    crew.ledger.close_report(number, words, crew.clock(), page_revid or None)
    return None


def forget_hidden(records: Sequence[Record], crew: Crew) -> frozenset[str]:
    """Erase what the wiki hides by now of these edits, before they are quoted anywhere.

    Returns:
        Keys of those about which the wiki gave no sensible answer: they must not be quoted.

    Raises:
        WikiError: The wiki could not be asked.
    """
    quoted = [Quoted.of(record.change, crew.clock()) for record in records]
    return Forgetting(crew).forget(quoted)
