"""Reads wikitext: what encloses a place, which nodes stand there, what a reader sees. One text.

What encloses a stretch, without parsing the page:

* `scopes`: templates, tables, references, code; `captions`, `galleries`: files and their captions.
* `elements`: tags that are open; `openings`: templates of which one opens what another ends.
* `places`: the line and the heading that a place stands in; `blanks`: what white space means.
* `limits`: what is too much to be parsed.

The nodes of such a stretch:

* `fragments`: a stretch and what encloses it, to nodes with their places.
* `parser`: the only importer of mwparserfromhell; `notes`: what it keeps while it reads.
* `markup`: the nouns; `footnotes`, `infoboxes`: templates that make references, or are infoboxes.
* `nesting`, `tables`: which of them, or which tables, stand round a place.

What they mean:

* `titles`, `namespace_names`, `redirects`, `urls`: what targets mean.
* `reader`, `visible`: the words that a reader sees.
* `page`: both texts whole, and what the wiki said of them.
"""
