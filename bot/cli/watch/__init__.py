"""What runs leave for those who watch them, and how it is looked at.

Written by a run:

* `bot.cli.watch.heartbeat`: the heartbeat file, whose values any monitor may read.
* `bot.cli.watch.exposition`: the same values for Prometheus.
* `bot.cli.watch.pulse`: writes both while a run works.
* `bot.cli.watch.log_file`: the log, a JSON line per run: written, read, followed, said in words.
* `bot.cli.watch.reasons`: numbers of edits with what holds them, in words.
* `bot.cli.watch.run_report`: how a run ended: log line, sentences, exit code.

Looked at from outside:

* `bot.cli.watch.folder_status`: how a folder stands, in the versioned shape of ``status --json``.
* `bot.cli.watch.faults`: what is wrong with it.
* `bot.cli.watch.survey`: looks at folders, and gives both.
"""
