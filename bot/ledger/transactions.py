"""Transactions on a ledger: to read, to write, or inside a rehearsal that is taken back.

Takes an engine, gives connections. Never knows a table but the lease, and never begins one
transaction before the one before it has ended.
"""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager

from sqlalchemy import Connection, Engine, Transaction
from sqlalchemy.pool import QueuePool

from bot.ledger.database import faults_told, reading
from bot.ledger.lease import Lease


class Transactions:
    """What each part of the ledger is built upon."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._rehearsal: Connection | None = None
        self._lease: Lease | None = None
        self._ending: Future[None] | None = None
        """The end of a transaction that is not waited for yet."""
        self._ends = ThreadPoolExecutor(max_workers=1, thread_name_prefix="commit")

    @contextmanager
    def rehearsing(self) -> Iterator[None]:
        """Take back whatever is written inside: a rehearsal stores nothing as done."""
        self._wait()
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
                self._wait()
            finally:
                self._lease = None

    def close(self) -> None:
        """Let go of the database."""
        self._ends.shutdown()
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        if self._rehearsal is not None:
            yield self._rehearsal
            return
        self._wait()
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
        self._wait()
        with faults_told(), self._engine.begin() as connection:
            self._renew(connection)
            yield connection

    @contextmanager
    def _writing_on(self) -> Iterator[Connection]:
        """Write, and let a thread wait for the disk: nothing is asked or written before it has."""
        if self._rehearsal is not None or not isinstance(self._engine.pool, QueuePool):
            with self._writing() as connection:  # one connection, for one thread
                yield connection
            return
        self._wait()
        with faults_told(), ExitStack() as kept:
            connection = kept.enter_context(self._engine.connect())
            transaction = connection.begin()
            self._renew(connection)
            yield connection
            kept.pop_all()  # the thread closes it
            self._ending = self._ends.submit(_end, connection, transaction)

    def _renew(self, connection: Connection) -> None:
        if self._lease is not None:
            self._lease.renew(connection)

    def _wait(self) -> None:
        """Wait until what was written is stored.

        Raises:
            LedgerError: It could not be.
        """
        ending, self._ending = self._ending, None
        if ending is not None:
            with faults_told():
                ending.result()


def _end(connection: Connection, transaction: Transaction) -> None:
    with connection, transaction:
        pass  # it is committed, or rolled back if it can't be
