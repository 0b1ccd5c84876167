"""The nouns of parsed wikitext: nodes with their places and parts. Values only."""

import re
from bisect import bisect_right
from functools import lru_cache
from typing import NamedTuple

import msgspec

from bot.analyzer.analysis import Node
from bot.analyzer.wikitext.scopes import OPAQUE_ELEMENTS, Scopes

TABLE_BEGINS = re.compile(r"^([ \t:]*)\{\|(?!\})", re.MULTILINE)
TABLE_ENDS = re.compile(r"^[ \t:]*\|\}(?!\})", re.MULTILINE)
"""How the first and the last line of a table begin; {|} and |}} are no table's."""
_HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0|opacity\s*:\s*0(?![.\d]*[1-9])|"
    r"(?<![-\w])(?:height|width)\s*:\s*[01](?:px|em|%)?\s*(?=[;\"'])|<[^<>]*\bhidden\b(?![-\w])",
    re.IGNORECASE,
)

_FUNCTIONS = "#ask:", "#show:", "#concept:"
_QUERIES = tuple(
    f"{x} {name}" for x in (Node.TEMPLATE, Node.PARSER_FUNCTION) for name in _FUNCTIONS
)
"""How a place in a query is told; one that began in lines before is a template like any."""


def is_in_query(path: tuple[str, ...]) -> bool:
    """Say whether a query is among what stands round a place."""
    return any(part.startswith(_QUERIES) for part in path)


def templates_in(path: tuple[str, ...]) -> list[str]:
    """Name the templates among what stands round a place, outermost first."""
    return [
        part.removeprefix(f"{Node.TEMPLATE} ")
        for part in path
        if part.startswith(f"{Node.TEMPLATE} ") and not part.startswith(Node.TEMPLATE_PARAMETER)
    ]


class Part(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a node."""

    name: str
    start: int
    end: int
    is_open: bool
    """A change within it is told by what stands in it; else it is a change of the node."""


class Markup(msgspec.Struct, frozen=True, gc=False):
    """A node of wikitext; places are offsets into the whole page text."""

    node: Node
    start: int
    end: int
    name: str
    """Target, URL, name of template, parameter or tag; '' where there is none."""
    parts: tuple[Part, ...]
    path: tuple[str, ...]
    """Enclosing nodes, outermost first."""
    is_tail: bool = False
    """It began before the lines that were read."""

    def part(self, name: str) -> Part | None:
        """Give the part of that name, or None."""
        for part in self.parts:
            if part.name == name:
                return part
        return None

    def holds(self, start: int, end: int) -> bool:
        """Say whether a stretch stands in one of its open parts."""
        for part in self.parts:  # noqa: SIM110 - asked of every node: any() takes longer
            if part.is_open and part.start <= start and end <= part.end:
                return True
        return False

    def is_cut(self, start: int, end: int) -> bool:
        """Say whether a stretch has a part of it, but not all, and not in one open part alone."""
        if start == end:
            is_touched = self.start < start < self.end
        else:
            is_touched = self.start < end and start < self.end
        if not is_touched or (start <= self.start and self.end <= end):
            return False
        return not self.holds(start, end)


@lru_cache(maxsize=8)
def hides(tag: str) -> bool:
    """Say whether a tag hides what stands behind it."""
    return _HIDING.search(tag) is not None


def is_hidden(markup: Markup, text: str) -> bool:
    """Say whether an element hides what stands in it."""
    opening = markup.part("attributes")
    return opening is not None and bool(_HIDING.search(text, opening.start, opening.end))


class Stream(msgspec.Struct, frozen=True, gc=False):
    """The run of text that a stretch is read in."""

    node: Node | None
    """REFERENCE, TEMPLATE_PARAMETER, MEDIA (its caption), CODE ...; None is the page's prose."""
    name: str
    start: int
    end: int
    path: tuple[str, ...]
    """What it stands in, outermost first."""

    @property
    def template(self) -> str:
        """The name of the template that it stands in, of several the innermost; '' when in none."""
        return self.name if self.node is Node.TEMPLATE else next(reversed(self.templates), "")

    @property
    def templates(self) -> list[str]:
        """The names of the templates round it, outermost first."""
        return templates_in(self.path)

    @property
    def is_query(self) -> bool:
        """Whether it stands in a query, whose conditions look like properties and categories."""
        return bool(self.path) and is_in_query(self.path)

    def is_within(self, node: Node) -> bool:
        """Say whether it stands in a node of that kind."""
        return bool(self.path) and any(part.startswith(node) for part in self.path)


class Fragment(msgspec.Struct, frozen=True, gc=False):
    """A stretch of a page with the nodes in it, in the order they begin."""

    text: str
    """The whole page."""
    start: int
    end: int
    nodes: tuple[Markup, ...]
    scopes: Scopes = ()
    """What encloses its start."""
    closings: tuple[int, ...] = ()
    """Where those end, innermost first, as far as they end in it."""

    def scopes_at(self, place: int) -> Scopes:
        """Give those that still enclose a place."""
        return self.scopes[: len(self.scopes) - bisect_right(self.closings, place)]


class Window(NamedTuple):
    """Whole lines of a page, and what encloses them."""

    text: str
    """The whole page."""
    start: int
    end: int
    scopes: Scopes
    """What encloses `start`."""
    ends: Scopes
    """What encloses `end`."""


OPAQUE_TAGS = frozenset({*OPAQUE_ELEMENTS, "comment"})
"""Elements, and comments, whose content is no wikitext."""


def tag_node(name: str) -> Node:
    """Give the node that an element, or scope of that kind, is."""
    return _TAG_NODES.get(name, Node.ELEMENT)


def path_of(scopes: Scopes) -> tuple[str, ...]:
    """Name what encloses a place, outermost first."""
    named = ((s.kind, s.name if s.kind in _WITHOUT_TAG else s.kind) for s in scopes)
    return tuple(f"{tag_node(kind)} {name}".strip() for kind, name in named)


_WITHOUT_TAG = frozenset({"template", "argument", "media", "table", "comment"})
"""Kinds of scopes that no tag opens: these are called by their own names, others by their tags'."""
_TAG_NODES = {
    "ref": Node.REFERENCE,
    "gallery": Node.GALLERY,
    "nowiki": Node.NOWIKI,
    "comment": Node.COMMENT,
    "template": Node.TEMPLATE,
    "media": Node.MEDIA,
    "argument": Node.ARGUMENT,
    "table": Node.TABLE,
    **dict.fromkeys(("math", "poem", "chem", "references", "imagemap"), Node.EXTENSION_TAG),
    **dict.fromkeys(("noinclude", "includeonly", "onlyinclude"), Node.INCLUSION_CONTROL),
    **dict.fromkeys(("translate", "tvar"), Node.TRANSLATION_MARKER),
    **dict.fromkeys(("b", "i", "u", "s", "em", "strong"), Node.TEXT_FORMATTING),
    **dict.fromkeys(("small", "big", "sub", "sup"), Node.TEXT_FORMATTING),
    **dict.fromkeys(("code", "tt", "kbd", "samp", "var"), Node.CODE),
    **dict.fromkeys(("pre", "source", "syntaxhighlight", "score", "timeline"), Node.CODE),
}
