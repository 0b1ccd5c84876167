"""Finds what forbids patrolling added words without being an alarm.

Never says that an edit is bad: a caution only asks for a person.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice

import regex

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.added.added_text import AddedText
from bot.analyzer.prose.added.disguises import figures_within
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import LEXICONS, Lexicon
from bot.analyzer.prose.lexicons.lexicon import Words
from bot.analyzer.prose.segments import SENTENCE_SIGNS, sentences, words
from bot.analyzer.prose.why import quoted

_SHOUTED_WORDS = 4
_SHOUTED_LETTERS = 16
_MOSTLY = 0.75
_SHOUTED = regex.compile(r"(?<!\p{L})\p{Lu}{2,}+(?: \p{Lu}{2,}+){3,}+(?![\p{L}\d])", regex.V1)
"""As many of them; blanks alone part them, so it is no list of names."""
_OTHER_WORDS = 6
_OTHER_SHARE = 0.3
_OWN_SHARE = 0.1
_TELLING_SHARE = 0.2
_LEAST_HITS = 3
_LEAST_STRANGERS = 2
"""Of those hits, what is no word of the page's own language, of which there is a tenth at most."""
_TAKEN_FOR_LATIN = regex.compile(r"[\p{Cyrillic}\p{Greek}\p{Cherokee}\p{Armenian}]", regex.V1)
_APOSTROPHE = re.compile("['’]")
"""What joins an ending to a foreign name: iPod'ом."""
_LATIN = regex.compile(r"[\p{Latin}--[áéíóúýàèìòù]]", regex.V1 | regex.IGNORECASE)
"""Accents as on these are put on vowels of other scripts, too, to say how a word is stressed."""
_SIGNS = frozenset("µμΓΔΘΛΞΠΣΦΨΩαβγδεθλπσφω")
"""Greek letters that stand beside Latin ones in science."""
_SCRIPTS = {
    script: regex.compile(rf"\p{{{script}}}", regex.V1)
    for script in (
        "Latin",
        "Cyrillic",
        "Greek",
        "Arabic",
        "Hebrew",
        "Devanagari",
        "Thai",
        "Han",
        "Hangul",
    )
}


def _by_word(small: dict[str, Words]) -> dict[str, tuple[str, ...]]:
    """Give the languages of each small word, so that most words take one look."""
    every = frozenset().union(*small.values())
    return {word: tuple(code for code in small if word in small[code]) for word in every}


_SCRIPT_OF = {"ru": "Cyrillic", "ar": "Arabic", "zh": "Han", "ja": "Han"}
_SMALL_WORDS = {code: lists.small_words for code, lists in LEXICONS.items() if lists.has_spaces}
_TELLING_WORDS = {
    code: frozenset(
        word
        for word in small
        if len(word) > 2  # noqa: PLR2004 - half the languages have the shortest ones
        and sum(word in others for others in _SMALL_WORDS.values()) == 1
    )
    for code, small in _SMALL_WORDS.items()
}
"""Small words of one language only: a page whose language has no lists may be its near relation."""
LANGUAGES_OF = _by_word(_SMALL_WORDS)
"""The languages of each small word."""
_LANGUAGES_TOLD = _by_word(_TELLING_WORDS)
_RELATIVES = {
    **dict.fromkeys(("da", "nb", "nn", "no", "fo", "is"), frozenset({"sv", "de"})),
    **dict.fromkeys(("af", "fy", "li", "vls", "zea", "nds-nl"), frozenset({"nl", "de"})),
    **dict.fromkeys(("lb", "nds", "bar", "als", "gsw", "ksh", "pfl"), frozenset({"de", "nl"})),
    **dict.fromkeys(("gl", "ca", "ast", "an", "oc", "ext", "mwl"), frozenset({"es", "pt", "fr"})),
    **dict.fromkeys(("scn", "nap", "vec", "lmo", "pms", "co", "fur"), frozenset({"it", "fr"})),
    **dict.fromkeys(("az", "crh", "gag", "tk", "uz", "tt"), frozenset({"tr"})),
    **dict.fromkeys(("uk", "be", "bg", "mk", "sr", "rue"), frozenset({"ru"})),
    **dict.fromkeys(("cs", "sk", "szl", "csb", "hsb", "dsb"), frozenset({"pl"})),
    "sco": frozenset({"en"}),
}
"""Languages without lists, and those of ours whose small words they share."""
_CYRILLIC = frozenset(filter(str.islower, map(chr, range(0x430, 0x530)))) - {*"ѐѝ"}
"""But for two letters with a stress."""
_ALPHABETS = {
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "be": "абвгґдеёжзійклмнопрстуўфхцчшыьэюя",
    "bg": "абвгдежзийклмнопрстуфхцчшщъьюя",
}
_STRANGE_LETTERS = {language: _CYRILLIC - {*own} for language, own in _ALPHABETS.items()}
"""Letters that a language doesn't have and others in its script do."""
_STRANGE_SHARE = 0.2
_OF_OLD = re.compile(r"[ѣѡѧѫѳѵ]|ъ\b")
"""How Russian was spelt until 1918, with another i in many words, and books of the church are."""
_SHORTEST_SENTENCE = _OTHER_WORDS + _OTHER_WORDS - 1
"""Characters, blanks too, of the shortest sentence that is looked at, where blanks part words."""
_FIGURE = re.compile(r"\d")
_ENDS = SENTENCE_SIGNS + " \t\n\r\u00a0\u2009\u202f\u3000"
"""Marks at a sentence's end, and blanks behind them."""


def cautions_in(new: AddedText, lacks_reference: Callable[[], bool] | None) -> Iterator[Finding]:
    """Find shouting, mixed scripts, another language and unsourced facts."""
    yield from _mixed_scripts(new)
    may_shout, may_be_other = _has_capitals(new), _has_strangers(new)
    whole = _whole_sentences(new) if may_shout or may_be_other else []
    if may_shout:
        yield from islice(chain(_shouting(new, whole), _shouted_within(new)), 1)
    if may_be_other:
        yield from islice(_other_language(new, whole), 1)
    if lacks_reference and (unsourced := _unsourced(new)) and lacks_reference():
        yield unsourced


def _whole_sentences(new: AddedText) -> list[Span]:
    """Give the sentences that are all new; none is looked for where none would be long enough."""
    least = _SHORTEST_SENTENCE if new.text.isascii() else _OTHER_WORDS
    if all(end - start < least for start, end in new.added):
        return []
    found = sentences(new.text, new.language)
    return [span for span in found if new.is_all_new(_stripped(new.text, span))]


def _stripped(text: str, span: Span) -> Span:
    """Leave out blanks at both ends, and the mark at the end, which may have stood there."""
    piece = text[slice(*span)]
    start = span[0] + len(piece) - len(piece.lstrip())
    return start, max(start, span[0] + len(piece.rstrip(_ENDS)))


def _mixed_scripts(new: AddedText) -> Iterator[Finding]:
    if mixed := figures_within(new):
        yield mixed
        return
    if new.text.isascii():
        return
    for word in new.words_anywhere if _TAKEN_FOR_LATIN.search(new.text) else ():
        if any(map(_is_mixed, _APOSTROPHE.split(word.text))) and not new.page_has_word(
            word.lowered
        ):
            why = f"{quoted(word.text)} mixes letters of two scripts"
            yield found(Label.MIXED_SCRIPT_WORD, word.span, why)
            return


def _is_mixed(word: str) -> bool:
    return bool(set(_TAKEN_FOR_LATIN.findall(word)) - _SIGNS and _LATIN.search(word))


def _has_capitals(new: AddedText) -> bool:
    """Tell whether enough of all new words are in capitals for one of them to be shouted."""
    return sum(map(str.isupper, chain.from_iterable(new.cut))) >= _SHOUTED_WORDS


def _shouting(new: AddedText, whole: list[Span]) -> Iterator[Finding]:
    for span in whole:
        piece = new.text[slice(*span)]
        bare = [word.strip("\"'.!?:;") for word in piece.split()]
        shouted = [word for word in bare if word.isupper() and word.isalpha() and len(word) > 1]
        if len(shouted) < _SHOUTED_WORDS:
            continue  # what a comma or a stroke parts from others is of a list: FTP, HTTP, SSL/TLS
        loud = sum(map(str.isupper, piece))
        if loud >= max(_SHOUTED_LETTERS, _MOSTLY * sum(map(str.isalpha, piece))):
            yield found(Label.SHOUTING, span, f"{quoted(piece)} is all capitals")


def _shouted_within(new: AddedText) -> Iterator[Finding]:
    """Find words in capitals that were put into a sentence, whose other words are not."""
    if sum([len(word) > 1 and word.isupper() for word in new.forms]) < _SHOUTED_WORDS:
        return
    for match in _SHOUTED.finditer(new.text):
        if len(match[0]) > _SHOUTED_LETTERS and new.is_said(match.span()):
            yield found(Label.SHOUTING, match.span(), f"{quoted(match[0])} is all capitals")


def _has_strangers(new: AddedText) -> bool:
    """Tell whether enough of all new words may be another language's: hardly ever they are."""
    said = list(chain.from_iterable(new.cut))
    if len(said) < _OTHER_WORDS:
        return False
    if not _STRANGE_LETTERS.get(new.language, frozenset()).isdisjoint(new.lowered):
        return True
    if _may_be_of_other_script(new.text, _own_script(new.lexicon)):
        return True
    known = _strangers(new.lexicon, new.language)
    lowered = " ".join(said).lower().replace("’", "'").split(" ")
    return sum(map(known.__contains__, lowered)) >= _LEAST_STRANGERS


@lru_cache(maxsize=64)
def _strangers(own: Lexicon | None, language: str) -> Words:
    """Give the small words of other languages that one's own grammar does not need."""
    relatives = _relatives(own, language)
    common = own.function_words if own else frozenset()
    listed = _languages(own).items()
    return frozenset(word for word, codes in listed if set(codes) - relatives) - common


def _own_script(lists: Lexicon | None) -> str:
    return _SCRIPT_OF.get(lists.language, "Latin") if lists else ""


def _may_be_of_other_script(text: str, own: str) -> bool:
    """Tell whether a text may be in another script than a language's own, where one is known.

    What is written in Han is written in others, too.
    """
    return own not in {"", "Han"} and not (own == "Latin" and text.isascii())


def _other_language(new: AddedText, whole: list[Span]) -> Iterator[Finding]:
    own_script = _own_script(new.lexicon)
    for span in whole:
        piece = new.text[slice(*span)]
        said = [word.replace("’", "'") for word in map(str.lower, words(piece))]
        if len(said) < _OTHER_WORDS:
            continue
        other = _script_of_other(piece, own_script) or _language_of_other(new, said)
        other = other or _stranger_of(new.language, said)
        if other:
            yield found(Label.OTHER_LANGUAGE, span, f"{quoted(piece)} is {other}")


def _script_of_other(piece: str, own: str) -> str | None:
    """Name the script of a sentence when the page's language is written in another."""
    if not _may_be_of_other_script(piece, own):
        return None
    counts = {script: len(pattern.findall(piece)) for script, pattern in _SCRIPTS.items()}
    script = max(counts, key=lambda name: counts[name])
    if script == own or counts[script] <= _MOSTLY * sum(counts.values()):
        return None
    return f"in {script} letters"


def _language_of_other(new: AddedText, said: list[str]) -> str | None:
    """Name another language whose small words fill a sentence of words the page does not have."""
    own = new.lexicon.function_words if new.lexicon else frozenset()
    if sum(map(own.__contains__, said)) > _OWN_SHARE * len(said):
        return None
    languages, relatives = _languages(new.lexicon), _relatives(new.lexicon, new.language)
    foreign = [word for word in said if word in languages and not new.page_has_word(word)]
    hits = Counter(code for word in foreign for code in languages[word] if code not in relatives)
    best = max(hits.values(), default=0)
    code = next((code for code in _SMALL_WORDS if hits[code] == best), "")
    share = _OTHER_SHARE if new.lexicon else _TELLING_SHARE
    is_other = best >= max(_LEAST_HITS, share * len(said))
    return f"in another language ({code})" if is_other else None


def _stranger_of(language: str, said: list[str]) -> str | None:
    """Tell a sentence of another language by letters of the script that the page's hasn't."""
    letters = _STRANGE_LETTERS.get(language)
    if not letters or any(map(_OF_OLD.search, said)):
        return None
    strange = sum(not letters.isdisjoint(word) for word in said)
    is_other = strange >= max(_LEAST_HITS, _STRANGE_SHARE * len(said))
    return "in a language with other letters" if is_other else None


def _languages(own: Lexicon | None) -> Mapping[str, tuple[str, ...]]:
    return LANGUAGES_OF if own else _LANGUAGES_TOLD


def _relatives(own: Lexicon | None, language: str) -> frozenset[str]:
    return frozenset({own.language}) if own else _RELATIVES.get(language, frozenset())


def _unsourced(new: AddedText) -> Finding | None:
    for span, said in zip(new.added, new.cut, strict=True):
        piece = new.text[slice(*span)]
        if _FIGURE.search(piece) or _has_claim(new, said):
            why = f"{quoted(piece)} has no reference, and most of the page has"
            return found(Label.UNSOURCED_FACT, span, why)
    return None


def _has_claim(new: AddedText, said: list[str]) -> bool:
    """Tell whether new words assert something: a sentence, or a word of certainty."""
    if new.lexicon is None:
        return False
    lowered = frozenset(map(str.lower, said))
    return not (new.lexicon.claims.isdisjoint(lowered) and new.lexicon.death.isdisjoint(lowered))
