"""Takes a report's records; gives the shapes of its charts, in units of their own drawing.

Never draws: the page's template turns shapes into SVG.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from bot.analyzer.analysis import Assurance, Headline
from bot.pipeline.record import Record

HEIGHT: Final = 100.0
"""Of the tallest column."""
_STEPS: Final = (
    timedelta(hours=1),
    timedelta(hours=6),
    timedelta(days=1),
    timedelta(days=7),
    timedelta(days=28),
)
_MAX_COLUMNS: Final = 48


class Hue(StrEnum):
    """The colours that headlines share: more than eight can't be told apart."""

    LOOK = "look"
    LINKS = "links"
    WORDS = "words"
    FACTS = "facts"
    CONTENT = "content"
    UPKEEP = "upkeep"
    TALK = "talk"
    OTHER = "other"


HUES: Final = {
    Headline.NEEDS_A_LOOK: Hue.LOOK,
    Headline.LINK_FIX: Hue.LINKS,
    Headline.WORDING: Hue.WORDS,
    Headline.FACT_CHANGE: Hue.FACTS,
    Headline.CONTENT_ADDED: Hue.CONTENT,
    Headline.CONTENT_REMOVED: Hue.CONTENT,
    Headline.CONTENT_REWRITTEN: Hue.CONTENT,
    Headline.NEW_PAGE: Hue.CONTENT,
    Headline.BLANKED: Hue.CONTENT,
    Headline.SOURCES: Hue.UPKEEP,
    Headline.MEDIA: Hue.UPKEEP,
    Headline.METADATA: Hue.UPKEEP,
    Headline.TEMPLATES: Hue.UPKEEP,
    Headline.FORMATTING: Hue.UPKEEP,
    Headline.DISCUSSION: Hue.TALK,
}
"""Headlines that aren't here are OTHER."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Part:
    """One colour's share of a column or of a bar."""

    hue: str
    start: float
    """From the column's foot, or from the bar's beginning."""
    size: float
    count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """The edits of one stretch of time."""

    start: datetime
    count: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Timeline:
    """Edits over time, by hue."""

    step: timedelta
    highest: int
    """Edits in the tallest column."""
    columns: tuple[Column, ...]
    hues: tuple[Hue, ...]
    """Those that occur, in the order in which they are stacked."""


def hue(headline: Headline) -> Hue:
    """Return the colour of a headline."""
    return HUES.get(headline, Hue.OTHER)


def timeline(records: Iterable[Record]) -> Timeline | None:
    """Count edits by time and hue; None when one column holds all, or none has a time."""
    times = [(r.change.timestamp, hue(r.analysis.headline)) for r in records]
    timed = [(when, which) for when, which in times if when]
    if not timed:
        return None
    first, last = min(timed)[0], max(timed)[0]
    step = _step(last - first)
    starts = _starts(first, last, step)
    if len(starts) == 1:
        return None
    counted = Counter(((when - starts[0]) // step, which) for when, which in timed)
    totals = [sum(counted[i, which] for which in Hue) for i in range(len(starts))]
    highest = max(totals)
    return Timeline(
        step=step,
        highest=highest,
        hues=tuple(which for which in Hue if any(counted[i, which] for i in range(len(starts)))),
        columns=tuple(
            Column(
                start=start,
                count=totals[i],
                parts=stacked([(which, counted[i, which]) for which in Hue], HEIGHT / highest),
            )
            for i, start in enumerate(starts)
        ),
    )


def assurance_bar(records: Iterable[Record]) -> tuple[Part, ...]:
    """Give the shares of proven, verified and plausible edits of one bar of `HEIGHT` units."""
    counted = Counter(record.analysis.assurance for record in records)
    total = counted.total()
    shares = [(level.word, counted[level]) for level in reversed(Assurance)]
    return stacked(shares, HEIGHT / total) if total else ()


def stacked(counts: Sequence[tuple[str, int]], unit: float) -> tuple[Part, ...]:
    """Put parts onto each other, `unit` high for each of their number; empty ones are left out."""
    ends = [0]
    for _, count in counts:
        ends.append(ends[-1] + count)
    return tuple(
        Part(hue=name, start=round(a * unit, 2), size=round((b - a) * unit, 2), count=b - a)
        for (name, _), (a, b) in zip(counts, pairwise(ends), strict=True)
        if b > a
    )


def _step(span: timedelta) -> timedelta:
    return next((step for step in _STEPS if span / step < _MAX_COLUMNS), _STEPS[-1])


def _starts(first: datetime, last: datetime, step: timedelta) -> list[datetime]:
    """Give the beginning of each stretch; days and hours begin where people's do, in UTC."""
    midnight = first.replace(hour=0, minute=0, second=0, microsecond=0)
    start = midnight + (first - midnight) // step * step
    return [start + i * step for i in range((last - start) // step + 1)]
