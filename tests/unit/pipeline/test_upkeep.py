"""What a run does so that the ledger stays true for years."""

from datetime import timedelta

import pytest

from bot.errors import UnavailableError
from bot.pipeline import forgetting
from bot.pipeline.entries import Ending, Entry, Quoted, Skipped
from bot.pipeline.record import Published
from bot.revisions import ChangeType, LogId, RecentChange, RevisionId
from tests.fakes import KilledError, Trap
from tests.worlds import World, make_world

WEEK = timedelta(days=7)


def _lose_a_day(world: World) -> None:
    """Let the wiki prune an edit before the bot comes to read it."""
    world.wiki.rowless.add(world.wiki.edit("Lost page"))
    world.wiki.clock.pass_by(days=1)
    world.wiki.edit("Newer page")


def _lost(world: World) -> int:
    return sum(note.startswith("Lost: ") for note in world.run().row.notes)


def test_lost_range_is_told_once(world: World) -> None:
    """By the run that finds it, and by no later one."""
    _lose_a_day(world)
    assert _lost(world) == 1
    assert _lost(world) == 0


@pytest.mark.parametrize("at", range(2, 60, 3))
def test_lost_range_is_told_by_the_next_run_when_one_is_killed(at: int) -> None:
    """Wherever it dies: the cursor has passed the lost time by then, and nobody else would know."""
    world = make_world()
    world.start()
    _lose_a_day(world)
    try:
        world.run(trap=Trap(at=at))
    except KilledError:
        assert _lost(world) == 1
    assert _lost(world) == 0


def test_lost_range_is_told_until_a_report_was_written(world: World) -> None:
    """A run whose page could not be saved has told only the operator."""
    _lose_a_day(world)
    world.wiki.publish_failure = UnavailableError("The page can't be saved.", code="readonly")
    assert world.run().row.ending is Ending.NOT_PUBLISHED
    world.wiki.publish_failure = None
    assert _lost(world) == 1
    assert any(note.startswith("Lost: ") for note in world.wiki.reports[-1].notes)
    assert _lost(world) == 0


def test_old_texts_are_asked_about_as_long_as_they_are_kept(world: World) -> None:
    """No report tells of an edit of three weeks ago, but its lines are still in the ledger."""
    revid = world.wiki.edit(summary="bad")
    world.run()
    world.wiki.clock.pass_by(days=21)
    world.wiki.hide(revid)
    record = world.ledger.record(f"rev:{revid}")
    assert record is not None
    assert record.hunks
    world.run()
    record = world.ledger.record(f"rev:{revid}")
    assert record is not None
    assert record.hunks == ()


def test_each_run_asks_about_a_part_and_goes_on_there(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    """However much the ledger holds; what is overdue comes in any case."""
    monkeypatch.setattr(forgetting, "LEAST", 4)
    monkeypatch.setattr(forgetting, "MOST", 6)
    revids = [world.wiki.edit(f"Page {number}", summary="bad") for number in range(12)]
    world.run()
    asked: list[RevisionId] = []

    def listen(quoted: list[Quoted]) -> list[object]:
        asked.extend(one.revid for one in quoted)
        return []

    monkeypatch.setattr(world.wiki, "concealed", listen)
    monkeypatch.setattr(world.wiki, "publish", lambda *_: Published(changed=True))
    monkeypatch.setattr("bot.pipeline.publishing.reports.WINDOW", timedelta(0))
    for _ in range(3):
        world.run()
    assert asked == revids
    asked.clear()
    world.wiki.clock.pass_by(days=6)
    world.run()
    assert asked == revids[:6]


def test_log_rows_are_forgotten_when_they_can_no_longer_be_asked_about(world: World) -> None:
    """The wiki prunes them from its recent changes, where alone they are found."""
    now = world.wiki.clock()
    row = RecentChange(
        type=ChangeType.LOG,
        logid=LogId(7),
        title="Told page",
        user="Ann",
        summary="why",
        timestamp=now,
    )
    skip = Skipped(change=row, reason="a log row")
    world.ledger.commit("run", Entry(skipped=(skip,)), now)
    world.wiki.clock.pass_by(days=8)
    result = world.run()
    assert result.row.counts["forgotten"] == 1
    assert world.ledger.in_turn(now, 10, 10) == []


def test_what_is_older_than_it_is_kept_is_folded(world: World) -> None:
    """By the next real run, and the caps of the first week do not come back."""
    revid = world.wiki.edit()
    world.run()
    world.wiki.clock.pass_by(days=101)
    world.wiki.edit("Newer page")
    assert world.run().row.counts["folded"] == 1
    assert world.ledger.record(f"rev:{revid}") is None
    assert world.ledger.counts().folded == 1
    recalled, *_ = world.ledger.recalled(rule="fixes", run_id=None, since=None)
    assert recalled.change.revid == revid


def test_what_the_next_run_may_read_again_is_not_folded(world: World) -> None:
    """After a long outage the cursor is old, and so is the overlap before it."""
    revid = world.wiki.edit()
    world.run()
    world.wiki.clock.pass_by(days=200)
    world.run()
    assert world.ledger.record(f"rev:{revid}") is not None
