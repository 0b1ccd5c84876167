"""Text is cut into words and sentences by rules that hold in every script, and joins back."""

import pytest

from bot.analyzer.prose import extras, is_word, sentences, tokens, words


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


def test_thai_is_cut_by_dictionary_with_icu_and_by_grapheme_without() -> None:
    """The extra is named when it takes part; without it nothing is torn from its marks."""
    found = words("ภาษาไทยดี")
    assert "".join(found) == "ภาษาไทยดี"
    assert (len(found) < 5) == ("icu" in extras())


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
