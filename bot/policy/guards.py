"""What no rule can allow: the reasons why an edit may not be patrolled by a program.

Takes an edit and all that is known about it, gives sentences; none means that nothing stands in
the way. Never asks whether a rule wants it. A patrol can't be undone and nobody looks twice.
"""

from collections.abc import Iterator
from typing import Final

from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from bot.policy.decision import Circumstances
from bot.revisions import (
    Burst,
    ChangeType,
    Edit,
    Hidden,
    PatrolState,
    Revision,
    canonical_name,
)

FORBIDDEN_LABELS: Final = ALARMS | CAUTIONS
REVERT_LABELS: Final = frozenset(
    {
        Label.REVERT,
        Label.PARTIAL_REVERT,
        Label.SELF_REVERT,
        Label.UNDO,
        Label.ROLLBACK,
    }
)
REVERTED_TAG: Final = "mw-reverted"
"""Set by MediaWiki (1.36 and later) on an edit that a later one took back."""
_NOT_OPEN: Final = {
    PatrolState.PATROLLED: "Somebody has already patrolled it.",
    PatrolState.AUTOPATROLLED: "The wiki patrolled it by itself.",
    PatrolState.UNKNOWN: "Its patrol mark can't be seen.",
}


def objections(
    edit: Edit, analysis: Analysis, burst: Burst, circumstances: Circumstances
) -> tuple[str, ...]:
    """Return every reason why this edit may not be patrolled, a sentence each."""
    return (
        *_state(edit),
        *_content(edit),
        *_analysis(analysis),
        *_user(edit, circumstances),
        *_burst(burst, circumstances),
        *_place(edit, circumstances),
    )


def is_revert(analysis: Analysis) -> bool:
    """Say whether an edit takes another one back, wholly or in part."""
    return analysis.headline is Headline.REVERT or bool(REVERT_LABELS & analysis.labels)


def _state(edit: Edit) -> Iterator[str]:
    if edit.change.arrival is not None:
        yield f"It was {edit.change.arrival}, which leaves nothing to patrol."
    elif edit.change.patrol_state is not PatrolState.UNPATROLLED:
        yield _NOT_OPEN[edit.change.patrol_state]
    if edit.change.type is ChangeType.LOG:
        yield "It is a log entry, not an edit."
    if edit.change.timestamp is None:
        yield "It is not known when it was made."
    if REVERTED_TAG in edit.change.tags:
        yield "It has been reverted since."


def _content(edit: Edit) -> Iterator[str]:
    if edit.change.hidden:
        parts = ", ".join(sorted(edit.change.hidden))
        yield f"The wiki hides part of it ({parts})."
    if edit.old is None or edit.new is None:
        yield "It has no text before it or none after it to compare."
    for revision in (edit.old, edit.new):
        if revision is not None:
            yield from _revision(revision)


def _revision(revision: Revision) -> Iterator[str]:
    if revision.is_hidden:
        yield f"The text of revision {revision.revid} is hidden."
    elif revision.is_missing:
        yield f"Revision {revision.revid} is gone."
    elif revision.text is None:
        yield f"The text of revision {revision.revid} could not be had."
    if revision.content_model != "wikitext":
        yield f"Revision {revision.revid} is {revision.content_model}, not wikitext."


def _analysis(analysis: Analysis) -> Iterator[str]:
    if analysis.assurance < Assurance.VERIFIED:
        yield f"What it did is only {analysis.assurance.word}, neither verified nor proven."
    forbidden = sorted(FORBIDDEN_LABELS & analysis.labels)
    if forbidden:
        yield f"It carries {', '.join(forbidden)}."
    if analysis.truncated:
        yield "It was too large to be looked into wholly."


def _user(edit: Edit, circumstances: Circumstances) -> Iterator[str]:
    user = circumstances.user
    if edit.change.user is None or Hidden.USER in edit.change.hidden:
        yield "Nobody can see who made it."
    elif is_same_user(edit.change.user, circumstances.account):
        yield "It is this account's own edit."
    elif user is None:
        yield "Nothing could be learnt about its user."
    elif user.is_blocked:
        yield "Its user is blocked."


def _burst(burst: Burst, circumstances: Circumstances) -> Iterator[str]:
    if not burst.is_complete:
        yield "The same user's edits before it were not all read."
    elif len(burst.keys) > 1 and len(circumstances.around) < len(burst.keys):
        yield "The same user's edits around it were not all analysed."
    if burst.parent_unpatrolled_by_other:
        yield "It builds on somebody else's edit that nobody has patrolled."
    if burst.superseded:
        yield "Somebody else has edited the page since."
    if any(_is_unclean(analysis) for analysis in circumstances.around):
        yield "The same user's edits around it are not all shown to be harmless."


def _is_unclean(analysis: Analysis) -> bool:
    return any(True for _ in _analysis(analysis))


def _place(edit: Edit, circumstances: Circumstances) -> Iterator[str]:
    if edit.change.namespace not in circumstances.content_namespaces:
        yield f"Namespace {edit.change.namespace} is no content namespace."


def is_same_user(one: str, other: str) -> bool:
    """Compare two names as MediaWiki does: first letter, blanks and bot password aside."""
    return canonical_name(one.partition("@")[0]) == canonical_name(other.partition("@")[0])
