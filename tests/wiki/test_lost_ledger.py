"""A ledger that was lost or is an old copy, on a real wiki: nothing is done twice or claimed."""

import os
import shutil
import sqlite3
import subprocess
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Held
from tests.conftest import Boot
from tests.fault_proxy import Fault, Reply
from tests.mills import FIXES, Place, mills_behind_a_proxy, until

HALF_A_MINUTE = 30


def _lose_ledger(place: Place) -> None:
    for file in place.folder.glob("ledger.sqlite*"):
        file.unlink()


def _ours(place: Place) -> list[int]:
    """Return what the ledger knows that its runs patrolled."""
    found = place.ledger_says(
        lambda ledger: ledger.recalled(
            rule=None, run_id=None, since=datetime(2020, 1, 1, tzinfo=UTC)
        )
    )
    return sorted(one.change.revid for one in found)


def test_lost_ledger_settles_against_the_patrol_log(boot: Boot, tmp_path: Path) -> None:
    """A first run reports, finds its patrols in the log, and saves no page that says the same."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        fixes = place.people_edit()
        # a lost ledger sees each edit for the first time again, and the page says in which minute
        until(lambda: datetime.now(UTC).second < HALF_A_MINUTE)
        place.run()
        assert place.patrols_of(fixes) == fixes
        saved, story = place.saved_reports(), place.story()
        _lose_ledger(place)
        place.run()
        assert _ours(place) == fixes
        assert {one[-1] for one in place.story()} == {one[-1] for one in story}
        place.run()
        assert place.patrols_of(fixes) == fixes
        assert place.saved_reports() == saved
        assert place.left_open() == (0, 0, 0)
        more = place.people_edit()
        place.run()
        assert place.patrols_of([*fixes, *more]) == [*fixes, *more]


@pytest.mark.parametrize("by", ["restore", "other tools"])
def test_restored_ledger_goes_on_and_knows_what_was_done_since(
    boot: Boot, tmp_path: Path, by: str
) -> None:
    """What was patrolled after the backup is not patrolled again, and counts as ours.

    A ledger on a server is read back with the server's own tools: the folder tells that it is old.
    """
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        first = place.people_edit()
        place.run()
        words = ["--dir", str(place.folder)]
        copy = str(tmp_path / "copy.sqlite")
        assert invoke([*words, "backup", copy]) == ExitCode.OK
        second = place.people_edit()
        place.run()
        _lose_ledger(place)
        if by == "restore":
            assert invoke([*words, "restore", copy]) == ExitCode.OK
        else:
            shutil.copy(copy, place.folder / "ledger.sqlite")
        assert _ours(place) == first
        third = place.people_edit()
        place.run()
        every = [*first, *second, *third]
        assert place.patrols_of(every) == every
        assert _ours(place) == every
        (run,) = place.ledger_says(lambda ledger: ledger.last_runs(1))
        assert any(note.startswith("The ledger was restored from a backup") for note in run.notes)
        place.run()
        (run,) = place.ledger_says(lambda ledger: ledger.last_runs(1))
        assert not any("restored" in note for note in run.notes)


def test_restored_ledger_asks_the_log_about_what_waited(boot: Boot, tmp_path: Path) -> None:
    """What waited when the backup was made and was patrolled since is ours, and counts for caps."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings({"patrol": {"enabled": "false"}})
        fixes = place.people_edit()
        place.run()
        words = ["--dir", str(place.folder)]
        copy = str(tmp_path / "copy.sqlite")
        assert invoke([*words, "backup", copy]) == ExitCode.OK
        place.change_settings({"patrol": {"enabled": "true", "max_per_day": str(FIXES)}})
        place.run()
        assert place.patrols_of(fixes) == fixes
        _lose_ledger(place)
        assert invoke([*words, "restore", copy]) == ExitCode.OK
        more = place.people_edit()
        place.run()
        assert _ours(place) == fixes
        assert place.patrols_of(more) == []
        assert place.ledger_says(SqlLedger.counts).pending == {Held.DAY_CAP: FIXES}


def test_lost_ledger_whose_first_run_was_cut_short(boot: Boot, tmp_path: Path) -> None:
    """What that run did not come to is settled against the log by the next."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        fixes = place.people_edit()
        place.run()
        _lose_ledger(place)
        with place.start("--limit", "1") as program:
            # the page keeps its rows: more than half would have gone
            assert program.wait(timeout=60) == ExitCode.REPORT_NOT_PUBLISHED
        place.run()
        assert _ours(place) == fixes


@pytest.mark.parametrize("asked", ["recentchanges", "logevents"])
def test_first_run_that_fails_is_not_the_first(version: str, tmp_path: Path, asked: str) -> None:
    """The next one settles against the log, and only reports."""
    with mills_behind_a_proxy(tmp_path, version) as (place, proxy):
        fixes = place.people_edit()
        place.run()
        _lose_ledger(place)
        more = place.people_edit()
        proxy.fault = Fault(spoils=lambda one: one.get("list") == asked, reply=Reply(status=502))
        with place.start("--deadline", "4s") as program:
            assert program.wait(timeout=60) == ExitCode.WIKI_UNREACHABLE
        proxy.fault = None
        place.run()
        assert _ours(place) == fixes
        assert place.patrols_of(more) == []
        place.run()
        assert place.patrols_of(more) == more


def test_ledger_of_another_wiki_is_refused(boot: Boot, tmp_path: Path) -> None:
    """Two folders that were given one database by mistake: nothing is read into it."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        general = wiki.client().get(action="query", meta="siteinfo")["query"]["general"]
        with closing(sqlite3.connect(place.folder / "ledger.sqlite")) as database:
            assert database.execute("SELECT wiki_id FROM wiki").fetchall() == [(general["wikiid"],)]
            database.execute("UPDATE wiki SET wiki_id = 'otherwiki'")
            database.commit()
        with place.start() as program:
            _, said = program.communicate(timeout=60)
        assert program.returncode == ExitCode.SETTINGS
        assert "ledger of the wiki otherwiki" in said
        assert said.count("\n") == 1


def _fill(folder: Path, kept: int) -> Path:
    """Leave so many bytes free on a small disk."""
    stat = os.statvfs(folder)
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(max(0, stat.f_bavail * stat.f_frsize - kept)))
    return ballast


@pytest.mark.skipif(os.geteuid() != 0, reason="Only root can mount a small disk.")
@pytest.mark.parametrize("kept", [0, 8 * 1024, 64 * 1024])
def test_disk_that_is_full(boot: Boot, tmp_path: Path, kept: int) -> None:
    """A run ends with 75 and one sentence; with room again the next one does all that was left."""
    small = tmp_path / "bot"
    small.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", "size=4M", "none", str(small)]
    if subprocess.run(words, check=False, capture_output=True).returncode:
        pytest.skip("This machine lets nobody mount a small disk.")
    try:
        with boot() as wiki:
            place = Place(wiki=wiki, folder=small / "in")
            place.prepare()
            fixes = place.people_edit()
            ballast = _fill(small, kept)
            with place.start() as program:
                _, said = program.communicate(timeout=60)
            ballast.unlink()
            assert program.returncode in (ExitCode.TRY_AGAIN_LATER, ExitCode.OK)
            assert kept or program.returncode == ExitCode.TRY_AGAIN_LATER
            assert said.count("\n") == (program.returncode != 0), said
            with closing(sqlite3.connect(place.folder / "ledger.sqlite")) as database:
                assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            place.run()
            assert place.patrols_of(fixes) == fixes
            assert place.left_open() == (0, 0, 0)
            assert place.ledger_says(SqlLedger.counts).outcomes == {"patrolled": len(fixes)}
    finally:
        subprocess.run(["umount", str(small)], check=True)


def test_locked_ledger_ends_a_run_with_75(boot: Boot, tmp_path: Path) -> None:
    """Somebody's own program holds the file for longer than we have patience."""
    with boot() as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        fixes = place.people_edit()
        with closing(sqlite3.connect(place.folder / "ledger.sqlite", timeout=30)) as other:
            other.isolation_level = None
            other.execute("BEGIN IMMEDIATE")
            began = datetime.now(UTC)
            with place.start() as program:
                _, said = program.communicate(timeout=60)
            assert datetime.now(UTC) - began < timedelta(seconds=45)
            other.execute("ROLLBACK")
        assert program.returncode == ExitCode.TRY_AGAIN_LATER
        assert said.count("\n") == 1
        assert "locked" in said
        place.run()
        assert place.patrols_of(fixes) == fixes
