"""Says what changed between two visible strings that stand in the same place.

Never sees markup, never looks at the rest of the page but through the functions handed in.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeVar

from msgspec import structs

from bot.analyzer.analysis import Label, Span, Unchecked
from bot.analyzer.prose.alignment import Chunk, Gap, touches
from bot.analyzer.prose.changed.claims import NEEDS_LISTS, claim_changes
from bot.analyzer.prose.changed.naming import (
    is_caseless,
    name_changes,
    order_changes,
    quotation_changes,
)
from bot.analyzer.prose.changed.quantities import quantity_changes
from bot.analyzer.prose.changed.units import knows_units, unit
from bot.analyzer.prose.changed.wording import spacing_of, wording_of
from bot.analyzer.prose.finding import Comparison, Finding, finding_at, finding_over
from bot.analyzer.prose.lexicons import joins_negations, months, negations
from bot.analyzer.prose.pair import Pair, as_listed, is_inside, make_pair
from bot.analyzer.prose.segments import is_sentence
from bot.analyzer.prose.shifted import is_set_apart
from bot.analyzer.prose.why import became

_REWRITTEN = 0.3
"""Below this similarity a stretch is other words, not changed ones."""
_LARGE = 6
"""A stretch with more words than this holds more than the fact found in it."""
_LONG = 17
"""Words that went and came in a stretch from which on one of them tells little of it."""
_MAX_LOOKS = 600_000
"""Places that differ, times the characters that each is looked for in."""
_MOST_CLAUSES = 2
"""Changes of one kind, after the first, that are told one by one."""
_WORDING = frozenset(
    {
        Label.TYPO,
        Label.PUNCTUATION,
        Label.CAPITALISATION,
        Label.SPACING,
        Label.GRAMMAR,
        Label.REPHRASE,
        Label.REORDER,
        Label.SPELLING_VARIANT,
        Label.DATE_FORMAT,
    }
)
_OTHER_WORDS = frozenset({Label.REPHRASE, Label.GRAMMAR, Label.REORDER})
_HARMLESS = _WORDING - _OTHER_WORDS
_MOVES = frozenset({Label.REORDER, Label.ORDER_CHANGE})
"""What explains all the words of a stretch, however many."""
_QUANTITIES = frozenset({Label.NUMBER_CHANGE, Label.DATE_CHANGE, Label.UNIT_CHANGE})
_CLEAR = _HARMLESS | _QUANTITIES
"""What can be seen without lists of words."""
_WORD = re.compile(r"\w+")
_BY_LISTS = (*NEEDS_LISTS, Label.DATE_CHANGE, Label.UNIT_CHANGE)
"""What words say that somebody must have listed."""


_Place = TypeVar("_Place", Finding, Chunk)


def compare_words(  # noqa: PLR0913 - each is one thing the caller may know
    old: str,
    new: str,
    *,
    language: str,
    knows_word: Callable[[str], bool] | None = None,
    typo_pairs: Mapping[str, str] | None = None,
    is_plain: Callable[[Span], bool] | None = None,
    is_common: Callable[[str], bool] | None = None,
) -> Comparison:
    """Say what changed between two visible strings that stand for the same sentence slot.

    Args:
        old: The words as they stood, markup removed, links shown as their labels.
        new: The words as they stand now.
        language: The page's language code; picks the word lists.
        knows_word: Whether a word stands elsewhere on the page, in text both versions share.
        typo_pairs: Wrong form to right form, lower case; a pair from it can prove a typo.
        is_plain: Whether a typo can be proven at a place of `old`: not inside titles, code and
            the like. None if it can everywhere.
        is_common: For a heading, where capitals may be style: whether a word stands in small
            letters elsewhere on the page. None for anything else.
    """
    if old == new:
        return Comparison()
    pair = make_pair(
        old,
        new,
        language=language,
        knows_word=knows_word,
        typo_pairs=typo_pairs,
        is_plain=is_plain,
        is_common=is_common,
    )
    places = len(pair.aligned.chunks) + len(pair.aligned.gaps)
    if places * (len(old) + len(new)) > _MAX_LOOKS:
        return Comparison(is_cut=True)
    findings = tuple(_findings(pair))
    return Comparison(
        findings=findings,
        unchecked=tuple(_unchecked(pair, findings)),
        added=tuple(
            [
                chunk.new_span
                for chunk in pair.aligned.chunks
                if chunk.new and not _moved(pair, chunk)
            ]
        ),
        similarity=pair.aligned.similarity,
    )


def _moved(pair: Pair, chunk: Chunk) -> bool:
    """Tell whether all words of a stretch stood elsewhere in the old string, and went there."""
    if not chunk.new_words or (pair.lexicon and not pair.lexicon.has_spaces):
        return False
    return pair.gained.keys().isdisjoint(map(as_listed, chunk.new_words))


def _findings(pair: Pair) -> list[Finding]:
    chunks = pair.aligned.chunks
    is_large = pair.aligned.similarity < _REWRITTEN and _word_count(chunks) > _LARGE
    if is_large and not _are_same_words(chunks):
        why = became(pair.old, pair.new)
        is_short = _word_count(chunks) < _LONG and is_sentence(pair.old) and is_sentence(pair.new)
        facts = list(claim_changes(pair)) if is_short else []
        told = [fact for fact in facts if fact.label is Label.LIFE_STATUS]
        return [*told, finding_over(chunks, Label.REPHRASE, why)]
    explained = _explained(pair) if chunks else []
    facts = [finding for finding in explained if finding.label not in _WORDING]
    wording = [finding for finding in explained if finding.label in _WORDING]
    return facts + _merged(wording + list(_rest(pair, explained)))


def _are_same_words(chunks: tuple[Chunk, ...]) -> bool:
    """Tell whether the stretches hold the same words before and after: they changed places."""
    was = sorted(word.lower() for chunk in chunks for word in chunk.old_words)
    return was == sorted(word.lower() for chunk in chunks for word in chunk.new_words)


def _explained(pair: Pair) -> list[Finding]:
    """Find facts, and those kinds of wording that take the whole pair to see."""
    figures = list(_figures(pair))
    quotes = list(quotation_changes(pair))
    quantities = list(quantity_changes(pair))
    moves = list(order_changes(pair, _uncovered(pair.aligned.chunks, quantities)))
    names = [name for name in name_changes(pair) if not (moves or _is_covered(name, quotes))]
    names = [name for name in names if not _is_measure(pair, name, quantities)]
    found = [*quotes, *quantities, *claim_changes(pair), *moves, *names]
    return figures + _uncovered(found, figures)


def _figures(pair: Pair) -> Iterator[Finding]:
    """Find figures of units and formulas that are set another way."""
    for chunk in pair.aligned.chunks:
        old, new = pair.texts(chunk)
        if is_set_apart(old, new):
            why = f"written another way: {became(old, new)}"
            yield finding_at(chunk, Label.SPELLING_VARIANT, why)


def _is_measure(pair: Pair, name: Finding, quantities: list[Finding]) -> bool:
    """Tell whether what has letters and digits is a number with its unit, as in 5km or 1st."""
    texts = pair.old[slice(*name.old_span)], pair.new[slice(*name.new_span)]
    is_one = all(text[0].isdecimal() and len(text.split()) == 1 for text in texts)
    return is_one and _is_covered(name, quantities)


def _is_covered(finding: Finding | Chunk | Gap, others: list[Finding]) -> bool:
    return any(
        touches(finding.old_span, other.old_span) and touches(finding.new_span, other.new_span)
        for other in others
    )


def _uncovered(found: Sequence[_Place], others: list[Finding]) -> list[_Place]:
    return [one for one in found if not _is_covered(one, others)] if others else list(found)


def _rest(pair: Pair, explained: list[Finding]) -> Iterator[Finding]:
    """Name the wording of whatever no other finding explains."""
    moves = [finding for finding in explained if finding.label in _MOVES]
    for chunk in pair.aligned.chunks:
        if not _is_covered(chunk, explained):
            yield from wording_of(pair, chunk)
        elif not _is_covered(chunk, moves) and (
            _word_count((chunk,)) > _LARGE or _has_more(pair, chunk, explained)
        ):
            yield finding_at(chunk, Label.REPHRASE, became(*pair.texts(chunk)))
    for gap in pair.aligned.gaps:
        if not _is_covered(gap, explained):
            yield spacing_of(gap)


def _has_more(pair: Pair, chunk: Chunk, explained: list[Finding]) -> bool:
    """Tell whether other words of weight changed in a stretch than those that are explained."""
    gone = _words_outside(pair, pair.old, chunk.old_span, [one.old_span for one in explained])
    come = _words_outside(pair, pair.new, chunk.new_span, [one.new_span for one in explained])
    return gone != come


def _words_outside(pair: Pair, text: str, span: Span, spans: list[Span]) -> list[str]:
    """Give the words of weight of a stretch that stand in none of some spans."""
    found = [match for match in _WORD.finditer(text, *span) if not is_inside(match.span(), spans)]
    said = [match[0].lower() for match in found]
    said = [w for w in said if not w[0].isdecimal() and not pair.is_of_grammar(w)]
    return [w for w in said if not unit(w, pair.language)]


def _merged(findings: list[Finding]) -> list[Finding]:
    """Make one finding of each kind of wording but typos: each of those is its own proof."""
    kept: dict[object, Finding] = {}
    for finding in sorted(findings, key=lambda found: (found.old_span, found.new_span)):
        key = id(finding) if finding.label is Label.TYPO else finding.label
        kept[key] = _joined(kept[key], finding) if key in kept else finding
    return list(kept.values())


def _joined(first: Finding, second: Finding) -> Finding:
    is_told = second.why in first.why or first.why.count("; ") >= _MOST_CLAUSES
    return structs.replace(
        first,
        why=first.why if is_told else f"{first.why}; {second.why}",
        old_span=_hull(first.old_span, second.old_span),
        new_span=_hull(first.new_span, second.new_span),
    )


def _hull(first: Span, second: Span) -> Span:
    return min(first[0], second[0]), max(first[1], second[1])


def _word_count(chunks: tuple[Chunk, ...]) -> int:
    return sum(len(chunk.old_words) + len(chunk.new_words) for chunk in chunks)


def _known(language: str) -> Iterator[Label]:
    """Give what can be seen in a language without full lists."""
    if negations(language):
        yield Label.NEGATION_CHANGE
    if months(language) is not None:
        yield Label.DATE_CHANGE
    if knows_units(language):
        yield Label.UNIT_CHANGE


def _unchecked(pair: Pair, findings: tuple[Finding, ...]) -> Iterator[Unchecked]:
    """List what could not be seen in words that may have changed their meaning."""
    if all(finding.label in _CLEAR for finding in findings):
        return
    if pair.lexicon is None:
        known = set(_known(pair.language))
        for label in (label for label in _BY_LISTS if label not in known):
            yield Unchecked(label=label, reason=f"no list of words for '{pair.language}'")
        if Label.NEGATION_CHANGE in known and joins_negations(pair.language):
            reason = f"words of '{pair.language}' may be negated by what is joined to them"
            yield Unchecked(label=Label.NEGATION_CHANGE, reason=reason)
    if any(finding.label in _OTHER_WORDS for finding in findings) and any(
        is_caseless("".join(chunk.old_words + chunk.new_words)) for chunk in pair.aligned.chunks
    ):
        reason = "names can't be told from words in a script without capitals"
        yield Unchecked(label=Label.NAME_CHANGE, reason=reason)
