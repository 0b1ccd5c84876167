"""The only door to the wiki, and the only thing that waits.

* `bot.wiki.session`: ``connect(Connection(...)) -> Session``: who we are on which wiki.
* `bot.wiki.configuration`: pywikibot's own files, loaded late and checked to be ours.
* `bot.wiki.farms`: what a host's farm asks of bots.
* `bot.wiki.cookies`: a private cookie file per credential.
* `bot.wiki.transport`: one HTTP exchange through pywikibot's session; no retries.
* `bot.wiki.reply`: what an HTTP reply means: data, or trouble of a known kind.
* `bot.wiki.codes`: the API's error codes, sorted by what can be done.
* `bot.wiki.retry`: how long to wait, and when to give up.
* `bot.wiki.clock`: the time, and the only sleep.
* `bot.wiki.request`: one checked API request after another, with our own retries.
* `bot.wiki.walk`: parts of decoded JSON, each checked to be of the shape that is asked for.
* `bot.wiki.questions`: the whole list of what a wiki is asked while reading.
* `bot.wiki.continuation`: following continue values, never in circles.
* `bot.wiki.site`: what the wiki and the account are, as values.
* `bot.wiki.kept_out`: from which pages and namespaces a block keeps us.
* `bot.wiki.page_text`: a page as it now stands.
* `bot.wiki.titles`: pages of ours that get in each other's way.
* `bot.wiki.revision_rows`: what became of each revision asked for.
* `bot.wiki.read`: everything we ask a wiki.
* `bot.wiki.special_pages`: which of them lead to a revision, by the wiki's own names.
* `bot.wiki.sub_pages`: what stands below a page.
* `bot.wiki.guarded_page`: a page with its protection: can a stranger have written it?
* `bot.wiki.authors`: who wrote what on a page, and what somebody may do.
* `bot.wiki.permission`: why the wiki would not let us edit a page.
* `bot.wiki.discover`: from any address of a wiki to its api.php.
* `bot.wiki.pace`: whose turn it is to write to a host, and when.
* `bot.wiki.write`: the two things we do to a wiki: patrol and save.
"""
