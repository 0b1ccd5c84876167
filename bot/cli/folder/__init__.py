"""The operator's folder: what stands in it, and the marks that commands leave there.

* `bot.cli.folder.configuration`: ``configured(invocation)``: its settings and rules.
* `bot.cli.folder.schedule`: its job for schedulers, and when runs start.
* `bot.cli.folder.retirement`: the mark that its bot has been retired.
* `bot.cli.folder.restoration`: the note in its ledger that it is an older copy.
* `bot.cli.folder.redaction`: what must not leave it.
* `bot.cli.folder.private_file`: a file for its owner alone.
"""
