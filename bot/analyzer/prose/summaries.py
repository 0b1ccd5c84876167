"""Holds an edit summary against what the edit did.

Never trusts a summary, and never asks one to be complete: only a kind of edit that it names, and
that the edit is not, counts.
"""

import re

from bot.analyzer.analysis import Headline, Label
from bot.analyzer.prose.lexicons import lexicon, without_variant

_SECTION = re.compile(r"/\*.*?\*/")
"""What the editing form writes of the section that was edited."""
_WORDING = re.compile(
    r"\b(?:typos?|typo ?fix(?:es)?|spelling|mis-?spell?(?:ing|ings|ed)?|grammar|grammatical"
    r"|punctuation|copy-?edit(?:s|ed|ing)?|c/e|wording|capitali[sz]ation|proof-?read(?:ing)?)\b",
    re.IGNORECASE,
)
_LINKS = (
    ("link", "wikif", "dab"),
    re.compile(
        r"\b(?:(?:fix(?:ed|ing|es)?|repair(?:ed)?|correct(?:ed|ing)?|disambiguat\w+|dead|broken) "
        r"(?:the |a |some |red |dead |broken )*links?|links? (?:fix(?:ed)?|repair(?:ed)?)|wikify"
        r"|wikified|wikilinks?|delink|dab (?:link|fix))\b",
        re.IGNORECASE,
    ),
)
_LAYOUT = (
    ("white", "format", "layout", "indent", "cosmetic"),
    re.compile(
        r"\b(?:white ?space|formatting|format(?:ted)? only|layout|indent(?:ation)?|cosmetic)\b",
        re.IGNORECASE,
    ),
)
_SOURCES = (
    ("ref", "cit", "source"),
    re.compile(
        r"\b(?:add(?:ed|ing|s)?|insert(?:ed)?) (?:a |an |the |more |new |some )*"
        r"(?:ref(?:erence|s|erences)?|citations?|cites?|sources?)\b",
        re.IGNORECASE,
    ),
)
_WORDING_WORDS = {
    "de": r"tippfehler|rechtschreibung|grammatik|zeichensetzung|schreibfehler|orthogra\w+|typo",
    "fr": r"orthographe|coquilles?|grammaire|ponctuation|typo(?:graphie)?|faute de frappe",
    "es": r"ortograf[ií]a|errata|gram[aá]tica|puntuaci[oó]n|falta ortogr[aá]fica",
    "it": r"ortografia|refus[oi]|grammatica|punteggiatura|errore di battitura|typo",
    "nl": r"spel(?:fout|ling)|tikfout|typefout|grammatica|interpunctie|typo",
    "pt": r"ortografia|gram[aá]tica|pontua[cç][aã]o|erro de digita[cç][aã]o|typo",
    "ru": r"опечатк\w+|орфограф\w+|пунктуац\w+|грамматик\w+|викификация",
    "pl": r"liter[oó]wk\w+|ort(?:ografia)?|interpunkcj\w+|gramatyk\w+|drobne redakcyjne",
    "sv": r"stavfel|stavning|grammatik|interpunktion|skrivfel|typo",
    "tr": r"yaz[ıi]m (?:hatas[ıi]|yanl[ıi][şs][ıi])|imla|dilbilgisi|noktalama",
    "ar": r"تصحيح (?:إملائي|لغوي)|إملاء|خطأ مطبعي",
    "ja": r"誤字|脱字|表記(?:ゆれ|揺れ)|タイポ",
    "uk": r"одрук\w*|помилк\w+|правопис\w*|орфограф\w+|пунктуац\w+|граматик\w+|описк\w+",
    "he": r"הגהה|שגיא(?:ת|ות) כתיב|תיקון כתיב|ניסוח|דקדוק|פיסוק|קלדה",
    "fa": r"املا\w*|غلط تایپی|نگارش\w*|ویرایش جزئی|اصلاح نگارشی",
    "hi": r"वर्तनी|टंकण|व्याकरण|विराम चिह्न",
    "ko": r"오타|맞춤법|오탈자|띄어쓰기|문법",
    "vi": r"chính tả|lỗi đánh máy|lỗi gõ|ngữ pháp|dấu câu",
    "id": r"salah (?:ketik|tik)|ejaan|tata bahasa|tanda baca|typo",
    "cs": r"překlep\w*|pravopis\w*|gramatik\w*|interpunkc\w*",
    "da": r"stavefejl|slåfejl|tastefejl|grammatik|tegnsætning",
    "nb": r"skrivefeil|stavefeil|trykkfeil|grammatikk|tegnsetting",
    "fi": r"kirjoitusvirhe\w*|lyöntivirhe\w*|oikeinkirjoitus\w*|kielioppi\w*|typo",
    "hu": r"elírás\w*|helyesírás\w*|elgépelés\w*|nyelvtan\w*|typo",
    "ro": r"ortografi\w*|greșeal[ăa] de scriere|gramatic\w*|typo",
    "el": r"ορθογραφ\w*|τυπογραφικ\w*|γραμματικ\w*",
    "ca": r"ortografia|errada|errades|gramàtica|puntuació|typo",
    "zh": r"错字|錯字|错别字|錯別字|标点|標點|笔误|筆誤",
}
_WORDING_OF = {
    language: re.compile(pattern, re.IGNORECASE) for language, pattern in _WORDING_WORDS.items()
}
_MORE_THAN_WORDING = frozenset(
    {
        Headline.FACT_CHANGE,
        Headline.CONTENT_ADDED,
        Headline.CONTENT_REMOVED,
        Headline.CONTENT_REWRITTEN,
        Headline.BLANKED,
        Headline.NEEDS_A_LOOK,
        Headline.REDIRECT,
    }
)
_FORM = frozenset(
    {
        Label.WHITESPACE,
        Label.EMPHASIS,
        Label.HEADING_LEVEL,
        Label.LIST_LAYOUT,
        Label.TABLE_LAYOUT,
        Label.COMMENT_CHANGE,
        Label.ELEMENT_CHANGE,
        Label.CODE_CHANGE,
        Label.CONTENT_MOVE,
    }
)
"""Labels of an edit that may be layout and no more: blanks in code, things that only moved."""
_CONTENT = frozenset(
    {
        Label.EXPANSION,
        Label.TRIM,
        Label.REWRITE,
        Label.SECTION_ADD,
        Label.SECTION_REMOVE,
        Label.PASTED_TEXT,
    }
)
_OTHER_WORDS = frozenset({Label.REPHRASE, Label.REORDER})
_FACTS_BY_THEMSELVES = frozenset(
    {
        *(Label.NUMBER_CHANGE, Label.DATE_CHANGE, Label.UNIT_CHANGE, Label.NAME_CHANGE),
        *(Label.ORDER_CHANGE, Label.NEGATION_CHANGE, Label.CLAIM_STRENGTH, Label.LIFE_STATUS),
        *(Label.PRONOUN_CHANGE, Label.QUOTE_CHANGE, Label.INFOBOX_VALUE, Label.ANNOTATION_VALUE),
    }
)
"""All but those that say that words stand in code or in a cell."""
_SOURCE_LABELS = frozenset(
    {
        Label.REFERENCE_ADD,
        Label.REFERENCE_REPLACE,
        Label.REFERENCE_FIX,
        Label.EXTLINK_ADD,
        Label.EXTLINK_RETARGET,
        Label.BARE_URL,
        Label.CITATION_TAG_RESOLVE,
        Label.TEMPLATE_ADD,
        Label.TEMPLATE_CHANGE,
        Label.EXPANSION,
        Label.SECTION_ADD,
        Label.NEW_PAGE,
        Label.REWRITE,
        Label.REVERT,
        Label.UNDO,
        Label.ROLLBACK,
    }
)


def summary_mismatch(
    summary: str, *, headline: Headline, labels: frozenset[Label], language: str
) -> str | None:
    """Say how the summary names a kind of edit that this is not; None when it doesn't.

    Args:
        summary: The edit summary as typed, with its /* section */ part.
        headline: What the edit was found to be, before this caution.
        labels: Every label the edit has.
        language: The page's language code; English is understood everywhere.
    """
    said = typed_of(summary)
    if not said.strip() or headline is Headline.NEW_PAGE:
        return None
    if headline in _MORE_THAN_WORDING:
        if _names_wording(said, language) and not _is_of_words(headline, labels):
            return f"the summary speaks of wording, but this is {headline.value}"
        if _names(said, *_LINKS) and not _is_of_links(headline, labels):
            return f"the summary speaks of links, but this is {headline.value}"
        if labels - _FORM and _names(said, *_LAYOUT):
            return f"the summary speaks of layout, but this is {headline.value}"
    if labels.isdisjoint(_SOURCE_LABELS) and _names(said, *_SOURCES):
        return "the summary speaks of an added source, but none was added"
    return None


def _is_of_words(headline: Headline, labels: frozenset[Label]) -> bool:
    """Say whether the facts are facts by their place alone: a slip within code is a slip."""
    if headline is not Headline.FACT_CHANGE or labels & (_CONTENT | _OTHER_WORDS):
        return False
    return not labels & _FACTS_BY_THEMSELVES


def typed_of(summary: str) -> str:
    """Give what somebody typed of a summary."""
    return _SECTION.sub(" ", summary)


def _is_of_links(headline: Headline, labels: frozenset[Label]) -> bool:
    """Say whether links changed, and with them no more than facts that their labels tell."""
    if headline is not Headline.FACT_CHANGE or labels & _CONTENT:
        return False
    return any(label.startswith(("link-", "extlink-")) for label in labels)


def _names(summary: str, signs: tuple[str, ...], pattern: re.Pattern[str]) -> bool:
    """Say whether a summary has a kind's words, which it can't without one of some signs."""
    return any(map(summary.lower().__contains__, signs)) and pattern.search(summary) is not None


def _names_wording(summary: str, language: str) -> bool:
    lists = lexicon(language)
    code = lists.language if lists else without_variant(language)
    own = _WORDING_OF.get(code)
    return bool(_WORDING.search(summary) or (own and own.search(summary)))
