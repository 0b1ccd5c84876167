"""Takes a change on a discussion page and labels posts. Never judges what is said."""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Kind, Label, Node
from bot.analyzer.compare.changes import LIST_MARKERS, Change, Side
from bot.analyzer.labels.found import Found, sentence
from bot.analyzer.labels.posts import (
    LONGEST_POST,
    SIGNED,
    TIME,
    is_signed_line,
    markers_of,
    signature,
    signer,
    user,
)
from bot.analyzer.labels.respelt import expands_alike
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import headings, line_end
from bot.analyzer.wikitext.titles import USER_NAMESPACES, read_target

_STRIKE = re.compile(r"<(?:s|del|strike)\b", re.IGNORECASE)
POST_CHANGED = "post changed"
"""What the clause on words of a standing post says before it quotes them."""
_ARCHIVED_CHARACTERS = 2000
_ARCHIVING = re.compile(
    r"(?i)archi[vw]|arkiv|arkist|arhiv|arsip|arxiv|arşiv|архив|архів|архіў|أرشف|أرشيف|بایگانی"
    r"|存档|存檔|過去ログ|보존"
)


def talk(change: Change, page: Page) -> Iterator[Found]:
    """Label what happened to a post."""
    if change.operation.kind is Kind.MOVE or not _is_discussion(change, page):
        return
    shown = sentence(change, change.operation.new.strip() or change.operation.old)
    match change.content:
        case Label.EXPANSION if _is_within_post(change, change.new, page):
            yield _edited(change, page, "words", shown)
        case Label.EXPANSION:
            yield from _post(change, page, shown)
        case Label.TRIM if _is_within_post(change, change.old, page):
            yield _edited(change, page, "words", shown)
        case Label.TRIM:
            yield _removal(page, shown)
        case None if change.old.is_blank and SIGNED.search(change.new.source):
            yield _signing(change, shown)
        case None if what := _what(change, page):
            yield _edited(change, page, what, shown)


def _is_discussion(change: Change, page: Page) -> bool:
    """Say whether people talk to each other there: on the page, or in the lines that changed.

    In an article nobody does: a signature in one is a slip, or says who had no business there.
    Nobody asks of an article, then.
    """
    return page.is_talk or any(
        is_signed_line(side.inner_line, page.site) for side in change.sides if side.source
    )


def _is_within_post(change: Change, shown: Side, page: Page) -> bool:
    """Say whether words came into a signed post, or went from it, and the rest of it stayed."""
    before, behind = shown.beside
    if not (before.strip(LIST_MARKERS) or behind) or change.is_of_whole_line:
        return False
    return signature(page.old, change.old.end) is not None


def _signing(change: Change, shown: str) -> Found:
    """Tell a signature put behind words that stand from a template that came with one in it."""
    if change.is_of_whole_line:
        return Found(Label.SIGNED_POST, f"a signed post: {shown}")
    return Found(Label.SIGNED_POST, f"a standing post was signed: {shown}")


def _what(change: Change, page: Page) -> str:
    """Name what of a standing post changed; '' when the post says what it said."""
    is_in_template = change.stream.is_within(Node.TEMPLATE)
    old = change.old
    is_signed = TIME.search(old.page_text, old.start, line_end(old.page_text, old.end)) is not None
    is_setting = is_in_template and not is_signed  # a banner's, or one of the page
    if is_setting or change.stream.node is Node.COMMENT:
        return ""
    if not change.is_same_but_blanks:
        return "words"
    if not is_signed:
        return ""
    if not expands_alike(change):
        return "a template"
    if len(_STRIKE.findall(old.source)) != len(_STRIKE.findall(change.new.source)):
        return "struck words"
    return "the signature" if _is_other_user(change, page) else ""


def _is_other_user(change: Change, page: Page) -> bool:
    """Say whether a link that led to a user leads elsewhere."""
    if change.node is not Node.WIKILINK or change.operation.kind is not Kind.CHANGE:
        return False
    old, new = (read_target(side.part("target"), page.site) for side in change.sides)
    return old.namespace in USER_NAMESPACES and old.title != new.title


def _edited(change: Change, page: Page, what: str, shown: str) -> Found:
    if _is_own(change, page):
        return Found(Label.SIGNED_POST, f"{what} of the editor's own {POST_CHANGED}: {shown}")
    return Found(Label.OTHERS_POST_EDITED, f"{what} of a standing {POST_CHANGED}: {shown}")


def _is_own(change: Change, page: Page) -> bool:
    """Say whether the one who edits has signed the post, and left the signature alone."""
    name, line = page.edit.change.user, change.old.line
    rest = line[change.old.end - change.old.lines[0] :]
    if not name or TIME.findall(line) != TIME.findall(rest):
        return False
    return signer(page.old, change.operation.old_span[1], page.site) == user(name, page.site)


def _post(change: Change, page: Page, shown: str) -> Iterator[Found]:
    is_signed = SIGNED.search(change.new.source) is not None
    if not is_signed and change.is_of_whole_line and SIGNED.search(change.new.inner_line):
        return  # another piece of the line has the signature, and the label
    if not is_signed and not _is_signed_below(change, page):
        yield Found(Label.UNSIGNED, f"a post without signature: {shown}")
    elif markers_of(change.new.inner_line.lstrip()):
        yield Found(Label.REPLY, f"a signed reply: {shown}")
    else:
        yield Found(Label.SIGNED_POST, f"a signed post: {shown}")


def _is_signed_below(change: Change, page: Page) -> bool:
    """Say whether more of a post came in below, of one depth, with its signature at the end."""
    at, markers = change.operation.new_span[1], markers_of(change.new.source.lstrip())
    for line in page.new[at : at + LONGEST_POST].split("\n"):
        if line.strip() and (line in page.old or markers_of(line) != markers or line[0] == "="):
            return False
        if SIGNED.search(line):
            return True
    return False


def _removal(page: Page, shown: str) -> Found:
    lost, summary = len(page.old) - len(page.new), page.edit.change.summary
    if lost > 0 and summary and _ARCHIVING.search(summary) and _are_whole(page, lost):
        return Found(Label.ARCHIVED, "posts left the page; the summary speaks of archiving")
    return Found(Label.POST_REMOVED, f"a post removed: {shown}")


def _are_whole(page: Page, lost: int) -> bool:
    """Say whether much left the page, or sections with their headings."""
    return lost >= _ARCHIVED_CHARACTERS or len(headings(page.old)) > len(headings(page.new))
