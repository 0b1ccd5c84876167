"""Judges edits once more, each in the burst that it belongs to.

Takes judgements and what is known of their pages, gives judgements. Never writes anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from typing import Final

from bot.analyzer.analysis import Analysis
from bot.pipeline.entries import Judgement, Neighbour
from bot.pipeline.halving import ask_in_halves, look_up_in_halves
from bot.pipeline.judging.bursts import OpenBurst, Parents
from bot.pipeline.judging.judge import Judge, Users
from bot.pipeline.plan import Services
from bot.revisions import RecentChange, RevisionId

BURST_SPAN: Final = timedelta(days=2)
"""How far back a burst is followed in the ledger; one that goes on there is incomplete."""


class BurstJudging:
    """Asks what the bursts round some edits leave open, and decides."""

    def __init__(self, services: Services, judge: Judge) -> None:
        self._services = services
        self._judge = judge

    def judge(
        self,
        judged: Sequence[Judgement],
        users: Users,
        bursts: Mapping[str, OpenBurst],
        known: Mapping[RevisionId, RecentChange] | None = None,
    ) -> list[Judgement]:
        """Decide anew on the edits that have one, by key; the others stay as they are.

        `known` are rows as they now stand, which then need not be asked for.
        """
        parents = self._parents({one.parent for one in bursts.values()}, known or {})
        self._judge.doubt(
            key
            for key, one in bursts.items()
            if one.parent in parents.unread or any(other.is_fault for other in one.others)
        )
        combined = self._combined(bursts, users)
        decide = self._judge.decide
        return [
            replace(
                one,
                decision=decide(
                    one.edit,
                    one.analysis,
                    bursts[one.key].burst(parents),
                    users,
                    _around(bursts[one.key], combined),
                ),
            )
            if one.key in bursts
            else one
            for one in judged
        ]

    def _parents(
        self, revids: set[RevisionId], known: Mapping[RevisionId, RecentChange]
    ) -> Parents:
        unknown = sorted(revids - {RevisionId(0)} - known.keys())
        found, faults = look_up_in_halves(self._services.reader.changes_by_revid, unknown)
        return Parents(rows={**known, **found}, unread=frozenset(each for each, _ in faults))

    def _combined(self, bursts: Mapping[str, OpenBurst], users: Users) -> dict[str, Analysis]:
        """Analyse each burst of several edits as one edit; by the key of the edit judged."""
        wanted = {key: one.combined for key, one in bursts.items()}
        changes = {key: change for key, change in wanted.items() if change is not None}
        # a burst that can't be read as one edit has nothing to show: policy then leaves it
        edits, faults = ask_in_halves(self._services.reader.edits, list(changes.values()))
        by_change = {edit.change: edit for edit in edits}
        found = {key: by_change[one] for key, one in changes.items() if one in by_change}
        analyses = self._judge.analyses(list(found.values()), users)
        unsure = self._judge.unsure | {change.key for change, _ in faults}
        self._judge.doubt(key for key, one in changes.items() if one.key in unsure)
        return dict(zip(found, analyses, strict=True))


def page_neighbours(
    services: Services, changes: Sequence[RecentChange]
) -> Mapping[int, Sequence[Neighbour]]:
    """Return the ledger's edits of each change's page, as far back as a burst is followed."""
    if not changes:
        return {}
    since = min(change.timestamp or services.clock() for change in changes) - BURST_SPAN
    page_ids = sorted({change.page_id for change in changes})
    return services.ledger.neighbours(page_ids, since)


def _around(burst: OpenBurst, combined: Mapping[str, Analysis]) -> tuple[Analysis, ...]:
    others = [other.analysis for other in burst.others if other.analysis is not None]
    whole = [combined[burst.key]] if burst.key in combined else []
    return (*others, *whole)
