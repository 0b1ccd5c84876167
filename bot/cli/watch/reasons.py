"""Numbers of edits with what holds them, in words that read well after any number.

Takes counts by reason, gives one clause. Never counts anything.
"""

from collections.abc import Mapping
from typing import Final

from bot.pipeline.entries import Held

_AFTER_A_NUMBER: Final[Mapping[str, str]] = {
    Held.UNACCEPTED: "new analyzer or rules, see 'editpatrol accept'",
    Held.TURN: "for the next run",
    Held.AGE: "too young to patrol",
    Held.UNREAD: "a newer edit of the page was not read yet",
    Held.UNANSWERED: "without a sensible answer of the wiki",
    Held.ODDLY_REFUSED: "refused by the wiki for a reason that the bot does not know",
    Held.KEPT_OUT: "on pages that the account is blocked from",
}
"""What stands in the ledger speaks of one edit, as a report does; here it is of any number."""


def by_reason(numbers: Mapping[str, int]) -> str:
    """Say each number with its reason, e.g. "3 (too young to patrol), 1 (...)"."""
    return ", ".join(
        f"{number:,} ({_AFTER_A_NUMBER.get(reason, reason)})" for reason, number in numbers.items()
    )
