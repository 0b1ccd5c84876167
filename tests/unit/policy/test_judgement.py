"""The first matching rule speaks; decisions say which, why, and by which rules."""

from datetime import timedelta

import pytest

from bot.analyzer.analysis import Assurance, Headline, Label
from bot.policy.decision import Action
from bot.policy.rules import decode_rules
from tests.policy_cases import (
    NOW,
    PATROL_ALL,
    a_change,
    a_user,
    an_analysis,
    an_edit,
    circumstances,
    judge,
)

TWO = """
[[rule]]
name = "first"
decision = "{first}"
headline = ["link fix"]
[[rule]]
name = "second"
decision = "flag"
"""


@pytest.mark.parametrize("first", ["flag", "leave"])
def test_first_match_wins(first: str) -> None:
    """Later rules are not asked."""
    decision = judge(TWO.format(first=first))
    assert (decision.action, decision.rule) == (Action(first), "first")
    assert decision.why == ('Rule "first" speaks for it: the headline is "link fix".',)


def test_next_rule_speaks_when_the_first_does_not_match() -> None:
    """A rule that does not match is passed over."""
    decision = judge(TWO.format(first="leave"), analysis=an_analysis(headline=Headline.WORDING))
    assert (decision.action, decision.rule) == (Action.FLAG, "second")
    assert decision.why == ('Rule "second" speaks for it.',)


def test_no_rule_leaves() -> None:
    """Without a rule, nothing is done."""
    decision = judge("")
    assert (decision.action, decision.rule, decision.until) == (Action.LEAVE, "", None)
    assert decision.why == ("No rule speaks for it.",)


def test_guarded_patrol_does_not_fall_through() -> None:
    """What a guard stops is left; a later rule does not get to speak."""
    rules = PATROL_ALL + '[[rule]]\nname="later"\ndecision="flag"'
    decision = judge(rules, edit=an_edit(change=a_change(namespace=2)))
    assert (decision.action, decision.rule) == (Action.LEAVE, "all")


def test_every_decision_names_its_rules() -> None:
    """Matched or not, guarded or waiting: the version tells by which rules."""
    for rules in (TWO.format(first="leave"), PATROL_ALL, ""):
        version = decode_rules(rules).version
        young = circumstances(now=NOW - timedelta(days=2))
        guarded = an_edit(change=a_change(namespace=2))
        assert judge(rules).rules_version == version
        assert judge(rules, known=young).rules_version == version
        assert judge(rules, edit=guarded).rules_version == version


def test_patrol_stands_under_requires() -> None:
    """[patrol_requires] is asked of a rule that patrols, and told."""
    rules = "[patrol_requires]\nuser.min_edits = 401\n" + PATROL_ALL
    decision = judge(rules)
    assert (decision.action, decision.rule) == (Action.LEAVE, "")
    assert decision.why == (
        "No rule speaks for it.",
        'Rule "all" does not, as its user has 400 edits (asked for: at least 401).',
    )
    assert judge(rules, known=circumstances(user=a_user(edit_count=401))).action is Action.PATROL


def test_flag_does_not_stand_under_requires() -> None:
    """What is only flagged need not fulfil what patrolling requires."""
    rules = "[patrol_requires]\nuser.min_edits = 401\n" + TWO.format(first="flag")
    assert judge(rules).action is Action.FLAG


def test_min_age_is_the_circumstances() -> None:
    """With no age asked for, a fresh edit is patrolled at once."""
    fresh = an_edit(change=a_change(timestamp=NOW))
    assert judge(edit=fresh, known=circumstances(min_age=timedelta())).action is Action.PATROL
    assert judge(edit=fresh).until == NOW + timedelta(hours=24)


def test_guards_speak_before_waiting() -> None:
    """What can't be patrolled anyway does not wait."""
    fresh = an_edit(change=a_change(timestamp=NOW))
    analysis = an_analysis(assurance=Assurance.PLAUSIBLE)
    assert judge(edit=fresh, analysis=analysis).action is Action.LEAVE


def test_near_misses_are_patrolling_rules_short_of_one_condition() -> None:
    """A rule that fails twice, or that does not patrol, is not worth telling."""
    rules = """
[[rule]]
name = "once"
decision = "patrol"
headline = ["wording"]
user.kinds = ["named"]
[[rule]]
name = "twice"
decision = "patrol"
headline = ["wording"]
user.min_edits = 500
user.kinds = ["named"]
[[rule]]
name = "flags"
decision = "flag"
headline = ["wording"]
"""
    assert judge(rules).why == (
        "No rule speaks for it.",
        'Rule "once" does not, as the headline is "link fix".',
    )


def test_the_nearest_rule_is_told_first() -> None:
    """The one of which most holds; of equals the upper one."""
    rule = '[[rule]]\nname = "{name}"\ndecision = "patrol"\nuser.kinds = ["named"]\n{more}\n'
    rules = "".join(
        rule.format(name=name, more=more)
        for name, more in (
            ("far", 'headline = ["wording"]'),
            ("as far", "size.max = 0"),
            ("near", 'headline = ["link fix"]\nuser.min_days = 1\nuser.min_edits = 401'),
        )
    )
    told = [words.split('"')[1] for words in judge(rules).why[1:]]
    assert told == ["near", "far", "as far"]


def test_the_same_fact_is_told_once() -> None:
    """A rule that repeats what is required does not make the sentence longer."""
    rules = '[patrol_requires]\nuser.kinds = ["named"]\n'
    rules += '[[rule]]\nname="r"\ndecision="patrol"\nuser.kinds=["named"]\nlabels.any=["typo"]'
    analysis = an_analysis(labels=frozenset({Label.TYPO}))
    assert judge(rules, analysis=analysis).why == (
        'Rule "r" speaks for it: it has typo; its user is named.',
    )
