"""Takes visible text that is too long to be judged and looks for what needs no comparison.

Never compares; names what nobody looked for.
"""

import re
from collections.abc import Callable, Iterator

from bot.analyzer.analysis import Label, Unchecked
from bot.analyzer.labels.families import FACTS
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.wikitext.page import Page

_PIECE = 6_000
_MOST = 120_000
"""Characters of which no more are looked through."""
_SURE = frozenset({Label.PROFANITY, Label.REPEATED_CHARACTERS, Label.CHAT_IN_ARTICLE})
_OF_WORDS = (
    *(Label.GIBBERISH, Label.CONTACT_DETAILS, Label.SHOUTING, Label.MIXED_SCRIPT_WORD),
    *(Label.UNSOURCED_FACT, Label.OTHER_LANGUAGE),
)
"""Alarms and cautions that a sentence is needed for."""
_MARKUP = re.compile(r"<!--|-->|</?[a-zA-Z][^<>]*>|\{\{[^{}]*\}\}|\[\[[^\[\]|]*\||//[^\s\[\]|]+")
"""Tags, templates, targets and addresses: nobody parsed the text."""


def skimmed(text: str, page: Page, page_has_word: Callable[[str], bool]) -> Iterator[Finding]:
    """Find the first of each of the surest alarms whose words did not stand on the old page."""
    told: set[Label] = set()
    start = 0
    while start < min(len(text), _MOST):
        end = max(text.rfind("\n", start, start + _PIECE), text.rfind(" ", start, start + _PIECE))
        end = end + 1 if end > start and start + _PIECE < len(text) else start + _PIECE
        piece = _MARKUP.sub(lambda sign: " " * len(sign[0]), text[start:end])
        looked = inspect_added(
            piece,
            language=page.context.language,
            page_has_word=page_has_word,
            is_article=page.is_article,
        )
        for finding in looked.findings:
            first, last = finding.new_span
            is_new = finding.label in _SURE and piece[first:last] not in page.old
            if is_new and finding.label not in told:
                told.add(finding.label)
                yield found(finding.label, (first + start, last + start), finding.why)
        start = end


def unread(size: int, *, is_compared: bool) -> Iterator[Unchecked]:
    """Name what nobody looked for in so many characters; facts are, where words are compared."""
    labels = {*_OF_WORDS, *(FACTS if is_compared else ()), *(_SURE if size > _MOST else ())}
    for label in sorted(labels):
        yield Unchecked(label=label, reason=f"cut off for size: {size:,} characters")


def by_size(gone: int, come: int) -> Iterator[tuple[Label, str]]:
    """Tell content that came, or went, where one text is less than half as long as the other."""
    if abs(come - gone) * 2 > max(gone, come):
        label, how = (Label.EXPANSION, "more") if come > gone else (Label.TRIM, "fewer")
        yield label, f"{abs(come - gone):,} characters {how}"
