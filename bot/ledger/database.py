"""Opens the ledger's database: private, with sound settings, and of the version we know.

Takes an SQLAlchemy URL, gives an engine. Never writes anything but the tables themselves.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError
from sqlalchemy.pool import ConnectionPoolEntry

from bot.errors import DamagedLedgerError, LedgerError, SettingsError
from bot.ledger.migration import refuse_incomplete, refuse_newer, upgrade, version
from bot.ledger.schema import VERSION

READS: Final = "reads"
"""Execution option of connections that only read."""

PATIENCE_SECONDS: Final = 10
"""How long a server may take to answer the door, or another program to let go of a row."""

_MENDS: Final = {
    "SQLITE_FULL": "make room on its disk",
    "SQLITE_IOERR": "see whether its disk is full",
    "SQLITE_BUSY": "see which other program holds it",
}
"""What an operator can do, by how SQLite's name for a fault begins."""
_DAMAGED: Final = ("SQLITE_NOTADB", "SQLITE_CORRUPT")
_DRIVERS: Final = {"mysql": "pymysql", "mariadb": "pymysql", "postgresql": "psycopg"}
_EXTRAS: Final = {"mysql": "mariadb", "mariadb": "mariadb", "postgresql": "postgresql"}

_SETTINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "sqlite": (
        # of a new file: an edit's row fits a page, and far fewer are written
        "PRAGMA page_size = 16384",
        "PRAGMA journal_mode = WAL",
        # an outcome must outlive a power cut: a patrol can't be undone
        "PRAGMA synchronous = FULL",
        f"PRAGMA busy_timeout = {PATIENCE_SECONDS * 1000}",
        "PRAGMA secure_delete = ON",  # what a wiki hides is to be gone from the file, too
    ),
    **dict.fromkeys(
        ("mysql", "mariadb"),
        (
            f"SET SESSION innodb_lock_wait_timeout = {PATIENCE_SECONDS}",
            # what does not fit is an error, never cut without a word
            "SET SESSION sql_mode = 'TRADITIONAL'",
        ),
    ),
    "postgresql": (f"SET lock_timeout = '{PATIENCE_SECONDS}s'",),
}


def reading(engine: Engine) -> dict[str, Any]:
    """Return the execution options of a connection that reads, as of one moment on any database."""
    if engine.dialect.name == "postgresql":  # the others do so anyway
        return {READS: True, "isolation_level": "REPEATABLE READ"}
    return {READS: True}


@contextmanager
def faults_told() -> Iterator[None]:
    """Turn the database's own errors into one sentence.

    Raises:
        DamagedLedgerError: The file is no ledger any more.
        LedgerError: Locked, full or gone.
    """
    try:
        yield
    except DBAPIError as failure:
        name = getattr(failure.orig, "sqlite_errorname", "")
        if name.startswith(_DAMAGED):
            raise DamagedLedgerError(
                f"The ledger is damaged ({said(failure)}): move the file away and restore a "
                "backup, or let the next run begin a new one (docs/operating.md)."
            ) from failure
        mends = [f": {mend}" for start, mend in _MENDS.items() if name.startswith(start)]
        raise LedgerError(
            f"The ledger can't be used now ({said(failure)}){''.join(mends)}; nothing was "
            "half-written, try again."
        ) from failure


def said(failure: DBAPIError) -> str:
    """Return what a database said, without its error number and its hints."""
    words = failure.orig.args if failure.orig is not None else ()
    text = str(words[-1]) if words else str(failure.orig)
    return text.strip().partition("\n")[0].rstrip(".")


def open_database(url: str) -> Engine:
    """Open the database at `url`, make or upgrade its tables, and return its engine.

    Raises:
        SettingsError: The URL is no database's, or the ledger is newer than this program, or lacks
            what its version has.
        LedgerError: The database can't be used now.
    """
    engine = _engine(_parsed(url))
    with _let_go_unless_sound(engine), faults_told():
        if _version(engine) != VERSION:
            with engine.begin() as connection:
                upgrade(connection)
    return engine


@contextmanager
def _let_go_unless_sound(engine: Engine) -> Iterator[None]:
    try:
        yield
    except BaseException:
        engine.dispose()
        raise


def holds_ledger(url: str) -> bool:
    """Say whether there is a ledger at `url`; nothing is made.

    Raises:
        SettingsError: The URL is no database's, or the ledger is newer than this program, or lacks
            what its version has.
        LedgerError: The database can't be used now.
    """
    parsed = _parsed(url)
    file = _file(parsed)
    if file is not None and not file.exists():
        return False
    engine = _engine(parsed)
    with _let_go_unless_sound(engine), faults_told():
        found = _version(engine)
    engine.dispose()
    return found is not None


def _version(engine: Engine) -> int | None:
    with engine.connect().execution_options(**{READS: True}) as connection:
        found = version(connection)
        refuse_newer(found)
        if found == VERSION:
            refuse_incomplete(connection)
    return found


def _parsed(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):  # whose words may hold the password
        raise SettingsError(
            "[ledger] url is no database that can be opened here: it can't be read as an address, "
            "such as mysql://NAME:PASSWORD@HOST:PORT/DATABASE."
        ) from None
    driver = _DRIVERS.get(parsed.drivername)
    return parsed.set(drivername=f"{parsed.drivername}+{driver}") if driver else parsed


def _engine(url: URL) -> Engine:
    try:
        engine = create_engine(url, **_words(url))
    except ImportError as failure:
        extra = _EXTRAS.get(url.get_backend_name())
        mend = f"; pip install 'editpatrol[{extra}]'" if extra else ""
        raise SettingsError(f"[ledger] url needs what is not installed: {failure}{mend}") from None
    except (ArgumentError, NoSuchModuleError) as failure:
        raise _no_database(failure) from failure
    file = _file(url)
    if file is not None:
        _make_private(file)
    event.listen(engine, "connect", partial(_set, engine.dialect.name))
    if engine.dialect.name == "sqlite":
        event.listen(engine, "begin", _begin)
    return engine


def _words(url: URL) -> dict[str, Any]:
    if url.get_backend_name() == "sqlite":
        return {}
    # a server may have been started anew, or have closed what was idle, since the last question
    return {"pool_pre_ping": True, "connect_args": {"connect_timeout": PATIENCE_SECONDS}}


def _no_database(failure: Exception) -> SettingsError:
    return SettingsError(f"[ledger] url is no database that can be opened here: {failure}")


def _file(url: URL) -> Path | None:
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if is_file else None


def _make_private(file: Path) -> None:
    os.close(os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    file.chmod(0o600)


def _set(kind: str, connection: Any, _entry: ConnectionPoolEntry) -> None:  # noqa: ANN401 # a driver's own
    if kind == "sqlite":
        # Python's sqlite3 begins transactions late and not before SELECT; `_begin` does it instead.
        connection.isolation_level = None
    cursor = connection.cursor()
    try:
        for words in _SETTINGS.get(kind, ()):
            cursor.execute(words)
    except Exception:  # a file that is no database is first seen here
        connection.close()
        raise
    cursor.close()
    if kind != "sqlite":
        connection.commit()


def _begin(connection: Connection) -> None:
    # A writer says so at once: one that begins as a reader can't wait for another's lock.
    reads = connection.get_execution_options().get(READS, False)
    connection.exec_driver_sql("BEGIN" if reads else "BEGIN IMMEDIATE")
