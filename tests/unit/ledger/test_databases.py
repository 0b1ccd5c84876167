"""What differs between SQLite, MariaDB and PostgreSQL is the same through the ledger."""

import gc
import os
import pwd
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from random import Random
from traceback import format_exception

import pytest
from msgspec import structs
from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from bot.errors import LedgerError, SettingsError
from bot.ledger.database import open_database
from bot.ledger.schema import edits, metadata
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import (
    Ending,
    Entry,
    Held,
    Hold,
    Judgement,
    RunMode,
    RunRow,
    Settled,
    Skipped,
)
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.policy.decision import Action
from bot.revisions import Cursor, Edit, RecentChange, RecentChangeId, RevisionId
from tests.databases import NOBODY, Server, connected, execute
from tests.fakes import FakeClock, KilledError, Trap
from tests.reports import patrolled
from tests.worlds import make_world

NOW = FakeClock().time
IMPATIENT = {
    "sqlite": "PRAGMA busy_timeout = 100",
    "mysql": "SET SESSION innodb_lock_wait_timeout = 1",
    "mariadb": "SET SESSION innodb_lock_wait_timeout = 1",
    "postgresql": "SET lock_timeout = '100ms'",
}
MANY = 10_000


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[SqlLedger]:
    """An empty ledger, on each database."""
    opened = open_ledger(ledger_url)
    yield opened
    opened.close()


def _seen(revid: int, **fields: object) -> Judgement:
    story = patrolled(revid)
    change = structs.replace(story.change, timestamp=NOW, page_id=1, **fields)
    edit = Edit(change=change, old=None, new=None)
    return Judgement(edit=edit, analysis=story.analysis, decision=story.decision)


def _patrol(ledger: SqlLedger, judgement: Judgement) -> None:
    settled = Settled(key=judgement.key, outcome=Outcome(kind=OutcomeKind.PATROLLED))
    ledger.commit("run", Entry(judgements=(judgement,), settled=(settled,)), NOW)


def test_names_are_told_apart_by_case_and_accent(ledger: SqlLedger) -> None:
    """Zoe, zoe and Zoë are three people, and so are rules; a letter beyond 16 bits stays."""
    ledger.begin_run(RunRow(run_id="run", mode=RunMode.REAL, started=NOW))
    names = ("Zoe", "zoe", "Zoë", "Zoe 🌻", "Straße", "Strasse")
    for revid, name in enumerate(names, start=1):
        one = _seen(revid, user=name, title=f"{name}/🌻")
        _patrol(ledger, replace(one, decision=structs.replace(one.decision, rule=name)))
    assert {one.user for one in ledger.patrols_since(NOW)} == {*names}
    for name in names:
        (found,) = ledger.recalled(rule=name, run_id=None, since=None)
        assert found.change.title == f"{name}/🌻"


def test_ids_beyond_32_bits(ledger: SqlLedger) -> None:
    """A large wiki's recent changes have passed two thousand millions."""
    change = RecentChange(revid=RevisionId(2**40), rcid=RecentChangeId(2**41), timestamp=NOW)
    cursor = Cursor(timestamp=NOW, rcid=RecentChangeId(2**41))
    skip = Skipped(change=change, reason="bot edit")
    ledger.commit("run", Entry(skipped=(skip,), cursor=cursor), NOW)
    assert ledger.cursor() == cursor
    assert ledger.revids_since(NOW) == {2**40}


def test_an_entry_of_thousands(ledger: SqlLedger) -> None:
    """So many keys in one question, whatever the database's limit of parameters is."""
    changes = [RecentChange(revid=RevisionId(one), timestamp=NOW) for one in range(MANY)]
    entry = Entry(
        skipped=tuple(Skipped(change=one, reason="bot edit") for one in changes),
        holds=tuple(Hold(key=one.key, held=Held.TURN) for one in changes),
    )
    ledger.commit("run", entry, NOW)
    ledger.commit("run", Entry(intents=tuple(one.key for one in changes)), NOW)
    assert ledger.held_counts() == {}
    assert len(ledger.open_intents()) == MANY
    assert len(ledger.neighbours(range(MANY), NOW)[0]) == MANY


def test_long_words_are_kept_or_cut_but_never_refused(ledger: SqlLedger) -> None:
    """A rewritten page's story may pass 64 KB; what the wiki said may have any length and sign."""
    story = "An endless story 🌻. " * 20_000
    one = _seen(7)
    one = replace(one, analysis=structs.replace(one.analysis, why=(story,)))
    said = Outcome(kind=OutcomeKind.REFUSED, reason=f"no\0{story}", code="long-code-" * 40)
    settled = Settled(key=one.key, outcome=said)
    ledger.commit("run", Entry(judgements=(one,), settled=(settled,)), NOW)
    record = ledger.record("rev:7")
    assert record is not None
    assert record.outcome is not None
    assert record.analysis.why == (story,)
    assert record.outcome.reason == f"no\N{REPLACEMENT CHARACTER}{story}"
    assert record.outcome.code == ("long-code-" * 8)


def test_every_word_of_ours_fits_its_column() -> None:
    """SQLite would take a longer one, and the servers refuse it in mid-run."""
    rooms = {
        ("pending", "held"): Held,
        ("runs", "ending"): Ending,
        ("runs", "mode"): RunMode,
        ("outcomes", "kind"): OutcomeKind,
        ("decisions", "action"): Action,
    }
    for (table, column), words in rooms.items():
        room = metadata.tables[table].c[column].type.length  # type: ignore[attr-defined]  # a String
        assert max(map(len, words)) <= room, table


def test_commit_that_fails_midway_leaves_nothing(ledger: SqlLedger) -> None:
    """The hold of an edit that is not there comes last, after rows and decisions."""
    entry = Entry(
        judgements=(_seen(7),),
        holds=(Hold(key="rev:999", held=Held.TURN),),
        cursor=Cursor(timestamp=NOW),
    )
    with pytest.raises(KeyError):
        ledger.commit("run", entry, NOW)
    assert ledger.counts().actions == {}
    with ledger.rehearsing():
        with pytest.raises(KeyError):
            ledger.commit("run", entry, NOW)
        assert ledger.counts().edits == 0
        ledger.commit("run", Entry(judgements=(_seen(8),)), NOW)
        assert ledger.counts().edits == 1
    assert ledger.counts().edits == 0


@contextmanager
def _locked(url: str) -> Iterator[None]:
    """Let another program hold the row of edit 7, or the whole file."""
    with connected(url) as connection:
        is_file = connection.dialect.name == "sqlite"
        connection.exec_driver_sql("BEGIN IMMEDIATE" if is_file else "BEGIN")
        connection.exec_driver_sql("UPDATE edits SET revid = 7 WHERE revid = 7")
        try:
            yield
        finally:
            connection.exec_driver_sql("ROLLBACK")


def test_locked_database_is_one_sentence(ledger: SqlLedger, ledger_url: str) -> None:
    """After some patience the call fails and has written nothing; then all goes on."""
    ledger.commit("run", Entry(judgements=(_seen(7),)), NOW)
    with ledger._engine.connect() as connection:  # noqa: SLF001 # its only pooled connection
        connection.exec_driver_sql(IMPATIENT[connection.dialect.name])
        connection.commit()
    again = Entry(judgements=(_seen(6), _seen(7)), cursor=Cursor(timestamp=NOW))
    with _locked(ledger_url), pytest.raises(LedgerError) as failure:
        ledger.commit("run", again, NOW)
    assert str(failure.value).count("\n") == 0
    assert "can't be used now" in str(failure.value)
    if ledger_url.startswith("sqlite"):
        assert "(database is locked): see which other program holds it; no" in str(failure.value)
    assert (ledger.counts().edits, ledger.cursor()) == (1, None)
    ledger.commit("run", again, NOW)
    assert ledger.counts().edits == 2


def _refusal(ledger: SqlLedger) -> str:
    try:
        ledger.commit("run", Entry(judgements=(_seen(8),)), NOW)
    except LedgerError as failure:
        return str(failure)
    return ""


@pytest.mark.filterwarnings("ignore:Exception ignored:pytest.PytestUnraisableExceptionWarning")
def test_server_that_was_started_anew(server: Server) -> None:
    """While it is away there is a sentence; then the same ledger goes on."""
    ledger = open_ledger(server.empty_ledger())
    ledger.commit("run", Entry(judgements=(_seen(7),)), NOW)
    server.stop()
    try:
        said = _refusal(ledger)
        gc.collect()  # pymysql leaves the socket open that found nobody
    finally:
        server.start()
    assert "can't be used now" in said
    assert "\n" not in said
    ledger.commit("run", Entry(judgements=(_seen(9),)), NOW)
    assert ledger.revids_since(NOW) == {7, 9}
    ledger.close()


def _rehearse(ledger: SqlLedger, server: Server) -> None:
    with ledger.rehearsing():
        ledger.commit("run", Entry(judgements=(_seen(7),)), NOW)
        server.stop()
        server.start()
        ledger.commit("run", Entry(judgements=(_seen(8),)), NOW)


def test_server_that_goes_in_mid_rehearsal(server: Server) -> None:
    """The rehearsal ends with a sentence; nothing of it is there afterwards."""
    ledger = open_ledger(server.empty_ledger())
    with pytest.raises(LedgerError):
        _rehearse(ledger, server)
    assert ledger.counts().edits == 0
    ledger.close()


def test_connection_that_the_server_closed_is_opened_anew(mariadb: Server) -> None:
    """MariaDB lets go of who is silent for long ("server has gone away")."""
    url = mariadb.empty_ledger()
    ledger = open_ledger(url)
    with ledger._engine.connect() as connection:  # noqa: SLF001 # its only pooled connection
        connection.exec_driver_sql("SET SESSION wait_timeout = 1")
        connection.commit()
    time.sleep(2.5)
    ledger.commit("run", Entry(judgements=(_seen(7),)), NOW)
    assert ledger.counts().edits == 1
    ledger.close()


@contextmanager
def _small_disk(folder: Path, megabytes: int) -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("Only root can mount a small disk.")
    folder.mkdir()
    words = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}M,mode=777", "none", str(folder)]
    if subprocess.run(words, check=False, capture_output=True).returncode:
        pytest.skip("This machine lets nobody mount a small disk.")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def _check_full_disk(url: str, ballast: Path) -> None:
    """See that nothing is half-written, and that with room again all goes on."""
    with closing(open_ledger(url)) as ledger:
        _fill(ballast)
        words = tuple(Random(0).randbytes(40_000).hex() for _ in range(20))  # not to be packed
        one = _seen(7)
        story = replace(one, analysis=structs.replace(one.analysis, why=words))
        stories = tuple(
            replace(
                story, edit=replace(one.edit, change=structs.replace(one.edit.change, revid=revid))
            )
            for revid in map(RevisionId, range(7, 27))
        )
        with pytest.raises(LedgerError, match=r"full|No space left") as failure:
            ledger.commit("run", Entry(judgements=stories, cursor=Cursor(timestamp=NOW)), NOW)
        assert "\n" not in str(failure.value)
        assert (ledger.counts().edits, ledger.cursor()) == (0, None)
        ballast.unlink()
        ledger.commit("run", Entry(judgements=(story,)), NOW)
        assert ledger.counts().edits == 1


def _fill(ballast: Path) -> None:
    with suppress(OSError), ballast.open("wb", buffering=0) as file:
        while True:
            file.write(bytes(2**12))


def test_full_disk_is_one_sentence(tmp_path: Path) -> None:
    """A file that can't grow."""
    with _small_disk(tmp_path / "small", 8) as disk:
        _check_full_disk(f"sqlite:///{disk}/ledger.sqlite", disk / "ballast")


def test_a_full_disk_is_named_as_what_may_be_wrong(tmp_path: Path) -> None:
    """SQLite calls it an error of the disk where it can't even begin."""
    with _small_disk(tmp_path / "small", 8) as disk:
        url = f"sqlite:///{disk}/ledger.sqlite"
        open_ledger(url).close()
        _fill(disk / "ballast")
        with pytest.raises(LedgerError, match=r"disk is full|make room on its disk"):
            open_ledger(url).commit("run", Entry(judgements=(_seen(7),)), NOW)


def test_full_tablespace_of_postgresql_is_one_sentence(postgresql: Server) -> None:
    """The disk of the tables alone: the server's own log has room."""
    with _small_disk(postgresql.folder / "small", 48) as disk:
        place = disk / "tables"
        place.mkdir()
        person = pwd.getpwnam(NOBODY)
        os.chown(place, person.pw_uid, person.pw_gid)
        execute(postgresql.url(), f"CREATE TABLESPACE small LOCATION '{place}'")
        execute(postgresql.url(), "CREATE DATABASE small TABLESPACE small")
        try:
            _check_full_disk(postgresql.url("small"), disk / "ballast")
        finally:
            execute(postgresql.url(), "DROP DATABASE small WITH (FORCE)", "DROP TABLESPACE small")


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("nonsense", r"\[ledger\] url"),
        ("nosuchdialect://x/y", r"\[ledger\] url"),
        ("mariadb+mysqldb://x/y", r"pip install 'editpatrol\[mariadb\]'"),
    ],
)
def test_url_of_no_database_is_a_fault_of_the_settings(url: str, word: str) -> None:
    """It is said which key is wrong, or what to install."""
    with pytest.raises(SettingsError, match=word):
        open_database(url)


def test_password_of_a_url_is_never_said(server: Server) -> None:
    """A server's refusal names the user at most."""
    address = make_url(server.url()).set(username="nobody", password="moonflower", database="x")
    with pytest.raises(LedgerError) as failure:
        open_ledger(address.render_as_string(hide_password=False))
    assert "moonflower" not in "".join(format_exception(failure.value))


def test_what_is_read_together_is_of_one_moment(ledger: SqlLedger, ledger_url: str) -> None:
    """A run that folds edits meanwhile makes none appear twice, or vanish."""
    other = open_ledger(ledger_url)
    ask = select(func.count()).select_from(edits)
    with ledger._reading() as connection:  # noqa: SLF001 # what every question is asked in
        assert connection.scalar(ask) == 0
        other.commit("run", Entry(judgements=(_seen(7),)), NOW)
        assert connection.scalar(ask) == 0
    assert ledger.counts().edits == 1
    other.close()


def test_runs_killed_anywhere_end_as_an_undisturbed_one(ledger: SqlLedger) -> None:
    """Whichever database it is: each edit is patrolled once, and nothing is left open."""
    world = replace(make_world(), ledger=ledger)
    world.start()
    deaths = 0
    for at in range(3, 75, 4):
        fix = world.wiki.edit(f"Page {at}")
        try:
            world.run(trap=Trap(at=at))
        except KilledError:
            deaths += 1
        assert world.wiki.patrolled.count(fix) <= 1
    world.run()
    assert deaths > 8
    assert sorted(world.wiki.patrolled) == sorted(world.wiki.rows)
    counts = ledger.counts()
    assert (counts.open_intents, counts.open_reports, counts.pending) == (0, 0, {})
    assert counts.outcomes == {OutcomeKind.PATROLLED: len(world.wiki.rows)}
    assert ledger.first_patrol() is not None


def test_ledger_of_one_wiki_is_refused_to_another(ledger: SqlLedger) -> None:
    """Revisions are numbered from 1 on every wiki: one's edits would be taken for the other's."""
    ledger.keep_to("enwiki", is_claimed=False)
    ledger.keep_to("dewiki", is_claimed=True)
    ledger.keep_to("dewiki", is_claimed=True)
    for is_claimed in (True, False):
        with pytest.raises(SettingsError, match=r"\[ledger\] url.*dewiki, and this is enwiki"):
            ledger.keep_to("enwiki", is_claimed=is_claimed)


def test_whole_seconds_and_fractions_sort_alike(ledger: SqlLedger) -> None:
    """Times are text of one width, so that every database sorts them as they read."""
    for revid, more in enumerate((0, 0.5, 1), start=1):
        change = RecentChange(revid=RevisionId(revid), timestamp=NOW + timedelta(seconds=more))
        ledger.commit("run", Entry(skipped=(Skipped(change=change, reason="bot edit"),)), NOW)
    assert ledger.revids_since(NOW + timedelta(seconds=0.2)) == {2, 3}
    assert [one.timestamp for one in ledger.in_turn(NOW, 10, 10)] == [
        NOW + timedelta(seconds=more) for more in (0, 0.5, 1)
    ]
