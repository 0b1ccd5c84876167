"""Boots a real MediaWiki and gives it 20,000 recent changes out of the corpora's page histories.

Pages come again under other titles until there are enough; real texts, users and summaries, but
times of the last days, in the real order. Nothing of it is kept.
"""

import lzma
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count, islice
from pathlib import Path
from typing import Final

from corpora import FOLDER

from bot.playground.wiki import Wiki

SPAN: Final = timedelta(days=5)
"""How long the changes took: reports and forgetting look back a week."""
_SETTLED: Final = timedelta(minutes=30)
_PAGE: Final = re.compile(r"<page>.*?</page>", re.DOTALL)
_TITLE: Final = re.compile(r"<title>(.*?)</title>")
_REVISION: Final = re.compile(r"<revision>.*?</revision>", re.DOTALL)
_TIME: Final = re.compile(r"<timestamp>(.*?)</timestamp>")
_IDS: Final = re.compile(r"<(?:id|parentid)>\d+</(?:id|parentid)>")
_USER: Final = re.compile(r"<username>(.*?)</username>")

_NEW_USER: Final = (
    "INSERT INTO user (user_name, user_real_name, user_password, user_newpassword, user_email,"
    " user_touched, user_token, user_registration, user_editcount)"
    " VALUES (?, '', '', '', '', ?, '', ?, 100)"
)
_NEW_ACTOR: Final = (
    "INSERT INTO actor (actor_user, actor_name)"
    " SELECT user_id, user_name FROM user WHERE user_name = ?"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class History:
    """One page of an export."""

    title: str
    revisions: tuple[str, ...]
    """XML elements without ids, oldest first."""


def histories() -> Iterator[History]:
    """Yield every page of the corpora, then all again under other titles, without end."""
    pages = [page for name in ("pap", "supertux") for page in _pages(name)]
    for copy in count(1) if pages else ():
        for page in pages:
            title = page.title if copy == 1 else f"{page.title} ({copy})"
            yield History(title=title, revisions=page.revisions)


def _pages(name: str) -> Iterator[History]:
    path = FOLDER / f"history_{name}.xml.xz"
    if not path.exists():
        return
    text = lzma.decompress(path.read_bytes()).decode()
    for page in _PAGE.findall(text):
        title = _TITLE.search(page)
        assert title is not None
        revisions = tuple(_IDS.sub("", one) for one in _REVISION.findall(page))
        yield History(title=title[1], revisions=revisions)


def enough(wanted: int) -> list[History]:
    """Return pages with just so many revisions; fewer only when the corpora aren't there."""
    taken: list[History] = []
    left = wanted
    for page in histories():
        kept = tuple(islice(page.revisions, left))
        taken.append(History(title=page.title, revisions=kept))
        left -= len(kept)
        if not left:
            break
    return taken


def write_export(pages: list[History], file: Path, end: datetime) -> None:
    """Write an export whose revisions are spread evenly over `SPAN`, in their own order."""
    found = sorted(
        (_time(revision), page, place)
        for page, history in enumerate(pages)
        for place, revision in enumerate(history.revisions)
    )
    step = SPAN / max(len(found), 1)
    when = {
        (page, place): end - SPAN + step * rank for rank, (_, page, place) in enumerate(found, 1)
    }
    with file.open("w", encoding="utf-8") as export:
        export.write('<mediawiki xmlns="http://www.mediawiki.org/xml/export-0.11/" version="0.11">')
        for page, history in enumerate(pages):
            export.write(f"<page><title>{history.title}</title><ns>0</ns>")
            for place, revision in enumerate(history.revisions):
                stamp = f"{when[page, place]:%Y-%m-%dT%H:%M:%SZ}"
                export.write(_TIME.sub(f"<timestamp>{stamp}</timestamp>", revision, count=1))
            export.write("</page>")
        export.write("</mediawiki>")


def _time(revision: str) -> str:
    found = _TIME.search(revision)
    assert found is not None
    return found[1]


def fill(wiki: Wiki, wanted: int) -> None:
    """Give a wiki so many recent changes: import, then MediaWiki's own rebuildrecentchanges."""
    pages = enough(wanted)
    export = wiki.folder / "load.xml"
    write_export(pages, export, datetime.now(UTC) - _SETTLED)
    _add_users(wiki, sorted({n for p in pages for r in p.revisions for n in _USER.findall(r)}))
    wiki.script("importDump", "--no-updates", "--quiet", export)
    wiki.script("rebuildrecentchanges", "--quiet")
    export.unlink()


def _add_users(wiki: Wiki, names: list[str]) -> None:
    """Make the accounts, so that their edits are theirs and not an importer's."""
    registered = f"{datetime.now(UTC) - timedelta(days=800):%Y%m%d%H%M%S}"
    for name in names:
        wiki.sql(_NEW_USER, name, registered, registered)
        wiki.sql(_NEW_ACTOR, name)
