"""Takes a link that came, or went, with other words than stand there and says what became of it.

Never shows one to be right: readers see other words than before.
"""

import re
from collections.abc import Iterator
from itertools import product

from bot.analyzer.analysis import Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.wraps import PAGE_LINKS
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.prose.spelling import has_same_stem
from bot.analyzer.wikitext.markup import Markup
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import read_target

_WORD = re.compile(r"\w+")
_TELLING = re.compile(r"[^\W\d_]{4,}")
"""Words that are hardly small ones."""
_MOST_WORDS = 30
"""Words of a link beyond which each is no longer looked for by its stem."""
_RUN = 6
"""Signs of a script without blanks that are more than one word, or a long one."""
_UNPARTED = re.compile(
    rf"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]{{{_RUN},}}"
)
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese."""


def gained(change: Change, page: Page) -> Iterator[Found]:
    """Label a link on some of the words that stood there, or in the place of another one."""
    link = _only_link(change.new)
    if link is None:
        return
    if _stand_plain(change.new, link, change.old):
        why = f"plain words of '{excerpt(change.operation.old)}' became the link "
        yield Found(Label.LINK_ADD, why + excerpt(_source(change.new, link)))
    elif (was := _only_link(change.old)) is not None:
        yield from _led_elsewhere(change, was, link, page)


def lost(change: Change, page: Page) -> Iterator[Found]:
    """Label a link whose words, or some form of them, stand there without it, or another link."""
    link = _only_link(change.old)
    if link is None:
        return
    if _stand_plain(change.old, link, change.new) and not _leads_to(change.new, link, page):
        why = f"{excerpt(_source(change.old, link))} is no longer a link: "
        yield Found(Label.LINK_REMOVE, f"{why}'{excerpt(change.operation.new)}'")
    elif (now := _only_link(change.new)) is not None:
        yield from _led_elsewhere(change, link, now, page)


def within_words(change: Change, page: Page) -> Iterator[Found]:
    """Label a link among words of a sentence that changed together."""
    if change.node is not Node.SENTENCE or change.content is not None:
        return
    was, now = map(_only_link, change.sides)
    if now is None:
        yield from lost(change, page)
    elif was is None:
        yield from gained(change, page)
    elif _source(change.old, was) != _source(change.new, now):
        yield from _led_elsewhere(change, was, now, page)


def _led_elsewhere(change: Change, was: Markup, now: Markup, page: Page) -> Iterator[Found]:
    """Tell a link that became another one, if they share a word: else one went and one came."""
    old, new = _source(change.old, was), _source(change.new, now)
    targets = [read_target(link.name, page.site).page for link in (was, now)]
    if targets[0] == targets[1]:
        yield Found(Label.LINK_RELABEL, f"{excerpt(old)} became {excerpt(new)}")
        return
    words = (_TELLING.findall(source.casefold()) for source in (old, new))
    if any(_is_form(*pair) for pair in product(*words)) or _share_run(*change.sides):
        yield Found(Label.LINK_RETARGET, f"target of {excerpt(old)} changed to {excerpt(new)}")


def _share_run(one: Side, other: Side) -> bool:
    """Say whether two stretches share more than a word of a script that parts none."""
    runs = (run for words in _UNPARTED.findall(one.visible) for run in _runs(words))
    return any(run in other.visible for run in runs)


def _runs(words: str) -> Iterator[str]:
    return (words[at : at + _RUN] for at in range(len(words) - _RUN + 1))


def _leads_to(side: Side, link: Markup, page: Page) -> bool:
    """Say whether a link to the same page stands on a side."""
    there = {read_target(node.name, page.site).page for node in side.nodes if _is_link(node)}
    return read_target(link.name, page.site).page in there


def _is_link(node: Markup) -> bool:
    return node.node in PAGE_LINKS


def _only_link(side: Side) -> Markup | None:
    links = list(filter(_is_link, side.nodes))
    return links[0] if len(links) == 1 else None


def _source(side: Side, link: Markup) -> str:
    return side.page_text[link.start : link.end]


def _stand_plain(linked: Side, link: Markup, plain: Side) -> bool:
    """Say whether most of a link's words, or those behind its namespace, are in no link."""
    shown, words = linked.reader.visible(link.start, link.end).text.casefold(), _plain_words(plain)
    said = _WORD.findall(shown)
    if _stand(said, words) or _stand(_WORD.findall(shown.rpartition(":")[2]), words):
        return True
    return 0 < len(said) <= _MOST_WORDS and _mostly_stand(said, words)


def _plain_words(side: Side) -> list[str]:
    """Give the words of a stretch that are in no link."""
    found: list[str] = []
    at = side.start
    for link in (node for node in side.nodes if _is_link(node) or node.node is Node.EXTERNAL_LINK):
        found += _WORD.findall(side.reader.visible(at, max(at, link.start)).text.casefold())
        at = max(at, link.end)
    return found + _WORD.findall(side.reader.visible(at, max(at, side.end)).text.casefold())


def _stand(words: list[str], plain: list[str]) -> bool:
    """Say whether words stand among others in their order, in whatever form."""
    starts = range(len(plain) - len(words) + 1)
    return bool(words) and any(
        all(map(_is_form, words, plain[at : at + len(words)])) for at in starts
    )


def _mostly_stand(words: list[str], plain: list[str]) -> bool:
    """Say whether half the words, and most that are no small ones, stand in their order.

    One alone may be another thing's: the old mill, the old church.
    """
    left, shared = plain, list[str]()
    for word in words:
        at = next((at for at, other in enumerate(left) if _is_form(word, other)), None)
        if at is not None:
            left, shared = left[at + 1 :], [*shared, word]
    told, stay = (sum(map(_is_telling, some)) for some in (words, shared))
    return stay > 1 and told < 2 * stay and len(words) <= 2 * len(shared)


def _is_telling(word: str) -> bool:
    return _TELLING.fullmatch(word) is not None


def _is_form(one: str, other: str) -> bool:
    return one == other or has_same_stem(one, other)
