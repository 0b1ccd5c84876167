"""Fetch, analyse, decide, report; owns the Protocols of its neighbours.

* `ports`: what it asks of its neighbours.
* `entries`, `outcome`, `record`: the values that pass between it and the ledger and the reports.

Never speaks to a wiki or a database itself.
"""
