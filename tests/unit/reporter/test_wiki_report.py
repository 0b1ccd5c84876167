"""Report pages: what people write stays, settled rows leave, and nothing is written for nothing."""

import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.analyzer.analysis import Headline
from bot.errors import UnavailableError, UnsentError
from bot.pipeline.ports import PageSaveT
from bot.pipeline.record import Record, Report, Settlement
from bot.policy.decision import Action
from bot.reporter.view import Standing
from bot.reporter.wiki_page.markers import END, START
from bot.reporter.wiki_page.marks import KEPT_START
from bot.reporter.wiki_page.rows import Selection
from bot.revisions import ChangeType, RevisionId
from tests.fakes import KilledError
from tests.report_fakes import (
    BOT,
    TITLE,
    FakeReportLedger,
    marked_wiki,
    wiki_report,
)
from tests.reports import NOON, change, flagged, patrolled, record, report


def _wordings(*revids: int) -> tuple[Record, ...]:
    return tuple(record(change(one), headline=Headline.WORDING) for one in revids)


def _report(*records: Record, run: int = 1, days: int = 0) -> Report:
    told = report(records, run_id=f"run-{run}")
    return replace(told, since=NOON, until=NOON + timedelta(days=1 + days))


def _checked(revid: int, text: str = "") -> str:
    return f"<!-- checked {revid} -->{text}"


def test_only_the_part_between_the_markers_changes() -> None:
    """People write above and below."""
    wiki = marked_wiki()
    assert wiki_report(wiki).publish(report()).changed
    assert wiki.text().startswith(f"Above.\n{START}\n")
    assert wiki.text().endswith(f"\n{END}\nBelow. ~~~~")


def test_nothing_is_saved_when_only_time_went_by() -> None:
    """The page's history shows news, not runs."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    assert page.publish(_report(*_wordings(1))).changed
    assert not page.publish(_report(*_wordings(1), run=2, days=1)).changed
    assert len(wiki.summaries) == 1


def test_what_people_wrote_is_kept() -> None:
    """Beside its edit, over every rewrite, whatever else comes and goes."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(2), _checked(2, "fine, I think. [[User:Ann|Ann]] || really\nand more"))
    for one in _wordings(1):
        ledger.settle(one)
    page.publish(_report(*_wordings(2, 3), run=2))
    kept = _checked(2, "fine, I think. [[User:Ann|Ann]] || really\nand more")
    assert kept in wiki.text()
    assert "Special:Diff/3" in wiki.text()
    assert "Special:Diff/1|" not in wiki.text()
    assert ledger.kept == {2: "fine, I think. [[User:Ann|Ann]] || really\nand more"}
    # the first publish found a page that named nothing
    assert [one.named for one in ledger.stood] == [{1, 2}]


def test_what_people_take_back_stays_away() -> None:
    """The page has the say, not the ledger."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1)))
    wiki.replace(_checked(1), _checked(1, "done"))
    page.publish(_report(*_wordings(1, 2), run=2))
    wiki.replace(_checked(1, "done"), _checked(1))
    page.publish(_report(*_wordings(1, 2, 3), run=3))
    assert "done" not in wiki.text()
    assert ledger.kept == {}


def test_words_elsewhere_between_the_markers_are_kept_in_a_block() -> None:
    """A stray remark, a changed cell, and both over the next rewrites, too."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    page.publish(_report(*_wordings(1)))
    wiki.replace("\n|}", "\n|}\nHello, I am lost. ~~~~")
    wiki.replace("Special:PageHistory/Page&#32;1|", "Special:PageHistory/Page&#32;1|my own ")
    for run in (2, 3, 4):
        page.publish(_report(*_wordings(1, run), run=run))
    after = wiki.text().partition(KEPT_START)[2]
    assert after.count("Hello, I am lost. ~~~~") == 1
    assert after.count("my own Page") == 1
    assert wiki.text().count("my own") == 1


def test_a_row_whose_mark_was_broken_is_kept_as_words() -> None:
    """Somebody deleted the comment by which it is found: our own cells are no words of theirs."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(1), "it is fine --Ann")
    wiki.replace(_checked(2), "")
    page.publish(_report(*_wordings(1, 2), run=2))
    kept = wiki.text().partition(KEPT_START)[2]
    assert kept.startswith("\n* [[Special:Diff/1|1]]: it is fine --Ann\n<!-- editpatrol: end")
    assert wiki.text().count("Special:Diff/2|") == 1


def test_an_edit_conflict_is_merged() -> None:
    """Words written between our read and our write stay, inside and outside."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    page.publish(_report(*_wordings(1)))
    wiki.rivals = [
        lambda: wiki.replace(_checked(1), _checked(1, "seen")),
        lambda: wiki.replace("Above.", "Hello!"),
    ]
    assert page.publish(_report(*_wordings(1, 2), run=2)).changed
    assert wiki.text().startswith("Hello!\n")
    assert _checked(1, "seen") in wiki.text()


def test_endless_conflicts_leave_it_to_the_next_run() -> None:
    """People who are writing have the way."""
    wiki = marked_wiki()
    wiki.rivals = [lambda: wiki.edit(TITLE, wiki.text() + "!")] * 3
    with pytest.raises(UnavailableError):
        wiki_report(wiki).publish(report())
    assert wiki.text().endswith("!!!")


def test_other_failures_are_not_tried_again() -> None:
    """Waiting is the wiki room's business."""
    wiki = marked_wiki()
    wiki.failure = UnavailableError("read-only", code="readonly")
    with pytest.raises(UnavailableError, match="read-only"):
        wiki_report(wiki).publish(report())


# sub-pages


def test_rows_that_do_not_fit_go_to_sub_pages() -> None:
    """Which the bot makes only when it may; the pages link each other."""
    wiki = marked_wiki()
    page = wiki_report(wiki, rows=2, make_sub_pages=True)
    page.publish(_report(*_wordings(1, 2, 3, 4, 5)))
    assert [title for title in wiki.history if title != TITLE] == [f"{TITLE}/2", f"{TITLE}/3"]
    assert "Special:Diff/5" in wiki.text(f"{TITLE}/3")
    assert "Page 1 of 3" in wiki.text()


def test_without_leave_rows_that_do_not_fit_are_counted() -> None:
    """Nothing is left out silently."""
    wiki = marked_wiki()
    wiki_report(wiki, rows=2).publish(_report(*_wordings(1, 2, 3, 4, 5)))
    assert list(wiki.history) == [TITLE]
    assert "3 more edits are in the bot" in wiki.text()


def test_sub_pages_of_the_operator_are_used() -> None:
    """Made by hand, with the markers."""
    wiki = marked_wiki()
    wiki.edit(f"{TITLE}/2", f"{START}\n{END}\nWords.", "Operator")
    wiki_report(wiki, rows=2).publish(_report(*_wordings(1, 2, 3)))
    assert "Special:Diff/3" in wiki.text(f"{TITLE}/2")
    assert wiki.text(f"{TITLE}/2").endswith("Words.")


def test_a_sub_page_without_markers_is_left_alone_and_told() -> None:
    """It may be somebody's; the report says so in a box, and the operator hears it."""
    wiki = marked_wiki()
    wiki.edit(f"{TITLE}/2", "My own.", "Ann")
    done = wiki_report(wiki, rows=1, make_sub_pages=True).publish(_report(*_wordings(1, 2)))
    assert wiki.text(f"{TITLE}/2") == "My own."
    assert "no markers" in done.faults[0]
    assert "could not do everything" in wiki.text()


def test_sub_pages_are_emptied_when_they_are_not_needed() -> None:
    """And marks travel with their rows."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger, rows=2, make_sub_pages=True)
    page.publish(_report(*_wordings(1, 2, 3)))
    wiki.replace(_checked(3), _checked(3, "ok"), f"{TITLE}/2")
    for one in _wordings(1):
        ledger.settle(one)
    page.publish(_report(*_wordings(2, 3), run=2))
    assert _checked(3, "ok") in wiki.text()
    assert "does not need this page" in wiki.text(f"{TITLE}/2")
    assert "Special:Diff" not in wiki.text(f"{TITLE}/2")


def test_a_crash_between_two_pages_loses_no_mark() -> None:
    """The row had left the one page and was not yet on the other."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger, rows=2, make_sub_pages=True)
    page.publish(_report(*_wordings(1, 2, 3)))
    wiki.replace(_checked(3), _checked(3, "ok"), f"{TITLE}/2")
    ledger.settle(_wordings(1)[0])
    wiki.crash = KilledError()
    with pytest.raises(KilledError):
        page.publish(_report(*_wordings(2, 3), run=2))
    assert "ok" not in wiki.text(f"{TITLE}/2")
    page.publish(_report(*_wordings(2, 3), run=3))
    assert _checked(3, "ok") in wiki.text()


class _Stops:
    """Lets some saves be done, then none."""

    def __init__(self, left: int) -> None:
        self.left = left

    def __call__(
        self, title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
    ) -> PageSaveT:
        """Save, or stop."""
        assert named
        self.left -= 1
        if self.left < 0:
            raise UnsentError(f"{title} was not written.")
        return save()


@pytest.mark.parametrize("saves", range(4))
def test_a_report_that_was_stopped_between_two_pages_is_finished_later(saves: int) -> None:
    """Wherever it stops: archive, sub-pages and the report are as if it never had."""
    shown = []
    for left in (saves, 9):
        wiki, ledger = marked_wiki(), FakeReportLedger()
        page = wiki_report(wiki, ledger, rows=2, make_sub_pages=True)
        page.publish(_report(*_wordings(1, 2, 3, 4, 5, 6)))
        wiki.replace(_checked(1), _checked(1, "gone"))
        wiki.replace(_checked(3), _checked(3, "three"), f"{TITLE}/2")
        wiki.replace(_checked(6), _checked(6, "six"), f"{TITLE}/3")
        ledger.settle(_wordings(1)[0])
        told = _report(*_wordings(2, 3, 4, 5, 6), run=2)
        with contextlib.suppress(UnsentError):
            page.publish(told, _Stops(left))
        assert all(text in "".join(ledger.kept.values()) for text in ("gone", "three", "six"))
        page.publish(told)
        assert len(wiki.history) == 4
        shown.append({title: wiki.text(title) for title in wiki.history})
    assert shown[0] == shown[1]


@pytest.mark.parametrize("saves", range(3))
def test_sub_pages_that_a_cut_report_made_are_found(saves: int) -> None:
    """They are made without a gap, so that the next run goes on behind them."""
    wiki = marked_wiki()
    page = wiki_report(wiki, rows=2, make_sub_pages=True)
    with pytest.raises(UnsentError):
        page.publish(_report(*_wordings(1, 2, 3, 4, 5, 6)), _Stops(saves))
    assert page.publish(_report(*_wordings(1, 2, 3, 4, 5, 6), run=2)).changed
    assert "Page 1 of 3" in wiki.text()
    assert "Special:Diff/6" in wiki.text(f"{TITLE}/3")


def test_no_page_passes_the_wikis_limit() -> None:
    """What people wrote around counts, too."""
    wiki = marked_wiki()
    wiki.edit(TITLE, wiki.text() + "x" * 20_000)
    page = wiki_report(wiki, make_sub_pages=True, size_bytes=64_000)
    page.publish(_report(*_wordings(*range(1, 101))))
    sizes = [len(wiki.text(title).encode()) for title in wiki.history]
    assert len(sizes) > 1
    assert max(sizes) <= 64_000
    shown = "".join(wiki.text(title) for title in wiki.history)
    assert all(f"<!-- checked {one} -->" in shown for one in range(1, 101))


# leaving


def test_what_people_wrote_goes_to_the_archive_with_its_row() -> None:
    """As a link and their words, without title and user, and only once."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger, make_sub_pages=True)
    page.publish(_report(*_wordings(1, 2, 3)))
    wiki.replace(_checked(1), _checked(1, "fixed it. [[User:Ann|Ann]]"))
    ledger.settle(_wordings(1)[0], Settlement.REVERTED)
    page.publish(_report(*_wordings(2, 3), run=2))
    archive = wiki.text(f"{TITLE}/2026-03")
    assert "|1]]" in archive
    assert "reverted" in archive
    assert _checked(1, "fixed it. [[User:Ann|Ann]]") in archive
    assert "Page" not in archive
    assert "Old hand" not in archive
    ledger.settle(_wordings(2)[0])
    page.publish(_report(*_wordings(3), run=3))
    assert wiki.text(f"{TITLE}/2026-03") == archive  # nobody wrote beside it: it is counted only
    assert wiki.text().count("What left this list this month") == 1


def test_the_archive_grows_and_keeps_its_rows() -> None:
    """What needed a look is kept, too."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger, make_sub_pages=True)
    page.publish(_report(flagged(1), flagged(2), flagged(3)))
    for run, gone in ((2, 1), (3, 2)):
        ledger.settle(flagged(gone), Settlement.REVERTED)
        left = [one for one in (flagged(2), flagged(3)) if one.change.revid > gone]
        page.publish(_report(*left, run=run))
        if run == 2:
            wiki.replace("|}", "|}\nWords.", f"{TITLE}/2026-03")
    archive = wiki.text(f"{TITLE}/2026-03")
    assert archive.index("Diff/1|") < archive.index("Diff/2|") < archive.index("Words.")


def test_without_leave_there_is_no_archive() -> None:
    """What people wrote stays in the ledger."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(1), _checked(1, "mine"))
    ledger.settle(_wordings(1)[0])
    page.publish(_report(*_wordings(2), run=2))
    assert list(wiki.history) == [TITLE]
    assert ledger.kept == {1: "mine"}


def test_a_report_that_shrank_without_reason_is_held_back() -> None:
    """The list stays, a box says why, once, and the operator hears it."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    page.publish(_report(*_wordings(1, 2, 3)))
    wiki.replace(_checked(1), _checked(1, "seen"))
    for run in (2, 3):
        done = page.publish(_report(*_wordings(3), run=run))
        assert done.changed is (run == 2)
        assert "held back" in done.faults[0]
    assert _checked(1, "seen") in wiki.text()
    assert wiki.text().count("was not renewed") == 1


@pytest.mark.parametrize("how", [*Settlement, None])
def test_a_report_may_shrink_for_a_reason(how: Settlement | None) -> None:
    """Settled, or older than what the report tells of."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2)))
    for one in _wordings(1, 2):
        ledger.settle(one, how)
    since = NOON + timedelta(days=1) if how is None else NOON
    assert not page.publish(replace(_report(run=2, days=1), since=since)).faults
    assert "There is nothing to look at." in wiki.text()


def test_an_emptied_page_lets_a_held_back_report_go_on() -> None:
    """The operator said that it is right."""
    wiki = marked_wiki()
    page = wiki_report(wiki)
    page.publish(_report(*_wordings(1, 2)))
    assert page.publish(_report(run=2)).faults
    before, _, rest = wiki.text().partition(START)
    wiki.edit(TITLE, f"{before}{START}\n{END}{rest.partition(END)[2]}", "Operator")
    assert page.publish(_report(run=3)).faults == ()
    assert "nothing to look at" in wiki.text()


# corrections


def _wrong_by(user: str, rights: frozenset[str], text: str = "wrong") -> FakeReportLedger:
    wiki, ledger = marked_wiki(), FakeReportLedger()
    wiki.rights = {user: rights}
    page = wiki_report(wiki, ledger, "de")
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(1), _checked(1, text), user=user)
    wiki.replace("Above.", "Hi.", user="Somebody")
    for run in (2, 3):
        page.publish(_report(*_wordings(1, 2, run + 1), run=run))
    return ledger


@pytest.mark.parametrize(
    "word",
    [
        "wrong",
        "Wrong! ~~~~",
        "wrong, see talk ~~~~",
        "falsch",
        "'''Falsch''' wegen der Zahl",
        "\n* wrong",
    ],
)
def test_wrong_by_a_patroller_is_a_correction(word: str) -> None:
    """The page's history says who wrote it; English and the page's language count."""
    ledger = _wrong_by("Ann", frozenset({"patrol"}), word)
    (one,) = ledger.wrong
    assert (one.revid, one.target, one.page_revid) == (1, TITLE, 3)


def test_wrong_by_anybody_else_is_kept_as_words_only() -> None:
    """A signature proves nothing."""
    ledger = _wrong_by("Eve", frozenset({"edit"}), "wrong [[User:Admin|Admin]]")
    assert ledger.wrong == []
    assert ledger.kept == {1: "wrong [[User:Admin|Admin]]"}


@pytest.mark.parametrize(
    "text",
    [
        "wrongly named",
        "not wrong",
        "nothing wrong here",
        "das ist falsch",
        "fine\nwrong",
        "<wrong>",
    ],
)
def test_other_words_are_no_correction(text: str) -> None:
    """Nor is the word when others stand before it: they may say the opposite."""
    assert _wrong_by("Ann", frozenset({"patrol"}), text).wrong == []


def _taken_back(user: str, text: str) -> FakeReportLedger:
    """Let Ann, who may patrol no more, or somebody else change what she wrote."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    wiki.rights = {"Ann": frozenset({"patrol"}), "Ben": frozenset({"patrol"})}
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(1), _checked(1, "wrong"))
    page.publish(_report(*_wordings(1, 2, 3), run=2))
    assert [one.revid for one in ledger.wrong] == [1]
    wiki.rights["Ann"] = frozenset()
    wiki.replace(_checked(1, "wrong"), _checked(1, text), user=user)
    wiki.replace("Above.", "Hi.", user="Somebody")
    for run in (3, 4):
        page.publish(_report(*_wordings(1, 2, run + 1), run=run))
    return ledger


@pytest.mark.parametrize("user", ["Ann", "Ben"])
@pytest.mark.parametrize("text", ["", "not wrong"])
def test_a_correction_may_be_taken_back(user: str, text: str) -> None:
    """By who wrote it, and by anybody with the right."""
    ledger = _taken_back(user, text)
    assert (ledger.wrong, ledger.withdrawn) == ([], [1])


def test_nobody_else_takes_a_correction_back() -> None:
    """The word is gone from the page, the correction stands."""
    ledger = _taken_back("Eve", "")
    assert ([one.revid for one in ledger.wrong], ledger.withdrawn) == ([1], [])


def test_a_correction_stays_when_its_row_leaves_or_moves() -> None:
    """It is the word that somebody must take away, not the row."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    wiki.rights = {"Ann": frozenset({"patrol"})}
    page = wiki_report(wiki, ledger, rows=2, make_sub_pages=True)
    page.publish(_report(*_wordings(1, 2, 3)))
    wiki.replace(_checked(3), _checked(3, "wrong"), f"{TITLE}/2")
    ledger.settle(_wordings(1)[0])
    page.publish(_report(*_wordings(2, 3), run=2))
    assert _checked(3, "wrong") in wiki.text()
    ledger.settle(_wordings(3)[0])
    page.publish(_report(*_wordings(2, 4), run=3))
    page.publish(_report(*_wordings(2, 4, 5), run=4))
    assert ([one.revid for one in ledger.wrong], ledger.withdrawn) == ([3], [])


def test_hidden_versions_prove_nothing() -> None:
    """The word may have come with one of them; who edited after it has not written it."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    wiki.rights = {"Ann": frozenset({"patrol"})}
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2)))
    wiki.replace(_checked(1), _checked(1, "wrong"), user="Eve")
    hidden = wiki.history[TITLE][-1]
    wiki.history[TITLE][-1] = replace(hidden, user=None, text=None)
    wiki.edit(TITLE, (hidden.text or "").replace("Above.", "Hi."), "Ann")
    page.publish(_report(*_wordings(1, 2, 3), run=2))
    assert ledger.wrong == []


def test_the_bots_own_words_are_no_correction() -> None:
    """Whatever it may do."""
    assert _wrong_by(BOT, frozenset({"patrol"})).wrong == []


def test_what_stood_on_a_hidden_version_does_not_come_back() -> None:
    """People took the row off with what was written beside it, and hid that version."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(*_wordings(1, 2, 3)))
    whole = wiki.text()
    wiki.replace(_checked(1), _checked(1, "her address is"))
    page.publish(_report(*_wordings(1, 2, 3, 4), run=2))
    assert ledger.kept[record(change(1)).change.revid] == "her address is"
    wiki.edit(TITLE, "\n".join(line for line in whole.splitlines() if "checked 1 " not in line))
    wiki.history[TITLE] = [
        replace(one, text=None) if "her address" in (one.text or "") else one
        for one in wiki.history[TITLE]
    ]
    page.publish(_report(*_wordings(1, 2, 3, 4), run=3))
    assert _checked(1) in wiki.text()
    assert "her address" not in wiki.text()
    assert "her address is" not in ledger.kept.values()


# words


def test_the_summary_tells_counts_links_and_the_run() -> None:
    """One fixed pattern, in the page's language; an address stands as such."""
    wiki = marked_wiki()
    page = wiki_report(wiki, language="de", stop_page="User:ReportBot/Stop")
    page.publish(report((flagged(1), patrolled(2)), approval="Project:Bots/ReportBot"))
    page.publish(report((flagged(1), patrolled(2), patrolled(3)), approval="https://x.example"))
    stop = "[[User:ReportBot/Stop|anhalten]]"
    task = "[[Project:Bots/ReportBot|Aufgabe]]"
    assert [summary for _, summary in wiki.summaries] == [
        f"Bot: Bericht über 2 Bearbeitungen, 1 bitte ansehen ({stop} · {task}) (run run-1)",
        (
            f"Bot: Bericht über 3 Bearbeitungen, 1 bitte ansehen ({stop} · https://x.example)"
            " (run run-1)"
        ),
    ]


def test_every_save_of_a_report_links_task_and_stop_page() -> None:
    """The archive's and the box of a report that is held back no less than the report's own."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger, make_sub_pages=True, stop_page="User:ReportBot/Stop")
    approved = {"approval": "Project:Bots/ReportBot"}
    page.publish(report(_wordings(1, 2, 3), **approved))
    wiki.replace(_checked(1), _checked(1, "fixed it."))
    ledger.settle(_wordings(1)[0], Settlement.REVERTED)
    page.publish(report(_wordings(2, 3), **approved))
    page.publish(report((), **approved))
    assert "held back" in wiki.summaries[-1][1]
    assert f"{TITLE}/2026-03" in dict(wiki.summaries)
    links = "([[User:ReportBot/Stop|stop]] · [[Project:Bots/ReportBot|task]]) (run "
    assert all(links in summary for _, summary in wiki.summaries)


def test_the_operators_summary_is_filled_in() -> None:
    """With the same links and the run behind it."""
    wiki = marked_wiki()
    wiki_report(wiki, summary="Bot: $2 of $1").publish(report((flagged(1), patrolled(2))))
    assert wiki.summaries == [(TITLE, "Bot: 1 of 2 (run run-1)")]


def test_the_trend_is_against_a_week_ago() -> None:
    """What the page said then, not what anybody remembers."""
    wiki, ledger = marked_wiki(), FakeReportLedger()
    page = wiki_report(wiki, ledger)
    page.publish(_report(flagged(1), flagged(2)))
    assert "a week before" not in wiki.text()
    page.publish(_report(flagged(1), flagged(2), flagged(3), run=2, days=7))
    assert "3 still need a look by a person, a week before it was 2." in wiki.text()


def test_filling_in_the_column_makes_no_work() -> None:
    """Edits of the report's own pages are not listed."""
    wiki = marked_wiki()
    own = [record(change(n, title=t)) for n, t in ((5, TITLE), (6, f"{TITLE}/2"), (7, f"{TITLE}s"))]
    wiki_report(wiki).publish(_report(*own))
    assert "Special:Diff/7|" in wiki.text()
    assert wiki.text().count("<!-- checked") == 1


def test_a_page_lists_only_what_was_chosen() -> None:
    """Other reports have the rest."""
    wiki = marked_wiki()
    chosen = Selection(groups=frozenset({Standing.NEEDS_A_LOOK}))
    wiki_report(wiki, selection=chosen).publish(_report(flagged(1), *_wordings(2)))
    assert "Special:Diff/1|" in wiki.text()
    assert "Special:Diff/2|" not in wiki.text()


def test_each_save_is_told_which_edits_it_names() -> None:
    """So that an administrator can be told which versions show one; log rows are below 0."""
    wiki = marked_wiki()
    told: list[tuple[str, frozenset[RevisionId]]] = []

    def saving(
        title: str, named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
    ) -> PageSaveT:
        told.append((title, named))
        return save()

    logged = change(0, type=ChangeType.LOG, logid=90)
    burst = (change(3, page_id=1), change(4, page_id=1))
    shown = (*map(record, burst), flagged(7), record(logged, action=Action.FLAG))
    wiki_report(wiki).publish(_report(*shown), saving)
    assert told == [(TITLE, frozenset(map(RevisionId, (-90, 3, 4, 7))))]


def test_nothing_is_quoted_of_what_needs_a_look() -> None:
    """Neither of an alarm nor of what a rule flags: what was blanked may have had a reason."""
    wiki = marked_wiki()
    why = ("removed: the miller's street",)
    blanked = record(change(5), headline=Headline.BLANKED, why=why, action=Action.FLAG)
    left = record(change(6), headline=Headline.WORDING, why=("'mil' became 'mill'",))
    wiki_report(wiki).publish(_report(flagged(7), blanked, left))
    assert "mill&#39;" in wiki.text()
    assert "bumfluff" not in wiki.text()
    assert "street" not in wiki.text()


def test_a_long_word_may_break() -> None:
    """It would make its table as wide as itself; others don't."""
    wiki = marked_wiki()
    long = "Danube" * 9
    shown = (record(change(5, title=long), why=(f"{long} added",)), *_wordings(6))
    wiki_report(wiki).publish(_report(*shown))
    breaking = 'style="overflow-wrap:anywhere"'
    assert f"<bdi {breaking}>[[Special:PageHistory/{long}|" in wiki.text()
    assert f'<bdi lang="en" dir="ltr" {breaking}>{long}' in wiki.text()
    assert wiki.text().count(breaking) == 2
