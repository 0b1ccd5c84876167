"""Fakes of what report pages stand on: a wiki's pages with their histories, and a ledger."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.errors import UnavailableError, WikiError
from bot.messages import messages_for
from bot.pipeline.record import Correction, OnceListed, Record, SavedPage, Settlement
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.markers import END, START
from bot.reporter.wiki_page.report import ReportChoices, WikiReport
from bot.revisions import RevisionId
from bot.wiki.authors import Version
from bot.wiki.page_text import PageText
from bot.wiki.write import Saved

BOT = "ReportBot"
TITLE = "User:ReportBot/Report"
MARKED = f"Above.\n{START}\n{END}\nBelow. ~~~~"


@dataclass
class FakePages:
    """A wiki's pages with their histories; somebody else may edit just before we save."""

    history: dict[str, list[Version]] = field(default_factory=dict)
    rights: dict[str, frozenset[str]] = field(default_factory=dict)
    summaries: list[tuple[str, str]] = field(default_factory=list)
    """Title and summary of each of our saves."""
    rivals: list[Callable[[], object]] = field(default_factory=list)
    """What somebody does just before each of our next saves."""
    failure: WikiError | None = None
    stores_as_sent: bool = True
    crash: BaseException | None = None
    """Raised after the next save, which is done."""

    def edit(self, title: str, text: str, user: str = "Ann") -> None:
        """Let somebody save a page."""
        revid = sum(map(len, self.history.values())) + 1
        self.history.setdefault(title, []).append(Version(revid=revid, user=user, text=text))

    def text(self, title: str = TITLE) -> str:
        """Return a page's text; '' when there is none."""
        return (self.history[title][-1].text or "") if title in self.history else ""

    def replace(self, old: str, new: str, title: str = TITLE, user: str = "Ann") -> None:
        """Let somebody change some words."""
        assert self.text(title).count(old) == 1, old
        self.edit(title, self.text(title).replace(old, new), user)

    def page_text(self, title: str) -> PageText:
        """Return the page as it stands."""
        if title not in self.history:
            return PageText(title=title, revid=0, text=None)
        newest = self.history[title][-1]
        return PageText(title=title, revid=newest.revid, text=newest.text)

    def save_page(
        self, title: str, content: str, *, baserevid: int, summary: str, mark: str
    ) -> Saved:
        """Save, or conflict when a rival was quicker."""
        assert mark in summary
        if self.failure:
            raise self.failure
        if self.rivals:
            self.rivals.pop(0)()
        if baserevid != self.page_text(title).revid:
            raise UnavailableError("conflict", code="editconflict")
        stored = content if self.stores_as_sent else content.replace("News", "Olds")
        self.edit(title, stored, BOT)
        self.summaries.append((title, summary))
        if self.crash:
            crash, self.crash = self.crash, None
            raise crash
        return Saved(revid=self.page_text(title).revid, changed=True, as_sent=self.stores_as_sent)

    def newest_by(self, title: str, user: str) -> Version | None:
        """Return an account's newest version."""
        return next((one for one in self.versions(title) if one.user == user), None)

    def versions(self, title: str) -> Iterator[Version]:
        """Yield versions, newest first."""
        yield from reversed(self.history.get(title, []))

    def hides_a_version(self, title: str) -> bool:
        """Say whether a text is hidden."""
        return any(one.text is None for one in self.versions(title))

    def rights_of(self, user: str) -> frozenset[str]:
        """Return an account's rights."""
        return self.rights.get(user, frozenset())


@dataclass
class FakeReportLedger:
    """A ledger in memory, as far as report pages use it."""

    known: dict[RevisionId, OnceListed] = field(default_factory=dict)
    kept: dict[RevisionId, str] = field(default_factory=dict)
    wrong: list[Correction] = field(default_factory=list)
    withdrawn: list[RevisionId] = field(default_factory=list)
    looks: list[tuple[datetime, int]] = field(default_factory=list)
    stood: list[SavedPage] = field(default_factory=list)

    def settle(self, record: Record, how: Settlement | None = Settlement.BY_OTHERS) -> None:
        """Know what became of an edit."""
        self.known[record.change.revid] = OnceListed(record=record, settled=how)

    def once_listed(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, OnceListed]:
        """Return what became of edits."""
        return {revid: self.known[revid] for revid in revids if revid in self.known}

    def marks(self, target: str) -> Mapping[RevisionId, str]:
        """Return what people wrote."""
        assert target == TITLE
        return dict(self.kept)

    def keep_marks(self, target: str, marks: Mapping[RevisionId, str], now: datetime) -> None:
        """Keep what people wrote."""
        assert (target, bool(now)) == (TITLE, True)
        self.kept = {key: text for key, text in (self.kept | dict(marks)).items() if text}

    def note_standing(self, run_id: str, target: str, stands: SavedPage, now: datetime) -> None:
        """Remember a page as it was found."""
        assert run_id
        assert target.startswith(TITLE)
        assert now
        self.stood.append(stands)

    def corrections(self) -> Sequence[Correction]:
        """Return what people said."""
        return self.wrong

    def add_correction(self, correction: Correction, now: datetime) -> None:
        """Keep what somebody said."""
        assert now
        self.wrong.append(correction)

    def withdraw_correction(self, revid: RevisionId, now: datetime) -> None:
        """Forget what somebody took back."""
        assert now
        self.wrong = [one for one in self.wrong if one.revid != revid]
        self.withdrawn.append(revid)

    def note_looks(self, target: str, looks: int, now: datetime) -> None:
        """Remember a count."""
        assert target == TITLE
        self.looks.append((now, looks))

    def looks_before(self, target: str, since: datetime, until: datetime) -> int | None:
        """Return the last count of a span of time."""
        assert target == TITLE
        found = [looks for made, looks in self.looks if since <= made <= until]
        return found[-1] if found else None


def wiki_report(
    pages: FakePages,
    ledger: FakeReportLedger | None = None,
    language: str = "en",
    **choices: object,
) -> WikiReport:
    """Build a report on a fake wiki's page."""
    return WikiReport(
        MarkedPages(pages, pages, account=BOT),
        pages,
        ledger or FakeReportLedger(),
        messages=messages_for(language),
        account=BOT,
        choices=ReportChoices(title=TITLE, **choices),  # type: ignore[arg-type]  # a test's own
    )


def marked_wiki() -> FakePages:
    """Return a wiki on which the operator has made the report page."""
    pages = FakePages()
    pages.edit(TITLE, MARKED, "Operator")
    return pages
