"""Mills on a real wiki: edits that the sample rules patrol, and the bot's real command."""

import sqlite3
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar

from bot.ledger.sql_ledger import SqlLedger
from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE, Tables, with_tables
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiring import build_ledger
from tests.commands import editpatrol, set_up
from tests.fault_proxy import FaultProxy, fault_proxy

FIXES = 3
"""Edits of a round that the sample rules patrol."""
CAPS = (
    "max_per_run",
    "max_per_run_first_week",
    "max_per_hour",
    "max_per_day",
    "max_per_user_per_day",
)
NO_CAPS: Tables = {"patrol": dict.fromkeys(CAPS, "100000"), "report": {"rows": "100000"}}
BEFORE = "The mill by the river has a [[Gearing|gear]] of oak. It turns all day."
FIXED = BEFORE.replace("[[Gearing|", "[[Gear|")
WORDED = BEFORE.replace("It turns all day.", "Its wheel turns in the morning.")
PATIENCE_SECONDS = 60
Said = TypeVar("Said")


@dataclass(frozen=True, kw_only=True)
class Place:
    """One wiki with the bot's folder for it."""

    wiki: Wiki
    folder: Path
    rounds: "count[int]" = field(default_factory=lambda: count(1))

    def prepare(self) -> None:
        """Make the folder, and let the bot do its first run, which only reports."""
        self.folder.mkdir()
        self.wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        self.wiki.edit("Gear", "A gear is a wheel with teeth.")
        self.wiki.edit("Gearing", "#REDIRECT [[Gear]]")
        set_up(self.wiki, self.folder)
        self.change_settings(NO_CAPS)
        self.run()

    def change_settings(self, tables: Tables) -> None:
        """Change keys of editpatrol.toml."""
        path = self.folder / SETTINGS_FILE
        path.write_text(with_tables(path.read_text(encoding="utf-8"), tables), encoding="utf-8")

    def start(self, *words: str) -> "subprocess.Popen[str]":
        """Start the real command in a process of its own."""
        command = [sys.executable, "-m", "bot", "--dir", str(self.folder), "run", "--for-real"]
        return subprocess.Popen([*command, *words], stderr=subprocess.PIPE, text=True)

    def run(self) -> float:
        """Run the command to its end; return how many seconds it took from the ledger's row on."""
        editpatrol("--dir", self.folder, "run", "--for-real")
        (row,) = self.ledger_says(lambda ledger: ledger.last_runs(1))
        assert row.ended is not None
        return (row.ended - row.started).total_seconds()

    def kill_run(self, seconds: float, table: str) -> bool:
        """Kill the command that long after a table has a new row; say if it was still at work."""
        before = self.rows_of(table)
        with self.start() as program:
            until(lambda: program.poll() is not None or self.rows_of(table) > before, 0.002)
            time.sleep(seconds)
            program.kill()
        return self.ledger_says(lambda ledger: ledger.last_runs(1))[0].ended is None

    def rows_of(self, table: str, run_id: str = "%") -> int:
        """Count the rows of a table of the ledger, without holding anybody up."""
        file = self.folder / "ledger.sqlite"
        statement = f"SELECT count(*) FROM {table} WHERE run_id LIKE ?"
        with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True, timeout=30)) as database:
            return int(database.execute(statement, (run_id,)).fetchone()[0])

    def people_edit(self) -> list[int]:
        """Let people make fixes, which are returned, and an edit that only a person can judge."""
        revids, number = [], next(self.rounds)
        for place in range(FIXES + 1):
            title, user = f"Mill {number} {place}", OLD_HANDS[place % 2]
            self.wiki.patrol(self.wiki.edit(title, BEFORE, user=user))
            revids.append(self.wiki.edit(title, FIXED if place else WORDED, user=user))
        return revids[1:]

    def ledger_says(self, ask: Callable[[SqlLedger], Said]) -> Said:
        """Ask the folder's ledger something."""
        ledger = build_ledger(load_configuration(self.folder))
        try:
            return ask(ledger)
        finally:
            ledger.close()

    def story(self) -> Counter[tuple[str, ...]]:
        """Tell what the ledger has of each edit of the mills, without ids and times."""
        now = datetime.now(UTC)
        found = self.ledger_says(lambda ledger: ledger.records(now - timedelta(days=1), now))
        return Counter(
            (
                one.change.title,
                one.change.type,
                one.decision.action,
                one.decision.rule,
                one.outcome.kind if one.outcome else "",
            )
            for one in found
            if one.change.title.startswith("Mill")
        )

    def left_open(self) -> tuple[int, int, int]:
        """Count intents to patrol and to publish that are open, and edits that wait."""
        counts = self.ledger_says(SqlLedger.counts)
        return counts.open_intents, counts.open_reports, sum(counts.pending.values())

    def patrolled(self) -> list[str]:
        """Return the titles in the patrol log's rows of our account."""
        return sorted(row["title"] for row in self.wiki.patrol_log() if row["user"] == BOT)

    def patrols_of(self, revids: Sequence[int]) -> list[int]:
        """Return those revisions that our account patrolled, as often as the log has them."""
        ours = [row for row in self.wiki.patrol_log() if row["user"] == BOT]
        return sorted(one for row in ours if (one := int(row["params"]["curid"])) in revids)

    def saved_reports(self) -> list[str]:
        """Return the texts of the report page that the bot saved, oldest first."""
        words = {"titles": REPORT_PAGE, "rvprop": "content|user", "rvslots": "main"}
        client = self.wiki.client()
        asked = client.get(action="query", prop="revisions", rvlimit="max", **words)
        found = asked["query"]["pages"][0]["revisions"][::-1]
        return [one["slots"]["main"]["content"] for one in found if one["user"] == BOT]


Mills = tuple[Place, FaultProxy]
"""A wiki with the bot's folder, and the proxy in front of it."""


@contextmanager
def mills_behind_a_proxy(folder: Path, version: str) -> Iterator[Mills]:
    """Boot a wiki with the bot's folder, which reaches it through a proxy."""
    with (
        Wiki.boot(folder / "wiki", version=version) as wiki,
        fault_proxy(wiki.address) as proxy,
    ):
        place = Place(wiki=wiki, folder=folder / "bot")
        place.prepare()
        reach_at(place.folder, wiki.address, proxy.address)
        yield place, proxy


def until(is_so: Callable[[], bool], nap_seconds: float = 0.02) -> None:
    """Wait for something; a minute at most."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while not is_so():
        assert time.monotonic() < ends, "it never came"
        time.sleep(nap_seconds)


def reach_at(folder: Path, old: str, new: str) -> None:
    """Let the bot of a folder reach its wiki at another address: a proxy's."""
    for name in (SETTINGS_FILE, "user-config.py"):
        path = folder / name
        text = path.read_text(encoding="utf-8").replace(old, new)
        path.write_text(text.replace(_host(old), _host(new)), encoding="utf-8")


def _host(address: str) -> str:
    return address.split("//")[1]
