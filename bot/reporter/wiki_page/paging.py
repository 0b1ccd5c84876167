"""Takes rows and their sizes; gives the pages that hold them.

Never lets a page pass its limits, and never splits a row.
"""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True, slots=True)
class Limits:
    """What one page may hold."""

    rows: int
    size_bytes: int
    """For the rows alone, in UTF-8."""


def paged(sizes: Sequence[int], limits: Limits) -> tuple[range, ...]:
    """Return which rows stand on which page, at least one page; a row alone may be too large."""
    pages: list[range] = []
    start, size = 0, 0
    for place, one in enumerate(sizes):
        is_full = place - start == limits.rows or size + one > limits.size_bytes
        if is_full and place > start:
            pages.append(range(start, place))
            start, size = place, 0
        size += one
    return (*pages, range(start, len(sizes)))
