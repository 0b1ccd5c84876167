"""Takes a link whose target and words stayed, and says whether it is only written otherwise.

Proves what leads and reads as before; never looks at what the wiki says of a title.
"""

import re

from bot.analyzer.analysis import Assurance, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.labels.targets import leads_away
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.titles import in_letters, read_target

_OUTSIDE = frozenset({"", " ", "\n"})
"""What may touch a link's brackets where blanks within them make no difference."""
_CONTROLS = r"\x00-\x1f\x7f-\x9f\u00ad\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
_UNSEEN = re.compile(rf"[{_CONTROLS}]")
_ODD = re.compile(
    rf"[{_CONTROLS}\u200c\u200d]|&#?\w+;|^\s*:[\s:/]|^[\s:]*$|#\s|(?:^|[\s:/])\.{{1,2}}(?:[\s/#]|$)"
)
"""What a wiki reads otherwise than it looks: other blanks, signs that nobody sees, entities, a page
below this one, no page at all (a path), a section's name that begins blank."""
_EDGES = " \t\n.,;:!?"
_SPACES = " \t\n"
"""What is one blank to readers, however many; others show."""


def respelt(change: Change, page: Page) -> Found:
    """Tell another spelling of a link, which may have taken in words beside it or given some back.

    It covers other words then, though a reader sees the same: that is not proven to be the same.
    """
    if _covered(change.old) != _covered(change.new):
        why = f"{excerpt(change.old.source)} became {excerpt(change.new.source)}"
        return Found(Label.LINK_SIMPLIFY, f"{why}, with the same target")
    if _has_stray_bar(change.old) and not _has_stray_bar(change.new):
        why = f"the bar without a label was taken out of {excerpt(change.operation.old)}"
        return Found(Label.LINK_REPAIR, why, _simplified(change, page))
    old, new = (excerpt(side.source.strip()) for side in change.sides)
    why = f"{old} is written as {new}, with the same target and words"
    return Found(Label.LINK_SIMPLIFY, why, _simplified(change, page))


def holds_unseen(side: Side) -> bool:
    """Say whether a link's target holds signs that nobody sees, but those that join letters."""
    return _UNSEEN.search(in_letters(side.part("target"))) is not None


def expands_alike(change: Change) -> bool:
    """Say whether the same templates stand in it: what they show is not known here."""
    return change.old.names(Node.TEMPLATE) == change.new.names(Node.TEMPLATE)


def _has_stray_bar(side: Side) -> bool:
    label = side.markup.part("label") if side.markup else None
    return label is not None and label.start == label.end


def _covered(side: Side) -> list[str]:
    """Give the words that a link itself covers, its trail's too: not what stands beside it.

    A sentence's sign at its edge may be in it or not.
    """
    node = side.markup
    shown = side.reader.visible(node.start, node.end).text if node else ""
    return shown.strip(_EDGES).split()


def _simplified(change: Change, page: Page) -> Assurance:
    """Prove another spelling of a target, unless nobody said whether its first letter matters."""
    is_free = page.site.first_letter_case and page.context.namespaces is not None
    strict = page.site._replace(first_letter_case=is_free)
    old, new = (read_target(side.part("target"), strict) for side in change.sides)
    is_seen_alike = change.is_same_words or (_has_blanks_outside(change) and not page.shows_blanks)
    is_link = not any(_ODD.search(in_letters(side.part("target"))) for side in change.sides)
    is_link = is_link and not _has_stray_bar(change.new)
    is_bar = _has_stray_bar(change.old)  # which ends a gallery's caption: it hid what stood before
    if is_bar and (leads_away(new, page) or change.stream.is_within(Node.GALLERY)):
        return Assurance.PLAUSIBLE
    return Assurance.PROVEN.only_if(is_seen_alike and is_link and old.title == new.title)


def _has_blanks_outside(change: Change) -> bool:
    """Say whether only blanks within the brackets went or came, beside some that stand outside."""
    old, new = change.old, change.new
    if old.touching != new.touching:
        return False
    one, other = sorted((old.visible, new.visible), key=len)
    before, behind = new.touching
    is_led = other.startswith(one[:1]) or before in _OUTSIDE
    is_followed = other.endswith(one[-1:]) or behind in _OUTSIDE
    return one.strip(_SPACES) == other.strip(_SPACES) and is_led and is_followed
