"""A new analyzer or new rules patrol nothing before the operator has agreed."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from msgspec import structs

from bot.analyzer.analysis import Analysis
from bot.errors import UnavailableError
from bot.pipeline import upgrading
from bot.pipeline.entries import Ending, EvaluatorVersion, Held
from bot.pipeline.outcome import OutcomeKind
from bot.policy.decision import Action, Circumstances, Decision
from bot.policy.judgement import decide
from bot.policy.rules import decode_rules
from bot.revisions import Burst, Edit
from tests.fakes import KilledError, Trap
from tests.worlds import EVALUATOR, World, make_world

OLD, NEW = EvaluatorVersion(analyzer="one", rules="a"), EvaluatorVersion(analyzer="one", rules="b")
NEWER, NEWEST = (EvaluatorVersion(analyzer=name, rules="b") for name in ("two", "three"))
STRICT = decode_rules(
    """
    [[rule]]
    name = "strict"
    decision = "flag"
    headline = ["needs a look", "link fix"]
    """
)


def _flagging(edit: Edit, analysis: Analysis, burst: Burst, around: Circumstances) -> Decision:
    return decide(edit, analysis, burst, STRICT, around)


def _the_other_way_round(
    edit: Edit, analysis: Analysis, burst: Burst, around: Circumstances
) -> Decision:
    before = decide(edit, analysis, burst, STRICT, around)
    if edit.change.summary == "other":
        return structs.replace(before, action=Action.PATROL, rule="other")
    return structs.replace(before, action=Action.LEAVE, rule="")


@pytest.fixture
def world() -> World:
    """A world in which one edit was patrolled and one left, by the old rules."""
    made = make_world()
    made.evaluator = replace(EVALUATOR, version=OLD)
    made.start()
    made.wiki.edit("Patrolled")
    made.wiki.edit("Left", summary="other")
    made.run()
    assert len(made.wiki.patrolled) == 1
    return made


def _change(world: World, decide: Callable[..., Decision] = EVALUATOR.decide) -> None:
    world.evaluator = replace(EVALUATOR, version=NEW, decide=decide)


def test_change_is_rehearsed_and_waits(world: World) -> None:
    """It says what differs, patrols nothing, and all else goes on."""
    _change(world, _flagging)
    bad = world.wiki.edit("New page")
    result = world.run()
    assert result.upgrade == (
        (
            "New analyzer or rules. Of the last 7 days' 2 newest decisions 2 were made again, "
            "1 of them otherwise:"
        ),
        '1 edit: patrol by rule "fixes", now flag by rule "strict" (revision 1001)',
    )
    assert len(world.wiki.patrolled) == 1
    assert world.story()[f"rev:{bad}"][0] == Action.FLAG
    assert result.row.ending is Ending.DONE
    assert upgrading.WAITING in world.wiki.reports[-1].notes
    assert not any("revision 1001" in note for note in world.wiki.reports[-1].notes)


def test_each_kind_of_difference_is_told_once() -> None:
    """However many edits it is of: first what would be patrolled, then what is most."""
    world = make_world()
    world.evaluator = replace(EVALUATOR, version=OLD)
    world.run(never_patrols=Held.DISABLED)
    many = [world.wiki.edit(f"Page {number}") for number in range(22)]
    few = world.wiki.edit("Left", summary="other")
    world.run(never_patrols=Held.DISABLED)
    _change(world, _the_other_way_round)
    said = world.run(for_real=False, never_patrols=Held.DISABLED).upgrade
    named = ", ".join(map(str, many[:20]))
    assert said[1:] == (
        f'1 edit: leave, now patrol by rule "other" (revision {few})',
        f'22 edits: patrol by rule "fixes", now leave (revisions {named} and 2 more)',
    )


def test_what_would_be_patrolled_waits_until_it_is_accepted(world: World) -> None:
    """It is said once what differs; the next runs only wait; then all is made up for."""
    _change(world)
    revid = world.wiki.edit("Fresh")
    assert world.run().upgrade[0].endswith("none otherwise.")
    assert world.outcome(revid) == (OutcomeKind.PENDING, Held.UNACCEPTED)
    again = world.run()
    assert again.upgrade == ()
    assert upgrading.WAITING in again.row.notes
    assert world.ledger.accept(NEW, world.wiki.clock())
    assert not world.ledger.accept(NEW, world.wiki.clock())
    last = world.run()
    assert revid in world.wiki.patrolled
    assert upgrading.WAITING not in (*last.row.notes, *world.wiki.reports[-1].notes)


def test_accepted_versions_need_no_second_agreement(world: World) -> None:
    """Whoever takes a change back goes on as before."""
    _change(world)
    world.run()
    world.evaluator = replace(EVALUATOR, version=OLD)
    revid = world.wiki.edit("Fresh")
    world.run()
    assert revid in world.wiki.patrolled


def test_what_was_accepted_is_not_told_again(world: World) -> None:
    """The next change is held against the last one, whatever decided the edits at first."""
    _change(world, _flagging)
    assert len(world.run().upgrade) > 1
    world.ledger.accept(NEW, world.wiki.clock())
    world.evaluator = replace(EVALUATOR, version=NEWER, decide=_flagging)
    assert world.run().upgrade[0].endswith("none otherwise.")
    world.ledger.accept(NEWER, world.wiki.clock())
    world.evaluator = replace(EVALUATOR, version=NEWEST, decide=_the_other_way_round)
    first, *more = world.run().upgrade
    assert first.endswith("2 of them otherwise:")
    assert more == [
        '1 edit: leave, now patrol by rule "other" (revision 1002)',
        '1 edit: flag by rule "strict", now leave (revision 1001)',
    ]


def test_what_was_not_accepted_is_told_again(world: World) -> None:
    """What the operator agrees to is the whole way from what patrols."""
    _change(world, _flagging)
    told = world.run().upgrade
    world.evaluator = replace(EVALUATOR, version=NEWER, decide=_flagging)
    assert world.run().upgrade == told


def test_bot_that_never_patrolled_has_nothing_to_wait_for() -> None:
    """Turning patrolling on is the agreement to the rules of that moment."""
    world = make_world()
    world.evaluator = replace(EVALUATOR, version=OLD)
    world.run(never_patrols=Held.DISABLED)
    _change(world)
    world.run(never_patrols=Held.DISABLED)
    revid = world.wiki.edit("Fresh")
    assert world.run().upgrade == ()
    assert world.wiki.patrolled == [revid]


def test_rules_are_tried_before_anything_was_patrolled() -> None:
    """A rehearsal read nothing that the ledger knew, and so told nothing of changed rules."""
    world = make_world()
    world.evaluator = replace(EVALUATOR, version=OLD)
    world.run(never_patrols=Held.DISABLED)
    revid = world.wiki.edit("Known")
    world.run(never_patrols=Held.DISABLED)
    _change(world, _flagging)
    said = world.run(for_real=False, never_patrols=Held.DISABLED)
    assert said.upgrade[1:] == (
        f'1 edit: patrol by rule "fixes", now flag by rule "strict" (revision {revid})',
    )
    assert upgrading.WAITING not in said.row.notes
    assert world.run(never_patrols=Held.DISABLED).upgrade == ()


def test_older_ledger_that_patrolled_waits_too(world: World) -> None:
    """It does not know what judged until now: the program itself has changed."""
    world.evaluator = replace(EVALUATOR, version=EvaluatorVersion(analyzer="two", rules="a"))
    assert world.run().upgrade[0].startswith("New analyzer or rules.")


def test_rehearsal_says_what_differs_and_remembers_nothing(world: World) -> None:
    """The next run for real says it, too."""
    _change(world, _flagging)
    assert len(world.run(for_real=False).upgrade) == 2
    assert world.ledger.upgrade(NEW) is None
    assert len(world.run().upgrade) == 2


def test_wiki_that_gives_no_texts_lets_the_next_run_rehearse(world: World) -> None:
    """Until then nothing is patrolled either."""
    _change(world)
    reader = world.wiki.edits

    def fail(_: object) -> None:
        raise UnavailableError("The wiki is read-only.", code="readonly")

    world.wiki.edits = fail  # type: ignore[assignment,method-assign]
    world.wiki.edit("Fresh")
    assert world.run().row.ending is Ending.FAILED
    world.wiki.edits = reader  # type: ignore[method-assign]
    assert world.run().upgrade[0].endswith("none otherwise.")
    assert len(world.wiki.patrolled) == 1


@pytest.mark.parametrize("at", range(1, 40, 3))
def test_killed_rehearsal_is_made_again(world: World, at: int) -> None:
    """Wherever it dies, what is new patrols nothing before it was accepted."""
    _change(world)
    world.wiki.edit("Fresh")
    try:
        world.run(trap=Trap(at=at))
    except KilledError:
        world.run()
    assert len(world.wiki.patrolled) == 1
    assert world.ledger.upgrade(NEW) is not None


def test_hidden_and_deleted_texts_are_no_difference(world: World) -> None:
    """What can't be read any more says nothing about rules, and is not counted as made again."""
    _change(world, _flagging)
    world.wiki.hide(world.wiki.patrolled[0])
    assert world.run().upgrade[0].endswith("1 was made again, none otherwise.")


def test_rehearsal_that_was_interrupted_is_made_again(world: World) -> None:
    """Nobody may accept what was not compared."""
    _change(world, _flagging)
    world.is_halted = True
    world.run()
    assert world.ledger.upgrade(NEW) is None
    world.is_halted = False
    assert len(world.run().upgrade) == 2
