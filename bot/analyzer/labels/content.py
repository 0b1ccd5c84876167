"""Takes a change and says whether content came, went or moved, rather than words within a sentence.

Never compares wording: what it passes over is judged as words of a sentence.
"""

import re
from collections.abc import Iterable, Iterator

from bot.analyzer.analysis import Label, Node
from bot.analyzer.compare.changes import Change, Side, telling
from bot.analyzer.compare.wraps import PAGE_LINKS
from bot.analyzer.labels.found import Found, became, excerpt, sentence
from bot.analyzer.wikitext.markup import is_in_query
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import TEMPLATE_NAMESPACE

_PASTED_WORDS = 250
_BEFORE, _BEHIND = re.compile(r"[^\s<>|{}\[\]]*\Z"), re.compile(r"[^\s<>|{}\[\]]*")
_LETTER = re.compile(r"\w")
_LONG_WORD = 40
"""Characters of a word of code beyond which only what changed of it is told."""
_REFERENCE_ENDS = ("</ref>", "/>", "}}")
_FACTS = frozenset({Node.ANNOTATION, Node.INCLUSION_CONTROL})
"""Nodes whose every sign is a fact, and those that say who sees words."""
_OTHER_BLANKS = "has other white space"
BLANKS_OF_CODE = f"code {_OTHER_BLANKS}"
"""What begins the clause on code of which only white space changed."""


def content(change: Change, page: Page) -> Iterable[Found]:
    """Label content that was added, removed or moved, and code and properties."""
    if change.content is not None:
        return () if _is_of_reference(change) else _told(change)
    if change.is_code or change.node in _FACTS:
        return _facts(change, page)
    if change.links_respelt_code:
        return (Found(Label.CODE_CHANGE, f"code {_difference(change)}"),)
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
    shown = sentence(change, change.operation.new.strip() or change.operation.old)
    where = " in a caption" if change.stream.is_within(Node.MEDIA) else ""
    match change.content:
        case Label.CONTENT_MOVE:
            yield Found(Label.CONTENT_MOVE, f"moved to another place: {shown}")
            if change.node is Node.TABLE_ROW:
                yield Found(Label.ORDER_CHANGE, "rows of a table changed places")
            elif change.node is Node.LIST_ITEM and change.operation.old.lstrip().startswith("#"):
                yield Found(Label.ORDER_CHANGE, "numbered items changed places")
        case Label.EXPANSION:
            yield Found(Label.EXPANSION, f"added{where}: {shown}")
            if len(change.new.visible.split()) >= _PASTED_WORDS:
                yield Found(Label.PASTED_TEXT, "a large block of text came in one go")
        case Label.TRIM:
            shown = sentence(change, change.operation.old)
            yield Found(Label.TRIM, f"removed{where}: {shown}")
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


def _whole_words(change: Change) -> tuple[str, str]:
    """Give what code was and is, with the rest of a word of which only a piece changed."""
    old, new = change.sides
    pieces = old.source, new.source
    if any(map(str.isspace, "".join(pieces))):
        return pieces
    was, now = (_of_word(side, is_word=all(pieces)) for side in (old, new))
    is_short = 0 < len(was) <= _LONG_WORD and 0 < len(now) <= _LONG_WORD
    return (was, now) if is_short else pieces


def _of_word(side: Side, *, is_word: bool) -> str:
    """Give a stretch of code with what stands at it without a blank or bracket between.

    Signs behind a word are none of it.
    """
    text, (start, end) = side.page_text, side.lines
    before, behind = _BEFORE.search(text[start : side.start]), _BEHIND.match(text[side.end : end])
    first, last = before[0] if before else "", behind[0] if behind else ""
    return f"{first}{side.source}{'' if is_word and not _LETTER.search(last) else last}"


def _difference(change: Change) -> str:
    old, new = map(excerpt, _whole_words(change))
    if not old and not new:
        return f"{_OTHER_BLANKS}: {excerpt(change.new.line)}"
    if not old:
        return f"came in: {new}"
    if not new:
        return f"went: {old}"
    was, now = (side.has(Node.CODE) for side in change.sides)
    if was is not now and not change.stream.path:
        return f"{'went' if was else 'came'} for words: {old} became {new}"
    return f"changed from {old} to {new}"
