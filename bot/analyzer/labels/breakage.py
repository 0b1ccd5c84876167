"""Takes all changes of an edit and looks for markup that was whole and no longer is.

Counts signs; never parses.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache, partial

from bot.analyzer.analysis import Evidence, Label, Node, Span
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import evidence_of
from bot.analyzer.wikitext.elements import has_end, is_known
from bot.analyzer.wikitext.markup import OPAQUE_TAGS, TABLE_BEGINS, TABLE_ENDS
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.scopes import closing

_LEAKS = ("[[", "]]", "{{", "}}")
_BRACES = re.compile(r"\{{2,}|\}{2,}")
_WIDEST = 3
"""Braces of an argument; a template has two."""
_NAMES = re.compile(r"<(?:/?([a-zA-Z][\w-]*)|/>)")
"""An element's name in its tags; the wiki's marks for translators end a variable with </>."""
_TVAR = "tvar"
_TAG = re.compile(r"<[^<>]*>")
_SPOKEN_OF = re.compile(r"<code>\s*(</?([a-zA-Z][\w-]*)(?:\s[^<>]*)?/?>)\s*</code>")
"""Code that is one tag and nothing else: words are about it."""
_UNSEEN = re.compile(rf"<!--.*?-->|{_TAG.pattern}")
"""What may stand behind a heading: a comment, the end of an element."""
_LOOSE = frozenset({"{|", "<!--"})
"""What may end without a beginning: a table that a template began, an arrow that was typed."""


def broken_markup(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    """Look for brackets and elements that were balanced and no longer are."""
    gone = "\n".join([_wikitext(change.old) for change in changes])
    come = "\n".join([_wikitext(change.new) for change in changes])
    for what, count in (*_BALANCES, *_elements_in(gone, come)):
        step = count(come) - count(gone)
        if step and _is_farther_off(what, count(page.old), step, page):
            index = _cause(changes, count)
            why = f"'{what}' was balanced and no longer is"
            yield evidence_of(index, changes[index], Label.BROKEN_MARKUP, why)


def _is_farther_off(what: str, before: int, step: int, page: Page) -> bool:
    """Say whether a step leads a balance away from nought."""
    if what in _LOOSE:
        more = page.new.count(what) - page.old.count(what)
        if more >= 0 and before + step < 0:
            return False
        if more > 0 and what == "<!--":
            before = max(before, 0)  # no arrow that was typed is the end of a comment
    elif what[0] == "<" and not any(has_end(what[1:-1], text) for text in (page.old, page.new)):
        return False
    return abs(before + step) > abs(before)


def _wikitext(side: Side) -> str:
    """Give the source of a side but for what is no wikitext, as in samples and comments."""
    if not side.kinds and side.stream.node is None:
        return side.source
    if _is_raw(side) or _is_in_spoken_of(side):
        return ""
    text, at, kept = side.source, side.start, ""
    for start, end in _raw(side):
        kept += text[at - side.start : start - side.start]
        at = end
    return _SPOKEN_OF.sub(_without_unknown, kept + text[at - side.start :])


def _is_in_spoken_of(side: Side) -> bool:
    """Say whether a side stands in code that is one tag, of an element that we don't know."""
    if side.stream.node is not Node.CODE:
        return False
    code = _SPOKEN_OF.fullmatch(
        f"<code>{side.page_text[side.stream.start : side.stream.end]}</code>"
    )
    return code is not None and not is_known(code[2])


def _without_unknown(code: re.Match[str]) -> str:
    return code[0] if is_known(code[2]) else ""


def _is_raw(side: Side) -> bool:
    """Say whether a side stands in an element, or comment, whose content is no wikitext."""
    kind = side.stream.name or ("comment" if side.stream.node is Node.COMMENT else "")
    return kind in OPAQUE_TAGS and not _is_closed(kind, side.source)


def _is_closed(kind: str, source: str) -> bool:
    """Say whether the end stands there; that of an element may have a blank in it."""
    end = closing(kind)
    return (end if kind == "comment" else end[:-1]) in source.lower()


def _raw(side: Side) -> Iterator[Span]:
    """Give the places of whole elements in a side whose content is no wikitext."""
    at = side.start
    for node in side.nodes:
        kind = "comment" if node.node is Node.COMMENT else node.name
        if kind in OPAQUE_TAGS and at <= node.start:
            if _is_closed(kind, side.page_text[node.start : node.end]):
                yield node.start, node.end
            at = node.end


def leaked_brackets(changes: Sequence[Change]) -> Iterator[Evidence]:
    """Look for brackets that a reader now sees, because what they made is no link any more."""
    seen = "\n".join([change.new.visible for change in changes])
    signs = [sign for sign in _LEAKS if sign in seen]
    for index, change in enumerate(changes) if signs else ():
        leaked = (sign for sign in signs if _shown(change.new, sign) > _shown(change.old, sign))
        sign = next(leaked, None)
        if sign and not _is_raw(change.new):
            why = f"readers now see '{sign}': the markup is not whole"
            yield evidence_of(index, change, Label.BROKEN_MARKUP, why)


def _shown(side: Side, sign: str) -> int:
    """Count how often a reader sees a sign by mistake.

    A sample shows it on purpose, and a template in a link's target is expanded there.
    """
    text, count = side.page_text, side.visible.count(sign)
    if not count:
        return 0
    count -= sum(side.reader.visible(*span).text.count(sign) for span in _raw(side))
    bare = (node.part("target") for node in side.nodes if not node.part("label"))
    return count - sum(text.count(sign, part.start, part.end) for part in bare if part)


def half_headings(changes: Sequence[Change]) -> Iterator[Evidence]:
    """Look for headings that are none, because a sign of theirs is missing or words touch them."""
    for index, change in enumerate(changes):
        halves = 0 if change.is_code else _halves(change.new)
        if halves and halves > _halves(change.old):
            why = "readers now see '==': a heading is not whole"
            yield evidence_of(index, change, Label.BROKEN_MARKUP, why)


def _halves(side: Side) -> int:
    line = side.line
    return sum(map(_is_half_heading, line.split("\n"))) if "==" in line else 0


def _is_half_heading(line: str) -> bool:
    """Say whether a line has the signs of a heading at one of its ends only."""
    before, arrow, behind = line.rpartition("-->")  # what opens behind the last never ends
    said = f"{_UNSEEN.sub('', before + arrow)}{_TAG.sub('', behind)}".strip()
    if said.startswith("=="):
        return not said.endswith("=") and any(map(str.isalpha, said))
    return said.endswith("==") and not said.startswith("=") and "==" in said.rstrip("=")


def _elements_in(*texts: str) -> Iterator[tuple[str, Callable[[str], int]]]:
    """Give those elements that stand in texts: hardly any does."""
    named = {name.lower() for text in texts for name in _NAMES.findall(text)}
    for name in sorted(name or _TVAR for name in named):
        yield f"<{name}>", partial(_elements, _tags(name))


@lru_cache(maxsize=100)
def _tags(name: str) -> re.Pattern[str]:
    is_end_alone = "|(?<=/)" if name == _TVAR else ""
    return re.compile(
        rf"(?ai)<(/?)(?:{re.escape(name)}(?![\w-]|[^\x00-\x7f])([^<>]*){is_end_alone})>"
    )


def _pairs(opening: str, closing: str, text: str) -> int:
    return text.count(opening) - text.count(closing)


def _braces(text: str) -> int:
    """Count templates and arguments that are open, less those that end without a beginning.

    A run of braces may open or end several, so these are paired as a wiki does.
    """
    if "{{" not in text and "}}" not in text:
        return 0
    begun: list[int] = []
    ended = 0
    for run in _BRACES.findall(text):
        count = len(run)
        if run[0] == "{":
            begun.append(count)
            continue
        while count > 1 and begun:
            width = min(count, begun[-1], _WIDEST)
            count -= width
            begun[-1] -= width
            if begun[-1] < 2:  # noqa: PLR2004 - one brace opens nothing
                begun.pop()
        ended += count // 2
    return sum(count // 2 for count in begun) - ended


def _elements(tags: re.Pattern[str], text: str) -> int:
    steps = (-1 if t[1] else 0 if t[2].endswith("/") else 1 for t in tags.finditer(text))
    return sum(steps)


def _tables(text: str) -> int:
    """Count tables that are open, by what their first and last lines begin with."""
    begun = len(TABLE_BEGINS.findall(text)) if "{|" in text else 0
    return begun - (len(TABLE_ENDS.findall(text)) if "|}" in text else 0)


_BALANCES: tuple[tuple[str, Callable[[str], int]], ...] = (
    ("[[", partial(_pairs, "[[", "]]")),
    ("{{", _braces),
    ("{|", _tables),
    ("<!--", partial(_pairs, "<!--", "-->")),
)


def _cause(changes: Sequence[Change], count: Callable[[str], int]) -> int:
    """Give the place of the first change that has another balance than it had."""
    steps = (count(_wikitext(change.new)) - count(_wikitext(change.old)) for change in changes)
    return next((index for index, step in enumerate(steps) if step), 0)
