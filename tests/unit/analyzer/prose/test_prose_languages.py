"""What is listed of languages without full lists is whole, and said to be missing where it is."""

from itertools import chain

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.prose.changed.comparison import compare_words
from bot.analyzer.prose.changed.unit_names import UNIT_NAMES
from bot.analyzer.prose.lexicons import LEXICONS, months
from bot.analyzer.prose.lexicons.months import MONTHS


@pytest.mark.parametrize("language", sorted(MONTHS))
def test_every_year_has_twelve_months(language: str) -> None:
    """No month stands for two; a second calendar's stand behind the first's."""
    lists = MONTHS[language]
    forms = list(chain.from_iterable(lists))
    assert len(lists) in {0, 12, 24}
    assert all(lists)
    assert len(forms) == len(set(forms))
    assert all(form == form.lower() for form in forms)
    assert language not in LEXICONS


@pytest.mark.parametrize("language", sorted(UNIT_NAMES))
def test_a_unit_name_stands_for_one_unit(language: str) -> None:
    """No name stands for two units of one language."""
    forms = [form for names in UNIT_NAMES[language].split("|") for form in set(names.split())]
    assert len(forms) == len(set(forms))


def test_a_variant_has_the_months_of_its_language() -> None:
    """Serbian in either script is Serbian."""
    assert months("sr-el") == months("sr")
    assert months("xx") is None


@pytest.mark.parametrize(
    ("language", "unchecked"),
    [
        ("uk", set()),
        ("ko", set()),
        ("vi", {Label.UNIT_CHANGE}),
        ("xx", {Label.DATE_CHANGE, Label.UNIT_CHANGE}),
        ("ru", set()),
    ],
)
def test_months_and_units_that_nobody_listed_are_unchecked(
    language: str, unchecked: set[Label]
) -> None:
    """Other words may be other months and units where nobody has written down their names."""
    told = {
        u.label
        for u in compare_words("ka 3 lobero tu", "ka 3 novero tu", language=language).unchecked
    }
    assert told & {Label.DATE_CHANGE, Label.UNIT_CHANGE} == unchecked
