"""Takes all changes of an edit and looks for what no single one shows: alarms and cautions.

Never looks at words: prose does.
"""

import re
from collections.abc import Iterator, Sequence

from bot.analyzer.analysis import Evidence, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.compare.hiding import styles_hide
from bot.analyzer.compare.operations import Compared
from bot.analyzer.labels.breakage import broken_markup, half_headings, leaked_brackets
from bot.analyzer.labels.found import evidence_of, excerpt
from bot.analyzer.labels.glued import glued
from bot.analyzer.labels.own_name import own_name_replaced
from bot.analyzer.labels.spam import link_spam
from bot.analyzer.labels.spoilt_names import NAMED, spoilt_name
from bot.analyzer.labels.unfinished import unfinished
from bot.analyzer.prose.added.gibberish import are_mashed_into, is_stray_word
from bot.analyzer.prose.added.leftovers import Leftover, inspect_source, possible_leftovers
from bot.analyzer.prose.added.profanity import rude_word_of
from bot.analyzer.prose.segments import words
from bot.analyzer.prose.summaries import typed_of
from bot.analyzer.wikitext.markup import is_hidden
from bot.analyzer.wikitext.page import Page

_REMOVED_CHARACTERS = 500
_NOT_ITS_OWN = re.compile(
    r"\[\[.*?\]\]|\S*://\S+|[\"“«„][^\"”»“]*(?:[\"”»“]|$)|(?<!\w)['‘].*?['’](?!\w)"
)
_MARKS = frozenset("'[]=")


def alarms(compared: Compared, page: Page) -> Iterator[Evidence]:
    """Look for alarms and cautions of the edit as a whole."""
    yield from link_spam(compared.changes, page)
    yield from _mass_removal(compared.changes, page)
    yield from broken_markup(compared.changes, page)
    yield from leaked_brackets(compared.changes)
    yield from half_headings(compared.changes)
    yield from own_name_replaced(compared.changes, page)
    sources = [_with_marks(change.new) for change in compared.changes]
    come = "\n".join(sources)
    leftovers, is_article = possible_leftovers(come), page.is_article
    has_elements = "<" in come
    for index, change in enumerate(compared.changes):
        is_element = has_elements and change.new.nodes
        hidden = styles_hide(change)
        if hidden == (False, True) or (
            is_element and hidden != (True, False) and _hides(change, page)
        ):
            why = "a style hides what stands in it"
            yield evidence_of(index, change, Label.HIDING_STYLE, why)
        if leftovers and sources[index] and not change.is_code:
            yield from _leftovers(index, change, sources[index], leftovers)
        if is_article:
            if change.node in NAMED:
                yield from spoilt_name(index, change, page)
            if why := _stray_word(change, page) or _mashed_into(change):
                yield evidence_of(index, change, Label.GIBBERISH, why)
            if not change.stream.path:
                yield from unfinished(index, change, page)
                yield from glued(index, change, page)


def rude_summary(page: Page) -> Iterator[Evidence]:
    """Look for a rude word in the summary, which is as public as the page.

    Titles, addresses and what stands in quotation marks are not its own words; one that the old
    page had is told, not used.
    """
    typed, language = typed_of(page.edit.change.summary or ""), page.context.language
    said = typed.lower().replace('"', " ")  # which is part of words in Hebrew
    if not rude_word_of(words(said), language):
        return
    rude = rude_word_of(words(_NOT_ITS_OWN.sub(" ", typed).lower()), language)
    if rude and rude not in page.old.lower():
        why = "the summary has a word from the list of profanities"
        yield Evidence(label=Label.PROFANITY, operation=None, why=why)


def _hides(change: Change, page: Page) -> bool:
    """Say whether something is hidden now, and nothing was."""
    is_now = any(is_hidden(markup, page.new) for markup in change.new.nodes)
    return is_now and not any(is_hidden(markup, page.old) for markup in change.old.nodes)


def _leftovers(
    index: int, change: Change, come: str, among: tuple[Leftover, ...]
) -> Iterator[Evidence]:
    """Look for what editing tools left behind in new source."""
    for finding in inspect_source(come, among):
        if come[slice(*finding.new_span)] not in _with_marks(change.old):
            yield evidence_of(index, change, finding.label, finding.why)


def _with_marks(side: Side) -> str:
    """Give a stretch with the marks that touch it: of bold words the words alone may be new."""
    text, start, end = side.page_text, side.start, side.end
    while start > 0 and text[start - 1] in _MARKS:
        start -= 1
    while end < len(text) and text[end] in _MARKS:
        end += 1
    return text[start:end]


def _stray_word(change: Change, page: Page) -> str:
    """Tell of a paragraph that is one word which the page never had; '' when it is none."""
    is_paragraph = change.stream.node is None and change.old.is_blank
    if not is_paragraph or not is_stray_word(change.new.source) or change.new.is_in_table:
        return ""
    word = change.new.source.strip()
    # a blank before it would make it a line of code
    lines = (line.rstrip() for line in page.new.split("\n"))
    is_stray = word not in page.old.lower() and word in lines
    return f"nothing but {excerpt(word)} came in" if is_stray else ""


def _mashed_into(change: Change) -> str:
    """Tell of a word that somebody's fingers fell into the middle of; '' when there is none."""
    if change.is_code or change.old.is_blank or change.new.is_blank:
        return ""
    old, new = change.old.source.strip(), change.new.source.strip()
    if " " in new or not are_mashed_into(old, new):
        return ""
    return f"{excerpt(old)} has other keys in its middle now: {excerpt(new)}"


def _mass_removal(changes: Sequence[Change], page: Page) -> Iterator[Evidence]:
    told = [c for c in changes if c.stream.node is not Node.COMMENT]
    lost = sum(len(c.old.visible) - len(c.new.visible) for c in told)
    if lost > _REMOVED_CHARACTERS and 2 * lost > _visible_size(changes, page):
        why = f"more than half of the page's words are gone ({lost:,} characters)"
        yield Evidence(label=Label.MASS_REMOVAL, operation=None, why=why)


def _visible_size(changes: Sequence[Change], page: Page) -> int:
    """Measure the old page's words: exactly in what changed, by size in what did not."""
    return len(page.old) + sum(len(c.old.visible) - len(c.old.source) for c in changes)
