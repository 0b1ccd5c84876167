"""The analyzer's nouns: operations, labels, headlines, assurance, and the analysis they make up.

Values only: how they come about is told in the modules beside this one. The closed sets of words
stand in `bot.analyzer.vocabulary` and are imported from here. What an edit has dozens of is a
msgspec struct, made in a fifth of a dataclass's time; none can be part of a cycle, so the garbage
collector need not look at it.
"""

from enum import StrEnum

import msgspec

from bot.analyzer.vocabulary import Assurance, Headline, Kind, Label, Node

__all__ = [
    "Analysis",
    "Assurance",
    "Detail",
    "Evidence",
    "Headline",
    "Hunk",
    "HunkLine",
    "Kind",
    "Label",
    "LineKind",
    "Node",
    "Operation",
    "Span",
    "Unchecked",
]

Span = tuple[int, int]
"""Half-open code-point offsets into the old or the new text."""


class Detail(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What inside an operation's node changed, and where that node stands."""

    changed: tuple[str, ...] = ()
    """Parts, e.g. ``target``, ``anchor``, ``label``, ``parameter title``, ``url``, ``level``."""
    path: tuple[str, ...] = ()
    """Enclosing nodes, outermost first, e.g. ``("reference", "template Cite web")``."""


class Operation(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One thing that an edit did. Regions of all operations are disjoint and rebuild the new text.

    Taking every `old_span` out of the old text and every `new_span` out of the new one leaves
    the same text twice.
    """

    kind: Kind
    node: Node
    section: str = ""
    """Heading of the section it stands in, without markup; '' before the first heading."""
    old_line: int | None
    """Line in the old text, from 1; None for an insertion."""
    new_line: int | None
    """Line in the new text, from 1; None for a removal."""
    old_span: Span
    new_span: Span
    old: str
    """Source of the node as it was; '' for an insertion (a link put round words: those words)."""
    new: str
    detail: Detail = Detail()


class Evidence(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Why a label was given."""

    label: Label
    operation: int | None
    """Index into `Analysis.operations`; None when the whole edit is the evidence."""
    old_span: Span | None = None
    new_span: Span | None = None
    why: str = ""
    """One clause a person would write, without a full stop."""
    assurance: Assurance = Assurance.PLAUSIBLE
    """How far this label alone is shown."""


class Unchecked(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A label that could not be computed; its absence then proves nothing."""

    label: Label
    reason: str


class Analysis(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What an edit did, with evidence. Nothing in it is a score."""

    headline: Headline
    assurance: Assurance = Assurance.PLAUSIBLE
    labels: frozenset[Label] = frozenset()
    evidence: tuple[Evidence, ...] = ()
    operations: tuple[Operation, ...] = ()
    why: tuple[str, ...] = ()
    """Sentences, first the one that explains the headline."""
    unchecked: tuple[Unchecked, ...] = ()
    truncated: tuple[str, ...] = ()
    """What was not looked into because of its size, a sentence each."""
    byte_change: int = 0
    """New minus old, in UTF-8 bytes."""
    visible_text_changed: bool = False
    wanted_titles: tuple[str, ...] = ()
    """Titles whose facts could change this analysis; empty when they were handed in."""
    analyzer_version: str = ""
    extras: tuple[str, ...] = ()
    """Optional parts that took part, e.g. ``icu 72.1``, ``codespell 2.4.3``.

    The same ones give the same result on every machine.
    """


class LineKind(StrEnum):
    """How a line of a hunk relates the two texts."""

    EQUAL = "equal"
    CHANGED = "changed"
    INSERTED = "inserted"
    REMOVED = "removed"
    MOVED = "moved"


class HunkLine(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One line, or pair of lines, of a hunk."""

    kind: LineKind
    old_line: int | None = None
    """Line number in the old text, from 1; None for INSERTED."""
    new_line: int | None = None
    old: str | None = None
    new: str | None = None
    old_marks: tuple[Span, ...] = ()
    """Changed stretches, as offsets into `old`."""
    new_marks: tuple[Span, ...] = ()
    old_start: int | None = None
    """Where the line begins in the old text, so that evidence can be shown in it."""
    new_start: int | None = None


class Hunk(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Changed lines with two lines of context: all that is ever kept of a page's text."""

    section: str = ""
    lines: tuple[HunkLine, ...]
