"""Takes the lines of a gallery and tells files from captions. Never judges either."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.analyzer.analysis import Span
from bot.analyzer.wikitext.places import line_start

_LINE = re.compile(r"[ \t]*([^|\n<>{}\[\]]*[^|\s<>{}\[\]])[ \t]*(?:\|([^\n]*))?$", re.MULTILINE)


class Picture(NamedTuple):
    """A line of a gallery."""

    file: str
    caption: Span | None
    """Where its words stand, with the file's options; None where there is no bar."""


def picture_at(text: str, place: int, stretch: Span) -> Picture | None:
    """Read the line of a stretch that a place stands in; None when it names no file."""
    start = max(line_start(text, place), stretch[0])
    found = _LINE.match(text, start, stretch[1])
    if found is None:
        return None
    return Picture(found[1], None if found[2] is None else found.span(2))


def pictures_in(text: str, stretch: Span) -> Iterator[Picture]:
    """Read all lines of a stretch that name files; the first one from where it begins."""
    at = line_start(text, stretch[0])
    while 0 <= at < stretch[1]:
        if found := picture_at(text, at, (at, stretch[1])):
            yield found
        at = text.find("\n", at) + 1 or stretch[1]
