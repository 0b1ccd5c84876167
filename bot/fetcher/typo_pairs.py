"""Loads pairs of misspelling and right word: from codespell, if installed, and from wiki pages.

Never ships a list: codespell's data is under the GPL and a Creative Commons licence, so it is
read where it is installed. Never keeps a pair with two answers, or one that codespell itself
would not apply.
"""

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.util import find_spec

from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.typo_pairs import TypoPairs

_PAIR = re.compile(r"^([^\W\d_]+)->([^\W\d_]+(?:[ '-][^\W\d_]+)*)$", re.MULTILINE)
_WORD = r"[^\W_]+(?:['\u2019-][^\W_]+)*"
_WIKI_PAIR = re.compile(
    rf"[*#:;\s|]*({_WORD})\s*(?:->|\u2192|\u21d2|=>|\|\|?)\s*({_WORD}(?: {_WORD})*)\s*"
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)


@dataclass(frozen=True, kw_only=True, slots=True)
class WikiList:
    """What a community's page says."""

    pairs: Mapping[str, str]
    """Wrong form to right form, lower case."""
    words: frozenset[str]
    """Forms on its left that are put right by no list: words themselves, or with two answers."""

    def with_others(self, others: Mapping[str, str] | None, source: str) -> TypoPairs:
        """Add another list's pairs for the forms that the page says nothing about."""
        left = {
            wrong: right
            for wrong, right in (others or {}).items()
            if wrong not in self.pairs and wrong not in self.words
        }
        return TypoPairs({**left, **self.pairs}, source)


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


def decode_wiki_list(text: str, language: str = "") -> WikiList:
    """Read a community's page: an item or table row each, ``wrong -> right`` or ``wrong | right``.

    Args:
        text: Wikitext, of which templates are not expanded.
        language: Whose listed words are no misspellings, whatever the page says.
    """
    answers: defaultdict[str, set[str]] = defaultdict(set)
    for line in _COMMENT.sub("", text).splitlines():
        if found := _WIKI_PAIR.fullmatch(line):
            answers[found[1].lower()].add(found[2].lower())
    words = _known_words(language)
    pairs = {
        wrong: min(rights)
        for wrong, rights in answers.items()
        if len(rights) == 1 and wrong not in rights and wrong not in words
    }
    return WikiList(pairs=pairs, words=frozenset(answers.keys() - pairs.keys()))


def _known_words(language: str) -> frozenset[str]:
    lists = lexicon(language)
    if lists is None:
        return frozenset()
    single = (lists.function_words, lists.negations, lists.claims, lists.death)
    forms = (lists.present, lists.past, *lists.genders, *lists.months)
    return frozenset().union(*single, *forms, *lists.numerals, *lists.weekdays)
