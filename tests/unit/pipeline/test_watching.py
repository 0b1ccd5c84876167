"""What became of what was patrolled or withheld is asked for a month, once a day, and counted."""

from collections.abc import Mapping
from datetime import timedelta

import pytest

from bot.errors import UnavailableError
from bot.pipeline.entries import Fate, Judgement
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.patrolling.by_hand import patrol_by_hand
from bot.pipeline.patrolling.watching import BETWEEN, WATCHED
from bot.policy.decision import Action, Decision
from bot.revisions import Edit, RevisionId
from tests.worlds import World, analyse

REVERTED = "mw-reverted"
EVER = timedelta(days=365)


def _patrols(world: World, since: timedelta = EVER) -> Mapping[str, Mapping[str, int]]:
    return world.ledger.patrol_fates(world.wiki.clock() - since)


def _told(reverted: int = 0, gone: int = 0, standing: int = 0) -> dict[str, int]:
    return {Fate.REVERTED: reverted, Fate.GONE: gone, Fate.STANDING: standing}


def _pass_by(world: World, span: timedelta = BETWEEN) -> None:
    world.wiki.clock.pass_by(minutes=span / timedelta(minutes=1))


def _questions(world: World) -> int:
    """Count the requests about bare revisions, and forget them."""
    asked = world.wiki.requests.count("bare rows")
    world.wiki.requests.clear()
    return asked


def test_what_people_do_with_the_withheld_is_found_out_by_later_runs(world: World) -> None:
    """Patrolled, reverted, deleted, or still open; a patrolled one may be reverted later."""
    wiki = world.wiki
    patrolled, reverted, deleted, left = (wiki.edit(f"Page {number}") for number in range(4))
    world.run(withhold=1.0)
    wiki.mark(patrolled, by="Cora")
    wiki.tag(reverted, REVERTED)
    wiki.delete("Page 2")
    _pass_by(world)
    world.run()
    counted = {Fate.PATROLLED: 1, Fate.REVERTED: 1, Fate.GONE: 1, Fate.OPEN: 1}
    assert world.ledger.counts().withheld == {"fixes": counted}
    wiki.tag(patrolled, REVERTED)
    _pass_by(world)
    world.run()
    counted = {Fate.REVERTED: 2, Fate.GONE: 1, Fate.OPEN: 1}
    assert world.ledger.counts().withheld == {"fixes": counted}
    assert {deleted, left} <= {*wiki.texts}
    assert _patrols(world) == {}


def test_senseless_answer_about_one_leaves_it_open(world: World) -> None:
    """It is asked about again a day later, and keeps nobody else's fate back."""
    wiki = world.wiki
    one, other = wiki.edit("One"), wiki.edit("Other")
    world.run(withhold=1.0)
    wiki.mark(one, by="Cora")
    wiki.unanswered.add(other)
    _pass_by(world)
    world.run()
    counted = {Fate.PATROLLED: 1, Fate.OPEN: 1}
    assert world.ledger.counts().withheld == {"fixes": counted}


def test_reverts_of_our_own_patrols_are_found_out(world: World) -> None:
    """By rule: reverted, gone, or standing; that it is patrolled says nothing new."""
    wiki = world.wiki
    reverted, _, _ = (wiki.edit(f"Page {number}") for number in range(3))
    world.run()
    assert _patrols(world) == {"fixes": _told(standing=3)}
    wiki.tag(reverted, REVERTED)
    wiki.delete("Page 1")
    _pass_by(world)
    result = world.run()
    assert _patrols(world) == {"fixes": _told(reverted=1, gone=1, standing=1)}
    assert result.patrols == _patrols(world)
    assert world.ledger.counts().withheld == {}


def test_each_is_asked_about_once_a_day_and_in_one_request(world: World) -> None:
    """No run asks when nothing is due; what is taken back is asked about no more."""
    wiki = world.wiki
    for number in range(3):
        reverted = wiki.edit(f"Page {number}")
    world.run()
    wiki.tag(reverted, REVERTED)
    world.run()
    assert _questions(world) == 0
    _pass_by(world)
    world.run()
    assert _questions(world) == 1
    world.run()
    assert _questions(world) == 0
    wiki.tag(RevisionId(reverted - 1), REVERTED)
    wiki.tag(RevisionId(reverted - 2), REVERTED)
    _pass_by(world)
    world.run()
    _pass_by(world)
    _questions(world)
    world.run()
    assert _questions(world) == 0
    assert _patrols(world) == {"fixes": _told(reverted=3)}


def test_no_more_are_asked_about_than_one_request_may_name(world: World) -> None:
    """Those first that were not asked about for longest; the others by the next run."""
    wiki = world.wiki
    wiki.batch_limit = 2
    revids = [wiki.edit(f"Page {number}") for number in range(3)]
    world.run()
    for revid in revids:
        wiki.tag(revid, REVERTED)
    _pass_by(world)
    _questions(world)
    world.run()
    assert _questions(world) == 1
    assert _patrols(world) == {"fixes": _told(reverted=2, standing=1)}
    world.run()
    assert _patrols(world) == {"fixes": _told(reverted=3)}


def test_after_a_month_nobody_is_asked(world: World) -> None:
    """And the edit is in no count of the last month any more."""
    revid = world.wiki.edit()
    world.run()
    _pass_by(world, WATCHED)
    world.wiki.tag(revid, REVERTED)
    _questions(world)
    result = world.run()
    assert _questions(world) == 0
    assert result.patrols == {}


def test_rehearsal_asks_nothing(world: World) -> None:
    """It keeps no answer either."""
    world.wiki.edit()
    world.run()
    _pass_by(world)
    _questions(world)
    world.run(for_real=False)
    assert _questions(world) == 0


def test_what_the_wiki_cannot_tell_is_asked_again(world: World) -> None:
    """What stood stands until the wiki says else."""
    revid = world.wiki.edit()
    world.run()
    world.wiki.tag(revid, REVERTED)
    world.wiki.unanswered.add(revid)
    _pass_by(world)
    world.run()
    assert _patrols(world) == {"fixes": _told(standing=1)}
    world.wiki.unanswered.clear()
    _pass_by(world)
    world.run()
    assert _patrols(world) == {"fixes": _told(reverted=1)}


def test_a_patrol_that_was_somebody_elses_is_not_ours(world: World) -> None:
    """The wiki calls a second patrol done, too."""
    wiki = world.wiki
    revid = wiki.edit()
    wiki.on_patrol = lambda: wiki.mark(revid, by="Cora")
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.WAS_PATROLLED
    assert _patrols(world) == {}


def test_a_patrol_that_was_cut_short_is_watched_once_it_is_known(world: World) -> None:
    """The next run finds out that it was done."""
    wiki = world.wiki
    revid = wiki.edit()
    wiki.log_failure = UnavailableError("Later.")
    world.run()
    wiki.log_failure = None
    world.run()
    assert world.outcome(revid)[0] == OutcomeKind.PATROLLED
    assert _patrols(world) == {"fixes": _told(standing=1)}


@pytest.mark.parametrize("action", [Action.FLAG, Action.PATROL])
def test_what_a_person_patrols_counts_for_no_rule(world: World, action: Action) -> None:
    """Whatever a rule said: the key was pressed by a person; it is watched like the others."""
    wiki = world.wiki
    revid = wiki.edit(summary="bad" if action is Action.FLAG else "fix")
    edit = Edit(change=wiki.rows[revid], old=None, new=None)
    decision = Decision(action=action, rule="alarms", why=())
    judgement = Judgement(edit=edit, analysis=analyse(edit, world.plan.context), decision=decision)
    services = world.services(world.ledger, for_real=True)
    patrol_by_hand(world.plan, judgement, services, wiki)
    assert _patrols(world) == {"": _told(standing=1)}
    wiki.tag(revid, REVERTED)
    _pass_by(world)
    world.run()
    assert _patrols(world) == {"": _told(reverted=1)}


def test_what_was_withheld_stays_so_when_a_person_patrols_it_with_the_bot(world: World) -> None:
    """It was left to people, and a person it was."""
    wiki = world.wiki
    revid = wiki.edit()
    world.run(withhold=1.0)
    edit = Edit(change=wiki.rows[revid], old=None, new=None)
    decision = Decision(action=Action.PATROL, rule="fixes", why=())
    judgement = Judgement(edit=edit, analysis=analyse(edit, world.plan.context), decision=decision)
    patrol_by_hand(world.plan, judgement, world.services(world.ledger, for_real=True), wiki)
    _pass_by(world)
    world.run()
    assert world.ledger.counts().withheld == {"fixes": {Fate.PATROLLED: 1}}
    assert _patrols(world) == {}


def test_public_report_tells_nothing_of_it(world: World) -> None:
    """It shows what it showed before."""
    revid = world.wiki.edit()
    world.run()
    before = world.wiki.reports[-1].records
    assert [one.change.revid for one in before] == [revid]
    _pass_by(world)
    world.run()
    (same,) = world.wiki.reports[-1].records
    assert (same.decision, same.outcome) == (before[0].decision, before[0].outcome)
