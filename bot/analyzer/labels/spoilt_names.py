"""Takes a change of a template or file and says whether rude or loose words came into its name.

Readers see neither, so no other look reads them. Never judges what a name was.
"""

from collections.abc import Iterator

from bot.analyzer.analysis import Evidence, Label, Node
from bot.analyzer.compare.changes import Change
from bot.analyzer.labels.found import evidence_of, excerpt
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.segments import words
from bot.analyzer.wikitext.page import Page

NAMED = frozenset({Node.TEMPLATE, Node.MEDIA})
"""What is asked of."""
_TOLD = frozenset({Label.PROFANITY, Label.DOUBTFUL_WORD})


def spoilt_name(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for such words, and for a name that cries out."""
    old, new = change.old.markup, change.new.markup
    if old is None or new is None or old.name == new.name:
        return
    had = old.name.lower()
    come = " ".join([word for word in words(new.name) if word.lower() not in had])
    found = inspect_added(come, language=page.context.language) if come else None
    told = [finding.label for finding in found.findings] if found else []
    label = next(filter(_TOLD.__contains__, told), None)
    if label is None and "!" in new.name and "!" not in had:
        label = Label.DOUBTFUL_WORD
    if label:
        why = f"{excerpt(old.name)} is called otherwise: {excerpt(new.name)}"
        yield evidence_of(index, change, label, why)
