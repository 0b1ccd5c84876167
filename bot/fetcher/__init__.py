"""Where edits come from, and the facts about them.

* `bot.fetcher.recent_changes`: what happened since a cursor, and the texts of edits.
* `bot.fetcher.one_off`: the edits that a person asked for: ids, a page, a user.
* `bot.fetcher.page_history`: a page's newest revisions, with their marks.
* `bot.fetcher.facts`: users, link targets, namespaces and the rest of the context.
* `bot.fetcher.patrol_log`: what the wiki's own log says we patrolled.
* `bot.fetcher.backlog`: what nobody has vouched for, for the count of what gets too old.
* `bot.fetcher.visibility`: what the wiki hides by now of what it showed before.
* `bot.fetcher.decode`: the API's JSON into our nouns.
* `bot.fetcher.saved_diff`: an edit out of a diff page that a browser saved.
* `bot.fetcher.diff_text`, `bot.fetcher.diff_html`: its lines, out of text or HTML.
* `bot.fetcher.diff_lines`: the two texts that these lines are part of.
* `bot.fetcher.pairs`: old and new texts out of JSON lines.
* `bot.fetcher.export`: edits out of a MediaWiki XML export.
* `bot.fetcher.typo_pairs`: a community's list of misspellings, and codespell's if installed.
* `bot.fetcher.typo_page`: the page that such a list stands on, if it is protected.
* `bot.fetcher.archives`: opens packed files.
"""
