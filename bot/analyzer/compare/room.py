"""Says how much may be told of one edit: what is beyond that is told in one piece.

Counts only; an edit that somebody makes by hand, or by a list, never comes near.
"""

from collections.abc import Iterable

from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Node
from bot.analyzer.compare.pieces import Piece
from bot.analyzer.wikitext.places import line_end, line_start
from bot.analyzer.wikitext.reader import Reader

Run = list[tuple[Piece, Piece]]
"""What stands side by side in a region."""
_VALUES = frozenset({Node.TEMPLATE_PARAMETER, Node.REFERENCE, Node.MEDIA})
_MAX_GROUPS = 1_500
"""Groups of lines; those behind are told together with what stands between them."""
_MAX_CHANGES = 2_000
_FEW = 4
"""Changes of one stretch that are told however long their lines are."""
_MAX_SIGNS = 4_000_000
"""Characters of the lines and values in which changes stand: each looks at its own again."""


class Room:
    """What is left of the changes that are told one by one."""

    def __init__(self) -> None:
        self._changes = _MAX_CHANGES
        self._signs = _MAX_SIGNS

    def taken(self, readers: tuple[Reader, Reader], runs: Iterable[Run]) -> list[Run] | None:
        """Give all runs of a stretch; None when there is no room for them."""
        found: list[Run] = []
        changes, signs = self._changes, self._signs
        for run in runs:
            found.append(run)
            changes -= len(run)
            if changes < 0:
                return None
        if self._changes - changes > _FEW:
            pairs = (zip(readers, pair, strict=True) for run in found for pair in run)
            signs -= sum(_signs(*one) for pair in pairs for one in pair)
        if signs < 0:
            return None
        self._changes, self._signs = changes, signs
        return found


def _signs(reader: Reader, piece: Piece) -> int:
    """Measure the lines, or the value of a template, that a piece stands in."""
    line = line_end(reader.text, piece.end) - line_start(reader.text, piece.start)
    around = reader.enclosing(piece.start)
    return max([line, *[node.end - node.start for node in around if node.node in _VALUES]])


def bounded(groups: list[Region]) -> list[Region]:
    """Give groups, the last ones as one when they are too many."""
    if len(groups) <= _MAX_GROUPS:
        return groups
    return [*groups[: _MAX_GROUPS - 1], groups[_MAX_GROUPS - 1].to(groups[-1])]
