"""Takes a page's name as an address has it, gives whether the wiki goes on to a revision from it.

Asks the wiki only for names that are not English: every wiki knows those, too.
"""

import re
from collections.abc import Iterator
from typing import Final

from bot.wiki.request import Question
from bot.wiki.session import Session
from bot.wiki.walk import rows, text, texts

_SPECIAL: Final = -1
"""Number of the namespace."""
_LEADING: Final = frozenset({"Diff", "MobileDiff", "PermanentLink"})
"""Special pages that lead to the revision whose number stands behind their name."""
_ENGLISH: Final = frozenset({"diff", "mobilediff", "permanentlink", "permalink"})
_ALIASES: Final = Question(
    parameters={"action": "query", "meta": "siteinfo", "siprop": "specialpagealiases"},
    must_hold=("query", "specialpagealiases"),
)


def leads_to_revision(page: str, session: Session) -> bool:
    """Say whether a name such as ``Spezial:Unterschied`` is one of these special pages'.

    Raises:
        WikiError: The wiki could not be asked what it calls them.
    """
    namespace, _, name = page.partition(":")
    special = next((one for one in session.site.namespaces if one.number == _SPECIAL), None)
    if special is None or _same(namespace) not in map(_same, special.names):
        return False
    return _same(name) in _ENGLISH or _same(name) in map(_same, _names(session))


def _names(session: Session) -> Iterator[str]:
    for one in rows(session.requester.ask(_ALIASES), "query", "specialpagealiases"):
        if text(one, "realname") in _LEADING:
            yield from texts(one, "aliases")


def _same(name: str) -> str:
    """Write a name as MediaWiki compares them: capitals and blanks make no other page."""
    return re.sub(r"[\s_]+", "_", name).strip("_").casefold()
