"""Writes words of the operator's own onto a page: with an intent before and the result after.

Takes what writes them, gives what held it back. Never renders, and obeys the stop page like a run.
"""

from collections.abc import Callable

from bot.errors import WikiError
from bot.pipeline.entries import Held
from bot.pipeline.gate import look_at
from bot.pipeline.plan import Services
from bot.pipeline.ports import Saving
from bot.pipeline.publishing.saves import OneSave, failed, result


def put_up(
    run_id: str, target: str, write: Callable[[Saving], int], services: Services
) -> Held | None:
    """Write a notice; return what holds it back, None when the page says it now.

    `write` saves the page `target` under the run's id, through what it is given.

    Raises:
        WikiError: The page could not be written; the ledger remembers why.
    """
    held, _ = look_at(services.stop_page)
    if held is not None:
        return held
    number = services.ledger.intend_report(run_id, target, services.clock())
    saving = OneSave()
    try:
        write(saving)
    except WikiError as failure:
        services.ledger.close_report(number, failed(failure), services.clock(), saving.page)
        raise
    words = result(is_new=saving.page is not None)
    services.ledger.close_report(number, words, services.clock(), saving.page)
    return None
