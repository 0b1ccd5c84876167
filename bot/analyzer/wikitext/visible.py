"""Visible text, and where in the wikitext each of its characters stands. Values only."""

from bisect import bisect_right
from itertools import accumulate

from bot.analyzer.analysis import Span

Run = tuple[int, str]
"""The place in the wikitext of some visible words, and the words."""


class Visible:
    """Visible text, and where in the wikitext each of its characters stands."""

    __slots__ = ("_runs", "_starts", "text")

    def __init__(self, runs: list[Run]) -> None:
        self.text = "".join([words for _, words in runs])
        self._runs = runs
        self._starts: list[int] = []
        """Where each run begins; made when the first place is asked for."""

    def place(self, offset: int) -> int:
        """Give the place in the wikitext of a visible character."""
        if not self._runs:
            return 0
        if not self._starts:
            self._starts = list(accumulate((len(words) for _, words in self._runs[:-1]), initial=0))
        at = max(bisect_right(self._starts, offset) - 1, 0)
        place, words = self._runs[at]
        return place + min(offset - self._starts[at], len(words))

    def span(self, visible: Span) -> Span:
        """Give the place in the wikitext of a stretch of the visible text."""
        start = self.place(visible[0])
        return start, self.place(visible[1] - 1) + 1 if visible[1] > visible[0] else start

    @property
    def bounds(self) -> Span:
        """Where in the wikitext the first visible character stands, and where the last ends."""
        if not self._runs:
            return 0, 0
        place, words = self._runs[-1]
        return self._runs[0][0], place + len(words)

    def offset(self, place: int) -> int:
        """Give the visible character that stands at a place of the wikitext, or next behind it."""
        behind = 0
        for start, words in self._runs:
            if place < start + len(words):
                return behind + max(place - start, 0)
            behind += len(words)
        return behind
