"""What each key does in a sitting, step by step."""

from dataclasses import replace

import pytest

from bot.reporter.terminal.scene import View
from bot.sitting.keys import Key
from bot.sitting.state import (
    GRACE_SECONDS,
    Deed,
    Fate,
    Notice,
    State,
    found_patrolled,
    pass_time,
    press,
    told,
)

EDITS = ("a", "b", "c")
START = State(edits=EDITS, is_confirmed=True)


def _pressed(state: State, *keys: Key, now: float = 0) -> tuple[State, list[tuple[Deed, str]]]:
    done: list[tuple[Deed, str]] = []
    for key in keys:
        state, deeds = press(state, key, now)
        done += deeds
    return state, done


def test_space_and_back_decide_nothing() -> None:
    """They only move, and not before the first edit."""
    state, deeds = _pressed(START, Key.NEXT, Key.NEXT, Key.BACK)
    assert (state.here, deeds, dict(state.fates)) == ("b", [], {})
    state, _ = _pressed(START, Key.BACK)
    assert (state.here, state.notice) == ("a", Notice.FIRST)


def test_a_patrol_is_sent_with_the_next_key() -> None:
    """Whichever it is, but for the one that takes it back and one that means nothing."""
    state, deeds = _pressed(START, Key.PATROL)
    assert (state.here, state.fate("a"), deeds) == ("b", Fate.PENDING, [])
    assert _pressed(state, Key.OTHER)[1] == []
    for key in (Key.NEXT, Key.HELP, Key.DOWN, Key.DIFF):
        assert _pressed(state, key)[1] == [(Deed.SEND, "a")]
    assert _pressed(state, Key.PATROL)[1] == [(Deed.SEND, "a")]


def test_a_patrol_is_sent_after_three_seconds() -> None:
    """Not before, and once."""
    state, _ = _pressed(START, Key.PATROL, now=10)
    assert pass_time(state, 10 + GRACE_SECONDS - 0.01) == (state, ())
    state, deeds = pass_time(state, 10 + GRACE_SECONDS)
    assert deeds == ((Deed.SEND, "a"),)
    assert pass_time(state, 100)[1] == ()


def test_backspace_takes_the_last_patrol_back() -> None:
    """The edit is there again, as it was; a second Backspace has nothing left."""
    state, deeds = _pressed(START, Key.SKIP, Key.BACK, Key.PATROL, Key.TAKE_BACK)
    assert (state.here, state.fate("a"), state.notice) == ("a", Fate.SKIPPED, Notice.TAKEN_BACK)
    assert deeds == [(Deed.SKIP, "a")]
    assert pass_time(state, 100)[1] == ()
    assert _pressed(state, Key.TAKE_BACK)[0].notice is Notice.NOTHING_TO_TAKE_BACK


@pytest.mark.parametrize("key", [Key.STOP])
def test_stopping_sends_nothing(key: Key) -> None:
    """What could still be taken back is taken back."""
    state, deeds = _pressed(START, Key.PATROL, key)
    assert state.is_over
    assert deeds == []
    assert state.fate("a") is Fate.OPEN


def test_the_first_patrol_asks_which_account() -> None:
    """Y patrols and is asked no more; anything else does not patrol, and is no key of its own."""
    state, _ = _pressed(State(edits=EDITS), Key.PATROL)
    assert (state.notice, state.here) == (Notice.ASK, "a")
    yes, _ = _pressed(state, Key.YES, Key.PATROL)
    assert yes.fate("b") is Fate.PENDING
    no, deeds = _pressed(state, Key.SKIP)
    assert (no.notice, no.here, no.is_asking, deeds) == (Notice.NOT_CONFIRMED, "a", False, [])
    assert _pressed(state, Key.STOP)[0].is_over


def test_what_is_not_on_the_screen_yet_is_not_patrolled() -> None:
    """Fingers may be faster than the wiki; the patrol before is sent all the same."""
    state, _ = _pressed(START, Key.PATROL)
    state, deeds = press(state, Key.PATROL, 0, is_seen=False)
    assert (state.notice, state.here, deeds) == (Notice.UNSEEN, "b", ((Deed.SEND, "a"),))
    assert state.fate("b") is Fate.OPEN


def test_what_is_settled_is_not_patrolled_again() -> None:
    """By us, by others, refused, or on its way: p says so and s only goes on."""
    for fate in (Fate.SENT, Fate.PATROLLED, Fate.WAS_PATROLLED, Fate.REFUSED):
        state = replace(START, fates={"a": fate})
        after, deeds = _pressed(state, Key.PATROL)
        assert (after.notice, after.here, deeds) == (Notice.NO_CHOICE, "a", [])
        after, deeds = _pressed(state, Key.SKIP)
        assert (after.fate("a"), after.here, deeds) == (fate, "b", [])


def test_what_the_wiki_could_not_take_is_tried_again() -> None:
    """On the edit itself, or all of them at the end."""
    sent, _ = _pressed(START, Key.PATROL, Key.PATROL, Key.NEXT)
    later = told(told(sent, "a", Fate.LATER), "b", Fate.LATER)
    state, deeds = _pressed(later, Key.PATROL)
    assert deeds == [(Deed.SEND, "a"), (Deed.SEND, "b")]
    assert _pressed(state, Key.PATROL)[0].notice is Notice.NOTHING_TO_PATROL
    state, deeds = _pressed(later, Key.BACK, Key.BACK, Key.PATROL, Key.NEXT)
    assert deeds == [(Deed.SEND, "b")]


def test_space_at_the_end_waits_for_what_is_on_its_way() -> None:
    """And then it is over; going back goes on."""
    state, deeds = _pressed(State(edits=("a",), is_confirmed=True), Key.PATROL, Key.NEXT)
    assert deeds == [(Deed.SEND, "a")]
    assert not state.is_over
    assert told(state, "a", Fate.PATROLLED).is_over
    assert not told(_pressed(state, Key.BACK)[0], "a", Fate.PATROLLED).is_over


def test_views_turn_and_turn_back() -> None:
    """And another edit begins with its diff."""
    for key, view in ((Key.DIFF, View.WHOLE), (Key.USER, View.USER), (Key.HELP, View.HELP)):
        assert _pressed(START, key)[0].view is view
        assert _pressed(START, key, key)[0].view is View.EDIT
        assert _pressed(START, key, Key.NEXT)[0].view is View.EDIT
    assert _pressed(START, Key.USER, Key.USER, Key.OPEN)[1] == [
        (Deed.LIST_USER, "a"),
        (Deed.OPEN, "a"),
    ]


def test_somebody_else_was_quicker() -> None:
    """Then p has nothing to do; what is pending is still sent, and the wiki tells whose it was."""
    assert found_patrolled(START, "a").fate("a") is Fate.WAS_PATROLLED
    asked, _ = _pressed(State(edits=EDITS), Key.PATROL)
    late, _ = _pressed(found_patrolled(asked, "a"), Key.YES)
    assert (late.pending, late.notice) == (None, Notice.NO_CHOICE)
    pending, _ = _pressed(START, Key.PATROL)
    assert found_patrolled(pending, "a").fate("a") is Fate.PENDING
