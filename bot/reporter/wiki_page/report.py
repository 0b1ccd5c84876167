"""Takes a report; keeps a wiki page, its sub-pages and its archive in step with it.

Never loses what people wrote there, never writes a page that has no place for it, and never lets a
list shrink by more than half without a reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from bot.errors import UnavailableError
from bot.messages import Messages
from bot.pipeline.ports import Saving
from bot.pipeline.record import Published, Report, SavedPage
from bot.reporter.wiki_page.archive import Archive, LeftRow
from bot.reporter.wiki_page.corrections import CorrectionReader
from bot.reporter.wiki_page.held_back import held_back_box, is_unexplained
from bot.reporter.wiki_page.marked_page import MarkedPages, at_once
from bot.reporter.wiki_page.marks import MarkedRow, named_edits, texts_by_revid
from bot.reporter.wiki_page.paging import Limits, paged
from bot.reporter.wiki_page.ports import PageAuthors, ReportLedger
from bot.reporter.wiki_page.rows import ListedRow, Selection
from bot.reporter.wiki_page.standing_pages import PageFinder, StandingPages
from bot.reporter.wiki_page.summaries import summary_links, summary_words
from bot.reporter.wiki_page.wikitext import PageWriter, Place

TRIES: Final = 3
"""How often a report is merged again with what somebody saved in between."""
_CONFLICTS: Final = ("editconflict", "articleexists")
_WEEK: Final = timedelta(days=7)
_SLACK: Final = timedelta(days=2)
"""A week ago is the last time in so many days before it."""
_ROOM: Final = 0.9
"""How much of what a page may hold is used: people write on it, too."""
_TABLE_BYTES: Final = 600
"""Of a table without rows."""
_TABLES: Final = 30


@dataclass(frozen=True, kw_only=True, slots=True)
class ReportChoices:
    """What the operator chose for one report."""

    title: str
    selection: Selection = field(default_factory=Selection)
    rows: int = 200
    make_sub_pages: bool = False
    radar: bool = True
    corrections_right: str = "patrol"
    summary: str = ""
    """'' for the language's words."""
    stop_page: str = ""
    size_bytes: int = 2 * 1024 * 1024
    """What a page may hold: $wgMaxArticleSize."""


class WikiReport:
    """One on-wiki report; implements `bot.pipeline.ports.Publisher`."""

    def __init__(  # noqa: PLR0913 # each is another neighbour
        self,
        pages: MarkedPages,
        authors: PageAuthors,
        ledger: ReportLedger,
        *,
        messages: Messages,
        account: str,
        choices: ReportChoices,
    ) -> None:
        self._pages = pages
        self._ledger = ledger
        self._messages = messages
        self._choices = choices
        self._authors = authors
        self._finder = PageFinder(pages, authors, title=choices.title, account=account)
        self._size_bytes = int(choices.size_bytes * _ROOM)
        self._corrections = CorrectionReader(
            authors, messages, account=account, right=choices.corrections_right
        )

    def publish(self, report: Report, saving: Saving = at_once) -> Published:
        """Save what is new on the report's pages: archive, new sub-pages, others, then the report.

        Whatever ends it in between, a later run does the rest: the pages have the say.

        Raises:
            DeniedError: The page is protected from us, or excludes us.
            BadReplyError: The page has no place for the report, or stored something else.
            UnavailableError: Not now, or people keep editing it.
        """
        links = summary_links(
            self._messages, stop_page=self._choices.stop_page, task=report.approval
        )
        pages = self._pages.through(saving, links)
        for _ in range(TRIES - 1):
            try:
                return self._merge(report, pages)
            except UnavailableError as error:
                if error.code not in _CONFLICTS:
                    raise
        return self._merge(report, pages)

    def _merge(self, report: Report, pages: MarkedPages) -> Published:
        found = self._finder.find()
        corrections = self._remember(found, report)
        selection = replace(self._choices.selection, own_page=found.pages[0].name)
        writer = PageWriter(self._messages, self._choices.title, report, selection)
        left = self._left(found.rows, writer.rows)
        lost = [one for one in left if is_unexplained(one, report)]
        if len(lost) * 2 > len(found.rows):
            done = self._hold_back(pages, found, report, len(lost))
        else:
            archive = self._archive(pages).add(left, report.until, report.run_id)
            done = self._save(pages, found, writer, report, archive=archive)
        return replace(done, corrections=corrections)

    # what stands there

    def _remember(self, found: StandingPages, report: Report) -> int:
        """Keep what people wrote before anything is written: a crash must not lose it.

        Returns:
            How many corrections were new.
        """
        for page in found.pages:
            if named := named_edits(page.parts.with_inside(page.inside)):
                stands = SavedPage(revid=page.revid, named=named)
                self._ledger.note_standing(report.run_id, page.title, stands, report.until)
        title = self._choices.title
        texts, known = texts_by_revid(found.rows), self._ledger.marks(title)
        news = {revid: text for revid, text in texts.items() if text != known.get(revid, "")}
        there = {revid for row in found.rows for revid in row.revids}
        elsewhere = [revid for revid in known if revid not in there]
        # what stood on a version that is hidden by now must not come back from the ledger
        if elsewhere and any(self._authors.hides_a_version(page.title) for page in found.pages):
            news |= dict.fromkeys(elsewhere, "")
        if news:
            self._ledger.keep_marks(title, news, report.until)
        return sum(
            self._remember_corrections(page.title, written.rows, report.until)
            for page, written in zip(found.pages, found.written, strict=True)
        )

    def _remember_corrections(self, title: str, rows: Sequence[MarkedRow], now: datetime) -> int:
        standing = self._ledger.corrections()
        for revid in self._corrections.withdrawn(title, rows, standing):
            self._ledger.withdraw_correction(revid, now)
        known = frozenset(one.revid for one in standing)
        fresh = [*self._corrections.corrections(title, rows, known)]
        for one in fresh:
            self._ledger.add_correction(one, now)
        return len(fresh)

    def _left(
        self, before: Sequence[MarkedRow], listed: Sequence[ListedRow]
    ) -> tuple[LeftRow, ...]:
        there = {revid for row in listed for revid in row.revids}
        gone = [row for row in before if not there.intersection(row.revids)]
        fates = self._ledger.once_listed([revid for row in gone for revid in row.revids])
        return tuple(
            LeftRow(row=row, fates=tuple(fates[one] for one in row.revids if one in fates))
            for row in gone
        )

    # what shall stand there

    def _save(
        self,
        pages: MarkedPages,
        found: StandingPages,
        writer: PageWriter,
        report: Report,
        *,
        archive: str,
    ) -> Published:
        texts = found.texts(writer.rows, self._ledger.marks(self._choices.title))
        rows = writer.page_rows(texts, self._most_rows(found))
        limits = Limits(rows=self._choices.rows, size_bytes=self._room(found, writer))
        wanted = paged([row.size_bytes for row in rows], limits)
        number = len(wanted) if self._can_grow(found) else min(len(wanted), len(found.pages))
        left_out = len(writer.rows) - sum(map(len, wanted[:number]))
        faults = (found.fault,) if found.fault and left_out else ()
        place = Place(
            titles=tuple(self._finder.title(one) for one in range(1, number + 1)),
            left_out=left_out,
            looks_before=self._looks_before(report),
            stop_page=self._choices.stop_page,
            archive=archive,
            has_radar=self._choices.radar,
            faults=(*report.faults, *faults),
        )
        words = {"summary": self._summary(writer), "run_id": report.run_id}
        changed = False
        there = len(found.pages)
        # new ones upwards: behind a gap, a page that a cut run made would never be found
        for one in (*range(there, number), *reversed(range(there))):
            shown = [rows[place] for place in wanted[one]] if one < number else []
            kept = found.kept[one] if one < len(found.kept) else ""
            inside = writer.render(shown, replace(place, number=one + 1, kept=kept))
            changed |= self._put(pages, found, one, inside, words)
        self._ledger.note_looks(self._choices.title, writer.looks, report.until)
        return Published(changed=changed, faults=faults)

    def _archive(self, pages: MarkedPages) -> Archive:
        return Archive(
            pages,
            self._messages,
            title=self._choices.title,
            may_make=self._choices.make_sub_pages,
            size_bytes=self._size_bytes,
        )

    def _room(self, found: StandingPages, writer: PageWriter) -> int:
        """Return how many bytes of rows every page has room for."""
        titles = (self._choices.title,) * 9
        empty = max(
            len(writer.render((), Place(titles=titles, kept=kept)).encode()) for kept in found.kept
        )
        outside = max(page.outside_bytes for page in found.pages)
        return self._size_bytes - outside - empty - _TABLES * _TABLE_BYTES

    def _most_rows(self, found: StandingPages) -> int | None:
        """Return how many rows may find a place at all; None when there is no end to it."""
        return None if self._can_grow(found) else self._choices.rows * len(found.pages)

    def _can_grow(self, found: StandingPages) -> bool:
        return self._choices.make_sub_pages and not found.fault

    def _looks_before(self, report: Report) -> int | None:
        ago = report.until - _WEEK
        return self._ledger.looks_before(self._choices.title, ago - _SLACK, ago)

    def _summary(self, writer: PageWriter) -> str:
        return summary_words(
            self._choices.summary,
            self._messages,
            edits=sum(len(row.records) for row in writer.rows),
            looks=writer.looks,
        )

    def _put(
        self,
        pages: MarkedPages,
        found: StandingPages,
        place: int,
        inside: str,
        words: Mapping[str, str],
    ) -> bool:
        if place < len(found.pages):
            return pages.save(found.pages[place], inside, **words) > 0
        pages.make(self._finder.title(place + 1), inside, **words)
        return True

    def _hold_back(
        self, pages: MarkedPages, found: StandingPages, report: Report, lost: int
    ) -> Published:
        """Leave the list as it is, and say on it why."""
        page, rows = found.pages[0], len(found.rows)
        sentence = self._messages.text("report-held-back", lost, rows)
        inside = held_back_box(page.inside, self._messages, sentence)
        summary = self._messages.text("summary-held-back")
        changed = pages.save(page, inside, summary=summary, run_id=report.run_id) > 0
        fault = (
            f"{page.title} was held back: it would lose {lost} of its {rows} rows and the ledger "
            "knows no reason. If that is right, empty the part between its markers."
        )
        return Published(changed=changed, faults=(fault,))
