"""Asks about many things at once; when the answer makes no sense, finds the one it is about.

Takes a question and items, gives answers and faults. Never hides what it could not get.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import TypeVar

from bot.errors import BadReplyError

Asked = TypeVar("Asked")
Answer = TypeVar("Answer")
Key = TypeVar("Key")


def ask_in_halves(
    ask: Callable[[Sequence[Asked]], Sequence[Answer]], items: Sequence[Asked]
) -> tuple[list[Answer], list[tuple[Asked, BadReplyError]]]:
    """Ask about all items, or about ever smaller halves, so that one fault costs one item."""
    if not items:
        return [], []
    try:
        return list(ask(items)), []
    except BadReplyError as fault:
        if len(items) == 1:
            return [], [(items[0], fault)]
    middle = len(items) // 2
    answers, faults = ask_in_halves(ask, items[:middle])
    more_answers, more_faults = ask_in_halves(ask, items[middle:])
    return answers + more_answers, faults + more_faults


def look_up_in_halves(
    look_up: Callable[[Sequence[Asked]], Mapping[Key, Answer]], items: Sequence[Asked]
) -> tuple[dict[Key, Answer], list[tuple[Asked, BadReplyError]]]:
    """Do the same where the answer is a mapping."""
    found, faults = ask_in_halves(lambda asked: list(look_up(asked).items()), items)
    return dict(found), faults
