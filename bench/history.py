"""Prints what the histories' edits bring back, by each page's own past, for a person to read.

`python bench/history.py [COUNT] [SEED]`: how often each label is given, and COUNT (5) of each.
"""

import argparse
import random
from collections.abc import Iterator
from dataclasses import replace

from corpora import HISTORIES, Pair, pairs
from sample import WIDTH, diff

from bot.analyzer import analyse, hunks
from bot.analyzer.analysis import Analysis, Label
from bot.ledger.sql_ledger import open_ledger
from bot.pipeline.judging.versions import Versions

TOLD = (Label.REVERT, Label.SELF_REVERT, Label.PARTIAL_REVERT, Label.RE_ADDED)
LINES = 24


def analyses(name: str) -> Iterator[tuple[Pair, Analysis]]:
    """Analyse a history's edits, each with what a run would know of its page by then."""
    versions = Versions(open_ledger("sqlite://"))
    for pair in pairs(name):
        edit = pair.edit
        versions.note([edit])
        if edit.old is not None:
            versions.note_lines(
                edit, hunks(edit.old.text or "", (edit.new and edit.new.text) or "")
            )
        context = replace(pair.context, past=versions.before(edit))
        yield pair, analyse(edit, context)


def shown(pair: Pair, analysis: Analysis, label: Label) -> Iterator[str]:
    """Write one edit."""
    change, old, new = pair.edit.change, pair.edit.old, pair.edit.new
    summary = (change.summary or "")[:90]
    yield f"\n{label} [{pair.id}] {change.title!r} {change.user!r} | {summary!r}"
    yield from list(diff((old and old.text) or "", (new and new.text) or ""))[:LINES]
    yield from (f"   => {e.why[:WIDTH]}" for e in analysis.evidence if e.label is label)


def main() -> None:
    """Print how often each label is given, and some edits of each."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("count", nargs="?", type=int, default=5)
    words.add_argument("seed", nargs="?", type=int, default=3)
    said = words.parse_args()
    choice = random.Random(said.seed)
    for name in HISTORIES:
        found = [(p, a) for p, a in analyses(name) if a.labels & {*TOLD}]
        for label in TOLD:
            given = [(p, a) for p, a in found if label in a.labels]
            print(f"\n{name}: {label} {len(given)}")
            for pair, analysis in choice.sample(given, min(said.count, len(given))):
                print("\n".join(shown(pair, analysis, label)))


if __name__ == "__main__":
    main()
