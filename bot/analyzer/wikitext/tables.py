"""Takes a stretch of a page and says where in it tables are open, by how their lines begin.

Never parses; walks over the stretch once, when first asked.
"""

from bisect import bisect_right
from functools import cached_property

from bot.analyzer.analysis import Span
from bot.analyzer.wikitext.markup import TABLE_BEGINS, TABLE_ENDS
from bot.analyzer.wikitext.places import line_end


class Tables:
    """The tables of a stretch."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text = text
        self._start = start
        self._end = end

    @property
    def _lines(self) -> Span:
        return self._start, line_end(self._text, self._end)

    @cached_property
    def _begins(self) -> list[int]:
        return [found.end() for found in TABLE_BEGINS.finditer(self._text, *self._lines)]

    @cached_property
    def _ends(self) -> list[int]:
        return [found.end() for found in TABLE_ENDS.finditer(self._text, *self._lines)]

    def open_at(self, place: int, behind: int | None = None) -> int:
        """Count the tables that begin before a place, or one behind it, less those that end."""
        begun = bisect_right(self._begins, place if behind is None else behind)
        return begun - bisect_right(self._ends, place)

    def has(self, place: int) -> bool:
        """Say whether a place stands in a table that begins in the stretch."""
        return self.open_at(place) > 0
