"""Takes a change of a link to the web and says how the URLs relate.

Never calls a URL good: a new one is only new.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import structs

from bot.analyzer.analysis import Assurance, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.sourcing import is_in_reference
from bot.analyzer.labels.addresses import is_spoken_of
from bot.analyzer.labels.extmended import is_mended, repaired
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.labels.inner import in_label
from bot.analyzer.labels.respelt import expands_alike
from bot.analyzer.labels.targets import covered
from bot.analyzer.prose.why import became
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import read_target
from bot.analyzer.wikitext.urls import (
    OF_TYPED,
    archived_url,
    domain,
    holds_address,
    is_broken,
    is_cleaned,
    is_local,
    is_one_copy,
    is_public,
    is_same_but_www,
    is_same_page,
    is_secured,
    lookalike_of,
    tells_tracking,
    titled,
    typed_hosts,
    urls_in,
    without_www,
)

_ARCHIVES = re.compile(r"(?i)web[ _-]?ar[ck]h?i|wayback|archive")
_CODE, _COMMENT = Node.CODE, Node.COMMENT
"""Asked of every change: Python 3.11 is slow to find a member of an enumeration."""


def extlinks(change: Change, page: Page) -> Iterable[Found]:
    """Label what happened to the URLs of a change."""
    old, new = _urls(change.old), _urls(change.new)
    found = _told(change, old, new, page) if old or new else ()
    is_typed = bool(change.new.source) and any(map(change.new.source.__contains__, OF_TYPED))
    return (*found, *_typed(change, page)) if is_typed else found


def _told(change: Change, old: list[str], new: list[str], page: Page) -> Iterator[Found]:
    was, now = set(old), set(new)
    gone = [url for url in old if url not in now]
    come = [url for url in new if url not in was]
    is_link = change.node is Node.EXTERNAL_LINK
    if is_mended(change):
        yield repaired(change, gone, come, page)
        is_link = False  # its markup stood beside it
    elif is_in_reference(change):
        yield from _quiet(gone, come)
    elif gone or come:
        yield from _changed(change, gone, come, page)
    elif change.is_wrapped:
        if _ARCHIVES.search(change.new.name) and not _ARCHIVES.search(change.old.name):
            why = f"{excerpt(old[0])} is given to a template for archive copies"
            yield Found(Label.EXTLINK_ARCHIVE, why)
    elif change.is_same_words and change.new.inner_links and not change.old.inner_links:
        why = f"a link was put into the label of {excerpt(change.new.part('url'))}"
        yield Found(Label.LINK_ADD, why)
    elif is_link:
        yield from _relabelled(change)
    yield from in_label(change) if is_link else ()
    yield from _cautions(gone, come, page, change)


def _urls(side: Side) -> list[str]:
    """Give the URLs of one side; one that is a node counts as typed. In a comment are no links."""
    if side.markup is not None and side.markup.node is Node.EXTERNAL_LINK:
        return [side.part("url")]
    if side.stream.node is _CODE and side.stream.name != Node.NOWIKI:
        return urls_in(side.line)
    if "//" not in side.source or _COMMENT in {side.stream.node, side.markup and side.markup.node}:
        return []
    return urls_in(side.source)


def _quiet(gone: list[str], come: list[str]) -> Iterator[Found]:
    """Label URLs in references, where a replaced URL is no link label."""
    if len(gone) == len(come) == 1:
        found = _related(gone[0], come[0])
        yield from (f for f in found if f.assurance is Assurance.PROVEN)


def _changed(change: Change, gone: list[str], come: list[str], page: Page) -> Iterator[Found]:
    if len(gone) == len(come) == 1:
        found = _related(gone[0], come[0], change.old.line)
        is_said = is_spoken_of(change) or tells_tracking(page.old, gone[0], come[0])
        yield from (structs.replace(f, assurance=f.assurance.only_if(not is_said)) for f in found)
        if change.node is Node.EXTERNAL_LINK:
            yield from _relabelled(change)
        return
    line = change.old.line if change.node is Node.TEMPLATE else ""
    was = change.old.markup
    was_link = was is not None and was.node is Node.WIKILINK and change.is_same_words
    how = f"{excerpt(change.operation.old)} became a" if was_link else "new"
    for url in come:
        if url not in line:  # a tag of a dead link tells which one it means
            yield Found(Label.EXTLINK_ADD, f"{how} link to {excerpt(url)}")
    for url in gone:
        yield _removed(change, url, page)


def _removed(change: Change, url: str, page: Page) -> Found:
    """Verify that a link by address became one by title, where the words it covers are the title.

    Whose address it was is not known here: the page's name in it, and in the words, speaks for it
    where it is of several words, as one may be another thing elsewhere.
    """
    link = change.new.markup
    if link is not None and link.node is Node.WIKILINK and change.is_same_words:
        target = read_target(link.name, page.site)
        if read_target(titled(url), page.site).title == target.title:
            why = f"link to {excerpt(url)} became {excerpt(change.operation.new)}"
            level = covered(change, target, page).only_if(" " in target.title)
            return Found(Label.LINK_RETARGET, why, level)
    became_link = link is not None and link.node is not Node.EXTERNAL_LINK and change.is_same_words
    how = f"became {excerpt(change.operation.new)}" if became_link else "removed"
    return Found(Label.EXTLINK_REMOVE, f"link to {excerpt(url)} {how}")


def _related(old: str, new: str, line: str = "") -> list[Found]:
    """Say how two URLs relate; where the line had both, it may be about their difference."""
    shown = excerpt(old)
    replaced = Found(Label.EXTLINK_RETARGET, f"URL {shown} replaced by {excerpt(new)}")
    if "<" in old + new or not new.isprintable():  # a comment stands in it, or what nobody sees
        return [replaced]
    found: list[Found] = []
    level = Assurance.PROVEN.only_if("{{" not in old + new and new not in line.replace(old, ""))
    is_clean = is_cleaned(old, new)
    if is_secured(old, new) or (is_clean and old[:5] == "http:" and new[:6] == "https:"):
        is_shown = is_public(old)
        found.append(Found(Label.EXTLINK_SECURE, f"{shown} became https", level.only_if(is_shown)))
    if is_clean:
        why = f"tracking parameters of {shown} dropped"
        found.append(Found(Label.EXTLINK_CLEAN, why, level.only_if(not holds_address(old))))
    archived = archived_url(new)
    if archived is not None and is_same_but_www(archived, old):
        why = f"{shown} replaced by an archive copy of it"
        is_shown = is_same_page(archived, old) and is_one_copy(new)
        is_shown = is_shown and not (archived_url(old) or is_local(old))
        found.append(Found(Label.EXTLINK_ARCHIVE, why, level.only_if(is_shown)))
    is_kept = domain(old) == domain(new) or old.endswith(new)
    if not found and is_broken(old) and not is_broken(new) and is_kept:
        found.append(Found(Label.EXTLINK_REPAIR, f"broken URL {shown} made whole"))
    return found or [replaced]


def is_same_address(change: Change) -> bool:
    """Say whether a URL became a safer, cleaner or archived address of the same page."""
    found = _related(change.old.part("url"), change.new.part("url"))
    return all(f.assurance is Assurance.PROVEN for f in found)


def _relabelled(change: Change) -> Iterator[Found]:
    """Tell other words of a link, which has none when its address is all that stands there."""
    was, now = map(_label, change.sides)
    is_other = was.split() != now.split()  # else words beside it changed
    if is_other and not (change.is_same_but_blanks and change.new.markup is None):
        told = became(was, now)
        yield Found(Label.EXTLINK_RELABEL, f"label of an external link: {told}")
    elif (
        change.is_same_but_blanks
        and not change.is_same_words
        and change.new.visible.strip()
        and not _has_markup(change)
    ):
        why = "label of an external link: only blanks changed"
        if change.new.markup is None:
            why = f"the label of {excerpt(change.old.part('url'))} became words beside it"
        yield Found(Label.EXTLINK_RELABEL, why)


def _label(side: Side) -> str:
    """Give the words of the only link to the web on a side; all of them, where there are more."""
    links = [node for node in side.nodes if node.node is Node.EXTERNAL_LINK]
    if len(links) != 1:
        return side.visible
    return side.reader.visible(links[0].start, links[0].end).text


def _has_markup(change: Change) -> bool:
    """Say whether markup, or a template, came into the label or went: blanks went with it."""
    return bool(in_label(change)) or not expands_alike(change)


def _cautions(gone: list[str], come: list[str], page: Page, change: Change) -> Iterator[Found]:
    was_broken = any(map(is_broken, gone))
    is_copied = bool(gone) and any(map(archived_url, come))
    held = {without_www(archived_url(url) or url) for url in gone} if is_copied else set()
    is_kept = bool(come) and is_mended(change)
    for url in come:
        if not was_broken and is_broken(url):
            yield Found(Label.BROKEN_URL, f"{excerpt(url)} can't work as it is written")
        copied = archived_url(url) if held else None
        if copied and without_www(copied) not in held:
            why = f"{excerpt(url)} is an archive copy of another page than {excerpt(gone[0])}"
            yield Found(Label.ARCHIVE_OF_OTHER_URL, why)
        if not is_kept:
            yield from _domain_cautions(url, page)


def _typed(change: Change, page: Page) -> Iterator[Found]:
    """Look for addresses typed as words that the page had neither as links nor as words."""
    for name in () if change.is_code else typed_hosts(change.new.visible):
        if name not in page.old_typed_hosts:
            yield from _domain_cautions(f"//{name}", page)


def _domain_cautions(url: str, page: Page) -> Iterator[Found]:
    archived = domain(archived_url(url) or url)
    name = archived if archived in page.old_domains else domain(url)
    if not name or name in page.old_domains:
        return
    near = lookalike_of(name, page.old_domains)
    if near:
        yield Found(Label.LOOKALIKE_DOMAIN, f"{name} looks like {near}, which the page had")
    yield Found(Label.NEW_DOMAIN, f"the page had no link to {name} before")
