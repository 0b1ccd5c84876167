"""Takes the title of a wiki page; gives the misspellings that it lists, with codespell's.

Never uses a page that a stranger can edit: whoever writes on it decides what a typo is, and a
listed typo can be patrolled.
"""

from dataclasses import dataclass

from bot.analyzer.prose.typo_pairs import TypoPairs
from bot.errors import BadReplyError, DeniedError
from bot.fetcher.typo_pairs import WikiList, decode_wiki_list, load_codespell_pairs
from bot.messages import counted
from bot.wiki.guarded_page import GuardedPage, guarded_page
from bot.wiki.session import Session

HOW_TO_LIST = (
    "write a line for each pair, * wrong -> right, on a page that an administrator has protected "
    "so that nobody can edit it who may not patrol, or on a page of MediaWiki:"
)


@dataclass(frozen=True, kw_only=True, slots=True)
class TypoList:
    """The misspellings that take part in a run."""

    pairs: TypoPairs | None
    """Those of the page before codespell's; None when there are neither."""
    found: str = ""
    """What became of the page, in words; '' when none is asked for."""
    is_used: bool = False

    @property
    def notes(self) -> tuple[str, ...]:
        """What the readers of a run's report must know."""
        if self.is_used or not self.found:
            return ()
        return (f"The list of typos is not used: {self.found}.",)


def fetch_typo_list(session: Session, title: str) -> TypoList:
    """Read the page, '' for none, in one request; a page that can't be used is left out."""
    language = session.site.language
    others = load_codespell_pairs(language)
    if not title:
        return TypoList(pairs=others)
    try:
        guarded = guarded_page(session, title)
    except (BadReplyError, DeniedError) as failure:
        return TypoList(pairs=others, found=f"{title} could not be read ({failure.kept})")
    page = guarded.page
    listed = decode_wiki_list(page.text or "", language)
    if fault := _fault(guarded, listed):
        return TypoList(pairs=others, found=f"{page.title} {fault}")
    source, count = f"{page.title}, revision {page.revid}", len(listed.pairs)
    return TypoList(
        pairs=listed.with_others(others, source if others is None else f"{source}; {others.name}"),
        found=f"{counted(count, 'pair')} on {source}",
        is_used=True,
    )


def _fault(guarded: GuardedPage, listed: WikiList) -> str:
    page = guarded.page
    if not page.exists:
        return "does not exist"
    if page.text is None:
        return "is hidden"
    if not guarded.is_guarded:
        return "can be edited by people who may not patrol"
    return "" if listed.pairs or listed.words else "holds no pair"
