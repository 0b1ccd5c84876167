"""Finds a few new words of talk, insult, praise or haste on a page that has none of them.

Articles use such words of some things: never looks at longer additions, quotations and names, nor
at a word that the page had.
"""

from collections.abc import Iterator

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import doubtful_of
from bot.analyzer.prose.lexicons.doubtful_words import NO_NAMES
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.prose.why import quoted

_MOST_WORDS = 40
_MOSTLY = 2
"""What share of the new words may be in capitals where one of them is no abbreviation: half."""
_BEFORE_SENTENCE = frozenset(SENTENCE_SIGNS + "\n")


def doubtful(new: AddedText) -> Iterator[Finding]:
    """Find the first such word."""
    known = doubtful_of(new.language)
    if known.isdisjoint(new.said) or len(new.texts) > _MOST_WORDS:
        return
    told = (word for word in new.words if word.lowered in known)
    if word := next((word for word in new.unknown(told) if not _may_be_name(new, word)), None):
        why = f"articles seldom write so, and nothing else on the page does: {quoted(word.text)}"
        yield found(Label.DOUBTFUL_WORD, word.span, why)


def _may_be_name(new: AddedText, word: NewWord) -> bool:
    """Tell a capital within a sentence or before another one, or an abbreviation."""
    if word.text == word.lowered or word.lowered in NO_NAMES:
        return False
    if word.text.isupper():
        return _MOSTLY * sum(map(str.isupper, new.texts)) <= len(new.texts)
    before = new.text[: word.span[0]].rstrip(" ")
    if before and before[-1] not in _BEFORE_SENTENCE:
        return True
    behind = new.text[word.span[1] :].split(maxsplit=1)[:1]
    return not behind or not behind[0][0].islower()
