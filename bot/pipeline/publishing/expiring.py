"""Counts the unpatrolled edits that will soon be too old to be patrolled, by headline.

Takes what the wiki says is unpatrolled and what the ledger knows of it, gives counts. Never lists
an edit.
"""

from collections import Counter, defaultdict
from datetime import datetime, timedelta

from bot.analyzer.analysis import Headline
from bot.pipeline.plan import Plan, Services
from bot.pipeline.record import WITHIN_DAYS, Expiring


def count_expiring(plan: Plan, services: Services, now: datetime) -> Expiring | None:
    """Count them; None when nobody can tell.

    Raises:
        WikiError: The wiki could not be asked.
    """
    oldest = now - plan.rc_max_age
    latest = oldest + timedelta(days=WITHIN_DAYS[-1])
    found = None if services.backlog is None else services.backlog.unpatrolled(oldest, latest)
    if found is None:
        return None
    known = services.ledger.headlines(oldest, latest)
    counts: defaultdict[Headline | None, Counter[int]] = defaultdict(Counter)
    for change in found:
        left = (change.timestamp or oldest) - oldest
        for days in WITHIN_DAYS:
            counts[known.get(change.revid)][days] += left <= timedelta(days=days)
    return Expiring(
        max_age_days=plan.rc_max_age.days,
        counts={
            headline: tuple(number[days] for days in WITHIN_DAYS)
            for headline, number in counts.items()
        },
    )
