"""Takes a link and says whether the words it covers are only a part of something.

That is a longer word, a number, an address, a name, a title. Whatever touches a link must show that
it is none of these. Never asks the wiki.
"""

import re
from html import unescape

import regex

from bot.analyzer.compare.changes import Side
from bot.analyzer.prose.lexicons import lexicon, month_numbers
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.wikitext.markup import Markup
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start

_BESIDE = 120
_LONGEST_TITLE = 300
_CUT = "\uffff"
"""Stands for where a sentence ends: at another paragraph, item or cell, a note, a template."""
_WITHIN = re.compile(
    r"'{2,}|</?(?:[biuqs]|em|strong|small|big|span|font|tt|code|nowiki|wbr|su[bp]|del|ins|abbr|kbd"
    r"|var|samp|cite|dfn|mark|bd[io])\b[^<>]*>|<!--.*?-->|\[\[(?:[^\[\]|\n]*\|)?|\]\]",
    re.IGNORECASE | re.DOTALL,
)
"""Markup that may stand within a word or name."""
_ENDS = re.compile(r"</?[a-z][^<>]*>?|\n(?:\s*\n)?[*#:;|!=]+|\n\s*\n|\||!!|\{\{", re.IGNORECASE)
_UNSEEN = regex.compile(r"(?![\u200c\u200d])[\p{Cf}\u034f\ufe0e\ufe0f]")
_JOINERS = ("\u200c", "\u200d")
"""Signs that part two pieces of one word, as in Persian, where only the plural's is an ending."""
_PLURAL = re.compile(r"\u200cها(?!\w)")
_LETTER = r"[\p{L}\p{M}\p{N}]"
_BINDERS = (
    r"\\/@#&%*{}\p{Pc}\p{Pd}\u00b7\u2022\u2024\u2027\u2043\u30fb\uff65\u0f0b\u0f0c"
    r"\uff03\uff05\uff06\uff0a\uff0e\uff0f\uff20\uff3c"
)
"""Signs that bind words to a longer one, an address or a command: Node.js, anti-aircraft."""
_MARKS = r"\"'’‘“”„«»‹›‚״׳′″‵՚՝＇＂"
_DASHES = "\u2014\u2015\u2e3a\u2e3b\u301c"
"""Dashes of a sentence, which bind nothing."""
_FREE_BEFORE = regex.compile(
    rf"(?:\A|\s|(?<!{_LETTER})[{_MARKS}]|\d\u2013|[{_DASHES}]|[^\P{{P}}{_BINDERS}{_MARKS}.,:;!?)\]])\Z"
)
_FREE_BEHIND = regex.compile(
    rf"\Z|\s|['’]s(?![\w-])|[{_MARKS}](?!{_LETTER})|[.,:;!?]+(?![\p{{L}}\p{{N}}@#&/=_-])"
    rf"|\((?!\p{{Ll}}{{0,3}}\))|\u2013(?!\p{{L}})|\}}\}}|[{_DASHES}]|[^\P{{P}}{_BINDERS}{_MARKS}.,:;!?(\[]"
)
"""What touches words that stand for themselves: blanks, and signs of a sentence."""
_ELIDING = frozenset({"ca", "fr", "it", "oc"})
_ELIDED = re.compile(r"(?<![\w'’-])(?:[dl]|qu|un|(?:[dn]e|da|a|su)ll)['’]\Z")
"""Articles and small words that lose their vowel before a word in these languages."""
UNSPACED = regex.compile(
    r"\p{Han}|(\p{Katakana})|(\p{Hiragana})|([\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}])"
)
"""Scripts without blanks between words; in Japanese another one often begins another word."""
_WHOLE_WORDS = (3, 3, 3, 8)
"""Signs of each of them from which on a link is hardly a part of a longer word."""
_YEAR = re.compile(r"\d{4}")
_WITHIN_YEAR = listed(
    "in im en em w i в у år year yılında jahr jahre année an año ano anno jaar roku rok год году"
    " года"
)
_DATING = listed(
    "since until till by from before after during of to and or circa ca early late mid around about"
    " spring summer autumn fall winter born died seit ab bis von vor nach um und anfang ende mitte"
    " depuis dès avant après vers et de desde hasta antes después y del dal nel prima dopo fino e"
    " até depois sinds tot voor na van vanaf från sedan till före efter och od do po przed od с до"
    " после и около к"
)
"""What stands before a year; behind the second kind numbers of things do, too."""
_LAST_WORD = re.compile(r"([^\W\d_]+)[.,]? \Z")
_BEGUN = re.compile(r"(?:\A|[(\[,;:/†*]\s*|\d[-–—])\Z")
_COUNTS = re.compile(r" ([^\W\d_]+)")
_UNIT = re.compile(r" (?:\d{3}(?!\d)|[%‰°€$£¥]|(?:[ckm]?m|k?g|[km]?[lW]|ft|mi)[²³]?(?!\w))")
_PARTICLES = (
    r"(?:v[ao]n|d(?:e[lnrs]?|[aiou]s?|ella)|te[nr]|bin|ibn|ben|ap|ferch|zur?|a[fvl]|el|l[ae]"
    r"|of(?: the)?)"
)
_NAME_BEFORE = regex.compile(rf"(\p{{Lu}}[\w'’]*)((?: {_PARTICLES})*) \Z")
_SHORT_BEFORE = regex.compile(r"(?<!\w)(?:\p{Lu}\w{0,2}|Prof|Capt|Univ)\. ?\Z")
_PARTICLE_BEFORE = re.compile(rf"(?<!\w)({_PARTICLES}) \Z")
_LEADING = listed(
    "near today see use later like unlike despite throughout across around"
    " above below inside outside along among against without via including according now"
    " soon only even still although though whereas however"
    " therefore thus hence again here but heute nahe laut trotz wegen neben zwischen innerhalb"
    " außerhalb seit später früher siehe près selon malgré vers chez entre aujourd'hui voir cerca"
    " según hoy actualmente entonces após perto hoje presso oggi vicino secondo nabij volgens"
    " vandaag nära enligt idag okolo według dziś около возле сегодня согласно bugün"
)
"""What a sentence may begin with before a name, and no name does."""
_BEGINS = re.compile(r"(?:\A|[^\w,] )\Z")
_SONS = "بن|ابن|بنت|آل|ولد|בן|בת|אבן|אבו"
"""What stands within a name in scripts without capitals."""
_SON_BEFORE = re.compile(rf"(?<!\w)(?:{_SONS}|أبو|ابو) \Z")
_SON_BEHIND = re.compile(rf" (?:{_SONS}) ")
_NAME_BEHIND = regex.compile(
    rf" (?:(?:{_PARTICLES}|&|\"\w+\"|\(\w+\)) )*[\p{{Lu}}\p{{N}}]"
    r"|,? (?:[JS]r|jun|sen|Inc|Ltd|GmbH)\b|, \p{Lu}\w?\."
)
_AUTHOR_BEHIND = regex.compile(r",(?: \p{Lu}[\w.]*)+ ?(?::|\(\d{4}|\([Ee]d|\(Hr?sg)")
"""Names, initials and titles beside a name, with small words and nicknames between."""
_SYLLABIC = frozenset({"vi"})
"""Languages that part the syllables of a word with blanks."""
_QUOTATIONS = ('""', "“”", "„“", "«»", "「」", "『』", "《》")
_TITLES = tuple(
    re.compile(pattern)
    for pattern in (
        r"(?<!')('{2,5})(?!')(?P<title>.+?)(?<!')\1(?!')",
        *(f"{marks[0]}(?P<title>[^{marks}]*){marks[1]}" for marks in _QUOTATIONS),
    )
)
_NO_TITLE = re.compile(r"[.!?。！？]\s|[.。]$")
"""Sentences that are quoted."""


def is_part(side: Side, link: Markup, page: Page) -> bool:
    """Say whether a link is only a part of a word, a number, an address, a name or a title."""
    text, words = side.page_text, side.reader.visible(link.start, link.end).text
    first = link.start - _BESIDE
    led = text[first : link.start] if first > 0 else f"\n{text[: link.start]}"
    before = _read(led).rpartition(_CUT)[2].lstrip(" ")
    behind = _read(text[link.end : link.end + _BESIDE]).partition(_CUT)[0]
    if page.context.language in _ELIDING and words[:1].islower():
        before = _ELIDED.sub(" ", before)
    if _is_bound(before, words, behind) or _is_sign(before, words, behind, page):
        return True
    line = (
        max(line_start(text, link.start), link.start - _LONGEST_TITLE),
        min(line_end(text, link.end), link.end + _LONGEST_TITLE),
    )
    return _is_in_name(before, words, behind, page) or _is_in_title(text, line, link)


def _read(source: str) -> str:
    """Give what stands beside a link as it is read, and where a sentence ends."""
    text = unescape(_ENDS.sub(_CUT, _WITHIN.sub("", source)))
    return re.sub(r"\s+", " ", _UNSEEN.sub("", text)).replace(f"{_CUT} ", _CUT)


def _is_bound(before: str, words: str, behind: str) -> bool:
    """Say whether letters, or signs that bind, touch words on a side."""
    if before.endswith(_JOINERS):
        return True
    if behind.startswith(_JOINERS):
        return not _PLURAL.match(behind)
    is_led = _FREE_BEFORE.search(before) or _is_whole(before[-1:] + words[:1], words)
    is_followed = _FREE_BEHIND.match(behind) or _is_whole(words[-1:] + behind[:1], words)
    return not (is_led and is_followed)


def _is_whole(joint: str, words: str) -> bool:
    """Say whether words are whole in a script without blanks, of which two letters touch."""
    scripts = [found.lastindex or 0 for sign in joint if (found := UNSPACED.match(sign))]
    if len(scripts) < len(joint):
        return False
    return scripts[0] != scripts[1] or len(words) >= _WHOLE_WORDS[scripts[0]]


def _is_sign(before: str, words: str, behind: str, page: Page) -> bool:
    """Say whether words are a letter, or a number that is no year: a plan B, 50 of them."""
    if any(map(str.isalpha, words)):
        return len(words) == 1 and words.lower() != words.upper()
    if _UNIT.match(behind):
        return True
    return not (_YEAR.fullmatch(words) and _is_year(before, behind, page))


def _is_year(before: str, behind: str, page: Page) -> bool:
    """Say whether four figures stand where a year does: in 1911, May 1911, (1911).

    Room 1911 is none, nor are 1911 men.
    """
    word = _LAST_WORD.search(before)
    said = word[1].lower() if word else ""
    if said in _WITHIN_YEAR or said in month_numbers(page.context.language):
        return True
    counted = _COUNTS.match(behind)
    is_free = counted is None or _is_small(counted[1].lower(), page)
    return is_free and (said in _DATING or _BEGUN.search(before) is not None)


def _is_in_name(before: str, words: str, behind: str, page: Page) -> bool:
    """Say whether a word with a capital stands beside others of a name."""
    is_single = " " not in words
    if not words[:1].isupper():
        is_son = _SON_BEFORE.search(before) or _SON_BEHIND.match(behind)
        return bool(is_son) or (is_single and page.context.language in _SYLLABIC)
    if _NAME_BEHIND.match(behind) or (is_single and _SHORT_BEFORE.search(before)):
        return True
    if not before.strip() and _AUTHOR_BEHIND.match(behind):
        return True
    particle, name = _PARTICLE_BEFORE.search(before), _NAME_BEFORE.search(before)
    if particle and not _is_small(particle[1], page):
        return True
    if name is None or not (is_single or name[2]):
        return False
    return not (_BEGINS.search(before[: name.start()]) and _is_common(name[1].lower(), page))


def _is_common(word: str, page: Page) -> bool:
    """Say whether the first word of a sentence is no name: a small word, or one of the page's."""
    if _is_small(word, page) or word in _LEADING:
        return True
    pattern = rf"(?<!\w){re.escape(word)}(?!\w)"
    return word in page.new and re.search(pattern, page.new) is not None


def _is_small(word: str, page: Page) -> bool:
    lists = lexicon(page.context.language)
    return lists is not None and word in lists.small_words


def _is_in_title(text: str, line: tuple[int, int], link: Markup) -> bool:
    """Say whether a link stands among other words of a title: in italics, bold or marks."""
    place = link.start, link.end
    runs = (run.span("title") for kind in _TITLES for run in kind.finditer(text, *line))
    inside = (run for run in runs if run[0] <= place[0] and place[1] <= run[1])
    return any(_is_title(text[slice(*run)], text[slice(*place)]) for run in inside)


def _is_title(words: str, link: str) -> bool:
    first = words.lstrip(" [(\"'“‘„«")[:1]
    return words.strip() != link and not first.islower() and not _NO_TITLE.search(words.strip())
