"""Reports and edits on a screen: everything there, and nothing that the terminal would obey."""

from io import StringIO

import pytest
from rich.console import Console

from bot.analyzer import hunks
from bot.analyzer.analysis import Hunk, HunkLine, LineKind
from bot.pipeline.outcome import by_hand
from bot.pipeline.record import OwnPatrol
from bot.reporter.differences import MOST_LINES
from bot.reporter.terminal.edit import show_record
from bot.reporter.terminal.report import open_console, show_report
from tests.reports import NOON, change, flagged, record, report


def _console(*, terminal: bool = False, no_color: bool = False) -> tuple[Console, StringIO]:
    file = StringIO()
    console = Console(
        file=file,
        force_terminal=terminal,
        no_color=no_color,
        width=100,
        color_system="standard" if terminal else None,
        highlight=False,
        legacy_windows=False,
    )
    return console, file


def test_the_account_counts_by_headline() -> None:
    """And names each edit with what became of it."""
    console, file = _console()
    show_report(report(notes=("A rehearsal.",)), console)
    shown = file.getvalue()
    assert "wiki.example: 7 edits" in shown
    assert "A rehearsal." in shown
    assert "needs a look (1)" in shown
    assert "left to people" in shown


def test_one_edit_is_shown_whole() -> None:
    """Diff, headline, assurance, labels, why, what was not checked, and policy."""
    console, file = _console()
    show_record(record(), console)
    shown = file.getvalue()
    for words in (
        "link fix \u00b7 verified",
        "Page 100",
        "labels: link-add, link-retarget",
        "why: target of [[Norland]]",
        "unchecked: negation-change",
        "policy: would leave it to people (rule link fixes)",
        "summary: links",
        "@ Ferries",
    ):
        assert words in shown


@pytest.mark.parametrize(
    ("differs", "how"),
    [
        ({}, "(rule link fixes), in run run-1"),
        ({"run_id": ""}, "(rule link fixes)"),
        ({"rule": "", "run_id": "desk", "reason": by_hand("Ann")}, "(by hand, by Ann)"),
        ({"rule": "", "reason": ""}, "(found in the patrol log)"),
    ],
)
def test_what_we_patrolled_is_said(differs: dict[str, str], how: str) -> None:
    """With time and rule, and not what policy would do with it now."""
    words = {"rule": "link fixes", "run_id": "run-1", "reason": "", **differs}
    console, file = _console()
    show_record(record(), console, patrol=OwnPatrol(at=NOON, **words))
    lines = file.getvalue().splitlines()
    told = f"policy: patrolled by this bot on {NOON:%Y-%m-%d %H:%M} UTC {how}"
    assert [line for line in lines if line.startswith("policy: ")] == [told]
    assert "would" not in file.getvalue()


@pytest.mark.parametrize("no_color", [True, False])
def test_without_colour_words_are_marked_by_brackets(*, no_color: bool) -> None:
    """A pipe, and a terminal whose owner wants no colour."""
    console, file = _console(terminal=no_color, no_color=no_color)
    show_record(record(), console)
    assert "[-[[Norland]]-]" in file.getvalue()
    assert "{+[[Norland harbour]]+}" in file.getvalue()


def test_with_colour_words_are_reversed() -> None:
    """And no brackets are in the way."""
    console, file = _console(terminal=True)
    show_record(record(), console)
    assert "\x1b[7;" in file.getvalue()
    assert "[-" not in file.getvalue()


def test_nothing_that_a_terminal_obeys_gets_through() -> None:
    """Escape sequences in titles, names, summaries and texts are shown, not sent."""
    evil = "\x1b]0;owned\x07\x1b[31mred\u202e\r\n"
    hunk = Hunk(section=evil, lines=(HunkLine(kind=LineKind.CHANGED, old=evil, new=evil + "x"),))
    row = change(1, title=evil, user=evil, summary=evil)
    one = record(row, why=(evil,), hunks=(hunk,))
    console, file = _console()
    show_record(one, console)
    show_report(report((one,), wiki=evil, notes=(evil,)), console)
    assert not {"\x1b", "\x07", "\r", "\u202e"} & set(file.getvalue())
    assert "[U+001B]" in file.getvalue()


def test_markup_of_the_library_is_no_markup() -> None:
    """A title may look like a style."""
    console, file = _console(terminal=True)
    show_record(record(change(1, title="[bold]x[/bold] :smile:")), console)
    assert "[bold]x[/bold] :smile:" in file.getvalue()


def test_long_unchanged_stretches_are_folded() -> None:
    """A paragraph is a wall on a screen."""
    line = "x" * 500 + "old"
    hunk = Hunk(
        lines=(HunkLine(kind=LineKind.CHANGED, old=line, new=line, old_marks=((500, 503),)),)
    )
    console, file = _console()
    show_record(record(hunks=(hunk,)), console)
    assert "\u2026" in file.getvalue()
    assert "[-old-]" in file.getvalue()


def test_a_screen_shows_the_first_lines_and_a_pipe_all() -> None:
    """Nobody scrolls through a hundred thousand; whoever wants to has them in a pager or a file."""
    lines = [
        HunkLine(kind=LineKind.INSERTED, new=f"Line {number}.", new_line=number)
        for number in range(1, MOST_LINES + 1301)
    ]
    two = record(hunks=(Hunk(lines=tuple(lines[:900])), Hunk(lines=tuple(lines[900:]))))
    console, screen = _console(terminal=True)
    show_record(two, console)
    assert f"Line {MOST_LINES}." in screen.getvalue()
    assert f"Line {MOST_LINES + 1}." not in screen.getvalue()
    assert "1,300 more lines: 'editpatrol explain' into a pipe" in screen.getvalue()
    console, pipe = _console()
    show_record(two, console)
    assert f"Line {MOST_LINES + 1300}." in pipe.getvalue()
    assert "more lines" not in pipe.getvalue()


def test_what_went_stands_above_what_came() -> None:
    """Also where the two lines are not alike, which a wiki shows the other way round."""
    lines = hunks(
        "Body of text.", "Body of text. <script>alert(1)</script> and more words here for all."
    )
    assert [line.kind for line in lines[0].lines] == [LineKind.INSERTED, LineKind.REMOVED]
    console, file = _console()
    show_record(record(hunks=lines), console)
    signs = [line.split()[1] for line in file.getvalue().splitlines() if "Body of text." in line]
    assert signs == ["-", "+"]


def test_a_pipe_gets_no_escape_sequences() -> None:
    """And lines that are not cut at 80 columns."""
    file = StringIO()
    show_report(report((flagged(1),)), open_console(file))
    assert "\x1b" not in file.getvalue()
