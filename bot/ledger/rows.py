"""Puts many rows into a table: what SQLAlchemy would do for each row anew is done once for all.

Takes a connection inside a transaction and rows; never begins or ends a transaction.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from sqlalchemy import Connection, Dialect, Table, insert

Row = dict[str, object]
_Turn = Callable[[object], object]
"""Makes of a value what the driver takes."""


def insert_rows(connection: Connection, table: Table, rows: Sequence[Row]) -> None:
    """Insert rows that all have the same columns; none is no rows."""
    if not rows:
        return
    dialect = connection.dialect
    names = tuple(rows[0])
    turns = [_turn(table, name, dialect) for name in names]
    columns = [_column(rows, *each) for each in zip(names, turns, strict=True)]
    words, order = _statement(table, names, dialect)
    if order is None:
        named = [dict(zip(names, values, strict=True)) for values in zip(*columns, strict=True)]
        connection.exec_driver_sql(words, named)
    else:
        placed = (columns[place] for place in order)
        connection.exec_driver_sql(words, [*zip(*placed, strict=True)])


def _column(rows: Sequence[Row], name: str, turn: _Turn | None) -> Iterable[object]:
    values = [row[name] for row in rows]
    return values if turn is None else map(turn, values)


@lru_cache(maxsize=64)
def _statement(
    table: Table, names: tuple[str, ...], dialect: Dialect
) -> tuple[str, tuple[int, ...] | None]:
    """Return the SQL, and in which order it wants the columns; None where it names them."""
    compiled = insert(table).inline().compile(dialect=dialect, column_keys=[*names])
    if not compiled.positional:
        return str(compiled), None
    return str(compiled), tuple(names.index(name) for name in compiled.positiontup or ())


@lru_cache(maxsize=256)
def _turn(table: Table, name: str, dialect: Dialect) -> _Turn | None:
    return table.c[name].type.dialect_impl(dialect).bind_processor(dialect)
