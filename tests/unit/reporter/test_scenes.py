"""A patroller's screen: whole, or in words; whatever its size and whatever strangers typed."""

import re
from dataclasses import replace
from datetime import timedelta
from io import StringIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table

from bot.analyzer.analysis import Hunk, HunkLine, LineKind
from bot.pipeline.entries import Judgement, Neighbour
from bot.pipeline.judging.aftermath import Aftermath
from bot.pipeline.judging.sighting import Sight
from bot.pipeline.record import Record
from bot.reporter.differences import MOST_LINES
from bot.reporter.terminal.bidi import embedded
from bot.reporter.terminal.edit import aftermath_words, ago
from bot.reporter.terminal.plain import PlainScreen
from bot.reporter.terminal.scene import Progress, Scene, View
from bot.reporter.terminal.screen import FullScreen
from bot.revisions import Edit, PatrolState, UserFacts
from tests.reports import LINK_HUNK, NOON, change, record

ESCAPES = re.compile(r"\x1b\[[0-?]*[ -/]*[@-~]")
EVIL = "\x1b]0;owned\x07\x1b[31mred\u202e\r\nnext"
HEBREW = "\u05d8\u05d7\u05e0\u05d4"


def _sight(story: Record | None = None, **differs: object) -> Sight:
    told = story or record()
    made = Sight(
        judgement=Judgement(
            edit=Edit(change=told.change, old=None, new=None),
            analysis=told.analysis,
            decision=told.decision,
        ),
        aftermath=Aftermath(state=PatrolState.UNPATROLLED),
        user=UserFacts(
            name="Old hand",
            groups=frozenset({"*", "user", "editor"}),
            edit_count=1234,
            registered=NOON - timedelta(days=800),
        ),
        burst=(),
        hunks=told.hunks,
        seen=NOON + timedelta(hours=3),
    )
    return replace(made, **differs)  # type: ignore[arg-type]  # a test's own words


def _scene(sight: Sight | None = None, **differs: object) -> Scene:
    made = Scene(
        progress=Progress(place=12, total=87, waiting=3),
        account="Ann",
        wiki="wiki.example",
        sight=sight,
    )
    return replace(made, **differs)  # type: ignore[arg-type]  # a test's own words


def _shown(scene: Scene, width: int = 80, height: int = 24, *, scrolls: int = 0) -> list[str]:
    """Return the lines of a full screen, without styles."""
    file = StringIO()
    console = Console(
        file=file, width=width, height=height, force_terminal=True, legacy_windows=False
    )
    screen = FullScreen(console)
    screen.show(scene)
    for _ in range(scrolls):
        screen.scroll(0.7)
        file.seek(file.truncate(0))
        screen.show(scene)
    return ESCAPES.sub("", file.getvalue()).split("\r\n")


def test_a_countdown_does_not_render_the_edit_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long diff takes a moment, and the screen is drawn each second."""
    folded: list[bool] = []

    def noting(*_: object, brackets: bool, fold: bool) -> Table:
        folded.append(fold)
        return Table(str(brackets))

    monkeypatch.setattr("bot.reporter.terminal.screen.diff_grid", noting)
    screen = FullScreen(Console(file=StringIO(), force_terminal=True, width=100, height=30))
    sight = _sight()
    for seconds in (3, 2, 1):
        screen.show(_scene(sight, pending="Ferry", pending_seconds=seconds))
    assert folded == [True]
    screen.show(_scene(sight, view=View.WHOLE))
    screen.show(_scene(replace(sight, seen=NOON)))
    assert folded == [True, False, True]


def test_lines_beyond_the_first_are_counted() -> None:
    """In words, too: nobody listens to a hundred thousand."""
    line = HunkLine(kind=LineKind.INSERTED, new="A mill.", new_line=1)
    told = _told(_scene(_sight(record(hunks=(Hunk(lines=(line,) * (MOST_LINES + 2)),)))))
    assert told.count("A mill.") == MOST_LINES
    assert "2 more lines: 'editpatrol explain' into a pipe or a file tells all." in told


def _told(*scenes: Scene) -> str:
    file = StringIO()
    screen = PlainScreen(Console(file=file, width=80))
    for scene in scenes:
        screen.show(scene)
    return file.getvalue()


def test_everything_a_patroller_asks_is_there() -> None:
    """How far, who, what, why, and what policy would do."""
    shown = "\n".join(_shown(_scene(_sight()), 100, 30))
    for words in (
        "12 of 87, 3 waiting",
        "Ann on wiki.example",
        "by Old hand \u00b7 1,234 edits \u00b7 here for 2 years \u00b7 editor",
        "1 hour ago",
        "why: target of [[Norland]]",
        "policy: would leave it to people (rule link fixes)",
        "- The ferry from",
        "+ The ferry from",
        "< It moved down.",
        "Backspace take back",
    ):
        assert words in shown


def test_what_became_of_an_edit_is_said() -> None:
    """By whom, and how much more there is."""
    later = tuple(change(200 + number, user=f"User {number}") for number in range(6))
    found = Aftermath(
        state=PatrolState.PATROLLED,
        patrolled_by="Bea",
        is_reverted=True,
        reverted_by="Cid",
        later=later,
    )
    assert list(aftermath_words(found)) == [
        "Patrolled already by Bea.",
        "Reverted since by Cid.",
        "Superseded: 6 newer edits on this page by User 5, User 4, User 3, User 2, ....",
    ]
    assert list(aftermath_words(Aftermath(state=PatrolState.UNPATROLLED))) == []
    (by_itself,) = aftermath_words(Aftermath(state=PatrolState.AUTOPATROLLED))
    assert "or it was hidden" in by_itself


def test_a_burst_names_its_other_edits() -> None:
    """And what each of them did, if that is known."""
    members = (
        Neighbour(change=change(98), analysis=record().analysis, is_vouched_for=False),
        Neighbour(change=change(99), analysis=None, is_vouched_for=False),
    )
    shown = "\n".join(_shown(_scene(_sight(burst=members)), 120))
    assert (
        "burst: 2 more edits by the same user in a row: 98 (link fix), 99 (not analysed)" in shown
    )


@settings(deadline=None)  # a busy machine is no fault of the screen's
@given(
    width=st.integers(20, 200),
    height=st.integers(6, 60),
    view=st.sampled_from(View),
    scrolls=st.integers(0, 4),
)
def test_it_fits_any_screen(width: int, height: int, view: View, scrolls: int) -> None:
    """No line is wider, none is lost or too many: the terminal never scrolls by itself."""
    hunks = (LINK_HUNK,) * 5
    scene = _scene(_sight(record(hunks=hunks)), view=view, said="Taken back.", waits="x, 6 s")
    lines = _shown(scene, width, height, scrolls=scrolls)
    assert len(lines) <= height
    assert all(cell_len(line) <= width for line in lines)


def test_scrolling_ends_with_the_last_line() -> None:
    """However often it is asked for; nothing is below then."""
    scene = _scene(_sight(record(hunks=(LINK_HUNK,) * 5)))
    assert any("more lines" in line for line in _shown(scene))
    shown = _shown(scene, scrolls=20)
    assert not any("more lines" in line for line in shown)
    assert any("It moved down." in line for line in shown)


@pytest.mark.parametrize("view", View)
def test_nothing_that_a_terminal_obeys_gets_through(view: View) -> None:
    """On either screen, in any view, wherever strangers' text stands."""
    line = HunkLine(kind=LineKind.CHANGED, old=EVIL, new=f"{EVIL}x", old_line=1, new_line=1)
    row = change(1, title=EVIL, user=EVIL, summary=EVIL, tags=(EVIL,))
    story = record(row, why=(EVIL,), hunks=(Hunk(section=EVIL, lines=(line,)),))
    later = Aftermath(
        state=PatrolState.PATROLLED,
        patrolled_by=EVIL,
        is_reverted=True,
        reverted_by=EVIL,
        later=(row, row),
    )
    sight = _sight(story, aftermath=later, user=UserFacts(name=EVIL, groups=frozenset({EVIL})))
    scene = _scene(
        sight, view=view, account=EVIL, wiki=EVIL, said=EVIL, waits=EVIL, fault=EVIL, pending=EVIL
    )
    scene = replace(scene, user_edits=(row,))
    for shown in ("".join(_shown(scene, 120, 60)), _told(scene)):
        assert not {"\x1b", "\x07", "\r", "\u202e"} & set(shown)
    assert "[U+001B]" in _told(scene)


def test_words_alone_tell_a_thing_once() -> None:
    """A countdown, and a scene that did not change, say nothing again."""
    scene = _scene(_sight())
    asked = replace(scene, said="Taken back.")
    counting = [replace(scene, pending="Mill", pending_seconds=number) for number in (3, 2, 1)]
    told = _told(scene, scene, asked, asked, scene, *counting)
    assert told.count("Mill: patrol is sent in 3 s; Backspace takes it back.") == 1
    assert told.count("Backspace takes it back") == 1
    assert told.count("Edit 12 of 87, 3 waiting.") == 1
    assert told.count("Line 22 before: The ferry from") == 1
    assert told.count("words removed: [[Norland]]") == 1
    assert told.count("Taken back.") == 1
    assert "\u00b7" not in told


def test_words_alone_tell_what_has_become_of_an_edit() -> None:
    """One sentence when it happens; that time goes by is no news."""
    sight = _sight()
    later = replace(sight, seen=sight.seen + timedelta(hours=5))
    gone = replace(later, aftermath=Aftermath(state=PatrolState.UNPATROLLED, is_reverted=True))
    before = _told(_scene(sight), _scene(later))
    assert before.count("by Old hand") == 1
    assert _told(_scene(sight), _scene(later), _scene(gone), _scene(gone)) == (
        f"{before}Reverted since.\n"
    )
    assert _told(_scene(gone), _scene(gone)).count("Reverted since.") == 1


def test_words_alone_say_what_signs_would() -> None:
    """Removed, added, moved; unchanged lines only when everything is asked for."""
    told = _told(_scene(_sight()))
    for words in ("Line 23 removed: The old", "Line 23 added: There is", "Line 24 moved away: It"):
        assert words in told
    assert "unchanged" not in told
    assert "Line 21 unchanged: == Ferries ==" in _told(_scene(_sight(), view=View.WHOLE))


def test_right_to_left_names_keep_our_words_in_place() -> None:
    """A mark ends their direction; other names have none."""
    assert embedded(HEBREW) == f"{HEBREW}\u200e"
    assert embedded("Mill") == "Mill"
    shown = _shown(_scene(_sight(record(change(1, user=HEBREW, title=HEBREW)))))
    assert any(line.startswith(f"by {HEBREW}\u200e \u00b7 1,234 edits") for line in shown)


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=-3), "0 s"),
        (timedelta(seconds=59), "59 s"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=1), "1 hour"),
        (timedelta(days=2, hours=5), "2 days"),
        (timedelta(days=70), "2 months"),
        (timedelta(days=400), "1 year"),
    ],
)
def test_how_long_ago(span: timedelta, words: str) -> None:
    """In the largest unit that fits."""
    assert ago(span) == words
