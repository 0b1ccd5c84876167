"""Takes a region and cuts each side into pieces: nodes and runs of prose.

The pieces of a side tile it. Never looks at the other side.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from bot.analyzer.analysis import Node, Span
from bot.analyzer.wikitext.footnotes import is_reference
from bot.analyzer.wikitext.markup import TABLE_BEGINS, TABLE_ENDS, Markup
from bot.analyzer.wikitext.places import before_in_line, behind_in_line, line_end, line_start
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.tables import Tables

ALONE = frozenset(
    {
        *(Node.CATEGORY, Node.INTERLANGUAGE_LINK, Node.MEDIA, Node.REFERENCE, Node.COMMENT),
        *(Node.HEADING, Node.BEHAVIOUR_SWITCH, Node.GALLERY, Node.INCLUSION_CONTROL),
        Node.TEMPLATE_PARAMETER,
    }
)
"""Nodes that are told apart even in the middle of a sentence."""
_OF_CELLS = frozenset({Node.MEDIA, Node.REFERENCE, Node.TEMPLATE, Node.PARSER_FUNCTION})
"""What a table that came or went whole holds as it holds words."""
BLOCKS = frozenset({Node.TEMPLATE, Node.PARSER_FUNCTION})
"""Nodes that are told apart when no words share their line, and the line is no list item."""
_VERBATIM = frozenset({Node.CODE, Node.NOWIKI, Node.EXTENSION_TAG})
"""Nodes in which a blank line ends nothing; told apart when they have their lines to themselves."""
_ITEM = re.compile(r"[*#]+[ \t]*")
_WORD = re.compile(r"\w")
_QUOTES = re.compile(r"'{2,5}")
_PLAIN = re.compile(
    r"[^\s*#:;=|!{<\[_-]|\[\["
    r"|</?(?:[bisu]|abbr|big|cite|code|del|em|font|ins|kbd|math|nowiki|q|ref|samp|small|span|strong"
    r"|su[bp]|tt|var)\b",
    re.IGNORECASE,
)
"""How a line begins that is no list's, table's, heading's, block's or block of code's."""
_CODE = re.compile(r" +[^\s|!]")
"""How a line of a block of code begins; one with a bar may be a table's."""
_MAX_LINES = 200


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A node, or a run of prose (`markup` is None)."""

    start: int
    end: int
    markup: Markup | None


Pair = tuple[Piece | None, Piece | None]


def tiles(text: str, start: int, end: int, nodes: list[Markup], *, is_alone: bool) -> list[Piece]:
    """Cut a stretch into pieces that join back to it.

    Args:
        text: The whole page.
        start: Where the stretch begins.
        end: Where it ends.
        nodes: Those that stand in it, and in no other.
        is_alone: Whether it came, or went, where nothing else stood: its tables are whole then.
    """
    if not nodes:
        return [Piece(start, end, None)] if start < end else []
    pieces: list[Piece] = []
    at = start
    inner: list[Markup] = []
    tables = Tables(text, start, end)
    for node in nodes:
        is_of_table = is_alone and node.node in _OF_CELLS and tables.has(node.start)
        if is_of_table or not _is_alone(text, node, start, end):
            inner.append(node)
            continue
        if at < node.start:
            pieces.append(_prose(text, at, node.start, inner))
            inner = []
        pieces.append(Piece(node.start, node.end, node))
        at = node.end
    if at < end:
        pieces.append(_prose(text, at, end, inner))
    return _without_blanks(text, pieces) if len(pieces) > 1 else pieces


def top(nodes: Sequence[Markup]) -> list[Markup]:
    """Give the nodes that stand in no other of them."""
    found: list[Markup] = []
    for node in nodes:
        if not found or node.start >= found[-1].end:
            found.append(node)
    return found


def _is_alone(text: str, node: Markup, start: int, end: int) -> bool:
    if node.node in ALONE:
        return True
    if node.node in _VERBATIM:
        return not (before_in_line(text, node.start) + behind_in_line(text, node.end)).strip()
    if node.node not in BLOCKS:
        return False
    line = max(line_start(text, node.start), start)
    is_item = _ITEM.fullmatch(text, line, node.start) is not None
    if is_item or is_reference(node):
        return not is_item
    first, last = _words_in(text, line, min(line_end(text, node.end), end))
    return node.start <= first and last <= node.end


@lru_cache(maxsize=1)
def _words_in(text: str, start: int, end: int) -> Span:
    """Say where the first word of a line begins and the last ends; all its nodes ask."""
    if not (first := _WORD.search(text, start, end)):
        return end, start
    while not _WORD.match(text, end - 1):
        end -= 1
    return first.start(), end


def _prose(text: str, start: int, end: int, nodes: list[Markup]) -> Piece:
    """Make a run of prose; one that is only a single node is that node."""
    if len(nodes) == 1:
        rest = text[start : nodes[0].start] + text[nodes[0].end : end]
        if not _QUOTES.sub("", rest).strip():
            return Piece(start, end, nodes[0])
    return Piece(start, end, None)


def _without_blanks(text: str, pieces: list[Piece]) -> list[Piece]:
    """Give blank ones of several pieces to the piece before them (or behind, for the first)."""
    kept: list[Piece] = []
    start: int | None = None
    for piece in pieces:
        if text[piece.start : piece.end].isspace():
            if kept:
                kept[-1] = Piece(kept[-1].start, piece.end, kept[-1].markup)
            else:
                start = piece.start
        else:
            kept.append(piece if start is None else Piece(start, piece.end, piece.markup))
            start = None
    return kept


def lines(reader: Reader, piece: Piece) -> list[Piece]:
    """Cut a run of prose into its lines; blank ones go with the line before."""
    text = reader.text
    source = text[piece.start : piece.end]
    if piece.markup is not None or not 0 < source.count("\n") <= _MAX_LINES:
        return [piece]
    found: list[Piece] = []
    at = piece.start
    is_of_row = _is_of_table if not _is_cut_off_row(source) else _is_before_bar
    start = at
    for line in source.splitlines(keepends=True):
        before = text[start:at]
        is_of_line = not before or line.isspace() or before.isspace()
        is_of_line = is_of_line or is_of_row(before, line) or _is_of_block(before, line)
        if not is_of_line and not _is_in_block(reader, at):
            found.append(Piece(start, at, None))
            start = at
        at += len(line)
    return [*found, Piece(start, at, None)]


def parted_code(readers: tuple[Reader, Reader], pair: Pair) -> list[Pair]:
    """Cut what came or went into its lines where one of code opens it: not all of it is code."""
    old, new = pair
    if old is None or new is None or (old.start == old.end) is (new.start == new.end):
        return [pair]
    if old.start == old.end:
        return [(old, line) for line in _lines_behind_code(readers[1], new)]
    return [(line, new) for line in _lines_behind_code(readers[0], old)]


def _lines_behind_code(reader: Reader, piece: Piece) -> list[Piece]:
    text, start = reader.text, piece.start
    is_code = text.startswith(" ", start) and line_start(text, start) == start
    return lines(reader, piece) if is_code else [piece]


def _is_in_block(reader: Reader, place: int) -> bool:
    """Say whether a template goes on there that began in a line before, or any block of code."""
    return any(
        node.node in _VERBATIM or (node.node in BLOCKS and not node.is_tail)
        for node in reader.enclosing(place)
    )


def _is_of_table(before: str, line: str) -> bool:
    """Say whether a line goes on with the table, or the row, that the lines before it opened."""
    if "{|" in before and len(TABLE_BEGINS.findall(before)) > len(TABLE_ENDS.findall(before)):
        return True
    is_row = before.lstrip().startswith("|-")
    return is_row and not line.startswith(("|-", "|}"))


def _is_of_block(before: str, line: str) -> bool:
    """Say whether a line goes on with the plain paragraph or the code right before it."""
    block = _PLAIN if _PLAIN.match(line) else _CODE if _CODE.match(line) else None
    if block is None:
        return False
    last = before.rfind("\n", 0, len(before) - 1) + 1
    return block.match(before, last) is not None


def _is_cut_off_row(source: str) -> bool:
    """Say whether cells come first and the bar before the next row last: rows all the same."""
    shown = source.strip()
    return shown.startswith(("|", "!")) and shown[1:2] not in {"-", "}"} and shown.endswith("\n|-")


def _is_before_bar(before: str, line: str) -> bool:
    """Say whether a line goes on with a row that ends with its bar."""
    return line.startswith(("|", "!")) and not before.rstrip().endswith("\n|-")
