"""Finds the dates in visible text and which days they may mean.

Never decides between day first and month first but where full stops part them: both readings are
kept.
"""

import re
from functools import lru_cache

import msgspec
from msgspec import structs

from bot.analyzer.analysis import Span
from bot.analyzer.prose.capitals import small
from bot.analyzer.prose.changed.numbers import SHORT_YEAR
from bot.analyzer.prose.lexicons import lexicon, month_numbers
from bot.analyzer.prose.segments import WORD_BEGINS, WORD_ENDS

Day = tuple[int, int, int]
"""Year, month, day; 0 for a part that is not said."""

_NUMERIC = re.compile(
    r"(?<![\w.,/-])(?:(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})"
    r"|(?P<a>\d{1,2})(?P<t>[-/.])\s?(?P<b>\d{1,2})(?P=t)\s?(?P<z>\d{4}|\d{2}))(?![\w/-])"
)
_EASTERN = re.compile(
    r"(?P<y>\d{4})\s?[年년](?:[（(](?P<era>[^（）()]{1,12})[）)])?\s?"
    r"(?:(?P<m>\d{1,2})\s?[月월]\s?(?:(?P<d>\d{1,2})\s?[日号號일])?)?"
)
"""Behind the year its count in an era may stand: 1984年（昭和59年）2月1日."""
_DIGIT = re.compile(r"\d")
_PARTED_DIGITS = re.compile(r"\d[-/.]\s?\d")
"""What every date in numbers holds."""
_WORD = re.compile(r"\w+")
_MONTHS = 12
_DAYS = 31
_CENTURY = 100


class Date(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A date as it stands in a text."""

    text: str
    span: Span
    days: frozenset[Day]
    """Every day it may mean."""
    era: str = ""
    """What brackets behind the year tell of it."""
    open_order: tuple[int, int] | None = None
    """The numbers of day and month as they stand, where nothing tells which is which."""


def are_one_day(was: Date, now: Date) -> bool:
    """Tell whether two dates may be one in two forms; swapped numbers of one form are not."""
    if was.era and now.era and was.era != now.era:
        return False
    if was.open_order and now.open_order:
        return was.open_order == now.open_order and bool(was.days & now.days)
    return bool(was.days & now.days)


def dates_in(text: str, language: str) -> list[Date]:
    """Find the dates of a text, in order; a bare year is a number, not a date."""
    if not _DIGIT.search(text):
        return []
    found = []
    if _PARTED_DIGITS.search(text):
        lists = lexicon(language)
        is_english = lists is not None and lists.language == "en"
        numeric = _NUMERIC.finditer(text)
        found += [_numeric_date(m) for m in numeric if not (is_english and _is_version(m))]
    if not text.isascii():
        found += [_eastern_date(match) for match in _EASTERN.finditer(text)]
    if _may_name_month(text, language):
        numbers, named = _months(language), _by_name(language).finditer(text)
        found += [_date(match, _named_days(match, numbers)) for match in named]
    return sorted((date for date in found if date.days), key=lambda date: date.span)


def _may_name_month(text: str, language: str) -> bool:
    """Tell whether a month's name, or the first word of one, stands in a text."""
    return not _roots(language).isdisjoint(_WORD.findall(small(text)))


def _is_version(match: re.Match[str]) -> bool:
    """Tell whether three short numbers are a version, as 1.1.13: English dates have no stops."""
    return match["t"] == "." and len(match["z"]) <= SHORT_YEAR


def _date(match: re.Match[str], days: frozenset[Day], era: str = "") -> Date:
    return Date(text=match.group(), span=match.span(), days=days, era=era)


def _numeric_date(match: re.Match[str]) -> Date:
    if match["y"]:
        return _date(match, _valid((int(match["y"]), int(match["m"]), int(match["d"]))))
    year, first, second = int(match["z"]), int(match["a"]), int(match["b"])
    years = (1900 + year, 2000 + year) if year < _CENTURY else (year,)
    day_first = _valid(*((y, second, first) for y in years))
    if match["t"] == "." and day_first:
        return _date(match, day_first)
    month_first = _valid(*((y, first, second) for y in years))
    order = (first, second) if day_first and month_first and first != second else None
    return structs.replace(_date(match, day_first | month_first), open_order=order)


def _eastern_date(match: re.Match[str]) -> Date:
    year, month, day = (int(match[part] or 0) for part in "ymd")
    is_day = month <= _MONTHS and day <= _DAYS
    days = frozenset({(year, month, day)}) if is_day else frozenset[Day]()
    return _date(match, days, match["era"] or "")


def _named_days(match: re.Match[str], numbers: dict[str, int]) -> frozenset[Day]:
    name = match["month"] or match["month2"] or match["month3"]
    month = numbers.get(small(name))
    if month is None:  # a letter that folds in more than one way, such as the long s
        return frozenset()
    day = match["day"] or match["day2"] or match["day3"]
    year = match["year"] or match["year2"]
    return frozenset({(int(year or 0), month, int(day or 0))})


def _valid(*days: Day) -> frozenset[Day]:
    return frozenset(
        (year, month, day)
        for year, month, day in days
        if 1 <= month <= _MONTHS and 1 <= day <= _DAYS
    )


@lru_cache(maxsize=64)
def _months(language: str) -> dict[str, int]:
    """Give the months of a language, and those of English."""
    return month_numbers("en") | month_numbers(language)


@lru_cache(maxsize=64)
def _roots(language: str) -> frozenset[str]:
    """Give the words that their names begin with."""
    return frozenset(_WORD.findall(form)[0] for form in _months(language))


@lru_cache(maxsize=64)
def _by_name(language: str) -> re.Pattern[str]:
    """Make the pattern of dates with a month's name, which takes a while."""
    names = "|".join(sorted(map(re.escape, _months(language)), key=len, reverse=True))
    day = r"(?<!\d)\d{1,2}(?!\d)"
    ordinal = r"(?:st|nd|rd|th|er|º|\.|-го|-га|’?an)?"
    border = rf"{WORD_ENDS}\.?"
    pattern = (
        rf"(?P<day>{day}){ordinal}\s+(?:(?:of|de|di|d['’])\s*)?(?P<month>{names}){border}"
        rf"(?:,?\s+(?:(?:de|del|do)\s+)?(?P<year>\d{{4}})(?!\d))?"
        rf"|{WORD_BEGINS}(?P<month2>{names}){border}(?:\s+(?P<day2>{day}){ordinal})?"
        rf"(?:,?\s+(?:(?:de|del|do)\s+)?(?P<year2>\d{{4}})(?!\d))"
        rf"|{WORD_BEGINS}(?P<month3>{names}){border}\s+(?P<day3>{day})(?!\d)"
    )
    return re.compile(pattern, re.IGNORECASE)
