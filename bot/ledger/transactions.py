"""Transactions on a ledger: to read, to write, or inside a rehearsal that is taken back.

Takes an engine, gives connections. Never knows a table but the lease.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from sqlalchemy import Connection, Engine

from bot.ledger.database import faults_told, reading
from bot.ledger.lease import Lease, held_since


class Transactions:
    """What each part of the ledger is built upon."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rehearsal: Connection | None = None
        self._lease: Lease | None = None

    @contextmanager
    def rehearsing(self) -> Iterator[None]:
        """Take back whatever is written inside: a rehearsal stores nothing as done."""
        with faults_told(), self._engine.connect() as connection, connection.begin() as outer:
            self._rehearsal = connection
            try:
                yield
            finally:
                self._rehearsal = None
                outer.rollback()

    @contextmanager
    def leased(self, place: str) -> Iterator[None]:
        """Be the only one that writes to this ledger, of all folders that share it.

        Raises:
            BusyError: Another writer has it; raised by any write, too, if it is lost meanwhile.
        """
        lease = Lease(self._engine, place)
        with lease.held():
            self._lease = lease
            try:
                yield
            finally:
                self._lease = None

    def held_since(self, now: datetime, place: str) -> datetime | None:
        """Return since when somebody writes to this ledger; None when nobody does.

        `place` is where the caller's folder is.
        """
        with self._reading() as connection:
            return held_since(connection, now, place)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._rehearsal is not None:
            yield self._rehearsal
            return
        with (
            faults_told(),
            self._engine.connect().execution_options(**reading(self._engine)) as connection,
        ):
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        if self._rehearsal is not None:
            with self._rehearsal.begin_nested():
                yield self._rehearsal
            return
        with faults_told(), self._engine.begin() as connection:
            if self._lease is not None:
                self._lease.renew(connection)
            yield connection
