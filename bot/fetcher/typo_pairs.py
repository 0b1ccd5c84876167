"""Loads pairs of misspelling and right word: from codespell, if installed, and from wiki pages.

Never ships a list: codespell's data is under the GPL and a Creative Commons licence, so it is
read where it is installed. Never keeps a pair with two answers, or one that codespell itself
would not apply.
"""

import re
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec

from bot.analyzer.prose import TypoPairs

_PAIR = re.compile(r"^([^\W\d_]+)->([^\W\d_]+(?:[ '-][^\W\d_]+)*)$", re.MULTILINE)
_WORD = r"[^\W_]+(?:['\u2019-][^\W_]+)*"
_WIKI_PAIR = re.compile(
    rf"^[*#:;\s|]*({_WORD})\s*(?:->|\u2192|\u21d2|=>|\|\|?)\s*({_WORD}(?: {_WORD})*)\s*$",
    re.MULTILINE,
)


@cache
def load_codespell_pairs(language: str) -> TypoPairs | None:
    """Load codespell's pairs for wikis in English; None for others, or when it isn't installed."""
    if language.partition("-")[0] not in {"en", "simple"} or find_spec("codespell_lib") is None:
        return None
    text = files("codespell_lib").joinpath("data", "dictionary.txt").read_text(encoding="utf-8")
    return decode_codespell(text, f"codespell {version('codespell')}")


def decode_codespell(text: str, source: str = "codespell") -> TypoPairs:
    """Read codespell's dictionary: a line each, ``wrong->right``, a comma where it is unsure."""
    pairs = {wrong: right for wrong, right in _PAIR.findall(text) if wrong.islower()}
    return TypoPairs(pairs, source)


def decode_wiki_list(text: str) -> TypoPairs:
    """Read a community's page: an item or table row each, ``wrong -> right`` or ``wrong | right``.

    A wrong form with two different answers is left out.
    """
    pairs: dict[str, str] = {}
    unsure: set[str] = set()
    for wrong, right in _WIKI_PAIR.findall(text):
        key, value = wrong.lower(), right.lower()
        if pairs.setdefault(key, value) != value:
            unsure.add(key)
    return TypoPairs(
        {wrong: right for wrong, right in pairs.items() if wrong not in unsure | {right}}
    )
