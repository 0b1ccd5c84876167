"""Takes a change and says what sort of thing changed: code, whole content, or words of a sentence.

Never compares wording: what it passes over is judged as words of a sentence.
"""

import re
from collections.abc import Callable

from msgspec import structs

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.changes import Change, Side
from bot.analyzer.places import line_start
from bot.analyzer.prose import has_length, has_words
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.scopes import Walked, closing, scopes_at

_LINES = frozenset(
    {Node.PARAGRAPH, Node.LIST_ITEM, Node.TABLE, Node.TABLE_ROW, Node.SECTION, Node.GALLERY}
)
_WHOLE = _LINES | {Node.COMMENT, Node.ELEMENT}
"""What is never words of a sentence."""
_UNREAD = frozenset({Node.COMMENT, Node.TEMPLATE, Node.CODE, Node.REFERENCE, Node.GALLERY})
_WORDS_OF_CELLS = frozenset({Node.WORD, Node.SENTENCE})
_PROSE = frozenset({Node.WORD, Node.SENTENCE, Node.PARAGRAPH, Node.PUNCTUATION})
"""What words of a line of code would be told as, were it not for the code."""
_SENTENCE_WORDS = 8
_UNFINISHED_WORDS = 3
_SENTENCE_END = re.compile(rf"{SENTENCE_END}\s*\Z")
_SENTENCE_START = re.compile(
    rf"(?:(?:\A|\n)(?:[*#:;]+[ \t]*)?|{SENTENCE_END}(?:<ref.*(?:/>|</ref>))?\s*)\Z"
)
_OPENING = re.compile(r"(?:[.!?…]['\")\]»”]*(?=\s))?\s*")
"""The end of the sentence before, when it came in with the next one, and blanks."""
_MAY_NOT_CLOSE = frozenset({None, Node.REFERENCE})
"""Where a line of code may stand: a reference that never closes is none."""
_CODE_LINE = re.compile(r" +\S")


def with_nature(change: Change) -> Change:
    """Give the change with what it is."""
    if _is_code(change):
        is_prose = change.node in _PROSE
        change = structs.replace(change.told_as(Node.CODE) if is_prose else change, is_code=True)
    content = _content(change)
    return change if content is None else structs.replace(change, content=content)


def _is_code(change: Change) -> bool:
    """Say whether a change is one of code: in an element for it, or in a line that begins blank."""
    if change.stream.node is Node.CODE:
        return True
    if change.node is Node.CODE:
        return _letters(change.old) != _letters(change.new)
    if change.node is Node.EXTENSION_TAG or change.stream.node is Node.EXTENSION_TAG:
        nodes = (*change.old.nodes, *change.new.nodes)
        return "math" in {change.stream.name, *(markup.name for markup in nodes)}
    if change.stream.node not in _MAY_NOT_CLOSE:
        return False
    sides = [side for side in change.sides if not side.is_blank]
    return all(map(_is_code_line, sides or change.sides))


def _letters(side: Side) -> str:
    """Give the letters and digits of a stretch: what stays when only markup is put round code."""
    return "".join(sign for sign in side.visible if sign.isalnum())


def _is_code_line(side: Side) -> bool:
    """Say whether a stretch begins in a line of code: nothing stands round it, an element say.

    What never closes stands round nothing: the wiki shows it as it is.
    """
    fragment, at = side.reader.fragment, side.start if side.is_blank else side.inner_start
    line = line_start(fragment.text, at)
    if not _CODE_LINE.match(fragment.text, line) or side.is_in_table:
        return False
    begun = Walked(fragment.start, fragment.scopes)
    around = scopes_at(fragment.text, [max(line, fragment.start)], begun)[0]
    return all(fragment.text.find(closing(scope.kind), line) < 0 for scope in around)


def _content(change: Change) -> Label | None:
    """Say whether content came or went; None when words changed within their sentence."""
    if change.operation.kind is Kind.MOVE:
        return None if change.node is Node.INTERLANGUAGE_LINK else Label.CONTENT_MOVE
    if change.stream.node is Node.TEMPLATE_PARAMETER:
        return None if change.has_nodes else _one_sided(change, _is_sentence_of_value)
    if change.is_code:
        return _one_sided(change, _is_block)
    if change.stream.node in _UNREAD or change.is_made_whole:
        return None
    return _came_or_went(change)


def _came_or_went(change: Change) -> Label | None:
    gone, come = change.old.visible.strip(), change.new.visible.strip()
    if change.node is Node.HEADING and bool(gone) != bool(come):
        return Label.SECTION_ADD if come else Label.SECTION_REMOVE
    if change.node is Node.REDIRECT_TARGET or change.is_list_markers:
        return None
    is_sign = change.node is Node.PUNCTUATION and not any(map(str.isalnum, gone + come))
    if is_sign and not change.old.is_blank and not change.new.is_blank:
        return None
    if _is_bare(change.new, change.old) or (come and not gone and _is_content(change, change.new)):
        return Label.EXPANSION
    if _is_bare(change.old, change.new) or (gone and not come and _is_content(change, change.old)):
        return Label.TRIM
    is_wordless = change.node is Node.LIST_ITEM and not gone and not come
    return _one_sided(change, _is_item_of_templates) if is_wordless else None


def _one_sided(change: Change, is_content: Callable[[Side, Side], bool]) -> Label | None:
    """Tell what came, or went, where nothing else stood."""
    old, new = change.old, change.new
    if old.is_blank == new.is_blank:
        return None
    if old.is_blank:
        return Label.EXPANSION if is_content(new, old) else None
    return Label.TRIM if is_content(old, new) else None


def _is_item_of_templates(shown: Side, _: Side) -> bool:
    """Say whether templates make all the words of a list's item."""
    return shown.has(Node.TEMPLATE) and _is_line(shown)


def _is_sentence_of_value(shown: Side, _: Side) -> bool:
    """Say whether a sentence stands behind another in a value; all else are the value's words."""
    before = shown.page_text[shown.stream.start : shown.start]
    if not before.strip() or not _SENTENCE_END.search(before):
        return False
    return has_length(shown.visible, _SENTENCE_WORDS) or _is_sentence(shown)


def _is_block(shown: Side, other: Side) -> bool:
    """Say whether whole lines of code have no code beside them."""
    if not _is_line(shown) or other.stream.node is Node.CODE:
        return False
    text = other.page_text
    line = line_start(text, other.start)
    before = line_start(text, max(line - 1, 0))
    return not any(_CODE_LINE.match(text, at) for at in (before, line))


def _is_bare(side: Side, other: Side) -> bool:
    """Say whether a stretch is a link to the web without words, where nothing stood."""
    if not side.has(Node.EXTERNAL_LINK) or side.has(Node.REFERENCE, Node.TEMPLATE):
        return False
    is_alone = other.is_blank and side.stream.node is None
    return is_alone and not side.visible.strip()


def _is_content(change: Change, side: Side) -> bool:
    """Say whether what came or went is more than words of a sentence."""
    if change.node in _WHOLE:
        return True
    is_line = side.stream.node is not Node.MEDIA and _is_line(side)
    if side.source.count("\n") and is_line:
        return True
    if has_length(side.visible, _SENTENCE_WORDS):
        return True
    if side.reader.is_table and change.node in _WORDS_OF_CELLS:
        return False
    return is_line or _is_sentence(side)


def _is_line(side: Side) -> bool:
    text = side.page_text
    before = text[line_start(text, side.inner_start) : side.inner_start]
    return not before.strip(" *#:;|!") and side.ends_line


def _is_sentence(side: Side) -> bool:
    text = side.page_text
    opening = _OPENING.match(side.source)
    start = side.start + (opening.end() if opening else 0)
    before = text[max(0, start - 300) : start]
    if not _SENTENCE_START.search(before):
        return False
    if _SENTENCE_END.search(side.visible):
        return has_words(side.visible, 1)
    # where nothing follows in its line, a sentence needs no other end
    is_open = side.stream.node is not Node.MEDIA and side.ends_line
    return is_open and has_length(side.visible, _UNFINISHED_WORDS)
