"""Takes a stretch of a page and says whether the parser would be slow with it.

Counts signs only; never parses. The caller names in `truncated` what is too much.
"""

import re

from bot.analyzer.wikitext.markup import Window

MAX_PARSED = 60_000
"""Characters of one changed stretch beyond which its nodes are not told apart."""
_MAX_DEPTH = 40
"""Nodes within each other beyond which their words are not told apart."""
_BRACES = "{" * 80
_PAIRS = (("[", "]"), ("{", "}"), ("<!--", "-->"), ("<", "</"))
_MAX_OPEN = 1000
"""Openings that nothing closes; each costs the parser a walk to the end."""
_CUT_OFF_TAG = re.compile(r"</?[a-zA-Z][^<>]*(?=<|\Z)")
_MAX_READ = 4_000_000
"""Characters that the parser may read again: to the end for each opening that nothing closes."""
_NEEDY_TAG = re.compile(
    r"<(?!(?:br|hr|li|dt|dd|td|th|tr|wbr)\b)[a-zA-Z][^<>]*(?<!/)>", re.IGNORECASE
)
"""The opening of an element that needs an end."""
_MAX_WALK = 1_000_000
"""Characters that the parser may walk over for tags without a ">": to the end for each of them."""


def is_too_deep(window: Window) -> bool:
    """Say whether nodes may nest there, or never end, beyond what a parser is quick with."""
    text, start, end, scopes, ends = window
    if max(len(scopes), len(ends)) > _MAX_DEPTH or text.find(_BRACES, start, end) >= 0:
        return True
    if end - start <= _MAX_OPEN:
        return False
    counts = [tuple(text.count(sign, start, end) for sign in pair) for pair in _PAIRS]
    if any(opened - closed > _MAX_OPEN for opened, closed in counts):
        return True
    *others, (opened, closed) = counts
    size = end - start
    if any((opening - closing) * size > _MAX_READ for opening, closing in others):
        return True
    if (opened - closed) * size > _MAX_READ:
        needy = sum(1 for _ in _NEEDY_TAG.finditer(text, start, end)) - closed
        if needy * size > _MAX_READ:
            return True
    return _is_long_walk(text, start, end, opened)


def _is_long_walk(text: str, start: int, end: int, tags: int) -> bool:
    size = end - start
    if tags * size <= _MAX_WALK:
        return False
    return size * sum(1 for _ in _CUT_OFF_TAG.finditer(text, start, end)) > _MAX_WALK
