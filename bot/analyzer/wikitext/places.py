"""Says where a place of a page stands: in which line, under which heading.

Never parses: a heading is a line.
"""

import re

_HEADING = re.compile(r"(={1,6})(.+?)\1[ \t]*(?:<!--.*?-->[ \t]*)*$", re.MULTILINE)
# Begins with a set of signs, so that `re` looks for those alone.
_MARKUP = re.compile(
    r"['<\[\]{}](?:(?<=')'{1,4}|(?<=<)[^<>]*>|(?<=\[)\[(?:[^\[\]|]*\|)?|(?<=\])\]|(?<=\{)\{|(?<=\})\})"
)


def line_start(text: str, place: int) -> int:
    """Give the beginning of the line that a place stands in."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Give the end of the line that a place stands in, without its line feed."""
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def behind_blanks(text: str, place: int, end: int) -> int:
    """Give the first place from one on, up to an end, at which no blank stands.

    The end may lie behind the text's: what never closes is read as if it did.
    """
    end = min(end, len(text))
    while place < end and text[place] in " \t":
        place += 1
    return place


def before_in_line(text: str, place: int) -> str:
    """Give what stands before a place in its line."""
    return text[text.rfind("\n", 0, place) + 1 : place]


def behind_in_line(text: str, place: int) -> str:
    """Give what stands behind a place in its line, without its line feed."""
    end = text.find("\n", place)
    return text[place:] if end < 0 else text[place:end]


def has_line(text: str, line: str) -> bool:
    """Say whether a line, or several, stand whole in a text."""
    return f"\n{line}\n" in f"\n{text}\n"


class LineCounter:
    """Tells line numbers of one text; counts on from the place that was asked for last."""

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
    at = line_end(text, place)
    while (line := text.rfind("\n=", 0, at)) >= 0:
        if heading := _HEADING.match(text, line + 1):
            return _unmarked(heading[2])
        at = line
    heading = _HEADING.match(text)
    return _unmarked(heading[2]) if heading else ""


def _unmarked(heading: str) -> str:
    """Take markup out of a heading's words."""
    return _MARKUP.sub("", heading).strip()


def headings(text: str) -> list[str]:
    """Give all headings of a page, without markup."""
    found = [_HEADING.match(text)]
    line = text.find("\n=")
    while line >= 0:
        found.append(_HEADING.match(text, line + 1))
        line = text.find("\n=", line + 1)
    return [_unmarked(heading[2]) for heading in found if heading]


class Places:
    """Tells lines and sections of both texts; counts each stretch of them once."""

    def __init__(self, old: str, new: str, shared: int) -> None:
        """Take two texts, and how many characters they share at their beginning."""
        self.new = new
        known = shared, 1 + old.count("\n", 0, shared)
        self.old_lines = LineCounter(old, known)
        self.new_lines = LineCounter(new, known)
        self._sections: dict[bool, tuple[int, str]] = {}
        """The last place asked for in the old (False) and the new text, and its heading."""

    def section(self, text: str, at: int) -> str:
        """Give the heading above a place; looked for anew only when another one came between."""
        start, heading = self._sections.get(text is self.new, (-1, ""))
        end = line_end(text, at) + 1
        if not 0 <= start <= at or text.find("\n=", start, end) >= 0:
            heading = section_at(text, at)
        self._sections[text is self.new] = (at, heading)
        return heading
