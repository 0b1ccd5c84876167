"""Takes a change that leaves the reader's words alone and says what form changed.

Proves white space only where the rendered text can't differ.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from bot.analyzer.analysis import Assurance, Kind, Label, Node, Span
from bot.analyzer.compare.changes import LIST_MARKERS, Change, Side
from bot.analyzer.compare.hiding import behind_tag, is_tag, styles_hide, without_ends
from bot.analyzer.labels.extensions import extension
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.wikitext.blanks import (
    is_at_french_sign,
    is_behind_blank,
    is_in_redirect,
    is_translated,
    parts_block,
    rendered,
    with_few_lines,
)
from bot.analyzer.wikitext.elements import is_in_strange_element
from bot.analyzer.wikitext.openings import is_behind_opening
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_start
from bot.analyzer.wikitext.reader import Reader

_TEMPLATE_SPACES = frozenset({8, 10, 828})
"""White space at a template's edges shows on the pages that use it; in a message it may be part of
a pattern."""
_QUIET_STREAMS = frozenset({None, Node.REFERENCE})
FORMS = frozenset(
    {
        *(Node.TABLE_CELL, Node.TABLE_ROW, Node.TABLE, Node.PUNCTUATION, Node.WORD, Node.SENTENCE),
        *(Node.WHITESPACE, Node.COMMENT, Node.TEXT_FORMATTING, Node.HEADING, Node.LIST_ITEM),
        *(Node.ELEMENT, Node.ENTITY, Node.NOWIKI, Node.TRANSLATION_MARKER, Node.CODE),
        Node.EXTENSION_TAG,
    }
)
"""What has a form that can change."""
_BLANKS = re.compile(r"[ \t]+")
_QUOTES = re.compile(r"'{2,}")
_FEW_LINES, _FEW_BLANKS = 4, 100
"""Line breaks, and blanks in one place, that may come by a slip of the hand."""
_BEFORE_MARKS = ("", *' \t([{|*#:;"“«„')
"""What stands before the marks that open bold or italics."""
_RULE = "----"
"""What a line across the page begins with."""
_SIGNATURE = "~~~"
_PARTED = frozenset({Node.TEMPLATE, Node.TEMPLATE_PARAMETER, Node.MEDIA})
_SIGNS = ("|", "=", "\n", "]]")
_SPACES = re.compile(r"\s*")
_REST_OF_LINE = re.compile(r".*")


def formatting(change: Change, page: Page) -> Iterable[Found]:
    """Label a change of form."""
    if change.stream.node is Node.COMMENT:
        return _comment(change, page)
    if change.node not in FORMS:
        return ()
    return _OF_NODES.get(change.node, _layout)(change, page)


def _element(change: Change, _: Page) -> Iterator[Found]:
    if change.is_same_but_blanks or (change.node is Node.CODE and not change.is_code):
        found = _hidden_or_shown(change)
        if found is None and change.node is Node.ELEMENT:
            found = extension(change)
        yield found or Found(Label.ELEMENT_CHANGE, _markup(change))


def _extension(change: Change, page: Page) -> Iterable[Found]:
    """Label those that hold no code: of code, every sign is told as such."""
    return () if change.is_code else _element(change, page)


def _emphasis(change: Change, _: Page) -> Iterator[Found]:
    old, new = change.operation.old, change.operation.new
    if change.is_same_but_blanks:
        what = "bold or italics" if "''" in old + new else "how words are set"
        shown = new if change.operation.kind is Kind.INSERT else old or new
        yield Found(Label.EMPHASIS, f"{what} changed: {_set_off(change, shown)}")


def _set_off(change: Change, signs: str) -> str:
    """Give the words that marks of bold or italics stand round: marks alone tell nothing."""
    side = change.old if change.operation.kind is Kind.REMOVE else change.new
    if signs.strip("' \n"):
        return excerpt(signs)
    text, (start, end) = side.page_text, side.lines
    before, behind = text[start : side.start], text[side.end : end]
    is_opening = before[-1:] in _BEFORE_MARKS
    words = behind.partition("''")[0] if is_opening else before.rpartition("''")[2]
    return excerpt(words.strip("' ")) or excerpt(signs)


def _markup(change: Change) -> str:
    old, new = excerpt(change.operation.old), excerpt(change.operation.new)
    match change.operation.kind:
        case Kind.INSERT:
            return f"markup added: {new}"
        case Kind.REMOVE:
            return f"markup removed: {old}"
        case _:
            return f"markup changed: {new}"


def _heading(change: Change, page: Page) -> Iterator[Found]:
    old, new = change.operation.old, change.operation.new
    if change.operation.kind is Kind.MOVE or not change.is_same_but_blanks:
        return
    if _BLANKS.sub("", old) == _BLANKS.sub("", new):
        is_shown = _is_rendered_alike(change) and _can_be_proven(change, page)
        level = Assurance.PROVEN.only_if(is_shown)
        yield Found(Label.WHITESPACE, "only white space of a heading changed", level)
    else:
        yield Found(Label.HEADING_LEVEL, f"{excerpt(old)} became {excerpt(new)}")


def _list_marks(change: Change, _: Page) -> Iterator[Found]:
    if change.content is not None or change.operation.kind is Kind.MOVE:
        return
    is_same = change.old.visible.strip() == change.new.visible.strip()
    if is_same or change.is_list_markers:
        yield Found(Label.LIST_LAYOUT, "list markers changed")


def _comment(change: Change, _: Page) -> Iterator[Found]:
    is_inside = change.stream.node is Node.COMMENT
    if is_inside or not (change.old.visible.strip() or change.new.visible.strip()):
        shown = excerpt(change.operation.new) or excerpt(change.operation.old)
        yield Found(Label.COMMENT_CHANGE, f"a comment that readers don't see: {shown}")


def _layout(change: Change, page: Page) -> Iterable[Found]:
    """Label what is no word among words: bold in one, cells, a list's empty item, a rule."""
    if change.operation.kind is Kind.MOVE or not change.is_same_but_blanks:
        return ()
    return _of_words(change, page)


def _of_words(change: Change, page: Page) -> Iterator[Found]:
    old, new = change.operation.old, change.operation.new
    signs = (old or new).lstrip()
    is_signature = signs.startswith(_SIGNATURE) and not page.is_talk
    if old.split() != new.split() and _without_quotes(old) == _without_quotes(new):
        yield Found(Label.EMPHASIS, f"bold or italics changed: {_set_off(change, new or old)}")
    elif all(0 < side.reader.opening >= side.end for side in change.sides):
        yield Found(Label.ELEMENT_CHANGE, _markup(change))
    elif change.old.is_in_table or change.new.is_in_table:
        yield _hidden_or_shown(change) or Found(Label.TABLE_LAYOUT, "the table's layout changed")
    elif is_signature or signs.startswith(_RULE):
        yield Found(Label.ELEMENT_CHANGE, _markup(change))
    elif not (old + new).strip(f"{LIST_MARKERS}\n"):
        yield Found(Label.LIST_LAYOUT, "list markers changed")
    elif Node.TEXT_FORMATTING in change.old.kinds ^ change.new.kinds:
        yield Found(Label.EMPHASIS, f"how words are set changed: {excerpt(new or old)}")


def _hidden_or_shown(change: Change) -> Found | None:
    """Label what a style puts out of sight that is no element's own words, or no longer does."""
    what = "what stands behind a tag" if is_tag(change) else "part of a table"
    where = change.new.line.strip() or change.old.line
    where = behind_tag(change) if is_tag(change) and any(without_ends(change)) else where
    match styles_hide(change):
        case False, True:
            return Found(Label.TRIM, f"{what} is hidden: {excerpt(where)}")
        case True, False:
            return Found(Label.EXPANSION, f"{what} is shown: {excerpt(where)}")
    return None


def _without_quotes(text: str) -> list[str]:
    return _QUOTES.sub("", text).split()


def _white_space(change: Change, page: Page) -> Iterator[Found]:
    lines = _lines(change)
    is_equal = is_unseen(change)
    is_kept = is_equal or lines[0].split() == lines[1].split() or _is_at_sign(change)
    is_kept = is_kept or _shown(change.old) == _shown(change.new) or change.is_between_views
    if change.is_code or not is_kept:
        return
    if is_equal and _can_be_proven(change, page):
        why = "blank lines: readers see the same text, with other space in it"
        if rendered(lines[0]) == rendered(lines[1]):
            why = "white space that readers can't see"
        yield Found(Label.WHITESPACE, why, Assurance.PROVEN)
    else:
        yield Found(Label.WHITESPACE, "white space changed")


def is_unseen(change: Change) -> bool:
    """Say whether white space changed where readers see none, or blank lines where they see more.

    The text that they read is the same.
    """
    return change.node is Node.WHITESPACE and _is_rendered_alike(change)


def _is_rendered_alike(change: Change) -> bool:
    old, new = map(rendered, _lines(change))
    return old == new or with_few_lines(old) == with_few_lines(new)


def _lines(change: Change) -> tuple[str, str]:
    """Give the new text's lines round a change, with what stood there before, and as they are."""
    new = change.new
    return _with_blanks(new, change.old.source), _with_blanks(new, new.source)


def _shown(side: Side) -> list[str]:
    return side.reader.visible(*side.lines).text.split()


def _is_at_sign(change: Change) -> bool:
    """Say whether white space stands at a sign that parts a template or a file link."""
    if change.stream.node not in _PARTED:
        return False
    side, text = change.new, change.new.page_text
    return text[side.start - 1 : side.start] in _SIGNS or text.startswith(_SIGNS, side.end)


def _can_be_proven(change: Change, page: Page) -> bool:
    """Say whether white space there has no meaning of its own: not in tables, templates, code."""
    if page.namespace in _TEMPLATE_SPACES or change.stream.node not in _QUIET_STREAMS:
        return False
    if change.stream.is_within(Node.ARGUMENT):
        return False
    if any(_means_something(side) for side in change.sides) or _pushes_away(change):
        return False
    if page.has_openings and any(is_behind_opening(s.page_text, s.start) for s in change.sides):
        return False
    return not page.shows_blanks


def _pushes_away(change: Change) -> bool:
    """Say whether so many blank lines, or blanks, came that what stands behind is out of sight."""
    side, old = change.new, change.old
    came = side.source.count("\n") - old.source.count("\n")
    is_away = came > _FEW_LINES and bool(side.page_text[side.end :].strip())
    return is_away or len(side.source) - len(old.source) > _FEW_BLANKS


def _means_something(side: Side) -> bool:
    """Say whether white space may be more than that where it stands."""
    text, run = side.page_text, _run(side)
    if any(_is_in_table(side.reader, at) or is_behind_blank(text, at) for at in run):
        return True
    if "\t" in side.source and _is_heading(side):
        return True  # it stays in the heading's anchor
    if parts_block(text, run) or is_in_redirect(text, run[0]) or is_at_french_sign(text, run):
        return True
    # no element begins or ends in a run of white space
    return is_in_strange_element(text, run[0]) or is_translated(text, run[0])


def _is_heading(side: Side) -> bool:
    return any(line.startswith("=") for line in side.line.split("\n"))


def _is_in_table(reader: Reader, place: int) -> bool:
    return reader.is_in_table(place) and not reader.begins_table(place)


def _with_blanks(side: Side, blanks: str) -> str:
    """Give the lines round a stretch of white space, with other white space in its place."""
    text = side.page_text
    start, end = _run(side)
    before = text[line_start(text, start) : side.start]
    behind = text[side.end : end] + next(_REST_OF_LINE.finditer(text, end))[0]
    return f"\n{before}{blanks}{behind}"


def _run(side: Side) -> Span:
    """Give all the white space that a stretch of it stands in."""
    text = side.page_text
    start = side.start
    while start and text[start - 1].isspace():
        start -= 1
    return start, next(_SPACES.finditer(text, side.end)).end()


_OF_NODES: Mapping[Node, Callable[[Change, Page], Iterable[Found]]] = {
    Node.WHITESPACE: _white_space,
    Node.COMMENT: _comment,
    Node.TEXT_FORMATTING: _emphasis,
    Node.HEADING: _heading,
    Node.LIST_ITEM: _list_marks,
    Node.ELEMENT: _element,
    Node.ENTITY: _element,
    Node.NOWIKI: _element,
    Node.TRANSLATION_MARKER: _element,
    Node.CODE: _element,
    Node.EXTENSION_TAG: _extension,
}
"""What tells the form of a node; of all others, the layout."""
