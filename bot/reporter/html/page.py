"""Takes a report; gives it as one HTML file that opens by double-click.

Never loads anything, never runs anything but its own script, and never lets a stranger's text be
markup: the page around the edits is escaped by jinja2, the edits are data that the script writes
as text, and the file's own policy forbids the rest.
"""

import base64
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files
from typing import Final

import msgspec
from markupsafe import Markup

from bot.analyzer.analysis import Assurance
from bot.messages import Messages, messages_for
from bot.pipeline.record import Report
from bot.reporter.escape import visible
from bot.reporter.html.cards import Card, cards
from bot.reporter.html.charts import HEIGHT, assurance_bar, hue, timeline
from bot.reporter.templates import html_environment
from bot.reporter.view import Group, Standing, groups, headline_counts, standing_counts

_STYLES: Final = {
    Standing.NEEDS_A_LOOK: "look",
    Standing.OPEN: "open",
    Standing.BY_US: "ours",
    Standing.BY_OTHERS: "others",
}
_SCRIPT_WORDS: Final = (
    *("html-more-lines", "html-left-out", "html-wiki-diff", "html-changed-lines", "html-unchecked"),
    *("html-nothing-fits", "html-shown"),
)
_SLOTS: Final = ("$1", "$2")
"""What the script puts in itself."""
_MARKUP: Final = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
"""JSON may write these so within strings, the only place where it has them."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """One of the numbers at the top; pressing it leaves those edits alone on the page."""

    name: str
    count: int
    style: str
    """'' for the one that counts every edit."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One headline's share."""

    headline: str
    count: int
    percent: float
    """Of the most frequent headline."""
    hue: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Heading:
    """What a group of edits stands under."""

    name: str
    style: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Data:
    """What the script builds the list of edits from."""

    headings: tuple[Heading, ...]
    cards: tuple[Card, ...]
    words: Mapping[str, str]
    headlines: Mapping[str, str]
    labels: Mapping[str, str]
    assurance: Mapping[str, str]


def render(report: Report, language: str = "en") -> str:
    """Return the whole file, in that language as far as it has messages."""
    say = messages_for(language)
    style, script = _source("report.css"), _source("report.js")
    return (
        html_environment()
        .get_template("report.html")
        .render(
            wiki=visible(report.wiki),
            approval=visible(report.approval),
            run_id=visible(report.run_id),
            say=say,
            lead=_lead(report, say),
            notes=[visible(note) for note in report.notes],
            tiles=_tiles(report, say),
            bars=_bars(report),
            timeline=timeline(report.records),
            assurance=assurance_bar(report.records),
            full=HEIGHT,
            data=Markup(_data(report, say)),  # noqa: S704 # JSON without any sign of markup
            style=Markup(style),  # noqa: S704 # our own file
            script=Markup(script),  # noqa: S704 # our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )


def _source(name: str) -> str:
    return files("bot.reporter.templates").joinpath(name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _data(report: Report, say: Messages) -> str:
    found = groups(report.records)
    made = cards(found, report.article_path, say)
    headlines = sorted({card.headline for card in made})
    labels = sorted({mark.label for card in made for mark in card.labels})
    data = Data(
        headings=tuple(
            Heading(name=_group_name(group, say), style=_STYLES[group.standing]) for group in found
        ),
        cards=made,
        words={key: say.text(key, *_SLOTS) for key in _SCRIPT_WORDS},
        headlines={name: say.word("headline", name) for name in headlines},
        labels={name: say.word("label", name) for name in labels},
        assurance={level.word: say.word("assurance", level.word) for level in Assurance},
    )
    return msgspec.json.encode(data).decode().translate(_MARKUP)


def _group_name(group: Group, say: Messages) -> str:
    if group.headline is None:
        return say.word("standing", group.standing)
    return say.word("headline", group.headline)


def _lead(report: Report, say: Messages) -> str:
    account, until = visible(report.account), _time(report.until)
    if report.since is None:
        return say.text("html-until", until, account)
    return say.text("html-lead", _time(report.since), until, account)


def _time(moment: datetime) -> str:
    # isolated: in a sentence from right to left its parts would change places
    return f"\N{LEFT-TO-RIGHT ISOLATE}{moment:%Y-%m-%d %H:%M}\N{POP DIRECTIONAL ISOLATE}"


def _tiles(report: Report, say: Messages) -> Sequence[Tile]:
    counts = standing_counts(report)
    return (
        Tile(name=say.text("html-tile-all"), count=len(report.records), style=""),
        *(
            Tile(name=say.text(f"html-tile-{_STYLES[s]}"), count=count, style=_STYLES[s])
            for s, count in counts.items()
        ),
    )


def _bars(report: Report) -> Sequence[Bar]:
    counts = headline_counts(report.records)
    return tuple(
        Bar(
            headline=headline.value,
            count=count,
            percent=round(100 * count / counts[0][1], 1),
            hue=hue(headline),
        )
        for headline, count in counts
    )
