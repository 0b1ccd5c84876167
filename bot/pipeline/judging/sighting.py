"""Reads edits for a person's eyes: what each did, in its burst, and what has become of it since.

Takes changes, gives a `Sight` each. Never writes to the ledger or the wiki, and keeps no texts.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.analyzer.analysis import Hunk
from bot.errors import BadReplyError
from bot.pipeline.entries import Judgement, Neighbour
from bot.pipeline.halving import ask_in_halves
from bot.pipeline.judging.aftermath import Aftermath, PageHistory, aftermath, joined
from bot.pipeline.judging.burst_judging import BurstJudging, page_neighbours
from bot.pipeline.judging.bursts import OpenBurst, open_burst
from bot.pipeline.judging.judge import Judge, Users
from bot.pipeline.outcome import Outcome
from bot.pipeline.plan import Plan, Services
from bot.pipeline.record import Record
from bot.policy.decision import Action
from bot.revisions import Edit, RecentChange, RevisionId, UserFacts

MAY_CHANGE: Final = (Action.PATROL, Action.WAIT)
"""What policy says of an edit by itself that its burst may make it take back."""
_MOST_MEMBERS: Final = 20
"""Edits of one burst that are read when nobody has analysed them before."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Sight:
    """One edit as a person sees it."""

    judgement: Judgement
    """In its burst; its edit has lost its texts."""
    aftermath: Aftermath
    user: UserFacts | None
    """None when nothing is known: hidden, or not logged in."""
    burst: tuple[Neighbour, ...]
    """The same user's edits before and after it on the page, oldest first."""
    hunks: tuple[Hunk, ...]
    """Of a new page: its text."""
    seen: datetime

    @property
    def key(self) -> str:
        """The ledger's key of the edit."""
        return self.judgement.key

    @property
    def change(self) -> RecentChange:
        """The row as it stood when it was seen."""
        return self.judgement.edit.change

    def record(self, outcome: Outcome | None = None) -> Record:
        """Make of it what reports show."""
        return Record(
            change=self.change,
            analysis=self.judgement.analysis,
            decision=self.judgement.decision,
            outcome=outcome,
            hunks=self.hunks,
        )


class Sighting:
    """Looks at edits, and at them again."""

    def __init__(
        self, plan: Plan, services: Services, history: Callable[[RecentChange], PageHistory]
    ) -> None:
        self._services = services
        self._history = history
        self._judge = Judge(plan, services)
        self._bursts = BurstJudging(services, self._judge)

    def see(
        self, changes: Sequence[RecentChange]
    ) -> tuple[list[Sight], list[tuple[RecentChange, BadReplyError]]]:
        """Return what is to be seen of edits, and those that the wiki could not deliver.

        Raises:
            UnavailableError: The wiki can't answer now.
            DeniedError: The wiki refuses this account.
        """
        return ask_in_halves(self._see, changes)

    def see_again(self, sight: Sight) -> Sight:
        """Return the edit as it now stands; read anew only when something has become of it.

        Raises:
            WikiError: It could not be had.
        """
        found = aftermath(sight.change, self._history(sight.change))
        if found == sight.aftermath:
            return replace(sight, seen=self._services.clock())
        return self._see([sight.change])[0]

    def _see(self, changes: Sequence[RecentChange]) -> list[Sight]:
        pages = {change.page_id: self._history(change) for change in changes if change.page_id}
        histories = {change.key: pages.get(change.page_id, PageHistory()) for change in changes}
        now = [histories[change.key].at(change.revid) or change for change in changes]
        edits = self._services.reader.edits(now)
        users = self._judge.users(now)
        bursts = self._analysed(self._open_bursts(now, histories), users)
        judged = self._judged(edits, users, bursts, histories)
        return [
            Sight(
                judgement=one.without_texts(),
                aftermath=aftermath(one.edit.change, histories[one.key]),
                user=users.get(one.edit.change.user or ""),
                burst=bursts[one.key].others,
                hunks=one.hunks or self._new_text(one.edit),
                seen=self._services.clock(),
            )
            for one in judged
        ]

    def _open_bursts(
        self, changes: Sequence[RecentChange], histories: Mapping[str, PageHistory]
    ) -> dict[str, OpenBurst]:
        kept = page_neighbours(self._services, changes)
        return {
            one.key: open_burst(one, joined(histories[one.key], kept.get(one.page_id, ())))
            for one in changes
        }

    def _analysed(self, bursts: Mapping[str, OpenBurst], users: Users) -> dict[str, OpenBurst]:
        """Analyse the members of bursts that no run has analysed."""
        unknown = {
            member.change.key: member.change
            for one in bursts.values()
            for member in one.others[-_MOST_MEMBERS:]
            if member.analysis is None
        }
        edits, _ = ask_in_halves(self._services.reader.edits, list(unknown.values()))
        analyses = self._judge.analyses(edits, users)
        found = {edit.change.key: each for edit, each in zip(edits, analyses, strict=True)}

        def known(member: Neighbour) -> Neighbour:
            return replace(member, analysis=member.analysis or found.get(member.change.key))

        return {
            key: replace(one, members=tuple(map(known, one.members))) for key, one in bursts.items()
        }

    def _judged(
        self,
        edits: Sequence[Edit],
        users: Users,
        bursts: Mapping[str, OpenBurst],
        histories: Mapping[str, PageHistory],
    ) -> list[Judgement]:
        judged = self._judge.judge(edits, users)
        open_ = {one.key for one in judged if one.decision.action in MAY_CHANGE}
        known: dict[RevisionId, RecentChange] = {
            row.revid: row for key in open_ for row in histories[key].changes
        }
        wanted = {key: one for key, one in bursts.items() if key in open_}
        return self._bursts.judge(judged, users, wanted, known)

    def _new_text(self, edit: Edit) -> tuple[Hunk, ...]:
        if edit.old is not None or edit.new is None or edit.new.text is None:
            return ()
        return self._services.evaluator.hunks("", edit.new.text)
