"""Takes a link to the web whose brackets, bars or slashes changed, and says whether that mended it.

Never looks at where it leads: the address and the words stay, but for the signs that make a link.
"""

import re

from bot.analyzer.analysis import Assurance, Label, Node
from bot.analyzer.compare.changes import Change, Side
from bot.analyzer.labels.found import Found, excerpt
from bot.analyzer.wikitext.page import Page
from bot.analyzer.wikitext.urls import domain, is_broken

_SIGNS = re.compile(r"[\[\]()|\s]+")
_SCHEME_SIGNS = re.compile(r"\b(https?|ftps?|ircs?|git|svn)(?::/*|//)(?=\w)", re.IGNORECASE)
_MISSPELT = re.compile(
    r"\b(?!https?://)(?:h{0,2}t{1,3}p{0,2}|[a-z]ttp|h[a-z]tp|ht[a-z]p|htt[a-z])(s?)[:;]{0,2}/{1,3}"
    r"(?=\w)",
    re.IGNORECASE,
)
"""A scheme with a slip: htp://, http//, ttps:/, hptp://."""
_HELD = re.compile(r"(?:\[|\]\(|\|)\s*[a-z]+:(?=\S)")
"""A bracket, Markdown's two or a bar before an address; round other words they make no link."""
_WAS_WHOLE = re.compile(r"\[(?:\w+:)?//[^\[\]|]*\](?![\[(])")
"""A link that lacked nothing, beside what it took in as its label."""
_MARKDOWN = "]("
_OWN_SIGNS = "[|("
_WORDED = re.compile(r"[^\W\d_]")
_WEB = re.compile(r"\bhttps?:")
_EXPANDED = Node.TEMPLATE, Node.PARSER_FUNCTION


def is_mended(change: Change) -> bool:
    """Say whether only the brackets, bars, slashes and blanks of an external link changed."""
    link = change.new.markup
    if link is None or link.node is not Node.EXTERNAL_LINK:
        return False
    if "\n" in change.old.source + change.new.source or change.new.inner_links:
        return False
    if _is_whole(change.old) and change.old.part("url") == change.new.part("url"):
        return False
    sources = change.new.source, _WEB.sub("", change.new.source)
    return any(_is_same_but_signs(change, source) for source in sources)


def _is_whole(side: Side) -> bool:
    """Say whether brackets made it a link, with nothing to mend: its label may hold any signs."""
    is_link = side.source.startswith("[") and not side.is_loose
    return is_link and not side.part("label").strip().startswith("|")


def _is_same_but_signs(change: Change, new: str, *, is_exact: bool = False) -> bool:
    """Say whether the words stand in the same order, but that the URL may stand before its label.

    A label whose words change places is another label.
    """
    was, now = _bare(change.old.source, is_exact=is_exact), _bare(new, is_exact=is_exact)
    url = len(_bare(change.new.part("url"), is_exact=is_exact))
    return was in (now, now[url:] + now[:url])


def _bare(source: str, *, is_exact: bool) -> list[str]:
    """Give the words of a link without the signs that make it one; exact ones have slashes."""
    if is_exact:
        return [word for word in _SIGNS.split(_SCHEME_SIGNS.sub(r"\1:", source)) if word]
    plain = _SCHEME_SIGNS.sub(r"\1:", _MISSPELT.sub(r"http\1:", source)).replace("/", "")
    return [word for word in _SIGNS.split(plain) if word]


def repaired(change: Change, gone: list[str], come: list[str], page: Page) -> Found:
    """Prove a repair when the same URL stood there, or one that lacked its slashes.

    That one was no link: its domain must be linked elsewhere on the page.
    """
    old, new = change.old.source, change.new.source
    if "[" not in old and "[" in new:
        return _labelled(change)
    url, link = change.new.part("url"), new.strip()
    is_link = link == change.operation.new and (link.count("["), link.count("]")) == (1, 1)
    is_whole = is_link and "|" not in link and not change.new.is_loose and not is_broken(url)
    is_shown = (
        is_whole
        and not any(map(change.stream.is_within, _EXPANDED))
        and not (gone and come)
        and (not come or domain(url) in page.old_domains)
        and _HELD.search(old)
        and not _WAS_WHOLE.match(old)
        and "//" not in change.new.part("label")
        and not re.search(rf"(?<!\(){re.escape(url)}\)", old)
        and _keeps_signs(change)
        and _is_same_but_signs(change, new, is_exact=True)
    )
    why = f"syntax of {excerpt(change.operation.new)} mended"
    return Found(Label.EXTLINK_REPAIR, why, Assurance.PROVEN.only_if(is_shown))


def _keeps_signs(change: Change) -> bool:
    """Say whether brackets, bars and round brackets of the label's own are still in it.

    [[http://mill.example 1]] shows the brackets of a note.
    """
    old, label = change.old.source.strip("[] "), change.new.part("label")
    if _MARKDOWN in old:
        was = old.rpartition(_MARKDOWN)[0]
    else:
        was = old.partition(change.new.part("url"))[2].removeprefix("][").lstrip("| ")
    is_note = label and not _WORDED.search(label) and "[[" in change.old.source
    return not is_note and all(was.count(sign) <= label.count(sign) for sign in _OWN_SIGNS)


def _labelled(change: Change) -> Found:
    url = excerpt(change.new.part("url"))
    if change.new.part("label").strip():
        return Found(Label.EXTLINK_RELABEL, f"the words beside {url} became its label")
    return Found(Label.EXTLINK_RELABEL, f"brackets without words were put round {url}")
