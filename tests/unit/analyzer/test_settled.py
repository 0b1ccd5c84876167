"""Edits whose texts are not compared: what is said of them, and that nothing hidden is read."""

from bot.analyzer import analyse
from bot.analyzer.analysis import Headline
from bot.analyzer.judge import ANALYZER_VERSION
from bot.revisions import ChangeType, Context, Edit, RecentChange, Revision

ROW = RecentChange(title="Mill")
SEEN = Revision(text="The mill turns.")
HIDDEN_WHY = "the wiki hides the text of this revision or of the one before"


def test_a_hidden_text_on_either_side_is_not_read() -> None:
    """Not even how much longer it became is told, though the texts are there."""
    hidden = Revision(text="A secret.", is_hidden=True)
    for old, new in ((hidden, SEEN), (SEEN, hidden), (Revision(text=None), SEEN)):
        told = analyse(Edit(change=ROW, old=old, new=new), Context())
        assert told.headline is Headline.HIDDEN
        assert told.why == (HIDDEN_WHY,)
        assert told.byte_change == 0
        assert told.analyzer_version == ANALYZER_VERSION


def test_a_deleted_text_is_told_from_a_hidden_one() -> None:
    """The page went; nobody hid it."""
    gone = Revision(text=None, is_missing=True)
    told = analyse(Edit(change=ROW, old=SEEN, new=gone), Context())
    assert told.why == ("the wiki no longer has the text: the page was deleted",)


def test_a_log_row_of_no_known_kind_and_an_edit_of_nothing_say_so() -> None:
    """Neither has text to compare."""
    row = RecentChange(title="Mill", type=ChangeType.LOG)
    told = analyse(Edit(change=row, old=None, new=None), Context())
    assert told.why == ("a log row (kind not known), not an edit of text",)
    assert told.byte_change == 0
    same = analyse(Edit(change=ROW, old=SEEN, new=SEEN), Context())
    assert same.why == ("old and new text are the same",)
