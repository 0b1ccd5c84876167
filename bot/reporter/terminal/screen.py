"""Takes scenes; shows each on a whole screen: progress above, keys below, the edit between.

Draws line by line on the terminal's second screen, so that what was there before comes back.
Never reads a key, and never passes on a character that a terminal would obey.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Final

from rich.console import Console, RenderableType
from rich.table import Table
from rich.text import Text

from bot.reporter.terminal.bidi import embedded
from bot.reporter.terminal.diff import diff_grid
from bot.reporter.terminal.edit import change_line, edit_lines
from bot.reporter.terminal.scene import Scene, View

_ENTER: Final = "\x1b[?1049h\x1b[?25l\x1b[?2004h"
"""Second screen, no cursor, and pastes told apart from keys."""
_LEAVE: Final = "\x1b[?2004l\x1b[?25h\x1b[?1049l"
_HOME: Final = "\x1b[H"
_CLEAR_LINE: Final = "\x1b[K"
_CLEAR_BELOW: Final = "\x1b[J"
_LEAST_HEIGHT: Final = 6
_KEYS: Final = (
    *(("space", "next"), ("[", "back"), ("p", "patrol"), ("s", "skip"), ("o", "open")),
    *(("d", "full diff"), ("u", "user"), ("Backspace", "take back"), ("?", "help"), ("q", "stop")),
)
HELP: Final = (
    ("space", "next edit; nothing is decided about this one"),
    ("[", "back to the edit before"),
    ("p", "patrol: sent with the next key, or after 3 seconds"),
    ("Backspace", "take the last patrol back, until it is sent"),
    ("s", "skip: not offered again in the next patrol"),
    ("o", "open the diff in a browser"),
    ("d", "full diff: nothing folded, every reason; again: back"),
    ("u", "the user's recent edits (! not patrolled); again: back"),
    ("arrows, PgUp, PgDn", "scroll (also j and k)"),
    ("?", "this help; again: back"),
    ("q, Esc", "stop at once; what was not sent yet is not sent"),
)
"""Each key with what it does."""
SIGNS: Final = (
    ("-", "was removed or changed"),
    ("+", "was added, or what it was changed to"),
    ("< >", "moved from here, moved to here"),
    ("\N{OPEN BOX}", "a blank that was added or removed"),
)


class FullScreen:
    """A screen that is drawn anew for each scene."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._offset = 0
        self._shown: tuple[object, View] | None = None
        self._rendered: tuple[object, list[str]] = (None, [])

    def enter(self) -> None:
        """Turn to the second screen."""
        self._write(_ENTER)

    def leave(self) -> None:
        """Turn back to what was there before."""
        with suppress(OSError):  # the terminal is gone
            self._write(_LEAVE)

    def scroll(self, pages: float) -> None:
        """Move what is shown by a part of the screen's height."""
        step = round(pages * self._height) or (1 if pages > 0 else -1)
        self._offset = self._offset + step

    def show(self, scene: Scene) -> None:
        """Draw a scene."""
        self._measure()
        shown = (scene.progress.place, scene.view)
        if shown != self._shown:
            self._shown, self._offset = shown, 0
        head = self._lines([_progress(scene)])
        foot = self._lines(_foot(scene, self._console.width))
        room = max(self._height - len(head) - len(foot), 1)
        body = self._body(scene)
        self._offset = max(0, min(self._offset, len(body) - room))
        self._draw([*head, *self._window(body, room), *foot])

    def _body(self, scene: Scene) -> list[str]:
        """Render the middle; what is there already stays: a long diff takes a moment."""
        width, progress = self._console.width, scene.progress
        of = (scene.sight, scene.view, scene.user_edits, scene.fault, progress.place, width)
        if self._rendered[0] != of:
            parts = _body(scene, width, brackets=self._console.no_color)
            self._rendered = (of, self._lines(parts))
        return self._rendered[1]

    def _measure(self) -> None:
        """Take the terminal's own size: COLUMNS may tell what it was when the shell began."""
        with suppress(OSError):
            self._console.size = os.get_terminal_size(self._console.file.fileno())

    @property
    def _height(self) -> int:
        return max(self._console.size.height, _LEAST_HEIGHT)

    def _window(self, body: Sequence[str], room: int) -> list[str]:
        """Cut out what fits, and say what lies below."""
        below = len(body) - self._offset - room
        found = list(body[self._offset : self._offset + room])
        if below > 0:
            more = Text(f"... {below + 1} more lines: PgDn or down scrolls", "dim reverse")
            found[-1] = self._lines([more])[0]
        return found + [""] * (room - len(found))

    def _lines(self, parts: Sequence[RenderableType]) -> list[str]:
        """Render parts to lines of the screen's width, styles included."""
        with self._console.capture() as captured:
            for part in parts:
                self._console.print(part)
        return captured.get().splitlines()

    def _draw(self, lines: Sequence[str]) -> None:
        # the last line ends without a line feed, or the screen would scroll
        drawn = f"{_CLEAR_LINE}\r\n".join(lines[: self._height])
        self._write(f"{_HOME}{drawn}{_CLEAR_LINE}{_CLEAR_BELOW}")

    def _write(self, words: str) -> None:
        self._console.file.write(words)
        self._console.file.flush()


def progress_words(scene: Scene) -> str:
    """Say how far the sitting is: ``12 of 87, 3 waiting``."""
    progress = scene.progress
    place = "end" if scene.is_end else str(progress.place)
    words = [f"{place} of {progress.total}"]
    words += [f"{progress.waiting} waiting"] if progress.waiting else []
    words += [f"{progress.patrolled} patrolled"] if progress.patrolled else []
    words += [f"{progress.skipped} skipped"] if progress.skipped else []
    return ", ".join(words)


def _progress(scene: Scene) -> Table:
    line = Table.grid(expand=True)
    line.add_column(no_wrap=True, ratio=1)
    line.add_column(justify="right", no_wrap=True)
    fate = f"  [{scene.fate}]" if scene.fate else ""
    who = f"{embedded(scene.account, limit=24)} on {embedded(scene.wiki, limit=24)}"
    line.add_row(Text(f"{progress_words(scene)}{fate}", "bold"), Text(who), style="reverse")
    return line


def _foot(scene: Scene, width: int) -> list[RenderableType]:
    words = scene.said or scene.grace
    said = Text(embedded(words), "bold yellow") if words else Text(" ")
    waits = [Text(embedded(scene.waits), "bold magenta")] if scene.waits else []
    return [*waits, said, *_key_lines(width)]


def _key_lines(width: int) -> Iterator[Text]:
    """Yield the keys and what they do, none of them cut in two."""
    line = Text()
    for key, does in _KEYS:
        item = Text.assemble((key, "bold"), (f" {does}", "dim"))
        if line and line.cell_len + 2 + item.cell_len > width:
            yield line
            line = Text()
        line.append("  " if line else "").append_text(item)
    yield line


def _body(scene: Scene, width: int, *, brackets: bool) -> list[RenderableType]:
    if scene.view is View.HELP:
        return list(_help())
    if scene.view is View.USER:
        return list(_user_edits(scene, width))
    if scene.sight is None:
        return [Text(f"\n{nothing_words(scene)}")]
    whole = scene.view is View.WHOLE
    record = scene.sight.record()
    evidence = record.analysis.evidence
    diff = diff_grid(record.hunks, evidence, brackets=brackets, fold=not whole)
    return [*edit_lines(record, scene.sight, whole=whole), Text(), diff]


def nothing_words(scene: Scene) -> str:
    """Say why there is no edit on the screen."""
    if scene.is_end:
        return (
            "That was the last one.\n\nspace finishes, [ goes back, Backspace takes the last "
            "patrol back, p tries again what the wiki could not take."
        )
    return embedded(scene.fault) if scene.fault else "Reading the edit ..."


def _help() -> Iterator[RenderableType]:
    for rows in (HELP, SIGNS):
        table = Table.grid(padding=(0, 2, 0, 0))
        table.add_column(style="bold", no_wrap=True)
        table.add_column()
        for key, does in rows:
            table.add_row(key, does)
        yield Text()
        yield table


def _user_edits(scene: Scene, width: int) -> Iterator[Text]:
    user = scene.sight.change.user if scene.sight else None
    yield Text.assemble("recent edits by ", (embedded(user or "(hidden)"), "bold"))
    if scene.user_edits is None:
        yield Text("Reading them ..." if user else "Nobody can see who made this edit.", "dim")
        return
    for change in scene.user_edits:
        line = change_line(change)
        line.truncate(width, overflow="ellipsis")
        yield line
