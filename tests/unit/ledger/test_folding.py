"""Old edits become daily counts that keep their revisions, so that recall still finds them."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from msgspec import structs
from sqlalchemy import func, select

from bot.ledger.schema import days, edits, metadata, watched
from bot.ledger.sql_ledger import SqlLedger, open_ledger
from bot.pipeline.entries import (
    Entry,
    Fate,
    Held,
    Hold,
    Judgement,
    RunMode,
    RunRow,
    Settled,
    Skipped,
)
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.record import SavedPage
from bot.revisions import Edit, RecentChange, RevisionId
from tests.databases import connected
from tests.fakes import FakeClock
from tests.reports import patrolled

NOW = FakeClock().time
DAY = timedelta(days=1)


@pytest.fixture
def ledger(ledger_url: str) -> Iterator[SqlLedger]:
    """A ledger with one real run, on each database."""
    opened = open_ledger(ledger_url)
    opened.begin_run(RunRow(run_id="run", mode=RunMode.REAL, started=NOW))
    yield opened
    opened.close()


def _judged(revid: int, made: datetime = NOW, rule: str = "link fixes") -> Judgement:
    story = patrolled(revid)
    change = structs.replace(story.change, timestamp=made, page_id=1)
    return Judgement(
        edit=Edit(change=change, old=None, new=None),
        analysis=story.analysis,
        decision=structs.replace(story.decision, rule=rule),
    )


def _patrol(ledger: SqlLedger, *judged: Judgement, run_id: str = "run") -> None:
    done = Outcome(kind=OutcomeKind.PATROLLED)
    settled = tuple(Settled(key=one.key, outcome=done) for one in judged)
    made = judged[0].edit.change.timestamp
    assert made is not None
    ledger.commit(run_id, Entry(judgements=judged, settled=settled), made)


def _rows(url: str) -> int:
    """Count the rows of edits in all tables but that of what is watched."""
    with connected(url) as connection:
        tables = [one for one in metadata.sorted_tables if "key" in one.c and one is not watched]
        return sum(
            connection.scalar(select(func.count()).select_from(table)) or 0 for table in tables
        )


def _recalled(ledger: SqlLedger, **how: object) -> list[int]:
    asked: dict[str, object] = {"rule": None, "run_id": None, "since": None, **how}
    return [one.change.revid for one in ledger.recalled(**asked)]  # type: ignore[arg-type]


def test_recall_finds_what_was_folded(ledger: SqlLedger, ledger_url: str) -> None:
    """By rule, by run, since a time; with its headline; and nothing else of it is left."""
    _patrol(ledger, _judged(5), _judged(6), _judged(7, rule="typos"))
    _patrol(ledger, _judged(8, NOW + 9 * DAY))
    assert ledger.fold(NOW + DAY, 100) == 3
    assert _recalled(ledger) == [5, 6, 7, 8]
    assert _recalled(ledger, rule="link fixes") == [5, 6, 8]
    assert _recalled(ledger, run_id="run", rule="typos") == [7]
    assert _recalled(ledger, since=NOW + DAY) == [8]
    record = ledger.recalled(rule="typos", run_id=None, since=None)[0]
    assert record.analysis.headline == patrolled(7).analysis.headline
    assert (record.change.title, record.change.user) == ("", None)
    assert _rows(ledger_url) == 4  # edit, analysis, decision and outcome of the one that is left
    assert (ledger.counts().edits, ledger.counts().folded) == (1, 3)


def test_one_row_for_those_of_a_day_to_which_the_same_happened(
    ledger: SqlLedger, ledger_url: str
) -> None:
    """However many runs it takes to fold them."""
    for revid in range(10, 20):
        _patrol(ledger, _judged(revid))
    bot = RecentChange(revid=RevisionId(9), timestamp=NOW, is_bot=True)
    ledger.commit("run", Entry(skipped=(Skipped(change=bot, reason="bot edit"),)), NOW)
    while ledger.fold(NOW + DAY, 3):
        continue
    with connected(ledger_url) as connection:
        rows = connection.execute(select(days.c.day, days.c.kind, days.c.edits)).all()
    day = f"{NOW:%Y-%m-%d}"
    assert sorted(map(tuple, rows)) == [(day, "patrolled", 10), (day, "skipped", 1)]
    assert _recalled(ledger) == [*range(10, 20)]


def test_what_waits_or_is_in_doubt_is_not_folded(ledger: SqlLedger) -> None:
    """The next run still has to do with it."""
    hold = Hold(key="rev:5", held=Held.STOP_PAGE)
    entry = Entry(judgements=(_judged(5), _judged(6), _judged(7)), holds=(hold,))
    ledger.commit("run", entry, NOW)
    ledger.commit("run", Entry(intents=("rev:6",)), NOW)
    assert ledger.fold(NOW + DAY, 100) == 1
    assert ledger.held_counts() == {Held.STOP_PAGE: 1}
    assert [one.change.key for one in ledger.open_intents()] == ["rev:6"]


def test_folded_edits_are_known_and_read_by_no_run_again(ledger: SqlLedger) -> None:
    """A run from an old time on must not take them for new."""
    _patrol(ledger, _judged(5))
    ledger.fold(NOW + DAY, 100)
    assert ledger.keys_since(NOW) == {"rev:5"}
    assert ledger.revids_since(NOW) == {5}
    assert ledger.keys_since(NOW + DAY) == set()


def test_first_patrol_stays_the_first(ledger: SqlLedger) -> None:
    """Or else the caps of the first week would come back."""
    _patrol(ledger, _judged(5))
    _patrol(ledger, _judged(6, NOW + 9 * DAY))
    ledger.fold(NOW + DAY, 100)
    assert ledger.first_patrol() == NOW


def test_patrols_by_hand_are_not_recalled_after_folding_either(ledger: SqlLedger) -> None:
    """They belong to no run."""
    _patrol(ledger, _judged(5), run_id="desk")
    ledger.fold(NOW + DAY, 100)
    assert _recalled(ledger) == []
    assert ledger.first_patrol() is None
    assert ledger.counts().folded == 1


def test_old_runs_and_reports_go_when_no_edit_needs_them(ledger: SqlLedger) -> None:
    """A run stays as long as a patrol of it is told with its whole story."""
    _patrol(ledger, _judged(5))
    number = ledger.intend_report("run", "User:Bot/Report", NOW)
    ledger.close_report(number, "saved", NOW, SavedPage(revid=70, named=frozenset()))
    ledger.prune(NOW + DAY)
    assert [run.run_id for run in ledger.last_runs(10)] == ["run"]
    ledger.fold(NOW + DAY, 100)
    ledger.prune(NOW + DAY)
    assert ledger.last_runs(10) == []
    assert _recalled(ledger, run_id="run") == [5]


def test_rehearsed_folding_is_taken_back(ledger: SqlLedger) -> None:
    """As all that is written in a rehearsal."""
    _patrol(ledger, _judged(5))
    with ledger.rehearsing():
        assert ledger.fold(NOW + DAY, 100) == 1
    with connected(str(ledger._engine.url.render_as_string(hide_password=False))) as connection:  # noqa: SLF001 # its own
        assert connection.scalar(select(func.count()).select_from(edits)) == 1


def test_what_became_of_withheld_edits_is_counted_on(ledger: SqlLedger) -> None:
    """By rule, whether they are folded or not."""
    judged = [_judged(revid, NOW + place * DAY) for place, revid in enumerate((5, 6, 7))]
    left = Outcome(kind=OutcomeKind.WITHHELD)
    settled = tuple(Settled(key=one.key, outcome=left) for one in judged)
    ledger.commit("run", Entry(judgements=tuple(judged), settled=settled), NOW)
    first, *_ = ledger.watched(NOW, NOW, 1)
    assert (first.revid, first.fate) == (5, Fate.OPEN)
    ledger.note_fates({"rev:5": Fate.PATROLLED, "rev:6": Fate.REVERTED}, NOW + DAY)
    assert [one.revid for one in ledger.watched(NOW, NOW + DAY, 10)] == [7, 5]
    counted = {"link fixes": {Fate.PATROLLED: 1, Fate.REVERTED: 1, Fate.OPEN: 1}}
    assert ledger.counts().withheld == counted
    assert ledger.fold(NOW + 2 * DAY, 100) == 2
    assert ledger.counts().withheld == counted
    assert _recalled(ledger) == []


def test_folded_patrols_are_watched_on_until_they_are_too_old(ledger: SqlLedger) -> None:
    """An edit may have been old when it was patrolled: what became of it is told all the same."""
    _patrol(ledger, _judged(5), _judged(6), _judged(7, rule="typos"))
    ledger.note_fates({"rev:5": Fate.REVERTED}, NOW + DAY)
    counted = {
        "link fixes": {Fate.REVERTED: 1, Fate.GONE: 0, Fate.STANDING: 1},
        "typos": {Fate.REVERTED: 0, Fate.GONE: 0, Fate.STANDING: 1},
    }
    assert ledger.patrol_fates(NOW) == counted
    assert ledger.fold(NOW + DAY, 100) == 3
    ledger.prune(NOW)
    assert ledger.patrol_fates(NOW) == counted
    assert [one.revid for one in ledger.watched(NOW, NOW + DAY, 10)] == [6, 7]
    assert ledger.patrol_fates(NOW + DAY) == {}
    ledger.prune(NOW + DAY)
    assert ledger.patrol_fates(NOW) == {}
    assert ledger.watched(NOW, NOW + DAY, 10) == []
    assert _recalled(ledger) == [5, 6, 7]


def test_one_patrol_is_found_again(ledger: SqlLedger) -> None:
    """With its time and rule; once its edit is folded its run is not known any more."""
    _patrol(ledger, _judged(5), _judged(6))
    found = ledger.own_patrol("rev:5")
    assert found is not None
    assert (found.rule, found.run_id, found.at) == (
        "link fixes",
        "run",
        _judged(5).edit.change.timestamp,
    )
    assert ledger.own_patrol("rev:9") is None
    ledger.fold(NOW + DAY, 100)
    assert ledger.own_patrol("rev:5") == replace(found, run_id="")
