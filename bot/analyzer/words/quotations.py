"""Takes what stands before a word in its section, and says whether it may stand in a quotation.

Counts marks paragraph by paragraph, and looks for colons; never parses.
"""

import re
from html import unescape

from bot.analyzer.prose.changed.proof import is_own_word
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.prose.segments import SENTENCE_END
from bot.analyzer.wikitext.openings import without_templates

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_WORD = re.compile(r"\w+")
_SET_APART = (
    "pre|syntaxhighlight|source|nowiki|math|score|timeline|gallery|poem|blockquote|code|tt|ref"
)
_UNREAD = re.compile(
    rf"<!--.*?(?:-->|\Z)|<({_SET_APART})\b[^<>]*(?:/>|>.*?</\1\s*>)", re.IGNORECASE | re.DOTALL
)
_BREAK = re.compile(r"<br\b[^<>]*>\n?", re.IGNORECASE)
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|'{2,}")
_IN_PLACE = "\ufffc"
"""Stands for what was taken out."""
_TYPED_MARKS = re.compile(
    r",,(?=\S)|``|<<(?=[^\W\d_])|\{\{\s*(?:[lr]?[ds]?quo|\"|“|„|«)\s*\}\}", re.IGNORECASE
)
"""What people type for marks that their keyboards lack."""
_OPENS = re.compile(r"(?<![^\s(\[{—–*#:;-])\"(?=\S)")
_CLOSES = re.compile(r"(?<=\S)\"(?!\w)")
_MARK_PAIRS = ("«»", "‹›", "「」", "『』", "《》", "〈〉")
_OPENS_SINGLE = re.compile(r"(?<!\w)[‘‚](?=[^\W\d_])")
_CLOSES_SINGLE = re.compile(r"(?<=\S)[’‘](?!\w)")
_COLON = re.compile(r":\s|：")
_SENTENCE = re.compile(rf"{SENTENCE_END}\s|(?:^|\n)[*#:;]+")
_LIST = ("*", "#", ":", ";")
_MAX_SECTION = 12_000
"""Characters behind which nobody looks for the marks."""
_LANGUAGES_OF_SAYING = frozenset({"en", "de", "fr", "es", "pt", "it", "nl", "sv", "pl", "ru", "tr"})
_SAYING = listed(
    "songs poems novels books works plays tracks albums titles"
    " write writes wrote written say says said saying read reads answer answers answered reply"
    " replies replied ask asks asked add adds added state states stated declare declares"
    " declared announce announces announced explain explains explained claim claims claimed"
    " exclaimed cried proclaims proclaimed promised recalled remarked noted sang sings word"
    " words slogan motto plaque sign banner headline poster label message letter telegram"
    " caption subtitle tagline text inscription stone tablet diary chapter passage line lines"
    " song lyrics poem verse prayer oath quote quotes quotation password command schreibt"
    " schrieb schrieben sagt sagte lautet lauten liest antwortete fragte erklärte meinte wort"
    " worte spruch wahlspruch tafel schild inschrift brief zitat lied gedicht écrit écrivit"
    " écrivait dit disait lit répond répondit demanda déclare déclara mots devise plaque lettre"
    " texte inscription citation chanson poème escribe escribió dice dijo decía lee responde"
    " respondió pregunta declaró palabras lema placa carta texto inscripción cita canción poema"
    " escreve escreveu diz disse lê respondeu perguntou declarou palavras inscrição citação"
    " canção scrive scrisse dice legge rispose chiese dichiarò parole motto targa lettera testo"
    " iscrizione citazione canzone poesia schrijft schreef zegt zei luidt luidde leest"
    " antwoordde vroeg woorden spreuk bord tekst inscriptie citaat lied gedicht skriver skrev"
    " säger sade sa lyder löd svarade frågade ord skylt brev citat sång dikt napisał napisała"
    " pisze mówi powiedział powiedziała brzmi odpowiedział słowa tablica tekst cytat piosenka"
    " wiersz написал написала пишет говорит сказал сказала гласит ответил ответила спросил слова"
    " надпись текст письмо цитата песня yazdı yazar dedi der cevap sordu sözler yazı mektup"
    " metin şarkı şiir"
)
"""What stands before a colon behind which another speaks."""


def is_quoted(section: str, word: str, rest: str, language: str) -> bool:
    """Say whether marks, or a colon, before a word may make it a part of what another said.

    Args:
        section: The wikitext from the section's beginning to the word.
        word: The word.
        rest: The wikitext behind it, to the end of the paragraph.
        language: The page's language, by whose words of saying a colon is judged.
    """
    if len(section) > _MAX_SECTION or _TYPED_MARKS.search(section):
        return True
    read = _as_read(section)
    *before, own = _BLANK_LINE.split(read)
    if any(map(_has_open_mark, (*before, own))):
        return True
    if _is_behind_colon(own, language):
        return True
    if _is_announced(read.split("\n"), len(own.split("\n")), language):
        return True
    place = len(own), len(own) + len(word)
    return not is_own_word(own + word + _as_read(rest), place)


def _as_read(source: str) -> str:
    """Take out what no reader reads, and what is set apart."""
    text = _TAG.sub("", _BREAK.sub("\n", _UNREAD.sub(_IN_PLACE, source)))
    return unescape(without_templates(text, _IN_PLACE))


def _has_open_mark(paragraph: str) -> bool:
    """Say whether a quotation begins in a paragraph, or part of one, and doesn't end in it."""
    opening = [found.end() for found in _OPENS_SINGLE.finditer(paragraph)][-1:]
    if opening and not _CLOSES_SINGLE.search(paragraph, opening[0]):
        return True
    if _has_open_straight_mark(paragraph):
        return True
    low, high, right = map(paragraph.count, "„“”")
    is_open = low != high + right if low else high != right if high else bool(right % 2)
    counts = (tuple(map(paragraph.count, pair)) for pair in _MARK_PAIRS)
    return is_open or any(opened != closed for opened, closed in counts)


def _has_open_straight_mark(paragraph: str) -> bool:
    """Say whether a straight mark opens what none ends, or ends what none opened.

    One that is a length, as in 12", turns the count of all behind it.
    """
    is_open = False
    at = paragraph.find('"')
    while at >= 0:
        if _OPENS.match(paragraph, at):
            if is_open:
                return True
            is_open = True
        elif _CLOSES.match(paragraph, at) and not is_open:
            return True
        else:
            is_open = not is_open
        at = paragraph.find('"', at + 2)  # two side by side are typed for one
    return is_open


def _is_behind_colon(paragraph: str, language: str) -> bool:
    """Say whether a colon stands before the end of a paragraph's last sentence.

    Behind one of saying, the next sentences may be another's as well.
    """
    *before, own = _SENTENCE.split(paragraph)
    if _COLON.search(own):
        return True
    parts = (sentence.rpartition(":")[0] for sentence in before if _COLON.search(sentence))
    return any(_is_of_saying(part, language) for part in parts)


def _is_announced(lines: list[str], own: int, language: str) -> bool:
    """Say whether a line that ends in a colon leads to the last one.

    What such a line leads to is the paragraph behind it; if it is of saying, a list, or all behind.

    Args:
        lines: The section's lines to the word.
        own: How many of them, the last ones, are the word's own paragraph.
        language: The page's language.
    """
    is_direct = True
    following = lines[-1]
    for number, line in enumerate(reversed(lines[:-1]), 2):
        if line.rstrip().endswith((":", "：")):
            is_said = _is_of_saying(line, language)
            is_list = following.startswith(_LIST)
            if is_direct and (is_said or not is_list):
                return True
            if is_said and following[:1].isalnum():
                return True
        if line.strip():
            following = line if number > own or not is_direct else lines[-1]
            is_direct = is_direct and number <= own
    return False


def _is_of_saying(before: str, language: str) -> bool:
    """Say whether what stands before a colon may lead to another's words."""
    if language not in _LANGUAGES_OF_SAYING:
        return True
    return not _SAYING.isdisjoint(_WORD.findall(before.lower()))
