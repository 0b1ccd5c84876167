"""Takes the evidence and says how far the edit is shown to be what its headline says.

Nothing is shown because no alarm fired: every operation needs evidence of its own.
"""

from collections.abc import Iterable

from bot.analyzer.analysis import Assurance, Evidence, Headline, Unchecked
from bot.analyzer.labels.families import ALARMS, CAUTIONS, HISTORY

SHOWABLE = frozenset({Headline.LINK_FIX, Headline.WORDING, Headline.FORMATTING, Headline.SOURCES})
"""Headlines that something in TAXONOMY's list of proofs can stand for; MIXED is thin evidence."""


def assurance(
    headline: Headline,
    evidence: Iterable[Evidence],
    unchecked: Iterable[Unchecked],
    operations: int,
    *,
    is_cut: bool = False,
) -> Assurance:
    """Give the lowest assurance of all operations.

    Args:
        headline: What the edit is called.
        evidence: Why, each with what it shows.
        unchecked: What could not be looked into.
        operations: How many there are.
        is_cut: Whether something was cut off, or nobody knows what the page's signs mean.
    """
    told = list(evidence)
    if is_cut or headline not in SHOWABLE or not operations:
        return Assurance.PLAUSIBLE
    if any(e.label in ALARMS or e.label in CAUTIONS for e in told):
        return Assurance.PLAUSIBLE
    if any(u.label not in HISTORY for u in unchecked):
        return Assurance.PLAUSIBLE
    levels: dict[int | None, Assurance] = {}
    for e in told:
        levels[e.operation] = min(e.assurance, levels.get(e.operation, e.assurance))
    return min(levels.get(index, Assurance.PLAUSIBLE) for index in range(operations))
