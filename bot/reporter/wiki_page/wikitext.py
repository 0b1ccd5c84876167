"""Takes the rows of a report and what people wrote beside them; gives the pages' wikitext.

Never lets a stranger's text be markup: cells come from `cells`, the rest is escaped
by the template. What people wrote on the page goes back as it was.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from bot.messages import Messages, messages_for
from bot.pipeline.record import Report, Settlement
from bot.reporter.escape import Wikitext, escape, link_target
from bot.reporter.templates import wikitext_environment
from bot.reporter.view import Standing
from bot.reporter.wiki_page.cells import Cells, CellWriter, shown_moment, special
from bot.reporter.wiki_page.markers import stamp
from bot.reporter.wiki_page.marks import KEPT_END, KEPT_START, anchor
from bot.reporter.wiki_page.radar import Radar, radar
from bot.reporter.wiki_page.rows import ListedRow, Selection, listed_rows

_SETTLED: Final = {
    Settlement.BY_OTHERS: "settled-by-others",
    Settlement.BY_US: "settled-by-us",
    Settlement.REVERTED: "settled-reverted",
    Settlement.GONE: "settled-gone",
}


@dataclass(frozen=True, kw_only=True, slots=True)
class PageRow:
    """A row, ready to be put on a page."""

    row: ListedRow
    cells: Cells
    anchor: Wikitext
    text: Wikitext
    """What people wrote, as they wrote it."""

    @property
    def size_bytes(self) -> int:
        """Return how much of a page it takes."""
        cells = self.cells
        words = (cells.page, cells.user, cells.what, cells.first_seen, cells.error, self.text)
        return len("".join((*words, self.anchor)).encode()) + len("|-\n|  ||  ||   ||  || \n")


@dataclass(frozen=True, kw_only=True, slots=True)
class UsedRule:
    """A rule that patrolled something, and what it says; the operator wrote both."""

    name: str
    text: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table, under a heading of its own or under that of the one before."""

    heading: Wikitext
    """'' when the table before has the same."""
    caption: Wikitext
    folded: bool
    rows: tuple[PageRow, ...]
    rules: tuple[UsedRule, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Place:
    """Which of a report's pages is rendered, and what belongs to the report as a whole."""

    titles: tuple[str, ...]
    """Of all pages of the report, the report itself first."""
    number: int = 1
    left_out: int = 0
    """Rows that no page holds."""
    looks_before: int | None = None
    """How many edits needed a look a week ago."""
    stop_page: str = ""
    archive: str = ""
    """Title of the month's archive; '' when there is none."""
    kept: str = ""
    """What people wrote on this page outside the column."""
    has_radar: bool = True
    faults: tuple[str, ...] = ()


class PageWriter:
    """Writes a report's pages in one language; `title` is that of the first."""

    def __init__(
        self, messages: Messages, title: str, report: Report, selection: Selection
    ) -> None:
        self._messages = messages
        self._report = report
        self._title = title
        self.rows = listed_rows(report.records, selection)
        self.looks = sum(
            len(row.records) for row in self.rows if row.standing is Standing.NEEDS_A_LOOK
        )
        self._sizes = {
            key: sum(len(row.records) for row in rows)
            for key, rows in groupby(self.rows, key=_group)
        }

    def page_rows(
        self, texts: Mapping[ListedRow, str], most: int | None = None
    ) -> tuple[PageRow, ...]:
        """Write the first rows, `most` of them, with what people wrote beside each."""
        writer = CellWriter(self._messages, self._title, self._report.blocked)
        return tuple(
            PageRow(
                row=row,
                cells=writer.cells(row),
                anchor=anchor(row.revids),
                text=Wikitext(texts.get(row, "")),
            )
            for row in self.rows[:most]
        )

    def render(self, rows: Sequence[PageRow], place: Place) -> str:
        """Return the wikitext between the markers of one page, ending in a line feed."""
        is_first, messages = place.number == 1, self._messages
        return (
            wikitext_environment()
            .get_template("report.wikitext")
            .render(
                stamp=Wikitext(stamp(self._report.run_id)),
                content_class=Wikitext(f"mw-content-{messages.direction}"),
                language=Wikitext(messages.language),
                direction=Wikitext(messages.direction),
                lead=self._lead(place),
                faults=place.faults if is_first else (),
                fault_title=Wikitext(messages.text("report-fault")),
                guide=self._guide() if is_first else "",
                notes=tuple(self._notes(place)),
                tables=tuple(self._tables(one for one in rows if not _is_done(one))),
                done=tuple(self._tables(filter(_is_done, rows))),
                columns={
                    name: Wikitext(messages.word("column", name.replace("_", "-")))
                    for name in ("page", "user", "what", "first_seen", "checked", "headline")
                },
                folding=Wikitext(" mw-collapsed"),
                nothing=Wikitext("" if self.rows else messages.text("report-nothing")),
                radar=self._radar() if is_first and place.has_radar else None,
                kept=Wikitext(place.kept),
                kept_start=Wikitext(KEPT_START),
                kept_end=Wikitext(KEPT_END),
                foot=self._foot(place) if is_first else "",
            )
        )

    def _lead(self, place: Place) -> Wikitext:
        if place.number > len(place.titles):
            whole = _link(self._title, escape(self._title))
            return Wikitext(self._messages.text("report-page-unused", whole))
        if place.number > 1:
            return self._pages(place)
        report = self._report
        read = len(report.records) if report.read is None else report.read
        since = shown_moment(report.since or report.until, self._messages)
        numbers = (since, shown_moment(report.until, self._messages), read, self.looks)
        if place.looks_before is None:
            return Wikitext(self._messages.text("report-lead", *numbers))
        return Wikitext(self._messages.text("report-lead-trend", *numbers, place.looks_before))

    def _guide(self) -> Wikitext:
        words = (self._messages.text(key) for key in ("column-checked", "mark-wrong"))
        return Wikitext(self._messages.text("report-guide", *words))

    def _notes(self, place: Place) -> Iterator[Wikitext]:
        if place.number > 1:
            return
        for note in self._report.notes:
            yield Wikitext(f'<bdi lang="en" dir="ltr">{escape(note)}</bdi>')
        settled = self._settled()
        if settled:
            yield settled
        if len(place.titles) > 1:
            yield self._pages(place)
        if place.left_out:
            yield Wikitext(self._messages.text("report-more", place.left_out))

    def _settled(self) -> Wikitext | None:
        counts = self._report.settled
        parts = [
            self._messages.text(key, counts[how])
            for how, key in _SETTLED.items()
            if counts.get(how)
        ]
        if not parts:
            return None
        words = self._messages.text("comma").join(parts)
        return Wikitext(self._messages.text("report-settled", words))

    def _pages(self, place: Place) -> Wikitext:
        links = (
            f"'''{number}'''" if number == place.number else _link(title, str(number))
            for number, title in enumerate(place.titles, 1)
        )
        words = self._messages.text("comma").join(links)
        total = len(place.titles)
        return Wikitext(self._messages.text("report-page", place.number, total, words))

    def _tables(self, rows: Iterable[PageRow]) -> Iterator[Table]:
        before: Standing | None = None
        for (stands, name), found in groupby(rows, key=lambda one: _group(one.row)):
            heading = "" if stands is before else self._messages.word("standing", stands.value)
            before = stands
            yield self._table(stands, name, heading, tuple(found))

    def _table(self, stands: Standing, name: str, heading: str, rows: tuple[PageRow, ...]) -> Table:
        family, _, word = name.partition(":")
        total = self._messages.number(self._sizes[stands, name])
        used = sorted({one.decision.rule for row in rows for one in row.row.records})
        explains = stands is Standing.BY_US
        return Table(
            heading=Wikitext(heading),
            caption=Wikitext(f"{self._messages.word(family, word)} ({total})"),
            folded=explains,
            rows=rows,
            rules=tuple(
                UsedRule(name=rule, text=self._report.rules[rule])
                for rule in used
                if explains and rule in self._report.rules
            ),
        )

    def _radar(self) -> Radar | None:
        found = self._report.expiring
        return None if found is None else radar(found, self._messages)

    def _foot(self, place: Place) -> Wikitext:
        parts = []
        if place.stop_page:
            stop = special("EditPage", place.stop_page, absent="")
            parts.append(self._messages.text("report-stop", stop))
        if self._report.approval:
            approval = escape(self._report.approval)
            parts.append(self._messages.text("report-approval", approval))
        if place.archive:
            parts.append(_link(place.archive, self._messages.text("report-archive")))
        return Wikitext(" ".join(parts))


def render(report: Report, *, language: str = "en", title: str = "") -> str:
    """Return a whole report as the wikitext of one page, ending in a line feed."""
    name = title or f"User:{report.account}/Report"
    writer = PageWriter(messages_for(language), name, report, Selection())
    return writer.render(writer.page_rows({}), Place(titles=(name,), faults=report.faults))


def _is_done(row: PageRow) -> bool:
    """Say whether a row stands at the end, below all that is left to do."""
    return row.row.standing is Standing.BY_US


def _group(row: ListedRow) -> tuple[Standing, str]:
    """Return what stands together in one table, with the message that names it."""
    if row.is_grouped_by_headline:
        return row.standing, f"headline:{row.headline}"
    return row.standing, f"standing:{row.standing}"


def _link(title: str, words: str) -> Wikitext:
    """Link another page of the same report: no other is linked but through Special pages."""
    return Wikitext(f"[[:{link_target(title)}|{words}]]")
