"""Takes an edit that breaks a law and gives a smaller one that breaks it, too.

Pieces of the two texts are left out, side by side where they are equal, for as long as the same
law breaks. Never gives an edit that breaks another law instead.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from functools import partial

from tests.fuzz.edits import Pair, tokens

Column = tuple[str, str]
"""A piece of the old text, and what stands for it in the new one."""


def shrink(pair: Pair, is_broken: Callable[[Pair], bool], tries: int = 1_500) -> Pair:
    """Leave out what can be left out, by lines, then by tokens, then by characters.

    Args:
        pair: An edit for which `is_broken` holds.
        is_broken: Says whether an edit breaks the law in question.
        tries: How many edits to ask it about at most.
    """
    left = iter(range(tries))
    for cut in (_lines, tokens, list):
        columns = _columns(cut(pair.old), cut(pair.new))
        pair = _joined(pair, _fewest(columns, partial(_breaks, pair, is_broken), left))
    return pair


def _breaks(pair: Pair, is_broken: Callable[[Pair], bool], columns: list[Column]) -> bool:
    return is_broken(_joined(pair, columns))


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _columns(old: list[str], new: list[str]) -> list[Column]:
    columns: list[Column] = []
    for _, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        columns += zip(old[a:b], new[c:d], strict=False) if old[a:b] == new[c:d] else ()
        if old[a:b] != new[c:d]:
            columns += [*((part, "") for part in old[a:b]), *(("", part) for part in new[c:d])]
    return columns


def _joined(pair: Pair, columns: list[Column]) -> Pair:
    return replace(pair, old="".join(o for o, _ in columns), new="".join(n for _, n in columns))


def _fewest(
    columns: list[Column], is_broken: Callable[[list[Column]], bool], left: Iterator[int]
) -> list[Column]:
    size = max(1, len(columns) // 2)
    while size:
        at, is_smaller = 0, False
        while at < len(columns):
            if next(left, None) is None:
                return columns
            fewer = columns[:at] + columns[at + size :]
            if is_broken(fewer):
                columns, is_smaller = fewer, True
            else:
                at += size
        size = size if is_smaller and size == 1 else size // 2
    return columns
