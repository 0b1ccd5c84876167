"""Takes changes and joins what went at one place and came at another, unchanged, into moves.

Never looks for near copies: a thing that also changed was removed and inserted.
"""

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.changes import Change
from bot.analyzer.nature import with_nature

_WORD = re.compile(r"\w+")
_MIN_WORDS = 2


def with_moves(changes: Sequence[Change]) -> list[Change]:
    """Give the changes with each pair of a removal and an equal insertion as one move."""
    gone: dict[str, list[int]] = defaultdict(list)
    come: dict[str, list[int]] = defaultdict(list)
    for index, change in enumerate(changes):
        if not change.new.source and _can_move(change.old.source):
            gone[change.old.source.strip()].append(index)
        elif not change.old.source and _can_move(change.new.source):
            come[change.new.source.strip()].append(index)
    partners = {
        g[0]: come[words][0] for words, g in gone.items() if len(g) == len(come[words]) == 1
    }
    taken = set(partners.values())
    return [
        _move(change, changes[partners[index]]) if index in partners else change
        for index, change in enumerate(changes)
        if index not in taken
    ]


def with_sections(changes: Sequence[Change]) -> list[Change]:
    """Give the changes with each heading that came or went with words under it as a section."""
    behind = [*changes[1:], None]
    return [
        _section(change) if follower is not None and _heads(change, follower) else change
        for change, follower in zip(changes, behind, strict=True)
    ]


def _heads(change: Change, follower: Change) -> bool:
    if change.content not in {Label.SECTION_ADD, Label.SECTION_REMOVE}:
        return False
    is_content = follower.content in {Label.EXPANSION, Label.TRIM}
    is_below = change.old.end == follower.old.start and change.new.end == follower.new.start
    return is_content and is_below and change.operation.kind is follower.operation.kind


def _section(change: Change) -> Change:
    return replace(change, operation=replace(change.operation, node=Node.SECTION))


def _can_move(source: str) -> bool:
    return len(_WORD.findall(source)) >= _MIN_WORDS


def _move(gone: Change, come: Change) -> Change:
    old, new = gone.operation, come.operation
    operation = replace(
        new, kind=Kind.MOVE, old_line=old.old_line, old_span=old.old_span, old=old.old
    )
    return with_nature(Change(operation=operation, old=gone.old, new=come.new))
