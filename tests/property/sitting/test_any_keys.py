"""Whatever keys come, and whatever the wiki answers: only what was meant is patrolled, once."""

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from bot.sitting.keys import Key
from bot.sitting.state import GRACE_SECONDS, Deed, Deeds, Fate, State, pass_time, press, told

EDITS = ("a", "b", "c")


class AnyKeys(RuleBasedStateMachine):
    """A person, a clock and a wiki, in any order; the machine keeps its own, simpler account."""

    def __init__(self) -> None:
        super().__init__()
        self.state = State(edits=EDITS)
        self.now = 0.0
        self.pressed_at = 0.0
        self.meant: str | None = None
        """The edit for which p was pressed, and nothing since that ends the three seconds."""
        self.skipped: set[str] = set()
        self.on_their_way: list[str] = []
        self.later: set[str] = set()
        """What the wiki could not take: may be sent once more."""
        self.settled: set[str] = set()

    @precondition(lambda self: not self.state.is_over)
    @rule(key=st.sampled_from(sorted(set(Key) - {Key.STOP})), is_seen=st.booleans())
    def press(self, key: Key, *, is_seen: bool) -> None:
        """Press a key, the edit being on the screen or not yet."""
        here, was_asking = self.state.here, self.state.is_asking
        self.state, deeds = press(self.state, key, self.now, is_seen=is_seen)
        if key is Key.TAKE_BACK:
            assert deeds == ()
            self.meant = None
        self._check(deeds)
        is_decision = (key is Key.PATROL and is_seen) or (was_asking and key is Key.YES)
        if is_decision and self.state.pending is not None and self.state.pending == here:
            assert here is not None
            self.meant, self.pressed_at = here, self.now
            self.skipped.discard(here)

    @precondition(lambda self: not self.state.is_over)
    @rule()
    def stop(self) -> None:
        """Stop: nothing more is sent, ever."""
        self.state, deeds = press(self.state, Key.STOP, self.now)
        assert deeds == ()
        assert self.state.is_over
        self.meant = None

    @rule(seconds=st.sampled_from([0.0, 0.5, 1.0, 2.9, 3.0, 60.0]))
    def let_time_pass(self, seconds: float) -> None:
        """Wait."""
        self.now += seconds
        self.state, deeds = pass_time(self.state, self.now)
        if deeds:
            assert not self.state.is_stopped
            assert self.now - self.pressed_at >= GRACE_SECONDS
        self._check(deeds)

    @precondition(lambda self: self.on_their_way)
    @rule(fate=st.sampled_from([Fate.PATROLLED, Fate.WAS_PATROLLED, Fate.REFUSED, Fate.LATER]))
    def answer(self, fate: Fate) -> None:
        """Let the wiki answer the oldest request."""
        edit = self.on_their_way.pop(0)
        self.state = told(self.state, edit, fate)
        (self.later if fate is Fate.LATER else self.settled).add(edit)

    def _check(self, deeds: Deeds) -> None:
        for deed, edit in deeds:
            if deed is Deed.SKIP:
                self.skipped.add(edit)
            if deed is not Deed.SEND:
                continue
            assert edit not in self.settled, "patrolled twice"
            assert edit not in self.on_their_way, "sent twice"
            assert edit not in self.skipped, "skipped, and patrolled"
            assert edit == self.meant or edit in self.later, "taken back, or never meant"
            self.later.discard(edit)
            self.on_their_way.append(edit)
            if edit == self.meant:
                self.meant = None

    @invariant()
    def the_account_agrees(self) -> None:
        """What the machine says is on its way, or pending, is."""
        assert set(self.state.having(Fate.SENT)) == set(self.on_their_way)
        assert self.state.having(Fate.PENDING) == ((self.meant,) if self.meant else ())


AnyKeys.TestCase.settings = settings(max_examples=150, stateful_step_count=40, deadline=None)
TestAnyKeys = AnyKeys.TestCase
