"""Takes a report; gives the rows that a page lists, in the order in which it lists them.

One user's consecutive edits on one page are one row. The order depends on nothing but the edits,
so that a page's own history shows just what is new. Never renders.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from bot.analyzer.analysis import Headline, Label
from bot.pipeline.record import Record
from bot.reporter.view import Standing, needs_a_look, standing
from bot.revisions import ChangeType, RevisionId

_STANDINGS: Final = tuple(Standing)
_HEADLINES: Final = tuple(Headline)


@dataclass(frozen=True, kw_only=True, slots=True)
class Selection:
    """Which edits a page lists; an empty set means any."""

    groups: frozenset[Standing] = frozenset(Standing) - {Standing.BY_OTHERS}
    headlines: frozenset[Headline] = field(default_factory=frozenset)
    labels: frozenset[Label] = field(default_factory=frozenset)
    namespaces: frozenset[int] = field(default_factory=frozenset)
    own_page: str = ""
    """Whoever fills in the report's own column makes no work for others; '' for none."""

    def takes(self, record: Record) -> bool:
        """Say whether a page lists this edit."""
        analysis, change = record.analysis, record.change
        return (
            standing(record) in self.groups
            and (change.type is not ChangeType.LOG or needs_a_look(record))
            and (not self.headlines or analysis.headline in self.headlines)
            and (not self.labels or bool(self.labels & analysis.labels))
            and (not self.namespaces or change.namespace in self.namespaces)
            and not self._is_own(change.title)
        )

    def _is_own(self, title: str) -> bool:
        return bool(self.own_page) and f"{title}/".startswith(f"{self.own_page}/")


@dataclass(frozen=True, kw_only=True, slots=True)
class ListedRow:
    """Consecutive edits of one user on one page, or a single edit, oldest first."""

    records: tuple[Record, ...]

    @property
    def revids(self) -> tuple[RevisionId, ...]:
        """Return the ids of its revisions; a log row has its log's number, below 0."""
        return tuple(map(_number, self.records))

    @property
    def standing(self) -> Standing:
        """Return what is left to do about its edits: the same about each."""
        return standing(self.records[0])

    @property
    def headline(self) -> Headline:
        """Return its edits' headline; when they differ, it is mixed."""
        found = {one.analysis.headline for one in self.records}
        return found.pop() if len(found) == 1 else Headline.MIXED

    @property
    def byte_change(self) -> int:
        """Return what its edits changed together."""
        return sum(one.analysis.byte_change for one in self.records)

    @property
    def is_grouped_by_headline(self) -> bool:
        """Say whether the heading tells the headline."""
        return self.standing is Standing.OPEN


def listed_rows(records: Iterable[Record], selection: Selection) -> tuple[ListedRow, ...]:
    """Return the rows of a page, by standing and headline, then oldest first."""
    rows = _bursts([one for one in records if selection.takes(one)])
    return tuple(sorted(rows, key=_place))


def _place(row: ListedRow) -> tuple[int, int, int]:
    headline = _HEADLINES.index(row.headline) if row.is_grouped_by_headline else 0
    return _STANDINGS.index(row.standing), headline, row.revids[0]


def _bursts(records: Sequence[Record]) -> list[ListedRow]:
    rows: dict[RevisionId, list[Record]] = {}
    """By the newest revision of each."""
    for record in sorted(records, key=lambda one: one.change.revid):
        before = rows.pop(record.change.old_revid, None) if record.change.old_revid else None
        if before and not _goes_on(before[-1], record):
            rows[before[-1].change.revid] = before
            before = None
        rows[_number(record)] = [*(before or []), record]
    return [ListedRow(records=tuple(found)) for found in rows.values()]


def _number(record: Record) -> RevisionId:
    change = record.change
    # a log row has no text and so no successor: it must not stand in an edit's place
    return RevisionId(-(change.logid or change.rcid or 0)) if _is_log(record) else change.revid


def _is_log(record: Record) -> bool:
    return record.change.type is ChangeType.LOG


def _goes_on(before: Record, record: Record) -> bool:
    old, new = before.change, record.change
    is_known = old.user is not None and old.page_id != 0
    is_same = is_known and (old.user, old.page_id) == (new.user, new.page_id)
    return is_same and standing(before) is standing(record) and not _is_log(record)
