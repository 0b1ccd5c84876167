"""The raised and lowered figures of a text, as signs: 10<sup>6</sup> is 10⁶, and not 106.

Never says what a figure measures.
"""

import re

_FIGURE = re.compile(r"[-+−]?[0-9]+|[0-9]*[-+−]")
"""A figure with its sign before it, as powers have, or behind it, as charges do."""
_PLAIN = "0123456789+-−"
_SIGNS = {
    "sup": str.maketrans(_PLAIN, "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻"),
    "sub": str.maketrans(_PLAIN, "₀₁₂₃₄₅₆₇₈₉₊₋₋"),
}
SHIFTED = frozenset(chr(sign) for signs in _SIGNS.values() for sign in signs.values())
"""All such signs."""
_LEVEL = {to: plain for signs in _SIGNS.values() for plain, to in signs.items()}


def shifted(words: str, element: str) -> str:
    """Give the signs that an element of that name makes of a figure; else the words as they are."""
    signs = _SIGNS.get(element)
    return words.translate(signs) if signs and _FIGURE.fullmatch(words) else words


def is_set_apart(old: str, new: str) -> bool:
    """Tell whether figures behind a letter were only raised or lowered, or set level: km2, CO2."""
    if old == new or old.translate(_LEVEL) != new.translate(_LEVEL):
        return False
    others = [at for at in range(len(old)) if old[at] != new[at]]
    return all(old[at - 1 : at].isalpha() or at - 1 in others for at in others)
