"""Says what an edit did, with evidence: `analyse(edit, context)`, `hunks(old, new)`. Pure.

* `analysis`: the nouns, from Operation to Analysis.
* `align`: lines up two texts, by lines and then by tokens.
* `sections`: the heading above a place.
* `hunks`: changed lines for display.
* `settled`: edits that are answered without comparing wikitext (log rows, hidden text ...).
* `judge`: `analyse`, from two texts to an Analysis.
* `labels`: one small function per label, grouped by family.
* `prose`: what happened to the words that a reader sees.
"""

from bot.analyzer.hunks import hunks
from bot.analyzer.judge import ANALYZER_VERSION, analyse

__all__ = ["ANALYZER_VERSION", "analyse", "hunks"]
