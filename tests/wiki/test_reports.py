"""Reports on real wikis: what strangers typed stays text, and the page keeps everybody's words."""

import html
import re
from html.parser import HTMLParser
from typing import Any

import pytest

from bot.errors import BadReplyError
from bot.fetcher.patrol_log import WikiPatrolLog
from bot.fetcher.recent_changes import WikiEdits
from bot.pipeline.outcome import OutcomeKind
from bot.playground.wiki import Wiki
from bot.reporter.escape import clean, escape, link_target
from bot.reporter.markers import END, START
from bot.reporter.patrol import StopWhen, WikiPatroller, WikiStopPage
from bot.reporter.wiki_page import WikiPage
from bot.reporter.wikitext import render
from bot.revisions import RevisionId
from bot.wiki.read import Reader
from bot.wiki.session import Session
from bot.wiki.write import Writer
from tests.hostile import hostile_strings
from tests.reports import change, flagged, patrolled, record, report
from tests.wiki_folders import LogIn

CONTEXTS = {
    "list item": "* 12:00 X (diff)",
    "line start": "X",
    "table cell": "{|\n|-\n| one || X || three\n|}",
    "heading": "== X ==\nbody",
    "link text": "[[Special:Diff/1|X]] after",
    "element": "<bdi>X</bdi>",
    "small": "'''b'''<br><small>X</small>",
}
PLAIN = "harmless"
NOTHING = ("links", "templates", "categories", "images", "externallinks", "langlinks", "iwlinks")


class _Shape(HTMLParser):
    """Elements and texts of a parsed page; ids and the like follow the text and are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.elements: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        classes = dict(attrs).get("class") or ""
        if (tag, classes) != ("span", ""):  # a heading's second anchor, for signs in its words
            self.elements.append(f"{tag}.{classes}")

    def handle_data(self, data: str) -> None:
        self.text += data


def _shape(page: dict[str, Any]) -> _Shape:
    shape = _Shape()
    shape.feed(page["text"])
    return shape


def _parse(wiki: Wiki, wikitext: str) -> dict[str, Any]:
    parsed: dict[str, Any] = wiki.client().post(
        action="parse",
        text=wikitext,
        title="User:Patrolbot/Report",
        contentmodel="wikitext",
        pst=True,
        disablelimitreport=True,
        disabletoc=True,
        prop="|".join((*NOTHING, "text", "sections", "properties")),
    )
    return dict(parsed["parse"])


@pytest.mark.parametrize("context", CONTEXTS)
def test_hostile_strings_are_only_text(wiki: Wiki, context: str) -> None:
    """Each looks to MediaWiki like a harmless word, wherever it stands, and reads as typed."""
    strings = hostile_strings()
    pattern = CONTEXTS[context]
    page = _parse(wiki, "\n\n".join(pattern.replace("X", escape(one)) for one in strings))
    plain = _parse(wiki, "\n\n".join(pattern.replace("X", PLAIN) for one in strings))
    assert {name: page[name] for name in NOTHING} == {name: plain[name] for name in NOTHING}
    assert page["properties"] == plain["properties"]
    assert len(page["sections"]) == len(plain["sections"])
    assert _shape(page).elements == _shape(plain).elements
    for one in strings:
        assert clean(one) in _shape(page).text


def test_titles_lead_to_their_own_history(wiki: Wiki) -> None:
    """Every legal title that looks like something else is one link to that page's history."""
    titles = ["Category:A b", "File:X.png", "/foo", "A & B = C?", "100% \u0410dmin", "E\u0301 (x)"]
    wikitext = "\n".join(
        f"[[Special:PageHistory/{link_target(title)}|{escape(title)}]]" for title in titles
    )
    page = _parse(wiki, wikitext)
    shown = re.findall(r'title="Special:PageHistory/([^"]*)"', page["text"])
    assert [html.unescape(title) for title in shown] == [clean(title) for title in titles]
    assert not any(page[name] for name in NOTHING)


def test_a_hostile_report_is_a_harmless_page(wiki: Wiki) -> None:
    """No template, category, file, ping, red link or section that isn't ours."""
    records = tuple(
        record(change(n, title=text, user=text, summary=text), why=(text,), hunks=())
        for n, text in enumerate(hostile_strings(), start=1)
    )
    wikitext = render(report((*records, flagged(999), patrolled(998)), notes=("{{Craft}}",)))
    page = _parse(wiki, wikitext)
    categories = [each["category"] for each in page.pop("categories")]
    assert categories == ["Noindexed_pages"]  # MediaWiki's own, for __NOINDEX__
    assert {name: page[name] for name in NOTHING if page.get(name)} == {}
    assert set(page["properties"]) <= {"noindex", "notoc"}
    headings = [section["line"] for section in page["sections"]]
    assert headings == ["Needs a look", "Not patrolled yet", "Patrolled by this bot"]
    assert 'class="new"' not in page["text"]
    assert page["text"].count("<tr") == len(records) + 2 + 3


def _page(session: Session, title: str) -> WikiPage:
    reader = Reader(session)
    return WikiPage(
        reader,
        Writer(session, reader, pace_seconds=0),
        title=title,
        account=session.account.name,
        rows=500,
        summary="Bot: report of $1 edits, $2 need a look",
    )


def test_a_report_is_published_once(wiki: Wiki, log_in: LogIn) -> None:
    """Between the markers, as sent, and not again when there is no news."""
    title = "User:Patrolbot/Published"
    wiki.edit(title, f"People write here.\n{START}\n{END}\nAnd here.")
    page = _page(log_in(wiki), title)
    assert page.publish(report())
    assert not page.publish(report(run_id="run-2"))
    text = wiki.page_text(title) or ""
    assert text.startswith(f"People write here.\n{START}\n")
    assert text.endswith(f"{END}\nAnd here.")
    rows = wiki.recent_changes(rctitle=title)
    assert [row["comment"] for row in rows if row["user"] == "Patrolbot"] == [
        "Bot: report of 7 edits, 1 need a look (run run-1)"
    ]


def test_a_page_without_markers_is_left_alone(wiki: Wiki, log_in: LogIn) -> None:
    """The operator is told which two lines to put."""
    title = "User:Patrolbot/Unmarked"
    revid = wiki.edit(title, "Only words.")
    with pytest.raises(BadReplyError, match="report begins"):
        _page(log_in(wiki), title).publish(report())
    assert wiki.revids(title) == [revid]


def test_an_edit_is_patrolled_and_credited(wiki: Wiki, log_in: LogIn) -> None:
    """What somebody else marked before us is not ours."""
    session = log_in(wiki)
    reader = Reader(session)
    wiki.edit("Reporter patrol", "one")
    revids = [
        RevisionId(wiki.edit("Reporter patrol", words, user="Gardener"))
        for words in ("two", "three")
    ]
    wiki.patrol(revids[1])
    edits = WikiEdits(reader)
    patroller = WikiPatroller(Writer(session, reader, pace_seconds=0), WikiPatrolLog(reader))
    rows = edits.changes_by_revid(revids)
    outcomes = [patroller.patrol(edit) for edit in edits.edits([rows[one] for one in revids])]
    kinds = [outcome.kind for outcome in outcomes]
    assert kinds == [OutcomeKind.PATROLLED, OutcomeKind.WAS_PATROLLED]


@pytest.mark.parametrize("when", StopWhen)
def test_the_stop_page_stops(wiki: Wiki, log_in: LogIn, when: StopWhen) -> None:
    """As soon as somebody writes there."""
    title = f"User:Patrolbot/Stop {when}"
    stop = WikiStopPage(Reader(log_in(wiki)), title, when)
    assert stop.is_stopped() is (when is StopWhen.NOT_TRUE)
    wiki.edit(title, "Please stop.")
    assert stop.is_stopped()
