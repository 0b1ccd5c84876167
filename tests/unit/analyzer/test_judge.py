"""Every kind of edit has its answer, those without texts to compare too."""

import hashlib

import pytest

from bot.analyzer import ANALYZER_VERSION, analyse, hunks
from bot.analyzer.analysis import (
    Assurance,
    Headline,
    Kind,
    Label,
    LineKind,
)
from bot.analyzer.prose.typo_pairs import TypoPairs
from bot.revisions import (
    ChangeType,
    Context,
    Edit,
    Hidden,
    Past,
    PastRevision,
    RecentChange,
    Revision,
    RevisionId,
    TitleFacts,
)
from tests.analyses import an_edit, analysed


@pytest.mark.parametrize(
    ("log_type", "expected"),
    [("move", Headline.PAGE_MOVED), ("upload", Headline.FILE), ("delete", Headline.LOG)],
)
def test_log_rows(log_type: str, expected: Headline) -> None:
    """A log row is told by what it logs."""
    analysis = analysed(None, None, type=ChangeType.LOG, log_type=log_type)
    assert analysis.headline is expected
    assert analysis.assurance is Assurance.PLAUSIBLE


def test_hidden_text_is_not_opened() -> None:
    """Text that the wiki hides is obeyed as hidden, even when it stands beside the flag."""
    analysis = analysed("old", "new secret", hidden=frozenset({Hidden.TEXT}))
    assert analysis.headline is Headline.HIDDEN
    assert not analysis.operations
    assert "secret" not in " ".join(analysis.why)


def test_missing_text_is_hidden() -> None:
    """A deleted page's edit has no text, and that is an answer."""
    edit = Edit(
        change=RecentChange(title="Mill"),
        old=Revision(text="old"),
        new=Revision(text=None, is_missing=True),
    )
    analysis = analyse(edit, Context())
    assert analysis.headline is Headline.HIDDEN
    assert "deleted" in analysis.why[0]


def test_other_models_are_not_read_as_wikitext() -> None:
    """JSON, CSS and Lua are named, not judged."""
    model = "json"
    edit = Edit(
        change=RecentChange(title="Mill"),
        old=Revision(text="{}", content_model=model),
        new=Revision(text='{"a": 1}', content_model=model),
    )
    analysis = analyse(edit, Context())
    assert analysis.headline is Headline.OTHER_MODEL
    assert analysis.byte_change == 6


def test_null_edit() -> None:
    """The same text twice is a null edit."""
    assert analysed("same", "same").headline is Headline.NULL_EDIT


def test_revert_by_identity() -> None:
    """A text that an earlier revision had is a revert, whatever the summary says."""
    sha1 = hashlib.sha1(b"The mill is old.", usedforsecurity=False).hexdigest()
    past = Past(revisions=(PastRevision(revid=RevisionId(7), sha1=sha1),))
    analysis = analysed("The mill is new.", "The mill is old.", Context(past=past))
    assert analysis.headline is Headline.REVERT
    assert analysis.assurance is Assurance.PLAUSIBLE
    assert "revision 7" in analysis.why[0]


def test_bytes_are_utf8() -> None:
    """The size difference is what the wiki counts."""
    assert analysed("Muhle", "Mühle").byte_change == 1


def test_lone_surrogates_are_read_over() -> None:
    """Half a character from a damaged file fails nothing."""
    analysis = analysed("The mill \ud800 is old.", "The mill \ud800 is new.")
    assert [(o.old, o.new) for o in analysis.operations] == [("old", "new")]


def test_version_and_wanted_titles_are_told() -> None:
    """An analysis says which analyzer made it and what it would like to know."""
    analysis = analysed("The mill.", "The [[mill]].")
    assert analysis.analyzer_version == ANALYZER_VERSION
    assert analysis.wanted_titles == ("Mill",)
    assert Label.LINK_UNBREAK in {unchecked.label for unchecked in analysis.unchecked}


def test_moved_lines_are_one_operation() -> None:
    """Lines that only moved are one move, not a removal and an insertion."""
    analysis = analysed("a b c\n\nd e f\n\ng h i\n\nj\n", "d e f\n\ng h i\n\na b c\n\nj\n")
    assert [o.kind for o in analysis.operations] == [Kind.MOVE]


def test_a_rewritten_sentence_is_one_operation() -> None:
    """Many changed words of one sentence are told once."""
    old = "The wheel turned in spring when the river rose over the stones of the old bank."
    new = "A wheel turns each spring as our river rises over some stones of that old bank."
    assert len(analysed(f"First. {old} Last.", f"First. {new} Last.").operations) <= 3


def test_size_is_capped_and_said() -> None:
    """What is too large to be told apart is named, not guessed."""
    old = " ".join(f"word{i % 977}" for i in range(20_000))
    analysis = analysed(old, old.replace("word", "term"))
    assert analysis.truncated
    assert analysis.assurance is Assurance.PLAUSIBLE


def test_facts_under_another_spelling_are_found() -> None:
    """Facts are keyed as asked for; spellings of one title share them."""
    facts = {"water_wheel": TitleFacts(title="Water wheel", exists=True)}
    analysis = analysed("The water wheel.", "The [[water wheel]].", Context(titles=facts))
    assert analysis.assurance is Assurance.VERIFIED


def test_hunks_have_context_and_marks() -> None:
    """Changed lines come with two lines around them and the words that differ."""
    (hunk,) = hunks("1\n2\n3\n4 old\n5\n6\n7", "1\n2\n3\n4 new\n5\n6\n7")
    assert [line.kind for line in hunk.lines] == [LineKind.EQUAL] * 2 + [
        LineKind.CHANGED,
        *[LineKind.EQUAL] * 2,
    ]
    changed = hunk.lines[2]
    assert (changed.old_line, changed.old_marks, changed.new_marks) == (4, ((2, 5),), ((2, 5),))


def test_hunks_mark_moved_lines() -> None:
    """A line that stands at another place is marked as moved on both sides."""
    shown = hunks("a b c\nd\ne\nf\ng\n", "d\ne\nf\ng\na b c\n")
    kinds = [line.kind for hunk in shown for line in hunk.lines]
    assert kinds.count(LineKind.MOVED) == 2


def test_the_list_of_typos_that_took_part_is_named() -> None:
    """Two analyses can be compared only when they had the same list, so it is named."""
    pairs = {"teh": "the"}
    edit = an_edit("It is teh mill.", "It is the mill.")
    assert analyse(edit, Context(typo_pairs=TypoPairs(pairs, "codespell 9"))).extras[-1:] == (
        "codespell 9",
    )
    assert analyse(edit, Context(typo_pairs=pairs)).extras[-1:] == ("typo list of 1 pairs",)
    assert not any("typo" in extra for extra in analyse(edit, Context()).extras)


def test_alarms_of_links_stand_where_the_links_came() -> None:
    """Evidence of link spam names the operation and the place that a reader is to look at."""
    spam = "* [http://a.example/ cheap pills]\n* [http://b.test/ pills]\n* http://c.invalid/\n"
    analysis = analysed("The mill is old.\n", f"The mill is old.\n{spam}")
    found = next(e for e in analysis.evidence if e.label is Label.LINK_SPAM)
    assert found.operation is not None
    operation = analysis.operations[found.operation]
    assert "pills" in operation.new
    assert (found.old_span, found.new_span) == (operation.old_span, operation.new_span)
    assert found.why == "3 new links to sites that the page had no link to"
