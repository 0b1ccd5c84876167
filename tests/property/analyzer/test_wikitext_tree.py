"""The parser's own tree says the same as the walk over its tokens, which takes half the time."""

from collections.abc import Iterator
from random import Random

import mwparserfromhell
from hypothesis import example, given, settings
from hypothesis import strategies as st
from mwparserfromhell import nodes
from mwparserfromhell.wikicode import Wikicode

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.markup import Markup, Window
from bot.analyzer.wikitext.parser import nodes_in
from bot.analyzer.wikitext.titles import site_of
from bot.revisions import Context
from tests.fuzz import pages

SITE = site_of(Context())
KINDS = {
    Node.TEMPLATE: nodes.Template,
    Node.PARSER_FUNCTION: nodes.Template,
    Node.ARGUMENT: nodes.Argument,
    Node.EXTERNAL_LINK: nodes.ExternalLink,
    Node.HEADING: nodes.Heading,
    Node.COMMENT: nodes.Comment,
    Node.ENTITY: nodes.HTMLEntity,
    Node.WIKILINK: nodes.Wikilink,
    Node.CATEGORY: nodes.Wikilink,
    Node.MEDIA: nodes.Wikilink,
    Node.INTERWIKI_LINK: nodes.Wikilink,
    Node.INTERLANGUAGE_LINK: nodes.Wikilink,
    Node.REDIRECT_TARGET: nodes.Wikilink,
    Node.ANNOTATION: nodes.Wikilink,
}
"""What the tree calls a node; elements, parameters and switches are cut otherwise on purpose."""


def _inside(node: nodes.Node) -> Iterator[Wikicode | None]:
    """Yield what the walk looks into: not attributes, which are an element's own."""
    match node:
        case nodes.Template():
            yield node.name
            for parameter in node.params:
                if parameter.showkey:
                    yield parameter.name
                yield parameter.value
        case nodes.Argument():
            yield from (node.name, node.default)
        case nodes.Wikilink():
            yield from (node.title, node.text)
        case nodes.ExternalLink():
            yield from (node.url, node.title)
        case nodes.Heading():
            yield node.title
        case nodes.Tag():
            if not node.wiki_markup:
                yield node.contents


def _tree(code: Wikicode | None) -> Iterator[tuple[type, str]]:
    for node in code.nodes if code else ():
        yield type(node), str(node)
        for inside in _inside(node):
            yield from _tree(inside)


def _source(text: str, node: Markup) -> str:
    trail = node.part("trail")
    return text[node.start : trail.start if trail else node.end]


@settings(max_examples=300, deadline=None)
@given(st.integers(0, 2**32).map(lambda seed: pages.page(Random(seed))))  # no secret
@example("{{a|b=[[c|d]]e|{{{f|[http://g h]}}}}} <ref name=x>{{y}}</ref>\n* &amp; <!-- z -->\n")
def test_the_walk_finds_the_nodes_of_the_tree(text: str) -> None:
    """The same templates, arguments, links, headings, comments and entities, of the same source."""
    text = text.replace("\0", "\ufffd")  # of which the parser in C makes an end
    window = Window(text, 0, len(text), (), ())
    walked = nodes_in(text, 0, window, SITE)
    tree = mwparserfromhell.parse(text, skip_style_tags=True)
    assert (walked is None) is (str(tree) != text)  # the parser itself loses a sign now and then
    if walked is None:
        return
    found = [(KINDS[n.node], _source(text, n)) for n in walked if n.node in KINDS]
    known = set(KINDS.values())
    assert sorted(found, key=str) == sorted((n for n in _tree(tree) if n[0] in known), key=str)
