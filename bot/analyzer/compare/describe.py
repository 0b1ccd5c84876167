"""Takes a pair of pieces and describes it as an operation: kind, node, lines, section, detail.

Never judges.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest

from msgspec import structs

from bot.analyzer.analysis import Detail, Kind, Node, Operation
from bot.analyzer.compare.changes import LIST_MARKERS, Change, Side, change_of, telling
from bot.analyzer.compare.nature import with_nature
from bot.analyzer.compare.pieces import Piece
from bot.analyzer.prose.segments import has_words
from bot.analyzer.prose.spelling import letters
from bot.analyzer.wikitext.galleries import picture_at
from bot.analyzer.wikitext.markup import Fragment, Markup, Stream, is_hidden, path_of, tag_node
from bot.analyzer.wikitext.places import LineCounter, Places, before_in_line
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.redirects import redirect_target
from bot.analyzer.wikitext.scopes import Scopes

_WORDS_OF = frozenset(
    {
        Node.TEMPLATE_PARAMETER,
        Node.CODE,
        Node.COMMENT,
        Node.NOWIKI,
        Node.GALLERY,
        Node.EXTENSION_TAG,
    }
)
"""Streams whose words are told as a change of the node that they stand in."""
_STREAMS = _WORDS_OF | {Node.REFERENCE, Node.TEMPLATE, Node.PARSER_FUNCTION, Node.MEDIA}
_STREAM_TAGS = frozenset({"ref", "gallery", "poem", "code", "tt"})
"""Elements that are streams when they began before the lines that were read."""
_NAMED = frozenset({Node.TEMPLATE, Node.MEDIA})
"""Nodes that no tag opens: what they are called may be written in several ways."""
_STRONGER = (Node.REFERENCE, Node.TEMPLATE)
"""What a change is told as when a template took the place of another node, or the reverse."""
_NO_KINDS: frozenset[Node] = frozenset()
_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_TAGS = re.compile(r"\s*(?:</?[a-zA-Z][^<>]*>\s*)+")
_TAG_NAME = re.compile(r"</?([a-zA-Z][\w-]*)")
_TOLD_BY_TAGS = Node.INCLUSION_CONTROL, Node.CODE, Node.TRANSLATION_MARKER
"""What some tags alone are told as a change of, the first that applies."""
_LIST = re.compile(r"\s*[*#:;]")
_ROW = re.compile(r"^[^\S\n]*\|-", re.MULTILINE)
_CELL_SIGN = re.compile(r"\|\||!!|(?:^|\n)[^\S\n]*[|!]")


def described(old: Reader, new: Reader, gone: Piece, come: Piece, places: Places) -> Change:
    """Describe what happened to one node or run of prose."""
    was, now = _side(old, gone), _side(new, come)
    shown = telling(was, now)
    operation = Operation(
        kind=_kind(was, now),
        node=_node(was, now),
        section=places.section(shown.page_text, shown.inner_start),
        old_line=_line(places.old_lines, was),
        new_line=_line(places.new_lines, now),
        old_span=was.span,
        new_span=now.span,
        old=_node_source(was),
        new=_node_source(now),
        detail=Detail(changed=_parts(was, now), path=shown.stream.path),
    )
    return with_nature(change_of(operation, was, now))


def whole(parts: Sequence[Change]) -> Change:
    """Describe changes side by side as the one that they make together."""
    ends = zip(parts[0].sides, parts[-1].sides, strict=True)
    was, now = (_side(a.reader, Piece(a.start, b.end, None)) for a, b in ends)
    operation = structs.replace(parts[0].operation, node=_node(was, now))
    return with_nature(change_of(operation, was, now))


def _line(counter: LineCounter, side: Side) -> int | None:
    if not side.source:
        return None
    return counter.line(side.start if side.is_blank else side.inner_start)


def _node_source(side: Side) -> str:
    if side.markup is None:
        return side.source
    return side.page_text[side.markup.start : side.markup.end]


def _side(reader: Reader, piece: Piece) -> Side:
    text, start, end, stream = reader.text, piece.start, piece.end, _stream(reader, piece)
    place = reader, text, start, end, piece.markup
    if start == end:
        return Side(*place, (), _NO_KINDS, "", stream, "", start, is_blank=True)
    nodes, seen = reader.nodes(start, end), reader.visible(start, end).text
    kinds = frozenset([node.node for node in nodes]) if nodes else _NO_KINDS
    source = text[start:end]
    inner = end - len(source.lstrip())
    return Side(*place, nodes, kinds, seen, stream, source, inner, is_blank=inner == end)


def _stream(reader: Reader, piece: Piece) -> Stream:
    fragment = reader.fragment
    around = reader.around(piece.start, piece.end)
    if not around and not fragment.scopes:
        return reader.prose
    scopes = fragment.scopes_at(piece.start)
    path = (*path_of(scopes), *(_name(n) for n in around if _is_told(n, fragment)))
    for node in reversed(around):
        hides = is_hidden(node, fragment.text)
        if node.node in _STREAMS or hides:
            part = next(p for p in node.parts if p.is_open)
            kind = Node.COMMENT if hides else node.node
            if kind is Node.NOWIKI and any(part.startswith(Node.CODE) for part in path):
                kind = Node.CODE  # which readers see as such: what stands in it is only kept so
            found = Stream(kind, node.name.strip(), part.start, part.end, path)
            break
    else:
        found = Stream(_scope_node(scopes), "", fragment.start, fragment.end, path)
    return found if found.node is not Node.GALLERY else _of_caption(found, fragment.text, piece)


def _of_caption(gallery: Stream, text: str, piece: Piece) -> Stream:
    """Give the caption that a stretch of a gallery stands in, if in one alone."""
    picture = picture_at(text, piece.start, (gallery.start, gallery.end))
    if picture is None or picture.caption is None:
        return gallery
    start, end = picture.caption
    if not start <= piece.start <= piece.end <= end:
        return gallery
    return Stream(Node.MEDIA, picture.file, start, end, (*gallery.path, f"media {picture.file}"))


def _scope_node(scopes: Scopes) -> Node | None:
    found = (tag_node(scope.kind) for scope in reversed(scopes) if scope.kind in _STREAM_TAGS)
    return next(found, None)


def _is_told(node: Markup, fragment: Fragment) -> bool:
    """Say whether a node's name is news: scopes tell of those that began in lines before."""
    if not node.is_tail or node.node is Node.TEMPLATE_PARAMETER:
        return True
    return node.node in _NAMED and all(scope.name != node.name for scope in fragment.scopes)


def _name(node: Markup) -> str:
    return f"{node.node} {node.name.strip()}".strip()


def _kind(old: Side, new: Side) -> Kind:
    if not old.source:
        return Kind.INSERT
    if not new.source:
        return Kind.REMOVE
    if (old.markup is None) == (new.markup is None):
        return Kind.CHANGE
    return Kind.INSERT if old.markup is None else Kind.REMOVE


def _node(old: Side, new: Side) -> Node:
    markup = new.markup or old.markup
    if markup is not None:
        other = markup if old.markup is None else old.markup
        return next((node for node in _STRONGER if node in {markup.node, other.node}), markup.node)
    if old.is_blank and new.is_blank:
        return Node.WHITESPACE
    if _is_marker(old) and _is_marker(new):
        return Node.LIST_ITEM
    shown = telling(old, new)
    is_prose = shown.stream.node not in _WORDS_OF
    if is_prose and _TAGS.fullmatch(old.source) and _TAGS.fullmatch(new.source):
        return _tags_node(old.source + new.source)
    if _has_equal_words(old.source, new.source):
        node = _sign_node(old, new)
        return node if is_prose or node is Node.WHITESPACE else shown.stream.node or node
    return _prose_node(old, new) if is_prose else shown.stream.node or Node.SENTENCE


def _is_marker(side: Side) -> bool:
    """Say whether a stretch is list markers at the start of a line, or nothing."""
    if side.source.strip(LIST_MARKERS):
        return False
    return not before_in_line(side.page_text, side.start).strip(LIST_MARKERS)


def _has_equal_words(old: str, new: str) -> bool:
    if not old or not new:
        return not _WORD.search(old or new)
    words = zip_longest(_WORD.finditer(old), _WORD.finditer(new))
    if any(not was or not now or was[0] != now[0] for was, now in words):
        return False
    return old.isascii() or letters(old) == letters(new)


def _sign_node(old: Side, new: Side) -> Node:
    sides = old.source, new.source
    if "".join(sides[0].split()) == "".join(sides[1].split()):
        return Node.WHITESPACE
    bare = ["".join(source.replace("'", "").split()) for source in sides]
    if bare[0] == bare[1] and "''" in "|".join(sides):
        return Node.TEXT_FORMATTING
    return Node.PUNCTUATION


def _prose_node(old: Side, new: Side) -> Node:
    longer = old.source if len(old.source) >= len(new.source) else new.source
    is_one_sided = not old.source or not new.source
    shown = old if old.source else new
    is_in_table = (old.source and old.is_in_table) or (new.source and new.is_in_table)
    if is_in_table and (part := _table_node(old, new, longer)):
        return part
    if is_one_sided and _TAGS.fullmatch(longer):
        return _tags_node(longer)
    if is_one_sided and _is_whole_line(shown) and shown.stream.node is not Node.MEDIA:
        if shown.start == 0 and redirect_target(shown.page_text) is not None:
            return Node.REDIRECT_TARGET
        return Node.LIST_ITEM if _LIST.match(longer) else Node.PARAGRAPH
    if not has_words(old.visible, 2) and not has_words(new.visible, 2):
        return Node.WORD
    is_long = not is_one_sided and "\n\n" in longer.strip()
    return Node.PARAGRAPH if is_long else Node.SENTENCE


def _tags_node(tags: str) -> Node:
    """Name what tags are of, when the other ones stand elsewhere."""
    found = {tag_node(name.lower()) for name in _TAG_NAME.findall(tags)}
    return next((node for node in _TOLD_BY_TAGS if node in found), Node.ELEMENT)


def _table_node(old: Side, new: Side, longer: str) -> Node | None:
    """Name the part of a table that came, went or changed; None for words in a standing cell."""
    if longer.lstrip().startswith("{|"):
        return Node.TABLE
    if _ROW.search(longer):
        return Node.TABLE_ROW
    sides = [side.source for side in (old, new) if not side.is_blank]
    return Node.TABLE_CELL if len(sides) > 1 or _CELL_SIGN.search(sides[0]) else None


def _is_whole_line(side: Side) -> bool:
    return side.ends_line and not before_in_line(side.page_text, side.inner_start).strip()


def _parts(old: Side, new: Side) -> tuple[str, ...]:
    """Name the parts of a node that differ."""
    if old.markup is None or new.markup is None:
        return ()
    names = dict.fromkeys(part.name for part in (*old.markup.parts, *new.markup.parts))
    different = [name for name in names if _sources(old, name) != _sources(new, name)]
    return tuple("anchor" if n == "target" and _is_anchor(old, new) else n for n in different)


def _sources(side: Side, name: str) -> list[str]:
    text = side.page_text
    parts = side.markup.parts if side.markup else ()
    return [text[part.start : part.end] for part in parts if part.name == name]


def _is_anchor(old: Side, new: Side) -> bool:
    return old.part("target").partition("#")[0] == new.part("target").partition("#")[0]
