"""A real wiki in trouble, behind a proxy that spoils replies; runs whose waits pass at once."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of
from bot.cli.halt import Halt
from bot.cli.watch.run_report import end_run
from bot.errors import WikiError
from bot.pipeline.plan import Evaluator
from bot.pipeline.run import run
from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE, Tables, with_tables
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiki.retry import RetryPolicy
from bot.wiki.session import Connection, connect
from bot.wiring import RunRequest, build_ledger, build_plan, build_services
from tests.commands import set_up
from tests.fault_proxy import Fault, FaultProxy, Parameters, fault_proxy
from tests.mills import NO_CAPS, reach_at
from tests.wiki_fakes import FakeClock
from tests.worlds import analyse, hunks, judge

EVALUATOR = Evaluator(analyse=analyse, hunks=hunks, decide=judge)
USER = OLD_HANDS[0]


def is_list(parameters: Parameters) -> bool:
    """Say whether recent changes are asked for."""
    return parameters.get("list") == "recentchanges"


def is_patrol(parameters: Parameters) -> bool:
    """Say whether an edit is to be patrolled."""
    return parameters["action"] == "patrol"


def is_save(parameters: Parameters) -> bool:
    """Say whether a page is to be saved."""
    return parameters["action"] == "edit"


def is_any(_: Parameters) -> bool:
    """Say yes."""
    return True


@dataclass(frozen=True, kw_only=True)
class Troubled:
    """A wiki behind a proxy that spoils replies, and the bot's folder."""

    wiki: Wiki
    proxy: FaultProxy
    folder: Path
    waits: list[float] = field(default_factory=list)
    """Seconds that the last run let pass before it asked again, and between writes."""
    _edits: list[int] = field(default_factory=list)

    def run(self, capsys: pytest.CaptureFixture[str]) -> tuple[ExitCode, str]:
        """Do one run for real; return its exit code and what it said."""
        configuration = load_configuration(self.folder)
        ledger = build_ledger(configuration)
        wiki, log = configuration.settings.wiki, self.folder / "editpatrol.log"
        self.waits.clear()
        try:
            session = connect(
                Connection(
                    folder=self.folder,
                    api_url=wiki.api,
                    user=wiki.user,
                    contact=wiki.contact,
                    clock=FakeClock(slept=self.waits),
                    policy=RetryPolicy(tries=2),
                )
            )
            session = replace(session, ahead_seconds=0.0)  # its clock stands in 2001
            plan = build_plan(configuration, session, RunRequest(for_real=True))
            services = replace(
                build_services(configuration, session, ledger, for_real=True), evaluator=EVALUATOR
            )
            result = run(replace(plan, min_age=timedelta(0)), services)
        except WikiError as failure:
            return exit_code_of(failure), str(failure)
        finally:
            ledger.close()
        code = end_run(result, Halt(), log, verbose=False)
        return code, capsys.readouterr().err.strip()

    def change_settings(self, tables: Tables) -> None:
        """Change keys of editpatrol.toml."""
        path = self.folder / SETTINGS_FILE
        path.write_text(with_tables(path.read_text(encoding="utf-8"), tables), encoding="utf-8")

    def held(self) -> Mapping[str, int]:
        """Count what waits, by what holds it."""
        ledger = build_ledger(load_configuration(self.folder))
        try:
            return ledger.held_counts()
        finally:
            ledger.close()

    @property
    def title(self) -> str:
        """The page of the newest fix."""
        return f"Fault {self._edits[-1]}"

    def people_edit(self, summary: str = "fix") -> int:
        """Let somebody make a fix on a page of its own."""
        self._edits.append(len(self._edits))
        title = self.title
        self.wiki.patrol(self.wiki.edit(title, "One line.", user=USER))
        return self.wiki.edit(title, "Another line.", user=USER, summary=summary)

    @contextmanager
    def trouble(self, fault: Fault) -> Iterator[None]:
        """Let a fault befall the wiki."""
        self.proxy.fault = fault
        try:
            yield
        finally:
            self.proxy.fault = None

    def is_all_done(self, revid: int) -> bool:
        """Say whether an edit was patrolled once, and the report tells of it."""
        ours = [row for row in self.wiki.patrol_log() if row["user"] == BOT]
        marked = [int(row["params"]["curid"]) for row in ours]
        return marked.count(revid) == 1 and f"/{revid}" in (self.wiki.page_text(REPORT_PAGE) or "")


@contextmanager
def troubled(
    folder: Path, version: str, *, extensions: Sequence[str] = ("Cite",), tables: Tables = NO_CAPS
) -> Iterator[Troubled]:
    """Boot a wiki behind a proxy, and let the bot do its first run."""
    with (
        Wiki.boot(folder / "wiki", version=version, extensions=extensions) as wiki,
        fault_proxy(wiki.address) as proxy,
    ):
        bot = folder / "bot"
        bot.mkdir()
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        set_up(wiki, bot)
        place = Troubled(wiki=wiki, proxy=proxy, folder=bot)
        place.change_settings(tables)
        reach_at(bot, wiki.address, proxy.address)
        assert command_line(["--dir", str(bot), "run", "--for-real"]) == ExitCode.OK
        yield place
