"""Only one writes to a ledger, of all folders and machines that share it."""

import subprocess
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.errors import BusyError
from bot.ledger import lease as lease_module
from bot.ledger.database import open_database
from bot.ledger.lease import LASTS, Lease
from bot.ledger.lock import at_work, folder_lock
from bot.ledger.schema import leases
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Entry
from bot.revisions import Cursor
from tests.databases import connected, execute
from tests.fakes import FakeClock

NOW = FakeClock().time
HERE, THERE = "here:/bot", "there:/bot"
PATIENCE_SECONDS = 30


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[SqlLedger]:
    """An empty ledger, on each database."""
    opened = open_ledger(ledger_url)
    yield opened
    opened.close()


def _owners(url: str) -> list[tuple[object, ...]]:
    return execute(url, f"SELECT owner, place FROM {leases.name}")


def test_second_writer_is_told_who_has_it(ledger: SqlLedger, ledger_url: str) -> None:
    """By process and folder; when the first is done, the ledger is free."""
    other = open_ledger(ledger_url)
    with ledger.leased(HERE), pytest.raises(BusyError) as failure, other.leased(THERE):
        pass
    assert HERE in str(failure.value)
    assert "process " in str(failure.value)
    assert [owner for owner, _ in _owners(ledger_url)] == [""]
    with other.leased(THERE):
        other.commit("run", Entry(cursor=Cursor(timestamp=NOW)), NOW)
    other.close()


def test_second_writer_is_told_while_the_first_rehearses(
    ledger: SqlLedger, ledger_url: str
) -> None:
    """A rehearsal holds SQLite's whole file: whoever comes does not wait for it."""
    other = open_ledger(ledger_url)
    with ledger.leased(HERE), ledger.rehearsing():
        ledger.commit("run", Entry(cursor=Cursor(timestamp=NOW)), NOW)
        began = datetime.now(UTC)
        with pytest.raises(BusyError, match="process"), other.leased(THERE):
            pass
        assert datetime.now(UTC) - began < timedelta(seconds=5)
    other.close()


def test_lease_of_who_shows_no_life_ends(ledger_url: str) -> None:
    """Not before its time; whoever comes then takes over, and the first can write no more."""
    clock = FakeClock()
    engine = open_database(ledger_url)
    first, second = Lease(engine, HERE, clock), Lease(engine, THERE, clock)
    with first.held():
        clock.time += LASTS
        with pytest.raises(BusyError), second.held():
            pass
        clock.time += timedelta(seconds=1)
        with second.held(), engine.begin() as connection:
            with pytest.raises(BusyError, match=r"stood still.*there"):
                first.renew(connection)
            second.renew(connection)
    engine.dispose()


def test_who_has_lost_its_lease_writes_nothing(ledger: SqlLedger, ledger_url: str) -> None:
    """The check is part of the write's own transaction."""
    with ledger.leased(HERE):
        ledger.commit("run", Entry(cursor=Cursor(timestamp=NOW)), NOW)
        execute(ledger_url, f"UPDATE {leases.name} SET owner = '1.other', place = '{THERE}'")
        later = Cursor(timestamp=NOW + timedelta(hours=1))
        with pytest.raises(BusyError, match="there:/bot"):
            ledger.commit("run", Entry(cursor=later), NOW)
    assert ledger.cursor() == Cursor(timestamp=NOW)
    assert _owners(ledger_url) == [("1.other", THERE)]  # it does not end what is another's
    execute(ledger_url, f"UPDATE {leases.name} SET owner = ''")


def test_what_died_in_the_same_folder_is_taken_over_at_once(
    ledger: SqlLedger, ledger_url: str, tmp_path: Path
) -> None:
    """The folder's lock ended with it, so nobody need wait for the lease's end."""
    dead = Lease(open_database(ledger_url), lease_module.place_of(tmp_path))
    dead._take()  # noqa: SLF001 # and then it is killed
    with at_work(tmp_path, ledger):
        ledger.commit("run", Entry(cursor=Cursor(timestamp=NOW)), NOW)
    dead._engine.dispose()  # noqa: SLF001 # what the system does for the dead


def test_lease_is_kept_alive_during_long_waits(
    ledger_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A run that waits for the wiki for minutes writes nothing, and keeps its turn."""
    monkeypatch.setattr(lease_module, "BEAT_SECONDS", 0.02)
    clock = FakeClock()
    engine = open_database(ledger_url)
    beaten = threading.Event()

    def tick() -> datetime:
        clock.time += timedelta(minutes=1)
        if clock.time > NOW + 5 * LASTS:
            beaten.set()
        return clock.time

    with Lease(engine, HERE, tick).held():
        assert beaten.wait(PATIENCE_SECONDS)
        with connected(ledger_url) as connection:
            until = connection.exec_driver_sql(f"SELECT expires FROM {leases.name}").scalar()
    assert str(until) > (NOW + 4 * LASTS).isoformat()
    engine.dispose()


def test_who_works_is_known(ledger: SqlLedger, ledger_url: str) -> None:
    """Since when; of a folder on this machine a killed one at once, of others after a while."""
    before = datetime.now(UTC)
    assert ledger.held_since(before, HERE) is None
    with ledger.leased(HERE):
        since = ledger.held_since(before, HERE)
        assert since is not None
        assert since >= before.replace(microsecond=0)
        assert ledger.held_since(before, THERE) == since
        assert ledger.held_since(before + 2 * LASTS, HERE) is None
        _own(ledger_url, f"{_dead()}.x")
        assert ledger.held_since(before, HERE) is None
        assert ledger.held_since(before, THERE) == since
        _own(ledger_url, "1.x")  # another user's process
        assert ledger.held_since(before, HERE) == since


def _own(url: str, owner: str) -> None:
    with connected(url) as connection, connection.begin():
        connection.execute(leases.update().values(owner=owner))


def _dead() -> int:
    child = subprocess.Popen(["true"])
    child.wait()
    return child.pid


def test_second_run_in_a_folder_is_told_who_has_it(tmp_path: Path) -> None:
    """By its process and since when."""
    with (
        folder_lock(tmp_path),
        pytest.raises(BusyError, match=r"\(process \d+, since \d\d:\d\d:\d\d UTC\)"),
        folder_lock(tmp_path),
    ):
        pass
