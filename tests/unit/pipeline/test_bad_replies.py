"""What a wiki gives no sensible answer about waits for a better one; all else goes on."""

from datetime import timedelta

import pytest

from bot.pipeline.entries import Ending, Held
from bot.pipeline.outcome import OutcomeKind
from bot.revisions import RevisionId
from tests.worlds import World

UNANSWERED = (OutcomeKind.PENDING, Held.UNANSWERED)


def _mend(world: World) -> None:
    world.wiki.silent_about = set()
    world.wiki.broken = set()
    world.wiki.unanswered = set()


@pytest.mark.parametrize(
    ("summary", "silent_about"), [("fix", "Ann"), ("linked", "Gnomon")], ids=["users", "titles"]
)
def test_edits_whose_facts_were_not_told_wait_alone(
    world: World, summary: str, silent_about: str
) -> None:
    """Of users and of link targets alike: the next run judges anew."""
    revid, other = world.wiki.edit("Kiln", summary=summary), world.wiki.edit("Loom", user="Bea")
    world.wiki.silent_about = {silent_about}
    result = world.run()
    assert world.wiki.patrolled == [other]
    assert world.outcome(revid) == UNANSWERED
    assert "The reply lacks a name." in result.row.notes[-1]
    _mend(world)
    world.run()
    assert world.wiki.patrolled == [other, revid]


def test_nobody_waits_who_could_not_be_patrolled_anyway(world: World) -> None:
    """Better facts would not open what somebody has patrolled."""
    revid = world.wiki.edit()
    world.wiki.mark(revid, "Somebody")
    world.wiki.silent_about = {"Ann"}
    world.run()
    assert world.ledger.held_counts() == {}


def test_edit_that_could_not_be_read_is_read_again(world: World) -> None:
    """By the next run, which tells nobody of a fault that is over."""
    revid, other = world.wiki.edit("Kiln"), world.wiki.edit("Loom")
    world.wiki.broken = {revid}
    assert world.run().row.ending is Ending.EDITS_SKIPPED
    assert world.wiki.patrolled == [other]
    assert world.ledger.counts().faults == 1
    assert world.run().row.ending is Ending.DONE  # told once: it is no new fault
    _mend(world)
    world.run()
    assert world.wiki.patrolled == [other, revid]
    assert world.ledger.counts().faults == 0


@pytest.mark.parametrize("summary", ["fix", "bad", "other"])
def test_runs_that_only_report_read_it_again_too(world: World, summary: str) -> None:
    """It then stands in the report, whatever it did."""
    revid = world.wiki.edit(summary=summary)
    world.wiki.broken = {revid}
    world.run(never_patrols=Held.DISABLED)
    assert world.ledger.record(f"rev:{revid}") is None
    _mend(world)
    world.run(never_patrols=Held.DISABLED)
    assert [one.change.revid for one in world.wiki.reports[-1].records] == [revid]
    held = {Held.DISABLED: 1} if summary == "fix" else {}
    assert world.ledger.held_counts() == held


@pytest.mark.parametrize("lack", ["broken", "unanswered"])
def test_edit_that_waits_goes_on_waiting(world: World, lack: str) -> None:
    """Its text or its row: it costs no other edit its turn, and is patrolled in the end."""
    revids = [world.wiki.edit(f"Page {number}") for number in range(3)]
    world.run(never_patrols=Held.DISABLED)
    setattr(world.wiki, lack, {revids[1]})
    world.run()
    assert world.wiki.patrolled == [revids[0], revids[2]]
    assert world.outcome(revids[1]) == UNANSWERED
    _mend(world)
    world.run()
    assert world.wiki.patrolled == [revids[0], revids[2], revids[1]]


def test_burst_with_an_edit_that_was_not_read_waits_whole(world: World) -> None:
    """The other edits of it are not left for good; they are judged once it is in the ledger."""
    revids = [world.wiki.edit(), world.wiki.edit()]
    world.wiki.broken = {revids[1]}
    world.run()
    assert world.wiki.patrolled == []
    assert world.ledger.held_counts() == {Held.UNANSWERED: 2}
    _mend(world)
    world.run()
    world.run()
    assert sorted(world.wiki.patrolled) == revids


def test_edit_whose_parent_is_not_told_waits(world: World) -> None:
    """It may build on somebody else's edit."""
    revid = world.wiki.edit()
    world.wiki.unanswered = {RevisionId(world.wiki.rows[revid].old_revid)}
    world.run()
    assert world.outcome(revid) == UNANSWERED
    _mend(world)
    world.run()
    assert world.wiki.patrolled == [revid]


def test_what_is_never_answered_is_dropped_in_the_end(world: World) -> None:
    """When nobody can patrol it any more."""
    revid = world.wiki.edit()
    world.run(never_patrols=Held.DISABLED)
    world.wiki.broken = {revid}
    world.wiki.clock.pass_by(days=89)
    world.run()
    assert world.outcome(revid) == UNANSWERED
    world.wiki.clock.pass_by(days=2)
    world.run()
    kind, reason = world.outcome(revid)
    assert kind == OutcomeKind.DROPPED
    assert reason.startswith(Held.UNANSWERED)


def test_rehearsal_asks_again_and_keeps_nothing(world: World) -> None:
    """It foretells what a real run would do."""
    revid = world.wiki.edit()
    world.wiki.broken = {revid}
    world.run()
    _mend(world)
    result = world.run(for_real=False)
    assert [one.edit.change.revid for one in result.rehearsed] == [revid]
    assert world.ledger.held_counts() == {Held.UNANSWERED: 1}
    world.run(min_age=timedelta(0))
    assert world.wiki.patrolled == [revid]
