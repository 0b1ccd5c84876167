"""A line of `check`: one thing that was looked at, how it stands, and what mends it.

Values only.
"""

from dataclasses import dataclass
from enum import StrEnum

from bot.cli.exit_codes import ExitCode


class State(StrEnum):
    """How a thing stands."""

    OK = "ok"
    NOTE = "note"
    """It works, but the operator should know."""
    MEND = "MEND"


@dataclass(frozen=True, kw_only=True, slots=True)
class Line:
    """One thing that was looked at."""

    thing: str
    state: State = State.OK
    found: str
    mend: str = ""
    """Command or LocalSettings.php line that mends it; '' when nothing needs to be done."""
    code: ExitCode = ExitCode.SETTINGS
    """With which the command ends if this is the first thing to mend."""


def denied(thing: str, found: str, mend: str) -> Line:
    """Return a line about something that the wiki does not let us do."""
    return Line(thing=thing, state=State.MEND, found=found, mend=mend, code=ExitCode.DENIED)
