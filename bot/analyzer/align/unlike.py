"""Takes the tokens that two stretches share, and leaves out what unlike lines share by chance.

Two lines with little in common are not one that changed: a wiki shows them as one that went and one
that came, and the few words that both have say nothing of what became of the rest.
"""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

from rapidfuzz.distance import MatchingBlock

_MIN_SHARED = 0.2
"""Share of the longer line above which a wiki takes two lines for one that changed (wikidiff2)."""
_MIN_OF_SHORTER = 0.5
"""Share of the shorter line above which it is a part of the longer one."""
_MAX_TOKENS = 9
"""Tokens in a row that two texts may share by chance: four words, and the blanks round them."""
_MAX_GROWTH = 10
"""How many times as long as the other one side of what is rewritten may be: else words came in."""


def without_chance(
    blocks: list[MatchingBlock], old: list[str], new: list[str], beside: tuple[str, str]
) -> list[MatchingBlock]:
    """Leave out the few words, or the blank, between words that changed in lines not alike.

    Args:
        blocks: What both sides have, in order; the last one is empty, at the end of both.
        old: The tokens of the old side.
        new: Those of the new one.
        beside: What stands before the first token in its line, and behind the last, in both texts.
    """
    few = [
        at
        for at, block in enumerate(blocks)
        if 0 < block.size <= _MAX_TOKENS and _are_words(old[block.a : block.a + block.size])
    ]
    sums = (_letters_before(old), _letters_before(new)) if few else ([], [])
    few = [at for at in few if _is_rewritten(blocks, at, sums)]
    if not few:
        return blocks
    lines = _line_numbers(old), _line_numbers(new)
    rims = [sum(map(str.isalnum, text)) for text in beside]
    shared = _shared(blocks, sums[0], lines)
    for pair, size in zip(((0, 0), (lines[0][-1], lines[1][-1])), rims, strict=True):
        shared[pair] += size
    chance = set()
    for at in few:
        pair = lines[0][blocks[at].a], lines[1][blocks[at].b]
        both = [_size(*side, rims) for side in zip(pair, sums, lines, strict=True)]
        is_unlike = shared[pair] <= _MIN_SHARED * max(both)
        if is_unlike and shared[pair] < _MIN_OF_SHORTER * min(both):
            chance.add(at)
    return [block for at, block in enumerate(blocks) if at not in chance]


def _are_words(tokens: list[str]) -> bool:
    """Say whether tokens are words, or a blank, of one line."""
    return all(token[0].isalnum() or token[0] in " \t" for token in tokens)


def _is_rewritten(
    blocks: Sequence[MatchingBlock], at: int, sums: tuple[list[int], list[int]]
) -> bool:
    """Say whether words changed on both sides of a block, rather than came in or went."""
    (a, b, size), behind = blocks[at], blocks[at + 1]
    before = blocks[at - 1] if at else MatchingBlock(0, 0, 0)
    start, end = (before.a + before.size, before.b + before.size), (a + size, b + size)
    if start == (a, b) or end == (behind.a, behind.b):
        return False
    gone = sums[0][behind.a] - sums[0][end[0]] + sums[0][a] - sums[0][start[0]]
    come = sums[1][behind.b] - sums[1][end[1]] + sums[1][b] - sums[1][start[1]]
    return 0 < max(gone, come) <= _MAX_GROWTH * min(gone, come)


def _shared(
    blocks: Sequence[MatchingBlock], sums: list[int], lines: tuple[list[int], list[int]]
) -> Counter[tuple[int, int]]:
    """Count the letters of the first and the last line of each block: others are of it alone."""
    shared: Counter[tuple[int, int]] = Counter()
    for a, b, size in blocks:
        if size:
            first, last = (
                (lines[0][a], lines[1][b]),
                (lines[0][a + size - 1], lines[1][b + size - 1]),
            )
            start = max(bisect_left(lines[0], last[0]), a)
            shared[last] += sums[a + size] - sums[start]
            if first != last:
                shared[first] += sums[bisect_right(lines[0], first[0])] - sums[a]
    return shared


def _size(line: int, sums: list[int], lines: list[int], rims: list[int]) -> int:
    """Count the letters of a line, with what stands beside the first and the last one."""
    size = sums[bisect_right(lines, line)] - sums[bisect_left(lines, line)]
    return size + rims[0] * (line == 0) + rims[1] * (line == lines[-1])


def _letters_before(tokens: list[str]) -> list[int]:
    """Count the letters and digits of words before each token, and of all."""
    sizes = [len(token) if token[0].isalnum() else 0 for token in tokens]
    return list(accumulate(sizes, initial=0))


def _line_numbers(tokens: list[str]) -> list[int]:
    return list(accumulate(map("\n".__eq__, tokens)))
