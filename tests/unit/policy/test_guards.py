"""What no rule can allow: each guard alone keeps an edit from being patrolled, and says why."""

from datetime import UTC, datetime
from typing import Any

import pytest
from msgspec import structs

from bot.analyzer.analysis import Assurance, Headline, Label
from bot.policy.decision import Action
from bot.policy.guards import FORBIDDEN_LABELS, REVERT_LABELS, is_same_user
from bot.revisions import ChangeType, Hidden, PatrolState, Revision, RevisionId
from tests.policy_cases import (
    NOW,
    a_burst,
    a_change,
    a_user,
    an_analysis,
    an_edit,
    circumstances,
    judge,
)

REVISION = Revision(revid=RevisionId(7), text="text")


def _left(why: str, **case: Any) -> None:
    decision = judge(**case)
    assert decision.action is Action.LEAVE
    assert decision.rule == "all"
    assert decision.why[:-1] == (why,)
    assert decision.why[-1].startswith('Rule "all" speaks for it')
    assert decision.why[-1].endswith(" It is left nevertheless.")


def test_nothing_in_the_way_patrols() -> None:
    """The edit that all other tests here make worse is patrolled as it is."""
    decision = judge()
    assert (decision.action, decision.rule) == (Action.PATROL, "all")
    assert decision.until is None


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"patrol_state": PatrolState.PATROLLED}, "Somebody has already patrolled it."),
        ({"patrol_state": PatrolState.AUTOPATROLLED}, "The wiki patrolled it by itself."),
        ({"patrol_state": PatrolState.UNKNOWN}, "Its patrol mark can't be seen."),
        ({"type": ChangeType.LOG}, "It is a log entry, not an edit."),
        ({"timestamp": None}, "It is not known when it was made."),
        ({"tags": ("a", "mw-reverted")}, "It has been reverted since."),
        ({"namespace": 2}, "Namespace 2 is no content namespace."),
        ({"user": None}, "Nobody can see who made it."),
        ({"user": "Patrolbot"}, "It is this account's own edit."),
        ({"user": "patrolbot"}, "It is this account's own edit."),
        ({"hidden": frozenset({Hidden.SUMMARY})}, "The wiki hides part of it (summary)."),
        (
            {"hidden": frozenset({Hidden.TEXT, Hidden.SUMMARY})},
            "The wiki hides part of it (summary, text).",
        ),
    ],
)
def test_change_in_the_way(changed: dict[str, Any], why: str) -> None:
    """What the wiki says of the change can forbid a patrol."""
    _left(why, edit=an_edit(change=a_change(**changed)))


def test_hidden_user_is_told_twice() -> None:
    """A hidden user is a hidden part, and nobody whose edits a rule could name."""
    edit = an_edit(change=a_change(hidden=frozenset({Hidden.USER})))
    decision = judge(edit=edit)
    assert decision.action is Action.LEAVE
    assert decision.why[:2] == (
        "The wiki hides part of it (user).",
        "Nobody can see who made it.",
    )


@pytest.mark.parametrize("side", ["old", "new"])
@pytest.mark.parametrize(
    ("revision", "why"),
    [
        (None, "It has no text before it or none after it to compare."),
        (structs.replace(REVISION, is_hidden=True), "The text of revision 7 is hidden."),
        (structs.replace(REVISION, is_missing=True, text=None), "Revision 7 is gone."),
        (structs.replace(REVISION, text=None), "The text of revision 7 could not be had."),
        (structs.replace(REVISION, content_model="css"), "Revision 7 is css, not wikitext."),
    ],
)
def test_text_in_the_way(side: str, revision: Revision | None, why: str) -> None:
    """Nothing is patrolled whose texts were not both there, open and wikitext."""
    _left(why, edit=an_edit(**{side: revision}))


def test_hidden_text_is_not_had_even_when_it_is_there() -> None:
    """The flag counts, not the text that privileged accounts get beside it."""
    hidden = structs.replace(REVISION, is_hidden=True, text="secret")
    _left("The text of revision 7 is hidden.", edit=an_edit(new=hidden))


@pytest.mark.parametrize("label", sorted(FORBIDDEN_LABELS))
def test_alarm_or_caution_in_the_way(label: Label) -> None:
    """One alarm or caution is enough, whatever else the edit is."""
    labels = frozenset({Label.LINK_RETARGET, label})
    _left(f"It carries {label}.", analysis=an_analysis(labels=labels))


def test_forbidden_labels_are_all_told() -> None:
    """All alarms and cautions are named, in a stable order."""
    labels = frozenset({Label.SHOUTING, Label.GIBBERISH})
    _left("It carries gibberish, shouting.", analysis=an_analysis(labels=labels))


def test_alarms_and_cautions_are_those_of_the_taxonomy() -> None:
    """Named here once more, so that none leaves the guards unseen."""
    alarms = (
        "link-spam mass-removal profanity gibberish repeated-characters chat-in-article"
        " contact-details"
    )
    cautions = (
        "shouting toolbar-leftover mixed-script-word broken-markup broken-url new-domain"
        " lookalike-domain archive-of-other-url hiding-style unfinished-sentence"
        " own-name-replaced doubtful-word unsourced-fact other-language llm-leftover"
        " markdown-leftover summary-mismatch"
    )
    assert {*f"{alarms} {cautions}".split()} == FORBIDDEN_LABELS


def test_plausible_is_in_the_way() -> None:
    """Nothing is patrolled because no alarm fired."""
    why = "What it did is only plausible, neither verified nor proven."
    _left(why, analysis=an_analysis(assurance=Assurance.PLAUSIBLE))


def test_proven_passes() -> None:
    """The better assurance is not in the way."""
    assert judge(analysis=an_analysis(assurance=Assurance.PROVEN)).action is Action.PATROL


def test_truncated_analysis_is_in_the_way() -> None:
    """What was not looked into can't be vouched for."""
    analysis = an_analysis(truncated=("Line 3 was too long.",))
    _left("It was too large to be looked into wholly.", analysis=analysis)


def test_unknown_user_is_in_the_way() -> None:
    """Without facts about the user there is no rule that fits them."""
    _left("Nothing could be learnt about its user.", known=circumstances(user=None))


def test_blocked_user_is_in_the_way() -> None:
    """A block that came after the edit counts too."""
    known = circumstances(user=a_user(is_blocked=True))
    _left("Its user is blocked.", known=known)


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"is_complete": False}, "The same user's edits before it were not all read."),
        (
            {"parent_unpatrolled_by_other": True},
            "It builds on somebody else's edit that nobody has patrolled.",
        ),
        ({"superseded": True}, "Somebody else has edited the page since."),
        ({"keys": ("rev:11", "rev:12")}, "The same user's edits around it were not all analysed."),
    ],
)
def test_burst_in_the_way(changed: dict[str, Any], why: str) -> None:
    """An edit is only as good as those it stands between."""
    _left(why, burst=a_burst(**changed))


def test_burst_needs_each_edit_and_the_combined_one() -> None:
    """Of two edits the other one and both together must be analysed, not only one of these."""
    burst = a_burst(keys=("rev:11", "rev:12"))
    one = circumstances(around=(an_analysis(),))
    both = circumstances(around=(an_analysis(), an_analysis()))
    assert judge(burst=burst, known=one).action is Action.LEAVE
    assert judge(burst=burst, known=both).action is Action.PATROL


@pytest.mark.parametrize(
    "analysis",
    [
        an_analysis(labels=frozenset({Label.PROFANITY})),
        an_analysis(labels=frozenset({Label.NEW_DOMAIN})),
        an_analysis(assurance=Assurance.PLAUSIBLE),
        an_analysis(truncated=("too long",)),
    ],
)
def test_unclean_burst_is_in_the_way(analysis: Any) -> None:
    """A harmless edit between doubtful ones of the same user is left with them."""
    known = circumstances(around=(an_analysis(), analysis))
    why = "The same user's edits around it are not all shown to be harmless."
    _left(why, burst=a_burst(keys=("rev:11", "rev:12")), known=known)


def test_all_reasons_are_told() -> None:
    """The operator reads every reason at once."""
    edit = an_edit(old=None, change=a_change(namespace=4, patrol_state=PatrolState.PATROLLED))
    assert len(judge(edit=edit).why) == 4


@pytest.mark.parametrize("label", sorted(REVERT_LABELS))
def test_revert_label_needs_approval(label: Label) -> None:
    """A rule that says nothing of reverts does not patrol one, not even a partial one."""
    why = "It takes another edit back, which this rule does not approve."
    _left(why, analysis=an_analysis(labels=frozenset({label})))


def test_revert_headline_needs_approval() -> None:
    """The headline alone makes it a revert."""
    why = "It takes another edit back, which this rule does not approve."
    _left(why, analysis=an_analysis(headline=Headline.REVERT))


def test_approved_revert_is_patrolled() -> None:
    """A rule that approves reverts may patrol one that is verified."""
    rules = '[[rule]]\nname="r"\ndecision="patrol"\napproves_reverts=true\nuser.kinds=["named"]'
    assert judge(rules, analysis=an_analysis(headline=Headline.REVERT)).action is Action.PATROL


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Patrolbot", "Patrolbot@suffix", True),
        ("patrol bot", "Patrol_bot", True),
        ("Patrol bot ", "Patrol bot", True),
        ("PatrolBot", "Patrolbot", False),
        ("", "Patrolbot", False),
        ("Pxtrolbot", "Patrolbot", False),
        ("\u0131lgaz", "Ilgaz", True),
    ],
)
def test_names_compare_as_mediawiki_does(one: str, other: str, same: bool) -> None:
    """First letter, blanks and bot password suffix don't make another user."""
    assert is_same_user(one, other) is same
    assert is_same_user(other, one) is same


def test_moment_of_due() -> None:
    """An edit is patrolled from the moment on at which it is old enough."""
    young = an_edit(change=a_change(timestamp=datetime(2026, 3, 9, 12, 0, 1, tzinfo=UTC)))
    old = an_edit(change=a_change(timestamp=datetime(2026, 3, 9, 12, 0, 0, tzinfo=UTC)))
    waiting = judge(edit=young)
    assert waiting.action is Action.WAIT
    assert waiting.until == datetime(2026, 3, 10, 12, 0, 1, tzinfo=UTC)
    assert waiting.why[-1] == "It is judged anew at 2026-03-10 12:00 UTC."
    assert waiting.rule == "all"
    assert judge(edit=old, known=circumstances(now=NOW)).action is Action.PATROL
