"""What holds for the prose room whatever the text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.analyzer.analysis import Assurance, Label
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.added.leftovers import inspect_source
from bot.analyzer.prose.changed.comparison import compare_words
from bot.analyzer.prose.segments import sentences, tokens
from bot.analyzer.prose.typo_pairs import TypoPairs

LANGUAGES = st.sampled_from(["en", "de", "tr", "ru", "ar", "zh", "ja", "pap", "", "zh-hant", "xx"])
PAIRS = TypoPairs({"recieve": "receive", "teh": "the"})
SNIPPETS = st.sampled_from(
    [
        "not", "may", "all", "is", "was", "he", "she", "Anna", "Berg", "Norland", "teh", "the",
        "recieve", "receive", "12 May 2020", "2020-05-12", "-20", "1,000", "1.000", "5 km", "IV",
        '"', "“", "”", "(1950", ")", ".", ",", "不", "他是", "لا", "не", "\u0301", "\u200d", "'",
        "fuck", "lol", "+1 555 010 9999", "a@b.example", "\n", "İ", "ß", "٣٤", "三十", "**",
    ]
)  # fmt: skip
PROSE = st.lists(SNIPPETS | st.text(max_size=6), max_size=12).map(" ".join)
TEXT = PROSE | st.text(max_size=60)
DIRECTED = frozenset(
    {Label.TYPO, Label.GRAMMAR, Label.REPHRASE, Label.SPACING, Label.SPELLING_VARIANT}
)
"""Labels that depend on which form is the better one, or share their place with one that does."""


@given(TEXT)
def test_tokens_join_back_to_the_text(text: str) -> None:
    """No character is lost or moved."""
    assert "".join(tokens(text)) == text


@given(TEXT, LANGUAGES)
@example("U.S\xa0.(", "fr")
@example("J.\u3000a", "en")
@example("J\u2029.）", "ru")
def test_sentences_cover_the_text(text: str, language: str) -> None:
    """Spans follow one another without gap or overlap."""
    assert "".join(text[slice(*span)] for span in sentences(text, language)) == text


@given(TEXT, LANGUAGES)
def test_equal_strings_have_no_finding(text: str, language: str) -> None:
    """Nothing changed, nothing said."""
    found = compare_words(text, text, language=language, typo_pairs=PAIRS)
    assert (found.findings, found.unchecked, found.added) == ((), (), ())


@given(TEXT, TEXT, LANGUAGES)
def test_any_two_strings_compare(old: str, new: str, language: str) -> None:
    """Whatever the text, spans lie within it, and a difference is never passed over."""
    found = compare_words(old, new, language=language, typo_pairs=PAIRS)
    assert bool(found.findings) == (old != new)
    assert 0.0 <= found.similarity <= 1.0
    for finding in found.findings:
        assert 0 <= finding.old_span[0] <= finding.old_span[1] <= len(old)
        assert 0 <= finding.new_span[0] <= finding.new_span[1] <= len(new)
        assert finding.why
        assert "\n" not in finding.why


@given(TEXT, TEXT, LANGUAGES)
@example("Anna not not Anna", "12 May 2020 not not not", "ru")
@example("-20 1,000", "1,000 -20", "en")
@example("2020-05-12", "0¼0", "en")
def test_the_mirror_pair_has_the_same_facts(old: str, new: str, language: str) -> None:
    """Undoing a change of facts changes the same facts."""
    there = {f.label for f in compare_words(old, new, language=language).findings}
    back = {f.label for f in compare_words(new, old, language=language).findings}
    assert there - DIRECTED == back - DIRECTED


@given(TEXT, TEXT, LANGUAGES)
def test_only_listed_typos_are_proven(old: str, new: str, language: str) -> None:
    """Without a list nothing is above plausible."""
    found = compare_words(old, new, language=language)
    assert all(finding.assurance is Assurance.PLAUSIBLE for finding in found.findings)


@given(TEXT, LANGUAGES, st.booleans())
def test_any_text_can_be_inspected(text: str, language: str, is_article: bool) -> None:
    """Whatever was added, findings lie within it, and a part that is not new has none."""
    found = inspect_added(
        text, language=language, is_article=is_article, lacks_reference=lambda: True
    )
    assert all(0 <= f.new_span[0] < f.new_span[1] <= len(text) for f in found.findings)
    assert inspect_added(text, language=language, added=()).findings == ()
    assert all(f.new_span[1] <= len(text) for f in inspect_source(text))


@pytest.mark.parametrize(
    "text",
    ["a" * 20_000, "1" * 20_000, "(" * 20_000, "'" * 20_000, "ha" * 10_000, '"' * 20_000,
     "a'" * 10_000, "1," * 10_000, "*a" * 10_000, "a@" * 10_000, "+1 " * 7_000, "\u0301" * 20_000],
)  # fmt: skip
def test_no_text_makes_a_pattern_run_away(text: str) -> None:
    """Long runs of one sign finish at once (the test's own time limit is its runner's)."""
    compare_words(text, text[1:], language="en")
    inspect_added(text, language="en")
    inspect_source(text)
