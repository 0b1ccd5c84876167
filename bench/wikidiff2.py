"""Prints for how many edits our rows of changed lines are those that a wiki's diff page shows.

`python bench/wikidiff2.py [-v]` asks PHP's wikidiff2, which wikis run; -v prints the edits that
differ. A row is a line, or a pair of lines, shown as changed, moved, added or removed.
"""

import argparse
import json
import subprocess
from collections.abc import Iterator

from corpora import HISTORIES, pairs

from bot.analyzer import hunks
from bot.analyzer.analysis import LineKind

CORPORA = ("edits_dev", "curated_dev", *HISTORIES)
Row = tuple[str, int | None, int | None]
"""How lines are shown, and their numbers in the old and the new text."""
KINDS = {1: "inserted", 2: "removed", 3: "changed", 4: "moved", 5: "moved"}
ASK = """
while (($line = fgets(STDIN)) !== false) {
    [$old, $new] = json_decode($line, true);
    echo wikidiff2_inline_json_diff($old, $new, 2), "\\n";
}
"""


def texts(name: str) -> Iterator[tuple[str, str, str]]:
    """Yield the name, old and new text of each edit."""
    for pair in pairs(name):
        old, new = pair.edit.old, pair.edit.new
        yield pair.id, (old and old.text) or "", (new and new.text) or ""


def ours(old: str, new: str) -> set[Row]:
    """Give our rows."""
    lines = [line for hunk in hunks(old, new) for line in hunk.lines]
    return {
        (str(line.kind), line.old_line, line.new_line)
        for line in lines
        if line.kind is not LineKind.EQUAL
    }


def theirs(told: str, old: str, new: str) -> set[Row]:
    """Give the wiki's rows; its places count bytes."""
    return {
        (KINDS[row["type"]], line(old, row["offset"]["from"]), line(new, row["offset"]["to"]))
        for row in json.loads(told)["diff"]
        if row["type"]
    }


def line(text: str, place: int | None) -> int | None:
    """Give the number of the line that begins at a place, counted in bytes."""
    return None if place is None else text.encode().count(b"\n", 0, place) + 1


def is_row(row: Row, other: Row) -> bool:
    """Say whether two rows are one; of some changed pairs the wiki numbers only one line."""
    kind, old, new = other
    return row[0] == kind and all(
        mine == number or (number is None and kind == "changed")
        for mine, number in zip(row[1:], (old, new), strict=True)
    )


def main() -> None:
    """Print a line for each corpus."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("-v", action="store_true", dest="is_verbose", help="print what differs")
    said = words.parse_args()
    for name in CORPORA:
        edits = list(texts(name))
        asked = "".join(json.dumps(edit[1:]) + "\n" for edit in edits)
        told = subprocess.run(
            ["php", "-d", "memory_limit=2G", "-r", ASK],
            input=asked,
            capture_output=True,
            check=True,
            text=True,
        )
        same = 0
        for (edit, old, new), answer in zip(edits, told.stdout.splitlines(), strict=True):
            mine, wiki = ours(old, new), theirs(answer, old, new)
            is_same = len(mine) == len(wiki) and all(
                any(is_row(row, other) for row in mine) for other in wiki
            )
            same += is_same
            if not is_same and said.is_verbose:
                print(f"  {edit}: we {sorted(map(str, mine - wiki))}")
                print(f"{'':{len(edit) + 2}}  wiki {sorted(map(str, wiki - mine))}")
        if edits:
            print(f"{name:20} {same:6,} of {len(edits):6,} edits have the same rows")


if __name__ == "__main__":
    main()
