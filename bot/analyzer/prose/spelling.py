"""Compares two words as spellings: near, inflected, a variant, an opposite.

Never says which of two spellings is right.
"""

import re
import unicodedata
from functools import lru_cache

import regex
from rapidfuzz.distance import OSA, Prefix

from bot.analyzer.prose.lexicons import Lexicon

_SHORT = 4
_LONG = 8
_LONGEST_ENDING = 4
_STEM = 0.6

_MARKED = re.compile(r"[\x00-\x7f]+|[α-ω]+")
"""Letters that stay the same with marks and without; й is another than и."""
_MARKED_ALEF = re.compile("[أإآٱ]")
_ARABIC_POINTS = r"[\u064b-\u0652\u0670\u0640]"
# Written one way, British and American forms (and the like) are equal.
_VARIANTS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        (r"(?<=[a-z]{2})our(?=s|ed|ing|ful|less|able|ite|ites|hood|ly|er|ers|$)", "or"),
        (r"(?<=[a-z]{2}[a-z])is(?=(?:e|es|ed|ing|er|ers|ation|ations|able)$)", "iz"),
        (r"(?<=[a-z])ys(?=(?:e|es|ed|ing|er|ers)$)", "yz"),
        (r"(?<=[a-z]{2}[bcdghtv])re(?=s?$)", "er"),
        (r"ll(?=(?:ed|ing|er|ers|or|ors)$)", "l"),
        (r"ogue(?=s?$)", "og"),
        (r"(?<=[a-z])ence(?=s?$)", "ense"),
        (r"ae|oe", "e"),
        (r"^grey", "gray"),
        (r"gramme(?=s?$)", "gram"),
        (r"^programme(?=s?$)", "program"),
        (r"^(art|fulfil|enrol|skil)l?(?=ment|ful|s$|$)", r"\1"),
        (r"^(alumin)ium$", r"\1um"),
        (r"^cheque", "check"),
        (r"(?<=[a-z]{2})wards$", "ward"),
        (r"^(whil|among|amid)st$", r"\1"),
        (r"^while$", "whil"),
        (r"^judgement", "judgment"),
        (r"^mould", "mold"),
        (r"^plough", "plow"),
        (r"^tyre", "tire"),
        (r"(?<=learn|burnt|.spel|dream)t$", "ed"),
    ),
    "de": ((r"ß", "ss"), (r"ph(?=on|ot|an)", "f")),
    "ru": ((r"ё", "е"),),
    "fr": ((r"î", "i"), (r"û", "u"), (r"œ", "oe"), (r"(?<=[a-z])-(?=[a-z])", "")),
    "pt": ((r"([ct])(?=[çt])", ""), (r"ô", "ó"), (r"ü", "u"), (r"(?<=[eo])i(?=a)", "i")),
    "es": ((r"^sólo$", "solo"), (r"^(ps)(?=ic)", "s")),
    "ro": ((r"ş", "ș"), (r"ţ", "ț")),
    "ar": ((_ARABIC_POINTS, ""),),
    **dict.fromkeys(("fa", "ur", "ps"), ((_ARABIC_POINTS, ""), (r"[يى]", "ی"), (r"ك", "ک"))),
    **dict.fromkeys(("he", "yi"), ((r"[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4-\u05c7]", ""),)),
}


_NO_LETTER = regex.compile(
    r"[^\p{L}\p{M}\p{N}]|[\u034f\ufe00-\ufe0f]|(?<=\p{Cyrillic})[\u0300\u0301]", regex.V1
)
"""Vowel signs are letters; what picks a form is none, and no more is a stress mark in Russian."""
_HARDENED = {"d": "t"}
_STRUCK = str.maketrans(
    {"ł": "l\u0335", "ø": "o\u0338", "đ": "d\u0335", "ı": "i\u0335", "ß": "ss\u0335", "’": "'"}
)
"""Letters whose mark does not come off, with one that does."""
_SPELT = regex.compile(r"\p{L}[\p{L}\p{M}]*+", regex.V1)


def letters(word: str) -> str:
    """Give only the letters, with their marks, and digits of a text, in lower case."""
    return signless(word).lower()


def signless(text: str) -> str:
    """Give only the letters, with their marks, and digits of a text."""
    if text.isalnum():
        return text
    if text.isascii():
        return "".join(filter(str.isalnum, text))
    return _NO_LETTER.sub("", text)


def is_spelt(word: str) -> bool:
    """Tell whether a word is letters, with their marks, and nothing else."""
    return word.isalpha() or (not word.isascii() and _SPELT.fullmatch(word) is not None)


def is_near(old: str, new: str) -> bool:
    """Tell whether one slip, or two in a long word, separate two words of some length."""
    shortest = min(len(old), len(new))
    if shortest < _SHORT - 1 or old == new:
        return False
    allowed = 1 if shortest < _LONG else 2
    return OSA.distance(old, new, score_cutoff=allowed) <= allowed


def is_slip(old: str, new: str) -> bool:
    """Tell whether two letters inside a word changed places, or a letter or two in a long word.

    Of words that mean something by themselves few are as near: mia and mai, but not nto and not.
    """
    shortest = min(len(old), len(new))
    if shortest < _SHORT - 1 or old == new or old[0] != new[0]:
        return False
    if len(old) == len(new) and sorted(old) == sorted(new):
        return OSA.distance(old, new, score_cutoff=1) == 1
    if shortest < 2 * _SHORT or old[-1] != new[-1]:
        return False
    return OSA.distance(old, new, score_cutoff=2) <= 2  # noqa: PLR2004 - a letter and another


def is_variant(old: str, new: str, language: str) -> bool:
    """Tell whether two words are one word in two accepted spellings."""
    if language not in _VARIANTS or old == new:
        return False
    was, now = _one_way(old, language), _one_way(new, language)
    return was == now or (
        language == "ar" and (_without_hamza(was) == now or was == _without_hamza(now))
    )


def _without_hamza(word: str) -> str:
    """Write an Arabic word as many do in haste; two that differ in what is left out are two."""
    return _MARKED_ALEF.sub("ا", word)


def differ_in_marks(old: str, new: str) -> bool:
    """Tell whether two words in Latin or Greek letters are the same but for marks: ne, né."""
    if old == new or (old.isascii() and new.isascii()):
        return False
    bare = _bare(_parted(old))
    return _MARKED.fullmatch(bare) is not None and bare == _bare(_parted(new))


def has_gained_marks(old: str, new: str) -> bool:
    """Tell whether a word only got marks, and none went: what keyboards without them leave out."""
    left = iter(_parted(new))
    return differ_in_marks(old, new) and all(sign in left for sign in _parted(old))


def _parted(word: str) -> str:
    """Write a word in small letters, each mark behind its letter."""
    return unicodedata.normalize("NFD", word.lower().translate(_STRUCK))


def _bare(parted: str) -> str:
    return "".join([sign for sign in parted if not unicodedata.combining(sign)])


def has_same_stem(old: str, new: str) -> bool:
    """Tell whether two words differ in nothing but their endings."""
    shared = Prefix.similarity(old, new)
    shortest, longest = sorted((len(old), len(new)))
    is_long = shared >= _SHORT or shared >= shortest - 1
    return is_long and shared >= _STEM * longest and longest - shared <= _LONGEST_ENDING


def is_opposite(old: str, new: str, lexicon: Lexicon) -> bool:
    """Tell whether one word says the opposite of the other, or is it with a negating prefix."""
    if new in lexicon.opposite(old):
        return True
    shorter, longer = sorted((old, new), key=len)
    if len(shorter) < _SHORT:
        return False
    if is_prefixed(old, new, lexicon.negating_prefixes):
        return True
    return any(shorter in _without(longer, infix) for infix in lexicon.negating_infixes)


def is_prefixed(old: str, new: str, prefixes: tuple[str, ...]) -> bool:
    """Tell whether one word is the other with one of some prefixes."""
    shorter, longer = sorted((old, new), key=len)
    return longer.endswith(shorter) and longer.removesuffix(shorter) in prefixes


def is_suffixed(old: str, new: str, suffixes: tuple[str, ...]) -> bool:
    """Tell whether one word is the other with one of some suffixes."""
    shorter, longer = sorted((old, new), key=len)
    return longer.startswith(shorter) and longer.removeprefix(shorter) in suffixes


def _without(word: str, infix: str) -> tuple[str, ...]:
    """Give what a word may be without a negating infix: gitmedi negates gitti, its d hardened."""
    place = word.find(infix, 2)
    if place < 0:
        return ()
    head, rest = word[:place], word[place + len(infix) :]
    hardened = head + _HARDENED.get(rest[:1], rest[:1]) + rest[1:]
    return head + rest, hardened, head + infix[1:] + rest  # geliyor, gelmiyor


@lru_cache(maxsize=4096)
def _one_way(word: str, language: str) -> str:
    if _any_variant(language).search(word):  # hardly any word has one
        for pattern, written in _VARIANTS[language]:
            word = re.sub(pattern, written, word)
    return word


@lru_cache(maxsize=64)
def _any_variant(language: str) -> re.Pattern[str]:
    return re.compile("|".join(pattern for pattern, _ in _VARIANTS[language]))
