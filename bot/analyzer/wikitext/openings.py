"""Takes a place in a page and says whether a template before it opened what another ends.

What such a pair makes of the text between them no one can tell without the wiki: a quotation,
code, a poem. Never expands a template.
"""

import re

_INNERMOST = re.compile(r"\{\{[^{}]*\}\}")
_MAX_DEPTH = 20
"""Templates in one another, beyond which they are left."""
_TEMPLATE = re.compile(r"\{\{\s*([^{}|\n]+)")
_OPENS = re.compile(
    r"(?:begin|(?<![^\W_])(?:start|top|open|anfang|beginn|début|debut|inicio|início|inizio|начало))"
    r"(?![^\W_])(?!.*(?<![^\W_])date(?![^\W_]))",
    re.IGNORECASE,
)
_CLOSER = re.compile(r"\{\{\s*(?:end[ _-]?|/)([^{}|\n]*[^{}|\s])\s*\}\}", re.IGNORECASE)
"""A template that ends one of the rest of its name: {{quote}} ... {{endquote}}."""
_ENDS = re.compile(
    r"(?:(?<![^\W_])|quote|pre|poem|col)(?:end|bottom|close|stop|ende|fin|fim|fine|конец)(?![^\W_])",
    re.IGNORECASE,
)


def without_templates(text: str, in_place: str = "") -> str:
    """Take templates out of a text, from the innermost on, and put a sign in their place."""
    for _ in range(_MAX_DEPTH):
        text, count = _INNERMOST.subn(in_place, text)
        if not count:
            break
    return text


def has_opening(text: str) -> bool:
    """Say whether such a template stands anywhere in a text."""
    return any(map(_OPENS.search, _TEMPLATE.findall(text)))


def is_behind_opening(text: str, place: int) -> bool:
    """Say whether more such templates opened before a place than ended."""
    depth = 0
    for template in _TEMPLATE.finditer(text, 0, place):
        if _OPENS.search(template[1]):
            depth += 1
        elif depth and _ENDS.search(template[1]):
            depth -= 1
    return depth > 0 or any(_is_open(end[1], text, place) for end in _CLOSER.finditer(text, place))


def _is_open(name: str, text: str, place: int) -> bool:
    """Say whether a template stands before a place whose end of the same name stands behind it."""
    found = re.compile(rf"\{{\{{\s*{re.escape(name)}\s*[|}}]", re.IGNORECASE)
    ends = (end for end in _CLOSER.finditer(text, 0, place) if end[1].lower() == name.lower())
    return sum(1 for _ in found.finditer(text, 0, place)) > sum(1 for _ in ends)
