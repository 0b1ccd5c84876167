"""Takes a report's title; gives its pages as they stand, and what people wrote on them.

Never writes. The page has the say: what people took away there is not brought back.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.errors import BadReplyError, DeniedError
from bot.reporter.wiki_page import markers
from bot.reporter.wiki_page.marked_page import MarkedPage, MarkedPages
from bot.reporter.wiki_page.marks import MarkedRow, Written, joined, remarks, take_apart
from bot.reporter.wiki_page.ports import PageAuthors
from bot.reporter.wiki_page.rows import ListedRow
from bot.revisions import RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class StandingPages:
    """A report's pages as they stand, the report itself first."""

    pages: tuple[MarkedPage, ...]
    written: tuple[Written, ...]
    kept: tuple[str, ...]
    """What people wrote on each outside the column."""
    fault: str = ""
    """Why the next sub-page can't be used."""

    @property
    def rows(self) -> tuple[MarkedRow, ...]:
        """Return the rows of all pages."""
        return tuple(row for one in self.written for row in one.rows)

    def texts(
        self, listed: Sequence[ListedRow], remembered: Mapping[RevisionId, str]
    ) -> Mapping[ListedRow, str]:
        """Find for each row what people wrote beside any of its edits.

        `remembered` is what the ledger knows of edits that no page lists.
        """
        before = self.rows
        places: dict[RevisionId, list[int]] = {}
        for place, row in enumerate(before):
            for revid in row.revids:
                places.setdefault(revid, []).append(place)
        used: set[int] = set()
        texts: dict[ListedRow, str] = {}
        for one in listed:
            found = dict.fromkeys(p for revid in one.revids for p in places.get(revid, ()))
            fresh = [before[place].text for place in found if place not in used]
            used.update(found)
            known = (remembered.get(revid, "") for revid in one.revids)
            texts[one] = joined(fresh if found else known)
        return texts


class PageFinder:
    """Reads a report's page and its sub-pages."""

    def __init__(
        self, pages: MarkedPages, authors: PageAuthors, *, title: str, account: str
    ) -> None:
        self._pages = pages
        self._authors = authors
        self._title = title
        self._account = account

    def title(self, number: int) -> str:
        """Return the title of one of the report's pages, from 1 on."""
        return self._title if number == 1 else f"{self._title}/{number}"

    def find(self) -> StandingPages:
        """Read the report, and its sub-pages as far as there are any that we may write to.

        Raises:
            DeniedError: The report's page excludes us.
            BadReplyError: It is missing, or has no place for us.
        """
        pages, fault = [self._pages.read(self._title)], ""
        try:
            while (page := self._pages.find(self.title(len(pages) + 1))) is not None:
                pages.append(page)
        except (BadReplyError, DeniedError) as failure:
            fault = failure.kept
        written = tuple(take_apart(page.inside) for page in pages)
        kept = tuple(map(self._kept, pages, written))
        return StandingPages(pages=tuple(pages), written=written, kept=kept, fault=fault)

    def _kept(self, page: MarkedPage, now: Written) -> str:
        ours = self._authors.newest_by(page.title, self._account)
        parts = markers.split(ours.text or "") if ours else None
        before = take_apart(parts.inside) if parts else None
        lines = (f"* {line}" for line in remarks(now, before))
        return "\n".join(line for line in (now.kept, *lines) if line)
