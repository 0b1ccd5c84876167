"""Takes a link that leads where it did and says what markup came into its label, or went.

Never looks at words: it is asked of links whose words stayed.
"""

import re
from collections import Counter
from collections.abc import Iterator

from bot.analyzer.analysis import Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt

_TAGS = re.compile(r"<[^<>]*>")
_QUOTES = re.compile(r"'{2,}")
_LABELS = {
    Node.COMMENT: Label.COMMENT_CHANGE,
    Node.ARGUMENT: Label.TEMPLATE_CHANGE,
    Node.TEXT_FORMATTING: Label.EMPHASIS,
    Node.ELEMENT: Label.ELEMENT_CHANGE,
    Node.ENTITY: Label.ELEMENT_CHANGE,
    Node.NOWIKI: Label.ELEMENT_CHANGE,
    Node.CODE: Label.ELEMENT_CHANGE,
    Node.TRANSLATION_MARKER: Label.ELEMENT_CHANGE,
}
"""What is told here; templates, references and files have labels of their own."""
_WHAT = {
    Label.COMMENT_CHANGE: "a comment that readers don't see",
    Label.TEMPLATE_CHANGE: "an argument",
    Label.EMPHASIS: "bold or italics",
    Label.ELEMENT_CHANGE: "markup",
}

_Markup = tuple[Label, str]


def in_label(change: Change) -> list[Found]:
    """Tell the markup of a link's label that came, went or changed; words say nothing here."""
    if change.old.markup is None or change.new.markup is None or not change.is_same_but_blanks:
        return []
    old, new = (Counter(_markup(side)) for side in change.sides)
    gone, come = list((old - new).elements()), list((new - old).elements())
    labels = dict.fromkeys(label for label, _ in (*come, *gone))
    found = [_told(label, gone, come, change.new.visible) for label in labels]
    if _tags_round_target(change.old) != _tags_round_target(change.new):
        shown = excerpt(change.operation.new)
        found.append(Found(Label.ELEMENT_CHANGE, f"marks for translators changed: {shown}"))
    return found


def _tags_round_target(side: Side) -> list[str]:
    """Give the tags, as <tvar name=1>, that tell translators to leave a target as it is."""
    link = side.markup
    target = link and (link.part("target") or link.part("url"))
    return _TAGS.findall(side.page_text, link.start, target.start) if link and target else []


def _told(label: Label, gone: list[_Markup], come: list[_Markup], words: str) -> Found:
    was, now = ("".join(x for kind, x in some if kind is label) for some in (gone, come))
    how = "changed" if was and now else "added" if now else "removed"
    shown = words if label is Label.EMPHASIS else now or was
    return Found(label, f"{_WHAT[label]} {how} in a link's label: {excerpt(shown)}")


def _markup(side: Side) -> Iterator[_Markup]:
    """Give the markup of a label without the words in it."""
    label = side.markup.part("label") if side.markup else None
    if label is None:
        return
    text = side.page_text
    for quotes in _QUOTES.findall(text, label.start, label.end):
        yield Label.EMPHASIS, quotes
    for node in side.nodes:
        if node.node in _LABELS and label.start <= node.start and node.end <= label.end:
            content = node.part("content") if node.node is not Node.COMMENT else None
            end = content.start if content else node.end
            yield _LABELS[node.node], text[node.start : end]
