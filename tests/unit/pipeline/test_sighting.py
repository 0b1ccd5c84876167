"""What a person sees of an edit: in its burst, and with what has become of it."""

from bot.pipeline.judging.sighting import Sight, Sighting
from bot.policy.decision import Action
from bot.revisions import ChangeType, PatrolState, RevisionId
from tests.worlds import World

SUPERSEDED = "Somebody else has edited the page since."


def _sighting(world: World) -> Sighting:
    return Sighting(world.plan, world.services(world.ledger, for_real=False), world.wiki.history)


def _see(world: World, revid: RevisionId) -> Sight:
    (sight,), faults = _sighting(world).see([world.wiki.rows[revid]])
    assert faults == []
    return sight


def test_a_lone_edit_is_judged_as_a_run_would(world: World) -> None:
    """Nothing has become of it, and its user is known."""
    sight = _see(world, world.wiki.edit())
    assert sight.judgement.decision.action is Action.PATROL
    assert sight.aftermath.later == ()
    assert not sight.aftermath.state.is_vouched_for
    assert sight.user is not None
    assert sight.user.edit_count == 500


def test_an_edit_that_others_edited_over_is_left(world: World) -> None:
    """Whether or not any run has read what came after it."""
    first = world.wiki.edit()
    assert _see(world, first).judgement.decision.action is Action.PATROL
    second = world.wiki.edit(user="Bea")
    sight = _see(world, first)
    assert [one.revid for one in sight.aftermath.later] == [second]
    assert sight.judgement.decision.action is Action.LEAVE
    assert SUPERSEDED in sight.judgement.decision.why


def test_edits_of_the_same_user_are_a_burst(world: World) -> None:
    """Each is analysed, though no run has read it; one that is not harmless spoils it."""
    world.wiki.edit(user="Zoe")
    first, second, third = (world.wiki.edit(summary=word) for word in ("fix", "fix", "bad"))
    sight = _see(world, second)
    assert [one.change.revid for one in sight.burst] == [first, third]
    assert all(one.analysis for one in sight.burst)
    assert sight.aftermath.later == ()
    unclean = "The same user's edits around it are not all shown to be harmless."
    assert unclean in sight.judgement.decision.why


def test_what_the_ledger_knows_is_not_read_again(world: World) -> None:
    """Its neighbours come from there, with their analyses; the wiki tells what is newer."""
    first = world.wiki.edit()
    world.run(never_patrols=None)
    world.wiki.patrolled.clear()
    second = world.wiki.edit()
    sight = _see(world, second)
    assert first in world.wiki.patrolled
    assert sight.burst == ()  # somebody has vouched for the first


def test_a_parent_that_nobody_has_patrolled(world: World) -> None:
    """It is told by the page's history: no further question is asked."""
    world.wiki.edit(user="Bea")
    second = world.wiki.edit()
    world.wiki.requests.clear()
    sight = _see(world, second)
    assert sight.judgement.decision.action is Action.LEAVE
    assert "rows" not in world.wiki.requests


def test_a_reverted_edit_says_by_whom(world: World) -> None:
    """Told by the texts, before the wiki's own tag comes; the tag does as well."""
    first = world.wiki.edit()
    undo = world.wiki.edit(user="Bea")
    world.wiki.texts[undo] = world.wiki.texts[world.wiki.rows[first].old_revid]
    sight = _see(world, first)
    assert sight.aftermath.is_reverted
    assert sight.aftermath.reverted_by == "Bea"
    tagged = world.wiki.edit("Other")
    assert not _see(world, tagged).aftermath.is_reverted
    world.wiki.tag(tagged, "mw-reverted")
    assert _see(world, tagged).aftermath.is_reverted


def test_a_patrolled_edit_says_by_whom(world: World) -> None:
    """The log tells; what the wiki itself vouches for has nobody."""
    revid = world.wiki.edit()
    world.wiki.mark(revid, "Bea")
    sight = _see(world, revid)
    assert sight.aftermath.state is PatrolState.PATROLLED
    assert sight.aftermath.patrolled_by == "Bea"


def test_looking_again_costs_one_question(world: World) -> None:
    """Unless something has become of the edit: then it is read anew."""
    revid = world.wiki.edit()
    sighting = _sighting(world)
    (before,), _ = sighting.see([world.wiki.rows[revid]])
    world.wiki.requests.clear()
    world.wiki.clock.pass_by(minutes=5)
    again = sighting.see_again(before)
    assert world.wiki.requests == ["history"]
    assert again.seen > before.seen
    world.wiki.edit(user="Bea")
    assert SUPERSEDED in sighting.see_again(again).judgement.decision.why


def test_an_edit_that_is_gone_says_so(world: World) -> None:
    """Its page was deleted while it was looked at."""
    revid = world.wiki.edit()
    sighting = _sighting(world)
    (before,), _ = sighting.see([world.wiki.rows[revid]])
    world.wiki.delete("Sundial")
    assert sighting.see_again(before).aftermath.is_gone


def test_no_text_is_kept_and_a_new_page_shows_its_own(world: World) -> None:
    """An evening of edits must not fill the memory; a new page has nothing to differ from."""
    revid = world.wiki.edit("New")
    row = world.wiki.rows[revid]
    world.wiki._change(revid, old_revid=RevisionId(0), type=ChangeType.NEW)  # noqa: SLF001 # fake
    assert row.old_revid
    sight = _see(world, revid)
    assert sight.judgement.edit.new is not None
    assert sight.judgement.edit.new.text is None
    assert sight.hunks[0].lines[0].new == world.wiki.texts[revid]
    assert sight.judgement.hunks == ()


def test_one_that_can_not_be_read_costs_no_other(world: World) -> None:
    """It comes back with its fault."""
    revids = [world.wiki.edit(title) for title in ("One", "Two", "Three")]
    world.wiki.broken.add(revids[1])
    sights, faults = _sighting(world).see([world.wiki.rows[revid] for revid in revids])
    assert [one.change.revid for one in sights] == [revids[0], revids[2]]
    assert [change.revid for change, _ in faults] == [revids[1]]
