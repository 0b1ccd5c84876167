"""Writes words of the operator's own onto a page: with an intent before and the result after.

Takes what writes them, gives what held it back, and edits as they may be quoted. Never renders,
and obeys the stop page like a run.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.errors import WikiError
from bot.pipeline.entries import Concealed, Held, Quoted
from bot.pipeline.forgetting import Forgetting
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.plan import Crew
from bot.pipeline.ports import Ledger
from bot.pipeline.record import Record
from bot.pipeline.saves import failed, result
from bot.revisions import Hidden


def put_up(run_id: str, target: str, write: Callable[[], int], crew: Crew) -> Held | None:
    """Write a notice; return what holds it back, None when the page says it now.

    `write` saves the page `target` under the run's id and returns the new revision, 0 for none.

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


LookUp = Callable[[], Sequence[Record]]
"""Asks the ledger."""


def forget_hidden(look_up: LookUp, crew: Crew) -> Sequence[Record]:
    """Erase what the wiki hides by now of some edits; return them as they may be quoted.

    Raises:
        WikiError: The wiki could not be asked.
    """
    unknown = Forgetting(crew).forget(_quoted(look_up, crew))
    return _without(look_up, _everything(unknown), crew)


def as_shown_now(look_up: LookUp, crew: Crew) -> Sequence[Record]:
    """Return edits without what the wiki hides of them by now; the ledger stays as it is.

    Raises:
        WikiError: The wiki could not be asked.
    """
    found, faults = ask_in_halves(crew.visibility.concealed, _quoted(look_up, crew))
    return _without(look_up, [*found, *_everything(one.key for one, _ in faults)], crew)


def nothing_quoted(look_up: LookUp, ledger: Ledger, now: datetime) -> Sequence[Record]:
    """Return edits without titles, names and words: the wiki can't be asked what it hides."""
    keys = [one.change.key for one in look_up()]
    with ledger.rehearsing():
        ledger.forget(_everything(keys), now)
        return look_up()


def _quoted(look_up: LookUp, crew: Crew) -> Sequence[Quoted]:
    now = crew.clock()
    return [Quoted.of(record.change, now) for record in look_up()]


def _everything(keys: Iterable[str]) -> list[Concealed]:
    return [Concealed(key=key, hidden=frozenset(Hidden), is_gone=True) for key in keys]


def _without(look_up: LookUp, concealed: Sequence[Concealed], crew: Crew) -> Sequence[Record]:
    with crew.ledger.rehearsing():
        crew.ledger.forget(concealed, crew.clock())
        return look_up()
