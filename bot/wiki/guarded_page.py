"""Takes a title; gives the page, and whether the wiki lets none but trusted people edit it.

Never goes by who wrote the page: what counts is whom its protection lets in now.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from bot.wiki import questions
from bot.wiki.page_text import PageText, decode_page_text, only_page
from bot.wiki.session import Session
from bot.wiki.walk import Row, number, optional_rows, row, rows, text, texts

Rights = Mapping[str, frozenset[str]]
"""Of each user group."""

_ANYBODY: Final = frozenset({"*", "user", "autoconfirmed"})
"""Groups that nobody puts an account into."""
_TRUST: Final = frozenset({"patrol", "editinterface"})
"""Who has one of these needs no page of ours to get an edit patrolled."""
_RIGHT_OF_LEVEL: Final = {"sysop": "editprotected", "autoconfirmed": "editsemiprotected"}
"""Manual:$wgRestrictionLevels: two levels are not called as the right that they ask for."""


@dataclass(frozen=True, kw_only=True, slots=True)
class GuardedPage:
    """A page that some trust."""

    page: PageText
    is_guarded: bool
    """Whether each group that may edit it may also patrol edits, or edit the wiki's interface."""


def guarded_page(session: Session, title: str) -> GuardedPage:
    """Return a page's newest text and its protection; one request.

    Raises:
        BadReplyError: The title is impossible on this wiki.
    """
    reply = session.requester.ask(questions.guarded_page(title))
    page = only_page(reply, title)
    asked_for = [*_asked_by_namespace(reply, page), *_asked_by_protection(page)]
    groups = {
        text(group, "name"): frozenset(texts(group, "rights"))
        for group in rows(reply, "query", "usergroups")
    }
    return GuardedPage(
        page=decode_page_text(page),
        is_guarded=any(_is_for_trusted_people(right, groups) for right in asked_for),
    )


def _asked_by_namespace(reply: Row, page: Row) -> Iterator[str]:
    """Yield the rights that $wgNamespaceProtection asks for, as of pages in MediaWiki:."""
    here = row(reply, "query", "namespaces", str(number(page, "ns")))
    yield from filter(None, text(here, "namespaceprotection", "").split("|"))


def _asked_by_protection(page: Row) -> Iterator[str]:
    """Yield the rights that the page's protection asks for, cascading ones too."""
    for protection in optional_rows(page, "protection"):
        if text(protection, "type") == "edit":
            level = text(protection, "level")
            yield _RIGHT_OF_LEVEL.get(level, level)


def _is_for_trusted_people(right: str, groups: Rights) -> bool:
    """Say whether a right is held by somebody, and by nobody who isn't trusted."""
    holders = {name: rights for name, rights in groups.items() if right in rights}
    return bool(holders) and all(
        name not in _ANYBODY and rights & _TRUST for name, rights in holders.items()
    )
