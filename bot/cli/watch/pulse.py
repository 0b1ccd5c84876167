"""Writes the heartbeat of one real run, and Prometheus' file beside it.

Takes the moments of a run. A rehearsal has no pulse.
"""

import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import msgspec

from bot.cli.exit_codes import ExitCode
from bot.cli.watch.exposition import exposition
from bot.cli.watch.heartbeat import HEARTBEAT_FILE, Heartbeat, State, load_heartbeat, write_whole
from bot.pipeline.run import Result
from bot.settings import Settings

BEAT_EVERY: Final = timedelta(seconds=5)
"""No more often are the files written while a run works."""
SUCCESSES: Final = (ExitCode.OK, ExitCode.EDITS_SKIPPED)


@dataclass(kw_only=True)
class Pulse:
    """Writes the heartbeat of one run, and Prometheus' file beside it; a rehearsal has none."""

    folder: Path
    settings: Settings
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    last_run_id: str = ""
    """Of the folder's run before this one, if it came to its end."""
    _now: Heartbeat | None = None

    def begin(self) -> None:
        """Say that a run began."""
        before = load_heartbeat(self.folder / HEARTBEAT_FILE)
        self.last_run_id = "" if before is None else before.run_id
        now = self.clock()
        self._write(
            Heartbeat(
                folder=str(self.folder.resolve()),
                wiki=self.settings.wiki.host,
                every_seconds=int(self.settings.run.interval.total_seconds()),
                state=State.AT_WORK,
                process_id=os.getpid(),
                started=now,
                beat=now,
                last_success=None if before is None else before.last_success,
            )
        )

    def beat(self) -> None:
        """Give a sign of life; most calls do nothing."""
        if self._now is None or self.clock() - self._now.beat < BEAT_EVERY:
            return
        with suppress(OSError):  # no reason to break a run off: `end` fails by it, too, and tells
            self._write(msgspec.structs.replace(self._now, beat=self.clock()))

    def end(self, code: ExitCode) -> None:
        """Say that the run could not begin, or broke off, and with which code the command ends."""
        self._close(code)

    def end_with(self, result: Result, code: ExitCode) -> None:
        """Say how the run went."""
        row = result.row
        self._close(
            code,
            run_id=row.run_id,
            ending=row.ending,
            counts=dict(row.counts),
            waiting=result.held,
            patrols=result.patrols,
        )

    def _close(self, code: ExitCode, **told: object) -> None:
        if self._now is None:
            return
        now = self.clock()
        done = {"last_success": now} if code in SUCCESSES else {}
        closed = {"state": State.ENDED, "beat": now, "ended": now, "exit_code": int(code)}
        self._write(msgspec.structs.replace(self._now, **closed, **done, **told))

    def _write(self, heartbeat: Heartbeat) -> None:
        self._now = heartbeat
        write_whole(self.folder / HEARTBEAT_FILE, msgspec.json.encode(heartbeat) + b"\n")
        textfile = self.settings.run.prometheus
        if textfile:
            write_whole(self.folder / textfile, exposition(heartbeat).encode())
