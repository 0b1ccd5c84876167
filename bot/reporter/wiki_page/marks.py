"""Takes what stands between the markers of a report page; gives what people wrote there.

People write into the last column, "checked": that is kept beside its edits, character by
character. What they write elsewhere between the markers is kept, too, in a block of its own.
Never drops a word: what it can't place is a remark.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from bot.reporter.escape import Wikitext
from bot.revisions import RevisionId

KEPT_START: Final = "<!-- editpatrol: written here by people -->"
KEPT_END: Final = "<!-- editpatrol: end of what people wrote -->"

_ANCHOR: Final = re.compile(r"<!-- checked(?P<revids>(?: -?\d+)+) -->")
_DIFF: Final = re.compile(r"\[\[Special:Diff/(?P<revid>\d+)[]|]")
_ROW_END: Final = re.compile(r"\n(?=\|[-}])|\n(?=\{\|)")
_CELL: Final = re.compile(r"\|\||\n\|(?![-}])")
_KEPT: Final = re.compile(
    rf"\n?{re.escape(KEPT_START)}\n?(?P<kept>.*?)(?:\n?{re.escape(KEPT_END)}\n?|\Z)", re.DOTALL
)


@dataclass(frozen=True, kw_only=True, slots=True)
class MarkedRow:
    """A row of a report as it stands on the page."""

    revids: tuple[RevisionId, ...]
    """Of its edits, oldest first."""
    ours: str
    """What stands before the column that people fill in."""
    text: str
    """What people wrote there."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Written:
    """A page between its markers, taken apart."""

    rows: tuple[MarkedRow, ...]
    lines: tuple[str, ...]
    """What belongs to no row and to no kept block."""
    kept: str
    """What people wrote elsewhere, as an earlier rewrite kept it."""


def anchor(revids: Sequence[RevisionId]) -> Wikitext:
    """Write what opens the column that people fill in, by which it is found again."""
    return Wikitext(f"<!-- checked {' '.join(map(str, revids))} -->")


def take_apart(inside: str) -> Written:
    """Tell rows, other lines and kept words from each other."""
    kept = "\n".join(found["kept"].strip("\n") for found in _KEPT.finditer(inside))
    rows: list[MarkedRow] = []
    lines: list[str] = []
    for part in _ROW_END.split(_KEPT.sub("\n", inside)):
        row = _row(part)
        if row is None:
            lines += part.splitlines()
        else:
            rows.append(row)
    return Written(rows=tuple(rows), lines=tuple(lines), kept=kept)


def _row(part: str) -> MarkedRow | None:
    found = _ANCHOR.search(part)
    if found is None:
        return None
    before = part[: found.start()]
    cells = [*_CELL.finditer(before)]
    start = cells[-1].end() if cells else 0
    return MarkedRow(
        revids=tuple(RevisionId(int(one)) for one in found["revids"].split()),
        ours=before[:start],
        text=f"{before[start:]}{part[found.end() :]}".strip(),
    )


def named_edits(text: str) -> frozenset[RevisionId]:
    """Return the edits that a page names, in rows of a report or as links to their diffs."""
    listed = (one for found in _ANCHOR.finditer(text) for one in found["revids"].split())
    linked = (found["revid"] for found in _DIFF.finditer(text))
    return frozenset(RevisionId(int(one)) for one in (*listed, *linked))


def texts_by_revid(rows: Iterable[MarkedRow]) -> Mapping[RevisionId, str]:
    """Return what people wrote, by the first edit of each row; different texts are joined."""
    found: dict[RevisionId, str] = {}
    for row in rows:
        found[row.revids[0]] = joined((found.get(row.revids[0], ""), row.text))
    return found


def joined(texts: Iterable[str]) -> str:
    """Join what people wrote; what is said twice is said once."""
    return "<br>".join(dict.fromkeys(text for text in texts if text))


def with_what_people_wrote(words: str, inside: str, more: Sequence[str] = ()) -> str:
    """Add to words that take the place of a whole report what people wrote on it.

    `more` are lines of theirs that were found otherwise.
    """
    written = take_apart(inside)
    beside = (f"* {_links(row)}: {row.text}" for row in written.rows if row.text)
    kept = "\n".join(line for line in (written.kept, *beside, *more) if line)
    return f"{words.rstrip()}\n\n{KEPT_START}\n{kept}\n{KEPT_END}\n" if kept else words


def remarks(now: Written, ours: Written | None) -> tuple[str, ...]:
    """Return what people wrote outside the column since our last version, a line each.

    `ours` is the page as we left it; None when that is not known, and nothing can be told.
    """
    if ours is None:
        return ()
    left = Counter(line.strip() for line in ours.lines)
    cells = {row.ours.strip() for row in ours.rows}
    # without its table's sign
    rows = {words: row for row in ours.rows if (words := row.ours.strip().rpartition("\n")[2])}
    return tuple(dict.fromkeys([*_new_lines(now, left, rows), *_changed_rows(now, cells)]))


def _new_lines(now: Written, left: Counter[str], rows: Mapping[str, MarkedRow]) -> Iterator[str]:
    for line in (line.strip() for line in now.lines):
        if left[line] > 0:
            left[line] -= 1
        elif cells := next(filter(line.startswith, rows), ""):
            # a row of ours that lost its anchor: only what stands in the anchor's place is theirs
            if said := line.removeprefix(cells).strip():
                yield f"{_links(rows[cells])}: {said}"
        elif line.strip("|-{} "):
            yield _as_text(line)


def _links(row: MarkedRow) -> str:
    return " · ".join(f"[[Special:Diff/{one}|{one}]]" for one in row.revids)


def _changed_rows(now: Written, cells: set[str]) -> Iterator[str]:
    for row in now.rows:
        if row.ours.strip() not in cells:
            yield _as_text(row.ours.strip())


def _as_text(line: str) -> str:
    """Take the table's signs off, so that the words stand as words."""
    return re.sub(r"^(?:\{\||\|[-+}]?|!)\s*", "", " ".join(line.split("\n")))
