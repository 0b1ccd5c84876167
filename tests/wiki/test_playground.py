"""The playground itself: what it boots is a real wiki, alone on loopback, gone afterwards."""

import os
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import requests

from bot.errors import WikiError
from bot.playground.accounts import ANONYMOUS, BOT, NEWCOMER, OLD_HANDS
from bot.playground.client import Client
from bot.playground.wiki import Wiki
from tests.conftest import Boot


def test_it_is_the_release_that_was_asked_for(wiki: Wiki, version: str) -> None:
    """The wiki names its own version."""
    generator = wiki.client().get(action="query", meta="siteinfo")["query"]["general"]["generator"]
    assert generator.startswith(f"MediaWiki {version}.")


def test_an_edit_is_in_recent_changes_when_edit_returns(wiki: Wiki) -> None:
    """Rows are written before the reply, so no test has to wait."""
    revid = wiki.edit("Playground row", "one", user=NEWCOMER)
    assert wiki.recent_changes()[-1]["revid"] == revid


def test_a_null_edit_makes_no_revision(wiki: Wiki) -> None:
    """The same text again is saved as nothing."""
    wiki.edit("Playground null", "one")
    assert wiki.edit("Playground null", "one") == 0


def test_somebody_without_an_account_can_edit(wiki: Wiki) -> None:
    """The empty name stands for a session that never logged in."""
    wiki.edit("Playground anonymous", "one", user=ANONYMOUS)
    assert wiki.recent_changes()[-1]["anon"]


def test_patrolling_is_seen_in_the_patrol_log(wiki: Wiki) -> None:
    """The log names the revision that was marked."""
    revid = wiki.edit("Playground patrol", "one", user=NEWCOMER)
    wiki.patrol(revid)
    assert revid in wiki.patrolled_revids()


def test_the_bot_may_patrol_and_neither_delete_nor_block(wiki: Wiki) -> None:
    """Its bot password carries just the grants that the bot asks its operator for."""
    bot = Client(wiki.api_url, wiki.bot_login.name, wiki.bot_login.password)
    info = bot.get(action="query", meta="userinfo", uiprop="rights")["query"]["userinfo"]
    bot.close()
    assert info["name"] == BOT
    assert {"patrol", "edit", "apihighlimits", "bot"} <= set(info["rights"])
    assert not {"delete", "block", "deleterevision"} & set(info["rights"])


def test_old_hands_are_old_and_newcomers_new(wiki: Wiki) -> None:
    """Ages and edit counts are those that the sample rules distinguish."""
    names = f"{OLD_HANDS[0]}|{NEWCOMER}"
    words = {"list": "users", "ususers": names, "usprop": "editcount|registration"}
    old, new = wiki.client().get(action="query", **words)["query"]["users"]
    month_ago = datetime.now(UTC) - timedelta(days=30)
    assert datetime.fromisoformat(old["registration"]) < month_ago
    assert datetime.fromisoformat(new["registration"]) > month_ago
    assert old["editcount"] >= 50 > new["editcount"]


def test_an_edit_can_be_backdated(wiki: Wiki) -> None:
    """Both the revision and its row in recent changes then carry the earlier time."""
    revid = wiki.edit("Playground backdated", "one", user=NEWCOMER)
    wiki.backdate(revid, datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC))
    row = next(row for row in wiki.recent_changes() if row.get("revid") == revid)
    wiki.sql("DELETE FROM recentchanges WHERE rc_this_oldid = ?", revid)
    assert row["timestamp"] == "2026-01-02T03:04:05Z"


def test_an_export_can_be_imported(wiki: Wiki) -> None:
    """What goes out as XML comes in again under another title."""
    wiki.edit("Playground export", "some words")
    export = wiki.export_xml(["Playground export"])
    wiki.import_xml(export.replace("Playground export", "Playground import"))
    assert wiki.page_text("Playground import") == "some words"
    assert wiki.page_text("Playground nothing") is None


def test_a_refusal_keeps_the_code(wiki: Wiki) -> None:
    """An API error is raised with the API's own code."""
    with pytest.raises(WikiError) as caught:
        wiki.client(NEWCOMER).post(action="delete", title="Main Page")
    assert caught.value.code == "permissiondenied"


def test_titles_with_dots_have_an_address(wiki: Wiki) -> None:
    """PHP's server takes such a path for a file; the router does not."""
    wiki.edit("Playground.txt", "one")
    reply = requests.get(wiki.article_path.replace("$1", "Playground.txt"), timeout=30)
    assert reply.ok


def test_settings_hold_and_nothing_stays_behind(boot: Boot) -> None:
    """A wiki of one's own takes extra settings and answers no more after its block."""
    with boot(extra_settings="$wgSitename = 'Other';") as own:
        general = own.client().get(action="query", meta="siteinfo")["query"]["general"]
        assert general["sitename"] == "Other"
        address = own.api_url
    with pytest.raises(requests.ConnectionError):
        requests.get(address, timeout=5)


def test_extensions_come_with_their_tables(boot: Boot) -> None:
    """AbuseFilter can store a filter right away."""
    names = ("Cite", "AbuseFilter", "SpamBlacklist", "TitleBlacklist", "ConfirmEdit")
    with boot(extensions=names) as own:
        assert own.client().get(action="query", list="abusefilters")["query"]["abusefilters"] == []


@pytest.mark.usefixtures("wiki_139")  # skips where there is none
def test_a_killed_playground_leaves_no_server(tmp_path: Path) -> None:
    """Whoever is killed can't tidy up; the server then ends by itself."""
    words = [sys.executable, "-m", "bot.playground", "serve"]
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    with subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=environment) as playground:
        assert playground.stdout is not None
        address = playground.stdout.readline().rpartition(" ")[2].strip()
        assert requests.get(address, timeout=30).ok
        playground.kill()
    deadline = time.monotonic() + 30
    while _listens(address) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _listens(address)


def _listens(address: str) -> bool:
    parts = urlsplit(address)
    with socket.socket() as probe:
        return probe.connect_ex((str(parts.hostname), parts.port or 0)) == 0
