"""Takes two texts and gives their changed lines for display, with word marks and context.

Never judges: it shows what differs, as a wiki's own diff page does.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from bot.analyzer.align.lines import changed_groups, ended, split_lines
from bot.analyzer.align.region import Region
from bot.analyzer.align.shown import moves, rows
from bot.analyzer.align.slide import slid
from bot.analyzer.align.tokens import islands
from bot.analyzer.analysis import Hunk, HunkLine, LineKind
from bot.analyzer.wikitext.places import LineCounter, section_at

_CONTEXT_LINES = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class _Texts:
    old: str
    new: str
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
            starts=list(accumulate((len(line) + 1 for line in texts), initial=start)),
        )

    def at(self, index: int) -> _Line:
        return _Line(self.first + index, self.texts[index], self.starts[index])


def hunks(old: str, new: str) -> tuple[Hunk, ...]:
    """Give the changed stretches of lines, each with two equal lines before and behind it."""
    old, new = ended(old), ended(new)
    groups = slid(old, new, changed_groups(old, new))
    texts = _Texts(old=old, new=new, old_lines=LineCounter(old), new_lines=LineCounter(new))
    shown = _shown(texts, groups)
    return tuple(_hunk(texts, part, shown) for part in _neighbours(old, groups))


def _neighbours(old: str, groups: list[Region]) -> list[list[Region]]:
    """Put groups together whose contexts would touch."""
    found: list[list[Region]] = [[group] for group in groups[:1]]
    for before, after in pairwise(groups):
        if old.count("\n", before.old_end, after.old_start) <= 2 * _CONTEXT_LINES:
            found[-1].append(after)
        else:
            found.append([after])
    return found


def _hunk(texts: _Texts, groups: list[Region], shown: dict[Region, list[HunkLine]]) -> Hunk:
    first, last = groups[0], groups[-1]
    start = _back(texts.old, first.old_start)
    lines = _equal(texts, start, first.old_start, first.new_start - first.old_start + start)
    for before, group in zip([None, *groups], groups, strict=False):
        if before:
            lines += _equal(texts, before.old_end, group.old_start, before.new_end)
        lines += shown[group]
    end = _forth(texts.old, last.old_end)
    lines += _equal(texts, last.old_end, end, last.new_end)
    return Hunk(section=section_at(texts.new, first.new_start), lines=tuple(lines))


def _back(text: str, at: int) -> int:
    """Give where the context before a line begins."""
    for _ in range(_CONTEXT_LINES):
        if at <= 0:
            return 0
        at = text.rfind("\n", 0, at - 1) + 1
    return at


def _forth(text: str, at: int) -> int:
    """Give where the context behind a line's end ends."""
    for _ in range(_CONTEXT_LINES):
        end = text.find("\n", at)
        if end < 0:
            return len(text)
        at = end + 1
    return at


def _equal(texts: _Texts, start: int, end: int, new_start: int) -> list[HunkLine]:
    lines = _Lines.cut(texts.old, start, end, texts.old_lines)
    twins = _Lines.cut(texts.new, new_start, new_start + end - start, texts.new_lines)
    return [_line(LineKind.EQUAL, lines.at(i), twins.at(i)) for i in range(len(lines.texts))]


def _shown(texts: _Texts, groups: Sequence[Region]) -> dict[Region, list[HunkLine]]:
    """Give the lines of each group, those that moved with what they moved from or to."""
    lines = [(group, line) for group in groups for line in _differing(texts, group)]
    partners = moves(
        {at: line.old for at, (_, line) in enumerate(lines) if line.old and line.new is None},
        {at: line.new for at, (_, line) in enumerate(lines) if line.new and line.old is None},
    )
    both = {
        at: _marked(_joined(lines[at][1], lines[partner][1]))
        for at, partner in partners.items()
        if at < partner
    }
    shown: dict[Region, list[HunkLine]] = {group: [] for group in groups}
    for at, (group, line) in enumerate(lines):
        partner = partners.get(at, at)
        if partner == at:
            shown[group].append(line)
        elif lines[partner][0] is not group or abs(partner - at) > 1:
            shown[group].append(_moved(line, both[min(at, partner)]))
        elif at < partner:  # one right behind the other is a line that changed
            shown[group].append(both[at])
    return shown


def _differing(texts: _Texts, group: Region) -> Iterator[HunkLine]:
    gone = _Lines.cut(texts.old, group.old_start, group.old_end, texts.old_lines)
    come = _Lines.cut(texts.new, group.new_start, group.new_end, texts.new_lines)
    for row in rows(gone.texts, come.texts):
        old = _NO_LINE if row.old is None else gone.at(row.old)
        new = _NO_LINE if row.new is None else come.at(row.new)
        if row.old is None or row.new is None:
            kind = LineKind.INSERTED if row.old is None else LineKind.REMOVED
            yield _line(kind, old, new)
        else:
            yield _marked(_line(LineKind.CHANGED, old, new))


def _joined(line: HunkLine, other: HunkLine) -> HunkLine:
    """Put a removed and an inserted line in one row."""
    old, new = (line, other) if line.new is None else (other, line)
    return replace(
        old, kind=LineKind.CHANGED, new_line=new.new_line, new=new.new, new_start=new.new_start
    )


def _moved(line: HunkLine, row: HunkLine) -> HunkLine:
    """Mark what changed in a line that also moved; `row` has both of its places."""
    return replace(
        line,
        kind=LineKind.MOVED,
        old_marks=row.old_marks if line.old else (),
        new_marks=row.new_marks if line.new else (),
    )


def _marked(line: HunkLine) -> HunkLine:
    """Mark the stretches in which the two lines of a row differ."""
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
