"""The ledger's file: private, checked, and of a version that we know."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import BusyError, DamagedLedgerError
from bot.ledger.lock import folder_lock
from bot.ledger.schema import VERSION
from bot.ledger.sql_ledger import open_ledger


def _url(folder: Path) -> str:
    return f"sqlite:///{folder}/ledger.sqlite"


def test_file_is_for_its_owner_only(tmp_path: Path) -> None:
    """What a wiki hides from others may stand in it; a looser file is tightened."""
    file = tmp_path / "ledger.sqlite"
    file.touch(mode=0o644)
    file.chmod(0o644)
    open_ledger(_url(tmp_path)).close()
    assert file.stat().st_mode & 0o777 == 0o600


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    """The version is written once."""
    for _ in range(2):
        open_ledger(_url(tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as database:
        assert database.execute("SELECT version FROM schema_version").fetchall() == [(VERSION,)]


def test_new_file_has_pages_that_hold_an_edit(tmp_path: Path) -> None:
    """Far fewer of them are written than of the usual ones."""
    open_ledger(_url(tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / "ledger.sqlite")) as database:
        assert database.execute("PRAGMA page_size").fetchone() == (16384,)


def test_file_that_is_no_database_is_a_ledger_error(tmp_path: Path) -> None:
    """It is neither overwritten nor a traceback."""
    file = tmp_path / "ledger.sqlite"
    file.write_text("This is a letter to a friend, and much longer than a header.\n" * 20)
    with pytest.raises(DamagedLedgerError, match="restore a backup"):
        open_ledger(_url(tmp_path))
    assert file.read_text().startswith("This is a letter")


def test_damaged_file_is_told_as_damaged(tmp_path: Path) -> None:
    """To try again later would help nobody, and a scheduler would stay quiet."""
    file = tmp_path / "ledger.sqlite"
    open_ledger(_url(tmp_path)).close()
    whole = file.read_bytes()
    file.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    with pytest.raises(DamagedLedgerError, match="malformed"):
        open_ledger(_url(tmp_path))


def test_second_run_in_a_folder_is_refused(tmp_path: Path) -> None:
    """The lock is the system's: it ends with its process."""
    with folder_lock(tmp_path), pytest.raises(BusyError), folder_lock(tmp_path):
        pass


def test_lock_is_free_again(tmp_path: Path) -> None:
    """Also after a failure inside."""
    with pytest.raises(ZeroDivisionError), folder_lock(tmp_path):
        raise ZeroDivisionError
    with folder_lock(tmp_path):
        pass
