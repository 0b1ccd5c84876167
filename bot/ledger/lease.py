"""One writer per ledger, wherever its folder is: a row that says whose turn it is, and until when.

Takes an engine, gives a lease that a thread keeps alive. Never waits for another's: the row says
who has it, and one whose holder was killed ends by itself.
"""

import os
import secrets
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event, Thread
from typing import Final

from sqlalchemy import ColumnElement, Connection, Engine, or_, select, update

from bot.errors import BusyError, LedgerError
from bot.ledger.database import READS, faults_told
from bot.ledger.schema import leases

LASTS: Final = timedelta(minutes=2)
"""How long a lease is good whose holder shows no life."""
BEAT_SECONDS: Final = 20
Clock = Callable[[], datetime]


def place_of(folder: Path) -> str:
    """Return what to call a folder on this machine."""
    return f"{socket.gethostname()}:{folder.resolve()}"


def _now() -> datetime:
    return datetime.now(UTC)


def held_since(connection: Connection, now: datetime, place: str) -> datetime | None:
    """Return since when a writer has the ledger that is not known to be dead; None for nobody.

    Of `place`, which is on this machine, it is known at once; of others when they show no life.
    """
    row = connection.execute(select(leases)).one()
    if not row.owner or row.expires is None or row.expires < now:
        return None
    is_dead = row.place == place and not _is_process(int(row.owner.partition(".")[0]))
    taken: datetime = row.taken
    return None if is_dead else taken


def _is_process(number: int) -> bool:
    try:
        os.kill(number, 0)
    except ProcessLookupError:
        return False
    except PermissionError:  # somebody else's
        return True
    return True


class Lease:
    """The right to write to one ledger.

    Args:
        engine: Of the ledger.
        place: Where the writer is at work. What another writer of the same place left is taken
            over at once: the folder's lock tells that it is dead.
        clock: Tells the time; all machines that share a ledger must agree on it within a minute.
    """

    def __init__(self, engine: Engine, place: str, clock: Clock = _now) -> None:
        self._engine = engine
        self._place = place
        self._clock = clock
        self._owner = f"{os.getpid()}.{secrets.token_hex(4)}"

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the ledger.

        Raises:
            BusyError: Another writer holds it.
        """
        self._take()
        done = Event()
        thread = Thread(target=self._keep_alive, args=(done,), name="lease", daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()
            self._let_go()

    def renew(self, connection: Connection) -> None:
        """Make it last, inside the transaction of a write: who has lost it writes nothing.

        Raises:
            BusyError: Another writer has taken it, as we showed no life for too long.
        """
        ours = update(leases).where(leases.c.owner == self._owner)
        if not connection.execute(ours.values(expires=self._clock() + LASTS)).rowcount:
            holder = self._holder(connection)
            raise BusyError(
                f"This run stood still for too long, so that its turn ended: {holder}. "
                "It writes nothing more, the next one goes on."
            )

    def _take(self) -> None:
        with faults_told():
            with self._engine.connect().execution_options(**{READS: True}) as connection:
                self._refuse_if_held(connection)
            with self._engine.begin() as connection:
                now = self._clock()
                taken = update(leases).where(self._is_free(now))
                words = {"owner": self._owner, "place": self._place}
                taken = taken.values(**words, taken=now, expires=now + LASTS)
                if not connection.execute(taken).rowcount:
                    raise self._busy(connection)

    def _refuse_if_held(self, connection: Connection) -> None:
        """Look before taking: a rehearsal on SQLite lets others read, but not take."""
        free = select(leases.c.number).where(self._is_free(self._clock()))
        if connection.execute(free).first() is None:
            raise self._busy(connection)

    def _is_free(self, now: datetime) -> ColumnElement[bool]:
        return or_(leases.c.owner == "", leases.c.expires < now, leases.c.place == self._place)

    def _busy(self, connection: Connection) -> BusyError:
        return BusyError(
            f"Another run is at work with this ledger: {self._holder(connection)}. "
            "Nothing was done, the next run takes over."
        )

    def _holder(self, connection: Connection) -> str:
        row = connection.execute(select(leases)).one()
        number = row.owner.partition(".")[0]
        since, until = (f"{when:%H:%M:%S}" if when else "?" for when in (row.taken, row.expires))
        if not number:
            return "nobody has it now"
        return (
            f"process {number} of {row.place} has it since {since} UTC, "
            f"and if that is dead, until {until} UTC"
        )

    def _keep_alive(self, done: Event) -> None:
        while not done.wait(BEAT_SECONDS):
            try:
                with faults_told(), self._engine.begin() as connection:
                    self.renew(connection)
            except LedgerError:
                continue  # busy with a rehearsal, or away for a while: whoever writes finds out
            except BusyError:
                return  # the next write says so

    def _let_go(self) -> None:
        ours = update(leases).where(leases.c.owner == self._owner)
        try:
            with faults_told(), self._engine.begin() as connection:
                connection.execute(ours.values(owner="", expires=None))
        except LedgerError:
            return  # it ends by itself
