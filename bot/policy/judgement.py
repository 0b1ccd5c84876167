"""``decide``: what may be done about one edit, by the first rule that matches.

Takes an edit with all that is known about it and the rules; gives a `Decision` that explains
itself. Never looks at a clock: the time comes with the circumstances.
"""

from collections.abc import Iterator
from datetime import datetime

from msgspec import structs

from bot.analyzer.analysis import Analysis
from bot.policy.conditions import Rule
from bot.policy.decision import Action, Circumstances, Decision
from bot.policy.guards import is_revert, objections
from bot.policy.matching import Case, Finding, findings
from bot.policy.rules import Rules
from bot.revisions import Burst, Edit


def decide(
    edit: Edit, analysis: Analysis, burst: Burst, rules: Rules, circumstances: Circumstances
) -> Decision:
    """Say what may be done about `edit`.

    The first rule whose conditions all hold speaks; a rule that patrols also stands under
    ``[patrol_requires]``. What `bot.policy.guards` objects to is left, whatever the rule says.
    """
    case = Case(edit=edit, analysis=analysis, circumstances=circumstances)
    spoken = _first_match(rules, case)
    if spoken is None:
        why = ("No rule speaks for it.", *_near_misses(rules, case))
        return Decision(action=Action.LEAVE, rule="", why=why, rules_version=rules.version)
    rule, matched = spoken
    if rule.decision == "patrol":
        decision = _patrol(rule, matched, case, burst)
    else:
        decision = Decision(action=Action(rule.decision), rule=rule.name, why=(matched,))
    return structs.replace(decision, rules_version=rules.version)


def _first_match(rules: Rules, case: Case) -> tuple[Rule, str] | None:
    for rule in rules.rules:
        held = _held(rule, rules, case)
        if all(finding.holds for finding in held):
            return rule, f'Rule "{rule.name}" speaks for it{_because(held)}.'
    return None


def _held(rule: Rule, rules: Rules, case: Case) -> tuple[Finding, ...]:
    required = findings(rules.patrol_requires, case) if rule.decision == "patrol" else ()
    return (*findings(rule, case), *required)


def _patrol(rule: Rule, matched: str, case: Case, burst: Burst) -> Decision:
    against = (
        *objections(case.edit, case.analysis, burst, case.circumstances),
        *_unapproved(rule, case),
    )
    due = _due(case)
    if against or due is None:
        why: tuple[str, ...] = (*against, f"{matched} It is left nevertheless.")
        return Decision(action=Action.LEAVE, rule=rule.name, why=why)
    if due > case.circumstances.now:
        why = (matched, f"It is judged anew at {due:%Y-%m-%d %H:%M} UTC.")
        return Decision(action=Action.WAIT, rule=rule.name, why=why, until=due)
    return Decision(action=Action.PATROL, rule=rule.name, why=(matched,))


def _due(case: Case) -> datetime | None:
    made = case.edit.change.timestamp
    return None if made is None else made + case.circumstances.min_age


def _unapproved(rule: Rule, case: Case) -> Iterator[str]:
    if is_revert(case.analysis) and not rule.approves_reverts:
        yield "It takes another edit back, which this rule does not approve."


def _because(held: tuple[Finding, ...]) -> str:
    facts = list(dict.fromkeys(finding.fact for finding in held))
    return f": {'; '.join(facts)}" if facts else ""


def _near_misses(rules: Rules, case: Case) -> Iterator[str]:
    """Tell the patrolling rules that fail by one condition: what a rule's author asks first.

    The one of which most holds comes first: a screen shows no more.
    """
    near: list[tuple[int, str]] = []
    for rule in rules.rules:
        found = _held(rule, rules, case)
        failed = {finding.fact for finding in found if not finding.holds}
        if rule.decision == "patrol" and len(failed) == 1:
            holding = sum(finding.holds for finding in found)
            near.append((holding, f'Rule "{rule.name}" does not, as {failed.pop()}.'))
    yield from (words for _, words in sorted(near, key=lambda one: one[0], reverse=True))
