"""A piece of visible text and which of it is new.

Values and look-ups only: what new words mean is told in `alarms` and `cautions`.
"""

from collections.abc import Callable
from dataclasses import dataclass

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.alignment import touches
from bot.analyzer.prose.finding import Finding
from bot.analyzer.prose.lexicons import Lexicon
from bot.analyzer.prose.pair import is_inside, quotations
from bot.analyzer.prose.segments import is_word, tokens

_NOWHERE = (0, 0)


@dataclass(frozen=True, kw_only=True, slots=True)
class NewWord:
    """A word that the edit added, and where."""

    text: str
    span: Span


@dataclass(frozen=True, kw_only=True, slots=True)
class AddedText:
    """A paragraph, cell or list item with its new words."""

    text: str
    language: str
    lexicon: Lexicon | None
    added: tuple[Span, ...]
    words: tuple[NewWord, ...]
    """New words that do not stand in quotation marks."""
    page_has_word: Callable[[str], bool]

    def is_new(self, span: Span) -> bool:
        """Tell whether a stretch holds anything that the edit added."""
        return any(touches(span, other) for other in self.added)

    def is_all_new(self, span: Span) -> bool:
        """Tell whether a stretch holds nothing but what the edit added."""
        return is_inside(span, self.added)


def make_added_text(
    text: str,
    *,
    language: str,
    lexicon: Lexicon | None,
    added: tuple[Span, ...] | None,
    page_has_word: Callable[[str], bool] | None,
) -> AddedText:
    """Cut a text into words and keep the new ones."""
    spans = ((0, len(text)),) if added is None else added
    return AddedText(
        text=text,
        language=language,
        lexicon=lexicon,
        added=spans,
        words=tuple(_new_words(text, spans)),
        page_has_word=page_has_word or _knows_nothing,
    )


def found(label: Label, span: Span, why: str) -> Finding:
    """Make a finding in new text."""
    return Finding(label=label, old_span=_NOWHERE, new_span=span, why=why)


def _new_words(text: str, added: tuple[Span, ...]) -> list[NewWord]:
    quoted = quotations(text)
    words: list[NewWord] = []
    for start, end in added:
        place = start
        for token in tokens(text[start:end]):
            span = (place, place + len(token))
            place = span[1]
            if is_word(token) and not is_inside(span, quoted):
                words.append(NewWord(text=token, span=span))
    return words


def _knows_nothing(word: str) -> bool:
    del word
    return False
