"""Makes a ledger's tables, or brings an older ledger's to the version that we know.

Takes a connection inside a transaction. Each step may be done again: MariaDB keeps half of one
that was interrupted. Never touches what was seen, decided or done.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    MetaData,
    Table,
    insert,
    inspect,
    literal,
    select,
    update,
)
from sqlalchemy.schema import CreateColumn

from bot.errors import LedgerError, SettingsError
from bot.ledger import redecisions, report_tables  # their tables are made, too
from bot.ledger.schema import (
    VERSION,
    cursors,
    edits,
    exposures,
    leases,
    metadata,
    moments,
    reports,
    versions,
    watched,
)
from bot.ledger.watched_views import watch_earlier_patrols
from bot.pipeline.entries import Moment
from bot.pipeline.outcome import OutcomeKind

_ONE_AT_A_TIME: Final = {
    "postgresql": ("SELECT pg_advisory_xact_lock(7113)", ""),
    **dict.fromkeys(
        ("mysql", "mariadb"),
        (
            "SELECT GET_LOCK(CONCAT('editpatrol ', MD5(DATABASE())), 60)",
            "SELECT RELEASE_LOCK(CONCAT('editpatrol ', MD5(DATABASE())))",
        ),
    ),
}
"""What keeps two programs from upgrading at once, and its end; SQLite's own lock does."""
_COLUMNS: Final = {
    "sqlite": "SELECT m.name, c.name FROM sqlite_master m, pragma_table_info(m.name) c",
    "postgresql": (
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = ANY (current_schemas(false))"
    ),
    **dict.fromkeys(
        ("mysql", "mariadb"),
        "SELECT table_name, column_name FROM information_schema.columns"
        " WHERE table_schema = DATABASE()",
    ),
}
"""Asks for every table's columns at once: a ledger is opened by each command."""


def version(connection: Connection) -> int | None:
    """Return the version of the ledger's tables; None when there are none, or not all yet."""
    if not inspect(connection).has_table(versions.name):
        return None
    return connection.execute(select(versions.c.version)).scalar()


def upgrade(connection: Connection) -> None:
    """Make the tables, or add to those of an older version what they lack.

    Raises:
        SettingsError: The ledger is newer than this program, or lacks what its version has.
    """
    with _alone(connection):
        found = version(connection)
        refuse_newer(found)
        if found is None:
            metadata.create_all(connection)
            _add_lease(connection)
            connection.execute(insert(versions).values(version=VERSION))
            return
        for step in range(found, VERSION):
            STEPS[step](connection)
            connection.execute(update(versions).values(version=step + 1))
        refuse_incomplete(connection)


def refuse_newer(found: int | None) -> None:
    """Refuse a ledger that a newer program has used: an older one could spoil what it has."""
    if found is not None and found > VERSION:
        raise SettingsError(
            f"The ledger is of version {found} and this program knows only {VERSION}: "
            "it was used by a newer editpatrol; install that one."
        )


def refuse_incomplete(connection: Connection) -> None:
    """Refuse a ledger that lacks columns: an unreleased program made it, or half a dump.

    It would fail in the middle of every run, and no later run could mend that.
    """
    there = {tuple(row) for row in connection.exec_driver_sql(_COLUMNS[connection.dialect.name])}
    every = ((one.table.name, one.name) for table in metadata.sorted_tables for one in table.c)
    lacking = [f"{table}.{column}" for table, column in every if (table, column) not in there]
    if lacking:
        more = f" and {len(lacking) - 1} more" if len(lacking) > 1 else ""
        raise SettingsError(
            f"The ledger calls itself version {VERSION} and lacks {lacking[0]}{more}: move it away "
            "or restore a whole copy; a run without one takes what was done from the patrol log."
        )


@contextmanager
def _alone(connection: Connection) -> Iterator[None]:
    begin, end = _ONE_AT_A_TIME.get(connection.dialect.name, ("", ""))
    if begin and connection.exec_driver_sql(begin).scalar() == 0:
        raise LedgerError("Another program is still upgrading the ledger; try again.")
    try:
        yield
    finally:
        if end and not connection.invalidated:  # a lost connection has lost its lock, too
            connection.exec_driver_sql(end)


def _forget_the_gone(connection: Connection) -> None:
    """Version 2: edits that the wiki has no longer are told of nowhere."""
    _add_column(connection, edits, edits.c.gone)


def _outlive_servers(connection: Connection) -> None:
    """Version 3: numbers of 64 bits and exact names on every database; all that is new in it."""
    there = set(inspect(connection).get_table_names())
    for table in metadata.sorted_tables:
        if table.name in there:
            _add_columns(connection, table)
            _widen(connection, table)
    metadata.create_all(connection)
    for index in (index for table in metadata.sorted_tables for index in table.indexes):
        index.create(connection, checkfirst=True)
    _add_lease(connection)
    unasked = update(edits).where(edits.c.asked.is_(None))
    connection.execute(unasked.values(asked=edits.c.first_seen))


def _count_on(connection: Connection) -> None:
    """Version 4: PostgreSQL's sequences count as far as the numbers they are for."""
    if connection.dialect.name != "postgresql":
        return
    there = set(inspect(connection).get_table_names())
    preparer = connection.dialect.identifier_preparer
    for table in (one for one in metadata.sorted_tables if one.name in there):
        for column in table.primary_key:
            words = (preparer.format_table(table), column.name)
            found = connection.exec_driver_sql("SELECT pg_get_serial_sequence(%s, %s)", words)
            if (sequence := found.scalar()) is not None:
                connection.exec_driver_sql(f"ALTER SEQUENCE {sequence} AS BIGINT")


def _remember_more(connection: Connection) -> None:
    """Version 5: times that outlive a run, and what our pages may still show.

    The first run of what has a cursor is over.
    """
    for table in (exposures, moments):
        table.create(connection, checkfirst=True)
    is_begun = connection.execute(select(cursors.c.number)).first() is not None
    if is_begun and connection.execute(select(moments.c.name)).first() is None:
        row = {"name": Moment.REPORTED, "time": datetime.now(UTC)}
        connection.execute(insert(moments).values(row))


def _name_nobody(connection: Connection) -> None:
    """Version 6: who corrected the bot is told by the wiki, as long as it shows it."""
    there = {one["name"] for one in inspect(connection).get_columns("corrections")}
    named = [name for name in ("by", "withdrawn_by") if name in there]
    if named and connection.dialect.name == "sqlite":
        _make_anew(connection, report_tables.corrections)
        return
    preparer = connection.dialect.identifier_preparer
    for name in map(preparer.quote, named):
        connection.exec_driver_sql(f"ALTER TABLE corrections DROP COLUMN {name}")


def _make_anew(connection: Connection, table: Table) -> None:
    """Make a table of SQLite's without what it has no more: before 3.35 it drops no column."""
    columns = ", ".join(column.name for column in table.columns)
    connection.exec_driver_sql(f"ALTER TABLE {table.name} RENAME TO {table.name}_before")
    table.create(connection)
    connection.exec_driver_sql(
        f"INSERT INTO {table.name} ({columns}) SELECT {columns} FROM {table.name}_before"  # noqa: S608 # our own names
    )
    connection.exec_driver_sql(f"DROP TABLE {table.name}_before")


def _watch_patrols(connection: Connection) -> None:
    """Version 7: what the bot patrols is watched beside what was withheld, from then on."""
    watched.create(connection, checkfirst=True)
    for index in watched.indexes:
        index.create(connection, checkfirst=True)
    if not inspect(connection).has_table("withheld"):
        return
    old = Table("withheld", MetaData(), autoload_with=connection)
    rows = select(*old.c, literal(OutcomeKind.WITHHELD.value))
    new = rows.where(old.c.key.not_in(select(watched.c.key)))
    connection.execute(insert(watched).from_select([*old.c.keys(), "kind"], new))
    connection.exec_driver_sql("DROP TABLE withheld")


def _note_listings(connection: Connection) -> None:
    """Version 8: which saves of our pages named an edit; of earlier ones that is not known."""
    report_tables.listings.create(connection, checkfirst=True)
    for index in report_tables.listings.indexes:
        index.create(connection, checkfirst=True)
    _add_column(connection, reports, reports.c.named)


def _keep_what_was_made_again(connection: Connection) -> None:
    """Version 10: what differs is told against what was accepted last."""
    redecisions.redecisions.create(connection, checkfirst=True)


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {
    1: _forget_the_gone,
    2: _outlive_servers,
    3: _count_on,
    4: _remember_more,
    5: _name_nobody,
    6: _watch_patrols,
    7: _note_listings,
    8: watch_earlier_patrols,
    9: _keep_what_was_made_again,
}
"""What turns a ledger of version N into one of version N + 1."""


def _widen(connection: Connection, table: Table) -> None:
    name = connection.dialect.identifier_preparer.format_table(table)
    if connection.dialect.name in ("mysql", "mariadb"):
        connection.exec_driver_sql(
            f"ALTER TABLE {name} CONVERT TO CHARACTER SET utf8mb4 COLLATE utf8mb4_bin"
        )
    if connection.dialect.name == "sqlite":
        return  # its integers have 64 bits
    for column in table.columns:
        if isinstance(column.type, BigInteger):
            connection.exec_driver_sql(_widening(connection, name, column))


def _widening(connection: Connection, table: str, column: Column[int]) -> str:
    name = connection.dialect.identifier_preparer.format_column(column)
    if connection.dialect.name == "postgresql":
        return f"ALTER TABLE {table} ALTER COLUMN {name} TYPE BIGINT"
    counts = " AUTO_INCREMENT" if column.autoincrement is True or column.primary_key else ""
    null = "NULL" if column.nullable else "NOT NULL"
    return f"ALTER TABLE {table} MODIFY {name} BIGINT {null}{counts}"


def _add_columns(connection: Connection, table: Table) -> None:
    for column in table.columns:
        _add_column(connection, table, column)


def _add_column(connection: Connection, table: Table, column: Column[object]) -> None:
    there = {one["name"] for one in inspect(connection).get_columns(table.name)}
    if column.name in there:
        return
    name = connection.dialect.identifier_preparer.format_table(table)
    words = CreateColumn(column).compile(dialect=connection.dialect)
    connection.exec_driver_sql(f"ALTER TABLE {name} ADD COLUMN {words}")


def _add_lease(connection: Connection) -> None:
    if connection.execute(select(leases.c.number)).first() is None:
        connection.execute(insert(leases).values(number=1, owner="", place=""))
