"""Measures what two texts begin and end with. Never looks at what the signs mean."""

from rapidfuzz.distance import Postfix, Prefix

_CHUNK = 4096
"""Characters that are compared as a whole before one by one."""
_REACH = 100
"""Characters from a difference in which the end of a word is looked for."""


def common_prefix(one: str, other: str) -> int:
    """Count the characters that both begin with."""
    limit = min(len(one), len(other))
    for at in range(0, limit, _CHUNK):
        parts = one[at : at + _CHUNK], other[at : at + _CHUNK]
        if parts[0] != parts[1]:
            return at + Prefix.similarity(*parts)
    return limit


def common_suffix(one: str, other: str, limit: int) -> int:
    """Count the characters that both end with, `limit` at most."""
    ends = len(one), len(other)
    for at in range(0, limit, _CHUNK):
        step = min(at + _CHUNK, limit)
        parts = one[ends[0] - step : ends[0] - at], other[ends[1] - step : ends[1] - at]
        if parts[0] != parts[1]:
            return at + Postfix.similarity(*parts)
    return limit


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """Measure what both begin and end with, up to where every token ends.

    A word ends at a blank whatever follows; the shared tokens would be put aside anyhow, those at
    the start first.
    """
    head = common_prefix(old, new)
    tail = common_suffix(old, new, min(len(old), len(new)) - head)
    low = max(head - _REACH, 0)
    start = old.rfind(" ", low, head)
    while start > low and not old[start - 1].isalnum():
        start = old.rfind(" ", low, start)
    high = len(old) - tail
    end = old.find(" ", high + 1, high + _REACH)
    while end > 0 and not old[end - 1].isalnum():
        end = old.find(" ", end + 1, high + _REACH)
    return start if start > low else 0, len(old) - end if end > 0 else 0
