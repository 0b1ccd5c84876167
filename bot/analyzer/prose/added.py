"""Looks for alarms and cautions in visible words that an edit added.

Never judges words that stood there before.
"""

from collections.abc import Callable

from bot.analyzer.analysis import Span
from bot.analyzer.prose.finding import Inspection


def inspect_added(  # noqa: PLR0913 - each is one thing the caller may know
    text: str,
    *,
    language: str,
    added: tuple[Span, ...] | None = None,
    page_has_word: Callable[[str], bool] | None = None,
    is_article: bool = True,
    has_reference: bool = False,
    page_is_sourced: bool = False,
) -> Inspection:
    """Look for alarms and cautions in visible text that an edit added.

    Args:
        text: A paragraph, cell or list item of the new page, markup removed.
        language: The page's language code; picks the word lists.
        added: The stretches of `text` that are new (`Comparison.added`); None means all of it.
        page_has_word: Whether a word (any case) stood on the old page.
        is_article: False on talk, user and project pages, where people do address each other.
        has_reference: Whether a reference stands in or right behind the text.
        page_is_sourced: Whether most of the page's paragraphs have references.
    """
    del text, language, added, page_has_word, is_article, has_reference, page_is_sourced
    return Inspection()
