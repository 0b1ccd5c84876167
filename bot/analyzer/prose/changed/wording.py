"""Names what happened to the wording of a stretch in which no fact changed.

Proves nothing but a listed misspelling, in plain prose, that is no name and no word by itself.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Assurance, Label
from bot.analyzer.prose.alignment import Chunk, Gap
from bot.analyzer.prose.capitals import differ_in_case
from bot.analyzer.prose.changed.numerals import worth
from bot.analyzer.prose.changed.proof import proves_typo
from bot.analyzer.prose.finding import Finding, finding_at
from bot.analyzer.prose.pair import Pair, as_listed
from bot.analyzer.prose.segments import is_word
from bot.analyzer.prose.spelling import (
    differ_in_marks,
    has_gained_marks,
    has_same_stem,
    is_near,
    is_variant,
    letters,
    signless,
)
from bot.analyzer.prose.why import became, quoted

_FEW = 3
_STOPS = frozenset(",;:.!?")
_OPEN, _CLOSED = frozenset("([{（［"), frozenset(")]}）］")
_IN_MARKS = frozenset({Label.TYPO, Label.SPELLING_VARIANT})
_SAYING = frozenset("<>=+±×÷≈≠≤≥√∞$€£¥%°^✓✔☑✅✗✘☒✖✕❌★☆")
"""Signs that say something, as words do: of arithmetic, money, a yes or no, a rank."""
_UNSEEN = re.compile(
    "[\u00ad\u200b\u200e\u200f\u2060\ufeff]"
    "|(?<![\u0600-\u0dff\u1000-\u109f\u1780-\u18af\u2600-\u27bf\ua840-\uabff\ufb50-\ufdff\ufe0f"
    "\ufe70-\ufefc\U0001f000-\U0001faff])[\u200c\u200d]"
)
"""Signs without width: where a word may break, which way a line runs, whether letters join.

The last are seen by what they do behind letters that join, as Persian and Indian ones do, and
behind faces of which several make one.
"""
_CLIPPED = frozenset({"be", "da", "di", "fa", "mo", "po", "sta", "to", "va"})
"""Italian words whose apostrophe stands for no accent, but for letters."""
_JOINERS = re.compile("[\u200c\u200d]")


def wording_of(pair: Pair, chunk: Chunk) -> Iterator[Finding]:
    """Name the kind of wording change in one stretch."""
    old, new = pair.texts(chunk)
    if _seen(old) == _seen(new):
        yield finding_at(chunk, Label.SPACING, "only signs that nobody sees came or went")
    elif not chunk.old_words and not chunk.new_words:
        yield finding_at(chunk, *_signs(old, new))
    elif letters("".join(chunk.old)) == letters("".join(chunk.new)):
        yield from _same_letters(pair, chunk, old, new)
    elif (repeated := _doubled(pair, chunk)) is not None:
        yield finding_at(chunk, Label.TYPO, f"the doubled {quoted(repeated)} was taken out")
    elif _has_accent_for_sign(chunk):
        why = f"an accent where an apostrophe stood for it: {became(old, new)}"
        yield finding_at(chunk, Label.TYPO, why)
    elif len(chunk.old_words) == len(chunk.new_words):
        yield from _word_by_word(pair, chunk, old, new)
    else:
        yield _listed_or(pair, chunk, _kind_of_rest(pair, chunk), old, new)


def spacing_of(gap: Gap) -> Finding:
    """Name a changed blank between standing words."""
    return finding_at(gap, Label.SPACING, "only blanks changed")


def _signs(old: str, new: str) -> tuple[Label, str]:
    if any(sign.isalnum() or sign in _SAYING for sign in old + new):
        return Label.REPHRASE, became(old, new)
    return Label.PUNCTUATION, f"punctuation: {became(old, new)}"


def _same_letters(pair: Pair, chunk: Chunk, old: str, new: str) -> Iterator[Finding]:
    """Tell capitals, blanks and signs apart where the letters are the same."""
    was, now = old.lower(), new.lower()
    if any(map(str.isdecimal, old)) and was != now:
        yield finding_at(chunk, Label.SPELLING_VARIANT, f"written another way: {became(old, new)}")
        return
    is_parted = _joined(old) == _joined(new) and was.split() != now.split()
    is_alone = was == now
    if is_parted:
        is_typo = _is_listed(pair, old, new) or (
            not _JOINERS.search(old + new) and any(map(pair.page_knows, chunk.new_words))
        )
        label = Label.TYPO if is_typo else Label.SPACING
        yield _listed_or(pair, chunk, label, old, new)
    elif not is_alone:
        yield finding_at(chunk, Label.PUNCTUATION, f"punctuation: {became(old, new)}")
    if signless(old) != signless(new) and letters(old) == letters(new):
        also = f"capitals changed in {quoted(new)}, too"
        why = f"only capitals: {became(old, new)}" if is_alone else also
        yield finding_at(chunk, Label.CAPITALISATION, why)


def _joined(text: str) -> str:
    return "".join(_seen(_JOINERS.sub("", text)).split()).lower()


def _seen(text: str) -> str:
    return text if text.isascii() else _UNSEEN.sub("", text)


def _doubled(pair: Pair, chunk: Chunk) -> str | None:
    """Give the words that stood twice in a row and now stand once."""
    if chunk.new or not chunk.old_words or len(chunk.old) > _FEW:
        return None
    tokens, size = pair.aligned.old.tokens, len(chunk.old)
    first, last = pair.aligned.places(chunk)[0]
    before, after = tokens[max(0, first - size) : first], tokens[last : last + size]
    was = [token.lower() for token in chunk.old]
    if was in ([token.lower() for token in before], [token.lower() for token in after]):
        return " ".join(chunk.old)
    return None


def _has_accent_for_sign(chunk: Chunk) -> bool:
    """Tell whether a word got the accent of its last letter for an apostrophe, as in E', È."""
    if len(chunk.old) != 2 or len(chunk.new) != 1 or chunk.old[1] not in "'’":  # noqa: PLR2004
        return False
    was, now = chunk.old[0], chunk.new[0]
    if was.lower() in _CLIPPED:
        return False
    return was[:-1] == now[:-1] and has_gained_marks(was[-1], now[-1])


def _word_by_word(pair: Pair, chunk: Chunk, old: str, new: str) -> Iterator[Finding]:
    """Judge each word against the one in its place; one that is another word makes a rephrase."""
    found = [
        _kind_of_word(pair, was, now)
        for was, now in zip(chunk.old_words, chunk.new_words, strict=True)
        if was != now
    ]
    if Label.REPHRASE in found:
        yield _listed_or(pair, chunk, _kind_of_rest(pair, chunk), old, new)
        return
    for label in dict.fromkeys(found):
        yield _listed_or(pair, chunk, label, old, new)
    if _punctuation(chunk.old) != _punctuation(chunk.new):
        yield finding_at(chunk, Label.PUNCTUATION, f"punctuation: {became(old, new)}")


def _punctuation(tokens: tuple[str, ...]) -> list[str]:
    return [token for token in tokens if not is_word(token)]


def _kind_of_word(pair: Pair, was: str, now: str) -> Label:
    if letters(was) == letters(now):
        return Label.CAPITALISATION if was.lower() == now.lower() else Label.PUNCTUATION
    if differ_in_case(was, now):
        return Label.CAPITALISATION
    if _is_listed(pair, was, now):
        return Label.TYPO
    return _kind_of_other_word(pair, was, now)


def _kind_of_other_word(pair: Pair, was: str, now: str) -> Label:
    old, new = was.lower(), now.lower()
    if is_variant(old, new, pair.language) or _are_same_number(pair, old, new):
        return Label.SPELLING_VARIANT
    if _are_function_words(pair, old, new):
        return Label.GRAMMAR
    if is_near(old, new) and pair.is_likelier(was, now):
        return Label.TYPO
    if differ_in_marks(old, new):
        is_own = pair.lexicon is not None and pair.lexicon.has(old)
        is_lacking = not is_own and pair.restores_marks(was, now)
        return Label.TYPO if is_lacking else Label.SPELLING_VARIANT
    return Label.GRAMMAR if has_same_stem(old, new) and _may_bend(old, new) else Label.REPHRASE


def _may_bend(old: str, new: str) -> bool:
    """Tell whether two words in small letters that begin alike may be two forms of one.

    Two letters are no stem (se, see), and another number, or none, is another thing (mill2, mill).
    In scripts without capitals, where one may be another name, only what was put behind a whole
    word, or behind a number, is an ending.
    """
    if _figures(old) != _figures(new):
        return False
    if (old + new).upper() != old + new:
        return min(len(old), len(new)) >= _FEW
    return old.startswith(new) or new.startswith(old) or old[0].isdecimal()


def _figures(word: str) -> str:
    return "".join(filter(str.isdecimal, word))


def _are_same_number(pair: Pair, old: str, new: str) -> bool:
    value = worth(pair.lexicon, old)
    return value is not None and value == worth(pair.lexicon, new)


def _are_function_words(pair: Pair, *words: str) -> bool:
    return all(map(pair.is_of_grammar, words))


def _kind_of_rest(pair: Pair, chunk: Chunk) -> Label:
    """Tell grammar from other words where words came, went or were replaced."""
    everything = map(as_listed, chunk.old_words + chunk.new_words)
    if _is_sign_for_word(chunk.old, chunk.old_words) or _is_sign_for_word(
        chunk.new, chunk.new_words
    ):
        return Label.REPHRASE
    is_remark = _are_bracketed(chunk.old) or _are_bracketed(chunk.new)
    is_grammar = not is_remark and _are_function_words(pair, *everything)
    return Label.GRAMMAR if is_grammar else Label.REPHRASE


def _is_sign_for_word(tokens: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Tell whether a bracket, a dash or such stands, or stood, where words did not."""
    return not words and not _STOPS.issuperset(tokens)


def _are_bracketed(tokens: tuple[str, ...]) -> bool:
    """Tell whether words stand in brackets of their own: a remark, whatever words it has."""
    return bool(tokens) and tokens[0] in _OPEN and tokens[-1] in _CLOSED


def _is_listed(pair: Pair, old: str, new: str) -> bool:
    return pair.typo_pairs.get(old.lower()) == new.lower()


def _listed_or(pair: Pair, chunk: Chunk, label: Label, old: str, new: str) -> Finding:
    """Make a finding; a listed misspelling says so and may be proven."""
    is_of_marks = label in _IN_MARKS and "ß" not in old + new and differ_in_marks(old, new)
    if is_of_marks and not _is_listed(pair, old, new):
        return finding_at(chunk, label, f"only marks on letters: {became(old, new)}")
    if label is not Label.TYPO:
        return finding_at(chunk, label, f"{_CLAUSES.get(label, '')}{became(old, new)}")
    if not _is_listed(pair, old, new):
        return finding_at(chunk, label, f"{became(old, new)}, a likelier spelling")
    why = f"{became(old, new)}, a listed misspelling"
    level = Assurance.PROVEN.only_if(proves_typo(pair, chunk, old, new))
    return finding_at(chunk, label, why, level)


_CLAUSES = {
    Label.CAPITALISATION: "only capitals: ",
    Label.GRAMMAR: "grammar: ",
    Label.SPELLING_VARIANT: "written another way: ",
}
