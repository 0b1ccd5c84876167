"""What an edit brings back, at the edges of what is known of its page's past."""

import hashlib

import pytest

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Label
from bot.revisions import (
    Context,
    Edit,
    Past,
    PastLine,
    PastRevision,
    RecentChange,
    Revision,
    RevisionId,
)
from tests.analyses import analysed

OLD, NEW = "The mill is very old.", "The mill is old."
LINE = "The mill on the upper river ground barley until the war."
USER = "Anna"


def _sha1(text: str) -> str:
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def _analyse(past: Past, after: int, *, new: str = NEW, sha1: str | None = None) -> Analysis:
    change = RecentChange(title="Mill", user=USER, old_revid=RevisionId(after))
    edit = Edit(change=change, old=Revision(text=OLD), new=Revision(text=new, sha1=sha1))
    return analyse(edit, Context(past=past))


def _undone(count: int) -> Past:
    """Make a past in which the new text stood, and `count` edits of the user came after it."""
    stood = PastRevision(revid=RevisionId(100), sha1=_sha1(NEW))
    later = (
        PastRevision(revid=RevisionId(100 + n), parent=RevisionId(99 + n), user=USER, sha1=str(n))
        for n in range(1, count + 1)
    )
    return Past(revisions=(stood, *later))


@pytest.mark.parametrize(("count", "is_revert"), [(1, True), (14, True), (15, True), (16, False)])
def test_undoing_goes_back_over_fifteen_edits(count: int, is_revert: bool) -> None:
    """As the wiki counts; a text that stood longer ago came back by chance."""
    labels = _analyse(_undone(count), 100 + count).labels
    assert (Label.REVERT in labels) is is_revert
    assert (Label.SELF_REVERT in labels) is is_revert


def test_lines_of_longer_ago_are_not_undone() -> None:
    """A partial revert goes back no further than a whole one."""
    took = PastLine(revid=RevisionId(101), old=LINE)
    for count, is_undone in ((15, True), (16, False), (17, False)):
        past = Past(revisions=_undone(count).revisions, lines=(took,))
        labels = analysed(OLD, f"{OLD}\n\n{LINE}", Context(past=past), old_revid=130).labels
        assert (Label.PARTIAL_REVERT in labels) is is_undone
        assert Label.RE_ADDED in labels


def test_the_first_of_fifteen_edits_is_undone_too() -> None:
    """As long as no more edits than the wiki looks at are known, every line of them counts."""
    took = PastLine(revid=RevisionId(100), old=LINE)
    past = Past(revisions=_undone(14).revisions, lines=(took,))
    analysis = analysed(OLD, f"{OLD}\n\n{LINE}", Context(past=past), old_revid=114)
    assert Label.PARTIAL_REVERT in analysis.labels


def test_a_line_that_an_edit_brought_goes_again() -> None:
    """It says before which revision the page was so; nothing more need be undone."""
    brought = PastLine(revid=RevisionId(107), new=LINE)
    past = Past(lines=(brought,))
    analysis = analysed(f"{OLD}\n\n{LINE}", OLD, Context(past=past), old_revid=107)
    (why,) = [e.why for e in analysis.evidence if e.label is Label.PARTIAL_REVERT]
    assert why == "every line that changed is again as it was before revision 107"
    assert Label.PARTIAL_REVERT not in {unchecked.label for unchecked in analysis.unchecked}


def test_a_tag_for_a_whole_text_leaves_no_text_to_look_for() -> None:
    """Who undid whom is not told by the tag; each thing unknown has its reason."""
    analysis = analysed(OLD, NEW, tags=("mw-rollback",))
    unchecked = {u.label: u.reason for u in analysis.unchecked}
    assert Label.REVERT not in unchecked
    assert Label.PARTIAL_REVERT not in unchecked
    assert unchecked[Label.SELF_REVERT] == "who made the edits before is not known"


@pytest.mark.parametrize(("length", "is_told"), [(29, False), (30, True)])
def test_lines_that_are_too_short_come_twice_by_chance(length: int, is_told: bool) -> None:
    """Thirty characters tell; one less does not."""
    line = "The mill ground barley and rye."[: length - 1] + "."
    assert len(line) == length
    took = PastLine(revid=RevisionId(9), old=line)
    past = Past(lines=(took,))
    labels = analysed(OLD, f"{OLD}\n\n{line}", Context(past=past), old_revid=9).labels
    assert (Label.RE_ADDED in labels) is is_told
    assert (Label.PARTIAL_REVERT in labels) is is_told


def test_the_wiki_s_own_sum_comes_first() -> None:
    """A sum that the wiki gave is believed; without one, the text's is made."""
    past = Past(revisions=(PastRevision(revid=RevisionId(7), sha1="abc"),))
    assert Label.REVERT in _analyse(past, 8, sha1="abc").labels
    assert Label.REVERT not in _analyse(past, 8).labels


def test_text_beyond_utf8_has_a_sum() -> None:
    """Half a character from a damaged file fails nothing; Unicode is summed as the wiki does."""
    past = Past(revisions=(PastRevision(revid=RevisionId(7), sha1=_sha1("Mühle \ufffd.")),))
    assert Label.REVERT in _analyse(past, 8, new="Mühle \ud800.").labels


def test_parents_that_lead_nowhere_end() -> None:
    """Revisions that name themselves or a later one as parent tell nothing, and the walk ends."""
    stood = PastRevision(revid=RevisionId(7), sha1=_sha1(NEW))
    for parent in (8, 9):
        odd = PastRevision(revid=RevisionId(8), parent=RevisionId(parent), user=USER)
        analysis = _analyse(Past(revisions=(stood, odd)), 8)
        assert Label.REVERT in analysis.labels
        assert Label.SELF_REVERT in {unchecked.label for unchecked in analysis.unchecked}


def test_a_new_page_has_no_past_that_is_not_known() -> None:
    """It said of four labels that earlier revisions were not looked at, of which there are none."""
    new = analysed(None, LINE)
    assert Label.NEW_PAGE in new.labels
    assert not new.unchecked
    later = analysed(OLD, LINE)
    assert Label.REVERT in {unchecked.label for unchecked in later.unchecked}
