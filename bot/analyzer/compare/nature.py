"""Takes a change and says what sort of thing changed: code, whole content, or words of a sentence.

Never compares wording: what it passes over is judged as words of a sentence.
"""

import re
from collections.abc import Callable

from msgspec import structs

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.hiding import without_ends
from bot.analyzer.prose.segments import (
    CLOSING_MARKS,
    NARROW_SIGNS,
    SENTENCE_END,
    SENTENCE_SIGNS,
    WIDE_SIGNS,
    has_length,
    has_words,
)
from bot.analyzer.wikitext.places import before_in_line, line_start
from bot.analyzer.wikitext.scopes import closing

_LINES = frozenset(
    {Node.PARAGRAPH, Node.LIST_ITEM, Node.TABLE, Node.TABLE_ROW, Node.SECTION, Node.GALLERY}
)
_WHOLE = _LINES | {Node.COMMENT, Node.ELEMENT}
"""What is never words of a sentence."""
_UNREAD = frozenset({Node.COMMENT, Node.TEMPLATE, Node.CODE, Node.REFERENCE, Node.GALLERY})
_WORDS_OF_CELLS = frozenset({Node.WORD, Node.SENTENCE})
_PROSE = frozenset({Node.WORD, Node.SENTENCE, Node.PARAGRAPH, Node.PUNCTUATION, Node.LIST_ITEM})
"""What words, or signs, of a line of code would be told as, were it not for the code."""
_SENTENCE_WORDS = 8
_CLAUSE_WORDS = 13
_REACH = 300
"""Signs before a place in which the end of a sentence is looked for."""
_CLAUSE = re.compile(rf"(?:[^\d{re.escape(SENTENCE_SIGNS)}]|(?<=\w)\.(?=[^\W\d_]))+")
"""Neither number nor end of a sentence; a dot within a word (a file's name) is none."""
_DOTS = "…", "..."
_UNFINISHED_WORDS = 3
_SENTENCE_SIGNS = tuple(SENTENCE_SIGNS)
_ITEM_START = re.compile(r"(?:[*#:;]+[ \t]*)?")
_TEMPLATES = r"(?:\{\{[^{}]*\}\})*"
_ENDED_BY_REFERENCE = re.compile(
    rf"{SENTENCE_END}{_TEMPLATES}(?:<ref.*(?:/>|</ref>))?{_TEMPLATES}\Z"
)
"""The end of a sentence behind which references stand, or templates that refer to a source."""
_OPENING = re.compile(rf"(?:[.{NARROW_SIGNS}]['\")\]»”]*(?=\s)|[{WIDE_SIGNS}])?\s*")
"""The end of the sentence before, when it came in with the next one, and blanks."""
_CODES = frozenset({Node.CODE, Node.EXTENSION_TAG})
_CODE_LINE = re.compile(r" +\S")
_BLOCK_TAG = re.compile(
    r"</?(?:table|caption|t[dhr]|h[1-6]|[udo]l|d[dt]|li|p|div|center|blockquote|hr)\b",
    re.IGNORECASE,
)
"""What makes a line no code though it begins with a blank (MediaWiki's BlockLevelPass)."""
_UNREAD_TAG = re.compile(r"<(?:nowiki|!--)")
_MOVE, _PARAMETER, _REDIRECT_TARGET = Kind.MOVE, Node.TEMPLATE_PARAMETER, Node.REDIRECT_TARGET
_ELEMENT = Node.ELEMENT
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""


def with_nature(change: Change) -> Change:
    """Give the change with what it is."""
    if _is_code(change):
        streams = {side.stream.node for side in change.sides if not side.is_blank}
        is_prose = change.node in _PROSE and len(streams) == 1  # else the mirror's node differs
        change = structs.replace(change.told_as(Node.CODE) if is_prose else change, is_code=True)
    if change.node is _ELEMENT and any(without_ends(change)):  # as little is seen of it as before
        bare = [structs.replace(side, visible="") for side in change.sides]
        change = structs.replace(change, old=bare[0], new=bare[1], is_same_words=True)
    content = _content(change)
    return change if content is None else structs.replace(change, content=content)


def _is_code(change: Change) -> bool:
    """Say whether a change is one of code: in an element for it, or in a line that begins blank."""
    node, around = change.node, change.stream.node
    if node not in _CODES and around not in _CODES:
        return around is None and _is_in_code_line(change)
    if around is Node.CODE:
        return True
    if node is Node.CODE:
        return _letters(change.old) != _letters(change.new)
    nodes = (*change.old.nodes, *change.new.nodes)
    return "math" in {change.stream.name, *(markup.name for markup in nodes)}


def _is_in_code_line(change: Change) -> bool:
    old, new = change.sides
    if not old.reader.may_be_code and not new.reader.may_be_code:
        return False
    if old.is_blank is new.is_blank:
        return _is_code_line(old) and _is_code_line(new)
    return _is_code_line(new if old.is_blank else old)


def _letters(side: Side) -> str:
    """Give the letters and digits of a stretch: what stays when only markup is put round code."""
    return "".join(filter(str.isalnum, side.visible))


def _is_code_line(side: Side) -> bool:
    """Say whether a stretch begins in a line of code: nothing stands round it, an element say.

    What never closes stands round nothing: the wiki shows it as it is.
    """
    fragment, at = side.reader.fragment, side.start if side.is_blank else side.inner_start
    line = line_start(fragment.text, at)
    if not _CODE_LINE.match(fragment.text, line) or side.is_in_table:
        return False
    if _is_block_line(fragment.text[line : fragment.text.find("\n", line) + 1 or None]):
        return False
    around = side.reader.scopes_of_line(max(line, fragment.start))
    return all(fragment.text.find(closing(scope.kind), line) < 0 for scope in around)


def _is_block_line(line: str) -> bool:
    return "<" in line and bool(_BLOCK_TAG.search(line)) and not _UNREAD_TAG.search(line)


def _content(change: Change) -> Label | None:
    """Say whether content came or went; None when words changed within their sentence."""
    if change.operation.kind is _MOVE:
        return None if change.node is Node.INTERLANGUAGE_LINK else Label.CONTENT_MOVE
    if change.stream.node is _PARAMETER:
        return None if change.has_nodes else _one_sided(change, _is_sentence_of_value)
    if change.is_code:
        return _one_sided(change, _is_block)
    if change.stream.node in _UNREAD or change.is_made_whole:
        return None
    return _came_or_went(change)


def _came_or_went(change: Change) -> Label | None:
    gone, come = change.old.visible.strip(), change.new.visible.strip()
    if (gone and come) or not (gone or come or change.has_nodes):
        return None
    stays = change.old.links_web and change.new.links_web  # though its words came or went
    if change.node is _REDIRECT_TARGET or change.is_list_markers or change.is_wrapped or stays:
        return None
    if not gone and not come:
        return _wordless(change)
    if change.node is Node.HEADING:
        return Label.SECTION_ADD if come else Label.SECTION_REMOVE
    is_sign = change.node is Node.PUNCTUATION and not any(map(str.isalnum, gone or come))
    is_among_others = is_sign and not change.old.is_blank and not change.new.is_blank
    if is_among_others or not _is_content(change, change.new if come else change.old):
        return None
    return Label.EXPANSION if come else Label.TRIM


def _wordless(change: Change) -> Label | None:
    """Tell nodes that came, or went, for content though they hold no words that readers see."""
    if _is_bare(change.new, change.old):
        return Label.EXPANSION
    if _is_bare(change.old, change.new):
        return Label.TRIM
    return _one_sided(change, _is_item_of_templates) if change.node is Node.LIST_ITEM else None


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
    if not _is_ended(before):
        return False
    return has_length(shown.visible, _SENTENCE_WORDS) or _is_sentence(shown)


def _is_block(shown: Side, other: Side) -> bool:
    """Say whether whole lines of code came, or went, where no code stands beside them."""
    if not _is_line(shown) or other.stream.node is Node.CODE:
        return False
    behind = shown.end if shown.source.endswith("\n") else shown.end + 1
    is_beside = _has_code_at(
        shown.page_text, line_start(shown.page_text, shown.inner_start), behind
    )
    line = line_start(other.page_text, other.start)
    return not is_beside or not _has_code_at(other.page_text, line, line)


def _has_code_at(text: str, line: int, behind: int) -> bool:
    """Say whether the line before one, or the one that begins at another place, is code."""
    is_before = line > 0 and _CODE_LINE.match(text, line_start(text, line - 1)) is not None
    return is_before or _CODE_LINE.match(text, behind) is not None


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
    if has_length(side.visible, _SENTENCE_WORDS) and (
        has_length(side.visible, _CLAUSE_WORDS) or not _is_clause(side)
    ):
        return True
    if side.reader.is_table and change.node in _WORDS_OF_CELLS:
        return False
    return is_line or _is_sentence(side)


def _is_clause(side: Side) -> bool:
    """Say whether words go on with a sentence that had begun, and tell of no name or number."""
    words = side.visible.strip()
    if not words.islower() or "\n" in side.source or not _CLAUSE.fullmatch(words):
        return False
    return not _begins_sentence(_before(side, side.start))


def _is_line(side: Side) -> bool:
    before = before_in_line(side.page_text, side.inner_start)
    return not before.strip(" *#:;|!") and side.ends_line


def _is_sentence(side: Side) -> bool:
    text = side.page_text
    opening = _OPENING.match(side.source)
    start = side.start + (opening.end() if opening else 0)
    before = _before(side, start)
    if not _begins_sentence(before) or _is_run_on(before, side.visible):
        return False
    # its end stood there when it came in with that of the sentence before
    is_between_ends = (
        text.startswith(_SENTENCE_SIGNS, side.end) and side.source[0] in _SENTENCE_SIGNS
    )
    if _is_ended(side.visible) or is_between_ends:
        return has_words(side.visible, 1)
    # where nothing follows in its line, a sentence needs no other end
    is_open = side.stream.node is not Node.MEDIA and side.ends_line
    return is_open and has_length(side.visible, _UNFINISHED_WORDS)


def _before(side: Side, place: int) -> str:
    return side.page_text[max(0, place - _REACH) : place]


def _begins_sentence(before: str) -> bool:
    """Say whether a sentence begins behind a text: it begins a line, or the last one has ended."""
    if _ITEM_START.fullmatch(before, before.rfind("\n") + 1) or _is_ended(before):
        return True
    return _ENDED_BY_REFERENCE.search(before.rstrip()) is not None


def _is_run_on(before: str, text: str) -> bool:
    """Say whether dots before a text end no sentence, since it goes on in small letters."""
    return before.rstrip().endswith(_DOTS) and text.lstrip()[:1].islower()


def _is_ended(text: str) -> bool:
    """Say whether a text ends with a sentence's end, and blanks."""
    return text.rstrip().rstrip(CLOSING_MARKS).endswith(_SENTENCE_SIGNS)
