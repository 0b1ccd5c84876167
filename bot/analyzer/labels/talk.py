"""Takes a change on a discussion page and labels posts. Never judges what is said."""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label
from bot.analyzer.changes import Change
from bot.analyzer.labels.found import Found, quoted
from bot.analyzer.page import Page
from bot.analyzer.places import line_start
from bot.analyzer.titles import Site, read_target

_SIGNED = re.compile(
    r"~~~~|\d{1,2}:\d{2}.{0,40}\((?:UTC|GMT|[A-Z]{2,5})\)|\[\[\s*[^\[\]|:]+:[^\[\]|]+\|[^\[\]]*\]\]\s*\("
)
_TIME = re.compile(r"\d{1,2}:\d{2}.{0,40}\([A-Z]{2,5}\)")
_LINK = re.compile(r"\[\[\s*([^\[\]|#]+)")
_LONGEST_POST = 5000
_OF_USERS = frozenset({2, 3})
"""The namespaces that a signature links to: users' pages and their discussions."""
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
            yield _post(change, page, shown)
        case Label.TRIM:
            yield _removal(page, shown)
        case None if _is_signature(change):
            yield Found(Label.SIGNED_POST, f"a standing post was signed: {shown}")
        case None if change.operation.kind is Kind.MOVE or change.is_same_but_blanks:
            return
        case None if _is_own(change, page):
            yield Found(Label.SIGNED_POST, f"words of the editor's own post changed: {shown}")
        case None:
            yield Found(Label.OTHERS_POST_EDITED, f"words of a standing post changed: {shown}")


def _is_signature(change: Change) -> bool:
    """Say whether nothing but a signature was put behind words that stand."""
    return change.old.is_blank and bool(_SIGNED.search(change.new.source))


def _is_own(change: Change, page: Page) -> bool:
    """Say whether the one who edits has signed the post, and left the signature alone."""
    user, line = page.edit.change.user, change.old.line
    rest = line[change.old.end - change.old.lines[0] :]
    if not user or _TIME.findall(line) != _TIME.findall(rest):
        return False
    return _signer(page.old, change.operation.old_span[1], page.site) == _user(user, page.site)


def _signer(text: str, at: int, site: Site) -> str | None:
    """Name the user who signed the post that a place stands in; None when nobody is sure to have.

    A post is lines of one depth without a blank one between: what is below may be someone else's.
    """
    depth = _depth(text[line_start(text, at) :])
    for number, line in enumerate(text[at : at + _LONGEST_POST].split("\n")):
        if number and (not line.strip() or line.startswith("=") or _depth(line) != depth):
            return None
        if time := _TIME.search(line):
            linked = [read_target(raw, site) for raw in _LINK.findall(line[: time.start()])]
            users = [target.title for target in linked if target.namespace in _OF_USERS]
            return users[-1].partition(":")[2] if users else None
    return None


def _depth(line: str) -> str:
    return line[: len(line) - len(line.lstrip(":*#"))]


def _user(name: str, site: Site) -> str:
    return read_target(f"User:{name}", site).title.partition(":")[2]


def _post(change: Change, page: Page, shown: str) -> Found:
    if not (_SIGNED.search(change.new.source) or _is_signed_below(change, page)):
        return Found(Label.UNSIGNED, f"a post without signature: {shown}")
    if _INDENTED.match(change.new.source):
        return Found(Label.REPLY, f"a signed reply: {shown}")
    return Found(Label.SIGNED_POST, f"a signed post: {shown}")


def _is_signed_below(change: Change, page: Page) -> bool:
    """Say whether more of a post came in below, of one depth, with its signature at the end."""
    at, depth = change.operation.new_span[1], _depth(change.new.source.lstrip())
    for line in page.new[at : at + _LONGEST_POST].split("\n"):
        if line.strip() and (line in page.old or _depth(line) != depth or line[0] == "="):
            return False
        if _SIGNED.search(line):
            return True
    return False


def _removal(page: Page, shown: str) -> Found:
    lost, summary = len(page.old) - len(page.new), page.edit.change.summary
    if lost >= _ARCHIVED_CHARACTERS and summary and _ARCHIVING.search(summary):
        return Found(Label.ARCHIVED, "posts left the page; the summary speaks of archiving")
    return Found(Label.POST_REMOVED, f"a post removed: {shown}")
