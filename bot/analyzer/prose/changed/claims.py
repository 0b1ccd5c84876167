"""Finds what a changed sentence now asserts: negation, certainty, life, gender.

Needs the language's lists; where there are none, it knows negations at most.
"""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import product

from rapidfuzz.distance import Prefix

from bot.analyzer.analysis import Label
from bot.analyzer.prose.alignment import Chunk
from bot.analyzer.prose.changed.numbers import SHORT_YEAR, YEARS
from bot.analyzer.prose.finding import Finding, finding_at, finding_over
from bot.analyzer.prose.lexicons import (
    Lexicon,
    negating_prefixes,
    negating_suffixes,
    negations,
)
from bot.analyzer.prose.lexicons.lexicon import Words
from bot.analyzer.prose.lexicons.negations import ENDINGS
from bot.analyzer.prose.pair import Pair, as_listed
from bot.analyzer.prose.spelling import is_opposite, is_prefixed, is_suffixed
from bot.analyzer.prose.why import became

NEEDS_LISTS = (
    Label.NEGATION_CHANGE,
    Label.CLAIM_STRENGTH,
    Label.LIFE_STATUS,
    Label.PRONOUN_CHANGE,
)
_ALIKE = 0.5
_FEW_WORDS = 5
_ELIDED = range(1, 5)
"""Letters before the apostrophe of l'homme, dell'acqua."""
_LEAST_STEM = 3
_AGREEMENT = frozenset(["", *"aoeismn", "as", "os", "es", "te", "tes", "en", "er", "em"])
"""Endings of gender and number; those of tense and mood say how sure a sentence is."""
_WITHIN = "[^()（）]*"
_LIFETIME = re.compile(rf"(?:[(（]|\A)({_WITHIN}(?:(?<=年)[(（]{_WITHIN}[)）]{_WITHIN})*)[)）]")
"""Brackets, and years of eras within; the text may begin within, behind an abbreviation's stop."""
_CLOSING = re.compile(r"[)）]")
_YEAR = re.compile(r"\d{4}")


def claim_changes(pair: Pair) -> Iterator[Finding]:
    """Find changes of negation, claim strength, life status and gender."""
    yield from _death_dates(pair)
    lists = pair.lexicon
    if lists is not None:
        yield from _opposites(pair, lists)
    if not (pair.lost or pair.gained):
        return
    if lists is None:
        listed = list(_negated(pair, negations(pair.language) or frozenset()))
        yield from listed or _joined(pair)
        return
    yield from _copulas(pair, lists)
    if _is_silent(pair, lists):
        return
    yield from _negated(pair, lists.negations)
    yield from _claims(pair, lists)
    yield from _life(pair, lists)
    yield from _genders(pair, lists)


def _is_silent(pair: Pair, lists: Lexicon) -> bool:
    """Tell whether no word of the lists came or went; elided ones (n'est) are not on them."""
    if "n'" in lists.negations:
        return False
    return lists.telling.isdisjoint(pair.lost) and lists.telling.isdisjoint(pair.gained)


def _opposites(pair: Pair, lists: Lexicon) -> Iterator[Finding]:
    for chunk in pair.aligned.chunks:
        were, are = _of_weight(chunk.old_words, lists), _of_weight(chunk.new_words, lists)
        if max(len(were), len(are)) > _FEW_WORDS:
            continue
        opposites = [(w, n) for w in were for n in are if is_opposite(w, n, lists)]
        if not opposites:
            continue
        was, now = opposites[0]
        if not (_is_taken_apart(chunk, was, now) or _stand_on(pair, lists, was, now)):
            why = became(was, now) + ", its opposite"
            yield finding_at(chunk, Label.NEGATION_CHANGE, why)


def _joined(pair: Pair) -> Iterator[Finding]:
    """Find words that got, or lost, what negates in front of them or behind."""
    before, behind = negating_prefixes(pair.language), negating_suffixes(pair.language)
    for was, now, chunk in _paired(pair):
        if min(len(was), len(now)) < _LEAST_STEM or _is_taken_apart(chunk, was, now):
            continue
        if is_prefixed(was, now, before) or is_suffixed(was, now, behind):
            why = became(was, now) + ", its opposite"
            yield finding_at(chunk, Label.NEGATION_CHANGE, why)
            return


def _copulas(pair: Pair, lists: Lexicon) -> Iterator[Finding]:
    """Find words whose ending says was where it said is, or the other way round (Turkish)."""
    for was, now, chunk in _paired(pair) if lists.is_endings else ():
        earlier, later = _stems(was, lists.is_endings), _stems(now, lists.was_endings)
        back = _stems(was, lists.was_endings) & _stems(now, lists.is_endings)
        if earlier & later or back:
            yield finding_at(chunk, Label.LIFE_STATUS, became(was, now))
            return


def _stems(word: str, endings: tuple[str, ...]) -> set[str]:
    """Give what stands before each ending that a word may have."""
    stems = {word.removesuffix(ending) for ending in endings if word.endswith(ending)}
    return {stem for stem in stems if len(stem) > 1}


def _paired(pair: Pair) -> Iterator[tuple[str, str, Chunk]]:
    """Give the words that may have become each other, as the lists have them."""
    for chunk in pair.aligned.chunks:
        if max(len(chunk.old_words), len(chunk.new_words)) <= _FEW_WORDS:
            for was, now in product(chunk.old_words, chunk.new_words):
                yield as_listed(was), as_listed(now), chunk


def _stand_on(pair: Pair, lists: Lexicon, was: str, now: str) -> bool:
    """Tell whether two listed opposites only changed places, or stand elsewhere still."""
    is_listed = lists.has_spaces and now in lists.opposite(was)
    return is_listed and not (was in pair.lost and now in pair.gained)


def _negated(pair: Pair, known: Words) -> Iterator[Finding]:
    endings = ENDINGS.get(pair.language, ())
    lost, gained = (_negating(words, known, endings) for words in (pair.lost, pair.gained))
    if sum(pair.lost[word] for word in lost) != sum(pair.gained[word] for word in gained):
        yield from _counted(pair, Label.NEGATION_CHANGE, lost, gained)


def _is_taken_apart(chunk: Chunk, was: str, now: str) -> bool:
    """Tell whether a prefix stands by itself on the other side, as in inbuilt and built-in."""
    return is_prefixed(was, now, tuple(map(as_listed, chunk.old_words + chunk.new_words)))


def _of_weight(words: tuple[str, ...], lists: Lexicon) -> list[str]:
    """Give the words that say something, without what an article or preposition leaves on them."""
    bare = [_without_article(word) if "'" in word else word for word in map(as_listed, words)]
    return [
        word
        for word in bare
        if word not in lists.function_words or word in lists.negations or lists.opposite(word)
    ]


def _without_article(word: str) -> str:
    head, _, tail = word.rpartition("'")
    return tail if len(head) in _ELIDED else word


def _negating(words: Counter[str], known: Words, endings: tuple[str, ...]) -> list[str]:
    elided = "n'" in known
    negating = [w for w in words if w in known or (elided and w.startswith("n'"))]
    if endings:
        negating = [w for w in words if w.endswith(endings)]
    return [word for word in negating if word != "n'importe"]


def _claims(pair: Pair, lists: Lexicon) -> Iterator[Finding]:
    lost, gained = _on_list(pair.lost, lists.claims), _on_list(pair.gained, lists.claims)
    if lists.has_spaces:
        were = lost
        lost = [was for was in were if not any(_agrees(was, now) for now in gained)]
        gained = [now for now in gained if not any(_agrees(was, now) for was in were)]
    if not (lost or gained) or _is_joined(pair, lost, gained):
        return
    if _carries_claim(pair, lists, lost, gained):
        yield from _counted(pair, Label.CLAIM_STRENGTH, lost, gained)


def _agrees(was: str, now: str) -> bool:
    """Tell whether a word has but another gender or number: todas, todos; tous, toutes."""
    shared = Prefix.similarity(was, now)
    return shared >= _LEAST_STEM and {was[shared:], now[shared:]} <= _AGREEMENT


def _is_joined(pair: Pair, lost: list[str], gained: list[str]) -> bool:
    """Tell whether such words were but written together, or apart: bir çoğu, birçoğu."""
    claims = {*lost, *gained}
    sides = [
        ([*map(as_listed, chunk.old_words)], [*map(as_listed, chunk.new_words)])
        for chunk in pair.aligned.chunks
    ]
    told = [(was, now) for was, now in sides if not claims.isdisjoint(was + now)]
    return bool(told) and all("".join(was) == "".join(now) for was, now in told)


def _carries_claim(pair: Pair, lists: Lexicon, lost: list[str], gained: list[str]) -> bool:
    """Tell whether the claim itself changed, rather than a clause that holds such a word.

    One claim word for another always counts. One that came or went counts when nothing else
    of weight was put in its place.
    """
    if lost and gained:
        return pair.aligned.similarity >= _ALIKE
    minor = lists.claims | lists.function_words
    others_lost = [word for word in pair.lost if word not in minor]
    others_gained = [word for word in pair.gained if word not in minor]
    is_one_sided = not (others_lost and others_gained)
    return is_one_sided and len(others_lost + others_gained) <= _FEW_WORDS


def _life(pair: Pair, lists: Lexicon) -> Iterator[Finding]:
    past_lost, past_gained = _on_list(pair.lost, lists.past), _on_list(pair.gained, lists.past)
    now_lost, now_gained = _on_list(pair.lost, lists.present), _on_list(pair.gained, lists.present)
    dead_lost, dead_gained = _on_list(pair.lost, lists.death), _on_list(pair.gained, lists.death)
    turned = (now_lost and past_gained) or (past_lost and now_gained)
    if not lists.has_spaces:
        turned = past_lost or past_gained
    if turned:
        yield from _counted(pair, Label.LIFE_STATUS, past_lost + now_lost, past_gained + now_gained)
    elif bool(dead_lost) != bool(dead_gained):
        yield from _counted(pair, Label.LIFE_STATUS, dead_lost, dead_gained)


def _death_dates(pair: Pair) -> Iterator[Finding]:
    """Find a second year that came into, or left, the brackets after a name."""
    if not all(map(_CLOSING.search, (pair.old, pair.new))):
        return
    for was, now in zip(_lifetimes(pair.old), _lifetimes(pair.new), strict=False):
        years = _count_years(was[1]), _count_years(now[1])
        if set(years) == {1, 2}:
            why = f"the lifetime changed: {became(was.group(), now.group())}"
            yield Finding(
                label=Label.LIFE_STATUS, old_span=was.span(), new_span=now.span(), why=why
            )


def _lifetimes(text: str) -> list[re.Match[str]]:
    return [match for match in _LIFETIME.finditer(text) if _YEAR.search(match[1])]


def _count_years(text: str) -> int:
    short = [last for _, last in YEARS.findall(text) if len(last) == SHORT_YEAR]
    return len(_YEAR.findall(text)) + len(short)


def _genders(pair: Pair, lists: Lexicon) -> Iterator[Finding]:
    lost = [_on_list(pair.lost, gender) for gender in lists.genders]
    gained = [_on_list(pair.gained, gender) for gender in lists.genders]
    left = [index for index, words in enumerate(lost) if words and not gained[index]]
    came = [index for index, words in enumerate(gained) if words and not lost[index]]
    if left and came:
        yield from _counted(pair, Label.PRONOUN_CHANGE, lost[left[0]], gained[came[0]])


def _on_list(words: Counter[str], known: Words) -> list[str]:
    return [word for word in words if word in known]


def _counted(pair: Pair, label: Label, lost: list[str], gained: list[str]) -> Iterator[Finding]:
    """Place a finding on the stretches that hold the words."""
    chunks = [
        chunk
        for chunk in pair.aligned.chunks
        if _holds(chunk.old, lost, pair) or _holds(chunk.new, gained, pair)
    ] or list(pair.aligned.chunks)
    told = ", ".join(lost), ", ".join(gained)
    if _is_told_whole(pair, chunks):
        told = pair.texts(chunks[0])
    yield finding_over(chunks, label, became(*told))


def _is_told_whole(pair: Pair, chunks: list[Chunk]) -> bool:
    """Tell whether one stretch of a few words holds it all: they are told as they stand."""
    if len(chunks) != 1 or not pair.lexicon or not pair.lexicon.has_spaces:
        return False
    return len(chunks[0].old_words + chunks[0].new_words) <= _FEW_WORDS


def _holds(tokens: tuple[str, ...], words: list[str], pair: Pair) -> bool:
    if pair.lexicon is not None and not pair.lexicon.has_spaces:
        return any(token in word for token in tokens for word in words)
    return any(as_listed(token) in words for token in tokens)
