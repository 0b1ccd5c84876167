"""Says what an edit did, with evidence: `analyse(edit, context)`, `hunks(old, new)`. Pure.

* `vocabulary`: the closed sets of words: kinds, nodes, labels, headlines, assurance.
* `analysis`: the nouns, from Operation to Analysis.
* `align`: lines up two texts, by lines and then by tokens.
* `ends`: what two texts begin and end with.
* `limits`: what is too much to be parsed.
* `places`: the line and the heading that a place stands in.
* `hunks`: changed lines for display.
* `scopes`, `captions`, `galleries`, `elements`, `enclosures`: what encloses a changed stretch.
* `fragments`, `wikitext`, `notes`, `markup`: its nodes.
* `titles`, `namespace_names`, `urls`, `redirects`: what targets mean.
* `reader`, `visible`: the words that a reader sees.
* `operations`, `regions`, `pieces`, `pairing`, `describe`, `nature`, `wholes`, `moves`: what the
  edit did to each node.
* `wraps`: whether a template's values hold the words, or the link, that stood in its place.
* `changes`: an operation with what was parsed for it.
* `footnotes`, `sourcing`: references, those that templates make, too, and the words in or
  before them.
* `infoboxes`: which templates are infoboxes, by name or by place.
* `page`, `slots`, `asides`, `page_words`, `words`: the words that changed, sentence by sentence;
  `containers`: what they stand in, and whether a reader reads them; `rewritten`: other sentences.
* `plain`, `voices`, `quoted`: where a typo can be proven: nobody else is heard there.
* `blanks`, `openings`: where white space may mean something.
* `settled`: edits that are answered without comparing wikitext (log rows, hidden text ...).
* `headline`, `assurance`, `why`: the answer, from the evidence.
* `judge`: `analyse`, from two texts to an Analysis.
* `labels`: one small function per label, grouped by family.
* `intentions`: what research would call it, for comparison only.
* `prose`: what happened to the words that a reader sees.
"""

from bot.analyzer.hunks import hunks
from bot.analyzer.judge import ANALYZER_VERSION, analyse

__all__ = ["ANALYZER_VERSION", "analyse", "hunks"]
