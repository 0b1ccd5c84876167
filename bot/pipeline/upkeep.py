"""Keeps the ledger small at the end of a run: old texts go, old edits become daily counts.

Takes a plan and the ledger, gives how many edits were folded. Never touches what waits.
"""

from typing import Final

from bot.pipeline.gate import Gate
from bot.pipeline.judging.burst_judging import BURST_SPAN
from bot.pipeline.plan import Plan, Services

CHUNK: Final = 2_000
"""Edits folded in one transaction."""
MOST: Final = 20_000
"""Edits folded by one run: an old ledger shrinks over several."""


def keep_small(plan: Plan, services: Services, gate: Gate) -> int:
    """Erase and fold what is older than the operator keeps it; return how many were folded."""
    ledger, now = services.ledger, services.clock()
    ledger.forget_texts(now - plan.keep_text)
    cursor = ledger.cursor()
    if cursor is None:
        return 0
    # what the next run may come across again, or follow a burst into, stays as it is
    before = min(now - plan.keep, cursor.timestamp - plan.overlap - BURST_SPAN)
    folded = 0
    while folded < MOST and not gate.is_late():
        some = ledger.fold(before, CHUNK)
        folded += some
        if some < CHUNK:
            ledger.prune(before)
            break
    return folded
