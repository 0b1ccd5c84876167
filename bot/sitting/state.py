"""The rules of a sitting: what each key does, what is sent to the wiki, and when.

A pure state machine: takes a state and what happened, gives the next state and what is to be
done. An edit is sent at most once unless the wiki could not take it; never one that was taken
back or skipped. Knows no clock: the time comes with what happened, in seconds that only grow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from bot.reporter.terminal.scene import View
from bot.sitting.keys import Key

GRACE_SECONDS: Final = 3.0
"""How long a patrol can be taken back, unless the next key comes first."""


class Fate(StrEnum):
    """What is decided about an edit."""

    OPEN = "not decided"
    SKIPPED = "skipped"
    PENDING = "about to be patrolled"
    """It can still be taken back."""
    SENT = "being patrolled"
    PATROLLED = "patrolled"
    WAS_PATROLLED = "patrolled already"
    REFUSED = "refused by the wiki"
    LATER = "waits: the wiki could not take it"
    """It can be tried again."""


TO_DECIDE: Final = (Fate.OPEN, Fate.SKIPPED, Fate.LATER)
"""Fates of edits that may be patrolled."""
WAITING: Final = (Fate.PENDING, Fate.SENT, Fate.LATER)


class Deed(StrEnum):
    """What is to be done about an edit."""

    SEND = "send"
    """Patrol it on the wiki, and tell the state what came of it by `told`."""
    SKIP = "skip"
    """Remember that it is not to be offered again."""
    OPEN = "open"
    """In a browser."""
    LIST_USER = "list user"


class Notice(StrEnum):
    """What a key is answered with."""

    ASK = "ask"
    NOT_CONFIRMED = "not confirmed"
    TAKEN_BACK = "taken back"
    NOTHING_TO_TAKE_BACK = "nothing to take back"
    NOTHING_TO_PATROL = "nothing to patrol"
    NO_CHOICE = "no choice"
    """It is patrolled, refused or on its way already."""
    UNSEEN = "unseen"
    """It is not on the screen yet."""
    FIRST = "first"
    FINISHING = "finishing"
    UNKNOWN_KEY = "unknown key"


Deeds = Sequence[tuple[Deed, str]]
"""Each with the key of the edit that it is about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class State:
    """Where a sitting stands."""

    edits: tuple[str, ...]
    """Keys, in the order in which they are shown."""
    at: int = 0
    """Which is shown; their number at the end."""
    fates: Mapping[str, Fate] = field(default_factory=dict)
    """Of those that are no longer OPEN."""
    pending: str | None = None
    """The edit whose patrol is sent next, unless it is taken back."""
    due: float = 0.0
    """When it is sent, if no key comes."""
    before: Fate = Fate.OPEN
    """What the pending edit goes back to."""
    view: View = View.EDIT
    is_confirmed: bool = False
    """Whether the person has said that this account is to patrol."""
    is_asking: bool = False
    notice: Notice | None = None
    is_stopped: bool = False
    is_finishing: bool = False
    """The person is through: it ends as soon as nothing is on its way."""

    @property
    def here(self) -> str | None:
        """The edit that is shown; None at the end."""
        return self.edits[self.at] if self.at < len(self.edits) else None

    @property
    def is_over(self) -> bool:
        """Say whether the sitting is to end now."""
        return self.is_stopped or (self.is_finishing and Fate.SENT not in self.fates.values())

    def fate(self, edit: str) -> Fate:
        """Return what is decided about an edit."""
        return self.fates.get(edit, Fate.OPEN)

    def having(self, *fates: Fate) -> tuple[str, ...]:
        """Return the edits with one of these fates, in order."""
        return tuple(edit for edit in self.edits if self.fate(edit) in fates)


def press(state: State, key: Key, now: float, *, is_seen: bool = True) -> tuple[State, Deeds]:
    """Say what a key does.

    `is_seen` says whether the edit is on the screen: one that is still being read is not patrolled.
    """
    state = replace(state, notice=None)
    if key is Key.STOP:
        return replace(_withdrawn(state), is_stopped=True, is_asking=False), ()
    if state.is_asking:
        return _answered(state, key, now), ()
    match key:
        case Key.TAKE_BACK:
            return _taken_back(state), ()
        case Key.YES | Key.OTHER:
            return replace(state, notice=Notice.UNKNOWN_KEY), ()
        case _:
            sent, deeds = _sent(state)
            after, more = _done(sent, key, now, is_seen=is_seen)
            return after, (*deeds, *more)


def pass_time(state: State, now: float) -> tuple[State, Deeds]:
    """Say what the time does: a patrol that nobody took back is sent."""
    return _sent(state) if state.pending is not None and now >= state.due else (state, ())


def told(state: State, edit: str, fate: Fate) -> State:
    """Note what came of sending an edit."""
    return _with(state, edit, fate)


def found_patrolled(state: State, edit: str) -> State:
    """Note that somebody else has patrolled an edit."""
    return _with(state, edit, Fate.WAS_PATROLLED) if state.fate(edit) in TO_DECIDE else state


def _done(state: State, key: Key, now: float, *, is_seen: bool) -> tuple[State, Deeds]:
    match key:
        case Key.PATROL if state.here is not None and not is_seen:
            return replace(state, notice=Notice.UNSEEN), ()
        case Key.PATROL:
            return _patrol(state, now)
        case Key.SKIP:
            return _skip(state)
        case Key.OPEN:
            return state, _here(state, Deed.OPEN)
        case Key.USER:
            asks = state.view is not View.USER
            return _turned(state, View.USER), _here(state, Deed.LIST_USER) if asks else ()
        case _:
            return _looked(state, key), ()


def _looked(state: State, key: Key) -> State:
    match key:
        case Key.NEXT:
            return _next(state)
        case Key.BACK:
            return _back(state)
        case Key.DIFF:
            return _turned(state, View.WHOLE)
        case Key.HELP:
            return _turned(state, View.HELP)
        case _:
            return state  # scrolling is the screen's


def _here(state: State, deed: Deed) -> Deeds:
    return () if state.here is None else ((deed, state.here),)


def _turned(state: State, view: View) -> State:
    return replace(state, view=View.EDIT if state.view is view else view)


def _moved(state: State, at: int) -> State:
    return replace(state, at=at, view=View.EDIT)


def _next(state: State) -> State:
    if state.here is None:
        return replace(state, is_finishing=True, notice=Notice.FINISHING)
    return _moved(state, state.at + 1)


def _back(state: State) -> State:
    if state.at == 0:
        return replace(state, notice=Notice.FIRST)
    return replace(_moved(state, state.at - 1), is_finishing=False)


def _patrol(state: State, now: float) -> tuple[State, Deeds]:
    if state.here is None:
        return _again(state)
    if state.fate(state.here) not in TO_DECIDE:
        return replace(state, notice=Notice.NO_CHOICE), ()
    if not state.is_confirmed:
        return replace(state, is_asking=True, notice=Notice.ASK), ()
    return _meant(state, state.here, now), ()


def _answered(state: State, key: Key, now: float) -> State:
    state = replace(state, is_asking=False)
    if key is not Key.YES or state.here is None:
        return replace(state, notice=Notice.NOT_CONFIRMED)
    if state.fate(state.here) not in TO_DECIDE:  # somebody else was quicker
        return replace(state, is_confirmed=True, notice=Notice.NO_CHOICE)
    return _meant(replace(state, is_confirmed=True), state.here, now)


def _meant(state: State, edit: str, now: float) -> State:
    meant = replace(state, pending=edit, due=now + GRACE_SECONDS, before=state.fate(edit))
    return _moved(_with(meant, edit, Fate.PENDING), state.at + 1)


def _again(state: State) -> tuple[State, Deeds]:
    """At the end: try once more what the wiki could not take."""
    again = state.having(Fate.LATER)
    if not again:
        return replace(state, notice=Notice.NOTHING_TO_PATROL), ()
    fates = {**state.fates, **dict.fromkeys(again, Fate.SENT)}
    return replace(state, fates=fates), tuple((Deed.SEND, edit) for edit in again)


def _skip(state: State) -> tuple[State, Deeds]:
    edit = state.here
    if edit is None:
        return state, ()
    if state.fate(edit) not in TO_DECIDE:
        return _moved(state, state.at + 1), ()
    return _moved(_with(state, edit, Fate.SKIPPED), state.at + 1), ((Deed.SKIP, edit),)


def _sent(state: State) -> tuple[State, Deeds]:
    edit = state.pending
    if edit is None:
        return state, ()
    return replace(_with(state, edit, Fate.SENT), pending=None), ((Deed.SEND, edit),)


def _taken_back(state: State) -> State:
    edit = state.pending
    if edit is None:
        return replace(state, notice=Notice.NOTHING_TO_TAKE_BACK)
    back = _moved(_withdrawn(state), state.edits.index(edit))
    return replace(back, notice=Notice.TAKEN_BACK)


def _withdrawn(state: State) -> State:
    """Undo the pending patrol: what the edit was before, it is again."""
    if state.pending is None:
        return state
    return replace(_with(state, state.pending, state.before), pending=None)


def _with(state: State, edit: str, fate: Fate) -> State:
    return replace(state, fates={**state.fates, edit: fate})
