"""Boots a throw-away real MediaWiki on loopback, and lets made-up editors work on it.

Takes a MediaWiki release of Debian's and an empty folder, gives a running wiki with accounts.
It never listens beyond loopback and never touches a wiki that it did not make.

* `bot.playground.wiki`: a running wiki, on which its accounts can work.
* `bot.playground.client`: requests made as one account.
* `bot.playground.server`: PHP's own web server.
* `bot.playground.installation`: a wiki installed once, to copy from.
* `bot.playground.local_settings`: LocalSettings.php and the server's router.
* `bot.playground.software`: where MediaWiki is on this machine, or how it gets here.
* `bot.playground.accounts`: who is on the wiki.
* `bot.playground.programs`: starts a program and waits for its end.
* `bot.playground.pages`, `bot.playground.steps`, `bot.playground.scenario`: the demo's story.
* `bot.playground.demo`: runs the bot for real on that story.
* `bot.playground.demo_folder`: the folder that the demo leaves behind, and its settings.
* `bot.playground.recorded`, `bot.playground.replay`: the same where no wiki can be booted.
"""
