"""Holds an edit summary against what the edit did.

Never trusts a summary: it can only lower what an edit is believed to be.
"""

from bot.analyzer.analysis import Headline, Label


def summary_mismatch(
    summary: str, *, headline: Headline, labels: frozenset[Label], language: str
) -> str | None:
    """Say how the summary names a kind of edit that this is not; None when it doesn't.

    Args:
        summary: The edit summary as typed, with its /* section */ part.
        headline: What the edit was found to be, before this caution.
        labels: Every label the edit has.
        language: The page's language code; English is understood everywhere.
    """
    del summary, headline, labels, language
    return None
