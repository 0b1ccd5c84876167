"""Says what may be quoted of edits that the ledger tells of: nothing that the wiki hides by now.

Takes a look-up in the ledger, gives its records without that. Never quotes what it could not ask
about.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.pipeline.entries import Concealed, Quoted
from bot.pipeline.forgetting import Forgetting
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.ledger_port import Ledger
from bot.pipeline.plan import Services
from bot.pipeline.record import Record
from bot.revisions import Hidden

LookUp = Callable[[], Sequence[Record]]
"""Asks the ledger."""


def forget_hidden(look_up: LookUp, services: Services) -> Sequence[Record]:
    """Erase what the wiki hides by now of some edits; return them as they may be quoted.

    Raises:
        WikiError: The wiki could not be asked.
    """
    unknown = Forgetting(services).forget(_quoted(look_up, services))
    return _without(look_up, _everything(unknown), services)


def as_shown_now(look_up: LookUp, services: Services) -> Sequence[Record]:
    """Return edits without what the wiki hides of them by now; the ledger stays as it is.

    Raises:
        WikiError: The wiki could not be asked.
    """
    found, faults = ask_in_halves(services.visibility.concealed, _quoted(look_up, services))
    return _without(look_up, [*found, *_everything(one.key for one, _ in faults)], services)


def nothing_quoted(look_up: LookUp, ledger: Ledger, now: datetime) -> Sequence[Record]:
    """Return edits without titles, names and words: the wiki can't be asked what it hides."""
    keys = [one.change.key for one in look_up()]
    with ledger.rehearsing():
        ledger.forget(_everything(keys), now)
        return look_up()


def _quoted(look_up: LookUp, services: Services) -> Sequence[Quoted]:
    now = services.clock()
    return [Quoted.of(record.change, now) for record in look_up()]


def _everything(keys: Iterable[str]) -> list[Concealed]:
    return [Concealed(key=key, hidden=frozenset(Hidden), is_gone=True) for key in keys]


def _without(
    look_up: LookUp, concealed: Sequence[Concealed], services: Services
) -> Sequence[Record]:
    with services.ledger.rehearsing():
        services.ledger.forget(concealed, services.clock())
        return look_up()
