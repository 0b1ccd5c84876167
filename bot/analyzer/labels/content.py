"""Takes a change and says whether content came, went or moved, rather than words within a sentence.

Never compares wording: what it passes over is judged as words of a sentence.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.changes import Change, Side
from bot.analyzer.labels.found import Found, quoted
from bot.analyzer.page import Page
from bot.analyzer.prose import words

_LINES = frozenset(
    {Node.PARAGRAPH, Node.LIST_ITEM, Node.TABLE, Node.TABLE_ROW, Node.SECTION, Node.GALLERY}
)
_UNREAD = frozenset(
    {Node.COMMENT, Node.TEMPLATE, Node.TEMPLATE_PARAMETER, Node.CODE, Node.REFERENCE}
)
_SENTENCE_WORDS = 8
_PASTED_WORDS = 250
_SENTENCE_END = re.compile(r"[.!?…。！？।؟۔]['\")\]»”]*\s*\Z")
_SENTENCE_START = re.compile(r"(?:\A|\n|[.!?…。！？।؟۔]['\")\]»”]*(?:<ref.*(?:/>|</ref>))?\s*)\Z")
_CODE_LINE = re.compile(r"^ +\S", re.MULTILINE)
_TABLE_FACTS = frozenset({Node.TABLE_CELL, Node.TABLE_ROW})


def content(change: Change, page: Page) -> Iterator[Found]:
    """Label content that was added, removed or moved."""
    del page
    shown = quoted(change.operation.new.strip() or change.operation.old.strip())
    match content_side(change):
        case Label.CONTENT_MOVE:
            yield Found(Label.CONTENT_MOVE, f"moved to another place: {shown}")
            if change.node is Node.LIST_ITEM and change.operation.old.lstrip().startswith("#"):
                yield Found(Label.ORDER_CHANGE, f"numbered items changed places: {shown}")
        case Label.EXPANSION:
            yield Found(Label.EXPANSION, f"added: {shown}")
            if len(change.new.visible.split()) >= _PASTED_WORDS:
                yield Found(Label.PASTED_TEXT, "a large block of text came in one go")
        case Label.TRIM:
            yield Found(Label.TRIM, f"removed: {quoted(change.operation.old.strip())}")
        case Label.SECTION_ADD:
            yield Found(Label.SECTION_ADD, f"new section {shown}")
        case Label.SECTION_REMOVE:
            yield Found(Label.SECTION_REMOVE, f"section {shown} removed")
        case _:
            yield from _facts(change)


def _facts(change: Change) -> Iterator[Found]:
    """Label changes of code and properties, whose every sign is a fact."""
    if is_code(change):
        yield Found(Label.CODE_CHANGE, f"code {_difference(change)}")
    elif change.node is Node.ANNOTATION:
        yield Found(Label.ANNOTATION_VALUE, f"a property {_difference(change)}")


def _difference(change: Change) -> str:
    if not change.old.source.strip() and change.new.source.strip():
        return f"came in: {_shown(change.new)}"
    if not change.new.source.strip() and change.old.source.strip():
        return f"went: {_shown(change.old)}"
    return f"changed from {_shown(change.old)} to {_shown(change.new)}"


def _shown(side: Side) -> str:
    """Quote what changed; the whole line when it was only blanks."""
    if side.source.strip():
        return quoted(side.source)
    return quoted(side.line) or "nothing"


def is_code(change: Change) -> bool:
    """Say whether a change is one of code: in an element for it, or in a line that begins blank."""
    if change.stream.node is Node.CODE:
        return True
    if change.node is Node.CODE:
        return _letters(change.old) != _letters(change.new)
    if change.node is Node.EXTENSION_TAG or change.stream.node is Node.EXTENSION_TAG:
        return "math" in {change.stream.name, *(m.name for m in change.new.nodes)}
    if change.stream.node is not None:
        return False
    sides = [side for side in (change.old, change.new) if side.source.strip()]
    return all(_is_code_line(side) for side in sides or (change.old, change.new))


def _letters(side: Side) -> str:
    """Give the letters and digits of a stretch: what stays when only markup is put round code."""
    return "".join(sign for sign in side.visible if sign.isalnum())


def _is_code_line(side: Side) -> bool:
    fragment = side.reader.fragment
    if fragment.scopes or side.reader.is_table:
        return False
    line = fragment.text.rfind("\n", 0, side.start) + 1
    return bool(_CODE_LINE.match(fragment.text, line))


def content_side(change: Change) -> Label | None:
    """Say whether content came or went; None when words changed within their sentence."""
    if change.operation.kind is Kind.MOVE:
        return None if change.node is Node.INTERLANGUAGE_LINK else Label.CONTENT_MOVE
    if change.stream.node in _UNREAD or is_code(change):
        return None
    gone, come = change.old.visible.strip(), change.new.visible.strip()
    if change.node is Node.HEADING and bool(gone) != bool(come):
        return Label.SECTION_ADD if come else Label.SECTION_REMOVE
    if _is_bare(change.new, change.old) or (come and not gone and _is_content(change, change.new)):
        return Label.EXPANSION
    if _is_bare(change.old, change.new) or (gone and not come and _is_content(change, change.old)):
        return Label.TRIM
    return None


def _is_bare(side: Side, other: Side) -> bool:
    """Say whether a stretch is a link to the web without words, where nothing stood."""
    is_alone = not other.source.strip() and side.stream.node is None
    is_told = side.visible.strip() or side.has(Node.REFERENCE, Node.TEMPLATE)
    return is_alone and not is_told and side.has(Node.EXTERNAL_LINK)


def _is_content(change: Change, side: Side) -> bool:
    """Say whether what came or went is more than words of a sentence."""
    if change.node in {Node.COMMENT, Node.ELEMENT, *_LINES}:
        return True
    if side.source.count("\n") and _is_line(side):
        return True
    if len(words(side.visible)) >= _SENTENCE_WORDS:
        return True
    return _is_line(side) or _is_sentence(side)


def _is_line(side: Side) -> bool:
    text = side.reader.fragment.text
    start = side.start + len(side.source) - len(side.source.lstrip())
    end = side.start + len(side.source.rstrip())
    before = text[text.rfind("\n", 0, start) + 1 : start]
    behind = text.find("\n", end)
    rest = text[end : len(text) if behind < 0 else behind]
    return not before.strip(" *#:;|!") and not rest.strip()


def _is_sentence(side: Side) -> bool:
    text = side.reader.fragment.text
    start = side.start + len(side.source) - len(side.source.lstrip())
    before = text[max(0, start - 300) : start]
    return bool(_SENTENCE_START.search(before) and _SENTENCE_END.search(side.visible))
