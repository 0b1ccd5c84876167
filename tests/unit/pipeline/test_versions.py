"""What a run remembers of the texts that pages had."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.analyzer.analysis import Analysis, Headline, Hunk, HunkLine, LineKind
from bot.ledger.sql_ledger import SqlLedger
from bot.pipeline.entries import Concealed, Entry, Judgement
from bot.pipeline.judging.versions import Versions
from bot.policy.decision import Action, Decision
from bot.revisions import Edit, Hidden, Past, PastLine, RecentChange, Revision, RevisionId
from tests.reports import NOON
from tests.worlds import make_world

ANALYSIS = Analysis(headline=Headline.BLANKED)
DECISION = Decision(action=Action.LEAVE, rule="", why=())
Make = Callable[[], Versions]


@pytest.fixture
def make() -> Make:
    """Make what a run remembers; every one over the same, empty ledger."""
    world = make_world()
    return lambda: Versions(world.ledger)


def _edit(old: int, old_sha1: str, new: int, new_sha1: str, *, page_id: int = 7) -> Edit:
    revid, old_revid = RevisionId(new), RevisionId(old)
    return Edit(
        change=RecentChange(page_id=page_id, revid=revid, old_revid=old_revid, user=f"User {new}"),
        old=Revision(revid=RevisionId(old), text="", sha1=old_sha1),
        new=Revision(revid=RevisionId(new), text="", sha1=new_sha1),
    )


def _texts(past: Past | None) -> dict[int, str | None]:
    return {one.revid: one.sha1 for one in past.revisions} if past else {}


def test_text_from_before_is_known_again(make: Make) -> None:
    """An edit that brings back the text before the last edit finds its revision."""
    versions = make()
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    versions.note([blanked, restored])
    assert _texts(versions.before(restored)) == {1: "aa", 2: "bb"}


def test_later_texts_are_not_before(make: Make) -> None:
    """An edit judged again is not held against what came after it."""
    versions = make()
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    versions.note([blanked, restored])
    assert _texts(versions.before(blanked)) == {1: "aa"}


def test_pages_are_kept_apart(make: Make) -> None:
    """The same text on another page is no revert."""
    versions = make()
    versions.note([_edit(1, "aa", 2, "bb")])
    assert versions.before(_edit(3, "cc", 4, "aa", page_id=8)) is None


def test_hidden_text_is_not_remembered(make: Make) -> None:
    """What the wiki hides is not told apart by its hash."""
    versions = make()
    hidden = Revision(revid=RevisionId(1), text=None, sha1="aa", is_hidden=True)
    change = RecentChange(page_id=7, revid=RevisionId(2), old_revid=RevisionId(1))
    versions.note([Edit(change=change, old=hidden, new=None)])
    assert _texts(versions.before(_edit(2, "bb", 3, "aa"))) == {1: None}


def test_text_of_an_earlier_run_is_known_again() -> None:
    """The ledger keeps the hashes: a revert is one, whichever run saw the text before."""
    world = make_world()
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    judgement = Judgement(edit=blanked, analysis=ANALYSIS, decision=DECISION)
    world.ledger.commit("run", Entry(judgements=(judgement,)), world.wiki.clock())
    versions = Versions(world.ledger)
    versions.note([restored])
    assert _texts(versions.before(restored)) == {1: "aa", 2: "bb"}


def test_users_and_parents_of_edits_are_known(make: Make) -> None:
    """Whose edits lie between two texts is told by each edit's user and the revision before."""
    versions = make()
    versions.note([_edit(1, "aa", 2, "bb"), _edit(2, "bb", 4, "cc")])
    past = versions.before(_edit(4, "cc", 5, "aa"))
    assert past is not None
    told = [(one.revid, one.parent, one.user) for one in past.revisions]
    assert told == [(1, 0, None), (2, 1, "User 2"), (4, 2, "User 4")]


def test_burst_taken_as_one_edit_hides_no_edit(make: Make) -> None:
    """A burst's combined edit leaves its last edit with the parent that it has."""
    versions = make()
    versions.note([_edit(1, "aa", 2, "bb"), _edit(2, "bb", 4, "cc")])
    versions.note([_edit(1, "aa", 4, "cc")])
    past = versions.before(_edit(4, "cc", 5, "aa"))
    assert past is not None
    assert {one.revid: one.parent for one in past.revisions} == {1: 0, 2: 1, 4: 2}


LINES = (
    HunkLine(kind=LineKind.EQUAL, old="a", new="a"),
    HunkLine(kind=LineKind.REMOVED, old="went"),
    HunkLine(kind=LineKind.CHANGED, old="was", new="is"),
    HunkLine(kind=LineKind.MOVED, old="b", new="b"),
)
TOLD = (
    PastLine(revid=RevisionId(2), old="went"),
    PastLine(revid=RevisionId(2), old="was", new="is"),
)


def test_lines_that_an_edit_changed_are_known_to_the_next(make: Make) -> None:
    """Lines that only stand there, or moved, are no lines that changed; nor are later ones."""
    versions = make()
    first, second = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "cc")
    versions.note([first, second])
    versions.note_lines(first, (Hunk(lines=LINES),))
    before_first, before_second = versions.before(first), versions.before(second)
    assert before_first is not None
    assert before_first.lines == ()
    assert before_second is not None
    assert before_second.lines == TOLD


def test_lines_of_an_earlier_run_are_known() -> None:
    """The ledger's hunks tell them, until they are forgotten."""
    world = make_world()
    first, second = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "cc")
    shown = Judgement(edit=first, analysis=ANALYSIS, decision=DECISION, hunks=(Hunk(lines=LINES),))
    now = world.wiki.clock()
    world.ledger.commit("run", Entry(judgements=(shown,)), now)
    remembering = Versions(world.ledger)
    remembering.note([second])
    past = remembering.before(second)
    assert past is not None
    assert past.lines == TOLD
    world.ledger.forget_texts(now + timedelta(days=1))
    forgetting = Versions(world.ledger)
    forgetting.note([second])
    past = forgetting.before(second)
    assert past is not None
    assert past.lines is None


def test_what_the_wiki_hides_is_no_line_of_the_past() -> None:
    """Hidden text comes back as nobody's lines: the ledger has erased it."""
    world = make_world()
    first, second = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "cc")
    shown = Judgement(edit=first, analysis=ANALYSIS, decision=DECISION, hunks=(Hunk(lines=LINES),))
    world.ledger.commit("run", Entry(judgements=(shown,)), world.wiki.clock())
    hidden = Concealed(key=first.change.key, hidden=frozenset({Hidden.TEXT, Hidden.USER}))
    world.ledger.forget([hidden], world.wiki.clock())
    versions = Versions(world.ledger)
    versions.note([second])
    past = versions.before(second)
    assert past is not None
    assert past.lines is None
    assert [one.user for one in past.revisions] == [None]


def test_memory_is_bounded_and_the_ledger_tells_again() -> None:
    """A page of which was not heard for long is let go, and known again when it is edited."""
    world = make_world()
    versions = Versions(world.ledger, most_bytes=1_000)
    first = _edit(1, "aa", 2, "bb", page_id=7)
    _remember(world.ledger, versions, first)
    _remember(world.ledger, versions, _edit(3, "cc", 4, "dd", page_id=8))
    assert versions.before(_edit(2, "bb", 5, "aa", page_id=7)) is not None, "not over the bound"
    versions.note([_edit(4, "dd", 6, "ee", page_id=8)])
    restored = _edit(2, "bb", 7, "aa", page_id=7)
    assert versions.before(restored) is None, "let go"
    versions.note([restored])
    past = versions.before(restored)
    assert _texts(past) == {1: "aa", 2: "bb"}
    assert past is not None
    assert past.lines == (PastLine(revid=RevisionId(2), old="old line", new="new line"),)


def _remember(ledger: SqlLedger, versions: Versions, edit: Edit) -> None:
    line = HunkLine(kind=LineKind.CHANGED, old_line=1, new_line=1, old="old line", new="new line")
    hunks = (Hunk(lines=(line,)),)
    versions.note([edit])
    versions.note_lines(edit, hunks)
    judgement = Judgement(edit=edit, analysis=ANALYSIS, decision=DECISION, hunks=hunks)
    ledger.commit("run", Entry(judgements=(judgement,)), NOON)
