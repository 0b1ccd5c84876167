"""Who the bot is on a real wiki, in every single request, and what it may do as whom."""

import shlex
import sys
import time
from itertools import chain, repeat
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.errors import WikiError
from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.markers import END, START
from bot.revisions import RevisionId
from bot.wiki.clock import SystemClock
from bot.wiki.read import Reader
from bot.wiki.write import Writer
from tests.conftest import Boot
from tests.mills import FIXES, Mills, Place, reach_at
from tests.terminals import poll, terminal
from tests.wiki_fakes import FakeClock
from tests.wiki_folders import LogIn

WIKIPEDIA = "http://test.wikipedia.org"


def _run(place: Place) -> int:
    return invoke(["--dir", str(place.folder), "run", "--for-real"])


def test_every_request_of_a_run_names_its_account(mills: Mills) -> None:
    """But for the login itself: reads, patrols and the save; the save asserts the flag, too."""
    place, proxy = mills
    fixes = place.people_edit()
    for jar in place.folder.glob("cookies-*"):
        jar.unlink()
    proxy.seen.clear()
    assert _run(place) == ExitCode.OK
    assert place.patrols_of(fixes) == fixes
    logins = [one for one in proxy.seen if one["action"] == "login" or one.get("type") == "login"]
    others = [one for one in proxy.seen if one not in logins]
    assert len(logins) == 2
    assert {one["action"] for one in others} == {"query", "patrol", "edit"}
    assert {one.get("assertuser") for one in others} == {BOT}
    assert {one["assert"] for one in others if one["action"] != "edit"} == {"user"}
    assert {one["assert"] for one in others if one["action"] == "edit"} == {"bot"}
    assert {one["maxlag"] for one in proxy.seen} == {"5"}


@pytest.mark.parametrize(
    "words",
    [
        "check",
        "run",
        "explain {revid}",
        "patrol --since 1h",
        "patrol --since 1h --yes",
        "recall --since 1d --page {page}",
        "recall --since 1d --page {page} --for-real",
    ],
)
def test_every_request_of_other_commands_names_its_account(mills: Mills, words: str) -> None:
    """Whatever is asked besides the login: a command that lost its session asks no stranger's."""
    place, proxy = mills
    (revid, *_) = place.people_edit()
    place.run()
    listed = "Project:Look_again"
    place.wiki.edit(listed, f"{START}\n{END}")
    proxy.seen.clear()
    said = words.format(revid=revid, page=listed).split()
    assert invoke(["--dir", str(place.folder), *said]) == ExitCode.OK
    others = [one for one in proxy.seen if one["action"] != "login" and one.get("type") != "login"]
    assert {one.get("assertuser") for one in others} == {BOT}
    assert {one.get("assert") for one in others} <= {"user", "bot"}


@pytest.mark.parametrize("approval", ["", "Project:Bots/Requests/Patrolbot"])
def test_wikimedia_wants_an_approval(
    mills: Mills, approval: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The real wiki under a name of Wikimedia's: report only, until the approval is named."""
    place, proxy = mills
    fixes = place.people_edit()
    monkeypatch.setenv("http_proxy", proxy.address)
    monkeypatch.setenv("no_proxy", "")
    reach_at(place.folder, proxy.address, WIKIPEDIA)
    contact = '"User:Operator"'
    place.change_settings({"wiki": {"contact": contact, "approval": f'"{approval}"'}})
    place.change_settings({"patrol": {"pace": '"1s"'}})
    try:
        assert _run(place) == ExitCode.OK
    finally:
        reach_at(place.folder, WIKIPEDIA, proxy.address)
        place.change_settings({"patrol": {"pace": '"0s"'}})
        monkeypatch.undo()
    held = place.ledger_says(lambda ledger: ledger.held_counts())
    saved = place.wiki.recent_changes(rctitle=REPORT_PAGE, rcuser=BOT)[-1]
    if approval:
        assert place.patrols_of(fixes) == fixes
        assert f"[[{approval}" in saved["comment"]
        assert "Bots&#47;Requests" in place.saved_reports()[-1]
    else:
        assert place.patrols_of(fixes) == []
        assert held == {"no approval is named in [wiki] approval: report only": FIXES}
        assert "Bots/Requests" not in saved["comment"]
    place.change_settings({"wiki": {"approval": '""'}})
    assert _run(place) == ExitCode.OK
    assert place.patrols_of(fixes) == fixes


def _defined_tag(wiki: Wiki, name: str, *, is_active: bool) -> None:
    wiki.client().post(action="managetags", operation="create", tag=name)

    def deactivated() -> bool:
        try:
            wiki.client().post(action="managetags", operation="deactivate", tag=name)
        except WikiError:  # the wiki keeps its list of tags in a cache for some seconds
            return False
        return True

    assert is_active or poll(deactivated)


@pytest.mark.parametrize(
    ("tag", "is_given"), [("bot patrol", True), ("old", False), ("new", False)]
)
def test_a_change_tag_where_the_wiki_has_it(
    wiki: Wiki, log_in: LogIn, tag: str, is_given: bool
) -> None:
    """On patrols and saves; one that is not active or not defined is left out, and that is said."""
    if tag != "new":
        name = f"{tag} {wiki.version} {is_given}"
        _defined_tag(wiki, name, is_active=is_given)
    else:
        name = tag
    session = log_in(wiki)
    said: list[str] = []
    session.requester.announce = said.append
    writer = Writer(session, Reader(session), pace_seconds=0, tag=name)
    title = f"Tagged {tag}"
    base = RevisionId(wiki.edit(title, "One line.", user=OLD_HANDS[0]))
    assert writer.patrol(revid=base).done
    revid = writer.save_page(title, "more", baserevid=base, summary="s", mark="s").revid
    rows = wiki.recent_changes(rctitle=title, rctype="edit|log|new")
    tags = next(row["tags"] for row in rows if row["revid"] == revid)
    log = wiki.client().get(
        action="query", list="logevents", letype="patrol", letitle=title, leprop="tags|type"
    )["query"]["logevents"]
    assert (name in tags, any(name in row["tags"] for row in log)) == (is_given, is_given)
    assert [words.startswith(f"The change tag {name} is left out.") for words in said] == (
        [] if is_given else [True]
    )
    assert base in wiki.patrolled_revids()


def test_a_change_tag_that_is_left_out_stands_in_the_log(mills: Mills) -> None:
    """The run goes on, and whoever looks at it reads that it was not as they asked."""
    place, _ = mills
    fixes = place.people_edit()
    place.change_settings({"patrol": {"tag": '"no such tag"'}})
    try:
        assert _run(place) == ExitCode.OK
    finally:
        place.change_settings({"patrol": {"tag": '""'}})
    assert place.patrols_of(fixes) == fixes
    (run,) = place.ledger_says(lambda ledger: ledger.last_runs(1))
    told = "The change tag no such tag is left out."
    assert [one for one in run.notes if one.startswith(told)]
    assert told in (place.folder / "editpatrol.log").read_text(encoding="utf-8").splitlines()[-1]


def test_the_wikis_own_limits_are_kept(wiki: Wiki, log_in: LogIn) -> None:
    """Where they are slower than our pace; asked of the wiki, never built in."""
    title = "Identity limits"
    base = wiki.edit(title, "text")
    wiki.change_settings("$wgRateLimits = ['edit' => ['user' => [9, 600], 'bot' => [30, 600]]];")
    try:
        clock = FakeClock()
        session = log_in(wiki, clock=clock)
        assert session.account.rate_limits == {"edit": 20.0}
        writer = Writer(session, Reader(session), pace_seconds=1)
        for words in ("a", "b"):
            base = writer.save_page(title, words, baserevid=base, summary="s", mark="s").revid
    finally:
        wiki.change_settings("$wgRateLimits = [];")
    assert clock.slept == [20.0]


def test_two_folders_take_turns_at_one_host(wiki: Wiki, log_in: LogIn) -> None:
    """The pace is the host's: what one folder wrote, the other waits for."""
    clock = FakeClock()
    title = "Identity turns"
    base = wiki.edit(title, "text")
    for user, words, slept in (("", "a", []), ("Librarian", "b", [10.0])):
        session = log_in(wiki, user, clock=clock)
        base = (
            Writer(session, Reader(session))
            .save_page(title, words, baserevid=base, summary="s", mark="s")
            .revid
        )
        assert clock.slept == slept


def test_a_person_patrols_with_credentials_of_their_own(
    boot: Boot, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """``[manual]``: the log names the person, and neither cookies nor passwords are mixed up."""
    with boot() as wiki:
        wiki.change_groups("Librarian", add="patroller")
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        password = wiki.accounts["Librarian"].password
        secret = place.folder / "my-password.py"
        secret.write_text(f"('Librarian', '{password}')\n", encoding="utf-8")
        secret.chmod(0o644)
        place.change_settings(
            {"manual": {"user": '"Librarian"', "password_file": '"my-password.py"'}}
        )
        fix = place.people_edit()[1]  # not the person's own
        words = ["--dir", str(place.folder), "patrol", "--revid", str(fix)]
        assert invoke(words) == ExitCode.SETTINGS
        assert "chmod go-rwx" in capsys.readouterr().err
        secret.chmod(0o600)
        command = shlex.join([sys.executable, "-m", "bot", *words])
        with terminal(tmp_path, command, environment={"PYTHONPATH": str(Path.cwd())}) as screen:
            screen.until("1 of 1", "policy: would patrol it")
            screen.press("p")
            screen.until("Patrol as Librarian")
            screen.press("y")
            screen.until_true(lambda: fix in wiki.patrolled_revids(), "the patrol")
            screen.press("q")
            assert screen.ended() == ExitCode.OK
        by = {int(row["params"]["curid"]): row["user"] for row in wiki.patrol_log()}
        assert by[fix] == "Librarian"
        assert len([*place.folder.glob("cookies-Librarian-*")]) == 1
        place.run()
        assert len(place.patrolled()) == FIXES - 1


@pytest.mark.parametrize(("ahead", "code"), [(500, ExitCode.OK), (900, ExitCode.SETTINGS)])
def test_a_clock_that_is_ahead_of_the_wikis_is_refused(
    mills: Mills,
    ahead: int,
    code: ExitCode,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """By more than the overlap of 10 minutes: rows that come late would never be looked for."""
    place, _ = mills
    monkeypatch.setattr(SystemClock, "now", lambda _: time.time() + ahead)
    capsys.readouterr()
    assert _run(place) == code
    said = capsys.readouterr().err
    assert ("This machine's clock is 15 minutes ahead of the wiki's" in said) is (code != 0)
    assert invoke(["--dir", str(place.folder), "check"]) == ExitCode.SETTINGS
    assert f"{round(ahead / 60)} minutes ahead of the wiki's" in capsys.readouterr().out


@pytest.mark.parametrize(("behind", "is_told"), [(500, False), (900, True)])
def test_a_clock_that_is_behind_the_wikis_is_told(
    mills: Mills,
    behind: int,
    is_told: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """It only costs time; but a bot that reads nothing new for weeks should say why."""
    place, _ = mills
    monkeypatch.setattr(SystemClock, "now", lambda _: time.time() - behind)
    capsys.readouterr()
    assert invoke(["--dir", str(place.folder), "run"]) == ExitCode.OK
    assert ("The clock of the bot's machine is behind the wiki's" in capsys.readouterr().out) is (
        is_told
    )


def test_minutes_of_waiting_at_the_start_are_no_clock_behind(
    wiki: Wiki, log_in: LogIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The wiki may lag, and tells its time at the end of it."""
    past = chain([900], repeat(0))
    monkeypatch.setattr(FakeClock, "now", lambda _: time.time() - next(past))
    assert abs(log_in(wiki).ahead_seconds) < 60
