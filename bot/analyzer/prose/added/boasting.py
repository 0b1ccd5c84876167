"""Finds a few new words that call somebody or something the best, or worst, of all.

Articles say by whom, or how it was measured: never looks at longer additions, quotations, or where
the sentence goes on.
"""

import re
from collections.abc import Iterator
from functools import cache

from bot.analyzer.analysis import Label
from bot.analyzer.prose.added.added_text import AddedText
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import Boasts, boasts_of
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.prose.why import quoted

_MOST_WORDS = 12
_WORD = r"[\w'’-]+ "
_END = rf"(?=[\"'»”’)]*\s*(?:[{SENTENCE_SIGNS}\n]|$))"


def boasting(new: AddedText) -> Iterator[Finding]:
    """Find who is the best of all, as a sentence says that has no more to say of it."""
    known = boasts_of(new.language)
    if known is None or new.is_value or not 0 < len(new.texts) <= _MOST_WORDS:
        return
    for match in _pattern(known).finditer(new.lowered):
        span = match.span("said")
        if new.is_new(span) and not new.is_apart(span):
            yield found(Label.CHAT_IN_ARTICLE, span, f"{quoted(match['said'])}: nobody says who")
            return


@cache
def _pattern(known: Boasts) -> re.Pattern[str]:
    """Give the pattern of who is called so: is the best player of all times."""
    described = rf"(?:(?!{known.like}\b){_WORD}){{0,4}}{known.most}"
    return re.compile(
        rf"(?<![\w-])(?:{known.copulas}) (?P<said>(?:{known.best}|{described})"
        rf"(?: (?!of\b|for\b)[\w'’]+){{0,3}} (?:{known.of_all})){_END}"
    )
