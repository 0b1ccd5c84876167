"""Takes recorded edits, gives the answers that a wiki would have given about them.

Stands in for the wiki where none can be booted: the pipeline's own neighbours, but for those
that write. Never writes anything.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta

from bot.pipeline.entries import Concealed, Quoted, Renewed
from bot.playground.accounts import Account, make_accounts
from bot.revisions import (
    Cursor,
    Edit,
    RecentChange,
    RevisionId,
    TitleFacts,
    UserFacts,
    with_capital,
)

_REDIRECT = re.compile(r"#REDIRECT\s*\[\[([^]|#]+)(?:#([^]|]*))?")
_DISAMBIGUATION = "{{Disambiguation}}"


class RecordedWiki:
    """Source, reader, facts, patrol log and stop page over edits that are all here."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._edits = {edit.change.key: edit for edit in sorted(edits, key=_when)}
        self._texts = {
            edit.change.title: edit.new.text
            for edit in self._edits.values()
            if edit.new is not None and edit.new.text is not None
        }
        self._people = {account.name: _facts(account) for account in make_accounts()}

    def changes(self, since: Cursor, until: datetime) -> Iterator[Sequence[RecentChange]]:
        """Yield the rows of that time, oldest first, in one batch."""
        yield [
            edit.change for edit in self._edits.values() if since.timestamp <= _when(edit) <= until
        ]

    def oldest(self) -> datetime | None:
        """Return when the oldest edit was made."""
        return min(map(_when, self._edits.values()), default=None)

    def revisions(self, since: datetime, until: datetime) -> Iterator[Sequence[RecentChange]]:  # noqa: ARG002 - the Protocol's signature
        """Yield nothing: a recording's edits all have rows."""
        return iter(())

    def batches(self, changes: Iterator[RecentChange]) -> Iterator[Sequence[RecentChange]]:
        """Yield them as they are."""
        yield [*changes]

    @property
    def batch_limit(self) -> int:
        """Return how many revisions one question may name: any."""
        return len(self._edits)

    def edits(self, changes: Sequence[RecentChange]) -> Sequence[Edit]:
        """Return the edits that were recorded for these rows."""
        return [self._edits[change.key] for change in changes]

    def changes_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return the rows as they were recorded."""
        asked = set(revids)
        rows = (edit.change for edit in self._edits.values())
        return {row.revid: row for row in rows if row.revid in asked}

    def revisions_by_revid(self, revids: Sequence[RevisionId]) -> Mapping[RevisionId, RecentChange]:
        """Return the rows as they were recorded."""
        return self.changes_by_revid(revids)

    def newest(self, page_ids: Sequence[int]) -> Mapping[int, RevisionId]:
        """Return each page's newest edit of the recording."""
        rows = (edit.change for edit in self._edits.values() if edit.change.page_id in page_ids)
        return {row.page_id: row.revid for row in sorted(rows, key=lambda row: row.revid)}

    def concealed(self, quoted: Sequence[Quoted]) -> Sequence[Concealed]:  # noqa: ARG002 - the Protocol's signature
        """Return nothing: a recording hides nothing."""
        return ()

    def renewed(self, edits: Sequence[Quoted]) -> Sequence[Renewed]:
        """Return the rows as they were recorded."""
        rows = self.changes_by_revid([one.revid for one in edits])
        return [Renewed(concealed=None, change=rows.get(one.revid)) for one in edits]

    def users(self, names: Sequence[str]) -> Mapping[str, UserFacts]:
        """Return what the playground knows of its accounts."""
        return {name: self._people.get(name, UserFacts(name=name)) for name in names}

    def blocked(self, _names: Sequence[str]) -> frozenset[str]:
        """Know of nobody."""
        return frozenset()

    def titles(self, titles: Sequence[str]) -> Mapping[str, TitleFacts]:
        """Return what the recorded pages tell, as they stood at the end."""
        return {title: self._title(title, titles) for title in titles}

    def is_stopped(self) -> bool:
        """Say no: there is nobody who could stop it."""
        return False

    def patrolled_by_us(self, changes: Sequence[RecentChange]) -> frozenset[RevisionId]:  # noqa: ARG002 - the Protocol's signature
        """Return none: nothing was patrolled."""
        return frozenset()

    def patrolled_by(self, change: RecentChange) -> frozenset[str]:  # noqa: ARG002 - the Protocol's signature
        """Return nobody."""
        return frozenset()

    def _title(self, title: str, asked: Sequence[str]) -> TitleFacts:
        name = _normal(title)
        text = self._texts.get(name)
        if text is None:
            return TitleFacts(title=name)
        redirect = _REDIRECT.match(text)
        is_list = _DISAMBIGUATION in text
        return TitleFacts(
            title=name,
            exists=True,
            redirects_to=_normal(redirect[1]) if redirect else None,
            redirects_to_section=(redirect[2] or "") if redirect else "",
            is_disambiguation=is_list,
            lists=frozenset(one for one in asked if is_list and f"[[{_normal(one)}]]" in text),
        )


def _when(edit: Edit) -> datetime:
    return edit.change.timestamp or datetime.min.replace(tzinfo=UTC)


def _normal(title: str) -> str:
    return with_capital(" ".join(title.replace("_", " ").split()))


def _facts(account: Account) -> UserFacts:
    return UserFacts(
        name=account.name,
        groups=frozenset(account.groups),
        edit_count=account.edit_count,
        registered=datetime.now(UTC) - timedelta(days=account.age_days),
    )
