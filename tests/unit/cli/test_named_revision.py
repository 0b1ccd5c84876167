"""Revisions as people name them: numbers, and addresses that a browser shows."""

import re

import click
import pytest

from bot.cli.named_revision import (
    REVISION,
    NamedRevision,
    named_revision,
    refuse_other_page,
    refuse_other_wiki,
)
from bot.errors import SettingsError
from bot.revisions import Step
from bot.settings import WikiSettings

WIKI = WikiSettings(api="https://wiki.example/w/api.php", user="Bot", contact="x@wiki.example")
W = "https://wiki.example"


@pytest.mark.parametrize(
    ("word", "revid", "onto"),
    [
        ("1234", 1234, None),
        (f"{W}/w/index.php?title=Mill&diff=1234&oldid=1200", 1234, 1200),
        (f"{W}/w/index.php?title=Mill&diff=prev&oldid=1234", 1234, None),
        (f"{W}/w/index.php?title=Mill&curid=3&diff=1234&oldid=1200#mw-diff-ntitle4", 1234, 1200),
        (f"{W}/w/index.php?diff=1234", 1234, None),
        (f"{W}/w/index.php?title=Mill&oldid=1234", 1234, None),
        (f"{W}/wiki/Special:Diff/1234", 1234, None),
        (f"{W}/wiki/Special:Diff/1200/1234", 1234, 1200),
        (f"{W}/wiki/Special%3ADiff/1234", 1234, None),
        (f"{W}/wiki/Special:MobileDiff/1234", 1234, None),
        (f"{W}/w/index.php?title=Special:Diff/1200/1234", 1234, 1200),
        (f"{W}/wiki/Spezial:Diff/1234", 1234, None),
        (f"{W}/wiki/Sp%C3%A9cial:Diff/1200/1234", 1234, 1200),
        (f"{W}/wiki/Special:Diff/1234/prev", 1234, None),
        (f"{W}/wiki/Special:PermanentLink/1234", 1234, None),
        (f"{W}/wiki/Spezial:Permalink/1234", 1234, None),
        (f"{W}/wiki/Spezial:Unterschied/1200/1234", 1234, 1200),
        (f"{W}/w/index.php?title=Spezial:Permanenter_Link/1234", 1234, None),
    ],
)
def test_numbers_and_addresses_name_a_revision(word: str, revid: int, onto: int | None) -> None:
    """The one that a diff leads to, whichever way the wiki writes it."""
    named = named_revision(word)
    assert named is not None
    assert (named.revid, named.onto, named.step) == (revid, onto, None)


@pytest.mark.parametrize(
    ("word", "step", "onto"),
    [
        (f"{W}/w/index.php?title=Mill&diff=next&oldid=1234", "next", 1234),
        (f"{W}/w/index.php?title=Mill&diff=cur&oldid=1234", "cur", 1234),
        (f"{W}/w/index.php?title=Mill&diff=0&oldid=1234", "cur", 1234),
        (f"{W}/wiki/Special:Diff/1234/next", "next", 1234),
        (f"{W}/wiki/Special:Diff/1234/cur", "cur", 1234),
        (f"{W}/w/index.php?title=Mill&direction=prev&oldid=1234", "prev", None),
        (f"{W}/w/index.php?title=Mill&direction=next&oldid=1234", "next", None),
    ],
)
def test_some_addresses_tell_only_where_to_start(word: str, step: Step, onto: int | None) -> None:
    """From there the wiki knows the way."""
    named = named_revision(word)
    assert named is not None
    assert (named.revid, named.step, named.onto) == (1234, step, onto)


@pytest.mark.parametrize(
    "word",
    [
        "",
        "0",
        "-5",
        "١٢٣",
        "12345678901234567890123",
        "old.txt",
        "ftp://wiki.example/w/index.php?diff=1234",
        "http://[wiki/?diff=1234",
        "/w/index.php?diff=1234",
        f"{W}/w/index.php?title=Mill&diff=next",
        f"{W}/w/index.php?title=Mill&diff=cur",
        f"{W}/w/index.php?title=Mill&diff=later&oldid=1234",
        f"{W}/wiki/Special:Diff/next",
        f"{W}/wiki/Special:Diff/\u0661\u0662",
        f"{W}/wiki/Mill",
        f"{W}/wiki/Mill/2024",
        f"{W}/wiki/User:Gardener/Diff/2024",
    ],
)
def test_what_holds_no_number_names_nothing(word: str) -> None:
    """A page, a file, or a diff of which no side is told by its number."""
    assert named_revision(word) is None


def test_a_page_that_ends_in_a_number_is_refused_unless_it_leads_to_a_revision() -> None:
    """In its own language a wiki's special pages look like any page."""
    address = f"{W}/wiki/Benutzer:G%C3%A4rtner/2024"
    named = named_revision(address)
    assert named is not None
    refuse_other_page(named, lambda page: page == "Benutzer:G\u00e4rtner")
    with pytest.raises(click.UsageError, match=f'"{re.escape(address)}" is neither'):
        refuse_other_page(named, lambda _: False)
    refuse_other_page(NamedRevision(revid=1), lambda _: False)


def test_an_option_says_what_is_wrong() -> None:
    """In one sentence."""
    with pytest.raises(click.BadParameter, match="neither a revision's number nor the address"):
        REVISION.convert(f"{W}/wiki/Mill", None, None)


@pytest.mark.parametrize("host", ["", "wiki.example", "WIKI.example", "m.wiki.example"])
def test_an_address_of_the_folders_wiki_is_taken(host: str) -> None:
    """A telephone's host is the same wiki's."""
    refuse_other_wiki(NamedRevision(revid=1, host=host), WIKI)


@pytest.mark.parametrize("host", ["en.wiki.example", "wiki.example:8080", "notwiki.example"])
def test_an_address_of_another_wiki_is_refused(host: str) -> None:
    """Its revision of that number is another edit."""
    with pytest.raises(SettingsError, match=r"this folder is for wiki\.example"):
        refuse_other_wiki(NamedRevision(revid=1, host=host), WIKI)
