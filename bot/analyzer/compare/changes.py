"""The noun that labels are read from: an operation, and what was parsed for it. Values only."""

from collections.abc import Iterable

import msgspec
from msgspec import structs

from bot.analyzer.analysis import Label, Node, Operation, Span
from bot.analyzer.compare.wraps import PAGE_LINKS, are_template_and_link, is_cited, is_put_into
from bot.analyzer.wikitext.footnotes import is_reference
from bot.analyzer.wikitext.markup import Markup, Stream
from bot.analyzer.wikitext.places import (
    before_in_line,
    behind_in_line,
    has_line,
    line_end,
    line_start,
)
from bot.analyzer.wikitext.reader import Reader

BRACKETS = str.maketrans("", "", "[]{}")

LIST_MARKERS = "*#:; \t"
"""What a list's lines begin with, and blanks."""

_CODE, _ELEMENT, _TEMPLATE = Node.CODE, Node.ELEMENT, Node.TEMPLATE
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""
_LINKS = PAGE_LINKS | {Node.EXTERNAL_LINK}
_VIEWS = ("includeonly", "noinclude"), ("noinclude", "includeonly")


class Side(msgspec.Struct, frozen=True, gc=False):
    """One text's share of a change."""

    reader: Reader
    page_text: str
    """The whole text that it is a stretch of."""
    start: int
    end: int
    markup: Markup | None
    """The node, when the stretch is one node; None for prose."""
    nodes: tuple[Markup, ...]
    """Every node in the stretch."""
    kinds: frozenset[Node]
    """What those are."""
    visible: str
    stream: Stream
    source: str
    """The wikitext of the stretch."""
    inner_start: int
    """Where it begins but for blanks; its end when there is nothing else in it."""
    is_blank: bool
    """Whether there is nothing else in it."""

    @property
    def span(self) -> Span:
        """Its place."""
        return self.start, self.end

    @property
    def inner_end(self) -> int:
        """Where it ends but for blanks; its start when there is nothing else in it."""
        return self.start + len(self.source.rstrip())

    @property
    def lines(self) -> Span:
        """The place of the whole lines that it stands in."""
        text = self.page_text
        return line_start(text, self.start), line_end(text, self.end)

    @property
    def line(self) -> str:
        """The whole lines that it stands in."""
        return self.page_text[slice(*self.lines)]

    @property
    def inner_line(self) -> str:
        """The whole lines that it stands in, but for the blanks at its ends."""
        text = self.page_text
        return text[line_start(text, self.inner_start) : line_end(text, self.inner_end)]

    @property
    def beside(self) -> tuple[str, str]:
        """What stands before it and behind it in its line, without the blanks between."""
        before = before_in_line(self.page_text, self.inner_start)
        return before.rstrip(), behind_in_line(self.page_text, self.inner_end).strip()

    @property
    def ends_line(self) -> bool:
        """Whether nothing but blanks stands behind it in its line."""
        return not behind_in_line(self.page_text, self.inner_end).strip()

    @property
    def touching(self) -> tuple[str, str]:
        """The signs right before and right behind the node; '' where there are none."""
        if self.markup is None:
            return "", ""
        text = self.page_text
        start, end = self.markup.start, self.markup.end
        return text[max(start - 1, 0) : start], text[end : end + 1]

    @property
    def is_loose(self) -> bool:
        """Whether brackets touch the node from outside: something is still not whole there."""
        before, behind = self.touching
        return before == "[" or behind == "]"

    @property
    def is_in_table(self) -> bool:
        """Whether it stands in a table, or in a row that stands alone."""
        return self.reader.is_in_table(self.inner_start)

    @property
    def links_web(self) -> bool:
        """Whether the node is a link to the web."""
        return self.markup is not None and self.markup.node is Node.EXTERNAL_LINK

    @property
    def is_before_bar(self) -> bool:
        """Whether a bar follows in a table: what stands before it is shown only if it has links."""
        before, bar, _ = self.page_text[self.end : self.lines[1]].partition("|")
        return bool(bar) and "[[" not in before and self.is_in_table

    @property
    def name(self) -> str:
        """The name of the node; '' when it has none."""
        return self.markup.name.strip() if self.markup else ""

    def part(self, name: str) -> str:
        """Give the source of a part of the node; '' when it has none."""
        part = self.markup.part(name) if self.markup else None
        return self.page_text[part.start : part.end] if part else ""

    @property
    def inner_links(self) -> int:
        """How many links stand in its label."""
        return self.part("label").count("[[")

    def has(self, *nodes: Node) -> bool:
        """Say whether a node of one of these kinds stands in the stretch."""
        return not self.kinds.isdisjoint(nodes)

    def names(self, *nodes: Node) -> list[str]:
        """Name the nodes of these kinds that stand in the stretch."""
        return [node.name.strip() for node in self.nodes if node.node in nodes]


class Change(msgspec.Struct, frozen=True, gc=False):
    """An operation and what was parsed for it; `change_of` makes one."""

    operation: Operation
    old: Side
    new: Side
    node: Node
    """The node that it happened to."""
    stream: Stream
    """The run of text it stands in: that of the `telling` side."""
    is_same_words: bool
    """Whether a reader sees the same words there before and after."""
    is_code: bool = False
    """It is a change of code: in an element for it, or in a line that begins blank."""
    content: Label | None = None
    """EXPANSION, TRIM, SECTION_ADD, SECTION_REMOVE, CONTENT_MOVE; None when words changed within
    their sentence, or no words did."""

    @property
    def sides(self) -> tuple[Side, Side]:
        """The old side and the new one."""
        return self.old, self.new

    @property
    def is_same_but_blanks(self) -> bool:
        """Whether a reader sees the same words but for the blanks between them."""
        return self.is_same_words or self.old.visible.split() == self.new.visible.split()

    @property
    def is_same_but_capitals(self) -> bool:
        """Whether a reader sees the same words but for blanks and capitals."""
        if self.is_same_but_blanks:
            return True
        return self.old.visible.casefold().split() == self.new.visible.casefold().split()

    @property
    def links_respelt_code(self) -> bool:
        """Whether code became a link with other signs, capitals say, or the reverse."""
        bare = self.old if self.old.markup is None else self.new
        if bare.markup is not None or self.node not in _LINKS or self.is_same_but_blanks:
            return False
        spans = {(node.start, node.end) for node in bare.nodes if node.node is _CODE}
        return (bare.inner_start, bare.inner_end) in spans

    @property
    def is_of_attributes(self) -> bool:
        """Whether it stands where a table's attributes do, of which nobody sees any."""
        return self.are_layout(self.sides)

    def are_layout(self, sides: Iterable[Side]) -> bool:
        """Say whether sides stand where a table's attributes do, and no word is seen of either."""
        if self.old.visible or self.new.visible:
            return False
        return all(side.reader.is_layout(*side.span) for side in sides)

    @property
    def is_of_whole_line(self) -> bool:
        """Whether it came, or went, with all else in its line, maybe as one of several pieces.

        The other text's line tells: it stands whole in this one, too.
        """
        if self.old.is_blank is self.new.is_blank:
            return False
        other, shown = self.sides if self.old.is_blank else self.sides[::-1]
        line, told = other.line, shown.inner_line
        if all(other.beside) or (line and (told.startswith(line) or told.endswith(line))):
            return False
        return has_line(shown.page_text, line)

    @property
    def has_nodes(self) -> bool:
        """Whether anything but words, blanks and signs came, went or changed."""
        return bool(self.old.nodes or self.new.nodes)

    @property
    def is_list_markers(self) -> bool:
        """Whether all that came or went are signs at the beginning of a list's line."""
        if self.node is not Node.LIST_ITEM:
            return False
        return not self.old.source.strip(LIST_MARKERS) and not self.new.source.strip(LIST_MARKERS)

    @property
    def is_between_views(self) -> bool:
        """Whether it stands between words of which nobody sees both: on the page, and elsewhere."""
        text, start, end = self.new.page_text, self.new.start, self.new.end
        before, behind = text[max(start - 20, 0) : start].rstrip(), text[end : end + 20].lstrip()
        return any(before.endswith(f"</{a}>") and behind.startswith(f"<{b}>") for a, b in _VIEWS)

    @property
    def is_made_whole(self) -> bool:
        """Whether brackets or a scheme made a node of what was nearly one, or the reverse."""
        if (self.old.markup is None) == (self.new.markup is None):
            return False
        sides = self.sides if self.old.markup is None else self.sides[::-1]
        broken, whole = (side.source.strip() for side in sides)
        if whole in {f"http://{broken}", f"https://{broken}"}:
            return True
        is_nearly = broken.startswith(("[", "{"))
        return is_nearly and broken.translate(BRACKETS) == whole.translate(BRACKETS)

    @property
    def is_linked(self) -> bool:
        """Whether a template that shows a link's words became that link, or the reverse."""
        markups = self.old.markup, self.new.markup
        return are_template_and_link({markup.node for markup in markups if markup})

    @property
    def is_wrapped(self) -> bool:
        """Whether words became a value of a template, as in {{nowrap|60 kg}}, or the reverse."""
        if self.old.markup is self.new.markup:
            return False  # none is a node
        for bare, whole in (self.sides, self.sides[::-1]):
            if whole.markup is None or whole.markup.node is not _TEMPLATE:
                continue
            if is_reference(whole.markup):  # there they are no words of the sentence
                return False
            if bare.markup is None and is_put_into(bare.source, whole.source):
                return True
            if is_cited(bare.markup, whole.markup, (bare.source, whole.source)):
                return True
            if bare.markup is not None and bare.markup.node in PAGE_LINKS:
                return True  # which shows the same words
        return False

    def told_as(self, node: Node) -> "Change":
        """Give the same change, told as one of another node."""
        operation = structs.replace(self.operation, node=node)
        return structs.replace(self, operation=operation, node=node)


def telling(old: Side, new: Side) -> Side:
    """Give the side that says where a change stands: the new one, unless only blanks came."""
    return old if not new.source or (new.is_blank and not old.is_blank) else new


def change_of(operation: Operation, old: Side, new: Side) -> Change:
    """Make a change; what every label asks of it is looked up once."""
    stream = telling(old, new).stream
    return Change(operation, old, new, operation.node, stream, old.visible == new.visible)
