"""Takes an edit and says whether it brings back an earlier text. Never trusts its summary."""

import hashlib

from bot.analyzer.analysis import Evidence, Label, Unchecked
from bot.analyzer.page import Page

_TAGS = {
    "mw-rollback": (Label.ROLLBACK, "the wiki tagged it as a rollback"),
    "mw-undo": (Label.UNDO, "the wiki tagged it as an undo"),
    "mw-manual-revert": (Label.PARTIAL_REVERT, "the wiki tagged it as a manual revert"),
}

_UNKNOWN = {
    Label.REVERT: "earlier revisions were not looked at",
    Label.SELF_REVERT: "who made the edits before was not looked at",
}


def history(page: Page) -> tuple[list[Evidence], list[Unchecked]]:
    """Label an edit by the page's earlier texts, then by its change tags."""
    found: list[Evidence] = []
    earlier = page.context.earlier_sha1s
    revid = (earlier or {}).get(_sha1(page)) if earlier else None
    if revid is not None:
        why = f"the text is that of revision {revid} again"
        found.append(Evidence(label=Label.REVERT, operation=None, why=why))
    for tag, (label, why) in _TAGS.items():
        is_whole = label is Label.PARTIAL_REVERT and revid is not None
        if tag in page.edit.change.tags and not is_whole:
            found.append(Evidence(label=label, operation=None, why=why))
    unknown = [] if earlier is not None else [Label.REVERT]
    if revid is not None or earlier is None:
        unknown.append(Label.SELF_REVERT)
    return found, [Unchecked(label=label, reason=_UNKNOWN[label]) for label in unknown]


def _sha1(page: Page) -> str:
    known = page.edit.new.sha1 if page.edit.new else None
    if known:
        return known
    return hashlib.sha1(
        page.new.encode("utf-8", "surrogatepass"), usedforsecurity=False
    ).hexdigest()
