"""Takes a change and gives the words that came beside the prose: values, references, captions.

The visible text of a stretch leaves those out, yet a reader may see them. Never judges a word.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from bot.analyzer.analysis import Label, Node, Span
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.wraps import is_citation
from bot.analyzer.labels.families import ALARMS
from bot.analyzer.prose.finding import Finding
from bot.analyzer.wikitext.footnotes import is_footnote
from bot.analyzer.wikitext.galleries import pictures_in
from bot.analyzer.wikitext.markup import Markup, Stream, templates_in
from bot.analyzer.wikitext.visible import Visible

_ASIDE = {
    Node.TEMPLATE_PARAMETER: "value",
    Node.REFERENCE: "content",
    Node.MEDIA: "caption",
    Node.GALLERY: "content",
}
"""What holds words that the visible text leaves out, and in which part."""
_UNSEEN = frozenset({Node.COMMENT, Node.CODE, Node.NOWIKI})
_SAID = re.compile(r"[^\W\d_]{3}")
_NO_WORDS = re.compile(
    r"\S*[\d/_@\\=#&%:]\S*|(?:\S*://|www\.).*|.*\.(?:jpe?g|png|gif|svg|tiff?|webp|webm|og[agv]|pdf|djvu)"
    r"|[\w-]+\s*:[^:;]*;.*",
    re.IGNORECASE | re.DOTALL,
)
"""Identifiers, addresses, names of files and styles: a value, but no words."""
_PATH = re.compile(r"[/\\_=&%#@]| \.\w")
_SENTENCE = re.compile(r".*[.!]\W*\Z|(?:\S+\s+){3,}\S*[^\W\d_]{2}[.!?]\s", re.DOTALL)
"""It ends with a mark, or some words before another sentence do."""
_SENTENCE_WORDS = 8
_TITLE = re.compile(r"(?i).*(?:tit(?:le|el|re|ul|ol)|títul|tytu|назв|загл)")
"""What a parameter for a source's or work's title is called: a title may say anything."""
_OF_NAMES = frozenset({Label.PROFANITY})
_ALWAYS = frozenset({Label.PROFANITY, Label.GIBBERISH, Label.REPEATED_CHARACTERS})


class Aside(NamedTuple):
    """Words beside the prose, and the alarms that may be raised on them."""

    seen: Visible
    added: tuple[Span, ...]
    alarms: frozenset[Label]

    def may_raise(self, finding: Finding) -> bool:
        """Say whether a finding may be told of these words: a path's part is no gibberish."""
        if finding.label is Label.GIBBERISH:
            start, end = finding.new_span
            before = re.split(r"\s", self.seen.text[:start])[-1]
            behind = re.split(r"\s", self.seen.text[end:], maxsplit=1)[0]
            if _PATH.search(f"{before} {behind}"):
                return False
        return finding.label in self.alarms


def asides(change: Change, *, is_judged: bool) -> Iterator[Aside]:
    """Give the words beside the prose that came with a change.

    Args:
        change: Any change.
        is_judged: Whether the words of the stretch itself were judged already.
    """
    side = change.new
    is_prose = change.stream.node is None and not side.kinds
    if is_prose or side.start == side.end or change.is_code or change.stream.node in _UNSEEN:
        return
    if change.stream.node is Node.TEMPLATE_PARAMETER and not is_judged:
        yield from _of_value(change)
    held = [node for node in side.nodes if node.node in _ASIDE]
    known = frozenset(_sources(change.old)) if held else frozenset[str]()
    for node in held:
        if node is not side.markup or node.node is not Node.MEDIA:
            for span in _spans(side, node):
                if side.page_text[slice(*span)] not in known:
                    yield from _came(side, node, span)
    if change.stream.node is Node.GALLERY:
        for picture in pictures_in(side.page_text, side.span):
            if picture.caption and picture.caption[1] > side.start:
                yield from _aside(side, picture.caption, is_title=False)


def _came(side: Side, node: Markup, span: Span) -> Iterator[Aside]:
    """Give words of a node that is new."""
    path = (*side.stream.path, *node.path, node.node)
    for aside in _aside(side, span, is_title=_is_cited(path)):
        is_title = node.node is Node.TEMPLATE_PARAMETER and _TITLE.match(node.name)
        yield aside._replace(alarms=aside.alarms - {Label.PROFANITY}) if is_title else aside


def _of_value(change: Change) -> Iterator[Aside]:
    """Give a value in which words came, with those words as what is new."""
    stream, side = change.stream, change.new
    seen = side.reader.visible(stream.start, stream.end)
    start = len(side.reader.visible(stream.start, side.start).text)
    added = start, start + len(side.visible)
    if _is_said(side.visible.strip()):
        alarms = alarms_in(stream, side.visible, within=seen.text)
        yield Aside(seen, (added,), alarms)


def _spans(side: Side, node: Markup) -> Iterator[Span]:
    part = node.part(_ASIDE[node.node])
    if part is None:
        return
    if node.node is Node.GALLERY:
        text = side.page_text
        pictures = pictures_in(text, (part.start, part.end))
        yield from (picture.caption for picture in pictures if picture.caption)
    else:
        yield part.start, part.end


def _sources(side: Side) -> Iterator[str]:
    text = side.page_text
    for node in side.nodes:
        if node.node in _ASIDE:
            yield from (text[slice(*span)] for span in _spans(side, node))


def _is_cited(path: tuple[str, ...]) -> bool:
    """Say whether words within some nodes are those of a source: its title, what is quoted."""
    if any(name.startswith(Node.REFERENCE) for name in path):
        return True
    return any(is_citation(name) or is_footnote(name) for name in templates_in(path))


def _aside(side: Side, span: Span, *, is_title: bool) -> Iterator[Aside]:
    seen = side.reader.visible(*span)
    said = seen.text.strip()
    if _is_said(said):
        yield Aside(seen, ((0, len(seen.text)),), _alarms_on(said, is_title=is_title))


def _is_said(words: str) -> bool:
    """Say whether a value is words."""
    return _SAID.search(words) is not None and _NO_WORDS.fullmatch(words) is None


def alarms_in(stream: Stream, words: str, *, within: str = "") -> frozenset[Label]:
    """Give the alarms that changed words of a stretch may raise: few in a value or reference.

    Args:
        stream: Where the words stand.
        words: The changed words, or those of the sentence that holds them.
        within: All words of the stretch, where `words` are not all.
    """
    is_title = _is_cited(stream.path)
    is_value = is_title or stream.node is Node.TEMPLATE_PARAMETER
    return _alarms_on(words.strip(), within, is_title=is_title) if is_value else ALARMS


def _alarms_on(words: str, within: str = "", *, is_title: bool) -> frozenset[Label]:
    """Give the alarms that a value may raise: titles speak to people, addresses have a place."""
    if is_title:
        return _ALWAYS
    if words.istitle() and " " not in words:
        return _OF_NAMES
    found = set(_ALWAYS)
    value = within.strip() or words
    is_sentence = _SENTENCE.match(value) is not None
    if is_sentence or words[:1].islower():
        found.add(Label.CHAT_IN_ARTICLE)
    if is_sentence and value.count(" ") >= _SENTENCE_WORDS:
        found.add(Label.CONTACT_DETAILS)
    return frozenset(found)
