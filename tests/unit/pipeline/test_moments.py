"""What outlives a run: the first report, a doubt, how far it was looked for what has no row."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import UnavailableError
from bot.pipeline.entries import Ending, Entry, Held, Moment
from bot.pipeline.outcome import OutcomeKind
from bot.revisions import RevisionId
from tests.fakes import BOT
from tests.worlds import CAPS, World, make_world


@pytest.mark.parametrize("fails", ["reading", "publish"])
def test_a_first_run_that_fails_is_not_the_first(fails: str) -> None:
    """Whether it did not read or did not report: the next one only reports, too."""
    world = make_world()
    revid = world.wiki.edit()
    setattr(world.wiki, f"{fails}_failure", UnavailableError("No reply."))
    world.run()
    assert world.ledger.cursor() is not None
    setattr(world.wiki, f"{fails}_failure", None)
    result = world.run()
    assert world.wiki.patrolled == []
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.FIRST_RUN)
    assert result.row.notes[0].startswith("First run again")
    assert len(world.wiki.reports) == 1
    world.run()
    assert world.wiki.patrolled == [revid]


def test_a_run_over_chosen_edits_is_not_the_first() -> None:
    """It reports nothing."""
    world = make_world()
    revid = world.wiki.edit()
    world.run(only=frozenset({f"rev:{revid}"}))
    world.run()
    assert world.wiki.patrolled == []
    world.run()
    assert world.wiki.patrolled == [revid]


def _patrolled_elsewhere(world: World, number: int) -> list[RevisionId]:
    """Let our account patrol edits of which this ledger does not know that."""
    revids = [world.wiki.edit(f"Page {count}") for count in range(number)]
    world.run(never_patrols=Held.DISABLED)
    for revid in revids:
        world.wiki.mark(revid, BOT)
    return revids


def _restored(world: World) -> None:
    moments = {Moment.DOUBT: world.wiki.clock()}
    world.ledger.commit("", Entry(moments=moments), world.wiki.clock())


def _ours(world: World) -> list[int]:
    found = world.ledger.recalled(rule=None, run_id=None, since=None)
    return sorted(one.change.revid for one in found)


def test_after_a_restore_the_log_is_asked_about_all_that_waits(world: World) -> None:
    """Once: also about what is not due, before anything is patrolled."""
    waits = world.wiki.edit("Waits")
    world.run(min_age=timedelta(days=7))
    world.wiki.mark(waits, BOT)
    revids = _patrolled_elsewhere(world, 2)
    other = world.wiki.edit("Other")
    world.wiki.mark(other, "Somebody")
    _restored(world)
    world.run()
    assert _ours(world) == [waits, *revids]
    assert world.ledger.first_patrol() is not None
    assert world.outcome(other) == ("", "")
    assert world.ledger.moment(Moment.SETTLED) == world.ledger.moment(Moment.DOUBT)


def test_without_a_doubt_nobody_asks_who_patrolled(world: World) -> None:
    """What others have patrolled meanwhile is theirs."""
    revid = world.wiki.edit()
    world.run(never_patrols=Held.DISABLED)
    world.wiki.mark(revid, "Somebody")
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.WAS_PATROLLED
    assert world.ledger.moment(Moment.SETTLED) == world.ledger.moment(Moment.DOUBT)


@pytest.mark.parametrize("is_restored", [False, True])
def test_a_doubt_outlives_a_run_that_was_cut_short(is_restored: bool) -> None:
    """What it did not come to reading is looked up by the next."""
    world = make_world()
    if is_restored:
        world.start()
    revids = [world.wiki.edit(f"Page {number}") for number in range(5)]
    for revid in revids:
        world.wiki.mark(revid, BOT)
    if is_restored:
        _restored(world)
    world.run(limit=1)
    assert _ours(world) == revids[:1]
    world.run()
    assert _ours(world) == revids


def test_what_a_restored_ledger_finds_counts_for_the_caps(world: World) -> None:
    """Waiting and read alike."""
    _patrolled_elsewhere(world, 2)
    world.wiki.mark(world.wiki.edit("Read later"), BOT)
    _restored(world)
    fresh = world.wiki.edit("Fresh", user="Bea")
    world.run(caps=replace(CAPS, per_day=3))
    assert fresh not in world.wiki.patrolled
    assert world.outcome(fresh) == (OutcomeKind.PENDING, Held.DAY_CAP)


def test_what_a_killed_run_had_done_counts_for_the_caps(world: World) -> None:
    """It is settled before the caps are counted."""
    done, other = world.wiki.edit("Done"), world.wiki.edit("Other")
    world.wiki.patrol_failure = UnavailableError("No reply.")
    world.run()
    world.wiki.patrol_failure = None
    world.wiki.mark(done, BOT)
    world.run(caps=replace(CAPS, per_day=1))
    assert world.wiki.patrolled == [done]
    assert world.outcome(other)[0] == OutcomeKind.PENDING


@pytest.mark.parametrize("cut", ["limit", "failure"])
def test_a_run_cut_short_leaves_the_look_for_what_has_no_row(world: World, cut: str) -> None:
    """The cursor has passed the revision, but the next run looks from where none has looked."""
    no_overlap = timedelta(0)
    world.run(overlap=no_overlap)
    world.wiki.clock.pass_by(hours=1)
    lost = world.wiki.edit("Lost", summary="bad")
    world.wiki.rowless.add(lost)
    for number in range(6):
        world.wiki.edit(f"Page {number}")
        world.wiki.clock.pass_by(minutes=1)
    if cut == "failure":
        world.wiki.reading_failure = UnavailableError("No reply.")
    world.run(overlap=no_overlap, limit=4 if cut == "limit" else 0)
    cursor, row = world.ledger.cursor(), world.wiki.rows[lost]
    assert cursor is not None
    assert row.timestamp is not None
    assert cursor.timestamp > row.timestamp
    assert world.ledger.record(f"rev:{lost}") is None
    world.wiki.reading_failure = None
    result = world.run(overlap=no_overlap)
    assert result.row.ending is Ending.DONE
    assert world.ledger.record(f"rev:{lost}") is not None
    assert [note for note in result.row.notes if str(lost) in note]
    again = world.run(overlap=no_overlap)
    assert not [note for note in again.row.notes if str(lost) in note]
