"""Every fact label is given where its words changed, and not for a near miss."""

from collections.abc import Callable

import pytest

from bot.analyzer.analysis import Label
from bot.analyzer.prose.changed.comparison import compare_words

FACTS = frozenset(
    {
        Label.NUMBER_CHANGE,
        Label.DATE_CHANGE,
        Label.UNIT_CHANGE,
        Label.NAME_CHANGE,
        Label.ORDER_CHANGE,
        Label.NEGATION_CHANGE,
        Label.CLAIM_STRENGTH,
        Label.LIFE_STATUS,
        Label.PRONOUN_CHANGE,
        Label.QUOTE_CHANGE,
    }
)


def labels(
    old: str, new: str, language: str = "en", knows: Callable[[str], bool] | None = None
) -> set[Label]:
    """Compare two strings and give the labels only."""
    return {f.label for f in compare_words(old, new, language=language, knows_word=knows).findings}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "It weighs 300 grams.", "It weighs 800 grams."),
        ("en", "Keep it at -20 degrees.", "Keep it at 20 degrees."),
        ("en", "Keep it at \u221220 degrees.", "Keep it at 20 degrees."),
        ("en", "Chapter 48210 ends here.", "Chapter 482100 ends here."),
        ("en", "It costs 1,000 crowns.", "It costs 1.000 crowns."),
        ("de", "Das sind 1.000 Meter.", "Das sind 1,000 Meter."),
        ("xx", "ka 1,000 lo", "ka 1.000 lo"),
        ("en", "They won 2-1 at home.", "They won 1-2 at home."),
        ("ar", "عدد السكان ٣٤٥ نسمة", "عدد السكان ٩٤٥ نسمة"),
        ("hi", "यहाँ १२३ घर हैं", "यहाँ १२४ घर हैं"),
        ("zh", "全村有三十户。", "全村有五十户。"),
        ("en", "King Oluf IV of Norland", "King Oluf VI of Norland"),
        ("en", "All the men came.", "All the 3 men came."),
        ("en", "There three people died.", "There five people died."),
        ("de", "Dort starben drei Leute.", "Dort starben fünf Leute."),
        ("pl", "Tam było trzy osoby.", "Tam było pięć osoby."),
        ("en", "There three people died.", "There 5 people died."),
        ("en", "She came 1st in that race.", "She came 2nd in that race."),
        ("en", "Add 5kg of it.", "Add 6kg of it."),
    ],
)
def test_a_number_that_became_another(language: str, old: str, new: str) -> None:
    """Signs, separators and decimal points belong to the number, in any numeral system."""
    assert labels(old, new, language) == {Label.NUMBER_CHANGE}


@pytest.mark.parametrize(
    ("language", "old", "new", "label"),
    [
        ("en", "It costs 1000 crowns.", "It costs 1,000 crowns.", Label.SPELLING_VARIANT),
        ("de", "Das sind 1000 Meter.", "Das sind 1.000 Meter.", Label.SPELLING_VARIANT),
        ("en", "There 3 people live.", "There three people live.", Label.SPELLING_VARIANT),
        ("en", "He had a dog.", "He had a dog from 1990 to 1994 or so.", Label.REPHRASE),
        ("en", "Twelve of 30 came.", "Of 30, twelve came.", Label.REORDER),
    ],
)
def test_a_number_that_stayed(language: str, old: str, new: str, label: Label) -> None:
    """The same value written another way, moved, or in a new clause is no changed number."""
    found = labels(old, new, language)
    assert label in found
    assert Label.NUMBER_CHANGE not in found


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "She left on 12 May 2020.", "She left on 13 May 2020."),
        ("en", "She left on May 12, 2020.", "She left on June 12, 2020."),
        ("en", "It opened in 1990.", "It opened in 1991."),
        ("en", "It opens every Friday.", "It opens every Monday."),
        ("fr", "Il ouvre le lundi.", "Il ouvre le mardi."),
        ("en", "Opened 2020-05-12 at last", "Opened 2021-05-12 at last"),
        ("de", "Am 3. März 1900 kam er.", "Am 3. Mai 1900 kam er."),
        ("fr", "Le 4 août 1950 il arriva.", "Le 5 août 1950 il arriva."),
        ("es", "Nació el 12 de mayo de 1920.", "Nació el 12 de junio de 1920."),
        ("it", "Il 2 giugno 1946 si votò.", "Il 2 luglio 1946 si votò."),
        ("nl", "Op 5 mei 1945 was het feest.", "Op 5 maart 1945 was het feest."),
        ("pt", "Em 7 de setembro de 1822.", "Em 8 de setembro de 1822."),
        ("ru", "Родился 12 мая 1920 года.", "Родился 12 июня 1920 года."),
        ("pl", "Urodził się 3 maja 1791 roku.", "Urodził się 3 lipca 1791 roku."),
        ("sv", "Den 6 juni 1523 kom han.", "Den 7 juni 1523 kom han."),
        ("tr", "29 Ekim 1923 günü geldi.", "29 Kasım 1923 günü geldi."),
        ("ar", "ولد في 5 مايو 1920 هنا", "ولد في 5 يونيو 1920 هنا"),
        ("ja", "2020年5月12日に開館。", "2020年6月12日に開館。"),
        ("zh", "2020年5月12日开馆。", "2020年5月13日开馆。"),
    ],
)
def test_a_date_that_became_another(language: str, old: str, new: str) -> None:
    """Another day, month or year is a changed date, in every language that we ship."""
    assert labels(old, new, language) == {Label.DATE_CHANGE}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "She left on 12 May 2020.", "She left on May 12, 2020."),
        ("en", "Opened 2020-05-12 at last", "Opened 12 May 2020 at last"),
        ("en", "Opened 12/05/2020 at last", "Opened 2020-05-12 at last"),
        ("de", "Am 3. März 1900 kam er.", "Am 3.3.1900 kam er."),
        ("en", "On 5 Sept 1900 he came.", "On 5 September 1900 he came."),
    ],
)
def test_the_same_date_in_another_form(language: str, old: str, new: str) -> None:
    """A date that still means the same day is wording."""
    assert labels(old, new, language) == {Label.DATE_FORMAT}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("The road is 5 km long.", "The road is 5 miles long."),
        ("It costs $5 today.", "It costs €5 today."),
        ("Heat it to 50 °C now.", "Heat it to 50 °F now."),
        ("About 5% remain.", "About 5 remain."),
        ("A 5kg bag lies here.", "A 5lb bag lies here."),
    ],
)
def test_a_unit_that_became_another(old: str, new: str) -> None:
    """The unit beside a number is a fact of its own."""
    assert Label.UNIT_CHANGE in labels(old, new)


def test_a_unit_written_out_is_the_same_unit() -> None:
    """Writing km as kilometres changes no fact."""
    assert not labels("The road is 5 km long.", "The road is 5 kilometres long.") & FACTS


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "They lost against Norland FC there.", "They lost against Sudland FC there."),
        ("en", "It was built by Anna Berg.", "It was built by Carla Thal."),
        ("en", "Built with the GTA01 board.", "Built with the GTA02 board."),
        ("en", "The key is 0x02 here.", "The key is 0x01 here."),
        ("de", "Gebaut von Anna Berg im Winter.", "Gebaut von Carla Thal im Winter."),
        ("xx", "ka lo Norland ta", "ka lo Sudland ta"),
        ("ru", "Он живёт в городе Ростов.", "Он живёт в городе Псков."),
        ("en", "Norville is the capital.", "Sudville is the capital."),
    ],
)
def test_a_name_that_became_another(language: str, old: str, new: str) -> None:
    """A capital word within a sentence is a name; another in its place is another fact."""
    assert labels(old, new, language) == {Label.NAME_CHANGE}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The house is old.", "This house is old."),
        ("en", "The Norlands were there.", "The Norland was there."),
        ("de", "Er baute das Haus.", "Er baute das Gebäude."),
        ("en", "It uses the openAL library.", "It uses the OpenAL library."),
        ("en", "Then I went home.", "Then she went home."),
    ],
)
def test_what_is_no_other_name(language: str, old: str, new: str) -> None:
    """A word that opens a sentence, a plural, a German noun or new capitals replace no name."""
    assert Label.NAME_CHANGE not in labels(old, new, language)


def test_a_misspelt_name_that_the_page_knows_better() -> None:
    """A near spelling that stands elsewhere on the page is a likely typo, never a proven one."""
    page = {"Norland", "Thalberg"}
    found = compare_words(
        "He met Thablerg there.",
        "He met Thalberg there.",
        language="en",
        knows_word=page.__contains__,
        typo_pairs={"thablerg": "thalberg"},
    ).findings
    assert [(f.label, f.assurance.word) for f in found] == [(Label.TYPO, "plausible")]


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "City beat United in the final.", "United beat City in the final."),
        ("en", "Here Anna paid Carla twice.", "Here Carla paid Anna twice."),
        ("en", "Most dogs chase cats at night.", "Most cats chase dogs at night."),
        ("de", "Dort schlug Norland dann Sudland.", "Dort schlug Sudland dann Norland."),
    ],
)
def test_names_that_changed_places(language: str, old: str, new: str) -> None:
    """Winner and loser swapped is a fact, though no word came or went."""
    assert Label.ORDER_CHANGE in labels(old, new, language)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Quickly he ran home.", "He ran home quickly."),
        ("The flag is red and blue.", "The flag is blue and red."),
    ],
)
def test_words_that_only_moved(old: str, new: str) -> None:
    """An adverb that moved, or a pair round an "and", is wording."""
    found = labels(old, new)
    assert Label.REORDER in found
    assert not found & FACTS


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "It was found there.", "It was not found there."),
        ("en", "They didn't agree to it.", "They agree to it."),
        ("en", "That is legal here.", "That is illegal here."),
        ("de", "Er war kein Arzt.", "Er war ein Arzt."),
        ("fr", "Il est venu hier.", "Il n'est pas venu hier."),
        ("es", "Ella no llegó a tiempo.", "Ella llegó a tiempo."),
        ("it", "La casa non era grande.", "La casa era grande."),
        ("nl", "Hij was niet thuis.", "Hij was thuis."),
        ("pt", "Ele não chegou cedo.", "Ele chegou cedo."),
        ("ru", "Он не был дома.", "Он был дома."),
        ("pl", "To nie jest prawda.", "To jest prawda."),
        ("sv", "Han kom inte hem.", "Han kom hem."),
        ("tr", "Adam eve geldi.", "Adam eve gelmedi."),
        ("ar", "هذا ليس صحيحا", "هذا صحيحا"),
        ("ja", "彼は医者である。", "彼は医者ではない。"),
        ("zh", "这里不是学校。", "这里是学校。"),
    ],
)
def test_a_negation_that_came_or_went(language: str, old: str, new: str) -> None:
    """A sentence that now says the opposite is a fact change, in every language that we ship."""
    assert Label.NEGATION_CHANGE in labels(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The town won the war.", "The town lost the war."),
        ("en", "The mill was here before us.", "The mill was here after us."),
        ("en", "It is the largest mill.", "It is the smallest mill."),
        ("de", "Sie gewann das Spiel.", "Sie verlor das Spiel."),
        ("fr", "Elle est à gauche du pont.", "Elle est à droite du pont."),
        ("es", "El pueblo ganó la copa.", "El pueblo perdió la copa."),
        ("it", "La torre è più alta.", "La torre è più bassa."),
        ("pt", "O rio corre para o norte.", "O rio corre para o sul."),
        ("nl", "De molen is gesloten.", "De molen is geopend."),
        ("sv", "Laget vann matchen.", "Laget förlorade matchen."),
        ("pl", "Drużyna wygrała mecz.", "Drużyna przegrała mecz."),
        ("ru", "Он выиграл матч весной.", "Он проиграл матч весной."),
        ("tr", "Takım maçı kazandı.", "Takım maçı kaybetti."),
        ("ar", "فاز الفريق في المباراة.", "خسر الفريق في المباراة."),
        ("zh", "他们胜了三次。", "他们败了三次。"),
        ("ja", "彼は東に行った。", "彼は西に行った。"),
    ],
)
def test_a_word_that_became_its_opposite(language: str, old: str, new: str) -> None:
    """Who won and who lost is a fact, whichever way it is changed."""
    assert labels(old, new, language) == {Label.NEGATION_CHANGE}
    assert labels(new, old, language) == {Label.NEGATION_CHANGE}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "The north gate is red.", "The east gate is red."),
        ("en", "The town won the war.", "The town won the race."),
        ("en", "The old mill is near the new one.", "The new mill is near the old one."),
        ("en", "She left the town.", "She left the town, right then."),
        ("de", "Sie gewann das Spiel.", "Sie spielte das Spiel."),
        ("zh", "它在东部。", "它在南部。"),
    ],
)
def test_what_is_no_opposite(language: str, old: str, new: str) -> None:
    """Another word, a word that moved, or one more says nothing of the sort."""
    assert Label.NEGATION_CHANGE not in labels(old, new, language)


def test_one_negation_for_another_is_none() -> None:
    """Spelling a negation out changes nothing."""
    assert not labels("It didn't work.", "It did not work.") & FACTS


def test_a_negation_in_a_language_without_lists_is_unchecked() -> None:
    """Nothing is guessed where nobody has written lists; what was not seen is named."""
    found = compare_words("E awa aki no ta bon.", "E awa aki ta bon.", language="pap")
    assert [f.label for f in found.findings] == [Label.REPHRASE]
    assert Label.NEGATION_CHANGE in {entry.label for entry in found.unchecked}


def test_nothing_is_unchecked_where_only_a_number_changed() -> None:
    """A number says nothing about negation."""
    assert compare_words("ka 12 lo", "ka 13 lo", language="pap").unchecked == ()


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "He allegedly took the money.", "He took the money."),
        ("en", "Users may close the window.", "Users must close the window."),
        ("en", "It is found in some forests.", "It is found in all forests."),
        ("de", "Er hat angeblich gelogen.", "Er hat gelogen."),
        ("fr", "Il a probablement menti.", "Il a menti."),
        ("es", "Supuestamente robó el coche.", "Robó el coche."),
        ("it", "Forse il re partì.", "Il re partì."),
        ("nl", "Hij is vermoedelijk gevlucht.", "Hij is gevlucht."),
        ("pt", "Ele supostamente fugiu.", "Ele fugiu."),
        ("ru", "Он якобы украл деньги.", "Он украл деньги."),
        ("pl", "On rzekomo ukradł auto.", "On ukradł auto."),
        ("sv", "Han har förmodligen rymt.", "Han har rymt."),
        ("tr", "Muhtemelen adam kaçtı.", "Adam kaçtı."),
        ("zh", "他涉嫌盗窃。", "他盗窃。"),
        ("ja", "容疑者が逃げたとされる。", "容疑者が逃げた。"),
    ],
)
def test_a_claim_that_grew_stronger(language: str, old: str, new: str) -> None:
    """Dropping a doubt, or turning may into must, changes what is claimed."""
    assert Label.CLAIM_STRENGTH in labels(old, new, language)


def test_a_clause_with_a_claim_word_in_it_is_other_words() -> None:
    """Replacing words of weight is a rephrase, whatever small words come with them."""
    old, new = "opened by the minister", "opened by some convicted fraudster"
    assert labels(old, new) == {Label.REPHRASE}


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Anna Berg is a singer.", "Anna Berg was a singer."),
        ("en", "Anna Berg (born 1950) sings.", "Anna Berg (1950\u20132020) sings."),
        ("en", "The actor lives there.", "The dead actor lives there."),
        ("de", "Anna Berg ist Sängerin.", "Anna Berg war Sängerin."),
        ("fr", "Anna Berg est chanteuse.", "Anna Berg était chanteuse."),
        ("es", "Anna Berg es cantante.", "Anna Berg fue cantante."),
        ("it", "Anna Berg è cantante.", "Anna Berg era cantante."),
        ("nl", "Anna Berg is zangeres.", "Anna Berg was zangeres."),
        ("pt", "Anna Berg é cantora.", "Anna Berg foi cantora."),
        ("ru", "Она является певицей.", "Она была певицей."),
        ("pl", "Anna Berg jest śpiewaczką.", "Anna Berg była śpiewaczką."),
        ("sv", "Anna Berg är sångare.", "Anna Berg var sångare."),
        ("ja", "彼女は歌手である。", "彼女は歌手であった。"),
        ("zh", "她是歌手。", "她曾是歌手。"),
    ],
)
def test_is_that_became_was(language: str, old: str, new: str) -> None:
    """Pronouncing somebody dead is no grammar."""
    assert Label.LIFE_STATUS in labels(old, new, language)


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", "Then he took his hat.", "Then she took her hat."),
        ("de", "Dann kam er nach Hause.", "Dann kam sie nach Hause."),
        ("fr", "Hier il est venu.", "Hier elle est venu."),
        ("ru", "Потом он ушёл домой.", "Потом она ушёл домой."),
        ("zh", "他住在这里。", "她住在这里。"),
    ],
)
def test_he_that_became_she(language: str, old: str, new: str) -> None:
    """Another gender is another fact."""
    assert labels(old, new, language) == {Label.PRONOUN_CHANGE}


def test_he_that_became_a_name_is_no_pronoun_change() -> None:
    """Naming the person keeps the gender."""
    assert Label.PRONOUN_CHANGE not in labels("Then he took a hat.", "Then Oluf took a hat.")


@pytest.mark.parametrize(
    ("language", "old", "new"),
    [
        ("en", 'She said "we will win" then.', 'She said "we will lose" then.'),
        ("de", "Sie sagte „wir siegen“ dort.", "Sie sagte „wir fallen“ dort."),
        ("fr", "Elle dit « je viens » alors.", "Elle dit « je pars » alors."),
        ("ja", "彼は「行く」と言った。", "彼は「来る」と言った。"),
    ],
)
def test_words_changed_inside_a_quotation(language: str, old: str, new: str) -> None:
    """What somebody said is a fact."""
    assert Label.QUOTE_CHANGE in labels(old, new, language)


def test_words_changed_beside_a_quotation() -> None:
    """Words outside the marks are the writer's own."""
    old, new = 'She said "we will win" there.', 'She shouted "we will win" there.'
    assert labels(old, new) == {Label.REPHRASE}


def test_a_typo_inside_a_quotation_is_not_proven() -> None:
    """A misspelling may be what the source has."""
    pairs = {"recieve": "receive"}
    old, new = 'It says "we recieve you" there.', 'It says "we receive you" there.'
    found = compare_words(old, new, language="en", typo_pairs=pairs).findings
    assert [(f.label, f.assurance.word) for f in found] == [(Label.QUOTE_CHANGE, "plausible")]


def test_a_script_without_capitals_cannot_tell_names() -> None:
    """Where no name can be told from a word, that is said."""
    found = compare_words("他住在东方城市。", "他住在北方城市。", language="zh")
    assert {entry.label for entry in found.unchecked} == {Label.NAME_CHANGE}


def test_facts_come_before_wording() -> None:
    """A reader sees what matters first."""
    found = compare_words(
        "The old house cost 300 crowns.", "The ancient house cost 900 crowns.", language="en"
    ).findings
    assert [f.label for f in found] == [Label.NUMBER_CHANGE, Label.REPHRASE]
