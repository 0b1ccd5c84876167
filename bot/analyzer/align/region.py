"""The noun of aligning: a run in which two texts differ. Values only."""

from typing import NamedTuple


class Region(NamedTuple):
    """A run that differs: half-open offsets into the old and the new text."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int

    def mirrored(self) -> "Region":
        """Give the region of the mirror edit."""
        a, b, c, d = self
        return Region(c, d, a, b)

    def moved(self, step: int) -> "Region":
        """Give the region so many signs further down in both texts; up, if there are less."""
        return self.grown(-step, step)

    def grown(self, before: int, behind: int) -> "Region":
        """Give the region with so many signs more before it and behind; fewer, if less than 0."""
        a, b, c, d = self
        return Region(a - before, b + behind, c - before, d + behind)

    def to(self, other: "Region") -> "Region":
        """Give the region from the start of this one to the end of another."""
        return Region(self.old_start, other.old_end, self.new_start, other.new_end)

    def one_side(self, old: str, new: str) -> tuple[str, int, int]:
        """Give the text that holds a run of one text alone, and where the run stands in it."""
        a, b, c, d = self
        return (old, a, b) if a < b else (new, c, d)

    def sources(self, old: str, new: str) -> tuple[str, str]:
        """Give what stands there in both texts."""
        a, b, c, d = self
        return old[a:b], new[c:d]
