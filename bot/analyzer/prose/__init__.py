"""Says what happened to words that a reader sees: facts, wording, alarms and cautions. Pure.

Knows no markup: the caller hands in visible text and places the findings in the wikitext.

* `changed`: two strings that stand in the same place.
* `added`: words that came in.

And for both:

* `segments`: words and sentences; `shifted`: raised and lowered figures.
* `alignment`, `pair`: where two strings differ, and what is known of that.
* `spelling`: near spellings, endings, variants; `typo_pairs`: misspellings that somebody listed.
* `lexicons`: the lists of each language; `capitals`: how words in capitals are found in them.
* `finding`: the nouns; `why`: the clauses.
* `summaries`: what edit summaries say.
"""
