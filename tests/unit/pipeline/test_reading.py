"""Reading runs ahead of analysing, by one batch; storing runs behind it, by one batch."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import islice
from threading import Event
from typing import Final

from bot.analyzer.analysis import Analysis
from bot.errors import UnavailableError
from bot.pipeline.entries import Ending
from bot.pipeline.ports import ChangeSource, FactReader
from bot.pipeline.run import run
from bot.revisions import Context, Cursor, Edit, RecentChange, TitleFacts, UserFacts
from tests.worlds import analyse, make_world

PATIENCE_SECONDS: Final = 20
"""Only a run that does one after the other waits so long."""


@dataclass(kw_only=True)
class Watched:
    """A source that tells which batch it was asked for."""

    source: ChangeSource
    begun: dict[int, Event] = field(default_factory=lambda: {n: Event() for n in range(4)})

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield the source's batches."""
        for number, batch in enumerate(self.source.changes(since, until)):
            self.begun[number].set()
            yield batch


def test_the_next_batch_is_fetched_while_the_last_is_analysed() -> None:
    """The first edit's analysis can wait for the second batch, not for the third."""
    world = make_world(batch=3)
    world.start()
    for number in range(9):
        world.wiki.edit(f"Page {number}")
    world.wiki.clock.pass_by(minutes=1)
    source = Watched(source=world.wiki)
    seen: list[tuple[bool, bool]] = []

    def slow(edit: Edit, context: Context) -> Analysis:
        if not seen:
            second = source.begun[1].wait(PATIENCE_SECONDS)
            seen.append((second, source.begun[2].is_set()))
        return analyse(edit, context)

    crew = world.crew(world.ledger, for_real=True)
    crew = replace(crew, source=source, mind=replace(crew.mind, analyse=slow))
    result = run(replace(world.plan, run_id="x"), crew)
    assert result.row.counts["analysed"] == 9
    assert seen == [(True, False)]


@dataclass(kw_only=True)
class Waiting:
    """A FactReader that answers about titles, but for the first time, when a batch is stored."""

    facts: FactReader
    stored: Event
    log: list[str]

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Ask the wiki."""
        return self.facts.users(names)

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Ask the wiki."""
        return self.facts.blocked(names)

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Ask the wiki, late."""
        self.log.append("asked")
        if self.log.count("asked") > 1:
            assert self.stored.wait(PATIENCE_SECONDS)
        return self.facts.titles(titles)


def test_a_batch_is_stored_while_the_next_ones_link_targets_are_asked_for() -> None:
    """The question is sent first, and its answer can wait for the batch to be stored."""
    world = make_world(batch=3)
    world.start()
    for number in range(6):
        world.wiki.edit(f"Page {number}", summary="linked")
    world.wiki.clock.pass_by(minutes=1)
    log: list[str] = []
    stored = Event()

    def beat() -> None:
        log.append("stored")
        stored.set()

    crew = world.crew(world.ledger, for_real=True)
    facts = Waiting(facts=crew.facts, stored=stored, log=log)
    result = run(replace(world.plan, run_id="x"), replace(crew, facts=facts, beat=beat))
    assert result.row.counts["analysed"] == 6
    assert log[:4] == ["asked", "asked", "stored", "stored"]


@dataclass(kw_only=True)
class Failing:
    """A source that fails after two batches."""

    source: ChangeSource

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield two batches, and fail."""
        yield from islice(self.source.changes(since, until), 2)
        raise UnavailableError("The wiki has gone.")


def test_what_was_judged_is_stored_when_reading_fails() -> None:
    """The next run need not read it again."""
    world = make_world(batch=3)
    world.start()
    for number in range(9):
        world.wiki.edit(f"Page {number}")
    world.wiki.clock.pass_by(minutes=1)
    crew = world.crew(world.ledger, for_real=True)
    crew = replace(crew, source=Failing(source=crew.source))
    result = run(replace(world.plan, run_id="x"), crew)
    assert result.row.ending is Ending.FAILED
    now = world.wiki.clock()
    assert len(world.ledger.records(now - timedelta(days=1), now)) == 6
    assert world.ledger.cursor() == result.row.cursor_after
    assert world.run().row.counts["analysed"] == 3
