"""Takes a report; gives its records in the order and the words in which people read them.

Never renders: what a word looks like is for the page, file or screen that shows it.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, assert_never

from bot.analyzer.analysis import Analysis, Headline
from bot.analyzer.labels.families import ALARMS
from bot.messages import Messages
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import Record, Report
from bot.policy.decision import Action, Decision
from bot.revisions import ChangeType, Hidden

NO_PAGE: Final = "(no page)"
NO_USER: Final = "(unknown)"
HIDDEN_USER: Final = "(hidden)"


class Standing(StrEnum):
    """What is left to do about an edit; in the order in which a report shows them."""

    NEEDS_A_LOOK = "needs a look"
    OPEN = "not patrolled yet"
    BY_US = "patrolled by this bot"
    BY_OTHERS = "patrolled by others"


COUNTED: Final = {
    Standing.NEEDS_A_LOOK: "need a look",
    Standing.OPEN: "not patrolled yet",
    Standing.BY_US: "patrolled by this bot",
    Standing.BY_OTHERS: "vouched for by others",
}
"""What a number of edits of each standing is called."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Group:
    """Records that a report shows under one heading."""

    standing: Standing
    headline: Headline | None
    """For OPEN; None for the groups that hold every headline."""
    records: tuple[Record, ...]

    @property
    def name(self) -> str:
        """The words of the heading."""
        return (self.headline or self.standing).value


def standing(record: Record) -> Standing:
    """Say what is left to do about an edit."""
    if record.outcome and record.outcome.kind is OutcomeKind.PATROLLED:
        return Standing.BY_US
    if _is_vouched_for(record):
        return Standing.BY_OTHERS
    if needs_a_look(record):
        return Standing.NEEDS_A_LOOK
    # whoever imported or restored a revision answers for it, and nobody can patrol it
    return Standing.BY_OTHERS if record.change.arrival else Standing.OPEN


def needs_a_look(record: Record) -> bool:
    """Say whether the edit carries an alarm or a rule flagged it.

    Public pages quote nothing of it.
    """
    return is_alarmed(record) or record.decision.action is Action.FLAG


def is_alarmed(record: Record) -> bool:
    """Say whether the edit carries an alarm."""
    analysis = record.analysis
    return analysis.headline is Headline.NEEDS_A_LOOK or bool(ALARMS & analysis.labels)


def groups(records: Iterable[Record]) -> tuple[Group, ...]:
    """Sort records under headings: what needs a look, open ones by headline, then the settled."""
    sorted_records: dict[tuple[Standing, Headline | None], list[Record]] = {}
    for record in records:
        stands = standing(record)
        headline = record.analysis.headline if stands is Standing.OPEN else None
        sorted_records.setdefault((stands, headline), []).append(record)
    return tuple(
        Group(standing=stands, headline=headline, records=tuple(found))
        for stands, headline in _headings()
        if (found := sorted_records.get((stands, headline)))
    )


def headline_counts(records: Iterable[Record]) -> tuple[tuple[Headline, int], ...]:
    """Count edits by headline, most frequent first."""
    counted = Counter(record.analysis.headline for record in records)
    return tuple(sorted(counted.items(), key=lambda item: (-item[1], item[0])))


def standing_counts(report: Report) -> dict[Standing, int]:
    """Count edits by what is left to do; every standing is there."""
    counted = Counter(standing(record) for record in report.records)
    return {stands: counted[stands] for stands in Standing}


def unchecked_words(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """Yield which labels were not looked for, and why; those with the same reasons together."""
    labels: dict[str, dict[str, None]] = {}
    for each in analysis.unchecked:
        labels.setdefault(each.reason, {})[each.label.value] = None
    reasons: dict[str, list[str]] = {}
    for reason, names in labels.items():
        reasons.setdefault(", ".join(names), []).append(reason)
    yield from ((names, "; ".join(why)) for names, why in reasons.items())


def label_words(record: Record) -> tuple[str, ...]:
    """Return the labels' words, sorted."""
    return tuple(sorted(label.value for label in record.analysis.labels))


def verdict(record: Record) -> str:
    """Say in a clause what became of an edit, or is to become."""
    if record.outcome:
        return _outcome_words(record.outcome)
    if _is_vouched_for(record):
        return f"{record.change.patrol_state.value} on the wiki"
    return _decision_words(record.decision)


def page_name(record: Record) -> str:
    """Return the page's title, or what stands for it."""
    return record.change.title or NO_PAGE


def user_name(record: Record) -> str:
    """Return the user's name, or what stands for it."""
    return record.change.user or (HIDDEN_USER if _hides_user(record) else NO_USER)


def is_user_known(record: Record) -> bool:
    """Say whether the wiki told who made the edit, or that it hides it."""
    return bool(record.change.user) or _hides_user(record)


def _hides_user(record: Record) -> bool:
    return Hidden.USER in record.change.hidden


def byte_words(change: int) -> str:
    """Write a change of size with its sign, as MediaWiki does."""
    return f"+{change:,}" if change > 0 else f"{change:,}".replace("-", "\N{MINUS SIGN}")


def size_words(change: int, messages: Messages) -> str:
    """Write a change of size with its unit."""
    return messages.text("row-bytes", byte_words(change), change)


def _headings() -> list[tuple[Standing, Headline | None]]:
    opened = [(Standing.OPEN, headline) for headline in Headline]
    return [
        (Standing.NEEDS_A_LOOK, None),
        *opened,
        (Standing.BY_US, None),
        (Standing.BY_OTHERS, None),
    ]


def _is_vouched_for(record: Record) -> bool:
    if record.outcome and record.outcome.kind is OutcomeKind.WAS_PATROLLED:
        return True
    # log rows are born patrolled: nobody can patrol one, but what a rule flags is to be looked at
    is_flagged_log = record.change.type is ChangeType.LOG and needs_a_look(record)
    return record.change.patrol_state.is_vouched_for and not is_flagged_log


def _outcome_words(outcome: Outcome) -> str:
    because = f": {outcome.reason}" if outcome.reason else ""
    match outcome.kind:
        case OutcomeKind.PATROLLED:
            return f"patrolled{because}"
        case OutcomeKind.WAS_PATROLLED:
            return "was patrolled already"
        case OutcomeKind.REFUSED:
            return f"the wiki refused to patrol it ({outcome.code or 'no code'}){because}"
        case OutcomeKind.PENDING:
            return f"not yet{because}"
        case OutcomeKind.REHEARSED:
            return "would be patrolled"
        case OutcomeKind.DROPPED | OutcomeKind.WITHHELD:
            return f"left to people{because}"
    assert_never(outcome.kind)


def _decision_words(decision: Decision) -> str:
    match decision.action:
        case Action.PATROL:
            return "to be patrolled"
        case Action.FLAG:
            return "flagged"
        case Action.LEAVE:
            return "left to people"
        case Action.WAIT if decision.until:
            return f"judged again after {decision.until:%Y-%m-%d %H:%M} UTC"
        case Action.WAIT:
            return "judged again later"
    assert_never(decision.action)
