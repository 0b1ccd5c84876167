"""Small closed lists of words for the languages that we ship; a value per language.

Never guesses: a language without lists gives None, and its labels go into `unchecked`.
`lexicon` says what a list is for; `ar`, `de`, `en`, `es`, `fr`, `it`, `ja`, `nl`, `pl`, `pt`,
`ru`, `sv`, `tr` and `zh` are one language each.
"""

from functools import lru_cache

from bot.analyzer.prose.lexicons import ar, de, en, es, fr, it, ja, nl, pl, pt, ru, sv, tr, zh
from bot.analyzer.prose.lexicons.lexicon import Lexicon

LEXICONS = {
    module.LEXICON.language: module.LEXICON
    for module in (ar, de, en, es, fr, it, ja, nl, pl, pt, ru, sv, tr, zh)
}
_SAME_AS = {"simple": "en", "arz": "ar", "gan": "zh", "wuu": "zh", "lzh": "zh", "zh-yue": "zh"}

__all__ = ["LEXICONS", "Lexicon", "lexicon"]


@lru_cache(maxsize=512)
def lexicon(language: str) -> Lexicon | None:
    """Give the lists of a wiki's content language; None when nobody has written them.

    A variant (``pt-br``, ``zh-hant``, ``de-formal``) has those of its language.
    """
    code = language.lower().replace("_", "-")
    code = _SAME_AS.get(code, code)
    return LEXICONS.get(code) or LEXICONS.get(code.partition("-")[0])
