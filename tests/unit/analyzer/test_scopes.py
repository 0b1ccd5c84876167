"""What encloses a place is found by one walk over the page, without parsing it."""

import pytest

from bot.analyzer.wikitext.captions import with_captions
from bot.analyzer.wikitext.scopes import scopes_at
from bot.analyzer.wikitext.titles import site_of
from bot.revisions import Context


@pytest.mark.parametrize(
    ("before", "kinds"),
    [
        ("", []),
        ("{{Box\n| a = 1\n", ["template"]),
        ("{{Box\n| a = {{b}}\n", ["template"]),
        ("{{Box}}\n", []),
        ("{{{1|\n", ["argument"]),
        ("{{a|{{{1}}}\n", ["template"]),
        ("{|\n|-\n| x\n", ["table"]),
        ("{|\n| x\n|}\n", []),
        ("{|\n| {{a|\n", ["table", "template"]),
        ("<ref>\n", ["ref"]),
        ("<ref name=a />\n", []),
        ("<ref>x</ref>\n", []),
        ("<nowiki>{{</nowiki>\n", []),
        ("<!-- {{a\n", ["comment"]),
        ("<!-- {{a --> {{b\n", ["template"]),
        ("{{a|}}\n", []),
        ("word {| no table\n", []),
        ("}} ]] |}\n", []),
    ],
)
def test_place_behind(before: str, kinds: list[str]) -> None:
    """What was opened and not closed encloses what follows."""
    (found,) = scopes_at(f"{before}here", [len(before)])
    assert [scope.kind for scope in found] == kinds


def test_place_in_preformatted_text() -> None:
    """Elements without wikitext enclose what stands before their end, and nothing if unclosed."""
    text = "<pre>\n{{a\n</pre>\n<pre>\nb"
    assert [[scope.kind for scope in found] for found in scopes_at(text, [6, 17, 23])] == [
        ["pre"],
        [],
        [],
    ]


def test_templates_are_named() -> None:
    """The name is what stands before the first bar."""
    ((scope,),) = scopes_at("{{ Infobox town \n| a\n", [19])
    assert scope.name == "Infobox town"


@pytest.mark.parametrize("pad", range(15))
def test_caption_behind_links(pad: int) -> None:
    """Of links far before a caption one is cut in two; that the caption is open is seen still."""
    links = "[[hill|Hills]] " * 250 + "-" * pad
    text = f"{links}\n[[File:Mill.jpg|thumb|The mill\nby the\nriver.]]"
    place = text.index("by the")
    found = with_captions(text, {place: ()}, site_of(Context(language="en")))
    assert [scope.name for scope in found[place]] == ["File:Mill.jpg"]
