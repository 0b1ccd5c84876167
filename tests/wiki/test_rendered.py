"""What is proven to change no word is rendered with the same words by a real wiki."""

import html
import re
from collections.abc import Iterator
from functools import cache
from itertools import count, islice, permutations, product

from bot.analyzer.analysis import Assurance, Label
from bot.playground.client import Client
from bot.playground.wiki import Wiki
from tests.fuzz.edits import Pair
from tests.fuzz.laws import judge
from tests.fuzz.repairs import repaired

EDITS = 120
_SHOWN_OTHERWISE = {Label.TYPO, Label.EXTLINK_SECURE, Label.EXTLINK_CLEAN}
"""Another spelling, and another address where an address is all that is shown."""
_BLOCKS = re.compile(r"</?(?:br|p|li|ul|ol|table|tbody|tr|td|th|h\d|div)\b[^>]*>")
_MARKUP = re.compile(r"<!--.*?-->|<[^>]+>", re.DOTALL)
_BEFORE = ("the old", "the old ", "(", "* ", "[[Barn]]")
_LINKS = (
    *("[[mill]]", "[[ mill]]", "[[mill ]]", "[[_mill]]", "[[:mill]]", "[[ :mill]]"),
    *("[[mill|mill]]", "[[ mill|mill]]", "[[mill |mill]]", "[[mill| mill]]", "[[mill|mill ]]"),
    *("[[Mill|mill]]", "[[mill]]s", "[[mill|mills]]", "[[mill ]]s", "[[mill|mill ]]s"),
)
_ABOVE = ("The mill.", "* The mill.", "== Mill ==")
_BELOW = ("It is old.", "* It is old.", "== Barn ==\nIt is old.")
_UNSEEN = "white space that readers can't see"
_BEHIND = ("", "s", " wheel", ".", "[[Barn]]")


def test_proven_edits_are_rendered_with_the_same_words(wiki: Wiki) -> None:
    """Repairs, several at a time amid markup: what readers are shown keeps its words."""
    client = wiki.client()
    for pair in islice(_proven(), EDITS):
        old, new = (_words(client, text) for text in (pair.old, pair.new))
        # a bracket that a repair takes away may have stood between two words
        assert "".join(old) == "".join(new), pair


def test_links_that_are_proven_to_be_the_same_read_the_same(wiki: Wiki) -> None:
    """Blanks in and round a link may join two words, or part them."""
    client = wiki.client()
    shown = cache(lambda text: _words(client, text))
    proven = [pair for pair in _respelt() if judge(pair).assurance is Assurance.PROVEN]
    assert len(proven) > EDITS
    for pair in proven:
        assert shown(pair.old) == shown(pair.new), pair


def test_white_space_that_readers_cant_see_leaves_the_same_paragraphs(wiki: Wiki) -> None:
    """More blank lines are space to them: the text is the same then, and that alone is said."""
    client, told = wiki.client(), set()
    for before, behind in product(_ABOVE, _BELOW):
        for old, new in permutations(range(1, 5), 2):
            pair = Pair(old=before + "\n" * old + behind, new=before + "\n" * new + behind)
            analysis = judge(pair)
            if analysis.assurance is Assurance.PROVEN:
                is_unseen = analysis.why[0].startswith(_UNSEEN)
                shown = _paragraphs if is_unseen else _words
                assert shown(client, pair.old) == shown(client, pair.new), pair
                told.add(is_unseen)
    assert told == {True, False}


def _respelt() -> Iterator[Pair]:
    """Give every other spelling of a link, between every two neighbours, and shifted blanks."""
    for before, behind in product(_BEFORE, _BEHIND):
        for old, new in permutations(_LINKS, 2):
            yield Pair(old=f"{before}{old}{behind}", new=f"{before}{new}{behind}")
    for old, new in product(_LINKS, repeat=2):
        yield Pair(old=f"the old {old}", new=f"the old{new}")
        yield Pair(old=f"the old{old}", new=f"the old {new}")


def _proven() -> Iterator[Pair]:
    """Give edits that change words nowhere, as the analyzer has it."""
    for number in count():
        pair = repaired(f"rendered:{number}")
        analysis = judge(pair)
        is_shown = analysis.assurance is Assurance.PROVEN and pair.old != pair.new
        if is_shown and not analysis.labels & _SHOWN_OTHERWISE:
            yield pair


def _words(client: Client, text: str) -> list[str]:
    """Return the words and numbers that a wiki shows of a text."""
    plain = _MARKUP.sub("", _BLOCKS.sub(" ", _html(client, text)))
    return re.findall(r"\w+", html.unescape(plain))


def _paragraphs(client: Client, text: str) -> list[str]:
    """Return them with the paragraphs, lists and breaks that they stand in."""
    return re.findall(r"<[^>]*>|\w+", _html(client, text))


def _html(client: Client, text: str) -> str:
    asked = {"action": "parse", "title": "Mill", "text": text, "contentmodel": "wikitext"}
    shown = client.post(**asked, prop="text", disablelimitreport=True, disableeditsection=True)
    return str(shown["parse"]["text"])
