"""What the sample rules do: alarms and blanked pages to people, three harmless kinds patrolled."""

from pathlib import Path
from typing import Any

import pytest

from bot.analyzer.analysis import Assurance, Headline, Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from bot.policy.decision import Action
from bot.policy.rules import decode_rules
from bot.revisions import UserKind
from tests.policy_cases import NOW, a_change, a_user, an_analysis, an_edit, circumstances, judge

RULES = decode_rules(
    (Path(__file__).parents[3] / "config" / "rules.toml").read_text(encoding="utf-8")
)


def _decision(headline: Headline, *labels: Label, proven: bool = True, **case: Any) -> str:
    analysis = an_analysis(
        headline=headline,
        labels=frozenset(labels),
        assurance=Assurance.PROVEN if proven else Assurance.VERIFIED,
    )
    decision = judge(RULES, analysis=analysis, **case)
    return f"{decision.action} by {decision.rule}".removesuffix(" by ")


@pytest.mark.parametrize("alarm", sorted(ALARMS))
@pytest.mark.parametrize("headline", [Headline.NEEDS_A_LOOK, Headline.REVERT, Headline.LINK_FIX])
def test_alarms_are_flagged(alarm: Label, headline: Headline) -> None:
    """By their label, whatever the headline says and whoever made the edit."""
    assert _decision(headline, alarm, Label.LINK_ADD) == "flag by alarms"
    anonymous = an_edit(change=a_change(user_kind=UserKind.ANONYMOUS))
    assert _decision(headline, alarm, edit=anonymous) == "flag by alarms"


def test_blanked_pages_are_flagged() -> None:
    """Whoever emptied one; a discussion, or a sandbox of the project, is often emptied."""
    assert _decision(Headline.BLANKED, Label.BLANKING) == "flag by blanked pages"
    anonymous = an_edit(change=a_change(user_kind=UserKind.ANONYMOUS))
    assert _decision(Headline.BLANKED, Label.BLANKING, edit=anonymous) == "flag by blanked pages"
    for namespace in (1, 2, 3, 4):
        elsewhere = an_edit(change=a_change(namespace=namespace))
        assert _decision(Headline.BLANKED, Label.BLANKING, edit=elsewhere) == "leave"


def test_what_is_not_blanked_is_left() -> None:
    """A revert that empties a page, a redirect, and words that went are not flagged for it."""
    for headline in (Headline.REVERT, Headline.REDIRECT, Headline.CONTENT_REMOVED):
        assert _decision(headline, Label.BLANKING) == "leave"


@pytest.mark.parametrize("caution", sorted(CAUTIONS))
def test_cautions_are_left(caution: Label) -> None:
    """A caution forbids a patrol and flags nothing."""
    assert _decision(Headline.LINK_FIX, Label.LINK_RETARGET, caution) == "leave by link fixes"


@pytest.mark.parametrize(
    ("headline", "labels", "decision"),
    [
        (Headline.LINK_FIX, [Label.LINK_RETARGET, Label.LINK_ADD], "patrol by link fixes"),
        (Headline.LINK_FIX, [Label.EXTLINK_SECURE], "patrol by link fixes"),
        (Headline.WORDING, [Label.TYPO], "patrol by listed typos"),
        (Headline.WORDING, [Label.TYPO, Label.PUNCTUATION], "patrol by listed typos"),
        (Headline.WORDING, [Label.TYPO, Label.SPACING], "patrol by listed typos"),
        (Headline.WORDING, [Label.TYPO, Label.GRAMMAR], "leave"),
        (Headline.WORDING, [Label.PUNCTUATION], "leave"),
        (Headline.WORDING, [Label.REPHRASE], "leave"),
        (Headline.FORMATTING, [Label.WHITESPACE], "patrol by white space"),
        (Headline.WORDING, [Label.SPACING], "patrol by white space"),
        (Headline.FORMATTING, [Label.EMPHASIS], "leave"),
        (Headline.FORMATTING, [Label.WHITESPACE, Label.COMMENT_CHANGE], "leave"),
        (Headline.FORMATTING, [], "leave"),
        (Headline.FACT_CHANGE, [Label.TYPO, Label.NUMBER_CHANGE], "leave"),
        (Headline.SOURCES, [Label.REFERENCE_FIX], "leave"),
        (Headline.MIXED, [Label.TYPO, Label.LINK_ADD], "leave"),
        (Headline.REVERT, [Label.REVERT], "leave"),
        (Headline.NULL_EDIT, [], "leave"),
    ],
)
def test_kinds_of_edits(headline: Headline, labels: list[Label], decision: str) -> None:
    """Even when all of them were proven."""
    assert _decision(headline, *labels) == decision


@pytest.mark.parametrize(
    ("facts", "decision"),
    [
        ({"edit_count": 50}, "patrol by link fixes"),
        ({"edit_count": 49}, "leave"),
        ({"edit_count": None}, "leave"),
        ({"registered": NOW.replace(month=2, day=8)}, "patrol by link fixes"),
        ({"registered": NOW.replace(month=2, day=9)}, "leave"),
        ({"registered": None}, "leave"),
        ({"is_blocked": True}, "leave"),
    ],
)
def test_users(facts: dict[str, Any], decision: str) -> None:
    """Fifty edits, thirty days, not blocked."""
    known = circumstances(user=a_user(**facts))
    assert _decision(Headline.LINK_FIX, Label.LINK_ADD, known=known) == decision


@pytest.mark.parametrize("kind", [UserKind.TEMPORARY, UserKind.ANONYMOUS, UserKind.HIDDEN])
def test_only_named_users(kind: UserKind) -> None:
    """Temporary accounts and addresses are for people to look at."""
    edit = an_edit(change=a_change(user_kind=kind))
    assert _decision(Headline.LINK_FIX, Label.LINK_ADD, edit=edit) == "leave"


@pytest.mark.parametrize("namespace", [1, 2, 4, 10, 14])
def test_only_content(namespace: int) -> None:
    """Talk, user pages, templates and the rest are left."""
    edit = an_edit(change=a_change(namespace=namespace))
    assert _decision(Headline.LINK_FIX, Label.LINK_ADD, edit=edit) == "leave"


def test_filters_tags_are_heeded() -> None:
    """What the wiki's own filters tagged is for people."""
    edit = an_edit(change=a_change(tags=("possible vandalism",)))
    assert _decision(Headline.LINK_FIX, Label.LINK_ADD, edit=edit) == "leave"


def test_plausible_is_left() -> None:
    """Nothing is patrolled on a guess."""
    analysis = an_analysis(assurance=Assurance.PLAUSIBLE)
    assert judge(RULES, analysis=analysis).action is Action.LEAVE
    assert _decision(Headline.LINK_FIX, Label.LINK_ADD, proven=False) == "patrol by link fixes"
