"""Takes a stretch of parsed wikitext and gives the words that a reader sees there, with places.

Never expands a template: what one would show is not part of the visible text.
"""

import re
from bisect import bisect_left
from html import unescape

from bot.analyzer.analysis import Node, Span
from bot.analyzer.prose.shifted import shifted
from bot.analyzer.wikitext.markup import (
    OPAQUE_TAGS,
    TABLE_BEGINS,
    Fragment,
    Markup,
    Part,
    Stream,
    is_hidden,
    tag_node,
)
from bot.analyzer.wikitext.nesting import Nesting
from bot.analyzer.wikitext.places import behind_blanks, line_end, line_start
from bot.analyzer.wikitext.redirects import opening_end
from bot.analyzer.wikitext.scopes import Scopes, Walked, scopes_at
from bot.analyzer.wikitext.tables import Tables
from bot.analyzer.wikitext.titles import in_letters
from bot.analyzer.wikitext.visible import Run, Visible

_SILENT = frozenset(
    {
        Node.TEMPLATE,
        Node.PARSER_FUNCTION,
        Node.ARGUMENT,
        Node.TEMPLATE_PARAMETER,
        Node.MEDIA,
        Node.REFERENCE,
        Node.COMMENT,
        Node.CATEGORY,
        Node.INTERLANGUAGE_LINK,
        Node.BEHAVIOUR_SWITCH,
        Node.GALLERY,
        Node.LIST_ITEM,
    }
)
_PARTED = frozenset({Node.TEMPLATE, Node.PARSER_FUNCTION, Node.ARGUMENT, Node.REFERENCE})
_LINKS = frozenset({Node.WIKILINK, Node.INTERWIKI_LINK, Node.ANNOTATION, Node.REDIRECT_TARGET})
# A mark is looked for by its first sign: five times as quick on prose as one alternative by one.
_MARKS = re.compile(
    r"['<~*#:;-](?:(?<=')'{1,4}|(?<=<)/?[a-zA-Z][^<>]*>|(?<=~)~{2,4}|(?<=^-)-{3,}"
    r"|(?<=^[*#:;])[*#:;]*[ \t]*)",
    re.MULTILINE,
)
_ATTRIBUTES = r"[^|\[\]{}\n=]{0,300}=[^|\[\]{}\n]{0,2000}\|(?!\|)"
"""What stands before a cell's words; a link or a template before the bar makes words of it.

Its length is bounded, for it is looked for behind every sign that may begin a cell.
"""
_TABLE_MARKS = re.compile(
    r"['<~|!*#:;{ \t-](?:(?<=^.)(?:(?<=[ \t:])[ \t:]*\{\|(?!\}).*$|(?<=\{)\|(?!\}).*$"
    r"|(?<=\|)(?:-.*$|\}(?!\})|\+)"
    rf"|(?<=[*#:;])[*#:;]*[ \t]*|(?<=-)-{{3,}}|(?<=[|!])(?:{_ATTRIBUTES})?)"
    r"|(?<=')'{1,4}|(?<=<)/?[a-zA-Z][^<>]*>|(?<=~)~{2,4}"
    rf"|(?:(?<=\|)\||(?<=!)!)(?:{_ATTRIBUTES})?)",
    re.MULTILINE,
)
_LINE_SIGNS = "*#:;-"
"""What marks that begin a line begin with."""
_ROW_LINE = re.compile(r"^[|!]", re.MULTILINE)
_LAYOUT = re.compile(rf"[ \t:]*\{{\|(?!\}})[^\n]*|\|-[^\n]*|\|\}}(?!\}})|[|!](?:{_ATTRIBUTES})?")
_CELL = re.compile(rf"(?:\|\||!!){_ATTRIBUTES}")
_BEFORE_MARKERS = frozenset({"", *"\n:;*#"})
_CELL_SIGNS = frozenset({"||", "!!"})
_CELL_BEGINS = ("||", "!!", "\n|", "\n!")
_WITH_ATTRIBUTES = re.compile(_ATTRIBUTES)


def _is_unmarked(source: str) -> bool:
    """Say whether nothing in some words of one line can be a mark."""
    if "<" in source or "~" in source or source[:1] in _LINE_SIGNS:
        return False
    if "\n" in source and source.find("\n", 0, -1) >= 0:
        return False
    return "'" not in source or "''" not in source


class Reader:
    """Reads the visible text of one fragment."""

    def __init__(self, fragment: Fragment) -> None:
        text, start, end = fragment.text, fragment.start, fragment.end
        nodes, scopes = fragment.nodes, fragment.scopes
        self.fragment = fragment
        self.text = text
        """The whole page."""
        self.prose = Stream(None, "", start, end, ())
        """The run of text that a place stands in when nothing stands round it."""
        self._nesting = Nesting(nodes)
        self._starts = self._nesting.starts
        self._raw: list[Part] = []
        """What holds no wikitext: its signs are shown as they are."""
        self._seen: dict[Span, Visible] = {}
        self._whole: dict[Span, tuple[Markup, ...]] = {}
        self._tables = Tables(text, start, end)
        self._walked = Walked(start, scopes)
        self._inside = 0
        """How many nodes, the first ones, hold all of it."""
        if nodes:
            held = (at for at, node in enumerate(nodes) if not node.holds(start, end))
            self._inside = next(held, len(nodes))
            raw = [node for node in nodes if node.name in OPAQUE_TAGS]
            self._raw = [part for node in raw for part in node.parts if part.is_open]
        self._line = line_start(text, start)
        lines = f"\n{text[self._line : end + 1]}"
        self.may_be_code = "\n " in lines
        """Whether one of its lines, or the line behind it, begins with a blank."""
        is_begun = text.find("{|", start, end) >= 0
        self.is_table = is_begun or "table" in [scope.kind for scope in scopes]
        """Whether it is of a table; rows may stand alone on pages that are included."""
        if not self.is_table and ("\n|" in lines or "\n!" in lines):
            rows = _ROW_LINE.finditer(text, start, end)
            self.is_table = any(self._is_row(row.start()) for row in rows)
        self._marks = _TABLE_MARKS if self.is_table else _MARKS
        self.opening = opening_end(text) if start == 0 else 0

    def _is_row(self, line: int) -> bool:
        """Say whether a line reads as a row's, and no bar of a template begins it."""
        if not self.text.startswith(("|", "!"), line):
            return False
        around = [tag_node(scope.kind) for scope in self.fragment.scopes_at(line)]
        around += [node.node for node in self.enclosing(line)]
        return [node for node in around if node in _PARTED][-1:] in ([], [Node.REFERENCE])

    def scopes_of_line(self, line: int) -> Scopes:
        """Give what encloses the beginning of a line; from one to the next is walked once."""
        if line < self._walked.at:
            self._walked = Walked(self.fragment.start, self.fragment.scopes)
        (around,) = scopes_at(self.text, [line], self._walked)
        _, tag, rest = self.text[self._walked.at : line].rpartition("<")
        is_opaque = any(scope.kind in OPAQUE_TAGS for scope in around)
        if not is_opaque and (not tag or ">" in rest):
            self._walked = Walked(line, around)
        return around

    def is_in_table(self, place: int) -> bool:
        """Say whether a place stands in a table, or in a line that reads as a row's."""
        text, start = self.text, self.fragment.start
        if not self.is_table and self._line == start <= place < self.fragment.end:
            return False  # no line of it is a row
        line = line_start(text, place)
        if not self.is_table:
            return self._is_row(line)
        begun = sum(scope.kind == "table" for scope in self.fragment.scopes)
        return begun + self._tables.open_at(line, line_end(text, place)) > 0 or self._is_row(line)

    def begins_table(self, place: int) -> bool:
        """Say whether a place is where a table begins: what stands right before it is outside."""
        text = self.text
        opening = TABLE_BEGINS.match(text, line_start(text, place))
        return opening is not None and place < opening.end() - 1

    def visible(self, start: int, end: int) -> Visible:
        """Give the visible text between two places of the fragment; each is read once."""
        known = self._seen.get((start, end))
        if known is None:
            runs: list[Run] = []
            if not (self.is_table and self.is_layout(start, end)):
                read = self._read if self._starts else self._words
                read(start, end, runs)
            known = self._seen[start, end] = Visible(runs)
        return known

    def is_layout(self, start: int, end: int) -> bool:
        """Say whether a stretch is part of a table's own markup: attributes, a row's line."""
        if not self.is_table:
            return False
        text = self.text
        line = line_start(text, start)
        cell = max(text.rfind("||", line, start), text.rfind("!!", line, start))
        mark = _LAYOUT.match(text, line) if cell < 0 else _CELL.match(text, cell)
        return mark is not None and start < mark.end() and not text[mark.end() : end].strip()

    def nodes(self, start: int, end: int) -> tuple[Markup, ...]:
        """Give the nodes that stand wholly between two places, in order, nested ones too."""
        if not self._starts:
            return ()
        known = self._whole.get((start, end))
        if known is None:
            low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
            nodes = self.fragment.nodes[low:high]
            known = tuple([node for node in nodes if node.end <= end and not node.is_tail])
            self._whole[start, end] = known
        return known

    def around(self, start: int, end: int) -> list[Markup]:
        """Give the nodes with an open part that holds the stretch, outermost first."""
        if not self._starts:
            return []
        return [node for node in self._nesting.reaching(start) if node.holds(start, end)]

    def enclosing(self, place: int) -> list[Markup]:
        """Give the nodes that a place stands strictly inside of, outermost first."""
        return [node for node in self._nesting.reaching(place) if node.start < place < node.end]

    def grown(self, start: int, end: int) -> Span:
        """Give a span grown to whole nodes: to those that it cuts through."""
        low, high = start, end
        for place in (start, end) if start < end else (start,):
            for node in self._nesting.reaching(place):
                if node.is_cut(start, end):
                    low, high = min(low, node.start), max(high, node.end)
        return low, high

    def _read(self, start: int, end: int, runs: list[Run], after: int = -1) -> None:
        """Read a stretch; nodes up to `after` hold it, even those with its very bounds."""
        at = start
        first = max(bisect_left(self._starts, start), after + 1, self._inside)
        for index in range(first, len(self._starts)):
            node = self.fragment.nodes[index]
            if node.start >= end:
                break
            if node.start >= at and node.end <= end:
                if at < node.start:
                    self._words(at, node.start, runs)
                self._node(index, runs)
                is_marker = node.node is Node.LIST_ITEM
                at = behind_blanks(self.text, node.end, end) if is_marker else node.end
        if at < end:
            self._words(at, end, runs)

    def is_raw(self, start: int, end: int) -> bool:
        """Say whether a stretch stands in what holds no wikitext."""
        return any(part.start <= start and end <= part.end for part in self._raw)

    def _words(self, start: int, end: int, runs: list[Run]) -> None:
        text, start = self.text, max(start, self.opening)
        if self._raw and self.is_raw(start, end):
            runs.append((start, text[start:end]))
            return
        at = self._behind_attributes(start, end) if self.is_table else start
        source = text[at:end]
        if not self.is_table and _is_unmarked(source):
            runs.append((at, source))
            return
        for mark in self._marks.finditer(text, at, end):
            if at < mark.start():
                runs.append((at, text[at : mark.start()]))
            if mark[0][:2] in _CELL_SIGNS:
                runs.append((mark.start(), "\n"))
            at = mark.end()
        if at < end:
            runs.append((at, text[at:end]))

    def _behind_attributes(self, start: int, end: int) -> int:
        """Give where the words of a cell begin, when the stretch begins with its attributes."""
        before = self.text[max(start - 3, 0) : start].rstrip(" ")
        found = before.endswith(_CELL_BEGINS) and _WITH_ATTRIBUTES.match(self.text, start, end)
        return found.end() if found else start

    def _node(self, index: int, runs: list[Run]) -> None:
        node = self.fragment.nodes[index]
        if node.is_tail and node.node is Node.MEDIA:
            self._part(index, "caption", runs)
        if node.node in _SILENT:
            if node.name == ":" and self.text[node.start - 1 : node.start] not in _BEFORE_MARKERS:
                runs.append((node.start, "\n"))  # a term's: what it means stands in its own line
            return
        if node.node in _LINKS:
            self._link(index, runs)
        elif node.node is Node.EXTERNAL_LINK:
            self._part(index, "label", runs)
        elif node.node is Node.HEADING:
            self._part(index, "words", runs)
        elif node.node is Node.ENTITY:
            runs.append((node.start, unescape(node.name)))
        elif node.name == "br":
            runs.append((node.start, " "))
        elif not is_hidden(node, self.text):
            since = len(runs)
            self._part(index, "content", runs)
            runs[since:] = [(place, shifted(words, node.name)) for place, words in runs[since:]]

    def _link(self, index: int, runs: list[Run]) -> None:
        node = self.fragment.nodes[index]
        label, target, trail = node.part("label"), node.part("target"), node.part("trail")
        if label is not None and label.end > label.start:
            self._read(label.start, label.end, runs, index)
        elif target is not None:
            source = self.text[target.start : target.end]
            shown = source.rpartition("::")[2] if node.node is Node.ANNOTATION else source
            shown = shown.lstrip(" :")  # a wiki keeps blanks at the other end
            place = target.end - len(shown)
            runs.append((place, in_letters(shown)))
        if trail is not None:
            runs.append((trail.start, self.text[trail.start : trail.end]))

    def _part(self, index: int, name: str, runs: list[Run]) -> None:
        if (part := self.fragment.nodes[index].part(name)) is not None:
            self._read(part.start, part.end, runs, index)
