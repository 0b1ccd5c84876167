"""Words that came in: alarms and cautions.

* `inspection`: ``inspect_added`` asks the others, over an `added_text`.
* `alarms`, `profanity`, `accusations`, `chat`, `speakers`, `boasting`, `contacts`, `cautions`,
  `doubtful`: what it looks for.
* `striking`: the few words that need a closer look for three of these.
* `disguises`: what figures, stars and blanks make of rude words.
* `gibberish`: mashed keys, known by `letter_sequences`, `letter_sequences_own` of one language
  and `keyboards`.
* `leftovers`: ``inspect_source``: what editing tools left in wikitext, as `toolbars` has it.
"""
