"""Says what an edit did, with evidence: `analyse(edit, context)`, `hunks(old, new)`. Pure.

The nouns: `vocabulary`, the closed sets of words that reports and rules use; `analysis`, from
Operation to Analysis.

The rooms, from the bottom up (``import-linter`` holds them to it):

* `ends`: what two texts begin and end with.
* `prose`: what happened to words: facts, wording, alarms. Knows no markup.
* `wikitext`: one text read: what encloses a place, its nodes, what a reader sees.
* `align`: two texts lined up, by lines and then by tokens.
* `compare`: what the edit did to each node.
* `labels`: one small function per label, grouped by family.
* `words`: the words that readers see, sentence by sentence, and what `prose` says of them.

The answer:

* `judge`: `analyse`, from two texts to an Analysis, by way of all the rooms.
* `settled`: edits that are answered without comparing wikitext (log rows, hidden text ...).
* `headline`, `assurance`, `why`: what it comes to, from the evidence.
* `intentions`: what research would call it, for comparison only.
* `hunks`: changed lines for display.
"""

from bot.analyzer.hunks import hunks
from bot.analyzer.judge import ANALYZER_VERSION, analyse

__all__ = ["ANALYZER_VERSION", "analyse", "hunks"]
