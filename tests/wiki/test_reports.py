"""Reports on real wikis: what strangers typed stays text, and the page keeps everybody's words."""

import html
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from msgspec import structs

from bot.errors import BadReplyError
from bot.fetcher.backlog import WikiBacklog
from bot.fetcher.facts import WikiFacts
from bot.fetcher.patrol_log import WikiPatrolLog
from bot.fetcher.recent_changes import WikiEdits
from bot.ledger.sql_ledger import open_ledger
from bot.messages import messages_for
from bot.pipeline.outcome import OutcomeKind
from bot.playground.accounts import ADMIN
from bot.playground.wiki import Wiki
from bot.reporter.escape import clean, escape, link_target
from bot.reporter.patrol import StopWhen, WikiPatroller, WikiStopPage
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.markers import END, START
from bot.reporter.wiki_page.report import ReportChoices, WikiReport
from bot.reporter.wiki_page.wikitext import render
from bot.revisions import RevisionId
from bot.wiki.authors import Authors
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
    rule = replace(patrolled(998), decision=structs.replace(patrolled().decision, rule="{{Craft}}"))
    told = report(
        (*records, flagged(999), rule), notes=("{{Craft}}",), rules={"{{Craft}}": "{{Craft}}"}
    )
    page = _parse(wiki, render(replace(told, approval="{{Craft}}", faults=("{{Craft}}",))))
    categories = [each["category"] for each in page.pop("categories")]
    assert categories == ["Noindexed_pages"]  # MediaWiki's own, for __NOINDEX__
    assert {name: page[name] for name in NOTHING if page.get(name)} == {}
    assert set(page["properties"]) <= {"noindex", "notoc"}
    headings = [section["line"] for section in page["sections"]]
    assert headings == ["Needs a look", "Not patrolled yet", "Patrolled by this bot"]
    assert 'class="new"' not in page["text"]
    assert page["text"].count("<tr") == len(records) + 2 + 3


def _report(session: Session, title: str, tmp_path: Path, **choices: Any) -> WikiReport:
    reader = Reader(session)
    pages = MarkedPages(
        reader, Writer(session, reader, pace_seconds=0), account=session.account.name
    )
    return WikiReport(
        pages,
        Authors(session),
        open_ledger(f"sqlite:///{tmp_path}/ledger.sqlite"),
        messages=messages_for("en"),
        account=session.account.name,
        choices=ReportChoices(title=title, **choices),
    )


def test_a_report_is_published_once(wiki: Wiki, log_in: LogIn, tmp_path: Path) -> None:
    """Between the markers, as sent, and not again when there is no news."""
    title = "User:Patrolbot/Published"
    wiki.edit(title, f"People write here.\n{START}\n{END}\nAnd here.")
    page = _report(log_in(wiki), title, tmp_path, stop_page="User:Patrolbot/Stop")
    assert page.publish(report()).changed
    assert not page.publish(report(run_id="run-2")).changed
    text = wiki.page_text(title) or ""
    assert text.startswith(f"People write here.\n{START}\n")
    assert text.endswith(f"{END}\nAnd here.")
    rows = wiki.recent_changes(rctitle=title)
    assert [row["comment"] for row in rows if row["user"] == "Patrolbot"] == [
        "Bot: report of 5 edits, 1 needs a look ([[User:Patrolbot/Stop|stop]]) (run run-1)"
    ]


def test_a_report_leaves_no_trace_on_other_pages(wiki: Wiki, log_in: LogIn, tmp_path: Path) -> None:
    """Nothing that it tells of is linked: not the pages, not the users; and nothing is wanted."""
    title = "User:Patrolbot/Traceless"
    revid = wiki.edit("Traced page", "one")
    wiki.edit(title, f"{START}\n{END}")
    edits = tuple(
        record(change(one, title=page, user=user, page_id=one))
        for one, page, user in ((revid, "Traced page", "Gardener"), (9, "No such page", "Nobody"))
    )
    told = report(edits, approval="Project:Bots", notes=("[[Traced page]]",))
    choices = {"rows": 1, "make_sub_pages": True, "stop_page": "User:Patrolbot/No such stop"}
    assert _report(log_in(wiki), title, tmp_path, **choices).publish(told).changed
    wiki.run_jobs()
    for page in (title, f"{title}/2"):
        words = {"prop": "links|extlinks", "pllimit": "max", "titles": page}
        (found,) = wiki.client().get(action="query", **words)["query"]["pages"]
        links = {one["title"] for one in found.get("links", [])}
        assert links <= {title, f"{title}/2"}
        assert "extlinks" not in found


def test_what_people_write_is_kept_and_settled_rows_are_archived(
    wiki: Wiki, log_in: LogIn, tmp_path: Path
) -> None:
    """With signatures, links and line feeds, as the wiki stored them."""
    title = "User:Patrolbot/Checked"
    wiki.edit(title, f"{START}\n{END}")
    page = _report(log_in(wiki), title, tmp_path, make_sub_pages=True)
    edits = [record(change(one, page_id=one)) for one in range(1, 6)]
    page.publish(report(tuple(edits)))
    text = wiki.page_text(title) or ""
    words = "seen, fine ~~~~\n* and a list\n* of [[Sundial|two]]"
    wiki.edit(
        title, text.replace("<!-- checked 3 -->", f"<!-- checked 3 -->{words}"), user="Gardener"
    )
    page.publish(report((*edits[1:], record(change(7, page_id=7))), run_id="run-2"))
    text = wiki.page_text(title) or ""
    assert "seen, fine [[User:Gardener|Gardener]]" in text
    assert "\n* of [[Sundial|two]]\n|-" in text


def test_a_page_without_markers_is_left_alone(wiki: Wiki, log_in: LogIn, tmp_path: Path) -> None:
    """The operator is told which two lines to put."""
    title = "User:Patrolbot/Unmarked"
    revid = wiki.edit(title, "Only words.")
    with pytest.raises(BadReplyError, match="report begins"):
        _report(log_in(wiki), title, tmp_path).publish(report())
    assert wiki.revids(title) == [revid]


def test_wrong_by_a_patroller_is_a_correction(wiki: Wiki, log_in: LogIn, tmp_path: Path) -> None:
    """The wiki's history and its rights decide, not a signature."""
    title = "User:Patrolbot/Corrected"
    wiki.edit(title, f"{START}\n{END}")
    page = _report(log_in(wiki), title, tmp_path)
    told = report(tuple(record(change(one, page_id=one)) for one in (1, 2)))
    page.publish(told)
    for one, user in ((1, "Newcomer"), (2, ADMIN)):
        mark = f"<!-- checked {one} -->"
        text = wiki.page_text(title) or ""
        wiki.edit(title, text.replace(mark, f"{mark}wrong [[User:{ADMIN}]]"), user=user)
    page.publish(report(told.records[:2], run_id="run-2", notes=("News.",)))
    (found,) = open_ledger(f"sqlite:///{tmp_path}/ledger.sqlite").corrections()
    authors = Authors(log_in(wiki))
    assert not authors.hides_a_version(title)
    wiki.hide_revision(wiki.revids(title)[-2])
    assert authors.hides_a_version(title)
    assert (found.revid, found.page_revid) == (2, wiki.revids(title)[-2])


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


def test_who_is_blocked_is_known_of_accounts_and_addresses(wiki: Wiki, log_in: LogIn) -> None:
    """In one question; others are not."""
    facts = WikiFacts(Reader(log_in(wiki)))
    for name in ("Newcomer", "192.0.2.9"):
        wiki.block(name, reason="a test")
    try:
        asked = ["Gardener", "newcomer", "192.0.2.9", "192.0.2.10"]
        assert facts.blocked(asked) == {"newcomer", "192.0.2.9"}
    finally:
        for name in ("Newcomer", "192.0.2.9"):
            wiki.unblock(name)


def test_what_nobody_has_patrolled_is_counted_by_the_wiki(wiki: Wiki, log_in: LogIn) -> None:
    """Edits in a span of time, without bots' and without what somebody has marked."""
    long_ago = datetime.now(UTC) - timedelta(days=88)
    revids = [
        RevisionId(wiki.edit(f"Backlog {number}", "one", user=user))
        for number, user in enumerate(("Gardener", "Newcomer", "Gardener"))
    ]
    for revid in revids:
        wiki.backdate(revid, long_ago)
    wiki.patrol(revids[1])
    backlog = WikiBacklog(Reader(log_in(wiki)), namespaces=(0,), skip_bots=True)
    found = backlog.unpatrolled(long_ago - timedelta(hours=1), long_ago + timedelta(hours=1))
    assert found is not None
    assert {revids[0], revids[2]} == {one.revid for one in found} & {*revids}
