"""The report page: only between the markers, only when there is news, and nobody's text lost."""

from dataclasses import dataclass, field

import pytest

from bot.errors import BadReplyError, DeniedError, UnavailableError, WikiError
from bot.reporter.markers import END, START, is_by_run, says_the_same, split
from bot.reporter.wiki_page import WikiPage
from bot.wiki.read import PageText
from bot.wiki.write import Saved
from tests.reports import flagged, patrolled, report

MARKED = f"Above.\n{START}\n{END}\nBelow. ~~~~"


@dataclass
class FakeWiki:
    """One page, which may be edited by somebody else just before we save."""

    text: str | None = MARKED
    revid: int = 1
    rival_edits: list[str] = field(default_factory=list)
    failure: WikiError | None = None
    stores_as_sent: bool = True
    summaries: list[str] = field(default_factory=list)

    def page_text(self, title: str) -> PageText:
        """Return the page as it stands."""
        return PageText(
            title=title, revid=self.revid if self.text is not None else 0, text=self.text
        )

    def save_page(
        self, title: str, content: str, *, baserevid: int, summary: str, mark: str
    ) -> Saved:
        """Save, or conflict when a rival was quicker."""
        assert title
        assert mark in summary
        if self.failure:
            raise self.failure
        if self.rival_edits:
            self.text, self.revid = self.rival_edits.pop(0), self.revid + 1
        if baserevid != self.revid:
            raise UnavailableError("conflict", code="editconflict")
        stored = content if self.stores_as_sent else content.replace("edit", "EDIT")
        self.text, self.revid = stored, self.revid + 1
        self.summaries.append(summary)
        return Saved(revid=self.revid, changed=True, as_sent=self.stores_as_sent)


def _page(wiki: FakeWiki) -> WikiPage:
    return WikiPage(
        wiki,
        wiki,
        title="User:ReportBot/Report",
        account="ReportBot",
        rows=500,
        summary="Bot: report of $1 edits, $2 need a look",
    )


def test_only_the_part_between_the_markers_changes() -> None:
    """People write above and below."""
    wiki = FakeWiki()
    assert _page(wiki).publish(report())
    assert wiki.text is not None
    assert wiki.text.startswith(f"Above.\n{START}\n")
    assert wiki.text.endswith(f"\n{END}\nBelow. ~~~~")


def test_a_report_replaces_the_last_one() -> None:
    """It is a view, not a log."""
    wiki = FakeWiki()
    _page(wiki).publish(report((flagged(1),)))
    _page(wiki).publish(report((patrolled(2),), run_id="run-2"))
    assert wiki.text is not None
    assert "Special:Diff/2" in wiki.text
    assert "Special:Diff/1|" not in wiki.text


def test_nothing_is_saved_when_only_time_went_by() -> None:
    """The page's history shows news, not runs."""
    wiki = FakeWiki()
    assert _page(wiki).publish(report())
    later = report(run_id="run-2", until=report().until.replace(hour=23))
    assert not _page(wiki).publish(later)
    assert len(wiki.summaries) == 1


def test_a_run_that_has_published_does_not_do_it_again() -> None:
    """Its reply was lost, and it was started anew."""
    wiki = FakeWiki()
    _page(wiki).publish(report())
    assert not _page(wiki).publish(report((flagged(3),)))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Just words.",
        START,
        f"only the end {END}",
        f"{END} {START}",
        f"{START}{START}{END}",
        f"{START}{END}{END}",
    ],
)
def test_a_page_without_one_pair_of_markers_is_left_alone(text: str) -> None:
    """The error says what to put there."""
    wiki = FakeWiki(text)
    with pytest.raises(BadReplyError, match="report begins"):
        _page(wiki).publish(report())
    assert wiki.text == text


def test_a_missing_page_is_not_made() -> None:
    """Where a bot may report is the operator's choice."""
    with pytest.raises(BadReplyError, match="make it"):
        _page(FakeWiki(None)).publish(report())


def test_an_edit_conflict_is_merged_once() -> None:
    """The other one's words stay."""
    wiki = FakeWiki(rival_edits=[f"Hello!\n{START}\n{END}\nBelow."])
    assert _page(wiki).publish(report())
    assert wiki.text is not None
    assert wiki.text.startswith("Hello!\n")


def test_a_second_conflict_leaves_it_to_the_next_run() -> None:
    """People who are writing have the way."""
    wiki = FakeWiki(rival_edits=[MARKED + "1", MARKED + "2"])
    with pytest.raises(UnavailableError):
        _page(wiki).publish(report())


def test_other_failures_are_not_tried_again() -> None:
    """Waiting is the wiki room's business."""
    wiki = FakeWiki(failure=UnavailableError("read-only", code="readonly"))
    with pytest.raises(UnavailableError, match="read-only"):
        _page(wiki).publish(report())


def test_the_community_can_keep_the_bot_out() -> None:
    """The exclusion templates are obeyed."""
    wiki = FakeWiki("{{nobots}}" + MARKED)
    with pytest.raises(DeniedError, match="keeps this bot out"):
        _page(wiki).publish(report())


def test_a_page_stored_otherwise_is_told() -> None:
    """Something changed our words on their way."""
    with pytest.raises(BadReplyError, match="something else"):
        _page(FakeWiki(stores_as_sent=False)).publish(report())


def test_the_summary_tells_how_many_and_which_run() -> None:
    """The run's id finds a save again whose reply was lost."""
    wiki = FakeWiki()
    _page(wiki).publish(report())
    assert wiki.summaries == ["Bot: report of 7 edits, 1 need a look (run run-1)"]


def test_run_ids_are_told_apart_whole() -> None:
    """One is not found in another that begins like it."""
    wiki = FakeWiki()
    _page(wiki).publish(report(run_id="run-12"))
    assert wiki.text is not None
    parts = split(wiki.text)
    assert parts is not None
    assert is_by_run(parts.inside, "run-12")
    assert not is_by_run(parts.inside, "run-1")


def test_a_trimmed_line_says_the_same() -> None:
    """Wikis and editors trim line ends."""
    assert says_the_same("\na \nb\n", "a\nb")
    assert not says_the_same("a\nb", "b\na")
