"""A piece of visible text and which of it is new.

Values and look-ups only: what new words mean is told in `alarms` and `cautions`.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import chain

import msgspec

from bot.analyzer.analysis import Span
from bot.analyzer.prose.added.striking import Look, striking
from bot.analyzer.prose.alignment import touches
from bot.analyzer.prose.capitals import in_one_case, with_own_i
from bot.analyzer.prose.lexicons import Lexicon, has_two_i, lexicon
from bot.analyzer.prose.pair import Within, is_inside, quotations
from bot.analyzer.prose.segments import words

_NOTHING = Within(())
_LONGEST_NAME = 30


class NewWord(msgspec.Struct, frozen=True, gc=False):
    """A word that the edit added, and where."""

    text: str
    lowered: str
    span: Span


class AddedText(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A paragraph, cell or list item with its new words."""

    text: str
    language: str
    lexicon: Lexicon | None
    added: tuple[Span, ...]
    cut: list[list[str]]
    """The words of each stretch that is new, in order."""
    texts: list[str]
    """New words that do not stand in quotation marks or titles, in order."""
    forms: frozenset[str]
    """The same words, each once: most looks at all words need no more."""
    said: frozenset[str]
    """The same in lower case."""
    respelt: dict[str, str]
    """How such a word reads where I and İ are two letters, if not as it is in lower case."""
    striking: dict[str, frozenset[Look]]
    """Those as typed that may be mashed, stretched or disguised, and what tells."""
    page_has_word: Callable[[str], bool]
    apart: Within
    """What stands in quotation marks, or is a title that came in whole."""
    is_value: bool
    """It is a template's value, a caption or a source's words: it may be a bare name."""

    @cached_property
    def lowered(self) -> str:
        """The whole text in lower case."""
        return self.text.replace("İ", "i").lower()  # which would be two signs

    @cached_property
    def folded(self) -> str:
        """The whole text in one case."""
        return self.lowered if self.text.isascii() else in_one_case(self.text)

    @cached_property
    def words(self) -> list[NewWord]:
        """The new words with their places, which few texts are asked for."""
        return list(_placed(self.text, self.added, self.cut, self.apart))

    @cached_property
    def words_anywhere(self) -> list[NewWord]:
        """The same, and those that stand in quotation marks or titles."""
        return (
            list(_placed(self.text, self.added, self.cut, _NOTHING)) if self.apart else self.words
        )

    def needing(self, look: Look) -> list[str]:
        """Give the words as typed that may be what a closer look tells."""
        return [word for word, looks in self.striking.items() if look in looks]

    def unknown(self, words: Iterable[NewWord]) -> list[NewWord]:
        """Keep the words that the page did not have."""
        return [word for word in words if not self.page_has_word(word.lowered)]

    def before(self, word: NewWord) -> str:
        """Give what stands between blanks before a word; '' at the beginning."""
        start = word.span[0]
        return "".join(self.text[max(0, start - _LONGEST_NAME) : start].split()[-1:])

    def joined(self, word: NewWord) -> str:
        """Give what a hyphen or a stroke joins to a word: a character before, one behind."""
        start, end = word.span
        beside = self.text[max(0, start - 2) : start], self.text[end : end + 2][::-1]
        return "".join(pair[0] for pair in beside if len(pair) > 1 and pair[1] in "-/")

    def is_new(self, span: Span) -> bool:
        """Tell whether a stretch holds anything that the edit added."""
        return any(touches(span, other) for other in self.added)

    def is_all_new(self, span: Span) -> bool:
        """Tell whether a stretch holds nothing but what the edit added."""
        return is_inside(span, self.added)

    def is_apart(self, span: Span) -> bool:
        """Tell whether a stretch lies within a quotation or a title."""
        return span in self.apart

    def is_said(self, span: Span) -> bool:
        """Tell whether a stretch is all new and the page's own words: no quotation, no title."""
        return self.is_all_new(span) and not self.is_apart(span)


def make_added_text(  # noqa: PLR0913 - the arguments of `inspect_added`
    text: str,
    *,
    language: str,
    added: tuple[Span, ...] | None,
    page_has_word: Callable[[str], bool] | None,
    is_value: bool,
    titles: tuple[Span, ...],
) -> AddedText:
    """Cut a text into words and keep the new ones."""
    spans = ((0, len(text)),) if added is None else added
    cut = [words(text[start:end]) for start, end in spans]
    texts = list(chain.from_iterable(cut))
    quoted = quotations(text)
    if titles:
        quoted += [title for title in titles if is_inside(title, spans)]
    apart = Within(quoted) if quoted else _NOTHING
    if texts and apart:
        texts = [word.text for word in _placed(text, spans, cut, apart)]
    forms = frozenset(texts)
    respelt = _respelt(forms) if has_two_i(language) else {}
    return AddedText(
        text=text,
        language=language,
        lexicon=lexicon(language),
        added=spans,
        cut=cut,
        texts=texts,
        forms=forms,
        said=frozenset((*map(str.lower, forms), *respelt.values())),
        respelt=respelt,
        striking=striking(forms),
        page_has_word=page_has_word or _knows_nothing,
        apart=apart,
        is_value=is_value,
    )


def _respelt(forms: Iterable[str]) -> dict[str, str]:
    readings = {form.lower(): with_own_i(form).lower() for form in forms}
    return {lowered: small for lowered, small in readings.items() if small != lowered}


def _placed(
    text: str, added: tuple[Span, ...], cut: list[list[str]], apart: Within
) -> Iterator[NewWord]:
    """Give the new words that don't stand apart, with their places."""
    for (at, _), said in zip(added, cut, strict=True):
        end = at
        for word in said:
            start = text.find(word, end)
            end = start + len(word)
            if (start, end) not in apart:
                yield NewWord(word, word.lower(), (start, end))


def _knows_nothing(word: str) -> bool:
    del word
    return False
