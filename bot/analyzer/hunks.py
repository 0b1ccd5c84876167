"""Takes two texts and gives their changed lines for display, with word marks and context.

Never judges: it shows what differs, as a wiki's own diff page does.
"""

from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import NamedTuple

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


class _Line(NamedTuple):
    number: int | None
    text: str | None
    start: int | None


_NO_LINE = _Line(None, None, None)


@dataclass(frozen=True, kw_only=True, slots=True)
class _Lines:
    """Whole lines of one text."""

    first: int
    """Number of the first."""
    texts: list[str]
    starts: list[int]

    @classmethod
    def cut(cls, text: str, start: int, end: int, counter: LineCounter) -> "_Lines":
        texts = split_lines(text[start:end])
        return cls(
            first=counter.line(start),
            texts=texts,
            starts=list(accumulate(map(len, texts), initial=start)),
        )

    def at(self, index: int) -> _Line:
        return _Line(self.first + index, self.texts[index].rstrip("\n"), self.starts[index])


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
    lines = _Lines.cut(texts.old, start, end, texts.old_lines)
    twins = _Lines.cut(texts.new, new_start, new_start + end - start, texts.new_lines)
    return [_line(LineKind.EQUAL, lines.at(i), twins.at(i)) for i in range(len(lines.texts))]


def _differing(texts: _Texts, group: Group) -> list[HunkLine]:
    gone = _Lines.cut(texts.old, group.old_start, group.old_end, texts.old_lines)
    come = _Lines.cut(texts.new, group.new_start, group.new_end, texts.new_lines)
    pairs = _partners(gone.texts, come.texts)
    found: list[HunkLine] = []
    i = j = 0
    for partner_old, partner_new in [*pairs, (len(gone.texts), len(come.texts))]:
        found += [_removed(texts, gone, k) for k in range(i, partner_old)]
        found += [_inserted(texts, come, k) for k in range(j, partner_new)]
        if partner_old < len(gone.texts):
            found.append(_changed(gone, partner_old, come, partner_new))
        i, j = partner_old + 1, partner_new + 1
    return found


def _removed(texts: _Texts, gone: _Lines, at: int) -> HunkLine:
    kind = LineKind.MOVED if gone.texts[at] in texts.moved else LineKind.REMOVED
    return _line(kind, gone.at(at), _NO_LINE)


def _inserted(texts: _Texts, come: _Lines, at: int) -> HunkLine:
    kind = LineKind.MOVED if come.texts[at] in texts.moved else LineKind.INSERTED
    return _line(kind, _NO_LINE, come.at(at))


def _changed(gone: _Lines, old_at: int, come: _Lines, new_at: int) -> HunkLine:
    line = _line(LineKind.CHANGED, gone.at(old_at), come.at(new_at))
    old, new = line.old or "", line.new or ""
    found = islands(old, new, 0, 0)
    return replace(
        line,
        old_marks=((0, len(old)),) if found is None else _marks([i[:2] for i in found]),
        new_marks=((0, len(new)),) if found is None else _marks([i[2:] for i in found]),
    )


def _line(kind: LineKind, old: _Line, new: _Line) -> HunkLine:
    return HunkLine(
        kind=kind,
        old_line=old.number,
        new_line=new.number,
        old=old.text,
        new=new.text,
        old_start=old.start,
        new_start=new.start,
    )


def _marks(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    return tuple(span for span in spans if span[0] < span[1])


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
