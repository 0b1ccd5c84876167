"""Takes broken brackets that became a link, and says whether they may have been meant as such.

That is a remark in a quotation, a note, a row of a matrix: what a link there leads to is anything.
"""

import re

from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.targets import leads_away, says_nothing
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import before_in_line
from bot.analyzer.wikitext.titles import read_target

_NAMED = re.compile(r"[^\W\d_]|\d{3}")
_REMARK = re.compile(
    r"(?:sic|citation needed|edit|(?:foot)?notes?(?: \d+)?|who|when|where|which|why|clarif\w+"
    r"|dubious|redacted|deleted|omitted|unclear|inaudible|illegible|laugh(?:s|ter)|applause|ibid"
    r"|eds?|trans|translator\w*|recte|pp?\. ?\d+|your name|(?:own|my|our) emphasis"
    r"|emphasis (?:added|mine))[.?!]?",
    re.IGNORECASE,
)
"""What editors put into brackets."""


def is_meant(change: Change, title: str, page: Page) -> bool:
    """Say whether brackets round a title may be meant, lead away, or lead nobody knows where."""
    is_named = _NAMED.search(title) and title.count("(") == title.count(")") and "{{" not in title
    if not is_named or _REMARK.fullmatch(title) or says_nothing(title, page):
        return True
    if _is_index(change) or leads_away(read_target(title, page.site), page):
        return True
    return not _is_pair(change.old) and _is_quoted(change.new)


def _is_index(change: Change) -> bool:
    """Say whether the brackets follow a word or a sign of code at once, as in names[[1]."""
    before, _ = change.new.touching
    return before == "`" or (before.isascii() and before.isalnum())


def is_half_whole(change: Change) -> bool:
    """Say whether a pair of brackets stood on one side: [yes|no] may mean just that."""
    return "[[" in change.old.source or "]]" in change.old.source


def _is_pair(side: Side) -> bool:
    """Say whether a pair stood on both sides: the brackets of a link, and one more."""
    return "[[" in side.source and "]]" in side.source


def _is_quoted(side: Side) -> bool:
    """Say whether a quotation is open in the line before: there [he] is what its editor says."""
    before = before_in_line(side.page_text, side.start)
    is_open = before.count('"') % 2 or before.count("“") + before.count("„") > before.count("”")
    return bool(is_open) or before.count("«") != before.count("»")
