"""A summary that names a kind of edit that this is not lowers it; all others do nothing."""

import pytest

from bot.analyzer.analysis import Headline, Label
from bot.analyzer.prose.summaries import summary_mismatch


def mismatch(summary: str, headline: Headline, *labels: Label, language: str = "en") -> bool:
    """Hold a summary against a headline and labels."""
    why = summary_mismatch(summary, headline=headline, labels=frozenset(labels), language=language)
    return why is not None


@pytest.mark.parametrize(
    ("language", "summary", "headline"),
    [
        ("en", "Fixed typo", Headline.FACT_CHANGE),
        ("en", "/* History */ spelling", Headline.CONTENT_REMOVED),
        ("en", "copyedit", Headline.BLANKED),
        ("ak", "Fixed typo", Headline.NEEDS_A_LOOK),
        ("de", "Tippfehler", Headline.CONTENT_ADDED),
        ("fr", "orthographe", Headline.FACT_CHANGE),
        ("ru", "опечатка", Headline.FACT_CHANGE),
        ("zh", "修正错字", Headline.CONTENT_REMOVED),
        ("en", "fix link", Headline.FACT_CHANGE),
        ("en", "wikify", Headline.CONTENT_REMOVED),
        ("en", "whitespace", Headline.FACT_CHANGE),
        ("en", "added a source", Headline.FACT_CHANGE),
    ],
)
def test_a_summary_that_says_something_else(
    language: str, summary: str, headline: Headline
) -> None:
    """Kinds of edit are known by their names in English and in the page's language."""
    assert mismatch(summary, headline, Label.NUMBER_CHANGE, language=language)


@pytest.mark.parametrize(
    ("summary", "headline", "labels"),
    [
        ("Fixed typo", Headline.WORDING, (Label.TYPO,)),
        ("Fixed typo", Headline.LINK_FIX, (Label.LINK_REPAIR,)),
        ("", Headline.FACT_CHANGE, ()),
        ("/* Typo history */", Headline.FACT_CHANGE, ()),
        ("new figures for 2020", Headline.FACT_CHANGE, (Label.NUMBER_CHANGE,)),
        ("added a source", Headline.SOURCES, (Label.REFERENCE_ADD,)),
        ("added a source", Headline.CONTENT_ADDED, (Label.EXPANSION,)),
        ("typo fixes and more", Headline.NEW_PAGE, (Label.NEW_PAGE,)),
        ("the linked text", Headline.FACT_CHANGE, ()),
    ],
)
def test_a_summary_that_fits(summary: str, headline: Headline, labels: tuple[Label, ...]) -> None:
    """Section names, other words and kinds that fit are no mismatch."""
    assert not mismatch(summary, headline, *labels)
