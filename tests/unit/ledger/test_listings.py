"""Which saves of our pages an administrator is told to hide, on each database."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import func, select

from bot.ledger.report_tables import listings
from bot.ledger.schema import VERSION
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Concealed, Entry, Skipped
from bot.pipeline.record import SavedPage
from bot.revisions import ChangeType, Hidden, LogId, RecentChange, RecentChangeId, RevisionId
from tests.databases import connected, execute

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE, MORE = "User:Bot/Report", "User:Bot/Report/2"


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[SqlLedger]:
    """Return an empty ledger."""
    with closing(open_ledger(ledger_url)) as opened:
        yield opened


def _see(ledger: SqlLedger, *changes: RecentChange) -> None:
    skipped = tuple(Skipped(change=change, reason="bot edit") for change in changes)
    ledger.commit("run", Entry(skipped=skipped), NOW)


def _edit(revid: int) -> RecentChange:
    return RecentChange(revid=RevisionId(revid), timestamp=NOW, user="Ann", title="Sundial")


def _save(ledger: SqlLedger, page_revid: int, named: Sequence[int], title: str = PAGE) -> None:
    when = NOW + timedelta(minutes=page_revid)
    number = ledger.intend_report("run", title, when)
    saved = SavedPage(revid=page_revid, named=frozenset(map(RevisionId, named)))
    ledger.close_report(number, "saved", when, saved)


def _find(ledger: SqlLedger, page_revid: int, named: Sequence[int]) -> None:
    stands = SavedPage(revid=page_revid, named=frozenset(map(RevisionId, named)))
    ledger.note_standing("run", PAGE, stands, NOW)


def _hide(ledger: SqlLedger, key: str) -> None:
    hidden = Concealed(key=key, hidden=frozenset({Hidden.USER}))
    assert ledger.forget([hidden], NOW + timedelta(days=1)) == 1


def test_only_saves_that_named_the_edit_are_told(ledger: SqlLedger) -> None:
    """Also when it left a page and came back, or stood on two."""
    _see(ledger, _edit(7), _edit(8))
    saves = {70: [8], 71: [7, 8], 72: [7, 8, 9], 73: [8, 9], 74: [], 75: [7], 76: [7]}
    for page_revid, named in saves.items():
        _save(ledger, page_revid, named)
    _save(ledger, 77, [7], MORE)
    _hide(ledger, "rev:7")
    assert ledger.exposures() == {PAGE: [71, 72, 75, 76], MORE: [77]}
    _hide(ledger, "rev:8")
    assert ledger.exposures()[PAGE] == [70, 71, 72, 73, 75, 76]


def test_what_a_killed_run_or_a_person_saved_is_told_once_it_is_read(ledger: SqlLedger) -> None:
    """A save that the ledger knows stays as it was noted."""
    _see(ledger, _edit(7), _edit(8))
    _save(ledger, 70, [7])
    ledger.intend_report("killed", PAGE, NOW)
    for page_revid, named in {70: [8], 71: [7, 8], 72: [7]}.items():
        _find(ledger, page_revid, named)
    _hide(ledger, "rev:8")
    assert ledger.exposures() == {PAGE: [71]}
    _find(ledger, 73, [8])
    _find(ledger, 73, [8])
    assert ledger.exposures() == {PAGE: [71, 73]}
    _hide(ledger, "rev:7")
    assert ledger.exposures() == {PAGE: [70, 71, 72, 73]}


def test_log_rows_have_numbers_below_0(ledger: SqlLedger) -> None:
    """By their log's number; by their row's where the wiki hides what was logged."""
    log = RecentChange(type=ChangeType.LOG, logid=LogId(5), timestamp=NOW, user="Ann")
    row = RecentChange(type=ChangeType.LOG, rcid=RecentChangeId(6), timestamp=NOW, user="Ann")
    _see(ledger, log, row)
    for page_revid, named in {70: [5, 6], 71: [-5], 72: [-6]}.items():
        _save(ledger, page_revid, named)
    _hide(ledger, log.key)
    assert ledger.exposures() == {PAGE: [71]}
    _hide(ledger, row.key)
    assert ledger.exposures() == {PAGE: [71, 72]}


def test_saves_of_before_the_upgrade_are_all_told(ledger_url: str) -> None:
    """What they named is not known; of later ones it is."""
    with closing(open_ledger(ledger_url)) as ledger:
        _see(ledger, _edit(7))
        _save(ledger, 70, [8])
    execute(
        ledger_url,
        "DROP TABLE listings",
        "ALTER TABLE reports DROP COLUMN named",
        "UPDATE schema_version SET version = 7",
    )
    with closing(open_ledger(ledger_url)) as ledger:
        _save(ledger, 71, [8])
        _save(ledger, 72, [7, 8])
        _hide(ledger, "rev:7")
        assert ledger.exposures() == {PAGE: [70, 72]}
    assert execute(ledger_url, "SELECT version FROM schema_version") == [(VERSION,)]


def test_what_is_kept_grows_with_edits_not_with_saves(ledger: SqlLedger, ledger_url: str) -> None:
    """A row for an edit's stay on a page; it goes when the edit is folded."""
    _see(ledger, *map(_edit, range(1, 201)))
    for page_revid in range(1000, 1050):
        _save(ledger, page_revid, range(1, 201))
    with connected(ledger_url) as connection:
        assert connection.scalar(select(func.count()).select_from(listings)) == 200
    assert ledger.fold(NOW + timedelta(days=1), 1000) == 200
    with connected(ledger_url) as connection:
        assert connection.scalar(select(func.count()).select_from(listings)) == 0
