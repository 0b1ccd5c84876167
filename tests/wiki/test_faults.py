"""Each fault of a wiki ends a whole run in its own way, and the next run does what was left."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from datetime import timedelta
from email.utils import formatdate
from itertools import count
from pathlib import Path

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.cli.failures import exit_code_of
from bot.cli.run import Halt, end_run
from bot.errors import WikiError
from bot.pipeline.plan import Mind
from bot.pipeline.run import run
from bot.playground import software
from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiki.retry import RetryPolicy
from bot.wiki.session import Connection, connect
from bot.wiring import RunRequest, build_crew, build_ledger, build_plan
from tests.fault_proxy import (
    Fault,
    FaultProxy,
    Parameters,
    Reply,
    api_fault,
    fault_proxy,
    json_reply,
)
from tests.wiki_fakes import FakeClock
from tests.worlds import analyse, hunks, judge

MIND = Mind(analyse=analyse, hunks=hunks, decide=judge)
USER = OLD_HANDS[0]
Spoils = Callable[[Parameters], bool]
numbers = count(1)


def _list(parameters: Parameters) -> bool:
    return parameters.get("list") == "recentchanges"


def _patrol(parameters: Parameters) -> bool:
    return parameters["action"] == "patrol"


def _save(parameters: Parameters) -> bool:
    return parameters["action"] == "edit"


def _any(_: Parameters) -> bool:
    return True


HTML = b"<!DOCTYPE html><title>Error</title>"
LATER = formatdate(FakeClock().now() + 30, usegmt=True)
CAPTCHA = {"edit": {"result": "Failure", "captcha": {"type": "simple", "id": "1"}}}
IGNORED = {
    "warnings": [{"code": "unrecognizedvalues", "text": "Unrecognized value.", "module": "query"}],
    "query": {"recentchanges": []},
}
UNREACHABLE, TRY_LATER = ExitCode.WIKI_UNREACHABLE, ExitCode.TRY_AGAIN_LATER
DENIED, UNPUBLISHED = ExitCode.DENIED, ExitCode.REPORT_NOT_PUBLISHED

CASES: dict[str, tuple[Spoils, Reply, ExitCode, str]] = {
    "reset in mid-body": (_list, Reply(body=b'{"query', is_cut=True), UNREACHABLE, "Tried"),
    "429, Retry-After in seconds": (
        _list,
        Reply(status=429, headers={"Retry-After": "7"}),
        UNREACHABLE,
        "429",
    ),
    "503, Retry-After as a date": (
        _list,
        Reply(status=503, headers={"Retry-After": LATER}),
        UNREACHABLE,
        "503",
    ),
    "Retry-After of hours": (
        _list,
        Reply(status=503, headers={"Retry-After": "7200"}),
        UNREACHABLE,
        "503",
    ),
    "maxlag": (_list, api_fault("maxlag"), TRY_LATER, "lags"),
    "500 with HTML": (_list, Reply(status=500, body=HTML), UNREACHABLE, "500"),
    "200 with HTML": (_list, Reply(body=HTML), UNREACHABLE, "Tried"),
    "cut JSON": (_list, Reply(body=b'{"query":{"recentch'), UNREACHABLE, "Tried"),
    "empty JSON": (_list, json_reply({}), UNREACHABLE, "Tried"),
    "JSON list": (_list, json_reply([]), UNREACHABLE, "Tried"),
    "JSON warning": (_list, json_reply(IGNORED), UNREACHABLE, "Unrecognized"),
    "session lost for good": (_list, api_fault("assertuserfailed"), DENIED, "session"),
    "token refused for good": (_patrol, api_fault("badtoken"), TRY_LATER, "badtoken"),
    "read-only": (_patrol, api_fault("readonly"), TRY_LATER, "read-only"),
    "patrol without a reply": (_patrol, Reply(status=502, body=HTML), UNREACHABLE, "502"),
    "blocked": (_patrol, api_fault("blocked"), DENIED, "blocked"),
    "right lost": (_patrol, api_fault("permissiondenied"), DENIED, "permissiondenied"),
    "patrolling off": (_patrol, api_fault("patroldisabled"), DENIED, "patroldisabled"),
    "edit conflict": (_save, api_fault("editconflict"), UNPUBLISHED, "editconflict"),
    "protected page": (_save, api_fault("protectedpage"), UNPUBLISHED, "protectedpage"),
    "AbuseFilter disallows": (
        _save,
        api_fault("abusefilter-disallowed"),
        UNPUBLISHED,
        "abusefilter-disallowed",
    ),
    "AbuseFilter warns": (
        _save,
        api_fault("abusefilter-warning"),
        UNPUBLISHED,
        "abusefilter-warning",
    ),
    "SpamBlacklist": (_save, api_fault("spamblacklist"), UNPUBLISHED, "spamblacklist"),
    "TitleBlacklist": (
        _save,
        api_fault("titleblacklist-forbidden"),
        UNPUBLISHED,
        "titleblacklist-forbidden",
    ),
    "captcha": (_save, json_reply(CAPTCHA), UNPUBLISHED, "captcha"),
    "page too big": (_save, api_fault("contenttoobig"), UNPUBLISHED, "contenttoobig"),
    "rate limit": (_save, api_fault("ratelimited"), UNPUBLISHED, "Rate limited"),
}
MENDED: dict[str, tuple[Spoils, Reply]] = {
    "session expires": (_list, api_fault("assertuserfailed")),
    "session expires before a patrol": (_patrol, api_fault("assertuserfailed")),
    "token expires": (_patrol, api_fault("badtoken")),
    "one lag": (_any, api_fault("maxlag")),
    "patrol whose reply is lost": (_patrol, Reply(body=b"{", is_cut=True)),
    "save whose reply is lost": (_save, Reply(body=b"{", is_cut=True)),
}


@dataclass(frozen=True, kw_only=True)
class Place:
    """A wiki behind a proxy, and the bot's folder."""

    wiki: Wiki
    proxy: FaultProxy
    folder: Path

    def run(self, capsys: pytest.CaptureFixture[str]) -> tuple[ExitCode, str]:
        """Do one run for real; return its exit code and what it said."""
        configuration = load_configuration(self.folder)
        ledger = build_ledger(configuration)
        wiki, log = configuration.settings.wiki, self.folder / "editpatrol.log"
        try:
            session = connect(
                Connection(
                    folder=self.folder,
                    api_url=wiki.api,
                    user=wiki.user,
                    contact=wiki.contact,
                    clock=FakeClock(),
                    policy=RetryPolicy(tries=2),
                )
            )
            plan = build_plan(configuration, session, RunRequest(for_real=True))
            crew = replace(build_crew(configuration, session, ledger, for_real=True), mind=MIND)
            result = run(replace(plan, min_age=timedelta(0)), crew)
        except WikiError as failure:
            return exit_code_of(failure), str(failure)
        finally:
            ledger.close()
        code = end_run(result, Halt(), log, verbose=False)
        return code, capsys.readouterr().err.strip()

    def people_edit(self) -> int:
        """Let somebody make a fix on a page of its own."""
        title = f"Fault {next(numbers)}"
        self.wiki.patrol(self.wiki.edit(title, "One line.", user=USER))
        return self.wiki.edit(title, "Another line.", user=USER, summary="fix")

    def is_all_done(self, revid: int) -> bool:
        """Say whether an edit was patrolled once, and the report tells of it."""
        ours = [row for row in self.wiki.patrol_log() if row["user"] == BOT]
        marked = [int(row["params"]["curid"]) for row in ours]
        return marked.count(revid) == 1 and f"/{revid}" in (self.wiki.page_text(REPORT_PAGE) or "")


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def place(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Place]:
    """One wiki of each release for the whole table, after the bot's first run."""
    try:
        software.find(request.param)
    except software.AbsentError as absent:
        pytest.skip(str(absent))
    base = tmp_path_factory.mktemp("faults")
    with ExitStack() as stack:
        wiki = stack.enter_context(Wiki.boot(base / "wiki", version=request.param))
        proxy = stack.enter_context(fault_proxy(wiki.address))
        folder = base / "bot"
        folder.mkdir()
        wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        set_up(wiki, folder)
        for name in (SETTINGS_FILE, "user-config.py"):
            path = folder / name
            text = path.read_text(encoding="utf-8").replace(wiki.address, proxy.address)
            text = text.replace(wiki.address.split("//")[1], proxy.address.split("//")[1])
            text = text.replace("max_per_run_first_week = 20", "max_per_run_first_week = 1000")
            text = text.replace("# max_per_user_per_day = 10", "max_per_user_per_day = 1000")
            path.write_text(text, encoding="utf-8")
        assert command_line(["--dir", str(folder), "run", "--for-real"]) == ExitCode.OK
        yield Place(wiki=wiki, proxy=proxy, folder=folder)


@pytest.mark.parametrize("name", CASES)
def test_fault_ends_the_run_and_leaves_the_work(
    place: Place, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its exit code, one sentence, and a next run that does all that was left, once."""
    spoils, reply, code, word = CASES[name]
    revid = place.people_edit()
    place.proxy.fault = Fault(spoils=spoils, reply=reply)
    try:
        ended, said = place.run(capsys)
    finally:
        place.proxy.fault = None
    assert ended == code, said
    assert word in said
    assert "\n" not in said
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


@pytest.mark.parametrize("name", MENDED)
def test_fault_that_passes_is_not_heard_of(
    place: Place, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What comes once is mended within the run; a write is not done twice."""
    spoils, reply = MENDED[name]
    revid = place.people_edit()
    place.proxy.fault = Fault(spoils=spoils, reply=reply, times=1, is_served=reply.is_cut)
    before = len(place.wiki.revids(REPORT_PAGE))
    try:
        assert place.run(capsys) == (ExitCode.OK, "")
    finally:
        place.proxy.fault = None
    assert place.is_all_done(revid)
    assert len(place.wiki.revids(REPORT_PAGE)) == before + 1


def test_wiki_that_is_not_there_before_the_deadline(
    place: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody answers until the run's time is up: 69, and not 75 as for a wiki that says later."""
    place.proxy.fault = Fault(spoils=_any, reply=Reply(status=502, body=HTML))
    words = ["--dir", str(place.folder), "run", "--for-real", "--deadline", "1s"]
    try:
        code = command_line(words)
    finally:
        place.proxy.fault = None
    assert code == ExitCode.WIKI_UNREACHABLE
    assert len(capsys.readouterr().err.splitlines()) == 1
