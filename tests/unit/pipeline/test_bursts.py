"""One user's consecutive edits on one page are judged together."""

import pytest

from bot.pipeline.entries import Held
from bot.revisions import PatrolState
from tests.worlds import World


def test_clean_burst_is_patrolled_whole(world: World) -> None:
    """Each edit is harmless and so are all of them taken together."""
    revids = [world.wiki.edit() for _ in range(3)]
    world.run()
    assert world.wiki.patrolled == revids


@pytest.mark.parametrize("summaries", [("fix", "bad"), ("bad", "fix"), ("fix", "other")])
def test_one_unclean_edit_spoils_its_burst(world: World, summaries: tuple[str, ...]) -> None:
    """A harmless edit beside one that isn't is left, whichever came first."""
    for summary in summaries:
        world.wiki.edit(summary=summary)
    world.run()
    assert world.wiki.patrolled == []


def test_unclean_edit_of_an_earlier_run_still_counts(world: World) -> None:
    """The ledger remembers what this user did on the page before."""
    world.wiki.edit(summary="bad")
    world.run()
    world.wiki.edit()
    world.run()
    assert world.wiki.patrolled == []


def test_unclean_edit_that_somebody_vouched_for_does_not_count(world: World) -> None:
    """A burst begins after what a person has looked at."""
    first = world.wiki.edit(summary="other")
    world.wiki.mark(first, "Somebody")
    second = world.wiki.edit()
    world.run()
    assert world.wiki.patrolled == [second]


def test_parent_by_somebody_else_unpatrolled(world: World) -> None:
    """Patrolling the newest edit would hide the one under it: it is left."""
    world.wiki.edit(user="Bea", summary="other")
    world.run()
    world.wiki.edit()
    world.run()
    assert world.wiki.patrolled == []


def test_parent_patrolled_since(world: World) -> None:
    """The parent's mark is asked for as it now stands, not as it was seen."""
    parent = world.wiki.edit(user="Bea", summary="other")
    world.run()
    world.wiki.mark(parent, "Somebody")
    revid = world.wiki.edit()
    world.run()
    assert world.wiki.patrolled == [revid]


def test_burst_that_began_before_the_first_reading(world: World) -> None:
    """An unpatrolled edit of the same user that was never read can't be vouched for."""
    world.wiki.edit(summary="other")
    world.wiki.clock.pass_by(hours=2)
    since = world.wiki.clock()
    world.wiki.edit()
    world.run(since=since)
    assert world.wiki.patrolled == []


def test_later_edit_by_somebody_else(world: World) -> None:
    """What was edited over is left, even within one batch."""
    world.wiki.edit()
    later = world.wiki.edit(user="Bea", summary="other")
    world.wiki._change(later, patrol_state=PatrolState.PATROLLED)  # noqa: SLF001 # the fake's own
    world.run()
    assert world.wiki.patrolled == []


def test_later_edit_by_a_bot(world: World) -> None:
    """Bot edits are not analysed, but they are edits."""
    world.wiki.edit()
    world.wiki.edit(user="Fixbot", is_bot=True)
    world.run()
    assert world.wiki.patrolled == []


def test_parent_without_an_answer(world: World) -> None:
    """Nobody knows whether it is somebody else's: the edit is left."""
    revid = world.wiki.edit()
    world.wiki.unanswered = {world.wiki.rows[revid].old_revid}
    world.run()
    assert world.wiki.patrolled == []


def test_edit_whose_page_became_another_while_it_waited(world: World) -> None:
    """After a history merge nobody knows what stands over it: it is left."""
    revid = world.wiki.edit()
    world.run(never_patrols=Held.DISABLED)
    world.wiki._change(revid, page_id=999)  # noqa: SLF001 # the fake's own state
    world.run()
    assert world.wiki.patrolled == []
