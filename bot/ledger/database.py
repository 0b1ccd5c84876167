"""Opens the ledger's database: private, with sound settings, and of the version we know.

Takes an SQLAlchemy URL, gives an engine. Never writes anything but the tables themselves.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from sqlite3 import Connection as SqliteConnection
from typing import Final

from sqlalchemy import Connection, Engine, create_engine, event, inspect, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import LedgerError, SettingsError
from bot.ledger.schema import VERSION, metadata, versions


def _add_gone(connection: Connection) -> None:
    """Version 2: edits that the wiki has no longer are told of nowhere."""
    connection.exec_driver_sql("ALTER TABLE edits ADD COLUMN gone VARCHAR(32)")


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {1: _add_gone}
"""What turns a ledger of version N into one of version N + 1."""

READS: Final = "reads"
"""Execution option of connections that only read."""

_PRAGMAS: Final = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # an outcome must outlive a power cut: a patrol can't be undone
    "PRAGMA busy_timeout = 10000",
    "PRAGMA secure_delete = ON",  # what a wiki hides is to be gone from the file, too
)


@contextmanager
def faults_told() -> Iterator[None]:
    """Turn the database's own errors into one sentence.

    Raises:
        LedgerError: Locked, full, or damaged.
    """
    try:
        yield
    except DBAPIError as failure:
        raise LedgerError(
            f"The ledger can't be used now ({failure.orig}); nothing was half-written, try again."
        ) from failure


def open_database(url: str) -> Engine:
    """Open the database at `url`, make or upgrade its tables, and return its engine.

    Raises:
        SettingsError: The URL is no database's, or the ledger is newer than this program.
        LedgerError: The database can't be used now.
    """
    engine = _engine(url)
    with faults_told(), engine.begin() as connection:
        _upgrade(connection)
    return engine


def _engine(url: str) -> Engine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:"):
            _make_private(Path(str(parsed.database)))
        engine = create_engine(parsed)
    except (ArgumentError, NoSuchModuleError, ImportError) as failure:
        raise SettingsError(
            f"[ledger] url is no database that can be opened here: {failure}"
        ) from failure
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _set_pragmas)
        event.listen(engine, "begin", _begin)
    return engine


def _make_private(file: Path) -> None:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    file.chmod(0o600)


def _set_pragmas(connection: SqliteConnection, _entry: ConnectionPoolEntry) -> None:
    # Python's sqlite3 begins transactions late and not before SELECT; `_begin` does it instead.
    connection.isolation_level = None
    for pragma in _PRAGMAS:
        connection.execute(pragma)


def _begin(connection: Connection) -> None:
    # A writer says so at once: one that begins as a reader can't wait for another's lock.
    reads = connection.get_execution_options().get(READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")


def _upgrade(connection: Connection) -> None:
    found = _version(connection)
    if found is None:
        metadata.create_all(connection)
        connection.execute(versions.insert().values(version=VERSION))
        return
    if found > VERSION:
        raise SettingsError(
            f"The ledger is of version {found} and this program knows only {VERSION}: "
            "it was used by a newer editpatrol; install that one."
        )
    for step in range(found, VERSION):
        STEPS[step](connection)
    connection.execute(versions.update().values(version=VERSION))


def _version(connection: Connection) -> int | None:
    if not inspect(connection).has_table(versions.name):
        return None
    return connection.execute(select(versions.c.version)).scalar()
