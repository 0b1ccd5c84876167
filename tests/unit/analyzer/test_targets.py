"""What a link's target or URL means, and how two of them relate."""

import pytest

from bot.analyzer.wikitext import urls
from bot.analyzer.wikitext.redirects import redirect_target
from bot.analyzer.wikitext.titles import read_target, site_of
from bot.revisions import Context, Namespaces

SITE = site_of(Context())


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("mill", "Mill"),
        ("Old_mill", "Old mill"),
        ("Old%20mill", "Old  mill "),
        ("user:Mara", "User:Mara"),
        ("Image:A.jpg", "File:A.jpg"),
        (":Category:Mills", "Category:Mills"),
        ("Mill &amp; gate", "Mill & gate"),
    ],
)
def test_spellings_of_one_title(one: str, other: str) -> None:
    """Case of the first letter, underscores, encoding, aliases and colons don't make a title."""
    assert read_target(one, SITE).title == read_target(other, SITE).title


def test_case_matters_where_the_wiki_says_so() -> None:
    """Wikis with lower-case titles tell mill and Mill apart."""
    site = site_of(Context(namespaces=Namespaces(first_letter_case=False)))
    assert read_target("mill", site).title != read_target("Mill", site).title


def test_names_of_a_language_stand_in_for_the_wiki() -> None:
    """Without the wiki's own names those of its language are used, the English ones too."""
    site = site_of(Context(language="de"))
    assert read_target("Kategorie:Mühle", site).namespace == 14
    assert read_target("Category:Mühle", site).namespace == 14


@pytest.mark.parametrize(
    ("old", "new", "secured", "cleaned"),
    [
        ("http://a.example/b", "https://a.example/b", True, False),
        ("http://a.example", "https://a.example/", True, False),
        ("http://a.example/b", "https://a.example/c", False, False),
        ("https://a.example/b?utm_source=x", "https://a.example/b", False, True),
        ("http://a.example/b?fbclid=x&i=1", "https://a.example/b?i=1", False, True),
        ("https://a.example/b?i=1", "https://a.example/b", False, False),
    ],
)
def test_safer_and_cleaner_urls(old: str, new: str, secured: bool, cleaned: bool) -> None:
    """Only the scheme, or only tracking, may differ."""
    assert urls.is_secured(old, new) == secured
    assert urls.is_cleaned(old, new) == cleaned


@pytest.mark.parametrize(
    ("url", "page"),
    [
        ("https://web.archive.org/web/2020/https://a.example/b", "https://a.example/b"),
        ("https://web.archive.org/web/20200101000000id_/http://a.example/b", "http://a.example/b"),
        ("https://archive.ph/2020/https://a.example/b", "https://a.example/b"),
        ("https://a.example/https://b.example", None),
    ],
)
def test_archive_copies(url: str, page: str | None) -> None:
    """An archive's address holds the URL that it keeps; other sites' don't count."""
    assert urls.archived_url(url) == page


@pytest.mark.parametrize(
    "url", ["https://a.example|b", "http://http://a.example", "http://", "http://a"]
)
def test_broken_urls(url: str) -> None:
    """A URL that can't work by its form alone is broken."""
    assert urls.is_broken(url)


@pytest.mark.parametrize(
    ("url", "domain"),
    [
        ("https://www.a.example/b", "a.example"),
        ("https://shop.a.co.uk", "a.co.uk"),
        ("http://192.0.2.1:80/x", "192.0.2.1"),
        ("//cdn.a.example", "a.example"),
    ],
)
def test_domains(url: str, domain: str) -> None:
    """The registered part of a host is what counts."""
    assert urls.domain(url) == domain


def test_lookalikes() -> None:
    """A new domain one or two letters from a known one is near it; the same one is not."""
    known = frozenset({"millsoft.example"})
    assert urls.lookalike_of("mi1lsoft.example", known) == "millsoft.example"
    assert urls.lookalike_of("millsoft.example", known) is None
    assert urls.lookalike_of("paper.example", known) is None


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("#REDIRECT [[Mill]]", "Mill"),
        ("\n#redirect: [[Mill#Old|x]]", "Mill#Old"),
        ("# REDIRECT [[Mill]]", None),
        ("#WEITERLEITUNG [[Mühle]]", "Mühle"),
        ("# See [[Mill]]", None),
        ("Text #REDIRECT [[Mill]]", None),
    ],
)
def test_redirects(text: str, target: str | None) -> None:
    """A redirect begins the page; a numbered list is none."""
    assert redirect_target(text) == target
