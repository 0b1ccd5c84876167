"""Where the alarms that count something begin: a case at each side."""

import pytest

from bot.analyzer.analysis import Label
from tests.analyses import analysed


def _is_mass_removal(old: str, new: str) -> bool:
    return Label.MASS_REMOVAL in analysed(old, new).labels


def _prose(characters: int, word: str = "mill") -> str:
    """Give one sentence of so many characters."""
    return (f"{word} " * characters)[: characters - 2] + "s."


@pytest.mark.parametrize(
    ("kept", "removed", "is_mass"),
    [
        (100, 500, False),
        (100, 501, True),
        (699, 700, True),
        (700, 700, False),
        (900, 700, False),
        (2000, 700, False),
    ],
)
def test_mass_removal_is_of_more_than_half_and_more_than_500(
    kept: int, removed: int, is_mass: bool
) -> None:
    """Characters that readers saw; the blank line between is of neither paragraph."""
    old = f"{_prose(kept)}{_prose(removed, 'weir')}"
    assert _is_mass_removal(old, _prose(kept)) is is_mass


@pytest.mark.parametrize(("left", "is_mass"), [(600, True), (601, False)])
def test_what_came_instead_is_not_lost(left: int, is_mass: bool) -> None:
    """A page rewritten at half its length has lost half of it."""
    assert _is_mass_removal(_prose(1201), _prose(left, "weir")) is is_mass


@pytest.mark.parametrize(("left", "is_mass"), [(299, True), (300, False)])
def test_what_is_lost_counts_where_more_went(left: int, is_mass: bool) -> None:
    """Of eight hundred characters that went, five hundred are not yet many when others came."""
    assert _is_mass_removal(_prose(800), _prose(left, "weir")) is is_mass


@pytest.mark.parametrize(("kept", "is_mass"), [(690, True), (710, False)])
def test_only_words_are_lost(kept: int, is_mass: bool) -> None:
    """Where a link of many letters led is nothing that readers saw."""
    target = f"[[{'weir' * 100}|weirs]]"
    gone = f"{target} {_prose(694, 'weir')}"
    assert _is_mass_removal(f"{_prose(kept)}{gone}", _prose(kept)) is is_mass


@pytest.mark.parametrize(("length", "is_shouting"), [(59, False), (60, True)])
def test_a_page_of_some_length_would_have_cried_by_now(length: int, is_shouting: bool) -> None:
    """Of a shorter one nobody knows whether it does."""
    old = ("The mill is old. " * 5)[: length - 1].strip().ljust(length - 1, "d") + "."
    assert len(old) == length
    labels = analysed(old, f"{old} Everybody has to go there!").labels
    assert (Label.SHOUTING in labels) is is_shouting


def test_braces_are_seen_where_they_came_in() -> None:
    """Those of a file's name that went, which readers never saw, are no part of it."""
    below = "It was sold.{{dead link}}\n\nSee"
    old = f"The mill is old.\n\n{below} [[File:{{{{name}}}}.jpg]] there."
    new = f"The mill is old. See {{{{barley there.\n\n{below} there."
    evidence = [e for e in analysed(old, new).evidence if e.label is Label.BROKEN_MARKUP]
    assert {e.operation for e in evidence} == {0}
    assert "readers now see '{{': the markup is not whole" in {e.why for e in evidence}
