"""Takes headline and evidence and says them in sentences that a person would write.

Never says more than the evidence does.
"""

from collections.abc import Iterable, Sequence

from bot.analyzer.analysis import Evidence, Headline, Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS, FACTS, FAMILIES, HISTORY, Family

_MAX_CLAUSES = 4
_WARNINGS = ALARMS | CAUTIONS
_QUIET = frozenset({Headline.LINK_FIX, Headline.FORMATTING, Headline.SOURCES, Headline.METADATA})
_EARLY = frozenset({Family.REVERT, Family.REDIRECT, Family.BLANKING, Family.NEW_PAGE})


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


def _once(clauses: Iterable[str]) -> list[str]:
    """Leave out what another clause says with the place that it happened in."""
    told = list(dict.fromkeys(clauses))
    placed = {clause.partition(": ")[2] for clause in told if clause.startswith("in a ")}
    return [clause for clause in told if clause not in placed] if placed else told


def _weight(label: Label) -> int:
    if FAMILIES[label] in _EARLY:
        return 0
    if label in FACTS:
        return 1
    return 3 if label in HISTORY else 2


_WEIGHTS = {label: _weight(label) for label in Label}
"""Places of labels in a sentence."""


def _joined(evidence: list[Evidence]) -> str:
    clauses = _once([e.why for e in evidence if e.why])
    if len(clauses) > _MAX_CLAUSES:
        rest = len(clauses) - _MAX_CLAUSES + 1
        clauses = [*clauses[: _MAX_CLAUSES - 1], f"and {rest} more changes"]
    return "; ".join(clauses)
