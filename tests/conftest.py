"""Fixtures for every test: real wikis, booted on loopback when a test asks for one."""

import secrets
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from sqlalchemy import event
from sqlalchemy.pool import Pool

from bot.playground import software
from bot.playground.wiki import Wiki
from tests.databases import MARIADB, POSTGRESQL, AbsentError, Kind, Server, serving
from tests.wiki_folders import Folder, LogIn, account_folder, log_in_to

Boot = Callable[..., AbstractContextManager[Wiki]]

# How long anything takes is the bench's business: a machine that others use is slow now and then.
# A commit is judged by the same examples each time; `--hypothesis-profile searching` has new ones.
for profile, is_same in (("steady", True), ("searching", False)):
    settings.register_profile(
        profile,
        parent=settings.default,
        deadline=None,
        derandomize=is_same,
        suppress_health_check=[HealthCheck.too_slow],
    )
settings.load_profile("steady")


def require(version: str) -> None:
    """Skip the test, with the reason, when this machine lacks a release."""
    try:
        software.find(version)
    except software.AbsentError as absent:
        pytest.skip(str(absent))


@pytest.fixture(scope="session")
def wiki_139(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiki]:
    """One MediaWiki 1.39 for the whole session: use titles of your own, and undo what you set."""
    require("1.39")
    with Wiki.boot(tmp_path_factory.mktemp("wiki") / "139", version="1.39") as wiki:
        yield wiki


@pytest.fixture(scope="session")
def wiki_143(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wiki]:
    """One MediaWiki 1.43 for the whole session: use titles of your own, and undo what you set."""
    require("1.43")
    with Wiki.boot(tmp_path_factory.mktemp("wiki") / "143", version="1.43") as wiki:
        yield wiki


@pytest.fixture(autouse=True, scope="session")
def _states(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep out of the machine's own state folder."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("state")
        patch.setenv("XDG_STATE_HOME", str(folder))
        yield folder


@pytest.fixture(autouse=True)
def _state_of_its_own(_states: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test wait for what another one wrote to the same wiki."""
    monkeypatch.setenv("XDG_STATE_HOME", str(_states / secrets.token_hex(4)))


@pytest.fixture(autouse=True)
def _closed_files() -> Iterator[None]:
    """Close the database files that a test left open: Python 3.13 warns of each, at any time."""
    opened: list[sqlite3.Connection] = []

    def note(connection: object, _record: object) -> None:
        if isinstance(connection, sqlite3.Connection) and _is_file(connection):
            opened.append(connection)

    event.listen(Pool, "connect", note)
    yield
    event.remove(Pool, "connect", note)
    for connection in opened:
        connection.close()


def _is_file(database: sqlite3.Connection) -> bool:
    return any(file for _, _, file in database.execute("PRAGMA database_list"))


@pytest.fixture(params=["1.39", "1.43"])
def version(request: pytest.FixtureRequest) -> str:
    """Each release in turn; skipped with the reason when this machine lacks it."""
    release = str(request.param)
    require(release)
    return release


@pytest.fixture
def wiki(version: str, request: pytest.FixtureRequest) -> Wiki:
    """The session's wiki of each release in turn."""
    found: Wiki = request.getfixturevalue(f"wiki_{version.replace('.', '')}")
    return found


@pytest.fixture
def boot(version: str, tmp_path: Path) -> Boot:
    """Give what boots a wiki of each release for one test alone, with its own settings."""
    return partial(Wiki.boot, tmp_path / "wiki", version=version)


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    """Give what writes the folder of the bot, or of another account, on a wiki."""
    return partial(account_folder, tmp_path)


@pytest.fixture
def log_in(tmp_path: Path) -> LogIn:
    """Give what logs the bot, or another account, in to a wiki."""
    return partial(log_in_to, tmp_path)


def _serve(kind: Kind) -> Iterator[Server]:
    try:
        with serving(kind) as server:
            yield server
    except AbsentError as absent:
        pytest.skip(str(absent))


@pytest.fixture(scope="session")
def mariadb() -> Iterator[Server]:
    """One MariaDB for the whole session; each test asks it for a database."""
    yield from _serve(MARIADB)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Server]:
    """One PostgreSQL for the whole session; each test asks it for a database."""
    yield from _serve(POSTGRESQL)


@pytest.fixture(params=["mariadb", "postgresql"])
def server(request: pytest.FixtureRequest) -> Server:
    """Each database server in turn."""
    found: Server = request.getfixturevalue(str(request.param))
    return found


@pytest.fixture(params=["sqlite", "mariadb", "postgresql"])
def ledger_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of an empty ledger on each database in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ledger.sqlite"
    found: Server = request.getfixturevalue(str(request.param))
    return found.empty_ledger()


@pytest.fixture(params=["sqlite", "mariadb", "postgresql"])
def bare_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Give the URL of a database without any table, on each in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path}/ledger.sqlite"
    found: Server = request.getfixturevalue(str(request.param))
    return found.new_database()
