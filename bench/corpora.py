"""Reads the corpora of real edits that stand beside the checkout, when they do.

Gives edits as the analyzer takes them; keeps nothing.
"""

import hashlib
import json
import lzma
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from msgspec import structs

from bot.fetcher.export import read_edits
from bot.revisions import ChangeType, Context, Edit, RecentChange, Revision

FOLDER = Path(__file__).parents[2] / "shared" / "corpora"
BEGINNING = datetime.min.replace(tzinfo=UTC)
END = datetime.max.replace(tzinfo=UTC)
HISTORIES = {"history_pap": "pap", "history_supertux": "en"}
"""Whole histories of pages, and the languages of their wikis."""


class Pair(NamedTuple):
    """An edit with the name that reports call it by."""

    id: str
    edit: Edit
    context: Context


def pairs(name: str) -> Iterator[Pair]:
    """Yield the edits of a corpus, of JSON lines or of histories; none when it isn't there."""
    if name in HISTORIES:
        yield from _history(name)
        return
    yield from (Pair(row["id"], edit_of(row), context_of(row)) for row in rows(name))


def _history(name: str) -> Iterator[Pair]:
    """Yield a history's edits; one of the files tells each page's twice, one after the other."""
    path = FOLDER / f"{name}.xml.xz"
    if not path.exists():
        return
    context = Context(language=HISTORIES[name])
    page_id, newest = 0, BEGINNING
    for edit in read_edits(path):
        change = structs.replace(edit.change, namespace=_namespace(edit.change.title))
        made = change.timestamp or BEGINNING
        if change.page_id != page_id:
            page_id, newest = change.page_id, BEGINNING
        if made < newest:
            newest = END  # the second telling begins
            continue
        newest = made
        new = edit.new and structs.replace(edit.new, sha1=_sha1(edit.new.text or ""))
        old = edit.old and structs.replace(edit.old, sha1=_sha1(edit.old.text or ""))
        told = Edit(change=change, old=old, new=new)
        yield Pair(f"{name}:{change.revid}", told, context)


def _sha1(text: str) -> str:
    """Give the sum that the API gives for a text, and this file does not."""
    return hashlib.sha1(text.encode(), usedforsecurity=False).hexdigest()


def rows(name: str) -> Iterator[dict[str, Any]]:
    """Yield the rows of a corpus; none when it isn't there."""
    path = FOLDER / f"{name}.jsonl.xz"
    if not path.exists():
        return
    with lzma.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def edit_of(row: dict[str, Any]) -> Edit:
    """Make an edit of a row."""
    return edit_between(row["before"], row["after"], title=row["title"], summary=row["comment"])


def edit_between(before: str, after: str, *, title: str, summary: str = "") -> Edit:
    """Make an edit of its two texts."""
    change = RecentChange(
        type=ChangeType.EDIT, title=title, namespace=_namespace(title), summary=summary
    )
    return Edit(change=change, old=Revision(text=before), new=Revision(text=after))


def _namespace(title: str) -> int:
    """Read the namespace from the title's English prefix; the corpora have no other sign of it."""
    prefix = title.partition(":")[0].lower()
    return {"talk": 1, "user": 2, "user talk": 3, "file": 6, "template": 10}.get(prefix, 0)


def context_of(row: dict[str, Any]) -> Context:
    """Make the context of a row: its language is all that is known."""
    return Context(language=row["lang"])
