"""Takes a page; gives its versions with who wrote them, and what somebody may do.

Asks only. Never takes a signature for who wrote something: the page's history says it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Final

from bot.wiki import questions
from bot.wiki.continuation import replies
from bot.wiki.request import Question
from bot.wiki.revision_rows import text_of, with_pages
from bot.wiki.session import Session
from bot.wiki.walk import is_set, number, rows, text, texts

BACK: Final = 50
"""Versions that are looked through: what any account may have with texts in one request."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Version:
    """One version of a page."""

    revid: int
    user: str | None
    """None when hidden."""
    text: str | None
    """None when hidden."""


class Authors:
    """Who wrote what on a page."""

    def __init__(self, session: Session) -> None:
        self._requester = session.requester

    def newest_by(self, title: str, user: str) -> Version | None:
        """Return the newest version of a page that an account saved; None when it saved none."""
        question = questions.page_versions(title, 1, rvuser=user)
        return next(self._versions(question), None)

    def versions(self, title: str) -> Iterator[Version]:
        """Yield a page's newest versions, newest first, as many as are looked through."""
        return self._versions(questions.page_versions(title, BACK))

    def versions_by(self, title: str, user: str) -> Iterator[Version]:
        """Yield the newest of those that an account saved, newest first."""
        return self._versions(questions.page_versions(title, BACK, rvuser=user))

    def hides_a_version(self, title: str) -> bool:
        """Say whether the text of one of a page's versions is hidden, by one request."""
        reply = self._requester.ask(questions.version_flags(title))
        versions = with_pages(rows(reply, "query", "pages"))
        return any(is_set(one, "sha1hidden") for one in versions)

    def rights_of(self, user: str) -> frozenset[str]:
        """Return the rights of an account; none for a name that is no account."""
        found = rows(self._requester.ask(questions.user_rights(user)), "query", "users")
        return frozenset(texts(found[0], "rights")) if found else frozenset()

    def _versions(self, question: Question) -> Iterator[Version]:
        found = (
            one
            for reply in replies(self._requester, question)
            for one in with_pages(rows(reply, "query", "pages"))
        )
        for one in islice(found, int(question.parameters["rvlimit"])):
            yield Version(
                revid=number(one, "revid"),
                user=None if is_set(one, "userhidden") else text(one, "user", ""),
                text=text_of(one),
            )
