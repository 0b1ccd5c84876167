"""Takes a report; gives it as JSON lines or CSV, one record a line, the same fields in both.

Never drops a record, and never lets a spreadsheet compute what a stranger typed. `Row` says what
each field means; ``docs/records.schema.json`` is made from it. In CSV, lists are joined by "; ".
"""

import csv
import io
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any, Final, Literal

import msgspec
from msgspec import Meta

from bot.analyzer.analysis import Headline, Label
from bot.pipeline.outcome import OutcomeKind
from bot.pipeline.record import Record, Report
from bot.policy.decision import Action
from bot.reporter.escape import csv_cell
from bot.reporter.view import Standing, standing
from bot.revisions import PatrolState

SCHEMA: Final = 1
"""Grows when a field changes its meaning or goes; a new field alone does not change it."""


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One edit's whole story, as programs read it."""

    schema: Annotated[Literal[1], Meta(description="Version of this list of fields.")] = SCHEMA
    key: Annotated[str, Meta(description="The ledger's key: rev:REVID, log:LOGID.")]
    revid: Annotated[int, Meta(description="0 when there is none.")]
    old_revid: Annotated[int, Meta(description="0 when there is none.")]
    page: Annotated[str, Meta(description="Title as the wiki had it then, with its namespace.")]
    namespace: int
    user: Annotated[str | None, Meta(description="null when hidden or unknown.")]
    timestamp: Annotated[datetime | None, Meta(description="Of the edit, UTC.")]
    summary: Annotated[str | None, Meta(description="null when hidden.")]
    tags: Annotated[tuple[str, ...], Meta(description="Change tags.")]
    patrol_state: Annotated[PatrolState, Meta(description="As last read from the wiki.")]
    headline: Headline
    assurance: Annotated[str, Meta(pattern="^(proven|verified|plausible)$")]
    labels: tuple[Label, ...]
    why: Annotated[
        tuple[str, ...], Meta(description="Sentences, first the one that explains the headline.")
    ]
    unchecked: Annotated[
        tuple[str, ...],
        Meta(description="Labels that could not be computed, each with its reason."),
    ]
    truncated: Annotated[
        tuple[str, ...], Meta(description="What was not looked into because of its size.")
    ]
    bytes: Annotated[int, Meta(description="New minus old, in UTF-8.")]
    visible_text_changed: bool
    decision: Action
    rule: str
    decision_why: tuple[str, ...]
    until: Annotated[datetime | None, Meta(description="When a waiting edit is judged again.")]
    outcome: Annotated[
        OutcomeKind | None, Meta(description="null when the decision asked for nothing.")
    ]
    outcome_reason: str | None
    outcome_code: Annotated[str | None, Meta(description="The API's, when the wiki refused.")]
    standing: Annotated[Standing, Meta(description="What is left to do about it.")]
    first_seen: datetime | None
    run_id: str
    analyzer_version: str
    rules_version: str


_OBEYED: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters that JSON lets stand, and what turns a line of text round."""


def json_lines(report: Report) -> Iterator[str]:
    """Yield one JSON object per record, without line feeds."""
    yield from map(json_line, report.records)


def json_line(record: Record) -> str:
    """Return one record as a JSON object on one line.

    What a screen would obey stands there by its number: programs read the same.
    """
    line = msgspec.json.encode(row(record)).decode()
    return _OBEYED.sub(lambda found: f"\\u{ord(found[0]):04x}", line)


def csv_text(report: Report) -> str:
    """Return the records as CSV with a header line, each value safe in a spreadsheet."""
    file = io.StringIO(newline="")
    lines = csv.writer(file)
    lines.writerow(Row.__struct_fields__)
    for record in report.records:
        values = msgspec.to_builtins(row(record), order="deterministic")
        lines.writerow([_cell(values[name]) for name in Row.__struct_fields__])
    return file.getvalue()


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of one line."""
    return msgspec.json.schema(Row)


def row(record: Record) -> Row:
    """Return what programs are told of a record."""
    change, analysis = record.change, record.analysis
    decision, outcome = record.decision, record.outcome
    return Row(
        key=change.key,
        revid=change.revid,
        old_revid=change.old_revid,
        page=change.title,
        namespace=change.namespace,
        user=change.user,
        timestamp=change.timestamp,
        summary=change.summary,
        tags=tuple(change.tags),
        patrol_state=change.patrol_state,
        headline=analysis.headline,
        assurance=analysis.assurance.word,
        labels=tuple(sorted(analysis.labels)),
        why=analysis.why,
        unchecked=tuple(f"{each.label.value}: {each.reason}" for each in analysis.unchecked),
        truncated=analysis.truncated,
        bytes=analysis.byte_change,
        visible_text_changed=analysis.visible_text_changed,
        decision=decision.action,
        rule=decision.rule,
        decision_why=decision.why,
        until=decision.until,
        outcome=outcome.kind if outcome else None,
        outcome_reason=outcome.reason if outcome else None,
        outcome_code=outcome.code if outcome else None,
        standing=standing(record),
        first_seen=record.first_seen,
        run_id=record.run_id,
        analyzer_version=analysis.analyzer_version,
        rules_version=decision.rules_version,
    )


def _cell(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case list() | tuple():
            return csv_cell("; ".join(value))
        case str():
            return csv_cell(value)
    return str(value)
