"""What a sitting says of a patrol, and to a person who leaves."""

from dataclasses import replace

import pytest

from bot.pipeline.entries import Judgement
from bot.pipeline.judging.aftermath import Aftermath
from bot.pipeline.judging.sighting import Sight
from bot.revisions import Edit, PatrolState
from bot.sitting import words
from bot.sitting.marking import Marked
from bot.sitting.state import Fate, Notice, State
from tests.reports import NOON, change, record

SIGHT = Sight(
    judgement=Judgement(
        edit=Edit(change=change(7, title="Mill"), old=None, new=None),
        analysis=record().analysis,
        decision=record().decision,
    ),
    aftermath=Aftermath(state=PatrolState.UNPATROLLED, patrolled_by="Bea"),
    user=None,
    burst=(),
    hunks=(),
    seen=NOON,
)
REVERTED = replace(SIGHT, aftermath=Aftermath(state=PatrolState.UNPATROLLED, is_reverted=True))


@pytest.mark.parametrize(
    ("marked", "said"),
    [
        (Marked(sight=SIGHT, fate=Fate.PATROLLED, outcome=None), "Mill: patrolled."),
        (
            Marked(sight=REVERTED, fate=Fate.PATROLLED, outcome=None),
            "Mill: patrolled. Reverted since.",
        ),
        (
            Marked(sight=SIGHT, fate=Fate.WAS_PATROLLED, outcome=None),
            "Mill: was patrolled already by Bea.",
        ),
        (
            Marked(sight=REVERTED, fate=Fate.WAS_PATROLLED, outcome=None),
            "Mill: was patrolled already. Reverted since.",
        ),
        (
            Marked(sight=SIGHT, fate=Fate.LATER, outcome=None, why="It is read-only."),
            "Mill: waits. It is read-only.",
        ),
        (
            Marked(sight=SIGHT, fate=Fate.REFUSED, outcome=None, why="It is too old."),
            "Mill: refused by the wiki. It is too old.",
        ),
    ],
)
def test_what_came_of_a_patrol_is_said(marked: Marked, said: str) -> None:
    """With what the person should know who patrolled."""
    assert words.outcome(marked) == said


def test_every_notice_has_its_words() -> None:
    """No key is answered with nothing."""
    state = State(edits=("a",), fates={"a": Fate.SKIPPED})
    for notice in Notice:
        assert words.answer(replace(state, notice=notice), "Ann", "wiki.example")
    assert words.answer(state, "Ann", "wiki.example") == ""


def test_an_evening_without_a_result_is_told_as_such() -> None:
    """The only edit waits."""
    state = State(edits=("a",), fates={"a": Fate.LATER})
    told = words.farewell(state, str.upper, withdrawn=None, unsent=(), doubtful=None)
    assert next(told) == "Nothing was patrolled."


def test_who_leaves_hears_what_was_not_sent() -> None:
    """Each edit is in one sentence at most, and every number adds up."""
    fates = {
        "a": Fate.PATROLLED,
        "b": Fate.SKIPPED,
        "c": Fate.SENT,
        "d": Fate.SENT,
        "e": Fate.LATER,
        "f": Fate.WAS_PATROLLED,
    }
    state = State(edits=tuple("abcdefgh"), fates=fates)
    told = words.farewell(
        state, lambda key: f"page {key}", withdrawn="g", unsent=("d",), doubtful="c"
    )
    assert list(told) == [
        "1 patrolled, 1 patrolled by others, 1 skipped, 2 not decided.",
        "Not sent, since you stopped within 3 seconds: page g.",
        "Not sent: page d. They are offered again.",
        "On its way when you stopped: page c. The next run finds out.",
        "The wiki could not take: page e. They are offered again.",
    ]
