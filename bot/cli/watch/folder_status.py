"""How a folder stands: the shape of what ``status --json`` prints.

Values only. The shape is versioned and `config/status.schema.json` describes it. A new field may
come at any time; `VERSION` grows when one goes or changes its meaning.
"""

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from typing import Final, Literal

import msgspec

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.heartbeat import Heartbeat
from bot.pipeline.entries import Ending, RunMode

VERSION: Final = 1


class Trouble(StrEnum):
    """What can be wrong with a folder."""

    UNREADABLE = "unreadable"
    """Its settings, rules or ledger can't be read."""
    MISSED = "missed run"
    """No real run began when one was due."""
    HANGS = "did not end"
    """The last real run was killed, or hangs."""
    FAILED = "failed"
    """The last real run failed, or could not begin."""
    STOPPED = "stopped on-wiki"
    STOP_UNREAD = "stop page can't be read"
    NOT_PUBLISHED = "report not published"
    UNREPORTED = "has never reported"
    """No run has published all its reports yet: until one has, none patrols."""
    UNACCEPTED = "waits for accept"
    """A new analyzer or new rules patrol nothing before the operator agrees."""


class Fault(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong."""

    trouble: Trouble
    sentence: str
    exit_code: int = int(ExitCode.NEEDS_A_LOOK)
    """With which ``status`` ends if no other fault has a higher one."""


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """A place in the wiki's recent changes."""

    timestamp: datetime
    rcid: int


class Run(msgspec.Struct, frozen=True, kw_only=True):
    """One run of the ledger."""

    run_id: str
    mode: RunMode
    started: datetime
    ended: datetime | None
    """null while it is at work, or when it was killed."""
    ending: Ending | None
    counts: Mapping[str, int]
    notes: tuple[str, ...]
    is_at_work: bool = False
    """Whether it holds the ledger now; one that neither ended nor holds it was killed, or hangs."""


class LedgerCounts(msgspec.Struct, frozen=True, kw_only=True):
    """How much the ledger holds, in edits unless it says else."""

    edits: int
    skipped: int
    """Edits of bots."""
    faults: int
    headlines: Mapping[str, int]
    actions: Mapping[str, int]
    outcomes: Mapping[str, int]
    pending: Mapping[str, int]
    """By what holds them."""
    open_intents: int
    """Patrols whose outcome is not known: the next run settles them."""
    open_reports: int
    """Reports whose outcome is not known."""
    folded: int = 0
    """Older edits, of which only day, revision and what was done are kept."""
    withheld: Mapping[str, Mapping[str, int]] = {}
    """By rule, edits left to people to measure it, by what people did with them."""


class Corrections(msgspec.Struct, frozen=True, kw_only=True):
    """Edits of which people wrote on a report page that the bot misjudged them."""

    by_rule: Mapping[str, Mapping[str, int]]
    """By the rule that had decided and by headline, "" where the ledger did not know the edit."""
    withdrawn: int
    """Taken back since; not counted above."""


class FolderStatus(msgspec.Struct, frozen=True, kw_only=True):
    """How one folder stands; what could not be read is null or empty."""

    folder: str
    is_ok: bool
    faults: tuple[Fault, ...] = ()
    retired: str = ""
    """What the folder's mark says when its bot was retired: then nothing is missed."""
    wiki: str = ""
    """Host of the wiki, with its port if that is not the usual one."""
    account: str = ""
    every_seconds: int = 0
    """Time between two scheduled runs."""
    cursor: Place | None = None
    """Everything before it has been seen."""
    last_real_run: Run | None = None
    runs: tuple[Run, ...] = ()
    """Newest first, rehearsals too."""
    counts: LedgerCounts | None = None
    patrols: Mapping[str, Mapping[str, int]] = {}
    """By the rule that had spoken, "" for none, own patrols of the last 30 days, by what became of
    the edit."""
    corrections: Corrections | None = None
    exposures: Mapping[str, tuple[int, ...]] = {}
    """By page, revisions that we saved and that may show what the wiki has hidden since."""
    heartbeat: Heartbeat | None = None


class Status(msgspec.Struct, frozen=True, kw_only=True):
    """What ``status --json`` prints."""

    version: Literal[1] = VERSION
    made: datetime
    is_ok: bool
    """Whether nothing is wrong with any folder; the exit code says the same."""
    folders: tuple[FolderStatus, ...]
