"""Takes a change on a discussion page and labels posts. Never judges what is said."""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label
from bot.analyzer.changes import Change
from bot.analyzer.labels.found import Found, quoted
from bot.analyzer.page import Page

_SIGNED = re.compile(
    r"~~~~|\d{1,2}:\d{2}.{0,40}\((?:UTC|GMT|[A-Z]{2,5})\)|\[\[\s*[^\[\]|:]+:[^\[\]|]+\|[^\[\]]*\]\]\s*\("
)
_INDENTED = re.compile(r"\s*[:*#]")
_ARCHIVED_CHARACTERS = 2000
_ARCHIVING = re.compile(r"(?i)archiv|arşiv|архив|архів|أرشف|存档|存檔|過去ログ|보존")


def talk(change: Change, page: Page) -> Iterator[Found]:
    """Label what happened to a post; only on discussion pages."""
    if not page.is_talk:
        return
    shown = quoted(change.operation.new.strip() or change.operation.old.strip())
    match change.content:
        case Label.EXPANSION:
            yield _post(change, shown)
        case Label.TRIM:
            yield _removal(page, shown)
        case None if _is_signature(change):
            yield Found(Label.SIGNED_POST, f"a standing post was signed: {shown}")
        case None if change.operation.kind is not Kind.MOVE and _has_other_words(change):
            yield Found(Label.OTHERS_POST_EDITED, f"words of a standing post changed: {shown}")
        case _:
            return


def _is_signature(change: Change) -> bool:
    """Say whether nothing but a signature was put behind words that stand."""
    return not change.old.source.strip() and bool(_SIGNED.search(change.new.source))


def _has_other_words(change: Change) -> bool:
    return change.old.visible.split() != change.new.visible.split()


def _post(change: Change, shown: str) -> Found:
    if not _SIGNED.search(change.new.source):
        return Found(Label.UNSIGNED, f"a post without signature: {shown}")
    if _INDENTED.match(change.new.source):
        return Found(Label.REPLY, f"a signed reply: {shown}")
    return Found(Label.SIGNED_POST, f"a signed post: {shown}")


def _removal(page: Page, shown: str) -> Found:
    lost = len(page.old) - len(page.new)
    if lost >= _ARCHIVED_CHARACTERS and _ARCHIVING.search(page.edit.change.summary or ""):
        return Found(Label.ARCHIVED, "posts left the page; the summary speaks of archiving")
    return Found(Label.POST_REMOVED, f"a post removed: {shown}")
