"""Tells what cries out or is shouted in new words of an article.

Signs and capitals only; `unfinished` says of which words it is asked.
"""

import re
from functools import lru_cache

from bot.analyzer.analysis import Kind
from bot.analyzer.compare.changes import Change
from bot.analyzer.wikitext.page import Page

_CRY = re.compile(r"([^\s!-@\[-`{-~](?<![^\s!-@\[-`{-~]{2})[^\s!-@\[-`{-~]*)!+(?=[\s'\"<]|$)")
_QUOTES = frozenset("\"'«»„“”‘’「」『』")
_MUCH = 60
"""Characters of a page that would have cried out by now, if it did."""
_SHOUTED_WORDS = 4
"""Words that prose itself tells of."""
_SHOUTED_LETTERS = 8
_LOUD = 4
"""Letters of one word in capitals that may be shouted."""
_SMALL_END = re.compile(r"[^\W\d_][,;]?$")
_NO_WORDS = re.compile(r"[\d_/=<>{}|&-]")
"""What names in programs, items and abbreviations have."""


def cry_in(change: Change, said: str, page: Page) -> str:
    """Give what cries out in new words on a page that never does; names may (Yahoo!)."""
    if (
        "!" not in said
        or "!" in change.old.visible
        or len(page.old) < _MUCH
        or not _QUOTES.isdisjoint(said)
    ):
        return ""
    if is_only_marks(said):  # of the word that they stand behind
        said = change.new.beside[0].rpartition(" ")[2] + said
    cries = [cry.group() for cry in _CRY.finditer(said) if not cry[1].istitle()]
    return cries[0] if cries and not _cries(page.old) else ""


def is_only_marks(said: str) -> bool:
    """Say whether exclamation marks came in without a word."""
    return bool(said) and not said.strip("!")


@lru_cache(maxsize=1)
def _cries(text: str) -> bool:
    """Say whether anything on a page cries out; one page is asked of again and again."""
    return "!" in text and _CRY.search(text) is not None


def is_loud(said: str) -> bool:
    """Say whether all letters are capitals, and none is of a script without them."""
    return said.isupper() and all(sign.isupper() for sign in said if sign.isalpha())


def is_shouted(change: Change, said: str) -> bool:
    """Say whether a paragraph of a few words has nothing but capitals."""
    few = range(2, _SHOUTED_WORDS)
    is_shouted = is_loud(said) and len(said) > _SHOUTED_LETTERS and len(said.split()) in few
    is_alone = change.new.inner_line.strip() == change.new.source.strip()
    return is_shouted and is_alone and not _NO_WORDS.search(said)


def is_shouted_word(change: Change, said: str, page: Page) -> bool:
    """Say whether one word within a sentence is in capitals, and no abbreviation that it had."""
    if (
        len(said) < _LOUD
        or not said.isalpha()
        or not is_loud(said)
        or change.new.nodes
        or said in page.old
    ):
        return False
    had = change.old.visible
    if had != had.lower() or change.operation.kind is Kind.MOVE:
        return False
    before, behind = change.new.beside
    return bool(_SMALL_END.search(before)) and not behind.startswith(")")
