"""Takes what strangers typed; gives it so that our own words beside it stay where they are.

Right-to-left text makes a terminal that knows writing directions carry the numbers and dots after
it to its other side. Never changes text without such letters, nor the order of any letters.
"""

import unicodedata
from typing import Final

from bot.reporter.escape import SUMMARY_LIMIT, clean

_MARK: Final = "\N{LEFT-TO-RIGHT MARK}"
_RIGHT_TO_LEFT: Final = ("R", "AL")


def embedded(text: str, *, limit: int = SUMMARY_LIMIT) -> str:
    """Clean `text` for one line, and end its writing direction with it."""
    line = clean(text, limit=limit)
    return f"{line}{_MARK}" if is_right_to_left(line) else line


def is_right_to_left(text: str) -> bool:
    """Say whether any letter of `text` is written from right to left."""
    return not text.isascii() and any(
        unicodedata.bidirectional(letter) in _RIGHT_TO_LEFT for letter in text
    )
