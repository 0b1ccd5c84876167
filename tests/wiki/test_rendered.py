"""What is proven to change no word is rendered with the same words by a real wiki."""

import html
import re
from collections.abc import Iterator
from itertools import count, islice

from bot.analyzer.analysis import Assurance, Label
from bot.playground.client import Client
from bot.playground.wiki import Wiki
from tests.fuzz.edits import Pair
from tests.fuzz.laws import judge
from tests.fuzz.repairs import repaired

EDITS = 120
_SHOWN_OTHERWISE = {Label.TYPO, Label.EXTLINK_SECURE, Label.EXTLINK_CLEAN}
"""Another spelling, and another address where an address is all that is shown."""
_MARKUP = re.compile(r"<!--.*?-->|<[^>]+>", re.DOTALL)


def test_proven_edits_are_rendered_with_the_same_words(wiki: Wiki) -> None:
    """Repairs, several at a time amid markup: what readers are shown keeps its words."""
    client = wiki.client()
    for pair in islice(_proven(), EDITS):
        assert _words(client, pair.old) == _words(client, pair.new), (pair.old, pair.new)


def _proven() -> Iterator[Pair]:
    """Give edits that change words nowhere, as the analyzer has it."""
    for number in count():
        pair = repaired(f"rendered:{number}")
        analysis = judge(pair)
        is_shown = analysis.assurance is Assurance.PROVEN and pair.old != pair.new
        if is_shown and not analysis.labels & _SHOWN_OTHERWISE:
            yield pair


def _words(client: Client, text: str) -> str:
    """Return the letters and digits that a wiki shows of a text."""
    asked = {"action": "parse", "title": "Mill", "text": text, "contentmodel": "wikitext"}
    shown = client.post(**asked, prop="text", disablelimitreport=True, disableeditsection=True)
    return "".join(re.findall(r"\w+", html.unescape(_MARKUP.sub("", shown["parse"]["text"]))))
