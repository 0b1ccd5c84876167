"""Knows references, those that templates make, too, and whether one stands for some words.

Never opens a template: its name is all that is looked at.
"""

import re
from functools import lru_cache

from bot.analyzer.analysis import Node
from bot.analyzer.changes import Side
from bot.analyzer.places import line_end
from bot.analyzer.prose.segments import CLOSING_MARKS, SENTENCE_END

_NAMES = (
    r"sfn[mp]{0,2}|sfn0|snf|efn2?|efn-[a-z]+|refn(?:est)?|r|ref\+|notetag|odn|refhely|"
    r"הערה|ביאור|پک|یاد|یادداشت|주|내용주"
)
"""What templates that make a reference are called on Wikipedias; no two mean other things by it."""
_FOOTNOTE = re.compile(_NAMES, re.IGNORECASE)
REFERENCED = re.compile(
    rf"[<{{](?:(?<=<)ref[\s>/]|(?<=\{{)\{{\s*(?:(?:{_NAMES})\s*[|}}]|cite\b|#tag:ref\b))",
    re.IGNORECASE,
)
"""How a reference begins."""
_SENTENCE_STOP = re.compile(rf"{SENTENCE_END}\s+|[。！？][{re.escape(CLOSING_MARKS)}]*")
_REACH = 1500
"""Characters behind some words in which the end of their sentence is looked for."""


@lru_cache(maxsize=4096)
def is_footnote(name: str) -> bool:
    """Say whether a template of that name makes a reference."""
    return _FOOTNOTE.fullmatch(name.strip().replace("_", " ")) is not None


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
