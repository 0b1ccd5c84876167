"""Takes a change of links on this wiki and says how the targets relate.

Never judges label words: that is the words' own business.
"""

import re
from collections.abc import Iterator
from html import unescape

from msgspec import structs

from bot.analyzer.analysis import Assurance, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.alike import (
    is_mostly,
    is_near,
    is_nearest,
    is_slip,
    is_title_respelt,
    says_other,
    stands,
)
from bot.analyzer.labels.brackets import is_half_whole, is_meant
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.labels.inner import in_label
from bot.analyzer.labels.respelt import expands_alike, holds_unseen, respelt
from bot.analyzer.labels.reworded import gained, lost, within_words
from bot.analyzer.labels.targets import astray, by_facts, covered, covered_anew, is_found
from bot.analyzer.wikitext.page import Page, anchor_words
from bot.analyzer.wikitext.titles import USER_NAMESPACES, Target, read_target

_LINKS = frozenset({Node.WIKILINK, Node.INTERWIKI_LINK, Node.ANNOTATION})
_BRACKETS = re.compile(r"[\[\]|]")
_BROKEN = re.compile(r"\[\s*\[|\]\s*\]|^[^\[]*\]|\[[^\]]*$|\|")
"""Brackets that mean a link and make none; [sic] is no broken link."""
_ADDRESS = re.compile(r"\S*[/:_]\S*")


def links(change: Change, page: Page) -> Iterator[Found]:
    """Label a change of a link to a page."""
    old, new = change.old.markup, change.new.markup
    if change.node not in _LINKS or Node.ANNOTATION in {old and old.node, new and new.node}:
        yield from within_words(change, page)
        return
    if change.is_of_attributes:
        yield Found(Label.TABLE_LAYOUT, "the table's layout changed")
        return
    found = _told(change, page)
    if change.is_code or change.old.inner_links or change.new.inner_links:
        # no link holds one: its target and brackets are shown; and a word of code is no title
        found = (structs.replace(one, assurance=Assurance.PLAUSIBLE) for one in found)
    yield from found


def _told(change: Change, page: Page) -> Iterator[Found]:
    old, new = change.old.markup, change.new.markup
    if _is_repair(change):
        yield _repair(change, page)
    elif _has_bar_put_in(change):
        yield from _barred(change, page)
    elif old is None:
        yield from _added(change, page)
    elif new is None:
        yield from _removed(change, page)
    else:
        yield from _changed(change, page)


def link_target(side: Side, page: Page) -> Target | None:
    """Give what the link of one side leads to; None when it is no link."""
    if side.markup is None or side.markup.node not in _LINKS:
        return None
    return read_target(side.markup.name, page.site)


def _is_repair(change: Change) -> bool:
    """Say whether brackets that were not a link became one (or the target lost a stray pipe)."""
    if change.new.markup is None:
        return False
    old, new = change.old, change.new
    words = _BRACKETS.sub("", old.visible).split()
    is_broken = bool(_BROKEN.search(old.visible)) and old.visible.strip() != new.visible.strip()
    return is_broken and bool(words) and words == new.visible.split()


def _repair(change: Change, page: Page) -> Found:
    """Prove a repair when brackets or a bar said where the target begins and ends."""
    target = change.new.part("target").strip()
    stood = re.search(rf"\[\s*{re.escape(target)}\s*[\]|]", change.old.source)
    why = f"broken brackets of {excerpt(change.operation.new)} made whole"
    is_clear = not (change.new.is_before_bar or is_meant(change, target, page))
    is_shown = stood and is_clear and not change.new.is_loose and is_half_whole(change)
    return Found(Label.LINK_REPAIR, why, Assurance.PROVEN.only_if(is_shown))


def _has_bar_put_in(change: Change) -> bool:
    """Say whether [[target label]] became [[target|label]]: the bar had been left out.

    Only of a target that is typed as an address is (Help:Links, Old_town, Eastmark/History), or
    whose end is said again ([[Old town/Walls Walls]]): [[Stone bridge]] made [[Stone|bridge]] is
    another link with other words.
    """
    target, label = change.new.part("target").strip(), change.new.part("label").strip()
    leaked = change.old.part("target").strip()
    if change.old.part("label") or not leaked.endswith(f" {label}"):
        return False
    is_address = _ADDRESS.fullmatch(target) or re.search(rf"\W{re.escape(label)}$", target)
    return bool(is_address) and is_near(leaked.removesuffix(label).strip(), target)


def _barred(change: Change, page: Page) -> Iterator[Found]:
    """Verify a bar put into a target that led nowhere without it, and leads somewhere with it."""
    target, leaked = change.new.part("target").strip(), change.old.part("target").strip()
    old, new = read_target(leaked, page.site), read_target(target, page.site)
    is_shown = is_found(page.facts(old), page.facts(new)) and new.namespace not in USER_NAMESPACES
    level = Assurance.VERIFIED.only_if(is_shown)
    why = f"bar put into {excerpt(change.operation.old)}, which is now "
    why += excerpt(change.operation.new)
    yield Found(Label.LINK_REPAIR, why, level)
    if not leaked.startswith(f"{target} "):
        why = f"target of {excerpt(change.operation.old)} changed to {excerpt(target)}"
        yield Found(Label.LINK_RETARGET, why, level)


def _added(change: Change, page: Page) -> Iterator[Found]:
    if change.is_made_whole and not change.is_same_words:
        if is_half_whole(change):
            yield _repair(change, page)
        else:
            why = f"{excerpt(change.operation.old)} became the link {excerpt(change.operation.new)}"
            yield Found(Label.LINK_ADD, why)
        return
    if not change.is_same_but_capitals:
        yield from gained(change, page)
        return
    target = link_target(change.new, page)
    if target is None or not change.new.visible.strip():
        return
    why = f"plain '{excerpt(change.operation.old)}' became a link"
    if change.old.has(*_LINKS):
        why = f"{excerpt(change.operation.old)} became one link"
    elif _is_set(change.old) and not _is_set(change.new):
        why = f"{excerpt(change.operation.old)} became a link"
    if change.operation.new != f"[[{change.operation.old}]]":
        why += f" to {excerpt(target.shown or change.new.part('target'))}"
    yield Found(Label.LINK_ADD, why, covered(change, target, page))
    yield from astray(target, page)


def _removed(change: Change, page: Page) -> Iterator[Found]:
    if change.is_same_but_capitals or change.is_made_whole:
        why = f"{excerpt(change.operation.old)} is no longer a link"
        if change.new.has(*_LINKS) or _is_set(change.new):
            why = f"{excerpt(change.operation.old)} became {excerpt(change.operation.new)}"
        yield Found(Label.LINK_REMOVE, why)
    else:
        yield from lost(change, page)


def _is_set(side: Side) -> bool:
    """Say whether words that are no link are set in a way of their own: bold, struck, as code."""
    return "''" in side.source or "<" in side.source


def _changed(change: Change, page: Page) -> Iterator[Found]:
    old, new = link_target(change.old, page), link_target(change.new, page)
    if old is None or new is None:
        return
    is_same_label = change.old.visible.split() == change.new.visible.split()
    inner = in_label(change)
    if old.page != new.page:
        yield from _retargeted(change, old, new, page)
    elif anchor_words(old.anchor) != anchor_words(new.anchor):
        yield _anchored(change, old, new, page)
    elif change.old.inner_links != change.new.inner_links:
        yield _interlaced(change)
    elif is_same_label and expands_alike(change) and not inner:
        yield respelt(change, page)
    yield from inner
    if not is_same_label and old.page == new.page and not is_explained(change, page):
        why = f"'{excerpt(change.old.visible)}' became '{excerpt(change.new.visible)}'"
        led = excerpt(new.shown or change.new.part("target"))
        yield Found(Label.LINK_RELABEL, f"label of a link to {led}: {why}")


def _interlaced(change: Change) -> Found:
    is_more = change.old.inner_links < change.new.inner_links
    label, how = (Label.LINK_ADD, "put into") if is_more else (Label.LINK_REMOVE, "taken out of")
    return Found(label, f"a link was {how} the label of {excerpt(change.operation.old)}")


def _anchored(change: Change, old: Target, new: Target, page: Page) -> Found:
    is_heading = _is_heading_found(change, old, new, page)
    why = f"only the section part changed: {excerpt(change.operation.old)} to "
    why += excerpt(change.operation.new)
    if is_heading and (change.is_same_words or is_explained(change, page)):
        return Found(Label.LINK_ANCHOR, f"{why}, a heading of this page", Assurance.PROVEN)
    return Found(Label.LINK_ANCHOR, why)


def _is_heading_found(change: Change, old: Target, new: Target, page: Page) -> bool:
    """Say whether an anchor that led nowhere became the heading of this page that it meant.

    It was a misspelling of it; or, under a label, it was mostly the same, and no other heading of
    the page is as near: a life in the war may be one before it or one after it.
    """
    if new.title not in {"", page.title.title} or new.prefix:
        return False
    was, now = anchor_words(old.anchor), anchor_words(new.anchor)
    if now not in page.headings or was in page.plain_headings or stands(old.anchor, page.new):
        return False
    is_alike = change.is_same_words and is_mostly(was, now, change.new.visible)
    is_alike = is_alike and not says_other(was, now, page.context.language)
    if is_slip(was, now, page):
        return not any(is_near(was, other) for other in page.plain_headings - {unescape(now)})
    return is_alike and is_nearest(was, now, page.plain_headings)


def _retargeted(change: Change, old: Target, new: Target, page: Page) -> Iterator[Found]:
    extra = by_facts(change, old, new, page)
    level = max((found.assurance for found in extra), default=Assurance.PLAUSIBLE)
    is_same = change.is_same_words or is_explained(change, page)
    is_same = is_same and not holds_unseen(change.new)
    if any(found.label is Label.LINK_BREAK for found in extra) or not is_same:
        level = Assurance.PLAUSIBLE
    else:
        level = max(level, covered_anew(change, old, new, page))
    why = f"target of {excerpt(change.operation.old)} changed to {excerpt(change.operation.new)}"
    yield Found(Label.LINK_RETARGET, why, level)
    if _is_renamed(change, old, new):
        why = f"another title is shown: {excerpt(old.shown)} became {excerpt(new.shown)}"
        yield Found(Label.NAME_CHANGE, why)
    yield from (structs.replace(found, assurance=level) for found in extra)
    yield from astray(new, page)


def _is_renamed(change: Change, old: Target, new: Target) -> bool:
    """Say whether another title is shown in a script without capitals, where no word tells a name.

    A longer or shorter title may be the same thing's; other numbers are told as numbers.
    """
    was, now = _letters(old.shown), _letters(new.shown)
    both = was + now
    is_cased = both.title() != both.lower()  # Georgian has no capitals in titles
    return not (_has_label(change) or is_cased or was in now or now in was)


def _letters(title: str) -> str:
    return "".join(sign for sign in title if not sign.isdecimal())


def is_explained(change: Change, page: Page) -> bool:
    """Say whether words that changed with a link are the link's own, and shown to be right.

    A repair takes brackets away; an unlabelled link shows its target, so that the right spelling of
    a title or a heading changes what is shown. A title of other words is other words.
    """
    if change.node not in _LINKS:
        return False
    if _is_repair(change) or _has_bar_put_in(change):
        return True
    old, new = link_target(change.old, page), link_target(change.new, page)
    if old is None or new is None or _has_label(change):
        return False
    if old.page == new.page:
        return new.title == "" and _is_heading_found(change, old, new, page)
    is_told = page.redirects(old, new)
    is_known = is_told or is_found(page.facts(old), page.facts(new))
    return is_known and is_title_respelt(old, new, page, is_told=is_told)


def _has_label(change: Change) -> bool:
    return bool(change.old.part("label") or change.new.part("label"))


def asked_titles(change: Change, page: Page) -> list[str]:
    """Name the titles whose facts could change the labels of this change."""
    if change.node not in _LINKS or _is_repair(change):
        return []
    if not change.is_same_words and _has_label(change) and not _has_bar_put_in(change):
        return []
    targets = [t for side in change.sides if (t := link_target(side, page))]
    here = [target for target in targets if not target.prefix]
    if len({target.title for target in here} - {""}) < len(here) or targets[-1:] != here[-1:]:
        return []
    asked = [target.shown for target in here]
    if asked and change.new.markup is not None:
        words = read_target(change.new.visible, page.site)
        asked += [words.shown] if words.title and not words.prefix and not words.namespace else []
    return asked
