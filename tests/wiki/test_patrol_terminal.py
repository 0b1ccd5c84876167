"""``patrol`` at a real terminal on a real wiki: every key, every way out, every kind of screen."""

import json
import os
import random
import re
import shlex
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import cache, partial
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.ledger.lock import folder_lock
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from tests.commands import set_up
from tests.terminals import Terminal, poll, terminal

USER = "Gardener"
PROGRAM = Path(sys.executable).with_name("editpatrol")
ASKED = "Patrol as Patrolbot on Playground?"
COLOUR = re.compile(r"\x1b\[(?:[0-9]+;)*(?:3[0-7]|4[0-7]|9[0-7]|38;|48;)")

ANY_KEYS = ("p", "p", "p", "p", "BSpace", "s", "[", "Space", "d", "u", "?", "j", "x", "PageDown")
"""Patrols above all, and everything but the way out."""

Sit = Callable[..., AbstractContextManager[Terminal]]


@pytest.fixture(scope="module")
def folder_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Wiki], Path]:
    """Give what makes the bot's folder for a wiki, once for all tests here."""

    @cache
    def made(wiki: Wiki) -> Path:
        if wiki.page_text(REPORT_PAGE) is None:
            wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        folder = tmp_path_factory.mktemp("bot")
        set_up(wiki, folder)
        return folder

    return made


@pytest.fixture
def folder(wiki: Wiki, folder_of: Callable[[Wiki], Path]) -> Path:
    """Return the bot's folder for the wiki of each release in turn."""
    return folder_of(wiki)


@pytest.fixture
def sit(folder: Path, tmp_path: Path) -> Sit:
    """Give what lets a person sit down at edits, or at what other words name, on each release."""
    return partial(_sitting, folder, tmp_path)


@pytest.fixture
def sit_143(wiki_143: Wiki, folder_of: Callable[[Wiki], Path], tmp_path: Path) -> Sit:
    """Give the same on the newer release alone."""
    return partial(_sitting, folder_of(wiki_143), tmp_path)


@contextmanager
def _sitting(
    folder: Path,
    tmp_path: Path,
    *words: str | int,
    shell: str = "{command}",
    environment: dict[str, str] | None = None,
    **size: int,
) -> Iterator[Terminal]:
    named = [word if isinstance(word, str) else f"--revid={word}" for word in words]
    command = shlex.join([str(PROGRAM), "--dir", str(folder), "patrol", *named])
    # a browser that shows nothing, wherever the tests run
    env = {"BROWSER": "true", **(environment or {})}
    run = f"trap : INT; {shell.format(command=command)}"
    with terminal(tmp_path, run, environment=env, **size) as shown:
        yield shown


def _edit(wiki: Wiki, title: str, text: str = "The mill has [[wheel]]s and a pond.") -> int:
    wiki.edit(title, "The mill has [[wheel]]s.")
    return wiki.edit(title, text, user=USER)


def _confirm(screen: Terminal) -> None:
    """Say at the first patrol that the account is the right one."""
    screen.press("p")
    screen.until(ASKED)
    screen.press("y")
    screen.until_gone(ASKED)


def test_an_evening(wiki: Wiki, folder: Path, sit: Sit, capfd: pytest.CaptureFixture[str]) -> None:
    """Patrolled, skipped, passed over, taken back: the wiki's log and the ledger agree."""
    titles = [f"Evening {number}" for number in range(5)]
    revids = [_edit(wiki, title) for title in titles]
    with sit(*revids) as screen:
        screen.until("1 of 5", titles[0], "and a pond", f"by {USER}", "policy: ")
        _confirm(screen)
        screen.until("2 of 5", titles[1])
        screen.press("[")
        screen.until("1 of 5, 1 patrolled", "[patrolled]")
        screen.press("Space")
        screen.until("2 of 5", titles[1])
        screen.press("p", "BSpace")  # at once: nobody can be late within three seconds
        screen.until("2 of 5", "Taken back")
        screen.press("BSpace")
        screen.until("Nothing to take back")
        screen.press("Space")
        screen.until("3 of 5", titles[2])
        screen.press("s")
        screen.until("4 of 5", "1 skipped", titles[3])
        screen.press("[")
        screen.until("3 of 5", "[skipped]")
        screen.press("Space", "p")
        screen.until("5 of 5, 1 waiting")
        # nobody presses a key: it is sent after three seconds, and by then the other would be, too
        screen.until("2 patrolled")
        screen.press("Space")
        screen.until("end of 5", "That was the last one")
        screen.press("Space")
        assert screen.ended() == 0
        assert "2 patrolled, 1 skipped, 2 not decided." in screen.screen
    assert set(revids) & set(wiki.patrolled_revids()) == {revids[0], revids[3]}
    invoke(["--dir", str(folder), "report", "--to", "json"])
    kept = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    assert {one["revid"]: one["outcome_reason"] for one in kept if one["revid"] in revids} == {
        revids[0]: "by hand, by Patrolbot",
        revids[3]: "by hand, by Patrolbot",
    }


def test_whatever_is_pressed_wiki_ledger_and_farewell_agree(
    wiki_143: Wiki,
    sit_143: Sit,
    folder_of: Callable[[Wiki], Path],
    capfd: pytest.CaptureFixture[str],
) -> None:
    """Keys at random, one after another, while somebody else patrols, too: none is done twice."""
    revids = [_edit(wiki_143, f"Any keys {number}") for number in range(10)]
    with sit_143(*revids) as screen:
        screen.until("1 of 10", f"by {USER}")
        _confirm(screen)
        for turn in range(40):
            screen.press(*random.choices(ANY_KEYS, k=random.choice((1, 2, 3))))
            if turn % 10 == 0:
                wiki_143.patrol(random.choice(revids))

        def is_through() -> bool:
            screen.press("Space")
            return screen.exit_code is not None

        screen.until_true(is_through, "the end")
        said = re.search(r"(\d+) patrolled[,.]", screen.screen)
    log = [(row["user"], int(row["params"]["curid"])) for row in wiki_143.patrol_log()]
    ours = [revid for user, revid in log if user == "Patrolbot" and revid in revids]
    invoke(["--dir", str(folder_of(wiki_143)), "report", "--to", "json"])
    kept = [json.loads(line) for line in capfd.readouterr().out.splitlines()]
    done = [one["revid"] for one in kept if one["outcome"] == "patrolled"]
    assert len(ours) == len(set(ours))
    assert set(done) & set(revids) == set(ours)
    assert len(ours) == (int(said.group(1)) if said else 0)


def test_what_was_skipped_is_not_offered_again(wiki_143: Wiki, sit_143: Sit) -> None:
    """Unless it is asked for."""
    title = "Skipped page"
    _edit(wiki_143, title)
    with sit_143("--page", title) as screen:
        screen.until(f"by {USER}")
        screen.press("s", "q")
        assert screen.ended() == 0
    with sit_143("--page", title) as screen:
        assert screen.ended() == 0
        assert "1 of 1" not in screen.raw.decode()
        assert f"by {USER}" not in screen.raw.decode()
    with sit_143("--page", title, "--again") as screen:
        screen.until(title, f"by {USER}")


@pytest.mark.parametrize(
    ("way", "code"),
    [("q", 0), ("Escape", 0), ("C-c", 130), ("term", 143), ("blocked", 77), ("close", None)],
)
def test_every_way_out_sends_nothing_more(
    wiki_143: Wiki, sit_143: Sit, way: str, code: int | None
) -> None:
    """The patrol of the last three seconds is not sent; the terminal takes lines and shows them."""
    first, second = (_edit(wiki_143, f"Way out {way} {number}") for number in range(2))
    shell = "{command}; code=$?; stty -a | grep -ow -e '-*icanon' -e '-*echo' | xargs; exit $code"
    with sit_143(first, second, shell=shell) as screen:
        screen.until(f"by {USER}")
        screen.press("p")
        screen.until(ASKED)
        _leave(screen, wiki_143, way)
        if code is not None:
            assert screen.ended() == code
            assert "icanon echo" in screen.screen
            assert way == "blocked" or "Not sent" in screen.screen
    assert first not in wiki_143.patrolled_revids()


def _leave(screen: Terminal, wiki: Wiki, way: str) -> None:
    """Patrol, and leave within the three seconds."""
    if way in ("q", "Escape"):
        screen.press("y", way)
        return
    screen.press("y")
    screen.until("2 of 2, 1 waiting")
    match way:
        case "term":
            os.kill(_child(screen.pid), signal.SIGTERM)
        case "blocked":  # the account lost its right: an error ends the sitting
            wiki.change_settings("$wgRevokePermissions['user']['patrol'] = true;")
            screen.press("Space")
            screen.until_true(lambda: screen.exit_code is not None, "the end")
            wiki.change_settings("$wgRevokePermissions['user']['patrol'] = false;")
        case "close":
            child = _child(screen.pid)
            screen.close()
            assert poll(lambda: not Path(f"/proc/{child}").exists())
        case _:
            screen.press(way)


def _child(pid: int) -> int:
    """Return the program that the terminal's shell runs."""
    (child,) = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
    return int(child)


def test_arrows_scroll_and_are_no_escape(wiki_143: Wiki, sit_143: Sit) -> None:
    """A long diff is cut to the screen, and says how much is below."""
    text = "\n".join(f"Line {number} of the mill." for number in range(60))
    with sit_143(_edit(wiki_143, "Long page", text)) as screen:
        screen.until("more lines: PgDn or down scrolls")
        assert "Line 59" not in screen.screen
        for _ in range(6):
            screen.press("PageDown")
        screen.until("Line 59 of the mill.")
        screen.press("Up", "Up")
        screen.until_gone("Line 59")
        screen.press("Escape")
        assert screen.ended() == 0


def test_views_open_and_close(wiki_143: Wiki, sit_143: Sit) -> None:
    """Help, the user's recent edits, the full diff; the address of the diff."""
    long = "The mill " + "grinds and grinds " * 30
    wiki_143.edit("Views", f"{long}slowly.")
    revid = wiki_143.edit("Views", f"{long}quickly.", user=USER)
    with sit_143(revid, height=40) as screen:
        shown = screen.until("quickly", f"by {USER}")
        assert "\N{HORIZONTAL ELLIPSIS}" in shown
        screen.press("d")
        screen.until("labels: ")
        screen.until_gone("\N{HORIZONTAL ELLIPSIS}")
        screen.press("d", "u")
        screen.until(f"recent edits by {USER}", "Views")
        screen.press("u", "?")
        screen.until("take the last patrol back", "stop at once")
        screen.press("?", "o")
        screen.until(f"Special:Diff/{revid}")
        screen.press("x")
        screen.until("This key does nothing here")


def test_others_at_work_meanwhile(wiki: Wiki, sit: Sit) -> None:
    """Patrolled, reverted, edited over: each is said, and no patrol is claimed that is not ours."""
    quick, seen, undone, over = (_edit(wiki, f"Meanwhile {word}") for word in "abcd")
    with sit(quick, seen, undone, over) as screen:
        screen.until("1 of 4", f"by {USER}")
        screen.press("p")
        screen.until(ASKED)
        wiki.patrol(quick)
        screen.press("y", "Space")
        screen.until("was patrolled already by")
        wiki.patrol(seen)
        wiki.rollback("Meanwhile c", USER)
        wiki.edit("Meanwhile d", "The mill is gone.", user="Librarian")
        screen.press("[")
        for words in ("Patrolled already by", "Reverted since by", "newer edit on this page by Li"):
            _look_at(screen, words)
            screen.press("Space")
    log = [(int(row["params"]["curid"]), row["user"]) for row in wiki.patrol_log()]
    assert (quick, "Patrolbot") not in log


def test_an_edit_on_the_screen_is_watched(wiki_143: Wiki, sit_143: Sit) -> None:
    """Somebody patrols it while nobody here presses a key."""
    revid = _edit(wiki_143, "Watched")
    with sit_143(revid) as screen:
        screen.until(f"by {USER}")
        wiki_143.patrol(revid)
        screen.until("Patrolled already by", "[patrolled already]")


def _look_at(screen: Terminal, words: str) -> None:
    """Stay at this edit until it says so: what was read a moment ago is not read again at once."""

    def is_said() -> bool:
        if words in screen.screen:
            return True
        screen.press("d")
        return False

    screen.until_true(is_said, words)


def test_a_run_at_work_is_waited_for(
    wiki_143: Wiki, sit_143: Sit, folder_of: Callable[[Wiki], Path]
) -> None:
    """It has the folder: the patrol waits, says for whom, and is sent when p tries it again."""
    revid = _edit(wiki_143, "Run at work")
    with sit_143(revid) as screen:
        screen.until(f"by {USER}")
        with folder_lock(folder_of(wiki_143)):
            _confirm(screen)
            screen.until("Run at work: waits. Another run is at work", "1 waiting")
        screen.press("p")
        screen.until("1 patrolled")
        screen.press("[")
        screen.until("[patrolled]")
        screen.press("p")
        screen.until("It is patrolled.")
    assert wiki_143.patrolled_revids().count(revid) == 1


@pytest.mark.parametrize("words", ["", "1"])
def test_colours_are_obeyed(wiki_143: Wiki, sit_143: Sit, words: str) -> None:
    """With NO_COLOR changed words stand in brackets, and no colour is sent."""
    revid = _edit(wiki_143, f"Colours {words}")
    environment = {"NO_COLOR": words, "TERM": "xterm-256color"}
    with sit_143(revid, environment=environment) as screen:
        shown = screen.until("and a pond")
        assert bool(COLOUR.search(screen.colours)) is not bool(words)
        assert ("{+" in shown) is bool(words)
        assert bool(COLOUR.search(screen.raw.decode())) is not bool(words)


def test_the_browser_opens_where_the_person_sits(
    wiki_143: Wiki, sit_143: Sit, tmp_path: Path
) -> None:
    """Over ssh only the address is shown: a browser would open on the other machine."""
    revid = _edit(wiki_143, "Browser")
    opened = tmp_path / "opened"
    browser = tmp_path / "browser"
    browser.write_text(f'#!/bin/sh\necho "$1" >> {opened}\n', encoding="utf-8")
    browser.chmod(0o700)
    for far in ({"SSH_CONNECTION": "192.0.2.1 1 192.0.2.2 22"}, {"SSH_CONNECTION": ""}):
        with sit_143(revid, environment={"BROWSER": str(browser), **far}) as screen:
            screen.until(f"by {USER}")
            assert not opened.exists()
            screen.press("o")
            screen.until(f"Special:Diff/{revid}")
            screen.press("q")
            assert screen.ended() == 0
    assert poll(lambda: opened.exists() and f"Special:Diff/{revid}" in opened.read_text())


def test_a_sitting_that_was_stopped_goes_on(wiki_143: Wiki, sit_143: Sit) -> None:
    """Ctrl+Z gives the terminal back as it was; then the edit is there again, and keys work."""
    revid = _edit(wiki_143, "Suspended")
    # the shell of a person has job control: it notices, and takes the program back at a line
    shell = "set -m; {command}; stty -a | grep -ow -e '-*icanon'; read line; fg"
    with sit_143(revid, shell=shell) as screen:
        screen.until(f"by {USER}")
        screen.press("C-z")
        screen.until("icanon")
        assert "-icanon" not in screen.screen
        screen.press("Enter")
        screen.until("1 of 1", f"by {USER}")
        screen.press("q")
        assert screen.ended() == 0
        assert "1 of 1" not in screen.screen


def test_the_screen_follows_its_size(wiki_143: Wiki, sit_143: Sit) -> None:
    """Narrow, wide and narrow again; nothing is left over of what was there."""
    revid = _edit(wiki_143, "Sizes")
    with sit_143(revid) as screen:
        screen.until("1 of 1", "and a pond", "q stop")
        for width, height in ((120, 40), (60, 15), (80, 24)):
            screen.resize(width, height)
            screen.until_true(
                partial(_fits, screen, width, height), f"a screen of {width} x {height}"
            )


def _fits(screen: Terminal, width: int, height: int) -> bool:
    lines = screen.screen.split("\n")
    above = [line for line in lines if line.startswith("1 of 1")]
    is_above = len(above) == 1 and len(above[0]) == width and lines[0] == above[0]
    return is_above and len(lines) == height and lines[-1].endswith("q stop")


def test_plain_is_words_alone(wiki_143: Wiki, sit_143: Sit) -> None:
    """No escape sequence at all is sent; every key works as it does on the other screen."""
    first, second = (_edit(wiki_143, f"Plain {number}") for number in range(2))
    with sit_143(first, second, "--plain") as screen:
        screen.until("Edit 1 of 2", "Line 1 after: The mill has [[wheel]]s and a pond.")
        screen.until("words added: and a pond")
        screen.press("p")
        screen.until(ASKED)
        screen.press("y")
        screen.until("Edit 2 of 2, 1 waiting")
        screen.until("Plain 0: patrolled.")
        screen.press("?")
        screen.until("Backspace: take the last patrol back")
        screen.press("q")
        assert screen.ended() == 0
        assert b"\x1b" not in screen.raw
    assert first in wiki_143.patrolled_revids()


@pytest.mark.parametrize("words", [(), ("--plain",)])
def test_right_to_left_text(wiki_143: Wiki, sit_143: Sit, words: tuple[str, ...]) -> None:
    """Arabic and Hebrew stand in the order in which they were typed, each line in its column."""
    title = f"\u0637\u0627\u062d\u0648\u0646\u0629 {len(words)}"
    old = "\u0627\u0644\u0637\u0627\u062d\u0648\u0646\u0629 \u0642\u062f\u064a\u0645\u0629"
    wiki_143.edit(title, old)
    revid = wiki_143.edit(title, f"{old} \u05d5\u05d2\u05d3\u05d5\u05dc\u05d4", user=USER)
    with sit_143(revid, *words) as screen:
        shown = screen.until(title, "\u05d5\u05d2\u05d3\u05d5\u05dc\u05d4", f"by {USER}")
        assert any(line.lstrip("1 +-").startswith(old) or old in line for line in shown.split("\n"))
        assert all(len(line) <= 80 for line in shown.split("\n"))


def test_waiting_is_honest(
    boot: Callable[..., AbstractContextManager[Wiki]], tmp_path: Path
) -> None:
    """It says for what and how long, every key still works, and the patrol arrives in the end."""
    limit = "$wgRateLimits['edit']['user'] = [1000, 60];"
    with boot(extra_settings=limit) as wiki:
        folder = tmp_path / "bot"
        folder.mkdir()
        set_up(wiki, folder)
        first, second = (_edit(wiki, f"Waiting {number}") for number in range(2))
        with _sitting(folder, tmp_path, first, second) as screen:
            screen.until("1 of 2", f"by {USER}")
            wiki.change_settings("$wgReadOnly = 'The disks are changed.';")
            _confirm(screen)
            screen.press("Space")
            screen.until("read-only", " s", "1 waiting")
            screen.press("[")
            screen.until("2 of 2", f"by {USER}")
            wiki.change_settings("$wgReadOnly = null;")
            screen.until("1 patrolled")
    assert wiki.folder.exists()
