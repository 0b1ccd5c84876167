"""Reading runs ahead of analysing, by one batch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from threading import Event
from typing import Final

from bot.analyzer.analysis import Analysis
from bot.pipeline.ports import ChangeSource
from bot.pipeline.run import run
from bot.revisions import Context, Cursor, Edit, RecentChange
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
