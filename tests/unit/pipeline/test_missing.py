"""Revisions without rows are looked for beside the reading, and nothing else is taken for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest

from bot.errors import BadReplyError
from bot.pipeline.entries import Ending
from bot.pipeline.ports import History
from bot.pipeline.reading import missing
from bot.pipeline.run import run
from bot.revisions import RecentChange, RevisionId
from tests.worlds import World, make_world

EDITS = 12


@pytest.fixture
def world() -> World:
    """A world whose cursor stands at an edit, with a dozen edits after it and no more since."""
    made = make_world(batch=3)
    made.wiki.edit("Page")
    made.start()
    for number in range(EDITS):
        made.wiki.edit(f"Page {number}")
    made.wiki.clock.pass_by(hours=1)
    return made


def _lose(world: World, *places: int) -> list[RevisionId]:
    revids = sorted(world.wiki.rows)[1:]
    lost = [revids[place] for place in places]
    world.wiki.rowless.update(lost)
    return lost


def test_revisions_are_asked_for_while_edits_are_read(world: World) -> None:
    """All questions but those after the last texts lie between the texts, and are no more."""
    world.wiki.requests.clear()
    world.run()
    asked = [one for one in world.wiki.requests if one in ("texts", "revisions")]
    pages = -(-(EDITS + 1) // 3)
    assert asked.count("revisions") == pages
    assert asked.index("revisions") == 2  # the second batch is waited for more
    last = len(asked) - 1 - asked[::-1].index("texts")
    assert asked[:last].count("revisions") >= pages - 2


@pytest.mark.parametrize("kept", [1, 2, 1_000])
@pytest.mark.parametrize("places", [(0,), (4, 5), (EDITS - 1,), (1, 6, 11), range(EDITS)])
def test_just_those_without_rows_are_found(
    world: World, monkeypatch: pytest.MonkeyPatch, places: Sequence[int], kept: int
) -> None:
    """However many wait for their rows: each lost one is told once, and no other."""
    monkeypatch.setattr(missing, "_KEPT", kept)
    lost = _lose(world, *places)
    counts = world.run().row.counts
    assert counts["without a row"] == len(lost)
    assert counts["analysed"] == EDITS
    assert "without a row" not in world.run().row.counts


@dataclass(kw_only=True)
class Senseless:
    """A history that gives no sensible answer about revisions."""

    history: History

    def oldest(self) -> datetime | None:
        """Ask the wiki."""
        return self.history.oldest()

    def revisions(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Fail."""
        raise BadReplyError(f"Nothing is known from {since} to {until}.")
        yield ()

    def batches(self, changes: Iterator[RecentChange]) -> Iterator[Sequence[RecentChange]]:
        """Ask the wiki."""
        return self.history.batches(changes)


def test_what_fails_beside_the_reading_keeps_nothing_from_being_read(world: World) -> None:
    """The run fails as it always did, at its end: all rows are in the ledger by then."""
    services = world.services(world.ledger, for_real=True)
    services = replace(services, history=Senseless(history=services.history))
    result = run(replace(world.plan, run_id="x"), services)
    assert result.row.ending is Ending.FAILED
    assert result.row.counts["analysed"] == EDITS
    now = world.wiki.clock()
    assert len(world.ledger.records(now - timedelta(days=1), now)) == EDITS + 1
