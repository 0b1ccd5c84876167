"""A small world for the pipeline's tests: a fake wiki, a real ledger, rules, and runs over them."""

import weakref
from dataclasses import dataclass, field, replace
from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from bot.analyzer.analysis import Analysis, Assurance, Headline, Hunk, HunkLine, LineKind
from bot.ledger.database import open_database
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Ending, RunMode
from bot.pipeline.ledger_port import Ledger
from bot.pipeline.plan import Caps, Evaluator, Outlet, Plan, Services
from bot.pipeline.run import Result, run
from bot.policy.decision import Circumstances, Decision
from bot.policy.judgement import decide
from bot.policy.rules import decode_rules
from bot.revisions import Burst, Context, Edit
from tests.databases import make_empty
from tests.fakes import BOT, FakeClock, FakeWiki, Trap, trapped

RULES = decode_rules(
    """
    [[rule]]
    name = "alarms"
    decision = "flag"
    headline = ["needs a look"]

    [[rule]]
    name = "fixes"
    decision = "patrol"
    headline = ["link fix"]
    user.kinds = ["named"]
    """
)
CAPS = Caps(per_run=100, per_run_first_week=100, per_hour=100, per_user_and_day=100)
_HEADLINES = {"fix": Headline.LINK_FIX, "": Headline.LINK_FIX, "bad": Headline.NEEDS_A_LOOK}


def analyse(edit: Edit, context: Context) -> Analysis:
    """Say what an edit did by its summary: ``fix``, ``bad``, ``linked`` (needs a look-up).

    A burst taken as one edit has no summary: it is a fix.
    """
    summary = edit.change.summary or ""
    if summary == "linked":
        return _linked(context)
    return Analysis(
        headline=_HEADLINES.get(summary, Headline.WORDING),
        assurance=Assurance.VERIFIED if summary in ("fix", "") else Assurance.PLAUSIBLE,
        why=(f"Its summary is {summary}.",),
        analyzer_version="fake",
    )


def _linked(context: Context) -> Analysis:
    if context.titles is None:
        return Analysis(headline=Headline.LINK_FIX, wanted_titles=("Gnomon",))
    return Analysis(headline=Headline.LINK_FIX, assurance=Assurance.VERIFIED)


def hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Show two texts as one changed line."""
    line = HunkLine(kind=LineKind.CHANGED, old_line=1, new_line=1, old=old, new=new)
    return (Hunk(lines=(line,)),)


def judge(edit: Edit, analysis: Analysis, burst: Burst, circumstances: Circumstances) -> Decision:
    """Apply the real policy to `RULES`."""
    return decide(edit, analysis, burst, RULES, circumstances)


EVALUATOR = Evaluator(analyse=analyse, hunks=hunks, decide=judge)


@dataclass(kw_only=True)
class World:
    """One wiki, one ledger, and the plan of the next run."""

    evaluator: Evaluator = field(default_factory=lambda: EVALUATOR)

    wiki: FakeWiki
    ledger: SqlLedger
    plan: Plan
    is_halted: bool = False
    min_interval: timedelta = timedelta(0)
    """Between two reports."""
    outlets: tuple[Outlet, ...] = ()
    """Before the wiki's own."""
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def run(self, *, for_real: bool = True, trap: Trap | None = None, **plan: object) -> Result:
        """Do one run."""
        self.wiki.clock.pass_by(minutes=1)
        changed = replace(
            self.plan,
            run_id=f"run-{next(self._numbers)}",
            mode=RunMode.REAL if for_real else RunMode.REHEARSAL,
            **plan,  # type: ignore[arg-type]  # any of its fields
        )
        self.wiki.trap = trap or Trap()
        ledger: Ledger = trapped(self.ledger, self.wiki.trap) if trap else self.ledger
        return run(changed, self.services(ledger, for_real=for_real))

    def _outlet(self) -> Outlet:
        return Outlet(target="User:Bot/Report", publisher=self.wiki, min_interval=self.min_interval)

    def services(self, ledger: Ledger, *, for_real: bool) -> Services:
        """Gather the neighbours."""
        wiki = self.wiki
        return Services(
            source=wiki,
            history=wiki,
            reader=wiki,
            facts=wiki,
            ledger=ledger,
            patrol_log=wiki,
            visibility=wiki,
            stop_page=wiki,
            evaluator=self.evaluator,
            clock=wiki.clock,
            patroller=wiki if for_real else None,
            backlog=wiki,
            outlets=(*self.outlets, self._outlet()) if for_real else (),
            is_halted=lambda: self.is_halted,
        )

    def start(self) -> None:
        """Do the first run, which reads nothing, so that the next ones patrol."""
        assert self.run().row.ending is Ending.DONE

    def story(self) -> dict[str, tuple[str, ...]]:
        """Tell what the ledger says of each edit, without times and run ids."""
        now = self.wiki.clock()
        found = self.ledger.records(now - timedelta(days=400), now)
        return {
            record.change.key: (
                record.decision.action,
                record.decision.rule,
                record.outcome.kind if record.outcome else "",
            )
            for record in found
        }

    def outcome(self, revid: int) -> tuple[str, str]:
        """Return kind and reason of what became of an edit."""
        record = self.ledger.record(f"rev:{revid}")
        assert record is not None
        return ("", "") if record.outcome is None else (record.outcome.kind, record.outcome.reason)


def make_world(folder: Path | None = None, *, batch: int = 3) -> World:
    """Make a world in which everything is allowed and edits need not ripen.

    Its ledger is in `folder`, or in memory.
    """
    wiki = FakeWiki(FakeClock(), batch)
    plan = Plan(
        run_id="",
        mode=RunMode.REAL,
        context=Context(),
        never_patrols=None,
        min_age=timedelta(0),
        settle=timedelta(0),
        caps=CAPS,
        account=BOT,
    )
    if folder is None:
        return _in_memory(wiki, plan)
    folder.mkdir(exist_ok=True)
    return World(wiki=wiki, ledger=open_ledger(f"sqlite:///{folder}/ledger.sqlite"), plan=plan)


_IDLE: Final[list[Engine]] = []
"""Databases in memory whose worlds are gone: tables are slow to make, and statements to compile."""


def _in_memory(wiki: FakeWiki, plan: Plan) -> World:
    engine = _IDLE.pop() if _IDLE else open_database("sqlite://")
    with engine.begin() as connection:
        make_empty(connection)
    world = World(wiki=wiki, ledger=SqlLedger(engine), plan=plan)
    weakref.finalize(world, _IDLE.append, engine)
    return world
