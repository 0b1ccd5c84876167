"""Takes a place in a page and says whether somebody else may be heard there.

That is a quotation, a letter, a song, a post that is signed, an old book. Never looks at the word.
"""

import re
from collections.abc import Iterator

from bot.analyzer.analysis import Span
from bot.analyzer.prose.lexicons.lexicon import listed
from bot.analyzer.wikitext.openings import is_behind_opening
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.places import line_end, line_start
from bot.analyzer.wikitext.titles import USER_NAMESPACES, read_target
from bot.analyzer.words.quotations import is_quoted

_HEADING = re.compile(r"^(=+)(.+?)=+[ \t]*$", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n(?:[ \t]*\n|=)")
_WORD = re.compile(r"\w+")
_CONVERSION = re.compile(r"(-\{(?!\{))|(?<!\})\}-")
"""Where a word of one script or variant of a language is put for another's, and where it ends."""
_SIGNED = re.compile(r"~~~~|\d{1,2}[:.]\d{2}.{0,40}\((?:UTC|GMT|[A-Z]{2,5})\)")
_LINK = re.compile(r"\[\[\s*([^\[\]|#]+:[^\[\]|#]+)")
ITEM = ("*", "#")
"""How items of lists begin that are no terms."""
_DASH = re.compile(r"(?:--|[—–])\s{0,2}\Z")
_SCAN = re.compile(r"\.(?:djvu|pdf|tiff?)(?:/|$)", re.IGNORECASE)
_OF_SCANS = frozenset({"page", "index"})
"""Namespaces of a wiki that copies books."""
_OF_OTHERS = listed(
    "lyrics text texts inscription inscriptions poem poems verse verses letter letters"
    " transcript transcription transcriptions quote quotes quotation quotations excerpt excerpts"
    " translation dialogue dialog prayer anthem epitaph manuscript wording misspelling"
    " misspellings spelling spellings typo typos liedtext songtext inschrift inschriften gedicht"
    " brief briefe zitat zitate wortlaut übersetzung abschrift auszug paroles texte textes poème"
    " poèmes lettre lettres citation citations extrait extraits traduction letra letras texto"
    " textos inscripción inscripciones poema poemas carta cartas cita citas frases traducción"
    " transcripción inscrição inscrições citações tradução transcrição testo testi iscrizione"
    " iscrizioni poesia poesie lettera lettere citazione citazioni traduzione tekst teksten"
    " songtekst inscriptie citaat citaten vertaling citat inskription dikt låttext sångtext"
    " sitat sitater innskrift cytat cytaty inskrypcja wiersz текст цитата цитаты стихи надпись"
    " надписи письмо слова перевод alıntılar sözler sözleri şiir metin"
    " 歌詞 歌词 原文 本文 引用 碑文 名言"
)
"""Words of headings under which others are heard, or words are spoken of."""
_OF_WORKS = listed(
    "discography tracks track songs singles albums works bibliography filmography references"
    " sources reading publications literature books articles episodes hymns plays novels stories"
    " paintings films diskografie diskographie lieder titelliste werke schriften literatur quellen"
    " einzelnachweise filmografie bücher romane discographie chansons titres œuvres ouvrages"
    " bibliographie filmographie romans sources discografía canciones obras bibliografía"
    " filmografía libros referencias fuentes discografia canções músicas bibliografia filmografia"
    " livros fontes canzoni brani opere fonti libri discografie nummers werken literatuur bronnen"
    " boeken diskografi låtar verk litteratur källor böcker dyskografia utwory dzieła literatura"
    " źródła książki дискография песни сочинения произведения литература источники библиография"
    " фильмография diskografi şarkılar eserleri kaynakça kaynaklar"
)
"""Words of headings under which the items of lists are titles, or hold them."""
_OF_SPELLING = re.compile(
    r"\b(?:mis-?spel[lt]\w*|spell(?:ed|ings?)|spelt|typos?|typograph\w*|orthogra\w*|ortogra[fp]\w*"
    r"|misprint\w*|errat(?:a|um)|common (?:error|mistake)s?|archaic|obsolete|(?:middle|old) english"
    r"|dia(?:lect|lekt|let)\w*|vernacular|slang|argot|patois|pidgin|creole|pron(?:oun[ct]|unci)\w*"
    r"|anagrams?|rhym\w*|etymolog\w*|homophon\w*|palindrom\w*|autocorrect\w*"
    r"|rechtschr\w*|schreibfehler\w*|tippfehler\w*|schreibweisen?|schreibung\w*|mundart\w*"
    r"|fautes?|coquilles?|vulgar\w*|arcaísmos?|refus[oi]|spelfout\w*|tikfout\w*|fout|stavning\w*"
    r"|stavfel|pisown\w*|literów\w*|gwar\w*|орфогра\w*|правопис\w*|опечат\w*|диалект\w*"
    r"|yazım|imla|yanlış)\b",
    re.IGNORECASE,
)
"""What speaks of how words are written or said, in a line, a heading or a title."""

_OF_OLD = re.compile(
    r"(?i:\b(?:thou|thee|thy|thine|ye|hath|doth|whan|aye|olde|unto)\b)|[(\[]\w+ \d+:\d+"
    r"|[—–―] ?(?:\[\[)?[^\W\d_a-zß-ÿа-я][\w.]*(?: [\w.]+){0,3}(?:\]\])?\s*\Z"
    r"|\A[:*]*\s*(?:&lt;\w+&gt;|&gt;|>|[—–―]\s*\w)"
)
"""What another age, or somebody named behind the words, said; or a line that somebody speaks."""


def may_be_others(page: Page, text: str, word: Span) -> bool:
    """Say whether a word may be of somebody else than the page: then its spelling is theirs."""
    headings = list(_HEADING.finditer(text, 0, word[0]))
    start = headings[-1].end() if headings else 0
    over = set(_words_over(headings))
    if _is_of_scans(page) or not _OF_OTHERS.isdisjoint(over):
        return True
    line = text[line_start(text, word[0]) : line_end(text, word[1])]
    if line.startswith(ITEM) and not _OF_WORKS.isdisjoint(over):
        return True
    if any(map(_OF_SPELLING.search, (page.edit.change.title, " ".join(over), line))):
        return True
    if _OF_OLD.search(line) or is_behind_opening(text, word[0]) or _is_converted(text, word[0]):
        return True
    if _is_signed(page, text, start, word[1]):
        return True
    end = _PARAGRAPH_END.search(text, word[1])
    rest = text[word[1] : end.start() if end else len(text)]
    return is_quoted(text[start : word[0]], text[slice(*word)], rest, page.context.language)


def _is_of_scans(page: Page) -> bool:
    """Say whether the wiki copies books: every word is another's there."""
    return page.site.ids.keys() >= _OF_SCANS or bool(_SCAN.search(page.edit.change.title))


def _is_converted(text: str, place: int) -> bool:
    depth = 0
    for sign in _CONVERSION.finditer(text, 0, place):
        depth = max(depth + (1 if sign[1] else -1), 0)
    return depth > 0


def _words_over(headings: list[re.Match[str]]) -> Iterator[str]:
    """Give the words of the headings that a place stands under, of every level."""
    level = 7
    for heading in reversed(headings):
        if len(heading[1]) < level:
            level = len(heading[1])
            yield from _WORD.findall(heading[2].lower())


def _is_signed(page: Page, text: str, start: int, at: int) -> bool:
    """Say whether somebody signed in the section that a place stands in.

    Outside of articles, where people are thanked too, any link to a user is a signature.
    """
    following = _HEADING.search(text, at)
    section = text[start : following.start() if following else len(text)]
    if _SIGNED.search(section):
        return True
    links = _LINK.finditer(section)
    users = (link for link in links if read_target(link[1], page.site).namespace in USER_NAMESPACES)
    if not page.is_article:
        return any(users)
    return any(_DASH.search(section[max(0, link.start() - 4) : link.start()]) for link in users)
