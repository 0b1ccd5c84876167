"""Changed lines stand in the rows that a wiki's own diff page has."""

import json
import shutil
import subprocess

import pytest

from bot.analyzer import hunks
from bot.analyzer.analysis import HunkLine, LineKind

_Row = tuple[str, int | None, int | None]
"""How a row reads, and the numbers of its lines in the old and the new text."""
_PROSE = "The mill stands at the river since the great flood"
_NAMES = {1: "inserted", 2: "removed", 3: "changed", 4: "moved", 5: "moved"}
_PAIRS = {
    "a line behind the last": ("a\nThe mill.", "a\nThe mill.\nIt is old."),
    "a line end at the end": ("a\nThe mill.", "a\nThe mill.\n"),
    "a first text": ("", "The mill.\n\nIt is old."),
    "a blanked page": ("The mill.\n\nIt is old.", ""),
    "a changed word": (f"a\n{_PROSE}.\nb", f"a\n{_PROSE.replace('great', 'last')}.\nb"),
    "unlike lines": ("a\nThe mill is old.\nb", "a\nNobody swims here today!\nb"),
    "a line that became two": (f"a\n{_PROSE}.\nb", f"a\nNorland:\n{_PROSE}.\nb"),
    "a line behind which another came": (
        f"a\n{_PROSE} of 1402.\nb",
        f"a\nAnother thing\n{_PROSE} of 1403.\nb",
    ),
    "a moved line": (f"{_PROSE}.\nb\nc\nd\ne\n", f"b\nc\nd\ne\n{_PROSE}.\n"),
    "a moved line of other words": (
        f"{_PROSE} of 1402.\nb\nc\nd\ne\n",
        f"b\nc\nd\ne\n{_PROSE} of 1687, in Norland.\n",
    ),
    "too little of it stayed to have moved": (
        f"{_PROSE}.\nb\nc\nd\ne\n",
        "b\nc\nd\ne\nThe mill was sold, and no flood came again in all of his long life.\n",
    ),
    "a line of letters beyond ASCII": (
        "a\n[[de:Mühle am Fluß]]\nb",
        "a\n[[de:Водяная мельница]]\nb",
    ),
    "one of several equal lines": ("a\n\n== B ==\n\nb\n", "a\n\n== A ==\n\n== B ==\n\nb\n"),
    "one equal line less": ("a\nx\nx\nx\nb\n", "a\nx\nx\nb\n"),
    "equal lines beside a change": ("a\nx\nold mill\nb\n", "a\nx\nx\nold mill here\nb\n"),
    "more lines than are looked for": (
        "".join(f"{_PROSE} {n}.\n" for n in range(60)) + "z\n",
        "z\n" + "".join(f"{_PROSE} of {n}.\n" for n in range(60)),
    ),
}
"""Old and new texts of our own; the real thing says what their rows are."""


def _lines(old: str, new: str) -> list[HunkLine]:
    return [line for hunk in hunks(old, new) for line in hunk.lines]


def _ours(old: str, new: str) -> list[_Row]:
    rows = [line for line in _lines(old, new) if line.kind is not LineKind.EQUAL]
    return [(str(line.kind), line.old_line, line.new_line) for line in rows]


def _theirs(old: str, new: str) -> list[_Row]:
    told = subprocess.run(
        ["php", "-r", "echo wikidiff2_inline_json_diff($argv[1], $argv[2], 2);", "--", old, new],
        capture_output=True,
        check=True,
        text=True,
    )
    rows = [row for row in json.loads(told.stdout)["diff"] if row["type"]]
    return [
        (
            _NAMES[row["type"]],
            _line(old, row["offset"]["from"]),
            _line(new, row["offset"]["to"]),
        )
        for row in rows
    ]


def _line(text: str, place: int | None) -> int | None:
    """Give the number of the line that begins there; places count bytes."""
    return None if place is None else text.encode().count(b"\n", 0, place) + 1


def _without_unsaid(ours: _Row, theirs: _Row) -> _Row:
    """Leave out a line of a changed pair that wikidiff2 does not number."""
    kind, old, new = ours
    is_pair = kind == "changed"
    return (
        kind,
        None if is_pair and theirs[1] is None else old,
        None if is_pair and theirs[2] is None else new,
    )


@pytest.mark.parametrize("pair", _PAIRS.values(), ids=_PAIRS)
def test_rows_are_those_of_the_wiki(pair: tuple[str, str]) -> None:
    """wikidiff2, which wikis run, and we show the same lines as changed, moved, come and gone."""
    if not shutil.which("php"):
        pytest.skip("PHP is not installed")
    ours, theirs = _ours(*pair), _theirs(*pair)
    assert list(map(_without_unsaid, ours, theirs)) == theirs
    assert len(ours) == len(theirs)


def test_a_line_behind_the_last_leaves_that_one_alone() -> None:
    """A wiki keeps no line feed at a page's end; one that came with a new line changed nothing."""
    assert _ours(*_PAIRS["a line behind the last"]) == [("inserted", None, 3)]


def test_words_that_changed_in_a_moved_line_are_marked() -> None:
    """Both ends of a move have marks where the line differs from what it was."""
    old, new = _PAIRS["a moved line of other words"]
    gone, come = [line for line in _lines(old, new) if line.kind is LineKind.MOVED]
    assert [(gone.old or "")[slice(*mark)] for mark in gone.old_marks] == ["1402"]
    assert [(come.new or "")[slice(*mark)] for mark in come.new_marks] == ["1687, in Norland"]
