"""Takes the text of a diff page as a browser saves or copies it; gives the lines that it shows.

Such a text has lost the columns and mostly the plus and minus signs. What stands twice is
context, what is alike was changed, and a line that stands alone was added or removed: only the
page's own byte count can tell, and where it can't, the text is refused. Never guesses.
"""

import operator
import re
from collections.abc import Iterator, Sequence
from itertools import product
from typing import Final

from rapidfuzz.distance import Indel

from bot.errors import SettingsError
from bot.fetcher.diff_lines import DiffHunk, DiffLine, SavedDiff

_HEADER: Final = re.compile(
    r"^([^\W\d_]+)\s?([\d.,]+)\s?:\s*\n?\s*\1\s?([\d.,]+)\s?:[ \t]*$", re.MULTILINE
)
"""``Line 20: Line 20:`` on one line or two, in the wiki's language."""
_BYTES: Final = re.compile(r"([\d.,]+)\s+bytes?\s+(added|removed)")
_TITLE: Final = re.compile(r"^(.+): Difference between revisions")
_MARKED: Final = re.compile(r"^([+\N{MINUS SIGN}-])(?:\t|$)")
_ALIKE: Final = 0.2
"""The wiki's own limit for one changed line."""
_MOST_ALONE: Final = 12
_REFUSAL: Final = "save the page as HTML instead, or hand in the two texts"

_Guess = DiffLine | str
"""A row, or a line that stands alone."""


def read_text(page: str) -> SavedDiff:
    """Read a saved diff page.

    Raises:
        SettingsError: It is no diff, or doesn't tell what was added and what was removed.
    """
    page = page.replace("\r\n", "\n")
    headers = list(_HEADER.finditer(page))
    if not headers:
        raise SettingsError(f'This is no saved diff page: no "Line 1: Line 1:" in it; {_REFUSAL}.')
    ends = [header.start() for header in headers[1:]] + [len(page)]
    guesses = [
        list(_rows(_lines(page[header.end() : end])))
        for header, end in zip(headers, ends, strict=True)
    ]
    settled = _settle(guesses, _byte_change(page[: headers[0].start()]))
    return SavedDiff(
        title=found[1].strip() if (found := _TITLE.search(page)) else "",
        hunks=tuple(
            DiffHunk(old_start=_number(h[2]), new_start=_number(h[3]), lines=tuple(lines))
            for h, lines in zip(headers, settled, strict=True)
        ),
    )


def _number(digits: str) -> int:
    return int(re.sub(r"\D", "", digits))


def _byte_change(head: str) -> int | None:
    found = _BYTES.search(head)
    if not found:
        return None
    return _number(found[1]) * (1 if found[2] == "added" else -1)


def _lines(part: str) -> list[str]:
    return part.removeprefix("\n").removesuffix("\n").split("\n")


def _rows(lines: Sequence[str]) -> Iterator[_Guess]:
    at = 0
    while at < len(lines):
        line, *following = lines[at : at + 3]
        if marked := _MARKED.match(line):
            at += 1 if marked.end() < len(line) else 2
            yield _signed(marked[1], line[marked.end() :] or "".join(following[:1]))
        elif following and _is_one_row(line, following):
            yield DiffLine(old=line, new=following[0])
            at += 2
        else:
            at += 1
            if line:
                yield line


def _signed(sign: str, line: str) -> DiffLine:
    return DiffLine(old=None, new=line) if sign == "+" else DiffLine(old=line, new=None)


def _is_one_row(line: str, following: Sequence[str]) -> bool:
    beside, *below = following
    if line == beside:
        return True
    if not (line and beside) or below == [beside]:
        return False  # what stands twice below is the next row's context
    return Indel.normalized_similarity(line, beside) >= _ALIKE


def _settle(hunks: Sequence[Sequence[_Guess]], byte_change: int | None) -> list[list[DiffLine]]:
    alone = [guess for guesses in hunks for guess in guesses if isinstance(guess, str)]
    signs = iter(_signs(alone, _known_change(hunks), byte_change))
    return [
        [_signed(next(signs), guess) if isinstance(guess, str) else guess for guess in guesses]
        for guesses in hunks
    ]


def _known_change(hunks: Sequence[Sequence[_Guess]]) -> int:
    rows = [guess for guesses in hunks for guess in guesses if isinstance(guess, DiffLine)]
    return sum(_size(row.new) - _size(row.old) for row in rows)


def _size(line: str | None) -> int:
    return 0 if line is None else len(line.encode()) + 1


def _signs(alone: Sequence[str], known: int, byte_change: int | None) -> Sequence[str]:
    if byte_change is None:
        if not alone:
            return ""
        raise SettingsError(
            f"The saved text doesn't tell whether lines were added or removed; {_REFUSAL}."
        )
    if len(alone) > _MOST_ALONE:
        raise SettingsError(f"The saved text has too many lines without a sign; {_REFUSAL}.")
    sizes = [_size(line) for line in alone]
    fitting = [
        signs
        for signs in product((1, -1), repeat=len(alone))
        if known + sum(map(operator.mul, signs, sizes)) == byte_change
    ]
    if len(fitting) != 1:
        raise SettingsError(
            "The page's byte count doesn't settle which lines of the saved text were added and "
            f"which removed; {_REFUSAL}."
        )
    return ["+" if sign > 0 else "-" for sign in fitting[0]]
