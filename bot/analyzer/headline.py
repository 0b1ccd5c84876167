"""Takes the evidence and gives the one headline: the first rule that applies.

Never looks at the texts again.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from bot.analyzer.analysis import Evidence, Headline, Label
from bot.analyzer.labels.families import CONTENT, FAMILIES, HEADLINES, Family

_FIRST = (
    Family.REVERT,
    Family.REDIRECT,
    Family.BLANKING,
    Family.ALARM,
    Family.NEW_PAGE,
    Family.TALK,
    Family.FACT,
    Family.REWRITTEN,
)
"""Families of which one label is enough, in order."""
_FAMILIES = FAMILIES | {Label.LINK_RELABEL: Family.WORDING}
"""The families of labels; a link's words that changed are wording, whoever judged them."""
_POSTS = CONTENT | {Family.TALK}
_WORDS = frozenset({Family.WORDING, Family.FACT})
_OF_FORM = frozenset({Family.LINK, Family.FORMATTING})
_CITED = frozenset({Family.LINK, Family.SOURCES})
_FACT, _SOURCES = frozenset({Family.FACT}), frozenset({Family.SOURCES})
_REPLACED = frozenset({Label.REFERENCE_REPLACE})
_SLIGHT = frozenset({Label.WHITESPACE, Label.PUNCTUATION, Label.SPACING})
_SLIGHT_BESIDE_WORDS = _SLIGHT | {Label.EXTLINK_RELABEL}
"""A link's words that changed are wording, which another label says."""
_LEFT_OUT = frozenset({Family.CAUTION, Family.HISTORY})
_OF_ALL = frozenset({Headline.LINK_FIX, Headline.WORDING, Headline.FORMATTING})
"""What says of every operation that it changed little."""
_ALARM, _REWRITTEN = Family.ALARM, Family.REWRITTEN


class Traits(msgspec.Struct, frozen=True, gc=False):
    """What the headline needs to know of an operation besides its labels."""

    is_in_reference: bool
    is_same_words: bool
    moved: Family | None = None
    """The family of a thing without words of its own (a category, a template) that only moved."""


def headline(
    evidence: Sequence[Evidence], traits: Mapping[int, Traits], *, is_cut: bool = False
) -> Headline:
    """Give the first headline that applies, by TAXONOMY's rules 2 to 6.

    What was cut off for its size may hold anything: nobody says that only links, words or forms
    changed.
    """
    told = [(e, _FAMILIES[e.label]) for e in _without_replaced(evidence)]
    whole = {family for e, family in told if e.operation is None or family is _ALARM}
    labelled: dict[int | None, set[Family]] = defaultdict(set)
    for e, family in told:
        labelled[e.operation].add(family)
    families = {i: _families(labelled[i], trait) for i, trait in traits.items()}
    present = whole.union(*families.values()) - _LEFT_OUT
    for family in _FIRST:
        if family in present:
            return HEADLINES[family]
    if {Family.ADDED, Family.REMOVED} <= present:
        return Headline.CONTENT_REWRITTEN
    if content := present & CONTENT:
        return HEADLINES[content.pop()]
    rest = _of_rest(_without_slight(told, present), families, traits)
    return Headline.MIXED if is_cut and rest in _OF_ALL else rest


def _without_replaced(evidence: Sequence[Evidence]) -> Sequence[Evidence]:
    """Leave out that another source has other words."""
    replaced = {e.operation for e in evidence if e.label in _REPLACED}
    if not replaced:
        return evidence
    return [e for e in evidence if e.label is not Label.REPHRASE or e.operation not in replaced]


def _families(labelled: set[Family], trait: Traits) -> set[Family]:
    """Give the families of one operation that count."""
    if trait.moved:
        return {trait.moved}
    found = labelled - _LEFT_OUT
    if not found:
        return found
    if content := found & _POSTS:
        return content | (found & _FACT if _REWRITTEN in content else set())
    if found & _WORDS:
        return found - _OF_FORM
    if trait.is_in_reference and found & _CITED:
        return (found - _OF_FORM) | _SOURCES
    return found


def _without_slight(told: list[tuple[Evidence, Family]], present: set[Family]) -> set[Family]:
    """Leave out families that only white space and punctuation stand for, if another is left."""
    slight = _SLIGHT_BESIDE_WORDS if Family.WORDING in present else _SLIGHT
    weighty = {family for e, family in told if e.label not in slight}
    kept = {family for family in present if family in weighty or family is Family.SOURCES}
    # where nothing weighs, signs that readers see outweigh blanks that they don't
    return kept or present & {Family.WORDING} or present


def _of_rest(
    present: set[Family], families: Mapping[int, set[Family]], traits: Mapping[int, Traits]
) -> Headline:
    """Give the headline of a family that is alone and explains every operation; else MIXED."""
    if len(present) != 1:
        return Headline.MIXED
    family = next(iter(present))
    if any(not families[i] for i, trait in traits.items() if not _is_read(family, trait)):
        return Headline.MIXED
    return HEADLINES[family]


def _is_read(family: Family, trait: Traits) -> bool:
    """Say whether an operation without label is part of words that were judged together."""
    return family is Family.WORDING and not trait.is_same_words
