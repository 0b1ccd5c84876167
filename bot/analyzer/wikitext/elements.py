"""Says what elements are known, where their tags stand, and which are open at a place of a text.

Counts tags; never parses.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Span
from bot.analyzer.wikitext.markup import hides

_TAG = re.compile(r"<(/?)([a-z][a-z\d_-]*)(?=[\s/>])[^<>]*(?:(?<!/)>|(?=<))", re.IGNORECASE)
"""A tag, or the beginning of one in which another begins: who reads it takes either for one."""
_OF_PROSE = frozenset(
    {
        *("abbr", "b", "bdi", "bdo", "big", "blockquote", "br", "caption", "center", "cite"),
        *("code", "data", "dd", "del", "dfn", "div", "dl", "dt", "em", "font", "h1", "h2", "h3"),
        *("h4", "h5", "h6", "hr", "i", "includeonly", "ins", "kbd", "li", "mark", "noinclude"),
        *("nowiki", "ol", "onlyinclude", "p", "q", "rb", "ref", "references", "rp", "rt", "rtc"),
        *("ruby", "s", "samp", "section", "small", "span", "strike", "strong", "sub", "sup"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "translate", "tt"),
        *("tvar", "u", "ul", "var", "wbr"),
    }
)
"""Elements in which a row of blanks shows as one, and words are the page's."""
_OF_WIKITEXT = _OF_PROSE | {"poem", "gallery", "indicator", "pre"}
"""Elements in which a link is one; what `pre` holds is no link only where it is closed.

An image map has commands of its own: a link gives its rectangle a place to lead to.
"""
_NEEDS_END = (
    _OF_WIKITEXT
    | {"math", "chem", "ce", "syntaxhighlight", "score", "timeline"}
    | {"imagemap", "tabber", "templatedata", "inputbox"}
) - {"data", "mark", "references", "section", "time", "var"}
"""Those that are never right without an end, but for those whose names stand for other things."""
_MAY_BE_OPEN = frozenset(
    {
        *("br", "hr", "wbr", "img", "p", "li", "dd", "dt", "tr", "td", "th", "tbody", "thead"),
        *("tfoot", "caption", "rb", "rt", "rp", "rtc", "colgroup", "col"),
    }
)
"""Those that end where the next begins, or hold nothing."""
_WHOLE_TAG = re.compile(r"</?([a-zA-Z][\w-]*)(?:\s[^<>\n]*)?/?>")
_END_AT_LAST = re.compile(r"</\w+\s*>\Z")
_BLOCK = re.compile(r"<(?:blockquote|center|div)\b", re.IGNORECASE)
_BLOCK_ENDS = re.compile(r"\n[\n*#:;={|!]|\|\||!!")
_KNOWN = (_OF_WIKITEXT | _NEEDS_END | _MAY_BE_OPEN | {"source"}) - {"section", "tabber", "inputbox"}


def is_known(name: str) -> bool:
    """Say whether an element shows what stands in it, and nothing else."""
    return name.lower() in _KNOWN


def tags_in(text: str, start: int, end: int) -> Iterator[tuple[str, Span]]:
    """Give what looks like a tag, in one line: the element's name, and the place."""
    return ((tag[1].lower(), tag.span()) for tag in _WHOLE_TAG.finditer(text, start, end))


def open_tag(name: str, text: str, place: int) -> str:
    """Give the tag that an element's end would end at a place; '' when none is open."""
    begun: list[str] = []
    for tag in _TAG.finditer(text, 0, place):
        if tag[2].lower() != name.lower():
            continue
        if not tag[1]:
            begun.append(tag[0])
        elif begun:
            begun.pop()
    return begun[-1] if begun else ""


def has_end(name: str, text: str) -> bool:
    """Say whether an element needs an end: one that we don't know does where a text has its end.

    What only looks like a tag has none, as the name that stands for a file's own.
    """
    if name in _MAY_BE_OPEN:
        return False
    return name in _NEEDS_END or f"</{name}" in text.lower()


def has_lost_end(whole: str, cut: str) -> bool:
    """Say whether an element that hides its words lost its end, and nothing else."""
    end = _END_AT_LAST.search(whole) if len(cut) < len(whole) else None
    return end is not None and whole[: end.start()] == cut and hides(cut.partition(">")[0])


def without_end(tag: str, text: str, place: int) -> str:
    """Give what an element goes on with behind a place where it has no end.

    That is the rest of its paragraph, item or cell; of the page, where it is a block.
    """
    if _BLOCK.match(tag):
        return text[place:]
    end = _BLOCK_ENDS.search(text, place)
    return text[place : end.start() if end else None]


def is_in_strange_element(text: str, place: int) -> bool:
    """Say whether an element that may be no prose is open: `pre`, or one that we don't know."""
    return _is_in_other(text, place, _OF_PROSE)


def is_in_unknown_element(text: str, place: int) -> bool:
    """Say whether an element is open of which nobody knows whether it holds wikitext."""
    return _is_in_other(text, place, _OF_WIKITEXT)


def _is_in_other(text: str, place: int, known: frozenset[str]) -> bool:
    """Say whether another element than those is open.

    One that we don't know is an extension's, which needs its end; `pre` goes on without.
    """
    depths: dict[str, int] = {}
    for tag in _TAG.finditer(text, 0, place):
        if not tag[0].endswith(">"):
            return True
        name = tag[2].lower()
        if name not in known:
            depths[name] = max(depths.get(name, 0) + (-1 if tag[1] else 1), 0)
    names = (name for name, depth in depths.items() if depth)
    return any(name == "pre" or f"</{name}" in text[place:].lower() for name in names)
