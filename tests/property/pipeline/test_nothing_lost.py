"""Nothing is lost and nothing is done twice, wherever a run dies and whatever happens between."""

from collections.abc import Callable
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from bot.errors import UnavailableError
from bot.pipeline.entries import RunMode
from bot.revisions import PatrolState
from tests.fakes import KilledError, Trap
from tests.worlds import World, make_world

SLOW = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
PAGES = st.sampled_from(["Sundial", "Gnomon", "Kiln", "Loom"])
EDITS = st.lists(
    st.tuples(
        PAGES, st.sampled_from(["Ann", "Bea"]), st.sampled_from(["fix", "bad", "other", "linked"])
    ),
    max_size=12,
)
Made = list[tuple[str, str, str]]


def _world(edits: Made) -> World:
    world = make_world()
    world.start()
    for title, user, summary in edits:
        world.wiki.edit(title, user=user, summary=summary)
    return world


def _steps(edits: Made) -> int:
    world, trap = _world(edits), Trap()
    world.run(trap=trap)
    return trap.steps


@SLOW
@given(edits=EDITS)
def test_n_edits_in_n_rows_out(edits: Made) -> None:
    """Every edit is in the ledger once, analysed and decided."""
    world = _world(edits)
    world.run()
    assert set(world.story()) == {f"rev:{revid}" for revid in world.wiki.rows}


@SLOW
@given(edits=EDITS)
def test_second_real_run_does_nothing(edits: Made) -> None:
    """What was done is done."""
    world = _world(edits)
    world.run()
    before, marks = world.story(), list(world.wiki.patrol_log)
    world.run()
    assert (world.story(), world.wiki.patrol_log) == (before, marks)


@SLOW
@given(edits=EDITS)
def test_rehearsal_foretells_the_real_run_and_changes_nothing_about_it(edits: Made) -> None:
    """The same edits are patrolled with and without a rehearsal before, and it named them."""
    plain, rehearsed = _world(edits), _world(edits)
    plain.run()
    foretold = rehearsed.run(for_real=False).rehearsed
    assert rehearsed.wiki.patrol_log == []
    rehearsed.run()
    assert rehearsed.story() == plain.story()
    assert rehearsed.wiki.patrolled == plain.wiki.patrolled
    assert [one.edit.change.revid for one in foretold] == plain.wiki.patrolled


KILLED: Made = [
    ("Sundial", "Ann", "fix"),
    ("Sundial", "Ann", "fix"),
    ("Kiln", "Bea", "bad"),
    ("Loom", "Bea", "linked"),
    ("Gnomon", "Ann", "fix"),
    ("Gnomon", "Bea", "other"),
    ("Quern", "Bea", "fix"),
]


@pytest.fixture(scope="module")
def calm() -> World:
    """The world after a run that nobody killed."""
    world = _world(KILLED)
    world.run()
    return world


@pytest.mark.parametrize("at", range(1, _steps(KILLED) + 2))
def test_killed_at_any_step(at: int, calm: World) -> None:
    """Dead at any call of a neighbour, before or after its effect: run again, all is the same."""
    killed = _world(KILLED)
    try:
        killed.run(trap=Trap(at=at))
    except KilledError:
        killed.run()
    assert killed.story() == calm.story()
    assert sorted(killed.wiki.patrolled) == sorted(calm.wiki.patrolled)
    counts = killed.ledger.counts()
    assert (counts.open_intents, counts.open_reports) == (0, 0)


class RestlessWiki(RuleBasedStateMachine):
    """People edit, patrol, delete and hide; the bot runs, dies, and can't reach the wiki."""

    def __init__(self) -> None:
        super().__init__()
        self.world = make_world(batch=2)
        self.world.start()
        self.seen: set[int] = set()

    @rule(
        title=PAGES, user=st.sampled_from(["Ann", "Bea"]), summary=st.sampled_from(["fix", "bad"])
    )
    def edit(self, title: str, user: str, summary: str) -> None:
        """Somebody edits."""
        self.seen.add(self.world.wiki.edit(title, user=user, summary=summary))

    @rule(data=st.data(), what=st.sampled_from(["mark", "hide", "tag"]))
    def touch(self, data: st.DataObject, what: str) -> None:
        """Somebody patrols, hides or reverts an edit."""
        wiki = self.world.wiki
        if not wiki.rows:
            return
        revid = data.draw(st.sampled_from(sorted(wiki.rows)))
        acts: dict[str, Callable[[], None]] = {
            "mark": lambda: wiki.mark(revid, "Somebody"),
            "hide": lambda: wiki.hide(revid),
            "tag": lambda: wiki.tag(revid, "mw-reverted"),
        }
        if what != "mark" or revid not in [one for one, _ in wiki.patrol_log]:
            acts[what]()

    @rule(hours=st.integers(1, 30))
    def wait(self, hours: int) -> None:
        """Time passes."""
        self.world.wiki.clock.pass_by(hours=hours)

    @rule(for_real=st.booleans(), ripe=st.booleans())
    def run(self, *, for_real: bool, ripe: bool) -> None:
        """The bot runs to its end."""
        age = timedelta(0) if ripe else timedelta(hours=24)
        self.world.run(for_real=for_real, min_age=age)

    @rule(at=st.integers(1, 60))
    def die(self, at: int) -> None:
        """The bot is killed in a real run."""
        try:
            self.world.run(trap=Trap(at=at))
        except KilledError:
            return

    @rule(quicker=st.integers(1, 3), has_row=st.booleans(), lag=st.integers(0, 2))
    def race(self, quicker: int, lag: int, *, has_row: bool) -> None:
        """Somebody marks an edit just before we do, and the log is late to show who did."""
        wiki = self.world.wiki
        calls = count(1)

        def rival() -> None:
            open_ones = [
                revid
                for revid, row in sorted(wiki.rows.items())
                if row.patrol_state is PatrolState.UNPATROLLED
            ]
            if next(calls) == quicker:
                for revid in open_ones:
                    wiki.mark(revid, "Somebody") if has_row else wiki.vouch(revid)

        wiki.on_patrol, wiki.log_lag = rival, min(lag, len(wiki.patrol_log))
        self.world.run()
        wiki.on_patrol, wiki.log_lag = lambda: None, 0

    @rule(done=st.integers(0, 2))
    def lose_contact(self, done: int) -> None:
        """The wiki stops answering while edits are patrolled."""
        self.world.wiki.patrol_failure = UnavailableError("No reply.")
        self.world.wiki.patrols_before_failure = done
        self.world.run()
        self.world.wiki.patrol_failure = None

    @invariant()
    def nothing_is_patrolled_twice(self) -> None:
        """The log has each edit once."""
        marked = [revid for revid, _ in self.world.wiki.patrol_log]
        assert len(marked) == len(set(marked))

    @invariant()
    def cursor_passes_no_unknown_edit(self) -> None:
        """Whatever lies before the cursor is in the ledger."""
        cursor = self.world.ledger.cursor()
        assert cursor is not None
        known = self.world.ledger.keys_since(cursor.timestamp - timedelta(days=4000))
        passed = [
            row.key
            for row in self.world.wiki.rows.values()
            if row.timestamp is not None and row.timestamp <= cursor.timestamp
        ]
        assert set(passed) <= known

    @invariant()
    def hidden_and_alarming_edits_are_never_ours(self) -> None:
        """What may not be patrolled was not."""
        rows = self.world.wiki.rows
        for revid in self.world.wiki.patrolled:
            assert rows[revid].summary == "fix"

    def teardown(self) -> None:
        """In the end the ledger and the wiki agree on what we did."""
        self.world.run()
        last = self.world.ledger.last_runs(1)[0]
        assert last.mode is RunMode.REAL
        assert self.world.ledger.counts().open_intents == 0
        told = {
            int(key[4:]) for key, story in self.world.story().items() if story[2] == "patrolled"
        }
        assert told == set(self.world.wiki.patrolled)
        assert {int(key[4:]) for key in self.world.story()} == self.seen


TestRestlessWiki = RestlessWiki.TestCase
TestRestlessWiki.settings = settings(
    max_examples=30, stateful_step_count=25, deadline=None, derandomize=True
)
