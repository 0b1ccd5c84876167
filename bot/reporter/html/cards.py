"""Takes a report's records; gives each as the card that the HTML report's script builds.

Never makes markup: a card is data, and the script writes it as text alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, zip_longest
from typing import Final
from urllib.parse import quote

from bot.analyzer.analysis import Analysis, Evidence, Hunk, LineKind
from bot.analyzer.labels.families import ALARMS
from bot.messages import Messages
from bot.pipeline.record import Record
from bot.reporter.differences import ONE_SIDED, Row, Side, first_lines, rows
from bot.reporter.escape import visible
from bot.reporter.html.charts import hue
from bot.reporter.view import (
    Group,
    page_name,
    size_words,
    unchecked_words,
    user_name,
    verdict,
)

_SAFE_ADDRESS: Final = re.compile(r"https?://[^\s\"'<>]+\Z")

Text = str | tuple[str, bool, tuple[int, ...]]
"""A stretch of a line: plain, or with whether it changed and which evidence stands on it."""

Line = tuple[str, int | None, tuple[Text, ...] | None, int | None, tuple[Text, ...] | None]
"""Kind, old line's number and text, new line's number and text; None where there is none.

A line that went has two kinds where one that came stands beside it.
"""


@dataclass(frozen=True, kw_only=True, slots=True)
class LabelMark:
    """A label as a chip."""

    label: str
    is_alarm: bool
    evidence: tuple[int, ...]
    """Indexes into the card's evidence."""


@dataclass(frozen=True, kw_only=True, slots=True)
class HunkRows:
    """A hunk's lines under the heading they stand in."""

    section: str
    rows: tuple[Line, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Card:
    """One edit."""

    key: str
    group: int
    """Index of the heading it stands under."""
    headline: str
    hue: str
    assurance: str
    page: str
    page_url: str
    """'' when there is nothing to link to; so for the other addresses."""
    user: str
    user_url: str
    diff_url: str
    when: str
    summary: str
    bytes: int
    size: str
    labels: tuple[LabelMark, ...]
    evidence: tuple[str, ...]
    why: tuple[str, ...]
    unchecked: tuple[str, ...]
    verdict: str
    reasons: tuple[str, ...]
    """Why it was decided so."""
    hunks: tuple[HunkRows, ...]
    is_cut: bool
    """Whether more lines changed than these."""


def cards(groups: Sequence[Group], article_path: str, messages: Messages) -> tuple[Card, ...]:
    """Give a card for each record, in order."""
    return tuple(
        _card(record, at, article_path, messages)
        for at, group in enumerate(groups)
        for record in group.records
    )


def _card(record: Record, group: int, article_path: str, messages: Messages) -> Card:
    change, analysis = record.change, record.analysis
    shown, rest = first_lines(record.hunks)
    return Card(
        key=change.key,
        group=group,
        headline=analysis.headline.value,
        hue=hue(analysis.headline),
        assurance=analysis.assurance.word,
        page=visible(page_name(record)),
        page_url=_address(article_path, change.title),
        user=visible(user_name(record)),
        user_url=_address(article_path, change.user and f"Special:Contributions/{change.user}"),
        diff_url=_address(article_path, change.revid and f"Special:Diff/{change.revid}"),
        when=f"{change.timestamp:%Y-%m-%d %H:%M}" if change.timestamp else "",
        summary=visible(change.summary or ""),
        bytes=analysis.byte_change,
        size=size_words(analysis.byte_change, messages),
        labels=_label_marks(analysis),
        evidence=tuple(f"{one.label.value}: {visible(one.why)}" for one in analysis.evidence),
        why=tuple(map(visible, analysis.why)),
        unchecked=_unchecked(analysis),
        verdict=visible(verdict(record)),
        reasons=tuple(map(visible, record.decision.why)),
        hunks=_hunks(shown, analysis.evidence),
        is_cut=bool(rest),
    )


def _label_marks(analysis: Analysis) -> tuple[LabelMark, ...]:
    return tuple(
        LabelMark(
            label=label.value,
            is_alarm=label in ALARMS,
            evidence=tuple(at for at, one in enumerate(analysis.evidence) if one.label == label),
        )
        for label in sorted(analysis.labels)
    )


def _unchecked(analysis: Analysis) -> tuple[str, ...]:
    labels = (f"{names}: {reasons}" for names, reasons in unchecked_words(analysis))
    return tuple(map(visible, (*labels, *analysis.truncated)))


def _hunks(hunks: Sequence[Hunk], evidence: Sequence[Evidence]) -> tuple[HunkRows, ...]:
    return tuple(
        HunkRows(
            section=visible(hunk.section),
            rows=tuple(_lines(rows(hunk.lines, evidence=evidence))),
        )
        for hunk in hunks
    )


def _lines(rows: Iterable[Row]) -> Iterator[Line]:
    """Give each row, and what came in the place of something else beside that."""
    for is_one_sided, run in groupby(rows, lambda row: row.kind in ONE_SIDED):
        if not is_one_sided:
            yield from ((row.kind.value, *_side(row.old), *_side(row.new)) for row in run)
            continue
        lines = list(run)
        gone = [row.old for row in lines if row.old]
        come = [row.new for row in lines if row.new]
        for old, new in zip_longest(gone, come):
            kinds = [LineKind.REMOVED] * bool(old) + [LineKind.INSERTED] * bool(new)
            yield " ".join(kinds), *_side(old), *_side(new)


def _side(side: Side | None) -> tuple[int | None, tuple[Text, ...] | None]:
    if side is None:
        return None, None
    return side.number, tuple(
        (piece.text, piece.is_changed, piece.evidence)
        if piece.is_changed or piece.evidence
        else piece.text
        for piece in side.pieces
    )


def _address(article_path: str, title: str | int | None) -> str:
    if not title:
        return ""
    address = article_path.replace("$1", quote(str(title).replace(" ", "_"), safe="/:"))
    return address if _SAFE_ADDRESS.match(address) else ""
