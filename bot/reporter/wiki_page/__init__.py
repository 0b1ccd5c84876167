"""A report as pages of the wiki: rendered, saved, kept in step with what people write on them.

* `report`: keeps a report's page, sub-pages and archive in step with it.
* `wikitext`: a report's pages as wikitext. Pure.
* `rows`: which edits a page lists, in which order; bursts are one row. Pure.
* `cells`: a row's cells as wikitext. Pure.
* `radar`: the count of what will soon be too old to be patrolled. Pure.
* `paging`: which rows stand on which page. Pure.
* `marks`: what people wrote on a report page, kept over every rewrite. Pure.
* `markers`: where on a page we may write, and whether we may at all. Pure.
* `exclusion`: ``{{bots}}`` and ``{{nobots}}``. Pure.
* `summaries`: edit summaries of reports. Pure.
* `marked_page`: reads and saves any page between its markers.
* `standing_pages`: a report's pages as they stand, with what people wrote.
* `archive`: what left a report this month.
* `held_back`: a report that shrank without a reason, and the box that says so.
* `corrections`: `wrong`, by somebody with the right to say so.
* `ports`: the Protocols of the ledger and the histories that reports use.
* `work_list`: edits to look at again, as a wikitext list. Pure.
"""
