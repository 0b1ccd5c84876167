"""Tells whether a listed misspelling is proven to be one: a word that the page says itself.

Never proves where a word may be somebody else's (a quotation, a name, an address, an identifier,
another language) or may be spoken of: what looks like that is left to a person.
"""

import re

from bot.analyzer.analysis import Span
from bot.analyzer.prose.added.cautions import LANGUAGES_OF
from bot.analyzer.prose.alignment import Chunk
from bot.analyzer.prose.changed.right_words import RIGHT_WORDS
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.pair import Pair, is_inside, quotations
from bot.analyzer.prose.typo_pairs import right_forms

_BEFORE = re.compile(r"(?:\A|[\s(\[¿¡—–\"“„”«»‘’'‹›])\Z")
_BEHIND = re.compile(r"\A[.,;:!?…)\]\"“”«»‘’'‹›。，、،؛؟]*(?:\Z|[\s—–])")
"""What stands round a word of prose; other signs that touch it are of addresses, names, options."""
_DOUBLE_MARKS = frozenset('"“”„‟«»″〝〞「」『』')
_SINGLE_OPENS = re.compile(r"(?<!\w)['‘‚‛‹`´](?=\S)")
_SINGLE_CLOSES = re.compile(r"(?<=\S)['’‘‛›`´](?!\w)")
"""Apostrophes, too: between what may be two marks nothing is proven."""
_TRANSLATED = re.compile(r"\A(?:[\s,=]*\(?\s*[\"“„«‘'‹「]|\s*(?::?=|[-=]>|→))")
_SIC = re.compile(r"\bsic\b|原文", re.IGNORECASE)
_NAMED = listed(
    "called named entitled titled dubbed nicknamed renamed christened spelled spelt"
    " genannt namens betitelt heißt hieß appelé appelée nommé nommée intitulé intitulée baptisé"
    " baptisée surnommé surnommée llamado llamada titulado titulada denominado denominada apodado"
    " apodada chamado chamada intitulado intitulada apelidado apelidada chiamato chiamata"
    " intitolato intitolata denominato denominata soprannominato soprannominata genaamd genoemd"
    " getiteld bijgenaamd heet heette kallad kallas kallades heter hette nazywany nazwany nazwana"
    " zatytułowany zatytułowana называемый называется названный названная озаглавленный adlı"
)
"""What is right before a name."""
_NAMES = listed(
    "name title slogan motto tagline catchphrase nickname inscription headline caption"
    " namen titel wahlspruch leitspruch inschrift schlagzeile nom titre devise surnom nombre título"
    " lema eslogan apodo inscripción nome inscrição apelido titolo iscrizione soprannome naam leus"
    " opschrift bijnaam namn titeln valspråk smeknamn inskrift nazwa nazwą tytuł hasło napis"
    " название названием именем девиз лозунг слоган надпись adı sloganı"
)
"""What has words of its own, that follow it or a form of "to be"."""
_IS = listed(
    "is was are were became ist war lautet lautete est était es era fue é foi è fu luidt luidde är"
    " var blev jest był była to это был была — –"
)
_KNOWN = listed(
    "known referred bekannt bezeichnet connu connue désigné désignée conocido conocida conhecido"
    " conhecida conosciuto conosciuta noto nota bekend känd känt znany znana известный известная"
    " известен известна"
)
"""Behind these and "as" stands a name."""
_MENTIONED = (
    _NAMED
    | _NAMES
    | listed(
        "handle tattoo tattooed identifier hostname header lettering carved engraved keyed"
        " dicen dijo dijeron disent dicono"
        " word words verb noun adjective term spelling misspelled misspelling typo"
        " written pronounced command function method option parameter variable"
        " keyword tag hashtag account user username file column field"
        " write writes wrote writing say says said saying type types typed typing call calls"
        " calling search searched searching reads spell spells enter press password passphrase"
        " english french german dutch latin greek spanish italian portuguese swedish danish scots"
        " afrikaans click alias aka wrongly erroneously mistakenly"
        " englisch deutsch französisch latein anglais français allemand inglés español inglese"
        " italiano passwort kennwort schreibt schrieb schreiben lautet sagt sagte tippe"
        " écrit écrivent écrire dit disait tapez dice decía escribe escriben escribir contraseña"
        " senha escreve disse digite scrive scrivono disse digita password schrijft schreef zei typ"
        " skriver skrev sade sa hasło пишет писал пишут сказал введите пароль şifre yazar dedi"
        " wort wörter begriff geschrieben schreibweise"
        " mot mots terme écrit orthographe palabra palabras término escrito ortografía"
        " palavra palavras termo parola parole termine scritto"
        " woord woorden geschreven spelling ord ordet stavas słowo słowa termin pisownia"
        " слово слова термин написание kelime kelimesi sözcük sözcüğü yazılır"
    )
)
_MEANT = listed(
    "word spelling misspelling means meaning meant bedeutet bedeutung signifie significa betekent"
    " betyder znaczy oznacza означает значит anlamına"
    " instead sic typo statt anstatt lieu instead invece zamiast вместо yerine"
    " command function method option parameter variable keyword"
    " befehl funktion methode commande fonction méthode comando función función metodo funzione"
    " adlı isimli başlıklı lakaplı bilinen"
)
_AS = frozenset({"as", "als", "comme", "como", "come", "som", "jako", "как"})
"""Behind these, what a word is called as: many write it as ..."""
_NAMED_BEFORE = frozenset({"select", "choose", "chose", "set", "if"})
_NAMED_BEHIND = listed(
    "button buttons key flag flags attribute property enum struct macro subcommand endpoint daemon"
    " binary api packet signal node module class package branch event element register plugin"
    " script hashtag subreddit defaults returns"
)
"""What stands right beside a name in a program: set ... to, the ... flag; not: a ... flag."""
_ARTICLES = frozenset({"a", "an"})
_FORMS = frozenset({"form", "variant", "forma", "forme", "variante", "vorm", "форма"})
"""What stands right before a word that is spoken of; "form of" is none."""
_NAME_WORDS = 6
_NEAR_BEFORE = 2
_NEAR_BEHIND = 4
_SHORT = 3
_COMPARED = 5
"""Words from a misspelling within which its right form is set against it."""


def proves_typo(pair: Pair, chunk: Chunk, old: str, new: str) -> bool:
    """Tell whether a listed pair proves a typo."""
    return (
        old == old.lower() != old.capitalize()  # a script without capitals doesn't mark its names
        and new == new.lower()
        and not _is_short(old, new)
        and not (pair.language == "en" and old in RIGHT_WORDS)
        and not pair.page_knows(old)
        and old not in right_forms(pair.typo_pairs)
        and not is_inside(chunk.old_span, quotations(pair.old))
        and not _is_mentioned(pair, chunk, new)
        and not _is_foreign(pair, chunk, old)
        and is_own_word(pair.old, chunk.old_span)
        and (pair.is_plain is None or pair.is_plain(chunk.old_span))
    )


def _is_short(old: str, new: str) -> bool:
    """Say whether a word is so short that it may be an abbreviation: a caf, unlike teh."""
    return len(old) <= _SHORT and sorted(old) != sorted(new)


def is_own_word(paragraph: str, span: Span) -> bool:
    """Tell whether a word of a paragraph stands by itself and isn't quoted, glossed or marked."""
    before, behind = paragraph[: span[0]], paragraph[span[1] :]
    if not _BEFORE.search(before[-1:]) or not _BEHIND.match(behind):
        return False
    if sum(map(before.count, _DOUBLE_MARKS)) % 2 or _is_between_single_marks(paragraph, span):
        return False
    bracket = before.rfind("(")
    if bracket > before.rfind(")") and ":" in before[bracket:]:
        return False  # what brackets tell: (German: Mühle)
    return not (_TRANSLATED.match(behind) or _SIC.search(paragraph))


def _is_between_single_marks(paragraph: str, span: Span) -> bool:
    opens = _SINGLE_OPENS.search(paragraph)
    if opens is None or opens.start() >= span[0]:
        return False
    return _SINGLE_CLOSES.search(paragraph, span[1]) is not None


def _is_mentioned(pair: Pair, chunk: Chunk, new: str) -> bool:
    """Tell whether a sentence speaks of the word rather than with it."""
    words = [token.lower() for token in pair.aligned.old.tokens]
    start, end = pair.aligned.places(chunk)[0]
    if new in words[max(0, start - _COMPARED) : end + _COMPARED] and new not in _small(pair):
        return True
    before, behind = words[max(0, start - _NEAR_BEFORE) : start], words[end : end + _NEAR_BEHIND]
    beside = before[-1] if before else ""
    is_named = beside not in _ARTICLES and not _NAMED_BEHIND.isdisjoint(behind[:1])
    if beside in _FORMS or beside in _NAMED_BEFORE or is_named:
        return True
    if beside in _AS:
        before = words[:start]
    if not _MENTIONED.isdisjoint(before) or not _MEANT.isdisjoint(behind):
        return True
    return _is_in_name(pair.aligned.old.tokens[:start])


def _is_in_name(tokens: list[str]) -> bool:
    """Tell whether what stands behind some words is of a name, or saying, without marks round it.

    Either it is its first or second word, or the name began with a capital.
    """
    words = [token.lower() for token in tokens]
    for at in range(len(tokens), max(0, len(tokens) - _NAME_WORDS), -1):
        name = tokens[at:]
        if name and not name[0][0].isalnum():
            return False
        if (len(name) < _NEAR_BEFORE or name[0][0].isupper()) and _leads_to_name(words[:at]):
            return True
    return False


def _leads_to_name(words: list[str]) -> bool:
    """Tell whether words end with such as give a name: titled, known as, whose slogan was."""
    last, near = words[-1], words[-_NAME_WORDS - 1 : -1]
    if last in _IS:
        return not _NAMES.isdisjoint(near)
    is_known = last in _AS and not _KNOWN.isdisjoint(near[-_NEAR_BEFORE - 1 :])
    return is_known or last in _NAMED or last in _NAMES


def _is_foreign(pair: Pair, chunk: Chunk, old: str) -> bool:
    """Tell whether the word, or one beside it, is a small word of another language only.

    Or the sentence has no more words of its own than such: it may be of another language.
    """
    own = _small(pair)
    if not own:
        return old in LANGUAGES_OF
    words = [token.lower() for token in pair.aligned.old.tokens]
    foreign = [word in LANGUAGES_OF and word not in own for word in words]
    first, last = pair.aligned.places(chunk)[0]
    is_beside = any(foreign[max(0, first - 1) : last + 1])
    right = right_forms(pair.typo_pairs)
    # a letter is a word of many languages, and I is one with a capital
    telling = (word for word in words if len(word) > 1 or not word.isascii())
    count = sum(word in own or word in right for word in telling)
    return is_beside or sum(foreign) >= count


def _small(pair: Pair) -> frozenset[str]:
    """Give the small words of the page's language, as far as they are known."""
    return pair.lexicon.small_words if pair.lexicon else frozenset()
