"""Takes the groups of lines in which two texts differ and chooses among the ways to read them.

When lines that came in equal those beside them, either may be the new ones: a wiki's diff page
takes the earlier (`slid`), what an edit did is read line for line (`evened`). Never makes lines
equal, or unequal, that were not.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from bot.analyzer.align.lines import Group, common_prefix, common_suffix

_MAX_RUN = 1_000
"""Characters of equal lines beyond which they stand nowhere else."""
_MAX_READINGS = 100
"""Places of the same lines of which the best is looked for."""


def slid(old: str, new: str, groups: Sequence[Group]) -> list[Group]:
    """Let lines that only came, or only went, stand as early as the texts can be read so.

    Where they can stand beside changed lines of the other text they do: both are one change then.

    Args:
        old: The old text; its last line ends as the others do.
        new: The new text, likewise.
        groups: Whole lines that differ, in order.
    """
    done: list[Group] = []
    left = list(reversed(groups))
    while left:
        group = left.pop()
        if (group.old_start == group.old_end) == (group.new_start == group.new_end):
            done.append(group)
            continue
        low = done[-1] if done else Group(0, 0, 0, 0)
        high = left[-1] if left else Group(len(old), len(old), len(new), len(new))
        highest = _shifted(group, -_way_up(old, new, group, low))
        lowest = _shifted(group, _way_down(old, new, group, high))
        if left and lowest.old_end == high.old_start:
            left[-1] = Group(lowest.old_start, high.old_end, lowest.new_start, high.new_end)
        elif done and highest.old_start == low.old_end:
            left.append(Group(low.old_start, highest.old_end, low.new_start, highest.new_end))
            done.pop()
        else:
            done.append(highest)
    return done


def evened(old: str, new: str, groups: Sequence[Group]) -> list[Group]:
    """Let equal lines stand where most of the lines before and behind them stayed, if they can.

    Of "A1, blank, B1" that became "blank, A2, blank, B2" the second blank line is the one that
    stood there: else A1 would be gone, and all but B2 new.
    """
    done = list(groups[:1])
    for other in groups[1:]:
        readings = list(islice(_readings(old, new, done[-1], other), _MAX_READINGS))
        if len(readings) > 1:
            readings = [max(readings, key=lambda both: sum(_shared(old, new, g) for g in both))]
        done[-1:] = readings[0]
    return done


def _readings(old: str, new: str, one: Group, other: Group) -> Iterator[tuple[Group, Group]]:
    """Give two groups as they are, then with the few equal lines between them elsewhere.

    The other text must have lines in both groups that those there can stand beside. Where lines
    changed on both sides of both groups, they must be as many on either side then.
    """
    yield one, other
    is_full = all(group[side] < group[side + 1] for group in (one, other) for side in (0, 2))
    if is_full and _is_even(old, new, one) and _is_even(old, new, other):
        return
    run = old[one.old_end : min(other.old_start, one.old_end + _MAX_RUN)]
    if len(run) < other.old_start - one.old_end:
        return
    for text, side, beside in ((old, 0, 2), (new, 2, 0)):
        if one[beside] < one[beside + 1] and other[beside] < other[beside + 1]:
            for at in _places(text, run, one[side], other[side + 1]):
                if at == one[side + 1]:
                    continue  # as they are
                left, right = list(one), list(other)
                left[side + 1], right[side] = at, at + len(run)
                both = Group(*left), Group(*right)
                if not is_full or all(_is_even(old, new, group) for group in both):
                    yield both


def _is_even(old: str, new: str, group: Group) -> bool:
    return old.count("\n", *group[:2]) == new.count("\n", *group[2:])


def _places(text: str, run: str, low: int, high: int) -> Iterator[int]:
    """Say where some lines stand between two places, with others before and behind them."""
    at = text.find(run, low + 1, high - 1)
    while at >= 0:
        if _begins_line(text, at):
            yield at
        at = text.find(run, at + 1, high - 1)


def _shared(old: str, new: str, group: Group) -> int:
    """Count the signs that both sides begin and end with, but for the last line's end."""
    was, now = old[group.old_start : group.old_end - 1], new[group.new_start : group.new_end - 1]
    head = common_prefix(was, now)
    return head + common_suffix(was, now, min(len(was), len(now)) - head)


def _shifted(group: Group, step: int) -> Group:
    return Group(*(place + step for place in group))


def _way_up(old: str, new: str, group: Group, low: Group) -> int:
    """Measure the lines above that equal the last ones of the group, in turn."""
    text, start, end = _one_side(old, new, group)
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


def _way_down(old: str, new: str, group: Group, high: Group) -> int:
    """Measure the lines below that equal the first ones of the group, in turn."""
    text, start, end = _one_side(old, new, group)
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


def _one_side(old: str, new: str, group: Group) -> tuple[str, int, int]:
    if group.old_start == group.old_end:
        return new, group.new_start, group.new_end
    return old, group.old_start, group.old_end
