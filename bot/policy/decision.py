"""The policy's nouns: what may be done about an edit, by which rule and why. Values only."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Action(StrEnum):
    """What a decision asks for. PATROL means: call action=patrol, nothing else."""

    PATROL = "patrol"
    FLAG = "flag"
    LEAVE = "leave"
    WAIT = "wait"


@dataclass(frozen=True, kw_only=True, slots=True)
class Decision:
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
