"""Takes broken brackets that became a link, and says whether they may have been meant as such.

That is a remark in a quotation, a note, a row of a matrix: what a link there leads to is anything.
"""

import re

from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.parts import UNSPACED
from bot.analyzer.labels.targets import leads_away, says_nothing
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.wikitext.elements import open_tag
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import before_in_line
from bot.analyzer.wikitext.titles import read_target

_NAMED = re.compile(r"[^\W\d_]|\d{3}")
_REMARK = re.compile(
    r"(?:sic|citation needed|edit|(?:foot)?notes?(?: \d+)?|who|when|where|which|why|clarif\w+"
    r"|dubious|redacted|deleted|omitted|unclear|inaudible|illegible|laugh(?:s|ter)|applause|ibid"
    r"|eds?|trans|translator\w*|recte|pp?\. ?\d+|your name|(?:own|my|our) emphasis"
    r"|emphasis (?:added|mine)|dead link|weasel words|update|music(?: playing)?"
    r"|(?:circular|better|primary|self-published) (?:source|reference)"
    r"|pdf|archived?|online|link|source|image|photo|text|date|user|todo|tbd|fixme|x+|signature"
    r"|continued|abridged|translated|in [a-z]+|(?:n[ée]e|geb\.|born|died|before|after) .+"
    r"|(?:fig|figure|table|vol|ch|eq|abb|tab|s|p)\b\.? ?\w+)[.?!]?",
    re.IGNORECASE,
)
"""What editors put into brackets."""
_WORD = re.compile(r"[^\W\d_]+")
_REMARKING = listed(
    "needed required whom clarify clarification verification verify disputed dubious unsourced"
    " nb fn pause crosstalk inaudible illegible unintelligible emphasis omitted redacted"
    " optional insert translator translators editor anm anmerkung redaktion hervorhebung"
    " auslassung übersetzer fehlt beleg einzelnachweis fußnote unleserlich réf nécessaire"
    " souhaitée ndlr ndt ndr nde précision cita requerida énfasis aclaración necessaria"
    " citazione corsivo carece grifo noot przyp tłum przypis źródło prim прим ред пер источник"
    " указан уточнить джерело källa behövs kaynak belirtilmeli pozn zdroj 要出典 注 註 脚注"
    " 来源请求 來源請求 原文 原文如此"
)
"""Words of such remarks in other languages, and of what stands for a note."""
_SHORT = re.compile(r"[a-z]{1,4}\.|[^\W\d_]\Z")
"""An abbreviation with which a remark begins (i.e., lit., cf.), or a letter of a word: [t]he."""
_SOUNDS = re.compile("[\u0250-\u02ff]")
"""Signs of how a word is said."""
_CODE = re.compile(r"[-/.&*!:]|.*[$@\\^~\"=]|\w-\w\Z|\d+(?:[.:]\d+)+\Z|.*\?\Z")
"""What is typed for an option, a path, a set of signs or an address, and what asks."""
_ITALICS = re.compile(r"(?<!')(?:'{2}|'{5})(?!')")
_QUOTING = ("blockquote", "q", "poem", "cite")
_MARK_PAIRS = (("「", "」"), ("『", "』"), ("“", "”"), ("‘", "’"))
_KET_END = ("⟩", ">")


def is_meant(change: Change, title: str, page: Page) -> bool:
    """Say whether brackets round a title may be meant, lead away, or lead nobody knows where."""
    is_named = _NAMED.search(title) and title.count("(") == title.count(")") and "{{" not in title
    if not is_named or _is_remark(title) or says_nothing(title, page) or _CODE.match(title):
        return True
    if _is_balanced(change.old) or _has_bars_within(change) or _is_index(change):
        return True
    if leads_away(read_target(title, page.site), page):
        return True
    return not _is_pair(change.old) and _is_quoted(change.new)


def _is_index(change: Change) -> bool:
    """Say whether the brackets follow a word or a sign of code at once, as in names[[1].

    In some scripts words touch each other, and in others small ones the next.
    """
    before, _ = change.new.touching
    is_cased = before.isascii() or before.lower() != before.upper()
    return before == "`" or (is_cased and before.isalnum())


def _is_remark(title: str) -> bool:
    if _REMARK.fullmatch(title) or _SOUNDS.search(title):
        return True
    if _SHORT.match(title) and not UNSPACED.match(title):
        return True
    words = _WORD.findall(title.lower().replace(".", ""))
    return not _REMARKING.isdisjoint(words)


def _is_balanced(side: Side) -> bool:
    """Say whether as many brackets end in a line as begin: [[options] file] lacks none."""
    line = side.line
    return line.count("[") == line.count("]") and not _is_pair(side)


def _has_bars_within(change: Change) -> bool:
    """Say whether bars went that stood between words or on both sides of them: |x| is a size."""
    if change.old.source.count("|") == change.new.source.count("|"):
        return False
    was, now = change.old.visible.strip(" []"), change.new.visible.strip()
    return now.endswith(_KET_END) or now not in (was.lstrip("| "), was.rstrip("| "))


def is_half_whole(change: Change) -> bool:
    """Say whether a pair of brackets stood on one side: [yes|no] may mean just that."""
    return "[[" in change.old.source or "]]" in change.old.source


def _is_pair(side: Side) -> bool:
    """Say whether a pair stood on both sides: the brackets of a link, and one more."""
    return "[[" in side.source and "]]" in side.source


def _is_quoted(side: Side) -> bool:
    """Say whether a quotation is open in the line before: there [he] is what its editor says."""
    before = before_in_line(side.page_text, side.start)
    is_open = before.count('"') % 2 or before.count("“") + before.count("„") > before.count("”")
    if is_open or before.count("«") != before.count("»") or len(_ITALICS.findall(before)) % 2:
        return True
    if any(before.count(one) > before.count(other) for one, other in _MARK_PAIRS):
        return True
    return any(open_tag(name, side.page_text, side.start) for name in _QUOTING)
