"""A share of what would be patrolled is left to people."""

from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.patrolling.withholding import is_withheld
from bot.policy.decision import Action
from bot.revisions import RevisionId
from tests.worlds import World


def test_share_is_kept_and_the_same_in_every_run() -> None:
    """One in twenty of any ten thousand revisions, and none or all at the ends."""
    revids = [RevisionId(revid) for revid in range(5_000_000, 5_010_000)]
    found = [revid for revid in revids if is_withheld(revid, 0.05)]
    assert 430 < len(found) < 570
    assert found == [revid for revid in revids if is_withheld(revid, 0.05)]
    assert {*found} <= {revid for revid in revids if is_withheld(revid, 0.06)}
    assert not any(is_withheld(revid, 0) for revid in revids)
    assert all(is_withheld(revid, 1) for revid in revids)


def test_withheld_edit_is_neither_patrolled_nor_taken_up_again(world: World) -> None:
    """It has its outcome; the caps don't count it."""
    revid = world.wiki.edit()
    result = world.run(withhold=1.0)
    assert world.outcome(revid) == (OutcomeKind.WITHHELD, "")
    assert result.row.counts[OutcomeKind.WITHHELD] == 1
    world.run()
    assert world.wiki.patrolled == []
    assert world.ledger.patrols_since(world.wiki.rows[revid].timestamp or world.wiki.clock()) == []


def test_rehearsal_says_how_many_but_not_which(world: World) -> None:
    """What is not marked is not named either."""
    world.wiki.edit()
    result = world.run(for_real=False, withhold=1.0)
    assert result.rehearsed == ()
    assert result.row.counts[OutcomeKind.WITHHELD] == 1


def test_public_report_tells_of_it_as_of_any_edit(world: World) -> None:
    """Whoever knows that the bot would have patrolled it does not judge for themselves."""
    revid = world.wiki.edit()
    world.run(withhold=1.0)
    (record,) = world.wiki.reports[-1].records
    assert record.change.revid == revid
    assert (record.decision.action, record.decision.rule) == (Action.LEAVE, "")
    assert (record.decision.why, record.outcome) == ((), None)
