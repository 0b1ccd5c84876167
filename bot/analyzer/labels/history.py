"""Takes an edit and what is known of its page's past, and says whether it brings something back.

By the identity of texts and lines first, by the wiki's own change tags second. Never trusts a
summary.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence

from msgspec import structs

from bot.analyzer.align.region import Region
from bot.analyzer.analysis import Evidence, Label, Unchecked
from bot.analyzer.compare.changes import Change
from bot.analyzer.labels.found import excerpt
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import has_line
from bot.revisions import Past, PastLine, PastRevision, RevisionId

_TAGS = {
    "mw-rollback": (Label.ROLLBACK, "the wiki tagged it as a rollback"),
    "mw-undo": (Label.UNDO, "the wiki tagged it as an undo"),
}
_WHOLE = {
    "mw-rollback": "the wiki tagged it as a rollback: the text is that of an earlier revision",
    "mw-manual-revert": "the wiki tagged it as a manual revert: an earlier text stands again",
}
"""Tags that the wiki itself gives, and only to an edit that restores a whole earlier text."""
_UNKNOWN = {
    label: Unchecked(label=label, reason=reason)
    for label, reason in (
        (Label.REVERT, "earlier revisions were not looked at"),
        (Label.SELF_REVERT, "who made the edits before is not known"),
        (Label.PARTIAL_REVERT, "which lines earlier edits changed is not known"),
        (Label.RE_ADDED, "which lines earlier edits changed is not known"),
    )
}
_CAME = frozenset({Label.EXPANSION, Label.SECTION_ADD, Label.REWRITE})
_RADIUS = 15
"""Edits that one may undo at once; the wiki's own limit ($wgManualRevertSearchRadius)."""
_TELLING_CHARACTERS = 30
"""A line that is shorter may well come twice without being brought back."""


def history(page: Page, groups: Sequence[Region]) -> tuple[list[Evidence], list[Unchecked]]:
    """Label an edit by the page's earlier texts, then by its change tags.

    Args:
        page: The page, with what is known of its past.
        groups: Its lines that differ.
    """
    past = page.past
    restored = _restored(page, past) if past else None
    found = [*_whole(page, restored), *_by_tags(page)]
    is_whole = any(e.label is Label.REVERT for e in found)
    unknown = [] if past is not None or is_whole else [Label.REVERT]
    if not is_whole:
        found += _partial(page, past, groups)
        unknown += [Label.PARTIAL_REVERT] if past is None or past.lines is None else []
    users = _undone_users(page, past, restored) if past and restored else frozenset()
    if users and users == {page.edit.change.user}:
        why = "all that was undone is the same user's own"
        found.append(Evidence(label=Label.SELF_REVERT, operation=None, why=why))
    if past is None or users is None:
        unknown.append(Label.SELF_REVERT)
    return found, [_UNKNOWN[label] for label in unknown]


def _whole(page: Page, restored: PastRevision | None) -> Iterator[Evidence]:
    """Look for a whole text that stands again."""
    if restored is not None:
        why = f"the text is that of revision {restored.revid} again"
        yield Evidence(label=Label.REVERT, operation=None, why=why)
        return
    for tag, why in _WHOLE.items():
        if tag in page.edit.change.tags:
            yield Evidence(label=Label.REVERT, operation=None, why=why)
            return


def _by_tags(page: Page) -> Iterator[Evidence]:
    for tag, (label, why) in _TAGS.items():
        if tag in page.edit.change.tags:
            yield Evidence(label=label, operation=None, why=why)


def _restored(page: Page, past: Past) -> PastRevision | None:
    """Find the newest earlier revision that had this very text."""
    sha1, oldest = _sha1(page), _oldest(past)
    same = [one for one in past.revisions if one.sha1 == sha1 and one.revid >= oldest]
    return max(same, key=lambda one: one.revid, default=None)


def _oldest(past: Past) -> RevisionId:
    """Give the oldest revision that an edit may go back to and still count as undoing."""
    newest = sorted((one.revid for one in past.revisions), reverse=True)[: _RADIUS + 1]
    return newest[-1] if len(newest) > _RADIUS else RevisionId(0)


def _undone_users(page: Page, past: Past, restored: PastRevision) -> frozenset[str] | None:
    """Name whose edits were undone; None when one of them is not known."""
    known = {one.revid: one for one in past.revisions}
    users: set[str] = set()
    at = page.edit.change.old_revid
    while at != restored.revid:
        undone = known.get(at)
        if undone is None or undone.user is None or undone.parent >= at:
            return None
        users.add(undone.user)
        at = undone.parent
    return frozenset(users)


def _sha1(page: Page) -> str:
    known = page.edit.new and page.edit.new.sha1
    if known:
        return known
    return hashlib.sha1(page.new.encode(), usedforsecurity=False).hexdigest()


def _partial(page: Page, past: Past | None, groups: Sequence[Region]) -> Iterator[Evidence]:
    """Look for an edit of which every line goes back to what it was."""
    if past is None or not past.lines:
        return
    was = _lines(page.old[group.old_start : group.old_end] for group in groups)
    now = _lines(page.new[group.new_start : group.new_end] for group in groups)
    oldest = _oldest(past)
    taken = {line.old: line.revid for line in past.lines if line.revid > oldest}
    brought = {line.new: line.revid for line in past.lines if line.revid > oldest}
    # a line that went here may stand elsewhere still: looked for only where it decides
    if not all(line in brought or has_line(page.new, line) for line in was - now):
        return
    if not all(line in taken or has_line(page.old, line) for line in now - was):
        return
    gone = {line for line in was - now if not has_line(page.new, line)}
    come = {line for line in now - was if not has_line(page.old, line)}
    if any(len(line) >= _TELLING_CHARACTERS for line in gone | come):
        first = min([*(brought[x] for x in gone), *(taken[x] for x in come)])
        why = f"every line that changed is again as it was before revision {first}"
        yield Evidence(label=Label.PARTIAL_REVERT, operation=None, why=why)


def _lines(parts: Iterable[str]) -> set[str]:
    return {line for part in parts for line in part.split("\n") if line.strip()}


def re_added(
    evidence: Sequence[Evidence], changes: Sequence[Change], page: Page
) -> tuple[list[Evidence], list[Unchecked]]:
    """Label content that came and that an earlier edit had taken out."""
    came = [e for e in evidence if e.label in _CAME and e.operation is not None]
    past = page.past
    if not came:
        return [], []
    if past is None or past.lines is None:
        return [], [_UNKNOWN[Label.RE_ADDED]]
    return [e for each in came for e in _brought_back(each, changes, past.lines, page.old)], []


def _brought_back(
    came: Evidence, changes: Sequence[Change], known: Sequence[PastLine], old: str
) -> Iterator[Evidence]:
    source = changes[came.operation or 0].new.source
    for line in map(_one_line, source.split("\n")):
        if len(line) < _TELLING_CHARACTERS:
            continue
        longest = max(line.split(), key=len)
        revids = [
            one.revid
            for one in known
            if longest in one.old  # most lines of the past lack it, and need no second look
            and line in _one_line(one.old)
            and line not in _one_line(one.new)
        ]
        if revids and line not in _one_line(old):
            why = f"revision {max(revids)} had taken it out: {excerpt(line)}"
            yield structs.replace(came, label=Label.RE_ADDED, why=why)
            return


def _one_line(text: str) -> str:
    return " ".join(text.split())
