"""The policy's nouns: what is known when an edit is judged, and what may be done about it.

Values only.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

import msgspec

from bot.analyzer.analysis import Analysis
from bot.revisions import UserFacts


class Action(StrEnum):
    """What a decision asks for. PATROL means: call action=patrol, nothing else."""

    PATROL = "patrol"
    FLAG = "flag"
    LEAVE = "leave"
    WAIT = "wait"


@dataclass(frozen=True, kw_only=True, slots=True)
class Circumstances:
    """What is known beside the edit, its analysis and its burst, at the moment of judging."""

    now: datetime
    account: str
    """The bot's own account; a bot password's ``@SUFFIX`` does no harm."""
    min_age: timedelta = timedelta(hours=24)
    """Younger edits wait, and are judged anew."""
    content_namespaces: frozenset[int] = frozenset({0})
    user: UserFacts | None = None
    """None when nothing is known: such an edit is never patrolled."""
    around: tuple[Analysis, ...] = ()
    """Of the burst's other edits, and of its combined edit when it has more than one."""


class Decision(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """What to do about one edit; explains itself."""

    action: Action
    rule: str
    """Name of the rule that matched; '' when none did."""
    why: tuple[str, ...]
    """Sentences, most important first."""
    until: datetime | None = None
    """For WAIT: when the edit is judged anew; else None."""
    rules_version: str = ""
    """Short hash of the rules file, so that a later reader knows which rules spoke."""
