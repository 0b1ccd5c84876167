"""Raises alarms on new words: what no article says, and what no article should hold.

Never looks at words that stood there, nor inside quotation marks.
"""

import re
from collections.abc import Iterator
from itertools import chain, islice, pairwise, takewhile
from operator import eq

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.accusations import accusations
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.added.boasting import boasting
from bot.analyzer.prose.added.chat import chat
from bot.analyzer.prose.added.contacts import contact_details
from bot.analyzer.prose.added.gibberish import is_gibberish, oddness, sequences_of
from bot.analyzer.prose.added.keyboards import runs_along_row
from bot.analyzer.prose.added.profanity import profanity
from bot.analyzer.prose.added.speakers import speakers
from bot.analyzer.prose.added.striking import REPEATED, Look
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.spelling import is_spelt
from bot.analyzer.prose.why import quoted

_LITANY = 4
_REFRAINS = 5
_REFRAIN_LENGTHS = range(2, 13)
"""Words of a refrain; one word alone is looked for by itself."""
_RUNNING = re.compile(r"[\w ,;:.!?…'’–-]+")
"""Words of one line, neither items nor code."""
_LONGEST_NAMES = 40
_MOST_OF_WORD = 0.7
_LITANY_OF_SIGNS = re.compile(r"([^\W\d_])\1{4,}")
"""Letters of scripts where each is a word."""
_STUCK = re.compile(r"(\w{2,40}?)([^\W\d_])\2{2,}", re.IGNORECASE)
_OF_KIN = re.compile(r"([^\W\d_]+)(?:-\1)*-(?!\1)[^\W\d_]", re.IGNORECASE)
"""What another word ends: great-great-great-great-grandson."""
_SHORTEST_WORD = 3
_NOT_REPEATED = re.compile(
    r"(?!.*(.)\1{4})[ivxlcdm]+|w{3,4}|x+|y{4}|(?!(?!f{4}$)(.)\2+$)(?!.*(.)\3{4})[a-f]+"
    r"|(?:ha){3}",
    re.IGNORECASE,
)
"""Roman numbers, addresses, what stands for something else (a year), hexadecimal ones, laughter."""
_OF_CALL = frozenset(")123456789")
"""What stands behind the bracket of a function, or of a page of a manual."""
_OF_GENES = frozenset("ACGTUN")
"""The letters of their bases, and what stands for any of them."""
_DIGIT_BLOB = re.compile(r"(?<![\w.,/])\d{16,}(?![\w.,/])")
_STUCK_DIGIT = re.compile(r"([1-9])(?<![\w.,/+-].)\1{6,}(?![\w/-]|[.,]\d)")
"""One figure again and again, which no number of anything is."""


def alarms_in(new: AddedText, *, is_article: bool) -> Iterator[Finding]:
    """Find profanity, gibberish, repeated characters, chat and contact details."""
    yield from profanity(new)
    if new.striking or len(new.texts) == 1:
        yield from _gibberish(new)
    yield from _repeated_characters(new)
    if is_article:
        yield from islice(chain(chat(new), speakers(new), boasting(new)), 1)
        yield from accusations(new)
    yield from contact_details(new)


def rude_words_in(new: AddedText, *, is_article: bool) -> Iterator[Finding]:
    """Find profanity alone."""
    yield from profanity(new)
    if is_article:
        yield from accusations(new)


def _gibberish(new: AddedText) -> Iterator[Finding]:
    own = sequences_of(new.language)
    forms = {form for form in new.needing(Look.ODD) if oddness(form, own)}
    odd = new.unknown(word for word in new.words if word.text in forms) if forms else []
    odd = [w for w in odd if not (_is_foreign_name(new, w) or _is_identifier(new, w))]
    if odd and is_gibberish([word.text for word in odd], len(new.texts), own):
        oddest = max(odd, key=lambda word: oddness(word.text, own))
        why = f"{quoted(oddest.text)} has letters in an order that no language we know has"
        yield found(Label.GIBBERISH, oddest.span, why)
        return
    for match in _DIGIT_BLOB.finditer(new.text) if len(new.texts) == 1 else ():
        if new.is_all_new(match.span()):
            yield found(Label.GIBBERISH, match.span(), "nothing but a long row of digits came in")


def _is_foreign_name(new: AddedText, word: NewWord) -> bool:
    """Tell a name within a sentence, by its capital, unless fingers ran along the keys.

    It may be the last of several: by Ada Xhorxh, or (Ada Xhorxh).
    """
    if not word.text.istitle() or runs_along_row(word.lowered):
        return False
    beside = new.text[max(0, word.span[0] - _LONGEST_NAMES) : word.span[0]].split()[::-1]
    names = list(takewhile(str.istitle, beside))
    before = "".join(beside[len(names) : len(names) + 1]).strip("(,;:)")
    return (before.isalpha() and before.islower()) or any(x.startswith("(") for x in names)


def _is_identifier(new: AddedText, word: NewWord) -> bool:
    """Tell what programs call things: tcpdump(1), strlcpy(), update-binfmts, rdjpgcom/wrjpgcom."""
    end = word.span[1]
    is_called = new.text[end : end + 1] == "(" and new.text[end + 1 : end + 2] in _OF_CALL
    is_named = is_called or any(map(str.isalnum, new.joined(word)))
    return is_named and not runs_along_row(word.lowered)


def _repeated_characters(new: AddedText) -> Iterator[Finding]:
    stretched = new.needing(Look.STRETCHED)
    forms = set(filter(REPEATED.search, stretched))
    for word in new.words if forms else ():
        match = REPEATED.search(word.text) if word.text in forms else None
        if match is None or _NOT_REPEATED.fullmatch(word.text):
            continue
        if new.text.endswith("#", 0, word.span[0]):  # a colour: #cccccc
            continue
        if match[4] and _OF_GENES.issuperset(word.text):  # AATTAATT
            continue
        is_run = match[1] is not None or len(match.group()) >= _MOST_OF_WORD * len(word.text)
        if is_run and not new.page_has_word(word.lowered):
            why = f"{quoted(word.text)} repeats {quoted(match.group()[:3])}"
            yield found(Label.REPEATED_CHARACTERS, word.span, why)
            return
    stuck = _stuck_digit(new) or (_stuck_key(new, stretched) if stretched else None)
    if litany := stuck or _said_over(new) or _refrain(new) or _written_over(new):
        yield litany


def _stuck_digit(new: AddedText) -> Finding | None:
    match = _STUCK_DIGIT.search(new.text)
    if match is None or not new.is_said(match.span()):
        return None
    return found(Label.REPEATED_CHARACTERS, match.span(), f"{quoted(match[1])} again and again")


def _stuck_key(new: AddedText, stretched: list[str]) -> Finding | None:
    """Find a word of the page with a letter thrice at its end, where no language has one."""
    forms = set(filter(_STUCK.fullmatch, stretched))
    for word in new.words if forms else ():
        match = _STUCK.fullmatch(word.text) if word.text in forms else None
        if match is None or _NOT_REPEATED.fullmatch(word.text):
            continue
        stem = match[1].lower()
        likely = (stem, stem + match[2].lower())
        stood = any(len(x) >= _SHORTEST_WORD and new.page_has_word(x) for x in likely)
        if stood and not new.page_has_word(word.lowered):
            why = f"{quoted(word.text)} repeats {quoted(match[2] * 3)}"
            return found(Label.REPEATED_CHARACTERS, word.span, why)
    return None


def _said_over(new: AddedText) -> Finding | None:
    """Find a word that is said over and over."""
    if not any(map(eq, new.texts, new.texts[1:])):
        return None
    run = 1
    for before, after in pairwise(new.words):
        if before.text != after.text or len(after.text) == 1 or not is_spelt(after.text):
            run = 1
            continue
        gap = new.text[before.span[1] : after.span[0]]
        run = 1 if any(map(str.isalnum, gap)) else run + 1
        if run == _LITANY and not _OF_KIN.match(new.text, after.span[0]):
            why = f"{quoted(after.text)} is said over and over"
            return found(Label.REPEATED_CHARACTERS, after.span, why)
    return None


def _refrain(new: AddedText) -> Finding | None:
    """Find a few words that are said over and over, most of what came in."""
    texts = new.texts
    if 2 * len(new.forms) > len(texts):
        return None
    for length in _REFRAIN_LENGTHS:
        least = (_REFRAINS - 1) * length
        run = 0
        for place, is_same in enumerate(map(eq, texts, texts[length:]), start=length):
            run = run + 1 if is_same else 0
            if run < least or not all(map(is_spelt, texts[place - length : place])):
                continue
            start = new.words[place - least - length + 1].span[0]
            span = start, new.words[place].span[1]
            if new.is_all_new(span) and _RUNNING.fullmatch(new.text, *span):
                end = new.words[place - least].span[1]
                why = f"{quoted(new.text[start:end])} is said over and over"
                return found(Label.REPEATED_CHARACTERS, span, why)
    return None


def _written_over(new: AddedText) -> Finding | None:
    """Find a letter written over and over where blanks part no words."""
    if new.lexicon is None or new.lexicon.has_spaces:
        return None
    for match in _LITANY_OF_SIGNS.finditer(new.text):
        if new.is_said(match.span()) and not match[1].isascii():
            why = f"{quoted(match[1])} is written over and over"
            return found(Label.REPEATED_CHARACTERS, match.span(), why)
    return None
