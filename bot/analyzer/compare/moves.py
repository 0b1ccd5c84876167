"""Takes changes and joins what went at one place and came at another, unchanged, into moves.

Never looks for near copies: a thing that also changed was removed and inserted.
"""

import re
from collections import defaultdict
from collections.abc import Hashable, Sequence

from msgspec import structs

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change, Side, change_of
from bot.analyzer.compare.nature import with_nature

_WORDS = frozenset({Label.EXPANSION, Label.TRIM})
_HEADINGS = frozenset({Label.SECTION_ADD, Label.SECTION_REMOVE})
_WORD = re.compile(r"\w")
_TWO_WORDS = re.compile(r"\w\W+\w")
_PLACED = frozenset({Node.LIST_ITEM, Node.TABLE_ROW, Node.HEADING})
"""What is one thing however short; a lone word of a sentence comes and goes by chance."""
_ROW_BARS = re.compile(r"\A\s*\|-[ \t]*\n|\n\|-\s*\Z")
"""The bare bar of a row: it is cut off with the row behind it or with the one before."""


def with_moves(changes: Sequence[Change]) -> list[Change]:
    """Give the changes with each pair of a removal and an equal insertion as one move."""
    if all(change.old.source for change in changes) or all(change.new.source for change in changes):
        return list(changes)
    gone: dict[Hashable, list[int]] = defaultdict(list)
    come: dict[Hashable, list[int]] = defaultdict(list)
    for index, change in enumerate(changes):
        if not change.new.source and _can_move(change, change.old):
            gone[_thing(change, change.old)].append(index)
        elif not change.old.source and _can_move(change, change.new):
            come[_thing(change, change.new)].append(index)
    partners = {
        g[0]: come[thing][0] for thing, g in gone.items() if len(g) == len(come[thing]) == 1
    }
    taken = set(partners.values())
    return [
        _move(change, changes[partners[index]]) if index in partners else change
        for index, change in enumerate(changes)
        if index not in taken
    ]


def with_sections(changes: Sequence[Change]) -> list[Change]:
    """Give the changes with each heading that came or went with words under it as a section."""
    below = {
        (change.operation.kind, change.old.start, change.new.start)
        for change in changes
        if change.content in _WORDS
    }
    return [
        change.told_as(Node.SECTION)
        if change.content in _HEADINGS
        and (change.operation.kind, change.old.end, change.new.end) in below
        else change
        for change in changes
    ]


def _thing(change: Change, side: Side) -> Hashable:
    """Say what came or went: a thing of another nature, or put out of sight, did not only move."""
    stream = side.stream.node
    place = stream if side.markup is None else stream is Node.COMMENT
    node = Node.SENTENCE if change.node is Node.PARAGRAPH else change.node
    source = _ROW_BARS.sub("", side.source) if node is Node.TABLE_ROW else side.source
    return node, place, source.strip()


def _can_move(change: Change, side: Side) -> bool:
    if change.node in _PLACED:
        return _WORD.search(side.source) is not None
    return _TWO_WORDS.search(side.source) is not None


def _move(gone: Change, come: Change) -> Change:
    old, new = gone.operation, come.operation
    node = new.node if new.node is old.node else Node.SENTENCE
    operation = structs.replace(
        new, kind=Kind.MOVE, node=node, old_line=old.old_line, old_span=old.old_span, old=old.old
    )
    return with_nature(change_of(operation, gone.old, come.new))
