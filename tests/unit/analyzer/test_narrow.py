"""A long line is narrowed to the sentences that differ, but never in the middle of a node."""

import pytest

from bot.analyzer.align.narrow import narrowed
from bot.analyzer.align.region import Region

_FAR = "The river runs past the mill. " * 20


def _parts(old: str, new: str) -> tuple[str, str]:
    group = narrowed(old, new, Region(0, len(old), 0, len(new)))
    return old[group.old_start : group.old_end], new[group.new_start : group.new_end]


def test_only_the_sentence_that_differs_is_left() -> None:
    """Equal sentences in front and behind are left out."""
    told = _parts(f"{_FAR}The gate is old. {_FAR}", f"{_FAR}The gate is new. {_FAR}")
    assert told == ("The gate is old. ", "The gate is new. ")


def test_the_mirror_edit_is_narrowed_alike() -> None:
    """It makes no difference which text is the new one."""
    texts = f"{_FAR}The gate is old. {_FAR}", f"{_FAR}The gate. {_FAR}"
    assert _parts(*texts) == _parts(*texts[::-1])[::-1]


@pytest.mark.parametrize(
    ("before", "behind"), [("[[Mill|the", "mill]]"), ("<ref>See", "</ref>"), ("{{box|a", "}}")]
)
def test_a_node_is_never_cut(before: str, behind: str) -> None:
    """Sentences that stand in a link, reference or template are no place to cut."""
    start, end = f"{_FAR}{before} wall. The gate is ", f". The wall {behind}. {_FAR}"
    for side in _parts(f"{start}old{end}", f"{start}new{end}"):
        assert before in side
        assert behind in side


def test_a_line_without_sentences_is_cut_far_from_the_change() -> None:
    """Where no sentence ends a line is cut between words, as far off as sentences are read."""
    told = _parts("mill " * 999 + "old" + " mill" * 999, "mill " * 999 + "new" + " mill" * 999)
    assert [len(side) for side in told] == pytest.approx([3_500, 3_500], abs=600)


def test_a_line_without_words_stays_whole() -> None:
    """Where nothing parts anything nothing is left out."""
    texts = "mill" * 999 + "old" + "mill" * 999, "mill" * 999 + "new" + "mill" * 999
    assert _parts(*texts) == texts
