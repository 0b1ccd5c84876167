"""The shapes of the HTML report's charts: every edit is in one place of them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec import structs

from bot.analyzer.analysis import Assurance, Headline
from bot.pipeline.record import Record
from bot.reporter.html.charts import HEIGHT, Hue, assurance_bar, hue, stacked, timeline
from tests.reports import NOON, change, record


def _made(hours: float, headline: Headline = Headline.LINK_FIX) -> Record:
    return record(change(1, timestamp=NOON + timedelta(hours=hours)), headline=headline)


def test_columns_hold_every_edit_at_its_time() -> None:
    """An hour each where a day is shown; hours without edits have a column, too."""
    shown = timeline([_made(0), _made(0.4), _made(2, Headline.WORDING)])
    assert shown
    assert shown.step == timedelta(hours=1)
    assert [column.start for column in shown.columns] == [
        NOON + timedelta(hours=at) for at in range(3)
    ]
    assert [column.count for column in shown.columns] == [2, 0, 1]
    assert shown.hues == (Hue.LINKS, Hue.WORDS)


def test_the_tallest_column_is_as_high_as_the_drawing() -> None:
    """The others are drawn by the same measure, their parts onto each other."""
    shown = timeline([_made(0), _made(0, Headline.WORDING), _made(0), _made(1)])
    assert shown
    assert shown.highest == 3
    first, second = shown.columns
    assert [(part.hue, part.count) for part in first.parts] == [("links", 2), ("words", 1)]
    assert sum(part.size for part in first.parts) == pytest.approx(HEIGHT, abs=0.1)
    assert second.parts[0].size == pytest.approx(HEIGHT / 3, abs=0.1)


@pytest.mark.parametrize(
    ("days", "step"),
    [(1, "1:00:00"), (7, "6:00:00"), (30, "1 day, 0:00:00"), (300, "7 days, 0:00:00")],
)
def test_columns_stay_few(days: int, step: str) -> None:
    """A longer time has wider columns."""
    shown = timeline([_made(0), _made(24 * days)])
    assert shown
    assert str(shown.step) == step
    assert len(shown.columns) <= 49


def test_one_column_is_no_chart() -> None:
    """Nor is a report without times."""
    assert timeline([_made(0), _made(0.1)]) is None
    assert timeline([record(change(1, timestamp=None))]) is None
    assert timeline([]) is None


def test_assurance_is_shared_out_of_the_whole() -> None:
    """Best first; what nobody has is left out."""
    plausible = record()
    plausible = replace(
        plausible, analysis=structs.replace(plausible.analysis, assurance=Assurance.PLAUSIBLE)
    )
    parts = assurance_bar([record(), plausible, plausible, plausible])
    assert [(part.hue, part.count, part.size) for part in parts] == [
        ("verified", 1, HEIGHT / 4),
        ("plausible", 3, 3 * HEIGHT / 4),
    ]
    assert assurance_bar([]) == ()


def test_stacked_parts_touch() -> None:
    """Each begins where the one before ends."""
    parts = stacked([("a", 1), ("b", 0), ("c", 2)], 10)
    assert [(part.hue, part.start, part.size) for part in parts] == [("a", 0, 10), ("c", 10, 20)]


@pytest.mark.parametrize("headline", Headline)
def test_every_headline_has_a_colour(headline: Headline) -> None:
    """And every colour is one of the key's."""
    assert hue(headline) in Hue
