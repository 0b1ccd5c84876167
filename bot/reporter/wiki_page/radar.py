"""Takes counts of edits that will soon be too old to be patrolled; gives the table that shows them.

Never lists an edit. Numbers and words only: no stranger has a say here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from bot.messages import Messages
from bot.pipeline.record import WITHIN_DAYS, Expiring
from bot.reporter.escape import Wikitext


@dataclass(frozen=True, kw_only=True, slots=True)
class RadarRow:
    """One headline's unpatrolled edits that will soon be too old."""

    name: Wikitext
    numbers: tuple[Wikitext, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Radar:
    """The backlog radar."""

    heading: Wikitext
    text: Wikitext
    columns: tuple[Wikitext, ...]
    rows: tuple[RadarRow, ...]


def radar(found: Expiring, messages: Messages) -> Radar:
    """Write the table; a sentence alone when there is nothing to count."""
    some = any(any(numbers) for numbers in found.counts.values())
    text = ("radar-text", found.max_age_days) if some else ("radar-none", WITHIN_DAYS[-1])
    return Radar(
        heading=Wikitext(messages.text("radar-title")),
        text=Wikitext(messages.text(*text)),
        columns=tuple(Wikitext(messages.text("radar-within", days)) for days in WITHIN_DAYS),
        rows=tuple(_rows(found, messages)) if some else (),
    )


def _rows(found: Expiring, messages: Messages) -> Iterator[RadarRow]:
    def row(name: str, numbers: Sequence[int]) -> RadarRow:
        shown = tuple(Wikitext(messages.number(number)) for number in numbers)
        return RadarRow(name=Wikitext(name), numbers=shown)

    named = [one for one in found.counts if one is not None]
    for headline in sorted(named, key=lambda one: (-found.counts[one][-1], one)):
        yield row(messages.word("headline", headline), found.counts[headline])
    if None in found.counts:
        yield row(messages.text("radar-not-read"), found.counts[None])
    yield row(
        messages.text("radar-all"),
        [sum(numbers) for numbers in zip(*found.counts.values(), strict=True)],
    )
