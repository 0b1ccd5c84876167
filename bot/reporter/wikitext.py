"""Takes a report; gives it as wikitext for a page that everybody reads.

Never quotes an edit that carries an alarm, never links but through Special pages, and never
lets a stranger's text be markup.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from jinja2 import Template

from bot.pipeline.record import Record, Report
from bot.reporter.escape import Wikitext, escape, link_target
from bot.reporter.markers import stamp
from bot.reporter.templates import wikitext_environment
from bot.reporter.view import (
    NO_PAGE,
    Group,
    Standing,
    byte_words,
    first_rows,
    groups,
    is_alarmed,
    label_words,
    standing_counts,
    user_name,
    verdict,
)

WHY_SENTENCES: Final = 3
NAME_LIMIT: Final = 100
WHY_LIMIT: Final = 300
"""Code points of one sentence: a page is read, not searched; the rest is in the ledger."""
HEADINGS: Final = {
    Standing.NEEDS_A_LOOK: "Needs a look",
    Standing.OPEN: "Not patrolled yet",
    Standing.BY_US: "Patrolled by this bot",
    Standing.BY_OTHERS: "Patrolled by others",
}
_NO_TITLE: Final = frozenset("#<>[]|{}\n")
"""Characters that no title or local user name may hold: imported users do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Rule:
    """A rule that patrolled something, and what it says; the operator wrote both."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Row:
    """One line of a table; what is `Wikitext` is safe, the template escapes the rest."""

    when: Wikitext
    page: Wikitext
    links: Wikitext
    user: Wikitext
    headline: Wikitext
    assurance: Wikitext
    labels: Wikitext
    why: Wikitext
    bytes: int
    byte_words: Wikitext
    verdict: str
    rule: Wikitext


@dataclass(frozen=True, kw_only=True, slots=True)
class Section:
    """A table, under a heading of its own or under that of the one before."""

    heading: Wikitext
    """'' when the table before has the same."""
    caption: Wikitext
    folded: bool
    rows: tuple[Row, ...]
    rules: tuple[Rule, ...]


def render(report: Report, *, rows: int = 0) -> str:
    """Return the wikitext between the markers, ending in a line feed.

    Args:
        report: What is shown.
        rows: Most edits to list; 0 for all.
    """
    shown = first_rows(groups(report.records), rows)
    return _template().render(
        stamp=Wikitext(stamp(report)),
        lead=_lead(report),
        notes=report.notes,
        approval=report.approval,
        shown=list(_sections(shown, report)),
        folding=Wikitext(" mw-collapsed"),
        left_out=len(report.records) - sum(len(group.records) for group in shown),
    )


def _lead(report: Report) -> Wikitext:
    counts = standing_counts(report)
    total, looks = len(report.records), counts[Standing.NEEDS_A_LOOK]
    unsettled = counts[Standing.OPEN]
    return Wikitext(
        f"{total} {'edit was' if total == 1 else 'edits were'} read: "
        f"'''{looks}''' {'needs' if looks == 1 else 'need'} a look by a person, "
        f"{unsettled} {'is' if unsettled == 1 else 'are'} not patrolled yet, "
        f"{counts[Standing.BY_US]} patrolled by this bot, "
        f"{counts[Standing.BY_OTHERS]} by others or by their author's right. "
        "Nothing here calls an edit bad."
    )


@cache
def _template() -> Template:
    return wikitext_environment().get_template("report.wikitext")


def _sections(shown: Sequence[Group], report: Report) -> Iterator[Section]:
    before: Group | None = None
    for group in shown:
        is_first = before is None or before.standing is not group.standing
        yield _section(group, report, HEADINGS[group.standing] if is_first else "")
        before = group


def _section(group: Group, report: Report, heading: str) -> Section:
    used = sorted({record.decision.rule for record in group.records})
    explains = group.standing is Standing.BY_US
    name = group.name[:1].upper() + group.name[1:]
    return Section(
        heading=Wikitext(heading),
        caption=Wikitext(f"{name} ({len(group.records)})"),
        folded=group.standing in (Standing.BY_US, Standing.BY_OTHERS),
        rows=tuple(_row(record) for record in group.records),
        rules=tuple(
            Rule(name=rule, text=report.rules[rule])
            for rule in used
            if explains and rule in report.rules
        ),
    )


def _row(record: Record) -> Row:
    change, analysis = record.change, record.analysis
    return Row(
        when=Wikitext(f"{change.timestamp:%Y-%m-%d %H:%M}" if change.timestamp else "unknown"),
        page=_special("PageHistory", change.title, absent=NO_PAGE),
        links=_diff(record),
        user=_special("Contributions", change.user, absent=user_name(record)),
        headline=Wikitext(analysis.headline.value),
        assurance=Wikitext(analysis.assurance.word),
        labels=_small("<br>", Wikitext(", ".join(label_words(record)))),
        why=_why(record),
        bytes=analysis.byte_change,
        byte_words=Wikitext(byte_words(analysis.byte_change)),
        verdict=verdict(record),
        rule=_rule(record.decision.rule),
    )


def _diff(record: Record) -> Wikitext:
    revid = record.change.revid
    return Wikitext(f"([[Special:Diff/{revid}|diff]])" if revid else "")


def _special(page: str, name: str | None, *, absent: str) -> Wikitext:
    if not name:
        return escape(absent)
    words = escape(name, limit=NAME_LIMIT)
    if _NO_TITLE.intersection(name):
        return Wikitext(f"<bdi>{words}</bdi>")
    return Wikitext(f"<bdi>[[Special:{page}/{link_target(name)}|{words}]]</bdi>")


def _small(before: str, words: Wikitext) -> Wikitext:
    return Wikitext(f"{before}<small>{words}</small>" if words else "")


def _rule(name: str) -> Wikitext:
    return _small("<br>rule: ", escape(name)) if name else Wikitext("")


def _why(record: Record) -> Wikitext:
    if is_alarmed(record):
        return Wikitext("")
    sentences = record.analysis.why[:WHY_SENTENCES]
    return Wikitext(
        "".join(f"<br><bdi>{escape(each, limit=WHY_LIMIT)}</bdi>" for each in sentences)
    )
