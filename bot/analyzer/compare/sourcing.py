"""Says whether a change is one of a reference, mends one, and whether one stands for some words.

Never judges what a reference says.
"""

import re

from bot.analyzer.analysis import Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.prose.segments import CLOSING_MARKS, SENTENCE_END, WIDE_SIGNS
from bot.analyzer.wikitext.footnotes import has_reference, is_footnote, is_reference, references
from bot.analyzer.wikitext.markup import Stream
from bot.analyzer.wikitext.places import line_end

_REFERENCE, _TEMPLATE = Node.REFERENCE, Node.TEMPLATE
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""
_SENTENCE_STOP = re.compile(rf"{SENTENCE_END}\s+|[{WIDE_SIGNS}][{re.escape(CLOSING_MARKS)}]*")
_TAG = re.compile(r"<\s*/?\s*ref(?![\w-])|(?<![\w-])ref\s*/?>", re.IGNORECASE)
"""What shows that words stand in a reference's tags, though one of them isn't whole."""
_SIGNS_OF_TAGS = str.maketrans("", "", "<> \t\n")
_REACH = 1500
"""Characters behind some words in which the end of their sentence is looked for."""


def is_in_reference(change: Change) -> bool:
    """Say whether a change stands in a reference, or is one."""
    if change.node is _REFERENCE or is_cited_in(change.stream):
        return True
    if change.node is not _TEMPLATE:
        return False
    return is_reference(change.new.markup) or is_reference(change.old.markup)


def mends_reference(change: Change) -> bool:
    """Say whether a reference's tags were made whole, and nothing else in or of it changed."""
    bare, whole = change.sides
    if bare.markup is not None or whole.markup is None or whole.markup.node is not _REFERENCE:
        return False
    return _TAG.search(bare.source) is not None and _untagged(bare) == _untagged(whole)


def _untagged(side: Side) -> str:
    return _TAG.sub("", side.source).translate(_SIGNS_OF_TAGS).strip("/")


def is_cited_in(stream: Stream) -> bool:
    """Say whether a run of text stands in a reference."""
    if not stream.path:
        return False
    return stream.is_within(_REFERENCE) or any(map(is_footnote, stream.templates))


def lacks_reference(side: Side) -> bool:
    """Say whether words are of a sentence in or behind which, from them on, no reference stands.

    Cells, captions, values and headings need none.
    """
    stream = side.stream
    if stream.node is not None or stream.is_within(Node.HEADING) or stream.is_within(Node.TEMPLATE):
        return False
    if side.has(Node.HEADING, Node.MEDIA) or has_reference(side.source) or side.is_in_table:
        return False
    text, last = side.page_text, max(side.inner_end - 1, side.start)
    behind = text[last : min(line_end(text, side.inner_end), last + _REACH)]
    first, stop = min(references(behind), default=None), _SENTENCE_STOP.search(behind)
    return first is None or (stop is not None and stop.end() < first)
