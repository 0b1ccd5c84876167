"""Ledgers of older versions become ones of ours, on each database, and lose nothing."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import Engine, event, inspect

from bot.errors import SettingsError
from bot.ledger.database import holds_ledger
from bot.ledger.schema import VERSION, metadata
from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.entries import (
    Entry,
    Fate,
    Held,
    Judgement,
    Moment,
    RunMode,
    RunRow,
    Settled,
    Skipped,
)
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.record import Correction
from bot.revisions import Edit, RecentChange, RevisionId
from tests.databases import connected, execute
from tests.fakes import KilledError
from tests.reports import patrolled

OLD = Path(__file__).parents[2] / "golden" / "ledger" / "version-2.sql"
START = datetime(2026, 3, 1, 12, tzinfo=UTC)
COUNTED = {
    "sqlite": "INTEGER NOT NULL",
    "mariadb": "INTEGER NOT NULL AUTO_INCREMENT",
    "postgresql": "SERIAL NOT NULL",
}
LONG = {"sqlite": "TEXT", "mariadb": "MEDIUMTEXT", "postgresql": "TEXT"}


def _make_old(url: str, version: int) -> None:
    kind = url.partition(":")[0]
    text = OLD.read_text(encoding="utf-8")
    text = text.replace("COUNTED", COUNTED[kind]).replace("LONG", LONG[kind])
    statements = [line for line in text.splitlines() if not line.startswith("--")]
    if kind == "mariadb":
        statements.insert(0, "SET SESSION sql_mode = 'ANSI_QUOTES'")
    execute(url, *statements)
    if version == 1:
        execute(url, "ALTER TABLE edits DROP COLUMN gone", "UPDATE schema_version SET version = 1")


def _version(url: str) -> list[tuple[object, ...]]:
    return execute(url, "SELECT version FROM schema_version")


@contextmanager
def _killed_at(number: int) -> Iterator[None]:
    """Let the program die before its statement of this number."""
    left = [number]

    def count(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            raise KilledError

    event.listen(Engine, "before_cursor_execute", count)
    try:
        yield
    finally:
        event.remove(Engine, "before_cursor_execute", count)


def test_names_of_those_who_corrected_the_bot_go(ledger_url: str) -> None:
    """What they said stays; of half an upgrade, one column gone, the next start does the rest."""
    ledger = open_ledger(ledger_url)
    said = Correction(revid=RevisionId(7), target="Report", page_revid=70)
    ledger.add_correction(said, START)
    ledger.close()
    execute(
        ledger_url,
        "ALTER TABLE corrections ADD COLUMN withdrawn_by VARCHAR(255)",
        "UPDATE corrections SET withdrawn_by = 'Ann'",
        "UPDATE schema_version SET version = 5",
    )
    ledger = open_ledger(ledger_url)
    assert ledger.corrections() == [said]
    ledger.close()
    with connected(ledger_url) as connection:
        columns = {one["name"] for one in inspect(connection).get_columns("corrections")}
    assert not columns & {"by", "withdrawn_by"}
    assert _version(ledger_url) == [(VERSION,)]


BEFORE_WATCHING = (
    "DROP TABLE watched",
    (
        "CREATE TABLE withheld (@key@ VARCHAR(32) NOT NULL, revid BIGINT NOT NULL, "
        "rule VARCHAR(255) NOT NULL, made VARCHAR(32) NOT NULL, fate VARCHAR(20) NOT NULL, "
        "asked VARCHAR(32) NOT NULL, PRIMARY KEY (@key@))"
    ),
    "CREATE INDEX ix_withheld_asked ON withheld (asked)",
    *(
        f"INSERT INTO withheld VALUES ('rev:{revid}', {revid}, 'link fixes', "
        f"'{START.isoformat(timespec='microseconds')}', '{fate}', "
        f"'{START.isoformat(timespec='microseconds')}')"
        for revid, fate in ((7, Fate.OPEN), (8, Fate.REVERTED))
    ),
    "UPDATE schema_version SET version = 6",
)


def _make_version_6(url: str) -> None:
    """Make a ledger with two withheld edits, as the program of that time kept them."""
    open_ledger(url).close()
    quote = "`" if url.startswith("mariadb") else '"'
    execute(url, *(statement.replace("@", quote) for statement in BEFORE_WATCHING))


def _check_withheld_are_watched(url: str) -> None:
    ledger = open_ledger(url)
    assert ledger.counts().withheld == {"link fixes": {Fate.OPEN: 1, Fate.REVERTED: 1}}
    (left,) = ledger.watched(START, START, 10)
    assert (left.key, left.kind, left.revid) == ("rev:7", OutcomeKind.WITHHELD, 7)
    assert ledger.patrol_fates(START) == {}
    ledger.close()
    with connected(url) as connection:
        found = inspect(connection)
        assert not found.has_table("withheld")
        assert {one["name"] for one in found.get_indexes("watched")} >= {"ix_watched_asked"}
    assert _version(url) == [(VERSION,)]


def test_what_was_withheld_is_watched_on(bare_url: str) -> None:
    """With its rule, its fate, and when it was last asked about."""
    _make_version_6(bare_url)
    _check_withheld_are_watched(bare_url)


def test_upgrade_of_what_was_withheld_goes_on_after_a_kill(bare_url: str) -> None:
    """Whichever statement it was: nothing is lost and nothing comes twice."""
    _make_version_6(bare_url)
    for at in range(1, 60):
        with suppress(KilledError), _killed_at(at):
            open_ledger(bare_url).close()
            break
    else:
        pytest.fail("It never came to its end.")
    assert at > 5  # it was killed within the step
    _check_withheld_are_watched(bare_url)


def test_what_was_patrolled_before_is_watched(ledger_url: str) -> None:
    """Under its rule, or none where a person pressed the key; once, whatever was done of it."""
    ledger = open_ledger(ledger_url)
    ledger.begin_run(RunRow(run_id="run", mode=RunMode.REAL, started=START))
    for revid, run_id in ((7, "run"), (8, "desk"), (9, "run")):
        one = patrolled(revid)
        edit = Edit(change=one.change, old=None, new=None)
        judged = Judgement(edit=edit, analysis=one.analysis, decision=one.decision)
        done = () if one.outcome is None else (Settled(key=judged.key, outcome=one.outcome),)
        ledger.commit(run_id, Entry(judgements=(judged,), settled=done), START)
    ledger.note_fates({"rev:9": Fate.REVERTED}, START)
    before = ledger.patrol_fates(START)
    ledger.close()
    older = "DELETE FROM watched WHERE revid < 9", "UPDATE schema_version SET version = 8"
    execute(ledger_url, *older)
    ledger = open_ledger(ledger_url)
    assert ledger.patrol_fates(START) == before
    assert {rule: sum(fates.values()) for rule, fates in before.items()} == {"": 1, "link fixes": 2}
    assert [one.revid for one in ledger.watched(START, START, 10)] == [7, 8]
    ledger.close()


def _check_all_is_there(url: str) -> None:
    """Whatever the old ledger had is there, and it can be worked with."""
    ledger = open_ledger(url)
    first, *_ = ledger.records(START, START + timedelta(hours=1))
    assert (first.change.user, first.change.title) == ("Ann", "Sundial")
    assert first.outcome is not None
    assert [one.change.key for one in ledger.open_intents()] == ["rev:9"]
    assert ledger.held_counts() == {Held.AGE: 1}
    assert ledger.moment(Moment.REPORTED) is not None  # its first run is over
    assert len(ledger.recalled(rule="link fixes", run_id=None, since=None)) == 1
    late = RecentChange(revid=RevisionId(2**40), page_id=2**33, timestamp=START, user="Zoë 🌻")
    entry = Entry(skipped=(Skipped(change=late, reason="bot edit"),))
    ledger.commit("run", entry, START)
    assert ledger.revids_since(START) == {7, 8, 9, 2**40}
    ledger.close()
    assert _version(url) == [(VERSION,)]


@pytest.mark.parametrize("version", [1, 2])
def test_older_ledger_is_upgraded_and_keeps_what_it_has(bare_url: str, version: int) -> None:
    """Its edits, decisions, intents and what waits stay; ids grow to 64 bits."""
    _make_old(bare_url, version)
    _check_all_is_there(bare_url)


def test_upgraded_ledger_has_what_a_new_one_has(bare_url: str) -> None:
    """Every table, column and index, so that both behave alike from then on."""
    _make_old(bare_url, 1)
    open_ledger(bare_url).close()
    with connected(bare_url) as connection:
        found = inspect(connection)
        for table in metadata.sorted_tables:
            assert {one["name"] for one in found.get_columns(table.name)} == {*table.c.keys()}
            indexes = {one["name"] for one in found.get_indexes(table.name)}
            assert {index.name for index in table.indexes} <= indexes


@pytest.mark.parametrize("at", [9, 25, 40, 60])
def test_upgrade_that_was_killed_goes_on(bare_url: str, at: int) -> None:
    """MariaDB keeps the half that was done, the others none: the next start does the rest."""
    _make_old(bare_url, 1)
    with _killed_at(at), pytest.raises(KilledError):
        open_ledger(bare_url)
    _check_all_is_there(bare_url)


@pytest.mark.parametrize("at", [8, 14])
def test_first_start_that_was_killed_goes_on(bare_url: str, at: int) -> None:
    """Half of the tables are no ledger yet."""
    with _killed_at(at), pytest.raises(KilledError):
        open_ledger(bare_url)
    assert not holds_ledger(bare_url)
    ledger = open_ledger(bare_url)
    assert ledger.cursor() is None
    ledger.close()
    assert _version(bare_url) == [(VERSION,)]


def test_ledger_of_version_3_gets_the_tables_that_came_since(bare_url: str) -> None:
    """It is upgraded, not taken for one that lacks something."""
    open_ledger(bare_url).close()
    drop = [f"DROP TABLE {name}" for name in ("exposures", "moments")]
    execute(bare_url, *drop, "UPDATE schema_version SET version = 3")
    open_ledger(bare_url).close()
    assert _version(bare_url) == [(VERSION,)]
    assert execute(bare_url, "SELECT * FROM exposures") == []


def test_ledger_that_lacks_a_column_is_refused_in_a_sentence(bare_url: str) -> None:
    """An unfinished program made it: no run could ever use it, so trying again is no use."""
    open_ledger(bare_url).close()
    execute(
        bare_url,
        "ALTER TABLE reports DROP COLUMN page_revid",
        "DROP TABLE corrections",
    )
    with pytest.raises(SettingsError, match=r"lacks corrections\.revid and 7 more: move") as caught:
        open_ledger(bare_url)
    assert "\n" not in str(caught.value)
    assert _version(bare_url) == [(VERSION,)]


def test_older_ledger_that_lacks_a_column_is_refused_and_stays(bare_url: str) -> None:
    """What can't be upgraded whole is not called upgraded."""
    open_ledger(bare_url).close()
    execute(
        bare_url,
        "ALTER TABLE reports DROP COLUMN page_revid",
        "UPDATE schema_version SET version = 3",
    )
    with pytest.raises(SettingsError, match=r"lacks reports\.page_revid: move"):
        open_ledger(bare_url)
    assert _version(bare_url) == [(3,)]


def test_upgraded_ledger_counts_beyond_32_bits(bare_url: str) -> None:
    """PostgreSQL's sequences of a version 2 ended at two thousand millions."""
    _make_old(bare_url, 2)
    open_ledger(bare_url).close()
    tables = ("decisions", "intents", "outcomes", "reports")
    if bare_url.startswith("postgresql"):
        for table in tables:
            execute(bare_url, f"SELECT setval('{table}_number_seq', 2147483647)")
        kinds = execute(bare_url, "SELECT DISTINCT data_type::text FROM pg_sequences")
        assert kinds == [("bigint",)]
    ledger = open_ledger(bare_url)
    assert ledger.intend_report("run", "Page", START) > 0
    ledger.close()


def test_newer_ledger_is_refused_in_a_sentence(ledger_url: str) -> None:
    """An older program could spoil what it doesn't know; it changes nothing."""
    open_ledger(ledger_url).close()
    execute(ledger_url, "UPDATE schema_version SET version = 99")
    with pytest.raises(SettingsError, match="newer editpatrol"):
        open_ledger(ledger_url)
    assert _version(ledger_url) == [(99,)]
    execute(ledger_url, f"UPDATE schema_version SET version = {VERSION}")
