"""Takes headline and evidence and says them in sentences that a person would write.

Never says more than the evidence does.
"""

import re
from collections.abc import Iterable, Sequence

from bot.analyzer.analysis import Evidence, Headline, Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS, FACTS, FAMILIES, HISTORY, TALK, Family

_MAX_CLAUSES = 4
_WARNINGS = ALARMS | CAUTIONS
_QUIET = frozenset({Headline.LINK_FIX, Headline.FORMATTING, Headline.SOURCES, Headline.METADATA})
_EARLY = frozenset({Family.REVERT, Family.REDIRECT, Family.BLANKING, Family.NEW_PAGE})

_CAME_OR_WENT = frozenset({Label.EXPANSION, Label.TRIM})
_MAY_HAVE_POSTS = frozenset(
    {Headline.DISCUSSION, Headline.NEEDS_A_LOOK, Headline.NEW_PAGE, Headline.CONTENT_REMOVED}
)
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
    main = _joined(sorted(plain, key=lambda e: _WEIGHTS[e.label]))
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
    """Leave out what came or went where it is told as a post."""
    posts = {(e.operation, _behind_colon(e.why)) for e in evidence if e.label in TALK}
    told = ((e, (e.operation, _behind_colon(e.why))) for e in evidence)
    return [e for e, what in told if e.label not in _CAME_OR_WENT or what not in posts]


def _untold(evidence: list[Evidence]) -> list[Evidence]:
    """Leave out what other evidence of the same operation says in the same words, and more."""
    became = [e for e in evidence if e.why[0] == "'" or e.why[-1] == "'"]
    if len({e.operation for e in became}) == len(became):
        return evidence
    placed = {(e.operation, _behind_colon(e.why)) for e in became}
    told: dict[tuple[int | None, str], Evidence] = {}
    for e in evidence:
        if (e.operation, e.why) not in placed:
            told.setdefault((e.operation, _became(e.why)), e)
    return list(told.values())


def _became(clause: str) -> str:
    """Give what a clause says that something became, without what that was; else all of it."""
    found = _BECAME.search(clause) if "' became '" in clause else None
    return found[1] if found else clause


def _behind_colon(clause: str) -> str:
    return clause.partition(": ")[2]


def _once(clauses: Iterable[str]) -> list[str]:
    """Leave out what another clause says with the place that it happened in."""
    told = list(dict.fromkeys(clauses))
    placed = {_behind_colon(clause) for clause in told if clause.startswith("in a ")}
    return [clause for clause in told if clause not in placed] if placed else told


def _weight(label: Label) -> int:
    if FAMILIES[label] in _EARLY:
        return 0
    if label in FACTS:
        return 1
    if label in HISTORY:
        return 3
    return 4 if label is Label.WHITESPACE else 2


_WEIGHTS = {label: _weight(label) for label in Label}
"""Places of labels in a sentence."""


def _joined(evidence: list[Evidence]) -> str:
    clauses = _once(e.why for e in _untold([e for e in evidence if e.why]))
    if len(clauses) > _MAX_CLAUSES:
        rest = len(clauses) - _MAX_CLAUSES + 1
        clauses = [*clauses[: _MAX_CLAUSES - 1], f"and {rest} more changes"]
    return "; ".join(clauses)
