"""The real command, killed with SIGKILL at random instants of runs that patrol and publish.

``EDITPATROL_KILLS`` says how often; ``make kill`` does it sixty times.
"""

import os
import random
import re
import subprocess
import sys
import time
from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html import unescape
from itertools import pairwise
from pathlib import Path

from bot.playground.accounts import BOT, OLD_HANDS
from bot.playground.demo import set_up
from bot.playground.demo_folder import REPORT_PAGE, SETTINGS_FILE, with_tables
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiring import build_ledger

KILLS = int(os.environ.get("EDITPATROL_KILLS", "3"))
SEED = int(os.environ.get("EDITPATROL_SEED", "1"))
FIXES = 3
"""Edits of a round that the sample rules patrol."""
MANY = "100000"
CAPS = ("max_per_run", "max_per_run_first_week", "max_per_hour", "max_per_user_per_day")
BEFORE = "The mill by the river has a [[Gearing|gear]] of oak. It turns all day."
FIXED = BEFORE.replace("[[Gearing|", "[[Gear|")
WORDED = BEFORE.replace("It turns all day.", "Its wheel turns in the morning.")


@dataclass(frozen=True, kw_only=True)
class Place:
    """One wiki with the bot's folder for it."""

    wiki: Wiki
    folder: Path

    def prepare(self) -> None:
        """Make the folder, and let the bot do its first run, which only reports."""
        self.folder.mkdir()
        self.wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
        self.wiki.edit("Gear", "A gear is a wheel with teeth.")
        self.wiki.edit("Gearing", "#REDIRECT [[Gear]]")
        set_up(self.wiki, self.folder)
        path = self.folder / SETTINGS_FILE
        caps = {"patrol": dict.fromkeys(CAPS, MANY), "report": {"rows": MANY}}
        path.write_text(with_tables(path.read_text(encoding="utf-8"), caps), encoding="utf-8")
        self.run()

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the real command."""
        words = [sys.executable, "-m", "bot", "--dir", str(self.folder), "run", "--for-real"]
        return subprocess.Popen(words)

    def run(self) -> float:
        """Run the command to its end; return how many seconds it took."""
        began = time.monotonic()
        with self.start() as program:
            assert program.wait(timeout=120) == 0
        return time.monotonic() - began

    def kill_run(self, seconds: float) -> bool:
        """Start the command, kill it after a time, and say whether it was still at work."""
        with self.start() as program:
            try:
                program.wait(timeout=seconds)
            except subprocess.TimeoutExpired:
                program.kill()
            return program.wait() != 0

    def people_edit(self, number: int) -> None:
        """Let people make some fixes, and one edit that nobody but a person can judge."""
        for place in range(FIXES + 1):
            title, user = f"Mill {number} {place}", OLD_HANDS[place % 2]
            self.wiki.patrol(self.wiki.edit(title, BEFORE, user=user))
            self.wiki.edit(title, FIXED if place else WORDED, user=user)

    def story(self) -> Counter[tuple[str, ...]]:
        """Tell what the ledger has of each edit of the mills, without ids and times."""
        ledger, now = build_ledger(load_configuration(self.folder)), datetime.now(UTC)
        found = ledger.records(now - timedelta(days=1), now)
        counts = ledger.counts()
        ledger.close()
        assert (counts.open_intents, counts.open_reports, counts.pending) == (0, 0, {})
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

    def seconds_of_last_run(self) -> float:
        """Return how long the last run took, without the program's start and the login."""
        ledger = build_ledger(load_configuration(self.folder))
        (row,) = ledger.last_runs(1)
        ledger.close()
        assert row.ended is not None
        return (row.ended - row.started).total_seconds()

    def unfinished_runs(self) -> int:
        """Count the runs that began and were killed."""
        ledger = build_ledger(load_configuration(self.folder))
        found = sum(run.ended is None for run in ledger.last_runs(10_000))
        ledger.close()
        return found

    def patrolled(self) -> list[str]:
        """Return the titles in the patrol log's rows of our account."""
        return sorted(row["title"] for row in self.wiki.patrol_log() if row["user"] == BOT)

    def saved_reports(self) -> list[str]:
        """Return what each save of the report page said, without its id, oldest first."""
        words = {"titles": REPORT_PAGE, "rvprop": "content|user", "rvslots": "main"}
        client = self.wiki.client()
        asked = client.get(action="query", prop="revisions", rvlimit="max", **words)
        found = asked["query"]["pages"][0]["revisions"][::-1]
        texts = [one["slots"]["main"]["content"] for one in found if one["user"] == BOT]
        return [re.sub(r"<!-- editpatrol: run .*", "", text) for text in texts]


def _without_numbers(report: str) -> list[str]:
    """Return a report's rows in an order of their own, without ids, times and who was killed."""
    report = unescape(report).replace(": found done by an interrupted run", "")
    return sorted(re.sub(r"\d+", "0", report).split("\n|-"))


def test_killed_runs_and_an_undisturbed_one_end_alike(version: str, tmp_path: Path) -> None:
    """Same ledger, same patrol log with each edit once, no report saved twice, same last report."""
    chance = random.Random(SEED)
    with (
        Wiki.boot(tmp_path / "killed-wiki", version=version) as one,
        Wiki.boot(tmp_path / "calm-wiki", version=version) as other,
    ):
        killed = Place(wiki=one, folder=tmp_path / "killed")
        calm = Place(wiki=other, folder=tmp_path / "calm")
        killed.prepare()
        calm.prepare()
        killed.people_edit(0)
        calm.people_edit(0)
        longest = killed.run()
        earliest = longest - killed.seconds_of_last_run()
        hit = 0
        for number in range(1, KILLS + 1):
            killed.people_edit(number)
            calm.people_edit(number)
            hit += killed.kill_run(chance.uniform(earliest, longest))
            killed.run()
        calm.run()
        deep = killed.unfinished_runs()
        sys.stdout.write(f"\n{KILLS} kills, {hit} at work, {deep} after the run had begun\n")
        fixes = (KILLS + 1) * FIXES
        assert len(calm.patrolled()) == fixes
        assert killed.patrolled() == calm.patrolled()
        assert killed.story() == calm.story()
        saved = killed.saved_reports()
        assert all(before != after for before, after in pairwise(saved))
        assert _without_numbers(saved[-1]) == _without_numbers(calm.saved_reports()[-1])
