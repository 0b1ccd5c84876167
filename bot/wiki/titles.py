"""Takes the titles of the pages that the bot keeps; says which of them get in each other's way.

Asks nobody: namespaces' aliases and the wiki's own case rules are not known here.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

_SUB_PAGE: Final = re.compile(r"\d+|\d{4}-\d{2}")
"""What the sub-pages of a report are called: its further rows, a month's archive."""


def title_faults(titles: Sequence[str]) -> Iterator[str]:
    """Tell which reports would write over each other, each once."""
    # whether capitals tell titles apart is the wiki's to say; no two reports need be so alike
    alike = [title.replace("_", " ").strip().casefold() for title in titles]
    counted = Counter(alike)
    for name, title in dict(zip(reversed(alike), reversed(titles), strict=True)).items():
        if counted[name] > 1:
            yield f'"{title}" stands in more than one [[report]]'
        above, _, last = name.rpartition("/")
        if above in counted and _SUB_PAGE.fullmatch(last):
            yield f'"{title}" is where another [[report]] puts its further rows or archives'
