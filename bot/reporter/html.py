"""Takes a report; gives it as one HTML file that opens by double-click.

Never loads anything, never runs anything but its own script, and never lets a stranger's text be
markup: everything is escaped, and the file's own policy forbids the rest.
"""

import base64
import hashlib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final
from urllib.parse import quote

from jinja2 import Environment
from markupsafe import Markup

from bot.analyzer.analysis import Analysis, LineKind
from bot.pipeline.record import Record, Report
from bot.policy.guards import ALARMS
from bot.reporter.differences import Row, rows
from bot.reporter.escape import visible
from bot.reporter.templates import html_environment
from bot.reporter.view import (
    COUNTED,
    Group,
    Standing,
    byte_words,
    groups,
    headline_counts,
    page_name,
    standing_counts,
    user_name,
    verdict,
)

_SAFE_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+\Z")
_STYLES: Final = {
    Standing.NEEDS_A_LOOK: "look",
    Standing.OPEN: "open",
    Standing.BY_US: "ours",
    Standing.BY_OTHERS: "others",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Tile:
    """One of the numbers at the top."""

    name: str
    count: int
    style: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Bar:
    """One headline's share."""

    name: str
    count: int
    percent: float
    """Of the most frequent headline."""


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelMark:
    """A label as a chip."""

    word: str
    is_alarm: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class HunkRows:
    """A hunk's lines under the heading they stand in."""

    section: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One edit; jinja2 escapes every string."""

    key: str
    headline: str
    assurance: str
    page: str
    page_url: str
    """'' when there is nothing to link to; so for the other addresses."""
    user: str
    user_url: str
    diff_url: str
    when: str
    when_iso: str
    summary: str
    byte_words: str
    byte_style: str
    labels: tuple[LabelMark, ...]
    why: tuple[str, ...]
    unchecked: tuple[str, ...]
    verdict: str
    reasons: tuple[str, ...]
    """Why it was decided so."""
    hunks: tuple[HunkRows, ...]

    @property
    def diff_name(self) -> str:
        """What opens and closes the diff."""
        lines = sum(row.kind is not LineKind.EQUAL for hunk in self.hunks for row in hunk.rows)
        return f"{lines} changed line{'s' if lines != 1 else ''}"


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A heading with its edits."""

    name: str
    style: str
    cards: tuple[Card, ...]


def render(report: Report) -> str:
    """Return the whole file."""
    style, script = _source("report.css"), _source("report.js")
    return (
        _environment()
        .get_template("report.html")
        .render(
            wiki=visible(report.wiki),
            account=visible(report.account),
            approval=visible(report.approval),
            run_id=visible(report.run_id),
            period=_period(report),
            notes=[visible(note) for note in report.notes],
            tiles=_tiles(report),
            bars=_bars(report),
            sections=[_section(group, report) for group in groups(report.records)],
            style=Markup(style),  # noqa: S704 # our own file
            script=Markup(script),  # noqa: S704 # our own file
            style_hash=_hash(style),
            script_hash=_hash(script),
        )
    )


@cache
def _environment() -> Environment:
    return html_environment()


def _source(name: str) -> str:
    return files("bot.reporter.templates").joinpath(name).read_text(encoding="utf-8")


def _hash(source: str) -> str:
    digest = hashlib.sha256(source.encode()).digest()
    return f"sha256-{base64.b64encode(digest).decode()}"


def _period(report: Report) -> str:
    until = f"{report.until:%Y-%m-%d %H:%M} UTC"
    return f"{report.since:%Y-%m-%d %H:%M} to {until}" if report.since else f"Up to {until}"


def _tiles(report: Report) -> tuple[Tile, ...]:
    counts = standing_counts(report)
    return (
        Tile(name="edits read", count=len(report.records)),
        *(
            Tile(name=COUNTED[stands], count=count, style=_STYLES[stands] if count else "")
            for stands, count in counts.items()
        ),
    )


def _bars(report: Report) -> tuple[Bar, ...]:
    counts = headline_counts(report.records)
    return tuple(
        Bar(name=headline.value, count=count, percent=round(100 * count / counts[0][1], 1))
        for headline, count in counts
    )


def _section(group: Group, report: Report) -> Section:
    return Section(
        name=group.name,
        style=_STYLES[group.standing],
        cards=tuple(_card(record, report.article_path) for record in group.records),
    )


def _card(record: Record, article_path: str) -> Card:
    change, analysis, decision = record.change, record.analysis, record.decision
    size = analysis.byte_change
    return Card(
        key=change.key,
        headline=analysis.headline.value,
        assurance=analysis.assurance.word,
        page=visible(page_name(record)),
        page_url=_address(article_path, change.title),
        user=visible(user_name(record)),
        user_url=_address(article_path, change.user and f"Special:Contributions/{change.user}"),
        diff_url=_address(article_path, change.revid and f"Special:Diff/{change.revid}"),
        when=f"{change.timestamp:%Y-%m-%d %H:%M}" if change.timestamp else "",
        when_iso=change.timestamp.isoformat() if change.timestamp else "",
        summary=visible(change.summary or ""),
        byte_words=f"{byte_words(size)} bytes",
        byte_style="more" if size > 0 else "less" if size else "",
        labels=_label_marks(analysis),
        why=tuple(map(visible, analysis.why)),
        unchecked=_unchecked(analysis),
        verdict=visible(verdict(record)),
        reasons=tuple(map(visible, decision.why)),
        hunks=tuple(
            HunkRows(section=visible(hunk.section), rows=tuple(rows(hunk.lines)))
            for hunk in record.hunks
        ),
    )


def _label_marks(analysis: Analysis) -> tuple[LabelMark, ...]:
    return tuple(
        LabelMark(word=label.value, is_alarm=label in ALARMS) for label in sorted(analysis.labels)
    )


def _unchecked(analysis: Analysis) -> tuple[str, ...]:
    labels = (f"{each.label.value}: {each.reason}" for each in analysis.unchecked)
    return tuple(map(visible, (*labels, *analysis.truncated)))


def _address(article_path: str, title: str | int | None) -> str:
    if not title:
        return ""
    address = article_path.replace("$1", quote(str(title).replace(" ", "_"), safe="/:"))
    return address if _SAFE_ADDRESS.match(address) else ""
