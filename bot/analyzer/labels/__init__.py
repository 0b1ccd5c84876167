"""One small function per label, grouped by family; `labels` asks them all.

* `found`: the noun they give.
* `families`: which family every label belongs to.
* `links`, `extlinks`: links on this wiki, links to the web; `extmended`: of these, whole again.
* `respelt`: whether a link is only written otherwise; `inner`: the markup of its label;
  `reworded`: one that came or went with other words.
* `alike`: whether a title is another one written otherwise.
* `targets`: what the wiki's facts show of a link's new target.
* `parts`: whether the words of a link are only a part of a word or name.
* `brackets`: whether brackets were meant as such.
* `addresses`: whether a page speaks of an address itself.
* `sources`, `templates`, `metadata`, `media`, `formatting`: the families of their names.
* `extensions`: elements that a wiki expands.
* `tag_names`: what templates are called that mark pages and sentences; `values`: theirs.
* `content`: what came, went or moved; code and properties.
* `talk`: posts in discussions; `posts`: who signed them.
* `history`: texts that came back.
* `unfinished`: sentences that nobody finished; `loud`: what cries out; `glued`: letters right
  before one; `own_name`: a page that is called otherwise; `spoilt_names`: what came into names of
  templates and files.
* `spam`, `breakage`, `alarms`: what only all changes together show.

None of them sees the wiki or a clock.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from bot.analyzer.analysis import Assurance, Evidence, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.content import content
from bot.analyzer.labels.extlinks import extlinks
from bot.analyzer.labels.formatting import FORMS, formatting
from bot.analyzer.labels.found import Found, evidence_of
from bot.analyzer.labels.links import links
from bot.analyzer.labels.media import media
from bot.analyzer.labels.metadata import metadata
from bot.analyzer.labels.sources import sources
from bot.analyzer.labels.talk import talk
from bot.analyzer.labels.templates import templates
from bot.analyzer.wikitext.blanks import is_in_redirect
from bot.analyzer.wikitext.elements import is_in_unknown_element
from bot.analyzer.wikitext.markup import Markup
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import before_in_line

_LabelFunction = Callable[[Change, Page], Iterable[Found]]
_THIN = Assurance.PLAUSIBLE
_FREE = frozenset({Label.WHITESPACE, Label.EXTLINK_REPAIR})
"""Labels that look at the whole stretch themselves."""
_MARKS = re.compile(r"<[^<>]*>|'{2,}|\{\{.*?\}\}|~{3,}|&#?\w+;|__\w+__", re.DOTALL)
"""Markup that shows, hides or expands without being a word: the same must stand on both sides."""
_BRACKETS = re.compile(r"[\[\]|]")
_ALL: tuple[_LabelFunction, ...] = (
    content,
    links,
    extlinks,
    sources,
    templates,
    metadata,
    media,
    formatting,
)
_SPEAK_OF = {
    links: frozenset({Node.WIKILINK, Node.INTERWIKI_LINK, Node.ANNOTATION}),
    sources: frozenset({Node.REFERENCE, Node.TEMPLATE}),
    templates: frozenset(
        {Node.TEMPLATE, Node.PARSER_FUNCTION, Node.INCLUSION_CONTROL, Node.ARGUMENT}
    ),
    metadata: frozenset({Node.BEHAVIOUR_SWITCH, Node.INTERLANGUAGE_LINK, Node.CATEGORY}),
    media: frozenset({Node.MEDIA, Node.GALLERY}),
    formatting: FORMS,
}
"""The nodes without which a function is silent about what stands in the page's own prose."""


def labels(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    """Give every label of single operations with its evidence."""
    also = (talk,) if page.is_talk or not page.is_article else ()
    for index, change in enumerate(changes):
        kinds = change.old.kinds | change.new.kinds
        asked = _ALL if change.stream.path else _speaking(change.node, kinds)
        for function in asked + also:
            for found in function(change, page):
                level = found.assurance
                if level is not _THIN and found.label not in _FREE and not _is_tight(change):
                    level = _THIN
                yield evidence_of(index, change, found.label, found.why, level)


@lru_cache(maxsize=1024)
def _speaking(node: Node, kinds: frozenset[Node]) -> tuple[_LabelFunction, ...]:
    """Give the functions that may have something to say of prose with nodes of these kinds."""
    return tuple(f for f in _ALL if f not in _SPEAK_OF or _SPEAK_OF[f] & (kinds | {node}))


def _is_tight(change: Change) -> bool:
    """Say whether nothing but the node changed in its region, and it stands where links are links.

    That is no template's value, and no element of an extension that we don't know.

    What stands beside a link in the region is markup that a reader doesn't see as such (bold, say),
    or words that the link took in or gave back.
    """
    text = change.new.page_text
    if change.stream.is_within(Node.TEMPLATE) or is_in_unknown_element(text, change.new.start):
        return False
    if is_in_redirect(text, change.new.start):
        return False
    before = before_in_line(text, change.new.start)
    if before.count("{{") > before.count("}}"):
        return False  # what a parser function is asked stands in no value of it
    if _MARKS.findall(change.old.source) != _MARKS.findall(change.new.source):
        return False
    if change.old.markup and change.new.markup:
        rests = _rest(change.old, change.old.markup), _rest(change.new, change.new.markup)
        if rests[0] == rests[1]:
            return True
    sources = (change.old.source, change.new.source), (_flat(change.old), _flat(change.new))
    return any(_BRACKETS.sub("", old) == _BRACKETS.sub("", new) for old, new in sources)


def _rest(side: Side, markup: Markup) -> tuple[str, str]:
    """Give what stands before and behind the node."""
    text = side.page_text
    return text[side.start : markup.start], text[markup.end : side.end]


def _flat(side: Side) -> str:
    """Give the source with the node's words in its place."""
    if side.markup is None:
        return side.source
    before, behind = _rest(side, side.markup)
    words = side.reader.visible(side.markup.start, side.markup.end).text
    return f"{before}{words}{behind}"
