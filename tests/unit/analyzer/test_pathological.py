"""Texts made to be slow are analysed all the same: work is capped by size, what was cut is said.

Sizes are what counts here; how long they take is the bench's business.
"""

import random

import pytest

from bot.analyzer import hunks
from bot.analyzer.analysis import Analysis, Assurance
from tests.analyses import analysed, without

_BRACES = 100_000
_LINE = "The river runs past the mill and the gate in spring. " * 40_000
_ROWS = [f"|-\n| Mill {row} || {row * 7 % 1000} m || [[Town {row % 97}]]" for row in range(50_000)]
_TABLE = "{|\n" + "\n".join(_ROWS) + "\n|}\n"
_PAGE = "\n".join(
    f"Line {line} tells of mill {line * 31 % 997} and gate {line % 89}." for line in range(2_000)
)
_SIGNS = (
    "<ref name=",
    "<br ",
    "<pre>",
    "{{",
    "[[",
    "<div>",
    "<!--",
    "{|\n|",
    "''",
    "<ref>",
    "{{{",
    "[http://a.example ",
    "=",
)


def _replayed(old: str, new: str) -> Analysis:
    """Analyse an edit both ways and hold its regions to the law of replay."""
    analysis = analysed(old, new)
    for told, texts in ((analysis, (old, new)), (analysed(new, old), (new, old))):
        rest = without(texts[0], [o.old_span for o in told.operations])
        assert rest == without(texts[1], [o.new_span for o in told.operations])
        assert told.operations
        assert told.assurance is Assurance.PLAUSIBLE
    hunks(old, new)
    return analysis


@pytest.mark.parametrize("sign", _SIGNS)
def test_openings_without_end_come_in(sign: str) -> None:
    """100,000 openings that nothing closes are added to a page."""
    analysis = _replayed("The mill is old.\n", f"The mill is old.\n{sign * _BRACES}\n")
    assert analysis.truncated


@pytest.mark.parametrize("sign", _SIGNS)
def test_a_word_behind_openings_without_end(sign: str) -> None:
    """One word changes on a line behind 100,000 openings."""
    before = f"{sign * _BRACES}\n"
    _replayed(f"{before}The mill is old.\n", f"{before}The mill is new.\n")


@pytest.mark.parametrize("sign", ["{{a|", "[[a|", "<div>", "{{{a|", "<ref>x"])
def test_deep_nesting(sign: str) -> None:
    """A word changes inside 5,000 nested nodes."""
    closing = {"{{a|": "}}", "[[a|": "]]", "<div>": "</div>", "{{{a|": "}}}", "<ref>x": "</ref>"}
    page = f"{sign * 5_000}%s{closing[sign] * 5_000}"
    _replayed(page % "old", page % "new")


def test_one_word_of_a_line_of_two_megabytes() -> None:
    """Of a single line of 2 MB only the sentence that changed is looked into."""
    at = len(_LINE) // 2 + len("The river ")
    analysis = _replayed(_LINE, f"{_LINE[:at]}now {_LINE[at:]}")
    assert [o.new for o in analysis.operations] == ["now "]
    assert not analysis.truncated


def test_a_word_of_a_line_of_two_megabytes_without_sentences() -> None:
    """Without an end of a sentence the line is read from word to word round the change."""
    line = "mill " * 400_000
    assert not _replayed(line, f"{line}gate").truncated


def test_a_line_of_two_megabytes_without_words() -> None:
    """Without blanks the line is compared whole, and what was cut off is said."""
    line = "mill" * 500_000
    assert _replayed(line, f"{line}gate").truncated


def test_both_ends_of_a_line_of_two_megabytes() -> None:
    """Two words far apart leave nothing out: the line is too long to be read."""
    assert _replayed(_LINE, f"Now {_LINE}now").truncated


def test_one_cell_of_a_table_of_50_000_rows() -> None:
    """One value of a huge table is one operation."""
    analysis = _replayed(_TABLE, _TABLE.replace("| Mill 25000 || 0 m", "| Mill 25000 || 9 m"))
    assert len(analysis.operations) == 1
    assert not analysis.truncated


def test_every_row_of_a_table_changes() -> None:
    """All 50,000 rows change; what was too much is named."""
    analysis = _replayed(_TABLE, _TABLE.replace(" m ||", " ft ||"))
    assert analysis.truncated
    # a report has no other words for it than these
    assert analysis.why == ("too much changed in one place to say what",)


def test_every_line_changes() -> None:
    """A page on which no line is as it was."""
    analysis = _replayed(_PAGE, _PAGE.replace("tells", "speaks"))
    assert analysis.truncated


def test_a_shuffled_page() -> None:
    """All lines of a page stand elsewhere."""
    lines = _PAGE.split("\n")
    random.Random(7).shuffle(lines)
    _replayed(_PAGE, "\n".join(lines))


def test_every_other_line_changes() -> None:
    """Thousands of islands between lines that stayed."""
    lines = _PAGE.split("\n")
    other = [line.replace("mill", "gate") if at % 2 else line for at, line in enumerate(lines)]
    _replayed(_PAGE, "\n".join(other))
