"""Edits that people should look at again, as a wikitext list.

Takes records, gives wikitext. Never lets a stranger's text be markup, and quotes nothing but
titles.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Final

from bot.pipeline.record import Record
from bot.reporter.escape import Wikitext, escape
from bot.reporter.markers import stamped

MOST_LINES: Final = 5000
"""On one page: some 600 kB of wikitext."""


def line_of(record: Record) -> Wikitext:
    """Write one edit as a list item."""
    change = record.change
    where = f"Special:Diff/{change.revid}"
    page = (
        f"[[{where}|{escape(change.title)}]]" if change.title else f"[[{where}]] (title not kept)"
    )
    headline, rule = escape(record.analysis.headline), escape(record.decision.rule)
    return Wikitext(f"* {page}: {headline}; rule: {rule}")


def page_of(records: Sequence[Record], asked: str, run_id: str, now: datetime) -> str:
    """Write the words between a page's markers.

    Args:
        records: Oldest first; the newest `MOST_LINES` are listed.
        asked: How they were patrolled, as a clause: ``by the rule X``.
        run_id: Of whatever writes the page.
        now: When it was made.
    """
    return "\n".join(_lines(records, asked, run_id, now)) + "\n"


def _lines(records: Sequence[Record], asked: str, run_id: str, now: datetime) -> Iterator[str]:
    yield stamped(run_id, f"Made at {now:%Y-%m-%d %H:%M} UTC.")
    yield "__NOINDEX__"
    yield (
        f"'''{len(records)}''' edits were patrolled by this bot {escape(asked)}. A patrol can't be "
        "undone: please look at them again, and take off this list what you have seen."
    )
    left_out = len(records) - MOST_LINES
    if left_out > 0:
        yield f"The oldest {left_out} are not shown here: they are in the bot's ledger."
    yield ""
    yield from (line_of(record) for record in records[-MOST_LINES:])
