"""Patrols edits; renders and publishes reports.

* `bot.reporter.patrol`: the only thing that patrols, and the stop page it obeys.
* `bot.reporter.view`: a report sorted for readers: groups, counts, words. Pure.
* `bot.reporter.escape`: makes what strangers typed safe wherever we write it. Pure.
* `bot.reporter.wikitext`: a report as wikitext. Pure.
* `bot.reporter.wiki_page`: publishes that wikitext as a report page.
* `bot.reporter.marked_page`: puts words between the markers of a wiki page.
* `bot.reporter.markers`: where on a page we may write, and whether we may at all. Pure.
* `bot.reporter.exclusion`: ``{{bots}}`` and ``{{nobots}}``. Pure.
* `bot.reporter.work_list`: edits to look at again, as a wikitext list. Pure.
* `bot.reporter.html`: a report as one self-contained HTML file. Pure.
* `bot.reporter.cards`: each edit as the data that this file's script builds. Pure.
* `bot.reporter.charts`: the shapes of its charts. Pure.
* `bot.reporter.differences`: the changed hunks as rows, with the evidence in them. Pure.
* `bot.reporter.terminal`: a report on a screen.
* `bot.reporter.terminal_edit`, `bot.reporter.terminal_diff`: one edit on a screen.
* `bot.reporter.scene`: what a patroller's screen shows at one moment. Values only.
* `bot.reporter.terminal_screen`, `bot.reporter.terminal_plain`: scenes, drawn or told in words.
* `bot.reporter.bidi`: right-to-left text beside our own words. Pure.
* `bot.reporter.records`: a report as JSON lines or CSV. Pure.
* `bot.reporter.templates`: the wikitext and HTML that surround the rest.
"""
