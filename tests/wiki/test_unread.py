"""Edits on pages that somebody has edited since, in a run that did not read that, on real wikis."""

import time
from pathlib import Path

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Held
from bot.playground.accounts import OLD_HANDS
from tests.conftest import Boot
from tests.mills import FIXES, Place

MIN_AGE_SECONDS = 15


def _overwrite(place: Place) -> None:
    """Let somebody write something else where the first round's fixes were made."""
    for number in range(1, FIXES + 1):
        place.wiki.edit(f"Mill 1 {number}", "Something else altogether.", user="Newcomer")


def test_a_run_that_reads_only_a_part_holds_them(boot: Boot, tmp_path: Path) -> None:
    """With --limit, what was overwritten meanwhile waits, and the next run lets it drop."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings({"patrol": {"min_age": f'"{MIN_AGE_SECONDS}s"'}})
        fixes = place.people_edit()
        ripe = time.monotonic() + MIN_AGE_SECONDS + 1
        place.run()
        wiki.edit("Elsewhere", "Some words.", user=OLD_HANDS[0])
        _overwrite(place)
        time.sleep(max(ripe - time.monotonic(), 0))
        with place.start("--limit", "1") as program:
            assert program.wait(timeout=60) == ExitCode.OK
        assert place.patrols_of(fixes) == []
        assert place.ledger_says(SqlLedger.counts).pending == {Held.UNREAD: FIXES}
        place.run()
        assert place.patrols_of(fixes) == []
        counts = place.ledger_says(SqlLedger.counts)
        assert (counts.outcomes, counts.pending) == ({"dropped": FIXES}, {})


def test_patrol_yes_holds_them(boot: Boot, tmp_path: Path) -> None:
    """It reads the chosen edits only: one that was overwritten is not patrolled, another is."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        fixes = place.people_edit()
        words = ["--dir", str(place.folder), "patrol", "--yes", "--for-real", "--revid"]
        assert invoke([*words, str(fixes[0])]) == ExitCode.OK
        assert place.patrols_of(fixes) == fixes[:1]
        _overwrite(place)
        assert invoke([*words, str(fixes[1])]) == ExitCode.OK
        assert place.patrols_of(fixes) == fixes[:1]
        assert place.ledger_says(SqlLedger.counts).pending == {Held.UNREAD: 1}
        place.run()
        assert place.patrols_of(fixes) == fixes[:1]
