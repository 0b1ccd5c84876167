"""Takes a diff page that a browser saved as HTML; gives the lines that it shows.

Never guesses: the table's own classes say what is context, what was removed and what was added.
"""

import json
import re
from html.parser import HTMLParser
from typing import Final

from bot.errors import SettingsError
from bot.fetcher.diff_lines import DiffHunk, DiffLine, SavedDiff

_SIDES: Final = ("diff-lineno", "diff-context", "diff-deletedline", "diff-addedline", "diff-empty")
_TITLE: Final = re.compile(r'"wgPageName":("(?:[^"\\]|\\.)*")')
_NAMESPACE: Final = re.compile(r'"wgNamespaceNumber":(-?\d+)')


def read_html(page: str) -> SavedDiff:
    """Read a saved diff page in the two-column view.

    Raises:
        SettingsError: It holds no such table.
    """
    table = _Table()
    table.feed(page)
    table.close()
    hunks = _hunks(table.rows)
    if not hunks:
        raise SettingsError(
            "There is no two-column diff in this HTML page: switch the wiki's diff to two columns "
            "and save it again."
        )
    title, namespace = _TITLE.search(page), _NAMESPACE.search(page)
    return SavedDiff(
        title=json.loads(title[1]).replace("_", " ") if title else "",
        namespace=int(namespace[1]) if namespace else 0,
        hunks=hunks,
    )


class _Table(HTMLParser):
    """Collects the cells of the diff table, row by row: class and text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[tuple[str, str]]] = []
        self._side = ""
        self._text: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "tr":
            self.rows.append([])
        if tag == "td" and self.rows:
            classes = (dict(attrs).get("class") or "").split()
            self._side = next((side for side in _SIDES if side in classes), "")
            self._text = []

    def handle_endtag(self, tag: str) -> None:
        if tag == "td" and self._side:
            self.rows[-1].append((self._side, "".join(self._text)))
            self._side = ""

    def handle_data(self, data: str) -> None:
        if self._side:
            self._text.append(data)


def _hunks(rows: list[list[tuple[str, str]]]) -> tuple[DiffHunk, ...]:
    found: list[tuple[int, int, list[DiffLine]]] = []
    for row in rows:
        match row:
            case [("diff-lineno", old), ("diff-lineno", new)]:
                found.append((_number(old), _number(new), []))
            case [(left, old), (right, new)] if found:
                found[-1][2].append(_line(left, old, right, new))
            case _:
                continue
    return tuple(
        DiffHunk(old_start=old, new_start=new, lines=tuple(lines)) for old, new, lines in found
    )


def _number(words: str) -> int:
    return int(re.sub(r"\D", "", words) or 1)


def _line(left: str, old: str, right: str, new: str) -> DiffLine:
    return DiffLine(
        old=None if left == "diff-empty" else old.strip("\n"),
        new=None if right == "diff-empty" else new.strip("\n"),
    )
