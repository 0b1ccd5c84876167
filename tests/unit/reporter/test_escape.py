"""What strangers typed stays text: in wikitext, on a screen, in a spreadsheet."""

import html
import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.reporter.escape import EMPTY, clean, csv_cell, escape, link_target, visible

HOSTILE = Path(__file__).parents[4] / "shared" / "hostile.json"
OUR_OWN = (
    "{{Evil|a=b}}",
    "[[Category:X]]\n== Fake ==",
    "~~~~ __NOTOC__ ISBN 9780306406157 RFC 2119",
    "</nowiki><script>alert(1)</script>",
    "\u3000\uff3f\uff3f\u76ee\u6b21\u5f37\u5236\uff3f\uff3f",
    "\x1b[31mred\x07",
    "",
)
SAFE = re.compile(r"(?:&#[0-9]+;|\w| )+")
"""References, letters and digits, and blanks between them."""


def _hostile() -> list[str]:
    if not HOSTILE.exists():
        return list(OUR_OWN)
    found = json.loads(HOSTILE.read_text(encoding="utf-8"))["strings"]
    return [*OUR_OWN, *(one["string"] for one in found)]


def _is_safe(wikitext: str) -> bool:
    plain = re.sub(r"&#[0-9]+;", "", wikitext)
    return (
        bool(SAFE.fullmatch(wikitext)) and "_" not in plain and not re.search(r" \d|^ | $", plain)
    )


@pytest.mark.parametrize("text", _hostile())
def test_hostile_strings_become_references(text: str) -> None:
    """Nothing of a hostile string is left that MediaWiki could take for markup."""
    assert _is_safe(escape(text))


@pytest.mark.parametrize("text", _hostile())
def test_a_reader_sees_the_cleaned_string(text: str) -> None:
    """The references read back as just what `clean` made of it."""
    assert html.unescape(escape(text)) == clean(text)


@given(st.text())
def test_any_text_is_safe_and_reads_back(text: str) -> None:
    """There is no Unicode text that gets through."""
    assert _is_safe(escape(text))
    assert html.unescape(escape(text)) == clean(text)


@given(st.text())
def test_a_clean_line_is_one_printable_line(text: str) -> None:
    """It is never empty, has no line feed and nothing that a terminal would obey."""
    line = clean(text)
    assert line
    assert len(line) <= 500
    assert not re.search(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]", line)


def test_cleaning_twice_changes_nothing_more() -> None:
    """What was shown once can be shown again."""
    assert clean(clean("a\u202eb\n c")) == clean("a\u202eb\n c") == "a[U+202E]b c"


def test_no_text_has_a_name() -> None:
    """An empty label would be MediaWiki's pipe trick."""
    assert clean(" \n\t") == EMPTY


def test_a_leading_mark_gets_a_carrier() -> None:
    """It would otherwise sit on our own markup."""
    assert clean("\u0301abc").startswith("\u25cc")


def test_long_text_is_cut_and_says_so() -> None:
    """The limit counts the sign that something is missing."""
    assert clean("A" * 900, limit=10) == "A" * 9 + "\u2026"


def test_letters_of_every_script_stay_readable() -> None:
    """Only what isn't a letter or digit becomes a reference."""
    assert escape("Ünïcode текст ลิงก์1") == "Ünïcode текст ล&#3636;งก&#3660;1"


def test_joiners_stay_where_they_are_spelling() -> None:
    """Persian needs them; between Latin letters they only hide something."""
    assert visible("مم\u200cمم") == "مم\u200cمم"
    assert visible("pay\u200cpal") == "pay[U+200C]pal"


def test_halves_of_characters_are_shown() -> None:
    """JSON can hold lone surrogates, which no encoding can write."""
    assert visible("a\ud800b") == "a[U+D800]b"


def test_titles_are_never_cut_in_a_link() -> None:
    """A cut title would be another page."""
    assert html.unescape(link_target("Ä/" * 300)) == "Ä/" * 300


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", '"=1"', " =1", "\n-2"])
def test_spreadsheets_compute_nothing(text: str) -> None:
    """An apostrophe makes text of a formula."""
    assert csv_cell(text).startswith("'")


def test_harmless_cells_stay_as_they_are() -> None:
    """Nothing is added to what can't be a formula."""
    assert csv_cell("a=b, c") == "a=b, c"
