"""Lines are anchored before tokens are compared; nothing is looked at that did not change."""

import pytest

from bot.analyzer.align.lines import changed_groups, split_lines
from bot.analyzer.align.readings import realigned
from bot.analyzer.align.region import Region
from bot.analyzer.align.shown import Row, moves, rows
from bot.analyzer.align.slide import slid
from bot.analyzer.align.tokens import islands, tokenize
from bot.analyzer.ends import common_prefix, common_suffix


@pytest.mark.parametrize(
    ("old", "new", "groups"),
    [
        ("", "", []),
        ("a\nb\nc\n", "a\nb\nc\n", []),
        ("a\nb\nc\n", "a\nx\nc\n", [Region(2, 4, 2, 4)]),
        ("a\nc\n", "a\nb\nc\n", [Region(2, 2, 2, 4)]),
        ("a\nb\nc\n", "a\nc\n", [Region(2, 4, 2, 2)]),
        ("a\n", "a\nb\n", [Region(2, 2, 2, 4)]),
        ("a\nb\nc\nd\n", "x\nb\nc\ny\n", [Region(0, 2, 0, 2), Region(6, 8, 6, 8)]),
        ("", "a\nb\n", [Region(0, 0, 0, 4)]),
        ("\n", "a\n\0\n", [Region(0, 1, 0, 4)]),  # no wiki keeps that sign, but a file may
    ],
)
def test_groups_are_whole_lines_that_differ(old: str, new: str, groups: list[Region]) -> None:
    """A group begins and ends where lines do, and equal lines are in none."""
    assert changed_groups(old, new) == groups


def test_a_blank_line_is_no_anchor() -> None:
    """Of a line and a blank one that change places, the line stays and the blank one goes."""
    assert changed_groups("a\n(\n\n", "b\n\n(\n") == [Region(0, 2, 0, 3), Region(4, 5, 5, 5)]
    assert changed_groups("a\n(\n \n", "b\n \n(\n") == [Region(0, 2, 0, 4), Region(4, 6, 6, 6)]


@pytest.mark.parametrize(
    ("old", "new", "groups"),
    [
        ("=a=\n= a =\nb1\n", "= a =\n= a =\nb2\n", [(0, 4, 0, 6), (10, 13, 12, 15)]),
        ("a1\n\nb1\nc1\n", "\na2\n\nb2\nc2\n", [(0, 3, 0, 4), (4, 10, 5, 11)]),
        ("a1\n\nb1\nc1\n", "\nxx\n\nyy\nzz\n", [(0, 3, 0, 0), (4, 10, 1, 11)]),
        ("\na1 b\n\n\nc1\n", "a2 b\n\n\nc2\n", [(0, 6, 0, 5), (8, 11, 7, 10)]),
        ("d\n\nd\n \n", "e\n\n \nd\n", [(0, 2, 0, 2), (3, 3, 3, 5), (5, 7, 7, 7)]),
        ("a1\n\nb1\nu\n\n", "a2\n\nx\n\nb2\nu\n", [(0, 3, 0, 6), (4, 7, 7, 10), (9, 10, 12, 12)]),
    ],
)
def test_equal_lines_stand_where_the_lines_beside_them_stayed(
    old: str, new: str, groups: list[tuple[int, int, int, int]]
) -> None:
    """A line that equals several is the one between lines that changed, if those are much alike."""
    assert realigned(old, new, changed_groups(old, new)) == groups
    mirrored = [(*group[2:], *group[:2]) for group in groups]
    assert realigned(new, old, changed_groups(new, old)) == mirrored


def test_mirror_edit_gives_mirrored_groups() -> None:
    """Undoing an edit lines the texts up in the same way."""
    old, new = "a\nb\na\nc\n", "b\na\nb\na\nd\n"
    there = [(g[:2], g[2:]) for g in changed_groups(old, new)]
    assert there == [(g[2:], g[:2]) for g in changed_groups(new, old)]


def test_many_lines_are_anchored_by_those_that_are_unique() -> None:
    """A large change still finds the lines that stand once in both texts."""
    old = [f"line {i}" for i in range(3000)]
    new = [f"{line} more" if i % 3 else line for i, line in enumerate(old)]
    groups = changed_groups("\n".join([*old, ""]), "\n".join([*new, ""]))
    assert len(groups) == 1000


def test_only_newlines_end_lines() -> None:
    """Form feeds and line separators stay within a line, as they do in MediaWiki."""
    assert split_lines("a\x0cb\u2028c\n\nd\n") == ["a\x0cb\u2028c", "", "d"]


@pytest.mark.parametrize("length", [0, 1, 4095, 4096, 4097, 9000])
def test_common_ends_are_counted_over_chunks(length: int) -> None:
    """Prefix and suffix are exact whatever their length is."""
    same = "x" * length
    assert common_prefix(f"{same}a", f"{same}b") == length
    assert common_suffix(f"a{same}", f"b{same}", length + 1) == length


def test_tokens_join_back() -> None:
    """Markup signs stay whole, and no character is lost."""
    text = "== A ==\n[[b|c]] '''d''' {{e|f={{{1}}}}} <ref>g</ref> https://h.example/i"
    tokens = tokenize(text)
    assert "".join(tokens) == text
    assert {"[[", "]]", "'''", "==", "https://"} <= set(tokens)


def test_islands_are_the_tokens_that_differ() -> None:
    """Offsets count from the bases that were given."""
    assert islands("the old mill", "the new mill", 100, 200) == [Region(104, 107, 204, 207)]


_FARMERS = (
    "Every autumn the farmers of the valley bring their corn to the old mill and wait for:\n"
    "# Their own sacks of flour.\n"
    "# The boy with a lantern and some of the bread."
)
_BOATS = "Boats were built in the harbour here by two, until a storm of 1903 sank the lot of them."


@pytest.mark.parametrize(
    ("old", "new", "parts"),
    [
        (_FARMERS, _BOATS, [_BOATS.removesuffix(".")]),
        (
            "It is old. Bread was baked by hand.\nIt burnt.",
            "It is old. Corn was sold by the sack.\nIt stands.",
            ["Corn", "sold", "the sack", "stands"],
        ),
        (
            "The mill stands\non the bank of the river, as it did.",
            "A house stood on the bank of the river, as it did.",
            ["A house stood "],
        ),
    ],
    ids=["unlike lines", "alike lines", "a part of a line"],
)
def test_unlike_lines_share_no_words(old: str, new: str, parts: list[str]) -> None:
    """What two lines share by chance parts no change; what alike lines share does."""
    found = islands(old, new, 0, 0) or []
    assert [new[island.new_start : island.new_end] for island in found] == parts


def test_a_word_stays_where_others_came_in() -> None:
    """Where a line grew to ten times its size, words came in; none was put in another's place."""
    old = "All for it.\nGone"
    new = "It was bought by the town, which paid a large sum for its old roof and the high wheel."
    assert not any(" for " in new[i.new_start : i.new_end] for i in islands(old, new, 0, 0) or [])


def test_too_many_tokens_are_not_compared() -> None:
    """Above the wiki's own limit a stretch is given up, and said to be."""
    assert islands("a " * 5000, "b " * 5000, 0, 0) is None


def test_three_brackets_in_a_row_are_one_sign() -> None:
    """What came into an argument is not parted from another one behind it at two of its braces."""
    assert islands("{{{a}}}", "{{{a|b}}} {{{c}}}", 0, 0) == [Region(4, 4, 4, 14)]
    assert islands("[[a]]", "[[a|b]] [[c]]", 0, 0) == [Region(3, 3, 3, 5), Region(5, 5, 7, 13)]


def test_lines_that_came_stand_beside_a_change_below_where_they_can() -> None:
    """Of two equal lines either came; the one beside a line that changed is told with it."""
    came, changed = Region(2, 2, 2, 4), Region(4, 6, 6, 8)
    assert slid("a\nx\nb\n", "a\nx\nx\nc\n", [came, changed]) == [Region(4, 6, 4, 8)]


def test_lines_of_too_many_words_are_compared_by_their_place_alone() -> None:
    """They stand in one row when they stand in one place; elsewhere neither moved."""
    one, other = "mill " * 3500, "mill " * 3400 + "wheel " * 100
    assert rows([one], [other]) == [Row(0, 0)]
    assert moves({0: one}, {1: other}) == {}
    assert moves({0: one[:500]}, {1: other[:500]}) == {0: 1, 1: 0}
