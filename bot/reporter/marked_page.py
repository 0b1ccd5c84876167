"""Takes words and a page; puts them between its markers, when they say anything new.

Never touches a character outside the markers, never makes a page, and never writes where the
community's ``{{nobots}}`` stands.
"""

from typing import Protocol
from unicodedata import normalize

from bot.errors import BadReplyError, DeniedError, UnavailableError
from bot.reporter import markers
from bot.reporter.exclusion import lets_in
from bot.reporter.patrol import Pages
from bot.wiki.read import PageText
from bot.wiki.write import Saved


class Saver(Protocol):
    """What saves a page: `bot.wiki.write.Writer`."""

    def save_page(
        self, title: str, content: str, *, baserevid: int, summary: str, mark: str
    ) -> Saved:
        """Save a whole page on top of the revision it was made from."""


class MarkedPage:
    """A page with our two markers on it.

    Args:
        pages: Reads the page.
        saver: Writes it.
        title: Of the page; the operator makes it and puts the two markers on it.
        account: The bot's own, for ``{{bots}}``.
    """

    def __init__(self, pages: Pages, saver: Saver, *, title: str, account: str) -> None:
        self._pages = pages
        self._saver = saver
        self._title = title
        self._account = account

    def write(self, inside: str, *, run_id: str, summary: str) -> bool:
        """Save what stands between the markers; say whether the page changed.

        Args:
            inside: Wikitext, with a line of `markers.stamped` in it.
            run_id: Of the run that writes; goes into the summary, so that a doubtful save is found.
            summary: Edit summary.

        Raises:
            DeniedError: The page is protected from us, or excludes us.
            BadReplyError: The page has no place for the words, or stored something else.
            UnavailableError: Not now, or people keep editing it.
        """
        try:
            return self._merge(inside, run_id, summary)
        except UnavailableError as error:
            if error.code != "editconflict":
                raise
        return self._merge(inside, run_id, summary)

    def _merge(self, inside: str, run_id: str, summary: str) -> bool:
        page = self._pages.page_text(self._title)
        parts = self._parts(page)
        if markers.is_by_run(parts.inside, run_id):
            return False
        if markers.says_the_same(parts.inside, inside):
            return False
        mark = f"({markers.run_mark(run_id)})"
        saved = self._saver.save_page(
            self._title,
            parts.with_inside(inside),
            baserevid=page.revid,
            summary=f"{summary} {mark}",
            mark=mark,
        )
        if not (saved.as_sent or self._stands(inside)):
            raise BadReplyError(f"The wiki stored something else on {self._title} than was sent.")
        return saved.changed

    def _stands(self, inside: str) -> bool:
        """Say whether our words stand whole on the page, beside others that the wiki merged in."""
        parts = markers.split(self._pages.page_text(self._title).text or "")
        return parts is not None and parts.inside.strip() == normalize("NFC", inside.strip())

    def _parts(self, page: PageText) -> markers.Page:
        if page.text is None:
            raise BadReplyError(
                f"The page {self._title} can't be read or does not exist: make it, and "
                f"{markers.HOW_TO_MARK}"
            )
        if not lets_in(page.text, self._account):
            raise DeniedError(f"{{{{bots}}}} on {self._title} keeps this bot out.", code="nobots")
        parts = markers.split(page.text)
        if parts is None:
            raise BadReplyError(
                f"Nothing was written to {self._title}, as {markers.fault(page.text)}: "
                f"{markers.HOW_TO_MARK}"
            )
        return parts
