"""Raises alarms on new words: what no article says, and what no article should hold.

Never looks at words that stood there, nor inside quotation marks.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain, pairwise

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added_text import AddedText, NewWord, found
from bot.analyzer.prose.finding import Finding
from bot.analyzer.prose.gibberish import is_gibberish, oddness
from bot.analyzer.prose.lexicons import LEXICONS, Lexicon
from bot.analyzer.prose.lexicons.lexicon import Words, listed
from bot.analyzer.prose.pair import is_inside, plain, quotations
from bot.analyzer.prose.segments import words
from bot.analyzer.prose.why import quoted

_SHORT_ADDITION = 8
_NAME_LENGTH = 30
_LITANY = 4
_ANYWHERE = "fuck"
"""Rude wherever it stands in a word; other stems hide in honest ones (Scunthorpe, sniggered)."""
_UNMISTAKABLE = 6
_LONGEST_CRY = 12
_MOST_OF_WORD = 0.7
_DISGUISES = str.maketrans("01345@$!", "oieasasi")
_DISGUISED = re.compile(r"[01345@$!]|([^\W\d_])\1{2}")
_HONEST = {
    "da": listed("slut fart"),
    "fo": listed("slut fart"),
    "lb": listed("ass"),
    "nb": listed("slut fart"),
    "nn": listed("slut fart"),
    "no": listed("slut fart"),
}
"""Words of languages without lists of their own that are rude in English."""
_MASKED = re.compile(r"\b[^\W\d_]+[*#@$!]+[^\W\d_]+")
_LONG_RUN = re.compile(r"(.)\1{2,}")
_REPEATED = re.compile(r"([^\W\d_])\1{3,}|([^\W\d_]{2})\2{3,}|([^\W\d_]{3})\3{2,}", re.IGNORECASE)
_NOT_REPEATED = re.compile(r"[ivxlcdm]+|w+|x+|[a-f]+|(?:ha){3}", re.IGNORECASE)
_CRY = re.compile(
    r"!{3,}|\b(?:a?(?:ha){2,}h?|(?:he){3,}|(?:ja){3,}|(?:ха){2,}|k{4,})\b|[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001f4a9]"
)
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|yo|test|testing|this is a test|cool|wow|nice|hola|prueba|hallo|bonjour"
    r"|salut|coucou|ciao|prova|olá|ola|oi|teste|привет|тест|merhaba|selam|hej|cześć|مرحبا|你好"
    r"|测试|テスト)\W*",
    re.IGNORECASE,
)
_DIGIT_BLOB = re.compile(r"(?<![\w.,/])\d{16,}(?![\w.,/])")
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w/])")
_PHONE = re.compile(
    r"(?<![\w.,/=-])(?:\+\d{1,3}[\s.()/-]{0,2}|\(0?\d{2,5}\)[\s.-]{0,2}|00\d{2}[\s.-])"
    r"\d{1,4}(?:[\s.()/-]{1,2}\d{2,5}){1,5}(?![\w.,/-]\d)"
)
_CALL = re.compile(
    r"(?:\b(?:call|phone|tel|telephone|whatsapp|mobile|helpline|toll[ -]?free|contact|telefon"
    r"|teléfono|telefone|téléphone|telefono)\b|тел\b|电话|電話|☎|📞)[^\w+]{0,3}(?:\w+\s+)?"
    r"\+?\(?\d[\d\s().-]{7,16}\d",
    re.IGNORECASE,
)
_PHONE_DIGITS = range(8, 16)


def alarms_in(new: AddedText, *, is_article: bool) -> Iterator[Finding]:
    """Find profanity, gibberish, repeated characters, chat and contact details."""
    yield from _profanity(new)
    yield from _gibberish(new)
    yield from _repeated_characters(new)
    if is_article:
        yield from _chat(new)
    yield from _contact_details(new)


def _profanity(new: AddedText) -> Iterator[Finding]:
    profane, crude, stems = _rude_words(new.lexicon)
    if honest := _HONEST.get(new.language):
        profane, crude = profane - honest, crude - honest
    read = list(_readings(new))
    worst = _unknown(new, (word for word in read if _is_profane(word.text, profane, stems)))
    mild = _unknown(new, (word for word in read if word.text.lower() in crude))
    mild = [word for word in mild if not _is_in_name(new.text, word)]
    worst += [] if new.lexicon is None or new.lexicon.has_spaces else _profane_parts(new)
    is_crude = len({word.text.lower() for word in mild}) > 1 or len(new.words) <= _SHORT_ADDITION
    for word in (worst or (mild if is_crude else []))[:1]:
        yield found(Label.PROFANITY, word.span, "a word from the list of profanities came in")


def _is_in_name(text: str, word: NewWord) -> bool:
    """Tell whether a word with a capital stands beside another, as Dick and Gay do in names."""
    if not word.text.istitle():
        return False
    after = text[word.span[1] :].split(maxsplit=1)[:1]
    before = text[max(0, word.span[0] - _NAME_LENGTH) : word.span[0]].split()[-1:]
    return any(neighbour[0].isupper() for neighbour in after + before)


def _unknown(new: AddedText, candidates: Iterable[NewWord]) -> list[NewWord]:
    """Keep the words that the page did not have."""
    return [word for word in candidates if not new.page_has_word(word.text.lower())]


def _readings(new: AddedText) -> Iterator[NewWord]:
    """Give the new words, and what their disguises stand for."""
    yield from new.words
    if _DISGUISED.search(new.text):
        for word in new.words:
            bare = _LONG_RUN.sub(r"\1", word.text.lower().translate(_DISGUISES))
            if bare != word.text.lower() and any(map(str.isalpha, word.text)):
                yield NewWord(text=bare, span=word.span)
    if "*" in new.text or "@" in new.text or "$" in new.text:
        for match in _MASKED.finditer(new.text):
            if new.is_all_new(match.span()):
                yield NewWord(text=match.group(), span=match.span())


def _is_profane(word: str, profane: Words, stems: tuple[str, ...]) -> bool:
    lowered = word.lower()
    if lowered in profane or lowered.startswith(stems) or _ANYWHERE in lowered:
        return True
    masked = "*" in lowered or "#" in lowered
    return masked and _unmasked(lowered, profane)


def _unmasked(word: str, profane: Words) -> bool:
    pattern = re.compile(re.sub(r"[*#@$!]+", r"\\w{1,4}", word))
    return any(pattern.fullmatch(known) for known in profane | LEXICONS["en"].crude)


def _profane_parts(new: AddedText) -> list[NewWord]:
    """Look for listed words in scripts without blanks between words."""
    if new.lexicon is None:
        return []
    quotes = quotations(new.text)
    return [
        NewWord(text=match.group(), span=match.span())
        for match in _any_of(new.lexicon.profane).finditer(new.text)
        if new.is_new(match.span()) and not is_inside(match.span(), quotes)
    ]


@lru_cache(maxsize=64)
def _rude_words(lexicon: Lexicon | None) -> tuple[Words, Words, tuple[str, ...]]:
    """Join a language's lists with the English ones, which vandals use everywhere."""
    english = LEXICONS["en"]
    if lexicon is None:
        return english.profane | _unmistakable(), english.crude, english.profane_stems
    return (
        lexicon.profane | (english.profane - lexicon.innocent),
        lexicon.crude | (english.crude - lexicon.innocent - lexicon.function_words),
        lexicon.profane_stems + english.profane_stems,
    )


def _unmistakable() -> Words:
    """Give the profanities of all languages that are too long to be a word of another."""
    return frozenset(
        word
        for lists in LEXICONS.values()
        for word in lists.profane
        if len(word) >= _UNMISTAKABLE and lists.has_spaces
    )


def _gibberish(new: AddedText) -> Iterator[Finding]:
    odd = _unknown(new, (word for word in new.words if oddness(word.text)))
    if odd and is_gibberish([word.text for word in odd], len(new.words)):
        oddest = max(odd, key=lambda word: oddness(word.text))
        why = f"{quoted(oddest.text)} has letters in an order that no language we know has"
        yield found(Label.GIBBERISH, oddest.span, why)
        return
    for match in _DIGIT_BLOB.finditer(new.text):
        if new.is_all_new(match.span()) and len(new.words) == 1:
            yield found(Label.GIBBERISH, match.span(), "nothing but a long row of digits came in")


def _repeated_characters(new: AddedText) -> Iterator[Finding]:
    for word in new.words:
        match = _REPEATED.search(word.text)
        if match is None or _is_code(word.text) or _NOT_REPEATED.fullmatch(word.text):
            continue
        is_run = match[1] is not None or len(match.group()) >= _MOST_OF_WORD * len(word.text)
        if is_run and not new.page_has_word(word.text.lower()):
            why = f"{quoted(word.text)} repeats {quoted(match.group()[:3])}"
            yield found(Label.REPEATED_CHARACTERS, word.span, why)
            return
    if litany := _said_over(new):
        yield litany


def _said_over(new: AddedText) -> Finding | None:
    """Find a word that is said over and over."""
    run = 1
    for before, after in pairwise(new.words):
        same = before.text == after.text and len(after.text) > 1 and after.text.isalpha()
        gap = new.text[before.span[1] : after.span[0]]
        run = run + 1 if same and not any(map(str.isalnum, gap)) else 1
        if run == _LITANY:
            why = f"{quoted(after.text)} is said over and over"
            return found(Label.REPEATED_CHARACTERS, after.span, why)
    return None


def _is_code(word: str) -> bool:
    """Tell codes from words: digits, YYYY, or capitals and small letters in a long mix."""
    if not word.isalpha() or (word.isupper() and len(set(word)) == 1):
        return True
    rest = word[1:]
    return len(word) > _LONGEST_CRY and rest != rest.lower() and rest != rest.upper()


def _chat(new: AddedText) -> Iterator[Finding]:
    greeting = None if new.text.isupper() else _GREETING.fullmatch(new.text)
    cry = greeting or _CRY.search(new.text)
    if cry and new.is_all_new(cry.span()):
        yield found(Label.CHAT_IN_ARTICLE, cry.span(), f"{quoted(cry.group())} speaks to somebody")
        return
    openings = _chat_openings(new.lexicon)
    if openings is not None and not any(plain(word.text) in openings for word in new.words):
        return
    quotes = quotations(new.text)
    for match in _chat_phrases(new.lexicon).finditer(new.text):
        if new.is_all_new(match.span()) and not is_inside(match.span(), quotes):
            why = f"{quoted(match.group())} speaks to somebody"
            yield found(Label.CHAT_IN_ARTICLE, match.span(), why)
            return


@lru_cache(maxsize=64)
def _chat_openings(lexicon: Lexicon | None) -> Words | None:
    """Give the first words of all phrases; None where no blanks part them."""
    if lexicon is not None and not lexicon.has_spaces:
        return None
    phrases = (*LEXICONS["en"].chat, *(lexicon.chat if lexicon else _foreign_chat()))
    return frozenset(words(phrase)[0].lower() for phrase in phrases)


@lru_cache(maxsize=64)
def _chat_phrases(lexicon: Lexicon | None) -> re.Pattern[str]:
    own = lexicon.chat if lexicon else _foreign_chat()
    border = r"\b" if lexicon is None or lexicon.has_spaces else ""
    english = "|".join(rf"\b{re.escape(phrase)}\b" for phrase in LEXICONS["en"].chat)
    local = "|".join(f"{border}{re.escape(phrase)}{border}" for phrase in own)
    return re.compile("|".join(filter(None, (local, english))), re.IGNORECASE)


def _foreign_chat() -> tuple[str, ...]:
    """Give the phrases of all languages: where none are listed, vandals borrow from neighbours."""
    return tuple(phrase for lists in LEXICONS.values() for phrase in lists.chat if " " in phrase)


@lru_cache(maxsize=64)
def _any_of(words: Words) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, words), key=len, reverse=True)))


def _contact_details(new: AddedText) -> Iterator[Finding]:
    if "@" in new.text:
        for match in _MAIL.finditer(new.text):
            if new.is_all_new(match.span()):
                yield found(Label.CONTACT_DETAILS, match.span(), "a mail address came in")
                return
    for match in chain(_PHONE.finditer(new.text), _CALL.finditer(new.text)):
        digits = sum(map(str.isdecimal, match.group()))
        if digits in _PHONE_DIGITS and new.is_all_new(match.span()):
            yield found(Label.CONTACT_DETAILS, match.span(), "a phone number came in")
            return
