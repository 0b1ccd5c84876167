"""Finds changes of what stands beside a number: its unit, a bound such as <, am or pm.

Never looks at the number itself.
"""

import re
import unicodedata
from collections.abc import Iterator

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.alignment import Chunk, Tokenized, touches
from bot.analyzer.prose.changed.numbers import HAN_DIGITS, HANGUL_DIGITS
from bot.analyzer.prose.changed.unit_names import MAGNITUDES
from bot.analyzer.prose.changed.units import UNSPACED_UNITS, is_multiplier, unit
from bot.analyzer.prose.finding import Finding, finding_at
from bot.analyzer.prose.pair import Pair
from bot.analyzer.prose.shifted import SHIFTED
from bot.analyzer.prose.why import became, quoted

_WITH_UNIT = re.compile(r"\d[\d.,]*([^\W\d_\uac00-\ud7af]{1,4})[\uac00-\ud7af]*")
"""A number with its unit; what Korean puts behind it is no part of it."""
_UNSPACED = re.compile(
    rf"(?<=[\d{HAN_DIGITS}{HANGUL_DIGITS}])\s?"
    rf"({'|'.join(sorted(map(re.escape, UNSPACED_UNITS), key=len, reverse=True))})"
)
"""Units of scripts that put no blank before them: one token would be a part of such a word."""
_MEASURED = re.compile(rf"[\d°⁰¹²³⁴-⁹⁻₀-₉¼-¾\u2150-\u218b\u2460-\u249b{HAN_DIGITS}]")
"""What stands beside everything that is looked for here."""
_FIRST_UNSPACED = "\u3000"
_WORD = re.compile(rf"[^\W\d_{''.join(sorted(SHIFTED))}]{{4}}")
"""Letters that are no unit's, formula's or variable's."""
_BOUNDS = frozenset("<>≤≥≠=±")
_FARTHEST = 3
_AROUND = " \u00a0.-"
"""What stands round a magnitude that comes or goes."""


def measure_changes(pair: Pair) -> Iterator[Finding]:
    """Find changed units, signs before a number, and halves of the day behind one."""
    if not _MEASURED.search(pair.old + pair.new):
        return
    for chunk in pair.aligned.chunks:
        were = are = []
        if _is_unspaced(chunk):
            were = _unspaced_units(pair.old, chunk.old_span)
            are = _unspaced_units(pair.new, chunk.new_span)
        if were == are:
            places = pair.aligned.places(chunk)
            were = _units(pair, pair.aligned.old, *places[0])
            are = _units(pair, pair.aligned.new, *places[1])
        if were != are and _matters(were, are):
            was, now = " ".join(were), " ".join(are)
            is_other = was and now
            why = f"the unit {quoted(was)} became {quoted(now)}" if is_other else became(was, now)
            yield finding_at(chunk, Label.UNIT_CHANGE, why)
        elif told := (_magnitude(pair, chunk) if were or are else None) or _bound(pair, chunk):
            yield finding_at(chunk, Label.NUMBER_CHANGE, told)
        elif {*chunk.old, *chunk.new} <= SHIFTED:
            yield from _shifted(pair, chunk)
        elif told := _half_of_day(pair, chunk):
            yield finding_at(chunk, Label.DATE_CHANGE, told)


def _magnitude(pair: Pair, chunk: Chunk) -> str | None:
    """Say which magnitude behind a standing number came or went, alone or with the unit."""
    words = chunk.old_words or chunk.new_words
    if (chunk.old_words and chunk.new_words) or not words:
        return None
    text = "".join(pair.texts(chunk)).strip(_AROUND)
    is_alone = all(unit(word, pair.language) for word in words)
    said = {text, *words} if is_alone else {text}
    is_told = any(unit(word, pair.language) in MAGNITUDES for word in said)
    return became(*pair.texts(chunk)) if is_told else None


def _is_unspaced(chunk: Chunk) -> bool:
    """Tell whether words changed of scripts that put no blank before a unit, or none within."""
    last = max("".join(chunk.old + chunk.new))
    return last >= _FIRST_UNSPACED or "\u0e00" <= last < "\u0e80"


def _unspaced_units(text: str, place: Span) -> list[str]:
    found = (match for match in _UNSPACED.finditer(text) if touches(match.span(1), place))
    return [UNSPACED_UNITS[match[1]] for match in found]


def _matters(were: list[str], are: list[str]) -> bool:
    """Tell whether units changed: a word that may be one counts only against another."""
    return bool(were and are) or any(not sign[0].isalpha() for sign in were + are)


def _units(pair: Pair, side: Tokenized, first: int, last: int) -> list[str]:
    found = (_unit_at(side, index, pair.language) for index in range(first, last))
    return [sign for sign in found if sign]


def _unit_at(side: Tokenized, index: int, language: str) -> str | None:
    token = side.tokens[index]
    if token[0].isdecimal() and (joined := _WITH_UNIT.fullmatch(token)):
        return unit(joined[1], language)
    before = side.tokens[index - 1] if index else ""
    if before == "°":
        return unit(before + token, language)
    sign = _abbreviated(side, index, language) or unit(token, language)
    if sign is None or _is_counted(side, index, language):
        return sign
    after = side.tokens[index + 1] if index + 1 < len(side.tokens) else ""
    is_currency = unicodedata.category(token[0]) == "Sc"
    return sign if is_currency and after[:1].isdecimal() else None


def _abbreviated(side: Tokenized, index: int, language: str) -> str | None:
    """Give the unit whose parts are each shortened, as कि.मी. in India."""
    parts = side.tokens[index : index + 3]
    is_parted = not parts[0].isascii() and parts[1:2] == ["."] and len(parts) > 2  # noqa: PLR2004
    return unit(parts[0] + parts[2], language) if is_parted else None


def _is_counted(side: Tokenized, index: int, language: str) -> bool:
    """Tell whether a number stands before a token, or before its square, cubic or million."""
    for at in range(index - 1, max(-1, index - 1 - _FARTHEST), -1):
        word = side.tokens[at].lower()
        if word[-1].isnumeric():
            return True
        is_point = word == "." and at and is_multiplier(side.tokens[at - 1].lower(), language)
        if not (is_point or is_multiplier(word, language)):
            return False
    return False


def _bound(pair: Pair, chunk: Chunk) -> str | None:
    """Say which sign before a standing number became another, came or went."""
    signs = {*chunk.old, *chunk.new}
    if not signs <= _BOUNDS or signs == {"="}:
        return None
    sides = pair.aligned.old, pair.aligned.new
    ends = [end for _, end in pair.aligned.places(chunk)]
    numbers = ["".join(side.tokens[end : end + 1]) for side, end in zip(sides, ends, strict=True)]
    if not all(number[:1].isdecimal() for number in numbers):
        return None
    was, now = "".join(chunk.old), "".join(chunk.new)
    return became(f"{was} {numbers[0]}".strip(), f"{now} {numbers[1]}".strip())


def _shifted(pair: Pair, chunk: Chunk) -> Iterator[Finding]:
    """Find raised or lowered figures that changed beside a unit or a letter: km², H₂O, ¹⁴C.

    Those of a number are part of it; one beside a word is a note's.
    """
    side = pair.aligned.old if chunk.old else pair.aligned.new
    first, last = pair.aligned.places(chunk)[0 if chunk.old else 1]
    start, end = first, last
    while start and _touches(side, start - 1):
        start -= 1
    while end < len(side.tokens) and _touches(side, end - 1):
        end += 1
    before, behind = "".join(side.tokens[start:first]), "".join(side.tokens[last:end])
    base = before.rstrip("".join(SHIFTED))
    is_unit = unit(base, pair.language) is not None
    if is_unit or not (base[-1:].isdecimal() or _WORD.search(before + behind)):
        label = Label.UNIT_CHANGE if is_unit and not behind else Label.NUMBER_CHANGE
        why = became(*(f"{before}{''.join(signs)}{behind}" for signs in (chunk.old, chunk.new)))
        yield finding_at(chunk, label, why)


def _touches(side: Tokenized, index: int) -> bool:
    """Tell whether a letter or figure stands right before another, of scripts that have words."""
    signs = side.tokens[index][-1], side.tokens[index + 1][0]
    is_joined = side.end(index) == side.starts[index + 1]
    return is_joined and all(
        sign in SHIFTED or (sign.isalnum() and sign < _FIRST_UNSPACED) for sign in signs
    )


def _half_of_day(pair: Pair, chunk: Chunk) -> str | None:
    """Say which half of the day behind a standing hour became the other."""
    if len(chunk.old) != 1 or len(chunk.new) != 1:
        return None
    was, now = chunk.old[0].lower(), chunk.new[0].lower()
    hour = was.rstrip("apm")
    halves = was.removeprefix(hour), now.removeprefix(hour)
    if set(halves) not in ({"am", "pm"}, {"a", "p"}):
        return None
    tokens, (first, last) = pair.aligned.old.tokens, pair.aligned.places(chunk)[0]
    before = hour or (tokens[first - 1] if first else "")
    is_short = "a" in halves and tokens[last : last + 2] != [".", "m"]
    return None if is_short or not before[-1:].isdecimal() else became(*halves)
