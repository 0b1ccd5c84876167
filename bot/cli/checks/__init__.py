"""What `check` says, a line per thing: how it stands, and what mends it. Never asks the wiki.

* `bot.cli.checks.line`: such a line.
* `bot.cli.checks.folder`: about files, rules, approval and ledger.
* `bot.cli.checks.account`: about what the account may.
* `bot.cli.checks.wiki`: about the wiki's own settings and lists.
* `bot.cli.checks.pages`: about the pages that the bot writes, or is stopped by.
"""
