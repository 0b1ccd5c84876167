"""Takes the pieces of both sides of a region and pairs them by what they are.

Dropping equal pairs and telling the rest replays the edit. Never judges what a pair means.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Hashable
from html import unescape
from itertools import pairwise

from msgspec import structs
from rapidfuzz.distance import Indel

from bot.analyzer.align.lines import is_backwards
from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Node
from bot.analyzer.compare.pieces import ALONE, BLOCKS, Pair, Piece
from bot.analyzer.compare.wraps import are_template_and_link, became_link, is_cited, is_put_into
from bot.analyzer.wikitext.footnotes import is_reference
from bot.analyzer.wikitext.markup import Markup, is_hidden
from bot.analyzer.wikitext.scopes import OPAQUE_ELEMENTS

_SAMPLES = frozenset({Node.CODE, Node.NOWIKI})
_SETTING = (
    *(Node.WIKILINK, Node.EXTERNAL_LINK, Node.CODE, Node.NOWIKI, Node.ELEMENT),
    Node.TEXT_FORMATTING,
)
"""What is put round words, the first that applies being what a change of two is told of."""
_TAGGED = frozenset({*_SAMPLES, Node.ELEMENT, Node.TEXT_FORMATTING})
_BRACKET = re.compile(r"[][(){}|<>]")
_TAGS = re.compile(r"<[^<>]*>")
_SET = re.compile(r"<[^<>]*>|\[\[(?:[^\[\]|]*\|)?|\]\]?|\[(?:https?:)?//\S+ ?|'{2,}")
"""What of a link, or of marks, is no word of them."""


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


def wrapped(
    texts: tuple[str, str], region: Region, old: list[Piece], new: list[Piece]
) -> list[Pair] | None:
    """Pair all of one side with the inclusion control that was put round it, or the reverse.

    Which pages a category holds is told of the category.
    """
    is_added = any(_is(Node.INCLUSION_CONTROL, piece) for piece in new)
    if is_added == any(_is(Node.INCLUSION_CONTROL, piece) for piece in old):
        return None
    bare, pieces = (old, new) if is_added else (new, old)
    if all(_is(Node.CATEGORY, piece) for piece in bare):
        return None
    (start, end), (plain, text) = (region[:2], texts) if is_added else (region[2:], texts[::-1])
    standing = plain[start:end].strip()
    controls = [piece for piece in pieces if _is(Node.INCLUSION_CONTROL, piece)]
    whole = [piece for piece in controls if _inside(text, piece) == standing]
    if len(whole) != 1:
        return None
    found = [(Piece(start, end, None) if one is whole[0] else None, one) for one in pieces]
    return [pair if is_added else pair[::-1] for pair in found]


def beside_words(
    texts: tuple[str, str], region: Region, nodes: tuple[list[Markup], list[Markup]]
) -> list[Pair]:
    """Pair a link to the web that became another with it, and not with words that came beside it.

    Where it stands alone on one side, and shows what it did, all else of the other came, or went;
    brackets beside it may be meant for it.
    """
    if any(len(side) != 1 or side[0].node is not Node.EXTERNAL_LINK for side in nodes):
        return []
    old, new = nodes[0][0], nodes[1][0]
    before = Piece(region.old_start, old.start, None), Piece(region.new_start, new.start, None)
    behind = Piece(old.end, region.old_end, None), Piece(new.end, region.new_end, None)
    rests = [
        "".join(text[piece.start : piece.end] for piece in side)
        for text, *side in zip(texts, before, behind, strict=True)
    ]
    labels = [_label(text, link) for text, link in zip(texts, (old, new), strict=True)]
    if bool(rests[0]) is bool(rests[1]) or labels[0] != labels[1]:
        return []
    if _BRACKET.search("".join(rests)):
        return []
    link = Piece(old.start, old.end, old), Piece(new.start, new.end, new)
    found = [before, link, behind]
    return [pair for pair in found if any(one.start < one.end for one in pair)]


def _label(text: str, link: Markup) -> str:
    label = link.part("label")
    return text[label.start : label.end] if label else ""


def _is(node: Node, piece: Piece) -> bool:
    return piece.markup is not None and piece.markup.node is node


def _inside(text: str, piece: Piece) -> str:
    """Give what stands in an element."""
    start = text.find(">", piece.start) + 1
    return text[start : text.rfind("</", start, piece.end)].strip()


def _empty(place: int) -> Piece:
    """Give the place where a piece of the other side has no partner."""
    return Piece(place, place, None)


def _gaps(old: list[str], new: list[str]) -> list[Region]:
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
    return [Region(a + 1, c, b + 1, d) for (a, b), (c, d) in pairwise(edges)]


def _paired(old: list[Piece], new: list[Piece], texts: tuple[str, str]) -> list[Pair]:
    """Pair those of one kind and name, then those of one kind, each time in their order."""
    named = _partners(old, new, _name)
    taken = {piece.start for piece in named.values()}
    left = [p for p in old if p.start not in named], [p for p in new if p.start not in taken]
    partners = named | _partners(*left, _kind)
    taken = {piece.start for piece in partners.values()}
    found: list[Pair] = [(piece, partners.get(piece.start)) for piece in old]
    found += [(None, piece) for piece in new if piece.start not in taken]
    return _with_wraps(found, texts)


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


def _with_wraps(found: list[Pair], texts: tuple[str, str]) -> list[Pair]:
    """Pair what is left when words became a node or a node became words."""
    gone = [old for old, new in found if new is None and old is not None]
    come = [new for old, new in found if old is None and new is not None]
    gone, come = _as_one(gone, come), _as_one(come, gone)
    if len(gone) != 1 or len(come) != 1:
        return found
    pair = _set_otherwise(gone[0], come[0], texts) or _put_into(gone[0], come[0], texts)
    if pair is None and _is_wrap(gone[0], come[0], texts):
        pair = gone[0], come[0]
    if pair is None:
        return found
    rest = [one for one in found if one[0] is not None and one[1] is not None]
    return [*rest, pair]


def _set_otherwise(gone: Piece, come: Piece, texts: tuple[str, str]) -> Pair | None:
    """Pair the same words with markup of two kinds: one of both came, or went, round them."""
    was, now = gone.markup, come.markup
    if was is None or now is None or was.node not in _SETTING or now.node not in _SETTING:
        return None
    if is_hidden(was, texts[0]) or is_hidden(now, texts[1]):
        return None
    old, new = texts[0][gone.start : gone.end].strip(), texts[1][come.start : come.end].strip()
    words = _words_in(was, old)
    if not words or words.casefold() != _words_in(now, new).casefold():
        return None
    if {was.node, now.node} == _SAMPLES:
        return gone, come
    is_weaker = _SETTING.index(was.node) > _SETTING.index(now.node)
    if old in new or (is_weaker and new not in old):  # what is put round the other is told
        return structs.replace(gone, markup=None), come
    return gone, structs.replace(come, markup=None)


def _put_into(gone: Piece, come: Piece, texts: tuple[str, str]) -> Pair | None:
    """Pair words with tags round them and the template that was given them, or the reverse."""
    was, now = gone.markup, come.markup
    if was is None or now is None:
        return None
    old, new = texts[0][gone.start : gone.end], texts[1][come.start : come.end]
    if was.node in _TAGGED and now.node is Node.TEMPLATE and not is_hidden(was, texts[0]):
        return (structs.replace(gone, markup=None), come) if is_put_into(old, new) else None
    if now.node in _TAGGED and was.node is Node.TEMPLATE and not is_hidden(now, texts[1]):
        return (gone, structs.replace(come, markup=None)) if is_put_into(new, old) else None
    return None


def _words_in(markup: Markup, source: str) -> str:
    """Give the words that readers see; in <code> links are links, but for what <nowiki> holds."""
    is_raw = markup.name in OPAQUE_ELEMENTS or "<nowiki" in source
    return (_TAGS if is_raw else _SET).sub("", source).strip()


def _as_one(pieces: list[Piece], other: list[Piece]) -> list[Piece]:
    """Put words with their references together, where a template stands for them."""
    is_for_all = len(other) == 1 and _is(Node.TEMPLATE, other[0])
    if not is_for_all or any(one.end != behind.start for one, behind in pairwise(pieces)):
        return pieces
    return [Piece(pieces[0].start, pieces[-1].end, None)] if len(pieces) > 1 else pieces


def _is_wrap(gone: Piece, come: Piece, texts: tuple[str, str]) -> bool:
    """Say whether a node holds the words that stood in its place, or took their place in a line."""
    sources = texts[0][gone.start : gone.end].strip(), texts[1][come.start : come.end].strip()
    was, now = gone.markup, come.markup
    if is_cited(was, now, sources) or is_cited(now, was, sources[::-1]):
        return True
    if was and now:
        nodes = {was.node, now.node}
        may_be_linked = are_template_and_link(nodes)
        if may_be_linked and (became_link(*sources) or became_link(*reversed(sources))):
            return True
        is_sample = nodes == _SAMPLES
        return is_sample and (sources[0] in sources[1] or sources[1] in sources[0])
    if not any(markup and markup.node in ALONE | BLOCKS for markup in (was, now)):
        return True
    words = _letters(sources[0]), _letters(sources[1])
    return all(words) and (words[0] in words[1] or words[1] in words[0])


def _letters(source: str) -> str:
    return "".join(filter(str.isalnum, unescape(source)))
