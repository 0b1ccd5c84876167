"""Alarms and cautions on added words: each fires, and each leaves its near miss alone."""

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.gibberish import is_stray_word
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.added.leftovers import inspect_source
from tests.analyses import analysed


def labels(
    text: str,
    language: str = "en",
    page: str = "",
    *,
    is_article: bool = True,
    lacks_reference: bool = False,
) -> set[Label]:
    """Inspect wholly new text and give the labels."""
    words = set(page.lower().split())
    found = inspect_added(
        text,
        language=language,
        page_has_word=words.__contains__,
        is_article=is_article,
        lacks_reference=lambda: lacks_reference,
    )
    return {finding.label for finding in found.findings}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "This is all bullshit."),
        ("en", "What a sh1t town."),
        ("en", "They are fuuuuucking bad."),
        ("en", "He is a f*cking liar."),
        ("pap", "E ta un fucking hende."),
        ("de", "Du bist ein Arschloch."),
        ("fr", "C'est un connard."),
        ("es", "Es un gilipollas."),
        ("it", "Sei uno stronzo."),
        ("nl", "Wat een klootzak."),
        ("pt", "Que filho da puta."),
        ("ru", "Он полный мудак."),
        ("pl", "To jest kurwa."),
        ("sv", "Din jävla fitta."),
        ("tr", "Bu bir orospu."),
        ("ar", "هذا شرموط"),
        ("ja", "お前は死ね。"),
        ("zh", "他是王八蛋。"),
        ("en", "poop"),
        ("en", "He is an idiot and smelly, they said of him in the long years after the war."),
    ],
)
def test_profanity(language: str, text: str) -> None:
    """Listed words are noticed in every language that we ship, and in disguise."""
    assert Label.PROFANITY in labels(text, language)


@pytest.mark.parametrize(
    ("language", "text", "page"),
    [
        ("en", 'Her second song was "Bullshit" in that year.', ""),
        ("en", "The bullshit detector was rebuilt.", "bullshit"),
        ("en", "The town of Scunthorpe and its assassin.", ""),
        ("de", "Das Brett ist dick und hell.", ""),
        ("en", "Dick Berg (painter)", ""),
        ("lb", "Den Text ass eidel.", ""),
        ("da", "Det er slut nu.", ""),
        ("sv", "Fartyget har hög fart vid resans slut.", ""),
        ("nl", "Patiënten met kanker kregen in die jaren daar een veel betere zorg.", ""),
        ("fr", "Le train a du retard.", ""),
        (
            "en",
            "The gay rights movement of the country grew in those years with help from abroad.",
            "",
        ),
    ],
)
def test_no_profanity(language: str, text: str, page: str) -> None:
    """Titles in quotation marks, words the page has, parts of words and honest words pass."""
    assert Label.PROFANITY not in labels(text, language, page)


def test_profanity_that_stood_there_is_not_new() -> None:
    """Only what the edit added is judged."""
    text = "A shit day, they say."
    found = inspect_added(text, language="en", added=((12, len(text)),)).findings
    assert found == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "sdkfjhskdjfh"),
        ("en", "The town jfdjnds lies there."),
        ("pap", "hcbhhxxk kjgdfnbckk"),
        ("en", "The town asdfasdf lies there."),
        ("ru", "ывлаоывдла прфывждл"),
        ("en", "99152631619128834678784"),
    ],
)
def test_gibberish(language: str, text: str) -> None:
    """Mashed keys have letters in an order that no language has."""
    assert Label.GIBBERISH in labels(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Its strengths and lengths were tested by McGrath."),
        ("en", "The HTTPS and TLSv1 stack uses 0x00ffeecc and PSBT."),
        ("pl", "Wszechświat i chrząszcz brzmią w Szczebrzeszynie."),
        ("de", "Der Angstschweiß des Rechtsschutzversicherten."),
        ("cy", "Mae Llanfairpwllgwyngyll yn bentref."),
        ("ru", "Взгляд здравствующих взбудоражил."),
        ("en", "The number 9915263161912883 is a prime, says the proof."),
    ],
)
def test_no_gibberish(language: str, text: str) -> None:
    """Rare words, abbreviations, numbers and names of any language pass."""
    assert Label.GIBBERISH not in labels(text, language)


@pytest.mark.parametrize(
    "text", ["Noooooo way", "hahahahaha", "blablabla", "yessss", "cheese cheese! cheese, cheese"]
)
def test_repeated_characters(text: str) -> None:
    """Four same letters, or a syllable over and over, are no word."""
    assert Label.REPEATED_CHARACTERS in labels(text)


@pytest.mark.parametrize(
    ("text", "page"),
    [
        ("King Oluf XXXX and www and 0000000", ""),
        ("colour #ffffff or 00ffff11", ""),
        ("Mississippi and Seeelefant and banana", ""),
        ("The word hmmmm is listed", "hmmmm"),
        ("a definining moment", ""),
        ("The 12 12 12 12 of it, and bye bye bye", ""),
    ],
)
def test_no_repeated_characters(text: str, page: str) -> None:
    """Numerals, codes, long vowels and what the page has pass."""
    assert Label.REPEATED_CHARACTERS not in labels(text, "en", page)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "lol"),
        ("en", "Hi mom!"),
        ("pap", "hello"),
        ("pap", "Test!"),
        ("pap", "E ta bunita!!!!"),
        ("en", "It lies there \U0001f602."),
        ("en", "I think this is wrong."),
        ("en", "If you are reading this, go away."),
        ("de", "Hallo Leute, war hier"),
        ("fr", "mdr c'est nul"),
        ("es", "hola a todos"),
        ("it", "ciao a tutti"),
        ("nl", "hoi allemaal"),
        ("pt", "oi gente"),
        ("ru", "всем привет"),
        ("pl", "cześć wszystkim"),
        ("sv", "hej alla"),
        ("tr", "merhaba arkadaşlar"),
        ("ar", "مرحبا انا هنا"),
        ("ja", "みんなこんにちは"),
        ("zh", "大家好"),
    ],
)
def test_chat_in_an_article(language: str, text: str) -> None:
    """An article speaks to nobody."""
    assert Label.CHAT_IN_ARTICLE in labels(text, language)


def test_chat_on_a_talk_page() -> None:
    """People do talk on talk pages."""
    assert Label.CHAT_IN_ARTICLE not in labels("I think this is wrong.", is_article=False)


@pytest.mark.parametrize(
    "text",
    [
        'She said "I think it works" there.',
        "The lollipop was new.",
        "They think so.",
        "A test was made.",
    ],
)
def test_no_chat(text: str) -> None:
    """Quotations and longer words pass."""
    assert Label.CHAT_IN_ARTICLE not in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "Write to anna@shop.example today.",
        "Call +1 555 010 9999 now.",
        "Tel: 030 1234567",
        "WhatsApp 0791 234 567",
        "Reach us at (030) 123 4567.",
    ],
)
def test_contact_details(text: str) -> None:
    """Mail addresses and phone numbers have no place in prose."""
    assert Label.CONTACT_DETAILS in labels(text)


@pytest.mark.parametrize(
    "text",
    [
        "It had 1 234 567 people in 1990-1995.",
        "ISBN 978-3-16-148410-0 is out.",
        "From 12-05-2020 to 13-06-2021 it rained.",
        "The user @anna wrote it.",
        "The value is 192.168.100.200 here.",
    ],
)
def test_no_contact_details(text: str) -> None:
    """Numbers of other kinds pass."""
    assert Label.CONTACT_DETAILS not in labels(text)


def test_shouting() -> None:
    """A new sentence in capitals is shouted; an abbreviation is not."""
    assert Label.SHOUTING in labels("THIS TOWN IS THE VERY BEST PLACE EVER.")
    assert Label.SHOUTING not in labels("The NATO and UNESCO offices of the USA moved.")


def test_mixed_scripts() -> None:
    """A Cyrillic letter in a Latin word is a disguise; two scripts in two words are not."""
    assert Label.MIXED_SCRIPT_WORD in labels("He visited Nor\u043band.")
    assert Label.MIXED_SCRIPT_WORD not in labels("He visited Norland (Норланд).")
    assert Label.MIXED_SCRIPT_WORD not in labels("A current of 5 μA flows.")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("es", "This is the house that was built by them in the city."),
        ("en", "Es la casa que fue construida por ellos en la ciudad para su familia."),
        ("en", "Это дом, который они построили в городе."),
        ("pap", "This is the house that was built by them in the city."),
        ("zh", "This is the house that was built by them in the city."),
    ],
)
def test_another_language(language: str, text: str) -> None:
    """A sentence in another language than the page's is noticed."""
    assert Label.OTHER_LANGUAGE in labels(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The motto is 'La casa de la ciudad' in Spanish, and it means the house."),
        ("pap", "E kas ku nan a traha den e stat ta bunita."),
        ("da", "Det er huset som alle bor i, og den kan ikke males."),
        ("ja", "これは彼らが町で建てた家であると言われている。"),
        ("ru", "Они построили дом в городе для своей семьи."),
    ],
)
def test_the_page_s_own_language(language: str, text: str) -> None:
    """Sentences of the page's own language pass, foreign words in them too."""
    assert Label.OTHER_LANGUAGE not in labels(text, language)


def test_an_unsourced_fact() -> None:
    """A number without a reference stands out only where most of the page has references."""
    text = "The town had 5000 people."
    assert Label.UNSOURCED_FACT in labels(text, lacks_reference=True)
    assert Label.UNSOURCED_FACT not in labels(text)
    assert Label.UNSOURCED_FACT not in labels(text)
    assert Label.UNSOURCED_FACT not in labels("The town lies there.", lacks_reference=True)


def test_in_code_rude_words_alone_are_looked_for() -> None:
    """Of all that would be told of a text, what may be code is told of its rude words."""
    text = "lol, ask asdfghjkl, write to mill@example.org: this is all bullshit!!!"
    told = inspect_added(text, language="en")
    assert len({finding.label for finding in told.findings}) > 1
    in_code = inspect_added(text, language="en", is_code=True).findings
    assert in_code == tuple(one for one in told.findings if one.label is Label.PROFANITY) != ()


def test_a_language_without_lists_is_unchecked() -> None:
    """Where only English words are listed, that is said."""
    found = inspect_added("Wasi hatunmi.", language="qu")
    assert {entry.label for entry in found.unchecked} == {Label.PROFANITY, Label.CHAT_IN_ARTICLE}
    assert inspect_added("... !", language="qu").unchecked == ()


@pytest.mark.parametrize(
    ("source", "label"),
    [
        ("A '''Bold text''' here", Label.TOOLBAR_LEFTOVER),
        ("[[Link title]]", Label.TOOLBAR_LEFTOVER),
        ("== Headline text ==", Label.TOOLBAR_LEFTOVER),
        ("'''Fetter Text'''", Label.TOOLBAR_LEFTOVER),
        ("[http://www.example.com link title]", Label.TOOLBAR_LEFTOVER),
        ("The **old mill** burned.", Label.MARKDOWN_LEFTOVER),
        ("See [the mill](https://mill.example/a).", Label.MARKDOWN_LEFTOVER),
        ("## History of the mill", Label.MARKDOWN_LEFTOVER),
        ("As an AI language model, I can't say.", Label.LLM_LEFTOVER),
        ("The mill burned.:contentReference[oaicite:2]{index=2}", Label.LLM_LEFTOVER),
        ("https://mill.example/?utm_source=chatgpt.com", Label.LLM_LEFTOVER),
        ("Certainly! Here is the text.", Label.LLM_LEFTOVER),
        ("Als KI-Sprachmodell kann ich das nicht.", Label.LLM_LEFTOVER),
    ],
)
def test_leftovers_of_tools(source: str, label: Label) -> None:
    """What toolbars, markdown and chat bots leave behind is noticed in the source."""
    assert {f.label for f in inspect_source(source)} == {label}


@pytest.mark.parametrize(
    "source",
    [
        "The '''old mill''' burned.",
        "** a nested list\n*** deeper",
        "# first\n## second of the list.",
        "The tool prints bold text and a link title.",
        "[[Mill]] (https://mill.example)",
        "The language model of the year",
    ],
)
def test_no_leftovers(source: str) -> None:
    """Wikitext that looks like it passes."""
    assert inspect_source(source) == ()


def test_a_stray_word() -> None:
    """One word in small letters and nothing else is what spam bots leave."""
    assert is_stray_word("lideldronc\n")
    for honest in ("* lizard", "Norland", "the end", "done.", "7", ""):
        assert not is_stray_word(honest)


@pytest.mark.parametrize(
    ("new", "is_stray"),
    [
        ("lideldronc\nThe mill burned down.\n\n* flour", True),
        ("The mill burned down.\n\n* flour\n\nlideldronc", True),
        ("The mill burned down.\n\n* flour\n* wheat", False),
        ("The mill quickly burned down.\n\n* flour", False),
        ("mill\nThe mill burned down.\n\n* flour", False),
    ],
)
def test_a_paragraph_that_is_one_stray_word(new: str, is_stray: bool) -> None:
    """A list item, a word in a sentence, and a word of the page are none."""
    found = analysed("The mill burned down.\n\n* flour", new)
    assert (Label.GIBBERISH in found.labels) is is_stray
