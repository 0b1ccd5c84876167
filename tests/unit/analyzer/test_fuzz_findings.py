"""What fuzzing once found: each pair broke a law of the analyzer, and breaks none any more."""

from itertools import pairwise

import pytest

from bot.analyzer.analysis import Assurance
from tests.fuzz.edits import Pair
from tests.fuzz.laws import breaches, judge


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n ", "<code><code>\n"),
        ("-\n>", "<poem\n-\n\n>"),
        ("<poem {{\n\n||\n>", " {{\n\n|\n>"),
    ],
)
def test_nodes_of_the_same_bounds_are_read_once(old: str, new: str) -> None:
    """Two nodes that hold each other, because neither ends, don't send the reader in circles."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("p=n name=a>", "\nname=a>p=n"),
        ("jpg.e/n]é?", "n]é?jpg.e/\u2028"),
        ("c{n\n3.5?\n\n", "3.5?c{n"),
        ("==  [==s e", "s e==  ==\n\n"),
    ],
)
def test_moves_lose_no_blanks(old: str, new: str) -> None:
    """Words that moved while blanks came in their place are told as gone and come."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize("new", ["s\nebhttp", "-\nb河流在北方", "[[Category:]]fuk<p[b]s=b]e.g[b"])
def test_what_only_new_words_show_has_no_place_in_the_old_text(new: str) -> None:
    """Evidence of added words names no span of the old text, least of all one outside it."""
    assert breaches(Pair(old="", new=new)) == []


def test_a_line_end_lost_at_the_end_has_hunks() -> None:
    """Stretches of lines that turn out equal have no islands, and are no fault."""
    assert breaches(Pair(old="=\n", new="=")) == []


def test_a_slot_ends_at_the_same_place_of_both_texts() -> None:
    """A reference that grew in a sentence cuts no word off the sentence's end in the other text."""
    old = "The mil is old<ref>abc</ref> and red indeed."
    new = "The mill is old<ref>abcdef ghi</ref> and red indeed."
    assert not [why for why in judge(Pair(old=old, new=new)).why if "indeed" in why]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("{{\n}} \n[[|l]]", "{{\n}}\n[[ |l]]"),
        ("[r]]{{\n}} \n|", "[[r]]{{\n}}\n|"),
        ("*{{\n}} \n|", "* {{\n}}\n|"),
        ("<ref\n[[River|River]]></ref>\n[[r]", "<ref\n[[River]]></ref>\n[[r]]"),
        ("<ref a\n[[R|R]] <ref b>k</ref>…\n[[R]", "<ref a\n[[R]] <ref b>k</ref>…\n[[R]]"),
    ],
)
def test_what_stands_behind_the_end_of_a_scope_is_not_in_it(old: str, new: str) -> None:
    """Lines that begin in a template, a reference or a tag may go on behind its end."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("=d=\n\n|", "= d =\n|"),
        ("|[R]]\n; \n{|", "|[[R]]\n;\n{|"),
        ("{|}http://>\n\n", "{|}https://>\n"),
        ("h—recieve l<ref>  \n", "h—receive l<ref> \n"),
        ("recieve [[|m]] ", "receive [[ |m]]"),
        ("\n(teh! ", "(the!"),
        ("<ref>\n[[:]]</ref>\n\n", "<ref>\n[[]]</ref>\n"),
        ("{{{\n\n\n}} ", "{{{\n\n}}"),
        ("\0 \nhttp://a", "\0\nhttps://a"),
    ],
)
def test_blanks_are_shown_as_much_beside_other_repairs(old: str, new: str) -> None:
    """White space is judged by its place, and no words beside it are told as changed."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("==Head==\n== Head ==\nhttp://?1&)\n", "== Head ==\n== Head ==\nhttp://?1)"),
        (">[[R|R]]\n\nhttp://?=&\nhttp://R", "\n>[[R]]\n\nhttp://?=\nhttps://R"),
        ("[[:]]\n \n\n[[River|River]]", "[[]]\n\n\n[[River]]"),
        ("\n[[_l|l]][[]]", "[[ l|l]][[:]]"),
    ],
)
def test_equal_lines_are_not_matched_across_others(old: str, new: str) -> None:
    """A line, or a line break, is matched where what stands beside it stayed."""
    assert breaches(Pair(old=old, new=new)) == []


def test_a_definition_is_read_alike_with_other_markup_and_without() -> None:
    """The colon of a definition is markup, whether or not a link stands in the line before."""
    assert breaches(Pair(old="r\n; :", new="[[r]]\n;  :", knows_titles=True)) == []


def test_three_braces_in_a_row_are_not_cut_in_two() -> None:
    """An argument came before another: the mirror edit mirrors it, whichever begins a line."""
    assert breaches(Pair(old=" {{{1", new="\n{{{}}\n{{{1\n")) == []


def test_nothing_is_proven_behind_a_tag_in_which_another_begins() -> None:
    """A wiki reads `<ref <code>` as one tag, and the parser as two: each half was proven."""
    halves = (
        "<ref <code>[[|]]\n</code>  ",
        "<ref <code>[[]]\n</code>  ",
        "<ref <code>[[]]\n</code> ",
    )
    assert [judge(Pair(old=o, new=n)).assurance for o, n in pairwise(halves)] == [
        Assurance.PLAUSIBLE,
        Assurance.PLAUSIBLE,
    ]
    assert breaches(Pair(old=halves[0], new=halves[2])) == []


@pytest.mark.parametrize("new", ["{{\n[[b]][[]]}", "{{\n[[b]][[c]]}"])
def test_links_that_came_side_by_side_take_no_more_than_was_there(new: str) -> None:
    """Links in a value, which readers don't see there, stand round no word of the old text."""
    assert breaches(Pair(old="{{\n}", new=new)) == []
    assert breaches(Pair(old=new, new="{{\n}")) == []


@pytest.mark.parametrize(
    ("old", "new"), [("\n ", "<code>\n\n*"), ("\n \n", "<code>x\n\n* b"), ("\n ", "<pre>\n\n=")]
)
def test_where_blanks_stand_says_nothing_of_the_code_that_came(old: str, new: str) -> None:
    """A stretch is told by the side on which something stands, be that the old one or the new."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize(
    ("old", "new"), [("<!---->E<!---->i", "\U0001d400"), ("\U0001d400", "<!---->E<!---->i")]
)
def test_what_stands_apart_on_one_side_makes_no_sentence(old: str, new: str) -> None:
    """Pieces that only the other text joins are told one by one, in the mirror edit, too."""
    assert breaches(Pair(old=old, new=new)) == []


@pytest.mark.parametrize(("old", "new"), [("[[]]", "[[[[]][[]]]]"), ("[[[[]][[]]]]", "[[]]")])
def test_links_within_a_link_that_was_there_are_told_both_ways(old: str, new: str) -> None:
    """Links came round words only where there were none: where there were, links are paired."""
    assert breaches(Pair(old=old, new=new)) == []
