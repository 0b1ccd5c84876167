"""The nouns of the prose room: a finding, and what a comparison or an inspection found.

Values, and how they are made. Every span is relative to the two strings that the caller handed in.
"""

from collections.abc import Sequence

import msgspec

from bot.analyzer.analysis import Assurance, Label, Span, Unchecked
from bot.analyzer.prose.alignment import Chunk, Gap

_NOWHERE: Span = (0, 0)


class Finding(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One label, where its evidence stands, and why it was given."""

    label: Label
    old_span: Span
    """Offsets into the old string; an empty span at the place where new words came in."""
    new_span: Span
    """Offsets into the new string; an empty span at the place where old words went."""
    why: str
    """One clause a person would write, without a full stop."""
    assurance: Assurance = Assurance.PLAUSIBLE


def found(label: Label, span: Span, why: str) -> Finding:
    """Make a finding in new text, with which no place of an old one is compared."""
    return Finding(label=label, old_span=_NOWHERE, new_span=span, why=why)


def finding_at(
    place: Chunk | Gap, label: Label, why: str, assurance: Assurance = Assurance.PLAUSIBLE
) -> Finding:
    """Make a finding of one stretch that differs."""
    return Finding(
        label=label,
        old_span=place.old_span,
        new_span=place.new_span,
        why=why,
        assurance=assurance,
    )


def finding_over(chunks: Sequence[Chunk], label: Label, why: str) -> Finding:
    """Make a finding that reaches from the first of some stretches to the last."""
    first, last = chunks[0], chunks[-1]
    return Finding(
        label=label,
        old_span=(first.old_span[0], last.old_span[1]),
        new_span=(first.new_span[0], last.new_span[1]),
        why=why,
    )


class Comparison(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one changed stretch of visible text says about its edit."""

    findings: tuple[Finding, ...] = ()
    """Facts first, then wording, each in the order of the text."""
    unchecked: tuple[Unchecked, ...] = ()
    """Labels that could not be computed, because a language has no list."""
    added: tuple[Span, ...] = ()
    """Stretches of the new string that the old one did not have: `inspect_added` judges them."""
    is_cut: bool = False
    """Whether the strings differ in more places than are looked at: nothing else is told."""
    similarity: float = 1.0
    """Share of the words, by letters, that stayed: 1.0 equal, 0.0 nothing in common."""


class Inspection(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Alarms and cautions in words that an edit added."""

    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
