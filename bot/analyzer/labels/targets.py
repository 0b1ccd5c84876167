"""Takes the two targets of a link and says whether the wiki's facts show the new one to be right.

Readers don't see where a link leads, so whatever is doubtful stays plausible: a target that only
sounds like the old one, or less precise than it, may be another thing.
"""

import re
from collections.abc import Iterator

import regex

from bot.analyzer.analysis import Assurance, Label
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.alike import is_title_respelt, odd_words
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.labels.parts import UNSPACED, is_part
from bot.analyzer.prose.lexicons import lexicon
from bot.analyzer.wikitext.page import Page, anchor_words
from bot.analyzer.wikitext.titles import Target, read_target
from bot.revisions import TitleFacts

_WORD = re.compile(r"[^\W\d_]+")
_OTHER_USES = re.compile(
    r"\b(?:other (?:uses|meanings|people|places|topics)|may (?:also )?refer to|disambiguation"
    r"|(?:andere|weitere) (?:bedeutung|betekenis)\w*|begriffsklärung|autres (?:sens|significations)"
    r"|homonym\w*|otr[oa]s (?:usos|acepciones|significados)|altri significati|outros significados"
    r"|inne znaczenia|другие значения|інші значення|andra betydelser|andre betydninger"
    r"|diğer anlamlar\w*|muut merkitykset)\b|他の用法|曖昧さ回避|其他用法|其他含义"
    r"|消歧[义義]|다른 뜻",
    re.IGNORECASE,
)
"""What a line says that leads to such a list."""
_HATNOTE = re.compile(r":+\s*''|''\s*:")
_CELL_END = re.compile(r"\|\||!!")
_ENCYCLOPEDIAS = frozenset({"w", "wikipedia"})
"""Other wikis whose titles name things, as those of other languages do; a dictionary's are words, a
database's numbers."""


def by_facts(change: Change, old: Target, new: Target, page: Page) -> list[Found]:
    """Label what the wiki's facts say about a link's old and new target."""
    was, now = page.facts(old), page.facts(new)
    if was is None:
        return []
    found: list[Found] = []
    shown = excerpt(old.shown), excerpt(new.shown)
    anchor = anchor_words(new.anchor)
    is_same_place = anchor == anchor_words(old.anchor)
    may_be_right = not leads_away(new, page) and _may_be_right(now, page)
    if page.redirects(old, new):
        section = anchor_words(was.redirects_to_section)
        where = f"{shown[1]}#{excerpt(section)}" if section else shown[1]
        is_there = is_same_place if old.anchor else anchor == section
        is_shown = is_there and may_be_right and now is not None and not now.redirects_to
        why = f"{shown[0]} redirects to {where}"
        found.append(Found(Label.LINK_BYPASS_REDIRECT, why, Assurance.VERIFIED.only_if(is_shown)))
    if was.is_disambiguation and any(page.is_same(title, new) for title in was.lists):
        why = f"{shown[0]} is a disambiguation page that lists {shown[1]}"
        is_shown = is_same_place and may_be_right and _is_one_of(old, new)
        is_shown = is_shown and not _is_list_meant(change, old)
        found.append(Found(Label.LINK_DISAMBIGUATE, why, Assurance.VERIFIED.only_if(is_shown)))
    if is_found(was, now):
        why = f"{shown[0]} does not exist, {shown[1]} does"
        is_shown = is_same_place and may_be_right and _is_mended(change, old, new, page)
        found.append(Found(Label.LINK_UNBREAK, why, Assurance.VERIFIED.only_if(is_shown)))
    if now is not None and was.exists and not now.exists:
        how = "does not exist" if now.is_missing else "leads to no page"
        found.append(Found(Label.LINK_BREAK, f"{shown[1]} {how}, {shown[0]} does"))
    return found


def is_found(was: TitleFacts | None, now: TitleFacts | None) -> bool:
    """Say whether a link led to no page and now leads to one."""
    return was is not None and was.is_missing and now is not None and now.exists


def covered(change: Change, target: Target, page: Page) -> Assurance:
    """Verify a target that is the words it covers (or what they redirect to) and exists."""
    side, link = change.new, change.new.markup
    if link is None or target.anchor or target.namespace:
        return Assurance.PLAUSIBLE
    if not _may_be_right(page.facts(target), page) or leads_here(target, page):
        return Assurance.PLAUSIBLE
    shown = side.reader.visible(link.start, link.end).text
    if "#" in shown or _is_layout(side) or says_nothing(shown, page) or is_part(side, link, page):
        return Assurance.PLAUSIBLE
    words = read_target(shown, page.site)
    is_it = words.title == target.title or page.redirects(words, target)
    return Assurance.VERIFIED.only_if(is_it)


def _is_layout(side: Side) -> bool:
    """Say whether words stand before a cell's bar: a link shows them, which were attributes."""
    if not side.is_before_bar:
        return False
    return "|" in _CELL_END.split(side.page_text[side.end : side.lines[1]], maxsplit=1)[0]


def says_nothing(shown: str, page: Page) -> bool:
    """Say whether words are small ones such as "the": no page is about it here."""
    lists = lexicon(page.context.language)
    if lists is None:
        return False
    words = (shown[:1].lower() + shown[1:]).split()
    return lists.small_words.issuperset(words)


def _may_be_right(now: TitleFacts | None, page: Page) -> bool:
    """Say whether a new target, as far as the wiki told, is one: no list, and nothing astray."""
    if now is None or not now.exists or now.is_disambiguation:
        return False
    return not _redirects_away(now.redirects_to, page)


def _redirects_away(redirect: str | None, page: Page) -> bool:
    """Say whether a title redirects to what is no article: a user's page, a category.

    Nobody typed where it ends, so that the page's own family is no excuse.
    """
    target = read_target(redirect, page.site) if redirect else None
    return target is not None and (bool(target.prefix) or _is_no_article(target, page))


def covered_anew(change: Change, old: Target, new: Target, page: Page) -> Assurance:
    """Verify another target that is the words it covers, where the old one can't be more precise.

    It can't when the link took in the words round it, when it led nowhere, or to the page of that
    title, of several words, in another language: French "pain" is bread. "The poet [[John Smith
    (poet)|John Smith]]" led to the right one, and [[John Smith]] may be anybody.
    """
    was = page.facts(old)
    is_bare = not change.old.part("label") and not old.anchor
    is_fuller = is_bare and _holds_words(new.shown, old.shown)
    is_lost = was is not None and was.is_missing
    is_narrower = new.shown.casefold() in old.shown.casefold() or _has_all_words(old, new)
    is_page = old.prefix in page.site.interlanguage | _ENCYCLOPEDIAS and not old.anchor
    is_home = is_page and read_target(old.title, page.site).title == new.title
    if is_fuller or (is_home and " " in new.title) or (is_lost and not is_narrower):
        return covered(change, new, page)
    return Assurance.PLAUSIBLE


def _has_all_words(old: Target, new: Target) -> bool:
    """Say whether a title has all words of another: Anna Maria Berg is no Anna Berg."""
    was, now = (set(_WORD.findall(title.shown.casefold())) for title in (old, new))
    return bool(now) and now <= was


def _holds_words(title: str, words: str) -> bool:
    """Say whether words are whole words of a title: the mill is none of the mills."""
    is_spaced = not UNSPACED.match(words[-1:])
    edges = (r"(?<![\p{L}\p{M}\p{N}])", r"(?![\p{L}\p{M}\p{N}])") if is_spaced else ("", "")
    pattern = regex.escape(words).join(edges)
    return regex.search(pattern, title, regex.IGNORECASE) is not None


def leads_here(target: Target, page: Page) -> bool:
    """Say whether a target is the page it stands on, or redirects to it."""
    return target.title == page.title.title or page.redirects(target, page.title)


def astray(target: Target, page: Page) -> Iterator[Found]:
    """Label a target that is the page itself, or no article."""
    if leads_here(target, page):
        how = "is" if target.title == page.title.title else "redirects to"
        yield Found(Label.LINK_TO_SELF, f"{excerpt(target.shown)} {how} this page")
    if _is_away(target, page):
        why = f"{excerpt(target.shown)} is in another namespace than the page"
        yield Found(Label.LINK_TO_OTHER_NAMESPACE, why)


def _is_away(target: Target, page: Page) -> bool:
    """Say whether a target is neither an article nor of the page's own family."""
    is_kin = target.namespace // 2 == page.namespace // 2
    return bool(target.title) and not is_kin and _is_no_article(target, page)


def leads_away(target: Target, page: Page) -> bool:
    """Say whether a target is away, or, for an article, no article: a discussion of it, say."""
    return _is_away(target, page) or (page.is_article and _is_no_article(target, page))


def _is_no_article(target: Target, page: Page) -> bool:
    return target.namespace not in page.site.content


def _is_mended(change: Change, old: Target, new: Target, page: Page) -> bool:
    """Say whether a missing target was a misspelling, and the words shown are not that title.

    Any other page that exists in place of a missing one may be an easter egg.
    """
    if old.namespace != new.namespace:
        return False
    if is_title_respelt(old, new, page):
        return True
    odd, words = odd_words(old.shown, new.shown), _WORD.findall(change.new.visible.lower())
    if odd is None or odd[0] in words or page.has_right_word(odd[0]):
        return False
    return odd[1] in words or _is_no_name(old.shown, odd[0], page)


def _is_no_name(title: str, odd: str, page: Page) -> bool:
    """Say whether a title is of common words, and the odd one stands nowhere else on the page.

    Of two names that are one letter apart each may be somebody's.
    """
    words = _WORD.findall(title)
    is_common = len(words) > 1 and all(word == word.lower() for word in words[1:])
    return is_common and _WORD.findall(page.old.lower()).count(odd) <= 1


def _is_list_meant(change: Change, old: Target) -> bool:
    """Say whether a link led to a page that lists others on purpose: for other uses, see there."""
    words, line = change.new.visible, change.new.line
    if "(" in words and words.strip() == old.shown:
        return True
    return bool(_HATNOTE.match(line)) or _OTHER_USES.search(line) is not None


def _is_one_of(general: Target, special: Target) -> bool:
    """Say whether a page has the name of the disambiguation page that lists it, or its initials.

    Such a page links to much besides: Mercury's names a chemical element and a mythology.
    """
    name = general.shown.rpartition(" (")[0] or general.shown
    if re.search(rf"(?<!\w){re.escape(name)}(?!\w)", special.shown, re.IGNORECASE):
        return True
    initials = iter(word[0] for word in _WORD.findall(special.shown.upper()))
    return name.isupper() and len(name) > 1 and all(letter in initials for letter in name)
