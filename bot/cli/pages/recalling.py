"""Looks up patrols for `recall`, and puts them on a page as a list of work.

Takes the folder and what is asked for. Never quotes what the wiki hides by now, and never writes
over a report.
"""

import re
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from typing import Final

import click

from bot.cli.exit_codes import ExitCode
from bot.cli.folder.retirement import refuse_if_retired
from bot.cli.pages.notice import put_on_page
from bot.errors import BadReplyError, SettingsError, WikiError
from bot.ledger.lease import place_of
from bot.ledger.lock import folder_lock
from bot.ledger.sql_ledger import SqlLedger
from bot.messages import counted
from bot.pipeline.publishing.quoting import LookUp, as_shown_now, forget_hidden, nothing_quoted
from bot.pipeline.record import Record
from bot.reporter.wiki_page import markers
from bot.reporter.wiki_page.marked_page import MarkedPage, MarkedPages
from bot.reporter.wiki_page.marks import with_what_people_wrote
from bot.reporter.wiki_page.work_list import ListBefore, WorkList, list_before
from bot.settings import Configuration
from bot.sitting.desk import Desk, open_desk, say_waiting
from bot.wiki.authors import Authors
from bot.wiki.page_text import INVALID_TITLE
from bot.wiki.read import Reader
from bot.wiring import build_ledger

_SUB_PAGE: Final = r"/\d+(-\d\d)?(/\d+)?"
"""What a report makes below its page: more rows, and archives by month."""
_SUMMARY: Final = "Bot: edits to look at again"


@dataclass(frozen=True, kw_only=True, slots=True)
class Asked:
    """Which patrols are looked for; what is given must all hold."""

    rule: str | None = None
    run_id: str | None = None
    since: datetime | None = None

    def __str__(self) -> str:
        """Say it as a clause."""
        words = {
            "by the rule": self.rule,
            "in the run": self.run_id,
            "since": self.since and f"{self.since:%Y-%m-%d %H:%M} UTC",
        }
        return ", ".join(f"{how} {what}" for how, what in words.items() if what)

    def found_in(self, ledger: SqlLedger) -> Sequence[Record]:
        """Look them up."""
        return ledger.recalled(rule=self.rule, run_id=self.run_id, since=self.since)


EVERYTHING: Final = Asked()


def look_up(configuration: Configuration, asked: Asked, title: str | None) -> WorkList:
    """Look patrols up, and ask the wiki what may be quoted of them.

    When it can't be asked, titles, names and words are left out. `title` is of the page that a list
    of them would be put on.
    """
    with closing(build_ledger(configuration, to_read=True)) as ledger:
        found = partial(asked.found_in, ledger)
        if not found():
            return WorkList(asked=str(asked), records=())
        try:
            return _as_the_wiki_shows(configuration, asked, title)
        except (SettingsError, WikiError) as failure:
            click.echo(
                f"Only revisions are named: what the wiki hides by now can't be asked. {failure}",
                err=True,
            )
        return WorkList(asked=str(asked), records=nothing_quoted(found, ledger, datetime.now(UTC)))


def _as_the_wiki_shows(configuration: Configuration, asked: Asked, title: str | None) -> WorkList:
    with open_desk(configuration, say_waiting, as_person=False) as desk:
        before = ListBefore()
        if title is not None:
            _refuse_report_page(desk, title)
            parts = markers.split(Reader(desk.session).page_text(title).text or "")
            before = list_before(parts.inside if parts else "", _our_versions(desk, title))
        return _work_list(desk, asked, before, partial(as_shown_now, services=desk.services))


def _work_list(
    desk: Desk, asked: Asked, before: ListBefore, quotable: Callable[[LookUp], Sequence[Record]]
) -> WorkList:
    """Gather what was asked for, and what an earlier list left on the page."""
    keys = {one.change.key for one in asked.found_in(desk.ledger)}

    def wanted() -> Sequence[Record]:
        every = EVERYTHING.found_in(desk.ledger) if before.lines else asked.found_in(desk.ledger)
        return [one for one in every if one.change.key in keys or one.change.revid in before.lines]

    found = quotable(wanted)
    return WorkList(
        asked=str(asked),
        records=[one for one in found if one.change.key in keys],
        earlier=[one for one in found if one.change.key not in keys],
        before=before,
    )


def publish(configuration: Configuration, asked: Asked, title: str) -> ExitCode:
    """Put the list on a page; what people took off it stays off, and what they wrote stays."""
    refuse_if_retired(configuration.folder)
    with (
        folder_lock(configuration.folder),
        open_desk(configuration, say_waiting, as_person=False) as desk,
        desk.ledger.leased(place_of(configuration.folder)),
    ):
        _refuse_report_page(desk, title)
        writing = _Writing(desk, asked, title)
        return put_on_page(desk, title, writing.write, writing.said)


class _Writing:
    def __init__(self, desk: Desk, asked: Asked, title: str) -> None:
        self._desk, self._asked, self._title = desk, asked, title
        self._listed = 0

    def write(self, pages: MarkedPages) -> int:
        run_id = self._desk.plan.run_id
        return pages.rewrite(self._title, self._words, run_id=run_id, summary=_SUMMARY)

    def said(self) -> str:
        return f"{self._title} lists {counted(self._listed, 'edit')} patrolled {self._asked}."

    def _words(self, page: MarkedPage) -> str:
        desk = self._desk
        before = list_before(page.inside, _our_versions(desk, self._title))
        found = _work_list(
            desk, self._asked, before, partial(forget_hidden, services=desk.services)
        )
        self._listed = len(found.shown)
        words = found.wikitext(desk.plan.run_id, desk.services.clock())
        return with_what_people_wrote(words, page.inside, before.remarks)


def _our_versions(desk: Desk, title: str) -> Sequence[str]:
    """Return what stood between the markers in our own versions of a page, newest first."""
    versions = Authors(desk.session).versions_by(title, desk.account)
    found = (markers.split(version.text or "") for version in versions)
    return [parts.inside for parts in found if parts]


def _refuse_report_page(desk: Desk, title: str) -> None:
    """Refuse a page that the next run would write a report over, and that would lose its rows.

    Raises:
        UsageError: It is one, or can't be a page.
    """
    reader = Reader(desk.session)
    prefix = title.lstrip(" :").partition(":")[0].strip().lower()
    if not title.strip(" :_") or prefix in desk.session.site.interwiki:
        raise click.UsageError(f'"{title}" is no page\'s title on this wiki.')
    try:
        name = reader.page_text(title).title
    except BadReplyError as failure:
        if failure.code == INVALID_TITLE:
            raise click.UsageError(str(failure)) from None
        raise
    for report in desk.configuration.settings.report:
        page = reader.page_text(report.page).title
        if name == page or re.fullmatch(re.escape(page) + _SUB_PAGE, name):
            raise click.UsageError(f"{name} belongs to the report {page}: name another page.")
