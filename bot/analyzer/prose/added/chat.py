"""Raises alarms on new words that speak to somebody.

Never looks inside quotation marks, where others speak.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.added.added_text import AddedText
from bot.analyzer.prose.capitals import in_one_case
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import LEXICONS, Lexicon, Rude, rude
from bot.analyzer.prose.segments import WORD_BEGINS, WORD_ENDS, words
from bot.analyzer.prose.why import quoted

_CRY = re.compile(
    r"!{3,}|(?<=[^\W\d_])\?{3,}|\b(?:a?(?:ha){2,}h?|(?:he){3,}|(?:j[aei]){3,}|а?(?:ха){2,}х?|k{4,}|(?-i:kkk))\b"
    r"|(?<![\w:;/(])[:;]-?[)D](?![\w/]|['’]\w)|(?<![^\w\s=)!?])\){3,}|(?<!\w)[xX]D+(?![\w-])|[\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a\U0001f4a9]"
)
_LAUGHTER = re.compile(
    r"[ㅋㅎㅠㅜ]{2,}|(?:हा){3,}|(?:হা){3,}|(?:(?<=[ก-๙])5{3,}|(?<=[ก-๙] )5{5,})(?![\d.,])"
    r"|\b(?:(?:χα){2,}|ه{3,}|خ{3,})\b"
    r"|(?<=[\u3040-\u30ff\u4e00-\u9fff])[wｗ]{2,}(?=[\s。！!？?]|$)"
)
_GREETING = re.compile(
    r"\W*(?:hi|hello|hey|yo|test|testing|this is a test|cool|wow|(?-i:nice)|nice!+|hola|prueba"
    r"|hallo|bonjour|salut|coucou|ciao|prova|olá|ola|oi|teste|привет|тест|merhaba|selam|hej|cześć|مرحبا|你好"
    r"|szia|sziasztok|moikka|hei|ahoj|čau|halo|γεια|שלום|היי|سلام|xin chào|здрасти|здравейте|привіт"
    r"|สวัสดี|안녕|안녕하세요|こんにちは|नमस्ते|হ্যালো|zdravo|bună|hallå|tjena"
    r"|测试|テスト)\W*",
    re.IGNORECASE,
)
"""All that somebody said; with a capital, Nice is a city."""
_NAME = r" (?-i:[A-ZА-ЯЁІЇЄҐ])\w+"
_NAMELESS = frozenset({"i", "i'm", "i’m"})
"""What has a capital anywhere."""
_LONG_PHRASE = 2
_JOINING = frozenset("-/()")
_TITLE = 40
"""Characters behind a phrase in which the next word is looked for."""
_DATED = re.compile(r"[^\n.(]{0,40}\((?:1[89]|20)\d\d\)")
_YEAR_OR_LENGTH = re.compile(
    r"^ ?(?:(?:\d{1,2}\.? \w+\.? )?(?:1[89]|20)\d\d|\d{1,2}:\d\d)\s*$", re.MULTILINE
)
"""All that a line says, as each cell is one."""
_END = r"(?=[\s\W\d]*(?:$|[.!?\n]|\d{4}))"
_OPENING = re.compile(r"[.!?…:\n]")
_ELIDED = ("L'", "L’")
_SOMEBODY = "*"
"""What stands before a phrase that is said of somebody."""
_LONGEST_GREETING = 4
"""Words, or signs where each is a word."""
_SMILEYS = (":)", ";)", "-)", ":D", ";D", "-D", "xD", "XD")
_CRIES = ("!!!", "???", "haha", "hehehe", "jajaja", "jejeje", "хаха", "kkk", ")))", *_SMILEYS)
"""What a cry of plain letters and signs holds; other smileys are not ASCII."""
_LAUGHS = ("ㅋㅋ", "ㅎㅎ", "ㅠ", "ㅜ", "χα", "ههه", "خخخ", "हाहा", "হাহা", "555", "ww", "ｗｗ")
"""What laughter of other letters holds."""


def chat(new: AddedText) -> Iterator[Finding]:
    """Find words that speak to the reader or to another editor."""
    may_name = new.text.isupper() or (new.is_value and new.text.strip().istitle())
    may_greet = len(new.texts) <= _LONGEST_GREETING and not may_name
    greeting = _GREETING.fullmatch(new.text) if may_greet else None
    may_cry = not new.text.isascii() or any(map(new.text.__contains__, _CRIES))
    cry = greeting or (_cry_in(new.text) if may_cry else None)
    if cry and new.is_said(cry.span()):
        yield found(Label.CHAT_IN_ARTICLE, cry.span(), f"{quoted(cry.group())} speaks to somebody")
        return
    phrases = _phrases_in(new)
    for match in _any_of(phrases).finditer(new.text) if phrases else ():
        span = match.span()
        is_there = match.lastindex is not None and _is_thing(new, span[0])
        if is_there or not new.is_said(span):
            continue
        if not (_is_of_title(new, span) or _is_work(new, span) or _is_abbreviation(new, span)):
            why = f"{quoted(match.group())} speaks to somebody"
            yield found(Label.CHAT_IN_ARTICLE, span, why)
            return


def _cry_in(text: str) -> re.Match[str] | None:
    cry = next((cry for cry in _CRY.finditer(text) if not _is_no_smiley(text, cry)), None)
    if cry is None and any(map(text.__contains__, _LAUGHS)):
        return _LAUGHTER.search(text)
    return cry


def _is_no_smiley(text: str, cry: re.Match[str]) -> bool:
    """Tell a bracket that closes another, and the name of a thing: (see :), Adobe XD."""
    before = text[text.rfind("\n", 0, cry.start()) + 1 : cry.start()]
    if cry[0][-1] == ")":
        return before.count("(") > before.count(")")
    return cry[0].upper() == "XD" and "".join(before.split()[-1:])[:1].isupper()


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


def _is_work(new: AddedText, span: Span) -> bool:
    """Tell a song or film by its year: behind it in brackets, or in a cell beside its own."""
    text, (start, end) = new.text, span
    if text[start].isupper() and _DATED.match(text, end):
        return True
    before = text[:start].rpartition("\n")
    cell = before[2].lstrip() + text[start:].partition("\n")[0]
    is_cell = bool(before[1]) and cell[0].isupper() and len(cell) < _TITLE
    return is_cell and _YEAR_OR_LENGTH.search(text) is not None


def _is_thing(new: AddedText, place: int) -> bool:
    """Tell whether a thing, not somebody by their name, is said to have been here.

    An article opens such a sentence, or it has a word of weight in small letters.
    """
    known = new.lexicon.function_words if new.lexicon else frozenset[str]()
    came = max(start for start, _ in new.added if start <= place)
    said = words(_OPENING.split(new.text[came:place])[-1])
    if not said or not said[0][0].isupper():
        return False
    weighty = [word for word in said if word.lower() not in known]
    has_article = len(said) > 1 and said[0] not in weighty
    return (
        has_article
        or said[0].startswith(_ELIDED)
        or any(word.isalpha() and word.islower() for word in weighty)
    )


def _is_abbreviation(new: AddedText, span: Span) -> bool:
    """Tell capitals that belong to other ones: OMG IDL, (OMG), WTF-8."""
    start, end = span
    if not new.text[start:end].isupper() or not any(map(str.islower, new.texts)):
        return False
    beside = new.text[start - 1 : start], new.text[end : end + 1]
    after = words(new.text[end : end + _TITLE])[:1]
    return not _JOINING.isdisjoint(beside) or (bool(after) and after[0].isupper())


def _said(new: AddedText) -> frozenset[str]:
    if "’" not in new.text:
        return new.said
    return frozenset([word.replace("’", "'") for word in new.said])


def _phrases_in(new: AddedText) -> tuple[str, ...]:
    """Give the patterns of the phrases that a text may hold, by the words they begin with."""
    known = _phrases_by_word(new.lexicon or rude(new.language))
    openings = known.keys() & {"", *_said(new)}
    if not openings:
        return ()
    text = new.folded
    found = [phrase for word in openings for phrase in known[word] if phrase.said in text]
    return tuple([_pattern(phrase) for phrase in sorted(found)])


class _Phrase(NamedTuple):
    number: int
    said: str
    """As it reads in one case."""
    source: str
    is_parted: bool
    """Whether blanks part its words from others."""


@lru_cache(maxsize=64)
def _phrases_by_word(own: Lexicon | Rude | None) -> dict[str, list[_Phrase]]:
    """Give the phrases by the word they begin with; '' where no blanks part words."""
    is_parted = own is None or own.has_spaces
    listed = [(phrase, is_parted) for phrase in _own_chat(own)]
    listed += [(phrase, True) for phrase in LEXICONS["en"].chat]
    by_word: dict[str, list[_Phrase]] = {}
    for number, (source, is_word) in enumerate(dict.fromkeys(listed)):
        first, said = _read(source)
        phrase = _Phrase(number, said, source, is_word)
        by_word.setdefault(first if is_word else "", []).append(phrase)
    return by_word


@cache
def _read(source: str) -> tuple[str, str]:
    """Give a phrase's first word, and how it reads in one case."""
    return words(source)[0].lower(), in_one_case(_bare(source))


def _bare(source: str) -> str:
    """Give a phrase without the signs that stand for what is round it."""
    return source.removesuffix(".").removesuffix(" *").removeprefix(_SOMEBODY)


def _pattern(phrase: _Phrase) -> str:
    """Make a phrase's pattern.

    A full stop at its end stands for the end of what is said, " *." for a name right before it; a
    star before it, for somebody who is said to do so, is an empty group.
    """
    said = phrase.source.removesuffix(".")
    bare = _bare(phrase.source)
    name = _NAME if said.endswith(" *") else ""
    somebody = "()" if said.startswith(_SOMEBODY) else ""
    begin, end = (WORD_BEGINS, WORD_ENDS) if phrase.is_parted else ("", "")
    end = _END if said != phrase.source else end
    typed = re.escape(bare).replace("ß", "(?:ß|ss)")
    return f"{begin}{typed}{somebody}{name}{end}"


@lru_cache(maxsize=256)
def _any_of(patterns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(patterns), re.IGNORECASE)


def _own_chat(own: Lexicon | Rude | None) -> tuple[str, ...]:
    if isinstance(own, Lexicon):
        return own.chat
    return _foreign_chat() + (own.chat if own else ())


def _foreign_chat() -> tuple[str, ...]:
    """Give the phrases of all languages: where none are listed, vandals borrow from neighbours."""
    return tuple(phrase for lists in LEXICONS.values() for phrase in lists.chat if " " in phrase)
