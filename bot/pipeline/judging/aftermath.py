"""What has happened to an edit since it was made: patrolled, taken back, edited over, gone.

Takes what the wiki and the ledger know of a page, gives an `Aftermath` and the page's edits as a
burst needs them. Pure: never asks anything.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from bot.pipeline.entries import Neighbour
from bot.policy.guards import REVERTED_TAG
from bot.revisions import ChangeType, PatrolState, RecentChange, RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class PageHistory:
    """The newest revisions of a page, as the wiki has them now."""

    changes: tuple[RecentChange, ...] = ()
    """Oldest first; empty when the page is gone."""
    sha1s: Mapping[RevisionId, str] = field(default_factory=dict)
    """Of the texts that are not hidden."""
    patrolled_by: Mapping[RevisionId, str] = field(default_factory=dict)
    """Who marked a revision; nobody for those that only the wiki vouches for."""

    def at(self, revid: RevisionId) -> RecentChange | None:
        """Return a revision's row; None when it is older than those here, or gone."""
        return next((one for one in self.changes if one.revid == revid), None)


@dataclass(frozen=True, kw_only=True, slots=True)
class Aftermath:
    """What has become of one edit."""

    state: PatrolState
    patrolled_by: str = ""
    """'' when nobody marked it, or the log does not tell."""
    is_gone: bool = False
    """Its page or revision is no longer there."""
    is_reverted: bool = False
    reverted_by: str = ""
    """Who put the text back that stood before; '' when it is not known."""
    later: tuple[RecentChange, ...] = ()
    """What others did to the page since, oldest first; only the newest, on a busy page."""


def aftermath(change: RecentChange, history: PageHistory) -> Aftermath:
    """Say what has become of an edit, by its page's history."""
    now = history.at(change.revid)
    later = tuple(one for one in history.changes if one.revid > change.revid)
    undoing = _undoing(change, history)
    tags = change.tags if now is None else now.tags
    return Aftermath(
        state=change.patrol_state if now is None else now.patrol_state,
        patrolled_by=history.patrolled_by.get(change.revid, ""),
        # a revision too old for this history has newer ones in it; a gone page has none
        is_gone=now is None and not later,
        is_reverted=undoing is not None or REVERTED_TAG in tags,
        reverted_by=(undoing.user or "") if undoing else "",
        later=tuple(one for one in later if one.user is None or one.user != change.user),
    )


def _undoing(change: RecentChange, history: PageHistory) -> RecentChange | None:
    """Find the first later revision whose text is one that stood before the edit."""
    mine = history.sha1s.get(change.revid)
    before = {sha1 for revid, sha1 in history.sha1s.items() if revid < change.revid} - {mine}
    later = (one for one in history.changes if one.revid > change.revid)
    return next((one for one in later if history.sha1s.get(one.revid) in before), None)


def joined(history: PageHistory, kept: Sequence[Neighbour]) -> tuple[Neighbour, ...]:
    """Join what the ledger keeps of a page with what the wiki has now; oldest first."""
    found = {one.change.revid: one for one in kept if one.change.type is not ChangeType.LOG}
    for change in history.changes:
        old = found.get(change.revid)
        if old is None:
            old = Neighbour(change=change, analysis=None, is_vouched_for=False)
        found[change.revid] = replace(
            old,
            change=change,
            is_vouched_for=old.is_vouched_for or change.patrol_state.is_vouched_for,
        )
    return tuple(found[revid] for revid in sorted(found))
