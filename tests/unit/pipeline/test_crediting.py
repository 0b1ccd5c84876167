"""Whose a patrol was: the API calls a second one a success, and only the log knows."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.errors import UnavailableError
from bot.pipeline.judging.judge import Judge
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.patrolling.by_hand import patrol_by_hand
from bot.revisions import RevisionId
from tests.fakes import BOT
from tests.worlds import World

Quicker = Callable[[World, RevisionId], None]


def _edit_with_a_rival(world: World, quicker: Quicker) -> RevisionId:
    """Make an edit that somebody else marks between our last look and our call."""
    revid = world.wiki.edit()

    def first() -> None:
        world.wiki.on_patrol = lambda: None
        quicker(world, revid)

    world.wiki.on_patrol = first
    return revid


def _somebody(world: World, revid: RevisionId) -> None:
    world.wiki.mark(revid, "Somebody")


def _rollback(world: World, revid: RevisionId) -> None:
    world.wiki.vouch(revid)


def _press(world: World, revid: RevisionId) -> Outcome:
    services = world.services(world.ledger, for_real=False)
    (judged,) = Judge(world.plan, services).judge(world.wiki.edits([world.wiki.rows[revid]]), {})
    return patrol_by_hand(world.plan, judged, services, world.wiki)


def _open(world: World) -> int:
    return world.ledger.counts().open_intents


def test_who_was_quicker_gets_the_credit(world: World) -> None:
    """In the same run: what it counts, the caps, recall and the report know of one patrol."""
    lost = _edit_with_a_rival(world, _somebody)
    ours = world.wiki.edit("Kiln")
    counts = world.run().row.counts
    assert (counts["patrolled"], counts["was patrolled"]) == (1, 1)
    assert world.outcome(lost)[0] == OutcomeKind.WAS_PATROLLED
    assert world.outcome(ours)[0] == OutcomeKind.PATROLLED
    assert len(world.ledger.patrols_since(world.wiki.clock() - timedelta(days=1))) == 1
    recalled = world.ledger.recalled(rule=None, run_id=None, since=None)
    assert [one.change.revid for one in recalled] == [ours]
    assert _open(world) == 0


def test_a_batch_costs_one_request(world: World) -> None:
    """However many it has; and a page more for each that is not in our log."""
    for number in range(5):
        world.wiki.edit(f"Page {number}")
    world.wiki.requests.clear()
    world.run()
    assert world.wiki.requests.count("own patrols") == 1
    assert world.wiki.requests.count("patrols of a page") == 0
    _edit_with_a_rival(world, _somebody)
    world.run()
    assert world.wiki.requests.count("own patrols") == 2
    assert world.wiki.requests.count("patrols of a page") == 1
    world.run()
    assert world.wiki.requests.count("own patrols") == 2


def test_a_log_that_is_late_takes_no_credit_away(world: World) -> None:
    """What neither log shows yet stays claimed, and open: the next run asks again."""
    revid = world.wiki.edit()
    world.wiki.log_lag = 1
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.PATROLLED
    assert _open(world) == 1
    world.wiki.log_lag = 0
    world.run()
    assert world.outcome(revid) == (OutcomeKind.PATROLLED, "")
    assert _open(world) == 0
    assert world.wiki.patrolled == [revid]


def test_a_mark_without_a_row_is_nobodys_but_not_ours(world: World) -> None:
    """A rollback marks what it takes back, and the log says nothing; a minute later that is so."""
    revid = _edit_with_a_rival(world, _rollback)
    world.run()
    assert _open(world) == 1
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.WAS_PATROLLED
    assert _open(world) == 0


def test_a_log_that_cannot_be_read_ends_the_run_and_leaves_the_claim(world: World) -> None:
    """The patrol is kept, and settled by the next run."""
    revid = _edit_with_a_rival(world, _somebody)
    world.wiki.log_failure = UnavailableError("No reply.")
    assert world.run().failure is world.wiki.log_failure
    assert (world.outcome(revid)[0], _open(world)) == (OutcomeKind.PATROLLED, 1)
    world.wiki.log_failure = None
    world.run()
    assert (world.outcome(revid)[0], _open(world)) == (OutcomeKind.WAS_PATROLLED, 0)


def test_a_person_is_told_who_was_quicker(world: World) -> None:
    """After each key, by one request."""
    lost = _edit_with_a_rival(world, _somebody)
    world.wiki.requests.clear()
    assert _press(world, lost).kind is OutcomeKind.WAS_PATROLLED
    assert world.outcome(lost)[0] == OutcomeKind.WAS_PATROLLED
    ours = world.wiki.edit("Kiln", summary="other")
    assert _press(world, ours).kind is OutcomeKind.PATROLLED
    assert world.wiki.requests.count("own patrols") == 2
    assert _open(world) == 0


@pytest.mark.parametrize("account", [BOT, "Ann the person"])
def test_a_claim_by_hand_is_settled_in_the_persons_name(world: World, account: str) -> None:
    """The next run is the bot's, whose own log has nothing of it."""
    world.plan = replace(world.plan, account=account)
    revid = world.wiki.edit(summary="other")
    world.wiki.log_failure = UnavailableError("No reply.")
    world.wiki.on_patrol = lambda: world.wiki.mark(revid, account)
    assert _press(world, revid).kind is OutcomeKind.PATROLLED
    world.wiki.log_failure, world.wiki.on_patrol = None, lambda: None
    world.run(account=BOT)
    assert world.outcome(revid) == (OutcomeKind.PATROLLED, f"by hand, by {account}")
    assert _open(world) == 0
