"""Every wording label is given where no fact changed; only a listed typo is ever proven."""

from collections.abc import Callable

import pytest

from bot.analyzer.analysis import Assurance, Label
from bot.analyzer.prose.changed.comparison import compare_words
from bot.analyzer.prose.typo_pairs import TypoPairs

PAIRS = TypoPairs(
    {"recieve": "receive", "teh": "the", "alot": "a lot", "specificially": "specifically"}
)


def labels(
    old: str, new: str, language: str = "en", knows: Callable[[str], bool] | None = None
) -> list[Label]:
    """Compare two strings and give the labels in order."""
    found = compare_words(old, new, language=language, knows_word=knows, typo_pairs=PAIRS)
    return [finding.label for finding in found.findings]


def best(old: str, new: str, *, is_plain: bool = True, page: str = "") -> list[Assurance]:
    """Compare two strings and give the assurance of each typo."""
    found = compare_words(
        old,
        new,
        language="en",
        typo_pairs=PAIRS,
        knows_word=set(page.split()).__contains__,
        is_plain=lambda _: is_plain,
    )
    return [f.assurance for f in found.findings if f.label is Label.TYPO]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("They recieve a letter.", "They receive a letter."),
        ("Read teh book in it.", "Read the book in it."),
        ("The value, specificially at bit 1:", "The value, specifically at bit 1:"),
    ],
)
def test_a_listed_misspelling_is_proven(old: str, new: str) -> None:
    """A pair from the list, in plain prose and small letters, needs no more proof."""
    assert best(old, new) == [Assurance.PROVEN]


@pytest.mark.parametrize(
    ("old", "new", "is_plain", "page"),
    [
        ("They recieve a letter.", "They receive a letter.", False, ""),
        ("Mister Recieve came.", "Mister Receive came.", True, ""),
        ("They recieve a letter.", "They Receive a letter.", True, ""),
        ("They recieve a letter.", "They receive a letter.", True, "recieve"),
        ("They recive a letter.", "They receive a letter.", True, "receive"),
    ],
)
def test_a_typo_that_is_not_proven(old: str, new: str, is_plain: bool, page: str) -> None:
    """Titles, names, forms that the page has, and unlisted pairs prove nothing."""
    assert best(old, new, is_plain=is_plain, page=page) in ([Assurance.PLAUSIBLE], [])


def test_a_pair_whose_wrong_form_is_right_elsewhere_is_not_proven() -> None:
    """Two forms that are both words are never proven, whatever a list says."""
    pairs = TypoPairs({"form": "from", "fomr": "form"})
    found = compare_words(
        "It came form there.", "It came from there.", language="en", typo_pairs=pairs
    )
    assert [f.assurance for f in found.findings] == [Assurance.PLAUSIBLE]


@pytest.mark.parametrize(
    ("language", "old", "new", "page"),
    [
        ("en", "The galery is open.", "The gallery is open.", "gallery"),
        ("en", "The glalery is open.", "The gallery is open.", "gallery"),
        ("en", "They went form home to hte sea.", "They went form home to the sea.", ""),
        ("pap", "E kamind ta largu.", "E kamindu ta largu.", "kamindu"),
        ("ru", "Он живёт в дерене.", "Он живёт в деревне.", "деревне"),
    ],
)
def test_a_likelier_spelling(language: str, old: str, new: str, page: str) -> None:
    """A near spelling that stands elsewhere on the page, or is a small word, is a likely typo."""
    assert labels(old, new, language, set(page.split()).__contains__) == [Label.TYPO]


@pytest.mark.parametrize(
    ("old", "new", "page"),
    [
        ("She went to a public school.", "She went to a pubic school.", ""),
        ("The galery is open.", "The gallery is open.", "galery gallery"),
        ("The gallery is open.", "The galery is open.", "gallery"),
    ],
)
def test_a_near_word_that_is_no_likelier(old: str, new: str, page: str) -> None:
    """Two words, or a spelling turned wrong, are no typo mended."""
    assert Label.TYPO not in labels(old, new, "en", set(page.split()).__contains__)


def test_a_doubled_word_taken_out_is_a_typo() -> None:
    """The same word twice in a row is a slip."""
    assert labels("Read the the book.", "Read the book.") == [Label.TYPO]


def test_a_repeated_word_further_off_is_none() -> None:
    """Only neighbours are doubled."""
    assert labels("Read the big the book.", "Read the big book.") == [Label.GRAMMAR]


@pytest.mark.parametrize(
    ("old", "new", "label"),
    [
        ("A dog , here", "A dog, here", Label.SPACING),
        ("A  dog here", "A dog here", Label.SPACING),
        ("On the mainpage now", "On the main page now", Label.SPACING),
        ("They have alot of time.", "They have a lot of time.", Label.TYPO),
    ],
)
def test_blanks(old: str, new: str, label: Label) -> None:
    """A blank that came or went is spacing, or a typo when the pair is listed."""
    assert labels(old, new) == [label]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("First, we eat.", "First we eat."),
        ("It is late", "It is late."),
        ("The dogs tail", "The dog's tail"),
        ("He said - yes", "He said – yes"),
    ],
)
def test_punctuation(old: str, new: str) -> None:
    """Signs of punctuation change nothing else in the sentence."""
    assert labels(old, new) == [Label.PUNCTUATION]


def test_a_sign_of_reckoning_is_no_punctuation() -> None:
    """Another comparison is another statement."""
    assert labels("where a < b holds", "where a > b holds") == [Label.REPHRASE]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "It uses usb plugs.", "It uses USB plugs."),
        ("en", "The List is long.", "The list is long."),
        ("tr", "bu Istanbul değil", "bu istanbul değil"),
    ],
)
def test_capitals(language: str, old: str, new: str) -> None:
    """Only the size of letters changed."""
    assert labels(old, new, language) == [Label.CAPITALISATION]


def test_a_dotted_i_is_another_letter() -> None:
    """Turkish keeps its two letters i apart."""
    assert Label.CAPITALISATION not in labels("bu ısı iyi", "bu isi iyi", "tr")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "They were at house.", "They were at the house."),
        ("en", "This work well.", "This works well."),
        ("en", "He depends of them.", "He depends on them."),
        ("fr", "Il a manger une pomme.", "Il a mangé une pomme."),
        ("de", "Er ging in der Stadt.", "Er ging in die Stadt."),
        ("pap", "E kamindanan ta largu.", "E kamindan ta largu."),
    ],
)
def test_grammar(language: str, old: str, new: str) -> None:
    """Endings, articles and prepositions change while the words of weight keep their stems."""
    assert labels(old, new, language) == [Label.GRAMMAR]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The old colour faded.", "The old color faded."),
        ("en", "They organise a feast.", "They organize a feast."),
        ("en", "The theatre burned.", "The theater burned."),
        ("de", "Die Straße ist lang.", "Die Strasse ist lang."),
        ("ru", "Пришёл тёплый ветер.", "Пришел теплый ветер."),
    ],
)
def test_another_accepted_spelling(language: str, old: str, new: str) -> None:
    """British and American and such are variants, not typos."""
    assert labels(old, new, language) == [Label.SPELLING_VARIANT]


def test_words_that_only_look_like_a_variant() -> None:
    """Another word stays another word."""
    assert Label.SPELLING_VARIANT not in labels("The hour was late.", "The house was late.")


def test_other_words_in_the_same_place_are_one_finding() -> None:
    """A rewritten sentence is one rephrase, not thirty."""
    old = "The small village lies near the quiet river and has an old mill."
    new = "A little hamlet stands beside that calm stream with its ancient watermill."
    assert labels(old, new) == [Label.REPHRASE]


def test_a_near_word_is_no_other_form_of_it() -> None:
    """Words that share their beginning by chance share no stem."""
    assert labels("It lies on the stake here.", "It lies on the stack here.") == [Label.REPHRASE]


def test_several_typos_stay_apart() -> None:
    """Each typo is its own proof."""
    old, new = "Read teh book that they recieve.", "Read the book that they receive."
    assert labels(old, new) == [Label.TYPO, Label.TYPO]


def test_spans_point_at_the_words() -> None:
    """Findings stand where the words do, in both strings."""
    old, new = "Now they recieve it.", "Now they receive it."
    (finding,) = compare_words(old, new, language="en", typo_pairs=PAIRS).findings
    assert old[slice(*finding.old_span)] == "recieve"
    assert new[slice(*finding.new_span)] == "receive"


def test_added_stretches_and_similarity() -> None:
    """The caller learns which words are new, and how much stayed."""
    new = "A very old dog barks."
    found = compare_words("A dog barks.", new, language="en")
    assert [new[slice(*span)] for span in found.added] == ["very old"]
    assert 0 < found.similarity < 1


def test_why_is_a_clause_without_line_breaks() -> None:
    """Evidence is readable, whatever the page holds."""
    (finding,) = compare_words("a\nb " + "long " * 40, "a", language="en").findings
    assert "\n" not in finding.why
    assert len(finding.why) < 120
