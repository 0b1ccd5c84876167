"""A word that is not striking has nothing that any of the looks at words looks for."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.analyzer.prose.added.disguises import _LONGEST
from bot.analyzer.prose.added.gibberish import (
    _KEYBOARD_ROW,
    _KNOWN,
    _TELLING,
    folded,
    is_common,
    oddness,
)
from bot.analyzer.prose.added.keyboards import _ROW_PARTS, _RUNS
from bot.analyzer.prose.added.profanity import _rude_words
from bot.analyzer.prose.added.striking import DISGUISED, REPEATED, is_code, looks_at
from bot.analyzer.prose.lexicons import LEXICONS


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(["a", "A", "é", "ha", "abc", "1", "3", "7", "x", "qwert", "İ", "ß"]))
    .map("".join)
    .filter(bool)
)
def test_no_other_word_is_odd_repeated_or_disguised(word: str) -> None:
    """What is left out is left out by each of the looks."""
    is_disguised = DISGUISED.search(word.lower()) and any(map(str.isalpha, word))
    if not looks_at(word):
        assert not oddness(word)
        assert not REPEATED.search(word) or is_code(word)
        assert not is_disguised


def test_words_of_known_sequences_need_no_closer_look() -> None:
    """They have no accents to be taken off, no run of keys and no letter thrice."""
    runs = [*_KEYBOARD_ROW.pattern.split("|"), *_ROW_PARTS, *frozenset().union(*_RUNS.values())]
    assert all(run[:3] in _TELLING and run[-3:] in _TELLING for run in runs)
    assert all(folded(sequence) == sequence for sequence in _KNOWN)
    assert all(sequence in _TELLING for sequence in _KNOWN if len(set(sequence)) == 1)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(["ha", "er", "ter", "str", "a", "s", "K", "ſ", "на"])).map("".join))
@example("hahahaha")
@example("terterter")
@example("aterterter")
@example("Ererererer")
def test_no_common_word_is_odd_repeated_or_disguised(word: str) -> None:
    """What sequences show at one look, the closer looks show, too."""
    if is_common(word.lower()):
        assert not oddness(word)
        assert not REPEATED.search(word)
        assert not DISGUISED.search(word.lower())


def test_no_rude_word_is_longer_than_is_looked_for() -> None:
    """The beginnings of a disguised word are tried up to a length that no listed word has."""
    lists = [_rude_words(lexicon) for lexicon in (*LEXICONS.values(), None)]
    assert max(len(word) for known in lists for word in known.profane) < _LONGEST
