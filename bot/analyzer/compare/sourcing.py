"""Says whether a change is one of a reference, and whether one stands for some words.

Never looks at what a reference says.
"""

import re

from bot.analyzer.analysis import Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.prose.segments import CLOSING_MARKS, SENTENCE_END, WIDE_SIGNS
from bot.analyzer.wikitext.footnotes import REFERENCED, is_footnote, is_reference
from bot.analyzer.wikitext.markup import Stream
from bot.analyzer.wikitext.places import line_end

_REFERENCE, _TEMPLATE = Node.REFERENCE, Node.TEMPLATE
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""
_SENTENCE_STOP = re.compile(rf"{SENTENCE_END}\s+|[{WIDE_SIGNS}][{re.escape(CLOSING_MARKS)}]*")
_REACH = 1500
"""Characters behind some words in which the end of their sentence is looked for."""


def is_in_reference(change: Change) -> bool:
    """Say whether a change stands in a reference, or is one."""
    if change.node is _REFERENCE or is_cited_in(change.stream):
        return True
    if change.node is not _TEMPLATE:
        return False
    return is_reference(change.new.markup) or is_reference(change.old.markup)


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
    if side.has(Node.HEADING, Node.MEDIA) or REFERENCED.search(side.source) or side.is_in_table:
        return False
    text, last = side.page_text, max(side.inner_end - 1, side.start)
    behind = text[last : min(line_end(text, side.inner_end), last + _REACH)]
    reference, stop = REFERENCED.search(behind), _SENTENCE_STOP.search(behind)
    return reference is None or (stop is not None and stop.end() < reference.start())
