"""A community's list of typos on a real wiki: whom it lets in decides what it proves."""

import json
from pathlib import Path

import pytest

from bot.playground.accounts import OLD_HANDS
from bot.playground.wiki import Wiki
from bot.wiki.guarded_page import guarded_page
from tests.commands import call
from tests.conftest import Boot
from tests.mills import Place
from tests.wiki_folders import LogIn

LIST = "Project:Tippfehler"
WRONG = "Das Rad der M\u00fchle dreht sich merhmals am Tag."
RIGHT = WRONG.replace("merhmals", "mehrmals")


def _people_fix(wiki: Wiki, title: str) -> int:
    wiki.patrol(wiki.edit(title, WRONG, user=OLD_HANDS[0]))
    return wiki.edit(title, RIGHT, user=OLD_HANDS[1])


def _say(place: Place, *words: str) -> str:
    done = call("--dir", place.folder, *words)
    return done.stdout + done.stderr


def test_a_protected_list_proves_and_an_open_one_does_not(boot: Boot, tmp_path: Path) -> None:
    """The same pair of German words, put on the page by somebody who may not patrol."""
    with boot(extra_settings="$wgLanguageCode = 'de';") as wiki:
        place = Place(wiki=wiki, folder=tmp_path / "bot")
        place.prepare()
        place.change_settings({"wiki": {"typo_list": f'"{LIST}"'}})
        wiki.edit(LIST, "* merhmals -> mehrmals", user="Newcomer")
        unproven = _people_fix(wiki, "M\u00fchle am Bach")
        place.run()
        assert place.patrols_of([unproven]) == []
        assert "The list of typos is not used" in place.saved_reports()[-1]
        assert "can be edited by people who may not patrol: it is not used" in _say(place, "check")
        said = _say(place, "explain", str(unproven))
        assert "a listed misspelling" not in said
        assert "The list of typos is not used" in said
        wiki.protect(LIST)
        proven = _people_fix(wiki, "M\u00fchle am Teich")
        said = _say(place, "explain", str(proven))
        assert "a listed misspelling" in said, said
        shown = json.loads(_say(place, "patrol", "--revid", str(proven), "--json"))
        assert (shown["assurance"], shown["rule"]) == ("proven", "listed typos")
        place.run()
        assert place.patrols_of([unproven, proven]) == [proven]
        record = place.ledger_says(lambda ledger: ledger.record(f"rev:{proven}"))
        source = f"{LIST}, revision {wiki.revids(LIST)[-1]}"
        assert record is not None
        assert source in record.analysis.extras
        assert "The list of typos is not used" not in place.saved_reports()[-1]
        assert f"1 pair on {source}" in _say(place, "check")


@pytest.mark.parametrize(
    ("title", "protection", "is_guarded"),
    [
        ("Typos A", "", False),
        ("Typos B", "edit=autoconfirmed", False),
        ("Typos C", "move=sysop", False),
        ("Typos D", "edit=sysop", True),
        ("MediaWiki:Typos", "", True),
    ],
)
def test_the_wiki_tells_whom_it_lets_in(
    wiki: Wiki, log_in: LogIn, title: str, protection: str, *, is_guarded: bool
) -> None:
    """By the page's protection, or the namespace's; the text comes along."""
    wiki.edit(title, "* teh -> the")
    if protection:
        wiki.protect(title, protection)
    found = guarded_page(log_in(wiki), title)
    assert (found.page.text, found.is_guarded) == ("* teh -> the", is_guarded)


def test_cascading_protection_guards_too(wiki: Wiki, log_in: LogIn) -> None:
    """A page inside a page that is protected with all that it includes."""
    wiki.edit("Typos E", "* teh -> the")
    assert not guarded_page(log_in(wiki), "Typos E").is_guarded
    wiki.edit("Typos all", "{{:Typos E}}")
    client = wiki.client()
    client.post(action="protect", title="Typos all", protections="edit=sysop", cascade=True)
    assert guarded_page(log_in(wiki), "Typos E").is_guarded


def test_no_page_at_all(wiki: Wiki, log_in: LogIn) -> None:
    """A page that nobody has made exists nowhere."""
    assert not guarded_page(log_in(wiki), "Typos F").page.exists
