"""Builders for policy tests: an edit that every guard lets pass, and ways to make it worse."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec import structs

from bot.analyzer.analysis import Analysis, Assurance, Headline, Label
from bot.policy.decision import Circumstances, Decision
from bot.policy.judgement import decide
from bot.policy.rules import Rules, decode_rules
from bot.revisions import (
    Burst,
    ChangeType,
    Edit,
    PatrolState,
    RecentChange,
    Revision,
    RevisionId,
    UserFacts,
    UserKind,
)

NOW = datetime(2026, 3, 10, 12, 0, tzinfo=UTC)
PATROL_ALL = """
[[rule]]
name = "all"
decision = "patrol"
user.kinds = ["named", "temporary", "anonymous"]
"""


def a_change(**changed: Any) -> RecentChange:
    """Return an unpatrolled edit of two days ago in an article."""
    return structs.replace(
        RecentChange(
            type=ChangeType.EDIT,
            revid=RevisionId(12),
            old_revid=RevisionId(11),
            page_id=3,
            title="Harbour",
            user="Gardener",
            user_kind=UserKind.NAMED,
            timestamp=NOW - timedelta(days=2),
            summary="fix link",
            patrol_state=PatrolState.UNPATROLLED,
        ),
        **changed,
    )


def an_edit(**changed: Any) -> Edit:
    """Return an edit with both texts."""
    edit = Edit(
        change=a_change(),
        old=Revision(revid=RevisionId(11), text="old"),
        new=Revision(revid=RevisionId(12), text="new"),
    )
    return replace(edit, **changed)


def an_analysis(**changed: Any) -> Analysis:
    """Return the analysis of a verified link fix."""
    analysis = Analysis(
        headline=Headline.LINK_FIX,
        assurance=Assurance.VERIFIED,
        labels=frozenset({Label.LINK_RETARGET}),
        byte_change=4,
    )
    return structs.replace(analysis, **changed)


def a_user(**changed: Any) -> UserFacts:
    """Return the facts about a user of long standing."""
    user = UserFacts(
        name="Gardener",
        groups=frozenset({"user", "autoconfirmed"}),
        edit_count=400,
        registered=NOW - timedelta(days=700),
    )
    return replace(user, **changed)


def circumstances(**changed: Any) -> Circumstances:
    """Return circumstances in which nothing stands in the way."""
    usual = Circumstances(now=NOW, account="Patrolbot@patrol", user=a_user())
    return replace(usual, **changed)


def a_burst(**changed: Any) -> Burst:
    """Return a burst of the one edit."""
    return replace(Burst(keys=("rev:12",)), **changed)


def judge(
    rules: str | Rules = PATROL_ALL,
    *,
    edit: Edit | None = None,
    analysis: Analysis | None = None,
    burst: Burst | None = None,
    known: Circumstances | None = None,
) -> Decision:
    """Decide about an edit that passes but for what is given."""
    return decide(
        edit or an_edit(),
        analysis or an_analysis(),
        burst or a_burst(),
        decode_rules(rules) if isinstance(rules, str) else rules,
        known or circumstances(),
    )
