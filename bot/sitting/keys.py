"""Takes the bytes that a terminal sends, gives the keys that a person pressed.

Pure. What a terminal sends for an arrow begins with the byte of the Escape key; what comes within
one paste is dropped whole: nobody decides about edits by pasting.
"""

import codecs
from enum import StrEnum
from typing import Final

import regex

_ESCAPE: Final = "\x1b"
_PASTE_BEGINS: Final = "\x1b[200~"
_PASTE_ENDS: Final = "\x1b[201~"
_SEQUENCE: Final = regex.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|[^\[O\x1b])")
"""What terminals send for one key: CSI and SS3 sequences, and Alt with a character."""


class Key(StrEnum):
    """A key that means something here; by the name that people call it."""

    NEXT = "space"
    BACK = "["
    PATROL = "p"
    SKIP = "s"
    OPEN = "o"
    DIFF = "d"
    USER = "u"
    TAKE_BACK = "Backspace"
    HELP = "?"
    STOP = "q"
    YES = "y"
    UP = "up"
    DOWN = "down"
    PAGE_UP = "page up"
    PAGE_DOWN = "page down"
    OTHER = "another key"
    """One that means nothing here."""


_PLAIN: Final = {
    " ": Key.NEXT,
    "\r": Key.NEXT,
    "\n": Key.NEXT,
    "[": Key.BACK,
    "p": Key.PATROL,
    "s": Key.SKIP,
    "o": Key.OPEN,
    "d": Key.DIFF,
    "u": Key.USER,
    "\x7f": Key.TAKE_BACK,
    "\b": Key.TAKE_BACK,
    "?": Key.HELP,
    "q": Key.STOP,
    _ESCAPE: Key.STOP,
    "y": Key.YES,
    "k": Key.UP,
    "j": Key.DOWN,
}
_SEQUENCES: Final = {
    "\x1b[A": Key.UP,
    "\x1bOA": Key.UP,
    "\x1b[B": Key.DOWN,
    "\x1bOB": Key.DOWN,
    "\x1b[5~": Key.PAGE_UP,
    "\x1b[6~": Key.PAGE_DOWN,
    "\x1b[3~": Key.TAKE_BACK,  # Delete, where Backspace is hard to reach
}


class KeyDecoder:
    """Turns bytes into keys; keeps what may be the beginning of a sequence."""

    def __init__(self) -> None:
        self._decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
        self._text = ""
        self._is_paste = False

    @property
    def is_in_doubt(self) -> bool:
        """Say whether what came may be an Escape key or the beginning of something longer."""
        return bool(self._text) and not self._is_paste

    def feed(self, data: bytes) -> list[Key]:
        """Return the keys that are complete."""
        self._text += self._decoder.decode(data)
        found: list[Key] = []
        while self._text and (key := self._take()) is not None:
            found += key
        return found

    def settle(self) -> list[Key]:
        """Return what is in doubt, now that nothing more came: Escape was pressed."""
        left, self._text = self._text, ""
        if not left:
            return []
        # more than the one byte is a sequence that was cut: never taken for an Escape key
        return [Key.STOP if left == _ESCAPE else Key.OTHER]

    def _take(self) -> list[Key] | None:
        """Cut off one key's text and return its key; nothing for pastes, None for too little."""
        if self._is_paste:
            return self._skip_paste()
        if not self._text.startswith(_ESCAPE):
            return [_PLAIN.get(self._cut(1).lower(), Key.OTHER)]
        if self._text.startswith(_ESCAPE * 2):
            self._cut(1)
            return [Key.STOP]
        sequence = _SEQUENCE.match(self._text)
        if sequence is None:
            return None
        found = self._cut(sequence.end())
        self._is_paste = found == _PASTE_BEGINS
        return [] if self._is_paste else [_SEQUENCES.get(found, Key.OTHER)]

    def _skip_paste(self) -> list[Key] | None:
        end = self._text.find(_PASTE_ENDS)
        if end < 0:
            self._text = self._text[-len(_PASTE_ENDS) :]
            return None
        self._cut(end + len(_PASTE_ENDS))
        self._is_paste = False
        return []

    def _cut(self, size: int) -> str:
        found, self._text = self._text[:size], self._text[size:]
        return found
