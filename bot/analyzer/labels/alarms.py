"""Takes all changes of an edit and looks for what no single one shows: removal, breakage.

Never looks at words: prose does.
"""

import re
from collections.abc import Callable, Iterator, Sequence

from bot.analyzer.analysis import Evidence, Kind, Label, Node, Span
from bot.analyzer.changes import Change
from bot.analyzer.labels.found import quoted
from bot.analyzer.labels.spam import link_spam
from bot.analyzer.operations import Compared
from bot.analyzer.page import Page
from bot.analyzer.prose import inspect_source, is_stray_word, possible_leftovers
from bot.analyzer.visible import is_hidden

_REMOVED_CHARACTERS = 500
_LEAKS = ("[[", "]]", "{{", "}}")
_RAW = frozenset({Node.CODE, Node.NOWIKI, Node.COMMENT})
_ELEMENTS = ("ref", "nowiki", "code", "pre", "div", "span", "small", "sup", "sub", "math")


def alarms(compared: Compared, page: Page) -> Iterator[Evidence]:
    """Look for alarms and cautions of the edit as a whole."""
    yield from link_spam(compared.changes, page)
    yield from _mass_removal(compared.changes, page)
    yield from _broken_markup(compared, page)
    yield from _leaked_brackets(compared.changes)
    come = "\n".join([change.new.source for change in compared.changes])
    has_elements, leftovers = "<" in come, possible_leftovers(come)
    for index, change in enumerate(compared.changes):
        if has_elements and _hides(change, page):
            yield _evidence(Label.HIDING_STYLE, index, change, "a style hides what stands in it")
        if leftovers:
            yield from _leftovers(index, change, leftovers)
        yield from _stray_word(index, change, page)


def _hides(change: Change, page: Page) -> bool:
    """Say whether something is hidden now, and nothing was."""
    is_now = any(is_hidden(markup, page.new) for markup in change.new.nodes)
    return is_now and not any(is_hidden(markup, page.old) for markup in change.old.nodes)


def _leftovers(index: int, change: Change, among: frozenset[Label]) -> Iterator[Evidence]:
    """Look for what editing tools left behind in new source."""
    if change.new.source and not change.is_code:
        for finding in inspect_source(change.new.source, among).findings:
            if change.new.source[slice(*finding.new_span)] not in change.old.source:
                yield _evidence(finding.label, index, change, finding.why)


def _stray_word(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for a paragraph that is one word which the page never had."""
    is_paragraph = change.stream.node is None and change.operation.kind is Kind.INSERT
    if not is_paragraph or not page.is_article or not is_stray_word(change.new.source):
        return
    if not change.new.is_in_table:
        word = change.new.source.strip()
        start = page.new.find(word, change.operation.new_span[0])
        if _fills_lines(page.new, start, start + len(word)) and word not in page.old.lower():
            yield _evidence(Label.GIBBERISH, index, change, f"nothing but {quoted(word)} came in")


def _fills_lines(text: str, start: int, end: int) -> bool:
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end) if "\n" in text[end:] else len(text)
    # a blank before it would make it a line of code
    return start == line_start and not text[end:line_end].strip()


def _evidence(label: Label, index: int, change: Change, why: str) -> Evidence:
    return Evidence(
        label=label,
        operation=index,
        old_span=change.operation.old_span,
        new_span=change.operation.new_span,
        why=why,
    )


def _mass_removal(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    gone = sum(len(c.old.visible) for c in changes if c.stream.node is not Node.COMMENT)
    come = sum(len(c.new.visible) for c in changes if c.stream.node is not Node.COMMENT)
    lost = gone - come
    if lost > _REMOVED_CHARACTERS and 2 * lost > _visible_size(changes, page):
        why = f"more than half of the page's words are gone ({lost:,} characters)"
        yield Evidence(label=Label.MASS_REMOVAL, operation=None, why=why)


def _visible_size(changes: Sequence[Change], page: Page) -> int:
    """Measure the old page's words: exactly in what changed, by size in what did not."""
    touched = sum(len(c.old.source) for c in changes)
    gone = sum(len(c.old.visible) for c in changes)
    return gone + max(len(page.old) - touched, 0)


def _broken_markup(compared: Compared, page: Page) -> Iterator[Evidence]:
    """Look for brackets and elements that were balanced and no longer are."""
    gone = "\n".join(change.old.source for change in compared.changes)
    come = "\n".join(change.new.source for change in compared.changes)
    balances = _BALANCES if "<" in gone or "<" in come else _BRACKETS
    for what, count in balances.items():
        step = count(come) - count(gone)
        if step:
            before = count(page.old)
            if abs(before + step) > abs(before):
                change, index = _cause(compared.changes, what)
                why = f"'{what}' was balanced and no longer is"
                yield _evidence(Label.BROKEN_MARKUP, index, change, why)


def _leaked_brackets(changes: Sequence[Change]) -> Iterator[Evidence]:
    """Look for brackets that a reader now sees, because what they made is no link any more."""
    seen = "\n".join([change.new.visible for change in changes])
    signs = [sign for sign in _LEAKS if sign in seen]
    for index, change in enumerate(changes) if signs else ():
        is_meant = change.new.has(Node.NOWIKI)
        if is_meant or change.stream.node in _RAW:
            continue
        leaked = [sign for sign in signs if _leaks(change, sign)]
        if leaked:
            why = f"readers now see '{leaked[0]}': the markup is not whole"
            yield _evidence(Label.BROKEN_MARKUP, index, change, why)


def _leaks(change: Change, sign: str) -> bool:
    return change.new.visible.count(sign) > change.old.visible.count(sign)


def _comments(text: str) -> int:
    """Count comments that are open; an end without a beginning is an arrow that someone typed."""
    return max(text.count("<!--") - text.count("-->"), 0)


def _pair(opening: str, closing: str) -> Callable[[str], int]:
    return lambda text: text.count(opening) - text.count(closing)


def _element(name: str) -> Callable[[str], int]:
    tags = re.compile(rf"<(/?){name}\b([^<>]*)>", re.IGNORECASE)

    def count(text: str) -> int:
        if "<" not in text:
            return 0
        steps = (0 if t[2].endswith("/") else -1 if t[1] else 1 for t in tags.finditer(text))
        return sum(steps)

    return count


_BRACKETS: dict[str, Callable[[str], int]] = {
    "[[": _pair("[[", "]]"),
    "{{": _pair("{{", "}}"),
}
_BALANCES: dict[str, Callable[[str], int]] = {
    **_BRACKETS,
    "<!--": _comments,
    **{f"<{name}>": _element(name) for name in _ELEMENTS},
}


def _cause(changes: Sequence[Change], what: str) -> tuple[Change, int]:
    sign = what.strip("<>")
    for index, change in enumerate(changes):
        if sign in change.new.source or sign in change.old.source:
            return change, index
    return changes[0], 0


def span_of(changes: Sequence[Change]) -> list[Span]:
    """Give the places in the new text that an edit changed."""
    return [change.operation.new_span for change in changes if change.new.start < change.new.end]
