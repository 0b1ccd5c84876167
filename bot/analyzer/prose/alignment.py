"""Aligns two visible strings word by word: which stretches differ, which blanks differ.

Knows no language. The mirror pair gives mirrored stretches: alignment is done in one order.
"""

from collections.abc import Iterator
from itertools import accumulate, compress
from operator import not_

import msgspec
from rapidfuzz.distance import Levenshtein

from bot.analyzer.analysis import Span
from bot.analyzer.prose.segments import is_word, tokens


class Side(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One of the two strings, cut into words and signs; blanks stand between them."""

    text: str
    tokens: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Give the offset where a token ends."""
        return self.starts[index] + len(self.tokens[index])

    def span(self, first: int, last: int) -> Span:
        """Give the offsets of these tokens (half-open); of where they would stand if none."""
        if first < last:
            return self.starts[first], self.end(last - 1)
        place = self.starts[first] if first < len(self.starts) else len(self.text)
        return place, place


class Chunk(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch that differs: these tokens of the old string became those of the new one."""

    old_first: int
    old_last: int
    new_first: int
    new_last: int
    old: tuple[str, ...]
    new: tuple[str, ...]
    old_words: tuple[str, ...]
    new_words: tuple[str, ...]
    old_span: Span
    new_span: Span


class Gap(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A blank between two standing tokens that came, went or changed."""

    old_span: Span
    new_span: Span


class Alignment(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Two strings and where they differ."""

    old: Side
    new: Side
    chunks: tuple[Chunk, ...]
    gaps: tuple[Gap, ...]
    similarity: float


def align(old: str, new: str) -> Alignment:
    """Align two strings by their words and signs."""
    old_side, new_side = _side(old), _side(new)
    blocks = _equal_blocks(old_side.tokens, new_side.tokens)
    chunks = tuple(_chunks(old_side, new_side, blocks))
    gaps = tuple(gap for block in blocks for gap in _gaps(old_side, new_side, *block))
    return Alignment(
        old=old_side,
        new=new_side,
        chunks=chunks,
        gaps=gaps,
        similarity=_similarity(old_side, new_side, chunks),
    )


def touches(span: Span, other: Span) -> bool:
    """Tell whether two stretches share a character, or an empty one stands at the other."""
    if span[0] == span[1] or other[0] == other[1]:
        return span[0] <= other[1] and other[0] <= span[1]
    return span[0] < other[1] and other[0] < span[1]


def _side(text: str) -> Side:
    cut = tokens(text)
    is_solid = [*map(not_, map(str.isspace, cut))]
    places = accumulate(map(len, cut), initial=0)
    return Side(
        text=text, tokens=list(compress(cut, is_solid)), starts=list(compress(places, is_solid))
    )


def _equal_blocks(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """Give (old index, new index, length) of the stretches that are the same, in order."""
    if new < old:
        return [(b, a, size) for a, b, size in _equal_blocks(new, old)]
    return [
        (step.src_start, step.dest_start, step.src_end - step.src_start)
        for step in Levenshtein.opcodes(old, new)
        if step.tag == "equal"
    ]


def _chunks(old: Side, new: Side, blocks: list[tuple[int, int, int]]) -> Iterator[Chunk]:
    old_at = new_at = 0
    for old_next, new_next, size in [*blocks, (len(old.tokens), len(new.tokens), 0)]:
        if old_at < old_next or new_at < new_next:
            yield _chunk(old, new, (old_at, old_next), (new_at, new_next))
        old_at, new_at = old_next + size, new_next + size


def _chunk(old: Side, new: Side, old_range: Span, new_range: Span) -> Chunk:
    was, now = tuple(old.tokens[slice(*old_range)]), tuple(new.tokens[slice(*new_range)])
    return Chunk(
        old_first=old_range[0],
        old_last=old_range[1],
        new_first=new_range[0],
        new_last=new_range[1],
        old=was,
        new=now,
        old_words=_words(was),
        new_words=_words(now),
        old_span=old.span(*old_range),
        new_span=new.span(*new_range),
    )


def _words(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Keep the words; most are told by their first sign, without a call."""
    return tuple([token for token in tokens if token[0].isalnum() or is_word(token)])


def _gaps(old: Side, new: Side, old_at: int, new_at: int, size: int) -> Iterator[Gap]:
    old_from = 0 if old_at == new_at == 0 else old.starts[old_at]
    new_from = 0 if old_at == new_at == 0 else new.starts[new_at]
    is_end = old_at + size == len(old.tokens) and new_at + size == len(new.tokens)
    old_to = len(old.text) if is_end else old.end(old_at + size - 1)
    new_to = len(new.text) if is_end else new.end(new_at + size - 1)
    if old.text[old_from:old_to] == new.text[new_from:new_to]:
        return
    for step in range(size):
        old_start, new_start = old.starts[old_at + step], new.starts[new_at + step]
        if old.text[old_from:old_start] != new.text[new_from:new_start]:
            yield Gap(old_span=(old_from, old_start), new_span=(new_from, new_start))
        old_from, new_from = old.end(old_at + step), new.end(new_at + step)
    if old.text[old_from:old_to] != new.text[new_from:new_to]:
        yield Gap(old_span=(old_from, old_to), new_span=(new_from, new_to))


def _similarity(old: Side, new: Side, chunks: tuple[Chunk, ...]) -> float:
    total = sum(map(len, old.tokens)) + sum(map(len, new.tokens))
    changed = sum(sum(map(len, chunk.old)) + sum(map(len, chunk.new)) for chunk in chunks)
    return 1.0 - changed / total if total else 1.0
