"""Prints how many edits of the histories that somebody else took back carry an alarm or a caution.

Never used by the program: `python bench/reverted.py [-v]`; with -v each that carries none is shown.
Taken back is what a text of the page's own past replaced within three edits, by another account.
"""

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import groupby

from corpora import HISTORIES, Pair, pairs
from sample import shown

from bot.analyzer import analyse
from bot.analyzer.analysis import Analysis, Assurance, Headline
from bot.analyzer.labels.families import ALARMS, CAUTIONS

WITHIN = 3


def taken_back(name: str) -> Iterator[Pair]:
    """Yield the edits of a history that another account took back soon."""
    for _, told in groupby(pairs(name), key=lambda pair: pair.edit.change.page_id):
        edits = list(told)
        for place, pair in enumerate(edits):
            later = edits[place + 1 : place + 1 + WITHIN]
            if any(_is_taken_back(pair, other) for other in later):
                yield pair


def _is_taken_back(pair: Pair, later: Pair) -> bool:
    old, new, then = pair.edit.old, pair.edit.new, later.edit.new
    if old is None or new is None or then is None or old.sha1 == new.sha1:
        return False
    return then.sha1 == old.sha1 and later.edit.change.user != pair.edit.change.user


def verdict(analysis: Analysis) -> str:
    """Say what would make a person look at an edit: its labels, or its headline."""
    if analysis.labels & (ALARMS | CAUTIONS):
        return "alarm or caution"
    speaks = {Headline.BLANKED, Headline.REDIRECT, Headline.METADATA}
    return analysis.headline.value if analysis.headline in speaks else "nothing"


def main() -> None:
    """Print the counts of each history."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("-v", action="store_true", dest="is_verbose", help="show those with none")
    said = words.parse_args()
    for name in HISTORIES:
        count: Counter[str] = Counter()
        for pair in taken_back(name):
            analysis = analyse(pair.edit, pair.context)
            told = verdict(analysis)
            count[told] += 1
            count["shown"] += analysis.assurance > Assurance.PLAUSIBLE
            if said.is_verbose and told == "nothing":
                print("\n".join(shown(count[told], pair)))
        print(name, dict(count))


if __name__ == "__main__":
    main()
