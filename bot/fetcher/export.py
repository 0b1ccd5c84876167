"""Takes a MediaWiki XML export, gives the edits that its histories show.

Never asks a wiki and never holds more than one page's neighbouring revisions: a history of any
length is read in little memory.
"""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError

from bot.errors import SettingsError
from bot.fetcher.archives import open_unpacked
from bot.revisions import (
    ChangeType,
    Edit,
    Hidden,
    RecentChange,
    Revision,
    RevisionId,
    UserKind,
)

if TYPE_CHECKING:
    import mwxml


def read_edits(path: Path) -> Iterator[Edit]:
    """Yield the edits of an export (.xml, .gz, .xz or .bz2), page by page, oldest first.

    A page's first revision is a new page, unless it names a parent that the export left out: that
    parent's text then counts as missing.

    Raises:
        SettingsError: The file is no export, or the extra that reads it is not installed.
    """
    try:
        # an extra: most operators never read an export
        import mwxml  # noqa: PLC0415
        from mwxml.errors import MalformedXML  # noqa: PLC0415
    except ImportError as absent:
        raise SettingsError(
            "Reading an export needs one more package: install editpatrol[export]."
        ) from absent
    with open_unpacked(path) as file:
        try:
            for page in mwxml.Dump.from_file(file):
                yield from _page_edits(page)
        except (MalformedXML, ParseError, AssertionError) as fault:
            # mwxml asserts that the root is <mediawiki>
            raise SettingsError(f"{path} is no MediaWiki XML export: {fault}") from fault


def _page_edits(page: "mwxml.Page") -> Iterator[Edit]:
    before: Revision | None = None
    for number, found in enumerate(page):
        new = _revision(found)
        if number == 0 and found.parent_id:
            before = Revision(revid=RevisionId(found.parent_id), text=None, is_missing=True)
        yield Edit(change=_change(page, found, before, new), old=before, new=new)
        before = new


def _revision(found: "mwxml.Revision") -> Revision:
    is_hidden = bool(found.deleted.text)
    return Revision(
        revid=RevisionId(found.id),
        text=None if is_hidden else found.text or "",
        content_model=found.model or "wikitext",
        size_bytes=found.bytes,
        is_hidden=is_hidden,
    )


def _change(
    page: "mwxml.Page", found: "mwxml.Revision", old: Revision | None, new: Revision
) -> RecentChange:
    return RecentChange(
        type=ChangeType.EDIT if old else ChangeType.NEW,
        revid=new.revid,
        old_revid=old.revid if old else RevisionId(0),
        page_id=page.id,
        namespace=page.namespace or 0,
        title=page.title,
        user=found.user.text if found.user else None,
        user_kind=_user_kind(found),
        timestamp=datetime.fromtimestamp(found.timestamp.unix(), UTC),
        summary=None if found.deleted.comment else found.comment or "",
        old_size_bytes=old.size_bytes if old else None,
        new_size_bytes=new.size_bytes,
        is_minor=bool(found.minor),
        hidden=frozenset(_hidden(found)),
    )


def _user_kind(found: "mwxml.Revision") -> UserKind:
    if found.deleted.user or found.user is None:
        return UserKind.HIDDEN
    return UserKind.NAMED if found.user.id else UserKind.ANONYMOUS


def _hidden(found: "mwxml.Revision") -> Iterator[Hidden]:
    if found.deleted.text:
        yield Hidden.TEXT
    if found.deleted.user:
        yield Hidden.USER
    if found.deleted.comment:
        yield Hidden.SUMMARY
