"""Text is cut into words and sentences by rules that hold in every script, and joins back."""

import unicodedata

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.prose import segments
from bot.analyzer.prose.changed.comparison import compare_words
from bot.analyzer.prose.segments import extras, is_word, sentences, tokens, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A dog, didn't it?", ["A", "dog", "didn't", "it"]),
        ("1,000.5 km on 2020-05-12", ["1,000.5", "km", "on", "2020", "05", "12"]),
        ("ends here.Next", ["ends", "here", "Next"]),
        ("l\u2019eau d'or", ["l\u2019eau", "d'or"]),
        ("日本語テスト", list("日本語テスト")),
        ("한국어 텍스트", ["한국어", "텍스트"]),
        ("नमस्ते दुनिया", ["नमस्ते", "दुनिया"]),
        ("שלום עולם", ["שלום", "עולם"]),
        ("٣٤٫٥ كيلو", ["٣٤٫٥", "كيلو"]),
        ("e\u0301a snake_case", ["e\u0301a", "snake_case"]),
    ],
)
def test_words_of_many_scripts(text: str, expected: list[str]) -> None:
    """Words follow UAX #29; Han and Kana give a word per character."""
    assert words(text) == expected
    assert "".join(tokens(text)) == text


WITHOUT_BLANKS = [
    ("ภาษาไทยดี", ["ภาษา", "ไทย", "ดี"]),
    ("ខ្ញុំស្រលាញ់ភាសាខ្មែរ", ["ខ្ញុំ", "ស្រលាញ់", "ភាសាខ្មែរ"]),
    ("ພາສາລາວດີ", ["ພາສາ", "ລາວ", "ດີ"]),
]
"""Thai, Khmer and Lao put no blanks between words."""


@pytest.mark.parametrize(("text", "expected"), WITHOUT_BLANKS)
def test_words_without_blanks_are_cut_by_dictionary_with_icu(
    text: str, expected: list[str]
) -> None:
    """ICU's dictionaries know the words, also beside other scripts, and are named with it."""
    icu = pytest.importorskip("icu", reason="PyICU is an extra")
    assert words(text) == expected
    assert words(f"({text}) is 1,5 {text}.") == [*expected, "is", "1,5", *expected]
    assert "".join(tokens(f"({text}).")) == f"({text})."
    assert extras() == (f"icu {icu.ICU_VERSION}",)


@pytest.mark.parametrize(("text", "expected"), WITHOUT_BLANKS)
def test_words_without_blanks_are_cut_by_grapheme_without_icu(
    text: str, expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is torn from its marks, and no extra is named that took no part."""
    monkeypatch.setattr(segments, "icu", None)
    found = words(text)
    assert "".join(found) == text
    assert len(found) > len(expected)
    assert not any(unicodedata.combining(grapheme[0]) for grapheme in found)
    assert extras() == ()


@pytest.mark.parametrize("has_icu", [True, False])
def test_one_word_that_changed_is_one_change(
    has_icu: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Thai sentence with another word is told the same either way."""
    if has_icu:
        pytest.importorskip("icu", reason="PyICU is an extra")
    else:
        monkeypatch.setattr(segments, "icu", None)
    found = compare_words("เขาเรียนภาษาไทยที่บ้าน", "เขาเรียนภาษาลาวที่บ้าน", language="th")
    assert [finding.label for finding in found.findings] == [Label.REPHRASE]
    assert found.findings[0].why == "'ไทย' became 'ลาว'"


@pytest.mark.parametrize(
    ("token", "expected"), [("a", True), ("7", True), (",", False), (" ", False)]
)
def test_words_and_signs(token: str, expected: bool) -> None:
    """Letters and digits make a word."""
    assert is_word(token) is expected


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "He left. She stayed.", 2),
        ("en", "Dr. Berg came at 5.30 p.m. to eat.", 1),
        ("de", "Er kam z. B. um 5 Uhr. Dann ging er.", 2),
        ("zh", "他来了。她走了。", 2),
        ("xx", "Ka lo. Ta mi.", 2),
        ("en", "", 0),
        ("en", "   ", 1),
    ],
)
def test_sentences(language: str, text: str, count: int) -> None:
    """Abbreviations end no sentence; the pieces cover the text."""
    spans = sentences(text, language)
    assert len(spans) == count
    assert "".join(text[slice(*span)] for span in spans) == text
