"""Lets a real wiki render the edits of which we say that no visible word changed, and compares.

`python bench/rendered.py [CORPUS ...]`: edits_dev, curated_dev and the histories when not said.
What is no visible text by the taxonomy is left out on both sides: references and their numbers,
bare addresses, links to categories and languages that this wiki does not know. Never judges.
"""

import argparse
import html
import re
import tempfile
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from corpora import HISTORIES, Pair, pairs

from bot.analyzer import analyse
from bot.analyzer.analysis import Label
from bot.playground.client import Client
from bot.playground.wiki import Wiki

CLAIM = "no visible word changed"
UNSEEN = "white space that readers can't see"
LONGEST = 25_000
"""Characters of a page above which it is not rendered."""
SHOWN = 3
_BLOCKS = re.compile(r"</?(?:br|p|li|ul|ol|d[ltd]|table|tbody|tr|t[dh]|h\d|div|pre|hr)\b[^>]*>")
_PARAGRAPH = re.compile(r"<(?:p|br)\b[^>]*>")
_LEFT_OUT = re.compile(
    r"<!--.*?-->|<style.*?</style>|<ol class=\"references\">.*?</ol>|<sup id=\"cite.*?</sup>"
    r"|<a [^>]*>(?:\w+://|\[)[^<]*</a>"
    r"|<a [^>]*title=\"(?:Template|[A-Za-z]{2,3}(?:-[a-z-]+)?|[Ss]imple|[^\":]*[KkCc]ateg[^\":]*):"
    r"[^>]*>[^<]*</a>",
    re.DOTALL,
)
_TAG = re.compile(r"<[^>]+>")
_ONLY_LINKS = frozenset({Label.INTERLANGUAGE, Label.CONTENT_MOVE, Label.WHITESPACE})


def words(client: Client, text: str, *, has_paragraphs: bool = False) -> list[str]:
    """Give the words that a wiki shows of a text, with its paragraphs and line breaks if asked."""
    asked = {"action": "parse", "title": "Mill", "text": text, "contentmodel": "wikitext"}
    quiet = {"disablelimitreport": True, "disableeditsection": True, "disabletoc": True}
    shown = client.post(**asked, **quiet, prop="text")["parse"]["text"]
    kept = _PARAGRAPH.sub(" PARAGRAPH ", shown) if has_paragraphs else shown
    plain = _TAG.sub("", _BLOCKS.sub(" ", _LEFT_OUT.sub(" ", kept)))
    return re.findall(r"\w+", html.unescape(plain))


def claimed(name: str) -> Iterator[tuple[Pair, str, str, bool]]:
    """Give the edits that are said to change no visible word, with their texts.

    The last is whether they are said to change nothing but what readers can't see.
    """
    for pair in pairs(name):
        analysis = analyse(pair.edit, pair.context)
        is_easy = Label.INTERLANGUAGE in analysis.labels and analysis.labels <= _ONLY_LINKS
        if is_easy or CLAIM not in " ".join(analysis.why):
            continue
        old, new = pair.edit.old, pair.edit.new
        texts = (old and old.text) or "", (new and new.text) or ""
        if max(map(len, texts)) <= LONGEST:
            is_unseen = analysis.why[0].startswith(UNSEEN) and len(analysis.why) == 1
            yield pair, *texts, is_unseen


def difference(old: list[str], new: list[str]) -> str:
    """Say which words became which."""
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    told = (
        f"{' '.join(old[a:b])[:80]!r} -> {' '.join(new[c:d])[:80]!r}"
        for tag, a, b, c, d in steps
        if tag != "equal"
    )
    return "; ".join(list(told)[:SHOWN])


def main() -> None:
    """Render both texts of every such edit, and print those that differ."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("corpora", nargs="*", metavar="CORPUS")
    said = asked.parse_args()
    rendered = other = 0
    with (
        tempfile.TemporaryDirectory() as folder,
        Wiki.boot(Path(folder) / "wiki", version="1.39") as wiki,
    ):
        client = wiki.client()
        for name in said.corpora or ["edits_dev", "curated_dev", *HISTORIES]:
            for pair, old, new, is_unseen in claimed(name):
                rendered += 1
                shown = [words(client, text, has_paragraphs=is_unseen) for text in (old, new)]
                if shown[0] != shown[1]:
                    other += 1
                    print(f"{pair.id}: {difference(*shown)}")
    print(f"{rendered} edits rendered, {other} show other words")


if __name__ == "__main__":
    main()
