"""Holds an edit against a rule's conditions, and says of each what was found.

Takes conditions and a `Case`, gives findings. Never decides anything. What is not known fulfils
no condition.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from bot.analyzer.analysis import Analysis
from bot.policy.conditions import (
    Conditions,
    LabelConditions,
    SizeConditions,
    TagConditions,
    UserConditions,
)
from bot.policy.decision import Circumstances
from bot.policy.guards import is_same_user
from bot.revisions import Edit, UserFacts


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """An edit with what is known about it."""

    edit: Edit
    analysis: Analysis
    circumstances: Circumstances


@dataclass(frozen=True, slots=True)
class Finding:
    """One condition held against the facts."""

    holds: bool
    fact: str
    """A clause that tells the fact and, where it isn't plain, what was asked for."""


def findings(asked: Conditions, case: Case) -> Iterator[Finding]:
    """Yield a finding for each condition that asks for something."""
    analysis, change = case.analysis, case.edit.change
    if asked.headline:
        fact = f'the headline is "{analysis.headline}"'
        yield Finding(analysis.headline in asked.headline, fact)
    if asked.assurance:
        fact = f"it is {analysis.assurance.word}"
        yield Finding(analysis.assurance.word in asked.assurance, fact)
    yield from _labels(asked.labels, analysis.labels)
    yield from _namespace(asked, case)
    yield from _size(asked.size, analysis.byte_change)
    yield from _user(asked.user, case)
    yield from _set(asked.tags, change.tags, "tag", "it is tagged", "with none")
    yield from _patterns("title", change.title, asked.title, asked.not_title)
    yield from _patterns("summary", change.summary, asked.summary, asked.not_summary)


def _labels(asked: LabelConditions, found: Collection[str]) -> Iterator[Finding]:
    yield from _set(asked, found, "label", "it has", "none of the labels")
    if asked.only:
        other = {*found}.difference(asked.only)
        fact = f"it has only {_words(found)}" if found else "it has no label"
        fact = f"it also has {_words(other)}" if other else fact
        yield Finding(bool(found) and not other, fact)


def _set(
    asked: LabelConditions | TagConditions, found: Collection[str], thing: str, has: str, none: str
) -> Iterator[Finding]:
    """Yield what is found of labels or tags; `thing`, `has` and `none` are the words for it."""
    if asked.all:
        missing = _words({*asked.all}.difference(found))
        fact = f"it lacks the {thing} {missing}" if missing else f"{has} {_words(asked.all)}"
        yield Finding(not missing, fact)
    for names, is_asked_for, how in (
        (asked.any, True, "asked for"),
        (asked.none, False, "ruled out"),
    ):
        if names:
            shared = _words({*names}.intersection(found))
            yield Finding(bool(shared) is is_asked_for, f"{has} {shared or f'{none} {how}'}")


def _namespace(asked: Conditions, case: Case) -> Iterator[Finding]:
    namespace, content = case.edit.change.namespace, case.circumstances.content_namespaces
    if asked.namespaces == "content":
        is_content = namespace in content
        fact = f"namespace {namespace} is {'' if is_content else 'not '}for content"
        yield Finding(is_content, fact)
    elif not isinstance(asked.namespaces, str):
        yield Finding(namespace in asked.namespaces, f"it is in namespace {namespace}")


def _size(asked: SizeConditions, change_bytes: int) -> Iterator[Finding]:
    fact = f"it changes the size by {_count(change_bytes, 'byte')}"
    yield from _bounds(change_bytes, asked.min, asked.max, fact)


def _bounds(value: int | None, least: int | None, most: int | None, fact: str) -> Iterator[Finding]:
    if least is not None:
        holds = value is not None and value >= least
        yield Finding(holds, f"{fact} (asked for: at least {least})")
    if most is not None:
        holds = value is not None and value <= most
        yield Finding(holds, f"{fact} (asked for: at most {most})")


def _user(asked: UserConditions, case: Case) -> Iterator[Finding]:
    change, facts = case.edit.change, case.circumstances.user
    if asked.kinds:
        yield Finding(change.user_kind in asked.kinds, f"its user is {change.user_kind}")
    if asked.names:
        named = change.user is not None and any(is_same_user(change.user, n) for n in asked.names)
        yield Finding(named, f"its user is {'' if named else 'not '}one of those named")
    yield from _groups(asked, facts)
    edits = facts.edit_count if facts else None
    yield from _bounds(
        edits, asked.min_edits, asked.max_edits, f"its user has {_count(edits, 'edit')}"
    )
    days = _age_days(case)
    fact = f"its user's account is {_count(days, 'day')} old"
    yield from _bounds(days, asked.min_days, asked.max_days, fact)
    if asked.blocked is not None:
        blocked = facts.is_blocked if facts else None
        fact = {True: "is blocked", False: "is not blocked", None: "can't be looked up"}[blocked]
        yield Finding(blocked is asked.blocked, f"its user {fact}")


def _groups(asked: UserConditions, facts: UserFacts | None) -> Iterator[Finding]:
    groups = facts.groups if facts else None
    if asked.groups:
        shared = {*asked.groups}.intersection(groups or ())
        yield Finding(bool(shared), f"its user is in {_words(shared) or 'no group asked for'}")
    if asked.not_groups:
        shared = {*asked.not_groups}.intersection(groups or ())
        fact = f"its user is in {_words(shared) or 'no group ruled out'}"
        unknown = "its user's groups are unknown"
        yield Finding(groups is not None and not shared, unknown if groups is None else fact)


def _age_days(case: Case) -> int | None:
    facts = case.circumstances.user
    if facts is None or facts.registered is None:
        return None
    return (case.circumstances.now - facts.registered).days


def _patterns(what: str, text: str | None, wanted: str, unwanted: str) -> Iterator[Finding]:
    for pattern, is_wanted in ((wanted, True), (unwanted, False)):
        if pattern and text is None:
            yield Finding(False, f"its {what} is hidden")
        elif pattern and text is not None:
            matches = re.search(pattern, text) is not None
            fact = f"its {what} {'matches' if matches else 'does not match'} {pattern}"
            yield Finding(matches is is_wanted, fact)


def _words(found: Collection[str]) -> str:
    return ", ".join(sorted(found))


def _count(number: int | None, thing: str) -> str:
    if number is None:
        return f"an unknown number of {thing}s"
    return f"{number} {thing}{'' if abs(number) == 1 else 's'}"
