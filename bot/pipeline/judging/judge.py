"""Says what edits did and what may be done about them, with facts asked for in batches.

Takes edits, gives judgements. Never writes to the ledger or the wiki.
"""

from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from bot.analyzer.analysis import Analysis, Hunk
from bot.errors import BadReplyError
from bot.messages import counted
from bot.pipeline.entries import Judgement
from bot.pipeline.halving import look_up_in_halves
from bot.pipeline.judging.versions import Versions
from bot.pipeline.plan import Plan, Services
from bot.policy.decision import Circumstances, Decision
from bot.revisions import Burst, Context, Edit, RecentChange, TitleFacts, UserFacts, UserKind

ASKABLE = (UserKind.NAMED, UserKind.TEMPORARY)
"""Kinds of users that list=users knows."""
Users = Mapping[str, UserFacts]
_Titles = tuple[dict[str, TitleFacts], list[tuple[str, BadReplyError]]]
"""What the wiki said of link targets, and of which it gave no sensible answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Analysed:
    """Edits as they look without their link targets, which are being asked for."""

    edits: Sequence[Edit]
    contexts: Sequence[Context]
    analyses: Sequence[Analysis]
    titles: Future[_Titles]


@dataclass(frozen=True, kw_only=True, slots=True)
class Begun:
    """Edits that `Judge.finish` will judge, once the wiki has told of their link targets."""

    analysed: _Analysed
    users: Users
    hunks: Sequence[tuple[Hunk, ...]]


class Judge:
    """Analyses and decides, edit by edit, with everything that can be known about them."""

    def __init__(self, plan: Plan, services: Services) -> None:
        self._plan = plan
        self._services = services
        self._asked: dict[str, UserFacts] = {}
        """What was learnt about users: none is asked for twice in a run."""
        self._untold: set[str] = set()
        """Users and titles about which the wiki gave no sensible answer."""
        self.unsure: set[str] = set()
        """Keys of edits that better answers might decide otherwise: they get no final word."""
        self._versions = Versions(services.ledger)
        self.notes: list[str] = []
        """What could not be asked, a sentence each."""
        self._asking = ThreadPoolExecutor(max_workers=1, thread_name_prefix="titles")

    def doubt(self, keys: Iterable[str]) -> None:
        """Note edits of which the wiki told less than it could: they are `unsure` all run long."""
        self.unsure.update(keys)

    def users(self, changes: Sequence[RecentChange]) -> Users:
        """Ask about the users of many changes at once."""
        known = {
            change.user: UserFacts(name=change.user, kind=change.user_kind)
            for change in changes
            if change.user and change.user_kind is UserKind.ANONYMOUS
        }
        names = {change.user for change in changes if change.user and change.user_kind in ASKABLE}
        self._ask(sorted(names - self._asked.keys()))
        return known | {name: self._asked[name] for name in names if name in self._asked}

    def _ask(self, names: Sequence[str]) -> None:
        found, faults = look_up_in_halves(self._services.facts.users, names)
        self._asked.update(found)
        if faults:
            self._untold |= {name for name, _ in faults}
            self.notes.append(
                f"Nothing was learnt about {counted(len(faults), 'user')}: {faults[0][1]}"
            )

    def analyses(self, edits: Sequence[Edit], users: Users) -> list[Analysis]:
        """Analyse edits; those that depend on link targets once more, with what the wiki says."""
        self._versions.note(edits)
        return self._complete(self._analysed(edits, users))

    def judge(self, edits: Sequence[Edit], users: Users) -> list[Judgement]:
        """Judge edits each by itself, oldest first; what to patrol still needs its burst."""
        return self.finish(self.begin(edits, users))

    def begin(self, edits: Sequence[Edit], users: Users) -> Begun:
        """Analyse edits, and let a thread ask the wiki about their link targets."""
        self._versions.note(edits)
        shown = [self._hunks(edit) for edit in edits]
        for edit, hunks in zip(edits, shown, strict=True):
            self._versions.note_lines(edit, hunks)
        return Begun(analysed=self._analysed(edits, users), users=users, hunks=shown)

    def finish(self, begun: Begun) -> list[Judgement]:
        """Wait for what the wiki says of the link targets, and judge."""
        edits, analyses = begun.analysed.edits, self._complete(begun.analysed)
        return [
            Judgement(
                edit=edit,
                analysis=analysis,
                decision=self.decide(edit, analysis, Burst(keys=(edit.change.key,)), begun.users),
                hunks=hunks,
            )
            for edit, analysis, hunks in zip(edits, analyses, begun.hunks, strict=True)
        ]

    def _analysed(self, edits: Sequence[Edit], users: Users) -> _Analysed:
        contexts = [self._context(edit, users) for edit in edits]
        first = [
            self._services.evaluator.analyse(*each) for each in zip(edits, contexts, strict=True)
        ]
        # in the edits' order: those of one edit are then asked for in one request
        wanted = dict.fromkeys(title for analysis in first for title in analysis.wanted_titles)
        titles = self._asking.submit(look_up_in_halves, self._services.facts.titles, tuple(wanted))
        return _Analysed(edits=edits, contexts=contexts, analyses=first, titles=titles)

    def _complete(self, begun: _Analysed) -> list[Analysis]:
        titles, faults = begun.titles.result()
        if faults:
            self._untold |= {title for title, _ in faults}
            self.notes.append(f"{len(faults)} link targets were not looked up: {faults[0][1]}")
        self.doubt(
            edit.change.key
            for edit, analysis in zip(begun.edits, begun.analyses, strict=True)
            if self._untold.intersection((edit.change.user, *analysis.wanted_titles))
        )
        return [
            self._services.evaluator.analyse(edit, replace(context, titles=_of(titles, analysis)))
            if titles and analysis.wanted_titles
            else analysis
            for edit, context, analysis in zip(
                begun.edits, begun.contexts, begun.analyses, strict=True
            )
        ]

    def decide(
        self,
        edit: Edit,
        analysis: Analysis,
        burst: Burst,
        users: Users,
        around: tuple[Analysis, ...] = (),
    ) -> Decision:
        """Decide on one analysed edit in its burst."""
        circumstances = Circumstances(
            now=self._services.clock(),
            account=self._plan.account,
            min_age=self._plan.min_age,
            content_namespaces=self._plan.content_namespaces,
            user=users.get(edit.change.user or ""),
            around=around,
        )
        return self._services.evaluator.decide(edit, analysis, burst, circumstances)

    def _context(self, edit: Edit, users: Users) -> Context:
        user = users.get(edit.change.user or "")
        return replace(self._plan.context, user=user, past=self._versions.before(edit))

    def _hunks(self, edit: Edit) -> tuple[Hunk, ...]:
        old, new = edit.old, edit.new
        if old is None or new is None or old.text is None or new.text is None:
            return ()  # a new page has no hunks either: they would be its whole text
        return self._services.evaluator.hunks(old.text, new.text)


def _of(titles: Mapping[str, TitleFacts], analysis: Analysis) -> Mapping[str, TitleFacts]:
    """Return what an edit asked for, not its whole batch's: each title is read again by each."""
    return {title: titles[title] for title in analysis.wanted_titles if title in titles}
