"""Takes the evidence and says how far the edit is shown to be what its headline says.

Nothing is shown because no alarm fired: every operation needs evidence of its own.
"""

from collections.abc import Iterable

from bot.analyzer.analysis import Assurance, Evidence, Headline, Unchecked
from bot.analyzer.labels.families import ALARMS, CAUTIONS, HISTORY

_SHOWABLE = frozenset({Headline.LINK_FIX, Headline.WORDING, Headline.FORMATTING, Headline.SOURCES})
"""Headlines that something in TAXONOMY's list of proofs can stand for; MIXED is thin evidence."""


def assurance(
    headline: Headline,
    evidence: Iterable[Evidence],
    unchecked: Iterable[Unchecked],
    operations: int,
    *,
    is_cut: bool = False,
) -> Assurance:
    """Give the lowest assurance of all operations; nothing is shown when something was cut off."""
    told = list(evidence)
    if is_cut or headline not in _SHOWABLE or not operations:
        return Assurance.PLAUSIBLE
    if any(e.label in ALARMS or e.label in CAUTIONS for e in told):
        return Assurance.PLAUSIBLE
    if any(u.label not in HISTORY for u in unchecked):
        return Assurance.PLAUSIBLE
    return min(_shown(told, index) for index in range(operations))


def _shown(told: list[Evidence], operation: int) -> Assurance:
    """Give the lowest assurance of an operation's labels; one without any is not shown."""
    levels = [e.assurance for e in told if e.operation == operation]
    return min(levels, default=Assurance.PLAUSIBLE)
