"""Nodes are found with their places, though only the changed lines are parsed."""

import pytest

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.fragments import parse
from bot.analyzer.wikitext.markup import Fragment, Window
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.scopes import scopes_at
from bot.analyzer.wikitext.titles import site_of
from bot.revisions import Context


def _parse(text: str, start: int = 0, end: int | None = None) -> Fragment:
    end = len(text) if end is None else end
    scopes, ends = scopes_at(text, [start, end])
    return parse(Window(text, start, end, scopes, ends), site_of(Context()))


def _nodes(fragment: Fragment) -> list[tuple[Node, str]]:
    return [(n.node, fragment.text[n.start : n.end]) for n in fragment.nodes]


@pytest.mark.parametrize(
    ("source", "node"),
    [
        ("[[Mill]]", Node.WIKILINK),
        ("[[Mill|mills]]", Node.WIKILINK),
        ("[[w:Mill]]", Node.INTERWIKI_LINK),
        ("[[de:Mühle]]", Node.INTERLANGUAGE_LINK),
        ("[[:de:Mühle]]", Node.INTERWIKI_LINK),
        ("[[Category:Mills]]", Node.CATEGORY),
        ("[[:Category:Mills]]", Node.WIKILINK),
        ("[[File:Mill.jpg|thumb|Old]]", Node.MEDIA),
        ("[[Has height::12 m]]", Node.ANNOTATION),
        ("[https://a.example b]", Node.EXTERNAL_LINK),
        ("https://a.example/b", Node.EXTERNAL_LINK),
        ("{{Mill}}", Node.TEMPLATE),
        ("{{#if:a|b}}", Node.PARSER_FUNCTION),
        ("{{{1|x}}}", Node.ARGUMENT),
        ("__NOTOC__", Node.BEHAVIOUR_SWITCH),
        ("== Past ==", Node.HEADING),
        ("<!-- x -->", Node.COMMENT),
        ("<nowiki>[[x]]</nowiki>", Node.NOWIKI),
        ("<ref>x</ref>", Node.REFERENCE),
        ("<ref name=x />", Node.REFERENCE),
        ("<code>x</code>", Node.CODE),
        ("<math>x</math>", Node.EXTENSION_TAG),
        ("<noinclude>x</noinclude>", Node.INCLUSION_CONTROL),
        ("<gallery>x</gallery>", Node.GALLERY),
        ("<div>x</div>", Node.ELEMENT),
        ("<br />", Node.ELEMENT),
        ("<small>x</small>", Node.TEXT_FORMATTING),
        ("&nbsp;", Node.ENTITY),
    ],
)
def test_node_and_its_place(source: str, node: Node) -> None:
    """Every kind of node is told apart and knows exactly where it stands."""
    assert (node, source) in _nodes(_parse(f"{source}\n"))


def test_lines_within_a_template_are_its_parameters() -> None:
    """A changed line in the middle of a long template is read as the parameter that it is."""
    text = "{{Infobox mill\n| name = Old\n| height = 12\n}}\n"
    fragment = _parse(text, 15, 28)
    assert (Node.TEMPLATE_PARAMETER, "| name = Old\n") in _nodes(fragment)
    assert fragment.nodes[0].name == "Infobox mill"


def test_the_tail_of_a_value_knows_its_parameter() -> None:
    """A value that began lines before keeps its parameter's name."""
    text = "{{Infobox mill\n| story = It was\nvery old\n| height = 12\n}}\n"
    fragment = _parse(text, 32, 41)
    assert Node.TEMPLATE_PARAMETER in {n.node for n in fragment.nodes}
    assert "story" in {n.name for n in fragment.nodes}


def test_lines_of_preformatted_text_are_not_parsed() -> None:
    """What looks like a link in code is none."""
    text = "<pre>\n[[a]]\n</pre>\n"
    assert [n.node for n in _parse(text, 6, 12).nodes] == [Node.CODE]


def test_a_template_name_needs_no_namespace() -> None:
    """The namespace, underscores and invisible marks are no part of a template's name."""
    assert _parse("{{Template:Old_mill\u200e|x}}").nodes[0].name == "Old mill"


def test_a_link_takes_its_trail_along() -> None:
    """Letters behind a link belong to its label."""
    assert (Node.WIKILINK, "[[mill]]s") in _nodes(_parse("Two [[mill]]s there"))


@pytest.mark.parametrize(
    ("source", "seen"),
    [
        ("The '''old''' [[mill]]s [[a|b]]", "The old mills b"),
        ("x<ref>y</ref> {{z}} [https://a.example c] https://b.example", "x  c "),
        ("* item\n## other", "item\nother"),
        ("== Past ==", " Past "),
        ("a<!-- b -->c", "ac"),
        ('<span style="display:none">a</span>b', "b"),
        ("a&amp;b<br/>c", "a&b c"),
        ("{|\n|-\n! a\n| style='x' | b || c\n|}", "\n\n a\n b \n c\n"),
        ("[[File:A.jpg|thumb|cap]] [[Category:B]] __TOC__", "  "),
        ("<nowiki>[[a]]</nowiki>", "[[a]]"),
    ],
)
def test_visible_text(source: str, seen: str) -> None:
    """Only what a reader sees in the text is left, in order."""
    fragment = _parse(source)
    assert Reader(fragment).visible(0, len(source)).text == seen


def test_visible_places_lead_back() -> None:
    """Every visible character knows where it stands in the wikitext."""
    source = "A [[b|'''cd''']] e"
    seen = Reader(_parse(source)).visible(0, len(source))
    assert [source[seen.place(i)] for i in range(len(seen.text))] == list(seen.text)
