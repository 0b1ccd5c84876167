"""Finds rude words among new ones: listed, disguised, masked, or of another script.

Never looks inside quotation marks, nor at words that the page had.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from bot.analyzer.analysis import Label, Span
from bot.analyzer.prose.added.added_text import AddedText, NewWord
from bot.analyzer.prose.added.disguises import undisguised
from bot.analyzer.prose.capitals import without_accents
from bot.analyzer.prose.finding import Finding, found
from bot.analyzer.prose.lexicons import LEXICONS, RUDE, Lexicon, Rude, lexicon, rude
from bot.analyzer.prose.lexicons.lexicon import Words, listed

_SHORT_ADDITION = 8
_SHORT_WORD = 3
"""Letters of a word that another language may have, too."""
_SHORT_NAME = 4
_SHORT_IN_SIGNS = 20
"""Where each sign is told as a word."""
_INITIALS = 2
"""Capitals that are an abbreviation among small letters, as of a party."""
_ANYWHERE = "fuck"
"""Rude wherever it stands in a word; other stems hide in honest ones (Scunthorpe, sniggered)."""
_UNMISTAKABLE = 6
_HIRAGANA = re.compile("[ぁ-ん]+")
_NO_READING = "(?![うくん])"
"""What must not follow a word of Hiragana: it would be part of another one."""
_KATAKANA = re.compile("[ァ-ヺー]+")
_NO_LONGER = "(?<![ァ-ヺー])", "(?![ァ-ヺー])"
"""What parts a word of Katakana from a longer one, as バカンス is."""
_AFTER_NAME = re.compile(
    r"(?:(?:van|von|vom|zu|de[lnrs]?|d[aiou]s?|dos|das|la|le|l[eo]s|ter|ten|te|af|av|bin|ibn|al|el)"
    r"\s+){0,2}[A-Z\u00c0-\u00de]"
)
"""How names go on behind the first: Dick van Zoelen."""
_MASKS = re.compile(r"[*#@$!]+")
_MASKED = r"\\w{1,4}"
_LONGEST_MASKED = 40
_GENUS = "homo"
"""Ours, which small letters follow in names of species."""
_LATIN_RUN = re.compile("[A-Za-z\u00c0-\u024f]+")
_YEAR = re.compile(r"\s*\((?:1[5-9]|20)\d\d\)")
_COMMAS = frozenset(",،、，")
_PREFIXING = re.compile("[\u0590-\u06ff]")
_OF_DOGS = listed("bitch bitches сука суки суке сукою сукой суку сук")
_DOGS = ("dog", "hound", "breed", "pupp", "litter", "кобел", "щен", "собак", "цуцен")
"""What a text holds that has such a word for an animal."""
_CYRILLIC_OR_GREEK = re.compile("[\u0370-\u04ff]+")


def profanity(new: AddedText) -> Iterator[Finding]:
    """Find words that no article uses of its own accord, and crude ones in short additions."""
    profane, crude, stems, phrases = _rude_words(new.lexicon or rude(new.language))

    def is_rude(word: str) -> bool:
        return word in crude or _is_profane(word, profane, stems)

    disguised = list(undisguised(new, profane, is_rude))
    is_parted = new.lexicon is None or new.lexicon.has_spaces
    worst = list(_profane_phrases(new, phrases))
    is_known = bool(worst or disguised) or _may_be_rude(new, profane, crude, stems)
    is_abroad = not new.text.isascii() and not _profane_abroad().isdisjoint(new.said)
    if is_parted and not (is_known or is_abroad):
        return
    read = [*new.words, *disguised]
    listed = [word for word in read if _is_profane(word.lowered, profane, stems)]
    worst += [word for word in new.unknown(listed) if not _is_honest(new, word)]
    worst += _in_other_script(new) if is_abroad else []
    mild = new.unknown(word for word in read if word.lowered in crude)
    mild = [word for word in mild if not any(is_else(new, word) for is_else in _HONEST)]
    if len({word.lowered for word in mild}) == 1 and _is_listed(new, mild[0]):
        mild = []
    if not is_parted and new.lexicon is not None:
        worst += _parts(new, new.lexicon.profane)
        mild += _parts(new, new.lexicon.crude)
    short = _SHORT_ADDITION if is_parted else _SHORT_IN_SIGNS
    is_crude = len({word.lowered for word in mild}) > 1 or len(new.texts) <= short
    for word in (worst or (mild if is_crude else []))[:1]:
        yield found(Label.PROFANITY, word.span, "a word from the list of profanities came in")


def rude_word_of(said: list[str], language: str) -> str:
    """Give the first word, in lower case, that no article uses of its own accord; '' if none is."""
    profane, _, stems, _ = _rude_words(lexicon(language) or rude(language))
    if profane.isdisjoint(said) and not any(map(" ".join(said).__contains__, stems)):
        return ""
    return next((word for word in said if _is_profane(word, profane, stems)), "")


def _may_be_rude(new: AddedText, profane: Words, crude: Words, stems: tuple[str, ...]) -> bool:
    """Look at all words at once: hardly any text holds a stem or a listed word."""
    if any(map(new.lowered.__contains__, stems)):
        return True
    return not (profane.isdisjoint(new.said) and crude.isdisjoint(new.said))


def _in_other_script(new: AddedText) -> list[NewWord]:
    """Find Cyrillic and Greek profanities among words in Latin letters: no word of that language.

    Scripts without vowels are left out, whose few letters may name anything.
    """
    if 2 * sum(map(len, _LATIN_RUN.findall(new.text))) <= len(new.text):
        return []
    return new.unknown(word for word in new.words if word.lowered in _profane_abroad())


@cache
def _profane_abroad() -> Words:
    every = frozenset().union(*(lists.profane for lists in (*LEXICONS.values(), *RUDE.values())))
    return frozenset(filter(_CYRILLIC_OR_GREEK.fullmatch, every))


def _is_in_name(new: AddedText, word: NewWord) -> bool:
    """Tell whether a word with a capital stands beside another, as Dick and Gay do in names.

    Within a sentence a capital shows a name, too (Verga, Troia), where not every noun has one; a
    value may be nothing but a name.
    """
    text = new.text
    if not word.text.istitle():
        return _is_abbreviation(word.text) and any(map(str.islower, new.texts))
    if new.is_value and text.strip() == word.text:
        return True
    before, after = new.before(word), text[word.span[1] :].lstrip()
    if before[:1].isupper() or after[:1].isupper() or _AFTER_NAME.match(after):
        return True
    if new.lexicon is not None and new.lexicon.capital_nouns:
        return False
    return before[-1:].isalpha() or (word.lowered == _GENUS and after[:1].islower())


def _is_abbreviation(word: str) -> bool:
    return len(word) == _INITIALS and word.isupper()


def _is_compounded(new: AddedText, word: NewWord) -> bool:
    """Tell whether a sign joins a word to another one: cul-de-sac, SSA/ASS."""
    return any(map(str.isalpha, new.joined(word)))


def _is_ending(new: AddedText, word: NewWord) -> bool:
    """Tell whether a hyphen joins a word to a number, whose ending it is: 1983-shit."""
    return any(map(str.isdigit, new.joined(word)))


def _is_honest(new: AddedText, word: NewWord) -> bool:
    """Tell what is no rude word wherever it stands: an ending, a short name (Kut), an animal."""
    if _is_ending(new, word):
        return True
    if len(word.text) <= _SHORT_NAME and word.text.istitle() and new.before(word).islower():
        return new.lexicon is None or not new.lexicon.capital_nouns
    return word.lowered in _OF_DOGS and any(map(new.lowered.__contains__, _DOGS))


def _is_dated(new: AddedText, word: NewWord) -> bool:
    """Tell the end of a work's title by its year: El idiota (1869)."""
    return _YEAR.match(new.text, word.span[1]) is not None


_HONEST = (_is_in_name, _is_compounded, _is_ending, _is_dated)
"""What tells that a crude word is none."""


def _is_listed(new: AddedText, word: NewWord) -> bool:
    """Tell whether commas part a word from others beside it: dogs, goats, donkeys and mules."""
    text, (start, end) = new.text, word.span
    beside = text[:start].rstrip()[-1:] + text[end:].lstrip()[:1]
    return not _COMMAS.isdisjoint(beside) and sum(map(text.count, _COMMAS)) > 1


def _is_profane(lowered: str, profane: Words, stems: tuple[str, ...]) -> bool:
    if lowered in profane or lowered.startswith(stems) or _ANYWHERE in lowered:
        return True
    masked = any(map(lowered.__contains__, "*#@$!"))
    return masked and _unmasked(lowered, profane)


@lru_cache(maxsize=512)
def _unmasked(word: str, profane: Words) -> bool:
    if len(_MASKS.sub("*", word)) > _LONGEST_MASKED:
        return False
    pattern = rf"^{_MASKS.sub(_MASKED, word)}$"
    return re.search(pattern, _maskable(profane), re.MULTILINE) is not None


@lru_cache(maxsize=64)
def _maskable(profane: Words) -> str:
    """Put what may be masked in lines of one text, in which all is looked for at once."""
    return "\n".join(sorted(profane | LEXICONS["en"].crude))


def _parts(new: AddedText, listed: Words) -> list[NewWord]:
    """Look for listed words in scripts without blanks between words."""
    return [
        NewWord(match[0], match[0].lower(), match.span())
        for match in _any_of(listed).finditer(new.text)
        if new.is_new(match.span()) and not new.is_apart(match.span())
    ]


def _profane_phrases(new: AddedText, phrases: tuple[str, ...]) -> Iterator[NewWord]:
    """Look for what is rude in several words that may be honest one by one.

    Where blanks part no words, a letter of a phrase may have stood there.
    """
    for phrase in filter(new.lowered.__contains__, phrases):
        for place in re.finditer(re.escape(phrase), new.lowered):
            span = place.span()
            if " " in phrase and _is_within_words(new.lowered, span):
                continue
            is_own = not new.is_apart(span)
            if is_own and (new.is_all_new(span) or (" " not in phrase and new.is_new(span))):
                yield NewWord(phrase, phrase, span)


def _is_within_words(text: str, span: Span) -> bool:
    """Tell whether a phrase is of longer words: technique sa; الكلبي is a name.

    Where prefixes are written together with what follows, one may stand before it.
    """
    before, after = text[max(0, span[0] - 1) : span[0]], text[span[1] : span[1] + 1]
    return after.isalpha() or (before.isalpha() and not _PREFIXING.match(before))


class _Rudeness(NamedTuple):
    """The rude words of a language, and the English ones, which vandals use everywhere."""

    profane: Words
    crude: Words
    stems: tuple[str, ...]
    phrases: tuple[str, ...]


@lru_cache(maxsize=64)
def _rude_words(lists: Lexicon | Rude | None) -> _Rudeness:
    english, own = LEXICONS["en"], lists or Rude()
    innocent, profane = own.innocent, english.profane
    if lists is None:
        innocent |= frozenset(word for word in english.crude if len(word) <= _SHORT_WORD)
    if isinstance(own, Lexicon):
        innocent |= own.function_words
    else:
        profane |= _unmistakable()
    profane = own.profane | (profane - own.innocent) | (_bare(own.profane) - own.innocent)
    within = frozenset() if own.has_spaces or isinstance(own, Lexicon) else own.profane
    return _Rudeness(
        frozenset(word for word in profane if " " not in word),
        own.crude | (english.crude - innocent) | _bare(own.crude),
        tuple(dict.fromkeys((_ANYWHERE, *own.profane_stems, *english.profane_stems))),
        tuple(word for word in profane if " " in word or word in within),
    )


def _bare(listed: Words) -> Words:
    """Give what stands for Greek words in capitals, which have no accents."""
    return frozenset(bare for word in listed if (bare := without_accents(word)) != word)


@cache
def _unmistakable() -> Words:
    """Give the profanities of all languages that are too long to be a word of another."""
    return frozenset(
        word
        for lists in LEXICONS.values()
        for word in lists.profane
        if len(word) >= _UNMISTAKABLE and lists.has_spaces
    )


@lru_cache(maxsize=64)
def _any_of(words: Words) -> re.Pattern[str]:
    """Match any of words; one of Kana may be the beginning of a longer one."""
    return re.compile("|".join(map(_apart, sorted(words, key=len, reverse=True))))


def _apart(word: str) -> str:
    if _KATAKANA.fullmatch(word):
        return re.escape(word).join(_NO_LONGER)
    return re.escape(word) + (_NO_READING if _HIRAGANA.fullmatch(word) else "")
