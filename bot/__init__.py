"""editpatrol: says what each wiki edit did, and patrols those that are shown to be harmless.

The map of the program, from the bottom up. A room may import what stands above it in this
list, never what stands below; ``import-linter`` holds us to that.

* `bot.errors`: the error tree, sorted by what the catcher does.
* `bot.messages`: the words of reports and summaries, by language.
* `bot.tables`: TOML text to frozen structs, every fault told at once.
* `bot.revisions`: the nouns of MediaWiki: changes, revisions, edits, users, titles.
* `bot.analyzer`: ``analyse(edit, context)``: what an edit did, with evidence. Pure.
* `bot.policy`: ``decide(edit, analysis, burst, rules)``: what may be done about it. Pure.
* `bot.pipeline`: fetch, analyse, decide, report; owns the Protocols of its neighbours.
* `bot.ledger`: what was seen, decided, pending and done. SQL.
* `bot.wiki`: the only door to the wiki, and the only thing that waits.
* `bot.fetcher`: where edits come from, and the facts about them.
* `bot.reporter`: patrols edits; renders and publishes reports.
* `bot.settings`: the operator's files as frozen, checked values.
* `bot.evaluator`: analyzer and policy under a community's rules, and which version judges.
* `bot.outlets`: what publishes the reports that the settings ask for.
* `bot.wiring`: builds what the settings ask for.
* `bot.sitting`: one person at a terminal, going through edits.
* `bot.cli`: arguments in, exit code out; one module per command.
* `bot.playground`: a throw-away real MediaWiki, for the demo, tests and benches.
* `bot.samples`: the recorded edits that the package ships, and what ``init`` writes.
"""

__version__ = "0.1.0"
