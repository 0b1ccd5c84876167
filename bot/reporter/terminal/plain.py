"""Takes scenes; tells each in words, line after line, for screen readers and simple terminals.

Never moves the cursor, draws no boxes, and uses neither colour nor signs for what words can say.
Tells a thing once: a scene that differs by one sentence is told by that sentence.
"""

from collections.abc import Iterator
from typing import Final

from rich.console import Console
from rich.text import Text

from bot.analyzer.analysis import Hunk, LineKind
from bot.reporter.differences import Row, Side, rows
from bot.reporter.escape import clean
from bot.reporter.terminal.bidi import embedded
from bot.reporter.terminal.diff import as_shown
from bot.reporter.terminal.edit import DOT, aftermath_words, change_line, edit_lines
from bot.reporter.terminal.scene import Scene, View
from bot.reporter.terminal.screen import HELP, nothing_words, progress_words

_KINDS: Final = {
    LineKind.EQUAL: ("", "unchanged"),
    LineKind.CHANGED: ("before", "after"),
    LineKind.INSERTED: ("", "added"),
    LineKind.REMOVED: ("removed", ""),
    LineKind.MOVED: ("moved away", "moved here"),
}


class PlainScreen:
    """A terminal that is only ever written to at its end."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._told: dict[str, str] = {}
        self._place = 0

    def enter(self) -> None:
        """Say which key helps."""
        self._say("Press ? for help, q to stop.")

    def leave(self) -> None:
        """Leave everything as it is."""

    def scroll(self, pages: float) -> None:
        """Do nothing: everything has been told."""

    def show(self, scene: Scene) -> None:
        """Tell what is new in a scene."""
        if scene.progress.place != self._place:
            self._place = scene.progress.place
            self._told.clear()
            words = progress_words(scene)
            self._say(f"\n{words.capitalize() if scene.is_end else f'Edit {words}'}.")
        after = " ".join(aftermath_words(scene.sight.aftermath)) if scene.sight else ""
        if self._tell("view", "\n".join(_view_lines(scene)), as_known=_view_key(scene)):
            self._told["after"] = after  # it is among the lines
        self._tell("after", after)
        self._tell("fate", f"This edit: {scene.fate}." if scene.fate else "")
        self._tell("said", clean(scene.said) if scene.said else "")
        self._tell("waits", f"Waiting: {clean(scene.waits)}." if scene.waits else "")
        # a countdown would never let a listener read
        self._tell("pending", clean(scene.grace) if scene.grace else "", as_known=scene.pending)

    def _tell(self, what: str, words: str, *, as_known: str | None = None) -> bool:
        """Say what is new about something, and whether anything was; '' for nothing.

        `as_known` is what makes it the same as before, if not its words.
        """
        known = words if as_known is None else as_known
        is_new = bool(words) and self._told.get(what) != known
        if is_new:
            self._say(words)
        self._told[what] = known
        return is_new

    def _say(self, words: str) -> None:
        self._console.print(Text(words), soft_wrap=True)


def _view_key(scene: Scene) -> str:
    """Say what must differ for the whole view to be told anew: not how long ago it all was."""
    return f"{scene.view} {scene.sight is None} {scene.user_edits is None} {scene.fault}"


def _view_lines(scene: Scene) -> Iterator[str]:
    if scene.view is View.HELP:
        yield from (f"{key}: {does}." for key, does in HELP)
    elif scene.view is View.USER:
        user = scene.sight.change.user if scene.sight else None
        yield f"Recent edits by {embedded(user or '(hidden)')}:"
        yield from (change_line(one).plain.strip() for one in scene.user_edits or ())
    elif scene.sight is None:
        yield nothing_words(scene)
    else:
        whole = scene.view is View.WHOLE
        record = scene.sight.record()
        for line in edit_lines(record, scene.sight, whole=whole):
            # nobody wants to hear of exclamation marks and dots
            yield line.plain.removeprefix("! ").replace(DOT, ", ")
        hunks, rest = as_shown(record.hunks)
        for hunk in hunks:
            yield from _hunk(hunk, fold=not whole)
        if rest:
            yield f"{rest}."


def _hunk(hunk: Hunk, *, fold: bool) -> Iterator[str]:
    if hunk.section:
        yield f"In section {embedded(hunk.section)}:"
    for row in rows(hunk.lines, fold=fold):
        if row.kind is not LineKind.EQUAL or not fold:
            yield from _row(row)


def _row(row: Row) -> Iterator[str]:
    before, after = _KINDS[row.kind]
    is_changed = row.kind is LineKind.CHANGED
    if row.old is not None and before:
        yield _line(before, row.old)
        if is_changed and (gone := _changed(row.old)):
            yield f"  words removed: {gone}"
    if row.new is not None and after:
        yield _line(after, row.new)
        if is_changed and (come := _changed(row.new)):
            yield f"  words added: {come}"


def _line(word: str, side: Side) -> str:
    return f"Line {side.number} {word}: {''.join(piece.text for piece in side.pieces)}"


def _changed(side: Side) -> str:
    found = (piece.text for piece in side.pieces if piece.is_changed)
    return "; ".join(text.strip() or "a blank" for text in found)
