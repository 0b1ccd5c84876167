"""What vandals write in languages that have no full lists here: rude words and addresses.

A noun only; it says nothing about negations, claims or names. `rude_words` has the lists.
"""

from dataclasses import dataclass

from bot.analyzer.prose.lexicons.lexicon import Words


@dataclass(frozen=True, kw_only=True, slots=True, eq=False)
class Rude:
    """One language's lists; what they are for is told in `Lexicon`."""

    profane: Words = frozenset()
    profane_stems: tuple[str, ...] = ()
    crude: Words = frozenset()
    innocent: Words = frozenset()
    chat: tuple[str, ...] = ()
    has_spaces: bool = True
    """False where words are written without blanks between them: lists are then looked for inside
    longer words, so they hold nothing that is part of an honest one."""
