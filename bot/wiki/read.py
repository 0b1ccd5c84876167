"""Takes ids, titles, names and times; gives the rows that the API has for them.

Splits by the account's actual limits and accounts for every id it was asked for. Rows are
decoded by the fetcher, never here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from typing import TypeVar

from bot.errors import BadReplyError, DeniedError, WikiError
from bot.wiki import questions
from bot.wiki.continuation import EndlessError, replies
from bot.wiki.kept_out import KeptOut, decode_kept_out
from bot.wiki.page_text import PageText, decode_page_text, only_page
from bot.wiki.request import Question
from bot.wiki.revision_rows import RevisionRows, sort_revisions, with_pages
from bot.wiki.session import Session
from bot.wiki.walk import Row, is_set, number, optional_rows, row, rows, text

LEAST_BATCH = 50
"""What the API takes from any account."""

_Asked = TypeVar("_Asked", int, str)
_Found = TypeVar("_Found")


class PatrolMode(StrEnum):
    """Which patrolling a wiki has on."""

    EDITS = "edits"
    NEW_PAGES = "new pages only"
    OFF = "off"
    NO_RIGHT = "no right to see"
    UNKNOWN = "unknown"
    """There is no recent edit to tell it from."""


class Reader:
    """Everything we ask a wiki."""

    def __init__(self, session: Session) -> None:
        self._requester = session.requester
        self.site = session.site
        self.account = session.account
        self.batch_limit = session.account.batch_limit
        """Ids, titles or names per request; shrinks when the wiki says so."""

    @property
    def may_see_marks(self) -> bool:
        """Say whether the wiki tells this account what is patrolled."""
        return self.account.has("patrol") or self.account.has("patrolmarks")

    def recent_changes(
        self, place: str, until: datetime, filters: Mapping[str, str] | None = None
    ) -> Iterator[Sequence[Row]]:
        """Return pages of rows from a bookmark to a time, oldest first, one request each."""
        question = questions.recent_changes(place, until, marks=self.may_see_marks, filters=filters)
        return map(_changes, replies(self._requester, question))

    def oldest_change(self) -> Row | None:
        """Return the oldest row that recentchanges still has; None when it has none."""
        return self._one_change(rcdir="newer", rcprop="timestamp")

    def all_revisions(
        self, since: datetime, until: datetime, filters: Mapping[str, str]
    ) -> Iterator[Sequence[Row]]:
        """Return pages of revisions without texts made in a span of time, one request each."""
        question = questions.all_revisions(since, until, filters)
        return map(_revisions_with_pages, replies(self._requester, question))

    def patrol_mode(self) -> PatrolMode:
        """Return which patrolling is on, as far as the newest edits show it."""
        if not self.may_see_marks:
            return PatrolMode.NO_RIGHT
        try:
            asked = {"rctype": "edit", "rcprop": "patrolled"}
            unpatrolled = self._one_change(rcshow="!patrolled", **asked)
            patrolled = None if unpatrolled else self._one_change(rcshow="patrolled", **asked)
        except DeniedError as error:
            if error.code == "permissiondenied":  # we have the right: so patrolling is off
                return PatrolMode.OFF
            raise
        if unpatrolled is None:
            return PatrolMode.UNKNOWN if patrolled is None else PatrolMode.EDITS
        # with new-page patrol only, an edit is neither patrolled nor to be patrolled
        return PatrolMode.EDITS if is_set(unpatrolled, "unpatrolled") else PatrolMode.NEW_PAGES

    def _one_change(self, **parameters: str) -> Row | None:
        reply = self._requester.ask(questions.one_change(**parameters))
        return next(iter(rows(reply, "query", "recentchanges")), None)

    def revisions(self, revids: Sequence[int], *, content: bool) -> RevisionRows:
        """Return revisions by id, with or without their texts."""
        result = RevisionRows()

        def ask(batch: Sequence[int]) -> Sequence[Row]:
            self._revisions(batch, result, content=content)
            return ()

        self._in_batches(sorted({revid for revid in revids if revid > 0}), ask)
        return result

    def _revisions(self, revids: Sequence[int], result: RevisionRows, *, content: bool) -> None:
        """Ask until each id is accounted for; a text that can't even come alone is too big."""
        gone = False
        try:
            for reply in replies(self._requester, questions.revisions(revids, content=content)):
                gone |= sort_revisions(row(reply, "query"), result)
        except EndlessError:
            if len(revids) == 1:
                result.too_big.add(revids[0])
        left = [revid for revid in revids if not result.accounts_for(revid)]
        if gone:
            result.missing.update(left)
        elif left == list(revids) and len(revids) == 1:
            raise BadReplyError(f"The wiki says nothing about revision {left[0]}.")
        elif left:  # halves: a text that is too big keeps those behind it from coming
            middle = (len(left) + 1) // 2
            self._revisions(left[:middle], result, content=content)
            if left[middle:]:
                self._revisions(left[middle:], result, content=content)

    def pages(self, page_ids: Sequence[int]) -> Sequence[Row]:
        """Return what the wiki says about each page."""
        return self._in_batches(page_ids, lambda some: self._rows(questions.pages(some), "pages"))

    def page_revisions(
        self, title: str, limit: int, properties: str = questions.REVISION_PROPERTIES
    ) -> Sequence[Row]:
        """Return a page's newest revisions without texts, newest first; () when it is gone."""
        reply = self._requester.ask(questions.page_revisions(title, limit, properties))
        return [*with_pages([only_page(reply, title)])]

    def next_revision(self, title: str, revid: int, *, newer: bool) -> int | None:
        """Return the revision of a page that comes after, or before, one of it; None at its end."""
        way = {"rvstartid": str(revid), "rvdir": "newer" if newer else "older"}
        reply = self._requester.ask(questions.page_revisions(title, 2, "ids", **way))
        found = [number(one, "revid") for one in with_pages([only_page(reply, title)])]
        return next((one for one in found if one != revid), None)

    def page_history(self, page_id: int, title: str, limit: int) -> Row:
        """Return the ``query`` object about a page's newest revisions, rows and patrols."""
        question = questions.page_history(page_id, title, limit, marks=self.may_see_marks)
        return row(self._requester.ask(question), "query")

    def newest_changes(self, user: str, limit: int) -> Sequence[Row]:
        """Return a user's newest edits that recentchanges still has, newest first."""
        question = questions.newest_changes(user, limit, marks=self.may_see_marks)
        return rows(self._requester.ask(question), "query", "recentchanges")

    def revids_of_page(self, title: str, at_once: int) -> Iterator[Sequence[int]]:
        """Yield the ids of a page's revisions, newest first, one request each."""
        for reply in replies(self._requester, questions.page_revisions(title, at_once, "ids")):
            yield [number(one, "revid") for one in with_pages([only_page(reply, title)])]

    def revids_of_user(self, user: str, since: datetime, at_once: int) -> Iterator[Sequence[int]]:
        """Yield the ids of a user's edits back to a time, newest first, one request each."""
        for reply in replies(self._requester, questions.user_contributions(user, since, at_once)):
            yield [number(one, "revid") for one in rows(reply, "query", "usercontribs")]

    def users(self, names: Sequence[str]) -> Sequence[Row]:
        """Return what list=users says about each name."""
        return self._in_batches(names, lambda some: self._rows(questions.users(some), "users"))

    def blocked(self, names: Sequence[str]) -> frozenset[str]:
        """Return those accounts and addresses that are blocked; what can be neither is not."""
        return frozenset(self._in_batches(names, self._blocked))

    def _blocked(self, names: Sequence[str]) -> list[str]:
        try:
            return [text(one, "user", "") for one in self._rows(questions.blocks(names), "blocks")]
        except WikiError as refusal:
            if refusal.code != "baduser":
                raise
        # one imported or old name that no account may have spoils it for all
        half = len(names) // 2
        return [*self._blocked(names[:half]), *self._blocked(names[half:])] if half else []

    def kept_out(self) -> KeptOut:
        """Return from which pages and namespaces the account itself is blocked."""
        return decode_kept_out(self._rows(questions.kept_out(self.account.name), "blocks"))

    def titles(
        self, names: Sequence[str], disambiguation_templates: Sequence[str]
    ) -> Sequence[Row]:
        """Return the ``query`` objects of all replies about titles (pages repeat over them)."""
        templates = disambiguation_templates[:LEAST_BATCH]

        def ask(batch: Sequence[str]) -> Iterator[Row]:
            asked = replies(self._requester, questions.titles(batch, templates))
            return (row(reply, "query") for reply in asked)

        return self._in_batches(names, ask)

    def page_links(self, title: str, namespace: int) -> tuple[str, ...]:
        """Return the titles in a namespace that a page links to."""
        found: list[str] = []
        for reply in replies(self._requester, questions.page_links(title, namespace)):
            links = optional_rows(only_page(reply, title), "links")
            found += [text(one, "title") for one in links]
        return tuple(found)

    def page_text(self, title: str) -> PageText:
        """Return a page's newest text with its revid.

        Raises:
            BadReplyError: The title is impossible on this wiki.
        """
        reply = self._requester.ask(questions.page_text(title))
        return decode_page_text(only_page(reply, title))

    def own_patrols(self) -> Iterator[Sequence[Row]]:
        """Yield pages of our own rows in the patrol log, newest first, one request each."""
        for reply in replies(self._requester, questions.own_patrols(self.account.name)):
            yield rows(reply, "query", "logevents")

    def patrols_of(self, title: str, since: datetime) -> Sequence[Row]:
        """Return a page's rows in the patrol log back to a time, newest first."""
        return self._rows(questions.patrols_of(title, since), "logevents")

    def revision_with_mark(self, title: str, mark: str, *, user: str) -> int | None:
        """Return the newest revision of a page by a user whose summary holds a mark.

        This is how a doubtful save is settled: the mark is the run's id.
        """
        for one in self.page_revisions(title, LEAST_BATCH):
            if one.get("user") == user and mark in str(one.get("comment", "")):
                return number(one, "revid")
        return None

    def newest_accounts(self) -> Sequence[Row]:
        """Return what list=users says about the accounts made last: shows what a group asks."""
        events = rows(self._requester.ask(questions.newest_accounts()), "query", "logevents")
        names = [text(event, "title").partition(":")[2] for event in events if "title" in event]
        return self.users(names)

    def _rows(self, question: Question, key: str) -> list[Row]:
        """Ask, and return what all replies list under a key."""
        asked = replies(self._requester, question)
        return [one for reply in asked for one in rows(reply, "query", key)]

    def _in_batches(
        self, items: Sequence[_Asked], ask: Callable[[Sequence[_Asked]], Iterable[_Found]]
    ) -> list[_Found]:
        """Ask in batches of what the account may; go on smaller when it may less by now."""
        found: list[_Found] = []
        asked = list(dict.fromkeys(items))
        place = 0
        while place < len(asked):
            size = self.batch_limit
            try:
                found += list(ask(asked[place : place + size]))
            except WikiError as error:
                if error.code != "toomanyvalues" or size == LEAST_BATCH:
                    raise
                self.batch_limit = LEAST_BATCH
            else:
                place += size
        return found


def _changes(reply: Row) -> Sequence[Row]:
    return rows(reply, "query", "recentchanges")


def _revisions_with_pages(reply: Row) -> Sequence[Row]:
    return [*with_pages(rows(reply, "query", "allrevisions"))]
