"""Says how a run ended: of several things, the one that the operator must hear first."""

from bot.errors import UnavailableError, WikiError
from bot.pipeline.entries import Ending, Held
from bot.pipeline.gate import Gate


def ending_of(
    failure: WikiError | None, gate: Gate, *, is_published: bool, has_faults: bool
) -> Ending:
    """Return how a run ended."""
    # a signal ends a wait by an error, which is then no failure of the wiki's
    is_cut_short = gate.is_halted and isinstance(failure, UnavailableError)
    endings = (
        (failure is not None and not is_cut_short, Ending.FAILED),
        (gate.is_halted, Ending.INTERRUPTED),
        (gate.stop is Held.STOP_PAGE, Ending.STOPPED),
        (gate.stop is Held.STOP_UNREAD, Ending.STOP_UNREAD),
        (not is_published, Ending.NOT_PUBLISHED),
        (has_faults, Ending.EDITS_SKIPPED),
    )
    return next((ending for is_so, ending in endings if is_so), Ending.DONE)
