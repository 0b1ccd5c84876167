"""Small closed lists of words for the languages that we ship; a value per language.

Never guesses: a language without lists gives None, and its labels go into `unchecked`.
`lexicon` says what a list is for; `ar`, `de`, `en`, `es`, `fr`, `it`, `ja`, `nl`, `pl`, `pt`,
`ru`, `sv`, `tr` and `zh` are one language each; `rude_words`, `rude_words_north`,
`rude_words_asia`, `rude_words_more` and `rude_words_small` have the rude words of some more, each a
`rude`, `negations` their words that negate, `months` their months, `first_persons` their words for
I, `accusations` what somebody may be called, `boasts` how somebody is the best of all, and
`doubtful_words` and `doubtful_words_more` what articles seldom write.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TypeVar

from bot.analyzer.prose.capitals import also_in_capitals
from bot.analyzer.prose.lexicons import ar, de, en, es, fr, it, ja, nl, pl, pt, ru, sv, tr, zh
from bot.analyzer.prose.lexicons.accusations import ACCUSATIONS, Accusations
from bot.analyzer.prose.lexicons.boasts import BOASTS, Boasts
from bot.analyzer.prose.lexicons.doubtful_words import DOUBTFUL, EVERYWHERE
from bot.analyzer.prose.lexicons.doubtful_words_more import MORE_DOUBTFUL
from bot.analyzer.prose.lexicons.first_persons import FIRST_PERSONS
from bot.analyzer.prose.lexicons.lexicon import Lexicon, Words
from bot.analyzer.prose.lexicons.months import MONTHS, Months
from bot.analyzer.prose.lexicons.negations import (
    JOINING,
    NEGATING_PREFIXES,
    NEGATING_SUFFIXES,
    NEGATIONS,
)
from bot.analyzer.prose.lexicons.rude import Rude
from bot.analyzer.prose.lexicons.rude_words import RUDE as FIRST
from bot.analyzer.prose.lexicons.rude_words_asia import ASIA
from bot.analyzer.prose.lexicons.rude_words_more import MORE
from bot.analyzer.prose.lexicons.rude_words_north import NORTH
from bot.analyzer.prose.lexicons.rude_words_small import SMALL

LEXICONS = {
    module.LEXICON.language: module.LEXICON
    for module in (ar, de, en, es, fr, it, ja, nl, pl, pt, ru, sv, tr, zh)
}
RUDE = {**FIRST, **NORTH, **ASIA, **MORE, **SMALL}
_SAME_AS = {
    "simple": "en",
    "fil": "tl",
    "tw": "ak",
    "arz": "ar",
    "gan": "zh",
    "wuu": "zh",
    "lzh": "zh",
    "zh-yue": "zh",
}

_TWO_I = frozenset({"tr", "az", "crh", "gag", "tt"})

_Lists = TypeVar("_Lists", Lexicon, Rude, Accusations, Boasts, Words, Months, tuple[str, ...])

__all__ = [
    "LEXICONS",
    "RUDE",
    "Accusations",
    "Boasts",
    "Lexicon",
    "Rude",
    "accusations_of",
    "boasts_of",
    "doubtful_of",
    "first_person",
    "has_two_i",
    "joins_negations",
    "lexicon",
    "month_numbers",
    "months",
    "negating_prefixes",
    "negating_suffixes",
    "negations",
    "rude",
    "without_variant",
]


@lru_cache(maxsize=512)
def lexicon(language: str) -> Lexicon | None:
    """Give the lists of a wiki's content language; None when nobody has written them.

    A variant (``pt-br``, ``zh-hant``, ``de-formal``) has those of its language.
    """
    return _of(language, LEXICONS)


@lru_cache(maxsize=512)
def rude(language: str) -> Rude | None:
    """Give the rude words of a language without full lists; None when nobody has written them."""
    return _of(language, RUDE)


@lru_cache(maxsize=512)
def negations(language: str) -> Words | None:
    """Give the words that negate in a language; None when nobody has written them."""
    lists = lexicon(language)
    return _of(language, NEGATIONS) if lists is None else lists.negations


@lru_cache(maxsize=512)
def accusations_of(language: str) -> Accusations | None:
    """Give what somebody may be called in a language; None when nobody has written it down."""
    return _of(language, ACCUSATIONS)


@lru_cache(maxsize=512)
def boasts_of(language: str) -> Boasts | None:
    """Give how somebody is the best of all in a language; None when nobody has written it down."""
    return _of(language, BOASTS)


@lru_cache(maxsize=512)
def doubtful_of(language: str) -> Words:
    """Give what articles of a language seldom write."""
    return EVERYWHERE.union(_of(language, DOUBTFUL) or _of(language, MORE_DOUBTFUL) or ())


@lru_cache(maxsize=512)
def first_person(language: str) -> Words | None:
    """Give the words by which somebody says I; None when nobody has written them."""
    return _of(language, FIRST_PERSONS)


@lru_cache(maxsize=512)
def months(language: str) -> Months | None:
    """Give the names of a language's months; None when nobody has written them."""
    lists = lexicon(language)
    return _of(language, MONTHS) if lists is None else lists.months


@lru_cache(maxsize=512)
def month_numbers(language: str) -> dict[str, int]:
    """Give which month each form of a month's name stands for; the first is 1."""
    lists = enumerate(months(language) or (), start=1)
    return also_in_capitals({form: number for number, forms in lists for form in forms})


@lru_cache(maxsize=512)
def negating_prefixes(language: str) -> tuple[str, ...]:
    """Give what negates in front of a word in a language without full lists."""
    return _of(language, NEGATING_PREFIXES) or ()


@lru_cache(maxsize=512)
def negating_suffixes(language: str) -> tuple[str, ...]:
    """Give what negates behind a word in a language without full lists."""
    return _of(language, NEGATING_SUFFIXES) or ()


def joins_negations(language: str) -> bool:
    """Tell whether a language without full lists negates by what is joined to words."""
    return not JOINING.isdisjoint((_code(language), without_variant(language)))


@lru_cache(maxsize=512)
def has_two_i(language: str) -> bool:
    """Tell whether the small letter of I has no dot in a language, and that of İ has one."""
    return without_variant(language) in _TWO_I


def without_variant(language: str) -> str:
    """Give the code of a language alone: pt of pt-br."""
    return _code(language).partition("-")[0]


def _code(language: str) -> str:
    return language.lower().replace("_", "-")


def _of(language: str, known: Mapping[str, _Lists]) -> _Lists | None:
    code = _SAME_AS.get(_code(language), _code(language))
    return known.get(code) or known.get(without_variant(code))
