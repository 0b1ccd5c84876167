"""Rows that come late, never or were pruned: nothing is lost without a word, on real wikis."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html import unescape
from pathlib import Path

from bot.pipeline.plan import Evaluator
from bot.pipeline.run import Result, run
from bot.playground.accounts import OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.pages import PAGES
from bot.playground.wiki import Wiki
from bot.settings import load_configuration
from bot.wiring import RunRequest, build_ledger, build_plan, build_services, build_session
from tests.commands import set_up
from tests.conftest import Boot
from tests.worlds import analyse, hunks, judge

USER = OLD_HANDS[0]
EVALUATOR = Evaluator(analyse=analyse, hunks=hunks, decide=judge)
NO_OVERLAP = timedelta(0)
OVERLAP = timedelta(minutes=10)


def _prepare(wiki: Wiki, folder: Path) -> Path:
    """Make the bot's folder and let it do its first run."""
    folder.mkdir()
    wiki.edit(REPORT_PAGE, PAGES[REPORT_PAGE])
    set_up(wiki, folder)
    wiki.forget_changes(made=datetime(2020, 1, 1, tzinfo=UTC))
    _run(folder)  # its cursor is then 24 hours back
    return folder


def _run(folder: Path, overlap: timedelta = OVERLAP, limit: int = 0) -> Result:
    configuration = load_configuration(folder)
    ledger = build_ledger(configuration)
    try:
        session = build_session(configuration)
        plan = build_plan(configuration, session, RunRequest(for_real=True))
        services = replace(
            build_services(configuration, session, ledger, for_real=True), evaluator=EVALUATOR
        )
        return run(replace(plan, min_age=NO_OVERLAP, overlap=overlap, limit=limit), services)
    finally:
        ledger.close()


def _fix(wiki: Wiki, title: str) -> int:
    wiki.edit(title, "One line.", user=USER)
    wiki.patrol(wiki.revids(title)[-1])
    return wiki.edit(title, "Another line.", user=USER, summary="fix")


def _page(wiki: Wiki) -> str:
    return unescape(wiki.page_text(REPORT_PAGE) or "")


def test_row_that_appears_late_is_read_all_the_same(boot: Boot, tmp_path: Path) -> None:
    """The wiki writes rows after its reply: the overlap finds one that came after later ones."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        late, early = _fix(wiki, "Late"), _fix(wiki, "Early")
        (row,) = wiki.sql("SELECT * FROM recentchanges WHERE rc_this_oldid = ?", late)
        wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", late)
        done = _run(folder)
        assert "without a row" not in done.row.counts
        assert early in wiki.patrolled_revids()
        wiki.sql(f"INSERT INTO recentchanges VALUES ({', '.join('?' * len(row))})", *row)
        _run(folder)
        _run(folder)
        assert wiki.patrolled_revids().count(late) == 1


def test_revision_without_a_row_is_reported_and_never_patrolled(boot: Boot, tmp_path: Path) -> None:
    """It is found once the overlap is over, told of once; a move's redirect is not meant."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        lost, listed = _fix(wiki, "Lost"), _fix(wiki, "Listed")
        wiki.edit("Moved", "One line.", user=USER)
        wiki.move("Moved", "Moved away")
        wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", lost)
        done = _run(folder, NO_OVERLAP)
        assert done.row.counts["without a row"] == 1
        (note,) = [one for one in done.row.notes if "never reached" in one]
        assert str(lost) in note
        page = _page(wiki)
        assert note in page
        assert f"/{lost}" in page
        assert "without a row" not in _run(folder, NO_OVERLAP).row.counts
        assert listed in wiki.patrolled_revids()
        assert lost not in wiki.patrolled_revids()
        ledger = build_ledger(load_configuration(folder))
        record = ledger.record(f"rev:{lost}")
        ledger.close()
        assert record is not None
        assert record.outcome is None


def test_imported_and_restored_revisions_leave_nothing_to_patrol(
    boot: Boot, tmp_path: Path
) -> None:
    """They have no rows: it is said how they came, and only an alarm puts one before people."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        for title in ("Source", "Gone"):
            wiki.edit(title, "One line.", user=USER)
        wiki.edit("Gone", "A bad line.", user=USER, summary="bad")
        first, bad = wiki.revids("Gone")
        wiki.import_xml(wiki.export_xml(["Source"]).replace("Source", "Brought"))
        wiki.delete("Gone")
        wiki.undelete("Gone")
        brought, _ = wiki.revids("Brought")
        done = _run(folder, NO_OVERLAP)
        assert done.row.counts["without a row"] == 3
        assert [one for one in done.row.notes if "nothing to patrol" in one] == [
            f"1 revision was imported, which leaves nothing to patrol: {brought}.",
            f"2 revisions were restored, which leaves nothing to patrol: {first}, {bad}.",
        ]
        assert not [one for one in done.row.notes if "never reached" in one]
        page = _page(wiki)
        assert [f"/{one}|" in page for one in (brought, first, bad)] == [False, False, True]
        assert not {brought, first, bad} & {*wiki.patrolled_revids()}


def test_a_run_cut_short_leaves_the_look_to_the_next(boot: Boot, tmp_path: Path) -> None:
    """Its cursor has passed a revision without a row: that one is found all the same."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        now = datetime.now(UTC)
        lost, first, second = (_fix(wiki, title) for title in ("Lost", "First", "Second"))
        for hours, revid in ((3, lost), (2, first), (1, second)):
            wiki.backdate(revid, now - timedelta(hours=hours))
        wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", lost)
        assert "without a row" not in _run(folder, NO_OVERLAP, limit=1).row.counts
        assert _run(folder, NO_OVERLAP).row.counts["without a row"] == 1
        assert f"/{lost}" in _page(wiki)
        assert lost not in wiki.patrolled_revids()


def test_rows_pruned_past_the_cursor_are_told_as_a_lost_range(boot: Boot, tmp_path: Path) -> None:
    """After a long outage: which time is lost stands in the run and on the page, once."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        now = datetime.now(UTC)
        ledger = build_ledger(load_configuration(folder))
        before = ledger.cursor()
        ledger.close()
        assert before is not None
        lost = _fix(wiki, "Pruned")
        wiki.backdate(lost, now - timedelta(hours=20))
        wiki.sql("DELETE FROM recentchanges")
        wiki.sql("UPDATE revision SET rev_timestamp = '20200101000000' WHERE rev_id <> ?", lost)
        kept = _fix(wiki, "Kept")
        done = _run(folder)
        (note,) = [one for one in done.row.notes if one.startswith("Lost")]
        assert f"{before.timestamp:%Y-%m-%d %H:%M:%S} UTC" in note
        assert note in _page(wiki)
        assert wiki.patrolled_revids().count(kept) == 1
        assert not [one for one in _run(folder).row.notes if one.startswith("Lost")]


def test_wiki_whose_rows_are_all_pruned(boot: Boot, tmp_path: Path) -> None:
    """It is said once; a wiki on which nobody did anything has lost nothing."""
    with boot() as wiki:
        folder = _prepare(wiki, tmp_path / "bot")
        wiki.forget_changes(made=datetime(2020, 1, 1, tzinfo=UTC))
        assert _run(folder).row.notes == ()
        lost = _fix(wiki, "Pruned")
        wiki.backdate(lost, datetime.now(UTC) - timedelta(hours=1))
        wiki.sql("DELETE FROM recentchanges")
        said = [_run(folder).row.notes for _ in range(2)]
        assert [len([one for one in notes if one.startswith("Lost")]) for notes in said] == [1, 0]
