"""Prints every edit of the histories that the analyzer calls shown, for a person to read each.

`python bench/proven.py [CORPUS ...]`: both histories and edits_dev when not said. codespell's typo
pairs are handed in. A wrong `proven` is the worst fault there is, so no sample will do.
"""

import argparse
from collections import Counter
from dataclasses import replace

from corpora import HISTORIES, pairs
from sample import answer, diff

from bot.analyzer import analyse
from bot.analyzer.analysis import Assurance
from bot.fetcher.typo_pairs import load_codespell_pairs


def main() -> None:
    """Print what is shown, and how much of all that is."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("corpora", nargs="*", metavar="CORPUS")
    said = words.parse_args()
    for name in said.corpora or [*HISTORIES, "edits_dev"]:
        levels: Counter[str] = Counter()
        for pair in pairs(name):
            typos = load_codespell_pairs(pair.context.language)
            analysis = analyse(pair.edit, replace(pair.context, typo_pairs=typos))
            levels[analysis.assurance.word] += 1
            if analysis.assurance is Assurance.PLAUSIBLE:
                continue
            old, new = pair.edit.old, pair.edit.new
            print(f"\n[{pair.id}] {pair.edit.change.title!r} | {pair.edit.change.summary!r}")
            print("\n".join(diff((old and old.text) or "", (new and new.text) or "")))
            print("\n".join(answer(analysis)))
        print(f"\n{name}: {dict(levels)}")


if __name__ == "__main__":
    main()
