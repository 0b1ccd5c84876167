"""Takes a page's title and what shall stand between its markers; reads and saves it.

Never touches a character outside the markers, never writes where the community's ``{{nobots}}``
stands, and makes a page only when it is told to with `MarkedPages.make`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol
from unicodedata import normalize

from bot.errors import BadReplyError, DeniedError, NoPlaceError, UnavailableError
from bot.pipeline.ports import PageSaveT, Saving
from bot.reporter.patrol import Pages
from bot.reporter.wiki_page import markers
from bot.reporter.wiki_page.exclusion import lets_in
from bot.reporter.wiki_page.marks import named_edits, with_what_people_wrote
from bot.revisions import RevisionId
from bot.wiki.page_text import PageText
from bot.wiki.write import Saved


class Saver(Protocol):
    """What saves a page: `bot.wiki.write.Writer`."""

    def save_page(
        self, title: str, content: str, *, baserevid: int, summary: str, mark: str
    ) -> Saved:
        """Save a whole page on top of the revision it was made from."""


def at_once(
    _title: str, _named: frozenset[RevisionId], save: Callable[[], PageSaveT], /
) -> PageSaveT:
    """Save a page without asking anybody."""
    return save()


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedPage:
    """A page that we may write to, as it was read."""

    title: str
    """As we asked for it."""
    name: str
    """As the wiki spells it."""
    revid: int
    """On top of which it is saved; somebody else's newer one is an edit conflict."""
    parts: markers.Page

    @property
    def inside(self) -> str:
        """Return what stands between the markers."""
        return self.parts.inside

    @property
    def outside_bytes(self) -> int:
        """Return how much of the page is not ours."""
        return len(f"{self.parts.before}{self.parts.after}".encode())


class MarkedPages:
    """Reads and saves pages between their markers.

    `links` stand in every save's summary, as `bot.reporter.wiki_page.summaries` writes them; every
    save goes through `saving`.
    """

    def __init__(
        self,
        pages: Pages,
        saver: Saver,
        *,
        account: str,
        links: str = "",
        saving: Saving = at_once,
    ) -> None:
        self._pages = pages
        self._saver = saver
        self._account = account
        self._links = links
        self._saving = saving

    def through(self, saving: Saving, links: str | None = None) -> "MarkedPages":
        """Return the same pages, saved through something else; with other links, if there are."""
        kept = self._links if links is None else links
        return MarkedPages(
            self._pages, self._saver, account=self._account, links=kept, saving=saving
        )

    def write(self, title: str, inside: str, *, run_id: str, summary: str) -> int:
        """Put words between a page's markers in place of a report; return the new revision.

        It is 0 when the page says so already.

        What people wrote beside its rows, and what an earlier rewrite kept, stays below the words.

        Raises:
            DeniedError: The page is protected from us, or excludes us.
            BadReplyError: The page has no place for the words, or stored something else.
            UnavailableError: Not now, or people keep editing it.
        """
        return self.rewrite(
            title,
            lambda page: with_what_people_wrote(inside, page.inside),
            run_id=run_id,
            summary=summary,
        )

    def rewrite(
        self, title: str, words: Callable[[MarkedPage], str], *, run_id: str, summary: str
    ) -> int:
        """Put between a page's markers what is made of the page as it stands; as `write` else."""
        try:
            return self._put(title, words, summary=summary, run_id=run_id)
        except UnavailableError as error:
            if error.code != "editconflict":
                raise
        return self._put(title, words, summary=summary, run_id=run_id)

    def read(self, title: str) -> MarkedPage:
        """Read a page that must be there.

        Raises:
            DeniedError: The page excludes us.
            BadReplyError: It is missing, or has no place for us.
        """
        page = self._pages.page_text(title)
        if page.text is None:
            raise NoPlaceError(
                f"The page {title} can't be read or does not exist: make it, and "
                f"{markers.HOW_TO_MARK}"
            )
        return self._marked(title, page)

    def find(self, title: str) -> MarkedPage | None:
        """Read a page; None when there is none.

        Raises:
            DeniedError: The page excludes us.
            BadReplyError: It can't be read, or has no place for us.
        """
        page = self._pages.page_text(title)
        if not page.exists:
            return None
        if page.text is None:
            raise BadReplyError(f"The text of {title} is hidden: it was not written to.")
        return self._marked(title, page)

    def save(self, page: MarkedPage, inside: str, *, summary: str, run_id: str) -> int:
        """Put a text between the markers; return the new revision, 0 when it says nothing new.

        Args:
            page: As it was read.
            inside: The new text between the markers.
            summary: Its words only; the links and the run's id are added.
            run_id: By which a save is found again whose reply was lost.

        Raises:
            UnavailableError: Somebody saved in between (code ``editconflict``), or not now.
            DeniedError: The page is protected from us.
            BadReplyError: The wiki stored something else.
        """
        if markers.says_the_same(page.inside, inside):
            return 0
        text = page.parts.with_inside(inside)
        return self._save(page.title, text, page.revid, summary, run_id)

    def make(self, title: str, inside: str, *, summary: str, run_id: str) -> None:
        """Make a page that holds nothing but the markers and a text; one that is there stays.

        Raises:
            UnavailableError: Somebody made it in between (code ``articleexists``), or not now.
            DeniedError: We may not.
            BadReplyError: The wiki stored something else.
        """
        text = markers.Page(before=markers.START, inside="", after=markers.END).with_inside(inside)
        self._save(title, text, 0, summary, run_id)

    def _put(
        self, title: str, words: Callable[[MarkedPage], str], *, run_id: str, summary: str
    ) -> int:
        page = self.read(title)
        return self.save(page, words(page), summary=summary, run_id=run_id)

    def _save(self, title: str, text: str, revid: int, summary: str, run_id: str) -> int:
        mark = f"({markers.run_mark(run_id)})"
        whole = " ".join(part for part in (summary, self._links, mark) if part)
        words = {"summary": whole, "mark": mark}
        save = partial(self._saver.save_page, title, text, baserevid=revid, **words)
        saved = self._saving(title, named_edits(text), save)
        if not (saved.as_sent or self._stands(title, text)):
            raise BadReplyError(f"The wiki stored something else on {title} than was sent.")
        return saved.revid if saved.changed else 0

    def _stands(self, title: str, sent: str) -> bool:
        """Say whether our words stand whole on the page, beside others that the wiki merged in."""
        stored, ours = markers.split(self._pages.page_text(title).text or ""), markers.split(sent)
        if stored is None or ours is None:
            return False
        return stored.inside.strip() == normalize("NFC", ours.inside.strip())

    def _marked(self, title: str, page: PageText) -> MarkedPage:
        text = page.text or ""
        if not lets_in(text, self._account):
            raise DeniedError(f"{{{{bots}}}} on {title} keeps this bot out.", code="nobots")
        parts = markers.split(text)
        if parts is None:
            raise NoPlaceError(
                f"Nothing was written to {title}, as {markers.fault(text)}: {markers.HOW_TO_MARK}"
            )
        return MarkedPage(title=title, name=page.title, revid=page.revid, parts=parts)
