"""Takes all changes of an edit and looks for what no single one shows: removal, breakage.

Never looks at words: prose does.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from bot.analyzer.analysis import Evidence, Kind, Label, Node
from bot.analyzer.changes import Change, Side
from bot.analyzer.labels.found import evidence_of, quoted
from bot.analyzer.labels.spam import link_spam
from bot.analyzer.labels.unfinished import unfinished
from bot.analyzer.markup import OPAQUE_TAGS, TABLE_BEGINS, TABLE_ENDS
from bot.analyzer.operations import Compared
from bot.analyzer.page import Page
from bot.analyzer.prose import inspect_source, is_stray_word, possible_leftovers
from bot.analyzer.prose.leftovers import Look
from bot.analyzer.visible import is_hidden

_REMOVED_CHARACTERS = 500
_LEAKS = ("[[", "]]", "{{", "}}")
_MARKS = frozenset("'[]=")
_RAW = frozenset({Node.CODE, Node.NOWIKI, Node.COMMENT})
_ELEMENTS = ("ref", "nowiki", "code", "pre", "div", "span", "small", "sup", "sub", "math")


def alarms(compared: Compared, page: Page) -> Iterator[Evidence]:
    """Look for alarms and cautions of the edit as a whole."""
    yield from link_spam(compared.changes, page)
    yield from _mass_removal(compared.changes, page)
    yield from _broken_markup(compared, page)
    yield from _leaked_brackets(compared.changes)
    come = "\n".join([_with_marks(change.new) for change in compared.changes])
    has_elements, leftovers = "<" in come, possible_leftovers(come)
    for index, change in enumerate(compared.changes):
        if has_elements and _hides(change, page):
            why = "a style hides what stands in it"
            yield evidence_of(index, change, Label.HIDING_STYLE, why)
        if leftovers:
            yield from _leftovers(index, change, leftovers)
        yield from _stray_word(index, change, page)
        yield from unfinished(index, change, page)


def _hides(change: Change, page: Page) -> bool:
    """Say whether something is hidden now, and nothing was."""
    is_now = any(is_hidden(markup, page.new) for markup in change.new.nodes)
    return is_now and not any(is_hidden(markup, page.old) for markup in change.old.nodes)


def _leftovers(index: int, change: Change, among: tuple[Look, ...]) -> Iterator[Evidence]:
    """Look for what editing tools left behind in new source."""
    if change.new.source and not change.is_code:
        come = _with_marks(change.new)
        for finding in inspect_source(come, among).findings:
            if come[slice(*finding.new_span)] not in _with_marks(change.old):
                yield evidence_of(index, change, finding.label, finding.why)


def _with_marks(side: Side) -> str:
    """Give a stretch with the marks that touch it: of bold words the words alone may be new."""
    text, start, end = side.reader.fragment.text, side.start, side.end
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return text[start:end]


def _stray_word(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for a paragraph that is one word which the page never had."""
    is_paragraph = change.stream.node is None and change.operation.kind is Kind.INSERT
    if not is_paragraph or not page.is_article or not is_stray_word(change.new.source):
        return
    if change.new.is_in_table:
        return
    word = change.new.source.strip()
    # a blank before it would make it a line of code
    fills_line = word in (line.rstrip() for line in page.new.split("\n"))
    if fills_line and word not in page.old.lower():
        yield evidence_of(index, change, Label.GIBBERISH, f"nothing but {quoted(word)} came in")


def _mass_removal(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    gone = sum(len(c.old.visible) for c in changes if c.stream.node is not Node.COMMENT)
    come = sum(len(c.new.visible) for c in changes if c.stream.node is not Node.COMMENT)
    lost = gone - come
    if lost > _REMOVED_CHARACTERS and 2 * lost > _visible_size(changes, page):
        why = f"more than half of the page's words are gone ({lost:,} characters)"
        yield Evidence(label=Label.MASS_REMOVAL, operation=None, why=why)


def _visible_size(changes: Sequence[Change], page: Page) -> int:
    """Measure the old page's words: exactly in what changed, by size in what did not."""
    return len(page.old) + sum(len(c.old.visible) - len(c.old.source) for c in changes)


def _broken_markup(compared: Compared, page: Page) -> Iterator[Evidence]:
    """Look for brackets and elements that were balanced and no longer are."""
    typed, read = _sources(compared.changes, _source), _sources(compared.changes, _wikitext)
    balances = _BALANCES if any("<" in text for text in typed) else _BRACKETS
    for what, count in balances.items():
        gone, come = read if what in _BRACKETS else typed
        step = count(come) - count(gone)
        if step:
            before = count(page.old)
            # a template may begin a table that stands here without its first line
            is_begun_elsewhere = what == "{|" and before + step < 0 and "{|" not in gone
            if abs(before + step) > abs(before) and not is_begun_elsewhere:
                index = _cause(compared.changes, count, _wikitext if what in _BRACKETS else _source)
                why = f"'{what}' was balanced and no longer is"
                yield evidence_of(index, compared.changes[index], Label.BROKEN_MARKUP, why)


def _sources(changes: Sequence[Change], read: Callable[[Side], str]) -> tuple[str, str]:
    """Give all that went and all that came, read in some way."""
    return (
        "\n".join([read(change.old) for change in changes]),
        "\n".join([read(change.new) for change in changes]),
    )


def _source(side: Side) -> str:
    return side.source


def _wikitext(side: Side) -> str:
    """Give the source of a side but for whole elements whose content is none, as in samples."""
    text, at, kept = side.source, side.start, ""
    for node in side.nodes if side.kinds & _RAW else ():
        is_raw = node.name in OPAQUE_TAGS or node.node is Node.COMMENT
        if is_raw and at <= node.start and node.end <= side.end:
            kept += text[at - side.start : node.start - side.start]
            at = node.end
    return kept + text[at - side.start :]


def _leaked_brackets(changes: Sequence[Change]) -> Iterator[Evidence]:
    """Look for brackets that a reader now sees, because what they made is no link any more."""
    seen = "\n".join([change.new.visible for change in changes])
    signs = [sign for sign in _LEAKS if sign in seen]
    for index, change in enumerate(changes) if signs else ():
        sign = next((sign for sign in signs if _leaks(change, sign)), None)
        is_meant = change.new.has(Node.NOWIKI) or change.stream.node in _RAW
        if sign and not is_meant:
            why = f"readers now see '{sign}': the markup is not whole"
            yield evidence_of(index, change, Label.BROKEN_MARKUP, why)


def _leaks(change: Change, sign: str) -> bool:
    return _shown(change.new, sign) > _shown(change.old, sign)


def _shown(side: Side, sign: str) -> int:
    """Count how often a reader sees a sign; a template in a link's target is expanded there."""
    count = side.visible.count(sign)
    if not count or not side.has(Node.TEMPLATE, Node.PARSER_FUNCTION, Node.ARGUMENT):
        return count
    text = side.reader.fragment.text
    bare = (node.part("target") for node in side.nodes if not node.part("label"))
    return count - sum(text.count(sign, part.start, part.end) for part in bare if part)


def _pairs(opening: str, closing: str, text: str) -> int:
    return text.count(opening) - text.count(closing)


def _comments(text: str) -> int:
    """Count comments that are open; an end without a beginning is an arrow that someone typed."""
    return max(_pairs("<!--", "-->", text), 0)


def _elements(tags: re.Pattern[str], text: str) -> int:
    steps = (0 if t[2].endswith("/") else -1 if t[1] else 1 for t in tags.finditer(text))
    return sum(steps)


def _tables(text: str) -> int:
    """Count tables that are open, by what their first and last lines begin with."""
    return len(TABLE_BEGINS.findall(text)) - len(TABLE_ENDS.findall(text)) if "|" in text else 0


_BRACKETS: dict[str, Callable[[str], int]] = {
    "[[": partial(_pairs, "[[", "]]"),
    "{{": partial(_pairs, "{{", "}}"),
    "{|": _tables,
}
_BALANCES: dict[str, Callable[[str], int]] = {
    **_BRACKETS,
    "<!--": _comments,
    **{
        f"<{name}>": partial(_elements, re.compile(rf"(?i)<(/?){name}\b([^<>]*)>"))
        for name in _ELEMENTS
    },
}


def _cause(
    changes: Sequence[Change], count: Callable[[str], int], read: Callable[[Side], str]
) -> int:
    """Give the place of the first change that has another balance than it had."""
    steps = (count(read(change.new)) - count(read(change.old)) for change in changes)
    return next((index for index, step in enumerate(steps) if step), 0)
