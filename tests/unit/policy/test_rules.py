"""rules.toml is read strictly: every fault at once, with its place; nothing unsound passes."""

from hashlib import sha256

import pytest

from bot.analyzer.analysis import Headline, Label
from bot.errors import SettingsError
from bot.policy.conditions import Conditions, RulesFile
from bot.policy.guards import FORBIDDEN_LABELS, REVERT_LABELS
from bot.policy.rules import Rules, decode_rules
from bot.policy.soundness import NEVER_PATROLLED

PATROL = '[[rule]]\nname = "r"\ndecision = "patrol"\nuser.kinds = ["named"]\n'
LEAVE = '[[rule]]\nname = "r"\ndecision = "leave"\n'


def _faults(text: str) -> list[str]:
    with pytest.raises(SettingsError) as raised:
        decode_rules(text)
    return str(raised.value).splitlines()


def _rule_fault(text: str) -> str:
    (fault,) = _faults(text)
    assert fault.startswith('rules.toml: rule[1] "r": ')
    return fault.removeprefix('rules.toml: rule[1] "r": ')


def test_rules_are_read() -> None:
    """A rule's words become what the program works with."""
    rules = decode_rules(PATROL + 'headline = ["link fix"]\nlabels.none = ["link-to-self"]\n')
    (rule,) = rules.rules
    assert (rule.name, rule.decision, rule.about) == ("r", "patrol", "")
    assert rule.headline == (Headline.LINK_FIX,)
    assert rule.labels.none == (Label.LINK_TO_SELF,)
    assert rules.patrol_requires == Conditions()


def test_requires_are_read() -> None:
    """The conditions of all patrols are kept apart from the rules."""
    rules = decode_rules("[patrol_requires]\nuser.min_edits = 5\n")
    assert rules.patrol_requires.user.min_edits == 5
    assert Rules(rules=()).patrol_requires == RulesFile().patrol_requires


def test_version_is_the_texts() -> None:
    """The version changes with any change of the file, even of a comment."""
    assert decode_rules(LEAVE).version == sha256(LEAVE.encode()).hexdigest()[:12]
    assert decode_rules(LEAVE).version != decode_rules(LEAVE + "# more\n").version


def test_every_fault_at_once() -> None:
    """The operator mends the file in one go."""
    text = """
surprise = 1
[patrol_requires]
user.min_edit = 50
[[rule]]
name = " "
decision = "patroll"
headline = ["linkfix", "nonsense"]
labels.any = ["typoo"]
title = "*"
size.min = "3"
[[rule]]
labels = ["typo"]
"""
    assert _faults(text) == [
        "rules.toml: surprise: unknown key",
        'rules.toml: patrol_requires.user.min_edit: unknown key (did you mean "min_edits"?)',
        "rules.toml: rule[1].name: a rule needs a name: reports tell it",
        'rules.toml: rule[1].decision: unknown word "patroll" (did you mean "patrol"?)',
        'rules.toml: rule[1].headline[1]: unknown word "linkfix" (did you mean "link fix"?)',
        'rules.toml: rule[1].headline[2]: unknown word "nonsense"',
        'rules.toml: rule[1].labels.any[1]: unknown word "typoo" (did you mean "typo"?)',
        "rules.toml: rule[1].title: this is no regular expression: nothing to repeat at position 0",
        "rules.toml: rule[1].size.min: expected a whole number, got text",
        "rules.toml: rule[2].labels: expected a table, got a list",
        "rules.toml: rule[2].name: this key is missing",
        "rules.toml: rule[2].decision: this key is missing",
    ]


def test_place_is_told() -> None:
    """Another file's faults carry its name."""
    with pytest.raises(SettingsError, match=r"^mine\.toml: a: unknown key$"):
        decode_rules("a = 1", place="mine.toml")


def test_not_toml() -> None:
    """A slip in the syntax is told with its line."""
    (fault,) = _faults("[[rule]\n")
    assert fault.startswith("rules.toml: this is not TOML: ")
    assert "line 1" in fault


def test_decision_wait_is_not_a_rules_to_take() -> None:
    """Waiting comes from min_age alone."""
    assert _faults(LEAVE.replace("leave", "wait")) == [
        'rules.toml: rule[1].decision: unknown word "wait": write one of "patrol", "flag", "leave"'
    ]


def test_names_are_unique() -> None:
    """Two rules of one name could not be told apart."""
    assert _faults(LEAVE + LEAVE) == [
        'rules.toml: rule "r": two rules have this name; reports could not tell them apart'
    ]


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("size.min = 2\nsize.max = 1", "size: nothing is at least 2 and at most 1"),
        (
            "user.min_edits = 2\nuser.max_edits = 1",
            "user edits: nothing is at least 2 and at most 1",
        ),
        ("user.min_days = 2\nuser.max_days = 1", "user days: nothing is at least 2 and at most 1"),
        (
            'labels.any = ["typo"]\nlabels.none = ["typo", "grammar"]',
            "labels asks for and forbids typo",
        ),
        (
            'labels.all = ["typo", "grammar"]\nlabels.none = ["typo", "grammar"]',
            "labels asks for and forbids grammar, typo",
        ),
        (
            'labels.all = ["typo"]\nlabels.only = ["grammar"]',
            "labels.all asks for typo, which labels.only does not allow",
        ),
    ],
)
def test_contradictions(words: str, fault: str) -> None:
    """A rule that could never match is refused, also when it only flags."""
    assert _rule_fault(LEAVE + words) == fault
    assert _faults(f"[patrol_requires]\n{words}") == [f"rules.toml: patrol_requires: {fault}"]


@pytest.mark.parametrize(
    "words",
    [
        "size.min = 1\nsize.max = 1",
        "user.min_edits = 1\nuser.max_edits = 1",
        "user.min_edits = 3",
        'labels.any = ["typo"]\nlabels.only = ["grammar", "typo"]',
        'labels.all = ["typo"]\nlabels.none = ["grammar"]',
        'user.kinds = ["anonymous"]',
        'user.kinds = ["anonymous", "named"]\nuser.min_edits = 3',
        'user.kinds = ["temporary"]\nuser.min_edits = 3',
        'user.kinds = ["hidden"]',
        'title = "^A.*b$"\nnot_summary = "(?i)test"',
    ],
)
def test_sound_conditions_pass(words: str) -> None:
    """What can be fulfilled is not refused."""
    assert len(decode_rules(LEAVE + words).rules) == 1


@pytest.mark.parametrize(
    "words",
    [
        'user.groups = ["user"]',
        'user.not_groups = ["user"]',
        "user.min_edits = 0",
        "user.max_edits = 5",
        "user.min_days = 0",
        "user.max_days = 5",
    ],
)
@pytest.mark.parametrize(
    ("kind", "fault"),
    [
        ("anonymous", "anonymous users have no edits, days or groups that could be known"),
        ("hidden", "hidden users have no edits, days or groups that could be known"),
        (
            'hidden", "anonymous',
            "anonymous, hidden users have no edits, days or groups that could be known",
        ),
    ],
)
def test_facts_that_cannot_be_had(words: str, kind: str, fault: str) -> None:
    """A rule that asks what the wiki can't tell is refused, not silently never matched."""
    assert _rule_fault(f'{LEAVE}user.kinds = ["{kind}"]\n{words}') == fault


def test_an_address_is_a_name() -> None:
    """Anonymous users are called by their address; a hidden user by nothing."""
    names = 'user.names = ["192.0.2.1"]'
    assert decode_rules(f'{LEAVE}user.kinds = ["anonymous"]\n{names}').rules
    hidden = _rule_fault(f'{LEAVE}user.kinds = ["hidden"]\n{names}')
    assert hidden == "hidden users have no name that could be known"


@pytest.mark.parametrize("headline", sorted(NEVER_PATROLLED))
def test_headlines_never_patrolled(headline: Headline) -> None:
    """A rule that would patrol what nothing can show is refused, as it would never apply."""
    text = PATROL + f'headline = ["link fix", "{headline}"]'
    assert _rule_fault(text) == (
        f"edits with headline {headline} are never patrolled: they are never more than plausible"
    )
    assert decode_rules(LEAVE + f'headline = ["{headline}"]').rules


@pytest.mark.parametrize("key", ["all", "any", "only"])
@pytest.mark.parametrize("label", [Label.PROFANITY, Label.SUMMARY_MISMATCH])
def test_labels_never_patrolled(key: str, label: Label) -> None:
    """The same for alarms and cautions; ruling them out or flagging them is allowed."""
    assert label in FORBIDDEN_LABELS
    text = f'labels.{key} = ["{label}"]'
    fault = f"edits with the alarm or caution {label} are never patrolled"
    assert _rule_fault(PATROL + text) == fault
    assert decode_rules(LEAVE + text).rules
    assert decode_rules(f'{PATROL}labels.none = ["{label}"]').rules


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (
            'assurance = ["proven", "plausible"]',
            'edits that are only "plausible" are never patrolled',
        ),
        ("user.blocked = true", "edits of blocked users are never patrolled"),
    ],
)
def test_never_patrolled(words: str, fault: str) -> None:
    """A rule can't ask for what the guards stop."""
    assert _rule_fault(PATROL + words) == fault
    assert decode_rules(LEAVE + words).rules


def test_hidden_users_are_never_patrolled() -> None:
    """Not even beside others."""
    fault = _rule_fault(PATROL.replace('["named"]', '["named", "hidden"]'))
    assert fault == "edits of hidden users are never patrolled"


def test_patrolling_rules_say_whose_edits() -> None:
    """Somewhere it must stand whose edits are patrolled, here or for all."""
    nobody = PATROL.replace('user.kinds = ["named"]\n', "")
    assert _rule_fault(nobody) == (
        "it does not say whose edits it patrols: add user.kinds, user.groups or user.names, "
        "here or under [patrol_requires]"
    )
    for words in ('kinds = ["named"]', 'groups = ["editor"]', 'names = ["A"]'):
        assert decode_rules(f"{nobody}user.{words}").rules
        assert decode_rules(f"[patrol_requires]\nuser.{words}\n{nobody}").rules


@pytest.mark.parametrize("key", ["all", "any", "only"])
@pytest.mark.parametrize("label", sorted(REVERT_LABELS))
def test_reverts_are_approved_by_label(key: str, label: Label) -> None:
    """A rule that patrols what takes edits back must say that it means it."""
    text = f'labels.{key} = ["{label}"]\n'
    assert _rule_fault(PATROL + text) == f"it patrols {label} without approves_reverts = true"
    assert decode_rules(f"{PATROL}{text}approves_reverts = true").rules[0].approves_reverts
    assert decode_rules(LEAVE + text).rules


WIDER = [
    ('headline = ["link fix"]', 'headline = ["link fix", "wording"]', "headline", "wording"),
    ('assurance = ["proven"]', 'assurance = ["proven", "verified"]', "assurance", "verified"),
    ('labels.only = ["typo"]', 'labels.only = ["typo", "grammar"]', "labels.only", "grammar"),
    ("namespaces = [0]", "namespaces = [0, 4]", "namespaces", "4"),
    ('user.kinds = ["named"]', 'user.kinds = ["named", "temporary"]', "user.kinds", "temporary"),
]


@pytest.mark.parametrize(("required", "asked", "key", "extra"), WIDER)
def test_lists_may_not_be_widened(required: str, asked: str, key: str, extra: str) -> None:
    """A rule can't list what [patrol_requires] does not."""
    base = PATROL.replace('user.kinds = ["named"]\n', "")
    whose = '\nuser.names = ["A"]\n'
    text = f"[patrol_requires]\n{required}{whose}{base}{asked}"
    assert _rule_fault(text) == f"{key} is wider than [patrol_requires]: {extra}"
    assert decode_rules(f"[patrol_requires]\n{asked}{whose}{base}{required}").rules
    assert decode_rules(f"[patrol_requires]\n{whose}{base}{asked}").rules


@pytest.mark.parametrize("key", ["size.min", "user.min_edits", "user.min_days"])
def test_floors_may_not_be_lowered(key: str) -> None:
    """Less than the least that is required is wider; as much or more is not."""
    text = f"[patrol_requires]\n{key} = 5\n{PATROL}{key} = "
    assert _rule_fault(f"{text}4") == f"{key} = 4 is wider than [patrol_requires], which says 5"
    assert decode_rules(f"{text}5").rules
    assert decode_rules(f"{text}6").rules
    assert decode_rules(f"{PATROL}{key} = 4").rules


@pytest.mark.parametrize("key", ["size.max", "user.max_edits", "user.max_days"])
def test_ceilings_may_not_be_raised(key: str) -> None:
    """More than the most that is required is wider; as much or less is not."""
    text = f"[patrol_requires]\n{key} = 5\n{PATROL}{key} = "
    assert _rule_fault(f"{text}6") == f"{key} = 6 is wider than [patrol_requires], which says 5"
    assert decode_rules(f"{text}5").rules
    assert decode_rules(f"{text}4").rules
    assert decode_rules(f"{PATROL}{key} = 6").rules


def test_only_patrolling_rules_are_bound() -> None:
    """What flags or leaves may look anywhere."""
    text = "[patrol_requires]\nnamespaces = [0]\n" + LEAVE + "namespaces = [4]"
    assert decode_rules(text).rules


def test_listed_namespaces_beside_content_pass() -> None:
    """Which namespaces are content, only the wiki says: both conditions hold at run time."""
    text = '[patrol_requires]\nnamespaces = "content"\n' + PATROL + "namespaces = [4]"
    assert decode_rules(text).rules
    assert decode_rules("[patrol_requires]\nnamespaces = [4]\n" + PATROL).rules


def test_faults_of_several_rules() -> None:
    """Each rule is named with its number."""
    text = (
        LEAVE
        + "size.min = 2\nsize.max = 1\n"
        + PATROL.replace('"r"', '"s"')
        + "user.blocked = true"
    )
    assert _faults(text) == [
        'rules.toml: rule[1] "r": size: nothing is at least 2 and at most 1',
        'rules.toml: rule[2] "s": edits of blocked users are never patrolled',
    ]
