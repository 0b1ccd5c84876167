"""The real command, killed with SIGKILL at random instants of runs that patrol and publish.

``EDITPATROL_KILLS`` says how often; ``make kill`` does it sixty times on each release.
"""

import os
import random
import re
import sys
from collections import Counter
from html import unescape
from itertools import pairwise
from pathlib import Path

from bot.playground.wiki import Wiki
from tests.mills import FIXES, Place

KILLS = int(os.environ.get("EDITPATROL_KILLS", "3"))
SEED = int(os.environ.get("EDITPATROL_SEED", "1"))
STAGES = {"reports": "publishing", "intents": "patrolling", "edits": "judging"}
"""A table in which a killed run left rows, and what it was doing; the latest first."""


def _without_stamp(report: str) -> str:
    """Leave out the one line that names run and period."""
    return re.sub(r"<!-- editpatrol: run .*", "", report)


def _without_numbers(report: str) -> list[str]:
    """Return a report's rows in an order of their own, without ids, times and who was killed."""
    report = unescape(_without_stamp(report)).replace(": found done by an interrupted run", "")
    return sorted(re.sub(r"\d+", "0", report).split("\n|-"))


def _stages(place: Place) -> Counter[str]:
    """Count the killed runs by the last thing that they had begun."""
    runs = place.ledger_says(lambda ledger: ledger.last_runs(10_000))
    killed = [row.run_id for row in runs if row.ended is None]
    return Counter(_stage(place, run_id) for run_id in killed)


def _stage(place: Place, run_id: str) -> str:
    left = (stage for table, stage in STAGES.items() if place.rows_of(table, run_id))
    return next(left, "reading")


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
        killed.people_edit()
        calm.people_edit()
        longest = killed.run()
        rounds = hits = 0
        while hits < KILLS:
            rounds += 1
            assert rounds <= 3 * KILLS, f"only {hits} of {rounds} runs could be killed at work"
            killed.people_edit()
            calm.people_edit()
            # every second kill waits for the first patrol, as runs read longer than they write
            begun = "intents" if rounds % 2 else "runs"
            hits += killed.kill_run(chance.uniform(0, longest), begun)
            killed.run()
        calm.run()
        stages = ", ".join(f"{number} {stage}" for stage, number in _stages(killed).items())
        sys.stdout.write(f"\n{version}: {hits} killed of {rounds} runs: {stages}\n")
        assert len(calm.patrolled()) == (rounds + 1) * FIXES
        assert killed.patrolled() == calm.patrolled()
        assert killed.story() == calm.story()
        assert killed.left_open() == calm.left_open() == (0, 0, 0)
        saved = [_without_stamp(text) for text in killed.saved_reports()]
        assert all(before != after for before, after in pairwise(saved))
        assert _without_numbers(saved[-1]) == _without_numbers(calm.saved_reports()[-1])
