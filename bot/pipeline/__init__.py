"""Fetch, analyse, decide, report; owns the Protocols of its neighbours.

The values and Protocols:

* `ports`, `ledger_port`: what it asks of its neighbours.
* `entries`, `outcome`, `record`: what passes between it, the ledger and the reports.
* `plan`: what one run is to do, and with whom.

A run:

* `run`: ``run(plan, services) -> Result``: the order of things.
* `reading`: fresh edits, analysed, judged and stored in batches.
* `publishing`: the reports, on wiki pages and in files.
* `patrolling`: what waits becomes what was done, and what became of it.
* `judging`: analyse and decide; what waited is judged anew as it now stands.
* `first_run`, `upgrading`: no patrols until one run has reported, and while nobody has agreed to
  what judges anew.
* `upkeep`: old texts go, old edits are folded; `endings`: how a run ended.

What all of them heed:

* `gate`: what holds writing back.
* `blindness`: no run decides on patrol marks that it can't see.
* `forgetting`: what the wiki has hidden since is erased.
* `halving`: a senseless answer costs one item, not its batch.

Never speaks to a wiki or a database itself.
"""
