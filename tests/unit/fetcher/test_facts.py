"""Facts come back under the names they were asked by, whatever the wiki made of these."""

from collections.abc import Mapping

import pytest

from bot.fetcher.facts import WikiFacts, link_trail
from bot.revisions import UserKind
from bot.wiki.read import Reader
from tests.wiki_fakes import FakeTransport, session


@pytest.mark.parametrize(
    ("php", "trail"),
    [
        ("/^([a-z]+)(.*)$/sD", "[a-z]+"),
        (
            "/^([a-zàâçéèêîôûäëïöüùÇÉÂÊÎÔÛÄËÏÖÜÀÈÙ]+)(.*)$/sDu",
            "[a-zàâçéèêîôûäëïöüùÇÉÂÊÎÔÛÄËÏÖÜÀÈÙ]+",
        ),
        ("/^((?:[a-zàèéíòóúç·ïü]|'(?!'))+)(.*)$/sDu", "(?:[a-zàèéíòóúç·ïü]|'(?!'))+"),
        (r"/^([\x{0430}-\x{044F}]+)(.*)$/sDu", r"[\u0430-\u044F]+"),
        ("/^()(.*)$/sD", ""),
        ("", None),
        ("/^([a-z+)(.*)$/sD", None),
        ("something else", None),
    ],
)
def test_link_trail(php: str, trail: str | None) -> None:
    """The letters part is taken out of PHP's expression, or nothing is."""
    assert link_trail(php) == trail


def _facts(*replies: Mapping[str, object]) -> WikiFacts:
    return WikiFacts(Reader(session(FakeTransport([{"query": reply} for reply in replies]))))


NO_LIST: dict[str, object] = {
    "pages": [{"title": "MediaWiki:Disambiguationspage", "missing": True}]
}


def test_titles_over_several_replies() -> None:
    """What the API spreads over replies is put together: redirects, existence, links."""
    first = {
        "normalized": [{"from": "mercury", "to": "Mercury"}],
        "redirects": [{"from": "Quicksilver", "to": "Mercury (element)", "tofragment": "Uses"}],
        "pages": [
            {"title": "Mercury", "pageid": 1, "pageprops": {"disambiguation": ""}},
            {"title": "Mercury (element)", "pageid": 2},
            {"title": "Nowhere", "missing": True},
            {"title": "File:Shared.png", "missing": True, "known": True},
        ],
    }
    second = {"pages": [{"title": "Mercury", "links": [{"ns": 0, "title": "Mercury (element)"}]}]}
    transport = FakeTransport(
        [
            {"query": NO_LIST},
            {"query": first, "continue": {"plcontinue": "1|0|M", "continue": "||"}},
            {"query": second},
        ]
    )
    facts = WikiFacts(Reader(session(transport)))
    asked = ["mercury", "Mercury_(element)", "Quicksilver", "Nowhere", "File:Shared.png", "\x00"]
    asked[1] = "Mercury (element)"
    found = facts.titles(asked)
    assert found["mercury"].is_disambiguation
    assert found["mercury"].lists == {"Mercury (element)"}
    assert found["Quicksilver"].redirects_to == "Mercury (element)"
    assert found["Quicksilver"].exists
    assert not found["Nowhere"].exists
    assert found["File:Shared.png"].exists
    assert not found["\x00"].exists
    assert set(found) == set(asked)


def test_a_redirect_to_a_section() -> None:
    """The section that a redirect leads to is kept."""
    redirects = [{"from": "A", "to": "B", "tofragment": "Its past"}, {"from": "C", "to": "B"}]
    found = _facts(NO_LIST, {"redirects": redirects, "pages": []}).titles(["A", "C"])
    assert (found["A"].redirects_to, found["A"].redirects_to_section) == ("B", "Its past")
    assert found["C"].redirects_to_section == ""


@pytest.mark.parametrize(
    ("redirects", "pages", "exists"),
    [
        ({"A": "B"}, [{"title": "B", "pageid": 2}], True),
        ({"A": "B"}, [{"title": "B", "missing": True}], False),
        ({"A": "B"}, [], False),
        ({"A": "B", "B": "A"}, [], False),
        ({"A": "A"}, [], False),
        ({"A": "B", "B": "C"}, [{"title": "C", "pageid": 3}], False),
    ],
)
def test_a_redirect_is_as_good_as_its_target(
    redirects: Mapping[str, str], pages: list[object], exists: bool
) -> None:
    """One to nothing, in a circle or to another one leads to no page, but is no missing title."""
    rows = [{"from": one, "to": other} for one, other in redirects.items()]
    found = _facts(NO_LIST, {"redirects": rows, "pages": pages}).titles(["A"])
    assert found["A"].redirects_to == redirects["A"]
    assert found["A"].exists == exists
    assert not found["A"].is_missing


def test_users_under_the_names_asked_for() -> None:
    """The wiki prints a name its own way; unknown names come back as what they are."""
    reply = {
        "users": [
            {"name": "Duck friend", "editcount": 3, "groups": ["*", "user"]},
            {"name": "10.0.0.1", "invalid": True},
        ]
    }
    found = _facts(reply).users(["duck_friend", "10.0.0.1", "Ghost"])
    assert found["duck_friend"].edit_count == 3
    assert found["10.0.0.1"].kind is UserKind.ANONYMOUS
    assert found["Ghost"].edit_count is None
