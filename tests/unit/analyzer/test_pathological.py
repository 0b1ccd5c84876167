"""Texts made to be slow are analysed all the same: work is capped by size, what was cut is said.

Sizes are what counts here; how long they take is the bench's business.
"""

import random

import pytest

from bot.analyzer import hunks
from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
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


_HOUSES = "The house stands beside the old mill of the town.\n\n" * 1_500
_RUDE = "fuck this shitty page, " * 3_500
_PARTS = "The gate is {}\n\nThe mill is old.\n"


@pytest.mark.parametrize("before", ["", "The gate is shut.\n"])
def test_rude_words_in_a_text_too_long_to_be_judged(before: str) -> None:
    """What needs no comparison is looked for; what was not is named with the reason."""
    analysis = analysed(f"{before}The mill is old.\n", _PARTS.format(_RUDE))
    assert {Label.PROFANITY, Label.EXPANSION} <= analysis.labels
    assert analysis.headline is Headline.NEEDS_A_LOOK
    unchecked = {one.label: one.reason for one in analysis.unchecked}
    assert unchecked[Label.GIBBERISH].startswith("cut off for size")


def test_rude_words_that_stood_there_raise_no_alarm() -> None:
    """Of a text too long to be compared only words that the page never had are told."""
    old = "A shitty page. " + _HOUSES
    analysis = analysed(old, old.replace("house", "home"))
    assert Label.PROFANITY not in analysis.labels
    assert Label.NUMBER_CHANGE in {one.label for one in analysis.unchecked}


def test_a_text_too_long_to_be_compared_is_told_by_its_size() -> None:
    """Many words more are content that came, many fewer content that went."""
    texts = _PARTS.format("shut."), _PARTS.format(f"open.\n\n{_HOUSES}")
    assert analysed(*texts).headline is Headline.CONTENT_ADDED
    assert Label.TRIM in analysed(*texts[::-1]).labels


def test_what_was_cut_off_is_no_small_change() -> None:
    """Nobody says of what was not looked into that only its links changed."""
    links = "".join(f"* [{{0}}://mill{i}.example/x{i} Mill {i}]\n" for i in range(2_000))
    analysis = analysed(links.format("http"), links.format("https"))
    assert (analysis.headline, analysis.assurance) == (Headline.MIXED, Assurance.PLAUSIBLE)
    assert Label.LINK_SPAM not in analysis.labels


def test_thousands_of_links_in_a_text_too_long_to_be_parsed() -> None:
    """Each speaks for itself: that all of them together share a word with the page is no topic."""
    links = "".join(
        f"* [http://shop{i}.example/x{i} {'buy' if i == 7 else 'sell'}]\n" for i in range(3_000)
    )
    old = "The mill is old.\n\nMany like it, and buy bread.\n"
    analysis = analysed(old.replace("like", "see"), f"{old}{links}The mill is red.\n")
    assert Label.LINK_SPAM in analysis.labels


_MOST = 2_000
"""Changes of one edit that are told one by one."""
_ROW = 16_000
_PLACES = (
    "The mill is old {} and red. It stands.\n",
    "{{{{Infobox a|b=c|d={}|e=f}}}}\nIt stands.\n",
    '{{| class="a" {}\n! a\n|-\n| b || c\n|}}\n',
    "The mill is old.<ref>Book, {} p. 3.</ref> It stands.\n",
    "Text <!-- a {} b --> more.\n",
)
_UNITS = (
    ("İ中", "жар"),
    ("!中", "a"),
    ("\n\n ", "\n"),
    ("\n |}", "style="),
    ("\n;<ref>", "a"),
    ("][[User:A]]\n#<div>", "a"),
    ("文字", "a"),
    ('-º"', "a"),
    ("aB–", "①<!--"),
    ("한*", "a*"),
    ("@a", "b"),
    ("10%\ufffd", "<{{"),
    ("<ref></nowiki>", "a"),
    ("?{{!}}", "a"),
    ("|-<i>RFC 1", "-"),
    ("<ref name='a'/>was", "&nbsp;"),
    ("__TOC__°C«", "</"),
    ("{|\n", "b\n"),
    ("|||é", "//"),
)


@pytest.mark.parametrize("place", _PLACES)
@pytest.mark.parametrize(("unit", "other"), _UNITS)
def test_short_units_again_and_again(unit: str, other: str, place: str) -> None:
    """A row of units comes to a place, and every second unit of one becomes another."""
    row = unit * (_ROW // len(unit))
    mixed = (unit + other) * (_ROW // len(unit) // 2)
    for old, new in (("", row), (row, mixed)):
        analysis = analysed(place.format(old), place.format(new))
        assert len(analysis.operations) <= _MOST


def test_thousands_of_new_values() -> None:
    """A template gets more values than are told one by one; a few hundred are."""
    few, many = ("|a" * count for count in (300, 25_000))
    assert len(analysed("{{a|b=c}}", f"{{{{a|b=c{few}}}}}").operations) > len(few) // 3
    analysis = _replayed("{{a|b=c}}", f"{{{{a|b=c{many}}}}}")
    assert analysis.truncated
    assert len(analysis.operations) < _MOST


@pytest.mark.parametrize("line", ["a{} <ref>\n", "{{|\n| a{}\n", " a{} {{{{b}}}}\n", "a{}! b\n\n"])
def test_every_second_line_of_a_long_page(line: str) -> None:
    """Lines that differ are told apart up to a number; what is behind them is one stretch."""
    lines = [line.format(f"{at}") for at in range(20_000)]
    other = [text.replace("a", "c", 1) if at % 2 else text for at, text in enumerate(lines)]
    assert _replayed("".join(lines), "".join(other)).truncated
