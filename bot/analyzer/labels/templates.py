"""Takes a change of templates, their parameters, and other things that expand or switch.

Never expands one: what depends on a template is never proven.
"""

import re
from collections.abc import Iterator
from typing import Literal

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.sourcing import is_in_reference
from bot.analyzer.compare.wraps import PAGE_LINKS, is_citation
from bot.analyzer.labels.extensions import scope
from bot.analyzer.labels.extlinks import is_same_address
from bot.analyzer.labels.extmended import is_mended
from bot.analyzer.labels.found import Found, became, excerpt
from bot.analyzer.labels.tag_names import SORT_KEY, Labels, tag_labels
from bot.analyzer.labels.values import (
    are_numbers,
    called,
    function_round,
    is_date_change,
    is_emphasis,
    is_figure_change,
    is_number_change,
    is_only_linked,
    is_other_cell,
    is_told,
    is_unit_change,
    is_value_change,
    parameter_of,
    value_change,
    value_of,
    values_of,
)
from bot.analyzer.prose.changed.numbers import plain_digits
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.wikitext.footnotes import is_footnote
from bot.analyzer.wikitext.namespace_names import LANGUAGE_CODES
from bot.analyzer.wikitext.page import Page

_TEMPLATES = frozenset({Node.TEMPLATE, Node.PARSER_FUNCTION})
_LINKS = PAGE_LINKS | {Node.EXTERNAL_LINK}
"""Whose labels may hold templates."""
_EXPANDED = _TEMPLATES | {Node.TEMPLATE_PARAMETER}
_SHORT_DESCRIPTION = re.compile(r"(?i)short description")
_BRACES = re.compile(r"[{}]")
_AT_SIGNS = re.compile(r"([|=])")
_MIN_PROSE_WORDS = 4
_SENTENCE = re.compile(rf"\b(?:\w+\W+){{3}}\w+['\")\]»”]*{SENTENCE_END}(?:\s|\Z)")
_FORMS = re.compile(r"(?i)(?:plural|gender):")
"""Functions whose values are forms of the words round them, which readers see."""
_PROPERTIES = frozenset({"#set", "#subobject"})
"""Functions of Semantic MediaWiki that say what a page's properties are."""
_PLAIN = Label.TEMPLATE_ADD, Label.TEMPLATE_REMOVE
_VALUES = frozenset({*_PLAIN, Label.TEMPLATE_CHANGE})
"""Labels of templates that may show a value."""
_NOTES = frozenset({Label.SHORT_DESCRIPTION, Label.SORT_KEY, Label.HATNOTE, Label.PROTECTION_TAG})
"""Labels of templates that say the same of a page whether they come, go or change."""


def templates(change: Change, page: Page) -> Iterator[Found]:
    """Label a change of a template or of a parameter."""
    if is_in_reference(change) or change.operation.kind is Kind.MOVE:
        return
    if change.node is Node.INCLUSION_CONTROL:
        yield scope(change)
    elif change.node is Node.ARGUMENT:
        old, new = excerpt(change.operation.old), excerpt(change.operation.new)
        why = f"argument {new or old} {'changed' if old and new else 'added' if new else 'removed'}"
        yield Found(Label.TEMPLATE_CHANGE, why)
    elif change.stream.is_within(Node.ARGUMENT):  # which began in lines before
        told = became(change.operation.old, change.operation.new)
        yield Found(Label.TEMPLATE_CHANGE, f"what stands for an argument: {told}")
    elif braces := _braces_more(change):
        yield _by_braces(change, braces, page)
    elif change.node in _TEMPLATES:
        yield from _node(change, page)
    elif change.stream.node in _EXPANDED:
        yield from _parameter(change, page)
    elif change.node in _LINKS or change.old.markup is change.new.markup is None:
        yield from _in_prose(change, page)


def _node(change: Change, page: Page) -> Iterator[Found]:
    """Label a template that came, went or changed, and the value that it is."""
    found = _whole(change, page)
    if found.label is Label.TEMPLATE_CHANGE and is_other_cell(change, page):
        found = Found(Label.TABLE_VALUE, f"in a table cell: {found.why}")
    yield found
    if found.label in _VALUES and (infobox := _infobox_round(change, page)):
        yield from _infobox_value(change, infobox)


def _braces_more(change: Change) -> int:
    """Count the braces of a template that came, less those that went; 0 if other signs did, too."""
    old, new = (_BRACES.subn("", "".join(side.source.split())) for side in change.sides)
    if old[0] != new[0] or old[1] == new[1]:
        return 0
    is_whole = change.node in _TEMPLATES
    is_end = change.stream.template and all(s.stream.template or s.is_blank for s in change.sides)
    is_one = all((old[1], new[1])) if is_whole else is_end
    return new[1] - old[1] if is_one else 0


def _by_braces(change: Change, more: int, page: Page) -> Found:
    """Tell a template made whole, or no longer whole; a tag comes and goes with its braces."""
    whole = change.new if more > 0 else change.old
    name = next(iter(whole.names(*_TEMPLATES)), "") or change.stream.template
    label = _labels(name, page)[more < 0]
    label = Label.TEMPLATE_CHANGE if label in _PLAIN else label
    return Found(label, f"braces of template {excerpt(name)} {'came in' if more > 0 else 'went'}")


def _whole(change: Change, page: Page) -> Found:
    old, new = change.sides
    if all(side.markup and side.markup.node is not Node.EXTERNAL_LINK for side in change.sides):
        return _renamed(change, page)
    is_new = new.markup is not None and new.markup.node in _TEMPLATES
    bare, whole = (old, new) if is_new else (new, old)
    found = _named(whole.name, "added" if is_new else "removed", page)
    if found.label not in _PLAIN or not change.is_wrapped:
        return found
    how = f"was {'put into' if is_new else 'taken out of'} template {excerpt(called(whole.name))}"
    return Found(found.label, f"'{excerpt(bare.source)}' {how}")


def _renamed(change: Change, page: Page) -> Found:
    old, new = change.old.name, change.new.name
    if change.is_linked:
        return Found(Label.TEMPLATE_CHANGE, became(change.operation.old, change.operation.new))
    label, _ = _labels(new, page)
    if label in _NOTES:
        return Found(
            label, f"{excerpt(change.operation.old)} became {excerpt(change.operation.new)}"
        )
    if _only_parting_blanks_changed(change):
        return Found(Label.WHITESPACE, f"white space of template {excerpt(called(new))} changed")
    if old == new:
        return Found(Label.TEMPLATE_CHANGE, f"template {excerpt(called(new))} changed")
    if called(old) == called(new):
        label = Label.ANNOTATION_VALUE if called(new) in _PROPERTIES else Label.TEMPLATE_CHANGE
        told = became(*(name.partition(":")[2] for name in (old, new)))
        return Found(label, f"{excerpt(called(new))}: {told}")
    why = f"template {excerpt(called(old))} became {excerpt(called(new))}"
    return Found(Label.TEMPLATE_CHANGE, why)


def _named(name: str, word: Literal["added", "removed"], page: Page) -> Found:
    come, gone = _labels(name, page)
    label = come if word == "added" else gone
    is_plain = come is Label.TEMPLATE_ADD
    shown = f"template {excerpt(called(name))}" if is_plain else f"{{{{{excerpt(name)}}}}}"
    return Found(label, f"{shown} {word}")


def _labels(name: str, page: Page) -> Labels:
    """Give the labels of a template's coming and going."""
    if _SHORT_DESCRIPTION.fullmatch(name):
        return Label.SHORT_DESCRIPTION, Label.SHORT_DESCRIPTION
    if SORT_KEY.fullmatch(name):
        return Label.SORT_KEY, Label.SORT_KEY
    return tag_labels(name, page.context.language) or _PLAIN


def _in_prose(change: Change, page: Page) -> Iterator[Found]:
    """Label templates among words that came, went or are a link's."""
    sides = (side.names(*_TEMPLATES) for side in change.sides)
    gone, come = ([name for name in names if not is_footnote(name)] for names in sides)
    yield from (_named(name, "added", page) for name in come if name not in gone)
    yield from (_named(name, "removed", page) for name in gone if name not in come)


def _parameter(change: Change, page: Page) -> Iterator[Found]:
    name = change.stream.template
    what = excerpt(change.operation.new or change.operation.old) or "blanks"
    if change.operation.kind is Kind.CHANGE and _only_parting_blanks_changed(change):
        yield Found(Label.WHITESPACE, f"white space of a parameter changed: {what}")
        return
    if is_mended(change) or is_same_address(change) or is_only_linked(change):
        return  # the link labels say it all: the value that readers see stayed
    if name and page.infobox.search(name):
        yield from _infobox_value(change, name)
    elif function_round(change) in _PROPERTIES:
        yield Found(Label.ANNOTATION_VALUE, value_change(change, name))
    elif SORT_KEY.fullmatch(name):
        yield Found(Label.SORT_KEY, f"sort key changed: {what}")
    elif _SHORT_DESCRIPTION.fullmatch(name):
        yield Found(Label.SHORT_DESCRIPTION, f"short description changed: {what}")
    elif is_citation(name):
        yield Found(Label.REFERENCE_FIX, value_change(change, name))
    elif found := _value_shown(change, name, page):
        yield found
    elif not (is_told(change) or is_prose_parameter(change)):
        yield Found(Label.TEMPLATE_CHANGE, value_change(change, name))


def _value_shown(change: Change, name: str, page: Page) -> Found | None:
    """Tell a value that readers see: a number, a date, or one in an infobox or a table."""
    if fact := _fact(change, name, page):
        return Found(fact, value_change(change, name))
    infobox = _infobox_round(change, page)
    if infobox and (infobox != name or _is_short_value(change, name)):
        where = f"in {excerpt(infobox)}, " if infobox != name else ""
        return _form(change) or Found(Label.INFOBOX_VALUE, f"{where}{value_change(change, name)}")
    is_in_table = change.old.is_in_table and change.new.is_in_table
    if is_in_table and is_value_change(change, name):
        return Found(Label.TABLE_VALUE, f"in a table cell: {value_change(change, name)}")
    return None


def _infobox_value(change: Change, infobox: str) -> Iterator[Found]:
    if form := _form(change):
        yield form
    elif _said(change.old) != _said(change.new):
        which = parameter_of(change) or "a value"
        was, now = map(excerpt, values_of(change))
        told = f"{was} became {now}" if was and now else f"{now} added" if now else f"{was} removed"
        yield Found(Label.INFOBOX_VALUE, f"{which} of {excerpt(infobox)}: {told}")


def _form(change: Change) -> Found | None:
    """Tell a value that is only set another way, or written in other digits."""
    if change.stream.node is not Node.TEMPLATE_PARAMETER:
        return None
    was, now = (value_of(change, side) for side in change.sides)
    if is_emphasis(was, now):
        return Found(Label.EMPHASIS, f"bold or italics changed: {excerpt(now)}")
    if plain_digits(was) == plain_digits(now) and was != now:
        return Found(Label.SPELLING_VARIANT, f"written another way: {became(was, now)}")
    return None


def _infobox_round(change: Change, page: Page) -> str:
    """Give the name of the infobox in a value of which a change stands; '' when in none."""
    if not change.stream.is_within(Node.TEMPLATE_PARAMETER):
        return ""
    return next((name for name in change.stream.templates if _is_infobox(name, page)), "")


def _is_infobox(name: str, page: Page) -> bool:
    """Say whether a template is an infobox by its name, or stands like one and is no tag."""
    if page.infobox.search(name):
        return True
    return name in page.boxes and tag_labels(name, page.context.language) is None


def _is_short_value(change: Change, name: str) -> bool:
    """Say whether a value became another one that is no prose, and no option of layout.

    A number that was not told as a changed one is a width.
    """
    is_read = change.old.visible.split() != change.new.visible.split()
    is_value = is_value_change(change, name) and not is_prose_parameter(change)
    return is_read and is_value and not are_numbers(change)


def _fact(change: Change, name: str, page: Page) -> Label | None:
    """Say whether a number of an article or its unit changed; a tag's date is its own."""
    if not page.is_article or tag_labels(name, page.context.language) is not None:
        return None
    if is_date_change(change, page.context.language):
        return Label.DATE_CHANGE
    if is_number_change(change, name):
        return Label.NUMBER_CHANGE
    if is_figure_change(change, name) and not is_prose_parameter(change):
        return Label.NUMBER_CHANGE  # else its words are judged, number and all
    return Label.UNIT_CHANGE if is_unit_change(change, page.context.language) else None


def _said(side: Side) -> tuple[str, list[str]]:
    """Give a value without its blanks, and the words that readers see of it."""
    return "".join(side.source.split()), side.visible.split()


def _only_parting_blanks_changed(change: Change) -> bool:
    """Say whether only blanks at the signs that part parameters changed."""
    sources = (side.source.strip().removesuffix("}}") for side in change.sides)
    old, new = ([part.strip() for part in _AT_SIGNS.split(source)] for source in sources)
    return old == new


def is_prose_parameter(change: Change) -> bool:
    """Say whether a change is one of words in a parameter that holds prose."""
    if change.stream.node is not Node.TEMPLATE_PARAMETER or change.is_same_words:
        return False
    name = change.stream.template
    if _SHORT_DESCRIPTION.fullmatch(name) or SORT_KEY.fullmatch(name):
        return False
    if change.operation.kind is Kind.CHANGE or name in LANGUAGE_CODES:
        least = 1 if _FORMS.match(name) else _MIN_PROSE_WORDS
        return len(_value(change.new).split()) >= least
    return all(_SENTENCE.search(_value(side)) for side in change.sides)


def _value(side: Side) -> str:
    """Give the visible words of the value that a stretch stands in."""
    return side.reader.visible(side.stream.start, side.stream.end).text
