"""What a person chose: patrolled by a key press, or by a run over these edits alone."""

import pytest

from bot.errors import BadReplyError, DeniedError, UnavailableError, WikiError
from bot.pipeline.entries import Judgement
from bot.pipeline.judging.judge import Judge
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.patrolling.by_hand import patrol_by_hand
from bot.revisions import RevisionId
from tests.fakes import BOT
from tests.worlds import World, make_world


def _judged(world: World, revid: RevisionId) -> Judgement:
    services = world.services(world.ledger, for_real=False)
    judge = Judge(world.plan, services)
    (judged,) = judge.judge(world.wiki.edits([world.wiki.rows[revid]]), {})
    return judged


def _press(world: World, revid: RevisionId) -> Outcome:
    services = world.services(world.ledger, for_real=False)
    return patrol_by_hand(world.plan, _judged(world, revid), services, world.wiki)


def test_a_key_press_needs_no_rule(world: World) -> None:
    """What policy would leave is patrolled, and the ledger says that a person did it."""
    revid = world.wiki.edit(summary="other")
    assert _press(world, revid).kind is OutcomeKind.PATROLLED
    assert world.wiki.patrolled == [revid]
    assert world.outcome(revid) == (OutcomeKind.PATROLLED, f"by hand, by {BOT}")


def test_what_others_did_is_not_claimed(world: World) -> None:
    """Somebody was quicker."""
    revid = world.wiki.edit()
    judged = _judged(world, revid)
    world.wiki.mark(revid, "Somebody")
    services = world.services(world.ledger, for_real=False)
    assert (
        patrol_by_hand(world.plan, judged, services, world.wiki).kind is OutcomeKind.WAS_PATROLLED
    )


@pytest.mark.parametrize(
    "failure",
    [
        DeniedError("no", code="blocked"),
        UnavailableError("not now", code="readonly"),
        UnavailableError("not now", code="maxlag"),
        BadReplyError("what?", code="new-in-1.99"),
    ],
)
def test_a_refusal_that_may_pass_is_no_outcome(world: World, failure: WikiError) -> None:
    """The wiki said nothing about the edit: the next run judges it, and patrols by its rules."""
    fix, other = world.wiki.edit(summary="fix"), world.wiki.edit("Two", summary="other")
    world.wiki.patrol_failure = failure
    for revid in (fix, other):
        with pytest.raises(type(failure)):
            _press(world, revid)
        assert world.outcome(revid)[0] != OutcomeKind.REFUSED
    world.wiki.patrol_failure = None
    world.run()
    assert world.wiki.patrolled == [fix]
    assert world.outcome(other)[0] == OutcomeKind.DROPPED
    assert not world.ledger.open_intents()


def test_a_lost_reply_is_settled_by_the_next_run(world: World) -> None:
    """Nobody knows whether it was done: the wiki does."""
    revid = world.wiki.edit(summary="other")
    world.wiki.patrol_failure = UnavailableError("no reply")
    with pytest.raises(UnavailableError):
        _press(world, revid)
    world.wiki.patrol_failure = None
    world.wiki.mark(revid, BOT)
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.PATROLLED


def test_a_run_over_chosen_edits_patrols_no_other(world: World) -> None:
    """The rest waits as before."""
    first, second = world.wiki.edit("One"), world.wiki.edit("Two")
    world.run(never_patrols=None, only=frozenset({f"rev:{second}"}))
    assert world.wiki.patrolled == [second]
    world.run()
    assert sorted(world.wiki.patrolled) == [first, second]


def test_a_run_over_chosen_edits_leaves_the_cursor(world: World) -> None:
    """Or what lies between would never be read."""
    before = world.ledger.cursor()
    revid = world.wiki.edit()
    since = world.wiki.clock()
    world.run(only=frozenset({f"rev:{revid}"}), since=since)
    assert world.ledger.cursor() == before


def test_chosen_edits_set_no_first_cursor() -> None:
    """The first run proper still reads its 24 hours."""
    world = make_world()
    revid = world.wiki.edit()
    world.run(only=frozenset({f"rev:{revid}"}))
    assert world.ledger.cursor() is None
    assert world.wiki.patrolled == []
