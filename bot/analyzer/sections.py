"""Finds the section that a place of a page stands in. Never parses: headings are lines."""

import re

_HEADING = re.compile(r"(={1,6})(.+?)\1[ \t]*(?:<!--.*?-->[ \t]*)*$", re.MULTILINE)
_LINE_HEADING = re.compile(rf"^{_HEADING.pattern}", re.MULTILINE)
_MARKUP = re.compile(r"'{2,5}|<[^<>]*>|\[\[(?:[^\[\]|]*\|)?|\]\]|\{\{|\}\}")


class LineCounter:
    """Tells line numbers of one text; places that rise are counted once."""

    def __init__(self, text: str, known: tuple[int, int] = (0, 1)) -> None:
        """Count the lines of a text.

        Args:
            text: The text.
            known: A place of it, and the number of the line that it stands in.
        """
        self._text = text
        self._known = known

    def line(self, at: int) -> int:
        """Give the number of the line, from 1, that a place stands in."""
        start, line = self._known if self._known[0] <= at else (0, 1)
        self._known = (at, line + self._text.count("\n", start, at))
        return self._known[1]


def section_at(text: str, place: int) -> str:
    """Give the heading above `place`, without markup; '' before the first one.

    A heading line belongs to its own section.
    """
    at = text.find("\n", place)
    at = len(text) if at < 0 else at
    while (line := text.rfind("\n=", 0, at)) >= 0:
        if heading := _HEADING.match(text, line + 1):
            return plain(heading[2])
        at = line
    heading = _HEADING.match(text) if text.startswith("=") else None
    return plain(heading[2]) if heading else ""


def plain(heading: str) -> str:
    """Take markup out of a heading's words."""
    return _MARKUP.sub("", heading).strip()


def headings(text: str) -> list[str]:
    """Give all headings of a page, without markup."""
    if "=" not in text:
        return []
    return [plain(found[2]) for found in _LINE_HEADING.finditer(text)]
