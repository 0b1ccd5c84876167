"""Finds somebody who speaks of themselves in an article: I was there.

Never looks at what is quoted, a title, a value, or a line of somebody's part.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import first_person
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.prose.why import quoted

_LEAST_WORDS = 4
_OF_SPEECH = re.compile("[:–—]|[-/]$")
"""What stands before speech, or joins an ending to a number: 5-én."""
_BEFORE_NOUNS = listed("el del al un su mi tu otro o do ao um seu meu outro το του στο ένα")
"""What makes a noun of the word: el yo, do eu, το εγώ are the self."""
_PARTS = tuple("-–—:*;#•")
"""How the lines of dialogues begin."""


def speakers(new: AddedText) -> Iterator[Finding]:
    """Find a new sentence of the page's own in which somebody says I."""
    known = first_person(new.language)
    if known is None or new.is_value or known.isdisjoint(new.said):
        return
    for word in new.unknown(word for word in new.words if word.lowered in known):
        if _is_in_sentence(new, word):
            why = f"somebody speaks of themselves: {quoted(word.text)}"
            yield found(Label.CHAT_IN_ARTICLE, word.span, why)


def _is_in_sentence(new: AddedText, word: NewWord) -> bool:
    """Tell whether a word is in a sentence, or the rest of one, that came in whole."""
    start, end = next(span for span in new.added if span[0] <= word.span[0] < span[1])
    piece, text = new.text[start:end].strip(), new.text
    if len(piece.split()) < _LEAST_WORDS or piece.startswith(_PARTS):
        return False
    if not (piece[-1] in SENTENCE_SIGNS or piece[0].islower()):
        return False
    before, after = text[start : word.span[0]].rstrip(), text[word.span[1] : end].split(maxsplit=1)
    if not after or not after[0][0].isalpha() or _OF_SPEECH.search(before):
        return False
    if before.rpartition(" ")[2].lower() in _BEFORE_NOUNS:
        return False
    is_capital = word.text != word.lowered
    opens = not before or before[-1] in SENTENCE_SIGNS
    return not (is_capital and (not opens or after[0][0].isupper()))
