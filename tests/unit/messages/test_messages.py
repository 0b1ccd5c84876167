"""The words of reports: every language has all of them, with the right forms and parameters."""

import json
import re
import subprocess
import sys
from importlib.resources import files

import pytest

from bot.analyzer.vocabulary import Assurance, Headline, Label
from bot.messages import LANGUAGES, counted, messages_for
from bot.messages.plural import form_of
from bot.reporter.view import Standing

PARAMETER = re.compile(r"\$\d")
MARKUP = re.compile(r"\[\[|''|<|>|~~~|\{\{(?!PLURAL:\$\d\|)")


def _texts(language: str) -> dict[str, str]:
    text = (files("bot.messages") / f"{language}.json").read_text(encoding="utf-8")
    return {key: words for key, words in json.loads(text).items() if not key.startswith("@")}


ENGLISH = _texts("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_says_everything(language: str) -> None:
    """No more and no less than English, and nothing is empty."""
    texts = _texts(language)
    assert texts.keys() == ENGLISH.keys()
    assert all(words.strip() for words in texts.values())


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_the_same_parameters(language: str) -> None:
    """A number that is left out is a lie."""
    texts = _texts(language)
    found = {key: set(PARAMETER.findall(words)) for key, words in texts.items()}
    assert found == {key: set(PARAMETER.findall(words)) for key, words in ENGLISH.items()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_messages_hold_no_markup(language: str) -> None:
    """They stand in wikitext, HTML and edit summaries alike."""
    assert [key for key, words in _texts(language).items() if MARKUP.search(words)] == []


def test_each_message_is_documented() -> None:
    """A translator sees where it stands and what its parameters are."""
    documented = _texts("qqq")
    assert documented.keys() == ENGLISH.keys()
    for key, words in ENGLISH.items():
        missing = set(PARAMETER.findall(words)) - set(PARAMETER.findall(documented[key]))
        assert not missing or "{{msg-mw|" in documented[key], key


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_vocabulary_has_a_name(language: str) -> None:
    """Headlines, labels, assurance and standing are told in the reader's words."""
    texts = _texts(language)
    families: dict[str, list[str]] = {
        "headline": [*Headline],
        "label": [*Label],
        "standing": [*Standing],
        "assurance": [assurance.word for assurance in Assurance],
    }
    wanted = {
        f"{family}-{name.replace(' ', '-')}" for family, names in families.items() for name in names
    }
    assert wanted - texts.keys() == set()
    said = {key for key in texts if key.partition("-")[0] in families}
    assert said - wanted == set()


FORMS = {
    "en": (0, 1),
    "de": (0, 1),
    "es": (0, 1),
    "fr": (0, 1),
    "ja": (0,),
    "ru": (0, 1, 2),
    "ar": (0, 1, 2, 3, 4, 5),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals_have_as_many_forms_as_the_language(language: str) -> None:
    """Fewer would be right by chance only; a language without plurals needs none."""
    for key, words in _texts(language).items():
        for forms in re.findall(r"\{\{PLURAL:\$\d\|([^{}]*)\}\}", words):
            assert len(forms.split("|")) == len(FORMS[language]), key


@pytest.mark.parametrize(
    ("language", "number", "form"),
    [
        *(("en", number, form) for number, form in ((0, 1), (1, 0), (2, 1), (21, 1))),
        *(("fr", number, form) for number, form in ((0, 0), (1, 0), (2, 1), (21, 1))),
        *(("ru", number, form) for number, form in ((1, 0), (21, 0), (101, 0), (11, 2), (111, 2))),
        *(("ru", number, form) for number, form in ((2, 1), (24, 1), (12, 2), (14, 2), (0, 2))),
        *(("ar", number, form) for number, form in ((0, 0), (1, 1), (2, 2), (3, 3), (10, 3))),
        *(("ar", number, form) for number, form in ((11, 4), (99, 4), (100, 5), (102, 5))),
        *(("ar", number, form) for number, form in ((103, 3), (111, 4), (1000, 5))),
        *(("ja", number, 0) for number in (0, 1, 2)),
    ],
)
def test_a_number_takes_the_form_that_cldr_gives_it(language: str, number: int, form: int) -> None:
    """Russian 21 is like 1, Arabic has a form of its own for two."""
    assert form_of(language, number, len(FORMS[language])) == form


def test_of_too_few_forms_the_last_holds() -> None:
    """As MediaWiki does it."""
    assert form_of("ar", 100, 3) == 2


def test_a_sentence_has_its_numbers_and_forms() -> None:
    """Digits are grouped, the form fits, other texts go in as they are."""
    assert messages_for("en").text("report-more", 1) == (
        "1 more edit is in the bot’s records."  # noqa: RUF001 # the message's apostrophe
    )
    assert "1.234 weitere Bearbeitungen stehen" in messages_for("de").text("report-more", 1234)
    assert messages_for("es-mx").text("settled-by-us", 1) == "1 patrullada por este bot"
    assert (
        messages_for("fr").text("row-combined", 1234)
        == "1\N{NO-BREAK SPACE}234 modifications ensemble"
    )
    assert "Ещё 2 правки" in messages_for("ru").text("report-more", 2)
    assert messages_for("ar").text("row-combined", 2) == "تعديلان معا"
    assert (
        messages_for("ja").text("row-rule", "$1 {{PLURAL:$1|a|b}}").endswith("$1 {{PLURAL:$1|a|b}}")
    )


def test_a_parameter_that_is_missing_is_a_fault() -> None:
    """It is ours, and no reader shall find it."""
    with pytest.raises(KeyError):
        messages_for("en").text("report-more")


@pytest.mark.parametrize(
    ("asked", "given"),
    [("de", "de"), ("de-AT", "de"), ("xx", "en"), ("", "en"), ("qqq", "en"), ("../de", "en")],
)
def test_a_language_falls_back(asked: str, given: str) -> None:
    """To what it is a variant of, then to English."""
    assert messages_for(asked).language == given


def test_the_direction_of_writing_is_known() -> None:
    """Arabic is written from the right."""
    assert [messages_for(one).direction for one in ("ar", "de")] == ["rtl", "ltr"]


def test_only_the_language_asked_for_is_loaded() -> None:
    """Importing the room reads no file."""
    code = (
        "import bot.messages.catalog as c; assert c._load.cache_info().currsize == 0;"
        "c.messages_for('de'); assert c._load.cache_info().currsize == 1"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        (counted(1, "rule"), "1 rule"),
        (counted(0, "rule"), "0 rules"),
        (counted(1234, "rule"), "1,234 rules"),
        (counted(1, "edit was", "edits were"), "1 edit was"),
        (counted(2, "edit was", "edits were"), "2 edits were"),
    ],
)
def test_numbers_of_things_in_english(said: str, words: str) -> None:
    """One is one; for what takes more than an "s" both forms are given."""
    assert said == words
