"""One user's consecutive edits on one page, as far as the ledger knows the page.

Takes the ledger's edits of a page, gives an `OpenBurst` round the edit judged. Never asks the wiki:
it names the parent that is to be asked for.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.pipeline.entries import Neighbour
from bot.revisions import Burst, ChangeType, PatrolState, RecentChange, RevisionId


@dataclass(frozen=True, kw_only=True, slots=True)
class Parents:
    """What the wiki says about the revisions before some bursts."""

    rows: Mapping[RevisionId, RecentChange] = field(default_factory=dict)
    """As they now stand; those that are gone are absent."""
    unread: frozenset[RevisionId] = frozenset()
    """About these the wiki gave no sensible answer."""


@dataclass(frozen=True, kw_only=True, slots=True)
class OpenBurst:
    """An edit's burst, and what is not yet known of it."""

    members: tuple[Neighbour, ...]
    """Oldest first, the edit judged among them."""
    key: str
    """Of the edit judged."""
    superseded: bool
    parent: RevisionId
    """The revision before the burst, to be asked for; 0 when nothing need be asked."""

    @property
    def others(self) -> tuple[Neighbour, ...]:
        """The members beside the edit judged."""
        return tuple(member for member in self.members if member.change.key != self.key)

    @property
    def combined(self) -> RecentChange | None:
        """The whole burst as one change; None when it is a single edit."""
        if len(self.members) == 1:
            return None
        first, last = self.members[0].change, self.members[-1].change
        return RecentChange(
            revid=last.revid,
            old_revid=first.old_revid,
            page_id=last.page_id,
            namespace=last.namespace,
            title=last.title,
            user=last.user,
            user_kind=last.user_kind,
            timestamp=last.timestamp,
        )

    def burst(self, parents: Parents) -> Burst:
        """Return the burst, given the parents that were asked for."""
        parent = parents.rows.get(self.parent)
        is_open = parent is not None and parent.patrol_state is PatrolState.UNPATROLLED
        is_same = parent is not None and _is_same_user(parent, self.members[0].change)
        return Burst(
            keys=tuple(member.change.key for member in self.members),
            is_complete=not (is_open and is_same) and self.parent not in parents.unread,
            parent_unpatrolled_by_other=is_open and not is_same,
            superseded=self.superseded,
        )


def open_burst(change: RecentChange, page: Sequence[Neighbour]) -> OpenBurst:
    """Find the burst round `change` among its page's edits, oldest first."""
    edits = [neighbour for neighbour in page if neighbour.change.type is not ChangeType.LOG]
    known = [edit for edit in edits if edit.change.key == change.key]
    itself = known[0] if known else Neighbour(change=change, analysis=None, is_vouched_for=False)
    before = tuple(_before(change, edits))[::-1]
    later = [edit for edit in edits if edit.change.revid > change.revid]
    after = tuple(_run_of(change, later))
    members = (*before, itself, *after)
    return OpenBurst(
        members=members,
        key=change.key,
        # an edit that is not among its page's has moved to another: nobody knows what is over it
        superseded=not known or any(not _is_same_user(edit.change, change) for edit in later),
        parent=_parent(members[0].change, edits),
    )


def _before(change: RecentChange, edits: Sequence[Neighbour]) -> Iterator[Neighbour]:
    """Walk back, newest first, to the first edit that is not the user's or is vouched for."""
    by_revid = {edit.change.revid: edit for edit in edits}
    here = by_revid.get(change.old_revid)
    while here is not None and _is_same_user(here.change, change) and not here.is_vouched_for:
        yield here
        here = by_revid.get(here.change.old_revid)


def _run_of(change: RecentChange, later: Sequence[Neighbour]) -> Iterator[Neighbour]:
    for edit in later:
        if not _is_same_user(edit.change, change) or edit.is_vouched_for:
            return
        yield edit


def _parent(first: RecentChange, edits: Sequence[Neighbour]) -> RevisionId:
    known = next((edit for edit in edits if edit.change.revid == first.old_revid), None)
    is_settled = known is not None and known.is_vouched_for
    return RevisionId(0) if is_settled else first.old_revid


def _is_same_user(one: RecentChange, other: RecentChange) -> bool:
    return one.user is not None and one.user == other.user
