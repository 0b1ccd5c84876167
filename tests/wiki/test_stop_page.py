"""The stop page on a real wiki: both customs, what can't be read, and when it is looked at."""

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import pairwise

import pytest

from bot.cli import invoke as command_line
from bot.cli.exit_codes import ExitCode
from bot.cli.invocation import Invocation
from bot.cli.watch.folder_status import Fault as TroubleToTell
from bot.cli.watch.folder_status import Trouble
from bot.cli.watch.survey import status_of
from bot.pipeline.entries import Held
from bot.playground.accounts import BOT
from bot.playground.demo_folder import REPORT_PAGE, Tables
from tests.databases import execute
from tests.fault_proxy import Fault, Parameters, Reply, api_fault, json_reply
from tests.mills import NO_CAPS
from tests.troubled import Troubled, is_patrol, is_save

STOP_PAGE = f"User:{BOT}/Stop"
STOPPED = ExitCode.STOPPED_ON_WIKI
SAID = "editpatrol: The stop page says stop: nothing more was written."
UNREAD = "editpatrol: The stop page can't be read, so nothing more was written: "
LETTERS = {"any text": ("", ""), "not true": ("true", "true\n")}
"""What lets go, and another spelling of it."""
STATES: dict[str, dict[str, bool]] = {
    "": {"any text": False, "not true": True},
    "true": {"any text": True, "not true": False},
    "True ": {"any text": True, "not true": False},
    "false": {"any text": True, "not true": True},
    "Please stop.": {"any text": True, "not true": True},
    "<!-- stop -->": {"any text": True, "not true": True},
    "#REDIRECT [[Main Page]]": {"any text": True, "not true": True},
}
"""Which texts stop, by custom."""
HABITS = ("any text", "not true")
HIDDEN = {
    "pageid": 9,
    "ns": 2,
    "title": STOP_PAGE,
    "revisions": [{"revid": 99, "slots": {"main": {"texthidden": True}}}],
}
"""MediaWiki itself never hides the text of a page's newest revision."""
UNREADABLE: dict[str, Reply] = {
    "no answer": Reply(status=502),
    "a login page": Reply(body=b"<!DOCTYPE html><title>Log in</title>"),
    "empty JSON": json_reply({}),
    "no pages": json_reply({"query": {"pages": []}}),
    "refused": api_fault("readapidenied"),
    "hidden text": json_reply({"query": {"pages": [HIDDEN]}}),
}


def _is_look(parameters: Parameters) -> bool:
    return STOP_PAGE in parameters.get("titles", "")


@pytest.fixture(params=HABITS)
def habit(request: pytest.FixtureRequest, place: Troubled) -> str:
    """Each custom in turn; the page lets go."""
    return _custom(place, str(request.param))


def _custom(place: Troubled, custom: str) -> str:
    words = {"stop_when": f'"{custom}"', "stop_check_every": "10"}
    place.change_settings({"patrol": {**NO_CAPS["patrol"], **words}})
    _let_go(place, custom)
    return custom


def _let_go(place: Troubled, custom: str) -> None:
    place.wiki.edit(STOP_PAGE, LETTERS[custom][0])


def _stops(
    place: Troubled,
    habit: str,
    mend: Callable[[], object],
    capsys: pytest.CaptureFixture[str],
    *,
    said: str = SAID,
) -> None:
    """A run writes nothing and says why; once the page lets go, the next one does it all."""
    revid = place.people_edit()
    before = place.wiki.revids(REPORT_PAGE)
    code, sentence = place.run(capsys)
    assert code == STOPPED
    assert sentence.startswith(said)
    assert "\n" not in sentence
    is_read = said == SAID
    assert (Held.STOP_PAGE in place.held(), Held.STOP_UNREAD in place.held()) == (
        is_read,
        not is_read,
    )
    assert revid not in place.wiki.patrolled_revids()
    assert place.wiki.revids(REPORT_PAGE) == before
    mend()
    _let_go(place, habit)
    assert place.run(capsys) == (ExitCode.OK, "")
    assert place.is_all_done(revid)


@pytest.mark.parametrize("text", STATES)
def test_what_stops_and_what_lets_go(
    place: Troubled, habit: str, text: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Any text stops, or anything but ``true`` does."""
    place.wiki.edit(STOP_PAGE, text)
    if STATES[text][habit]:
        _stops(place, habit, lambda: None, capsys)
    else:
        revid = place.people_edit()
        assert place.run(capsys) == (ExitCode.OK, "")
        assert place.is_all_done(revid)


def test_a_missing_page(place: Troubled, habit: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Lets go where any text stops, and stops where only ``true`` lets go."""
    place.wiki.delete(STOP_PAGE)
    if habit == "not true":
        _stops(place, habit, lambda: None, capsys)
    else:
        revid = place.people_edit()
        assert place.run(capsys) == (ExitCode.OK, "")
        assert place.is_all_done(revid)


@pytest.mark.parametrize(
    ("name", "custom"), [("no answer", "not true"), *((name, "any text") for name in UNREADABLE)]
)
def test_a_page_that_cant_be_read_stops(
    place: Troubled, name: str, custom: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever comes in its place, and whatever would let go."""
    _custom(place, custom)
    with place.trouble(Fault(spoils=_is_look, reply=UNREADABLE[name])):
        _stops(place, custom, lambda: setattr(place.proxy, "fault", None), capsys, said=UNREAD)


@pytest.mark.parametrize("title", ["Special:Stop", "Stop|Go", "Stop[it]"])
def test_a_title_that_no_text_can_stand_on_stops(
    place: Troubled, title: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody could ever write there that the bot is to stop."""
    _custom(place, "any text")
    place.change_settings({"patrol": {"stop_page": f'"{title}"'}})
    usual: Tables = {"patrol": {"stop_page": f'"{STOP_PAGE}"'}}
    assert command_line(["--dir", str(place.folder), "check"]) == ExitCode.SETTINGS
    assert "it can't be read, so a run writes nothing: " in capsys.readouterr().out
    _stops(place, "any text", lambda: place.change_settings(usual), capsys, said=UNREAD)


def test_status_tells_of_a_page_that_cant_be_read(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """As something other than a stop; the next good run makes an end of it."""
    _custom(place, "any text")
    run = ["--dir", str(place.folder), "run", "--for-real"]
    with place.trouble(Fault(spoils=_is_look, reply=UNREADABLE["refused"])):
        assert command_line(run) == STOPPED
    assert capsys.readouterr().err.startswith(UNREAD)
    (fault,) = _faults(place)
    assert fault.trouble is Trouble.STOP_UNREAD
    assert fault.sentence.startswith(UNREAD.removeprefix("editpatrol: "))
    assert command_line(run) == ExitCode.OK
    assert _faults(place) == ()


def _faults(place: Troubled) -> tuple[TroubleToTell, ...]:
    (found,) = status_of([Invocation(folder=place.folder)], datetime.now(UTC)).folders
    return found.faults


def test_it_is_looked_at_first_and_again_every_few_writes(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """Before the first write, and never are there more than N between two looks."""
    _custom(place, "any text")
    place.change_settings({"patrol": {"stop_check_every": "2"}})
    revids = [place.people_edit() for _ in range(5)]
    place.proxy.seen.clear()
    assert place.run(capsys) == (ExitCode.OK, "")
    assert all(place.is_all_done(revid) for revid in revids)
    told = [one for one in place.proxy.seen if _is_look(one) or is_patrol(one) or is_save(one)]
    looks = [number for number, one in enumerate(told) if _is_look(one)]
    assert looks[0] == 0
    assert [later - earlier - 1 for earlier, later in pairwise([*looks, len(told)])] == [2, 2, 2]


def test_it_stops_a_run_that_is_at_work(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody writes there during the first patrol: that one is done, no other and no report."""
    habit = _custom(place, "any text")
    place.change_settings({"patrol": {"stop_check_every": "1"}})
    revids = [place.people_edit() for _ in range(3)]
    before = place.wiki.revids(REPORT_PAGE)

    def stop() -> None:
        place.wiki.edit(STOP_PAGE, "Stop, please.")

    with place.trouble(Fault(spoils=is_patrol, reply=None, first=stop, times=1)):
        assert place.run(capsys) == (STOPPED, SAID)
    assert len(set(revids) & set(place.wiki.patrolled_revids())) == 1
    assert place.wiki.revids(REPORT_PAGE) == before
    _let_go(place, habit)
    assert place.run(capsys) == (ExitCode.OK, "")
    assert all(place.is_all_done(revid) for revid in revids)


def _said_anywhere(place: Troubled) -> str:
    titles = (REPORT_PAGE, *(f"{REPORT_PAGE}/{number}" for number in range(2, 9)))
    return "".join(place.wiki.page_text(title) or "" for title in titles)


def test_it_stops_a_report_between_its_pages(
    place: Troubled, capsys: pytest.CaptureFixture[str]
) -> None:
    """Somebody writes there during the first save: that one is done, the rest by a later run."""
    habit = _custom(place, "any text")
    place.change_settings({"patrol": {"stop_check_every": "1"}})
    place.change_settings({"report": {"rows": "8", "make_sub_pages": "true"}})
    revids = [place.people_edit() for _ in range(9)]
    before = place.wiki.revids(REPORT_PAGE)
    place.proxy.seen.clear()

    def stop() -> None:
        place.wiki.edit(STOP_PAGE, "Stop, please.")

    with place.trouble(Fault(spoils=is_save, reply=None, first=stop, times=1)):
        assert place.run(capsys) == (STOPPED, SAID)
    (save,) = filter(is_save, place.proxy.seen)
    assert save["title"].startswith(f"{REPORT_PAGE}/")
    assert place.wiki.revids(REPORT_PAGE) == before
    *_, whole, part = _saves(place)
    assert whole[:2] == (REPORT_PAGE, None)
    assert part == (save["title"], place.wiki.revids(save["title"])[-1], "saved")
    _let_go(place, habit)
    assert place.run(capsys) == (ExitCode.OK, "")
    assert all(f"/{revid}" in _said_anywhere(place) for revid in revids)
    place.change_settings({"report": {"rows": "200", "make_sub_pages": "false"}})
    assert place.run(capsys) == (ExitCode.OK, "")
    assert all(place.is_all_done(revid) for revid in revids)


def _saves(place: Troubled) -> list[tuple[object, ...]]:
    query = "SELECT target, page_revid, result FROM reports ORDER BY number"
    return execute(f"sqlite:///{place.folder}/ledger.sqlite", query)


def test_caps_hold_on_a_real_wiki(place: Troubled, capsys: pytest.CaptureFixture[str]) -> None:
    """Per run, hour, day and user: what is over waits, and the ledger says what for."""
    _custom(place, "any text")
    every = NO_CAPS["patrol"]
    for cap, words in {
        "max_per_run": "the cap per run is reached",
        "max_per_hour": "the cap per hour is reached",
        "max_per_day": "the cap per day is reached",
        "max_per_user_per_day": "the cap per user and day is reached",
    }.items():
        ours = len([row for row in place.wiki.patrol_log() if row["user"] == BOT])
        room = 1 if cap == "max_per_run" else ours + 1
        place.change_settings({"patrol": {**every, cap: str(room)}})
        revids = [place.people_edit() for _ in range(3)]
        done = len(place.wiki.patrolled_revids())
        assert place.run(capsys) == (ExitCode.OK, "")
        assert len(place.wiki.patrolled_revids()) == done + 1, cap
        assert words in place.held()
        place.change_settings({"patrol": every})
        if cap == "max_per_user_per_day":
            continue  # these wait until the day is over
        assert place.run(capsys) == (ExitCode.OK, "")
        assert all(place.is_all_done(revid) for revid in revids)
