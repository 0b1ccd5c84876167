"""Laws of the policy, over edits, circumstances and rules of every kind."""

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st
from msgspec import structs

from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
from bot.policy.conditions import (
    Conditions,
    LabelConditions,
    Rule,
    SizeConditions,
    TagConditions,
    UserConditions,
)
from bot.policy.decision import Action, Circumstances, Decision
from bot.policy.guards import FORBIDDEN_LABELS
from bot.policy.judgement import decide
from bot.policy.rules import Rules
from bot.revisions import Burst, Edit, Hidden, PatrolState, Revision, RevisionId, UserKind
from tests.policy_cases import NOW, a_change, a_user, an_edit

# Small alphabets, so that conditions and edits meet often enough for patrols to happen.
LABELS = st.frozensets(
    st.sampled_from([Label.TYPO, Label.LINK_RETARGET, Label.WHITESPACE]), max_size=3
)
TAGS = st.sampled_from([(), ("a",), ("b",), ("a", "b")])
KINDS = st.sampled_from(list(UserKind))
HEADLINES = st.sampled_from([Headline.LINK_FIX, Headline.WORDING, Headline.REVERT])
NUMBERS = st.none() | st.integers(0, 3)
WORDS = st.sampled_from(["", "a", "^b"])


def _mostly(good: object, *rest: object) -> st.SearchStrategy[Any]:
    """Draw what no guard objects to most of the time: else no scene would ever be patrolled."""
    return st.sampled_from([*[good] * 8, *rest])


def _tuples(of: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(of, max_size=2, unique=True).map(tuple)


ASKED: dict[str, st.SearchStrategy[Any]] = {
    "headline": _tuples(HEADLINES),
    "assurance": _tuples(st.sampled_from(["plausible", "verified", "proven"])),
    "labels": st.builds(
        LabelConditions,
        all=LABELS.map(tuple),
        any=LABELS.map(tuple),
        none=LABELS.map(tuple),
        only=LABELS.map(tuple),
    ),
    "namespaces": st.just("content") | st.just("any") | _tuples(st.integers(0, 2)),
    "size": st.builds(SizeConditions, min=NUMBERS, max=NUMBERS),
    "user": st.builds(
        UserConditions,
        kinds=_tuples(KINDS),
        groups=_tuples(st.just("user")),
        not_groups=_tuples(st.just("bot")),
        min_edits=NUMBERS,
        max_edits=NUMBERS,
        min_days=NUMBERS,
        max_days=NUMBERS,
        blocked=st.none() | st.booleans(),
    ),
    "tags": st.builds(TagConditions, all=TAGS, any=TAGS, none=TAGS),
    "title": WORDS,
    "not_summary": WORDS,
}
SOME_ASKED = st.lists(st.sampled_from(sorted(ASKED)), max_size=3, unique=True).flatmap(
    lambda names: st.fixed_dictionaries({name: ASKED[name] for name in names})
)
CONDITIONS = SOME_ASKED.map(lambda asked: msgspec.structs.replace(Conditions(), **asked))


@st.composite
def _rule(draw: st.DrawFn, number: int) -> Rule:
    plain = Rule(name=str(number), decision="patrol", approves_reverts=draw(st.booleans()))
    decision = draw(st.sampled_from(["patrol", "patrol", "flag", "leave"]))
    return msgspec.structs.replace(plain, decision=decision, **draw(SOME_ASKED))


@st.composite
def _rules(draw: st.DrawFn) -> Rules:
    count = draw(st.integers(1, 3))
    return Rules(
        rules=tuple(draw(_rule(number)) for number in range(count)),
        patrol_requires=draw(CONDITIONS),
    )


ANALYSES = st.builds(
    Analysis,
    headline=HEADLINES,
    assurance=_mostly(Assurance.VERIFIED, *Assurance),
    labels=LABELS,
    byte_change=st.integers(-2, 4),
)
REVISIONS = st.builds(
    Revision,
    revid=st.just(RevisionId(5)),
    text=_mostly("text", None),
    content_model=_mostly("wikitext", "json"),
    is_hidden=_mostly(False, True),
)


@st.composite
def _edits(draw: st.DrawFn) -> Edit:
    change = a_change(
        namespace=draw(_mostly(0, 1)),
        user_kind=draw(KINDS),
        timestamp=NOW - draw(st.timedeltas(timedelta(), timedelta(days=2))),
        tags=draw(TAGS) + draw(_mostly((), ("mw-reverted",))),
        summary=draw(st.sampled_from(["", "b", None])),
        patrol_state=draw(_mostly(PatrolState.UNPATROLLED, *PatrolState)),
        hidden=draw(_mostly(frozenset(), frozenset({Hidden.TEXT}))),
    )
    return Edit(change=change, old=draw(REVISIONS), new=draw(REVISIONS))


@st.composite
def _circumstances(draw: st.DrawFn) -> Circumstances:
    user = a_user(
        edit_count=draw(st.integers(0, 4)),
        registered=NOW - draw(st.timedeltas(timedelta(), timedelta(days=4))),
        is_blocked=draw(_mostly(False, True)),
    )
    return Circumstances(now=NOW, account="Bot", user=draw(_mostly(user, None)))


BURSTS = st.builds(
    Burst,
    keys=st.just(("rev:12",)),
    is_complete=_mostly(True, False),
    superseded=_mostly(False, True),
)


@dataclass(frozen=True, kw_only=True)
class Scene:
    """All that a decision is made from."""

    edit: Edit
    analysis: Analysis
    burst: Burst
    rules: Rules
    known: Circumstances

    def decide(self, **changed: Any) -> Decision:
        """Decide, with parts exchanged."""
        now = replace(self, **changed)
        return decide(now.edit, now.analysis, now.burst, now.rules, now.known)

    def patrols(self, **changed: Any) -> bool:
        """Say whether it is patrolled, now or later."""
        return self.decide(**changed).action in (Action.PATROL, Action.WAIT)


SCENES = st.builds(
    Scene, edit=_edits(), analysis=ANALYSES, burst=BURSTS, rules=_rules(), known=_circumstances()
)


@pytest.mark.parametrize("action", list(Action))
def test_scenes_lead_everywhere(action: Action) -> None:
    """The laws below would say little if scenes never led to some decision."""
    one_will_do = settings(phases=[Phase.generate], max_examples=2000)
    assert find(SCENES, lambda scene: scene.decide().action is action, settings=one_will_do)


@given(SCENES, st.sampled_from(sorted(FORBIDDEN_LABELS)))
def test_an_alarm_never_leads_to_a_patrol(scene: Scene, alarm: Label) -> None:
    """One more alarm or caution never moves a decision towards patrol."""
    analysis = structs.replace(scene.analysis, labels=scene.analysis.labels | {alarm})
    assert not scene.patrols(analysis=analysis)


@given(SCENES, st.sampled_from(["old", "new", "flag"]))
def test_hidden_text_is_never_patrolled(scene: Scene, where: str) -> None:
    """Whatever rules say, and even when the text stands beside the flag."""
    hidden = Revision(revid=RevisionId(7), text="still there", is_hidden=True)
    flagged = a_change(hidden=frozenset({Hidden.TEXT}))
    change = {"change": flagged} if where == "flag" else {where: hidden}
    assert not scene.patrols(edit=an_edit(**change))


def _narrowed(conditions: Conditions, more: Conditions) -> Conditions:
    """Add conditions where none stood: nothing that was excluded comes in by that."""
    nothing = Conditions()
    names = [field.name for field in msgspec.structs.fields(Conditions)]
    free = [name for name in names if getattr(conditions, name) == getattr(nothing, name)]
    return msgspec.structs.replace(conditions, **{name: getattr(more, name) for name in free})


@given(SCENES, CONDITIONS)
def test_narrowing_what_is_required_never_widens(scene: Scene, more: Conditions) -> None:
    """Asking for more under [patrol_requires] patrols nothing that was not patrolled before.

    A rule that no longer matches lets a later one speak, which may patrol: but only what it
    would patrol if it stood alone.
    """
    rules = scene.rules
    narrower = replace(rules, patrol_requires=_narrowed(rules.patrol_requires, more))
    if scene.patrols(rules=narrower):
        assert any(scene.patrols(rules=replace(rules, rules=(rule,))) for rule in rules.rules)


@given(SCENES)
def test_no_requirement_is_the_widest(scene: Scene) -> None:
    """A single rule patrols with [patrol_requires] only what it patrols without."""
    single = replace(scene.rules, rules=scene.rules.rules[:1])
    if scene.patrols(rules=single):
        assert scene.patrols(rules=replace(single, patrol_requires=Conditions()))


@given(SCENES, CONDITIONS)
def test_narrowing_a_single_rule_never_widens(scene: Scene, more: Conditions) -> None:
    """A rule that asks for more patrols no more."""
    (rule, *_) = scene.rules.rules
    free = _narrowed(rule, more)
    names = [field.name for field in msgspec.structs.fields(Conditions)]
    narrow = msgspec.structs.replace(rule, **{name: getattr(free, name) for name in names})
    if scene.patrols(rules=replace(scene.rules, rules=(narrow,))):
        assert scene.patrols(rules=replace(scene.rules, rules=(rule,)))


@given(SCENES)
def test_every_decision_explains_itself(scene: Scene) -> None:
    """There are sentences, the rule exists, only a wait has a time, and the answer is stable."""
    decision = scene.decide()
    assert decision.why
    assert all(sentence.endswith(".") for sentence in decision.why)
    assert decision.rule in {"", *(rule.name for rule in scene.rules.rules)}
    assert (decision.until is None) is (decision.action is not Action.WAIT)
    assert decision == scene.decide()


@given(SCENES, st.timedeltas(timedelta(), timedelta(days=9)))
def test_a_wait_that_is_over_is_decided(scene: Scene, later: timedelta) -> None:
    """Nothing waits beyond its time."""
    due = scene.decide().until
    if due is not None:
        known = replace(scene.known, now=due + later)
        assert scene.decide(known=known).action is not Action.WAIT
