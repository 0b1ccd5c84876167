"""Comparing words gives the same where a cheap sign lets it ask less."""

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from bot.analyzer.prose import alignment
from bot.analyzer.prose.changed.claims import (
    _claims,
    _count_years,
    _death_dates,
    _genders,
    _is_silent,
    _life,
    _negated,
)
from bot.analyzer.prose.changed.dates import (
    _by_name,
    _may_name_month,
    _months,
    _named_days,
)
from bot.analyzer.prose.changed.quantities import _figure_changes, quantity_changes
from bot.analyzer.prose.lexicons import LEXICONS
from bot.analyzer.prose.pair import Pair, make_pair

_EXAMPLES = settings(max_examples=300, deadline=None)


def _made_of(parts: str, size: int = 12) -> st.SearchStrategy[str]:
    """Grow texts of pieces; blanks part them, or nothing does."""
    return st.lists(st.sampled_from([*parts.split(" "), *"     "]), max_size=size).map("".join)


def _pair(old: str, new: str, language: str) -> Pair:
    return make_pair(
        old,
        new,
        language=language,
        knows_word=None,
        typo_pairs=None,
        is_plain=None,
        is_common=None,
    )


_COUNTED = _made_of(
    "a mill 12 1,5 2008 000 May march 'an of d ' de . , - – ± < km m ° km² IV X MIX pm am"
    " Monday three % $ ( ) / th é 三 ½"
)


@_EXAMPLES
@given(_COUNTED, _COUNTED, _COUNTED, _COUNTED, st.sampled_from(["en", "es", "de", "tr", "xx"]))
@example("12'an of d'", "", " ", "May. , de 2008", "en")
@example("12 of ", "May", "March", ", 2008 and on", "en")
@example("at - ", "a ", "", "5 km", "en")
@example("a", "  ", " 1.", "", "en")
@example("5 square ", "km", "m", " a b c d e f", "en")
def test_figures_are_asked_for_where_one_stands_near(
    start: str, old: str, new: str, end: str, language: str
) -> None:
    """Numbers, dates and units that changed are found whether or not a figure is looked for."""
    pair = _pair(start + old + end, start + new + end, language)
    if pair.aligned.chunks:
        assert [*quantity_changes(pair)] == [*_figure_changes(pair)]


@_EXAMPLES
@given(st.sampled_from(["en", "fr", "tr", "zh", "ru"]), st.data())
def test_claims_are_asked_for_where_their_words_changed(language: str, data: st.DataObject) -> None:
    """Where no listed word came or went, no claim changed."""
    lists = LEXICONS[language]
    told = st.sampled_from([*sorted(lists.telling), "mill", "n'est", "N’a", "vane", "不", "x"])
    texts = st.lists(told, max_size=4).map(" ".join)
    pair = _pair(data.draw(texts), data.draw(texts), language)
    if _is_silent(pair, lists):
        assert not [*_negated(pair, lists.negations), *_claims(pair, lists)]
        assert not [*_life(pair, lists), *_genders(pair, lists)]


_BRACKETED = _made_of("( ) ( ) Mill 1901 1958 b. † – - , 19012 190 ١٩٠١ 1901–58 born died \n", 16)


@_EXAMPLES
@given(_BRACKETED, _BRACKETED, _BRACKETED, _BRACKETED)
@example("(1901", ") a (", "–1958) b (", "1960)")
@example("b. 1901", ")", "–1958)", "")
@example("(1901", "", ")", "")
def test_lifetimes_are_looked_for_where_brackets_close(
    start: str, old: str, new: str, end: str
) -> None:
    """A second year that came into brackets is found if every bracket is read sign by sign."""
    old, new = start + old + end, start + new + end
    assume(old != new)
    pairs = zip(_brackets_with_years(old), _brackets_with_years(new), strict=False)
    told = [(was[0], now[0]) for was, now in pairs if {was[1], now[1]} == {1, 2}]
    found = [(one.old_span, one.new_span) for one in _death_dates(_pair(old, new, "en"))]
    assert found == told


def _brackets_with_years(text: str) -> list[tuple[tuple[int, int], int]]:
    """Give the innermost brackets, the text's beginning as one that opens, and their years."""
    found = []
    start: int | None = 0
    for place, sign in enumerate(text):
        if sign == ")" and start is not None:
            years = _count_years(text[start:place])
            found += [((start, place + 1), years)] if years else []
        if sign in "()":
            start = place if sign == "(" else None
    return found


@_EXAMPLES
@given(st.sampled_from([*LEXICONS]), st.data())
def test_months_are_looked_for_by_their_first_words(language: str, data: st.DataObject) -> None:
    """Where no word is a month's, the pattern of dates finds no day."""
    pattern, months = _by_name(language), _months(language)
    names = st.sampled_from(sorted(months))
    pieces = st.one_of(names, names.map(str.upper), st.sampled_from(["x", ".", " ", "12", "2008"]))
    text = "".join(data.draw(st.lists(pieces, max_size=6)))
    if not _may_name_month(text, language):
        assert not any(_named_days(match, months) for match in pattern.finditer(text))


_SHARED = _made_of("a mill Mill , . ' - ( 1 é ’ \u0301 я ก 中 \u00a0 \n", 8)


@_EXAMPLES
@given(_SHARED, _SHARED, _SHARED, _SHARED)
@example("a", " ", "  ", "")
@example("  a", " b c", " c", "  a")
@example("a ) ", "", ") ", "y")
@example("", "", "a a", "\u00a0a a")
@example("", "", "\u00a0a,", "a ,")
def test_what_both_begin_and_end_with_is_left_out(start: str, old: str, new: str, end: str) -> None:
    """Two strings differ in the same words and blanks whether or not their ends are compared."""
    old, new = start + old + end, start + new + end
    assume(old != new)  # equal strings are never aligned
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(alignment, "shared_ends", lambda *_: (0, 0))
        plain = alignment.Alignment(old, new)
    quick = alignment.Alignment(old, new)
    assert (quick.old, quick.new) == (plain.old, plain.new)
    assert quick.similarity == plain.similarity
    if _only_came_or_went(plain) and (plain.gaps or quick.gaps):
        return  # where blanks differ, too, either of two equal words may be the one that came
    assert quick.gaps == plain.gaps
    assert [_placed(quick, chunk) for chunk in quick.chunks] == [
        _placed(plain, chunk) for chunk in plain.chunks
    ]


def _only_came_or_went(aligned: alignment.Alignment) -> bool:
    """Say whether one side has all words of the other."""
    chunks = aligned.chunks
    return not any(chunk.old for chunk in chunks) or not any(chunk.new for chunk in chunks)


def _placed(aligned: alignment.Alignment, chunk: alignment.Chunk) -> tuple[object, ...]:
    told = chunk.old, chunk.new, chunk.old_words, chunk.new_words, chunk.old_span, chunk.new_span
    return (*aligned.places(chunk), *told)
