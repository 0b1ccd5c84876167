"""Takes a report; puts it between the markers of a wiki page, when it says anything new.

Never touches a character outside the markers, never makes a page, and never writes where the
community's ``{{nobots}}`` stands.
"""

from collections.abc import Sequence
from typing import Protocol

from bot.errors import BadReplyError, DeniedError, UnavailableError
from bot.pipeline.record import Report
from bot.reporter import markers
from bot.reporter.exclusion import lets_in
from bot.reporter.patrol import Pages
from bot.reporter.view import Standing, standing_counts
from bot.reporter.wikitext import render
from bot.wiki.read import PageText
from bot.wiki.write import Saved


class Saver(Protocol):
    """What saves a page: `bot.wiki.write.Writer`."""

    def save_page(  # noqa: PLR0913 # each is a thing the API asks for
        self,
        title: str,
        content: str,
        *,
        baserevid: int,
        summary: str,
        mark: str,
        tags: Sequence[str] = (),
    ) -> Saved:
        """Save a whole page on top of the revision it was made from."""


class WikiPage:
    """One report page; implements `bot.pipeline.ports.Publisher`.

    Args:
        pages: Reads the page.
        saver: Writes it.
        title: Of the page; the operator makes it and puts the two markers on it.
        account: The bot's own, for ``{{bots}}``.
        rows: Most edits to list; 0 for all.
        summary: Edit summary; $1 is the number of edits, $2 how many need a look.
        tags: Change tags that are active on the wiki.
    """

    def __init__(  # noqa: PLR0913 # each is one of the operator's choices
        self,
        pages: Pages,
        saver: Saver,
        *,
        title: str,
        account: str,
        rows: int,
        summary: str,
        tags: Sequence[str] = (),
    ) -> None:
        self._pages = pages
        self._saver = saver
        self._title = title
        self._account = account
        self._rows = rows
        self._summary = summary
        self._tags = tags

    def publish(self, report: Report) -> bool:
        """Save the report; say whether the page changed.

        Raises:
            DeniedError: The page is protected from us, or excludes us.
            BadReplyError: The page has no place for the report, or stored something else.
            UnavailableError: Not now, or people keep editing it.
        """
        inside = render(report, rows=self._rows)
        try:
            return self._merge(report, inside)
        except UnavailableError as error:
            if error.code != "editconflict":
                raise
        return self._merge(report, inside)

    def _merge(self, report: Report, inside: str) -> bool:
        page = self._pages.page_text(self._title)
        parts = self._parts(page)
        if markers.is_by_run(parts.inside, report.run_id):
            return False
        if markers.says_the_same(parts.inside, inside):
            return False
        saved = self._saver.save_page(
            self._title,
            parts.with_inside(inside),
            baserevid=page.revid,
            summary=summary_words(self._summary, report),
            mark=_mark(report),
            tags=self._tags,
        )
        if not saved.as_sent:
            raise BadReplyError(f"The wiki stored something else on {self._title} than was sent.")
        return saved.changed

    def _parts(self, page: PageText) -> markers.Page:
        if page.text is None:
            raise BadReplyError(
                f"The report page {self._title} can't be read or does not exist: make it, and "
                f"{markers.HOW_TO_MARK}"
            )
        if not lets_in(page.text, self._account):
            raise DeniedError(f"{{{{bots}}}} on {self._title} keeps this bot out.", code="nobots")
        parts = markers.split(page.text)
        if parts is None:
            raise BadReplyError(
                f"The report was not written to {self._title}, as {markers.fault(page.text)}: "
                f"{markers.HOW_TO_MARK}"
            )
        return parts


def summary_words(pattern: str, report: Report) -> str:
    """Fill in the edit summary, and add the run's id by which a doubtful save is found again."""
    looks = standing_counts(report)[Standing.NEEDS_A_LOOK]
    words = pattern.replace("$1", str(len(report.records))).replace("$2", str(looks))
    return f"{words} {_mark(report)}"


def _mark(report: Report) -> str:
    return f"({markers.run_mark(report.run_id)})"
