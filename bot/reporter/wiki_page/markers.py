"""Takes a page's text; says where the bot may write and whether it says anything new.

Never guesses: a page with other than one pair of markers in order is not written to.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

START: Final = "<!-- editpatrol: report begins -->"
END: Final = "<!-- editpatrol: report ends -->"
HOW_TO_MARK: Final = f"put these two lines where the report shall stand: {START} and {END}"
"""For `check`, `init` and errors: what the operator does to a page."""

_REDIRECT: Final = re.compile(r"\s*#\w+\s*:?\s*\[\[")
"""In whichever language; nothing else that begins a page looks so."""
_STAMP: Final = "<!-- editpatrol: "
_TOKEN: Final = re.compile(r"[^0-9A-Za-z_.:-]")
_TIMES: Final = re.compile(r"<!-- editpatrol: run [^ ]* -->|\d{4}-\d\d-\d\d \d\d:\d\d")


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page's text in three parts; joined, they are the page."""

    before: str
    """Ends with the first marker."""
    inside: str
    after: str
    """Begins with the second marker."""

    def with_inside(self, inside: str) -> str:
        """Return the page's text with other words between the markers."""
        return f"{self.before}\n{inside.strip()}\n{self.after}"


def split(text: str) -> Page | None:
    """Find the part between the markers; None unless each stands once and in order."""
    if text.count(START) != 1 or text.count(END) != 1:
        return None
    start = text.index(START) + len(START)
    end = text.index(END)
    if end < start:
        return None
    return Page(before=text[:start], inside=text[start:end], after=text[end:])


def fault(text: str) -> str:
    """Say in a clause why `split` found no place to write."""
    found = text.count(START), text.count(END)
    match found:
        case (0, 0) if _REDIRECT.match(text):
            return "it is a redirect (if the page was moved, name its new title under [[report]])"
        case (0, 0):
            return "it has no markers"
        case (1, 1):
            return "its markers stand in the wrong order"
        case (1, 0) | (0, 1):
            return "one of its two markers is missing"
        case _:
            return "a marker stands there more than once"


def stamp(run_id: str) -> str:
    """Write what opens a line that differs from run to run: by its times, or not at all."""
    return f"{_STAMP}{run_mark(run_id)} -->"


def stamped(run_id: str, words: str) -> str:
    """Write a line of our own words that may differ from run to run, with the run's id."""
    return f"{stamp(run_id)}<small>{words}</small>"


def moment(when: datetime) -> str:
    """Write a time as reports do; in a stamped line `says_the_same` does not look at it."""
    return f"{when:%Y-%m-%d %H:%M}"


def run_mark(run_id: str) -> str:
    """Write a run's id as it stands in the page and in the edit summary."""
    return f"run {_TOKEN.sub('-', run_id)}"


def says_the_same(one: str, other: str) -> bool:
    """Compare two texts between the markers but for run and times in stamped lines."""
    return _timeless(one) == _timeless(other)


def _timeless(inside: str) -> list[str]:
    lines = (line.rstrip() for line in inside.strip().splitlines())
    return [_TIMES.sub("", line) if line.startswith(_STAMP) else line for line in lines]
