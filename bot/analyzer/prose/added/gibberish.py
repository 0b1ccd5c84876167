"""Tells keyboard mashing from words, by the letters that follow one another in many languages.

Knows Latin and Cyrillic letters. Never judges names in capitals, codes or words with digits.
"""

import re
import unicodedata
from functools import lru_cache
from string import ascii_lowercase

from rapidfuzz.distance import Postfix, Prefix

from bot.analyzer.prose.added.keyboards import ALONG_ROWS, plays_on_trio, runs_along_row
from bot.analyzer.prose.added.letter_sequences import CYRILLIC, LATIN
from bot.analyzer.prose.added.letter_sequences_own import CYRILLIC as EVERYDAY_CYRILLIC
from bot.analyzer.prose.added.letter_sequences_own import OWN
from bot.analyzer.prose.lexicons import without_variant

_FOLDED = str.maketrans(
    {
        "ɛ": "e",
        "ɔ": "o",
        "ŋ": "n",
        "ə": "e",
        "ð": "d",
        "đ": "d",
        "ɖ": "d",
        "þ": "t",
        "ø": "o",
        "ł": "l",
        "ħ": "h",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "й": "\0",
    }
)
_RESTORED = str.maketrans({"\0": "й"})


def unpacked(sequences: str) -> frozenset[str]:
    """Read sequences that are packed as two letters and all that may follow them."""
    return frozenset(entry[:2] + letter for entry in sequences.split() for letter in entry[2:])


_KNOWN = unpacked(LATIN + CYRILLIC + EVERYDAY_CYRILLIC)
_TELLING = ALONG_ROWS | {
    3 * letter for letter in ascii_lowercase + "абвгдежзийклмнопрстуфхцчшщъыьэюя"
}
"""Sequences that runs along a keyboard's rows have, and those of one letter."""
_REPEATING = 6
"""Letters that a word with a syllable again and again has at least more than sequences."""
_NONE: frozenset[str] = frozenset()
_SAME_AS = {"bs": "sh", "hr": "sh", "sr": "sh", "no": "nb", "nn": "nb", "tl": "fil"}
"""Languages whose words are told with another's."""
_ONE_SCRIPT = re.compile(r"[a-z]+|[а-я]+")
_HEXADECIMAL = re.compile(r"[a-f]+")
_KEYBOARD_ROW = re.compile(r"asdf|sdfg|dfgh|fghj|ghjk|hjkl|zxcv|xcvb|фыва|ывап|йцук|ячсм")
_HOME_ROW = re.compile(r"[asdfghjkl]+|[фывапролджэ]+")
"""Keys that fingers lie on."""
_LONG_MASH = 8
_SHORTEST = 5
_SHORTEST_STRAY = 2
_LONGEST_STRAY = 24
_STRAY_FIGURES = re.compile(r"(?=\d{5})(\d{1,3})\1+")
"""A few figures over again: 131313."""
_SHORTEST_SPLIT = 4
_LONG = 6
_VERY_ODD = 0.6
_ODD = 0.4
_FEW_ODD = 0.2
_MASH = 5
"""Unknown sequences one behind another: none of 900,000 words of many languages has so many."""
_SHARE_OF_WORDS = 0.2


def folded(text: str) -> str:
    """Take the accents off letters and put all in lower case; й stays itself."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFD", text.lower().translate(_FOLDED))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(
        _RESTORED
    )


def is_stray_word(source: str) -> bool:
    """Tell whether added wikitext is nothing but one word in small letters, or figures over again.

    No list item, no sentence, no name: spam bots leave such words to find their pages again.
    """
    word = source.strip()
    if not _SHORTEST_STRAY <= len(word) <= _LONGEST_STRAY or not word.isalnum():
        return False
    return word.islower() or _STRAY_FIGURES.fullmatch(word) is not None


@lru_cache(maxsize=64)
def sequences_of(language: str) -> frozenset[str]:
    """Give what a language's everyday words hold besides what most languages have."""
    code = without_variant(language)
    return unpacked(OWN.get(_SAME_AS.get(code, code), ""))


def is_gibberish(words: list[str], word_count: int, own: frozenset[str] = _NONE) -> bool:
    """Tell whether odd words, among so many new ones, are mashed keys.

    One that surely is suffices; of those that only look so, it takes several.
    """
    judged = [oddness(word, own) for word in dict.fromkeys(words)]
    if any(share >= _VERY_ODD for share in judged):
        return True
    odd = sum(share >= _ODD for share in judged)
    return odd > 1 and odd >= _SHARE_OF_WORDS * word_count


def is_common(lowered: str) -> bool:
    """Tell most words by their sequences, which are all known and stand in no run of keys.

    No letter stands thrice in it, and no syllable again and again, which would repeat sequences.
    """
    if not lowered.isalpha():
        return False
    sequences = {lowered[place : place + 3] for place in range(len(lowered) - 2)}
    if not _KNOWN.issuperset(sequences) or not _TELLING.isdisjoint(sequences):
        return False
    return len(lowered) - len(sequences) < _REPEATING


def oddness(word: str, own: frozenset[str] = _NONE) -> float:
    """Give the share of a word's three-letter sequences that no language we know has.

    Args:
        word: As it was typed.
        own: Sequences of the text's language that most languages don't have.
    """
    if len(word) < _SHORTEST - 1:
        return 0.0
    plain = folded(word).removeprefix("lib")  # programs' libraries: libftdi, libjpeg
    lowered = word.lower()
    is_run = word[1:] == lowered[1:] and runs_along_row(lowered)
    if (is_run and not _is_spoken(plain, own)) or plays_on_trio(lowered):
        return _VERY_ODD
    if len(plain) < _SHORTEST or not _ONE_SCRIPT.fullmatch(plain) or _is_code(word, plain):
        return 0.0
    least = (0.0, _ODD, _VERY_ODD)[min(len(_KEYBOARD_ROW.findall(plain)), 2)]
    odd = _count_odd(plain, own)
    if odd < 2:  # noqa: PLR2004 - one rare sequence is a foreign word or a slip
        return least
    share = odd / (len(plain) - 2)
    if (share >= _FEW_ODD and _is_of_home_row(plain)) or _has_mash(plain, own):
        least = _VERY_ODD
    return max(least, share if len(plain) >= _LONG else min(share, _ODD))


def are_mashed_into(old: str, new: str) -> bool:
    """Tell whether a word is an older one with mashed keys in its middle: menor, mGM,CYH,Fenor.

    A letter of it may have been typed over.
    """
    if not (_SHORTEST_SPLIT <= len(old) < len(new) and old.isalpha()):
        return False
    head = Prefix.similarity(old, new)
    tail = min(Postfix.similarity(old, new), len(old) - 1)
    if not head or not tail or head + tail < len(old) - 1:
        return False
    put = new[min(head, len(old) - tail) : len(new) - tail]
    return oddness("".join(filter(str.isalpha, put)).lower()) >= _ODD


def _is_spoken(plain: str, own: frozenset[str]) -> bool:
    """Tell a long word that happens to hold a run of keys, as Slovenian ustreza does."""
    return len(plain) > _LONG and plain.isascii() and plain.isalpha() and not _count_odd(plain, own)


def _is_of_home_row(plain: str) -> bool:
    """Tell whether a long word is of keys that fingers lie on, and has few vowels."""
    vowels = sum(map(plain.count, "aаоыэ"))
    return len(plain) >= max(_LONG_MASH, 3 * vowels) and bool(_HOME_ROW.fullmatch(plain))


def _count_odd(plain: str, own: frozenset[str]) -> int:
    sequences = [plain[place : place + 3] for place in range(len(plain) - 2)]
    return len([one for one in sequences if one not in _KNOWN and one not in own])


def _has_mash(plain: str, own: frozenset[str]) -> bool:
    """Tell a word with mashed keys within it or glued to it: develogdfgdfgment."""
    run = 0
    for place in range(len(plain) - 2):
        sequence = plain[place : place + 3]
        run = 0 if sequence in _KNOWN or sequence in own else run + 1
        if run == _MASH:
            return True
    return False


def _is_code(word: str, plain: str) -> bool:
    """Tell abbreviations, identifiers and hexadecimal numbers from words."""
    return word[1:] != word[1:].lower() or _HEXADECIMAL.fullmatch(plain) is not None
