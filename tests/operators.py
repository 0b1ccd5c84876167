"""Folders for tests of the operator's commands."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from bot.cli import invoke
from bot.cli.watch.heartbeat import Heartbeat, State
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Entry, Judgement, RunMode, RunRow, Settled
from bot.revisions import Cursor, Edit
from tests.reports import patrolled

SETTINGS: Final = """[wiki]
api = "https://wiki.example/w/api.php"
user = "CareBot@patrol"
contact = "operator@wiki.example"
"""
RULES: Final = (
    '[[rule]]\nname = "alarms [[x]]"\ndecision = "flag"\nlabels.any = ["profanity"]\n'
    'about = "Swear words."\n'
)
START: Final = datetime(2026, 3, 1, 12, tzinfo=UTC)


def make_folder(folder: Path, extra: str = "") -> Path:
    """Write settings and rules."""
    folder.mkdir(exist_ok=True, parents=True)
    (folder / "editpatrol.toml").write_text(SETTINGS + extra, encoding="utf-8")
    (folder / "rules.toml").write_text(RULES, encoding="utf-8")
    return folder


def ledger_of(folder: Path) -> SqlLedger:
    """Open the folder's ledger."""
    return open_ledger(f"sqlite:///{folder / 'ledger.sqlite'}")


def patrol_some(folder: Path, *revids: int, run_id: str = "run-1") -> None:
    """Let one real run of the folder patrol edits."""
    judgements, settled = [], []
    for revid in revids:
        story = patrolled(revid)
        edit = Edit(change=story.change, old=None, new=None)
        judgement = Judgement(edit=edit, analysis=story.analysis, decision=story.decision)
        judgements.append(judgement)
        assert story.outcome is not None
        settled.append(Settled(key=judgement.key, outcome=story.outcome))
    entry = Entry(
        judgements=tuple(judgements), settled=tuple(settled), cursor=Cursor(timestamp=START)
    )
    ledger = ledger_of(folder)
    ledger.begin_run(RunRow(run_id=run_id, mode=RunMode.REAL, started=START, ended=START))
    ledger.commit(run_id, entry, START)
    ledger.close()


def heartbeat(started: datetime, **differs: object) -> Heartbeat:
    """Make what a run's heartbeat file holds, the run at its end unless told otherwise."""
    least: dict[str, Any] = {
        "folder": "/mine",
        "wiki": "wiki.example",
        "every_seconds": 3600,
        "state": State.ENDED,
        "process_id": 1,
        "started": started,
        "beat": started,
    }
    return Heartbeat(**(least | differs))


def call(folder: Path, *words: str) -> int:
    """Invoke a command in a folder."""
    return invoke(["--dir", str(folder), *words])
