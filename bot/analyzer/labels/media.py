"""Takes a change of files on a page. Never judges a picture; captions are words' business."""

from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.changes import Change
from bot.analyzer.labels.found import Found, quoted
from bot.analyzer.page import Page
from bot.analyzer.titles import read_target


def media(change: Change, page: Page) -> Iterator[Found]:
    """Label what happened to files, their options and galleries."""
    if change.stream.node is Node.GALLERY or change.node is Node.GALLERY:
        yield from _gallery(change)
    elif change.node is Node.MEDIA and change.operation.kind is Kind.CHANGE:
        yield from _changed(change, page)
    elif change.has_nodes:
        gone = [m.name.strip() for m in change.old.nodes if m.node is Node.MEDIA]
        come = [m.name.strip() for m in change.new.nodes if m.node is Node.MEDIA]
        yield from (_came(name, page) for name in come if name not in gone)
        yield from (_went(name, page) for name in gone if name not in come)


def _came(name: str, page: Page) -> Found:
    if _is_moved(name, page):
        return Found(Label.MEDIA_CHANGE, f"{quoted(name)} moved, and its options changed")
    return Found(Label.MEDIA_ADD, f"{quoted(name)} added")


def _went(name: str, page: Page) -> Found:
    if _is_moved(name, page):
        return Found(Label.MEDIA_CHANGE, f"{quoted(name)} moved, and its options changed")
    return Found(Label.MEDIA_REMOVE, f"{quoted(name)} removed")


def _is_moved(name: str, page: Page) -> bool:
    """Say whether a file stands as often before as after, somewhere on the page."""
    count = page.old.count(f"[[{name}")
    return count > 0 and count == page.new.count(f"[[{name}")


def _changed(change: Change, page: Page) -> Iterator[Found]:
    parts = change.operation.detail.changed
    old, new = change.old.markup, change.new.markup
    if old is None or new is None:
        return
    is_same = read_target(old.name, page.site).title == read_target(new.name, page.site).title
    if not is_same:
        yield Found(Label.MEDIA_CHANGE, f"{quoted(old.name)} replaced by {quoted(new.name)}")
    elif set(parts) - {"caption"}:
        yield Found(Label.MEDIA_CHANGE, f"options of {quoted(new.name)} changed")
    if bool(old.part("caption")) != bool(new.part("caption")):
        yield Found(Label.CAPTION_CHANGE, f"the caption of {quoted(new.name)} came or went")


def _gallery(change: Change) -> Iterator[Found]:
    what = quoted(change.operation.new or change.operation.old)
    match change.operation.kind:
        case Kind.INSERT:
            yield Found(Label.MEDIA_ADD, f"gallery: {what} added")
        case Kind.REMOVE:
            yield Found(Label.MEDIA_REMOVE, f"gallery: {what} removed")
        case Kind.CHANGE | Kind.MOVE:
            yield Found(Label.MEDIA_CHANGE, f"gallery: {what} changed")
