"""Takes the nodes of a fragment and finds those round a place, without a walk over all others.

Never looks at their source.
"""

from bisect import bisect_right
from collections.abc import Sequence

from bot.analyzer.wikitext.markup import Markup


class Nesting:
    """Nodes in the order of their beginnings, each before those within it."""

    def __init__(self, nodes: Sequence[Markup]) -> None:
        self._nodes = nodes
        self.starts = [node.start for node in nodes]
        self._ends = [node.end for node in nodes]
        self._outer: list[int] = []
        """The nearest node before each that ends no sooner; those between end before it does."""
        for at, end in enumerate(self._ends):
            before = at - 1
            while before >= 0 and self._ends[before] < end:
                before = self._outer[before]
            self._outer.append(before)

    def reaching(self, place: int) -> list[Markup]:
        """Give the nodes that begin at or before a place and reach it, outermost first."""
        found: list[Markup] = []
        at = bisect_right(self.starts, place) - 1
        while at >= 0:
            is_there = self._ends[at] >= place
            if is_there:
                found.append(self._nodes[at])
            at = at - 1 if is_there else self._outer[at]
        return found[::-1]
