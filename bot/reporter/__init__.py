"""Patrols edits; renders and publishes reports.

* `bot.reporter.patrol`: the only thing that patrols, and the stop page it obeys.
* `bot.reporter.view`: a report sorted for readers: groups, counts, words. Pure.
* `bot.reporter.escape`: makes what strangers typed safe wherever we write it. Pure.
* `bot.reporter.rows`: which edits a page lists, in which order; bursts are one row. Pure.
* `bot.reporter.cells`: a row's cells as wikitext. Pure.
* `bot.reporter.wikitext`: a report's pages as wikitext. Pure.
* `bot.reporter.radar`: the count of what will soon be too old to be patrolled. Pure.
* `bot.reporter.paging`: which rows stand on which page. Pure.
* `bot.reporter.marks`: what people wrote on a report page, kept over every rewrite. Pure.
* `bot.reporter.markers`: where on a page we may write, and whether we may at all. Pure.
* `bot.reporter.summaries`: edit summaries of reports. Pure.
* `bot.reporter.marked_page`: reads and saves any page between its markers.
* `bot.reporter.standing_pages`: a report's pages as they stand, with what people wrote.
* `bot.reporter.wiki_report`: keeps a report's page, sub-pages and archive in step with it.
* `bot.reporter.archive`: what left a report this month.
* `bot.reporter.held_back`: a report that shrank without a reason, and the box that says so.
* `bot.reporter.corrections`: `wrong`, by somebody with the right to say so.
* `bot.reporter.memory`: the Protocols of the ledger and the histories that reports use.
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
