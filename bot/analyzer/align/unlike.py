"""Takes the tokens that two stretches share, and leaves out what unlike lines share by chance.

Two lines with little in common are not one that changed: a wiki shows them as one that went and one
that came, and the few words that both have say nothing of what became of the rest.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from rapidfuzz.distance import MatchingBlock

_MIN_SHARED = 0.2
"""Share of the longer line above which a wiki takes two lines for one that changed (wikidiff2)."""
_MIN_OF_SHORTER = 0.5
"""Share of the shorter line above which it is a part of the longer one."""
_MAX_WORDS = 4
"""Words in a row that two texts may share by chance."""
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
    between = list(_between_words(blocks, old, new))
    if not between:
        return blocks
    lines = _line_numbers(old), _line_numbers(new)
    sizes = _sizes(old, lines[0]), _sizes(new, lines[1])
    shared: Counter[tuple[int, int]] = Counter()
    for a, b, size in blocks:
        pairs = zip(lines[0][a : a + size], lines[1][b : b + size], strict=True)
        for token, pair in zip(old[a : a + size], pairs, strict=True):
            shared[pair] += _letters(token)
    for pair, text in zip(((0, 0), (lines[0][-1], lines[1][-1])), beside, strict=True):
        size = sum(map(str.isalnum, text))
        shared[pair] += size
        sizes[0][pair[0]] += size
        sizes[1][pair[1]] += size
    chance = set()
    for at in between:
        pair = lines[0][blocks[at].a], lines[1][blocks[at].b]
        both = sizes[0][pair[0]], sizes[1][pair[1]]
        if shared[pair] <= _MIN_SHARED * max(both) and shared[pair] < _MIN_OF_SHORTER * min(both):
            chance.add(at)
    return [block for at, block in enumerate(blocks) if at not in chance]


def _between_words(
    blocks: Sequence[MatchingBlock], old: list[str], new: list[str]
) -> Iterator[int]:
    """Give the blocks that are a few words, or a blank, of one line, with changed words round."""
    ends = 0, 0
    for at, (block, behind) in enumerate(pairwise(blocks)):
        a, b, size = block
        tokens = old[a : a + size]
        if size <= 2 * _MAX_WORDS + 1 and all(map(_is_word_or_blank, tokens)):
            gone = old[ends[0] : a] + old[a + size : behind.a]
            come = new[ends[1] : b] + new[b + size : behind.b]
            both = sum(map(_letters, gone)), sum(map(_letters, come))
            if _MAX_GROWTH * min(both) >= max(both):
                yield at
        ends = a + size, b + size


def _is_word_or_blank(token: str) -> bool:
    return token[0].isalnum() or token[0] in " \t"


def _line_numbers(tokens: list[str]) -> list[int]:
    return list(accumulate(map("\n".__eq__, tokens)))


def _sizes(tokens: list[str], lines: list[int]) -> Counter[int]:
    sizes: Counter[int] = Counter()
    for token, line in zip(tokens, lines, strict=True):
        sizes[line] += _letters(token)
    return sizes


def _letters(token: str) -> int:
    return len(token) if token[0].isalnum() else 0
