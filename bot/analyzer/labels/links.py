"""Takes a change of links on this wiki and says how the targets relate.

Never judges label words: that is the words' own business.
"""

import re
from collections.abc import Iterator

from msgspec import structs
from rapidfuzz.distance import OSA

from bot.analyzer.analysis import Assurance, Label, Node
from bot.analyzer.changes import Change, Side
from bot.analyzer.labels.found import Found, quoted
from bot.analyzer.page import Page, anchor_words
from bot.analyzer.titles import Target, read_target

_LINKS = frozenset({Node.WIKILINK, Node.INTERWIKI_LINK, Node.ANNOTATION})
_BRACKETS = re.compile(r"[\[\]|]")
_BROKEN = re.compile(r"\[\s*\[|\]\s*\]|^[^\[]*\]|\[[^\]]*$|\|")
"""Brackets that mean a link and make none; [sic] is no broken link."""
_WORD = re.compile(r"[^\W_]{3,}")
_NEAR = 0.8
_STEM = 4
"""Letters at a word's start that inflection leaves alone."""


def links(change: Change, page: Page) -> Iterator[Found]:
    """Label a change of a link to a page."""
    old, new = change.old.markup, change.new.markup
    if change.node not in _LINKS or Node.ANNOTATION in {old and old.node, new and new.node}:
        return
    if _is_repair(change):
        yield _repair(change)
    elif _has_bar_put_in(change):
        yield from _barred(change, page)
    elif old is None:
        yield from _added(change, page)
    elif new is None:
        yield from _removed(change)
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
    return is_broken and bool(words) and words == _BRACKETS.sub("", new.visible).split()


def _repair(change: Change) -> Found:
    stood = change.new.part("target").strip() in change.old.source
    why = f"broken brackets of {quoted(change.operation.new)} made whole"
    is_whole = bool(change.new.part("target").strip()) and not change.new.is_loose
    level = Assurance.PROVEN if stood and is_whole else Assurance.PLAUSIBLE
    return Found(Label.LINK_REPAIR, why, level)


def _has_bar_put_in(change: Change) -> bool:
    """Say whether [[target label]] became [[target|label]]: the bar had been left out."""
    target, label = change.new.part("target").strip(), change.new.part("label").strip()
    leaked = change.old.part("target").strip()
    if change.old.part("label") or not label or not leaked.endswith(f" {label}"):
        return False
    if leaked.startswith(label):  # a name may be one word twice: [[Walla Walla]]
        return False
    before = leaked.removesuffix(label).strip()
    return OSA.normalized_similarity(before.lower(), target.lower()) >= _NEAR


def _is_bar_alone(change: Change) -> bool:
    target = change.new.part("target").strip()
    return _has_bar_put_in(change) and change.old.part("target").strip().startswith(f"{target} ")


def _barred(change: Change, page: Page) -> Iterator[Found]:
    target = change.new.part("target").strip()
    is_kept = _is_bar_alone(change)
    level = Assurance.PROVEN if is_kept else Assurance.PLAUSIBLE
    facts = page.facts(read_target(target, page.site))
    if not is_kept and facts is not None and facts.exists:
        level = Assurance.VERIFIED
    why = (
        f"bar put into {quoted(change.operation.old)}, which is now {quoted(change.operation.new)}"
    )
    yield Found(Label.LINK_REPAIR, why, level)
    if not is_kept:
        why = f"target of {quoted(change.operation.old)} changed to {quoted(target)}"
        yield Found(Label.LINK_RETARGET, why, level)


def _added(change: Change, page: Page) -> Iterator[Found]:
    if change.is_made_whole and not change.is_same_words:
        why = f"{quoted(change.operation.old)} became the link {quoted(change.operation.new)}"
        yield Found(Label.LINK_ADD, why)
        return
    if not change.is_same_words or not change.new.visible.strip():
        return
    target = link_target(change.new, page)
    if target is None:
        return
    why = f"plain '{quoted(change.operation.old)}' became a link"
    if change.operation.new != f"[[{change.operation.old}]]":
        why += f" to {quoted(target.shown)}"
    yield Found(Label.LINK_ADD, why, _covered(change, target, page))
    yield from _astray(target, page)


def _removed(change: Change) -> Iterator[Found]:
    if change.is_same_words or change.is_made_whole:
        yield Found(Label.LINK_REMOVE, f"{quoted(change.operation.old)} is no longer a link")


def _changed(change: Change, page: Page) -> Iterator[Found]:
    old, new = link_target(change.old, page), link_target(change.new, page)
    if old is None or new is None:
        return
    if (old.title, old.prefix) != (new.title, new.prefix):
        yield from _retargeted(change, old, new, page)
    elif anchor_words(old.anchor) != anchor_words(new.anchor):
        yield _anchored(change, new, page)
    elif change.is_same_words:
        why = f"{quoted(change.operation.old)} is written as {quoted(change.operation.new)}"
        yield Found(Label.LINK_SIMPLIFY, f"{why}, with the same target and words", Assurance.PROVEN)
    is_other_label = not change.is_same_words and not is_explained(change, page)
    if is_other_label and (old.title, old.prefix) == (new.title, new.prefix):
        why = f"'{quoted(change.old.visible)}' became '{quoted(change.new.visible)}'"
        yield Found(Label.LINK_RELABEL, f"label of a link to {quoted(new.shown)}: {why}")


def _anchored(change: Change, new: Target, page: Page) -> Found:
    is_here = new.title in {"", page.title.title} and not new.prefix
    is_heading = is_here and anchor_words(new.anchor) in page.headings
    why = f"only the section part changed: {quoted(change.operation.old)} to "
    why += quoted(change.operation.new)
    if is_heading and (change.is_same_words or is_explained(change, page)):
        return Found(Label.LINK_ANCHOR, f"{why}, a heading of this page", Assurance.PROVEN)
    return Found(Label.LINK_ANCHOR, why)


def _retargeted(change: Change, old: Target, new: Target, page: Page) -> Iterator[Found]:
    extra = _by_facts(change, old, new, page)
    level = max((found.assurance for found in extra), default=Assurance.PLAUSIBLE)
    is_same = change.is_same_words or is_explained(change, page)
    if any(found.label is Label.LINK_BREAK for found in extra) or not is_same:
        level = Assurance.PLAUSIBLE
    else:
        level = max(level, _covered(change, new, page))
    why = f"target of {quoted(change.operation.old)} changed to {quoted(change.operation.new)}"
    yield Found(Label.LINK_RETARGET, why, level)
    yield from (structs.replace(found, assurance=level) for found in extra)
    yield from _astray(new, page)


def _by_facts(change: Change, old: Target, new: Target, page: Page) -> list[Found]:
    """Label what the wiki's facts say about the two targets."""
    was, now = page.facts(old), page.facts(new)
    found: list[Found] = []
    if was is None:
        return found
    shown = quoted(old.shown), quoted(new.shown)
    if page.is_same(was.redirects_to, new):
        why = f"{shown[0]} redirects to {shown[1]}"
        found.append(Found(Label.LINK_BYPASS_REDIRECT, why, Assurance.VERIFIED))
    if was.is_disambiguation and any(page.is_same(title, new) for title in was.lists):
        why = f"{shown[0]} is a disambiguation page that lists {shown[1]}"
        found.append(Found(Label.LINK_DISAMBIGUATE, why, Assurance.VERIFIED))
    if now is not None and now.exists and not was.exists:
        level = Assurance.VERIFIED if _is_related(change, old, new) else Assurance.PLAUSIBLE
        found.append(
            Found(Label.LINK_UNBREAK, f"{shown[0]} does not exist, {shown[1]} does", level)
        )
    if now is not None and was.exists and not now.exists:
        found.append(Found(Label.LINK_BREAK, f"{shown[1]} does not exist, {shown[0]} does"))
    return found


def _is_related(change: Change, old: Target, new: Target) -> bool:
    """Say whether a new target is near to the old one, or shares a word with what it stands for.

    A missing target replaced by any page that exists would hide an easter egg.
    """
    was, now = _own_name(old), _own_name(new)
    if OSA.normalized_similarity(was.lower(), now.lower()) >= _NEAR:
        return True
    named = _stems(f"{now} {new.anchor}")
    return bool(named & (_stems(was) | _stems(change.new.visible)))


def _own_name(target: Target) -> str:
    """Give a title on this wiki without its namespace, in which all of its titles are alike."""
    return target.title.partition(":")[2]


def _stems(words: str) -> set[str]:
    return {word[:_STEM].lower() for word in _WORD.findall(words)}


def _is_respelt(one: Target, other: Target) -> bool:
    """Say whether two titles differ in capitals, blanks and signs only."""
    return _letters(one.title) == _letters(other.title)


def _letters(title: str) -> list[str]:
    return [sign for sign in title.casefold() if sign.isalnum()]


def _covered(change: Change, target: Target, page: Page) -> Assurance:
    """Verify a target that is the words it covers (or what they redirect to) and exists."""
    facts = page.facts(target)
    if facts is None or not facts.exists or target.anchor or target.namespace:
        return Assurance.PLAUSIBLE
    words = read_target(change.new.visible, page.site)
    if words.title == target.title:
        return Assurance.VERIFIED
    told = page.facts(words)
    is_redirect = told is not None and page.is_same(told.redirects_to, target)
    return Assurance.VERIFIED if is_redirect else Assurance.PLAUSIBLE


def _astray(target: Target, page: Page) -> Iterator[Found]:
    if target.title and target.title == page.title.title and not target.prefix:
        yield Found(Label.LINK_TO_SELF, f"{quoted(target.shown)} is this page")
    is_away = target.namespace // 2 != page.namespace // 2
    if target.title and is_away and target.namespace not in page.site.content:
        why = f"{quoted(target.shown)} is in another namespace"
        yield Found(Label.LINK_TO_OTHER_NAMESPACE, why)


def is_explained(change: Change, page: Page) -> bool:
    """Say whether words that changed with a link are the link's own, and shown to be right.

    A repair takes brackets away; an unlabelled link shows its target, so that a redirect's target
    or a heading's right spelling changes what is shown.
    """
    if change.new.markup is None or change.node not in _LINKS:
        return False
    if _is_repair(change) or _has_bar_put_in(change):
        return True
    old, new = link_target(change.old, page), link_target(change.new, page)
    if old is None or new is None or _has_label(change):
        return False
    if (old.title, old.prefix) == (new.title, new.prefix):
        return new.title == "" and anchor_words(new.anchor) in page.headings
    was, now = page.facts(old), page.facts(new)
    if was is None:
        return False
    is_found = now is not None and now.exists and not was.exists
    return page.is_same(was.redirects_to, new) or (is_found and _is_respelt(old, new))


def _has_label(change: Change) -> bool:
    return bool(change.old.part("label") or change.new.part("label"))


def asked_titles(change: Change, page: Page) -> list[str]:
    """Name the titles whose facts could change the labels of this change."""
    if change.node not in _LINKS or _is_repair(change) or _is_bar_alone(change):
        return []
    if not change.is_same_words and _has_label(change) and not _has_bar_put_in(change):
        return []
    targets = [link_target(side, page) for side in (change.old, change.new)]
    here = [t for t in targets if t is not None and not t.prefix and t.title]
    if len({target.title for target in here}) < sum(target is not None for target in targets):
        return []
    asked = [target.shown for target in here]
    if asked and change.new.markup is not None:
        words = read_target(change.new.visible, page.site)
        asked += [words.shown] if words.title and not words.prefix and not words.namespace else []
    return asked
