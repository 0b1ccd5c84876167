"""Takes names and titles, gives what the wiki says about them, in batches.

Never guesses: what the wiki says nothing about is absent or does not exist.
"""

import unicodedata
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import regex

from bot.fetcher.decode import decode_user
from bot.revisions import Context, Namespaces, TitleFacts, UserFacts, canonical_name
from bot.wiki.read import Reader
from bot.wiki.site import SiteInfo
from bot.wiki.walk import Row, is_set, optional_rows, row, text

_TEMPLATE_NAMESPACE = 10
_DISAMBIGUATION_LIST = "MediaWiki:Disambiguationspage"


class WikiFacts:
    """A FactReader over list=users and titles."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader

    @cached_property
    def context(self) -> Context:
        """What holds for every edit on this wiki: language, namespaces, link trail."""
        return site_context(self._reader.site)

    @cached_property
    def _disambiguation_templates(self) -> tuple[str, ...]:
        """Templates that mark disambiguation pages where the Disambiguator extension is absent."""
        if "Disambiguator" in self._reader.site.extensions:
            return ()
        return self._reader.page_links(_DISAMBIGUATION_LIST, _TEMPLATE_NAMESPACE)

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Return facts keyed by the names as asked for."""
        sent = {name: _sendable(name) for name in names if name}
        found = {
            facts.name: facts for facts in map(decode_user, self._reader.users([*sent.values()]))
        }
        return {
            asked: found.get(as_sent) or found.get(canonical_name(as_sent)) or UserFacts(name=asked)
            for asked, as_sent in sent.items()
        }

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Return those accounts and addresses that are blocked now; ranges are not looked into."""
        sent = {name: canonical_name(_sendable(name)) for name in names if name}
        found = self._reader.blocked([*sent.values()])
        return frozenset(asked for asked, as_sent in sent.items() if as_sent in found)

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Return facts keyed by the titles as asked for; an impossible title does not exist.

        Which titles a disambiguation page lists is told of those asked in one request: keep the
        titles of one edit together.
        """
        sent = {title: _sendable(title) for title in titles if _sendable(title)}
        replies = self._reader.titles([*sent.values()], self._disambiguation_templates)
        table = _Titles()
        for query in replies:
            table.add(query)
        known = {asked: table.facts(as_sent) for asked, as_sent in sent.items()}
        listed = {facts.title: asked for asked, facts in known.items()}
        return {
            title: _with_asked_names(known[title], listed)
            if title in known
            else TitleFacts(title=title)
            for title in titles
        }


def site_context(site: SiteInfo) -> Context:
    """Return what the analyzer may know about a wiki, whatever the edit."""
    return Context(
        language=site.language,
        namespaces=site_namespaces(site),
        link_trail=link_trail(site.link_trail),
    )


def site_namespaces(site: SiteInfo) -> Namespaces:
    """Return a wiki's namespace names and link prefixes, in lower case."""
    return Namespaces(
        ids={_plain(name): one.number for one in site.namespaces for name in one.names},
        interwiki=frozenset(map(_plain, site.interwiki)),
        interlanguage=frozenset(map(_plain, site.interlanguage)),
        content=frozenset(one.number for one in site.namespaces if one.is_content),
        first_letter_case=site.first_letter_case,
    )


def link_trail(php: str) -> str | None:
    """Return the letters part of a PHP link trail; None when it is not of the usual form.

    The wiki gives e.g. ``/^([a-z]+)(.*)$/sD``: one group for the trail, one for the rest.
    """
    usual = regex.fullmatch(r"/\^\((?P<trail>.*)\)\(\.\*\)\$/[a-zA-Z]*", php)
    if usual is None:
        return None
    trail = regex.sub(r"\\x\{([0-9A-Fa-f]{4})\}", r"\\u\1", usual["trail"])
    try:
        regex.compile(trail)
    except regex.error:
        return None
    return str(trail)


@dataclass(kw_only=True, slots=True)
class _Page:
    exists: bool = False
    is_disambiguation: bool = False
    links: set[str] = field(default_factory=set)


class _Titles:
    """What several replies about titles say together: each holds only a part of every page."""

    def __init__(self) -> None:
        self._normalized: dict[str, str] = {}
        self._redirects: dict[str, str] = {}
        self._sections: dict[str, str] = {}
        self._pages: defaultdict[str, _Page] = defaultdict(_Page)

    def add(self, query: Row) -> None:
        """Take in one reply."""
        for one in optional_rows(query, "normalized"):
            self._normalized[text(one, "from")] = text(one, "to")
        for one in optional_rows(query, "redirects"):
            self._redirects[text(one, "from")] = text(one, "to")
            self._sections[text(one, "from")] = (
                text(one, "tofragment") if "tofragment" in one else ""
            )
        for one in optional_rows(query, "pages"):
            self._add_page(one)

    def _add_page(self, found: Row) -> None:
        page = self._pages[text(found, "title")]
        # a file of another repository is missing here, and known
        page.exists |= not (is_set(found, "missing") or is_set(found, "invalid"))
        page.exists |= is_set(found, "known")
        properties = row(found, "pageprops") if "pageprops" in found else {}
        page.is_disambiguation |= "disambiguation" in properties
        page.is_disambiguation |= bool(optional_rows(found, "templates"))
        page.links |= {text(one, "title") for one in optional_rows(found, "links")}

    def facts(self, asked: str) -> TitleFacts:
        """Return what is known about one title."""
        title = self._normalized.get(asked, asked)
        target = self._redirects.get(title)
        page = self._pages.get(self._end(title), _Page())
        return TitleFacts(
            title=title,
            exists=page.exists and target not in self._redirects,
            redirects_to=target,
            redirects_to_section=self._sections.get(title, ""),
            is_disambiguation=page.is_disambiguation,
            lists=frozenset(page.links) if page.is_disambiguation else frozenset(),
        )

    def _end(self, title: str) -> str:
        """Follow redirects; the wiki's API resolves chains, and circles exist."""
        seen = {title}
        while (target := self._redirects.get(title)) and target not in seen:
            seen.add(target)
            title = target
        return title


def _with_asked_names(facts: TitleFacts, asked: Mapping[str, str]) -> TitleFacts:
    """Name the listed titles as they were asked for."""
    lists = frozenset(asked.get(title, title) for title in facts.lists)
    return replace(facts, lists=lists)


def _sendable(name: str) -> str:
    """Leave out control characters, which the API turns into something else."""
    plain = unicodedata.normalize("NFC", name)
    return "".join(letter for letter in plain if unicodedata.category(letter) != "Cc").strip()


def _plain(name: str) -> str:
    return name.replace("_", " ").lower()
