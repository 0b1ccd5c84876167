"""Takes the groups of lines in which two texts differ and puts them where a diff page shows them.

When lines that came in equal those beside them, either may be the new ones: a wiki takes the
earlier. Never makes lines equal, or unequal, that were not.
"""

from collections.abc import Sequence

from bot.analyzer.align.region import Region


def slid(old: str, new: str, groups: Sequence[Region]) -> list[Region]:
    """Let lines that only came, or only went, stand as early as the texts can be read so.

    Where they can stand beside changed lines of the other text they do: both are one change then.

    Args:
        old: The old text; its last line ends as the others do.
        new: The new text, likewise.
        groups: Whole lines that differ, in order.
    """
    done: list[Region] = []
    left = list(reversed(groups))
    while left:
        group = left.pop()
        if (group.old_start == group.old_end) == (group.new_start == group.new_end):
            done.append(group)
            continue
        low = done[-1] if done else Region(0, 0, 0, 0)
        high = left[-1] if left else Region(len(old), len(old), len(new), len(new))
        highest = group.moved(-_way_up(old, new, group, low))
        lowest = group.moved(_way_down(old, new, group, high))
        if left and lowest.old_end == high.old_start:
            left[-1] = lowest.to(high)
        elif done and highest.old_start == low.old_end:
            left.append(done.pop().to(highest))
        else:
            done.append(highest)
    return done


def _way_up(old: str, new: str, group: Region, low: Region) -> int:
    """Measure the lines above that equal the last ones of the group, in turn."""
    text, start, end = group.one_side(old, new)
    room = group.old_start - low.old_end
    way = 0
    while way < room:
        line = text.rfind("\n", 0, start - way - 1) + 1
        size = start - way - line
        if text[line : start - way] != text[end - way - size : end - way]:
            break
        if not _begins_line(text, end - way - size):
            break
        way += size
    return way


def _way_down(old: str, new: str, group: Region, high: Region) -> int:
    """Measure the lines below that equal the first ones of the group, in turn."""
    text, start, end = group.one_side(old, new)
    room = high.old_start - group.old_end
    way = 0
    while way < room:
        size = text.find("\n", end + way) + 1 - end - way
        if text[end + way : end + way + size] != text[start + way : start + way + size]:
            break
        way += size
    return way


def _begins_line(text: str, place: int) -> bool:
    return place == 0 or text[place - 1] == "\n"
