"""Takes changes side by side and tells words among references for the sentence that they make.

So it does with comments and pictures. Never joins operations: a reference in the middle of a new
sentence is told apart.
"""

from collections.abc import Iterable

from msgspec import structs

from bot.analyzer.analysis import Label, Node
from bot.analyzer.compare.changes import Change
from bot.analyzer.compare.describe import whole
from bot.analyzer.wikitext.footnotes import is_reference

_APART = frozenset({Node.COMMENT, Node.MEDIA})
"""What stands among a sentence's words like a reference, and is told apart."""
_SIGNS = frozenset({Node.PUNCTUATION, Node.WHITESPACE})
_CONTENT = frozenset({Label.EXPANSION, Label.TRIM})
_LINES = frozenset({Node.LIST_ITEM, Node.PARAGRAPH})


def with_wholes(changes: Iterable[Change]) -> list[Change]:
    """Give the changes of one region; words that make a sentence together are content."""
    runs: list[list[Change]] = []
    for change in changes:
        if runs and _goes_on(runs[-1][-1], change):
            runs[-1].append(change)
        else:
            runs.append([change])
    return [told for run in runs for told in (_told(run) if len(run) > 1 else run)]


def _goes_on(before: Change, change: Change) -> bool:
    """Say whether what came, or went, goes on in its line with what did right before it."""
    sides = [(before.old, change.old), (before.new, change.new)]
    (was, now), *others = [pair for pair in sides if pair[0].source or pair[1].source]
    if others or not was.source or not now.source or was.end != now.start:
        return False
    is_parted = was.source.endswith("\n") or now.source.startswith("\n")
    return not is_parted and _is_of_sentence(before) and _is_of_sentence(change)


def _is_of_sentence(change: Change) -> bool:
    if (change.new.markup is None and change.old.markup is None) or _is_reference(change):
        return True
    is_value = change.old.is_in_table or change.new.is_in_table  # a cell has one
    return _is_between(change) and not is_value


def _is_between(change: Change) -> bool:
    markup = change.new.markup or change.old.markup
    return markup is not None and (markup.node in _APART or is_reference(markup))


def _is_reference(change: Change) -> bool:
    return is_reference(change.new.markup or change.old.markup)


def _told(run: list[Change]) -> list[Change]:
    words = [at for at, change in enumerate(run) if not _is_between(change)]
    if len(words) == len(run) or all(run[at].node in _SIGNS for at in words):
        return run
    first = words[0]
    # a reference before it is of the sentence that stood there
    made = whole(run[first:] if _is_reference(run[0]) else run)
    if made.content not in _CONTENT:
        return run
    told = list(run)
    for at in words:
        told[at] = structs.replace(run[at], content=made.content)
    if made.node in _LINES:
        told[first] = told[first].told_as(made.node)
    return told
