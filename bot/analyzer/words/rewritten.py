"""Takes what was found in a sentence and says whether it is another sentence now.

Never judges a word; that a short sentence tells of a death stays told.
"""

import re
from collections.abc import Iterable

from bot.analyzer.analysis import Label
from bot.analyzer.compare.changes import Change
from bot.analyzer.prose.finding import Comparison, Finding
from bot.analyzer.prose.segments import is_sentence, words
from bot.analyzer.prose.why import became
from bot.analyzer.words.plain import is_in_prose

_REWRITTEN = 0.2
"""Share of words that stayed below which a sentence is another one."""
_REWRITTEN_SHORT = 0.3
"""The same where few words, of which some are in any sentence, tell it."""
_SENTENCE_WORDS = 8
_FEW_WORDS = 3
_CHANGED_WORDS = 7
"""Words, before and after, of short sentences that may be other ones."""
_LOST = 16, 3
"""Words of a text of which nothing stayed, and how many times those that stand for it now."""
_OF_SHORT = frozenset({Label.LIFE_STATUS, Label.REPHRASE})
"""What is found in one that became another: not what a quotation says."""
_STEM = 4
"""Letters of a word that tell it from others, whatever its ending."""
_LEAST_STEMS = 2
_SHARED_STEMS = 0.4
_NUMBER = re.compile(r"\d+")


def rewritten(told: Comparison, old: str, new: str, changes: Iterable[Change]) -> Iterable[Finding]:
    """Call a sentence rewritten when little of it stayed: no word of it then stands for another."""
    if told.similarity >= _REWRITTEN_SHORT:
        return told.findings
    is_prose = all(map(is_in_prose, changes))
    is_long = min(map(len, (old.split(), new.split()))) >= _SENTENCE_WORDS
    is_short = not is_long and is_prose and _are_sentences(old, new)
    is_short = is_short and all(finding.label in _OF_SHORT for finding in told.findings)
    is_lost = is_prose and _is_lost(told, old, new)
    is_other = is_short or is_lost or (is_long and told.similarity < _REWRITTEN)
    if not is_other or _says_the_same(old, new):
        return told.findings
    kept = [one for one in told.findings if is_short and one.label is Label.LIFE_STATUS]
    why = f"a sentence was mostly replaced: {became(old, new)}"
    whole = (0, len(old)), (0, len(new))
    return (*kept, Finding(label=Label.REWRITE, old_span=whole[0], new_span=whole[1], why=why))


def _are_sentences(old: str, new: str) -> bool:
    """Tell whether two texts are each some words of one whole sentence."""
    counts = len(old.split()), len(new.split())
    if min(counts) < _FEW_WORDS or sum(counts) < _CHANGED_WORDS:
        return False
    return is_sentence(old) and is_sentence(new)


def _is_lost(told: Comparison, old: str, new: str) -> bool:
    """Tell whether a few words stand for a whole paragraph, and no fact is told."""
    if told.similarity >= _REWRITTEN or any(f.label is not Label.REPHRASE for f in told.findings):
        return False
    least, times = _LOST
    return len(old.split()) >= max(least, times * len(new.split()))


def _says_the_same(old: str, new: str) -> bool:
    """Tell whether a sentence has the numbers, and many of the stems, of another: it was put anew.

    Words in another order, and other forms of them, are few in any one alignment.
    """
    if sorted(_NUMBER.findall(old)) != sorted(_NUMBER.findall(new)):
        return False
    was, now = _stems(old), _stems(new)
    return len(was & now) >= max(_LEAST_STEMS, _SHARED_STEMS * min(len(was), len(now)))


def _stems(text: str) -> set[str]:
    return {word[:_STEM].lower() for word in words(text) if len(word) >= _STEM}
