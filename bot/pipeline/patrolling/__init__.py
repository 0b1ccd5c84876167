"""Patrols what waits, and knows what became of it.

* `marking`: what waits becomes what was done; `allowance`: how many may be.
* `withholding`: a share that is left to people.
* `crediting`: whose the patrols were that the wiki called done.
* `settling`: what an earlier run left open.
* `watching`: what became of what was patrolled or withheld.
* `by_hand`: one edit, because a person pressed a key.
"""
