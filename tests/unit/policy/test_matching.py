"""Each condition holds where it says, fails one step beside it, and tells what it found."""

from datetime import timedelta
from typing import Any

import msgspec
import pytest

from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
from bot.policy.conditions import (
    Conditions,
    LabelConditions,
    SizeConditions,
    TagConditions,
    UserConditions,
)
from bot.policy.decision import Circumstances
from bot.policy.matching import Case, findings
from bot.revisions import Edit, UserKind
from tests.policy_cases import NOW, a_change, a_user, an_analysis, an_edit, circumstances


def _found(
    asked: Conditions,
    *,
    edit: Edit | None = None,
    analysis: Analysis | None = None,
    known: Circumstances | None = None,
) -> list[tuple[bool, str]]:
    case = Case(
        edit=edit or an_edit(),
        analysis=analysis or an_analysis(),
        circumstances=known or circumstances(),
    )
    return [(finding.holds, finding.fact) for finding in findings(asked, case)]


def _change(asked: Conditions, **changed: Any) -> list[tuple[bool, str]]:
    return _found(asked, edit=an_edit(change=a_change(**changed)))


def _labels(asked: LabelConditions, *labels: Label) -> list[tuple[bool, str]]:
    return _found(Conditions(labels=asked), analysis=an_analysis(labels=frozenset(labels)))


def _pattern(key: str) -> Conditions:
    return msgspec.structs.replace(Conditions(), **{key: "b.d$"})


def _user(asked: UserConditions, **changed: Any) -> list[tuple[bool, str]]:
    return _found(Conditions(user=asked), known=circumstances(user=a_user(**changed)))


def test_nothing_asked_finds_nothing() -> None:
    """Conditions left out ask for nothing, whatever the edit is."""
    assert _found(Conditions()) == []


@pytest.mark.parametrize("headline", [Headline.LINK_FIX, Headline.WORDING])
def test_headline(headline: Headline) -> None:
    """One of those listed."""
    asked = Conditions(headline=(Headline.FORMATTING, Headline.WORDING))
    found = _found(asked, analysis=an_analysis(headline=headline))
    assert found == [(headline is Headline.WORDING, f'the headline is "{headline}"')]


@pytest.mark.parametrize("assurance", list(Assurance))
def test_assurance(assurance: Assurance) -> None:
    """One of those listed; a better one is another one."""
    found = _found(
        Conditions(assurance=("verified", "plausible")), analysis=an_analysis(assurance=assurance)
    )
    assert found == [(assurance is not Assurance.PROVEN, f"it is {assurance.word}")]


def test_all_labels() -> None:
    """Every one that is listed; what is missing is told."""
    asked = LabelConditions(all=(Label.TYPO, Label.SPACING))
    assert _labels(asked, Label.TYPO, Label.SPACING, Label.GRAMMAR) == [
        (True, "it has spacing, typo")
    ]
    assert _labels(asked, Label.TYPO) == [(False, "it lacks the label spacing")]


def test_any_label() -> None:
    """One of those listed at least."""
    asked = LabelConditions(any=(Label.TYPO, Label.SPACING))
    assert _labels(asked, Label.TYPO, Label.GRAMMAR) == [(True, "it has typo")]
    assert _labels(asked, Label.GRAMMAR) == [(False, "it has none of the labels asked for")]


def test_no_label() -> None:
    """None of those listed."""
    asked = LabelConditions(none=(Label.TYPO, Label.SPACING))
    assert _labels(asked, Label.GRAMMAR) == [(True, "it has none of the labels ruled out")]
    assert _labels(asked, Label.GRAMMAR, Label.TYPO) == [(False, "it has typo")]


def test_only_labels() -> None:
    """Labels, and none but those listed: an edit without labels is shown to be nothing."""
    asked = LabelConditions(only=(Label.TYPO, Label.SPACING))
    assert _labels(asked, Label.TYPO) == [(True, "it has only typo")]
    assert _labels(asked, Label.TYPO, Label.GRAMMAR) == [(False, "it also has grammar")]
    assert _labels(asked) == [(False, "it has no label")]


def test_content_namespaces() -> None:
    """What is content, the wiki says."""
    asked = Conditions(namespaces="content")
    known = circumstances(content_namespaces=frozenset({0, 100}))
    portal, talk = (an_edit(change=a_change(namespace=number)) for number in (100, 1))
    assert _found(asked, edit=portal, known=known) == [(True, "namespace 100 is for content")]
    assert _found(asked, edit=talk, known=known) == [(False, "namespace 1 is not for content")]


def test_listed_namespaces() -> None:
    """One of those listed; "any" asks for nothing."""
    asked = Conditions(namespaces=(0, 4))
    assert _change(asked, namespace=4) == [(True, "it is in namespace 4")]
    assert _change(asked, namespace=2) == [(False, "it is in namespace 2")]
    assert _change(Conditions(namespaces="any"), namespace=2) == []
    assert _change(Conditions(namespaces=()), namespace=2) == [(False, "it is in namespace 2")]


@pytest.mark.parametrize(
    ("asked", "change_bytes", "holds", "told"),
    [
        (SizeConditions(min=-3), -3, True, "at least -3"),
        (SizeConditions(min=-3), -4, False, "at least -3"),
        (SizeConditions(max=0), 0, True, "at most 0"),
        (SizeConditions(max=0), 2, False, "at most 0"),
    ],
)
def test_size(asked: SizeConditions, change_bytes: int, holds: bool, told: str) -> None:
    """Bounds are inclusive."""
    found = _found(Conditions(size=asked), analysis=an_analysis(byte_change=change_bytes))
    assert found == [(holds, f"it changes the size by {change_bytes} bytes (asked for: {told})")]


@pytest.mark.parametrize("change_bytes", [1, -1])
def test_size_of_one_byte(change_bytes: int) -> None:
    """It has no plural."""
    asked = Conditions(size=SizeConditions(max=0))
    ((_, fact),) = _found(asked, analysis=an_analysis(byte_change=change_bytes))
    assert fact == f"it changes the size by {change_bytes} byte (asked for: at most 0)"


def test_user_kind() -> None:
    """As the wiki's row says it."""
    asked = Conditions(user=UserConditions(kinds=(UserKind.TEMPORARY,)))
    assert _change(asked, user_kind=UserKind.TEMPORARY) == [(True, "its user is temporary")]
    assert _change(asked, user_kind=UserKind.NAMED) == [(False, "its user is named")]


def test_user_names() -> None:
    """Names compare as MediaWiki does it; a hidden name is nobody's."""
    asked = Conditions(user=UserConditions(names=("gardener", "Old_hand")))
    assert _change(asked, user="Gardener") == [(True, "its user is one of those named")]
    assert _change(asked, user="Old hand") == [(True, "its user is one of those named")]
    assert _change(asked, user="Other") == [(False, "its user is not one of those named")]
    assert _change(asked, user=None) == [(False, "its user is not one of those named")]


def test_user_groups() -> None:
    """In one of the groups at least, and in none of those ruled out."""
    asked = UserConditions(groups=("editor", "sysop"), not_groups=("bot", "checkuser"))
    assert _user(asked, groups=frozenset({"sysop", "user"})) == [
        (True, "its user is in sysop"),
        (True, "its user is in no group ruled out"),
    ]
    assert _user(asked, groups=frozenset({"bot"})) == [
        (False, "its user is in no group asked for"),
        (False, "its user is in bot"),
    ]


@pytest.mark.parametrize(
    ("asked", "edits", "holds", "told"),
    [
        (UserConditions(min_edits=50), 50, True, "at least 50"),
        (UserConditions(min_edits=50), 49, False, "at least 50"),
        (UserConditions(max_edits=50), 50, True, "at most 50"),
        (UserConditions(max_edits=50), 51, False, "at most 50"),
    ],
)
def test_user_edits(asked: UserConditions, edits: int, holds: bool, told: str) -> None:
    """Bounds are inclusive."""
    fact = f"its user has {edits} edits (asked for: {told})"
    assert _user(asked, edit_count=edits) == [(holds, fact)]


@pytest.mark.parametrize(
    ("asked", "age", "holds", "told"),
    [
        (
            UserConditions(min_days=30),
            timedelta(days=30),
            True,
            "30 days old (asked for: at least 30)",
        ),
        (
            UserConditions(min_days=30),
            timedelta(days=30) - timedelta(seconds=1),
            False,
            "29 days old (asked for: at least 30)",
        ),
        (
            UserConditions(max_days=30),
            timedelta(days=30),
            True,
            "30 days old (asked for: at most 30)",
        ),
        (
            UserConditions(max_days=30),
            timedelta(days=31),
            False,
            "31 days old (asked for: at most 30)",
        ),
    ],
)
def test_user_days(asked: UserConditions, age: timedelta, holds: bool, told: str) -> None:
    """Whole days since the account was made."""
    assert _user(asked, registered=NOW - age) == [(holds, f"its user's account is {told}")]


@pytest.mark.parametrize("is_blocked", [True, False])
@pytest.mark.parametrize("asked", [True, False])
def test_user_block(asked: bool, is_blocked: bool) -> None:
    """Blocked, or not blocked, as asked."""
    fact = f"its user is {'' if is_blocked else 'not '}blocked"
    found = _user(UserConditions(blocked=asked), is_blocked=is_blocked)
    assert found == [(asked is is_blocked, fact)]


def test_unknown_facts_fulfil_nothing() -> None:
    """Without facts about the user no condition on them holds, not even a negative one."""
    asked = UserConditions(
        groups=("user",),
        not_groups=("bot",),
        min_edits=0,
        max_edits=9,
        min_days=0,
        max_days=9,
        blocked=False,
    )
    found = _found(Conditions(user=asked), known=circumstances(user=None))
    assert found == [
        (False, "its user is in no group asked for"),
        (False, "its user's groups are unknown"),
        (False, "its user has an unknown number of edits (asked for: at least 0)"),
        (False, "its user has an unknown number of edits (asked for: at most 9)"),
        (False, "its user's account is an unknown number of days old (asked for: at least 0)"),
        (False, "its user's account is an unknown number of days old (asked for: at most 9)"),
        (False, "its user can't be looked up"),
    ]


def test_accounts_without_a_date_have_no_age() -> None:
    """The wiki does not say when its oldest accounts were made."""
    assert not _user(UserConditions(min_days=0), registered=None)[0][0]


def test_all_tags() -> None:
    """Every one that is listed."""
    asked = Conditions(tags=TagConditions(all=("b", "a")))
    assert _change(asked, tags=("a", "b", "c")) == [(True, "it is tagged a, b")]
    assert _change(asked, tags=("a",)) == [(False, "it lacks the tag b")]


def test_any_tag() -> None:
    """One of those listed at least."""
    asked = Conditions(tags=TagConditions(any=("a", "b")))
    assert _change(asked, tags=("a", "c")) == [(True, "it is tagged a")]
    assert _change(asked, tags=("c",)) == [(False, "it is tagged with none asked for")]


def test_no_tag() -> None:
    """None of those listed."""
    asked = Conditions(tags=TagConditions(none=("a", "b")))
    assert _change(asked, tags=("c",)) == [(True, "it is tagged with none ruled out")]
    assert _change(asked, tags=("b",)) == [(False, "it is tagged b")]


@pytest.mark.parametrize("what", ["title", "summary"])
def test_patterns(what: str) -> None:
    """Found anywhere in the text, letter by letter."""
    wanted, unwanted = (_pattern(key) for key in (what, f"not_{what}"))
    match, miss = f"its {what} matches b.d$", f"its {what} does not match b.d$"
    assert _change(wanted, **{what: "a bad"}) == [(True, match)]
    assert _change(wanted, **{what: "a BAD"}) == [(False, miss)]
    assert _change(unwanted, **{what: "a bad"}) == [(False, match)]
    assert _change(unwanted, **{what: "good"}) == [(True, miss)]


def test_hidden_summary_fulfils_no_pattern() -> None:
    """What is hidden neither matches nor is known not to."""
    asked = Conditions(summary="a", not_summary="b")
    assert _change(asked, summary=None) == [
        (False, "its summary is hidden"),
        (False, "its summary is hidden"),
    ]


@pytest.mark.parametrize(("number", "said"), [(1, "1 edit"), (0, "0 edits"), (2, "2 edits")])
def test_one_edit_is_told_as_one(number: int, said: str) -> None:
    """A user's edits are counted in words."""
    [(_, fact)] = _user(UserConditions(min_edits=5), edit_count=number)
    assert fact == f"its user has {said} (asked for: at least 5)"
