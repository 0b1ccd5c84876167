"""Says what happened to words that a reader sees: facts, wording, alarms and cautions. Pure.

Knows no markup: the caller hands in visible text and places the findings in the wikitext.

Two strings that stand in the same place:

* `bot.analyzer.prose.changed`: ``compare``: facts first, then wording.
* `bot.analyzer.prose.alignment`, `bot.analyzer.prose.pair`: where they differ, and what is known.
* `bot.analyzer.prose.quantities`: numbers and dates that changed; `bot.analyzer.prose.numerals`:
  those that are words.
* `bot.analyzer.prose.measures`: units, bounds and hours that did.
* `bot.analyzer.prose.numbers`, `bot.analyzer.prose.dates`, `bot.analyzer.prose.units`: what those
  are worth; `bot.analyzer.prose.unit_names` has the names in each language.
* `bot.analyzer.prose.claims`: negation, certainty, life, gender.
* `bot.analyzer.prose.naming`: names, order, quotations.
* `bot.analyzer.prose.wording`: typos, grammar, other words.
* `bot.analyzer.prose.proof`: whether a listed misspelling is proven to be one.
* `bot.analyzer.prose.spelling`: near spellings, endings, variants.
* `bot.analyzer.prose.typo_pairs`: misspellings that somebody listed.

Words that came in:

* `bot.analyzer.prose.added`: ``inspect_added``, over an `bot.analyzer.prose.added_text`.
* `bot.analyzer.prose.alarms`, `bot.analyzer.prose.profanity`, `bot.analyzer.prose.chat`,
  `bot.analyzer.prose.speakers`, `bot.analyzer.prose.cautions`: what it looks for.
* `bot.analyzer.prose.striking`: the few words that need a closer look for three of these.
* `bot.analyzer.prose.disguises`: what figures, stars and blanks make of rude words.
* `bot.analyzer.prose.gibberish`: mashed keys, known by `bot.analyzer.prose.letter_sequences`,
  `bot.analyzer.prose.letter_sequences_own` of one language and `bot.analyzer.prose.keyboards`.
* `bot.analyzer.prose.leftovers`: ``inspect_source``: what editing tools left in wikitext, as
  `bot.analyzer.prose.toolbars` has it.

And for both: `bot.analyzer.prose.segments` cuts words and sentences,
`bot.analyzer.prose.shifted` has raised and lowered figures,
`bot.analyzer.prose.lexicons` has the lists, `bot.analyzer.prose.finding` the nouns,
`bot.analyzer.prose.why` the clauses; `bot.analyzer.prose.summaries` reads edit summaries.
"""

from bot.analyzer.prose.added import inspect_added
from bot.analyzer.prose.changed import compare
from bot.analyzer.prose.finding import Comparison, Finding, Inspection
from bot.analyzer.prose.gibberish import are_mashed_into, is_stray_word
from bot.analyzer.prose.leftovers import inspect_source, possible_leftovers
from bot.analyzer.prose.naming import may_hold_name
from bot.analyzer.prose.proof import is_own_word
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
from bot.analyzer.prose.typo_pairs import TypoPairs, name_of
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
    "sentences",
    "shifted",
    "summary_mismatch",
    "tokens",
    "words",
]
