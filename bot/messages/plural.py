"""Takes a language and a number; gives which of a message's plural forms says it.

The rules are CLDR's (https://cldr.unicode.org, plurals.xml) for whole numbers, in CLDR's order
of categories, which is also MediaWiki's. Never loads anything.
"""

from collections.abc import Callable, Mapping
from typing import Final

Rule = Callable[[int], int]
"""Takes a number from 0 on, gives the place of its form."""

_FEW: Final = range(2, 5)
_TEENS: Final = range(11, 15)


def _one_other(number: int) -> int:
    return 0 if number == 1 else 1


def _up_to_one(number: int) -> int:
    """French: 0 and 1, the rest."""
    return 0 if number <= 1 else 1


def _never(_: int) -> int:
    return 0


def _one_few_many(number: int) -> int:
    """Russian and its neighbours: 1 21 101, 2-4 22-24, the rest."""
    if number % 100 in _TEENS:
        return 2
    if number % 10 == 1:
        return 0
    return 1 if number % 10 in _FEW else 2


def _arabic(number: int) -> int:
    """Zero, one, two, few (3-10), many (11-99), other (100-102)."""
    if number < 3:  # noqa: PLR2004 # forms of their own
        return number
    rest = number % 100
    if rest in range(3, 11):
        return 3
    return 4 if rest in range(11, 100) else 5


_RULES: Final[Mapping[str, Rule]] = {
    "ar": _arabic,
    "fr": _up_to_one,
    "ja": _never,
    "ko": _never,
    "ru": _one_few_many,
    "uk": _one_few_many,
    "zh": _never,
}


def form_of(language: str, number: int, forms: int) -> int:
    """Return the place, from 0 on, of the form that says `number`, of `forms` forms."""
    rule = _RULES.get(language.partition("-")[0], _one_other)
    return min(rule(abs(number)), forms - 1)


def counted(number: int, one: str, many: str = "") -> str:
    """Say a number of things in English; of many, "s" makes the word unless that is given."""
    return f"{number:,} {one if number == 1 else many or f'{one}s'}"
