"""Takes groups of changed lines and finds those that only moved. Never looks for near copies."""

import re
from collections import defaultdict

from bot.analyzer.align.lines import Group

_MIN_WORDS = 2
_WORD = re.compile(r"\w+")


def split_moves(old: str, new: str, groups: list[Group]) -> tuple[list[Group], list[Group]]:
    """Part groups into moves (same lines, other place) and the rest."""
    come: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.old_start == group.old_end:
            come[new[group.new_start : group.new_end].strip("\n")].append(group)
    moves: list[Group] = []
    rest: list[Group] = []
    for group in groups:
        words = old[group.old_start : group.old_end].strip("\n")
        partners = come.get(words, []) if group.new_start == group.new_end else []
        if len(partners) == 1 and len(_WORD.findall(words)) >= _MIN_WORDS:
            moves.append(_core(old, new, group, partners[0]))
            rest += _edges(old, new, group, partners[0])
            come[words] = []
        else:
            rest.append(group)
    taken = {(move.new_start, move.new_end) for move in moves}
    kept = [g for g in rest if not _is_taken(g, taken)]
    return moves, sorted(kept)


def _is_taken(group: Group, taken: set[tuple[int, int]]) -> bool:
    return group.old_start == group.old_end and any(
        group.new_start <= start and end <= group.new_end for start, end in taken
    )


def _core(old: str, new: str, gone: Group, come: Group) -> Group:
    words = old[gone.old_start : gone.old_end].strip("\n")
    old_start = old.index(words, gone.old_start)
    new_start = new.index(words, come.new_start)
    return Group(old_start, old_start + len(words), new_start, new_start + len(words))


def _edges(old: str, new: str, gone: Group, come: Group) -> list[Group]:
    """Give the blank lines round a moved block: they were removed, or inserted, on their own."""
    core = _core(old, new, gone, come)
    spans = [
        Group(gone.old_start, core.old_start, gone.new_start, gone.new_start),
        Group(core.old_end, gone.old_end, gone.new_start, gone.new_start),
        Group(come.old_start, come.old_start, come.new_start, core.new_start),
        Group(come.old_start, come.old_start, core.new_end, come.new_end),
    ]
    return [g for g in spans if g.old_start < g.old_end or g.new_start < g.new_end]
