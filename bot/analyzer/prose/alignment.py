"""Aligns two visible strings word by word: which stretches differ, which blanks differ.

Knows no language. The mirror pair gives mirrored stretches: alignment is done in one order.
"""

from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate, compress
from operator import not_

import msgspec
from rapidfuzz.distance import Levenshtein

from bot.analyzer.analysis import Span
from bot.analyzer.ends import shared_ends
from bot.analyzer.prose.segments import is_word, tokens


class Tokenized(msgspec.Struct, frozen=True, gc=False):
    """A string, or a stretch of it, cut into words and signs; blanks stand between them."""

    text: str
    """The whole string."""
    first: int
    last: int
    """Where the stretch begins and ends."""
    tokens: list[str]
    starts: list[int]

    def end(self, index: int) -> int:
        """Give the offset where a token ends."""
        return self.starts[index] + len(self.tokens[index])

    def span(self, first: int, last: int) -> Span:
        """Give the offsets of these tokens (half-open); of where they would stand if none."""
        if first < last:
            return self.starts[first], self.end(last - 1)
        if first < len(self.starts):
            return self.starts[first], self.starts[first]
        place = len(self.text) - len(self.text[self.last :].lstrip())
        return place, place


class Chunk(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A stretch that differs: these tokens of the old string became those of the new one.

    Tokens are counted from where the strings begin to differ: `Alignment.places`.
    """

    old_range: Span
    new_range: Span
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


class Alignment:
    """Two strings and where they differ; what both begin and end with is cut when asked for."""

    def __init__(self, old: str, new: str) -> None:
        """Align two strings, which differ, by their words and signs."""
        head, tail = shared_ends(old, new)
        was, now = _tokenized(old, head, len(old) - tail), _tokenized(new, head, len(new) - tail)
        blocks = _equal_blocks(was.tokens, now.tokens)
        self._was, self._now = was, now
        self.chunks = tuple(_chunks(was, now, blocks))
        self.gaps = tuple(_all_gaps(was, now, blocks))

    @cached_property
    def similarity(self) -> float:
        """Share of the words, by letters, that stayed."""
        return _similarity(self._was, self._now, self.chunks)

    @cached_property
    def _head(self) -> Tokenized:
        return _tokenized(self._was.text, 0, self._was.first)

    @cached_property
    def old(self) -> Tokenized:
        """The whole old string."""
        return _whole(self._head, self._was)

    @cached_property
    def new(self) -> Tokenized:
        """The whole new string."""
        return _whole(self._head, self._now)

    def places(self, chunk: Chunk) -> tuple[Span, Span]:
        """Give which tokens of the whole strings are those of a stretch."""
        step, (a, b), (c, d) = len(self._head.tokens), chunk.old_range, chunk.new_range
        return (a + step, b + step), (c + step, d + step)


def touches(span: Span, other: Span) -> bool:
    """Tell whether two stretches share a character, or an empty one stands at the other."""
    if span[0] == span[1] or other[0] == other[1]:
        return span[0] <= other[1] and other[0] <= span[1]
    return span[0] < other[1] and other[0] < span[1]


def _tokenized(text: str, first: int, last: int) -> Tokenized:
    cut = tokens(text[first:last])
    is_solid = [*map(not_, map(str.isspace, cut))]
    places = accumulate(map(len, cut), initial=first)
    return Tokenized(text, first, last, [*compress(cut, is_solid)], [*compress(places, is_solid)])


def _whole(head: Tokenized, middle: Tokenized) -> Tokenized:
    """Put what both strings begin and end with round the stretch of one that differs."""
    text = middle.text
    tail = _tokenized(text, middle.last, len(text))
    parts = head, middle, tail
    cut = [token for part in parts for token in part.tokens]
    return Tokenized(text, 0, len(text), cut, [start for part in parts for start in part.starts])


def _equal_blocks(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """Give (old index, new index, length) of the stretches that are the same, in order.

    The last one is empty: where both end.
    """
    if new < old:
        return [(b, a, size) for a, b, size in Levenshtein.opcodes(new, old).as_matching_blocks()]
    return [(a, b, size) for a, b, size in Levenshtein.opcodes(old, new).as_matching_blocks()]


def _chunks(old: Tokenized, new: Tokenized, blocks: list[tuple[int, int, int]]) -> Iterator[Chunk]:
    old_at = new_at = 0
    for old_next, new_next, size in blocks:
        if old_at < old_next or new_at < new_next:
            yield _chunk(old, new, (old_at, old_next), (new_at, new_next))
        old_at, new_at = old_next + size, new_next + size


def _chunk(old: Tokenized, new: Tokenized, old_range: Span, new_range: Span) -> Chunk:
    was, now = tuple(old.tokens[slice(*old_range)]), tuple(new.tokens[slice(*new_range)])
    return Chunk(
        old_range=old_range,
        new_range=new_range,
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


def _all_gaps(old: Tokenized, new: Tokenized, blocks: list[tuple[int, int, int]]) -> Iterator[Gap]:
    if old.first and not (old.tokens or new.tokens):  # blanks behind the last word
        yield Gap(old_span=(old.first, old.last), new_span=(new.first, new.last))
    for block in blocks[:-1]:
        yield from _gaps(old, new, *block)


def _gaps(old: Tokenized, new: Tokenized, old_at: int, new_at: int, size: int) -> Iterator[Gap]:
    is_start = old_at == new_at == 0
    old_from = old.first if is_start else old.starts[old_at]
    new_from = new.first if is_start else new.starts[new_at]
    is_end = old_at + size == len(old.tokens) and new_at + size == len(new.tokens)
    old_to = old.last if is_end else old.end(old_at + size - 1)
    new_to = new.last if is_end else new.end(new_at + size - 1)
    if old.text[old_from:old_to] == new.text[new_from:new_to]:
        return
    for step in range(size):
        old_start, new_start = old.starts[old_at + step], new.starts[new_at + step]
        if old.text[old_from:old_start] != new.text[new_from:new_start]:
            yield Gap(old_span=(old_from, old_start), new_span=(new_from, new_start))
        old_from, new_from = old.end(old_at + step), new.end(new_at + step)
    if old.text[old_from:old_to] != new.text[new_from:new_to]:
        yield Gap(old_span=(old_from, old_to), new_span=(new_from, new_to))


def _similarity(old: Tokenized, new: Tokenized, chunks: tuple[Chunk, ...]) -> float:
    shared = old.text[: old.first] + old.text[old.last :]
    differing = sum(map(len, old.tokens)) + sum(map(len, new.tokens))
    total = differing + 2 * len("".join(shared.split()))
    changed = sum(sum(map(len, chunk.old)) + sum(map(len, chunk.new)) for chunk in chunks)
    return 1.0 - changed / total if total else 1.0
