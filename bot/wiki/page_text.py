"""Takes the row of a page with its newest revision, gives the page as it now stands.

Never asks for anything.
"""

from dataclasses import dataclass

from bot.errors import BadReplyError
from bot.wiki.revision_rows import text_of
from bot.wiki.walk import Row, is_set, number, optional_rows, row, text

INVALID_TITLE = "invalidtitle"
"""The API's own code, where it calls it an error."""


@dataclass(frozen=True, kw_only=True, slots=True)
class PageText:
    """A page as it now stands."""

    title: str
    revid: int
    """0 when the page does not exist."""
    text: str | None
    """None when the page does not exist or its text is hidden."""

    @property
    def exists(self) -> bool:
        """Say whether the page has a revision."""
        return self.revid != 0


def decode_page_text(page: Row) -> PageText:
    """Return a page as it now stands from its row with one revision."""
    found = optional_rows(page, "revisions")
    if not found:
        return PageText(title=text(page, "title"), revid=0, text=None)
    return PageText(
        title=text(page, "title"), revid=number(found[0], "revid"), text=text_of(found[0])
    )


def only_page(reply: Row, title: str) -> Row:
    """Return the row of the one page that was asked about.

    Raises:
        BadReplyError: The title is impossible on this wiki (code `INVALID_TITLE`).
    """
    # a title with another wiki's prefix is left out of the pages
    pages = optional_rows(row(reply, "query"), "pages")
    # a special page has no text: as a stop page it would never stop
    if not pages or is_set(pages[0], "invalid") or is_set(pages[0], "special"):
        raise BadReplyError(
            f"\"{title}\" can't be a page's title on this wiki.", code=INVALID_TITLE
        )
    return pages[0]
