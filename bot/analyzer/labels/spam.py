"""Takes all changes of an edit and looks for links that have nothing to do with the page.

Never judges links in references and code, nor sites that the page had a link to.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from bot.analyzer.analysis import Evidence, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.sourcing import is_in_reference
from bot.analyzer.labels.found import evidence_of, excerpt
from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.summaries import typed_of
from bot.analyzer.wikitext.footnotes import is_reference
from bot.analyzer.wikitext.limits import MAX_PARSED
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start, section_at
from bot.analyzer.wikitext.urls import archived_url, domain, host, read_url, urls_in

_MANY = 3
_MOST = 500
"""Links of which more are looked at here and there only."""
_WORD = re.compile(r"[^\W_]{3,}")
_OF_ADDRESSES = frozenset({"www", "http", "https", "html", "htm", "php", "asp", "aspx", "index"})
_OF_LABELS = frozenset(
    {
        *("official", "officiel", "officielle", "officiële", "offizielle", "oficial", "oficjalna"),
        *("ofisial", "ufficiale", "offisiell", "officiell", "resmi", "официальный"),
        *("website", "site", "home", "page", "homepage", "webpage", "web", "webseite", "webbplats"),
        *("sitio", "sito", "página", "strona", "сайт", "the"),
    }
)
"""Words that say what a link is, whatever it leads to."""
_COMMON = frozenset({"now", "here", "new", "also"})
"""Words of no topic besides the ones that grammar needs."""
_DESIGNATION = re.compile(r"\s*[A-Z]{2,}[ -]?\d[\w.-]*\s*")
_AROUND = " \n*#:.,;()"
"""What may stand round an address and says nothing."""
_UNREAD = frozenset({Node.REFERENCE, Node.CODE, Node.NOWIKI, Node.COMMENT})
_FORUMS = re.compile(r"(?i)(?:\[url=|<a\s[^<>]{0,200}?href=)[\"']?")
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{3}[.!?])\s+|(?<=[。।])")
_NEARBY = 3000
_TELLING_LETTERS = 4
_LONG_WORDS = 25
_LINE = 200
_STEM = 6


class _Link(NamedTuple):
    """A new link to the web, and the change that it came with."""

    place: int
    change: Change
    url: str
    is_on_new_domain: bool
    """False when the page knew the domain and only the host is new: many people's sites share
    one domain."""

    @property
    def label(self) -> str:
        """The words that it is called by; '' when it stands bare."""
        side = self.change.new
        links = (x for x in side.nodes if x.node is Node.EXTERNAL_LINK and x.name == self.url)
        label = next((part for link in links if (part := link.part("label"))), None)
        return side.page_text[label.start : label.end] if label else ""

    @property
    def sentence(self) -> str:
        """The words that it came with."""
        return self.change.new.visible


def link_spam(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    """Look for many new links off the page's topic, or one whose words have nothing of it."""
    links = [
        _Link(place, change, url, domain(url) not in page.old_domains)
        for place, change in enumerate(changes)
        if "//" in change.new.source
        for url in dict.fromkeys(_new_urls(change, page))
    ]
    if not links:
        return
    topic = _Topic(page, changes)
    off: dict[str, _Link] = {}
    for link in links[:: 1 + len(links) // _MOST]:
        if not topic.holds(_many_words(link), link, stood=True):
            off.setdefault(link.url if link.is_on_new_domain else host(link.url), link)
        if len(off) >= _MANY:
            count = len({one.url for one in links})
            why = f"{count} new links to sites that the page had no link to"
            yield _evidence(next(iter(off.values())), why)
            return
    for link in off.values():
        said = link.sentence if page.edit.old else _sentence(link)
        if _is_stray(link) and not (topic.holds(said, link) or topic.is_told(link)):
            why = f"the words round {excerpt(link.url)} have nothing in common with its section"
            yield _evidence(link, why)


def _many_words(link: _Link) -> str:
    """Give the words that speak for a link among many; in a long sentence any may be found."""
    source, sentence = link.change.new.source, link.sentence
    if len(source) > MAX_PARSED:  # where no node is told apart, its line speaks for it
        at = source.find(link.url)
        start, end = max(line_start(source, at), at - _LINE), line_end(source, at)
        return source[start : min(end, at + len(link.url) + _LINE)].replace(link.url, " ")
    is_short = len(sentence) < _NEARBY and sentence.count(" ") < _LONG_WORDS
    return sentence if is_short else link.label


def _sentence(link: _Link) -> str:
    """Give the sentence of a link alone, where others of its line stand beside it."""
    said = _SENTENCE_END.split(link.change.new.source)
    return " ".join([part.replace(link.url, "") for part in said if link.url in part])


def _evidence(link: _Link, why: str) -> Evidence:
    return evidence_of(link.place, link.change, Label.LINK_SPAM, why)


def _new_urls(change: Change, page: Page) -> list[str]:
    if change.is_code or is_in_reference(change) or change.stream.node is Node.COMMENT:
        return []
    gone = set(urls_in(change.old.source))
    come = urls_in(_without(change.new, _UNREAD))
    new = (url for url in come if url not in gone and archived_url(url) is None)
    return [url for url in new if host(url) not in page.old_hosts]


def _without(side: Side, nodes: frozenset[Node]) -> str:
    """Give the source of a stretch without nodes of some kinds."""
    source = side.source
    for node in side.nodes:
        if node.node in nodes or is_reference(node):
            source = source.replace(side.page_text[node.start : node.end], " ")
    return source


def _is_stray(link: _Link) -> bool:
    """Say whether a link came with words, where nothing stood, and is no standard's.

    Where words stood, whoever writes it as forums do brings it all the same.
    """
    is_put_in = link.change.old.is_blank or _is_of_forums(link)
    if not (is_put_in and link.is_on_new_domain):
        return False
    sentence = link.sentence.strip(_AROUND)
    if _DESIGNATION.fullmatch(link.label) or sentence == host(link.url):
        return False
    return bool(_words(sentence) - _OF_LABELS)


def _is_of_forums(link: _Link) -> bool:
    """Say whether an address stands in the markup of forums or of HTML, which no wiki reads."""
    source = link.change.new.source
    return any(source.startswith(link.url, found.end()) for found in _FORUMS.finditer(source))


_Near = tuple[set[str], set[str]]
"""The words round a place, and how the long ones of them begin."""


class _Topic:
    """Knows the words round each place of a page."""

    def __init__(self, page: Page, changes: Sequence[Change]) -> None:
        self._page = page
        self._code = " ".join([change.new.source for change in changes if change.is_code])
        self._title = _squeezed(page.edit.change.title)
        self._known: dict[tuple[int, bool], _Near] = {}
        self._common = _common(page.context.language)

    def holds(self, said: str, link: _Link, *, stood: bool = False) -> bool:
        """Say whether a link's words, its address's too, share any with its section and title.

        Who brings many links may bring a heading for them: then only what stood there counts.
        """
        near, stems = self._near(link, stood=stood)
        own = _words(said) | _address_words(link)
        if own & near or _stems(own - self._common) & stems:
            return True
        if not link.is_on_new_domain:
            return False
        name = _squeezed(domain(link.url).partition(".")[0])
        if len(name) >= _TELLING_LETTERS and name in self._title:
            return True
        telling = (x for x in near if len(x) >= _TELLING_LETTERS and 2 * len(x) >= len(name))
        return any(x in name for x in telling)

    def is_told(self, link: _Link) -> bool:
        """Say whether the summary tells of a bare address in words of its section.

        Who sells words for a link has a label to put them in, and says nothing of the page.
        """
        said = typed_of(self._page.edit.change.summary or "")
        return not link.label and bool((_words(said) - _OF_LABELS) & self._near(link)[0])

    def _near(self, link: _Link, *, stood: bool = False) -> _Near:
        if (link.place, stood) not in self._known:
            words = _words(self._text(link.change, stood=stood)) - self._common
            self._known[link.place, stood] = words, _stems(words)
        return self._known[link.place, stood]

    def _text(self, change: Change, *, stood: bool) -> str:
        """Give what stands round a place; of a new page or a discussion its lines without links.

        Beside one link on a new page stand its other sentences, too, which may be of its line.
        """
        old, place = self._page.old, change.old.span
        near = _round(old, *place)
        section = change.operation.section
        if self._page.edit.old is None:
            near = _unlinked(self._page.new if stood else _SENTENCE_END.sub("\n", self._page.new))
        elif self._page.is_talk:  # a post brings its own topic
            near += _unlinked(_round(self._page.new, *change.new.span))
        elif stood:
            section = section_at(old, place[0])
        return f"{near} {self._code} {self._page.edit.change.title} {section}"


def _round(text: str, start: int, end: int) -> str:
    return text[max(0, start - _NEARBY) : end + _NEARBY]


def _unlinked(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if "//" not in line)


def _address_words(link: _Link) -> set[str]:
    """Give the words of an address that may say what it is about: its ending never does."""
    parts = read_url(link.url)
    own = host(link.url)
    if link.is_on_new_domain:
        name = domain(link.url)
        own = own.removesuffix(name) + name.partition(".")[0]
    else:
        own = own.partition(".")[0]
    return _words(f"{own} {parts.path} {parts.query} {parts.fragment}") - _OF_ADDRESSES


@lru_cache(maxsize=64)
def _common(language: str) -> frozenset[str]:
    """Give the words that stand in any text of a language, or in English ones."""
    known = filter(None, (lexicon(language), lexicon("en")))
    listed = _COMMON.union(*(lists.function_words for lists in known))
    return frozenset(map(_plain, listed))


def _words(text: str) -> set[str]:
    said = {word for word in _WORD.findall(text) if not word.isdecimal()}
    return set(map(_plain, said))


def _stems(words: set[str]) -> set[str]:
    """Give the beginnings of long words: installer and installing speak of one thing."""
    return {word[:_STEM] for word in words if len(word) >= _STEM}


def _plain(word: str) -> str:
    """Give a word in small letters without accents, as addresses have it."""
    if word.isascii():
        return word.lower()
    letters = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def _squeezed(text: str) -> str:
    return "".join(sign for sign in _plain(text) if sign.isalnum())
