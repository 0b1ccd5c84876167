"""Takes a change of an article and says whether letters stand right before a sentence's first word.

Whoever tries what editing does types before what stands there: dogsThe mill. Never looks at words
within a sentence, nor at names, which may have got their first half (GitHub, McDonald).
"""

from collections.abc import Iterator

import regex

from bot.analyzer.analysis import Evidence, Kind, Label
from bot.analyzer.compare.changes import Change
from bot.analyzer.labels.found import evidence_of, excerpt
from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.wikitext.page import Page

_BOLD = "'''"
_HALVES = regex.compile(rf"\p{{Ll}}(?:{_BOLD})?\p{{Lu}}", regex.V1)
_GLUED = regex.compile(
    rf"(?:^|[{SENTENCE_SIGNS}]\s+)[*#:;]*\s*"
    rf"(?P<came>\p{{L}}+\p{{Ll}})(?P<bold>{_BOLD}(?!'))?(?P<stood>\p{{Lu}}\p{{Ll}}*+)(?!\p{{L}})",
    regex.V1 | regex.MULTILINE,
)
_MOST_LETTERS = 60
_FEW_LETTERS = 3
"""Those that a name may begin with."""


def glued(index: int, change: Change, page: Page) -> Iterator[Evidence]:
    """Look for letters before a word that is in bold, or a small one, and no blank between."""
    side = change.new
    if side.end - side.start > _MOST_LETTERS or change.operation.kind is Kind.MOVE:
        return
    text, reach = side.page_text, side.end + len(_BOLD) + 1
    behind_first = text[side.start + 1 : reach]
    if behind_first == behind_first.lower() or not side.visible.lstrip()[:1].isalpha():
        return
    start, end = side.lines
    if not _HALVES.search(text, side.start, min(reach, end)):
        return
    found = (match for match in _GLUED.finditer(text, start, end) if match.end() > side.start)
    match = next(found, None)
    if match is None or match.start("came") > side.end:
        return
    came, bold, stood = match["came"], match["bold"] or "", match["stood"]
    lists, was = lexicon(page.context.language), change.old.line
    is_small = lists is not None and stood.lower() in lists.function_words
    is_sentence = bool(bold) or (is_small and len(came) > _FEW_LETTERS)
    if is_sentence and f"{bold}{stood}" in was and f"{came}{bold}{stood}" not in was:
        why = f"letters stand right before a sentence: {excerpt(came + stood)}"
        yield evidence_of(index, change, Label.UNFINISHED_SENTENCE, why)
