"""JSON lines and CSV: every record, the same documented fields."""

import csv
import io
import json
from pathlib import Path

import msgspec

from bot.reporter.records import Row, csv_text, json_lines, json_schema, row
from tests.reports import change, record, report

SCHEMA = Path(__file__).parents[3] / "docs" / "records.schema.json"
HEADER = list(Row.__struct_fields__)


def test_the_published_schema_is_the_programs() -> None:
    """To write it anew: json.dumps(json_schema(), indent=2) + newline."""
    assert SCHEMA.read_text(encoding="utf-8") == json.dumps(json_schema(), indent=2) + "\n"


def test_every_line_is_of_the_schema() -> None:
    """Each can be read back as what it says it is, and none has a field of its own."""
    lines = list(json_lines(report()))
    read = [msgspec.json.decode(line, type=Row) for line in lines]
    assert read == [row(one) for one in report().records]
    assert all(list(json.loads(line)) == HEADER for line in lines)


def test_json_has_a_line_per_record() -> None:
    """Hidden values are null, not empty."""
    lines = [json.loads(line) for line in json_lines(report())]
    assert [line["key"] for line in lines] == [one.change.key for one in report().records]
    assert lines[4]["user"] is None
    assert lines[4]["summary"] is None


def test_csv_reads_back() -> None:
    """Line feeds and commas in a summary don't make a new row."""
    shown = report((record(change(1, summary='a,\n"b"')), record(change(2))))
    rows = list(csv.DictReader(io.StringIO(csv_text(shown))))
    assert [row["revid"] for row in rows] == ["1", "2"]
    assert rows[0]["summary"] == 'a, "b"'


def test_csv_joins_lists() -> None:
    """By "; ", as a person would read them; an empty one is an empty cell."""
    rows = csv.DictReader(io.StringIO(csv_text(report())))
    for line, one in zip(rows, map(row, report().records), strict=True):
        assert [line["labels"], line["why"]] == ["; ".join(one.labels), "; ".join(one.why)]
        assert line["tags"] == "; ".join(one.tags)


def test_csv_of_nothing_is_a_header() -> None:
    """A program that reads it finds its columns."""
    assert csv_text(report(())).strip().split(",") == HEADER


def test_csv_holds_no_formula() -> None:
    """A page's title may begin with an equals sign."""
    (line,) = csv.DictReader(io.StringIO(csv_text(report((record(change(1, title="=1+1")),)))))
    assert line["page"] == "'=1+1"
