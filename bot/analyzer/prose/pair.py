"""Two aligned strings with all that may be known about their words.

Values and small look-ups only: `changed` asks the modules that say what differences mean.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from itertools import accumulate, product

import msgspec

from bot.analyzer.analysis import Span
from bot.analyzer.prose.alignment import Alignment, Chunk
from bot.analyzer.prose.capitals import small, with_own_i
from bot.analyzer.prose.lexicons import Lexicon, has_two_i, lexicon
from bot.analyzer.prose.lexicons.lexicon import Words, listed
from bot.analyzer.prose.segments import SENTENCE_SIGNS
from bot.analyzer.prose.spelling import has_gained_marks, is_slip, is_variant
from bot.analyzer.prose.typo_pairs import right_forms

_QUOTATION = re.compile(
    r"\"[^\"]{2,}\"|“[^“”]{2,}”|„[^„“”]{2,}[“”]|«[^«»]{2,}»|»[^«»]{2,}«|「[^「」]+」|『[^『』]+』|〝[^〞]+〞"
    r"|《[^《》]+》|〈[^〈〉]+〉|‹[^‹›]{2,}›|‘(?<!\w‘)[^‘’]{2,}(?:(?<=\w)’(?=\w)[^‘’]+)*’(?!\w)"
    r"|”(?<![\w.,!?]”)(?=\w)[^“”„]{2,}”(?!\w)|»(?<![\w.,!?]»)(?=\w)[^«»]{2,}»(?!\w)"
)
"""Not straight single marks, which are apostrophes as well. Each is found by its first sign."""
_SENTENCE_END = frozenset(f"{SENTENCE_SIGNS}:;|¿¡•·")
_CONTEXT = 3
_FEW_WORDS = 5
_DEGREES = listed("very sehr muy muito zeer heel bardzo mycket çok")
"""Adverbs that stand among the words of grammar, and say how much something is so."""
_SEEN_AS_MARKS = frozenset({"es", "fr", "it", "pl", "pt", "tr"})
"""Languages whose words that say much are seldom others without marks, as konnte is in German."""


class Pair(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """Two strings that stand in the same place."""

    old: str
    """The old string."""
    new: str
    """The new string."""
    aligned: Alignment
    language: str
    lexicon: Lexicon | None
    knows_word: Callable[[str], bool] | None
    typo_pairs: Mapping[str, str]
    is_plain: Callable[[Span], bool] | None
    """Whether a typo can be proven at a place of the old string; None if it can everywhere."""
    is_common: Callable[[str], bool] | None
    """For headings: whether a word stands in small letters on the page; else None."""
    lost: Counter[str]
    """Words in lower case that the changed stretches no longer have, with how many of each."""
    gained: Counter[str]

    @property
    def function_words(self) -> Words:
        """The words of the language that grammar needs; none where nobody has listed them."""
        return self.lexicon.function_words if self.lexicon else frozenset()

    def is_of_grammar(self, lowered: str) -> bool:
        """Tell whether a word is one that grammar needs, and says nothing by itself."""
        return lowered in self.function_words and lowered not in _DEGREES

    def texts(self, chunk: Chunk) -> tuple[str, str]:
        """Give what stood in a stretch, and what stands there now."""
        return self.old[slice(*chunk.old_span)], self.new[slice(*chunk.new_span)]

    def page_knows(self, word: str) -> bool:
        """Tell whether a word stands elsewhere on the page; False when nobody can tell."""
        return self.knows_word is not None and self.knows_word(word)

    def is_likelier(self, old: str, new: str) -> bool:
        """Tell whether the page, or the words known to be right, have only the new form."""
        if self.page_knows(old):
            return False
        common = self.function_words
        was, now = old.lower(), new.lower()
        if was in common or was in right_forms(self.typo_pairs):
            return False
        return now in common or self.page_knows(new) or now in right_forms(self.typo_pairs)

    def restores_marks(self, old: str, new: str) -> bool:
        """Tell whether a word only got marks, unless the page has it without them alone."""
        if not has_gained_marks(old, new):
            return False
        return self.page_knows(new) or not self.page_knows(old)


def make_pair(  # noqa: PLR0913 - the arguments of `compare_words`
    old: str,
    new: str,
    *,
    language: str,
    knows_word: Callable[[str], bool] | None,
    typo_pairs: Mapping[str, str] | None,
    is_plain: Callable[[Span], bool] | None,
    is_common: Callable[[str], bool] | None,
) -> Pair:
    """Align two strings and count the words that came and went."""
    aligned = Alignment(old, new)
    lists = lexicon(language)
    lost, gained = _differences(old, new, aligned, language)
    _forgive(lost, gained, aligned, typo_pairs or {}, lists)
    return Pair(
        old=old,
        new=new,
        aligned=aligned,
        language=lists.language if lists else language,
        lexicon=lists,
        knows_word=knows_word,
        typo_pairs=typo_pairs or {},
        is_plain=is_plain,
        is_common=is_common,
        lost=lost,
        gained=gained,
    )


def quotations(text: str) -> list[Span]:
    """Find what stands in quotation marks."""
    if text.isascii() and '"' not in text:
        return []
    return [match.span() for match in _QUOTATION.finditer(text)]


class Within:
    """Spans, for many others to be asked of: each in a moment, however many these are."""

    def __init__(self, spans: Iterable[Span]) -> None:
        found = sorted(spans)
        self._starts = [start for start, _ in found]
        self._ends = list(accumulate((end for _, end in found), max))
        """The farthest end of each and those before it."""

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return bool(self._starts)

    def __contains__(self, span: Span) -> bool:
        """Say whether a span lies within one of these."""
        at = bisect_right(self._starts, span[0]) - 1
        return at >= 0 and span[1] <= self._ends[at]


def is_inside(span: Span, others: Iterable[Span]) -> bool:
    """Tell whether a span lies within one of the others."""
    for start, end in others:  # noqa: SIM110 - asked so often that any() takes twice the time
        if start <= span[0] and span[1] <= end:
            return True
    return False


def opens_sentence(tokens: list[str], index: int) -> bool:
    """Tell whether a token is the first word of the text or of a sentence in it."""
    before = index - 1
    while before >= 0 and not tokens[before][0].isalnum() and tokens[before] not in _SENTENCE_END:
        before -= 1
    return before < 0 or tokens[before] in _SENTENCE_END


def _differences(
    old: str, new: str, aligned: Alignment, language: str
) -> tuple[Counter[str], Counter[str]]:
    lists = lexicon(language)
    if lists is not None and not lists.has_spaces:
        lost, gained = _listed_parts(old, new, aligned, lists)
    else:
        months = lists.month_names if lists else frozenset()
        was = [word for chunk in aligned.chunks for word in chunk.old_words]
        now = [word for chunk in aligned.chunks for word in chunk.new_words]
        if has_two_i(language):
            was, now = list(map(with_own_i, was)), list(map(with_own_i, now))
        lost, gained = _counted(was, months), _counted(now, months)
    if lost.keys().isdisjoint(gained):
        return lost, gained
    return lost - gained, gained - lost


def _forgive(
    lost: Counter[str],
    gained: Counter[str],
    aligned: Alignment,
    typo_pairs: Mapping[str, str],
    lists: Lexicon | None,
) -> None:
    """Take out the right forms of misspellings: the word they are had been there before.

    A negation that got marks was none, as in French, where "ne" stands for né, too.
    """
    for chunk in aligned.chunks:
        is_even = len(chunk.old_words) == len(chunk.new_words)
        for was, now in _opposite_words(chunk):
            old, new = was.lower(), now.lower()
            if typo_pairs.get(old) == new or (lists and _is_slip(old, new, lists)):
                gained[as_listed(now)] -= 1
            elif not (lists and is_even):
                continue
            elif old in lists.negations and has_gained_marks(old, new) and new not in lists.telling:
                lost[as_listed(was)] -= 1
            elif _is_one_word(old, new, lists):
                lost[as_listed(was)] -= 1
                gained[as_listed(now)] -= 1
    for words in (lost, gained):
        for word in [word for word, count in words.items() if count <= 0]:
            del words[word]


def _opposite_words(chunk: Chunk) -> Iterable[tuple[str, str]]:
    """Give each word with the one in its place; with any where a few words became more or less."""
    old, new = chunk.old_words, chunk.new_words
    if len(old) == len(new):
        return zip(old, new, strict=True)
    return product(old, new) if max(len(old), len(new)) <= _FEW_WORDS else ()


def _is_one_word(old: str, new: str, lists: Lexicon) -> bool:
    """Tell whether a word that says much, such as not, is only spelt otherwise or lacks marks."""
    if is_variant(old, new, lists.language):
        return True
    if lists.language not in _SEEN_AS_MARKS:
        return False
    bare, marked = (old, new) if new in lists.telling else (new, old)
    is_marked = marked in lists.telling and not lists.has(bare)
    return is_marked and has_gained_marks(bare, marked)


def _is_slip(old: str, new: str, lists: Lexicon) -> bool:
    """Tell whether a word that says much, such as not, stood there already with a slip in it."""
    return is_slip(old, new) and new in lists.telling and not lists.has(old)


def as_listed(word: str) -> str:
    """Write a word as the lists have it."""
    return small(word).replace("’", "'")


def _counted(words: list[str], months: Words) -> Counter[str]:
    """Count words as the lists have them; a month in capitals (May) is no other word (may)."""
    keys = list(map(as_listed, words))
    if not months.isdisjoint(keys):
        pairs = zip(words, keys, strict=True)
        keys = [word if key in months and word[0].isupper() else key for word, key in pairs]
    return Counter(keys)


def _listed_parts(
    old: str, new: str, aligned: Alignment, lists: Lexicon
) -> tuple[Counter[str], Counter[str]]:
    """Count listed words round the changes of a script without blanks between its words."""
    pattern = _any_listed(lists)
    lost: Counter[str] = Counter()
    gained: Counter[str] = Counter()
    for chunk in aligned.chunks:
        lost.update(word.lower() for word in chunk.old_words if word.isascii())
        gained.update(word.lower() for word in chunk.new_words if word.isascii())
        lost.update(pattern.findall(_with_context(old, chunk.old_span)))
        gained.update(pattern.findall(_with_context(new, chunk.new_span)))
    return lost, gained


def _with_context(text: str, span: Span) -> str:
    return text[max(0, span[0] - _CONTEXT) : span[1] + _CONTEXT]


@lru_cache(maxsize=16)
def _any_listed(lists: Lexicon) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, lists.telling), key=len, reverse=True)))
