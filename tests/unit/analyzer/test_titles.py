"""What a link's target means, by the names that a wiki told or that are shipped."""

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.titles import Target, read_target, site_of
from bot.revisions import Context, Namespaces

SHIPPED = site_of(Context())


def test_what_a_wiki_told_stands_in_place_of_what_is_shipped() -> None:
    """Its interlanguage prefixes are interwiki prefixes, too; names it didn't tell are shipped."""
    told = Namespaces(
        interwiki=frozenset({"far"}),
        interlanguage=frozenset({"xx"}),
        content=frozenset({0, 4}),
        first_letter_case=False,
    )
    site = site_of(Context(namespaces=told, link_trail="[z]+"))
    assert site.ids == SHIPPED.ids
    assert site.interwiki == {"far", "xx"}
    assert site.interlanguage == {"xx"}
    assert site.content == {0, 4}
    assert not site.first_letter_case
    assert site.trail.pattern == "[z]+"
    assert site_of(Context(namespaces=Namespaces(ids={"mill": 4}))).ids == {"mill": 4}


def test_a_trail_that_python_cant_read_is_the_usual_one() -> None:
    """PHP's expressions are not all Python's."""
    assert site_of(Context(link_trail="(")).trail.match("ß")


def test_a_property_is_no_page() -> None:
    """Its name and value are kept as typed; a colon before it makes a page of it."""
    told = Target("has wheel::Mill#a", "", 0, "", "has wheel::Mill#a", Node.ANNOTATION)
    assert read_target(" has wheel::Mill#a ", SHIPPED) == told
    assert read_target(" : Mill::wheel", SHIPPED).title == "0:Mill::wheel"


def test_a_page_of_this_wiki_has_no_prefix() -> None:
    """Neither an article, nor one of another namespace, nor one by the article's own number."""
    for raw in ("mill", "User:oak", "#wheel"):
        assert read_target(raw, SHIPPED).prefix == ""
    own = SHIPPED._replace(ids={"main": 0})
    assert read_target("main:mill", own).shown == "Mill"
