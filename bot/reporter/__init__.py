"""Patrols edits; renders and publishes reports.

* `bot.reporter.patrol`: the only thing that patrols, and the stop page it obeys.
* `bot.reporter.wiki_page`: a report as pages of the wiki.
* `bot.reporter.html`: a report as one self-contained HTML file.
* `bot.reporter.terminal`: a report, or one edit after the other, on a screen.
* `bot.reporter.records`: a report as JSON lines or CSV. Pure.

What they share:

* `bot.reporter.view`: a report sorted for readers: groups, counts, words. Pure.
* `bot.reporter.escape`: makes what strangers typed safe wherever we write it. Pure.
* `bot.reporter.differences`: the changed hunks as rows, with the evidence in them. Pure.
* `bot.reporter.templates`: the wikitext and HTML that surround the rest.
"""
