"""Takes an edit that the rules would patrol; marks it on the wiki and says what came of it.

Never patrols anything else, and never goes on when the community's stop page can't be read. The
API calls a second patrol a success, too: whose it was `bot.pipeline.patrolling.crediting` asks
afterwards.
"""

from collections.abc import Callable
from enum import StrEnum
from typing import Protocol

from bot.errors import BadReplyError, KeptOutError
from bot.pipeline.outcome import Outcome, OutcomeKind
from bot.pipeline.ports import PatrolLog
from bot.revisions import Edit, PatrolState, RecentChange, RecentChangeId, RevisionId
from bot.wiki.kept_out import FREE, KeptOut
from bot.wiki.page_text import PageText
from bot.wiki.write import Marked


class Marker(Protocol):
    """What marks an edit: `bot.wiki.write.Writer`."""

    def patrol(
        self, *, revid: RevisionId | None = None, rcid: RecentChangeId | None = None
    ) -> Marked:
        """Mark one edit, by exactly one of its ids."""


class Pages(Protocol):
    """What reads a page: `bot.wiki.read.Reader`."""

    def page_text(self, title: str) -> PageText:
        """Return a page's newest text with its revid."""


class WikiPatroller:
    """Patrols on the wiki; implements `bot.pipeline.ports.Patroller`.

    `kept_out` fetches from where the account is blocked; `is_kept_out` says whether it is blocked
    from anywhere, as far as is known yet.
    """

    def __init__(
        self,
        marker: Marker,
        log: PatrolLog,
        kept_out: Callable[[], KeptOut] = lambda: FREE,
        *,
        is_kept_out: bool = False,
    ) -> None:
        self._marker = marker
        self._log = log
        self._fetch = kept_out
        self._kept_out = None if is_kept_out else FREE

    def patrol(self, edit: Edit) -> Outcome:
        """Mark one edit as patrolled and say what came of it.

        Raises:
            KeptOutError: The account is blocked from this page or namespace: go on elsewhere.
            DeniedError: The account lost its right, is blocked, or patrolling is off: stop.
            UnavailableError: The wiki can't answer now: keep the intent open and stop.
        """
        change = edit.change
        match change.patrol_state:
            case PatrolState.AUTOPATROLLED:
                return Outcome(kind=OutcomeKind.WAS_PATROLLED, reason="the wiki did it by itself")
            case PatrolState.PATROLLED:
                return self._credit(change)
            case _:
                return self._mark(change)

    def is_kept_out(self, change: RecentChange) -> bool:
        """Say whether a block is known that keeps us from an edit's page or namespace."""
        if self._kept_out is None:
            self._kept_out = self._fetch()
        return self._kept_out.covers(change)

    def _mark(self, change: RecentChange) -> Outcome:
        ids = {"revid": change.revid} if change.revid else {"rcid": change.rcid}
        try:
            marked = self._marker.patrol(**ids)
        except KeptOutError:
            self._kept_out = self._fetch().with_page(change.page_id)
            raise
        if not marked.done:
            return Outcome(kind=OutcomeKind.REFUSED, reason=marked.said, code=marked.code)
        return Outcome(kind=OutcomeKind.PATROLLED)

    def _credit(self, change: RecentChange) -> Outcome:
        ours = change.revid in self._log.patrolled_by_us([change])
        return Outcome(kind=OutcomeKind.PATROLLED if ours else OutcomeKind.WAS_PATROLLED)


class StopWhen(StrEnum):
    """What a community writes to stop a bot: the two customs there are."""

    ANY_TEXT = "any text"
    """Anything on the page stops; a missing or empty page goes."""
    NOT_TRUE = "not true"
    """Only ``true`` goes; a missing or empty page stops."""


class WikiStopPage:
    """The on-wiki kill switch; implements `bot.pipeline.ports.StopPage`."""

    def __init__(self, pages: Pages, title: str, when: StopWhen) -> None:
        self._pages = pages
        self._title = title
        self._when = when

    def is_stopped(self) -> bool:
        """Say whether the bot must stop.

        Raises:
            WikiError: The page can't be read: whoever asks must stop, too.
        """
        page = self._pages.page_text(self._title)
        if page.exists and page.text is None:
            raise BadReplyError(f"The text of {self._title} is hidden.")
        text = (page.text or "").strip()
        return bool(text) if self._when is StopWhen.ANY_TEXT else text.lower() != "true"
