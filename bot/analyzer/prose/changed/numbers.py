"""Finds the numbers in visible text and what they are worth, in any numeral system.

Never takes a sign, a decimal point or a separator for mere punctuation: they are the number's.
"""

import re

import msgspec
import regex

from bot.analyzer.analysis import Span
from bot.analyzer.prose.lexicons import Lexicon

_NO_WORD_BEFORE = r"(?<![^\W\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff])"
_NUMBER = re.compile(
    r"(?=[-−–+±\d])"  # nothing else is looked at: thrice as quick
    r"(?:(?<![^\s(\[{=<>~≈„“\"'/|])[-−–+±]\s?)?"
    r"(?:(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?![\d\w])(?:[.,٫]\d+)?"
    rf"|{_NO_WORD_BEFORE}\d+(?:[.,'’٫٬·]\d+)*)(?:[⁺⁻]?[⁰¹²³⁴-⁹]+)?"
)
_ORDINAL = "(?:e|er|ème)?"
"""What French puts behind a century's number: XIIe siècle."""
_INITIALS = "(?:[CDLM]{2})"
"""Two large letters that are hardly ever a number, and often a disc, a doctor or a state."""
_ROMAN = re.compile(
    rf"\b(?!{_INITIALS}\b|Ver\b)(?=[MDCLXVI]{{2,}}{_ORDINAL}\b|[VX]{_ORDINAL}\b)M{{0,4}}"
    r"(?:CM|CD|D?C{0,3})"
    rf"(?:XC|XL|L?X{{0,3}})(?:IX|IV|V?I{{0,3}}){_ORDINAL}\b"
)
_BEGINS_ROMAN = rf"(?<!\w[MDCLXVI])(?:[MDCLXVI]+{_ORDINAL}\b|(?<=[VX]){_ORDINAL}\b)"
_MAY_BE_ROMAN = re.compile(rf"[MDCLXVI]{_BEGINS_ROMAN}")
"""Where a Roman numeral may begin, found by its first letter."""
MAY_BE_NUMBER = re.compile(
    rf"[\dMDCLXVI\xb0\xb2\xb3\xb9\xbc-\xbe\u0590-\u200f\u2028-\U0010ffff]"
    rf"(?:(?<![MDCLXVI])|{_BEGINS_ROMAN})"
)
"""Where any number, power or fraction may begin; letters beyond Cyrillic may be some."""
HAN_DIGITS = "〇零一二三四五六七八九十百千万萬億亿兆两兩"
_HAN = regex.compile(rf"(?!(?<=\d)千[米克瓦])[{HAN_DIGITS}]+", regex.V1)
HANGUL_DIGITS = "십백천만억조"
_HANGUL = re.compile(rf"[{HANGUL_DIGITS}][만억조]?")
"""What multiplies the figures before it, and is written behind them."""
YEARS = re.compile(
    r"(?<![\w.,/–—-])([12]\d{3})(?:[–—]|[/-](?!(?:0[1-9]|1[0-2])\b))(\d{4}|\d\d)(?![\w/–—-])"
)
"""Years from one to another; behind a hyphen, 05 may be a month."""
SHORT_YEAR = 2
"""Figures of a year without its century."""
_DIGIT = re.compile(r"\d")
_SEPARATORS = re.compile(r"[.,'’٫٬· \u00a0\u202f\u2009]")
_ROMAN_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_YEARS = range(1000, 2101)
_YEAR_DIGITS = 4
_GROUP = 3


class Number(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A number as it stands in a text."""

    text: str
    span: Span
    value: str
    """What it is worth, written one way: equal values are equal strings."""

    @property
    def could_be_year(self) -> bool:
        """Tell whether it is four plain digits between 1000 and 2100."""
        return len(self.text) == _YEAR_DIGITS and self.text.isdecimal() and int(self.text) in _YEARS


def numbers_in(text: str, lexicon: Lexicon | None) -> list[Number]:
    """Find the numbers of a text, in order."""
    found: list[Number] = []
    if _DIGIT.search(text):
        figures = [_number(match, _value(match[0], lexicon)) for match in _NUMBER.finditer(text)]
        found += figures if text.isascii() else [_multiplied(text, number) for number in figures]
    if not text.isascii():
        found += [_number(match, f"han {match[0]}") for match in _HAN.finditer(text)]
    if _MAY_BE_ROMAN.search(text):
        runs = (match for match in _ROMAN.finditer(text) if match[0])
        found += [_number(match, f"roman {_roman(match[0])}") for match in runs]
    return sorted(found, key=lambda number: number.span)


def _number(match: re.Match[str] | regex.Match[str], value: str) -> Number:
    return Number(text=match[0], span=match.span(), value=value)


def _multiplied(text: str, number: Number) -> Number:
    """Give a number with what is written behind it in Hangul to multiply it: 3만."""
    start, end = number.span
    behind = _HANGUL.match(text, end)
    if behind is None:
        return number
    span, value = (start, behind.end()), number.value + behind[0]
    return Number(text=text[slice(*span)], span=span, value=value)


def is_roman(word: str) -> bool:
    """Tell whether a word is a Roman numeral."""
    return bool(word) and _ROMAN.fullmatch(word) is not None


def _value(text: str, lexicon: Lexicon | None) -> str:
    sign = "" if text[0].isdecimal() else {"+": "+", "±": "±"}.get(text[0], "-")
    body = plain_digits(text[1:].strip() if sign else text)
    if lexicon is None or not _SEPARATORS.search(body):
        return sign + body
    return sign + _without_separators(body, "," if lexicon.decimal_comma else ".")


def plain_digits(text: str) -> str:
    """Write the digits of any script as 0 to 9; signs stay."""
    return "".join(str(int(sign)) if sign.isdecimal() else sign for sign in text)


def _without_separators(body: str, decimal_sign: str) -> str:
    whole, sign, rest = body.replace("٫", decimal_sign).partition(decimal_sign)
    groups = _SEPARATORS.split(whole)
    if decimal_sign in rest or _SEPARATORS.search(rest) or not _are_thousands(*groups):
        return body
    return "".join(groups) + ("." + rest if sign else "")


def _are_thousands(first: str, *others: str) -> bool:
    """Tell whether separators part groups of three figures, or there are none."""
    return not others or (len(first) <= _GROUP and all(len(group) == _GROUP for group in others))


def _roman(text: str) -> int:
    values = [_ROMAN_VALUES[sign] for sign in text if sign in _ROMAN_VALUES]
    following = [*values[1:], 0]
    return sum(-own if own < after else own for own, after in zip(values, following, strict=True))
