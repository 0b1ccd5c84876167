"""What a patroller's screen shows at one moment. Values only: how it looks is for the screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.pipeline.judging.sighting import Sight
from bot.revisions import RecentChange


class View(StrEnum):
    """What the large part of the screen is for."""

    EDIT = "edit"
    WHOLE = "full diff"
    """Nothing folded."""
    USER = "user's recent edits"
    HELP = "help"


@dataclass(frozen=True, kw_only=True, slots=True)
class Progress:
    """How far a sitting is."""

    place: int
    """Of the edit shown, from 1; one more than `total` at the end."""
    total: int
    waiting: int = 0
    """Patrols that are not sent yet, or that the wiki could not take."""
    patrolled: int = 0
    skipped: int = 0


@dataclass(frozen=True, kw_only=True, slots=True)
class Scene:
    """What is to be seen."""

    progress: Progress
    account: str
    wiki: str
    view: View = View.EDIT
    sight: Sight | None = None
    """None at the end, and while it is being read."""
    fault: str = ""
    """Why the edit can't be shown; '' when it can, or is still being read."""
    fate: str = ""
    """What the person decided about it, in words; '' for nothing yet."""
    said: str = ""
    """The answer to the last key, or what came of a patrol."""
    pending: str = ""
    """The page whose patrol can still be taken back; '' when there is none."""
    pending_seconds: int = 0
    """Until it is sent."""
    waits: str = ""
    """What is waited for: ``rate limited by the wiki: waiting 6 s``."""
    user_edits: Sequence[RecentChange] | None = None
    """Newest first; None while they are being asked for."""

    @property
    def grace(self) -> str:
        """Say how long the pending patrol can be taken back; '' when there is none."""
        if not self.pending:
            return ""
        sent = f"patrol is sent in {self.pending_seconds} s"
        return f"{self.pending}: {sent}; Backspace takes it back."

    @property
    def is_end(self) -> bool:
        """Say whether the last edit lies behind."""
        return self.progress.place > self.progress.total
