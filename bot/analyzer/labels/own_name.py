"""Takes a page and says whether its own name was replaced in the words that it begins with.

Articles say in bold what they are about; never looks further than the first line that has bold
words, nor at lists, tables, templates and files.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from bot.analyzer.analysis import Evidence, Label
from bot.analyzer.labels.found import quoted
from bot.analyzer.wikitext.page import Page

_BOLD = "'''"
_BOLD_WORDS = re.compile(r"'{3}(?!'{3})(.+?)'{3}")
_NO_LEAD = tuple("|{*#!<;:=[")
"""How lines begin that are no sentence about the page."""
_LINES = 60
"""Lines of a long infobox, and a few more."""
_QUALIFIER = re.compile(r"\s*\([^()]*\)$|,.*")
"""What a title has to tell it from others: Mill (river), Mill, Norland."""
_WORD = re.compile(r"\w+")
_SHORTEST = 3
_ALIKE = 60.0
"""What part of two spellings of a name is the same, of a hundred."""


class _Lead(NamedTuple):
    """Where a page says what it is about."""

    bold: str
    line: str


def own_name_replaced(page: Page) -> Iterator[Evidence]:
    """Look for a word of the title that was in bold, and that the same line no longer has.

    Another spelling of it, or words that were only taken out, are no other name.
    """
    if not page.is_article or _BOLD not in page.old:
        return
    old, new = _lead(page.old), _lead(page.new)
    if old is None or new is None or old.bold == new.bold:
        return
    title = _WORD.findall(_QUALIFIER.sub("", page.title.shown).lower())
    lost = [word for word in title if _is_lost(word, old, new)]
    came = [word for word in _WORD.findall(new.bold) if _flat(word) not in _flat(old.line)]
    if not lost or not came:
        return
    if not all(_flat(word) in _flat(old.line) for word in title):
        return
    why = f"the page's own name went from its first words: '{quoted(old.bold)}' became"
    yield Evidence(label=Label.OWN_NAME_REPLACED, operation=None, why=f"{why} '{quoted(new.bold)}'")


def _lead(text: str) -> _Lead | None:
    """Give the first bold words of a page, and the line that has them."""
    for line in text.split("\n", _LINES)[:_LINES]:
        if not line.startswith(_NO_LEAD) and (bold := _BOLD_WORDS.search(line)):
            return _Lead(bold[1], line)
    return None


def _is_lost(word: str, old: _Lead, new: _Lead) -> bool:
    """Say whether bold words had a word that the line has not, nor one in bold spelt like it."""
    said = _flat(word)
    if len(word) < _SHORTEST or said not in _flat(old.bold) or said in _flat(new.line):
        return False
    return all(ratio(word, other) < _ALIKE for other in _WORD.findall(new.bold.lower()))


def _flat(text: str) -> str:
    """Give a text in small letters without blanks, which names in some scripts may have."""
    return text.lower().replace(" ", "")
