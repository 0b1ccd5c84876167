"""What became of a decision. Values only."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

GONE: Final = "the page or the revision is gone"
"""Why an edit is dropped that the wiki has no longer."""


class OutcomeKind(StrEnum):
    """How an intended patrol ended, or why it has not yet."""

    PATROLLED = "patrolled"
    """Our call marked it; while the patrol log was not seen to say so, its intent is open."""
    WAS_PATROLLED = "was patrolled"
    """Somebody else had vouched for it already."""
    REFUSED = "refused"
    """The wiki said no to this edit for good; `code` says why."""
    PENDING = "pending"
    """Held back; the next real run takes it first. `reason` says by what."""
    REHEARSED = "rehearsed"
    """A rehearsal would have done it; never stored as done."""
    WITHHELD = "withheld"
    """Left to people although it would be patrolled: what they do with it measures the rule."""
    DROPPED = "dropped"
    """Judged anew and no longer to be patrolled; `reason` says why."""


def by_hand(account: str) -> str:
    """Return the reason of an outcome that a person brought about by pressing a key."""
    return f"by hand, by {account}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What became of one intended patrol."""

    kind: OutcomeKind
    reason: str = ""
    """One sentence or clause; '' when the kind says all."""
    code: str | None = None
    """The API's error code, for REFUSED."""
