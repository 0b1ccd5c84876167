"""Takes two texts and gives what the edit did to each node, as changes.

Taking every old span out of the old text and every new span out of the new one leaves the same
text. Never judges: labels do.
"""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec
from rapidfuzz.distance import Postfix, Prefix

from bot.analyzer.align.islands import without_ends
from bot.analyzer.align.lines import changed_groups, ended, with_real_ends
from bot.analyzer.align.narrow import narrowed
from bot.analyzer.align.readings import realigned
from bot.analyzer.align.region import Region
from bot.analyzer.align.tokens import islands
from bot.analyzer.analysis import Node
from bot.analyzer.compare import enclosures
from bot.analyzer.compare.changes import BRACKETS, LIST_MARKERS, Change
from bot.analyzer.compare.describe import described
from bot.analyzer.compare.moves import with_moves, with_sections
from bot.analyzer.compare.pairing import beside_words, pairs, wrapped
from bot.analyzer.compare.pieces import Pair, Piece, lines, parted_code, tiles, top
from bot.analyzer.compare.regions import regions
from bot.analyzer.compare.room import Room, Run, bounded
from bot.analyzer.compare.wholes import with_wholes
from bot.analyzer.compare.windows import windows
from bot.analyzer.wikitext.fragments import parse
from bot.analyzer.wikitext.limits import MAX_PARSED, is_too_deep
from bot.analyzer.wikitext.markup import Fragment, Markup, Window
from bot.analyzer.wikitext.places import Places
from bot.analyzer.wikitext.reader import Reader
from bot.analyzer.wikitext.titles import Site

_TOO_LONG = "{:,} changed characters in one stretch were compared by lines only"
_INLINE = frozenset({Node.WIKILINK, Node.INTERWIKI_LINK, Node.EXTERNAL_LINK, Node.ANNOTATION})
_INLINE_CODES = frozenset({"code", "kbd", "samp", "tt", "var"})
_Nodes = tuple[list[Markup], list[Markup]]


class Stretch(msgspec.Struct, frozen=True, gc=False):
    """A group of changed lines, read on both sides."""

    old: Reader
    new: Reader
    regions: tuple[Region, ...]


class Compared(NamedTuple):
    """Everything that two texts differ in."""

    changes: tuple[Change, ...]
    stretches: tuple[Stretch, ...]
    truncated: tuple[str, ...]
    groups: list[Region]
    """The lines that differ, whole."""


def compare(old: str, new: str, site: Site) -> Compared:
    """Tell what changed between two texts."""
    texts = ended(old), ended(new)
    lines = changed_groups(*texts)
    read = with_real_ends(bounded(realigned(*texts, lines)), old, new)
    groups = [_kept_short(old, new, group) for group in enclosures.whole(old, new, read)]
    stretches: list[Stretch] = []
    truncated: list[str] = []
    told: list[tuple[Stretch, Run]] = []
    room = Room()
    for was, now in windows(old, new, groups, site):
        stretch = _stretch(was, now, site)
        runs = room.taken((stretch.old, stretch.new), _told(stretch)) if stretch else None
        if stretch is None or runs is None:
            truncated.append(_TOO_LONG.format(max(was.end - was.start, now.end - now.start)))
            stretch = _plain(was, now)
            runs = list(_told(stretch))
        stretches.append(stretch)
        told += [(stretch, run) for run in runs]
    places = Places(old, new, groups[0].old_start if groups else 0)
    changes = [change for stretch, run in told for change in _changes(stretch, run, places)]
    moved = with_sections(with_moves(changes))
    return Compared(tuple(moved), tuple(stretches), tuple(truncated), lines)


def _kept_short(old: str, new: str, group: Region) -> Region:
    """Keep a group that can be parsed; leave out what is equal in one of very long lines."""
    size = max(group.old_end - group.old_start, group.new_end - group.new_start)
    return narrowed(old, new, group) if size > MAX_PARSED else group


def _stretch(old: Window, new: Window, site: Site) -> Stretch | None:
    """Read both sides of a group; None when they are too long for that."""
    if max(old.end - old.start, new.end - new.start) > MAX_PARSED:
        return None
    if is_too_deep(old) or is_too_deep(new):
        return None
    found = islands(
        old.text[old.start : old.end], new.text[new.start : new.end], old.start, new.start
    )
    if found is None:
        return None
    readers = Reader(parse(old, site)), Reader(parse(new, site))
    return Stretch(*readers, tuple(regions(found, *readers)))


def _plain(old: Window, new: Window) -> Stretch:
    """Make a stretch whose nodes are not told apart."""
    gone, come = (Reader(Fragment(side.text, side.start, side.end, ())) for side in (old, new))
    return Stretch(gone, come, (Region(old.start, old.end, new.start, new.end),))


def _told(stretch: Stretch) -> Iterator[Run]:
    """Give what stands side by side in each region, with its place where one side has nothing."""
    for grown in _with_taken_words(stretch):
        region = _shrunk(stretch, grown)
        gone = Piece(region.old_start, region.old_start, None)
        come = Piece(region.new_start, region.new_start, None)
        yield [(old or gone, new or come) for old, new in _pairs(stretch, region)]


def _changes(stretch: Stretch, run: Run, places: Places) -> list[Change]:
    return with_wholes([described(stretch.old, stretch.new, *pair, places) for pair in run])


def _with_taken_words(stretch: Stretch) -> list[Region]:
    """Join regions that touch when a link took in, or gave back, the words beside it.

    Also two things of a line that changed places: none of them became the other.
    """
    found: list[Region] = []
    for region in stretch.regions:
        is_touching = bool(found) and found[-1].old_end == region.old_start
        if is_touching and found[-1].new_end == region.new_start:
            both = found[-1].to(region)
            if _one_link(stretch, both, _nodes(stretch, both)):
                found[-1] = both
                continue
        if found and _are_swapped(stretch, found[-1], region):
            found[-1] = found[-1].to(region)
            continue
        found.append(region)
    return found


def _are_swapped(stretch: Stretch, one: Region, other: Region) -> bool:
    """Say whether two links of a list, with only signs between them, changed places."""
    texts = stretch.old.text, stretch.new.text
    (first, then), (second, behind) = one.sources(*texts), other.sources(*texts)
    between = texts[0][one.old_end : other.old_start]
    if any(map(str.isalnum, between)) or "\n" in between:
        return False
    return (first, second) == (behind, then) and first[:2] == second[:2] == "[["


def _shrunk(stretch: Stretch, region: Region) -> Region:
    """Leave out the blanks that both sides share when one side is nothing else."""
    if region.old_start == region.old_end or region.new_start == region.new_end:
        return region
    old, new = region.sources(stretch.old.text, stretch.new.text)
    if bool(old.strip()) == bool(new.strip()):
        return region
    behind = Postfix.similarity(old, new)
    before = Prefix.similarity(old[: len(old) - behind], new[: len(new) - behind])
    return region.grown(-before, -behind)


def _pairs(stretch: Stretch, region: Region) -> list[Pair]:
    nodes = old_nodes, new_nodes = _nodes(stretch, region)
    if old_nodes or new_nodes:
        if one := _one_link(stretch, region, _without_code(stretch, nodes)):
            return [one]
        texts = stretch.old.text, stretch.new.text
        if several := _several_links(stretch, region, nodes) or beside_words(texts, region, nodes):
            return several
    spans = region[:2], region[2:]
    is_alone = spans[0][0] == spans[0][1] or spans[1][0] == spans[1][1]
    old = tiles(stretch.old.text, *spans[0], old_nodes, is_alone=is_alone)
    new = tiles(stretch.new.text, *spans[1], new_nodes, is_alone=is_alone)
    texts = stretch.old.text, stretch.new.text
    if (old_nodes or new_nodes) and (put_round := wrapped(texts, region, old, new)):
        return put_round
    if not old:
        told = _with_markers(stretch.new.text, new)
        return [(None, line) for piece in told for line in lines(stretch.new, piece)]
    if not new:
        told = _with_markers(stretch.old.text, old)
        return [(line, None) for piece in told for line in lines(stretch.old, piece)]
    readers = stretch.old, stretch.new
    found = pairs(*texts, old, new)
    return [one for pair in found for one in parted_code(readers, pair)]


def _with_markers(text: str, pieces: list[Piece]) -> list[Piece]:
    """Give the markers that begin a list's line to the node behind them."""
    kept: list[Piece] = []
    for piece in pieces:
        last = kept[-1] if kept and piece.markup is not None else None
        if last is not None and not text[last.start : last.end].strip(f"{LIST_MARKERS}\n"):
            kept[-1] = Piece(last.start, piece.end, piece.markup)
        else:
            kept.append(piece)
    return kept


def _nodes(stretch: Stretch, region: Region) -> _Nodes:
    """Give the nodes of both sides that stand in no other of them."""
    old, new = stretch.old, stretch.new
    return (
        top(old.nodes(region.old_start, region.old_end)),
        top(new.nodes(region.new_start, region.new_end)),
    )


def _several_links(stretch: Stretch, region: Region, nodes: _Nodes) -> list[Pair]:
    """Take a region as links side by side when they came, or went, round words that stayed.

    Where blanks part words, these stand between links, and each is a region of its own.
    """
    old, new = nodes
    if old and new:  # these are paired by what they mean
        return []
    linked, plain = (stretch.new, stretch.old) if new else (stretch.old, stretch.new)
    spans = (region[2:], region[:2]) if new else (region[:2], region[2:])
    links = new or old
    if len(links) < 2 or any(link.node not in _INLINE for link in links):  # noqa: PLR2004 - several
        return []
    if linked.visible(*spans[0]).text != plain.text[slice(*spans[1])]:
        return []
    found: list[Pair] = []
    at, place = spans[0][0], spans[1][0]
    for link in links:
        between = linked.text[at : link.start]
        if not plain.text.startswith(between, place):
            return []  # markup stands there, too
        place += len(between)
        end = place + len(linked.visible(link.start, link.end).text)
        pair = Piece(place, end, None), Piece(link.start, link.end, link)
        found.append(pair if new else pair[::-1])
        at, place = link.end, end
    rest = linked.text[at : spans[0][1]]
    # within a template's value words are seen of a link alone, and none of the whole
    is_all = place + len(rest) == spans[1][1] and plain.text.startswith(rest, place)
    return found if is_all else []


def _one_link(stretch: Stretch, region: Region, nodes: _Nodes) -> Pair | None:
    """Take a region as one link when the reader sees the same words there before and after.

    Blanks beside them may have gone into its brackets, where nobody sees them.
    """
    old_links, new_links = nodes
    links = *old_links, *new_links
    is_one = max(len(old_links), len(new_links)) == 1
    if not is_one or any(link.node not in _INLINE for link in links):
        return None
    old_words = stretch.old.visible(region.old_start, region.old_end).text
    if not old_words.strip():
        return None
    new_words = stretch.new.visible(region.new_start, region.new_end).text
    is_same = old_words.strip() == new_words.strip() and _has_blank_within(stretch, region)
    if old_words != new_words and not is_same:
        return None
    if len(links) == 1:  # without what is one word with it, as in l'[[architecte]]
        start, end = region[2:] if new_links else region[:2]
        sizes = links[0].start - start, end - links[0].end
        region = without_ends(region, stretch.old.text, stretch.new.text, sizes)
    one, other = next(iter(old_links), None), next(iter(new_links), None)
    return Piece(*region[:2], one), Piece(*region[2:], other)


def _without_code(stretch: Stretch, nodes: _Nodes) -> _Nodes:
    """Leave out code in whose place a link stands, or the reverse: it may be the link's words."""
    old, new = nodes
    if len(old) != 1 or len(new) != 1:
        return nodes
    if _is_plain_code(old[0], stretch.old.text) and new[0].node in _INLINE:
        return [], new
    if _is_plain_code(new[0], stretch.new.text) and old[0].node in _INLINE:
        return old, []
    return nodes


def _is_plain_code(node: Markup, text: str) -> bool:
    """Say whether a node is code within a line, and holds no link, which would be one there."""
    is_inline = node.node is Node.CODE and node.name in _INLINE_CODES
    source = text[node.start : node.end]
    return is_inline and "[[" not in source and "[http" not in source


def _has_blank_within(stretch: Stretch, region: Region) -> bool:
    """Say whether both sides are the same but for the place of brackets."""
    old, new = region.sources(stretch.old.text, stretch.new.text)
    return old.translate(BRACKETS) == new.translate(BRACKETS)
