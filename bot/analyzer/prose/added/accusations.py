"""Finds a few new words that make a criminal of somebody, or say what nobody wants to be.

Articles say so of some people: never looks at texts that speak of such things elsewhere, nor at
more than a few words.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import Accusations, Lexicon, accusations_of
from bot.analyzer.prose.why import quoted

_MOST_WORDS = 3
_LONGEST_BEFORE = 80
_TOKEN = re.compile(r"[\w-]+|[–—]|[^\w\s]")
_WORDS_ALONG = re.compile(r"\w")


def accusations(new: AddedText) -> Iterator[Finding]:
    """Find who became a thief by a stretch of few words: She is a politician, She is a thief."""
    known, lists = accusations_of(new.language), new.lexicon
    if known is None or lists is None or new.is_value:
        return
    if known.insults.isdisjoint(new.said):
        return
    for insults, beside in known.words:
        if insults.isdisjoint(new.said) or any(map(new.page_has_word, insults | beside)):
            continue
        for word in new.words:
            if word.lowered not in insults or not _is_short(new, word, lists):
                continue
            if _is_made(new, word, known, lists):
                why = f"a few words make somebody a {quoted(word.text)}"
                yield found(Label.PROFANITY, word.span, why)
                return


def _is_short(new: AddedText, word: NewWord, lists: Lexicon) -> bool:
    """Tell whether only a few words of weight came in round a word."""
    spans = zip(new.added, new.cut, strict=True)
    said = next(said for span, said in spans if span[0] <= word.span[0] < span[1])
    return sum(other.lower() not in lists.function_words for other in said) <= _MOST_WORDS


def _is_made(new: AddedText, word: NewWord, known: Accusations, lists: Lexicon) -> bool:
    """Tell whether a word is what a sentence says that somebody is, and describes nothing else."""
    start, end = word.span
    if known.most_between and (behind := _TOKEN.match(new.lowered[end:].lstrip())):
        if _WORDS_ALONG.match(behind[0]) and behind[0] not in lists.function_words:
            return False
        if new.text[end : end + 1] in {"-", "'", "’"}:
            return False
    before = _TOKEN.findall(new.lowered[max(0, start - _LONGEST_BEFORE) : start])[::-1]
    for place, token in enumerate(before[: known.most_between + 1]):
        if token in known.articles:
            return not known.copulas.isdisjoint(before[place + 1 : place + 2])
        if token in known.copulas:
            return not known.needs_article
        is_small = token in lists.small_words
        if is_small or not token[0].isalpha():
            return False
    return False
