"""What comes over the wire ends a whole run in its own way, and the next run does what was left."""

import time
from collections.abc import Callable
from email.utils import formatdate

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.pipeline.entries import Held
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.server import free_port
from tests.fault_proxy import Fault, Parameters, Reply, api_fault, json_reply
from tests.mills import reach_at
from tests.troubled import Troubled, is_any, is_list, is_patrol, is_save
from tests.wiki_fakes import FakeClock

Spoils = Callable[[Parameters], bool]
HTML = b"<!DOCTYPE html><title>Error</title>"
LATER = formatdate(FakeClock().now() + 30, usegmt=True)
IGNORED = {
    "warnings": [{"code": "unrecognizedvalues", "text": "Unrecognized value.", "module": "query"}],
    "query": {"recentchanges": []},
}
UNREACHABLE, TRY_LATER = ExitCode.WIKI_UNREACHABLE, ExitCode.TRY_AGAIN_LATER
DENIED, UNPUBLISHED = ExitCode.DENIED, ExitCode.REPORT_NOT_PUBLISHED

CASES: dict[str, tuple[Spoils, Reply, ExitCode, str]] = {
    "reset in mid-body": (is_list, Reply(body=b'{"query', is_cut=True), UNREACHABLE, "Tried"),
    "429, Retry-After in seconds": (
        is_list,
        Reply(status=429, headers={"Retry-After": "7"}),
        TRY_LATER,
        "429",
    ),
    "503, Retry-After as a date": (
        is_list,
        Reply(status=503, headers={"Retry-After": LATER}),
        TRY_LATER,
        "503",
    ),
    "Retry-After of hours": (
        is_list,
        Reply(status=503, headers={"Retry-After": "7200"}),
        TRY_LATER,
        "503",
    ),
    "maxlag": (is_list, api_fault("maxlag"), TRY_LATER, "lags"),
    "500 with HTML": (is_list, Reply(status=500, body=HTML), UNREACHABLE, "500"),
    "200 with HTML": (is_list, Reply(body=HTML), UNREACHABLE, "Tried"),
    "cut JSON": (is_list, Reply(body=b'{"query":{"recentch'), UNREACHABLE, "Tried"),
    "empty JSON": (is_list, json_reply({}), UNREACHABLE, "Tried"),
    "JSON list": (is_list, json_reply([]), UNREACHABLE, "Tried"),
    "JSON warning": (is_list, json_reply(IGNORED), UNREACHABLE, "Unrecognized"),
    "session lost for good": (is_list, api_fault("assertuserfailed"), DENIED, "session"),
    "token refused for good": (is_patrol, api_fault("badtoken"), TRY_LATER, "badtoken"),
    "patrol without a reply": (is_patrol, Reply(status=502, body=HTML), UNREACHABLE, "502"),
    "server crashes": (is_list, Reply(is_reset=True), UNREACHABLE, "can't be reached"),
    "null": (is_list, json_reply(None), UNREACHABLE, "Tried"),
    "empty body": (is_list, Reply(), UNREACHABLE, "Tried"),
    "database error": (
        is_list,
        api_fault("internal_api_error_DBQueryError"),
        TRY_LATER,
        "DBQueryError",
    ),
    "global block": (is_patrol, api_fault("globalblocking-blockedtext-user"), DENIED, "global"),
    "unknown refusal of a save": (is_save, api_fault("new-in-1.99"), UNPUBLISHED, "new-in-1.99"),
}
MENDED: dict[str, tuple[Spoils, Reply]] = {
    "session expires": (is_list, api_fault("assertuserfailed")),
    "session expires before a patrol": (is_patrol, api_fault("assertuserfailed")),
    "token expires": (is_patrol, api_fault("badtoken")),
    "one lag": (is_any, api_fault("maxlag")),
    "patrol whose reply is lost": (is_patrol, Reply(body=b"{", is_cut=True)),
    "save whose reply is lost": (is_save, Reply(body=b"{", is_cut=True)),
}


@pytest.mark.parametrize("name", CASES)
def test_fault_ends_the_run_and_leaves_the_work(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its exit code, one sentence, and a next run that does all that was left, once."""
    spoils, reply, code, word = CASES[name]
    revid = place.people_edit()
    with place.trouble(Fault(spoils=spoils, reply=reply)):
        ended, said = place.run(capsys)
    assert ended == code, said
    assert word in said
    assert "\n" not in said
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


ASKED_TO_WAIT = {
    "429, Retry-After in seconds": ([7], 2),
    "503, Retry-After as a date": ([30], 2),
    "Retry-After of hours": ([], 1),
}


@pytest.mark.parametrize("name", ASKED_TO_WAIT)
def test_the_wiki_is_asked_again_no_sooner_than_it_said(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Just so long is waited; for what would take hours the run does not wait at all."""
    spoils, reply, code, _ = CASES[name]
    waits, asked = ASKED_TO_WAIT[name]
    place.proxy.seen.clear()
    with place.trouble(Fault(spoils=spoils, reply=reply)):
        assert place.run(capsys)[0] == code
    assert [round(one) for one in place.waits] == waits
    assert len([one for one in place.proxy.seen if spoils(one)]) == asked


def _asks_users(parameters: Parameters) -> bool:
    return parameters.get("list") == "users"


def _asks_titles(parameters: Parameters) -> bool:
    return "titles" in parameters and "redirects" in parameters


def _asks_texts(parameters: Parameters) -> bool:
    return "revids" in parameters and "|content|" in parameters.get("rvprop", "")


ODD = api_fault("internal_api_error_Exception")
PARTS: dict[str, tuple[Spoils, Reply, ExitCode]] = {
    "no answer about users": (_asks_users, ODD, ExitCode.OK),
    "users whom no reply is about": (_asks_users, json_reply({}), ExitCode.OK),
    "no answer about link targets": (_asks_titles, ODD, ExitCode.OK),
    "no answer about texts": (_asks_texts, ODD, ExitCode.EDITS_SKIPPED),
}


@pytest.mark.parametrize("name", PARTS)
def test_what_is_not_answered_is_asked_again_by_the_next_run(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Users, link targets, texts: the edit waits, is judged anew, and stands in the report."""
    spoils, reply, code = PARTS[name]
    revid = place.people_edit("linked" if spoils is _asks_titles else "fix")
    with place.trouble(Fault(spoils=spoils, reply=reply)):
        assert place.run(capsys)[0] == code
    assert [*place.held()] == [Held.UNANSWERED]
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


def test_texts_of_what_waits_are_asked_for_again(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """An edit that is due is not dropped because the wiki did not deliver it just then."""
    revid = place.people_edit()
    place.change_settings({"patrol": {"enabled": "false"}})
    assert place.run(capsys) == (ExitCode.OK, "")
    place.change_settings({"patrol": {"enabled": "true"}})
    with place.trouble(Fault(spoils=_asks_texts, reply=ODD)):
        assert place.run(capsys) == (ExitCode.OK, "")
    assert [*place.held()] == [Held.UNANSWERED]
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


@pytest.mark.parametrize("name", MENDED)
def test_fault_that_passes_is_not_heard_of(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """What comes once is mended within the run; a write is not done twice."""
    spoils, reply = MENDED[name]
    revid = place.people_edit()
    before = len(place.wiki.revids(REPORT_PAGE))
    with place.trouble(Fault(spoils=spoils, reply=reply, times=1, is_served=reply.is_cut)):
        assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)
    assert len(place.wiki.revids(REPORT_PAGE)) == before + 1


LONG = b" " * 4000
STUBBORN: dict[str, tuple[Fault, ExitCode]] = {
    "answers 502": (Fault(spoils=is_any, reply=Reply(status=502, body=HTML)), UNREACHABLE),
    "never answers": (Fault(spoils=is_any, reply=Reply(), delay_seconds=30), UNREACHABLE),
    "trickles": (Fault(spoils=is_any, reply=Reply(body=LONG, trickle_seconds=0.05)), UNREACHABLE),
    "lags": (Fault(spoils=is_any, reply=api_fault("maxlag")), TRY_LATER),
    "says in two minutes": (
        Fault(spoils=is_any, reply=Reply(status=503, headers={"Retry-After": "120"})),
        TRY_LATER,
    ),
}


@pytest.mark.parametrize("name", STUBBORN)
def test_deadline_holds_whatever_the_wiki_does(
    place: Troubled, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """69 for no answer, 75 for "later"; the next run does it all."""
    fault, code = STUBBORN[name]
    revid = place.people_edit()
    assert _out_of_time(place, fault, capsys) == code
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


def test_deadline_holds_when_a_save_is_never_answered(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """11; the next run sees that the report arrived, and does not save it again."""
    revid = place.people_edit()
    fault = Fault(spoils=is_save, reply=None, delay_seconds=30, times=1)
    assert _out_of_time(place, fault, capsys) == UNPUBLISHED
    before = place.wiki.revids(REPORT_PAGE)
    assert f"/{revid}" in (place.wiki.page_text(REPORT_PAGE) or "")
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.wiki.revids(REPORT_PAGE) == before


def _out_of_time(place: Troubled, fault: Fault, capsys: pytest.CaptureFixture[str]) -> int:
    """Do a run of a few seconds; return its exit code when it ended in time, with a sentence."""
    words = ["--dir", str(place.folder), "run", "--for-real", "--deadline", "5s"]
    with place.trouble(fault):
        began = time.monotonic()
        code = command_line(words)
        seconds = time.monotonic() - began
    said = capsys.readouterr().err
    assert len(said.splitlines()) == 1, said
    assert seconds < 15  # and far less than the fault's, on a busy machine, too
    return code


def test_nobody_listens(place: Troubled, capsys: pytest.CaptureFixture[str]) -> None:
    """A refused connection is a sentence and 69; the next run does it all."""
    revid = place.people_edit()
    nowhere = f"http://127.0.0.1:{free_port()}"
    reach_at(place.folder, place.proxy.address, nowhere)
    ended, said = place.run(capsys)
    reach_at(place.folder, nowhere, place.proxy.address)
    assert ended == UNREACHABLE
    assert "refused" in said
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


def test_waiting_says_what_for_and_how_long(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """With -v, before each wait."""
    later = Reply(status=429, headers={"Retry-After": "2"})
    with place.trouble(Fault(spoils=is_list, reply=later, times=1)):
        words = ["--dir", str(place.folder), "run", "--for-real", "-v"]
        assert command_line(words) == ExitCode.OK
    assert "the server answered 429: waiting 2 s" in capsys.readouterr().err.splitlines()
