"""The words of a rule: what an edit must be like for the rule to speak.

Frozen tables as they stand in rules.toml. Values only: `bot.policy.matching` applies them.
"""

import re
from typing import Annotated, Literal

from bot.analyzer.analysis import Headline, Label
from bot.revisions import UserKind
from bot.tables import Table, needed


def _pattern_fault(value: str) -> str:
    try:
        re.compile(value)
    except re.error as failure:
        return f"this is no regular expression: {failure}"
    return ""


Pattern = Annotated[str, _pattern_fault]
AssuranceWord = Literal["plausible", "verified", "proven"]
RuleAction = Literal["patrol", "flag", "leave"]


class LabelConditions(Table, frozen=True, kw_only=True):
    """``labels``: an empty list asks for nothing."""

    all: tuple[Label, ...] = ()
    any: tuple[Label, ...] = ()
    none: tuple[Label, ...] = ()
    only: tuple[Label, ...] = ()
    """The edit has labels, and every one is in this list."""


class TagConditions(Table, frozen=True, kw_only=True):
    """``tags``: change tags by their internal names."""

    all: tuple[str, ...] = ()
    any: tuple[str, ...] = ()
    none: tuple[str, ...] = ()


class SizeConditions(Table, frozen=True, kw_only=True):
    """``size``: bytes that the page grew by; negative where it shrank."""

    min: int | None = None
    max: int | None = None


class UserConditions(Table, frozen=True, kw_only=True):
    """``user``: who made the edit. What is not known about a user fulfils no condition."""

    kinds: tuple[UserKind, ...] = ()
    names: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    """In one of them at least."""
    not_groups: tuple[str, ...] = ()
    """In none of them."""
    min_edits: int | None = None
    max_edits: int | None = None
    min_days: int | None = None
    """Days since the account was made."""
    max_days: int | None = None
    blocked: bool | None = None


class Conditions(Table, frozen=True, kw_only=True):
    """All of these must hold; what is left out asks for nothing."""

    headline: tuple[Headline, ...] = ()
    assurance: tuple[AssuranceWord, ...] = ()
    labels: LabelConditions = LabelConditions()
    namespaces: tuple[int, ...] | Literal["content", "any"] = "any"
    size: SizeConditions = SizeConditions()
    user: UserConditions = UserConditions()
    tags: TagConditions = TagConditions()
    title: Pattern = ""
    """Regular expression found in the title; '' asks for nothing."""
    not_title: Pattern = ""
    summary: Pattern = ""
    """Regular expression found in the edit summary; a hidden summary fulfils neither."""
    not_summary: Pattern = ""


class Rule(Conditions, frozen=True, kw_only=True):
    """``[[rule]]``: conditions, and what is decided when all of them hold."""

    name: Annotated[str, needed("a rule needs a name: reports tell it")]
    decision: RuleAction
    about: str = ""
    """What the rule is for, in words for the community."""
    approves_reverts: bool = False
    """Must be said by a rule that patrols reverts."""


class RulesFile(Table, frozen=True, kw_only=True):
    """rules.toml as it stands."""

    patrol_requires: Conditions = Conditions()
    """Every rule that patrols stands under these as well."""
    rule: tuple[Rule, ...] = ()
