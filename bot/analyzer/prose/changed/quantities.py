"""Finds changed numbers and dates in a pair of strings.

Never calls a number that came or went with a whole clause a change of number.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import Levenshtein

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.alignment import Chunk
from bot.analyzer.prose.capitals import small
from bot.analyzer.prose.changed.dates import Date, are_one_day, dates_in
from bot.analyzer.prose.changed.measures import measure_changes
from bot.analyzer.prose.changed.numbers import MAY_BE_NUMBER, SHORT_YEAR, YEARS, Number, numbers_in
from bot.analyzer.prose.changed.numerals import word_changes
from bot.analyzer.prose.changed.units import unit
from bot.analyzer.prose.finding import Finding
from bot.analyzer.prose.lexicons import month_numbers
from bot.analyzer.prose.pair import Pair, is_inside
from bot.analyzer.prose.spelling import is_near, is_spelt
from bot.analyzer.prose.why import LONGEST, became, quoted

_Quantity = Number | Date
_Step = tuple[_Quantity | None, _Quantity | None]
"""A number or date that became another, came or went."""

_REACH = 6
"""Words and signs from a figure of a date to any other of it, as in 12'an of May, de 2008."""
_BOTH = 2
_FIRST_YEAR = 5
"""Signs of a year and of the dash behind it."""
_CENTURY = 100
_SIGNS = "-−–+± "
_DASHES = frozenset("-–—−")
_REST = re.compile(r"[^\W_]+")
_NEXT_WORD = re.compile(r"\s+([^\W\d_]+)")
_CLOSES_YEAR = re.compile(r"\s*(?:$|[.,;:!?)\]–—/|-])")


def quantity_changes(pair: Pair) -> Iterator[Finding]:
    """Find changed dates, numbers and units, and number words that became others."""
    return _figure_changes(pair) if _has_figures(pair) else word_changes(pair)


def _figure_changes(pair: Pair) -> Iterator[Finding]:
    """Find changed dates, then numbers outside them, then what they measure."""
    old_dates, new_dates = dates_in(pair.old, pair.language), dates_in(pair.new, pair.language)
    old_numbers = _outside(numbers_in(pair.old, pair.lexicon), old_dates)
    new_numbers = _outside(numbers_in(pair.new, pair.lexicon), new_dates)
    dates = list(_date_changes(pair, old_dates, new_dates))
    yield from dates
    yield from _number_changes(pair, old_numbers, new_numbers)
    yield from word_changes(pair, dates)
    yield from measure_changes(pair)


def _has_figures(pair: Pair) -> bool:
    """Tell whether what changed is, or stands near, a figure; else no number or date changed."""
    changed = [(chunk.old_span, chunk.new_span) for chunk in pair.aligned.chunks]
    changed = sorted(changed + [(gap.old_span, gap.new_span) for gap in pair.aligned.gaps])
    (start, _), (new_start, _) = changed[0]
    (_, end), (_, new_end) = changed[-1]
    before = pair.old[:start].rsplit(maxsplit=_REACH)
    behind = pair.old[end:].split(maxsplit=_REACH)
    low = len(before[0]) if len(before) > _REACH else 0
    high = len(pair.old) - (len(behind[-1]) if len(behind) > _REACH else 0)
    return bool(
        MAY_BE_NUMBER.search(pair.old, low, high)
        or MAY_BE_NUMBER.search(pair.new, new_start, new_end)
    )


def _outside(numbers: list[Number], dates: list[Date]) -> list[Number]:
    spans = [date.span for date in dates]
    return [number for number in numbers if not is_inside(number.span, spans)]


def _date_changes(pair: Pair, old: list[Date], new: list[Date]) -> Iterator[Finding]:
    were, are = (
        [date.text.lower().removesuffix(".") for date in dates]  # it may end the sentence
        for dates in (old, new)
    )
    for was, now in _steps(old, new, were, are):
        if isinstance(was, Date) and isinstance(now, Date):
            label = Label.DATE_FORMAT if are_one_day(was, now) else Label.DATE_CHANGE
            yield _finding(pair, label, (was, now))
        elif _is_alone(pair, (was, now)) and not _is_respelt(pair, (was, now)):
            yield _finding(pair, Label.DATE_CHANGE, (was, now))


def _number_changes(pair: Pair, old: list[Number], new: list[Number]) -> Iterator[Finding]:
    old_values, new_values = [n.value for n in old], [n.value for n in new]
    if old_values == new_values or _moved_with_words(pair, old_values, new_values):
        return
    if swapped := _swapped(pair, old, new, old_values, new_values):
        yield swapped
        return
    for was, now in _steps(old, new, old_values, new_values):
        if was is None or now is None:
            if _is_alone(pair, (was, now)):
                yield _finding(pair, Label.NUMBER_CHANGE, (was, now))
        elif years := _same_years(pair, was, now):
            yield _finding(pair, Label.DATE_FORMAT, years)
        elif not _is_dash(pair, was, now):
            yield _finding(pair, _label_of(pair, was, now), (was, now))


def _label_of(pair: Pair, was: _Quantity, now: _Quantity) -> Label:
    is_year = _reads_as_year(pair, pair.old, was) and _reads_as_year(pair, pair.new, now)
    return Label.DATE_CHANGE if is_year else Label.NUMBER_CHANGE


def _swapped(
    pair: Pair, old: Sequence[_Quantity], new: Sequence[_Quantity], were: list[str], are: list[str]
) -> Finding | None:
    """Tell of two quantities that changed places with each other: 3-1 and 1-3."""
    if len(were) != len(are):
        return None
    places = [place for place, (was, now) in enumerate(zip(were, are, strict=True)) if was != now]
    if len(places) != _BOTH or sorted(were) != sorted(are):
        return None
    first, last = places
    old_span = old[first].span[0], old[last].span[1]
    new_span = new[first].span[0], new[last].span[1]
    was, now = pair.old[slice(*old_span)], pair.new[slice(*new_span)]
    why = f"{quoted(old[first].text)} and {quoted(old[last].text)} changed places"
    return Finding(
        label=_label_of(pair, old[first], new[first]),
        old_span=old_span,
        new_span=new_span,
        why=became(was, now) if max(len(was), len(now)) <= LONGEST else why,
    )


def _is_dash(pair: Pair, was: _Quantity, now: _Quantity) -> bool:
    """Tell whether one dash for another before a number was taken for its sign."""
    plain = [quantity.text.lstrip(_SIGNS) for quantity in (was, now)]
    if plain[0] != plain[1]:
        return False
    places = was.span[1] - len(plain[0]), now.span[1] - len(plain[1])
    before = [text[:at].rstrip() for text, at in zip((pair.old, pair.new), places, strict=True)]
    return all(text[-1:] in _DASHES and text[-2:-1].isspace() for text in before)


def _same_years(pair: Pair, was: _Quantity, now: _Quantity) -> _Step | None:
    """Give what two numbers are the end of where it is one range of years, as of 1914-18."""
    old, new = _years(pair.old, was), _years(pair.new, now)
    return (old, new) if old and new and old.value == new.value else None


def _years(text: str, last: _Quantity) -> Number | None:
    """Give the years that a number is the last of; a short one is the next that ends so: 1999-00.

    Seasons and pages are written so, too: they are the same ones either way.
    """
    found = YEARS.match(text, max(last.span[0] - _FIRST_YEAR, 0))
    if found is None or found.span(2) != last.span:
        return None
    start, end = int(found[1]), int(found[2])
    if len(found[2]) == SHORT_YEAR:
        end = start + (end - start) % _CENTURY
    return Number(text=found[0], span=found.span(), value=f"{start}–{end}")


def _moved_with_words(pair: Pair, old: list[str], new: list[str]) -> bool:
    """Tell whether the same numbers stand elsewhere because words moved with them."""
    return Counter(old) == Counter(new) and any(
        is_spelt(word)
        for chunk in pair.aligned.chunks
        for word in chunk.old_words + chunk.new_words
    )


def _steps(
    old: Sequence[_Quantity],
    new: Sequence[_Quantity],
    old_keys: list[str],
    new_keys: list[str],
) -> Iterator[_Step]:
    """Pair quantities; in one order, so that the mirror pair gives mirrored steps."""
    if new_keys == old_keys:
        return
    if new_keys < old_keys:
        yield from ((was, now) for now, was in _steps(new, old, new_keys, old_keys))
        return
    for step in Levenshtein.opcodes(old_keys, new_keys):
        if step.tag == "equal":
            continue
        were, are = old[step.src_start : step.src_end], new[step.dest_start : step.dest_end]
        paired = min(len(were), len(are))
        yield from zip(were, are, strict=False)
        yield from ((quantity, None) for quantity in were[paired:])
        yield from ((None, quantity) for quantity in are[paired:])


def _is_alone(pair: Pair, step: _Step) -> bool:
    """Tell whether a quantity came or went with nothing but its unit, or a small word (in, and)."""
    was, now = step
    quantity, chunk = was or now, _chunk_of(pair, step)
    if quantity is None or chunk is None:
        return False
    if _has_numeral(pair, chunk.new_words if was else chunk.old_words):
        return False
    text, span = (pair.old, chunk.old_span) if was else (pair.new, chunk.new_span)
    start, end = quantity.span
    rest = text[span[0] : max(span[0], start)] + " " + text[end : max(end, span[1])]
    words = _REST.findall(rest)
    if all(map(str.isdecimal, words)):  # other numbers, as of a range
        return True
    return all(unit(word, pair.language) or word.lower() in pair.function_words for word in words)


def _is_respelt(pair: Pair, step: _Step) -> bool:
    """Tell whether a date was one before, but for a slip in its month."""
    chunk = _chunk_of(pair, step)
    if chunk is None or len(chunk.old) != 1 or len(chunk.new) != 1:
        return False
    words = small(chunk.old[0]), small(chunk.new[0])
    return is_near(*words) and not month_numbers(pair.language).keys().isdisjoint(words)


def _has_numeral(pair: Pair, words: tuple[str, ...]) -> bool:
    lists = pair.lexicon
    return lists is not None and any(lists.numeral(small(word)) is not None for word in words)


def _chunk_of(pair: Pair, step: _Step) -> Chunk | None:
    was, now = step
    for chunk in pair.aligned.chunks:
        if was and was.span[0] < chunk.old_span[1] and chunk.old_span[0] < was.span[1]:
            return chunk
        if now and now.span[0] < chunk.new_span[1] and chunk.new_span[0] < now.span[1]:
            return chunk
    return None


def _reads_as_year(pair: Pair, text: str, number: _Quantity) -> bool:
    if not isinstance(number, Number) or not number.could_be_year:
        return False
    start, end = number.span
    if text[max(0, start - 1) : start] == "(" or _CLOSES_YEAR.match(text, end):
        return True
    follower = _NEXT_WORD.match(text, end)
    return follower is not None and follower[1].lower() in pair.function_words


def _finding(pair: Pair, label: Label, step: _Step) -> Finding:
    was, now = step
    chunk = _chunk_of(pair, step)
    place = (chunk.old_span, chunk.new_span) if chunk else ((0, 0), (0, 0))
    old_span = was.span if was else (place[0][0], place[0][0])
    new_span = now.span if now else (place[1][0], place[1][0])
    said = pair.old[slice(*old_span)], pair.new[slice(*new_span)]
    if now and was is None and (kept := _kept(pair.new, now, place[1], pair.old, place[0])):
        old_span, said = place[0], (kept, said[1])
    if was and now is None and (kept := _kept(pair.old, was, place[0], pair.new, place[1])):
        new_span, said = place[1], (said[0], kept)
    what = became(*said)
    why = f"the same date in another form: {what}" if label is Label.DATE_FORMAT else what
    return Finding(label=label, old_span=old_span, new_span=new_span, why=why)


def _kept(text: str, whole: _Quantity, place: Span, other: str, other_place: Span) -> str:
    """Give what the other side has of a date that came or went: the year behind a day."""
    kept = text[place[1] : whole.span[1]].strip() if place[1] else ""
    return kept if other[other_place[1] :].lstrip().startswith(kept) else ""
