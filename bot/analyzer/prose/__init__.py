"""Says what happened to words that a reader sees: facts, wording, alarms and cautions. Pure.

Knows no markup: the caller hands in visible text and places the findings in the wikitext.

* `changed`: two strings that stand in the same place.
* `added`: words that came in.

And for both:

* `segments`: words and sentences; `shifted`: raised and lowered figures.
* `alignment`, `pair`: where two strings differ, and what is known of that.
* `spelling`: near spellings, endings, variants; `typo_pairs`: misspellings that somebody listed.
* `lexicons`: the lists of each language.
* `finding`: the nouns; `why`: the clauses.
* `summaries`: what edit summaries say.
"""

from bot.analyzer.prose.added.gibberish import are_mashed_into, is_stray_word
from bot.analyzer.prose.added.inspection import inspect_added
from bot.analyzer.prose.added.leftovers import inspect_source, possible_leftovers
from bot.analyzer.prose.changed.comparison import compare
from bot.analyzer.prose.changed.naming import may_hold_name
from bot.analyzer.prose.changed.proof import is_own_word
from bot.analyzer.prose.finding import Comparison, Finding, Inspection
from bot.analyzer.prose.segments import (
    extras,
    has_length,
    has_words,
    is_word,
    sentences,
    tokens,
    words,
)
from bot.analyzer.prose.shifted import shifted
from bot.analyzer.prose.spelling import letters
from bot.analyzer.prose.summaries import summary_mismatch
from bot.analyzer.prose.typo_pairs import TypoPairs, name_of, right_forms
from bot.analyzer.prose.why import became

__all__ = [
    "Comparison",
    "Finding",
    "Inspection",
    "TypoPairs",
    "are_mashed_into",
    "became",
    "compare",
    "extras",
    "has_length",
    "has_words",
    "inspect_added",
    "inspect_source",
    "is_own_word",
    "is_stray_word",
    "is_word",
    "letters",
    "may_hold_name",
    "name_of",
    "possible_leftovers",
    "right_forms",
    "sentences",
    "shifted",
    "summary_mismatch",
    "tokens",
    "words",
]
