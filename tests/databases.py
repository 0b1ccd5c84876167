"""Real database servers for tests: their own data folders, on a socket of their own.

They never listen on a network, and run as somebody without rights when the tests run as root,
because PostgreSQL and MariaDB refuse to.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, NullPool, create_engine, delete, update
from sqlalchemy.exc import OperationalError

from bot.ledger.schema import leases, metadata, versions
from bot.ledger.sql_ledger import open_ledger

NOBODY: Final = "nobody"
STARTS_WITHIN_SECONDS: Final = 60
TRIES: Final = 3
"""A data folder is set up anew as often: on a machine that others use it has failed once."""
_WATCHED: Final = """
exec 3<&0
"$@" 3<&- &
server=$!
{ if read -r signal <&3; then kill -s "$signal" $server
  else kill -KILL $server; rm -rf "$folder"; fi; } &
wait $server
"""
"""Runs a server until a signal is named; nothing is left when who should name it is killed."""


class AbsentError(Exception):
    """A database is not installed here; the sentence says how it would be."""


@dataclass(frozen=True, kw_only=True)
class Kind:
    """How one database is set up and started."""

    name: str
    package: str
    """Debian's."""
    programs: tuple[str, ...]
    """What sets up a data folder, and what serves it."""
    set_up: tuple[str, ...]
    serve: tuple[str, ...]
    url: str
    socket: str
    """In its folder."""
    stop: str
    """Ends it at once, with all that was committed."""


# what many servers at once would have to share: the kernel's queues, memory, the disk's flushes
_SMALL: Final = (
    "--innodb-use-native-aio=0",
    "--innodb-flush-log-at-trx-commit=0",
    "--innodb-doublewrite=0",
    "--innodb-buffer-pool-size=32M",
)
MARIADB: Final = Kind(
    name="mariadb",
    package="mariadb-server",
    programs=("mariadb-install-db", "mariadbd"),
    set_up=(
        "--no-defaults",
        "--datadir={data}",
        "--auth-root-authentication-method=normal",
        "--skip-test-db",
        "--force",  # whatever this machine's name leads to
        *_SMALL,
    ),
    serve=(
        "--no-defaults",
        "--datadir={data}",
        "--socket={folder}/socket",
        "--skip-networking",
        "--skip-log-bin",
        "--innodb-file-per-table=0",
        *_SMALL,
    ),
    url="mariadb://root@/{database}?unix_socket={folder}/socket",
    socket="socket",
    stop="TERM",
)
POSTGRESQL: Final = Kind(
    name="postgresql",
    package="postgresql",
    programs=("initdb", "postgres"),
    set_up=("-D", "{data}", "-U", "editpatrol", "-A", "trust", "-E", "UTF8", "--no-sync"),
    serve=(
        *("-D", "{data}", "-k", "{folder}", "-c", "listen_addresses="),
        *("-c", "fsync=off", "-c", "full_page_writes=off"),
    ),
    url="postgresql://editpatrol@/{database}?host={folder}",
    socket=".s.PGSQL.5432",
    stop="INT",
)
DRIVERS: Final = {"mariadb:": "mariadb+pymysql:", "postgresql:": "postgresql+psycopg:"}
FIRST: Final = {"mariadb": "mysql", "postgresql": "postgres"}
"""The database that is there from the start."""


@dataclass(kw_only=True)
class Server:
    """A server that is up, or was stopped to be started again."""

    kind: Kind
    folder: Path
    _program: "subprocess.Popen[bytes] | None" = None
    _ledger: str = ""
    _numbers: "count[int]" = field(default_factory=lambda: count(1))

    def url(self, database: str = "") -> str:
        """Return the URL of a database, as an operator would write it."""
        name = database or FIRST[self.kind.name]
        return self.kind.url.format(database=name, folder=self.folder)

    def new_database(self) -> str:
        """Make an empty database; return its URL."""
        name = f"ledger{next(self._numbers)}"
        execute(self.url(), f"CREATE DATABASE {name}")
        return self.url(name)

    def empty_ledger(self) -> str:
        """Return the URL of a ledger in which nothing is: always the same, as tables are slow."""
        if not self._ledger:
            self._ledger = self.new_database()
            open_ledger(self._ledger).close()
        with connected(self._ledger) as connection:
            make_empty(connection)
        return self._ledger

    def start(self) -> None:
        """Start it and wait until it answers."""
        words = _words(self.kind.programs[1], self.kind.serve, self.folder)
        log = (self.folder / "log").open("ab")
        watched = ["sh", "-c", _WATCHED, "sh", *words]
        person = _as_nobody()
        person["env"]["folder"] = str(self.folder)
        self._program = subprocess.Popen(
            watched, stdin=subprocess.PIPE, stdout=log, stderr=log, cwd="/", **person
        )
        log.close()
        until = time.monotonic() + STARTS_WITHIN_SECONDS
        while not self._answers():
            if self._program.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text("utf-8", "replace"))
            time.sleep(0.05)

    def stop(self) -> None:
        """Stop it at once: connections that are open break."""
        if self._program is not None:
            self._program.communicate(f"{self.kind.stop}\n".encode(), timeout=60)
            self._program = None

    def _answers(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as door:  # pymysql leaves a closed one open
                door.connect(str(self.folder / self.kind.socket))
            execute(self.url(), "SELECT 1")
        except (OSError, OperationalError):
            return False
        return True


def make_empty(connection: Connection) -> None:
    """Make a ledger as new, its tables kept."""
    for table in (one for one in metadata.sorted_tables if one not in (versions, leases)):
        connection.execute(delete(table))
    connection.execute(update(leases).values(owner="", place="", expires=None))


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """Connect without the ledger's own code; each statement is kept at once."""
    for kind, driver in DRIVERS.items():
        url = url.replace(kind, driver)
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        yield connection


def execute(url: str, *statements: str) -> list[tuple[object, ...]]:
    """Execute statements; return the rows of the last."""
    rows: list[tuple[object, ...]] = []
    with connected(url) as connection:
        for statement in statements:
            found = connection.exec_driver_sql(statement)
            rows = [tuple(row) for row in found] if found.returns_rows else []
    return rows


@contextmanager
def serving(kind: Kind) -> Iterator[Server]:
    """Set up a server in a folder that is gone afterwards.

    Raises:
        AbsentError: It is not installed here.
        RuntimeError: It can't be set up or started; with what it said.
    """
    for program in kind.programs:
        _find(program, kind.package)
    # not pytest's: nobody else may look into that
    with tempfile.TemporaryDirectory(prefix="editpatrol-") as made:
        folder = Path(made)
        if os.geteuid() == 0:
            person = pwd.getpwnam(NOBODY)
            os.chown(folder, person.pw_uid, person.pw_gid)
        _set_up(kind, folder)
        server = Server(kind=kind, folder=folder)
        server.start()
        try:
            yield server
        finally:
            server.stop()


def _set_up(kind: Kind, folder: Path) -> None:
    words = _words(kind.programs[0], kind.set_up, folder)
    said = b""
    for _ in range(TRIES):
        done = subprocess.run(
            words,
            check=False,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd="/",
            **_as_nobody(),
        )
        if done.returncode == 0:
            return
        said += done.stdout
        shutil.rmtree(folder / "data", ignore_errors=True)
    raise RuntimeError(said.decode("utf-8", "replace"))


def _words(program: str, words: Sequence[str], folder: Path) -> list[str]:
    found = _find(program, "")
    return [found, *(word.format(folder=folder, data=folder / "data") for word in words)]


def _find(program: str, package: str) -> str:
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{program}"), reverse=True)
    places = [*map(str, versions), shutil.which(program), f"/usr/sbin/{program}"]
    for place in places:
        if place and Path(place).exists():
            return place
    raise AbsentError(f"{program} is not on this machine: apt-get install {package}")


def _as_nobody() -> dict[str, Any]:
    """Say whose process it is; the server's own messages are in the language of this file."""
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    if os.geteuid() != 0:
        return {"env": environment}
    group = pwd.getpwnam(NOBODY).pw_gid
    return {"env": environment, "user": NOBODY, "group": group, "extra_groups": []}
