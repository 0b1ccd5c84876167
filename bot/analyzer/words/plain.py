"""Takes a place in a page and says whether it is bare prose, where a typo can be proven.

Looks at the whole paragraph, and at what is open round it; never looks at the word itself.
"""

import re

from bot.analyzer.analysis import Span
from bot.analyzer.compare.changes import Change
from bot.analyzer.wikitext.elements import is_in_strange_element
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.visible import Visible
from bot.analyzer.words.voices import ITEM, may_be_others

_QUOTES = re.compile(r"'{2,}")
_TITLE = re.compile(r"(?<!')''(?!')((?:[^'\n]|'(?!'))+)''(?!')")
_ITALICS, _BOLD, _BOTH = 2, 3, 5
_SET_APART = (
    *(" ", ":", ";", "=", "|", "!", "{", "—"),
    *("–", "―", "- ", ">", "$", "//", "/*", "% ", "--", "§"),
)
"""How lines begin that are code, quotations, terms, headings, of tables, or spoken in a story."""
_WORK = re.compile(r"\b1[4-9]\d\d\b|\b20\d\d\b|\b\d+:\d\d\b|\bISBN\b|\bp{1,2}\.\s?\d")
"""What stands beside the titles of works and tracks: a year, a length, pages."""
_VERSE = re.compile(r"<br\b|[^\W\d_][,;:.!?]? /{1,2} [^\W\d_]", re.IGNORECASE)
_BEHIND_VERSE = re.compile(r"<br\b[^<>\n]*>\s*\Z", re.IGNORECASE)
_REMARK = re.compile(
    r"<!--|\{\{\s*(?:!?sic|not ?a ?typo|as (?:is|written)|typo|proper name|recte|verbatim|ママ)\b"
    r"|\[(?:!|recte\b|as )|\(!\)"
    r"|\b(?:as written|as in (?:the )?original|in the original|im original)\b",
    re.IGNORECASE,
)
"""What may say, anywhere in the line, that a word is meant to be as it is."""
_CODE = r"(?:code|tt|kbd|samp|var)"
_JOINED = r"[\s,;/&]*(?:(?:and|or|und|oder|et|ou|y|o|och|eller|og|lub|и|или|ve)\s+)?"
_BEHIND_CODE = re.compile(
    rf"(?:</{_CODE}\s*>|\{{\{{\s*{_CODE}\s*\|[^{{}}]*\}}\}}){_JOINED}\Z", re.IGNORECASE
)
_BEFORE_CODE = re.compile(rf"{_JOINED}(?:<{_CODE}[\s>]|\{{\{{\s*{_CODE}\s*\|)", re.IGNORECASE)
"""Code that a word is named beside: <code>get</code> and set."""
_ELEMENT = re.compile(
    r"<(/?)(?:blockquote|q|cite|i|em|b|strong|div|span|s|del|ins|dfn|code|tt|kbd|samp|var|poem|center|td|th"
    r"|big|small|mark)"
    r"(?=[\s>])[^<>]*(?<!/)>",
    re.IGNORECASE,
)


def is_in_prose(change: Change) -> bool:
    """Say whether a change is of the page's prose: no cell, caption, reference or parameter."""
    return change.stream.node is None and not change.stream.path and not change.new.is_in_table


def is_plain(page: Page, reader: Reader, word: Span) -> bool:
    """Say whether a word stands in a plain paragraph, where readers hear the page itself.

    Wikis that tell titles apart by the case of their first letter are dictionaries: there a word
    is spoken of, and may be of any language.
    """
    text = reader.text
    start, end = line_start(text, word[0]), line_end(text, word[1])
    if not page.site.first_letter_case or text.startswith(_SET_APART, start):
        return False
    if _is_emphasised(text[start : word[0]]) or _is_in_element(text, word[0]):
        return False
    if _is_verse(text, start, end) or _is_remarked(text, word, end):
        return False
    return _is_read_alone(reader, (start, end), word) and not may_be_others(page, text, word)


def _is_read_alone(reader: Reader, line: Span, word: Span) -> bool:
    """Say whether a word is read in its line, isn't all of it, and is no title in a list."""
    text, start, end, shown = reader.text, *line, reader.text[slice(*word)]
    before, whole = reader.visible(start, word[0]).text, reader.visible(start, end).text
    if not before.strip():
        return False  # no sentence begins small: what does is a term, a name, a title
    if text.startswith(ITEM, start) and _WORK.search(whole):
        return False  # in lists titles stand beside a year, without marks
    return whole.startswith(shown, len(before))


def titles_in(reader: Reader, seen: Visible, start: int, end: int) -> tuple[Span, ...]:
    """Give the places, in visible text, of titles: words in italics that begin with a capital.

    They may be a link.
    """
    text = reader.text
    start, end = max(0, start - _ITALICS), end + _ITALICS  # the marks are not seen
    if "''" not in text[start:end]:
        return ()
    runs = (
        run.span(1) for run in _TITLE.finditer(text, start, end) if run[1].lstrip("[")[:1].isupper()
    )
    spans = ((seen.offset(first), seen.offset(last)) for first, last in runs)
    return tuple(span for span in spans if span[0] < span[1])


def _is_remarked(text: str, word: Span, end: int) -> bool:
    """Say whether a line says that a word is meant to be as it is, or names it beside code."""
    start = line_start(text, word[0])
    if _REMARK.search(text, start, end) or _BEHIND_CODE.search(text[start : word[0]]):
        return True
    return _BEFORE_CODE.match(text, word[1], end) is not None


def _is_verse(text: str, start: int, end: int) -> bool:
    """Say whether a line is broken by hand, or the one before it is."""
    before = text[line_start(text, max(start - 1, 0)) : start]
    return bool(_VERSE.search(text, start, end) or _BEHIND_VERSE.search(before))


def _is_emphasised(before: str) -> bool:
    """Say whether bold or italics are open: titles, names and words that are spoken of."""
    runs = [len(quotes) for quotes in _QUOTES.findall(before)]
    italics = sum(run == _ITALICS or run >= _BOTH for run in runs)
    bold = sum(run >= _BOLD for run in runs)
    return bool(italics % 2 or bold % 2)


def _is_in_element(text: str, place: int) -> bool:
    """Say whether an element that sets words apart was opened before a place and not closed."""
    is_apart = sum(-1 if tag[1] else 1 for tag in _ELEMENT.finditer(text, 0, place)) > 0
    return is_apart or is_in_strange_element(text, place)
