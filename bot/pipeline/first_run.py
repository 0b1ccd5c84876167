"""Until a run has ended and reported, none patrols: what the operator is told of that.

Takes the ledger or a plan, gives whether it is so and sentences. Never writes.
"""

from bot.pipeline.entries import Moment
from bot.pipeline.ledger_port import Ledger
from bot.pipeline.plan import Plan
from bot.revisions import Cursor


def is_first(ledger: Ledger) -> bool:
    """Say whether no run has ended and reported yet."""
    return ledger.cursor() is None or ledger.moment(Moment.REPORTED) is None


def first_run_notes(plan: Plan, before: Cursor | None) -> tuple[str, ...]:
    """Say it to the operator of a run that began at `before`, as it is no news on a page."""
    if before is not None:
        return ("First run again: none has ended and reported yet, so this one only reports.",)
    reads = "" if plan.since is not None else "reads the last 24 hours and "
    return (f"First run: it {reads}only reports.",)
