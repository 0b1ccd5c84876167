"""Takes changed lines and gives the islands: the smallest runs of tokens that differ.

Never reads markup: brackets and braces are only tokens that don't break apart.
"""

import re
from typing import NamedTuple

from rapidfuzz.distance import Levenshtein

from bot.analyzer.prose.segments import tokens as word_tokens

_MARKUP = re.compile(
    r"(\[\[|\]\]|\{\{\{?|\}\}\}?|'{2,5}|<!--|-->|\n|={2,6}|\|\||!!|\{\||</?[a-zA-Z]+|https?://)"
)
_MAX_TOKEN_PAIRS = 40_000_000
"""The wiki's own limit for word diffs (wikidiff2)."""


class Island(NamedTuple):
    """A run that differs: half-open offsets into the old and the new text."""

    old_start: int
    old_end: int
    new_start: int
    new_end: int


def tokenize(text: str) -> list[str]:
    """Cut wikitext into markup, words, blanks and signs, which join back to it."""
    found: list[str] = []
    for at, piece in enumerate(_MARKUP.split(text)):
        if at % 2:
            found.append(piece)
        elif piece:
            found += word_tokens(piece)
    return found


def islands(old: str, new: str, old_base: int, new_base: int) -> list[Island] | None:
    """Give the runs in which two stretches differ, offset by the bases; None if too large."""
    if (len(new), new) < (len(old), old):
        found = _ordered(new, old, new_base, old_base)
        return found and [Island(i[2], i[3], i[0], i[1]) for i in found]
    return _ordered(old, new, old_base, new_base)


def _ordered(old: str, new: str, old_base: int, new_base: int) -> list[Island] | None:
    if not old or not new:
        return [Island(old_base, old_base + len(old), new_base, new_base + len(new))]
    old_tokens, new_tokens = tokenize(old), tokenize(new)
    if len(old_tokens) * len(new_tokens) > _MAX_TOKEN_PAIRS:
        return None
    ids: dict[str, int] = {}
    old_ids = [ids.setdefault(token, len(ids)) for token in old_tokens]
    new_ids = [ids.setdefault(token, len(ids)) for token in new_tokens]
    old_at, new_at = _places(old_tokens, old_base), _places(new_tokens, new_base)
    return _joined(
        [
            Island(
                old_at[op.src_start], old_at[op.src_end], new_at[op.dest_start], new_at[op.dest_end]
            )
            for op in Levenshtein.opcodes(old_ids, new_ids)
            if op.tag != "equal"
        ]
    )


def _places(tokens: list[str], base: int) -> list[int]:
    places = [base]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _joined(found: list[Island]) -> list[Island]:
    """Join islands that touch."""
    joined: list[Island] = []
    for island in found:
        if (
            joined
            and joined[-1].old_end == island.old_start
            and joined[-1].new_end == island.new_start
        ):
            joined[-1] = joined[-1]._replace(old_end=island.old_end, new_end=island.new_end)
        else:
            joined.append(island)
    return joined
