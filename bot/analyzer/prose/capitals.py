"""What words in capitals are in small letters, where `lower` alone makes others of them. Values.

İ becomes two signs, I gets a dot that Turkish has none for, ß was SS, Greek accents are not
written.
"""

import re
from collections.abc import Mapping
from typing import TypeVar
from unicodedata import normalize

_DOTTED = "i\u0307"
"""What `lower` makes of İ."""
_OWN_SMALL = str.maketrans("Iİ", "ıi")
_GREEK_ACCENTED = re.compile("[\u0386-\u0390\u03ac-\u03af\u03b0\u03cc-\u03ce]")
_ACCENT = "\u0301"
_Value = TypeVar("_Value")


def with_own_i(word: str) -> str:
    """Write I and İ as the small letters that they are in a language that has two."""
    return word.translate(_OWN_SMALL)


def small(text: str) -> str:
    """Write a text in small letters, İ as the one letter that it is."""
    return text.lower() if text.isascii() else text.lower().replace(_DOTTED, "i")


def in_one_case(text: str) -> str:
    """Give a text as patterns see it that ask for no case: i is one letter, dotted or not."""
    return text.casefold().replace(_DOTTED, "i").replace("ı", "i")


def also_in_capitals(values: Mapping[str, _Value]) -> dict[str, _Value]:
    """Add to listed words what `small` makes of them where they stood in capitals."""
    return {small(without_accents(form.upper())): value for form, value in values.items()} | dict(
        values
    )


def differ_in_case(old: str, new: str) -> bool:
    """Tell whether two words are one but for capitals, where `small` makes two of them."""
    if len(old) != len(new) or old == new or (old.isascii() and new.isascii()):
        return False
    if old.isupper() or new.isupper():
        old, new = without_accents(old), without_accents(new)
    signs = zip(old, new, strict=True)
    return all(was == now or _is_recased(was, now) for was, now in signs)


def _is_recased(was: str, now: str) -> bool:
    return was.islower() != now.islower() and in_one_case(was) == in_one_case(now)


def without_accents(word: str) -> str:
    """Write a Greek word as its capitals have it; any other as it stands."""
    if not _GREEK_ACCENTED.search(word):
        return word
    return normalize("NFC", normalize("NFD", word).replace(_ACCENT, ""))
