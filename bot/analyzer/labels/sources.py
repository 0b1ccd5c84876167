"""Takes a change in or of references and says what happened to the sources.

Never judges a source.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance.Levenshtein import normalized_similarity as ratio

from bot.analyzer.analysis import Assurance, Kind, Label, Node
from bot.analyzer.compare.changes import Change
from bot.analyzer.compare.sourcing import is_cited_in, mends_reference
from bot.analyzer.labels.extlinks import extlinks
from bot.analyzer.labels.found import Found, became, excerpt
from bot.analyzer.labels.templates import is_prose_parameter
from bot.analyzer.labels.values import value_change, value_of
from bot.analyzer.wikitext.footnotes import is_reference
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.urls import urls_in

_NAME = re.compile(r"<ref[^<>]*\bname\s*=\s*[\"']?([^\"'<>/]+)", re.IGNORECASE)
_BARE = re.compile(r"<ref[^<>]*>\s*(?:\[\s*)?https?://[^\s\]]+\s*(?:\]\s*)?</ref>", re.IGNORECASE)
_TITLE = re.compile(
    r"title|titre|titel|título|titulo|titolo|tytuł|заглавие|название|başlık|タイトル|書名|title\d?"
    r"|標題|标题|عنوان"
)
_TELLING = re.compile(r"[^\W\d_]{3,}|\d{4}")
_FEW = 2
_KEPT = 4
"""One word of this many may be in both of two sources."""
_NEAR = 0.5
_MARKUP_NODES = frozenset(
    {Node.EXTERNAL_LINK, Node.TEMPLATE, Node.TEMPLATE_PARAMETER, Node.REFERENCE}
)


def sources(change: Change, page: Page) -> Iterator[Found]:
    """Label a change of a reference, or one within a reference."""
    if is_cited_in(change.stream):
        yield from _inside(change, page)
        return
    if not change.has_nodes:
        return
    if mends_reference(change):
        told = became(change.operation.old, change.operation.new)
        yield Found(Label.REFERENCE_FIX, f"tags of a reference made whole: {told}")
        return
    gone, come = (list(filter(is_reference, side.nodes)) for side in change.sides)
    is_rewritten = all(is_reference(side.markup) for side in change.sides)
    if is_rewritten and change.operation.kind is Kind.CHANGE:
        yield _whole(change)
    elif len(come) > len(gone):
        yield Found(Label.REFERENCE_ADD, f"reference added: {excerpt(change.new.source)}")
    elif len(gone) > len(come):
        why = f"reference removed: {excerpt(change.old.source)}"
        yield Found(Label.REFERENCE_REMOVE, why)
        yield from _orphaned(change.old.source, page)
    if come and _BARE.search(change.new.source) and not _BARE.search(change.old.source):
        yield Found(Label.BARE_URL, "the reference is a bare URL")


def _inside(change: Change, page: Page) -> Iterator[Found]:
    gone, come = urls_in(change.old.source), urls_in(change.new.source)
    if gone and come and gone != come:
        shown = excerpt(gone[0]), excerpt(come[0])
        if not any(f.assurance is Assurance.PROVEN for f in extlinks(change, page)):
            why = f"source {shown[0]} replaced by {shown[1]}"
            yield Found(Label.REFERENCE_REPLACE, why)
    elif _is_other_source(change):
        values = (value_of(change, side) for side in change.sides)
        yield Found(Label.REFERENCE_REPLACE, f"another source: {became(*values)}")
    elif _is_markup(change) or not _is_prose(change):
        yield Found(Label.REFERENCE_FIX, f"in a reference: {_told(change)}")


def _told(change: Change) -> str:
    if change.node is Node.TEMPLATE_PARAMETER:
        return value_change(change, change.stream.template)
    return became(change.operation.old, change.operation.new)


def _is_other_source(change: Change) -> bool:
    """Say whether the words of a reference, or a title in it, are other ones altogether."""
    if change.stream.node is Node.TEMPLATE_PARAMETER:
        if not _TITLE.fullmatch(change.stream.name.casefold()):
            return False
    elif change.stream.node is not Node.REFERENCE:
        return False
    old, new = (_telling(value_of(change, side)) for side in change.sides)
    if min(len(old), len(new)) < _FEW or len(old & new) * _KEPT > min(len(old), len(new)):
        return False
    return ratio(" ".join(sorted(old)), " ".join(sorted(new)), score_cutoff=_NEAR) == 0


@lru_cache(maxsize=16)
def _telling(value: str) -> frozenset[str]:
    """Give the words of a value that tell it from others; it may hold thousands of changes."""
    return frozenset(_TELLING.findall(value.casefold()))


def _is_markup(change: Change) -> bool:
    markup = change.new.markup
    return markup is not None and markup.node in _MARKUP_NODES


def _is_prose(change: Change) -> bool:
    """Say whether only words that are judged as words changed."""
    if change.operation.kind is not Kind.CHANGE:
        return False
    return change.stream.node is Node.REFERENCE or is_prose_parameter(change)


def _whole(change: Change) -> Found:
    gone, come = urls_in(change.old.source), urls_in(change.new.source)
    if gone and sorted(gone) != sorted(come):
        return Found(Label.REFERENCE_REPLACE, f"source {excerpt(gone[0])} replaced")
    was, now = (side.source.strip().partition(">") for side in change.sides)
    if was[1:] == now[1:] and was[1]:
        tags = became(f"{was[0]}>", f"{now[0]}>")
        return Found(Label.REFERENCE_FIX, f"tag of a reference: {tags}")
    told = became(change.operation.old, change.operation.new)
    return Found(Label.REFERENCE_FIX, f"reference rewritten: {told}")


def _orphaned(removed: str, page: Page) -> Iterator[Found]:
    """Look for uses of a removed named reference that nothing defines any more."""
    for name in dict.fromkeys(n.strip() for n in _NAME.findall(removed)):
        named = rf"<ref[^<>]*\bname\s*=\s*[\"']?{re.escape(name)}[\"']?\s*"
        is_used = re.search(rf"{named}/>", page.new, re.IGNORECASE)
        if is_used and not re.search(rf"{named}>", page.new, re.IGNORECASE):
            why = f"reference '{name}' is still used but no longer defined"
            yield Found(Label.REFERENCE_ORPHANED, why)
