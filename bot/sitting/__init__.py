"""One person at a terminal: which edit is next, what a key does, what is sent and when.

* `desk`: one folder, one wiki, one account, and the edits that a person named.
* `keys`: bytes of a terminal in, keys out.
* `keyboard`: the terminal itself: raw mode, waiting for a key or for news.
* `state`: the rules of a sitting, as a pure state machine.
* `worker`: asks and tells the wiki in the background.
* `prefetch`: what has been read, and what is to be read next.
* `marking`: one patrol that a person asked for: the lock, the last look, the ledger.
* `words`: what a key is answered with, and what is told at the end.
* `browser`: opens an address where there is a browser.
* `loop`: puts the above together, from the first edit to the last or to q.

Never decides what is patrolled: the person does, key by key.
"""
