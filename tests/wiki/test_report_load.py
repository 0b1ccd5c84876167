"""A report page under load: thousands of rows, and people who write while it is rewritten.

``EDITPATROL_ROWS`` and ``EDITPATROL_REWRITES`` say how much; ``make report-load`` takes 2,000 rows
and 100 rewrites and prints what it measured.
"""

import os
import random
import re
import time
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

from bot.analyzer.analysis import Headline
from bot.ledger.sql_ledger import open_ledger
from bot.messages import messages_for
from bot.pipeline.record import Record
from bot.playground.accounts import NEWCOMER, OLD_HANDS
from bot.playground.wiki import Wiki
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.markers import END, START
from bot.reporter.wiki_page.report import ReportChoices, WikiReport
from bot.wiki.authors import Authors
from bot.wiki.read import Reader
from bot.wiki.session import Session
from bot.wiki.write import Writer
from tests.reports import NOON, change, flagged, record, report
from tests.wiki_folders import LogIn

ROWS = int(os.environ.get("EDITPATROL_ROWS", "300"))
REWRITES = int(os.environ.get("EDITPATROL_REWRITES", "6"))
SEED = int(os.environ.get("EDITPATROL_SEED", "1"))
LISTED = 60
"""Rows of the report that is rewritten, on pages of twenty-five."""


def _report(session: Session, title: str, folder: Path, rows: int) -> WikiReport:
    reader = Reader(session)
    writer = Writer(session, reader, pace_seconds=0)
    return WikiReport(
        MarkedPages(reader, writer, account=session.account.name),
        Authors(session),
        open_ledger(f"sqlite:///{folder}/ledger.sqlite"),
        messages=messages_for("en"),
        account=session.account.name,
        choices=ReportChoices(
            title=title,
            rows=rows,
            make_sub_pages=True,
            size_bytes=session.site.max_article_bytes,
        ),
    )


def _edits(numbers: Sequence[int]) -> tuple[Record, ...]:
    kinds = (Headline.WORDING, Headline.FACT_CHANGE, Headline.CONTENT_ADDED, Headline.MIXED)
    return tuple(
        flagged(one)
        if one % 10 == 0
        else record(
            change(one, page_id=one, title=f"A page of some length, number {one}"),
            headline=kinds[one % len(kinds)],
            why=("'mill' became 'windmill'; 'the wheel' became 'its wheel'",) * 2,
        )
        for one in numbers
    )


def test_many_rows_are_published_within_the_wikis_limits(
    wiki: Wiki, log_in: LogIn, tmp_path: Path
) -> None:
    """On sub-pages of 200, and on as few pages as the wiki's own limit allows."""
    told = report(_edits(range(1, ROWS + 1)))
    for rows in (200, ROWS):
        title = f"User:Patrolbot/Load of {rows}"
        wiki.edit(title, f"{START}\n{END}")
        began = time.monotonic()
        assert _report(log_in(wiki), title, tmp_path, rows).publish(told).changed
        took = time.monotonic() - began
        titles = [title, *(f"{title}/{n}" for n in range(2, 2 + (ROWS - 1) // rows))]
        texts = [wiki.page_text(one) or "" for one in titles]
        shown = [int(one) for text in texts for one in re.findall(r"<!-- checked (\d+) -->", text)]
        assert sorted(shown) == list(range(1, ROWS + 1))
        largest = max(len(text.encode()) for text in texts)
        assert largest < log_in(wiki).site.max_article_bytes
        wiki.client().post(action="purge", titles=title)
        began = time.monotonic()
        parsed = wiki.client().get(action="parse", page=title, prop="limitreportdata|text")
        rendered = time.monotonic() - began
        _assert_within_limits(parsed["parse"])
        print(  # noqa: T201 # the figures of `make report-load`
            f"MediaWiki {wiki.version}: {ROWS} rows on {len(texts)} pages of at most "
            f"{largest / 1024:.0f} KB, published in {took:.1f} s, first page rendered in "
            f"{rendered:.1f} s"
        )


def _assert_within_limits(parsed: dict[str, object]) -> None:
    limits = parsed["limitreportdata"]
    assert isinstance(limits, list)
    bounded = [one for one in limits if "1" in one and isinstance(one.get("0"), int | float)]
    assert bounded
    assert [one["name"] for one in bounded if float(one["0"]) >= float(one["1"])] == []


class _People:
    """Several people who write on the page, and remember what they wrote."""

    def __init__(self, wiki: Wiki, title: str, chance: random.Random) -> None:
        self._wiki = wiki
        self._title = title
        self._chance = chance
        self.written: list[str] = []
        """Words that must still stand somewhere."""

    def write(self, number: int) -> None:
        """Let somebody write somewhere."""
        words = f"word{number:03} of [[User:Ann]]"
        pages = [f"{self._title}{sub}" for sub in ("", "/2", "/3")]
        page = self._chance.choice([one for one in pages if self._wiki.page_text(one)])
        text = self._wiki.page_text(page) or ""
        kind = self._chance.choice(("above", "below", "checked", "checked", "between", "cell"))
        changed = self._with_words(text, words, kind)
        if changed != text:
            self._wiki.edit(page, changed, user=self._chance.choice((*OLD_HANDS, NEWCOMER)))
            self.written.append(words)

    def _with_words(self, text: str, words: str, kind: str) -> str:
        anchors = re.findall(r"<!-- checked [\d ]+ -->", text)
        match kind:
            case "above":
                return f"{words}\n{text}"
            case "below":
                return f"{text}\n\n{words}"
            case "between":
                return text.replace("\n|}\n", f"\n|}}\n{words}\n", 1)
            case "cell" if anchors:
                return text.replace(" bytes</span>)", f" bytes</span>) {words}", 1)
            case _ if anchors:
                chosen = self._chance.choice(anchors)
                return text.replace(chosen, f"{chosen}{words} ", 1)
        return text


def test_rewrites_lose_nothing_that_people_write(wiki: Wiki, log_in: LogIn, tmp_path: Path) -> None:
    """Around the list, in its column, between its rows; while rows come, go and change pages."""
    title = "User:Patrolbot/Busy"
    wiki.edit(title, f"Above.\n{START}\n{END}\nBelow.")
    session, chance = log_in(wiki), random.Random(SEED)
    page, people = _report(session, title, tmp_path, 25), _People(wiki, title, chance)
    for number in range(1, REWRITES + 1):
        first = number * 3
        edits = _edits(range(first, first + LISTED))
        since = min(one.change.timestamp for one in edits if one.change.timestamp)
        told = report(edits, run_id=f"run-{number}", since=since, until=NOON + timedelta(days=5))
        page.publish(told)
        people.write(2 * number)
        people.write(2 * number + 1)
    page.publish(report(edits, run_id="run-last", since=since, until=NOON + timedelta(days=5)))
    everywhere = "".join(
        wiki.page_text(f"{title}{sub}") or "" for sub in ("", "/2", "/3", "/4", "/2026-03")
    )
    lost = [words for words in people.written if words not in everywhere]
    doubled = [words for words in people.written if everywhere.count(words) > 1]
    print(  # noqa: T201 # the figures of `make report-load`
        f"MediaWiki {wiki.version}: {REWRITES} rewrites, {len(people.written)} edits by people, "
        f"{len(lost)} of them lost, {len(doubled)} doubled"
    )
    assert lost == []
    assert doubled == []
    assert len(people.written) >= REWRITES
