"""Takes a change and says whether content came, went or moved, rather than words within a sentence.

Never compares wording: what it passes over is judged as words of a sentence.
"""

from collections.abc import Iterable, Iterator

from bot.analyzer.analysis import Label, Node
from bot.analyzer.compare.changes import Change, Side, telling
from bot.analyzer.compare.wraps import PAGE_LINKS
from bot.analyzer.labels.found import Found, became, excerpt
from bot.analyzer.wikitext.markup import is_in_query
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import TEMPLATE_NAMESPACE

_PASTED_WORDS = 250
_REFERENCE_ENDS = ("</ref>", "/>", "}}")
_FACTS = frozenset({Node.ANNOTATION, Node.INCLUSION_CONTROL})
"""Nodes whose every sign is a fact, and those that say who sees words."""


def content(change: Change, page: Page) -> Iterable[Found]:
    """Label content that was added, removed or moved, and code and properties."""
    if change.content is not None:
        return () if _is_of_reference(change) else _told(change)
    if change.is_code or change.node in _FACTS:
        return _facts(change, page)
    is_of_property = Node.ANNOTATION in change.old.kinds or Node.ANNOTATION in change.new.kinds
    return _properties(change) if is_of_property else ()


def _properties(change: Change) -> Iterator[Found]:
    """Label properties that came, went or changed among words, or became plain links."""
    old, new = map(_annotations, change.sides)
    if old != new:
        told = became(" ".join(old), " ".join(new or [change.operation.new]))
        yield Found(Label.ANNOTATION_VALUE, f"a property: {told}")


def _annotations(side: Side) -> list[str]:
    text = side.page_text
    told = (node for node in side.nodes if node.node is Node.ANNOTATION)
    return [text[node.start : node.end] for node in told if not is_in_query(node.path)]


def _is_of_reference(change: Change) -> bool:
    """Say whether a sign came or went behind a reference, with the sentence that both are of."""
    if change.node is not Node.PUNCTUATION:
        return False
    before, _ = telling(*change.sides).beside
    return before.endswith(_REFERENCE_ENDS)


def _told(change: Change) -> Iterator[Found]:
    shown = excerpt(change.operation.new.strip() or change.operation.old.strip())
    match change.content:
        case Label.CONTENT_MOVE:
            yield Found(Label.CONTENT_MOVE, f"moved to another place: {shown}")
            if change.node is Node.TABLE_ROW:
                yield Found(Label.ORDER_CHANGE, "rows of a table changed places")
            elif change.node is Node.LIST_ITEM and change.operation.old.lstrip().startswith("#"):
                yield Found(Label.ORDER_CHANGE, "numbered items changed places")
        case Label.EXPANSION:
            yield Found(Label.EXPANSION, f"added: {shown}")
            if len(change.new.visible.split()) >= _PASTED_WORDS:
                yield Found(Label.PASTED_TEXT, "a large block of text came in one go")
        case Label.TRIM:
            yield Found(Label.TRIM, f"removed: {excerpt(change.operation.old.strip())}")
        case Label.SECTION_ADD:
            yield Found(Label.SECTION_ADD, f"new section {shown}")
        case Label.SECTION_REMOVE:
            yield Found(Label.SECTION_REMOVE, f"section {shown} removed")


def _put_away(change: Change) -> Iterator[Found]:
    """Label words that an article keeps for pages which include it, or shows again."""
    gone, come = change.old, change.new
    is_hidden = _is_for_others(come) and not _is_for_others(gone)
    is_shown = _is_for_others(gone) and not _is_for_others(come)
    if is_hidden and gone.visible.strip():
        yield Found(Label.TRIM, f"no longer shown on the page: {excerpt(gone.source)}")
    elif is_shown and come.visible.strip():
        yield Found(Label.EXPANSION, f"shown on the page: {excerpt(come.source)}")


def _is_for_others(side: Side) -> bool:
    return side.name == "includeonly"


def _facts(change: Change, page: Page) -> Iterator[Found]:
    """Label changes of code and properties, whose every sign is a fact."""
    if change.is_code and (code := _code_among_words(change)):
        yield Found(Label.REORDER, f"code stands among other words: {excerpt(code)}")
    elif change.is_code and not (change.is_same_words and change.node in PAGE_LINKS):
        yield Found(Label.CODE_CHANGE, f"code {_difference(change)}")
    elif change.node is Node.ANNOTATION and not change.stream.is_query:
        yield Found(Label.ANNOTATION_VALUE, f"a property {_difference(change)}")
    # a template's page is there to be included
    if change.node is Node.INCLUSION_CONTROL and page.namespace != TEMPLATE_NAMESPACE:
        yield from _put_away(change)


def _code_among_words(change: Change) -> str:
    """Give the code that words took the place of, if it stands in the line as often as before."""
    was, now = (
        [side.page_text[n.start : n.end] for n in side.nodes if n.node is Node.CODE]
        for side in change.sides
    )
    if change.stream.path or bool(was) is bool(now):
        return ""
    lines = [side.line for side in change.sides]
    is_there = all(lines[0].count(code) == lines[1].count(code) for code in was + now)
    return (was + now)[0] if is_there else ""


def _difference(change: Change) -> str:
    old, new = excerpt(change.old.source), excerpt(change.new.source)
    if not old and not new:
        return f"has other white space: {excerpt(change.new.line)}"
    if not old:
        return f"came in: {new}"
    if not new:
        return f"went: {old}"
    was, now = (side.has(Node.CODE) for side in change.sides)
    if was is not now and not change.stream.path:
        return f"{'went' if was else 'came'} for words: {old} became {new}"
    return f"changed from {old} to {new}"
