"""Takes a change of tags that a wiki expands and says that what it shows changed.

Never guesses what an extension makes of its element.
"""

from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.wikitext.elements import is_known, tags_in

_REFERENCE = "ref"
_PART = "section"
"""What marks a part of a page that others include; HTML's is no wikitext."""
_HAPPENED = {
    Kind.INSERT: (Label.TEMPLATE_ADD, "added"),
    Kind.REMOVE: (Label.TEMPLATE_REMOVE, "removed"),
}


def scope(change: Change) -> Found:
    """Tell that what other pages include changed."""
    shown = excerpt(change.operation.new or change.operation.old)
    return Found(Label.TRANSCLUSION_SCOPE, f"what other pages include changed: {shown}")


def extension(change: Change) -> Found | None:
    """Tell an element of an extension, which shows what nobody knows without the wiki.

    One of references is known, but for a tag of it that stood alone.
    """
    gone, come = (set(_elements(side)) for side in change.sides)
    names = gone ^ come | _outer(change)
    if names == {_REFERENCE} and _stood_alone(change):
        shown = excerpt(change.operation.old)
        return Found(Label.REFERENCE_FIX, f"a tag that made no reference removed: {shown}")
    strange = {name for name in names if not is_known(name)}
    if not strange:
        return None
    if strange == {_PART}:
        return scope(change)
    kind, shown = change.operation.kind, excerpt(change.operation.new or change.operation.old)
    label, word = _HAPPENED.get(kind, (Label.TEMPLATE_CHANGE, "changed"))
    return Found(label, f"an element that is none of wikitext was {word}: {shown}")


def _stood_alone(change: Change) -> bool:
    """Say whether a tag went that belonged to no other; else a whole reference would have gone."""
    return change.operation.kind is Kind.REMOVE and not change.stream.is_within(Node.REFERENCE)


def _elements(side: Side) -> Iterator[str]:
    return (name for name, _ in tags_in(side.page_text, *side.span))


def _outer(change: Change) -> set[str]:
    """Name the elements that changed themselves."""
    sides = [side for side in change.sides if not side.is_blank]
    if any(side.markup for side in sides):
        return {side.name for side in sides if side.name[:1].isalpha()}  # a line across has no name
    return {name for side in sides for name in _elements(side)}
