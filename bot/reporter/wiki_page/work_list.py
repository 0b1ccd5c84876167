"""Edits that people should look at again, as a wikitext list.

Takes records, gives wikitext. Never lets a stranger's text be markup, and quotes nothing but
titles. The page has the say: what people took off the list is not brought back.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from bot.pipeline.record import Record
from bot.policy.decision import Action, Decision
from bot.reporter.escape import Wikitext, escape
from bot.reporter.wiki_page.markers import moment, stamped
from bot.reporter.wiki_page.marks import remarks, take_apart
from bot.revisions import RevisionId

MOST_LINES: Final = 5000
"""On one page: some 600 kB of wikitext."""
_ITEM: Final = re.compile(r"\*.*?\[\[Special:Diff/(?P<revid>\d+)[]|]")


@dataclass(frozen=True, kw_only=True, slots=True)
class ListBefore:
    """A list as it stands on its page, between the markers."""

    lines: Mapping[RevisionId, str] = field(default_factory=dict)
    """Of each edit that is on it."""
    taken_off: frozenset[RevisionId] = frozenset()
    """Edits that we once listed there and that are not there any more."""
    remarks: tuple[str, ...] = ()
    """Other lines, which people wrote since."""

    def line_of(self, record: Record) -> str:
        """Write an edit's line; as it stands with what people wrote in it, unless it is hidden."""
        now = self.lines.get(record.change.revid)
        return now if now and record.change.title else line_of(record)


def list_before(inside: str, own: Sequence[str]) -> ListBefore:
    """Read what stands between the markers; `own` are our own versions of it, newest first."""
    lines = _lines_by_revid(inside)
    once = {revid for one in own for revid in _lines_by_revid(one)}
    new = remarks(take_apart(inside), take_apart(own[0])) if own else ()
    return ListBefore(
        lines=lines,
        taken_off=frozenset(once - lines.keys()),
        remarks=tuple(line for line in new if not _ITEM.match(line)),
    )


def _lines_by_revid(inside: str) -> dict[RevisionId, str]:
    found = ((_ITEM.match(line), line) for line in inside.splitlines())
    return {RevisionId(int(item["revid"])): line for item, line in found if item}


def line_of(record: Record) -> Wikitext:
    """Write one edit as a list item."""
    change = record.change
    where = f"Special:Diff/{change.revid}"
    page = (
        f"[[{where}|{escape(change.title)}]]" if change.title else f"[[{where}]] (title not told)"
    )
    return Wikitext(f"* {page}: {escape(record.analysis.headline)}; {_spoken(record.decision)}")


def _spoken(decision: Decision) -> Wikitext:
    """Say by which rule; what a lost ledger found in the patrol log was by none that is known."""
    if decision.action is Action.PATROL:
        return Wikitext(f"rule: {escape(decision.rule)}")
    now = f"; rule by now: {escape(decision.rule)}" if decision.rule else ""
    return Wikitext(f"found in the patrol log{now}")


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkList:
    """What shall stand on the page."""

    asked: str
    """How they were patrolled, as a clause: ``by the rule X``."""
    records: Sequence[Record]
    """Oldest first; the newest `MOST_LINES` are listed."""
    earlier: Sequence[Record] = ()
    """Those that an earlier list left there."""
    before: ListBefore = field(default_factory=ListBefore)
    """The page as it stands."""

    @property
    def shown(self) -> Sequence[Record]:
        """Return those that people have not taken off."""
        return [one for one in self.records if one.change.revid not in self.before.taken_off]

    def wikitext(self, run_id: str, now: datetime) -> str:
        """Write the words between the page's markers."""
        return "\n".join(self._lines(run_id, now)) + "\n"

    def _lines(self, run_id: str, now: datetime) -> Iterator[str]:
        shown = self.shown
        yield stamped(run_id, f"Made at {moment(now)} UTC.")
        yield "__NOINDEX__"
        yield (
            f"Edits patrolled by this bot {escape(self.asked)}: '''{len(shown)}'''. A patrol can't "
            "be undone: please look at them again, and take off this list what you have seen."
        )
        seen, left_out = len(self.records) - len(shown), len(shown) - MOST_LINES
        if seen:
            yield f"Taken off this list before: {seen}."
        if left_out > 0:
            yield f"Only in the bot's ledger, and not shown here: the oldest {left_out}."
        yield ""
        yield from map(self.before.line_of, shown[-MOST_LINES:])
        if self.earlier:
            yield from ("", "Still here from an earlier list:")
            yield from map(self.before.line_of, self.earlier)
