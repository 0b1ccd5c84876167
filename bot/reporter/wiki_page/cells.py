"""Takes a row of a report; gives its cells as wikitext.

Never quotes an edit that needs a look, never links but through Special pages, and never lets
a stranger's text be markup.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import quote

from bot.analyzer.analysis import Analysis, Label
from bot.messages import Messages
from bot.pipeline.record import Record
from bot.reporter.escape import Wikitext, escape, link_target
from bot.reporter.view import Standing, is_user_known, needs_a_look, size_words
from bot.reporter.wiki_page.markers import moment
from bot.reporter.wiki_page.rows import ListedRow
from bot.revisions import RevisionId

WHY_SENTENCES: Final = 3
NAME_LIMIT: Final = 100
WHY_LIMIT: Final = 300
"""Code points of one sentence: a page is read, not searched; the rest is in the ledger."""
_LONG_WORD: Final = re.compile(r"[^\s-]{25}")
_NO_TITLE: Final = frozenset("#<>[]|{}\n")
"""Characters that no title or local user name may hold: imported users do."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Cells:
    """One line of a table, but for what people write; all of it is safe."""

    page: Wikitext
    user: Wikitext
    what: Wikitext
    first_seen: Wikitext
    error: Wikitext
    revids: tuple[RevisionId, ...]


class CellWriter:
    """Writes rows for one page of the report `title`, on whose talk page errors are reported."""

    def __init__(self, messages: Messages, title: str, blocked: frozenset[str]) -> None:
        self._messages = messages
        self._title = title
        self._blocked = blocked

    def cells(self, row: ListedRow) -> Cells:
        """Write a row."""
        return Cells(
            page=self._page(row),
            user=self._user(row.records[0]),
            what=self._what(row),
            first_seen=self._first_seen(row.records),
            error=self._error(row.revids[-1]),
            revids=row.revids,
        )

    def _page(self, row: ListedRow) -> Wikitext:
        absent = self._messages.text("no-page")
        title = special("PageHistory", row.records[-1].change.title, absent=absent)
        links = self._diffs([one for one in row.records if one.change.revid])
        return Wikitext(f"{title}<br>{links}" if links else title)

    def _diffs(self, records: Sequence[Record]) -> Wikitext:
        if len(records) > 1:
            first, last = records[0].change, records[-1].change
            words = Wikitext(self._messages.text("row-combined", len(records)))
            whole = f"[[Special:Diff/{first.old_revid}/{last.revid}|{words}]]: "
            each = (diff(one.change.revid, str(place)) for place, one in enumerate(records, 1))
            return Wikitext((whole if first.old_revid else "") + " · ".join(each))
        return Wikitext("".join(self._diff(record) for record in records))

    def _diff(self, record: Record) -> Wikitext:
        change = record.change
        key = "row-diff" if change.old_revid else "row-new"
        return diff(change.revid, self._messages.text(key))

    def _user(self, record: Record) -> Wikitext:
        name = record.change.user
        known = "hidden-user" if is_user_known(record) else "no-user"
        words = special("Contributions", name, absent=self._messages.text(known))
        blocked = Wikitext(self._messages.text("row-blocked")) if name in self._blocked else ""
        return Wikitext(words + _small(f"({blocked})" if blocked else ""))

    def _what(self, row: ListedRow) -> Wikitext:
        size = Wikitext(size_words(row.byte_change, self._messages))
        nowrap = f'<span style="white-space:nowrap">{size}</span>'
        why = [sentence for one in row.records for sentence in _why(one)]
        rule = self._rule(row) if row.standing is Standing.BY_US else ""
        return Wikitext(f"{self._did(row)} ({nowrap}){_small(rule)}" + "".join(map(_small, why)))

    def _did(self, row: ListedRow) -> Wikitext:
        labels: set[Label] = {label for one in row.records for label in one.analysis.labels}
        names = sorted(self._messages.word("label", label) for label in labels)
        if row.is_grouped_by_headline and names:
            return Wikitext(self._messages.text("comma").join(names))
        if row.standing is Standing.NEEDS_A_LOOK and names:
            return Wikitext(self._messages.text("comma").join(names))
        heads = dict.fromkeys(self._headline(one.analysis, row.standing) for one in row.records)
        return Wikitext(self._messages.text("comma").join([*heads, *names]))

    def _headline(self, analysis: Analysis, stands: Standing) -> str:
        """Name the headline; of what we patrolled, also how far it was shown."""
        name = self._messages.word("headline", analysis.headline)
        if stands is not Standing.BY_US:
            return name
        return f"{name} ({self._messages.word('assurance', analysis.assurance.word)})"

    def _first_seen(self, records: Sequence[Record]) -> Wikitext:
        seen = [one.first_seen for one in records if one.first_seen]
        return shown_moment(min(seen), self._messages) if seen else Wikitext("")

    def _rule(self, row: ListedRow) -> Wikitext:
        names = dict.fromkeys(one.decision.rule for one in row.records if one.decision.rule)
        shown = (self._messages.text("row-rule", escape(name)) for name in names)
        return Wikitext(self._messages.text("comma").join(shown))

    def _error(self, revid: RevisionId) -> Wikitext:
        title = quote(self._messages.text("row-error-title", str(revid)), safe="")
        talk = f"{{{{TALKPAGENAME:{link_target(self._title)}}}}}"
        query = f"action=edit&section=new&preloadtitle={title}"
        words = Wikitext(self._messages.text("row-report-error"))
        return Wikitext(f"<small>[{{{{fullurl:{talk}|{query}}}}} {words}]</small>")


def diff(revid: RevisionId, words: str) -> Wikitext:
    """Link what an edit changed; the words are ours."""
    return Wikitext(f"[[Special:Diff/{revid}|{words}]]")


def shown_moment(when: datetime, messages: Messages) -> Wikitext:
    """Write a time; between words that run from the right it must not be turned round."""
    written = moment(when)
    return Wikitext(f'<bdi dir="ltr">{written}</bdi>' if messages.direction == "rtl" else written)


def special(page: str, name: str | None, *, absent: str) -> Wikitext:
    """Link a page's history or a user's contributions; what can't be a title is only shown."""
    if not name:
        return escape(absent)
    words = escape(name, limit=NAME_LIMIT)
    linked = f"[[Special:{page}/{link_target(name)}|{words}]]"
    shown = words if _NO_TITLE.intersection(name) else linked
    return Wikitext(f"<bdi{_breaks(name)}>{shown}</bdi>")


def _why(record: Record) -> list[Wikitext]:
    if needs_a_look(record):
        return []
    sentences = record.analysis.why[:WHY_SENTENCES]
    return [
        Wikitext(f'<bdi lang="en" dir="ltr"{_breaks(each)}>{escape(each, limit=WHY_LIMIT)}</bdi>')
        for each in sentences
    ]


def _breaks(words: str) -> str:
    """Return what lets a long word break, which else makes its table as wide as itself."""
    return ' style="overflow-wrap:anywhere"' if _LONG_WORD.search(words) else ""


def _small(words: str) -> Wikitext:
    return Wikitext(f"<br><small>{words}</small>" if words else "")
