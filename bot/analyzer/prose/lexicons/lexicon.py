"""What the analyzer knows about one language: small closed lists of words.

Nouns only. All words are in lower case. An empty list means that the language has no such words
or that nobody has written them down.
"""

from dataclasses import dataclass
from functools import cached_property

from bot.analyzer.prose.capitals import also_in_capitals

Words = frozenset[str]

NUMERAL_VALUES: tuple[int, ...] = (*range(21), *range(30, 101, 10), 1000)
DAYS = tuple(range(7))
_NONE: Words = frozenset()


def listed(text: str) -> Words:
    """Make a list of words from a string: parted by blanks, `_` standing for a blank inside."""
    return frozenset(word.replace("_", " ") for word in text.split())


def prefixed(prefixes: str, text: str) -> Words:
    """Make a list of the forms of words behind what a language joins to them: the, and, to."""
    return frozenset(prefix + word for prefix in prefixes.split() for word in text.split())


def grouped(text: str) -> tuple[Words, ...]:
    """Make several lists, parted by `|`."""
    return tuple(listed(part) for part in text.split("|"))


def opposed(text: str) -> tuple[tuple[Words, Words], ...]:
    """Make pairs of lists, parted by `|`, of which either says the opposite of the other (`/`)."""
    pairs = (part.partition("/") for part in text.split("|"))
    return tuple((listed(one), listed(other)) for one, _, other in pairs)


@dataclass(frozen=True, kw_only=True, eq=False)
class Lexicon:
    """One language's lists; there is one value a language, so it is equal to itself alone."""

    language: str
    negations: Words
    negating_prefixes: tuple[str, ...] = ()
    """What turns a word into its opposite in front of it."""
    negating_infixes: tuple[str, ...] = ()
    """What does so inside it (Turkish)."""
    opposites: tuple[tuple[Words, Words], ...] = ()
    """Words that turn a sentence into its opposite when one stands for the other: won and lost."""
    claims: Words
    """Words that say how sure or how general a sentence is: allegedly, may, must, some, all."""
    present: Words = frozenset()
    """Forms of to be, now."""
    past: Words = frozenset()
    """Forms of to be, before."""
    is_endings: tuple[str, ...] = ()
    """Endings of words that say is (Turkish)."""
    was_endings: tuple[str, ...] = ()
    """Those that say was."""
    death: Words
    """Words that say that somebody is dead."""
    genders: tuple[Words, ...] = ()
    """Pronouns and titles by gender: masculine, feminine, and neither."""
    months: tuple[Words, ...]
    """Twelve lists of forms, January first, and behind them those of a second calendar.

    Empty for languages that number their months.
    """
    numerals: tuple[Words, ...] = ()
    """Number words, cardinal and ordinal, for each of `NUMERAL_VALUES`."""
    weekdays: tuple[Words, ...] = ()
    """Seven lists of forms, Monday first."""
    function_words: Words
    """Articles, prepositions, conjunctions, auxiliaries: what grammar changes and what tells
    languages apart."""
    profane: Words
    """Words no article uses of its own accord."""
    profane_stems: tuple[str, ...] = ()
    """Beginnings of such words."""
    crude: Words = frozenset()
    """Rude, childish or bodily words that also have honest uses: an alarm only in short or
    repeated additions."""
    innocent: Words = frozenset()
    """Words of this language that are rude in English."""
    chat: tuple[str, ...] = ()
    """Phrases that address the reader or another editor."""
    decimal_comma: bool = True
    """Whether 1,5 is one and a half."""
    capital_nouns: bool = False
    """Whether every noun has a capital (German)."""
    has_spaces: bool = True
    """Whether blanks part its words; if not, lists are looked for as substrings."""

    def has(self, word: str) -> bool:
        """Tell whether a word is listed as one by itself: of grammar, or one that says much."""
        return word in self.function_words or word in self.telling

    def numeral(self, word: str) -> int | None:
        """Give what a number word is worth; None for any other word."""
        return self._numerals.get(word)

    def weekday(self, word: str) -> int | None:
        """Give which day of the week a word names, Monday being 0; None for any other word."""
        return self._weekdays.get(word)

    def opposite(self, word: str) -> Words:
        """Give the words that say the opposite of one."""
        return self._opposites.get(word, _NONE)

    @cached_property
    def month_names(self) -> Words:
        """Every form of every month."""
        return frozenset().union(*self.months)

    @cached_property
    def small_words(self) -> Words:
        """Words that say nothing of what a text is about: function words and negations."""
        return self.function_words | self.negations

    @cached_property
    def telling(self) -> Words:
        """Words that change what a sentence says of how sure, how alive or who somebody is."""
        said = self.negations, self.claims, self.present, self.past, self.death
        return frozenset().union(*said, *self.genders)

    @cached_property
    def _opposites(self) -> dict[str, Words]:
        """The opposites of each word; one may stand in several pairs, as low and lower."""
        found: dict[str, Words] = {}
        for one, other in (*self.opposites, *(pair[::-1] for pair in self.opposites)):
            for word in one:
                found[word] = found.get(word, _NONE) | other
        return found

    @cached_property
    def _numerals(self) -> dict[str, int]:
        return _places(self.numerals, NUMERAL_VALUES)

    @cached_property
    def _weekdays(self) -> dict[str, int]:
        return _places(self.weekdays, DAYS)


def _places(lists: tuple[Words, ...], values: tuple[int, ...]) -> dict[str, int]:
    """Give the value of each word; the first list that has it counts."""
    pairs = list(zip(values, lists, strict=False))
    return also_in_capitals({word: value for value, words in reversed(pairs) for word in words})
