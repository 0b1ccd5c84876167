"""A ledger on a server is copied and restored with the server's own tools, as the docs tell."""

import subprocess
from datetime import timedelta

from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.entries import Entry, Skipped
from bot.revisions import Cursor, RecentChange, RevisionId
from tests.databases import Server
from tests.fakes import FakeClock

NOW = FakeClock().time
NAME = "Zoë 🌻 'quoted' \\ back"


def _tools(server: Server, database: str) -> tuple[list[str], list[str]]:
    """Return what dumps a database, and what reads a dump into it."""
    folder = str(server.folder)
    if server.kind.name == "mariadb":
        where = [f"--socket={folder}/socket", "-u", "root", database]
        dump = ["mariadb-dump", "--no-defaults", "--single-transaction", *where]
        return dump, ["mariadb", "--no-defaults", *where]
    where = ["-h", folder, "-U", "editpatrol"]
    read = ["psql", "-q", *where, "-v", "ON_ERROR_STOP=1", database]
    return ["pg_dump", *where, database], read


def _database_of(url: str) -> str:
    """Return the name of a URL's database."""
    return url.partition("?")[0].rpartition("/")[2]


def test_dump_while_a_run_is_at_work_and_back(server: Server) -> None:
    """All that was committed is there, nothing else; the restored ledger goes on."""
    url = server.new_database()
    ledger = open_ledger(url)
    change = RecentChange(revid=RevisionId(7), timestamp=NOW, user=NAME, title=NAME)
    skip = Skipped(change=change, reason="bot edit")
    ledger.commit("run", Entry(skipped=(skip,), cursor=Cursor(timestamp=NOW)), NOW)
    dump, _ = _tools(server, _database_of(url))
    with ledger.rehearsing():
        ledger.commit("run", Entry(cursor=Cursor(timestamp=NOW + timedelta(hours=1))), NOW)
        copy = subprocess.run(dump, check=True, capture_output=True).stdout
    ledger.close()
    again = server.new_database()
    _, read = _tools(server, _database_of(again))
    subprocess.run(read, input=copy, check=True, capture_output=True)
    ledger = open_ledger(again)
    assert ledger.cursor() == Cursor(timestamp=NOW)
    assert ledger.revids_since(NOW) == {7}
    ledger.intend_report("run", NAME, NOW)  # numbers are counted on
    assert ledger.counts().open_reports == 1
    ledger.close()
