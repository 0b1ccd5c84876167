"""The runs in which two texts differ, and where one of them is best read when it may stand in two.

Never compares texts: what came or went is given, and only its place among equal signs is chosen.
"""

import re

from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Span
from bot.analyzer.ends import common_prefix, common_suffix
from bot.analyzer.prose.segments import SENTENCE_SIGNS, WIDE_SIGNS

ENDS = re.compile(f"[{SENTENCE_SIGNS}]")
_REFERENCES = r"(?:<ref[^<]*(?:/>|</ref>)|\{\{[^{}]*\}\})*"
"""Those behind a sentence's end, and templates: many refer to a source, or ask for one."""
ENDING = rf"(?<!\b[^\W\d_]\.)['\")\]»”]*{_REFERENCES}"
"""What stands behind the sign that ends a sentence, before a blank; an initial's stop ends none."""
WIDE_ENDING = rf"(?<=[{WIDE_SIGNS}])[」』）]?{_REFERENCES}"
"""What stands behind such a sign where no blank follows."""
_SENTENCE_START = re.compile(
    rf"(?:[{SENTENCE_SIGNS}](?:{WIDE_ENDING}|{ENDING}\s+)|^[*#:;]+[ \t]*)\Z", re.MULTILINE
)
"""What stands before a sentence: the end of another one, or a list's marks."""
_BEFORE = frozenset(f" \t{WIDE_SIGNS}」』）>}}*#:;")
"""What may stand right before a sentence."""
_OPENS = (" ", "\t", "<br")
"""What stands behind the mark of the sentence before, in its line."""
_REACH = 200
"""Characters that a run is moved by at most, and that a reference at a sentence's end may have."""


def without_ends(island: Region, old: str, new: str, sizes: Span) -> Region:
    """Give a run without so many signs of its start and its end, if both texts share them."""
    (was, now), (left, right) = island.sources(old, new), sizes
    is_shared = was[:left] == now[:left] and was[len(was) - right :] == now[len(now) - right :]
    return island.grown(-left, -right) if is_shared else island


def at_sentence(island: Region, low: int, high: int, old: str, new: str) -> Region:
    """Let whole sentences that came or went begin where a sentence does, if they can be read so.

    Of "It is old. It was sold. It has a tower." and the same without its middle, a comparison may
    say that "was sold. It" came in: each sentence begins with the same word, or that ". It was
    sold" did: each ends with the same mark.

    Args:
        island: A run of one text.
        low: Where the run before it ends in the old text.
        high: Where the run behind it begins in the old text.
        old: The old text.
        new: The new text.
    """
    text, start, end = island.one_side(old, new)
    moved = text[start:end]
    if "\n" in moved or not ENDS.search(moved):
        return island
    room = min(island.old_start - low, end - start, _REACH)
    for step in range(common_suffix(text[:start], text[start:end], room) + 1):
        if _begins_sentence(text, start - step) and _begins_sentence(text, end - step):
            return island.moved(-step)
    room = min(high - island.old_end, end - start, _REACH)
    for step in range(1, common_prefix(text[start:end], text[end : end + room]) + 1):
        if _begins_sentence(text, start + step) and _begins_sentence(text, end + step):
            return island.moved(step)
    is_last = room > 0 and text[start] == text[end] and text[end + 1 : end + 2] in {"", "\n"}
    is_mark = is_last and ENDS.match(moved) is not None and moved[1:].startswith(_OPENS)
    return island.moved(1) if is_mark else island


def _begins_sentence(text: str, place: int) -> bool:
    before = text[place - 1 : place]
    if before not in _BEFORE:
        return before in {"", "\n"}
    return _SENTENCE_START.search(text, max(place - _REACH, 0), place) is not None
