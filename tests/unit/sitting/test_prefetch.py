"""Edits are read ahead, once, and again when they come on the screen after a while."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from bot.pipeline.judging.sighting import Sighting
from bot.revisions import RecentChange, RevisionId
from bot.sitting.desk import Desk
from bot.sitting.prefetch import AHEAD, FRESH, Prefetch
from bot.sitting.worker import News, Seen, Urgency, UserSeen, Worker
from tests.worlds import World, make_world


class _Clerk:
    """Takes jobs and does them when a test says so."""

    def __init__(self) -> None:
        self.jobs: list[tuple[Urgency, Callable[[], News]]] = []

    def ask(self, job: Callable[[], News], urgency: Urgency) -> None:
        """Take one."""
        self.jobs.append((urgency, job))

    def work(self, prefetch: Prefetch) -> list[tuple[Urgency, News]]:
        """Do them all, and bring what came of them."""
        done = [(urgency, job()) for urgency, job in self.jobs]
        self.jobs.clear()
        for _, news in done:
            if isinstance(news, Seen):
                prefetch.take(news)
            if isinstance(news, UserSeen):
                prefetch.take_user(news)
        return done


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A world whose first run is done."""
    made = make_world(tmp_path)
    made.start()
    return made


def _begin(world: World, edits: int) -> tuple[Prefetch, _Clerk, list[str]]:
    rows = [world.wiki.rows[world.wiki.edit(f"Page {number}")] for number in range(edits)]
    services = world.services(world.ledger, for_real=False)
    desk = SimpleNamespace(
        services=services,
        sighting=Sighting(world.plan, services, world.wiki.history),
        one_off=SimpleNamespace(newest_of=lambda user, limit: _edits_of(world, user, limit)),
    )
    worker = _Clerk()
    prefetch = Prefetch(cast("Desk", desk), cast("Worker", worker), rows)
    return prefetch, worker, [row.key for row in rows]


def _edits_of(world: World, user: str, limit: int) -> list[RecentChange]:
    return [row for row in world.wiki.rows.values() if row.user == user][::-1][:limit]


def test_the_first_edit_is_read_alone_and_the_next_ones_while_it_is_looked_at(
    world: World,
) -> None:
    """Nobody waits for edits that they do not look at yet; no edit is read twice."""
    prefetch, worker, keys = _begin(world, AHEAD + 3)
    prefetch.arrive(0)
    (first, one), (then, rest) = worker.work(prefetch)
    assert (first, then) == (Urgency.LOOK, Urgency.AHEAD)
    assert isinstance(one, Seen)
    assert isinstance(rest, Seen)
    assert [sight.key for sight in one.sights] == keys[:1]
    assert [sight.key for sight in rest.sights] == keys[1 : AHEAD + 1]
    assert prefetch.sight(keys[AHEAD + 1]) is None
    prefetch.arrive(1)
    ((urgency, more),) = worker.work(prefetch)
    assert urgency is Urgency.AHEAD
    assert isinstance(more, Seen)
    assert [sight.key for sight in more.sights] == [keys[AHEAD + 1]]


def test_what_was_read_a_while_ago_is_looked_at_again(world: World) -> None:
    """Only the one on the screen."""
    prefetch, worker, keys = _begin(world, 3)
    prefetch.arrive(0)
    worker.work(prefetch)
    prefetch.arrive(1)
    assert worker.jobs == []
    world.wiki.clock.pass_by(seconds=FRESH.total_seconds() + 1)
    world.wiki.mark(_revid(keys[1]), "Bea")
    prefetch.arrive(1)
    ((urgency, _),) = worker.work(prefetch)
    assert urgency is Urgency.LOOK
    sight = prefetch.sight(keys[1])
    assert sight is not None
    assert sight.aftermath.patrolled_by == "Bea"


def test_one_that_can_not_be_read_says_why(world: World) -> None:
    """The others are there."""
    prefetch, worker, keys = _begin(world, 3)
    world.wiki.broken.add(_revid(keys[1]))
    prefetch.arrive(0)
    worker.work(prefetch)
    assert prefetch.sight(keys[1]) is None
    assert prefetch.fault(keys[1]) == "The reply lacks a revision."
    assert prefetch.sight(keys[2]) is not None


def test_what_failed_is_asked_for_once_more(world: World) -> None:
    """With the next key, not by itself: a wiki in trouble is not pestered."""
    prefetch, worker, keys = _begin(world, 1)
    world.wiki.broken.add(_revid(keys[0]))
    prefetch.arrive(0)
    worker.jobs.clear()  # as if the wiki had not answered at all
    prefetch.arrive(0)
    assert worker.jobs == []
    prefetch.ask_again()
    world.wiki.broken.clear()
    prefetch.arrive(0)
    worker.work(prefetch)
    assert prefetch.sight(keys[0]) is not None


def test_the_end_asks_for_nothing(world: World) -> None:
    """There is no edit to read behind the last one."""
    prefetch, worker, _ = _begin(world, 1)
    prefetch.arrive(1)
    assert worker.jobs == []
    assert prefetch.sight(None) is None


def test_a_users_edits_are_asked_for_when_wanted(world: World) -> None:
    """Newest first."""
    prefetch, worker, keys = _begin(world, 2)
    assert prefetch.user_edits("Ann") is None
    prefetch.look_up_user(keys[0])
    worker.work(prefetch)
    found = prefetch.user_edits("Ann")
    assert found is not None
    assert [one.key for one in found] == keys[::-1]


def test_names_of_pages_are_harmless(world: World) -> None:
    """They are printed when a person leaves."""
    services = world.services(world.ledger, for_real=False)
    row = RecentChange(title="\x1b[2JMill")
    prefetch = Prefetch(
        cast("Desk", SimpleNamespace(services=services)), cast("Worker", _Clerk()), [row]
    )
    assert prefetch.title(row.key) == "[U+001B][2JMill"


def _revid(key: str) -> RevisionId:
    return RevisionId(int(key.removeprefix("rev:")))
