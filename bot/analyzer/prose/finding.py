"""The nouns of the prose room: a finding, and what a comparison or an inspection found.

Values only. Every span is relative to the two strings that the caller handed in.
"""

import msgspec

from bot.analyzer.analysis import Assurance, Label, Span, Unchecked


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


class Comparison(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What one changed stretch of visible text says about its edit."""

    findings: tuple[Finding, ...] = ()
    """Facts first, then wording, each in the order of the text."""
    unchecked: tuple[Unchecked, ...] = ()
    """Labels that could not be computed, because a language has no list."""
    added: tuple[Span, ...] = ()
    """Stretches of the new string that the old one did not have: `inspect_added` judges them."""
    similarity: float = 1.0
    """Share of the words, by letters, that stayed: 1.0 equal, 0.0 nothing in common."""


class Inspection(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Alarms and cautions in words that an edit added."""

    findings: tuple[Finding, ...] = ()
    unchecked: tuple[Unchecked, ...] = ()
