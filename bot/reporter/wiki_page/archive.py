"""Takes rows that left a report; puts them on the month's archive, with what people wrote.

Quotes no title and no user, as nothing would take them away again: an edit is its link. Never
writes an edit twice, and never changes a row that is there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from typing import Final

from bot.messages import Messages
from bot.pipeline.record import OnceListed
from bot.reporter.escape import Wikitext, escape, link_target
from bot.reporter.view import needs_a_look
from bot.reporter.wiki_page.cells import diff, shown_moment
from bot.reporter.wiki_page.marked_page import MarkedPages
from bot.reporter.wiki_page.marks import MarkedRow, anchor, take_apart

_TABLE_END: Final = "\n|}"


@dataclass(frozen=True, kw_only=True, slots=True)
class LeftRow:
    """A row that is no longer on the list."""

    row: MarkedRow
    fates: tuple[OnceListed, ...]
    """Of those of its edits that the ledger knows."""

    @property
    def is_worth_keeping(self) -> bool:
        """Say whether people wrote beside it, or should have looked at it."""
        return bool(self.row.text) or any(needs_a_look(fate.record) for fate in self.fates)


class Archive:
    """One report's archive, a page of at most `size_bytes` per month.

    Where it may not make pages, what has no page stays in the ledger only.
    """

    def __init__(
        self,
        pages: MarkedPages,
        messages: Messages,
        *,
        title: str,
        may_make: bool,
        size_bytes: int,
    ) -> None:
        self._pages = pages
        self._messages = messages
        self._title = title
        self._may_make = may_make
        self._size_bytes = size_bytes

    def add(self, left: Sequence[LeftRow], when: datetime, run_id: str) -> str:
        """Put rows on the month's page; return its title, '' when there is none yet.

        Raises:
            WikiError: It could not be written.
        """
        rows = [one for one in left if one.is_worth_keeping]
        first = f"{self._title}/{when:%Y-%m}"
        for place in count(1):
            title = f"{first}/{place}" if place > 1 else first
            page = self._pages.find(title)
            if page is None:
                return first if self._make(title, rows, when, run_id) or place > 1 else ""
            known = {revid for row in take_apart(page.inside).rows for revid in row.revids}
            rows = [one for one in rows if not known.intersection(one.row.revids)]
            if not rows:
                return first
            inside = self._with_rows(page.inside, rows, when)
            if page.outside_bytes + len(inside.encode()) <= self._size_bytes:
                self._pages.save(page, inside, summary=self._summary(rows), run_id=run_id)
                return first
        raise AssertionError  # `count` has no end

    def _make(self, title: str, rows: list[LeftRow], when: datetime, run_id: str) -> bool:
        if not rows or not self._may_make:
            return False
        inside = self._with_rows("", rows, when)
        self._pages.make(title, inside, summary=self._summary(rows), run_id=run_id)
        return True

    def _summary(self, rows: Sequence[LeftRow]) -> str:
        return self._messages.text("summary-archive", len(rows))

    def _with_rows(self, inside: str, rows: Sequence[LeftRow], when: datetime) -> str:
        before, end, after = inside.rpartition(_TABLE_END)
        if not end:
            before, end, after = self._beginning(when), _TABLE_END, f"\n</div>\n{inside.strip()}"
        lines = "".join(f"\n|-\n| {' || '.join(self._cells(one))}" for one in rows)
        return f"{before}{lines}{end}{after}"

    def _beginning(self, when: datetime) -> str:
        messages = self._messages
        link = f"[[:{link_target(self._title)}|{escape(self._title)}]]"
        names = ("edits", "headline", "settled", "first-seen", "checked")
        heads = " !! ".join(f'scope="col" | {messages.word("column", name)}' for name in names)
        return (
            f'<div class="mw-content-{messages.direction}" lang="{messages.language}" '
            f'dir="{messages.direction}">__NOINDEX__\n'
            f"{messages.text('archive-lead', link, f'{when:%Y-%m}')}\n\n"
            f'{{| class="wikitable sortable" style="width:100%"\n! {heads}'
        )

    def _cells(self, left: LeftRow) -> Iterator[Wikitext]:
        yield Wikitext(" · ".join(diff(one, str(one)) for one in left.row.revids if one > 0))
        heads = dict.fromkeys(one.record.analysis.headline for one in left.fates)
        yield self._listed([self._messages.word("headline", one) for one in heads])
        settled = dict.fromkeys(one.settled or "open" for one in left.fates)
        yield self._listed([self._messages.word("left", one) for one in settled])
        seen = [one.record.first_seen for one in left.fates if one.record.first_seen]
        yield shown_moment(min(seen), self._messages) if seen else Wikitext("")
        yield Wikitext(f"{anchor(left.row.revids)}{left.row.text}")

    def _listed(self, words: Sequence[str]) -> Wikitext:
        return Wikitext(self._messages.text("comma").join(words))
