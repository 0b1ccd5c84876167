"""Which pages' names lead to a revision, on a wiki that calls them something of its own."""

from dataclasses import replace

import pytest

from bot.wiki.site import NamespaceInfo
from bot.wiki.special_pages import leads_to_revision
from tests.wiki_fakes import FakeTransport, session, site

GERMAN = replace(
    site(), namespaces=(NamespaceInfo(number=-1, names=("Spezial", "Special", "Werkzeug")),)
)
ALIASES = {
    "query": {
        "specialpagealiases": [
            {"realname": "Diff", "aliases": ["Diff", "Unterschied"]},
            {"realname": "PermanentLink", "aliases": ["Permanenter_Link", "Permalink"]},
            {"realname": "Block", "aliases": ["Sperren"]},
        ]
    }
}


@pytest.mark.parametrize(
    "page", ["Special:Diff", "Spezial:MobileDiff", "special:permanentLink", "Werkzeug:Permalink"]
)
def test_english_names_hold_on_every_wiki(page: str) -> None:
    """Below each name of the namespace, and nothing is asked."""
    transport = FakeTransport([])
    assert leads_to_revision(page, replace(session(transport), site=GERMAN))
    assert transport.asked == []


@pytest.mark.parametrize(
    ("page", "leads"),
    [
        ("Spezial:Unterschied", True),
        ("spezial:UNTERSCHIED", True),
        ("Special:Permanenter Link", True),
        ("Spezial:Sperren", False),
        ("Spezial:Block", False),
    ],
)
def test_the_wiki_tells_its_own_names(page: str, *, leads: bool) -> None:
    """All of them in one request."""
    transport = FakeTransport([ALIASES])
    assert leads_to_revision(page, replace(session(transport), site=GERMAN)) is leads
    assert [one["siprop"] for one in transport.asked] == ["specialpagealiases"]


@pytest.mark.parametrize("page", ["Benutzer:Diff", "Diff:Unterschied"])
def test_a_page_of_another_namespace_leads_nowhere(page: str) -> None:
    """Whatever stands behind it."""
    assert not leads_to_revision(page, replace(session(FakeTransport([])), site=GERMAN))
