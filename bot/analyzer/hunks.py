"""Takes two texts and gives their changed lines for display, with word marks and context.

Never judges: it shows what differs, as a wiki's own diff page does.
"""

from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import Indel

from bot.analyzer.align.lines import Group, changed_groups, split_lines
from bot.analyzer.align.tokens import islands
from bot.analyzer.analysis import Hunk, HunkLine, LineKind
from bot.analyzer.sections import LineCounter, section_at

_MAX_PAIRED = 100
"""Changed lines on each side beyond which no partner is looked for (the wiki's own limit)."""
_MAX_CHARACTER_PAIRS = 4_000_000_000
"""The same limit for few but very long lines."""
_MIN_ALIKE = 0.2
"""Share of equal characters that makes two lines one changed line (the wiki's own limit)."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Texts:
    old: str
    new: str
    moved: frozenset[str]
    """Lines that left one place and stand unchanged at another."""
    old_lines: LineCounter
    new_lines: LineCounter


def hunks(old: str, new: str, context_lines: int = 2) -> tuple[Hunk, ...]:
    """Give the changed stretches of lines, each with `context_lines` equal lines around it."""
    groups = changed_groups(old, new)
    texts = _Texts(
        old=old,
        new=new,
        moved=_moved(old, new, groups),
        old_lines=LineCounter(old),
        new_lines=LineCounter(new),
    )
    return tuple(
        _hunk(texts, near, context_lines) for near in _neighbours(old, groups, context_lines)
    )


def _moved(old: str, new: str, groups: list[Group]) -> frozenset[str]:
    gone = {x for g in groups for x in split_lines(old[g.old_start : g.old_end])}
    come = {x for g in groups for x in split_lines(new[g.new_start : g.new_end])}
    return frozenset(line for line in gone & come if line.strip())


def _neighbours(old: str, groups: list[Group], context: int) -> list[list[Group]]:
    """Put groups together whose contexts would touch."""
    found: list[list[Group]] = [[group] for group in groups[:1]]
    for before, after in pairwise(groups):
        if old.count("\n", before.old_end, after.old_start) <= 2 * context:
            found[-1].append(after)
        else:
            found.append([after])
    return found


def _hunk(texts: _Texts, groups: list[Group], context: int) -> Hunk:
    first, last = groups[0], groups[-1]
    start = _back(texts.old, first.old_start, context)
    lines = _equal(texts, start, first.old_start, first.new_start - first.old_start + start)
    for before, group in zip([None, *groups], groups, strict=False):
        if before:
            lines += _equal(texts, before.old_end, group.old_start, before.new_end)
        lines += _differing(texts, group)
    end = _forth(texts.old, last.old_end, context)
    lines += _equal(texts, last.old_end, end, last.new_end)
    return Hunk(section=section_at(texts.new, first.new_start), lines=tuple(lines))


def _back(text: str, at: int, lines: int) -> int:
    for _ in range(lines):
        if at <= 0:
            return 0
        at = text.rfind("\n", 0, at - 1) + 1
    return at


def _forth(text: str, at: int, lines: int) -> int:
    for _ in range(lines):
        end = text.find("\n", at)
        if end < 0:
            return len(text)
        at = end + 1
    return at


def _equal(texts: _Texts, start: int, end: int, new_start: int) -> list[HunkLine]:
    old_line = texts.old_lines.line(start)
    new_line = texts.new_lines.line(new_start)
    return [
        HunkLine(
            kind=LineKind.EQUAL,
            old_line=old_line + i,
            new_line=new_line + i,
            old=line.rstrip("\n"),
            new=line.rstrip("\n"),
        )
        for i, line in enumerate(split_lines(texts.old[start:end]))
    ]


def _differing(texts: _Texts, group: Group) -> list[HunkLine]:
    gone = split_lines(texts.old[group.old_start : group.old_end])
    come = split_lines(texts.new[group.new_start : group.new_end])
    old_line = texts.old_lines.line(group.old_start)
    new_line = texts.new_lines.line(group.new_start)
    found: list[HunkLine] = []
    i = j = 0
    for partner_old, partner_new in [*_partners(gone, come), (len(gone), len(come))]:
        found += [_removed(texts, gone[k], old_line + k) for k in range(i, partner_old)]
        found += [_inserted(texts, come[k], new_line + k) for k in range(j, partner_new)]
        if partner_old < len(gone):
            pair = gone[partner_old], come[partner_new]
            found.append(_changed(*pair, old_line + partner_old, new_line + partner_new))
        i, j = partner_old + 1, partner_new + 1
    return found


def _removed(texts: _Texts, line: str, number: int) -> HunkLine:
    kind = LineKind.MOVED if line in texts.moved else LineKind.REMOVED
    return HunkLine(kind=kind, old_line=number, old=line.rstrip("\n"))


def _inserted(texts: _Texts, line: str, number: int) -> HunkLine:
    kind = LineKind.MOVED if line in texts.moved else LineKind.INSERTED
    return HunkLine(kind=kind, new_line=number, new=line.rstrip("\n"))


def _partners(gone: list[str], come: list[str]) -> list[tuple[int, int]]:
    """Pair lines that are alike, in order: the best total of likeness wins."""
    size = sum(map(len, gone)) * sum(map(len, come))
    if max(len(gone), len(come)) > _MAX_PAIRED or size > _MAX_CHARACTER_PAIRS:
        return []
    best: list[list[float]] = [[0.0] * (len(come) + 1) for _ in range(len(gone) + 1)]
    alike = [[_likeness(a, b) for b in come] for a in gone]
    for i in reversed(range(len(gone))):
        for j in reversed(range(len(come))):
            taken = alike[i][j] + best[i + 1][j + 1] if alike[i][j] >= _MIN_ALIKE else 0.0
            best[i][j] = max(taken, best[i + 1][j], best[i][j + 1])
    return _trace(best)


def _trace(best: list[list[float]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    i = j = 0
    while i < len(best) - 1 and j < len(best[0]) - 1:
        if best[i][j] == best[i + 1][j]:
            i += 1
        elif best[i][j] == best[i][j + 1]:
            j += 1
        else:
            found.append((i, j))
            i, j = i + 1, j + 1
    return found


def _likeness(one: str, other: str) -> float:
    return Indel.normalized_similarity(one, other)


def _changed(old: str, new: str, old_line: int, new_line: int) -> HunkLine:
    old, new = old.rstrip("\n"), new.rstrip("\n")
    found = islands(old, new, 0, 0)
    return HunkLine(
        kind=LineKind.CHANGED,
        old_line=old_line,
        new_line=new_line,
        old=old,
        new=new,
        old_marks=((0, len(old)),) if found is None else _marks([i[:2] for i in found]),
        new_marks=((0, len(new)),) if found is None else _marks([i[2:] for i in found]),
    )


def _marks(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in spans if span[0] < span[1])
