"""Tells whether a listed misspelling is proven to be one: a word that the page says itself.

Never proves where a word may be somebody else's (a quotation, a name, an address, an identifier,
another language) or may be spoken of: what looks like that is left to a person.
"""

import re

from bot.analyzer.analysis import Span
from bot.analyzer.prose.added.cautions import LANGUAGES_OF
from bot.analyzer.prose.alignment import Chunk
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
_TRANSLATED = re.compile(r"\A[\s,=]*\(?\s*[\"“„«‘'‹「]")
_SIC = re.compile(r"\bsic\b|原文", re.IGNORECASE)
_MENTIONED = listed(
    "nickname handle tattoo tattooed identifier hostname header lettering carved engraved keyed"
    " dicen dijo dijeron disent dicono"
    " word words verb noun adjective term spelled spelt spelling misspelled misspelling typo called"
    " named entitled titled written pronounced command function method option parameter variable"
    " keyword tag hashtag account user username file column field"
    " write writes wrote writing say says said saying type types typed typing call calls calling"
    " search searched searching reads spell spells enter press password passphrase"
    " english french german dutch latin greek spanish italian portuguese swedish danish scots"
    " afrikaans"
    " englisch deutsch französisch latein anglais français allemand inglés español inglese italiano"
    " passwort kennwort schreibt schrieb schreiben lautet sagt sagte tippe"
    " écrit écrivent écrire dit disait tapez dice decía escribe escriben escribir contraseña senha"
    " escreve disse digite scrive scrivono disse digita password schrijft schreef zei typ"
    " skriver skrev sade sa hasło пишет писал пишут сказал введите пароль şifre yazar dedi"
    " wort wörter begriff geschrieben schreibweise genannt namens titel"
    " mot mots terme écrit orthographe appelé appelée nommé nommée intitulé intitulée"
    " palabra palabras término escrito ortografía llamado llamada titulado titulada"
    " palavra palavras termo chamado chamada intitulado"
    " parola parole termine scritto chiamato chiamata intitolato"
    " woord woorden geschreven genaamd genoemd spelling"
    " ord ordet stavas kallad kallas"
    " słowo słowa termin pisownia nazywany nazwany"
    " слово слова термин написание называемый называется"
    " kelime kelimesi sözcük sözcüğü adlı yazılır"
)
_MEANT = listed(
    "word spelling misspelling means meaning meant bedeutet bedeutung signifie significa betekent"
    " betyder znaczy oznacza означает значит anlamına"
    " instead sic typo statt anstatt lieu instead invece zamiast вместо yerine"
    " command function method option parameter variable keyword"
    " befehl funktion methode commande fonction méthode comando función función metodo funzione"
)
_AS = frozenset({"as", "als", "comme", "como", "come", "som", "jako", "как"})
"""Behind these, what a word is called as: many write it as ..."""
_FORMS = frozenset({"form", "variant", "forma", "forme", "variante", "vorm", "форма"})
"""What stands right before a word that is spoken of; "form of" is none."""
_NEAR_BEFORE = 2
_NEAR_BEHIND = 4
_COMPARED = 5
"""Words from a misspelling within which its right form is set against it."""


def proves_typo(pair: Pair, chunk: Chunk, old: str, new: str) -> bool:
    """Tell whether a listed pair proves a typo."""
    return (
        old == old.lower() != old.capitalize()  # a script without capitals doesn't mark its names
        and new == new.lower()
        and not pair.page_knows(old)
        and old not in right_forms(pair.typo_pairs)
        and not is_inside(chunk.old_span, quotations(pair.old))
        and not _is_mentioned(pair, chunk, new)
        and not _is_foreign(pair, chunk, old)
        and is_own_word(pair.old, chunk.old_span)
        and (pair.is_plain is None or pair.is_plain(chunk.old_span))
    )


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
    if beside in _FORMS:
        return True
    if beside in _AS:
        before = words[:start]
    return not _MENTIONED.isdisjoint(before) or not _MEANT.isdisjoint(behind)


def _is_foreign(pair: Pair, chunk: Chunk, old: str) -> bool:
    """Tell whether the word, or one beside it, is a small word of another language only."""
    own = _small(pair)
    tokens, (first, last) = pair.aligned.old.tokens, pair.aligned.places(chunk)[0]
    beside = [*tokens[max(0, first - 1) : first], *tokens[last : last + 1]] if own else []
    return any(word in LANGUAGES_OF and word not in own for word in (old, *map(str.lower, beside)))


def _small(pair: Pair) -> frozenset[str]:
    """Give the small words of the page's language, as far as they are known."""
    return pair.lexicon.function_words | pair.lexicon.negations if pair.lexicon else frozenset()
