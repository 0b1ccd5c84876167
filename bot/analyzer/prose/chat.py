"""Raises alarms on new words that speak to somebody, or say how to reach somebody.

Never looks inside quotation marks, where others speak.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.added_text import AddedText, found
from bot.analyzer.prose.finding import Finding
from bot.analyzer.prose.lexicons import LEXICONS, Lexicon, rude
from bot.analyzer.prose.lexicons.lexicon import Words
from bot.analyzer.prose.pair import is_inside
from bot.analyzer.prose.segments import words
from bot.analyzer.prose.why import quoted

_CRY = re.compile(
    r"!{3,}|\b(?:a?(?:ha){2,}h?|(?:he){3,}|(?:ja){3,}|(?:ха){2,}|k{4,})\b|[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001f4a9]"
)
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|yo|test|testing|this is a test|cool|wow|nice|hola|prueba|hallo|bonjour"
    r"|salut|coucou|ciao|prova|olá|ola|oi|teste|привет|тест|merhaba|selam|hej|cześć|مرحبا|你好"
    r"|测试|テスト)\W*",
    re.IGNORECASE,
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+(?![\w/])")
_PHONE = re.compile(
    r"(?<![\w.,/=-])(?:\+\d{1,3}[\s.()/-]{0,2}|\(0?\d{2,5}\)[\s.-]{0,2}|00\d{2}[\s.-])"
    r"\d{1,4}(?:[\s.()/-]{1,2}\d{2,5}){1,5}(?![\w.,/-]\d)"
)
_CALL = re.compile(
    r"(?:\b(?:call|phone|tel|telephone|whatsapp|mobile|helpline|toll[ -]?free|contact|telefon"
    r"|teléfono|telefone|téléphone|telefono|viber|telegram|zalo|hubungi|llam[ae]|appelez|ligue"
    r"|dzwoń|zadzwoń|arayın)\b|тел\b|звоните|дзвоніть|вотсап|ватсап|واتس(?:اب)?|هاتف|جوال|للتواصل"
    r"|تماس|تلفن|טלפון|फ़ोन|फोन|संपर्क|전화|电话|電話|☎|📞)[^\w+]{0,3}(?:\w+\s+)?"
    r"\+?\(?\d[\d\s().-]{7,16}\d",
    re.IGNORECASE,
)
_GROUPED = re.compile(r"(?<![\w.,/-])0\d(?:[ .]\d\d){4}(?![\w/]|[.,-]\d)")
_NAME = r" (?-i:[A-ZА-ЯЁІЇЄҐ])\w+"
_MESSENGERS = (
    *("微信", "薇信", "威信", "qq", "wechat", "whatsapp", "telegram", "zalo", "카톡", "텔레그램"),
    "line id",
)
_HANDLE = re.compile(
    rf"(?<![a-z\d])(?:{'|'.join(_MESSENGERS)})号?[^\w/]{{0,3}}(?=[a-z\d_-]{{6}})[a-z_-]*\d[a-z\d_-]*",
    re.IGNORECASE,
)
_PHONE_DIGITS = range(8, 16)
_DIGITS = re.compile(r"\d")
_ASCII_DIGITS = re.compile(r"[0-9]")
_NAMELESS = frozenset({"i", "i'm", "i’m"})
"""What has a capital anywhere."""
_LONG_PHRASE = 2
_TITLE = 40
"""Characters behind a phrase in which the next word is looked for."""
_END = r"(?=[\s\W\d]*(?:$|[.!?\n]|\d{4}))"
_WORD_RUN = re.compile(r"\w+")
_ASCII_RUN = re.compile(r"[a-z0-9_]+")
_CRIES = ("!!!", "haha", "hehehe", "jajaja", "хаха", "kkkk")
"""What a cry of plain letters holds; smileys are not ASCII."""


def chat(new: AddedText) -> Iterator[Finding]:
    """Find words that speak to the reader or to another editor."""
    greeting = None if new.text.isupper() else _GREETING.fullmatch(new.text)
    may_cry = not new.text.isascii() or any(map(new.text.__contains__, _CRIES))
    cry = greeting or (_CRY.search(new.text) if may_cry else None)
    if cry and new.is_all_new(cry.span()) and not is_inside(cry.span(), new.apart):
        yield found(Label.CHAT_IN_ARTICLE, cry.span(), f"{quoted(cry.group())} speaks to somebody")
        return
    openings = _chat_openings(new.lexicon, new.language)
    if openings is not None and openings.isdisjoint(_said(new)):
        return
    phrases = _phrases_in(new)
    for match in _any_of(phrases).finditer(new.text) if phrases else ():
        is_said = new.is_all_new(match.span()) and not is_inside(match.span(), new.apart)
        if is_said and not _is_of_title(new, match.span()):
            why = f"{quoted(match.group())} speaks to somebody"
            yield found(Label.CHAT_IN_ARTICLE, match.span(), why)
            return


def _is_of_title(new: AddedText, span: Span) -> bool:
    """Tell whether a phrase is of a title, as in My Name Is Earl, in a text with other words."""
    if new.lexicon is not None and new.lexicon.capital_nouns:
        return False
    said, after = words(new.text[slice(*span)]), words(new.text[span[1] : span[1] + _TITLE])
    inner = [word for word in said[1:] if word.lower() not in _NAMELESS]
    follower = [word for word in after if word.lower() not in _NAMELESS][:1]
    before = new.text[: span[0]].rstrip(" ")
    is_within = bool(before) and before[-1] not in ".!?…:\n"
    titled = inner if is_within or len(inner) >= _LONG_PHRASE else inner + follower
    least = 1 if is_within else _LONG_PHRASE
    is_titled = len(titled) >= least and said[0][0].isupper() and all(map(str.istitle, titled))
    return is_titled and any(map(str.islower, new.texts))


def _said(new: AddedText) -> frozenset[str]:
    if "’" not in new.text:
        return new.said
    return frozenset([word.replace("’", "'") for word in new.said])


@lru_cache(maxsize=512)
def _chat_openings(lexicon: Lexicon | None, language: str) -> Words | None:
    """Give the first words of all phrases; None where no blanks part them."""
    if lexicon is not None and not lexicon.has_spaces:
        return None
    phrases = (*LEXICONS["en"].chat, *_own_chat(lexicon, language))
    return frozenset(words(phrase)[0].lower() for phrase in phrases)


def _phrases_in(new: AddedText) -> tuple[str, ...]:
    """Give the patterns of the phrases that a text may hold."""
    if not new.text.isascii():
        text, phrases = _folded(new.text), _chat_phrases(new.lexicon, new.language)
        return tuple([pattern for said, pattern in phrases if said in text])
    text, known = new.lowered, _phrases_by_word(new.lexicon, new.language)
    opening = known.keys() & {"", *_ASCII_RUN.findall(text)}
    found = [phrase for word in opening for phrase in known[word] if phrase[1] in text]
    return tuple([pattern for _, _, pattern in sorted(found)])


@lru_cache(maxsize=512)
def _phrases_by_word(
    lexicon: Lexicon | None, language: str
) -> dict[str, list[tuple[int, str, str]]]:
    """Give the numbered phrases by the word they begin with; '' where no such word has an end."""
    by_word: dict[str, list[tuple[int, str, str]]] = {}
    for number, (said, pattern) in enumerate(_chat_phrases(lexicon, language)):
        word = _WORD_RUN.match(said) if pattern.startswith(r"\b") else None
        by_word.setdefault(word[0] if word else "", []).append((number, said, pattern))
    return by_word


@lru_cache(maxsize=512)
def _chat_phrases(lexicon: Lexicon | None, language: str) -> tuple[tuple[str, str], ...]:
    """Give each phrase as it reads in one case, and its pattern."""
    border = r"\b" if lexicon is None or lexicon.has_spaces else ""
    patterns = [_pattern(phrase, border) for phrase in _own_chat(lexicon, language)]
    patterns += [_pattern(phrase, r"\b") for phrase in LEXICONS["en"].chat]
    return tuple((_folded(phrase), pattern) for phrase, pattern in patterns)


def _folded(text: str) -> str:
    """Write a text in one case as patterns see it: i is one letter with its dot or without."""
    return text.casefold().replace("i\u0307", "i").replace("ı", "i")


def _pattern(phrase: str, border: str) -> tuple[str, str]:
    """Give a phrase and its pattern.

    A full stop at its end stands for the end of what is said, " *." for a name right before it.
    """
    said = phrase.removesuffix(".")
    end = _END if said != phrase else border
    words = said.removesuffix(" *")
    name = _NAME if words != said else ""
    return words, f"{border}{re.escape(words)}{name}{end}"


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _own_chat(lexicon: Lexicon | None, language: str) -> tuple[str, ...]:
    if lexicon is not None:
        return lexicon.chat
    own = rude(language)
    return _foreign_chat() + (own.chat if own else ())


def _foreign_chat() -> tuple[str, ...]:
    """Give the phrases of all languages: where none are listed, vandals borrow from neighbours."""
    return tuple(phrase for lists in LEXICONS.values() for phrase in lists.chat if " " in phrase)


def contact_details(new: AddedText) -> Iterator[Finding]:
    """Find mail addresses and telephone numbers."""
    if "@" in new.text:
        for match in _MAIL.finditer(new.text):
            if new.is_all_new(match.span()):
                yield found(Label.CONTACT_DETAILS, match.span(), "a mail address came in")
                return
    if any(map(new.lowered.__contains__, _MESSENGERS)):
        handle = _HANDLE.search(new.text)
        if handle and new.is_all_new(handle.span()):
            yield found(Label.CONTACT_DETAILS, handle.span(), "a messenger's name came in")
            return
    digit = _ASCII_DIGITS if new.text.isascii() else _DIGITS
    if len(digit.findall(new.text)) < _PHONE_DIGITS.start:
        return
    numbers = (_PHONE, _CALL, _GROUPED)
    for match in chain.from_iterable(pattern.finditer(new.text) for pattern in numbers):
        digits = sum(map(str.isdecimal, match.group()))
        if digits in _PHONE_DIGITS and new.is_all_new(match.span()):
            yield found(Label.CONTACT_DETAILS, match.span(), "a phone number came in")
            return
