"""Takes a change of files on a page. Never judges a picture; captions are words' business."""

from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node, Span
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.wikitext.galleries import pictures_in
from bot.analyzer.wikitext.markup import Markup
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import read_target


def media(change: Change, page: Page) -> Iterator[Found]:
    """Label what happened to files, their options and galleries."""
    old, new = change.old.markup, change.new.markup
    if change.stream.node is Node.GALLERY or change.node is Node.GALLERY:
        yield from _gallery(change)
    elif change.node is Node.MEDIA and old and new:
        yield from _changed(change, old, new, page)
    elif change.has_nodes:
        gone, come = (side.names(Node.MEDIA) for side in change.sides)
        yield from (_told(n, Label.MEDIA_ADD, "added", page) for n in come if n not in gone)
        yield from (_told(n, Label.MEDIA_REMOVE, "removed", page) for n in gone if n not in come)


def _told(name: str, label: Label, happened: str, page: Page) -> Found:
    """Tell a file that came or went; one that the page has as often as before has moved."""
    count = page.old.count(f"[[{name}")
    if count and count == page.new.count(f"[[{name}"):
        return Found(Label.MEDIA_CHANGE, f"{excerpt(name)} moved, and its options changed")
    return Found(label, f"{excerpt(name)} {happened}")


def _changed(change: Change, old: Markup, new: Markup, page: Page) -> Iterator[Found]:
    parts = change.operation.detail.changed
    is_same = read_target(old.name, page.site).title == read_target(new.name, page.site).title
    if not is_same:
        yield Found(Label.MEDIA_CHANGE, f"{excerpt(old.name)} replaced by {excerpt(new.name)}")
    elif set(parts) == {"target"}:
        yield Found(Label.MEDIA_CHANGE, f"{excerpt(old.name)} is written as {excerpt(new.name)}")
    elif set(parts) - {"caption"}:
        yield Found(Label.MEDIA_CHANGE, f"options of {excerpt(new.name)} changed")
    if bool(old.part("caption")) != bool(new.part("caption")):
        how = "added" if new.part("caption") else "removed"
        yield Found(Label.CAPTION_CHANGE, f"the caption of {excerpt(new.name)} was {how}")


def _gallery(change: Change) -> Iterator[Found]:
    """Label what happened to a gallery's files, as far as it isn't words of one caption."""
    gone, come = (_files(side, side.span) for side in change.sides)
    if change.old.is_blank and change.new.is_blank:
        return
    what = excerpt(change.operation.new or change.operation.old)
    if change.operation.kind is Kind.MOVE:
        yield Found(Label.MEDIA_CHANGE, f"gallery: {what} moved")
    elif gone == come and (gone or not change.has_nodes):
        yield Found(Label.CAPTION_CHANGE, f"gallery: the caption {what} came or went")
    elif gone and len(gone) == len(come):
        was, now = (", ".join(_files(side, side.lines)) for side in change.sides)
        yield Found(Label.MEDIA_CHANGE, f"gallery: {excerpt(was)} became {excerpt(now)}")
    elif change.operation.kind is Kind.INSERT:
        yield Found(Label.MEDIA_ADD, f"gallery: {what} added")
    elif change.operation.kind is Kind.REMOVE:
        yield Found(Label.MEDIA_REMOVE, f"gallery: {what} removed")
    else:
        was = excerpt(change.operation.old)
        yield Found(Label.MEDIA_CHANGE, f"gallery: {was} became {what}")


def _files(side: Side, stretch: Span) -> list[str]:
    """Name the files of a gallery's lines, from where a stretch begins to where it ends."""
    return [picture.file for picture in pictures_in(side.page_text, stretch)]
