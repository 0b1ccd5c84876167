"""Analyses and decides, and says how an edit stands by now.

* `judge`: analyse and decide, with facts asked for in batches.
* `versions`: the texts that pages had, for telling reverts.
* `bursts`: one user's consecutive edits on one page; `burst_judging`: what may be done in theirs.
* `aftermath`: what has become of an edit since it was made.
* `sighting`: edits as a person sees them, with all of the above.
* `rejudging`: what waited, as it now stands.
"""
