"""What a run remembers of the texts that pages had."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bot.analyzer.analysis import Analysis, Headline
from bot.pipeline.entries import Entry, Judgement
from bot.pipeline.versions import Versions
from bot.policy.decision import Action, Decision
from bot.revisions import Edit, RecentChange, Revision, RevisionId
from tests.worlds import make_world

ANALYSIS = Analysis(headline=Headline.BLANKED)
DECISION = Decision(action=Action.LEAVE, rule="", why=())
Make = Callable[[], Versions]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Make what a run remembers; every one over the same, empty ledger."""
    world = make_world(tmp_path)
    return lambda: Versions(world.ledger)


def _edit(old: int, old_sha1: str, new: int, new_sha1: str, *, page_id: int = 7) -> Edit:
    return Edit(
        change=RecentChange(page_id=page_id, revid=RevisionId(new), old_revid=RevisionId(old)),
        old=Revision(revid=RevisionId(old), text="", sha1=old_sha1),
        new=Revision(revid=RevisionId(new), text="", sha1=new_sha1),
    )


def test_text_from_before_is_known_again(make: Make) -> None:
    """An edit that brings back the text before the last edit finds its revision."""
    versions = make()
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    versions.note([blanked, restored])
    assert versions.before(restored) == {"aa": 1}


def test_later_texts_are_not_before(make: Make) -> None:
    """An edit judged again is not held against what came after it."""
    versions = make()
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    versions.note([blanked, restored])
    assert versions.before(blanked) is None


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
    assert versions.before(_edit(2, "bb", 3, "aa")) is None


def test_text_of_an_earlier_run_is_known_again(tmp_path: Path) -> None:
    """The ledger keeps the hashes: a revert is one, whichever run saw the text before."""
    world = make_world(tmp_path)
    blanked, restored = _edit(1, "aa", 2, "bb"), _edit(2, "bb", 3, "aa")
    judgement = Judgement(edit=blanked, analysis=ANALYSIS, decision=DECISION)
    world.ledger.commit("run", Entry(judgements=(judgement,)), world.wiki.clock())
    versions = Versions(world.ledger)
    versions.note([restored])
    assert versions.before(restored) == {"aa": 1}
