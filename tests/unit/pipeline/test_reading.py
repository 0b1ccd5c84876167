"""Reading runs ahead of analysing, and asking about link targets behind it, by one batch each."""

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

    services = world.services(world.ledger, for_real=True)
    services = replace(services, source=source, evaluator=replace(services.evaluator, analyse=slow))
    result = run(replace(world.plan, run_id="x"), services)
    assert result.row.counts["analysed"] == 9
    assert seen == [(True, False)]


@dataclass(kw_only=True)
class Waiting:
    """A FactReader that answers about titles once something has happened."""

    facts: FactReader
    event: Event

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Ask the wiki."""
        return self.facts.users(names)

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Ask the wiki."""
        return self.facts.blocked(names)

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Ask the wiki, late."""
        assert self.event.wait(PATIENCE_SECONDS)
        return self.facts.titles(titles)


def test_link_targets_are_asked_for_while_the_next_batch_is_analysed() -> None:
    """The answer can wait until it is; then the first batch is stored before the third is begun."""
    world = make_world(batch=3)
    world.start()
    for number in range(9):
        world.wiki.edit(f"Page {number}", summary="linked")
    world.wiki.clock.pass_by(minutes=1)
    second = Event()
    log: list[str] = []

    def noted(edit: Edit, context: Context) -> Analysis:
        if edit.change.title == "Page 3":
            second.set()
        if context.titles is None:
            log.append(edit.change.title or "")
        return analyse(edit, context)

    services = world.services(world.ledger, for_real=True)
    services = replace(
        services,
        facts=Waiting(facts=services.facts, event=second),
        evaluator=replace(services.evaluator, analyse=noted),
        beat=lambda: log.append("stored"),
    )
    result = run(replace(world.plan, run_id="x"), services)
    assert result.row.counts["analysed"] == 9
    pages = [f"Page {number}" for number in range(9)]
    assert log[:12] == [*pages[:6], "stored", *pages[6:], "stored", "stored"]


def test_a_first_run_that_begins_in_the_future_silences_no_later_one() -> None:
    """Its cursor stands at the end of what there was to read, from where the next one goes on."""
    world = make_world()
    world.run(since=world.wiki.clock() + timedelta(days=365))
    world.wiki.edit("Gnomon")
    assert world.run().row.counts["analysed"] == 1


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
    services = world.services(world.ledger, for_real=True)
    services = replace(services, source=Failing(source=services.source))
    result = run(replace(world.plan, run_id="x"), services)
    assert result.row.ending is Ending.FAILED
    now = world.wiki.clock()
    assert len(world.ledger.records(now - timedelta(days=1), now)) == 6
    assert world.ledger.cursor() == result.row.cursor_after
    assert world.run().row.counts["analysed"] == 3


@dataclass(kw_only=True)
class Speechless:
    """A FactReader whose wiki goes when it is asked about titles."""

    facts: FactReader

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Ask the wiki."""
        return self.facts.users(names)

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Ask the wiki."""
        return self.facts.blocked(names)

    def titles(self, _titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Fail."""
        raise UnavailableError("The wiki has gone.")


def test_a_batch_is_not_passed_over_when_its_link_targets_can_not_be_asked_for() -> None:
    """The batch behind it, analysed already, is not stored either: the next run reads both."""
    world = make_world(batch=3)
    world.start()
    for number in range(6):
        world.wiki.edit(f"Page {number}", summary="linked" if number == 0 else "fix")
    world.wiki.clock.pass_by(minutes=1)
    services = world.services(world.ledger, for_real=True)
    before = world.ledger.cursor()
    result = run(
        replace(world.plan, run_id="x"), replace(services, facts=Speechless(facts=services.facts))
    )
    assert result.row.ending is Ending.FAILED
    assert world.ledger.cursor() == before
    assert world.run().row.counts["analysed"] == 6
