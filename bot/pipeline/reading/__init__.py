"""Reads what is fresh, and stores what was made of it.

* `fetching`: fresh edits, one batch ahead.
* `missing`: what recentchanges should have told and did not.
* `taking`: batches, one behind the other: analysed, judged, stored; `holding`: what then waits.
"""
