"""Takes an edit and says which laws of the analyzer its analysis breaks.

A law holds for every edit whatsoever. Being slow breaks none: time is measured and told.
"""

import traceback
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from msgspec import structs

from bot.analyzer import analyse, hunks
from bot.analyzer.analysis import (
    Analysis,
    Assurance,
    Evidence,
    Headline,
    Kind,
    LineKind,
    Operation,
    Span,
)
from bot.analyzer.assurance import assurance
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from tests.fuzz.edits import Pair

_MIRROR = {Kind.INSERT: Kind.REMOVE, Kind.REMOVE: Kind.INSERT}


@dataclass(frozen=True, kw_only=True, slots=True)
class Breach:
    """A law that an edit broke."""

    law: str
    """The law's name, and for an exception where it was raised: findings alike share it."""
    what: str


def judge(pair: Pair) -> Analysis:
    """Analyse an edit, with the titles that the analyzer asks for if they are to be known."""
    analysis = analyse(pair.edit, pair.context())
    if not pair.knows_titles:
        return analysis
    return analyse(pair.edit, pair.context(analysis.wanted_titles))


def breaches(pair: Pair) -> list[Breach]:
    """Name the laws that an edit breaks; an exception ends the search."""
    try:
        analysis = judge(pair)
        return [
            Breach(law=law.__name__.strip("_"), what=what)
            for law in LAWS
            for what in law(pair, analysis)
        ]
    except (KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # noqa: BLE001  # any is a finding; a panic of Rust's is no Exception
        frame = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{frame.filename.rpartition('/')[2]}:{frame.name}"
        return [Breach(law=f"{type(error).__name__} in {place}", what=str(error)[:300])]


def halfway(pair: Pair, operations: tuple[Operation, ...]) -> str:
    """Give the text between two edits, of which the first did the first half of the operations."""
    done = len(operations) // 2
    rest = _without(pair.old, [o.old_span for o in operations])
    old_spans, new_spans = ([o.old_span for o in operations], [o.new_span for o in operations])
    pieces = [(_place(span, new_spans), span, pair.new) for span in new_spans[:done]]
    pieces += [(_place(span, old_spans), span, pair.old) for span in old_spans[done:]]
    return _with(rest, pieces)


def _place(span: Span, spans: list[Span]) -> int:
    """Say where in the text that both sides share a region stands."""
    return span[0] - sum(end - start for start, end in spans if start < span[0])


def _with(rest: str, pieces: list[tuple[int, Span, str]]) -> str:
    at = 0
    kept = []
    for place, (start, end), text in sorted(pieces):
        kept += [rest[at:place], text[start:end]]
        at = place
    return "".join([*kept, rest[at:]])


def _without(text: str, spans: list[Span]) -> str:
    edges = [0, *(edge for span in sorted(spans) for edge in span), len(text)]
    return "".join(text[a:b] for a, b in zip(edges[::2], edges[1::2], strict=True))


def _regions_are_disjoint(pair: Pair, analysis: Analysis) -> Iterator[str]:
    sides = (
        (pair.old, sorted(o.old_span for o in analysis.operations)),
        (pair.new, sorted(o.new_span for o in analysis.operations)),
    )
    for text, spans in sides:
        if any(not 0 <= start <= end <= len(text) for start, end in spans):
            yield f"a region lies outside its text: {spans}"
        if any(one[1] > other[0] for one, other in pairwise(spans)):
            yield f"regions overlap: {spans}"


def _operations_replay(pair: Pair, analysis: Analysis) -> Iterator[str]:
    old = _without(pair.old, [o.old_span for o in analysis.operations])
    new = _without(pair.new, [o.new_span for o in analysis.operations])
    if old != new:
        yield f"without the regions the texts differ: {old[:200]!r}, {new[:200]!r}"


def _lines_are_those_of_regions(pair: Pair, analysis: Analysis) -> Iterator[str]:
    old, new = _line_starts(pair.old), _line_starts(pair.new)
    for o in analysis.operations:
        for starts, line, span in ((old, o.old_line, o.old_span), (new, o.new_line, o.new_span)):
            first, last = (bisect_right(starts, at) for at in span)
            if (line is None) != (span[0] == span[1]):
                yield f"{o.kind} {o.node} at {span} is on line {line}"
            elif line is not None and not first <= line <= last:
                yield f"{o.kind} {o.node} at {span} is on lines {first} to {last}, not {line}"


def _line_starts(text: str) -> list[int]:
    return [0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")]


def _sources_stand_in_the_texts(pair: Pair, analysis: Analysis) -> Iterator[str]:
    for o in analysis.operations:
        if o.old not in pair.old or o.new not in pair.new:
            yield f"{o.kind} {o.node}: {o.old[:80]!r} or {o.new[:80]!r} stands nowhere"


def _evidence_points_at_something(pair: Pair, analysis: Analysis) -> Iterator[str]:
    for e in analysis.evidence:
        if e.operation is not None and not 0 <= e.operation < len(analysis.operations):
            yield f"{e.label} points at operation {e.operation} of {len(analysis.operations)}"
        for span, text in ((e.old_span, pair.old), (e.new_span, pair.new)):
            if span is not None and not 0 <= span[0] <= span[1] <= len(text):
                yield f"{e.label} points outside its text: {span}"
    if analysis.labels != {e.label for e in analysis.evidence}:
        yield "labels are not those of the evidence"
    if not analysis.why or any(not why.strip() for why in analysis.why):
        yield "it does not say why"


def _same_again(pair: Pair, analysis: Analysis) -> Iterator[str]:
    again = judge(pair)
    if again != analysis:
        yield f"twice the same edit: {analysis.headline}, {again.headline}"


def _same_text_is_a_null_edit(pair: Pair, _analysis: Analysis) -> Iterator[str]:
    for text in (pair.old, pair.new):
        same = judge(replace(pair, old=text, new=text))
        if same.headline is not Headline.NULL_EDIT or same.operations or same.labels:
            yield f"an edit that changes nothing: {same.headline}, {sorted(same.labels)}"


def _mirror_edit_mirrors(pair: Pair, analysis: Analysis) -> Iterator[str]:
    mirror = judge(replace(pair, old=pair.new, new=pair.old))
    there = {_region(o) for o in analysis.operations}
    back = {_region(_mirrored(o)) for o in mirror.operations}
    if there != back:
        yield f"only there {sorted(there - back)[:3]}, only back {sorted(back - there)[:3]}"


def _mirrored(o: Operation) -> Operation:
    kind = _MIRROR.get(o.kind, o.kind)
    return structs.replace(o, kind=kind, old_span=o.new_span, new_span=o.old_span)


def _region(o: Operation) -> tuple[str, str, Span, Span]:
    """Name an operation; a change is of the new text's node, which need not be the old one's."""
    return o.kind, "" if o.kind is Kind.CHANGE else o.node, o.old_span, o.new_span


def _alarms_never_raise_assurance(_pair: Pair, analysis: Analysis) -> Iterator[str]:
    told = assurance(
        analysis.headline,
        analysis.evidence,
        analysis.unchecked,
        len(analysis.operations),
        is_cut=bool(analysis.truncated),
    )
    if told is not analysis.assurance:
        yield f"the evidence shows {told.word}, the analysis says {analysis.assurance.word}"
    for label in ALARMS | CAUTIONS:
        more = (*analysis.evidence, Evidence(label=label, operation=None))
        lowered = assurance(analysis.headline, more, analysis.unchecked, len(analysis.operations))
        if lowered is not Assurance.PLAUSIBLE:
            yield f"with {label} it is {lowered.word}"
    if analysis.labels & (ALARMS | CAUTIONS) and analysis.assurance is not Assurance.PLAUSIBLE:
        yield f"{sorted(analysis.labels)} and {analysis.assurance.word}"


def _splitting_never_raises_assurance(pair: Pair, analysis: Analysis) -> Iterator[str]:
    """Compare with two edits, each of one half of the operations.

    An edit of two families is `mixed` and plausible by definition: its halves may be of one.
    """
    if len(analysis.operations) < 2 or analysis.headline is Headline.MIXED:
        return
    middle = halfway(pair, analysis.operations)
    one, other = judge(replace(pair, new=middle)), judge(replace(pair, old=middle))
    if not one.operations or not other.operations:
        return
    shown = min(one.assurance, other.assurance)
    if shown > analysis.assurance:
        yield f"{analysis.headline} is {analysis.assurance.word}, by way of {middle!r} {shown.word}"


def _hunks_hold_the_lines(pair: Pair, _analysis: Analysis) -> Iterator[str]:
    lines = (pair.old.split("\n"), pair.new.split("\n"))
    for line in (line for hunk in hunks(pair.old, pair.new) for line in hunk.lines):
        if line.kind is LineKind.EQUAL and line.old != line.new:
            yield f"an equal line differs: {line.old!r}"
        yield from _is_line(line.old, line.old_line, line.old_start, line.old_marks, lines[0])
        yield from _is_line(line.new, line.new_line, line.new_start, line.new_marks, lines[1])


def _is_line(
    shown: str | None,
    number: int | None,
    start: int | None,
    marks: Iterable[Span],
    lines: Sequence[str],
) -> Iterator[str]:
    if shown is None or number is None:
        return
    if lines[number - 1] != shown:
        yield f"line {number} is not {shown!r}"
    if start != sum(len(line) + 1 for line in lines[: number - 1]):
        yield f"line {number} does not begin at {start}"
    if any(not 0 <= a <= b <= len(shown) for a, b in marks):
        yield f"marks outside the line: {marks}"


Law = Callable[[Pair, Analysis], Iterator[str]]
"""Says how an edit breaks it, if it does."""

LAWS: tuple[Law, ...] = (
    _regions_are_disjoint,
    _operations_replay,
    _lines_are_those_of_regions,
    _sources_stand_in_the_texts,
    _evidence_points_at_something,
    _same_again,
    _same_text_is_a_null_edit,
    _mirror_edit_mirrors,
    _alarms_never_raise_assurance,
    _splitting_never_raises_assurance,
    _hunks_hold_the_lines,
)
