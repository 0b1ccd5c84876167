"""Fetch, analyse, decide, report; owns the Protocols of its neighbours.

* `ports`, `ledger_port`: what it asks of its neighbours.
* `entries`, `outcome`, `record`: the values that pass between it, the ledger and the reports.
* `plan`: what one run is to do, and with whom.
* `run`: ``run(plan, services) -> Result``: the order of things.
* `upgrading`: what judges anew patrols only when the operator agrees.
* `upkeep`: old texts go, old edits are folded.
* `withholding`: a share that is left to people.
* `watching`: what became of what was patrolled or withheld.
* `settling`: what an earlier run left open.
* `reading`: fresh edits, one batch ahead.
* `taking`: batches, one behind the other: analysed, judged, stored.
* `endings`: how a run ended.
* `first_run`: nothing is patrolled until one has ended and reported.
* `holding`: what waits of what was just read.
* `missing`: what recentchanges should have told and did not.
* `judging`: analyse and decide, with facts asked for in batches.
* `versions`: the texts that pages had, for telling reverts.
* `bursts`: one user's consecutive edits on one page.
* `burst_judging`: what may be done about an edit in its burst.
* `aftermath`: what has become of an edit since it was made.
* `sighting`: edits as a person sees them, with all of the above.
* `rejudging`: what waited, as it now stands.
* `allowance`, `gate`: what holds patrolling back.
* `blindness`: no run decides on patrol marks that it can't see.
* `halving`: a senseless answer costs one item, not its batch.
* `patrolling`: what waits becomes what was done.
* `crediting`: whose the patrols were that the wiki called done.
* `forgetting`: what the wiki has hidden since is erased.
* `refreshing`: how the edits of a report stand by now.
* `expiring`: what will soon be too old to be patrolled.
* `publishing`, `saves`: the reports, and each save of their pages.
* `notices`: words of the operator's own on a page.
* `quoting`: what may be quoted of edits, on such pages.
* `by_hand`: one edit, because a person pressed a key.

Never speaks to a wiki or a database itself.
"""
