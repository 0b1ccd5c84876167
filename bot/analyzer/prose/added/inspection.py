"""Looks for alarms and cautions in visible words that an edit added.

Never judges words that stood there before.
"""

from collections.abc import Callable

from bot.analyzer.analysis import Label, Span, Unchecked
from bot.analyzer.prose.added.added_text import make_added_text
from bot.analyzer.prose.added.alarms import alarms_in, rude_words_in
from bot.analyzer.prose.added.cautions import cautions_in
from bot.analyzer.prose.added.doubtful import doubtful
from bot.analyzer.prose.finding import Inspection
from bot.analyzer.prose.lexicons import rude

_NEEDS_LISTS = (Label.PROFANITY, Label.CHAT_IN_ARTICLE)


def inspect_added(  # noqa: PLR0913 - each is one thing the caller may know
    text: str,
    *,
    language: str,
    added: tuple[Span, ...] | None = None,
    page_has_word: Callable[[str], bool] | None = None,
    is_article: bool = True,
    is_value: bool = False,
    is_code: bool = False,
    titles: tuple[Span, ...] = (),
    lacks_reference: Callable[[], bool] | None = None,
) -> Inspection:
    """Look for alarms and cautions in visible text that an edit added.

    Args:
        text: A paragraph, cell or list item of the new page, markup removed.
        language: The page's language code; picks the word lists.
        added: The stretches of `text` that are new (`Comparison.added`); None means all of it.
        page_has_word: Whether a word, given in lower case, stood on the old page in any case.
        is_article: False on talk, user and project pages, where people do address each other.
        is_value: Whether it is a value, a caption or a source's words, and may be a bare name.
        is_code: Whether it may be code, as lines that begin with a blank: only rude words are told.
        titles: The places in `text` of the titles of works, which may say anything.
        lacks_reference: Whether most of the page's paragraphs have references, and none stands in
            or right behind the text.
    """
    new = make_added_text(
        text,
        language=language,
        added=added,
        page_has_word=page_has_word,
        is_value=is_value,
        titles=titles,
    )
    if not new.texts and text.isascii():
        return Inspection()
    if is_code:
        findings = tuple(rude_words_in(new, is_article=is_article))
    else:
        alarms = tuple(alarms_in(new, is_article=is_article))
        doubts = doubtful(new) if is_article and not alarms else ()
        findings = (*alarms, *doubts, *cautions_in(new, lacks_reference))
    missing = _NEEDS_LISTS if new.lexicon is None and new.texts and rude(language) is None else ()
    reason = f"only English words are listed, none for '{language}'"
    return Inspection(
        findings=findings,
        unchecked=tuple(Unchecked(label=label, reason=reason) for label in missing),
    )
