"""Says what changed words stand in: whether a reader reads them, and what more they are there.

Never looks at the words themselves.
"""

import re

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change
from bot.analyzer.compare.sourcing import mends_reference
from bot.analyzer.labels.families import FACTS
from bot.analyzer.labels.templates import is_prose_parameter
from bot.analyzer.prose.changed.naming import may_hold_name

_UNREAD = frozenset(
    {Node.COMMENT, Node.CODE, Node.TEMPLATE, Node.PARSER_FUNCTION, Node.GALLERY, Node.EXTENSION_TAG}
)
_REDIRECT, _BLANKS, _VALUE = Node.REDIRECT_TARGET, Node.WHITESPACE, Node.TEMPLATE_PARAMETER
_MOVE = Kind.MOVE
_VALUES = frozenset({Label.REPHRASE, Label.REORDER, Label.REWRITE, *FACTS})
_OF_QUOTATIONS = _VALUES | {Label.GRAMMAR}
_BLOCKQUOTE = f"{Node.ELEMENT} blockquote"
_QUOTATION = re.compile(
    r"(?i)(?:block|c|r|pull[ -]?)?quot(?:e|ation)(?:[ -]?box)?|zitat|citaat|citazione|cytat|citat"
    r"|sitat|sitaatti|kutipan|idézet|alıntı|цитата|начало цитаты|اقتباس|ציטוט|引用文?|인용문"
)
"""What templates that show a quotation are called."""


def is_read(change: Change) -> bool:
    """Say whether the words of a change are a reader's, and changed within their sentence."""
    if change.is_same_words or change.is_code or change.is_made_whole or change.is_wrapped:
        return False
    if mends_reference(change):
        return False
    if change.node is _REDIRECT and (change.new.markup or change.new.is_blank):
        return False
    if change.node is _BLANKS and change.is_between_views:
        return False
    if change.stream.node is _VALUE:
        return is_prose_parameter(change)
    stream = change.stream
    of_template = stream.node is None and stream.path and stream.template  # its own signs
    is_unread = stream.node in _UNREAD and stream.name != "poem"
    return not (of_template or is_unread or change.operation.kind is _MOVE)


def container_label(label: Label, change: Change, said: str) -> tuple[Label, str] | None:
    """Give the label of what the words of a finding stand in, and how to say where that is.

    Another form of a word in a cell is another value where the words, as they were and are `said`,
    may be names.
    """
    is_value = label in _VALUES or (label is Label.GRAMMAR and may_hold_name(said))
    if is_value and change.old.is_in_table:
        return Label.TABLE_VALUE, "in a table cell"
    if change.node is Node.HEADING or change.stream.is_within(Node.HEADING):
        return Label.HEADING_WORDS, "in a heading"
    if label in _OF_QUOTATIONS and _is_quoted(change):
        return Label.QUOTE_CHANGE, "in a quotation"
    return None


def _is_quoted(change: Change) -> bool:
    stream = change.stream
    return bool(stream.path) and (
        _BLOCKQUOTE in stream.path or _QUOTATION.fullmatch(stream.template) is not None
    )
