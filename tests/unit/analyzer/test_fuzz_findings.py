"""What fuzzing once found: each pair broke a law of the analyzer, and breaks none any more."""

import pytest

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
