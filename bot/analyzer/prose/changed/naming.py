"""Finds names that were replaced, things that changed places, and changed quotations.

Knows a name by its capital letter only; where a script has none, it says so.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.alignment import Chunk, Tokenized
from bot.analyzer.prose.capitals import differ_in_case, small
from bot.analyzer.prose.changed.numbers import is_roman
from bot.analyzer.prose.finding import Finding, finding_at, finding_over
from bot.analyzer.prose.lexicons import month_numbers
from bot.analyzer.prose.pair import Pair, as_listed, is_inside, opens_sentence, quotations
from bot.analyzer.prose.segments import is_word
from bot.analyzer.prose.spelling import differ_in_marks, is_near, is_variant, letters
from bot.analyzer.prose.why import became, quoted

_LONGEST_SWAP = 8
_FEW = 3
"""Words of one stretch up to which their order says nothing of who did what: Berg, Anna."""
_PARTS = range(2, 5)
"""Words that one may have been parted into, or put together of."""
_DESIGNATING = re.compile(r"[a-zA-Z\xc0-\u024f\u0400-\u052f\u1e00-\u1eff]")
"""Letters of scripts that name things by letters and digits: Latin and Cyrillic."""
_PARTICLE = re.compile(r"(?<=[a-z\d])[\uac00-\ud7af]+\Z")
"""What Korean puts behind a foreign name."""
_PLURAL = frozenset({"are", "were", "sind", "waren", "sont", "étaient", "zijn", "são", "są"})


def quotation_changes(pair: Pair) -> Iterator[Finding]:
    """Find words that changed between quotation marks."""
    old_quotes, new_quotes = quotations(pair.old), quotations(pair.new)
    for chunk in pair.aligned.chunks:
        is_quoted = is_inside(chunk.old_span, old_quotes) and is_inside(chunk.new_span, new_quotes)
        if is_quoted and (chunk.old_words or chunk.new_words):
            what = became(*pair.texts(chunk))
            yield finding_at(chunk, Label.QUOTE_CHANGE, f"inside quotation marks, {what}")


def order_changes(pair: Pair, chunks: list[Chunk]) -> Iterator[Finding]:
    """Find names that changed places, and words that did so round others of weight."""
    chunks = [chunk for chunk in chunks if chunk.old_words or chunk.new_words]
    old = [word for chunk in chunks for word in chunk.old_words]
    new = [word for chunk in chunks for word in chunk.new_words]
    was, now = _lowered(old), _lowered(new)
    if sorted(was) != sorted(now) or not any(map(_is_other, chunks)):
        return
    is_near = was == now or (len(chunks) == 1 and len(was) <= _FEW)
    if not is_near and (_names_moved(pair) or _swapped(pair, chunks)):
        yield finding_over(chunks, Label.ORDER_CHANGE, f"{_said(old)} now stand as {_said(new)}")
    elif not is_near or not _names_moved(pair):
        yield finding_over(chunks, Label.REORDER, f"the same words stand elsewhere: {_said(new)}")


def _is_other(chunk: Chunk) -> bool:
    """Tell whether more than capitals changed in a stretch."""
    return _lowered(chunk.old_words) != _lowered(chunk.new_words)


def _lowered(words: Iterable[str]) -> list[str]:
    return [word.lower() for word in words]


def name_changes(pair: Pair) -> Iterator[Finding]:
    """Find a name that became another."""
    for chunk in pair.aligned.chunks:
        if not (_may_name(chunk.old) and _may_name(chunk.new)):
            continue
        places = pair.aligned.places(chunk)
        was = _names(pair, pair.aligned.old, places[0], pair.lost)
        now = _names(pair, pair.aligned.new, places[1], pair.gained)
        was = [name for name in was if not _is_parted(name, chunk.new_words)]
        now = [name for name in now if not _is_parted(name, chunk.old_words)]
        if was and now and _is_another_name(pair, was, now):
            before, after = " ".join(was), " ".join(now)
            is_of_marks = differ_in_marks(before, after)
            rest = ", only marks on letters changed" if is_of_marks else ""
            yield finding_at(chunk, Label.NAME_CHANGE, became(before, after) + rest)


def _is_parted(name: str, words: tuple[str, ...]) -> bool:
    """Tell whether the letters of a name are some words of the other text: blanks came or went."""
    runs = (words[at : at + size] for size in _PARTS for at in range(len(words) - size + 1))
    return any("".join(run) == name for run in runs)


def _may_name(tokens: tuple[str, ...]) -> bool:
    """Tell whether a word begins with a capital, or holds more than letters, such as a digit."""
    return any(token[0].isupper() or not (token.isalpha() or len(token) == 1) for token in tokens)


def is_caseless(text: str) -> bool:
    """Tell whether a text has letters, and none that know capitals.

    Georgian has large letters for whole headings, but none that a name or a sentence begins with.
    """
    return not text.isascii() and any(map(str.isalpha, text)) and text.lower() == text.title()


def may_hold_name(text: str) -> bool:
    """Tell whether a word of a text has a capital, or none of it can have any."""
    return is_caseless(text) or any(map(is_capitalised, text.split()))


def is_capitalised(word: str) -> bool:
    """Tell whether a word begins with a capital, as names do."""
    return word[0].isupper()


def _is_another_name(pair: Pair, was: list[str], now: list[str]) -> bool:
    before, after = (_PARTICLE.sub("", letters("".join(names))) for names in (was, now))
    if before.removesuffix("s") == after.removesuffix("s") or _are_restored(pair, was, now):
        return False
    if len(was) > 1 or len(now) > 1:
        return True
    (old,), (new,) = was, now
    if is_variant(old.lower(), new.lower(), pair.language):
        return False
    if not is_near(old.lower(), new.lower()):
        return True
    sides = pair.aligned.old, pair.aligned.new
    if pair.is_common is not None and all(_has_title_case(pair, side) for side in sides):
        return False
    return not pair.is_likelier(old, new) and old.lower() not in pair.typo_pairs


def _are_restored(pair: Pair, was: list[str], now: list[str]) -> bool:
    """Tell whether names only got the marks on their letters that a keyboard lacked."""
    if len(was) != len(now):
        return False
    return all(
        old == new or differ_in_case(old, new) or pair.restores_marks(old, new)
        for old, new in zip(was, now, strict=True)
    )


def _names(pair: Pair, side: Tokenized, place: Span, changed: Counter[str]) -> list[str]:
    """Give the names of a stretch that do not merely stand elsewhere now."""
    return [
        side.tokens[index]
        for index in range(*place)
        if as_listed(side.tokens[index]) in changed
        and is_word(side.tokens[index])
        and _is_name(pair, side, index)
    ]


def _is_name(pair: Pair, side: Tokenized, index: int) -> bool:
    word = side.tokens[index]
    if _is_designation(word):
        return True
    if not is_capitalised(word) or is_roman(word) or _is_plain_word(pair, word):
        return False
    if pair.is_common is not None and pair.is_common(word) and _has_title_case(pair, side):
        return False
    if opens_sentence(side.tokens, index):
        return _opens_with_name(pair, side, index)
    if pair.lexicon is not None and pair.lexicon.capital_nouns:
        return _is_german_name(pair, side, index)
    return True


def _has_title_case(pair: Pair, side: Tokenized) -> bool:
    """Tell whether every word of weight has a capital, so that a capital shows no name."""
    told = [token for token in side.tokens if is_word(token)]
    return all(is_capitalised(word) for word in told if word.lower() not in pair.function_words)


def _is_plain_word(pair: Pair, word: str) -> bool:
    """Tell words that may have a capital without being a name: small words, months, I'll."""
    if word == "I" or word.startswith(("I'", "I’")):
        return True
    lists, lowered = pair.lexicon, small(word)
    if lowered in month_numbers(pair.language) or lowered in pair.function_words:
        return True
    return lists is not None and lists.weekday(lowered) is not None


def _is_designation(word: str) -> bool:
    """Tell whether letters and digits stand in one word, as in GTA01 or 0x02.

    Other scripts write a number and what is counted, or an ending, as one word.
    """
    return any(map(str.isdecimal, word)) and _DESIGNATING.search(word) is not None


def _opens_with_name(pair: Pair, side: Tokenized, index: int) -> bool:
    """Tell a name at the start of a sentence, where every word has a capital, by its company."""
    word = side.tokens[index]
    if word in side.tokens[index + 1 :] or word[1:] != word[1:].lower():
        return True
    follower = side.tokens[index + 1] if index + 1 < len(side.tokens) else ""
    lists = pair.lexicon
    if follower[:1].isupper() and not (lists and lists.capital_nouns):
        return True
    # "Paris is": one thing would have an article, and many would not be "is".
    return lists is not None and follower in (lists.present | lists.past) - _PLURAL


def _is_german_name(pair: Pair, side: Tokenized, index: int) -> bool:
    """Tell a name among capital nouns: another capital beside it, or no article or adjective.

    An article that opens the sentence has a capital, too.
    """
    before = side.tokens[index - 1] if index else ""
    after = side.tokens[index + 1] if index + 1 < len(side.tokens) else ""
    is_small = before.lower() in pair.function_words
    if (before[:1].isupper() and not is_small) or after[:1].isupper():
        return True
    return is_small and not before.lower().startswith(("d", "e", "i", "sein", "zu", "am"))


def _names_moved(pair: Pair) -> bool:
    """Tell whether the names of the two strings are the same ones in another order."""
    old, new = pair.aligned.old.tokens, pair.aligned.new.tokens
    everywhere = _inner_capitals(pair, old) | _inner_capitals(pair, new)
    was = [token for token in old if token in everywhere]
    now = [token for token in new if token in everywhere]
    return was != now and sorted(was) == sorted(now)


def _inner_capitals(pair: Pair, tokens: list[str]) -> set[str]:
    known = pair.function_words
    return {
        token
        for index, token in enumerate(tokens)
        if token[0].isupper() and token.lower() not in known and not opens_sentence(tokens, index)
    }


def _swapped(pair: Pair, chunks: list[Chunk]) -> bool:
    """Tell whether two stretches changed places round a word of weight, as in "X beat Y"."""
    if len(chunks) != 2:  # noqa: PLR2004 - two stretches
        return False
    first, second = chunks
    before, after = _lowered(first.old_words), _lowered(first.new_words)
    is_swap = (before, after) == (_lowered(second.new_words), _lowered(second.old_words))
    if not is_swap or not before or not after or len(before) > _LONGEST_SWAP:
        return False
    start, end = pair.aligned.places(first)[0][1], pair.aligned.places(second)[0][0]
    between = pair.aligned.old.tokens[start:end]
    return any(is_word(token) and token.lower() not in pair.function_words for token in between)


def _said(words: list[str]) -> str:
    """Write a list of words without repeating neighbours."""
    kept = [word for word, after in pairwise([*words, ""]) if word != after]
    return quoted(" ".join(kept))
