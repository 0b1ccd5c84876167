"""Copies of a ledger that is a SQLite file.

Takes an SQLAlchemy URL and a file, writes one of them from the other. Never overwrites anything.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from bot.errors import LedgerError, SettingsError
from bot.ledger.schema import VERSION, versions

_TOOLS: Final = {
    "mysql": "mariadb-dump --single-transaction, and mariadb to read the dump",
    "mariadb": "mariadb-dump --single-transaction, and mariadb to read the dump",
    "postgresql": "pg_dump, and psql to read the dump",
}
_CLOSED: Final = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM", "SQLITE_AUTH")
"""What waiting does not mend."""
_COMPANIONS: Final = ("-wal", "-shm", "-journal")
"""SQLite would read these of an earlier file into the new one."""


def back_up(url: str, copy: Path) -> None:
    """Copy the ledger to a new file, as of one moment, even while a run is at work.

    Raises:
        SettingsError: It is no SQLite file, there is none yet, or the copy is there already.
        LedgerError: It can't be read now, or the copy can't be written.
    """
    ledger = _file_of(url)
    if not ledger.is_file():
        raise SettingsError(f"There is no ledger at {ledger} yet: nothing to back up.")
    _copy(ledger, copy)


def restore(url: str, copy: Path) -> None:
    """Make the ledger from a copy; the ledger must not be there.

    Raises:
        SettingsError: It is no SQLite file, it is there, or the copy is no ledger that we know.
        LedgerError: The copy can't be read, or the ledger can't be written.
    """
    ledger = _file_of(url)
    there = [path for path in (ledger, *_companions(ledger)) if path.exists()]
    if there:
        names = ", ".join(path.name for path in there)
        raise SettingsError(f"Nothing is overwritten: first move {names} out of {ledger.parent}.")
    _check(copy)
    _copy(copy, ledger)


def _file_of(url: str) -> Path:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # whose words may hold the password
        raise SettingsError("[ledger] url is no database's.") from None
    kind = parsed.get_backend_name()
    if kind != "sqlite":
        tool = _TOOLS.get(kind, "its own tools")
        raise SettingsError(f"The ledger is in {kind}, not in a file: use {tool}.")
    if parsed.database in (None, "", ":memory:"):
        raise SettingsError("The ledger is in memory only: there is no file to copy.")
    return Path(str(parsed.database))


def _companions(file: Path) -> tuple[Path, ...]:
    return tuple(file.with_name(file.name + end) for end in _COMPANIONS)


@contextmanager
def _faults_told(file: Path) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as failure:
        if failure.sqlite_errorname.startswith(_CLOSED):
            raise SettingsError(
                f"{file} can't be copied: {failure}. Its folder must be writable, for SQLite's own "
                "files beside it."
            ) from failure
        raise LedgerError(f"{file} can't be copied: {failure}. Nothing was changed.") from failure


def _check(copy: Path) -> None:
    if not copy.is_file():
        raise SettingsError(f"{copy}: there is no such file.")
    with _faults_told(copy), closing(_open_to_read(copy)) as database:
        sound = database.execute("PRAGMA integrity_check").fetchone()[0]
        tables = "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = ?"
        is_ledger = database.execute(tables, (versions.name,)).fetchone()[0]
        found = (
            database.execute("SELECT version FROM schema_version").fetchone() if is_ledger else ()
        )
    if sound != "ok":
        raise SettingsError(f"{copy} is damaged ({sound}): use another copy.")
    if not found:
        raise SettingsError(f"{copy} is no copy of a ledger.")
    if found[0] > VERSION:
        raise SettingsError(f"{copy} was made by a newer editpatrol: install that one.")


def _copy(source: Path, target: Path) -> None:
    """Copy under a passing name first, so that `target` is there whole or not at all."""
    passing = target.with_name(f".{target.name}.{os.getpid()}")
    os.close(os.open(passing, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, 0o600))
    try:
        with (
            _faults_told(source),
            closing(_open_to_read(source)) as old,
            closing(sqlite3.connect(passing)) as new,
        ):
            old.backup(new)
            # one file, whatever the source was: a copy travels without companions
            new.execute("PRAGMA journal_mode = DELETE")
        os.link(passing, target)
    except FileExistsError:
        raise SettingsError(f"{target} is there already: nothing is overwritten.") from None
    finally:
        passing.unlink()


def _open_to_read(file: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{file.resolve().as_uri()}?mode=rw", uri=True)
