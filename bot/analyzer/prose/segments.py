"""Cuts text into sentences, and into words, blanks and signs by UAX #29; pieces join back to it.

Never looks a word up, and never drops a character. Tailored as UAX #29 allows: a full stop or
colon joins digits but not letters ("end.Next" is a missing blank, not a word), Han and Kana give
one token per character, and Thai, Khmer and Lao give one per grapheme unless ICU is installed.
"""

import re
from itertools import pairwise

import regex
import sentencex

from bot.analyzer.analysis import Span

try:
    import icu
except ImportError:  # an extra: without it those scripts are compared by grapheme
    icu = None

WIDE_SIGNS = "。！？"
"""Ends of sentences behind which no blank stands."""
NARROW_SIGNS = "!?…।॥؟۔։።፧။។៕།༎᱾꯫"
"""Those with a blank behind them that end nothing else, as a full stop may."""
SENTENCE_SIGNS = f".{NARROW_SIGNS}{WIDE_SIGNS}"
"""What ends a sentence, in any script."""
CLOSING_MARKS = "'\")]»”"
SENTENCE_END = f"[{SENTENCE_SIGNS}][{re.escape(CLOSING_MARKS)}]*"
"""A pattern of the sign that ends a sentence, and of marks that close behind it."""
_MARKS = r"\u0300-\u036f\u0591-\u05bd", r"\u064b-\u065f\u0900-\u0963", r"\u0966-\u0dff"
OF_WORD = rf"(?-i:[\w{''.join(_MARKS)}])"
"""Letters, and the vowel signs of Indian and other scripts, which `re` takes for no part of one."""
# Of one set of all these, in which it also asks for their case, `re` takes a millisecond to make
# a pattern; of sets with two ranges hardly anything.
_PARTS = r"\w", *(f"(?-i:[{marks}])" for marks in _MARKS)
WORD_BEGINS = "".join(f"(?<!{part})" for part in _PARTS)
WORD_ENDS = "".join(f"(?!{part})" for part in _PARTS)
"""Where none of them stands before, and behind."""
_ENDED = re.compile(rf"{SENTENCE_END}\s*\Z")
_CHARACTER_SCRIPTS = r"\p{Han}\p{Hiragana}\p{Katakana}"
_TAIL = r"[\p{WB=Extend}\p{WB=Format}\p{WB=ZWJ}]*+"
_LETTER = rf"[[\p{{WB=ALetter}}\p{{WB=Hebrew_Letter}}]--[{_CHARACTER_SCRIPTS}]]{_TAIL}"
_DIGIT = rf"\p{{WB=Numeric}}{_TAIL}"
_HEBREW_MARK = r"\"(?<=\p{WB=Hebrew_Letter}\")(?=\p{WB=Hebrew_Letter})"
"""Stands before the last letter of an abbreviation."""
_WORD = (
    rf"(?:{_LETTER}(?:['’·‧״׳]{_TAIL}(?={_LETTER})|{_HEBREW_MARK})?+"
    rf"|{_DIGIT}(?:[.,'’٫٬·]{_TAIL}(?={_DIGIT}))?+"
    rf"|\p{{WB=ExtendNumLet}}{_TAIL})++"
)
_ANY_SCRIPT = regex.compile(rf"\s++|{_WORD}|\X", regex.V1)

# Most text holds none of the signs that make UAX #29 hard; `re` is three times as fast on it, and
# half as fast again on ASCII when it need not ask what sort of letter each one is.
_SIMPLE_TEXT = re.compile(
    r"[\x00-\xac\xae-\xb1\xb4-\xb8\xba\xbb\xbf-\u02ff\u0370-\u0482\u048a-\u0590\u2010-\u2027\u2030-\u205e\u2190-\u22ff]*"
)
# No possessive group here: `re` drops characters with them before Python 3.11.5.
_SIMPLE_WORD = re.compile(r"\w+(?:(?:(?<=[^\W\d_])['’·‧](?=[^\W\d_])|(?<=\d)[.,'’·](?=\d))\w+)*")
_SIMPLE_TOKEN = re.compile(rf"\s+|{_SIMPLE_WORD.pattern}|[^\w\s]")
_ASCII_BLANK = r"[ \t-\r\x1c-\x1f]"
_ASCII_WORD = re.compile(
    r"[a-zA-Z]+(?![a-zA-Z0-9_'])"
    r"|[a-zA-Z0-9_]+(?:(?:(?<=[a-zA-Z])'(?=[a-zA-Z])|(?<=[0-9])[.,'](?=[0-9]))[a-zA-Z0-9_]+)*"
)
_ASCII_TOKEN = re.compile(
    rf" (?!{_ASCII_BLANK})|{_ASCII_WORD.pattern}|{_ASCII_BLANK}+|.", re.DOTALL
)
_ICU_SCRIPTS = regex.compile(r"[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]+", regex.V1)
_CHARACTER = regex.compile(rf"[{_CHARACTER_SCRIPTS}]", regex.V1)
_WIDE_BLANK = re.compile(r"[^\S\x00-\x7f]")
"""sentencex panics on "J.\u3000a": it takes every blank behind a full stop for one byte."""
_BEGINNING = 30
"""Characters that mostly hold a word."""
_LETTER_OR_DIGIT = re.compile(r"[^\W_]")


def tokens(text: str) -> list[str]:
    """Cut `text` into words, runs of white space and single signs that join back to it."""
    if text.isascii():
        return _ASCII_TOKEN.findall(text)
    if _SIMPLE_TEXT.fullmatch(text):
        return _SIMPLE_TOKEN.findall(text)
    if icu is None or not _ICU_SCRIPTS.search(text):
        return _ANY_SCRIPT.findall(text)
    return _tokens_with_icu(text)


def is_word(token: str) -> bool:
    """Tell words and numbers from blanks and signs."""
    return token[:1].isalnum() or _LETTER_OR_DIGIT.search(token) is not None


def words(text: str) -> list[str]:
    """Give only the words and numbers of `text`, in order."""
    if text.isascii():  # blanks and signs need not even be made
        found = _ASCII_WORD.findall(text)
    elif _SIMPLE_TEXT.fullmatch(text):
        found = _SIMPLE_WORD.findall(text)
    else:
        return list(filter(is_word, tokens(text)))
    return [word for word in found if word[0] != "_" or is_word(word)] if "_" in text else found


def has_words(text: str, least: int) -> bool:
    """Tell whether a text has so many words or numbers; of a long one the beginning tells."""
    return len(words(text[: _BEGINNING * least])) >= least or len(words(text)) >= least


def has_length(text: str, least: int) -> bool:
    """Tell whether a text is as long as so many words, where signs stand for words, too.

    A word is two Han or Kana signs, or three of Thai and its neighbours, in the mean.
    """
    if text.isascii():
        return has_words(text, least)
    if _CHARACTER.search(text):
        least *= 2
    elif icu is None and _ICU_SCRIPTS.search(text):
        least *= 3
    return has_words(text, least)


def is_sentence(text: str) -> bool:
    """Tell whether a text begins with a capital, or in a script without, and a mark ends it."""
    opening = _LETTER_OR_DIGIT.search(text)
    return opening is not None and not opening[0].islower() and _ENDED.search(text) is not None


def sentences(text: str, language: str) -> list[Span]:
    """Give the spans of the sentences of one paragraph; together they cover all of it."""
    if not text.isascii():
        text = _WIDE_BLANK.sub(" ", text)
    spans: list[Span] = []
    start = 0
    for piece in sentencex.segment(language, text):
        found = text.find(piece, start)
        if piece and found >= 0:
            spans.append((start, found + len(piece)))
            start = found + len(piece)
    if start < len(text):
        spans.append((start, len(text)))
    return spans


def extras() -> tuple[str, ...]:
    """Name the optional parts that take part in cutting words."""
    return () if icu is None else (f"icu {icu.ICU_VERSION}",)


def _tokens_with_icu(text: str) -> list[str]:
    found: list[str] = []
    start = 0
    for run in _ICU_SCRIPTS.finditer(text):
        found += _ANY_SCRIPT.findall(text[start : run.start()])
        found += _icu_words(run.group())
        start = run.end()
    return found + _ANY_SCRIPT.findall(text[start:])


def _icu_words(run: str) -> list[str]:
    breaker = icu.BreakIterator.createWordInstance(icu.Locale("th"))
    breaker.setText(run)  # all of these scripts are in the BMP: ICU's offsets are ours
    ends = [0, *breaker]
    return [run[start:end] for start, end in pairwise(ends)]
