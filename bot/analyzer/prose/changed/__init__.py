"""Two strings that stand in the same place: facts first, then wording.

* `comparison`: ``compare_words`` asks the others in their order.
* `quantities`: numbers and dates that changed; `numerals`: those that are words.
* `measures`: units, bounds and hours that did.
* `numbers`, `dates`, `units`: what those are worth; `unit_names`: the names in each language.
* `claims`: negation, certainty, life, gender.
* `naming`: names, order, quotations.
* `wording`: typos, grammar, other words.
* `proof`: whether a listed misspelling is proven to be one; `right_words`: those that are none.
"""
