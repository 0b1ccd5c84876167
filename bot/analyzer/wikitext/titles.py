"""Takes the target of a link and says what it means on this wiki: namespace, title, anchor.

Never asks the wiki: it uses the names handed in, or a shipped table of names by language.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

import msgspec

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.namespace_names import LANGUAGE_CODES, names
from bot.revisions import Context, Namespaces, with_capital

FILE_NAMESPACE = 6
TEMPLATE_NAMESPACE = 10
USER_NAMESPACES = frozenset({2, 3})
"""Users' pages and their discussions: what a signature links to."""
CATEGORY_NAMESPACE = 14
_OTHER_WIKIS = frozenset(
    {"b", "c", "commons", "d", "m", "meta", "mw", "n", "phab", "q", "s", "species", "v", "voy"}
    | {"w", "wikipedia", "wikisource", "wikt", "wiktionary"}
)
_DOTTED = frozenset({"az", "kaa", "tr"})
_BLANKS = re.compile(r"[ _\t\r\n\u00a0\u1680\u180e\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")
"""What a wiki reads as one blank in a title; other signs that look blank stay."""
_DIRECTIONS = re.compile(r"[\u200e\u200f\u202a-\u202e]+")
"""What a wiki takes out of a title."""
_ENTITY = re.compile(r"&#?\w+;")
"""Without a semicolon a wiki reads none, though HTML knows some."""
_NO_TITLE = re.compile(r"[\x00-\x1f\x7f<>\[\]{|}\ufffd]")
"""Signs that no title holds: a link with one of them is mere words."""
_DEFAULT_TRAIL = re.compile("[a-z\u00df-\u00f6\u00f8-\u00ff\u0430-\u045f]+")


class Target(msgspec.Struct, frozen=True, gc=False):
    """What a link's target means."""

    title: str
    """Normalised, with the namespace as a number before it; '' for a link within the page."""
    anchor: str
    namespace: int
    prefix: str
    """Interwiki or interlanguage prefix; '' when it stays on this wiki."""
    shown: str
    """The title as people write it, normalised, with its namespace."""
    node: Node

    @property
    def page(self) -> tuple[str, str]:
        """What tells the page that it leads to from others, whatever the section."""
        return self.title, self.prefix


class Site(NamedTuple):
    """The names that give targets their meaning."""

    ids: Mapping[str, int]
    interwiki: frozenset[str]
    interlanguage: frozenset[str]
    content: frozenset[int]
    first_letter_case: bool
    has_dotted_i: bool
    """Whether the capital of i is \u0130, as in Turkish."""
    trail: re.Pattern[str]
    """The letters that join a link's label."""


def site_of(context: Context) -> Site:
    """Collect what is known of the wiki's names."""
    site = _shipped(context.language)
    if context.namespaces is not None:
        site = _told(site, context.namespaces)
    return site if context.link_trail is None else site._replace(trail=_trail(context.link_trail))


@lru_cache(maxsize=64)
def _trail(pattern: str) -> re.Pattern[str]:
    try:
        return re.compile(pattern)
    except re.error:  # PHP's expressions are not all Python's
        return _DEFAULT_TRAIL


@lru_cache(maxsize=64)
def _shipped(language: str) -> Site:
    return Site(
        ids=names(language),
        interwiki=_OTHER_WIKIS | LANGUAGE_CODES,
        interlanguage=LANGUAGE_CODES,
        content=frozenset({0}),
        first_letter_case=True,
        has_dotted_i=language in _DOTTED,
        trail=re.compile("[a-z]+") if language == "en" else _DEFAULT_TRAIL,
    )


def _told(site: Site, told: Namespaces) -> Site:
    return site._replace(
        ids=told.ids or site.ids,
        interwiki=told.interwiki | told.interlanguage,
        interlanguage=told.interlanguage,
        content=told.content,
        first_letter_case=told.first_letter_case,
    )


def read_target(raw: str, site: Site) -> Target:
    """Say what the source of a link's target means."""
    if "::" in raw and not raw.lstrip().startswith(":"):
        return Target(raw.strip(), "", 0, "", raw.strip(), Node.ANNOTATION)
    text = in_letters(raw)
    text = _ENTITY.sub(lambda found: unescape(found[0]), text) if "&" in text else text
    title, _, anchor = text.partition("#")
    title = _plain(title)
    is_colon = title.startswith(":")
    return _with_prefix(title.lstrip(": "), _plain(anchor), site, is_colon=is_colon)


def _plain(title: str) -> str:
    """Give a title with one blank where a wiki reads one, and without signs of direction."""
    return _BLANKS.sub(" ", title if title.isascii() else _DIRECTIONS.sub("", title)).strip(" ")


def in_letters(title: str) -> str:
    """Read what is written in percent, once, as the wiki does, unless no title comes of it."""
    if "%" not in title:
        return title
    told = unquote(title)
    return title if _NO_TITLE.search(told) else told


def template_name(raw: str, site: Site) -> str:
    """Give a template's name as people write it: without namespace, marks and underscores."""
    name = _plain(raw)
    before, colon, after = name.partition(":")
    is_template = colon and site.ids.get(before.strip().lower()) == TEMPLATE_NAMESPACE
    return after.strip() if is_template else name


def _with_prefix(title: str, anchor: str, site: Site, *, is_colon: bool) -> Target:
    before, colon, after = title.partition(":")
    key = before.strip().lower()
    if colon and key in site.ids:
        number = site.ids[key]
        rest = _capital(after.strip(), site)
        shown = f"{before.strip().capitalize()}:{rest}" if number else rest
        node = Node.WIKILINK if is_colon else _namespace_node(number)
        return Target(f"{number}:{rest}", anchor, number, "", shown, node)
    if colon and key in site.interwiki:
        is_sidebar = key in site.interlanguage and not is_colon
        node = Node.INTERLANGUAGE_LINK if is_sidebar else Node.INTERWIKI_LINK
        return Target(after.strip(), anchor, 0, key, title, node)
    name = _capital(title, site)
    return Target(f"0:{name}" if name else "", anchor, 0, "", name, Node.WIKILINK)


def _namespace_node(number: int) -> Node:
    if number == CATEGORY_NAMESPACE:
        return Node.CATEGORY
    return Node.MEDIA if number == FILE_NAMESPACE else Node.WIKILINK


def _capital(title: str, site: Site) -> str:
    if not site.first_letter_case:
        return title
    return f"\u0130{title[1:]}" if site.has_dotted_i and title[:1] == "i" else with_capital(title)
