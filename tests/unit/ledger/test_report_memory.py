"""What reports leave in the ledger."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from bot.ledger.correction_views import CorrectionCounts
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import Entry, Judgement
from bot.pipeline.record import Correction, SavedPage
from bot.revisions import Edit, RevisionId
from tests.reports import flagged, patrolled

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
PAGE = "User:Bot/Report"
SAVED = SavedPage(revid=70, named=frozenset())


@pytest.fixture
def ledger() -> Iterator[SqlLedger]:
    """Return an empty ledger in memory."""
    with closing(open_ledger("sqlite://")) as opened:
        yield opened


def test_marks_are_kept_by_page_and_revision(ledger: SqlLedger) -> None:
    """The newest words hold; none at all forgets them."""
    one, two = RevisionId(1), RevisionId(2)
    ledger.keep_marks(PAGE, {one: "seen", two: "ok"}, NOW)
    ledger.keep_marks("Other", {one: "elsewhere"}, NOW)
    ledger.keep_marks(PAGE, {one: "", two: "ok, really"}, NOW)
    assert ledger.marks(PAGE) == {two: "ok, really"}
    assert ledger.marks("Other") == {one: "elsewhere"}


def test_a_correction_is_kept_once(ledger: SqlLedger) -> None:
    """The first time that somebody says so."""
    first = Correction(revid=RevisionId(7), target=PAGE, page_revid=70)
    ledger.add_correction(first, NOW)
    ledger.add_correction(Correction(revid=RevisionId(7), target=PAGE, page_revid=71), NOW)
    assert ledger.corrections() == [first]


def test_a_correction_that_was_taken_back_is_kept_as_such(ledger: SqlLedger) -> None:
    """It counts no more, until somebody says it again."""
    first = Correction(revid=RevisionId(7), target=PAGE, page_revid=70)
    ledger.add_correction(first, NOW)
    ledger.withdraw_correction(RevisionId(7), NOW)
    assert ledger.corrections() == []
    assert ledger.correction_counts() == CorrectionCounts(by_rule={}, withdrawn=1)
    again = replace(first, page_revid=72)
    ledger.add_correction(again, NOW)
    assert ledger.corrections() == [again]
    assert ledger.correction_counts().withdrawn == 0


def test_corrections_are_counted_by_what_the_bot_had_thought(ledger: SqlLedger) -> None:
    """Later decisions, and folding, change nothing of it; unknown edits count without a rule."""
    for one in (patrolled(7), patrolled(8), flagged(9)):
        edit = Edit(change=one.change, old=None, new=None)
        judgement = Judgement(edit=edit, analysis=one.analysis, decision=one.decision)
        ledger.commit("run", Entry(judgements=(judgement,)), NOW)
    for revid in (7, 8, 9, 10):
        said = Correction(revid=RevisionId(revid), target=PAGE, page_revid=70)
        ledger.add_correction(said, NOW)
    assert ledger.fold(NOW + timedelta(days=1000), 100) == 3
    assert ledger.correction_counts().by_rule == {
        "": {"": 1},
        "link fixes": {"link fix": 2, "needs a look": 1},
    }


def test_the_count_of_a_week_ago_is_found(ledger: SqlLedger) -> None:
    """The newest in the span that is asked for, of that page alone."""
    for days, looks in ((9, 5), (8, 6), (6, 7)):
        ledger.note_looks(PAGE, looks, NOW - timedelta(days=days))
    ledger.note_looks("Other", 99, NOW - timedelta(days=7))
    week = NOW - timedelta(days=7)
    assert ledger.looks_before(PAGE, week - timedelta(days=2), week) == 6
    assert ledger.looks_before(PAGE, NOW - timedelta(days=1), NOW) is None


def test_a_report_was_published_when_it_said_something_or_the_same(ledger: SqlLedger) -> None:
    """Not when it failed, and not when it was interrupted."""
    assert ledger.last_published(PAGE) is None
    for hours, result in ((0, "saved"), (1, "unchanged"), (2, "failed: no")):
        number = ledger.intend_report("run", PAGE, NOW + timedelta(hours=hours))
        ledger.close_report(number, result, NOW + timedelta(hours=hours), SAVED)
    ledger.intend_report("run", PAGE, NOW + timedelta(hours=3))
    assert ledger.last_published(PAGE) == NOW + timedelta(hours=1)


def test_unknown_edits_have_no_fate(ledger: SqlLedger) -> None:
    """A ledger that was lost knows nothing."""
    assert ledger.once_listed([RevisionId(1), RevisionId(-2)]) == {}
