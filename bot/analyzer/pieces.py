"""Takes a region and cuts each side into pieces (nodes and runs of prose), then pairs them.

The pieces of a side tile it, so that dropping equal pairs and telling the rest replays the edit.
Never judges what a pair means.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Sequence
from itertools import pairwise

import msgspec
from rapidfuzz.distance import Indel

from bot.analyzer.align.lines import Group, is_backwards
from bot.analyzer.analysis import Node
from bot.analyzer.footnotes import is_reference
from bot.analyzer.markup import Markup
from bot.analyzer.places import line_end, line_start
from bot.analyzer.reader import Reader

_ALONE = frozenset(
    {
        Node.CATEGORY,
        Node.INTERLANGUAGE_LINK,
        Node.MEDIA,
        Node.REFERENCE,
        Node.COMMENT,
        Node.HEADING,
        Node.BEHAVIOUR_SWITCH,
        Node.GALLERY,
        Node.TEMPLATE_PARAMETER,
    }
)
"""Nodes that are told apart even in the middle of a sentence."""
_BLOCKS = frozenset({Node.TEMPLATE, Node.PARSER_FUNCTION})
"""Nodes that are told apart when no words share their line, and the line is no list item."""
_VERBATIM = frozenset({Node.CODE, Node.NOWIKI, Node.EXTENSION_TAG})
"""Nodes in which a blank line ends nothing; told apart when they have their lines to themselves."""
_SAMPLES = frozenset({Node.CODE, Node.NOWIKI})
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
_TABLE = re.compile(r"^[ \t:]*\{\|", re.MULTILINE)
_TABLE_END = re.compile(r"^[ \t:]*\|\}", re.MULTILINE)
_MAX_LINES = 200


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A node, or a run of prose (`markup` is None)."""

    start: int
    end: int
    markup: Markup | None


Pair = tuple[Piece | None, Piece | None]


def tiles(text: str, start: int, end: int, nodes: list[Markup]) -> list[Piece]:
    """Cut a stretch into pieces that join back to it; `nodes` stand in it, and in no other."""
    if not nodes:
        return [Piece(start, end, None)] if start < end else []
    pieces: list[Piece] = []
    at = start
    inner: list[Markup] = []
    for node in nodes:
        if not _is_alone(text, node, start, end):
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
    if node.node in _ALONE:
        return True
    if node.node in _VERBATIM:
        beside = line_start(text, node.start), line_end(text, node.end)
        return not (text[beside[0] : node.start] + text[node.end : beside[1]]).strip()
    if node.node not in _BLOCKS:
        return False
    line = max(line_start(text, node.start), start)
    is_item = _ITEM.fullmatch(text, line, node.start) is not None
    if is_item or is_reference(node):
        return not is_item
    behind = text[node.end : min(line_end(text, node.end), end)]
    return not _WORD.search(text[line : node.start] + behind)


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
    has_nodes = bool(reader.fragment.nodes)
    is_of_row = _is_of_table if not _is_cut_off_row(source) else _is_before_bar
    start = at
    for line in source.splitlines(keepends=True):
        before = text[start:at]
        is_of_line = not before or line.isspace() or before.isspace()
        is_of_line = is_of_line or is_of_row(before, line) or _is_of_block(before, line)
        if not is_of_line and not (has_nodes and _is_in_block(reader, at)):
            found.append(Piece(start, at, None))
            start = at
        at += len(line)
    return [*found, Piece(start, at, None)]


def _is_in_block(reader: Reader, place: int) -> bool:
    """Say whether a template goes on there that began in a line before, or any block of code."""
    return any(
        node.node in _VERBATIM or (node.node in _BLOCKS and not node.is_tail)
        for node in reader.enclosing(place)
    )


def _is_of_table(before: str, line: str) -> bool:
    """Say whether a line goes on with the table, or the row, that the lines before it opened."""
    if "{|" in before and len(_TABLE.findall(before)) > len(_TABLE_END.findall(before)):
        return True
    is_row = before.lstrip().startswith("|-")
    return is_row and line.startswith(("|", "!")) and not line.startswith(("|-", "|}"))


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


def pairs(old_text: str, new_text: str, old: list[Piece], new: list[Piece]) -> list[Pair]:
    """Pair the pieces of two sides by what they are; equal ones are dropped."""
    sources = [old_text[p.start : p.end] for p in old], [new_text[p.start : p.end] for p in new]
    if len(old) == len(new) == 1 and _kind(old[0]) == _kind(new[0]):
        return [] if sources[0] == sources[1] else [(old[0], new[0])]
    found: list[Pair] = []
    for a, b, c, d in _gaps(*sources):
        was = _empty(old[a - 1].end if a else old[0].start)
        now = _empty(new[c - 1].end if c else new[0].start)
        told = _paired(old[a:b], new[c:d], (old_text, new_text))
        found += [(gone or was, come or now) for gone, come in told]
    return found


def _empty(place: int) -> Piece:
    """Give the place where a piece of the other side has no partner."""
    return Piece(place, place, None)


def _gaps(old: list[str], new: list[str]) -> list[Group]:
    """Give what stands between equal pieces; the mirror edit gives its mirror."""
    if is_backwards(old, new):
        return [gap.mirrored() for gap in _gaps(new, old)]
    equal = [
        (op.src_start + at, op.dest_start + at)
        for op in Indel.opcodes(old, new)
        if op.tag == "equal"
        for at in range(op.src_end - op.src_start)
    ]
    edges = [(-1, -1), *equal, (len(old), len(new))]
    return [Group(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]


def _paired(old: list[Piece], new: list[Piece], texts: tuple[str, str]) -> list[Pair]:
    """Pair those of one kind and name, then those of one kind, each time in their order."""
    named = _partners(old, new, _name)
    taken = {piece.start for piece in named.values()}
    left = [p for p in old if p.start not in named], [p for p in new if p.start not in taken]
    partners = named | _partners(*left, _kind)
    taken = {piece.start for piece in partners.values()}
    found: list[Pair] = [(piece, partners.get(piece.start)) for piece in old]
    found += [(None, piece) for piece in new if piece.start not in taken]
    return _wrapped(found, texts)


def _partners(
    old: list[Piece], new: list[Piece], key: Callable[[Piece], Hashable]
) -> dict[int, Piece]:
    """Pair the first piece of a key with the first of it, the second with the second ...

    Gives each new piece by where its partner starts.
    """
    free: dict[Hashable, deque[Piece]] = defaultdict(deque)
    for piece in new:
        free[key(piece)].append(piece)
    asked = ((piece.start, free.get(key(piece))) for piece in old)
    return {start: pieces.popleft() for start, pieces in asked if pieces}


def _name(piece: Piece) -> Hashable:
    if piece.markup is None:
        return None
    return piece.markup.node, piece.markup.name.strip().lower()


def _kind(piece: Piece) -> Hashable:
    """Give what a piece is; a link to another language is only paired within its language."""
    if piece.markup is None:
        return None
    if is_reference(piece.markup):
        return Node.REFERENCE, ""
    is_sidebar = piece.markup.node is Node.INTERLANGUAGE_LINK
    language = piece.markup.name.strip().lower().partition(":")[0] if is_sidebar else ""
    return piece.markup.node, language


def _wrapped(found: list[Pair], texts: tuple[str, str]) -> list[Pair]:
    """Pair what is left when words became a node or a node became words."""
    gone = [old for old, new in found if new is None and old is not None]
    come = [new for old, new in found if old is None and new is not None]
    if len(gone) != 1 or len(come) != 1 or not _is_wrap(gone[0], come[0], texts):
        return found
    rest = [pair for pair in found if pair[0] is not None and pair[1] is not None]
    return [*rest, (gone[0], come[0])]


def _is_wrap(gone: Piece, come: Piece, texts: tuple[str, str]) -> bool:
    """Say whether a node holds the words that stood in its place, or took their place in a line."""
    sources = texts[0][gone.start : gone.end].strip(), texts[1][come.start : come.end].strip()
    if gone.markup and come.markup:
        is_sample = {gone.markup.node, come.markup.node} == _SAMPLES
        return is_sample and (sources[0] in sources[1] or sources[1] in sources[0])
    markup = gone.markup or come.markup
    if markup is None:
        return False
    if markup.node not in _ALONE | _BLOCKS:
        return True
    words = _letters(sources[0]), _letters(sources[1])
    return all(words) and (words[0] in words[1] or words[1] in words[0])


def _letters(source: str) -> str:
    return "".join(sign for sign in source if sign.isalnum())
