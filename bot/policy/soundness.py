"""Finds rules that contradict themselves, widen what patrolling requires, or can never speak.

Takes decoded rules, notes faults with their place. Never changes a rule.
"""

from collections.abc import Collection, Iterator

from bot.analyzer.analysis import Headline
from bot.analyzer.assurance import SHOWABLE
from bot.policy.conditions import Conditions, Rule, RulesFile, UserConditions
from bot.policy.guards import FORBIDDEN_LABELS, REVERT_LABELS
from bot.revisions import UserKind
from bot.tables import Faults

NEVER_PATROLLED = frozenset(Headline) - SHOWABLE
"""Nothing can prove or verify what these say: a rule that patrols them would wait for ever."""


def check_rules(file: RulesFile, faults: Faults) -> None:
    """Note every fault of every rule."""
    _check(file.patrol_requires, "patrol_requires", faults)
    for number, rule in enumerate(file.rule, 1):
        key = f'rule[{number}] "{rule.name}"'
        _check(rule, key, faults)
        if rule.decision == "patrol":
            for fault in _patrol_faults(rule, file.patrol_requires):
                faults.add(key, fault)
    _check_names([rule.name for rule in file.rule], faults)


def _check_names(names: list[str], faults: Faults) -> None:
    for name in sorted({name for name in names if names.count(name) > 1}):
        faults.add(f'rule "{name}"', "two rules have this name; reports could not tell them apart")


def _check(conditions: Conditions, key: str, faults: Faults) -> None:
    for fault in _contradictions(conditions):
        faults.add(key, fault)


def _contradictions(asked: Conditions) -> Iterator[str]:
    user, labels, size = asked.user, asked.labels, asked.size
    yield from _empty_range("size", size.min, size.max)
    yield from _empty_range("user edits", user.min_edits, user.max_edits)
    yield from _empty_range("user days", user.min_days, user.max_days)
    both = {*labels.all, *labels.any} & {*labels.none}
    if both:
        yield f"labels asks for and forbids {_words(both)}"
    outside = {*labels.all} - {*labels.only} if labels.only else set()
    if outside:
        yield f"labels.all asks for {_words(outside)}, which labels.only does not allow"
    kinds = {*user.kinds}
    if kinds and kinds <= {UserKind.ANONYMOUS, UserKind.HIDDEN} and _asks_account(user):
        yield f"{_words(user.kinds)} users have no edits, days or groups that could be known"
    if kinds == {UserKind.HIDDEN} and user.names:
        yield "hidden users have no name that could be known"


def _asks_account(user: UserConditions) -> bool:
    bounds = (user.min_edits, user.max_edits, user.min_days, user.max_days)
    grouped = user.groups or user.not_groups
    return bool(grouped) or any(bound is not None for bound in bounds)


def _empty_range(what: str, least: int | None, most: int | None) -> Iterator[str]:
    if least is not None and most is not None and least > most:
        yield f"{what}: nothing is at least {least} and at most {most}"


def _patrol_faults(rule: Rule, required: Conditions) -> Iterator[str]:
    yield from _never(rule)
    yield from _unnamed(rule, required)
    yield from _reverts(rule)
    yield from _widened(rule, required)


def _never(rule: Rule) -> Iterator[str]:
    headlines = NEVER_PATROLLED & {*rule.headline}
    if headlines:
        why = "they are never more than plausible"
        yield f"edits with headline {_words(headlines)} are never patrolled: {why}"
    labels = FORBIDDEN_LABELS & {*rule.labels.all, *rule.labels.any, *rule.labels.only}
    if labels:
        yield f"edits with the alarm or caution {_words(labels)} are never patrolled"
    if "plausible" in rule.assurance:
        yield 'edits that are only "plausible" are never patrolled'
    if rule.user.blocked:
        yield "edits of blocked users are never patrolled"
    if UserKind.HIDDEN in rule.user.kinds:
        yield "edits of hidden users are never patrolled"


def _unnamed(rule: Rule, required: Conditions) -> Iterator[str]:
    said = [*rule.user.kinds, *rule.user.names, *rule.user.groups]
    said += [*required.user.kinds, *required.user.names, *required.user.groups]
    if not said:
        yield (
            "it does not say whose edits it patrols: add user.kinds, user.groups or user.names, "
            "here or under [patrol_requires]"
        )


def _reverts(rule: Rule) -> Iterator[str]:
    labels = REVERT_LABELS & {*rule.labels.all, *rule.labels.any, *rule.labels.only}
    if labels and not rule.approves_reverts:
        yield f"it patrols {_words(labels)} without approves_reverts = true"


def _widened(rule: Rule, required: Conditions) -> Iterator[str]:
    sets: tuple[tuple[str, Collection[object], Collection[object]], ...] = (
        ("headline", rule.headline, required.headline),
        ("assurance", rule.assurance, required.assurance),
        ("labels.only", rule.labels.only, required.labels.only),
        ("user.kinds", rule.user.kinds, required.user.kinds),
        ("namespaces", *_namespaces(rule, required)),
    )
    for key, asked, allowed in sets:
        extra = {*asked} - {*allowed} if allowed else set()
        if extra:
            yield f"{key} is wider than [patrol_requires]: {_words(extra)}"
    yield from _lowered(rule, required)


def _namespaces(rule: Rule, required: Conditions) -> tuple[Collection[object], Collection[object]]:
    asked, allowed = rule.namespaces, required.namespaces
    both_listed = not isinstance(asked, str) and not isinstance(allowed, str)
    return (asked, allowed) if both_listed else ((), ())


def _lowered(rule: Rule, required: Conditions) -> Iterator[str]:
    floors = (
        ("size.min", rule.size.min, required.size.min),
        ("user.min_edits", rule.user.min_edits, required.user.min_edits),
        ("user.min_days", rule.user.min_days, required.user.min_days),
    )
    ceilings = (
        ("size.max", rule.size.max, required.size.max),
        ("user.max_edits", rule.user.max_edits, required.user.max_edits),
        ("user.max_days", rule.user.max_days, required.user.max_days),
    )
    for key, asked, floor in floors:
        if asked is not None and floor is not None and asked < floor:
            yield f"{key} = {asked} is wider than [patrol_requires], which says {floor}"
    for key, asked, ceiling in ceilings:
        if asked is not None and ceiling is not None and asked > ceiling:
            yield f"{key} = {asked} is wider than [patrol_requires], which says {ceiling}"


def _words(found: Collection[object]) -> str:
    return ", ".join(sorted(str(one) for one in found))
