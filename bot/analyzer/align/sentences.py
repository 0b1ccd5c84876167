"""Lines up whole sentences that stand in another order, before their words are lined up.

Putting each word of a sentence in the place of another's costs Levenshtein's distance less than
taking the sentence from one place to the other, and tells two that changed places as rewritten.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable
from itertools import pairwise

from rapidfuzz.distance import Indel

from bot.analyzer.align.islands import ENDING, ENDS, WIDE_ENDING
from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Span
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.wikitext.places import line_end, line_start

_MIN_SIGNS = 12
"""How long a sentence is that is looked for elsewhere."""
_MUCH_LESS = 0.75
"""Share of the letters that differ, at most, for which sentences are taken as what moved."""
_BREAK = re.compile(
    rf"[{SENTENCE_SIGNS}\n](?:(?<=\n)\n*|{WIDE_ENDING}|{ENDING}(?:\s+|\Z))"  # a fixed sign first
)


def by_sentences(
    found: list[Region], old: str, new: str, compare: Callable[[str, str], list[Region] | None]
) -> list[Region]:
    """Give the runs in which two texts differ, read by whole sentences if less differs so.

    Args:
        found: The runs as the words of both texts were lined up.
        old: The old text.
        new: The new text.
        compare: Lines up the words of what stands between equal sentences.
    """
    whole = found[0].to(found[-1])
    was, now = whole.sources(old, new)
    if min(len(was), len(now)) < _MIN_SIGNS or not (ENDS.search(was) and ENDS.search(now)):
        return found
    start, end = line_start(old, whole.old_start), line_end(old, whole.old_end)
    whole = whole.grown(whole.old_start - start, end - whole.old_end)
    sides = _sentences(old, *whole[:2]), _sentences(new, *whole[2:])
    gone = _changed(old, sides[0], [run[:2] for run in found])
    if gone.isdisjoint(_changed(new, sides[1], [run[2:] for run in found])):
        return found
    read: list[Region] = []
    for gap in _gaps(whole, sides, old, new):
        runs = compare(*gap.sources(old, new))
        if runs is None:
            return found
        old_at, new_at = gap.old_start, gap.new_start
        read += [Region(a + old_at, b + old_at, c + new_at, d + new_at) for a, b, c, d in runs]
    is_less = _size(read, old, new) <= _MUCH_LESS * _size(found, old, new)
    return read if is_less else found


def _gaps(whole: Region, sides: tuple[list[Span], list[Span]], old: str, new: str) -> list[Region]:
    """Give what stands between sentences that both sides have in the same order."""
    texts = [old[slice(*span)] for span in sides[0]], [new[slice(*span)] for span in sides[1]]
    equal = [
        Region(*sides[0][op.src_start + at], *sides[1][op.dest_start + at])
        for op in Indel.opcodes(*texts)
        if op.tag == "equal"
        for at in range(op.src_end - op.src_start)
    ]
    edges = [
        Region(whole.old_start, whole.old_start, whole.new_start, whole.new_start),
        *(run for run in equal if run.old_end - run.old_start >= _MIN_SIGNS),
        Region(whole.old_end, whole.old_end, whole.new_end, whole.new_end),
    ]
    return [Region(a[1], b[0], a[3], b[2]) for a, b in pairwise(edges)]


def _sentences(text: str, start: int, end: int) -> list[Span]:
    """Give the places of the sentences of a passage, without their ends."""
    breaks = [match.span() for match in _BREAK.finditer(text, start, end)]
    edges = [(start, start), *breaks, (end, end)]
    return [(a[1], b[0]) for a, b in pairwise(edges) if a[1] < b[0]]


def _changed(text: str, sentences: list[Span], runs: list[Span]) -> set[str]:
    """Give the sentences that runs change, but for short ones."""
    starts, ends = [start for start, _ in sentences], [end for _, end in sentences]
    touched = {
        sentences[at]
        for low, high in runs
        for at in range(bisect_right(ends, low), bisect_left(starts, high))
    }
    return {text[start:end] for start, end in touched if end - start >= _MIN_SIGNS}


def _size(runs: list[Region], old: str, new: str) -> int:
    """Count the letters and digits that runs have on both sides."""
    return sum(sum(map(str.isalnum, side)) for run in runs for side in run.sources(old, new))
