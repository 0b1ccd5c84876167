"""What comes over the wire ends every command in its own way; done again, it does all its work."""

import os
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from pathlib import Path
from typing import Final

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.cli.folder.retirement import RETIRED_FILE
from bot.cli.pages.recalling import EVERYTHING
from bot.errors import DeniedError
from bot.playground.accounts import OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.server import free_port
from bot.reporter.terminal.scene import Scene
from bot.reporter.wiki_page.markers import END, START
from bot.settings import load_configuration
from bot.sitting.desk import Choice, open_desk
from bot.sitting.keyboard import Keyboard
from bot.sitting.loop import Loop
from bot.sitting.worker import Worker
from bot.wiki.clock import SystemClock
from tests.conftest import require
from tests.fault_proxy import Fault, FaultProxy, Parameters, Reply, api_fault
from tests.mills import BEFORE, FIXED, Place, mills_behind_a_proxy, reach_at
from tests.troubled import is_any, is_patrol, is_save

Seen = tuple[Place, FaultProxy, int]
"""A wiki on which the bot patrolled something, the proxy before it, one of the edits."""
HTML = b"<!DOCTYPE html><title>Error</title>"
SOON, HOURS = "30", "7200"
UNREACHABLE, LATER = ExitCode.WIKI_UNREACHABLE, ExitCode.TRY_AGAIN_LATER
DENIED, UNPUBLISHED = ExitCode.DENIED, ExitCode.REPORT_NOT_PUBLISHED


def _in_half_a_minute() -> Reply:
    when = formatdate(time.time() + float(SOON), usegmt=True)
    return Reply(status=503, headers={"Retry-After": when})


FAULTS: dict[str, tuple[Callable[[], Reply], ExitCode, str]] = {
    "reset in mid-body": (lambda: Reply(body=b"{", is_cut=True), UNREACHABLE, "can't be reached"),
    "429, in seconds": (lambda: Reply(status=429, headers={"Retry-After": SOON}), LATER, "429"),
    "503, as a date": (_in_half_a_minute, LATER, "503"),
    "503, for hours": (
        lambda: Reply(status=503, headers={"Retry-After": HOURS}),
        LATER,
        "Tried 1 time;",
    ),
    "maxlag": (lambda: api_fault("maxlag"), LATER, "lags"),
    "500 with HTML": (lambda: Reply(status=500, body=HTML), UNREACHABLE, "500"),
    "cut JSON": (lambda: Reply(body=b'{"query":{'), UNREACHABLE, "cut short"),
    "session lost for good": (lambda: api_fault("assertuserfailed"), DENIED, "session"),
    "read-only": (lambda: api_fault("readonly"), LATER, "read-only"),
    "blocked": (lambda: api_fault("blocked"), DENIED, "blocked"),
}
"""What is answered, the exit code that it deserves, and what is said."""
REFUSED: Final = "refused"


def _is_content(parameters: Parameters) -> bool:
    return "revids" in parameters


@dataclass(frozen=True, kw_only=True)
class _Command:
    words: tuple[str, ...]
    """``REVID`` stands for an edit's number, ``LIST`` for a page without rows."""
    spoils: Callable[[Parameters], bool] = is_any
    codes: dict[ExitCode, ExitCode] = field(default_factory=dict)
    """Where it ends otherwise than the fault deserves."""
    tells: int = 2
    """Where it says what went wrong: 1 is standard output, 2 standard error."""
    also: str = ""
    """What it says there besides, as it did its work."""


NO_CODE = dict.fromkeys((UNREACHABLE, LATER, DENIED), ExitCode.OK)
HALF_DONE = dict.fromkeys((UNREACHABLE, LATER, DENIED), UNPUBLISHED)
COMMANDS: dict[str, _Command] = {
    "a table": _Command(words=("patrol", "--revid", "REVID")),
    "patrols": _Command(
        words=("patrol", "--revid", "REVID", "--yes", "--for-real"), spoils=is_patrol
    ),
    "explanation": _Command(words=("explain", "REVID"), spoils=_is_content),
    # it names revisions, when the wiki can't tell what may be quoted
    "what was patrolled": _Command(
        words=("recall", "--since", "1d"), codes=NO_CODE, also="patrolled so."
    ),
    "work list": _Command(
        words=("recall", "--since", "1d", "--page", "LIST", "--for-real"), spoils=is_save
    ),
    # the folder is retired all the same, and the page can be told later
    "retirement": _Command(words=("retire", "--for-real"), spoils=is_save, codes=HALF_DONE),
    "retirement, unheard": _Command(words=("retire", "--for-real")),
    "check": _Command(words=("check",), tells=1),
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seen]:
    """One wiki for all these tests."""
    require("1.43")
    with mills_behind_a_proxy(tmp_path_factory.mktemp("mills"), "1.43") as (place, proxy):
        revid = _fix(place)
        place.run()
        yield place, proxy, revid


@pytest.fixture(autouse=True)
def waits(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Let all waits pass at once; give their seconds."""
    waited: list[float] = []

    def sleep(_: SystemClock, seconds: float) -> bool:
        waited.append(seconds)
        return True

    monkeypatch.setattr(SystemClock, "sleep", sleep)
    monkeypatch.setattr(SystemClock, "monotonic", lambda _: time.monotonic() + sum(waited))
    return waited


def _fix(place: Place) -> int:
    """Let somebody make an edit that the sample rules patrol."""
    title = f"Fault {next(place.rounds)}"
    place.wiki.patrol(place.wiki.edit(title, BEFORE, user=OLD_HANDS[0]))
    return place.wiki.edit(title, FIXED, user=OLD_HANDS[0])


def _call(place: Place, command: _Command, named: Mapping[str, str]) -> int:
    words = [named.get(word, word) for word in command.words]
    return invoke(["--dir", str(place.folder), *words])


def _told(command: _Command, capfd: pytest.CaptureFixture[str]) -> list[str]:
    """Return the sentences about what went wrong, without what it waited for before."""
    said = capfd.readouterr()[command.tells - 1].splitlines()
    if command.tells == 1:
        return [line for line in said if line.startswith("MEND")]
    return [
        line
        for line in said
        if not line.endswith(" s") and not (command.also and line.endswith(command.also))
    ]


def _undo(place: Place, command: _Command) -> None:
    """Bring a retired bot back, for the next test."""
    if "retire" in command.words:
        (place.folder / RETIRED_FILE).unlink()
        (place.folder / "patrolled.wikitext").unlink(missing_ok=True)
        place.wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])


def _check_done(place: Place, command: _Command, named: Mapping[str, str], out: str) -> None:
    """See that all the work of a command is done, and once."""
    revid, recalled = int(named["REVID"]), len(place.ledger_says(EVERYTHING.found_in))
    match command.words[0]:
        case "patrol" | "explain":
            assert str(revid) in out
            assert place.patrols_of([revid]) == [revid]
        case "recall" if "LIST" in command.words:
            lines = (place.wiki.page_text(named["LIST"]) or "").splitlines()
            listed = [line for line in lines if line.startswith("* ")]
            assert len(listed) == len(set(listed)) == recalled
        case "recall":
            assert len(out.splitlines()) == recalled
            assert "title not told" not in out
        case "retire":
            assert (place.wiki.page_text(REPORT_PAGE) or "").count("has been retired") == 1


@pytest.mark.parametrize("fault", [*FAULTS, REFUSED])
@pytest.mark.parametrize("name", COMMANDS)
def test_fault_ends_a_command_and_leaves_the_work(
    seen: Seen, name: str, fault: str, capfd: pytest.CaptureFixture[str]
) -> None:
    """Its exit code, one sentence; done again, the command does it all, and nothing twice."""
    (place, proxy, revid), command = seen, COMMANDS[name]
    if command.spoils is is_patrol:
        revid = _fix(place)
    named = {"REVID": str(revid), "LIST": f"Project:Look again, {name}, {fault}"}
    if "LIST" in command.words:
        place.wiki.edit(named["LIST"], f"{START}\n{END}")
    before = place.patrolled(), place.wiki.revids(named["LIST"]), place.wiki.revids(REPORT_PAGE)
    capfd.readouterr()
    if fault == REFUSED:
        nowhere = f"http://127.0.0.1:{free_port()}"
        reach_at(place.folder, proxy.address, nowhere)
        code, deserved, word = _call(place, command, named), UNREACHABLE, "refused"
        reach_at(place.folder, nowhere, proxy.address)
        expected = deserved if command.spoils is is_save else command.codes.get(deserved, deserved)
    else:
        reply, deserved, word = FAULTS[fault]
        proxy.fault = Fault(spoils=command.spoils, reply=reply())
        code = _call(place, command, named)
        proxy.fault = None
        expected = command.codes.get(deserved, deserved)
    (said,) = _told(command, capfd)
    assert code == expected, said
    assert word in said
    assert "Traceback" not in said
    now = place.patrolled(), place.wiki.revids(named["LIST"]), place.wiki.revids(REPORT_PAGE)
    assert now == before
    assert _call(place, command, named) == ExitCode.OK
    _check_done(place, command, named, capfd.readouterr().out)
    _undo(place, command)


@dataclass
class _Person:
    """Somebody at a terminal of one edit: presses p, y when asked, and q when told how it went."""

    keys: int
    """The terminal's other end."""
    said: list[str] = field(default_factory=list)

    def enter(self) -> None:
        """Sit down."""

    def leave(self) -> None:
        """Stand up."""

    def scroll(self, pages: float) -> None:
        """Never do that."""

    def show(self, scene: Scene) -> None:
        """Look at the screen."""
        if scene.said and scene.said not in self.said:
            self.said.append(scene.said)
            is_asked = scene.said.startswith("Patrol as ")
            os.write(self.keys, b"y" if is_asked else b"q")
        elif scene.sight is not None and not self.said:
            self.said.append("")
            os.write(self.keys, b"p")


def _sit(folder: Path, revid: int) -> tuple[list[str], list[str]]:
    """Let a person patrol an edit; return what the screen and what the farewell said."""
    theirs, ours = os.openpty()
    keyboard, person = Keyboard(ours), _Person(theirs)
    worker = Worker(keyboard.wake)
    try:
        with open_desk(load_configuration(folder), lambda _: None, as_person=True) as desk:
            loop = Loop(desk, worker, person, desk.choose(Choice(revids=(revid,))))
            worker.begin()
            try:
                with keyboard.open():
                    loop.run(keyboard)
            finally:
                farewell = [*loop.end()]
    finally:
        os.close(theirs)
        os.close(ours)
    return person.said[2:], farewell


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_told_in_a_sitting_and_leaves_the_edit(
    seen: Seen, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What passes is said on the screen, what does not ends it; the next sitting patrols it."""
    monkeypatch.setattr("bot.sitting.state.GRACE_SECONDS", 0.01)
    place, proxy, _ = seen
    revid = _fix(place)
    reply, deserved, word = FAULTS[fault]
    proxy.fault = Fault(spoils=is_patrol, reply=reply())
    if deserved is DENIED:
        with pytest.raises(DeniedError, match=word):
            _sit(place.folder, revid)
    else:
        (told,), farewell = _sit(place.folder, revid)
        assert word in told
        assert "\n" not in told
        assert "They are offered again." in farewell[-1]
    proxy.fault = None
    assert place.patrols_of([revid]) == []
    (told,), farewell = _sit(place.folder, revid)
    assert told.endswith(": patrolled.")
    assert farewell == ["1 patrolled."]
    assert place.patrols_of([revid]) == [revid]
