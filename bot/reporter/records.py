"""Takes a report; gives it as JSON lines or CSV, one record a line, the same fields in both.

Never drops a record, and never lets a spreadsheet compute what a stranger typed.

The fields, in order:

* ``schema``: version of this list; it grows when a field changes its meaning or goes.
* ``key``: the ledger's key, ``rev:REVID`` or ``log:LOGID``.
* ``revid``, ``old_revid``: 0 when there is none. ``page``, ``namespace``: as the wiki had it then.
* ``user``: null (CSV: empty) when hidden. ``timestamp``: of the edit, ISO 8601, UTC.
* ``summary``: null when hidden. ``tags``: change tags.
* ``patrol_state``: as last read from the wiki: unpatrolled, patrolled, autopatrolled, unknown.
* ``headline``, ``assurance``, ``labels``, ``why``, ``unchecked``, ``truncated``: the analysis.
* ``bytes``: new minus old. ``visible_text_changed``: true or false.
* ``decision``: patrol, flag, leave or wait; ``rule``; ``decision_why``; ``until``.
* ``outcome``: null when nothing was asked for; ``outcome_reason``; ``outcome_code``.
* ``standing``: needs a look, not patrolled yet, patrolled by this bot, patrolled by others.
* ``first_seen``, ``run_id``, ``analyzer_version``, ``rules_version``: for audits.

In CSV, lists are joined by "; ".
"""

import csv
import io
import json
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from bot.pipeline.record import Record, Report
from bot.reporter.escape import csv_cell
from bot.reporter.view import label_words, standing

SCHEMA: Final = 1

FIELDS: Final = (
    *("schema", "key", "revid", "old_revid", "page", "namespace", "user", "timestamp"),
    *("summary", "tags", "patrol_state", "headline", "assurance", "labels", "why", "unchecked"),
    *("truncated", "bytes", "visible_text_changed", "decision", "rule", "decision_why", "until"),
    *("outcome", "outcome_reason", "outcome_code", "standing", "first_seen", "run_id"),
    *("analyzer_version", "rules_version"),
)

Value = str | int | bool | list[str] | None


def json_lines(report: Report) -> Iterator[str]:
    """Yield one JSON object per record, without line feeds."""
    for record in report.records:
        yield json.dumps(fields(record), ensure_ascii=False)


def csv_text(report: Report) -> str:
    """Return the records as CSV with a header line, each value safe in a spreadsheet."""
    file = io.StringIO(newline="")
    rows = csv.writer(file)
    rows.writerow(FIELDS)
    for record in report.records:
        rows.writerow([_cell(value) for value in fields(record).values()])
    return file.getvalue()


def fields(record: Record) -> dict[str, Value]:
    """Return a record's fields by name, in order."""
    return {
        "schema": SCHEMA,
        **_change_fields(record),
        **_analysis_fields(record),
        **_decision_fields(record),
        "standing": standing(record).value,
        "first_seen": _time(record.first_seen),
        "run_id": record.run_id,
        "analyzer_version": record.analysis.analyzer_version,
        "rules_version": record.decision.rules_version,
    }


def _change_fields(record: Record) -> dict[str, Value]:
    change = record.change
    return {
        "key": change.key,
        "revid": change.revid,
        "old_revid": change.old_revid,
        "page": change.title,
        "namespace": change.namespace,
        "user": change.user,
        "timestamp": _time(change.timestamp),
        "summary": change.summary,
        "tags": list(change.tags),
        "patrol_state": change.patrol_state.value,
    }


def _analysis_fields(record: Record) -> dict[str, Value]:
    analysis = record.analysis
    return {
        "headline": analysis.headline.value,
        "assurance": analysis.assurance.word,
        "labels": list(label_words(record)),
        "why": list(analysis.why),
        "unchecked": [f"{each.label.value}: {each.reason}" for each in analysis.unchecked],
        "truncated": list(analysis.truncated),
        "bytes": analysis.byte_change,
        "visible_text_changed": analysis.visible_text_changed,
    }


def _decision_fields(record: Record) -> dict[str, Value]:
    decision, outcome = record.decision, record.outcome
    return {
        "decision": decision.action.value,
        "rule": decision.rule,
        "decision_why": list(decision.why),
        "until": _time(decision.until),
        "outcome": outcome.kind.value if outcome else None,
        "outcome_reason": outcome.reason if outcome else None,
        "outcome_code": outcome.code if outcome else None,
    }


def _time(moment: datetime | None) -> str | None:
    return moment.isoformat().replace("+00:00", "Z") if moment else None


def _cell(value: Value) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case list():
            return csv_cell("; ".join(value))
        case str():
            return csv_cell(value)
