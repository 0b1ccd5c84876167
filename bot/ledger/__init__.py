"""Keeps what was seen, decided, pending and done, in SQL.

* `schema`: the tables.
* `database`: opens one by URL, private and checked.
* `migration`: makes its tables, or adds what an older one lacks.
* `encoding`: nouns to JSON columns and back.
* `writing`: what an entry does to the tables.
* `forgetting`: erases what the wiki has hidden since.
* `folding`: old edits become daily counts that keep their revisions.
* `watched_views`: what became of what was patrolled or withheld.
* `views`: what the tables tell: records, counts, neighbours, what waits.
* `redecisions`: what new analyzers and rules made of edits that were decided before.
* `intent_views`: patrols of which it is not certain what came of them.
* `quoting`: what has to be asked about edits.
* `pasts`: what the tables tell of the pages' past: revisions, users, lines that changed.
* `transactions`: to read, to write, to rehearse.
* `upkeep`: turns to ask about what it holds, notes that stay.
* `report_tables`, `report_views`, `correction_views`, `report_memory`: what only reports need.
* `listings`: which saves of our pages named an edit.
* `sql_ledger`: the ledger that the pipeline uses: each call one transaction.
* `copying`: copies of a ledger that is a SQLite file.
* `lease`: one writer per ledger, whichever folders share it.
* `lock`: one run per folder.

Never judges an edit and never speaks to a wiki.
"""
