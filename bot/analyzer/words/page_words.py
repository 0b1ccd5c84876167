"""Answers whether a word stands on a page, without cutting the whole page into words.

Never answers for words inside what the edit changed.
"""

import re
from collections.abc import Sequence
from functools import cached_property
from unicodedata import category

from bot.analyzer.prose.pair import Within
from bot.analyzer.prose.segments import words

_MAX_LOOKS = 200
_MANY = 400
"""Questions after which the whole page is cut up, once, so that it need not be searched again."""
_RUN = re.compile(r"[^\W_]+")


class PageWords:
    """The words of a page, and of its title, outside some stretches of it."""

    def __init__(self, text: str, changed: Sequence[tuple[int, int]], title: str = "") -> None:
        self._text = text
        self._title = title
        self._spans = changed
        self._asked = 0
        self._known: dict[str, bool] = {}

    def __contains__(self, word: str) -> bool:
        """Say whether a word, in this case or capitalised, stands elsewhere on the page."""
        if word not in self._known:
            forms = dict.fromkeys((word, word.lower(), word.capitalize(), word.upper()))
            stands = any(self._stands(form) for form in forms)
            self._known[word] = stands or word.lower() in words(self._title.lower())
        return self._known[word]

    def is_common(self, word: str) -> bool:
        """Say whether a word stands in small letters elsewhere on the page: then it is no name."""
        return self._stands(word.lower())

    def _stands(self, form: str) -> bool:
        self._asked += 1
        if self._asked > _MANY and not self._runs.issuperset(_RUN.findall(form)):
            return False
        at = self._text.find(form)
        for _ in range(_MAX_LOOKS):
            if at < 0:
                return False
            if self._is_whole(at, at + len(form)):
                return True
            at = self._text.find(form, at + 1)
        return False

    @cached_property
    def _runs(self) -> frozenset[str]:
        """All letters and digits in a row: what holds others can't stand on the page."""
        return frozenset(_RUN.findall(self._text))

    @cached_property
    def _changed(self) -> Within:
        return Within(self._spans)

    def _is_whole(self, start: int, end: int) -> bool:
        text = self._text
        if (start and text[start - 1].isalnum()) or (end < len(text) and _goes_on(text[end])):
            return False
        return (start, start + 1) not in self._changed


def _goes_on(sign: str) -> bool:
    """Say whether a sign behind letters belongs to their word: a letter, or a letter's mark."""
    return sign.isalnum() or (not sign.isascii() and category(sign)[0] == "M")
