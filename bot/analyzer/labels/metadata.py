"""Takes a change of categories, interlanguage links and switches. Never judges a category."""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import read_target

_HAPPENED = {
    Kind.INSERT: "added",
    Kind.REMOVE: "removed",
    Kind.CHANGE: "changed",
    Kind.MOVE: "moved",
}


def metadata(change: Change, page: Page) -> Iterator[Found]:
    """Label what happened to categories, interlanguage links and behaviour switches."""
    if change.node is Node.BEHAVIOUR_SWITCH:
        yield Found(Label.MAGIC_WORD, f"switch {_told(change)}")
    elif change.node is Node.INTERLANGUAGE_LINK:
        yield Found(Label.INTERLANGUAGE, f"interlanguage link {_told(change)}")
    elif change.stream.is_query:
        return
    elif change.node is Node.CATEGORY and change.operation.kind is Kind.CHANGE:
        yield from _changed(change, page)
    elif change.has_nodes:
        yield from _came_and_went(change, page)
        yield from _interlanguage(change)


def _told(change: Change) -> str:
    what = excerpt(change.operation.new or change.operation.old)
    return f"{what} {_HAPPENED[change.operation.kind]}"


def _changed(change: Change, page: Page) -> Iterator[Found]:
    old, new = (_names(side, page) for side in change.sides)
    if old == new:
        was, now = change.operation.old, change.operation.new
        is_key = was.partition("|")[2] != now.partition("|")[2]
        what = "only the sort key changed" if is_key else "the same category, written otherwise"
        yield Found(Label.SORT_KEY, f"{what}: {excerpt(was)} became {excerpt(now)}")
        return
    for name in sorted(old - new):
        yield Found(Label.CATEGORY_REMOVE, f"{_shown(name)} removed")
    for name in sorted(new - old):
        yield Found(Label.CATEGORY_ADD, f"{_shown(name)} added")


def _came_and_went(change: Change, page: Page) -> Iterator[Found]:
    old, new = _names(change.old, page), _names(change.new, page)
    wrapped = {name for name in old ^ new if _is_wrapped(name, page)}
    if wrapped:
        why = f"other pages than before are in {_shown(min(wrapped))}"
        yield Found(Label.TRANSCLUSION_SCOPE, why)
    for name in sorted(new - old - wrapped):
        yield Found(Label.CATEGORY_ADD, f"{_shown(name)} added")
    for name in sorted(old - new - wrapped):
        yield Found(Label.CATEGORY_REMOVE, f"{_shown(name)} removed")


def _shown(category: str) -> str:
    return f"category {excerpt(category.partition(':')[2])}"


def _interlanguage(change: Change) -> Iterator[Found]:
    """Label interlanguage links that came or went with what stands round them."""
    old, new = (
        {m.name for m in side.nodes if m.node is Node.INTERLANGUAGE_LINK} for side in change.sides
    )
    for names, happened in ((new - old, "added"), (old - new, "removed")):
        for name in sorted(names):
            what = excerpt(f"[[{name}]]")
            yield Found(Label.INTERLANGUAGE, f"interlanguage link {what} {happened}")


def _is_wrapped(category: str, page: Page) -> bool:
    """Say whether a category stands before and after, and <includeonly> or so is round it."""
    if "include" not in page.old + page.new:
        return False
    name = re.escape(category.partition(":")[2]).replace(r"\ ", "[ _]+")
    link = rf"\[\[[^\[\]:|]+:\s*{name}\s*[|\]]"
    texts = page.old, page.new
    if not all(re.search(f"(?i){link}", text) for text in texts):
        return False
    return any(re.search(rf"(?i)<\w*include\w*>[^<]*{link}", text) for text in texts)


def _names(side: Side, page: Page) -> set[str]:
    found = side.names(Node.CATEGORY)
    return {name if "{{" in name else read_target(name, page.site).title for name in found}
