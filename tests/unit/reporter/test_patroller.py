"""Patrolling: what came of it, and who gets the credit."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import pytest

from bot.errors import DeniedError, UnavailableError, WikiError
from bot.pipeline.entries import Held
from bot.pipeline.gate import look_at
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.reporter.patrol import StopWhen, WikiPatroller, WikiStopPage
from bot.revisions import (
    ChangeType,
    Edit,
    PatrolState,
    RecentChange,
    RecentChangeId,
    RevisionId,
)
from bot.wiki.page_text import PageText
from bot.wiki.write import Marked
from tests.reports import change


@dataclass
class FakeMarker:
    """A wiki that answers every patrol the same way."""

    answer: Marked | WikiError = field(default_factory=lambda: Marked(done=True))
    asked: list[tuple[int | None, int | None]] = field(default_factory=list)

    def patrol(
        self, *, revid: RevisionId | None = None, rcid: RecentChangeId | None = None
    ) -> Marked:
        """Answer, or fail."""
        self.asked.append((revid, rcid))
        if isinstance(self.answer, WikiError):
            raise self.answer
        return self.answer


@dataclass(frozen=True)
class FakeLog:
    """A patrol log that holds everything, or nothing, in our name."""

    ours: bool

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:
        """Say the same of every revision."""
        return frozenset(change.revid for change in changes) if self.ours else frozenset()

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:
        """Never be asked."""
        raise NotImplementedError(change)


def _edit(row: RecentChange) -> Edit:
    return Edit(change=row, old=None, new=None)


def _patrol(row: RecentChange, marker: FakeMarker, *, ours: bool = False) -> Outcome:
    return WikiPatroller(marker, FakeLog(ours)).patrol(_edit(row))


def test_an_unpatrolled_edit_is_marked_by_its_revision() -> None:
    """One id, one request."""
    marker = FakeMarker()
    assert _patrol(change(5), marker).kind is OutcomeKind.PATROLLED
    assert marker.asked == [(5, None)]


def test_a_row_without_revision_is_marked_by_its_rcid() -> None:
    """An upload's row has no revision of its own."""
    marker = FakeMarker()
    _patrol(change(0, type=ChangeType.LOG, rcid=RecentChangeId(9)), marker)
    assert marker.asked == [(None, 9)]


@pytest.mark.parametrize("code", ["nosuchrcid", "nosuchrevid", "notpatrollable", "noautopatrol"])
def test_a_refusal_keeps_the_code(code: str) -> None:
    """It concerns this edit only, so the run goes on."""
    marker = FakeMarker(Marked(done=False, code=code, said="no"))
    outcome = _patrol(change(5), marker)
    assert (outcome.kind, outcome.code) == (OutcomeKind.REFUSED, code)


@pytest.mark.parametrize("error", [DeniedError, UnavailableError])
def test_what_concerns_the_whole_run_is_raised(error: type[WikiError]) -> None:
    """Lost rights and unreachable wikis aren't outcomes of an edit."""
    with pytest.raises(error):
        _patrol(change(5), FakeMarker(error("no", code="blocked")))


def test_what_others_did_is_not_claimed() -> None:
    """An edit that is patrolled is not sent; the log says whose it was."""
    marker = FakeMarker()
    done = change(5, patrol_state=PatrolState.PATROLLED)
    assert _patrol(done, marker, ours=False).kind is OutcomeKind.WAS_PATROLLED
    assert _patrol(done, marker, ours=True).kind is OutcomeKind.PATROLLED
    assert marker.asked == []


def test_autopatrolled_edits_are_never_sent() -> None:
    """Their authors' rights vouch for them."""
    marker = FakeMarker()
    auto = change(5, patrol_state=PatrolState.AUTOPATROLLED)
    assert _patrol(auto, marker).kind is OutcomeKind.WAS_PATROLLED
    assert marker.asked == []


@dataclass(frozen=True)
class FakePages:
    """A wiki with one page."""

    text: str | None
    revid: int = 1
    error: WikiError | None = None

    def page_text(self, title: str) -> PageText:
        """Return the page, or fail."""
        if self.error:
            raise self.error
        return PageText(title=title, revid=self.revid, text=self.text)


MISSING = FakePages(None, revid=0)
HIDDEN = FakePages(None)


@pytest.mark.parametrize(
    ("pages", "when", "stopped"),
    [
        (FakePages("halt"), StopWhen.ANY_TEXT, True),
        (FakePages("true"), StopWhen.ANY_TEXT, True),
        (FakePages(" \n"), StopWhen.ANY_TEXT, False),
        (MISSING, StopWhen.ANY_TEXT, False),
        (FakePages(" True\n"), StopWhen.NOT_TRUE, False),
        (FakePages("false"), StopWhen.NOT_TRUE, True),
        (FakePages(""), StopWhen.NOT_TRUE, True),
        (MISSING, StopWhen.NOT_TRUE, True),
    ],
)
def test_the_stop_page_is_obeyed(pages: FakePages, when: StopWhen, *, stopped: bool) -> None:
    """In both customs."""
    assert WikiStopPage(pages, "User:ReportBot/Stop", when).is_stopped() is stopped


@pytest.mark.parametrize("when", StopWhen)
@pytest.mark.parametrize("error", [DeniedError, UnavailableError])
def test_a_stop_page_that_cannot_be_read_stops(error: type[WikiError], when: StopWhen) -> None:
    """Going on blindly is the one thing it must not do; nor does it say what nobody wrote."""
    page = WikiStopPage(FakePages("", error=error("no")), "X", when)
    assert look_at(page) == (Held.STOP_UNREAD, "no")


@pytest.mark.parametrize("when", StopWhen)
def test_a_stop_page_whose_text_is_hidden_stops(when: StopWhen) -> None:
    """As one that can't be read."""
    found = look_at(WikiStopPage(HIDDEN, "X", when))
    assert found == (Held.STOP_UNREAD, "The text of X is hidden.")
