"""Says what changed between two visible strings that stand in the same place.

Never sees markup, never looks at the rest of the page but through the functions handed in.
"""

from collections.abc import Callable, Mapping

from bot.analyzer.analysis import Label
from bot.analyzer.prose.finding import Comparison, Finding


def compare(  # noqa: PLR0913 - each is one thing the caller may know
    old: str,
    new: str,
    *,
    language: str,
    knows_word: Callable[[str], bool] | None = None,
    typo_pairs: Mapping[str, str] | None = None,
    is_plain: bool = True,
) -> Comparison:
    """Say what changed between two visible strings that stand for the same sentence slot.

    Args:
        old: The words as they stood, markup removed, links shown as their labels.
        new: The words as they stand now.
        language: The page's language code; picks the word lists.
        knows_word: Whether a word stands elsewhere on the page, in text both versions share.
        typo_pairs: Wrong form to right form, lower case; a pair from it can prove a typo.
        is_plain: False inside titles, code and other places where no typo can be proven.
    """
    if old == new:
        return Comparison()
    del language, knows_word, typo_pairs, is_plain
    whole = Finding(
        label=Label.REPHRASE,
        old_span=(0, len(old)),
        new_span=(0, len(new)),
        why="the words of a sentence changed",
    )
    return Comparison(findings=(whole,), added=((0, len(new)),), similarity=0.0)
