"""Hostile text all the way: typed on a real wiki, read by a real run, shown in every form we have.

As page titles where they are legal, as user names, as summaries and as page text.
"""

import csv
import io
import re
import shlex
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome
from selenium.webdriver.common.by import By

from bot.cli import invoke
from bot.cli.exit_codes import ExitCode
from bot.errors import WikiError
from bot.playground.accounts import OLD_HANDS
from bot.playground.demo_folder import REPORT_PAGE
from bot.playground.wiki import Wiki
from bot.reporter.escape import clean, visible
from tests.conftest import require
from tests.hostile import OUR_OWN, SHARED, hostile_strings
from tests.mills import Place
from tests.terminals import terminal

FORBIDDEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal obeys or what turns a line round; all but line feed and tab."""
STYLES = re.compile(r"\x1b\[[0-9;]*m")
FORMULA = re.compile(r"[\s'\"]*[=+\-@]")
OURS = {"a", "abbr", "bdi", "b", "br", "caption", "div", "h2", "li", "p", "small", "span", "style"}
OURS |= {"table", "tbody", "td", "th", "tr", "ul", "style", "link", "h3", "h4", "sup", "i", "ol"}
"""Elements that a report may be made of, and MediaWiki's own around headings and styles."""
LINKED = ("templates", "images", "externallinks", "langlinks", "iwlinks")
MISTAKEN = re.compile(
    r"^(http://127\.0\.0\.1:\d+)?/w/index\.php\?title=User_talk:[\w/]+&action=edit&section=new"
    r"&preloadtitle=Revision(%20|\+)\d+[\w%+]*$"
)
"""Our own link by which people object to one row; a revision's number is all it tells."""
NAME_LIMIT = 100


@dataclass(frozen=True, kw_only=True)
class Typed:
    """A wiki on which strangers typed, after the bot's run."""

    place: Place
    titles: tuple[str, ...]
    """Of pages, as the wiki has them."""
    users: tuple[str, ...]


@pytest.fixture(scope="module", params=["1.39", "1.43"])
def typed(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Typed]:
    """One wiki of each release: everything is typed, the bot has run and published."""
    require(request.param)
    folder = tmp_path_factory.mktemp("hostile")
    with Wiki.boot(folder / "wiki", version=request.param) as wiki:
        place = Place(wiki=wiki, folder=folder / "bot")
        place.prepare()
        revids = [_type(wiki, number, text) for number, text in enumerate(hostile_strings())]
        wiki.edit("Everything", "\n\n".join(hostile_strings()), user=OLD_HANDS[0])
        rows = {row["revid"]: row for row in wiki.recent_changes() if row["revid"] in revids}
        place.run()
        yield Typed(
            place=place,
            titles=tuple(rows[revid]["title"] for revid in revids),
            users=tuple(rows[revid]["user"] for revid in revids),
        )


def _type(wiki: Wiki, number: int, text: str) -> int:
    """Make an edit in which everything is that string; a title only where the wiki takes it."""
    words = f"{text}\n\nHostile text number {number}."
    try:
        revid = wiki.edit(text, words, user=OLD_HANDS[0], summary=text, createonly=True)
    except (WikiError, KeyError):
        revid = wiki.edit(f"Hostile {number}", words, user=OLD_HANDS[0], summary=text)
    _name(wiki, number, text or f"Nobody {number}", revid)
    return revid


def _name(wiki: Wiki, number: int, name: str, revid: int) -> None:
    """Let the edit be by a user of that name, as old wikis and imports have them."""
    actor = 1000 + number
    unique = name if not wiki.sql("SELECT 1 FROM actor WHERE actor_name = ?", name) else ""
    stored = unique or f"{name} {number}"
    wiki.sql("INSERT INTO actor (actor_id, actor_name) VALUES (?, ?)", actor, stored)
    wiki.sql("UPDATE revision SET rev_actor = ? WHERE rev_id = ?", actor, revid)
    wiki.sql("UPDATE recentchanges SET rc_actor = ? WHERE rc_this_oldid = ?", actor, revid)


def _shown(typed: Typed, *words: str) -> str:
    """Return what a command of the folder writes into a file or a pipe."""
    file = typed.place.folder / "shown"
    assert invoke(["--dir", str(typed.place.folder), *words, "-o", str(file)]) == ExitCode.OK
    return file.read_text(encoding="utf-8")


def test_the_longer_list_was_typed(typed: Typed) -> None:
    """Where it stands beside the checkout."""
    if not SHARED.exists():
        pytest.skip(f"{SHARED.name} is not here: only our own {len(OUR_OWN)} strings were tried")
    assert len(typed.titles) == len(OUR_OWN) + 135
    assert len(set(typed.titles)) > 60
    legal = [title for title in typed.titles if not title.startswith("Hostile ")]
    assert len(legal) > 20


class _Page(HTMLParser):
    """Elements, texts and anchors' targets of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.handlers: list[str] = []
        self.targets: list[str] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        if tag == "a":
            self.targets.append(dict(attrs).get("href") or "")

    def handle_data(self, data: str) -> None:
        self.text += data


def _parsed(typed: Typed) -> dict[str, Any]:
    asked = typed.place.wiki.client().get(
        action="parse",
        page=REPORT_PAGE,
        disablelimitreport=True,
        disableeditsection=True,
        prop="|".join((*LINKED, "links", "categories", "text", "properties", "parsewarnings")),
    )
    return dict(asked["parse"])


def test_the_report_page_has_nothing_that_we_did_not_write(typed: Typed) -> None:
    """No template, category, file, outside link, ping, HTML, strip marker, magic word."""
    page = _parsed(typed)
    addresses = [one for one in page.pop("externallinks") if not MISTAKEN.search(one)]
    assert addresses == []
    assert {name: page[name] for name in LINKED if page.get(name)} == {}
    assert [one["category"] for one in page["categories"]] in ([], ["Noindexed_pages"])
    own = f"User:{typed.place.wiki.bot_login.account}"
    assert [one for one in page["links"] if not one["title"].startswith(own)] == []
    assert page["parsewarnings"] == []
    found = _Page(page["text"])
    assert found.elements <= OURS, found.elements - OURS
    assert found.handlers == []
    assert "\x7f" not in page["text"]  # of which strip markers are made
    outside = [
        one
        for one in found.targets
        if not one.startswith(("/wiki/Special:", "#", "/wiki/" + own)) and not MISTAKEN.search(one)
    ]
    assert outside == []


def test_the_report_page_shows_the_text_as_typed(typed: Typed) -> None:
    """Titles and user names, each cleaned of what can't be shown, and cut where they are long."""
    text = _Page(_parsed(typed)["text"]).text
    for name in (*typed.titles, *typed.users):
        assert clean(name, limit=NAME_LIMIT) in text, name


def test_no_signature_and_no_substitution_was_made(typed: Typed) -> None:
    """The page was stored as it was sent, and its summary holds nothing of a stranger's."""
    stored = typed.place.wiki.page_text(REPORT_PAGE) or ""
    assert "~~~" not in stored
    assert "[[User:Patrolbot|" not in stored
    row = typed.place.wiki.recent_changes(rctitle=REPORT_PAGE)[-1]
    ours = (
        r"Bot: report of \d+ edits, \d+ needs? a look"
        r"( \(\[\[User:[\w/]+\|\w+\]\]\))? \(run [\w-]+\)"
    )
    assert re.fullmatch(ours, row["comment"])


def test_nothing_runs_in_a_browser(typed: Typed, chromium: Chrome) -> None:
    """The HTML report under its own policy: no code of strangers', no request, all as typed."""
    file = typed.place.folder / "report.html"
    words = ["report", "--to", "html", "-o", str(file)]
    assert invoke(["--dir", str(typed.place.folder), *words]) == ExitCode.OK
    chromium.get("about:blank")
    chromium.get_log("browser")  # type: ignore[no-untyped-call] # selenium's
    chromium.get(file.as_uri())
    chromium.execute_script("window.dispatchEvent(new Event('beforeprint'))")
    policy = chromium.find_element(By.CSS_SELECTOR, "meta[http-equiv=Content-Security-Policy]")
    assert (policy.get_attribute("content") or "").startswith("default-src 'none'")
    assert chromium.execute_script("return window.ran === undefined")
    assert chromium.get_log("browser") == []  # type: ignore[no-untyped-call] # selenium's
    assert chromium.execute_script("return performance.getEntriesByType('resource').length") == 0
    strange = "img, iframe, object, embed, link, base, form, svg[onload], video, audio"
    assert not chromium.find_elements(By.CSS_SELECTOR, strange)
    text = chromium.execute_script("return document.body.textContent")
    for name in (*typed.titles, *typed.users):
        assert visible(name) in text, name


def _commands(typed: Typed) -> Iterator[list[str]]:
    yield ["report"]
    yield ["report", "--to", "wikitext"]
    yield ["run", "-v", "--since", "1d"]
    yield ["patrol", "--since", "1d"]
    yield ["status"]
    yield ["recall", "--since", "2026-01-01"]
    yield ["explain", str(max(typed.place.wiki.revids("Everything")))]


def test_a_pipe_gets_no_control_characters(typed: Typed, capfd: pytest.CaptureFixture[str]) -> None:
    """C0, C1 and bidirectional overrides are shown by their numbers, by every command."""
    for words in _commands(typed):
        assert invoke(["--dir", str(typed.place.folder), *words]) == ExitCode.OK, words
        shown = capfd.readouterr()
        assert FORBIDDEN.search(shown.out + shown.err) is None, words


@pytest.mark.parametrize("form", ["json", "csv", "wikitext", "terminal", "html"])
def test_a_file_gets_no_control_characters(typed: Typed, form: str) -> None:
    """In whatever form it was asked for."""
    shown = _shown(typed, "report", "--to", form)
    # an HTML report isolates its period, for languages that are written from right to left
    if form == "html":
        shown = re.sub("\u2066([-0-9: ]{16})\u2069", r"\1", shown)
    assert FORBIDDEN.search(shown) is None


def test_a_terminal_gets_styles_and_nothing_else(typed: Typed, tmp_path: Path) -> None:
    """Every byte that the program sends to a real one."""
    command = [sys.executable, "-m", "bot", "--dir", str(typed.place.folder), "report"]
    environment = {"PYTHONPATH": str(Path.cwd()), "TERM": "xterm-256color"}
    with terminal(tmp_path, shlex.join(command), environment=environment) as screen:
        assert screen.ended() == ExitCode.OK
        sent = STYLES.sub("", screen.raw.decode()).replace("\r\n", "\n")
    assert "edits" in sent
    assert FORBIDDEN.search(sent) is None


def test_a_spreadsheet_computes_nothing(typed: Typed) -> None:
    """No cell begins as a formula does, whatever stands before it."""
    rows = list(csv.DictReader(io.StringIO(_shown(typed, "report", "--to", "csv"))))
    assert len(rows) > len(typed.titles)
    cells = [cell for row in rows for cell in row.values() if not re.fullmatch(r"-?\d+", cell)]
    assert [cell for cell in cells if FORMULA.match(cell) and not cell.startswith("'")] == []
