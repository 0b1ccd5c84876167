"""Says whether a template's values hold the words, or the link, that stood in its place.

Knows no template but those that cite a source, and never asks whether a page exists.
"""

import re
from collections.abc import Set as AbstractSet
from html import unescape

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.markup import Markup

PAGE_LINKS = frozenset({Node.WIKILINK, Node.INTERWIKI_LINK})
_CITATION = re.compile(r"(?i)(?:cite|citation|cita|literatur|internetquelle|ouvrage|lien web)\b.*")
_TAG = re.compile(r"<[^<>]*>")
_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
_TELLING = re.compile(r"[^\W\d_]{3,}|\d+")
_SAID_BY_NAMES = frozenset({"retrieved", "accessed", "page", "pages", "vol", "isbn", "issn"})
"""What stands before values, and is told by the names of a citation's."""


def is_citation(name: str) -> bool:
    """Say whether a template of that name cites a source."""
    return _CITATION.fullmatch(name) is not None


def is_put_into(bare: str, call: str) -> bool:
    """Say whether words, whatever tags they have, are values of a template, in their order."""
    words, values = map(_words, (bare, call.partition("|")[2]))
    starts = range(len(values) - len(words) + 1)
    return bool(words) and any(values[at : at + len(words)] == words for at in starts)


def _words(source: str) -> list[str]:
    return _WORD.findall(unescape(_TAG.sub(" ", source)))


def is_cited(bare: Markup | None, call: Markup | None, sources: tuple[str, str]) -> bool:
    """Say whether a template has all that a link to the web told, or a citation what words did.

    The values hold it in any order.
    """
    if call is None or call.node is not Node.TEMPLATE:
        return False
    if not (is_citation(call.name.strip()) if bare is None else bare.node is Node.EXTERNAL_LINK):
        return False
    words, values = (set(_TELLING.findall(text.casefold())) for text in sources)
    return bool(words) and words - _SAID_BY_NAMES <= values


def are_template_and_link(nodes: AbstractSet[Node]) -> bool:
    """Say whether what stands on both sides is a template and a link to a page."""
    return Node.TEMPLATE in nodes and not nodes.isdisjoint(PAGE_LINKS)


def became_link(template: str, link: str) -> bool:
    """Say whether a link shows words that a template was given, and no number is lost of it.

    Most such templates show a link that leads nowhere yet, beside one to another wiki's page, or
    lead to a word of a language in a dictionary.
    """
    if not template.startswith("{{") or not link.startswith("[["):
        return False
    shown = link[2:-2].rpartition("|")[2].strip()
    values = [value.rpartition("=")[2].strip() for value in template[2:-2].split("|")[1:]]
    numbers = {number for value in values for number in _NUMBER.findall(value)}
    return shown in values and not shown.isdecimal() and numbers.issubset(_NUMBER.findall(shown))
