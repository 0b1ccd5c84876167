"""Prints how often alarms and cautions fire on honest edits, made of the texts in a folder.

Never used by the program: `python bench/articles.py FOLDER [-v] [LANGUAGE ...]`; with -v each edit
that carries one is shown. The folder has a folder a language, named by its code, of text files: an
article each, in wikitext, with an empty line between its paragraphs.
"""

import argparse
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from corpora import Pair, edit_between
from sample import shown

from bot.analyzer import analyse
from bot.analyzer.analysis import Label
from bot.analyzer.labels.families import ALARMS, CAUTIONS
from bot.revisions import Context

PARAGRAPHS = 6
"""As many of an article's as make a page."""
EDITS = 40
"""As many of an article as are looked at."""
SHORTEST = 40
_QUOTES = '"\u00ab\u00bb\u2018\u2019\u201c\u201d\u201e\u300c\u300e'
_PROSE = re.compile(rf"(?!\[\[[^\[\]|]+:)[\w'{_QUOTES}¿¡(\[]")
_END = re.compile(
    rf"(?<=[^\W\d_]{{4}})[.!?।…]+[{_QUOTES})]*(?:<ref[^<>]*(?:/>|>.*?</ref>))*\s+(?=[^\s\W\d_])"
    "|[。\uff01\uff1f]"
)
"""What surely ends a sentence, as behind a long word; a small letter behind it speaks against."""


def articles(folder: Path, languages: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield the language, the name and the text of each article."""
    for path in sorted(folder.glob("*/*.txt")):
        if not languages or path.parent.name in languages:
            yield path.parent.name, path.stem, path.read_text(encoding="utf-8")


def edits_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield texts before and after: a paragraph or a sentence came in, or took another's place.

    Both are the article's own.
    """
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", text)]
    prose = [block for block in blocks if len(block) >= SHORTEST and _PROSE.match(block)]
    for first in range(0, len(prose), PARAGRAPHS):
        page = prose[first : first + PARAGRAPHS]
        for place in range(len(page)):
            befores = [*([""] if len(page) > 1 else []), *_less(page[place])]
            for before in befores:
                old = [*page[:place], before, *page[place + 1 :]]
                yield "\n\n".join(filter(None, old)), "\n\n".join(page)


def _less(paragraph: str) -> Iterator[str]:
    """Yield a paragraph without each of its sentences, and with the one before it instead."""
    said = _sentences(paragraph)
    for number in range(1, len(said)):
        yield "".join([*said[:number], *said[number + 1 :]])
        yield "".join([*said[:number], said[number - 1], *said[number + 1 :]])


def _sentences(paragraph: str) -> list[str]:
    ends = [found.end() for found in _END.finditer(paragraph)]
    cuts = [0, *(end for end in ends if not paragraph[end : end + 1].islower()), len(paragraph)]
    return [paragraph[start:end] for start, end in pairwise(cuts) if start < end]


def pairs_of(language: str, name: str, text: str) -> list[Pair]:
    """Choose edits of an article, the same ones every time; none has a summary."""
    told = [_pair(language, name, *item) for item in enumerate(edits_of(text))]
    return sorted(told, key=lambda pair: zlib.crc32(pair.id.encode()))[:EDITS]


def _pair(language: str, name: str, number: int, texts: tuple[str, str]) -> Pair:
    edit = edit_between(*texts, title=name)
    return Pair(f"{language}/{name}:{number}", edit, Context(language=language))


def main() -> None:
    """Print the counts of each label and of each language."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("languages", nargs="*", metavar="LANGUAGE")
    words.add_argument("-v", action="store_true", dest="is_verbose", help="show them")
    said = words.parse_args()
    edits: Counter[str] = Counter()
    found: dict[Label, Counter[str]] = defaultdict(Counter)
    for language, name, text in articles(said.folder, said.languages):
        for pair in pairs_of(language, name, text):
            told = analyse(pair.edit, pair.context).labels & (ALARMS | CAUTIONS)
            edits[language] += 1
            for label in told:
                found[label][language] += 1
            if told and said.is_verbose:
                print("\n".join(shown(edits.total(), pair)))
    print(f"{edits.total()} edits, {len(edits)} languages")
    for label, count in sorted(found.items(), key=lambda item: -item[1].total()):
        kind = "alarm" if label in ALARMS else "caution"
        most = ", ".join(f"{x} {times} of {edits[x]}" for x, times in count.most_common(8))
        share = 1000 * count.total() / edits.total()
        print(f"{label} ({kind}): {count.total()}, {share:.2f} per 1,000: {most}")


if __name__ == "__main__":
    main()
