"""Takes a page and says whether its own name was replaced in the words that it begins with.

Articles say in bold what they are about; never looks further than the first line that has bold
words, nor at lists, tables, templates and files.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from rapidfuzz.fuzz import ratio

from bot.analyzer.analysis import Evidence, Label
from bot.analyzer.compare.changes import Change
from bot.analyzer.labels.found import excerpt
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start

_BOLD = "'''"
_BOLD_WORDS = re.compile(r"'{3}(?!'{3})(.+?)'{3}")
_NO_LEAD = frozenset("|{*#!<;:=[")
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
    end: int
    """Where the bold words end."""
    line: str


def own_name_replaced(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    """Look for a word of the title that was in bold, and that the same line no longer has.

    Another spelling of it, or words that were only taken out, are no other name.
    """
    if not page.is_article or not (old := _lead(page.old)):
        return
    if all(change.operation.old_span[0] > old.end for change in changes):
        return
    new = _lead(page.new)
    if new is None or old.bold == new.bold:
        return
    title = _WORD.findall(_QUALIFIER.sub("", page.title.shown).lower())
    lost = [word for word in title if _is_lost(word, old, new)]
    came = [word for word in _WORD.findall(new.bold) if _flat(word) not in _flat(old.line)]
    if not lost or not came:
        return
    if not all(_flat(word) in _flat(old.line) for word in title):
        return
    why = f"the page's own name went from its first words: '{excerpt(old.bold)}' became"
    yield Evidence(
        label=Label.OWN_NAME_REPLACED, operation=None, why=f"{why} '{excerpt(new.bold)}'"
    )


def _lead(text: str) -> _Lead | None:
    """Give the first bold words of a page, and the line that has them."""
    place = text.find(_BOLD)
    while place >= 0 and text.count("\n", 0, place) < _LINES:
        start, end = line_start(text, place), line_end(text, place)
        if text[start] not in _NO_LEAD and (bold := _BOLD_WORDS.search(text, place, end)):
            return _Lead(bold[1], bold.end(), text[start:end])
        place = text.find(_BOLD, end)
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
