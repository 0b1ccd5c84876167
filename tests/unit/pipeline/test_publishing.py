"""What a report is given: edits as they stand by now, counts, and what will soon be too old."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from bot.analyzer.analysis import Headline
from bot.errors import DeniedError, NoPlaceError
from bot.pipeline.entries import Ending, Held
from bot.pipeline.plan import Outlet
from bot.pipeline.ports import Saving
from bot.pipeline.record import Published, Report, Settlement
from bot.policy.decision import Action
from bot.revisions import PatrolState
from tests.databases import execute
from tests.worlds import World, make_world


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a world whose bot has done its first run, which only reports."""
    world = make_world(tmp_path)
    world.start()
    return world


def _told(world: World) -> Report:
    world.run()
    return world.wiki.reports[-1]


def _listed(report: Report) -> list[int]:
    return [one.change.revid for one in report.records]


def test_open_edits_are_listed_until_they_are_settled(world: World) -> None:
    """Patrolled, reverted, hidden or deleted since: counted, and listed no more."""
    stays, marked, reverted, hidden, gone = (
        world.wiki.edit(f"Page {number}", summary="wording") for number in range(5)
    )
    before = _told(world)
    assert _listed(before)[-5:] == [stays, marked, reverted, hidden, gone]
    world.wiki.mark(marked, by="Ann")
    world.wiki.tag(reverted, "mw-reverted")
    world.wiki.hide(hidden)
    world.wiki.delete("Page 4")
    after = _told(world)
    assert set(_listed(before)) - set(_listed(after)) == {marked, reverted, hidden, gone}
    assert after.read == before.read
    counts = {how: after.settled[how] - before.settled.get(how, 0) for how in Settlement}
    assert counts == {
        Settlement.BY_US: 0,
        Settlement.BY_OTHERS: 1,
        Settlement.REVERTED: 1,
        Settlement.GONE: 2,
    }


def test_what_we_patrolled_is_listed_and_counted(world: World) -> None:
    """So that people may look at what the bot did."""
    revid = world.wiki.edit("Sundial", summary="fix")
    report = _told(world)
    assert revid in _listed(report)
    assert report.settled[Settlement.BY_US] == 1


def test_autopatrolled_edits_are_counted_only(world: World) -> None:
    """Nobody need look at them."""
    revid = world.wiki.edit("Sundial", summary="wording")
    world.wiki.mark(revid, by="")
    report = _told(world)
    assert revid not in _listed(report)
    assert report.settled[Settlement.BY_OTHERS] == 1


def test_the_ledger_knows_the_new_state(world: World) -> None:
    """Every later reader sees it, too."""
    revid = world.wiki.edit("Sundial", summary="wording")
    world.run()
    world.wiki.mark(revid, by="Ann")
    world.run()
    record = world.ledger.record(f"rev:{revid}")
    assert record is not None
    assert record.change.patrol_state is PatrolState.PATROLLED


def test_users_who_are_blocked_by_now_are_told(world: World) -> None:
    """As of this moment."""
    world.wiki.edit("Sundial", user="Eve", summary="bad")
    world.run()
    world.wiki.users_blocked.add("Eve")
    assert _told(world).blocked == frozenset({"Eve"})


def test_a_report_waits_for_its_interval(world: World) -> None:
    """A look at the page that found nothing new counts, too; a failure does not."""
    world.run()
    world.min_interval = timedelta(hours=24)
    published = len(world.wiki.reports)
    world.wiki.clock.pass_by(hours=22)
    world.wiki.edit("Sundial", summary="bad")
    world.run()
    assert len(world.wiki.reports) == published
    world.wiki.clock.pass_by(hours=2)
    world.run()
    assert len(world.wiki.reports) == published + 1


def test_a_nightly_run_publishes_every_night(world: World) -> None:
    """Also when it comes to its end some minutes sooner than the night before."""
    world.run()
    world.min_interval = timedelta(hours=24)
    for night in range(1, 4):
        published = len(world.wiki.reports)
        world.wiki.clock.pass_by(hours=23, minutes=55)
        world.wiki.edit(f"Sundial {night}", summary="bad")
        world.run()
        assert len(world.wiki.reports) == published + 1


def test_what_was_noted_waits_for_a_report(world: World) -> None:
    """A run that is not to publish yet leaves its notes to the next that does."""
    world.run()
    world.min_interval = timedelta(hours=24)
    world.wiki.clock.pass_by(hours=1)
    world.wiki.rowless.add(world.wiki.edit("Rowless", summary="bad"))
    world.run()
    world.wiki.clock.pass_by(hours=24)
    (note,) = _told(world).notes
    assert note.startswith("Lost: the wiki has pruned")


class _Broken:
    """An outlet that can't be written."""

    def publish(self, report: Report, saving: Saving) -> Published:
        """Fail."""
        assert saving
        raise DeniedError(f"{len(report.records)} edits have no place here.", code="protectedpage")


def test_one_page_that_fails_stands_in_the_others_box(world: World) -> None:
    """All other pages are written, and say what is missing; so does what could not be read."""
    world.outlets = (Outlet(target="Broken", publisher=_Broken()),)
    world.wiki.broken.add(world.wiki.edit("Broken edit", summary="bad"))
    report = _told(world)
    unread, broken = report.faults
    assert unread == "1 new edit could not be read: not listed."
    assert broken.startswith("Broken: ")
    assert broken.endswith("edits have no place here.")


class _Filtered:
    """A page whose words the wiki's filters refuse."""

    def publish(self, report: Report, saving: Saving) -> Published:
        """Fail."""
        assert saving
        raise DeniedError(
            f"A filter takes {report.run_id} for spam.", code="abusefilter-disallowed"
        )


def test_after_a_filters_refusal_no_other_page_is_tried(world: World) -> None:
    """The same words would meet the same filter, which may block the account."""
    written = len(world.wiki.reports)
    world.outlets = (Outlet(target="Filtered", publisher=_Filtered()), *world.outlets)
    result = world.run()
    assert len(world.wiki.reports) == written
    assert result.row.ending is Ending.NOT_PUBLISHED
    assert "was not tried after that: A filter takes" in result.row.notes[-1]


class _Missing:
    """A page whose failure names it."""

    def publish(self, report: Report, saving: Saving) -> Published:
        """Fail."""
        assert report
        assert saving
        raise NoPlaceError("The page Missing does not exist.")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("Missing", "The page Missing does not exist."),
        ("Other", "Other: The page Missing does not exist."),
    ],
)
def test_a_page_that_fails_is_named_once(world: World, target: str, said: str) -> None:
    """The wiki's own words do not say of which page they are, and there may be several."""
    world.outlets = (Outlet(target=target, publisher=_Missing()),)
    result = world.run()
    assert (result.said, result.row.notes[-1]) == (said, said)


def test_edits_that_will_soon_be_too_old_are_counted(world: World) -> None:
    """By headline, within one, three and seven days; patrolled ones are not."""
    world.wiki.edit("Bad", summary="bad")
    fine = world.wiki.edit("Fine", summary="wording")
    world.wiki.mark(fine, by="Ann")
    world.run()
    found = []
    for days in (82, 2, 3, 2):
        world.wiki.clock.pass_by(days=days)
        expiring = _told(world).expiring
        assert expiring is not None
        assert expiring.max_age_days == 90
        found.append(dict(expiring.counts))
    looks = Headline.NEEDS_A_LOOK
    assert found == [{}, {looks: (0, 0, 1)}, {looks: (0, 1, 1)}, {looks: (1, 1, 1)}]


def test_edits_that_nobody_analysed_are_counted_apart(world: World) -> None:
    """They were made before the bot came, or passed over."""
    world.wiki.clock.pass_by(days=1)
    world.wiki.edit("Old", summary="bad", is_bot=True)
    world.run(skip_bots=True)
    world.wiki.clock.pass_by(days=84)
    world.run()
    expiring = world.wiki.reports[-1].expiring
    assert expiring is not None
    assert expiring.counts[None] == (0, 0, 1)


def test_without_the_right_nobody_can_count(world: World) -> None:
    """The report is published without the radar."""
    world.wiki.shows_marks = False
    assert _told(world).expiring is None


def test_a_log_row_is_shown_when_a_rule_flags_it(world: World) -> None:
    """All others can't be patrolled by anybody and would never leave."""
    report = _told(world)
    assert all(
        one.change.key.startswith("rev:") or one.decision.action is Action.FLAG
        for one in report.records
    )


PAGES = ["User:Bot/Report/3", "User:Bot/Report/2", "User:Bot/Report"]


def _rows(tmp_path: Path, run_id: str) -> list[tuple[object, ...]]:
    query = "SELECT target, result, page_revid FROM reports WHERE run_id = '{}' ORDER BY number"
    return execute(f"sqlite:///{tmp_path}/ledger.sqlite", query.format(run_id))


def test_each_page_that_is_saved_has_its_row(world: World, tmp_path: Path) -> None:
    """With the revision that it got; the report's own row is the first."""
    world.wiki.saves.clear()
    world.wiki.report_pages = PAGES
    run_id = world.run().row.run_id
    assert _rows(tmp_path, run_id) == [
        (PAGES[2], "saved", 1003),
        (PAGES[0], "saved", 1001),
        (PAGES[1], "saved", 1002),
    ]


def _fill_stop_page(world: World) -> None:
    world.wiki.stop_page = "Stop, please."


def _halt(world: World) -> None:
    world.is_halted = True


def _let_it_be_late(world: World) -> None:
    world.wiki.clock.pass_by(minutes=31)


@pytest.mark.parametrize(
    ("happens", "ending", "held"),
    [
        (_fill_stop_page, Ending.STOPPED, Held.STOP_PAGE),
        (_halt, Ending.INTERRUPTED, Held.INTERRUPTED),
        (_let_it_be_late, Ending.NOT_PUBLISHED, Held.DEADLINE),
    ],
)
def test_a_report_is_cut_short_between_its_pages(
    world: World, tmp_path: Path, happens: Callable[[World], None], ending: Ending, held: Held
) -> None:
    """What ends a run ends it before the next save; the next run takes the report up."""
    world.min_interval = timedelta(hours=24)
    world.wiki.clock.pass_by(hours=24)
    world.wiki.saves.clear()
    world.wiki.report_pages = PAGES
    world.wiki.on_save = lambda: happens(world)
    row = world.run(stop_check_every=1).row
    assert (row.ending, world.wiki.saves) == (ending, PAGES[:1])
    words = f"{PAGES[1]} was not written: {held}."
    assert words in row.notes
    assert _rows(tmp_path, row.run_id) == [
        (PAGES[2], f"failed: {words}", None),
        (PAGES[0], "saved", 1001),
    ]
    world.wiki.on_save, world.wiki.stop_page, world.is_halted = (lambda: None), "", False
    assert world.run().row.ending is Ending.DONE
    assert world.wiki.saves == [PAGES[0], *PAGES]


def test_the_stop_page_is_read_again_every_few_saves(world: World) -> None:
    """Before the first, and never are there more than N between two looks."""
    world.wiki.report_pages = PAGES * 2
    before = world.wiki.stop_reads
    world.run(stop_check_every=2)
    assert world.wiki.stop_reads - before == 3


def test_a_page_that_cant_be_saved_has_its_row(world: World, tmp_path: Path) -> None:
    """So that the ledger tells which of them it was."""
    world.wiki.saves.clear()
    world.wiki.report_pages = PAGES

    def refuse() -> None:
        raise DeniedError("It is protected.", code="protectedpage")

    world.wiki.on_save = refuse
    run_id = world.run().row.run_id
    assert _rows(tmp_path, run_id) == [
        (PAGES[2], "failed: It is protected.", None),
        (PAGES[0], "failed: It is protected.", None),
    ]
