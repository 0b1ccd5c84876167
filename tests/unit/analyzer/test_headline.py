"""The one headline follows from labels alone, by the first rule that applies."""

from collections.abc import Iterable

import pytest

from bot.analyzer.analysis import Evidence, Headline, Label
from bot.analyzer.headline import Traits, headline
from bot.analyzer.labels.families import FAMILIES

SAME_WORDS = Traits(is_in_reference=False, is_same_words=True)
OTHER_WORDS = Traits(is_in_reference=False, is_same_words=False)


def _headline(labels: Iterable[tuple[Label, int | None]], *traits: Traits) -> Headline:
    told = [Evidence(label=label, operation=index, why="so") for label, index in labels]
    return headline(told, dict(enumerate(traits)))


@pytest.mark.parametrize("fact", [Label.NUMBER_CHANGE, Label.NAME_CHANGE])
def test_facts_within_added_content_do_not_count(fact: Label) -> None:
    """A number in a new paragraph changes no fact that stood there."""
    labels = [(Label.EXPANSION, 0), (fact, 0)]
    assert _headline(labels, OTHER_WORDS) is Headline.CONTENT_ADDED


def test_facts_within_a_rewritten_sentence_count() -> None:
    """Where a sentence was replaced by another, a fact that changed with it comes first."""
    labels = [(Label.REWRITE, 0), (Label.NUMBER_CHANGE, 0)]
    assert _headline(labels, OTHER_WORDS) is Headline.FACT_CHANGE


def test_words_without_label_are_read_with_the_others() -> None:
    """Words that were judged together need no label each."""
    assert _headline([(Label.REPHRASE, 0)], OTHER_WORDS, OTHER_WORDS) is Headline.WORDING


def test_operation_without_label_that_is_no_words_is_no_wording() -> None:
    """What nothing explains, and is not of the words judged, leaves the edit mixed."""
    assert _headline([(Label.REPHRASE, 0)], OTHER_WORDS, SAME_WORDS) is Headline.MIXED


def test_words_without_label_beside_a_link_leave_the_edit_mixed() -> None:
    """Evidence of a link says nothing of words that changed elsewhere."""
    assert _headline([(Label.LINK_ADD, 0)], SAME_WORDS, OTHER_WORDS) is Headline.MIXED


def test_what_was_cut_off_may_hold_anything() -> None:
    """Nobody says of all of it that only links changed; what is told of a part is told."""
    for label, headlines in (
        (Label.LINK_ADD, (Headline.LINK_FIX, Headline.MIXED)),
        (Label.CATEGORY_ADD, (Headline.METADATA, Headline.METADATA)),
    ):
        told, traits = [Evidence(label=label, operation=0, why="so")], {0: SAME_WORDS}
        assert (headline(told, traits), headline(told, traits, is_cut=True)) == headlines


def test_every_label_has_a_family_and_every_family_a_headline() -> None:
    """One table gives every label its place; none is forgotten."""
    assert set(FAMILIES) == set(Label)
    for label in Label:
        assert isinstance(_headline([(label, 0)], SAME_WORDS), Headline)
