"""Says what happened to the words that readers see: `word_judge` asks `prose`, and places it.

* `slots`: the sentences that changed, old beside new; `rewritten`: which are other sentences now.
* `asides`: words beside the prose: values, references, captions.
* `containers`: what words stand in, and whether a reader reads them.
* `page_words`: whether a word stands elsewhere on the page.
* `skimmed`: what is found in text too long to be judged, and what is not looked for.
* `plain`, `voices`, `quotations`: where a typo can be proven: nobody else is heard there.
"""
