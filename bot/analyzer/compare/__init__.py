"""Compares two texts: `operations` says what the edit did to each node. No judgement.

From lines that differ to operations:

* `enclosures`: changed lines grow by what opens among them and ends further down.
* `windows`: what encloses them in both texts.
* `regions`: islands of changed tokens grow into whole nodes.
* `pieces`, `pairing`: each side cut into nodes and prose, and paired by meaning.
* `room`: how much of one edit is told one by one.
* `describe`, `nature`: what a pair is called.
* `wholes`, `moves`: small changes that make up a sentence, or one that moved.

What is read from then on:

* `changes`: an operation with what was parsed for it.
* `hiding`: what a style puts out of sight beside an element's own words.
* `sourcing`: whether a change is a reference's, or the words before one.
* `wraps`: whether a template's values hold the words, or the link, that stood in its place.
"""
