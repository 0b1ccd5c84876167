"""Says what happened to words that a reader sees: facts, wording, alarms and cautions. Pure.

Knows no markup: the caller hands in visible text and places the findings in the wikitext.
"""

from bot.analyzer.prose.added import inspect_added
from bot.analyzer.prose.changed import compare
from bot.analyzer.prose.finding import Comparison, Finding, Inspection
from bot.analyzer.prose.leftovers import inspect_source
from bot.analyzer.prose.segments import extras, is_word, sentences, tokens, words
from bot.analyzer.prose.summaries import summary_mismatch
from bot.analyzer.prose.typo_pairs import TypoPairs

__all__ = [
    "Comparison",
    "Finding",
    "Inspection",
    "TypoPairs",
    "compare",
    "extras",
    "inspect_added",
    "inspect_source",
    "is_word",
    "sentences",
    "summary_mismatch",
    "tokens",
    "words",
]
