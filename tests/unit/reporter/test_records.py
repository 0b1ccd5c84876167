"""JSON lines and CSV: every record, the same documented fields."""

import csv
import io
import json
import re

from bot.reporter import records
from bot.reporter.records import FIELDS, csv_text, fields, json_lines
from tests.reports import change, record, report


def test_every_record_has_the_documented_fields_in_order() -> None:
    """The header of the CSV is the list of fields."""
    for one in report().records:
        assert tuple(fields(one)) == FIELDS


def test_the_docstring_names_every_field() -> None:
    """A field that nobody explained is no interface."""
    documented = set(re.findall(r"``([a-z_]+)``", records.__doc__ or ""))
    assert documented == set(FIELDS)


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


def test_csv_of_nothing_is_a_header() -> None:
    """A program that reads it finds its columns."""
    assert csv_text(report(())).strip().split(",") == list(FIELDS)


def test_csv_holds_no_formula() -> None:
    """A page's title may begin with an equals sign."""
    (row,) = csv.DictReader(io.StringIO(csv_text(report((record(change(1, title="=1+1")),)))))
    assert row["page"] == "'=1+1"
