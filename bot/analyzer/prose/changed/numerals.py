"""Finds number words, months and days of the week that became others.

Never looks at figures, nor at what stands round a word.
"""

from collections.abc import Iterator, Sequence
from unicodedata import numeric

from bot.analyzer.analysis import Label
from bot.analyzer.prose.capitals import small
from bot.analyzer.prose.finding import Finding, finding_at
from bot.analyzer.prose.lexicons import Lexicon, month_numbers
from bot.analyzer.prose.pair import Pair, as_listed, is_inside
from bot.analyzer.prose.why import became

_LONGEST_NUMBER = 16
_ELIDED = "iao"
_FRACTIONS = frozenset("¼½¾⅐⅑⅒⅓⅔⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞↉")


def word_changes(pair: Pair, dates: Sequence[Finding] = ()) -> Iterator[Finding]:
    """Find number words, months and days of the week that became others, outside changed dates."""
    old_dates, new_dates = [date.old_span for date in dates], [date.new_span for date in dates]
    for chunk in pair.aligned.chunks:
        is_of_date = is_inside(chunk.old_span, old_dates) or is_inside(chunk.new_span, new_dates)
        if len(chunk.old_words) != len(chunk.new_words) or is_of_date:
            continue
        for was, now in zip(chunk.old_words, chunk.new_words, strict=True):
            label = _word_change(pair, small(was), small(now))
            if label:
                yield finding_at(chunk, label, became(was, now))
                break


def _word_change(pair: Pair, was: str, now: str) -> Label | None:
    numbers, lexicon = month_numbers(pair.language), pair.lexicon
    if was in numbers and numbers.get(now, numbers[was]) != numbers[was]:
        return Label.DATE_CHANGE
    if lexicon is None:
        return None
    day = lexicon.weekday(was)
    if day is not None and lexicon.weekday(now) not in (None, day):
        return Label.DATE_CHANGE
    value = _spoken(lexicon, was)
    if value is None or (was.isdecimal() and now.isdecimal()):
        return None
    return Label.NUMBER_CHANGE if _spoken(lexicon, now) not in (None, value) else None


def _spoken(lexicon: Lexicon, word: str) -> float | None:
    """Give what a number is worth, also one that lost a vowel to the next word: vent'anni."""
    head, mark, _ = as_listed(word).partition("'")
    said = (worth(lexicon, head + vowel) for vowel in ("", *(_ELIDED if mark else "")))
    return next((value for value in said if value is not None), None)


def worth(lexicon: Lexicon | None, word: str) -> float | None:
    """Give what a number is worth, in digits, as a word, or as the sign of a fraction."""
    if word.isdecimal():
        return int(word) if len(word) < _LONGEST_NUMBER else None
    if word in _FRACTIONS:
        return numeric(word)
    return lexicon.numeral(word) if lexicon else None
