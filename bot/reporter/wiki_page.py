"""Takes a report; renders it and puts it between the markers of a wiki page.

Never decides what is new or where it goes: that is `bot.reporter.marked_page`'s.
"""

from bot.pipeline.record import Report
from bot.reporter.marked_page import MarkedPage, Saver
from bot.reporter.patrol import Pages
from bot.reporter.view import Standing, standing_counts
from bot.reporter.wikitext import render


class WikiPage:
    """One report page; implements `bot.pipeline.ports.Publisher`.

    Args:
        pages: Reads the page.
        saver: Writes it.
        title: Of the page; the operator makes it and puts the two markers on it.
        account: The bot's own, for ``{{bots}}``.
        rows: Most edits to list; 0 for all.
        summary: Edit summary; $1 is the number of edits, $2 how many need a look.
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
    ) -> None:
        self._page = MarkedPage(pages, saver, title=title, account=account)
        self._rows = rows
        self._summary = summary

    def publish(self, report: Report) -> bool:
        """Save the report; say whether the page changed.

        Raises:
            DeniedError: The page is protected from us, or excludes us.
            BadReplyError: The page has no place for the report, or stored something else.
            UnavailableError: Not now, or people keep editing it.
        """
        inside = render(report, rows=self._rows)
        summary = summary_words(self._summary, report)
        return self._page.write(inside, run_id=report.run_id, summary=summary)


def summary_words(pattern: str, report: Report) -> str:
    """Fill in the edit summary, and add the community's approval if there is one."""
    looks = standing_counts(report)[Standing.NEEDS_A_LOOK]
    words = pattern.replace("$1", str(len(report.records))).replace("$2", str(looks))
    if not report.approval:
        return words
    return f"{words} ({report.approval if '//' in report.approval else f'[[{report.approval}]]'})"
