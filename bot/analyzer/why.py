"""Takes headline and evidence and says them in sentences that a person would write.

Never says more than the evidence does.
"""

import re
from collections.abc import Sequence

from msgspec import structs

from bot.analyzer.analysis import Evidence, Headline, Label
from bot.analyzer.labels.content import BLANKS_OF_CODE
from bot.analyzer.labels.families import (
    ALARMS,
    CAUTIONS,
    CONTENT,
    FACTS,
    FAMILIES,
    HEADLINES,
    HISTORY,
    TALK,
    Family,
)
from bot.analyzer.labels.talk import POST_CHANGED

_MAX_CLAUSES = 4
_WARNINGS = ALARMS | CAUTIONS
_QUIET = frozenset({Headline.LINK_FIX, Headline.FORMATTING, Headline.SOURCES, Headline.METADATA})
_EARLY = frozenset({Family.REVERT, Family.REDIRECT, Family.BLANKING, Family.NEW_PAGE})

_CAME_OR_WENT = frozenset({Label.EXPANSION, Label.TRIM})
_MAY_HAVE_POSTS = frozenset(
    {Headline.DISCUSSION, Headline.NEEDS_A_LOOK, Headline.NEW_PAGE, Headline.CONTENT_REMOVED}
)
_LATE = {Label.COMMENT_CHANGE: 5, Label.WHITESPACE: 6}
_SLIGHT = frozenset({Label.WHITESPACE, Label.SPACING, Label.PUNCTUATION})
_OF_WORDS = frozenset({Family.WORDING, Family.FACT})
_OF_PARTS = frozenset(
    {Label.EXTLINK_ADD, Label.EXTLINK_REMOVE, Label.TEMPLATE_ADD, Label.TEMPLATE_REMOVE}
)
_QUOTABLE = re.compile(
    r"(?:new )?link to (?P<url>[^\s…]+)(?: removed)?|template (?P<template>.+) (?:added|removed)"
)
_ADDRESS = re.compile(r"(?:\w+:)?//[^\s\[\]<>|}…]+(?![^\s\[\]<>|}])")
_WORDS = re.compile(r"'(.*)' became '(.*)'")
_BECAME = re.compile(r"(?:\A|: )('.*' became '.*')\Z")


def sentences(
    headline: Headline, evidence: Sequence[Evidence], *, is_seen: bool, is_cut: bool
) -> tuple[str, ...]:
    """Say what the edit did; the sentence that explains the headline comes first.

    Args:
        headline: What the edit is called.
        evidence: Why.
        is_seen: Whether words that readers see changed.
        is_cut: Whether something was too large to be compared.
    """
    warnings = [e for e in evidence if e.label in _WARNINGS]
    plain = [e for e in evidence if e.label not in _WARNINGS] if warnings else evidence
    plain = _without_posts(plain) if headline in _MAY_HAVE_POSTS else plain
    facts = frozenset([e.why for e in plain if e.label in FACTS])
    main = _joined(sorted(plain, key=lambda e: _weight(e, headline, facts)))
    is_whole = all(e.label is not Label.BROKEN_MARKUP for e in warnings)
    if headline in _QUIET and not is_seen and is_whole:  # else nobody knows what a wiki shows
        main = f"{main}; no visible word changed" if main else "no visible word changed"
    nothing = "too much changed in one place to say what" if is_cut else "the edit has no label"
    said = [main or nothing]
    alarm = _joined([e for e in warnings if e.label in ALARMS]) if warnings else ""
    caution = _joined([e for e in warnings if e.label in CAUTIONS]) if warnings else ""
    said = [alarm, *said] if alarm else said
    return tuple(x for x in (*said, caution) if x)


def _without_posts(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Leave out what came or went where it is told as a post, and a post's words told twice."""
    posts = {(e.operation, _behind_colon(e.why)) for e in evidence if e.label in TALK}
    told = ((e, (e.operation, _behind_colon(e.why))) for e in evidence)
    kept = [e for e, what in told if e.label not in _CAME_OR_WENT or what not in posts]
    return _without_words(kept)


def _without_words(evidence: list[Evidence]) -> list[Evidence]:
    """Leave out of clauses on standing posts the words that other clauses tell of."""
    words = [e for e in evidence if FAMILIES[e.label] in _OF_WORDS]
    worded, said = {e.operation for e in words}, "\n".join([e.why for e in words])
    told: list[Evidence] = []
    for e in evidence:
        what, _, quoted = e.why.partition(": ")
        is_post = quoted and e.label in TALK and what.endswith(POST_CHANGED)
        is_told = is_post and (e.operation in worded or quoted in said)
        told.append(structs.replace(e, why=what) if is_told else e)
    whole = {e.why.partition(": ")[0] for e in told if ": " in e.why}
    return [e for e in told if e.why not in whole]


def _untold(evidence: list[Evidence]) -> list[Evidence]:
    """Leave out what other evidence of the same operation says in the same words, and more."""
    became = [e for e in evidence if e.why[0] == "'" or e.why[-1] == "'"]
    if len({e.operation for e in became}) == len(became):
        return evidence
    placed = {(e.operation, _behind_colon(e.why)) for e in became}
    labels = {e.operation: e.why for e in became if e.label is Label.LINK_RELABEL}
    evidence = [e for e in evidence if not _is_within(e, labels.get(e.operation, ""))]
    told: dict[tuple[int | None, str], Evidence] = {}
    for e in evidence:
        if (e.operation, e.why) not in placed:
            told.setdefault((e.operation, _became(e.why)), e)
    return list(told.values())


def _is_within(told: Evidence, label: str) -> bool:
    """Say whether a clause tells but what words became which a link's `label` got."""
    found = _WORDS.fullmatch(told.why) if label and FAMILIES[told.label] is Family.WORDING else None
    return found is not None and all(words in label for words in found.groups())


def _became(clause: str) -> str:
    """Give what a clause says that something became, without what that was; else all of it."""
    found = _BECAME.search(clause) if "' became '" in clause else None
    return found[1] if found else clause


def _behind_colon(clause: str) -> str:
    return clause.partition(": ")[2]


def _once(evidence: list[Evidence]) -> list[Evidence]:
    """Leave out what another clause says, alone or with the place that it happened in."""
    told: dict[str, Evidence] = {}
    for e in evidence:
        told.setdefault(e.why, e)
    placed = {_behind_colon(clause) for clause in told if clause.startswith("in a ")}
    return [e for clause, e in told.items() if clause not in placed]


def _weight(told: Evidence, headline: Headline, facts: frozenset[str]) -> int:
    """Give the place of a clause in the sentence: facts, content, what explains the headline."""
    # a label's words are wording
    family = Family.WORDING if told.label is Label.LINK_RELABEL else FAMILIES[told.label]
    if family in _EARLY:
        return 0
    if told.label in FACTS:
        return 2 if told.why.startswith(BLANKS_OF_CODE) else 1
    if told.why.startswith("in a ") and _behind_colon(told.why) in facts:
        return 1  # which is then told with its place
    if family in CONTENT or HEADLINES.get(family) is headline:
        return 6 if told.label is Label.WHITESPACE else 3
    if told.label in HISTORY:
        return 5
    return _LATE.get(told.label, 4)


def _without_quoted(evidence: list[Evidence]) -> list[Evidence]:
    """Leave out addresses and templates that are quoted with what came, or went, with them."""
    content = {e.operation: e.why for e in evidence if e.label in _CAME_OR_WENT}
    if not content or len(content) == len(evidence):
        return evidence
    return [e for e in evidence if not _is_quoted(e, content.get(e.operation, ""))]


def _is_quoted(told: Evidence, content: str) -> bool:
    found = _QUOTABLE.fullmatch(told.why) if content and told.label in _OF_PARTS else None
    if found is None:
        return False
    url, template = found["url"], found["template"]
    return url in _ADDRESS.findall(content) if url else f"{{{{{template}" in content


def _joined(evidence: list[Evidence]) -> str:
    told = _once(_without_quoted(_untold([e for e in evidence if e.why])))
    clauses = [e.why for e in told]
    if len(clauses) > _MAX_CLAUSES:
        shown = _one_of_each(told)[: _MAX_CLAUSES - 1]
        clauses = [told[place].why for place in sorted(shown)]
        clauses.append(f"and {len(told) - len(shown)} more changes")
    return "; ".join(clauses)


def _one_of_each(told: list[Evidence]) -> list[int]:
    """Give the places of clauses, the first of each label before any second one.

    So one kind of change hides no other behind it, but for blanks and signs, which hide nothing.
    """
    firsts = {e.label: place for place, e in reversed(tuple(enumerate(told)))}
    firsts |= dict.fromkeys(_SLIGHT, -1)
    return sorted(range(len(told)), key=lambda place: firsts[told[place].label] != place)
